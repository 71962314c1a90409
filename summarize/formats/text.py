"""Plain text for pipes: one sentence or item a line, never wrapped, for grep and wc.

With ``only`` there are no titles and headings, so that ``wc -l`` counts the sentences or items.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.text.quoting import sanitize

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.formats.chapters import Row
    from summarize.formats.outline import Outline

_CLOSED = (".", "!", "?", "…", ":", ";")


def render_text(outline: Outline, name: str | None = None, *, notices: bool = True) -> str:
    """``outline`` as lines of text, below the document's ``name`` if there are several documents.

    ``notices`` adds what is not the document's own, that it is empty or has no recommendations.
    """
    parts = [[f"==> {name} <=="] if name else [], *_parts(outline, notices=notices)]
    text = "\n\n".join("\n".join(part) for part in parts if part)
    return f"{sanitize(text)}\n" if text else ""


def _parts(outline: Outline, *, notices: bool) -> Iterator[list[str]]:
    messages = outline.messages
    if outline.only:
        if outline.only != "keywords":
            render = {
                "summary": _summary,
                "recommendations": _recommendations,
                "enumerations": _enumerations,
                "outline": _outline,
            }
            yield render[outline.only](outline) or (list(outline.notices) if notices else [])
        yield list(outline.keywords)
        return
    if outline.title:
        yield [outline.title]
    if outline.is_empty:
        yield list(outline.notices) if notices else []
        return
    if outline.sections:
        yield [messages["summary"], *_summary(outline)]
    yield from _chapters(outline)
    if outline.notices and notices:
        yield [messages["recommendations"], *outline.notices]
    if outline.keywords:
        yield [messages["keywords"], *outline.keywords]


def _summary(outline: Outline) -> list[str]:
    lines = []
    for section in outline.sections:
        if section.heading and not outline.only:
            lines.append(f"[{section.heading}]")
        lines += [line.text + _reasons(line.why) for line in section.lines]
    return lines


def _chapters(outline: Outline) -> Iterator[list[str]]:
    for chapter in outline.chapters:
        for group in chapter.groups:
            above = [chapter.heading if group is chapter.groups[0] else "", group.lead_in]
            yield [*filter(None, above), *map(_row, group.rows)]


def _recommendations(outline: Outline) -> list[str]:
    return [_row(row) for group in outline.groups for row in group.rows]


def _row(row: Row) -> str:
    text = closed(row.text) if row.details else row.text
    terms = "; ".join((*row.terms, *row.notes))
    before = f"({row.context}) " if row.context else ""
    line = " ".join((f"{row.number}. {before}{text}", *row.details, *row.actions))
    return line + (f" [{terms}]" if terms else "") + _reasons(row.why)


def closed(text: str) -> str:
    """``text`` with a full stop, if it has no closing punctuation, so that a sentence can follow."""
    return text if text.endswith(_CLOSED) else f"{text}."


def _reasons(why: Sequence[str]) -> str:
    return f" ({'; '.join(why)})" if why else ""


def _outline(outline: Outline) -> list[str]:
    lines = []
    for part in outline.parts:
        rows = f" [{part.rows}]" if part.rows else ""
        sentence = f" – {part.sentence}" if part.sentence else ""
        lines.append(f"{'  ' * part.depth}{part.place}: {part.heading}{rows}{sentence}")
    return lines


def _enumerations(outline: Outline) -> list[str]:
    lines = []
    for listing in outline.listings:
        lines += ["", listing.lead_in] if listing.lead_in else [""]
        lines += [f"{'  ' * depth}{marker} {words}" for depth, marker, words in listing.items]
    return lines[1:]
