"""How much does a sentence tell of its document, and is it unfit for a summary?

Three log-linear models over named signs (``signs/``), whose weights ``weights.tsv`` has in three columns:

prior
    from its place, its size and the title, for every sentence: the teleport vector of TextRank;
telling
    from all signs, its TextRank score among them: does it tell one of the points that a reader would tell?
unfit
    from the same signs: would a reader not want to see it without the text around it?

``tools/train_summary.py`` fits them to documents that readers marked.
"""

from __future__ import annotations

from functools import cache
from math import log
from pathlib import Path
from typing import TYPE_CHECKING

from summarize.actions.signs.of_grammar import clause_signs
from summarize.core.log_linear import likelihood, read_weights
from summarize.core.records import NamedTuple
from summarize.summary.signs.of_place import place_signs, places_of, reached, size_signs, title_signs, title_terms
from summarize.summary.signs.of_wording import wording_signs
from summarize.text.terms import stems

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from summarize.document import Document, Recommendation
    from summarize.languages import Language
    from summarize.summary.candidate_sentences import CandidateSentences
    from summarize.summary.ranking import Ranking
    from summarize.text.terms import Terms

JUDGEMENTS = ("prior", "telling", "unfit")
"""The models of ``weights.tsv``, a column each."""
SUMMARY_WEIGHTS = Path(__file__).parent / "weights.tsv"
# What may not be shown is passed by, not landed on.
LEAST_PRIOR = 0.002
# Shares of sentences with a scholarly word: below the first a text is no paper, above the second it is one (90 % of
# news and transcripts have less than 0.15, half of the papers more than 0.34).
NOT_SCHOLARLY = 0.15
SCHOLARLY = 0.3
_SHARES = (0.6, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0, 5.0)
_RANKS = (1, 2, 4, 7, 12)


@cache
def summary_weights() -> dict[str, dict[str, float]]:
    """The weights of each of ``JUDGEMENTS``, by the names of the signs."""
    return read_weights(SUMMARY_WEIGHTS, JUDGEMENTS)[0]


def prior_signs(document: Document, terms: Terms) -> dict[int, dict[str, float]]:
    """The signs of the first model, of each sentence that may be shown; a paper has those of papers besides."""
    title = title_terms(document, terms)
    found = {
        index: {**place_signs(place), **size_signs(terms.lengths[index]), **title_signs(terms.rows[index], title)}
        for index, place in places_of(document).items()
    }
    degree = scholarly_degree(document.language, terms)
    if not degree:
        return found
    return {
        index: {**signs, **{f"in a paper: {name}": value * degree for name, value in signs.items()}}
        for index, signs in found.items()
    }


def scholarly_degree(language: Language, terms: Terms) -> float:
    """How far the words of the sentences are those of scholarly prose: 0 for most texts, 1 for half of the papers."""
    words = frozenset(terms.numbers[stem] for stem in _scholarly_stems(language) if stem in terms.numbers)
    share = sum(not words.isdisjoint(row) for row in terms.rows) / max(1, len(terms.rows))
    return min(1.0, max(0.0, (share - NOT_SCHOLARLY) / (SCHOLARLY - NOT_SCHOLARLY)))


@cache
def _scholarly_stems(language: Language) -> frozenset[str]:
    return frozenset(stem for stem in stems(list(language.words("scholarly_term")), language) if stem)


def teleport_vector(
    prior: Mapping[str, float], signs: Mapping[int, Mapping[str, float]], sentences: int
) -> list[float]:
    """How likely each of so many ``sentences`` tells something, by the weights of the prior, before it is read."""
    return [likelihood(prior, signs[index]) if index in signs else LEAST_PRIOR for index in range(sentences)]


def ranks_of(scores: Sequence[float]) -> dict[int, int]:
    """How many sentences have a higher score than the one at an index."""
    order = sorted(range(len(scores)), key=lambda index: -scores[index])
    return {index: rank for rank, index in enumerate(order)}


def score_signs(share: float, rank: int, sentences: int) -> dict[str, float]:
    """How does the score compare with the mean (``share``), and how many of the ``sentences`` have a higher one?"""
    return {
        "score": max(-1.0, min(1.0, log(max(share, 1e-9)) / 3)),
        "nearness to the best": 1 / (1 + rank) ** 0.5,
        "share with higher scores": rank / sentences,
        **reached("score to the mean", _SHARES, share),
        **reached("higher scores", _RANKS, rank),
    }


def own_signs(
    document: Document, candidates: CandidateSentences, index: int, row: Recommendation | None
) -> dict[str, float]:
    """The signs in the words of the sentence at ``index``, and the recommendation that it is."""
    sentence = document.sentences[index]
    block = document.blocks[sentence.block]
    found = wording_signs(candidates.read(index), block.kind)
    found.update(dict.fromkeys(clause_signs(document.text, sentence.start, sentence.end, document.language), 1.0))
    if row:
        found[f"row: {row.kind}"] = 1.0
    return found


class Judgement(NamedTuple):
    """How likely a sentence tells a point, and how likely it is unfit for a summary."""

    telling: float
    unfit: float


def judge_sentences(
    document: Document,
    ranking: Ranking,
    candidates: CandidateSentences,
    indices: Iterable[int],
    rows: Mapping[int, Recommendation],
) -> dict[int, Judgement]:
    """The judgements on the sentences at ``indices``; ``rows`` are the recommendations that sentences are."""
    weights, scores, count = summary_weights(), ranking.scores, len(ranking.scores)
    places = ranking.signs or {}
    ranks, found = ranks_of(scores), {}
    for index in indices:
        signs = (
            places[index],
            score_signs(scores[index] * count, ranks[index], count),
            own_signs(document, candidates, index, rows.get(index)),
        )
        found[index] = Judgement(likelihood(weights["telling"], *signs), likelihood(weights["unfit"], *signs))
    return found
