"""A digest in each format, a module each."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from summarize.formats import TABLES, Terminal, render_table
from summarize.formats.digest.outline import read_digest_outline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.multidocument.records import Digest
    from summarize.result import Result


def render_digest(digest: Digest, form: str, terminal: Terminal, *, only: str | None = None) -> str:
    """Return ``digest`` in the format ``form``: json, markdown, terminal or text."""
    if form == "json":
        return _json(digest, only)
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


def _json(digest: Digest, only: str | None) -> str:
    """The JSON object and a newline; with ``only`` the other lists are empty."""
    if only == "recommendations":
        digest = digest._replace(subjects=(), documents=tuple(one._replace(statements=()) for one in digest.documents))
    if only == "summary":
        digest = digest._replace(rows=())
    return json.dumps(digest.to_dict(), ensure_ascii=False) + "\n"
