"""Markdown (CommonMark) to paste into an issue; markup characters of the document are escaped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.text.quoting import sanitize

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.formats.chapters import Row
    from summarize.formats.outline import Outline, PartLine

_SPECIAL = compile_late(r"([\\`*_\[\]<>|~#&])")
# Openings of a line that would make it a list, a heading or a quotation.
_OPENING = compile_late(r"^(\d+(?=[.)])|(?=[-+=]))(.)")
# Between two lists; otherwise the second would continue the first.
_LIST_BREAK = "<!-- -->"


def render_markdown(outline: Outline, name: str | None = None) -> str:
    """``outline`` as Markdown, below the document's ``name`` if there are several documents."""
    blocks = [f"*{escape_markdown(name)}*"] if name else []
    return sanitize("\n\n".join([*blocks, *_blocks(outline)])) + "\n"


def escape_markdown(text: str) -> str:
    """``text`` with backslashes before the characters that are markup in Markdown."""
    return _OPENING.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", text))


def _blocks(outline: Outline) -> Iterator[str]:
    messages = outline.messages
    if outline.title:
        yield f"# {escape_markdown(outline.title)}"
    elif outline.is_empty:
        yield outline.no_summary
        return
    if outline.shows("summary") and outline.sections:
        yield f"## {messages['summary']}"
        yield from _summary(outline)
    if outline.shows("recommendations"):
        yield from _recommendations(outline)
    if outline.shows("enumerations"):
        yield f"## {messages['enumerations']}"
        yield from _lists([(each.lead_in, [_item(*item) for item in each.items]) for each in outline.listings])
        if not outline.listings:
            yield messages["nothing_enumerated"]
    yield from _parts(outline)
    if outline.keywords:
        yield f"## {messages['keywords']}"
        yield ", ".join(escape_markdown(keyword) for keyword in outline.keywords)


def _summary(outline: Outline) -> Iterator[str]:
    for section in outline.sections:
        if section.heading:
            yield f"### {escape_markdown(section.heading)}"
        yield "\n".join(f"- {escape_markdown(line.text)}{_reasons(line.why)}" for line in section.lines)


def _parts(outline: Outline) -> Iterator[str]:
    if outline.parts and outline.shows("outline"):
        yield f"## {outline.messages['outline']}"
        yield "\n".join(map(_part, outline.parts))


def _part(part: PartLine) -> str:
    about = " · ".join(escape_markdown(words) for words in (part.place, part.rows) if words)
    sentence = f": {escape_markdown(part.sentence)}" if part.sentence else ""
    return f"{'  ' * part.depth}- **{escape_markdown(part.heading)}** ({about}){sentence}"


def _recommendations(outline: Outline) -> Iterator[str]:
    if not outline.chapters:
        yield f"## {outline.messages['recommendations']}"
        yield outline.no_rows
    for chapter in outline.chapters:
        yield f"## {chapter.heading}"
        yield from _lists([(group.lead_in, [_row(row) for row in group.rows]) for group in chapter.groups])


def _lists(lists: Sequence[tuple[str | None, Sequence[str]]]) -> Iterator[str]:
    """Each list below its lead-in."""
    for index, (lead_in, items) in enumerate(lists):
        if lead_in:
            yield f"> {escape_markdown(lead_in)}"
        elif index:
            yield _LIST_BREAK
        yield "\n".join(items)


def _row(row: Row) -> str:
    indent = " " * (len(str(row.number)) + 2)
    terms = " · ".join(escape_markdown(term) for term in (*row.terms, *row.notes))
    before = f"*{escape_markdown(row.context)}* " if row.context else ""
    words = f"{before}**{escape_markdown(row.text)}**"
    first = f"{row.number}. {words}" + (f" — *{terms}*" if terms else "") + _reasons(row.why)
    details = [f"{indent}{escape_markdown(' '.join(row.details))}"] if row.details else []
    actions = [f"{indent}- {escape_markdown(action)}" for action in row.actions]
    return "\n".join([first + ("  " if details else ""), *details, *actions])


def _item(depth: int, marker: str, words: str) -> str:
    return f"{'  ' * depth}- {escape_markdown(marker)} {escape_markdown(words)}"


def _reasons(why: Sequence[str]) -> str:
    return f" *({escape_markdown('; '.join(why))})*" if why else ""
