"""The options of a run as a record, the messages about wrong ones, and which of them exclude each other."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from summarize.cli.filters import read_day
from summarize.cli.streams import STDIN
from summarize.core.records import NamedTuple
from summarize.document import ActionKind
from summarize.errors import UsageError
from summarize.files import Kind
from summarize.files.encoding import decode
from summarize.formats import COLLECTED, PARTS, TABLES
from summarize.languages.interface import INTERFACES, OPTION
from summarize.result import ROW_ORDERS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.formats import Terminal

# Written document by document, unlike ``COLLECTED``.
STREAMED = ("terminal", "text", "markdown", "json")
BINARY = frozenset({"xlsx", "docx"})
FORMATS = ("auto", *STREAMED, *COLLECTED)
CALENDARS = ("events", "tasks")
COLORS = ("auto", "always", "never")
SORTS = ("deadline",)
PLAIN = "text"
INPUT_FORMATS = (PLAIN, *(kind.value for kind in Kind))
ROW_KINDS = tuple(kind.value for kind in ActionKind)
FORMATS_BY_SUFFIX = {
    ".json": "json",
    ".jsonl": "json",
    ".md": "markdown",
    ".txt": "text",
    ".htm": "html",
    **{f".{name}": name for name in COLLECTED},
}
MOST_KEYWORDS = 10
# Is a combination of options wrong, and the message that says so.
_Rule = tuple[bool, str]
# Of text of any kind.
_LONGEST_SUFFIX = 5
_OF_ANY_TEXT = frozenset({"log", "out", "text"})


class Options(NamedTuple):
    """The options as they were typed."""

    files: Sequence[str] | None
    format: str | None
    json: bool
    output: str | None
    sentences: str | None
    words: int | None
    method: str
    language: str
    title: str | None
    encoding: str | None
    fix_mojibake: bool
    only: str | None
    color: str
    keywords: int | None
    explain: bool
    blocks: bool
    lists_only: bool
    possible: bool
    input_format: str | None
    show_text: bool
    in_context: bool
    recursive: bool
    jobs: int
    jsonl: str | None
    id: str | None
    resume: bool
    cluster: str | None
    kinds: Sequence[str] | None
    sort: str | None
    assignee: str | None
    due_before: str | None
    dated: bool
    ics: str
    digest: bool
    interface: str | None
    outline: bool

    @property
    def given_format(self) -> str | None:
        """The format of ``--json`` or ``-f``; None for auto."""
        return "json" if self.json else None if self.format == "auto" else self.format

    @property
    def with_outline(self) -> bool:
        """Is the outline to be found: asked for, or a column of a report?"""
        in_report = (self.given_format or _implied_format(self.output)) == "html" and not self.digest
        return self.only == "outline" or (in_report and self.only is None)

    @property
    def wanted_kinds(self) -> tuple[str, ...]:
        """The values of ``--kind``, which may be repeated or hold several, separated by commas."""
        return tuple(kind.strip() for typed in self.kinds or () for kind in typed.split(","))

    @property
    def most_keywords(self) -> int | None:
        """The value of ``-k``; a number for ``--only keywords`` without it."""
        return MOST_KEYWORDS if self.keywords is None and self.only == "keywords" else self.keywords

    @property
    def filters_rows(self) -> bool:
        """Are only some of the rows wanted?"""
        return bool(self.kinds or self.assignee or self.due_before or self.dated)

    @property
    def shard_directory(self) -> str | None:
        """The directory to which each file of JSON Lines is written under its own name, if any."""
        return self.output if self.jsonl is not None and _is_directory(self.output) else None


def check(options: Options) -> None:
    """Raise UsageError for unknown names, bad numbers or dates, and options that exclude each other."""
    from summarize.languages import known_codes
    from summarize.summary import read_size, require_positive
    from summarize.summary.ranking import METHODS

    read_size(options.sentences, options.words)
    if options.keywords is not None:
        require_positive(options.keywords, "keywords")
    _check_choice("format", options.format, FORMATS)
    _check_choice("method", options.method, METHODS)
    _check_choice("language", options.language, ("auto", *known_codes()))
    _check_choice("color", options.color, COLORS)
    _check_choice("--from", options.input_format, INPUT_FORMATS)
    _check_choice("--only", options.only, PARTS)
    for kind in options.wanted_kinds:
        _check_choice("--kind", kind, ROW_KINDS)
    _check_choice("--sort", options.sort, ROW_ORDERS if options.digest else SORTS)
    _check_choice("--ics", options.ics, CALENDARS)
    _check_choice(OPTION, options.interface, INTERFACES)
    _check_date(options.due_before)
    if options.encoding is not None:
        decode(bytes(4), options.encoding)  # zero bytes are text in every encoding
    for message in _conflicts(options):
        raise UsageError(message)


def _check_choice(name: str, value: str | None, choices: Sequence[str]) -> None:
    if value is not None and value not in choices:
        message = f"unknown {name}: {value}: choose from {', '.join(choices)}"
        raise UsageError(message)


def _check_date(day: str | None) -> None:
    try:
        read_day(day or "+0")
    except (ValueError, OverflowError):
        message = f"bad date: {day}: give it as --due-before 2026-12-31, 31.12.2026, +14 (days from today) or today"
        raise UsageError(message) from None


def _conflicts(options: Options) -> Iterator[str]:
    """Yield a message for each combination that makes no sense."""
    rules = (*_run_rules(options), *_digest_rules(options), *_jsonl_rules(options), *_format_rules(options))
    return (message for wrong, message in rules if wrong)


def _run_rules(options: Options) -> Iterator[_Rule]:
    jsonl, sharded = options.jsonl is not None, options.shard_directory is not None
    yield options.jobs < 1, f"bad number of processes: {options.jobs}: give 1 or more with -j"
    yield options.id is not None and not jsonl, "--id names a field of JSON Lines: give --jsonl too"
    yield options.resume and not sharded, "--resume needs --jsonl and -o DIRECTORY/"
    in_parts = sharded or (jsonl and options.digest)
    yield options.cluster is not None and not in_parts, "--cluster needs --jsonl, and --digest or -o DIRECTORY/"


def _digest_rules(options: Options) -> Iterator[_Rule]:
    if not options.digest:
        return
    formats = {options.given_format, _implied_format(options.output)}
    yield options.shard_directory is not None, f"--digest writes one file: name it in {options.output}"
    yield options.in_context, "--digest is of several documents: leave out --in-context"
    without = options.only in {"enumerations", "keywords", "outline"}
    yield without, f"--digest has no {options.only}: leave out --only {options.only}"
    yield bool(options.title), "--digest is of several documents: leave out --title"
    yield options.blocks or options.show_text, "--digest: leave out --blocks and --show-text"
    yield options.keywords is not None or options.explain, "--digest: leave out -k and --explain"
    yield options.possible, "--digest has likely rows only: leave out --all"
    yield options.jsonl is not None and "html" in formats, "-f html shows whole documents: leave out --jsonl"


def _jsonl_rules(options: Options) -> Iterator[_Rule]:
    if options.jsonl is None:
        return
    given, implied = options.given_format, _implied_format(options.output)
    yield options.input_format is not None, "--jsonl reads JSON Lines: leave out --from"
    yield options.fix_mojibake, "--fix-mojibake reads plain text: leave out --jsonl"
    one_byte = options.encoding is None or "\n".encode(options.encoding) == b"\n"
    yield not one_byte, f"lines of {options.encoding} cannot be told apart: make them UTF-8 with iconv"
    if not options.digest:
        yield given not in {None, "json"}, f"--jsonl writes JSON: leave out -f {given}"
        yield options.in_context, "--jsonl writes JSON: leave out --in-context"
        yield implied not in {None, "json"}, f"--jsonl writes JSON, not -o {options.output}: name it .jsonl"


def _format_rules(options: Options) -> Iterator[_Rule]:
    given, implied, output = options.given_format, _implied_format(options.output), options.output
    jsonl, table = options.jsonl is not None, given or implied
    yield options.json and options.format not in {None, "json"}, f"--json with -f {options.format}: leave one out"
    part, in_file = options.only, options.in_context and given not in {None, "terminal"}
    yield in_file, f"--in-context is a view for a terminal: leave out -f {given}, or use -f html"
    other_part = table in TABLES and part not in {None, "recommendations"}
    yield other_part, f"{table} has only recommendations: leave out --only {part}, or use another format"
    yield table in TABLES and options.keywords is not None, f"{table} has no key phrases: leave out -k"
    yield not jsonl and _is_directory(output), f"-o {output} is a directory: name a file in it"
    unknown, known = not (given or implied or jsonl) and _has_suffix(output), ", ".join(FORMATS_BY_SUFFIX)
    yield unknown, f"no format has the suffix of -o {output}: give -f, or choose from {known}"
    if implied and given:
        yield given != implied, f"-f {given} contradicts the suffix of -o {output}: leave one out"


def _is_directory(output: str | None) -> bool:
    return output is not None and (output.endswith(("/", os.sep)) or Path(output).is_dir())


def _has_suffix(output: str | None) -> bool:
    """«plan.pdf», «plan.yaml»; not «plan», «plan.2026», «plan.1st draft»."""
    suffix = Path(output).suffix[1:] if output else ""
    is_name = suffix.isalnum() and not suffix.isdigit() and len(suffix) <= _LONGEST_SUFFIX
    return is_name and suffix.lower() not in _OF_ANY_TEXT


def output_format(options: Options, terminal: Terminal) -> str:
    """The format to write: as given, as the suffix of the output implies, or terminal or text."""
    to_terminal = terminal.interactive and options.output in {None, STDIN}
    if options.jsonl is not None and not options.digest:
        return "json"
    if options.in_context:
        return "terminal"
    name = options.given_format or _implied_format(options.output) or ("terminal" if to_terminal else "text")
    if name in BINARY and to_terminal:
        message = f"{name} cannot be shown on a terminal: give a file with -o"
        raise UsageError(message)
    return name


def _implied_format(output: str | None) -> str | None:
    return FORMATS_BY_SUFFIX.get(Path(output).suffix.lower()) if output else None
