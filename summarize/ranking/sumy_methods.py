"""sumy's methods by their names, for comparison: the one module that knows sumy.

Importing sumy costs 0.35 s and more, so it happens only when one of its methods is asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from summarize.errors import UsageError
from summarize.words import word_forms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.records import Document

_SUMMARIZERS = {
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
    def to_words(self, text: str) -> tuple[str, ...]:
        return tuple(word_forms(text))


def rank_with_sumy(document: Document, method: str) -> Sequence[float]:
    """A score a sentence, falling with the order in which sumy's ``method`` would take them; they sum to 1."""
    if method not in _SUMMARIZERS:
        message = f"unknown method: {method}: choose from textrank, lead, {', '.join(_SUMMARIZERS)}"
        raise UsageError(message)
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence

    module, name = _SUMMARIZERS[method]
    summarizer = getattr(import_module(f"sumy.summarizers.{module}"), name)()
    tokenizer = _Tokenizer()
    sentences = [Sentence(sentence.text, tokenizer) for sentence in document.sentences]
    model = ObjectDocumentModel([Paragraph(sentences)])
    places = {id(sentence): index for index, sentence in enumerate(model.sentences)}
    count = len(sentences)
    scores = [0.0] * count
    for taken in range(1, count + 1):
        for sentence in summarizer(model, taken):
            index = places[id(sentence)]
            scores[index] = scores[index] or float(count + 1 - taken)
    total = sum(scores) or 1.0
    return [score / total for score in scores]
