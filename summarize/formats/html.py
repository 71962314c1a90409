"""A report in one page: the result next to the document, in which each selected sentence and row is marked.

No scripts and nothing from the network, which the page's own policy forbids. Links lead from the
result to the document and back, and a CSS rule for each pair (``:has()``) highlights both ends when one
is hovered over, focused or followed. All text of a document is escaped.
"""

from __future__ import annotations

from bisect import bisect_right
from html import escape as escape_markup
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from summarize.document import BlockKind
from summarize.formats.highlights import fold_piece, mark
from summarize.formats.outline import read_outline
from summarize.text.quoting import sanitize

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarize.formats.chapters import Group, Row
    from summarize.formats.highlights import MarkedBlock, Piece
    from summarize.formats.outline import Outline
    from summarize.result import Result

_STYLE = Path(__file__).with_name("report.css")
_DEEPEST = 3
# A document with more parts has its outline below the summary.
FEW_PARTS = 3
# Browsers check each CSS rule when the pointer moves; beyond this many pairs there are only links.
MOST_HIGHLIGHTED = 400
_HIGHLIGHT = " { background: var(--lit); box-shadow: 0 0 0 .15rem var(--lit); }\n"
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def render_html(results: Sequence[Result], *, only: str | None = None, explain: bool = False) -> bytes:
    """The report on all documents as one page in UTF-8."""
    outlines = [read_outline(result.summary, only, explain=explain) for result in results]
    language = results[0].summary.document.language.code if results else None
    title = next((outline.title for outline in outlines if outline.title), "summarize")
    return html_page(title, language, _contents(results, outlines), results, outlines)


def html_page(
    title: str, language: str | None, head: Iterable[str], results: Sequence[Result], outlines: Sequence[Outline]
) -> bytes:
    """A page of ``head`` and the documents of ``results``, whose anchors begin with «d» and their index."""
    pages = (_page(*pair, f"d{number}") for number, pair in enumerate(zip(results, outlines, strict=True)))
    return "\n".join(
        [
            "<!DOCTYPE html>",
            f'<html lang="{escape_html(language or "ru")}">',
            '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
            f"<title>{escape_html(title)}</title>",
            f"<style>\n{_STYLE.read_text('utf-8')}{_highlighting(outlines)}</style></head>",
            "<body>",
            *head,
            *pages,
            "</body></html>\n",
        ]
    ).encode("utf-8", "replace")


def escape_html(words: str) -> str:
    """``words`` as HTML without markup and control characters."""
    return escape_markup(sanitize(words))


def _highlighting(outlines: Sequence[Outline]) -> str:
    pairs = []
    for page, outline in enumerate(outlines):
        sentences = sum(len(section.lines) for section in outline.sections)
        rows = sum(len(group.rows) for group in outline.groups)
        pairs += [f"d{page}-s{number}" for number in range(1, sentences + 1)]
        pairs += [f"d{page}-r{number}" for number in range(1, rows + 1)]
    if not 0 < len(pairs) <= MOST_HIGHLIGHTED:
        return ""
    return ",\n".join(f"main:has(.{pair}:is(:hover,:focus-within,:target)) .{pair}" for pair in pairs) + _HIGHLIGHT


def _contents(results: Sequence[Result], outlines: Sequence[Outline]) -> Iterator[str]:
    if len(results) > 1:
        yield "<nav><ol>"
        for page, pair in enumerate(zip(results, outlines, strict=True)):
            yield f'<li><a href="#d{page}">{_heading(*pair)}</a></li>'
        yield "</ol></nav>"


def _heading(result: Result, outline: Outline) -> str:
    return escape_html(outline.title or PurePath(result.name or "").name)


def _page(result: Result, outline: Outline, page: str) -> str:
    name = f"<p>{escape_html(result.name)}</p>" if result.name and outline.title else ""
    parts = [f'<main id="{page}">\n<header><h1>{_heading(result, outline)}</h1>{name}</header>']
    parts += ['<section class="result">', *_summary(outline, page), *_parts(outline, page), *_listings(outline)]
    parts += _recommendations(outline, page)
    parts += [*_keywords(outline), "</section>"]
    parts += ['<article class="document">', *_document(result, page), "</article>\n</main>"]
    return "\n".join(parts)


# ---------------------------------------------------------------- the result


def _summary(outline: Outline, page: str) -> Iterator[str]:
    if not outline.sections or not outline.shows("summary"):
        return
    yield f"<h2>{escape_html(outline.messages['summary'])}</h2>"
    number = 0
    for section in outline.sections:
        if section.heading:
            yield f"<h3>{escape_html(section.heading)}</h3>"
        yield "<ul>"
        for line in section.lines:
            number += 1
            place = f"{page}-s{number}"
            words = escape_html(line.text) + _reasons(line.why)
            yield f'<li id="{page}-S{number}" class="{place}"><a href="#{place}">{words}</a></li>'
        yield "</ul>"


