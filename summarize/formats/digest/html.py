"""A digest as a page: first the brief, then each document with its marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.formats.html import escape_html, html_page
from summarize.formats.outline import read_outline

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from summarize.formats.digest.outline import DigestOutline, Entry, ListedRow, SaidLine
    from summarize.multidocument.records import Digest
    from summarize.result import Result


def render_digest_html(digest: Digest, outline: DigestOutline, results: Sequence[Result]) -> bytes:
    """The page; ``results`` are the whole documents of ``digest``."""
    links = {result.name: f"#d{number}" for number, result in enumerate(results) if result.name}
    body = [
        '<main class="digest"><section class="result">',
        f"<h1>{escape_html(outline.messages['digest'])}</h1>",
        f"<p>{escape_html(outline.counts)}</p>",
        *(_parts(outline, links) if outline.shows_part("summary") else ()),
        *(_rows(digest, outline, results) if outline.shows_part("recommendations") else ()),
        *_unread(outline),
        "</section></main>",
    ]
    outlines = [read_outline(result.summary) for result in results]
    return html_page(outline.messages["digest"], digest.language, body, results, outlines)


def _parts(outline: DigestOutline, links: Mapping[str, str]) -> Iterator[str]:
    for part in outline.parts:
        if part.heading:
            yield f"<h2>{escape_html(part.heading)}</h2>"
        if part.lines:
            yield f"<ul>{''.join(map(_line, part.lines))}</ul>"
        if part.entries:
            yield f'<ol start="{part.entries[0].number}">'
            yield from (_entry(outline, entry, links) for entry in part.entries)
            yield "</ol>"


def _line(line: SaidLine) -> str:
    return f"<li>{escape_html(line.marked)}</li>"


def _entry(outline: DigestOutline, entry: Entry, links: Mapping[str, str]) -> str:
    headline = _link(entry.headline, links.get(entry.document))
    also = ", ".join(_link(name, links.get(name)) for name in entry.copies)
    stop = ". " if entry.name else ""
    copies = f"{stop}{escape_html(outline.messages['also'].format(names=''))}{also}" if also else ""
    lines = f"<ul>{''.join(map(_line, entry.lines))}</ul>" if entry.lines else ""
    source = f'<span class="terms"><span class="note">{escape_html(entry.name)}{copies}</span></span>'
    return f'<li><span class="what">{headline}</span>{source}{lines}</li>'


def _link(words: str, target: str | None) -> str:
    return f'<a href="{target}">{escape_html(words)}</a>' if target else escape_html(words)


def _rows(digest: Digest, outline: DigestOutline, results: Sequence[Result]) -> Iterator[str]:
    """The one list; each row leads to its mark in the first document that has it."""
    marks = {
        (result.name, row.start, row.end): f"#d{page}-r{number}"
        for page, result in enumerate(results)
        for number, row in enumerate(result.summary.recommendations, 1)
    }
    if not outline.chapters:
        yield f"<p>{escape_html(outline.no_rows)}</p>"
    for chapter in outline.chapters:
        yield f'<h2>{escape_html(chapter.heading)}</h2><ol start="{chapter.rows[0].number}">'
        for row in chapter.rows:
            source = digest.rows[row.number - 1].sources[0]
            place = (digest.documents[source.document].name, source.location.start, source.location.end)
            yield f"<li>{_row(row, marks.get(place))}</li>"
        yield "</ol>"


def _row(row: ListedRow, target: str | None) -> str:
    said = "".join(f'<span class="who">{escape_html(term)}</span> ' for term in row.terms)
    notes = "".join(f'<span class="note">{escape_html(note)}</span> ' for note in (*row.notes, row.places))
    more = "".join(f'<span class="more">{escape_html(each)}</span>' for each in (*row.details, *row.actions))
    before = f'<span class="more">{escape_html(row.context)}</span>' if row.context else ""
    return f'{before}<span class="what">{_link(row.text, target)}</span><span class="terms">{said}{notes}</span>{more}'


def _unread(outline: DigestOutline) -> Iterator[str]:
    if outline.unread:
        lines = "".join(f"<li>{escape_html(f'{name}: {reason}')}</li>" for name, reason in outline.unread)
        yield f"<h2>{escape_html(outline.messages['not_read'])}</h2><ul>{lines}</ul>"
