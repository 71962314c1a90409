"""A digest in each format, a module each."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarize.formats import Terminal
    from summarize.multidocument.records import Digest


def render_digest(digest: Digest, form: str, terminal: Terminal, *, only: str | None = None) -> str:
    """Return ``digest`` in the format ``form``."""
    if form == "json":
        return _json(digest, only)
    from summarize.formats.digest.outline import read_digest_outline

    outline = read_digest_outline(digest, only)
    if form == "markdown":
        from summarize.formats.digest.markdown import render_digest_markdown

        return render_digest_markdown(outline)
    if form == "terminal":
        from summarize.formats.digest.terminal import render_digest_terminal

        return render_digest_terminal(outline, terminal)
    from summarize.formats.digest.text import render_digest_text

    return render_digest_text(outline)


def _json(digest: Digest, only: str | None) -> str:
    """The JSON object and a newline; with ``only`` the other lists are empty."""
    if only == "recommendations":
        digest = digest._replace(subjects=(), documents=tuple(one._replace(statements=()) for one in digest.documents))
    if only == "summary":
        digest = digest._replace(rows=())
    return json.dumps(digest.to_dict(), ensure_ascii=False) + "\n"
