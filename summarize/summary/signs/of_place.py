"""Signs of a sentence's place and size, and of its likeness to the title."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING

from summarize.core.records import NamedTuple
from summarize.document import SHOWN, BlockKind
from summarize.text.terms import terms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.document import Document
    from summarize.text.terms import Terms

_FIRST = (1, 2, 3, 5, 8, 13, 21, 36)
_LAST = (1, 2, 3, 5, 9)
_PARAGRAPHS = (1, 2, 3, 5, 9)
_LAST_PARAGRAPHS = (1, 2, 3)
_IN_PARAGRAPH = (2, 3, 5, 9)
_WORDS = (5, 7, 9, 11, 14, 17, 21, 26, 33, 41, 56)
_COMMON_WITH_TITLE = (1, 2, 3, 5)


class SentencePlace(NamedTuple):
    """Where a sentence is among those that may be shown, counted from 0, and how many there are.

    ``paragraph`` counts the blocks with such sentences, ``in_paragraph`` the sentences of its own block, ``mates`` is
    how many these are; ``after_heading``: nothing stands between its block and a heading.
    """

    sentence: int
    paragraph: int
    in_paragraph: int
    sentences: int
    paragraphs: int
    mates: int
    after_heading: bool = False


def reached(name: str, steps: tuple[float, ...], value: float) -> dict[str, float]:
    """A sign for each of the ``steps`` that ``value`` reaches.

    >>> reached("words", (5, 10, 20), 12)
    {'words: 5 or more': 1.0, 'words: 10 or more': 1.0}
    """
    return _steps_taken(name, steps, bisect_right(steps, value))


@cache
def _steps_taken(name: str, steps: tuple[float, ...], count: int) -> dict[str, float]:
    return {f"{name}: {step} or more": 1.0 for step in steps[:count]}


def places_of(document: Document) -> dict[int, SentencePlace]:
    """The places of the sentences of ``document`` that may be shown, by their indices."""
    blocks, sentences = document.blocks, document.sentences
    shown = [index for index, sentence in enumerate(sentences) if blocks[sentence.block].kind in SHOWN]
    paragraphs = [list(group) for _, group in groupby(shown, key=lambda index: sentences[index].block)]
    found: dict[int, SentencePlace] = {}
    for number, paragraph in enumerate(paragraphs):
        block = sentences[paragraph[0]].block
        after_heading = block > 0 and blocks[block - 1].kind is BlockKind.HEADING
        for position, index in enumerate(paragraph):
            found[index] = SentencePlace(
                len(found), number, position, len(shown), len(paragraphs), len(paragraph), after_heading
            )
    return found


def place_signs(place: SentencePlace) -> dict[str, float]:
    """How far from the beginning and the end of the text and of its paragraph is it?"""
    before, after = place.sentence, place.sentences - 1 - place.sentence
    depth = before / max(1, place.sentences - 1)
    found = {
        "earliness": 1 / (1 + before),
        "earliness of the paragraph": 1 / (1 + place.paragraph),
        "lateness": 1 / (1 + after),
        "depth": depth,
        "middle": 4 * depth * (1 - depth),
        **reached("sentences before", _FIRST, before),
        **reached("sentences after", _LAST, after),
        **reached("paragraphs before", _PARAGRAPHS, place.paragraph),
        **reached("paragraphs after", _LAST_PARAGRAPHS, place.paragraphs - 1 - place.paragraph),
        **reached("sentences of the paragraph", _IN_PARAGRAPH, place.mates),
    }
    if place.in_paragraph == 0:
        found["opens a paragraph"] = 1.0
        if place.after_heading:
            found["opens a section"] = 1.0
    if place.in_paragraph == place.mates - 1:
        found["closes a paragraph"] = 1.0
    return found


def size_signs(words: int) -> dict[str, float]:
    """How many words does it have?"""
    return reached("words", _WORDS, words)


class TitleTerms(NamedTuple):
    """The numbers of the title's terms in the text, and how many terms the title has in all."""

    numbers: frozenset[int]
    size: int


def title_terms(document: Document, numbered: Terms) -> TitleTerms:
    """The terms of the title of ``document``; none without a title."""
    title = terms(document.title.text, document.language) if document.title else frozenset()
    return TitleTerms(frozenset(numbered.numbers[term] for term in title if term in numbered.numbers), len(title))


def title_signs(row: Sequence[int], title: TitleTerms) -> dict[str, float]:
    """Which share of the title's terms does a sentence with the terms ``row`` have?"""
    common = len(title.numbers.intersection(row))
    if not common:
        return {}
    return {
        "share of the title": common / title.size,
        "share in the title": common / len(row),
        **reached("words of the title", _COMMON_WITH_TITLE, common),
    }
