"""From sentences to scores that sum to 1: how much the rest of the document leans on each."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.records import Document

METHODS = ("textrank", "lead", "sumy-textrank", "lexrank", "lsa", "luhn", "kl", "sum-basic", "reduction", "random")


def rank(document: Document, method: str = "textrank") -> Sequence[float]:
    """A score for each of ``document.sentences``, summing to 1 (empty for an empty document)."""
    from summarize.ranking.textrank import textrank
    from summarize.words import terms

    if method == "lead":
        return _lead(len(document.sentences))
    if method != "textrank":
        from summarize.ranking.sumy_methods import rank_with_sumy

        return rank_with_sumy(document, method)
    return textrank([terms(sentence.text, document.language) for sentence in document.sentences])


def _lead(count: int) -> Sequence[float]:
    total = count * (count + 1) / 2
    return [(count - index) / total for index in range(count)]
