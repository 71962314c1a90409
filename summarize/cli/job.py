"""One document from its bytes to its part of the output."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarize.cli.options import COLLECTED, PLAIN
from summarize.cli.streams import STDIN, complain, read_bytes
from summarize.errors import SummarizeError, UsageError
from summarize.files import Kind, kind_of, read_source
from summarize.files.encoding import decode
from summarize.languages import known_codes
from summarize.result import Result, Summary
from summarize.text.sanitize import sanitize

if TYPE_CHECKING:
    from summarize.cli.options import Request
    from summarize.cli.streams import Terminal
    from summarize.document import Source


class Task(NamedTuple):
    """What is the same for every document of a run; ``several``: each is shown under its name."""

    request: Request
    form: str
    terminal: Terminal
    several: bool


def unknown_language(name: str) -> str:
    """What a reader is told of a document, or of several, in a language without a pack."""
    codes = ", ".join(known_codes())
    return f"{name}: no language that is known here: read by structure and numbering alone (-l CODE tells it: {codes})"


def attempt(task: Task, argument: str) -> str | Result | SummarizeError:
    """``work``, or why it failed: as a value, so that the others are done all the same. UsageError is raised."""
    try:
        return work(task, argument)
    except UsageError:
        raise
    except SummarizeError as error:
        return error


def work(task: Task, argument: str) -> str | Result:
    """What the document ``argument`` adds to the output: its text, or its result where the format holds all in one.

    SummarizeError, naming the document, when it cannot be read.
    """
    request, form = task.request, task.form
    name = None if argument == STDIN else argument
    source = _read(argument, name, request)
    if request.show_text:
        return source if isinstance(source, str) else source.text + "\n"
    if request.blocks:
        return _blocks(source, request)
    summary = understood(source, request)
    if summary.document.language.code is None:
        complain(unknown_language(name or "standard input"))
    if form in COLLECTED:
        return Result(name, summary)
    if form == "json":
        return _json(summary, request, name)
    return _for_a_reader(summary, task, name if task.several else None)


def _read(argument: str, name: str | None, request: Request) -> str | Source:
    """The text of one input, or what its file states besides."""
    try:
        data = read_bytes(argument)
        kind = _kind(request, data, name)
        return decode(data, request.encoding) if kind is None else read_source(data, kind, request.encoding)
    except UsageError:
        raise
    except SummarizeError as error:
        message = f"{name or 'standard input'}: {error}"
        raise SummarizeError(message) from None


def _kind(request: Request, data: bytes, name: str | None) -> Kind | None:
    if request.kind is None:
        return kind_of(data, name)
    return None if request.kind == PLAIN else Kind(request.kind)


def _blocks(source: str | Source, request: Request) -> str:
    from summarize.formats.blocks import render_blocks
    from summarize.pipeline import read_document

    return sanitize(render_blocks(read_document(source, title=request.title, language=request.language)))


def understood(text: str | Source, request: Request) -> Summary:
    """What is found in ``text`` with the options of ``request``."""
    from summarize.pipeline import Wanted, read_document, understand
    from summarize.summary.select import read_size

    wanted = Wanted(
        read_size(request.sentences, request.words),
        request.method,
        request.keywords,
        request.lists_only,
        mixed=request.language == "auto",
    )
    document = read_document(text, title=request.title, language=request.language)
    found = understand(document, wanted)
    return _picked(found, request) if request.sort or request.assignee or request.due_before else found


def _picked(summary: Summary, request: Request) -> Summary:
    """``summary`` with the rows that were asked for, in the order asked for."""
    from datetime import date

    from summarize.cli.filters import assigned_to, by_deadline, due_before

    rows = summary.recommendations
    if request.assignee:
        rows = assigned_to(summary.document, rows, request.assignee)
    if request.due_before:
        rows = due_before(rows, date.fromisoformat(request.due_before))
    return summary._replace(recommendations=by_deadline(rows) if request.sort else rows)


def _json(summary: Summary, request: Request, name: str | None) -> str:
    from summarize.formats.json import render_json

    return render_json(summary, name=name, explain=request.explain, only=request.only)


def _for_a_reader(summary: Summary, task: Task, name: str | None) -> str:
    request, form, terminal = task.request, task.form, task.terminal
    from summarize.formats.outline import read_outline

    if request.in_context:
        from summarize.formats.in_context import render_in_context

        return render_in_context(summary, terminal, name)
    outline = read_outline(summary, request.only, explain=request.explain)
    if form == "markdown":
        from summarize.formats.markdown import render_markdown

        return render_markdown(outline, name)
    if form == "terminal":
        from summarize.formats.terminal import render_terminal

        return render_terminal(outline, terminal, name)
    from summarize.formats.text import render_text

    return render_text(outline, name)
