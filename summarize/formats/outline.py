"""What a reader is shown, before any format: headings, sentences, numbered rows, notes.

Every string is the document's own (folded), save the headings and notes, which are the closed list
``[output]`` of the language pack (Russian when the language is unknown).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarize.languages import load
from summarize.result import row_label, row_text
from summarize.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.document import Document, Enumeration, Item, Recommendation, Span
    from summarize.result import Summary

PARTS = ("summary", "recommendations", "enumerations")


@dataclass(frozen=True, slots=True)
class Row:
    """A numbered row: its words, and who and by when in the document's own words."""

    number: int
    text: str
    details: tuple[str, ...]
    actions: tuple[str, ...]
    assignee: str | None
    deadline: str | None
    label: str | None
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under the words that announce them."""

    lead_in: str | None
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A summary sentence, and why it was chosen."""

    text: str
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """Summary sentences under the heading that they stand under."""

    heading: str | None
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Series:
    """An enumeration as it stands in the document: (depth, marker, words) for each item."""

    lead_in: str | None
    items: tuple[tuple[int, str, str], ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """One document's result for a reader; ``words`` are the program's own headings and notes."""

    title: str | None
    words: Words
    sections: tuple[Section, ...]
    groups: tuple[Group, ...]
    series: tuple[Series, ...]
    keywords: tuple[str, ...]
    only: str | None

    def shows(self, part: str) -> bool:
        """Whether ``part`` was asked for: all but the enumerations, unless ``only`` names one."""
        return self.only == part if self.only else part != "enumerations"


class Words:
    """The program's own words in the document's language."""

    def __init__(self, code: str | None) -> None:
        self._words = load(code or "ru").messages("output")

    def __getitem__(self, name: str) -> str:
        return self._words[name]

    def more(self, count: int, option: str) -> str:
        """The note that ``count`` rows are not shown and ``option`` shows them."""
        return self["more"].format(count=count, option=option)


def read_outline(summary: Summary, only: str | None = None, *, explain: bool = False) -> Outline:
    """What a reader is shown of ``summary``; ``only`` is one of ``PARTS`` or None; ``explain`` adds the reasons."""
    document = summary.document
    return Outline(
        title=document.title.text if document.title else None,
        words=Words(document.language.code),
        sections=tuple(_sections(summary, explain=explain)),
        groups=tuple(_groups(summary, explain=explain)),
        series=tuple(_series(document, enumeration) for enumeration in summary.enumerations),
        keywords=tuple(_text(document, keyword.span) for keyword in summary.keywords or ()),
        only=only,
    )


def _text(document: Document, span: Span) -> str:
    return fold(document.text[span.start : span.end])


def _sections(summary: Summary, *, explain: bool) -> Iterator[Section]:
    document = summary.document
    heading: Span | None = None
    lines: list[Line] = []
    for chosen in summary.summary:
        if lines and chosen.section != heading:
            yield Section(_text(document, heading) if heading else None, tuple(lines))
            lines = []
        heading = chosen.section
        lines.append(Line(fold(document.sentences[chosen.sentence].text), chosen.why if explain else ()))
    if lines:
        yield Section(_text(document, heading) if heading else None, tuple(lines))


def _groups(summary: Summary, *, explain: bool) -> Iterator[Group]:
    rows: list[Row] = []
    current: int | None = None
    for number, row in enumerate(summary.recommendations, 1):
        if rows and row.enumeration != current:
            yield Group(_lead_in(summary, current), tuple(rows))
            rows = []
        current = row.enumeration
        rows.append(_row(summary.document, number, row, explain=explain))
    if rows:
        yield Group(_lead_in(summary, current), tuple(rows))


def _lead_in(summary: Summary, index: int | None) -> str | None:
    span = summary.enumerations[index].lead_in if index is not None else None
    return _text(summary.document, span) if span else None


def _row(document: Document, number: int, row: Recommendation, *, explain: bool) -> Row:
    return Row(
        number=number,
        text=row_text(document.text, row),
        details=tuple(_text(document, span) for span in row.details),
        actions=tuple(_text(document, span) for span in row.actions),
        assignee=_text(document, row.assignee) if row.assignee else None,
        deadline=_text(document, row.deadline.span) if row.deadline else None,
        label=row_label(document.text, row),
        why=row.why if explain else (),
    )


def _series(document: Document, enumeration: Enumeration) -> Series:
    lead_in = _text(document, enumeration.lead_in) if enumeration.lead_in else None
    return Series(lead_in, tuple(_items(document, enumeration.items, 0)))


def _items(document: Document, items: Sequence[Item], depth: int) -> Iterator[tuple[int, str, str]]:
    for item in items:
        end = item.children[0].items[0].start if item.children and item.children[0].items else item.end
        words = fold(document.text[item.content.start : max(item.content.start, min(end, item.content.end))])
        yield depth, fold(document.text[item.marker.start : item.marker.end]), words
        for child in item.children:
            yield from _items(document, child.items, depth + 1)
