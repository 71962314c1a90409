"""In which order sentences are chosen: their scores, by what each tells for the room that it takes.

A score says how much the document leans on a sentence. A reader's time is short: of two sentences
that are leant on alike the shorter one tells as much, and the one all of whose words are the
document's matter tells more than the one that has its matter in passing. The figures are ROUGE-1
and ROUGE-2 of ``rouge.py`` (see ``prior``).
"""

from __future__ import annotations

from math import exp, log
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.text.terms import Terms

# TextRank favours long sentences: the more words, the more neighbours. Without the cost: news 27.3, with half
# of it 27.7, with all 28.0. The sentences in which a paper sums up are its long ones: with the cost 23.0, without 25.1.
LENGTH_COST = 0.3
# At 0, 0.2, 0.3, 0.4: news 27.6 / 10.5, 27.7 / 10.6, 28.0 / 10.7, 27.8 / 10.6; transcripts 16.9, 17.3, 17.2, 17.2;
# papers 25.0, 24.8, 25.1, 24.6; op-eds 8.9, 9.1, 9.1, 9.1.
THEME = 0.3
# A sentence of few words leans on the ones around it, or is small talk: it is worth less, by the square of the share
# that it has of so many. With 6, 7, 10: news 28.0, 28.0, 27.9; op-eds 9.3, 9.3, 9.1; transcripts 16.0, 16.3, 16.5.
FEW_WORDS = 7


def worth(scores: Sequence[float], terms: Terms, scholarly: float) -> list[float]:
    """For each sentence its score, raised by its theme and lowered by its length, which a paper does not mind.

    Few words lower it too.
    """
    cost = LENGTH_COST * (1 - scholarly)
    return [
        score * exp(THEME * theme) / max(1, words) ** cost * min(1.0, words / FEW_WORDS) ** 2
        for score, theme, words in zip(scores, themes(terms), terms.lengths, strict=True)
    ]


def themes(terms: Terms) -> list[float]:
    """For each sentence the mean, over its terms, of the logarithm of how many sentences have the term."""
    logs = {term: log(count) for term, count in terms.holders.items()}
    return [sum(map(logs.__getitem__, row)) / max(1, len(row)) for row in terms.rows]
