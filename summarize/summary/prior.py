"""The teleport vector of TextRank: what speaks for a sentence by its position and its words.

News lead with the point, papers state what they examine and conclude with what they found, titles name the topic.
A text is a paper to the degree to which its sentences contain words of scholarly prose.

The constants were chosen, mostly one at a time, on all of 520 news stories, papers, transcripts and op-eds with
summaries by their editors; none were held out, so the figures flatter. They are ROUGE-1 (F1, summaries of at most 60
words): 28.0 on news (28.6 and 27.4 on the halves of every other document), 25.4 on papers (26.7 and 24.0), 16.3 on
transcripts (16.6 and 15.9), 9.3 on op-eds (9.8 and 8.9).
"""

from __future__ import annotations

from functools import cache
from math import prod
from typing import TYPE_CHECKING, NamedTuple

from summarize.document import SHOWN
from summarize.text.terms import stems
from summarize.text.terms import terms as terms_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from summarize.document import Document
    from summarize.languages import Language
    from summarize.text.terms import Terms

# News without them: 24.9; with the first alone 27.6, ROUGE-2 10.3 instead of 10.6, and op-eds 8.7 instead of 9.1.
SENTENCE_DECAY = 0.6
PARAGRAPH_DECAY = 0.4
# Papers with the weights of news: 16.8; news with those of papers: 26.2. Papers without the second: 23.6.
SCHOLARLY_DECAY = 0.1
CONCLUDING = 1.0
# Without: papers 20.1, news 26.8, transcripts 13.5.
TITLE = 3.0
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
    """News and speeches lead with the point; papers conclude with it."""
    leading = _decay(position.sentence, SENTENCE_DECAY) * _decay(position.paragraph, PARAGRAPH_DECAY)
    if not traits.scholarly:
        return leading
    framing = _decay(position.sentence, SCHOLARLY_DECAY) + CONCLUDING / (traits.sentences - position.sentence)
    return (1 - traits.scholarly) * leading + traits.scholarly * framing


def _decay(index: int, exponent: float) -> float:
    return float((1 + index) ** -exponent)


def title_weight(position: Position, traits: Traits) -> float:
    """A sentence with words of the title is about the topic."""
    if not traits.title:
        return 1.0
    return 1 + TITLE * len(traits.title.intersection(position.terms)) / traits.title_size


RULES: tuple[Callable[[Position, Traits], float], ...] = (position_weight, title_weight)


def teleport_weights(document: Document, terms: Terms, traits: Traits) -> list[float]:
    """Return for each sentence of ``document`` the product of ``RULES``."""
    return [prod(rule(position, traits) for rule in RULES) for position in _positions(document, terms)]


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
    scholarly = _numbered(_stems_of(language, "scholarly_term"), terms)
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
def _stems_of(language: Language, table: str) -> frozenset[str]:
    return frozenset(stem for stem in stems(list(language.words(table)), language) if stem)
