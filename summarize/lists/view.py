"""A document as list detection reads it: normalised text, with the starts of blocks and sentences."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from summarize.document import BlockKind
from summarize.lazy_pattern import compile_late
from summarize.lists.marker import Place
from summarize.lists.vocabulary import connectives

if TYPE_CHECKING:
    from summarize.document import Block, Document, Sentence
    from summarize.languages import Language

_DASH_IN_WORD = compile_late(r"[–—](?<=\w.)(?=\w)")
_WITHOUT_LISTS = frozenset({BlockKind.BOILERPLATE, BlockKind.TITLE})
_BLOCK_NUMBER = compile_late(r"\(?\d{1,3}\s?[.)]\s*")
_LONGEST_NUMBER = 12
_COLUMN = compile_late(r"(?<=\S)[ ]*(?:\t|\|)")
# In characters: a longer line is no table row, and every marker in it would search all of it.
_LONGEST_ROW = 1_000
# In characters: longer than any run of connectives before a marker.
_REACH = 60


class View(NamedTuple):
    """``plain`` is the normalised ``text``, with the same offsets."""

    text: str
    plain: str
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
        match = connectives(self.language).search(self.plain, low, offset)
        return match.start() if match else offset

    def locate(self, start: int) -> tuple[Place, int]:
        """The place of a marker that starts at ``start``, and its opening."""
        opening = self.opening(start)
        block = self.block_starts[self.block_at(start)]
        # «12. Во-первых, …»: the block begins with a number of its own.
        numbered = 0 < opening - block <= _LONGEST_NUMBER and _BLOCK_NUMBER.fullmatch(self.plain, block, opening)
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
            return _COLUMN.search(self.plain, end, min(block.end, end + _LONGEST_ROW)) is not None
        return block.kind in _WITHOUT_LISTS

    def before(self, offset: int) -> str:
        """The last characters before ``offset``, without trailing white space."""
        return self.plain[max(offset - _REACH, 0) : offset].rstrip()

    def trimmed(self, start: int, end: int) -> int:
        """``end`` moved left over white space, not beyond ``start``."""
        while end > start and self.text[end - 1].isspace():
            end -= 1
        return end


def view_of(document: Document) -> View:
    """``document`` ready for list detection."""
    return View(
        document.text,
        normalised(document.text),
        document.language,
        document.blocks,
        document.sentences,
        tuple(block.start for block in document.blocks),
        tuple(sentence.start for sentence in document.sentences),
    )


def normalised(text: str) -> str:
    """``text`` with «ё» as «е», every hyphen as «-» and every space that does not break as a space; same length."""
    for letters, replacement in (
        ("ё", "е"),
        ("Ё", "Е"),
        ("\u2010\u2011\u2012\u00ad\ufffe", "-"),
        ("\u00a0\u202f\u2007", " "),
    ):
        for letter in letters:
            text = text.replace(letter, replacement)
    return _DASH_IN_WORD.sub("-", text)
