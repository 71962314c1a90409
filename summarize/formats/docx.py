"""A Word document («Перечень предложений»): summary, recommendations, and these as a table."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from summarize.formats.outline import read_outline
from summarize.formats.table import PLAN, headings, table_rows
from summarize.formats.word import (
    word_bullets,
    word_emphasis,
    word_heading,
    word_item,
    word_paragraph,
    word_table,
    write_word,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.formats.chapters import Chapter, Group
    from summarize.formats.outline import Outline
    from summarize.result import Result

_PAGE_BREAK = {"t": "RawBlock", "c": ["openxml", '<w:p><w:r><w:br w:type="page"/></w:r></w:p>']}


def render_docx(results: Sequence[Result], *, only: str | None = None, explain: bool = False) -> bytes:
    """A document that begins each result on a new page."""
    blocks = [block for result in results for block in (_PAGE_BREAK, *_document(result, only, explain=explain))][1:]
    return write_word(blocks, headings(results)["plan"])


def _document(result: Result, only: str | None, *, explain: bool) -> Iterator[object]:
    outline = read_outline(result.summary, only, explain=explain)
    messages = outline.messages
    yield word_paragraph(messages["plan"], "Title")
    yield word_paragraph(outline.title or PurePath(result.name or "").name, "Subtitle")
    if outline.sections and outline.shows("summary"):
        yield word_heading(1, messages["summary"])
        yield from _summary(outline)
    if outline.shows("enumerations"):
        yield from _listings(outline)
    if outline.keywords:
        yield word_heading(1, messages["keywords"])
        yield word_paragraph(", ".join(outline.keywords))
    if not outline.shows("recommendations"):
        return
    if not outline.chapters:
        yield word_heading(1, messages["recommendations"])
        yield word_paragraph(outline.no_rows)
        return
    for chapter in outline.chapters:
        yield word_heading(1, chapter.heading)
        yield from _chapter(chapter)
    yield word_paragraph("", "Cell")
    yield word_table(list(table_rows([result])), headings([result]), PLAN)


def _summary(outline: Outline) -> Iterator[object]:
    for section in outline.sections:
        if section.heading:
            yield word_heading(2, section.heading)
        yield word_bullets([word_item(line.text), *_reasons(line.why)] for line in section.lines)


def _listings(outline: Outline) -> Iterator[object]:
    for listing in outline.listings:
        yield word_emphasis(listing.lead_in)
        for depth, marker, words in listing.items:
            yield word_paragraph("\u2003" * depth + f"{marker} {words}")


def _chapter(chapter: Chapter) -> Iterator[object]:
    for group in chapter.groups:
        if group is not chapter.groups[0] and not group.lead_in:
            yield word_paragraph("", "Cell")
        yield from _group(group)


def _group(group: Group) -> Iterator[object]:
    if group.lead_in:
        yield word_emphasis(group.lead_in)
    items = []
    for row in group.rows:
        details = [word_paragraph(" ".join(row.details))] if row.details else []
        actions = [word_bullets([word_item(action)] for action in row.actions)] if row.actions else []
        before = [word_paragraph(f"({row.context})")] if row.context else []
        items.append([*before, word_paragraph(row.text), *details, *actions, *_reasons(row.why)])
    yield {"t": "OrderedList", "c": [[group.rows[0].number, {"t": "Decimal"}, {"t": "Period"}], items]}


def _reasons(why: Sequence[str]) -> list[object]:
    return [word_emphasis("; ".join(why))] if why else []
