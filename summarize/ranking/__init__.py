"""From sentences to scores that sum to 1: how much the rest of the document leans on each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.records import Document

METHODS = ("textrank", "lead", "sumy-textrank", "lexrank", "lsa", "luhn", "kl", "sum-basic", "reduction", "random")


def check_method(method: str) -> None:
    """UsageError names the methods there are when ``method`` is none of them."""
    if method not in METHODS:
        message = f"unknown method: {method}: choose from {', '.join(METHODS)}"
        raise UsageError(message)


def rank(document: Document, method: str = "textrank") -> Sequence[float]:
    """A score for each of ``document.sentences``, summing to 1 (empty for an empty document)."""
    check_method(method)
    if method == "lead":
        return _lead(len(document.sentences))
    if method != "textrank":
        from summarize.ranking.sumy_methods import rank_with_sumy

        return rank_with_sumy(document, method)
    from summarize.ranking.textrank import textrank
    from summarize.words import number_terms

    return textrank(number_terms((sentence.text for sentence in document.sentences), document.language).rows)


def _lead(count: int) -> Sequence[float]:
    total = count * (count + 1) / 2
    return [(count - index) / total for index in range(count)]
