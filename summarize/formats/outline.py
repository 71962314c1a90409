"""What a reader is shown of a document, before any format; its strings are the document's own, folded."""

from __future__ import annotations

from bisect import bisect_right
from itertools import groupby
from typing import TYPE_CHECKING

from summarize.core.records import NamedTuple
from summarize.formats.chapters import Chapter, Group, chapters_of
from summarize.formats.output_messages import output_messages
from summarize.text.line_numbers import LineNumbers
from summarize.text.quoting import fold, quote
from summarize.text.tokens import WORD

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from summarize.document import Document
    from summarize.lists.enumeration import Enumeration, Item
    from summarize.result import Summary


class SummaryLine(NamedTuple):
    """A summary sentence; ``why`` is empty unless reasons are wanted."""

    text: str
    why: tuple[str, ...]


class Section(NamedTuple):
    """Consecutive summary sentences with the heading above them."""

    heading: str
    lines: tuple[SummaryLine, ...]


class Listing(NamedTuple):
    """An enumeration of the document: the depth, marker and words of each item."""

    lead_in: str
    items: tuple[tuple[int, str, str], ...]


class PartLine(NamedTuple):
    """A heading of the document: its depth, its page or else line, a sentence below it, how many rows stand there."""

    depth: int
    heading: str
    place: str
    sentence: str
    rows: str


class Outline(NamedTuple):
    """All that is shown of one document; ``only`` is the one part that is wanted, or None.

    ``left_out`` is the number of rows that filters removed, ``has_words`` whether the document has any.
    """

    title: str | None
    messages: Mapping[str, str]
    sections: tuple[Section, ...]
    chapters: tuple[Chapter, ...]
    listings: tuple[Listing, ...]
    keywords: tuple[str, ...]
    parts: tuple[PartLine, ...]
    only: str | None
    left_out: int
    has_words: bool

    @property
    def no_summary(self) -> str:
        """What to say if there is no sentence to show: that the text is empty, or that it is a list or a table."""
        return self.messages["no_prose" if self.has_words else "nothing_to_summarize"]

    @property
    def is_empty(self) -> bool:
        """Is there nothing to show, not even a title?"""
        return not (self.title or self.sections or self.chapters or self.listings or self.left_out)

    @property
    def groups(self) -> tuple[Group, ...]:
        """The groups of all chapters."""
        return tuple(group for chapter in self.chapters for group in chapter.groups)

    @property
    def no_rows(self) -> str:
        """What to say if there are no rows: that none was found, or that no row matches the filters."""
        if self.left_out:
            return self.messages["nothing_left"].format(count=self.left_out)
        return self.messages["nothing_recommended"]

    @property
    def notices(self) -> tuple[str, ...]:
        """What to say of the parts that are wanted and in which nothing stands."""
        if self.is_empty or (self.only == "summary" and not self.sections):
            return (self.no_summary,)
        if self.only == "outline":
            return () if self.parts else (self.messages["no_headings"],)
        if self.only == "keywords":
            return ()
        if self.only == "enumerations":
            return () if self.listings else (self.messages["nothing_enumerated"],)
        return () if self.chapters or self.only == "summary" else (self.no_rows,)

    def shows(self, part: str) -> bool:
        """Is ``part``, one of ``formats.PARTS``, to be shown? By default all but the enumerations are."""
        return self.only == part if self.only else part != "enumerations"


def read_outline(summary: Summary, only: str | None = None, *, explain: bool = False) -> Outline:
    """The outline of ``summary``; ``only`` is one of ``formats.PARTS`` or None, ``explain`` adds the reasons."""
    document = summary.document
    return Outline(
        title=document.title.text if document.title else None,
        messages=output_messages(document.language.code),
        sections=tuple(_sections(summary, explain=explain)),
        chapters=tuple(chapters_of(summary, explain=explain)),
        listings=tuple(_listings(document, summary.enumerations)),
        keywords=tuple(keyword.normal for keyword in summary.keywords or ()),
        parts=tuple(_part_lines(summary)),
        only=only,
        left_out=summary.left_out,
        has_words=WORD.search(document.text) is not None,
    )


def _part_lines(summary: Summary) -> Iterator[PartLine]:
    document = summary.document
    messages, lines = output_messages(document.language.code), LineNumbers(document.text)
    pages = document.source.pages if document.source else ()
    for part in summary.parts or ():
        rows = messages["rows_of_part"].format(count=part.rows) if part.rows else ""
        start = part.heading.start
        place = messages["page"].format(number=bisect_right(pages, start)) if pages else str(lines.at(start))
        yield PartLine(part.level, quote(document, part.heading), place, quote(document, part.sentence), rows)


def _sections(summary: Summary, *, explain: bool) -> Iterator[Section]:
    document = summary.document
    for heading, chosen in groupby(summary.summary, key=lambda each: each.section):
        lines = (SummaryLine(quote(document, each.span(document)), each.why if explain else ()) for each in chosen)
        yield Section(quote(document, heading), tuple(lines))


def _listings(document: Document, enumerations: Sequence[Enumeration]) -> Iterator[Listing]:
    for enumeration in enumerations:
        yield Listing(quote(document, enumeration.lead_in), tuple(_items(document, enumeration.items, 0)))


def _items(document: Document, items: Sequence[Item], depth: int) -> Iterator[tuple[int, str, str]]:
    for item in items:
        end = next((child.items[0].start for child in item.children if child.items), item.end)
        words = fold(document.text[item.content.start : min(end, item.content.end)])
        yield depth, quote(document, item.marker), words
        for child in item.children:
            yield from _items(document, child.items, depth + 1)
