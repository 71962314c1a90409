"""Score the sentences of a document by one of several methods."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarize.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.document import Document
    from summarize.text.terms import Terms

METHODS = ("textrank", "lead", "sumy-textrank", "lexrank", "lsa", "luhn", "kl", "sum-basic", "reduction", "random")
# The paper's 0.85 suits texts without a title or a lead. ROUGE-1 of news at 0.15, 0.35, 0.5, 0.7: 27.2,
# 27.6, 27.5, 27.0 (measured as ``prior`` says).
DAMPING = 0.35


class Ranking(NamedTuple):
    """Scores of the sentences of a document, which sum to 1, and the scores by which a summary selects them."""

    scores: Sequence[float]
    selection_scores: Sequence[float]
    terms: Terms


def check_method(method: str) -> None:
    """Raise UsageError, which lists the methods, if ``method`` is none of them."""
    if method not in METHODS:
        message = f"unknown method: {method}: choose from {', '.join(METHODS)}"
        raise UsageError(message)


def rank(document: Document, method: str = "textrank") -> Ranking:
    """Rank ``document.sentences`` by ``method``; raise UsageError for an unknown one."""
    from summarize.text.terms import number_terms

    check_method(method)
    terms = number_terms((sentence.text for sentence in document.sentences), document.language)
    if method == "textrank":
        return _rank_with_textrank(document, terms)
    if method == "lead":
        scores = _lead(len(document.sentences))
    else:
        from summarize.summary.sumy import rank_with_sumy

        scores = rank_with_sumy(document, method)
    return Ranking(scores, scores, terms)


def _rank_with_textrank(document: Document, terms: Terms) -> Ranking:
    from summarize.summary.prior import read_traits, teleport_weights
    from summarize.summary.score import selection_scores
    from summarize.summary.textrank import textrank

    traits = read_traits(document, terms)
    scores = textrank(terms.rows, teleport_weights(document, terms, traits), DAMPING)
    return Ranking(scores, selection_scores(scores, terms, traits.scholarly), terms)


def _lead(count: int) -> list[float]:
    total = count * (count + 1) / 2
    return [(count - index) / total for index in range(count)]
