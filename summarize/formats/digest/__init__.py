"""A digest in each format, a module each."""

from __future__ import annotations

import json
from itertools import islice
from typing import TYPE_CHECKING

from summarize.formats import TABLES, Terminal, render_table
from summarize.formats.digest.outline import read_digest_outline
from summarize.result import SCHEMA

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.multidocument.records import Digest
    from summarize.result import Result

# Entries of a list in a piece of JSON.
_AT_ONCE = 256


def render_digest(digest: Digest, form: str, terminal: Terminal, *, only: str | None = None) -> str:
    """Return ``digest`` in the format ``form``: json, markdown, terminal or text."""
    if form == "json":
        return "".join(digest_json(digest, only))
    outline = read_digest_outline(digest, only)
    if form == "markdown":
        from summarize.formats.digest.markdown import render_digest_markdown

        return render_digest_markdown(outline)
    if form == "terminal":
        from summarize.formats.digest.terminal import render_digest_terminal

        return render_digest_terminal(outline, terminal)
    from summarize.formats.digest.text import render_digest_text

    return render_digest_text(outline, notices=terminal.interactive)


def render_digest_file(
    digest: Digest, form: str, results: Sequence[Result], *, only: str | None = None, tasks: bool = False
) -> bytes:
    """Return ``digest`` as a file of the format ``form``, one of ``COLLECTED``; html shows ``results`` behind it.

    ``tasks``: in a calendar instead of events.
    """
    # A Word document is read by people, who know their files by their names.
    outline = read_digest_outline(digest, only, whole_names=form != "docx")
    if form == "html":
        from summarize.formats.digest.html import render_digest_html

        return render_digest_html(digest, outline, results)
    from summarize.formats.digest.table import digest_table

    table = digest_table(digest, outline)
    if form in TABLES:
        return render_table(form, table, tasks=tasks)
    from summarize.formats.digest.docx import render_digest_docx

    return render_digest_docx(digest, outline, table)


def digest_json(digest: Digest, only: str | None = None) -> Iterator[str]:
    """The JSON object and a newline, in pieces, as it may be large; with ``only`` the other lists are empty."""
    if only == "recommendations":
        digest = digest._replace(subjects=(), documents=tuple(one._replace(statements=()) for one in digest.documents))
    if only == "summary":
        digest = digest._replace(rows=())
    yield f'{{"schema": "{SCHEMA}"'
    for name, entries in digest.lists().items():
        yield f', "{name}": ['
        separator = ""
        while piece := [json.dumps(entry, ensure_ascii=False) for entry in islice(entries, _AT_ONCE)]:
            yield separator + ", ".join(piece)
            separator = ", "
        yield "]"
    yield "}\n"