def _parts(outline: Outline, page: str) -> Iterator[str]:
    """The headings of a document with more than a few of them, or where they are all that is wanted."""
    if not outline.parts or not (
        outline.only == "outline" or (outline.only is None and len(outline.parts) > FEW_PARTS)
    ):
        return
    yield f'<h2>{escape_html(outline.messages["outline"])}</h2>\n<ul class="parts">'
    for number, part in enumerate(outline.parts, 1):
        sentence = f'<span class="more">{escape_html(part.sentence)}</span>' if part.sentence else ""
        rows = f' <span class="note">{escape_html(part.rows)}</span>' if part.rows else ""
        link = f'<a href="#{page}-p{number}">{escape_html(part.heading)}{rows}{sentence}</a>'
        yield f'<li class="deep{part.depth}">{link}</li>'
    yield "</ul>"


def _listings(outline: Outline) -> Iterator[str]:
    for listing in outline.listings if outline.shows("enumerations") else ():
        yield f'<p class="lead">{escape_html(listing.lead_in)}</p>'
        yield from (
            f"<p>{'&emsp;' * depth}{escape_html(f'{marker} {words}')}</p>" for depth, marker, words in listing.items
        )


def _recommendations(outline: Outline, page: str) -> Iterator[str]:
    if not outline.shows("recommendations"):
        return
    if not outline.chapters:
        yield f"<h2>{escape_html(outline.messages['recommendations'])}</h2>"
        yield f"<p>{escape_html(outline.no_rows)}</p>"
    for chapter in outline.chapters:
        yield f"<h2>{escape_html(chapter.heading)}</h2>"
        for group in chapter.groups:
            yield from _group(group, page)


def _keywords(outline: Outline) -> Iterator[str]:
    if outline.keywords:
        yield f"<h2>{escape_html(outline.messages['keywords'])}</h2>"
        yield f'<p class="keywords">{escape_html(", ".join(outline.keywords))}</p>'


def _group(group: Group, page: str) -> Iterator[str]:
    if group.lead_in:
        yield f'<p class="lead">{escape_html(group.lead_in)}</p>'
    yield f'<ol start="{group.rows[0].number}">'
    for row in group.rows:
        place = f"{page}-r{row.number}"
        yield f'<li id="{page}-R{row.number}" class="{place}"><a href="#{place}">{"".join(_row(row))}</a></li>'
    yield "</ol>"


def _row(row: Row) -> Iterator[str]:
    if row.context:
        yield f'<span class="more">{escape_html(row.context)}</span>'
    yield f'<span class="what">{escape_html(row.text)}</span>'
    terms = (("who", row.assignee), ("when", row.deadline), *(("note", note) for note in row.notes))
    said = [f'<span class="{name}">{escape_html(term)}</span>' for name, term in terms if term]
    if said:
        yield f'<span class="terms">{" ".join(said)}</span>'
    for more in (*row.details, *row.actions):
        yield f'<span class="more">{escape_html(more)}</span>'
    yield _reasons(row.why)


def _reasons(why: Sequence[str]) -> str:
    return f'<span class="why">{escape_html("; ".join(why))}</span>' if why else ""


# ---------------------------------------------------------------- the document


def _document(result: Result, page: str) -> Iterator[str]:
    marked = list(mark(result.summary))
    starts = [each.block.start for each in marked]
    parts = enumerate(result.summary.parts or (), 1)
    places = {bisect_right(starts, part.heading.start) - 1: f' id="{page}-p{number}"' for number, part in parts}
    for index, each in enumerate(marked):
        is_table = each.block.kind is BlockKind.TABLE
        yield _table(each, page) if is_table else _block(each, page, places.get(index, ""))


def _block(marked: MarkedBlock, page: str, place: str) -> str:
    kind = marked.block.kind
    level = min(marked.depth, _DEEPEST)
    tag = {BlockKind.TITLE: "h2", BlockKind.HEADING: "h3" if level == 0 else "h4"}.get(kind, "p")
    depth = f" deep{level}" if kind is BlockKind.ITEM and level else ""
    words = "".join(_piece(piece, page) for line in marked.lines for piece in line)
    return f'<{tag}{place} class="{kind.value}{depth}">{words}</{tag}>'


def _table(marked: MarkedBlock, page: str) -> str:
    rows = ("".join(_cells(piece, page) for piece in line) for line in marked.lines)
    body = "".join(f"<tr><td>{row}</td></tr>" for row in rows)
    return f'<div class="wide"><table>{body}</table></div>'


def _cells(piece: Piece, page: str) -> str:
    cells = []
    for text in piece.text.split("\t"):
        cells.append(_piece(piece._replace(text=text), page) if text else "")
        piece = piece._replace(opens=()) if text else piece
    return "</td><td>".join(cells)


def _piece(piece: Piece, page: str) -> str:
    """The text inside its marks; the innermost, a row's if there is one, has the link."""
    words = escape_html(fold_piece(piece.text))
    for depth, each in enumerate(sorted(piece.marks, key=lambda each: (not each.row, each.number))):
        letter, kind = ("r", " row") if each.row else ("s", "")
        begins = each in piece.opens
        place = f' id="{page}-{letter}{each.number}"' if begins else ""
        badge = f'<span class="number">{each.number}</span>' if begins and each.row else ""
        link = f'<a href="#{page}-{letter.upper()}{each.number}">{words}</a>' if depth == 0 else words
        words = f'<mark{place} class="{page}-{letter}{each.number}{kind}">{badge}{link}</mark>'
    return words
