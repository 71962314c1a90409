"""Read, summarize and render one document of a run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.cli.filters import summarize_source
from summarize.cli.option_checks import PLAIN, Options
from summarize.cli.streams import STDIN, display_name, print_error, read_bytes
from summarize.core.records import NamedTuple
from summarize.errors import SummarizeError
from summarize.files import Kind, kind_of, read_source
from summarize.files.encoding import decode, describe_damage, is_mojibake
from summarize.formats import render
from summarize.languages import known_codes
from summarize.result import Result

if TYPE_CHECKING:
    from summarize.document import Source
    from summarize.formats import Terminal


class Job(NamedTuple):
    """What all documents of a run have in common; ``several``: each is shown under its name."""

    options: Options
    format: str
    terminal: Terminal
    several: bool

    @property
    def is_piped_text(self) -> bool:
        """Is it text for a program? Then notices go to standard error."""
        return self.format == "text" and not self.terminal.interactive


def process_document(options: Options, argument: str) -> Result:
    """Read and summarize the document ``argument``; SummarizeError, naming it, if it cannot be read."""
    source = _read(options, argument)
    summary = summarize_source(source, options)
    # Of letters that were decoded wrongly it was said already, and no -l would help.
    if summary.document.language.code is None and not _has_wrong_letters(source):
        print_error(unknown_language(display_name(argument)))
    return Result(None if argument == STDIN else argument, summary)


def render_document(job: Job, argument: str) -> str:
    """Return what the document ``argument`` adds to the output; raises as ``process_document`` does."""
    options = job.options
    if options.show_text:
        source = _read(options, argument)
        return source if isinstance(source, str) else source.text + "\n"
    if options.blocks:
        from summarize.formats.blocks import render_blocks
        from summarize.pipeline import read_document

        return render_blocks(read_document(_read(options, argument), title=options.title, language=options.language))
    result = process_document(options, argument)
    if job.format == "json":
        return render(result, "json", job.terminal, only=options.only, explain=options.explain)
    if is_left_out(job, result):
        return ""
    result = result if job.several else result._replace(name=None)
    if options.in_context:
        from summarize.formats.in_context import render_in_context

        return render_in_context(result.summary, job.terminal, result.name)
    if job.is_piped_text:
        from summarize.formats.outline import read_outline

        for notice in read_outline(result.summary, options.only).notices:
            print_error(f"{display_name(argument)}: {notice}")
    return render(result, job.format, job.terminal, only=options.only, explain=options.explain)


def _read(options: Options, argument: str) -> str | Source:
    data = read_bytes(argument)
    try:
        kind = _kind(options, data, argument)
        read = decode(data, options.encoding) if kind is None else read_source(data, kind, options.encoding)
    except SummarizeError as error:
        message = f"{display_name(argument)}: {error}"
        raise SummarizeError(message) from None
    if options.fix_mojibake and isinstance(read, str):
        from summarize.files.mojibake import fix_mojibake

        read = fix_mojibake(read)
    damage = _damage(read)
    if damage:
        print_error(f"{display_name(argument)}: {damage}")
    return read


def _damage(read: str | Source) -> str | None:
    """What is wrong with the characters of a text, in one line; of a PDF no program can decode them again."""
    if isinstance(read, str):
        return describe_damage(read)
    if read.kind == Kind.PDF.value:
        from summarize.files.pdf.text_layer import SPELLS_NO_WORDS, spells_no_words

        return SPELLS_NO_WORDS if spells_no_words(read.text) else None
    return describe_damage(read.text)


def _has_wrong_letters(source: str | Source) -> bool:
    if not isinstance(source, str) and source.kind == Kind.PDF.value:
        return _damage(source) is not None
    return is_mojibake(source if isinstance(source, str) else source.text)


def _kind(options: Options, data: bytes, argument: str) -> Kind | None:
    if options.input_format is None:
        return kind_of(data, None if argument == STDIN else argument)
    return None if options.input_format == PLAIN else Kind(options.input_format)


def is_left_out(job: Job, result: Result) -> bool:
    """Is it one of several documents, without a row that fits the filters?"""
    return job.several and job.options.filters_rows and not result.summary.recommendations


def unknown_language(name: str) -> str:
    """The warning about a document, or several, in a language without a pack."""
    codes = ", ".join(known_codes())
    return f"{name}: language not recognised; only layout and numbering are used (set it with -l: {codes})"
