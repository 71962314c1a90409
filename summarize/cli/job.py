"""Process one document: bytes to result, or to text for the output."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

from summarize.cli.options import PLAIN
from summarize.cli.streams import STDIN, display_name, print_error, read_bytes
from summarize.errors import SummarizeError
from summarize.files import Kind, kind_of, read_source
from summarize.files.detect import decode
from summarize.languages import known_codes
from summarize.result import Result
from summarize.text.fold import sanitize

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarize.cli.options import Options
    from summarize.document import Source
    from summarize.formats import Terminal
    from summarize.result import Summary

_Outcome = TypeVar("_Outcome")


class Job(NamedTuple):
    """What all documents of a run have in common; ``several``: each is shown under its name."""

    options: Options
    format: str
    terminal: Terminal
    several: bool


def unknown_language(name: str) -> str:
    """The warning about a document, or several, in a language without a pack."""
    codes = ", ".join(known_codes())
    return f"{name}: language not recognised; only layout and numbering are used (set it with -l: {codes})"


def attempt(work: Callable[[str], _Outcome], argument: str) -> _Outcome | SummarizeError:
    """Return ``work(argument)``, or the SummarizeError that it raised."""
    try:
        return work(argument)
    except SummarizeError as error:
        return error


def process_document(options: Options, argument: str) -> Result:
    """Read and summarize the document ``argument``; SummarizeError, naming it, if it cannot be read."""
    summary = summarize_source(_read(options, argument), options)
    if summary.document.language.code is None:
        print_error(unknown_language(display_name(argument)))
    return Result(None if argument == STDIN else argument, summary)


def render_document(job: Job, argument: str) -> str:
    """Return what the document ``argument`` adds to the output; raises as ``process_document`` does."""
    options = job.options
    if options.show_text:
        source = _read(options, argument)
        return source if isinstance(source, str) else source.text + "\n"
    if options.blocks:
        return _blocks(_read(options, argument), options)
    name, summary = process_document(options, argument)
    if job.format == "json":
        from summarize.formats.json import render_json

        return render_json(summary, name=name, explain=options.explain, only=options.only)
    return _for_a_reader(summary, job, name if job.several else None)


def _read(options: Options, argument: str) -> str | Source:
    data = read_bytes(argument)
    try:
        kind = _kind(options, data, argument)
        return decode(data, options.encoding) if kind is None else read_source(data, kind, options.encoding)
    except SummarizeError as error:
        message = f"{display_name(argument)}: {error}"
        raise SummarizeError(message) from None


def _kind(options: Options, data: bytes, argument: str) -> Kind | None:
    if options.kind is None:
        return kind_of(data, None if argument == STDIN else argument)
    return None if options.kind == PLAIN else Kind(options.kind)


def summarize_source(source: str | Source, options: Options) -> Summary:
    """Summarize ``source`` and pick the rows that ``options`` ask for."""
    from summarize.pipeline import summarize

    summary = summarize(
        source,
        sentences=options.sentences,
        words=options.words,
        title=options.title,
        language=options.language,
        method=options.method,
        keywords=options.keywords,
        lists_only=options.lists_only,
    )
    if not (options.sort or options.assignee or options.due_before):
        return summary
    from summarize.cli.filters import pick_rows

    return pick_rows(summary, options)


def _blocks(source: str | Source, options: Options) -> str:
    from summarize.formats.blocks import render_blocks
    from summarize.pipeline import read_document
    from summarize.text.normalize import restored_document

    document = read_document(source, title=options.title, language=options.language)
    return sanitize(render_blocks(restored_document(document)))


def _for_a_reader(summary: Summary, job: Job, name: str | None) -> str:
    from summarize.formats.outline import read_outline

    if job.options.in_context:
        from summarize.formats.in_context import render_in_context

        return render_in_context(summary, job.terminal, name)
    outline = read_outline(summary, job.options.only, explain=job.options.explain)
    if job.format == "markdown":
        from summarize.formats.markdown import render_markdown

        return render_markdown(outline, name)
    if job.format == "terminal":
        from summarize.formats.terminal import render_terminal

        return render_terminal(outline, job.terminal, name)
    from summarize.formats.text import render_text

    return render_text(outline, name)
