"""Plain text for pipes: one sentence or item a line, never wrapped, for grep and wc.

With ``only`` there are no titles and headings, so that ``wc -l`` counts the sentences or items.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.text.quoting import sanitize

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.formats.outline import Outline, Row

_CLOSED = (".", "!", "?", "…", ":", ";")


def render_text(outline: Outline, name: str | None = None) -> str:
    """``outline`` as lines of text, below the document's ``name`` if there are several documents."""
    parts = [[f"==> {name} <=="] if name else [], *_parts(outline)]
    return sanitize("\n\n".join("\n".join(part) for part in parts if part)) + "\n"


def _parts(outline: Outline) -> Iterator[list[str]]:
    messages = outline.messages
    if outline.only:
        render = {"summary": _summary, "recommendations": _recommendations, "enumerations": _enumerations}
        yield render[outline.only](outline)
        return
    if outline.title:
        yield [outline.title]
    elif not outline.sections and not outline.groups:
        yield [messages["nothing_to_summarize"]]
        return
    if outline.sections:
        yield [messages["summary"], *_summary(outline)]
    yield [messages["recommendations"], *_recommendations(outline)]
    if outline.keywords:
        yield [messages["keywords"], *outline.keywords]


def _summary(outline: Outline) -> list[str]:
    lines = []
    for section in outline.sections:
        if section.heading and not outline.only:
            lines.append(f"[{section.heading}]")
        lines += [line.text + _reasons(line.why) for line in section.lines]
    return lines or [outline.messages["nothing_to_summarize"]]


def _recommendations(outline: Outline) -> list[str]:
    lines = []
    for group in outline.groups:
        if group.lead_in and not outline.only:
            lines.append(group.lead_in)
        lines += [_row(row) for row in group.rows]
    return lines or [outline.messages["nothing_recommended"]]


def _row(row: Row) -> str:
    text = f"{row.text}." if row.details and not row.text.endswith(_CLOSED) else row.text
    terms = "; ".join(term for term in (row.assignee, row.deadline) if term)
    line = " ".join((f"{row.number}. {text}", *row.details, *row.actions))
    return line + (f" [{terms}]" if terms else "") + _reasons(row.why)


def _reasons(why: Sequence[str]) -> str:
    return f" ({'; '.join(why)})" if why else ""


def _enumerations(outline: Outline) -> list[str]:
    lines = []
    for listing in outline.listings:
        lines += ["", listing.lead_in] if listing.lead_in else [""]
        lines += [f"{'  ' * depth}{marker} {words}" for depth, marker, words in listing.items]
    return lines[1:] or [outline.messages["nothing_enumerated"]]
