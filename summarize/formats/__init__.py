"""Output formats, a module each; those of ``COLLECTED`` hold all documents of a run in one file."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from summarize.core.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from summarize.formats.table import Table
    from summarize.result import Result


class Terminal(NamedTuple):
    """Standard output: whether it is a terminal, its size in characters, and whether to colour it."""

    interactive: bool
    width: int
    height: int
    color: bool


# Each is rendered by ``render_NAME`` in the module NAME, which imports a library of its own.
COLLECTED = ("lines", "tsv", "csv", "xlsx", "docx", "html", "ics")
# Of these, those that are a table of the rows.
TABLES = ("lines", "tsv", "csv", "xlsx", "ics")
# What of a document may be shown alone.
PARTS = ("summary", "recommendations", "enumerations", "keywords", "outline")


def render_collected(  # noqa: PLR0913 (every option has a name of its own)
    form: str,
    results: Sequence[Result],
    *,
    only: str | None = None,
    explain: bool = False,
    by_deadline: bool = False,
    tasks: bool = False,
) -> bytes:
    """Return ``results`` as a file of the format ``form``, one of ``COLLECTED``.

    ``only`` is one of ``PARTS`` or None; those of ``TABLES`` have no part but recommendations. ``explain`` adds the
    reasons, ``by_deadline`` sorts the rows of a table over all documents; ``tasks``: see ``render_table``.
    """
    if form in TABLES:
        from summarize.formats.table import results_table

        return render_table(form, results_table(results, explain=explain, by_deadline=by_deadline), tasks=tasks)
    return _renderer(form)(results, only=only, explain=explain)


def render_table(form: str, table: Table, *, tasks: bool = False) -> bytes:
    """Return ``table`` as a file of the format ``form``, one of ``TABLES``; ``tasks``: in a calendar, not events."""
    return _renderer(form)(table, **({"tasks": True} if tasks and form == "ics" else {}))


def _renderer(form: str) -> Callable[..., bytes]:
    render: Callable[..., bytes] = getattr(import_module(f"summarize.formats.{form}"), f"render_{form}")
    return render


def render(result: Result, form: str, terminal: Terminal, *, only: str | None, explain: bool) -> str:
    """Return ``result`` in the format ``form``: json, markdown, terminal or text."""
    name, summary = result
    if form == "json":
        from summarize.formats.json import render_json

        return render_json(summary, name=name, explain=explain, only=only)
    from summarize.formats.outline import read_outline

    outline = read_outline(summary, only, explain=explain)
    if form == "markdown":
        from summarize.formats.markdown import render_markdown

        return render_markdown(outline, name)
    if form == "terminal":
        from summarize.formats.terminal import render_terminal

        return render_terminal(outline, terminal, name)
    from summarize.formats.text import render_text

    # To a pipe goes what can be counted and searched; ``run`` prints notices to standard error.
    return render_text(outline, name, notices=terminal.interactive)
