"""Rank the sentences of a document by one of several methods, and adjust the scores for selection.

The teleport vector of TextRank says what speaks for a sentence by its position and its words: news lead with the
point, papers state what they examine and conclude with what they found, titles name the topic.

The constants were chosen, mostly one at a time, on all of 520 news stories, papers, transcripts and op-eds with
summaries by their editors; none were held out, so the figures flatter. They are ROUGE-1, or ROUGE-1 and ROUGE-2 (F1,
summaries of at most 60 words): ROUGE-1 is 28.0 on news (28.6 and 27.4 on the halves of every other document), 25.4 on
papers (26.7 and 24.0), 16.3 on transcripts (16.6 and 15.9), 9.3 on op-eds (9.8 and 8.9).
"""

from __future__ import annotations

from functools import cache
from math import exp, log, prod
from typing import TYPE_CHECKING, NamedTuple

from summarize.document import SHOWN
from summarize.errors import UsageError
from summarize.text.tokens import number_terms, stems
from summarize.text.tokens import terms as terms_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from summarize.document import Document
    from summarize.languages import Language
    from summarize.text.tokens import Terms

METHODS = ("textrank", "lead", "sumy-textrank", "lexrank", "lsa", "luhn", "kl", "sum-basic", "reduction", "random")
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


def rank(document: Document, method: str = "textrank") -> Ranking:
    """Rank ``document.sentences`` by ``method``; raise UsageError for an unknown one."""
    from summarize.summary.textrank import DAMPING, normalised, textrank

    if method not in METHODS:
        message = f"unknown method: {method}: choose from {', '.join(METHODS)}"
        raise UsageError(message)
    terms = number_terms(document.words, document.language)
    if method == "textrank":
        traits = read_traits(document, terms)
        scores = textrank(terms.rows, teleport_weights(document, terms, traits), DAMPING)
        return Ranking(scores, selection_scores(scores, terms, traits.scholarly), terms)
    if method == "lead":
        scores = normalised(range(len(document.sentences), 0, -1))
    else:
        from summarize.summary.sumy import rank_with_sumy

        scores = rank_with_sumy(document, method)
    return Ranking(scores, scores, terms)


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


# ---------------------------------------------------------------- the teleport vector

# News without them: 24.9; with the first alone 27.6, ROUGE-2 10.3 instead of 10.6, and op-eds 8.7 instead of 9.1.
SENTENCE_DECAY = 0.6
PARAGRAPH_DECAY = 0.4
# Papers with the weights of news: 16.8; news with those of papers: 26.2. Papers without the second: 23.6.
SCHOLARLY_DECAY = 0.1
CONCLUDING = 1.0
# Without: papers 20.1, news 26.8, transcripts 13.5.
TITLE = 3.0
# A text is a paper to the degree to which its sentences contain words of scholarly prose.
# Shares of sentences with a scholarly word: below the first a text is no paper, above the second it is one (90 % of
# news and transcripts have less than 0.15, half of the papers more than 0.34).
NOT_SCHOLARLY = 0.15
SCHOLARLY = 0.3


class Position(NamedTuple):
    """The index of a sentence and of its paragraph, from 0, and its terms."""

    sentence: int
    paragraph: int
    terms: tuple[int, ...]


class Traits(NamedTuple):
    """Properties of a document: how scholarly it is, from 0 to 1, and the terms of its title."""

    sentences: int
    scholarly: float
    title: frozenset[int]
    title_size: int


def position_weight(position: Position, traits: Traits) -> float:
    """Return the weight of a position: news and speeches lead with the point, papers conclude with it."""
    leading = _decay(position.sentence, SENTENCE_DECAY) * _decay(position.paragraph, PARAGRAPH_DECAY)
    if not traits.scholarly:
        return leading
    framing = _decay(position.sentence, SCHOLARLY_DECAY) + CONCLUDING / (traits.sentences - position.sentence)
    return (1 - traits.scholarly) * leading + traits.scholarly * framing


def _decay(index: int, exponent: float) -> float:
    return float((1 + index) ** -exponent)


def title_weight(position: Position, traits: Traits) -> float:
    """Return 1 plus ``TITLE`` times the share of the title's terms that the sentence has."""
    if not traits.title:
        return 1.0
    return 1 + TITLE * len(traits.title.intersection(position.terms)) / traits.title_size


TELEPORT_FACTORS: tuple[Callable[[Position, Traits], float], ...] = (position_weight, title_weight)


def teleport_weights(document: Document, terms: Terms, traits: Traits) -> list[float]:
    """Return for each sentence of ``document`` the product of ``TELEPORT_FACTORS``."""
    return [prod(factor(position, traits) for factor in TELEPORT_FACTORS) for position in _positions(document, terms)]


def _positions(document: Document, terms: Terms) -> Iterator[Position]:
    """Only prose is counted: headings and boilerplate have the position of what follows them."""
    sentence = paragraph = 0
    block = None
    for here, row in zip(document.sentences, terms.rows, strict=True):
        shown = document.blocks[here.block].kind in SHOWN
        if shown and block is not None and here.block != block:
            paragraph += 1
        yield Position(sentence, paragraph, row)
        if shown:
            block = here.block
            sentence += 1


def read_traits(document: Document, terms: Terms) -> Traits:
    """Return the properties of ``document``."""
    language = document.language
    scholarly = _numbered(_scholarly_stems(language), terms)
    share = sum(not scholarly.isdisjoint(row) for row in terms.rows) / max(1, len(terms.rows))
    title = terms_of(document.title.text, language) if document.title else frozenset()
    return Traits(
        sentences=len(terms.rows),
        scholarly=min(1.0, max(0.0, (share - NOT_SCHOLARLY) / (SCHOLARLY - NOT_SCHOLARLY))),
        title=_numbered(title, terms),
        title_size=len(title),
    )


def _numbered(stems_wanted: Iterable[str], terms: Terms) -> frozenset[int]:
    return frozenset(terms.numbers[stem] for stem in stems_wanted if stem in terms.numbers)


@cache
def _scholarly_stems(language: Language) -> frozenset[str]:
    return frozenset(stem for stem in stems(list(language.words("scholarly_term")), language) if stem)
