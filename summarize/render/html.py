"""A report in one page: the result beside the document, each chosen sentence and item marked in place.

No script and nothing from the network, which the page's own policy forbids: links and ``:target``
lead from the result to the document and back. Every word of a document is escaped.
"""

from __future__ import annotations

from functools import cache
from html import escape as escape_markup
from pathlib import Path
from typing import TYPE_CHECKING

from summarize.folding import fold
from summarize.records import BlockKind
from summarize.render.marked import mark
from summarize.render.outline import read_outline
from summarize.sanitizing import sanitize

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.render.marked import MarkedBlock, Piece
    from summarize.render.outline import Group, Outline, Row
    from summarize.results import Result

_DEEPEST = 3
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def render_html(results: Sequence[Result]) -> bytes:
    """The report on all documents as one page of UTF-8."""
    outlines = [read_outline(result.summary) for result in results]
    language = results[0].summary.document.language.code if results else None
    title = next((outline.title for outline in outlines if outline.title), "summarize")
    pages = (_page(result, outline, f"d{n}") for n, (result, outline) in enumerate(zip(results, outlines, strict=True)))
    return "\n".join(
        [
            "<!DOCTYPE html>",
            f'<html lang="{escape(language or "ru")}">',
            '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
            f"<title>{escape(title)}</title>",
            f"<style>\n{_style()}</style></head>",
            "<body>",
            *pages,
            "</body></html>\n",
        ]
    ).encode("utf-8", "replace")


def escape(words: str) -> str:
    """``words`` as HTML shows them: never markup, never a control character."""
    return escape_markup(sanitize(words))


@cache
def _style() -> str:
    return (Path(__file__).parent / "report.css").read_text("utf-8")


def _page(result: Result, outline: Outline, page: str) -> str:
    heading = escape(outline.title or result.name or "")
    name = f"<p>{escape(result.name)}</p>" if result.name and outline.title else ""
    parts = [f"<main>\n<header><h1>{heading}</h1>{name}</header>", '<section class="result">']
    parts += [*_summary(outline, page), *_recommendations(outline, page), "</section>"]
    parts += ['<article class="document">', *_document(result, page), "</article>\n</main>"]
    return "\n".join(parts)


# ---------------------------------------------------------------- the result


def _summary(outline: Outline, page: str) -> Iterator[str]:
    if not outline.sections:
        return
    yield f"<h2>{escape(outline.words['summary'])}</h2>"
    number = 0
    for section in outline.sections:
        if section.heading:
            yield f"<h3>{escape(section.heading)}</h3>"
        yield "<ul>"
        for line in section.lines:
            number += 1
            yield f'<li id="{page}-S{number}"><a href="#{page}-s{number}">{escape(line.text)}</a></li>'
        yield "</ul>"


def _recommendations(outline: Outline, page: str) -> Iterator[str]:
    yield f"<h2>{escape(outline.words['recommendations'])}</h2>"
    if not outline.groups:
        yield f"<p>{escape(outline.words['nothing_recommended'])}</p>"
    for group in outline.groups:
        yield from _group(group, page)


def _group(group: Group, page: str) -> Iterator[str]:
    if group.lead_in:
        yield f'<p class="lead">{escape(group.lead_in)}</p>'
    yield f'<ol start="{group.rows[0].number}">'
    for row in group.rows:
        yield f'<li id="{page}-R{row.number}"><a href="#{page}-r{row.number}">{"".join(_row(row))}</a></li>'
    yield "</ol>"


def _row(row: Row) -> Iterator[str]:
    yield f'<span class="what">{escape(row.text)}</span>'
    terms = [escape(term) for term in (row.assignee, row.deadline) if term]
    if terms:
        yield f'<span class="who">{" · ".join(terms)}</span>'
    for more in (*row.details, *row.actions):
        yield f'<span class="more">{escape(more)}</span>'


# ---------------------------------------------------------------- the document


def _document(result: Result, page: str) -> Iterator[str]:
    for block in mark(result.summary):
        yield _table(block, page) if block.block.kind is BlockKind.TABLE else _block(block, page)


def _block(marked: MarkedBlock, page: str) -> str:
    kind = marked.block.kind
    level = min(marked.block.level, _DEEPEST)
    tag = {BlockKind.TITLE: "h2", BlockKind.HEADING: "h3" if level == 0 else "h4"}.get(kind, "p")
    deep = f" deep{level}" if kind is BlockKind.ITEM and level else ""
    lines = " ".join("".join(_piece(piece, page) for piece in line) for line in marked.lines)
    return f'<{tag} class="{kind.value}{deep}">{lines}</{tag}>'


def _table(marked: MarkedBlock, page: str) -> str:
    rows = ("".join(_piece(piece, page, cells=True) for piece in line) for line in marked.lines)
    body = "".join(f"<tr><td>{row}</td></tr>" for row in rows)
    return f'<div class="wide"><table>{body}</table></div>'


def _piece(piece: Piece, page: str, *, cells: bool = False) -> str:
    """A stretch of text inside its marks; the tabs of a table's row part its cells."""
    if cells and "\t" in piece.text:
        parts = (_marked(part, piece, page) if part else "" for part in piece.text.split("\t"))
        return "</td><td>".join(parts)
    return _marked(piece.text, piece, page)


def _marked(text: str, piece: Piece, page: str) -> str:
    words = escape(_spaced(text))
    if not piece.marks:
        return words
    shown = next((found for found in piece.marks if found.row), piece.marks[0])
    letter, kind = ("R", ' class="row"') if shown.row else ("S", "")
    marked = f'<mark{kind}><a href="#{page}-{letter}{shown.number}">{words}</a></mark>'
    for found in piece.opens:
        badge = f'<span class="number">{found.number}</span>' if found.row else ""
        marked = f'<span id="{page}-{"r" if found.row else "s"}{found.number}">{badge}{marked}</span>'
    return marked


def _spaced(text: str) -> str:
    """White space folded, but not taken away at the edges, where words of two pieces would glue."""
    folded = fold(text)
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() and folded else ""
    return before + folded + after
