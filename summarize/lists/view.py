"""The document as list detection reads it, with the markers and the words that it finds there."""

from __future__ import annotations

import re
from bisect import bisect_right
from enum import IntEnum
from functools import cache, partial
from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.core.records import NamedTuple
from summarize.document import BlockKind
from summarize.languages.finders import PhraseFinder, opening_words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from summarize.document import Block, Document, Sentence, Span
    from summarize.languages import Language
    from summarize.lists.enumeration import Form

_WITHOUT_LISTS = frozenset({BlockKind.BOILERPLATE, BlockKind.TITLE})
_BLOCK_NUMBER = compile_late(r"\(?\d{1,3}\s?[.)]\s*")
_LONGEST_NUMBER = 12
_COLUMN = compile_late(r"(?<=\S)[ ]*(?:\t|\|)")
# In characters: a longer line is no table row, and every marker in it would search all of it.
_LONGEST_ROW = 1_000
# In characters: longer than any run of connectives before a marker.
_REACH = 60
_NEVER = compile_late(r"(?!)")
WORD_MARKERS = ("ordinal_adverb", "ordinal", "series_follower", "discourse_opener", "discourse_follower")
"""The classes of words that are markers."""
_PARTS = compile_late("[-']")
# Written with hyphens, spaces or neither: «во-первых», «во первых», «вопервых».
_ANY_SPELLING = frozenset({"ordinal_adverb"})
# Common words, which count only with a capital, at the start of a sentence.
_CAPITALISED = frozenset({"discourse_opener", "discourse_follower"})


class Place(IntEnum):
    """Where a marker occurs, connectives and opening quotation marks before it aside."""

    INSIDE_SENTENCE = 0
    SENTENCE_START = 1
    BLOCK_START = 2


class Role(IntEnum):
    """The role of a marker in a series: it counts, continues the series, ends it, or counts the words before it."""

    COUNTS = 0
    CONTINUES = 1
    ENDS = 2
    TRAILS = 3


class Marker(NamedTuple):
    """A marker; those of one series share ``style``, and ``kind`` where both have one.

    ``number`` is 0 for a marker that has none; ``opening`` is the start of the connectives before it,
    where the previous item has ended at the latest; ``certain`` is false for a marker that needs others
    near it; ``noun`` is the stem of the noun that it counts («вторая мера»).
    """

    form: Form
    span: Span
    number: int
    style: str
    place: Place
    opening: int
    role: Role = Role.COUNTS
    kind: str = ""
    certain: bool = True
    needs_lead_in: bool = False
    indentation: int = 0
    noun: str = ""


Series = tuple[Marker, ...]


class View(NamedTuple):
    """The text of a document, its language, its blocks and sentences with their starts.

    ``marked`` are the sentences that may have a marker that is a word, by its class.
    """

    text: str
    language: Language
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    block_starts: tuple[int, ...]
    sentence_starts: tuple[int, ...]
    marked: Mapping[str, Sequence[Sentence]]

    def block_at(self, offset: int) -> int:
        """The index of the last block that starts at or before ``offset``."""
        return max(bisect_right(self.block_starts, offset) - 1, 0)

    def sentence_at(self, offset: int) -> int:
        """The index of the last sentence that starts at or before ``offset``."""
        return max(bisect_right(self.sentence_starts, offset) - 1, 0)

    def opening(self, offset: int) -> int:
        """The start of the connectives and opening quotation marks before ``offset`` («А», «И, наконец,»)."""
        low = max(offset - _REACH, self.block_starts[self.block_at(offset)])
        match = connectives(self.language).search(self.text, low, offset)
        return match.start() if match else offset

    def locate(self, start: int) -> tuple[Place, int]:
        """The place of a marker that starts at ``start``, and its opening."""
        opening = self.opening(start)
        block = self.block_starts[self.block_at(start)]
        # «12. Во-первых, …»: the block begins with a number of its own.
        numbered = 0 < opening - block <= _LONGEST_NUMBER and _BLOCK_NUMBER.fullmatch(self.text, block, opening)
        if numbered or opening <= block:
            return Place.BLOCK_START, block if numbered else opening
        if self.sentence_starts[self.sentence_at(start)] >= opening:
            return Place.SENTENCE_START, opening
        return Place.INSIDE_SENTENCE, opening

    def is_outside_text(self, start: int, end: int) -> bool:
        """Is the marker in boilerplate, the title or a table, which have no lists?"""
        block = self.blocks[self.block_at(start)]
        if block.kind is BlockKind.TABLE:
            # «1)<tab>текст» is how word processors write a list: a table has more columns, or a cell a line.
            return (
                self.text.startswith("\n", end)
                or _COLUMN.search(self.text, end, min(block.end, end + _LONGEST_ROW)) is not None
            )
        return block.kind in _WITHOUT_LISTS

    def before(self, offset: int) -> str:
        """The last characters before ``offset``, without trailing white space."""
        return self.text[max(offset - _REACH, 0) : offset].rstrip()

    def trimmed(self, start: int, end: int) -> int:
        """``end`` moved left over white space, not beyond ``start``."""
        while end > start and self.text[end - 1].isspace():
            end -= 1
        return end


