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
    elif outline.is_empty:
        yield [messages["nothing_to_summarize"]]
        return
    if outline.sections:
        yield [messages["summary"], *_summary(outline)]
    yield from _chapters(outline)
    if outline.keywords:
        yield [messages["keywords"], *outline.keywords]


def _summary(outline: Outline) -> list[str]:
    lines = []
    for section in outline.sections:
        if section.heading and not outline.only:
            lines.append(f"[{section.heading}]")
        lines += [line.text + _reasons(line.why) for line in section.lines]
    return lines or [outline.messages["nothing_to_summarize"]]


def _chapters(outline: Outline) -> Iterator[list[str]]:
    if not outline.chapters:
        yield [outline.messages["recommendations"], outline.no_rows]
    for chapter in outline.chapters:
        for group in chapter.groups:
            above = [chapter.heading if group is chapter.groups[0] else "", group.lead_in]
            yield [*filter(None, above), *map(_row, group.rows)]


def _recommendations(outline: Outline) -> list[str]:
    return [_row(row) for group in outline.groups for row in group.rows] or [outline.no_rows]


def _row(row: Row) -> str:
    text = f"{row.text}." if row.details and not row.text.endswith(_CLOSED) else row.text
    terms = "; ".join((*row.terms, *row.notes))
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
