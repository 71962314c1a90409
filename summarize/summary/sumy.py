"""The methods of sumy, for comparison. Importing it takes 0.35 s and more."""

from __future__ import annotations

import warnings
from importlib import import_module
from types import SimpleNamespace
from typing import TYPE_CHECKING

from summarize.summary.textrank import normalised
from summarize.text.quoting import fold
from summarize.text.terms import stems, word_forms

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sumy.summarizers._summarizer import SentenceInfo

    from summarize.document import Document

SUMMARIZERS: Mapping[str, tuple[str, str]] = {
    "sumy-textrank": ("text_rank", "TextRankSummarizer"),
    "lexrank": ("lex_rank", "LexRankSummarizer"),
    "lsa": ("lsa", "LsaSummarizer"),
    "luhn": ("luhn", "LuhnSummarizer"),
    "kl": ("kl", "KLSummarizer"),
    "sum-basic": ("sum_basic", "SumBasicSummarizer"),
    "reduction": ("reduction", "ReductionSummarizer"),
    "random": ("random", "RandomSummarizer"),
}


def rank_with_sumy(document: Document, method: str) -> list[float]:
    """Return a score for each sentence by sumy's ``method``; they sum to 1. Takes quadratic time, as sumy does.

    Methods that only order the sentences (``kl``, ``sum-basic``, ``random``) rate them 0, -1, -2, …; those
    ratings are raised above 0.
    """
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence

    def to_words(text: str) -> tuple[str, ...]:
        # sumy has no Russian stop words and no offline tokenizer.
        return tuple(stem for stem in stems(word_forms(text), document.language) if stem)

    ratings = [0.0] * len(document.sentences)

    def record(rated: Sequence[SentenceInfo]) -> Sequence[SentenceInfo]:
        # In place of ``ItemsCount``: none of the sentences is selected.
        for info in rated:
            ratings[info.order] = float(info.rating)
        return ()

    if not to_words(document.text):  # lexrank would divide 0 by 0
        return normalised(ratings)
    module, name = SUMMARIZERS[method]
    summarizer = getattr(import_module(f"sumy.summarizers.{module}"), name)()
    tokenizer = SimpleNamespace(to_words=to_words)
    sentences = [Sentence(fold(sentence.text), tokenizer) for sentence in document.sentences]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # lsa warns if there are fewer words than sentences
        summarizer(ObjectDocumentModel([Paragraph(sentences)]), record)
    lowest = min(ratings)
    return normalised([rating - lowest + 1 for rating in ratings] if lowest < 0 else ratings)