def view_of(document: Document) -> View:
    """``document`` ready for list detection."""
    return View(
        document.text,
        document.language,
        document.blocks,
        document.sentences,
        tuple(block.start for block in document.blocks),
        tuple(sentence.start for sentence in document.sentences),
        _marked(document),
    )


def _marked(document: Document) -> Mapping[str, Sequence[Sentence]]:
    """The sentences that have the first word of a marker, by the class of the marker."""
    by_word = _classes_by_first_word(document.language)
    classes: dict[int, frozenset[str]] = {}
    for number, form in enumerate(document.words.forms):
        if form in by_word:
            classes[number] = by_word[form]
        elif not form.isalpha():
            classes[number] = frozenset().union(*(by_word.get(part, ()) for part in _PARTS.split(form)))
    found: dict[str, list[Sentence]] = {name: [] for name in WORD_MARKERS}
    for sentence, row in zip(document.sentences, document.words.rows, strict=True):
        if not classes.keys().isdisjoint(row):
            for name in frozenset().union(*(classes.get(number, ()) for number in row)):
                found[name].append(sentence)
    return found


@cache
def _classes_by_first_word(language: Language) -> Mapping[str, frozenset[str]]:
    """«во» and «вопервых» of «во-первых», «прежде» of «прежде всего», each with the classes of its markers."""
    found: dict[str, frozenset[str]] = {}
    for name in WORD_MARKERS:
        for word in opening_words(language.words(name)):
            found[word] = found.get(word, frozenset()) | {name}
    return found


# ---------------------------------------------------------------- words


def occurrences(
    view: View, name: str, within: Iterable[Span | Sentence]
) -> Iterator[tuple[re.Match[str], str, Mapping[str, str]]]:
    """Each match of a word of the class ``name``, with the lexicon's spelling and fields."""
    entries, words = _by_key(view.language, name), any_word(view.language, name)
    for part in within:
        for match in words.finditer(view.text, part.start, part.end):
            yield match, *entries[_key(match[0])]


@cache
def any_word(language: Language, name: str) -> PhraseFinder:
    """Any of the words of the class ``name``, whole."""
    if name in _CAPITALISED:
        return PhraseFinder(language.words(name), _capitalised)
    return PhraseFinder(language.words(name), partial(_flexible, loose=name in _ANY_SPELLING))


def compile_words(pattern: str, words: Collection[str]) -> re.Pattern[str]:
    """``pattern`` with any of ``words`` for its ``{}``; without words it never matches."""
    return re.compile(pattern.replace("{}", _alternation(words)), re.IGNORECASE) if words else _NEVER


@cache
def connectives(language: Language) -> re.Pattern[str]:
    """Connectives and opening quotation marks right before a marker."""
    known = language.words("connective")
    connecting = rf"(?<!\w)(?:{_alternation(known)})(?=[\s,])|" if known else ""
    return re.compile(rf"(?:{connecting}[\s\"«„“(\[,–—-])++$", re.IGNORECASE)


@cache
def _by_key(language: Language, name: str) -> dict[str, tuple[str, Mapping[str, str]]]:
    return {_key(word): (word, fields) for word, fields in language.entries(name).items()}


def _capitalised(phrase: str) -> str:
    return rf"(?-i:{phrase[0].upper()}){_flexible(phrase)[1:]}"


def _key(word: str) -> str:
    return re.sub(r"[-–—\s]+", "", word.lower())


def _alternation(words: Collection[str]) -> str:
    return "|".join(_flexible(word) for word in sorted(words, key=len, reverse=True))


def _flexible(phrase: str, *, loose: bool = False) -> str:
    hyphen = r"[-–—\s]{0,3}" if loose else r"\s?[-–—]\s?"
    return r"\s+".join(hyphen.join(re.escape(part) for part in word.split("-")) for word in phrase.split())
