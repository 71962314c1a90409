"""Where the random surfer lands: what speaks for a sentence apart from the sentences around it.

The ranking stays TextRank; what a reader expects of a kind of text (news lead with the point, papers
say what they examine and conclude with what they found, titles name the matter) enters here, as the
teleport distribution. The kind is read off the text: how many of its sentences have a word of
scholarly prose. Every constant was chosen on half of 520 news stories, papers, transcripts and
op-eds with editors' summaries and holds on the other half; the figures beside them are ROUGE-1 (F1,
summaries of 60 words) without the rule.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from summarize.records import SHOWN
from summarize.words import stems
from summarize.words import terms as terms_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from summarize.languages import Language
    from summarize.records import Document
    from summarize.words import Terms

# News: 25.4 when only the place counts as in papers, papers: 17.5 when it counts as in news.
SENTENCE_DECAY = 0.6
PARAGRAPH_DECAY = 0.8
# Papers: the end counts as much as the beginning.
SCHOLARLY_DECAY = 0.1
CONCLUDING = 1.0
TITLE = 4.0
# The titles of papers name their subject; those of news often play with words.
SCHOLARLY_TITLE = 8.0
AIM = 3.0
CONCLUSION = 2.0
# A sentence of so few words rarely carries a point.
FEW_WORDS = 6
SHORT = 0.5
# Shares of sentences with a word of scholarly prose: below the first a text is none, above the
# second it is (95 % of news and transcripts have less than 0.2, 90 % of papers more than 0.15).
NOT_SCHOLARLY = 0.1
SCHOLARLY = 0.25


class Place(NamedTuple):
    """A sentence as its place and its words are weighed: ``sentence`` and ``paragraph`` count from 0."""

    sentence: int
    paragraph: int
    terms: tuple[int, ...]
    words: int


class Traits(NamedTuple):
    """What holds for the whole document: how scholarly it is (0 to 1), and the terms that matter in it."""

    sentences: int
    scholarly: float
    title: frozenset[int]
    title_size: int
    aims: frozenset[int]
    conclusions: frozenset[int]


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
    weight = TITLE + traits.scholarly * (SCHOLARLY_TITLE - TITLE)
    return 1 + weight * len(traits.title.intersection(place.terms)) / traits.title_size


def by_aim(place: Place, traits: Traits) -> float:
    """A paper's sentence that says what is examined."""
    return 1 + traits.scholarly * (AIM - 1) if not traits.aims.isdisjoint(place.terms) else 1.0


def by_conclusion(place: Place, traits: Traits) -> float:
    """A paper's sentence that says what was found."""
    return 1 + traits.scholarly * (CONCLUSION - 1) if not traits.conclusions.isdisjoint(place.terms) else 1.0


def by_length(place: Place, traits: Traits) -> float:
    """A sentence of a few words rarely carries a point."""
    del traits
    return SHORT if place.words < FEW_WORDS else 1.0


RULES: tuple[Callable[[Place, Traits], float], ...] = (by_place, by_title, by_aim, by_conclusion, by_length)


def teleport(document: Document, terms: Terms) -> list[float]:
    """A weight for each sentence of ``document``: the product of what the rules say."""
    places = list(_places(document, terms))
    traits = read_traits(document, terms)
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
    for here, row, words in zip(document.sentences, terms.rows, terms.lengths, strict=True):
        shown = document.blocks[here.block].kind in SHOWN
        if shown and block is not None and here.block != block:
            paragraph += 1
        yield Place(sentence, paragraph, row, words)
        if shown:
            block = here.block
            sentence += 1


def read_traits(document: Document, terms: Terms) -> Traits:
    """What holds for the whole of ``document``."""
    language = document.language
    scholarly = _numbered(_stems_of(language, "scholarly"), terms)
    having = sum(not scholarly.isdisjoint(row) for row in terms.rows)
    share = having / max(1, len(terms.rows))
    title = terms_of(document.title.text, language) if document.title else frozenset()
    return Traits(
        sentences=len(terms.rows),
        scholarly=min(1.0, max(0.0, (share - NOT_SCHOLARLY) / (SCHOLARLY - NOT_SCHOLARLY))),
        title=_numbered(title, terms),
        title_size=len(title),
        aims=_numbered(_stems_of(language, "aims"), terms),
        conclusions=_numbered(_stems_of(language, "conclusions"), terms),
    )


def _numbered(stems_wanted: Iterable[str], terms: Terms) -> frozenset[int]:
    return frozenset(terms.numbers[stem] for stem in stems_wanted if stem in terms.numbers)


@cache
def _stems_of(language: Language, table: str) -> frozenset[str]:
    return frozenset(stem for stem in stems(list(language.words("ranking", table)), language) if stem)
