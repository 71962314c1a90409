"""Rank the sentences of a document by one of several methods, and adjust the scores for selection.

The figures are ROUGE-1 and ROUGE-2, measured as ``prior`` says.
"""

from __future__ import annotations

from math import exp, log
from typing import TYPE_CHECKING, NamedTuple

from summarize.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.document import Document
    from summarize.text.terms import Terms


METHODS = ("textrank", "lead", "sumy-textrank", "lexrank", "lsa", "luhn", "kl", "sum-basic", "reduction", "random")
# The paper's 0.85 suits texts without a title or a lead. ROUGE-1 of news at 0.15, 0.35, 0.5, 0.7: 27.2,
# 27.6, 27.5, 27.0.
DAMPING = 0.35
# TextRank favours long sentences, which share words with more others. Without the cost: news 27.3, with half
# of it 27.7, with all 28.0. The sentences in which a paper sums up are its long ones: with the cost 23.0, without 25.1.
LENGTH_COST = 0.3
# At 0, 0.2, 0.3, 0.4: news 27.6 / 10.5, 27.7 / 10.6, 28.0 / 10.7, 27.8 / 10.6; transcripts 16.9, 17.3, 17.2, 17.2;
# papers 25.0, 24.8, 25.1, 24.6; op-eds 8.9, 9.1, 9.1, 9.1.
TOPICALITY = 0.3
# A shorter sentence depends on its neighbours or is small talk. With 6, 7, 10: news 28.0, 28.0, 27.9; op-eds 9.3, 9.3,
# 9.1; transcripts 16.0, 16.3, 16.5.
FEW_WORDS = 7


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
    from summarize.summary.textrank import textrank

    traits = read_traits(document, terms)
    scores = textrank(terms.rows, teleport_weights(document, terms, traits), DAMPING)
    return Ranking(scores, selection_scores(scores, terms, traits.scholarly), terms)


def _lead(count: int) -> list[float]:
    total = count * (count + 1) / 2
    return [(count - index) / total for index in range(count)]


def selection_scores(scores: Sequence[float], terms: Terms, scholarly: float) -> list[float]:
    """Return each score raised by topicality and lowered by length (not in papers) and by very few words."""
    cost = LENGTH_COST * (1 - scholarly)
    return [
        score * exp(TOPICALITY * topicality) / max(1, words) ** cost * min(1.0, words / FEW_WORDS) ** 2
        for score, topicality, words in zip(scores, topicalities(terms), terms.lengths, strict=True)
    ]


def topicalities(terms: Terms) -> list[float]:
    """Return for each sentence the mean log sentence frequency of its terms."""
    logs = {term: log(count) for term, count in terms.holders.items()}
    return [sum(map(logs.__getitem__, row)) / max(1, len(row)) for row in terms.rows]
