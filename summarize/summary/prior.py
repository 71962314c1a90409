"""Where the random surfer lands: what speaks for a sentence apart from the other sentences.

The ranking stays TextRank; what a reader expects of a kind of text (news lead with the point, papers
say what they examine and conclude with what they found, titles name the matter) enters here, as the
teleport distribution. The kind is read off the text: how many of its sentences have a word of
scholarly prose. The constants were chosen on all of 520 news stories, papers, transcripts and op-eds with
editors' summaries, mostly one at a time; none were held back, so the figures flatter. They are ROUGE-1 (F1,
summaries of at most 60 words), on the halves that of every other document: with these constants 28.0
on news (28.6 and 27.4 on the halves), 25.4 on papers (26.7 and 24.0), 16.3 on transcripts (16.6 and
15.9), 9.3 on op-eds (9.8 and 8.9).
"""

from __future__ import annotations

from functools import cache
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
# Papers, placed as news are: 16.8; news, placed as papers are: 26.2. Papers without the second: 23.6.
SCHOLARLY_DECAY = 0.1
CONCLUDING = 1.0
# Without: papers 20.1, news 26.8, transcripts 13.5.
TITLE = 3.0
# Shares of sentences with a word of scholarly prose: below the first a text is none, above the
# second it is (90 % of news and transcripts have less than 0.15, half of the papers more than 0.34).
NOT_SCHOLARLY = 0.15
SCHOLARLY = 0.3


class Place(NamedTuple):
    """A sentence as its place and its words are weighed: ``sentence`` and ``paragraph`` count from 0."""

    sentence: int
    paragraph: int
    terms: tuple[int, ...]


class Traits(NamedTuple):
    """What holds for the whole document: how scholarly it is (0 to 1), and the terms of its title."""

    sentences: int
    scholarly: float
    title: frozenset[int]
    title_size: int


def by_place(place: Place, traits: Traits) -> float:
    """News and speeches lead with the point; papers conclude with it."""
    leading = _decay(place.sentence, SENTENCE_DECAY) * _decay(place.paragraph, PARAGRAPH_DECAY)
    if not traits.scholarly:
        return leading
    from_end = traits.sentences - place.sentence
    framing = _decay(place.sentence, SCHOLARLY_DECAY) + CONCLUDING / from_end
    return (1 - traits.scholarly) * leading + traits.scholarly * framing


def _decay(place: int, exponent: float) -> float:
    return float((1 + place) ** -exponent)


def by_title(place: Place, traits: Traits) -> float:
    """A sentence with the words of the title says what the text is about."""
    if not traits.title:
        return 1.0
    return 1 + TITLE * len(traits.title.intersection(place.terms)) / traits.title_size


RULES: tuple[Callable[[Place, Traits], float], ...] = (by_place, by_title)


def teleport(document: Document, terms: Terms, traits: Traits) -> list[float]:
    """A weight for each sentence of ``document``: the product of what the rules say."""
    places = list(_places(document, terms))
    weights = []
    for place in places:
        weight = 1.0
        for rule in RULES:
            weight *= rule(place, traits)
        weights.append(weight)
    return weights


def _places(document: Document, terms: Terms) -> Iterator[Place]:
    """Sentences and paragraphs are counted in prose alone: headings and page furniture take the place they precede."""
    sentence = paragraph = 0
    block = None
    for here, row in zip(document.sentences, terms.rows, strict=True):
        shown = document.blocks[here.block].kind in SHOWN
        if shown and block is not None and here.block != block:
            paragraph += 1
        yield Place(sentence, paragraph, row)
        if shown:
            block = here.block
            sentence += 1


def read_traits(document: Document, terms: Terms) -> Traits:
    """What holds for the whole of ``document``."""
    language = document.language
    scholarly = _numbered(_stems_of(language, "scholarly_term"), terms)
    having = sum(not scholarly.isdisjoint(row) for row in terms.rows)
    share = having / max(1, len(terms.rows))
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
