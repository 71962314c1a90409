"""What a reader is shown of a document, before any format; its strings are the document's own, folded."""

from __future__ import annotations

from bisect import bisect_right
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from summarize.languages import load
from summarize.languages.finders import pattern
from summarize.records import NamedTuple
from summarize.result import LineNumbers, row_colon, row_text
from summarize.text.quoting import fold, quote
from summarize.text.tokens import WORD

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from summarize.document import Document, Enumeration, Item, Recommendation, Span
    from summarize.result import Summary

# Of a text in a language without a pack, or in none.
FALLBACK_LANGUAGE = "ru"
_SAYS = ("item_count", "list_noun", "list_announcement")


class Row(NamedTuple):
    """A numbered recommendation.

    ``notes`` are that it is merely possible, its kind, if its chapter has several, and who proposes it; ``why`` is
    empty unless reasons are wanted; ``context`` is the sentence before that it hangs on.
    """

    number: int
    text: str
    details: tuple[str, ...]
    actions: tuple[str, ...]
    assignee: str
    deadline: str
    notes: tuple[str, ...]
    why: tuple[str, ...]
    context: str = ""

    @property
    def terms(self) -> tuple[str, ...]:
        """The assignee and the deadline, if stated."""
        return tuple(filter(None, (self.assignee, self.deadline)))


class Group(NamedTuple):
    """Consecutive rows from one enumeration, with its lead-in, or from none."""

    lead_in: str
    rows: tuple[Row, ...]


class Chapter(NamedTuple):
    """The rows of one kind below its heading; all rows where they are sorted and their kinds alternate."""

    heading: str
    groups: tuple[Group, ...]


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


def output_messages(language: str | None) -> Mapping[str, str]:
    """The program's headings and notes by key, in ``language`` (a code; None: ``FALLBACK_LANGUAGE``)."""
    return load(language or FALLBACK_LANGUAGE).messages("output")


def read_outline(summary: Summary, only: str | None = None, *, explain: bool = False) -> Outline:
    """The outline of ``summary``; ``only`` is one of ``formats.PARTS`` or None, ``explain`` adds the reasons."""
    document = summary.document
    return Outline(
        title=document.title.text if document.title else None,
        messages=output_messages(document.language.code),
        sections=tuple(_sections(summary, explain=explain)),
        chapters=tuple(_chapters(summary, explain=explain)),
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


def _chapters(summary: Summary, *, explain: bool) -> Iterator[Chapter]:
    document = summary.document
    messages = output_messages(document.language.code)
    kinds = [row.kind for row in summary.recommendations]
    alternate = len(list(groupby(kinds))) > len(set(kinds))
    rows = [
        _row(document, number, row, explain=explain, with_kind=alternate)
        for number, row in enumerate(summary.recommendations, 1)
    ]
    headings = [messages["by_deadline" if alternate else f"heading_{kind.value}"] for kind in kinds]
    shown = zip(headings, summary.recommendations, rows, strict=True)
    for heading, chapter in groupby(shown, key=itemgetter(0)):
        yield Chapter(heading, tuple(_groups(summary, [(found, row) for _, found, row in chapter])))


def _groups(summary: Summary, rows: Sequence[tuple[Recommendation, Row]]) -> Iterator[Group]:
    lists = _lists_above(summary, [found for found, _ in rows])
    for index, group in groupby(zip(lists, rows, strict=True), key=itemgetter(0)):
        lead_in = None if index is None else _announcing(summary.document, summary.enumerations[index])
        yield Group(quote(summary.document, lead_in), tuple(row for _, (_, row) in group))


def _announcing(document: Document, enumeration: Enumeration) -> Span | None:
    """The lead-in of ``enumeration``, unless it is a sentence that only stands before the items."""
    lead_in = enumeration.lead_in
    if lead_in is None or not document.text[: lead_in.end].endswith("."):
        return lead_in
    counted, named, announced = (
        bool(pattern(document.language, name).search(document.text, *lead_in)) for name in _SAYS
    )
    told = any(item.cue and lead_in.start <= item.cue.start < lead_in.end for item in enumeration.items)
    return lead_in if announced or told or (counted and named) else None


def _lists_above(summary: Summary, rows: Sequence[Recommendation]) -> Iterator[int | None]:
    """The index of the enumeration of each row; a sentence between the items of one counts with them."""
    above: int | None = None
    for row in rows:
        items = summary.enumerations[above].items if above is not None else ()
        if row.enumeration is not None or not (items and items[0].start <= row.start < items[-1].start):
            above = row.enumeration
        yield above


def _row(document: Document, number: int, row: Recommendation, *, explain: bool, with_kind: bool) -> Row:
    messages = output_messages(document.language.code)
    kind = (messages[f"kind_{row.kind.value}"],) if with_kind else ()
    possible = (messages["possible"],) if row.is_possible else ()
    assignee, by = quote(document, row.assignee), quote(document, row.by)
    # Who plans something usually does it.
    author = (messages["by_whom"].format(words=by),) if by and by != assignee else ()
    return Row(
        number=number,
        text=row_text(document.text, row) + row_colon(document.text, row),
        details=tuple(quote(document, span) for span in row.details),
        actions=tuple(quote(document, span) for span in row.actions),
        assignee=assignee,
        deadline=quote(document, row.deadline.span if row.deadline else None),
        notes=(*possible, *kind, *author),
        why=row.why if explain else (),
        context=quote(document, row.context),
    )


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
