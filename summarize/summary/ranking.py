"""From sentences to scores that sum to 1: how much the rest of the document leans on each."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarize.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.document import Document
    from summarize.text.terms import Terms

METHODS = ("textrank", "lead", "sumy-textrank", "lexrank", "lsa", "luhn", "kl", "sum-basic", "reduction", "random")
# The paper's 0.85 suits texts without a title or a lead. ROUGE-1 of news at 0.15, 0.35, 0.5, 0.7: 27.2,
# 27.6, 27.5, 27.0 (see ``prior`` for how it is measured).
DAMPING = 0.35


class Ranking(NamedTuple):
    """What is known of a document's sentences when they are chosen from, one entry a sentence.

    ``scores`` sum to 1; ``worth`` is the order in which the method would choose.
    """

    scores: Sequence[float]
    worth: Sequence[float]
    terms: Terms


def check_method(method: str) -> None:
    """UsageError names the methods there are when ``method`` is none of them."""
    if method not in METHODS:
        message = f"unknown method: {method}: choose from {', '.join(METHODS)}"
        raise UsageError(message)


def rank(document: Document, method: str = "textrank") -> Ranking:
    """The ranking of ``document.sentences`` by ``method``; UsageError for an unknown one."""
    from summarize.text.terms import number_terms

    check_method(method)
    terms = number_terms((sentence.text for sentence in document.sentences), document.language)
    if method == "textrank":
        return _rank_with_textrank(document, terms)
    scores = _lead(len(document.sentences)) if method == "lead" else _rank_with_sumy(document, method)
    return Ranking(scores, scores, terms)


def _rank_with_textrank(document: Document, terms: Terms) -> Ranking:
    from summarize.summary.prior import read_traits, teleport
    from summarize.summary.score import worth
    from summarize.summary.textrank import textrank

    traits = read_traits(document, terms)
    scores = textrank(terms.rows, teleport(document, terms, traits), DAMPING)
    return Ranking(scores, worth(scores, terms, traits.scholarly), terms)


def _rank_with_sumy(document: Document, method: str) -> list[float]:
    from summarize.summary.sumy import rank_with_sumy

    return rank_with_sumy(document, method)


def _lead(count: int) -> list[float]:
    total = count * (count + 1) / 2
    return [(count - index) / total for index in range(count)]
