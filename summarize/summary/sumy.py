"""The methods of sumy, for comparison.

Importing sumy takes 0.35 s and more, so only these methods import it.
"""

from __future__ import annotations

import warnings
from importlib import import_module
from typing import TYPE_CHECKING

from summarize.summary.textrank import normalised
from summarize.text.fold import fold
from summarize.text.tokens import stems, word_forms

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sumy.summarizers._summarizer import SentenceInfo

    from summarize.document import Document
    from summarize.languages import Language

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


class _Tokenizer:
    """Gives sumy the terms of our own ranking: it has no Russian stop words and no offline tokenizer."""

    def __init__(self, language: Language) -> None:
        self._language = language

    def to_words(self, text: str) -> tuple[str, ...]:
        """Return the stems of ``text`` that are not stop words."""
        return tuple(stem for stem in stems(word_forms(text), self._language) if stem)


class _Ratings:
    """Takes the place of sumy's ``ItemsCount``: selects nothing and records the ratings."""

    def __init__(self, count: int) -> None:
        self.by_position = [0.0] * count

    def __call__(self, rated: Sequence[SentenceInfo]) -> Sequence[SentenceInfo]:
        """Select none of the sentences."""
        for info in rated:
            self.by_position[info.order] = float(info.rating)
        return ()


def rank_with_sumy(document: Document, method: str) -> list[float]:
    """Return a score for each sentence by sumy's ``method``; they sum to 1. Takes quadratic time, as sumy does.

    Methods that only order the sentences (``kl``, ``sum-basic``, ``random``) rate them 0, -1, -2, …; those
    ratings are raised above 0.
    """
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence

    tokenizer = _Tokenizer(document.language)
    if not tokenizer.to_words(document.text):  # lexrank would divide 0 by 0
        return normalised([1.0] * len(document.sentences))
    module, name = SUMMARIZERS[method]
    summarizer = getattr(import_module(f"sumy.summarizers.{module}"), name)()
    sentences = [Sentence(fold(sentence.text), tokenizer) for sentence in document.sentences]
    ratings = _Ratings(len(sentences))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # lsa warns if there are fewer words than sentences
        summarizer(ObjectDocumentModel([Paragraph(sentences)]), ratings)
    lowest = min(ratings.by_position)
    return normalised([rating - lowest + 1 for rating in ratings.by_position] if lowest < 0 else ratings.by_position)
