"""Markdown (CommonMark) that pastes into an issue: the document's own signs are escaped, never obeyed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.lazy_pattern import compile_late
from summarize.text.sanitize import sanitize

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from summarize.formats.outline import Outline, Row, Section, Series

_SPECIAL = compile_late(r"([\\`*_\[\]<>|~#&])")
# A line that opens so would become a list, a heading or a quotation.
_OPENING = compile_late(r"^(\d+)([.)])|^([-+=])")


def render_markdown(outline: Outline, name: str | None = None) -> str:
    """``outline`` as Markdown, blocks apart by empty lines; ``name`` stands above when it is one of several."""
    blocks = [f"*{escape(name)}*"] if name else []
    return sanitize("\n\n".join([*blocks, *_blocks(outline)])) + "\n"


def escape(text: str) -> str:
    """``text`` so that Markdown shows it as it stands."""
    return _OPENING.sub(_escape_opening, _SPECIAL.sub(r"\\\1", text))


def _escape_opening(match: re.Match[str]) -> str:
    return rf"{match[1]}\{match[2]}" if match[1] else rf"\{match[3]}"


def _blocks(outline: Outline) -> Iterator[str]:
    if outline.title:
        yield f"# {escape(outline.title)}"
    elif not outline.sections and not outline.groups:
        yield outline.words["nothing_to_summarize"]
        return
    if outline.shows("summary") and outline.sections:
        yield f"## {outline.words['summary']}"
        yield from _summary(outline.sections)
    if outline.shows("recommendations"):
        yield f"## {outline.words['recommendations']}"
        yield from _recommendations(outline)
    if outline.shows("enumerations"):
        yield f"## {outline.words['enumerations']}"
        yield from _enumerations(outline.series, outline.words["nothing_enumerated"])
    if outline.keywords:
        yield f"## {outline.words['keywords']}"
        yield ", ".join(escape(keyword) for keyword in outline.keywords)


def _summary(sections: Sequence[Section]) -> Iterator[str]:
    for section in sections:
        if section.heading:
            yield f"### {escape(section.heading)}"
        yield "\n".join(f"- {escape(line.text)}{_because(line.why)}" for line in section.lines)


def _recommendations(outline: Outline) -> Iterator[str]:
    if not outline.groups:
        yield outline.words["nothing_recommended"]
    for group in outline.groups:
        if group.lead_in:
            yield f"> {escape(group.lead_in)}"
        # A list that begins where another has just ended would be taken for its continuation.
        elif group is not outline.groups[0]:
            yield "<!-- -->"
        yield "\n".join(_row(row) for row in group.rows)


def _row(row: Row) -> str:
    indent = " " * (len(str(row.number)) + 2)
    terms = " · ".join(escape(term) for term in (row.assignee, row.deadline) if term)
    first = f"{row.number}. **{escape(row.text)}**" + (f" — *{terms}*" if terms else "") + _because(row.why)
    details = [f"{indent}{escape(' '.join(row.details))}"] if row.details else []
    actions = [f"{indent}- {escape(action)}" for action in row.actions]
    return "\n".join([first + ("  " if details else ""), *details, *actions])


def _because(why: Sequence[str]) -> str:
    return f" *({escape('; '.join(why))})*" if why else ""


def _enumerations(series: Sequence[Series], nothing: str) -> Iterator[str]:
    if not series:
        yield nothing
    for index, one in enumerate(series):
        if one.lead_in:
            yield f"> {escape(one.lead_in)}"
        elif index:
            yield "<!-- -->"
        yield "\n".join(f"{'  ' * depth}- {escape(marker)} {escape(words)}" for depth, marker, words in one.items)
