"""What a reader is shown of a document, before any format; its strings are the document's own, folded."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from summarize.languages import load
from summarize.result import row_text
from summarize.text.quoting import fold, quote

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from summarize.document import Document, Enumeration, Item, Recommendation
    from summarize.result import Summary


class Row(NamedTuple):
    """A numbered recommendation; ``why`` is empty unless reasons are wanted."""

    number: int
    text: str
    details: tuple[str, ...]
    actions: tuple[str, ...]
    assignee: str
    deadline: str
    why: tuple[str, ...]


class Group(NamedTuple):
    """Consecutive rows from one enumeration, with its lead-in, or from none."""

    lead_in: str
    rows: tuple[Row, ...]


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


class Outline(NamedTuple):
    """All that is shown of one document; ``only`` is the one part that is wanted, or None."""

    title: str | None
    messages: Mapping[str, str]
    sections: tuple[Section, ...]
    groups: tuple[Group, ...]
    listings: tuple[Listing, ...]
    keywords: tuple[str, ...]
    only: str | None

    def shows(self, part: str) -> bool:
        """Is ``part``, one of ``formats.PARTS``, to be shown? By default all but the enumerations are."""
        return self.only == part if self.only else part != "enumerations"


def output_messages(language: str | None) -> Mapping[str, str]:
    """The program's headings and notes by key, in ``language`` (a code; None: Russian)."""
    return load(language or "ru").messages("output")


def read_outline(summary: Summary, only: str | None = None, *, explain: bool = False) -> Outline:
    """The outline of ``summary``; ``only`` is one of ``formats.PARTS`` or None, ``explain`` adds the reasons."""
    document = summary.document
    return Outline(
        title=document.title.text if document.title else None,
        messages=output_messages(document.language.code),
        sections=tuple(_sections(summary, explain=explain)),
        groups=tuple(_groups(summary, explain=explain)),
        listings=tuple(_listings(document, summary.enumerations)),
        keywords=tuple(quote(document, keyword.span) for keyword in summary.keywords or ()),
        only=only,
    )


def _sections(summary: Summary, *, explain: bool) -> Iterator[Section]:
    document = summary.document
    for heading, chosen in groupby(summary.summary, key=lambda each: each.section):
        lines = (
            SummaryLine(fold(document.sentences[each.sentence].text), each.why if explain else ()) for each in chosen
        )
        yield Section(quote(document, heading), tuple(lines))


def _groups(summary: Summary, *, explain: bool) -> Iterator[Group]:
    document = summary.document
    rows = enumerate(summary.recommendations, 1)
    for index, numbered in groupby(rows, key=lambda pair: pair[1].enumeration):
        lead_in = summary.enumerations[index].lead_in if index is not None else None
        shown = (_row(document, number, row, explain=explain) for number, row in numbered)
        yield Group(quote(document, lead_in), tuple(shown))


def _row(document: Document, number: int, row: Recommendation, *, explain: bool) -> Row:
    return Row(
        number=number,
        text=row_text(document.text, row),
        details=tuple(quote(document, span) for span in row.details),
        actions=tuple(quote(document, span) for span in row.actions),
        assignee=quote(document, row.assignee),
        deadline=quote(document, row.deadline.span if row.deadline else None),
        why=row.why if explain else (),
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
