"""The document as list detection reads it, and the markers that it finds there."""

from __future__ import annotations

from bisect import bisect_right
from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

from summarize.document import BlockKind
from summarize.lazy_pattern import compile_late
from summarize.lists.vocabulary import connectives

if TYPE_CHECKING:
    from summarize.document import Block, Document, Form, Sentence, Span
    from summarize.languages import Language

_WITHOUT_LISTS = frozenset({BlockKind.BOILERPLATE, BlockKind.TITLE})
_BLOCK_NUMBER = compile_late(r"\(?\d{1,3}\s?[.)]\s*")
_LONGEST_NUMBER = 12
_COLUMN = compile_late(r"(?<=\S)[ ]*(?:\t|\|)")
# In characters: a longer line is no table row, and every marker in it would search all of it.
_LONGEST_ROW = 1_000
# In characters: longer than any run of connectives before a marker.
_REACH = 60


class Place(IntEnum):
    """Where a marker occurs, connectives and opening quotation marks before it aside."""

    INSIDE_SENTENCE = 0
    SENTENCE_START = 1
    BLOCK_START = 2


class Role(IntEnum):
    """What a marker does in a series: count, only continue it, end it, or count the words before itself."""

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
    """The text of a document, its language, its blocks and sentences with their starts."""

    text: str
    language: Language
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    block_starts: tuple[int, ...]
    sentence_starts: tuple[int, ...]

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
            # «1)<tab>текст» is how word processors write a list: a table has more columns.
            return _COLUMN.search(self.text, end, min(block.end, end + _LONGEST_ROW)) is not None
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
    )
