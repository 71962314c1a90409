"""A document as this room reads it: its text made plain, and where its blocks and sentences begin."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from summarize.document import BlockKind
from summarize.lazy_pattern import compile_late
from summarize.lists.vocabulary import vocabulary

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from summarize.document import Block, Document, Sentence
    from summarize.languages import Language
    from summarize.lists.vocabulary import Vocabulary

_DASH_IN_WORD = compile_late(r"[–—](?<=\w.)(?=\w)")
_SILENT = frozenset({BlockKind.BOILERPLATE, BlockKind.TITLE})
_BLOCK_NUMBER = compile_late(r"\(?\d{1,3}\s?[.)]\s*")
_LONGEST_NUMBER = 12
_COLUMN = compile_late(r"(?<=\S)[ ]*(?:\t|\|)")
# In characters: what a machine wrote on one line is no table, and every marker in it would be asked for all of it.
_LONGEST_ROW = 1_000
# Longer than any run of connectives and quotation marks before a marker.
_REACH = 60


class Page(NamedTuple):
    """``plain`` has the length of ``text``: every offset means the same place in both."""

    text: str
    plain: str
    words: Vocabulary
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    block_starts: tuple[int, ...]
    sentence_starts: tuple[int, ...]
    word_starts: tuple[int, ...]

    def spoken_by(self, language: Language) -> Page:
        """The same page with the words of another language."""
        words = vocabulary(language)
        return self._replace(words=words, word_starts=word_starts(self.plain, words))

    def matches(self, word: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """The matches of one of the patterns of words that count or go on."""
        reached = 0
        for start in self.word_starts:
            match = word.match(self.plain, start) if start >= reached else None
            if match:
                reached = match.end()
                yield match

    def block_at(self, offset: int) -> int:
        """The index of the block in which, or last before which, ``offset`` stands."""
        return max(bisect_right(self.block_starts, offset) - 1, 0)

    def sentence_at(self, offset: int) -> int:
        """The index of the sentence in which, or last before which, ``offset`` stands."""
        return max(bisect_right(self.sentence_starts, offset) - 1, 0)

    def opening(self, offset: int) -> int:
        """Where the connectives and opening quotation marks before ``offset`` begin («А», «И, наконец,»)."""
        low = max(offset - _REACH, self.block_starts[self.block_at(offset)])
        match = self.words.connectives.search(self.plain, low, offset)
        return match.start() if match else offset

    def is_silent(self, start: int, end: int) -> bool:
        """Whether the marker there stands in page furniture, a table or the title: nothing is enumerated there."""
        block = self.blocks[self.block_at(start)]
        if block.kind is BlockKind.TABLE:
            # «1)<tab>текст» is how word processors write a list: a table has more columns.
            return _COLUMN.search(self.plain, end, min(block.end, end + _LONGEST_ROW)) is not None
        return block.kind in _SILENT

    def numbered_from(self, offset: int) -> int | None:
        """The start of the block when nothing but its number stands before ``offset`` («12. Во-первых, …»)."""
        low = self.block_starts[self.block_at(offset)]
        if 0 < offset - low <= _LONGEST_NUMBER and _BLOCK_NUMBER.fullmatch(self.plain, low, offset):
            return low
        return None

    def before(self, offset: int) -> str:
        """The last words before ``offset``, without the white space that ends them."""
        return self.plain[max(offset - _REACH, 0) : offset].rstrip()

    def trimmed(self, start: int, end: int) -> int:
        """``end`` moved left over white space, not beyond ``start``."""
        while end > start and self.text[end - 1].isspace():
            end -= 1
        return end


def read_page(document: Document) -> Page:
    """``document`` ready to be searched for markers."""
    text, words = plain(document.text), vocabulary(document.language)
    return Page(
        document.text,
        text,
        words,
        document.blocks,
        document.sentences,
        tuple(block.start for block in document.blocks),
        tuple(sentence.start for sentence in document.sentences),
        word_starts(text, words),
    )


def word_starts(text: str, words: Vocabulary) -> tuple[int, ...]:
    """Where in a plain ``text`` a word that counts or goes on may begin."""
    return tuple(match.start() for match in words.beginning.finditer(text))


def plain(text: str) -> str:
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
