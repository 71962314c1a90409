"""Plain text for pipes: one sentence or item a line, never wrapped, made for grep and wc.

With ``only`` the lines stand bare, without title and headings, so that ``wc -l`` counts them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.text.sanitize import sanitize

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.formats.outline import Group, Outline, Row, Section, Series

_CLOSED = (".", "!", "?", "…", ":", ";")


def render_text(outline: Outline, name: str | None = None) -> str:
    """``outline`` as lines of text, under the document's ``name`` when it is one of several."""
    parts = [[f"==> {name} <=="] if name else [], *(list(part) for part in _parts(outline))]
    return sanitize("\n\n".join("\n".join(part) for part in parts if part)) + "\n"


def _parts(outline: Outline) -> Iterator[Iterator[str]]:
    if outline.only:
        yield _body(outline, outline.only)
        return
    yield iter([outline.title] if outline.title else [])
    if not outline.title and not outline.sections and not outline.groups:
        yield iter([outline.words["nothing_to_summarize"]])
        return
    for part in ("summary", "recommendations"):
        yield _headed(outline.words[part], _body(outline, part))
    if outline.keywords:
        yield _headed(outline.words["keywords"], iter(outline.keywords))


def _headed(heading: str, lines: Iterator[str]) -> Iterator[str]:
    body = list(lines)
    yield from [heading, *body] if body else []


def _body(outline: Outline, part: str) -> Iterator[str]:
    if part == "summary":
        return _summary(outline.sections, bare=bool(outline.only), nothing=outline.words["nothing_to_summarize"])
    if part == "recommendations":
        return _recommendations(outline.groups, bare=bool(outline.only), nothing=outline.words["nothing_recommended"])
    return _enumerations(outline.series, nothing=outline.words["nothing_enumerated"])


def _summary(sections: Sequence[Section], *, bare: bool, nothing: str) -> Iterator[str]:
    if bare and not sections:
        yield nothing
    for section in sections:
        if section.heading and not bare:
            yield f"[{section.heading}]"
        for line in section.lines:
            yield line.text + _because(line.why)


def _recommendations(groups: Sequence[Group], *, bare: bool, nothing: str) -> Iterator[str]:
    if not groups:
        yield nothing
    for group in groups:
        if group.lead_in and not bare:
            yield group.lead_in
        yield from (row_line(row) for row in group.rows)


def row_line(row: Row) -> str:
    """A row on one line: number, words, details, parts, then who and by when."""
    said = " ".join((_closed(row.text) if row.details else row.text, *row.details))
    parts = " ".join(row.actions)
    terms = "; ".join(term for term in (row.assignee, row.deadline) if term)
    whole = f"{row.number}. {said}" + (f" {parts}" if parts else "") + (f" [{terms}]" if terms else "")
    return whole + _because(row.why)


def _closed(text: str) -> str:
    return text if text.endswith(_CLOSED) else f"{text}."


def _because(why: Sequence[str]) -> str:
    return f" ({'; '.join(why)})" if why else ""


def _enumerations(series: Sequence[Series], *, nothing: str) -> Iterator[str]:
    if not series:
        yield nothing
    for index, one in enumerate(series):
        if index:
            yield ""
        if one.lead_in:
            yield one.lead_in
        for depth, marker, words in one.items:
            yield f"{'  ' * depth}{marker} {words}"
