"""Rank the sentences of a document by one of several methods.

The teleport vector of TextRank says what speaks for a sentence before its words are read: its place, its size and the
words of the title. It is learned (``model``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.core.records import NamedTuple
from summarize.errors import UsageError
from summarize.text.terms import number_terms

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summarize.document import Document
    from summarize.text.terms import Terms

METHODS = ("textrank", "lead", "sumy-textrank", "lexrank", "lsa", "luhn", "kl", "sum-basic", "reduction", "random")


class Ranking(NamedTuple):
    """Scores of the sentences of a document, which sum to 1.

    ``signs`` are those of the place, size and title by sentence, for ``model.judge_sentences``; None for a method that
    ranks without them.
    """

    scores: Sequence[float]
    terms: Terms
    signs: Mapping[int, Mapping[str, float]] | None = None


def rank(document: Document, method: str = "textrank") -> Ranking:
    """Rank ``document.sentences`` by ``method``; raise UsageError for an unknown one."""
    from summarize.summary.textrank import DAMPING, normalised, textrank

    if method not in METHODS:
        message = f"unknown method: {method}: choose from {', '.join(METHODS)}"
        raise UsageError(message)
    terms = number_terms(document.words, document.language)
    if method == "textrank":
        from summarize.summary.model import prior_signs, summary_weights, teleport_vector

        signs = prior_signs(document, terms)
        teleport = teleport_vector(summary_weights()["prior"], signs, len(terms.rows))
        return Ranking(textrank(terms.rows, teleport, DAMPING), terms, signs)
    if method == "lead":
        return Ranking(normalised(range(len(document.sentences), 0, -1)), terms)
    from summarize.summary.sumy import rank_with_sumy

    return Ranking(rank_with_sumy(document, method), terms)
