"""What was asked for, and whether it can be: names that exist, options that do not exclude each other."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from summarize.cli.streams import STDIN
from summarize.errors import UsageError
from summarize.files import Kind

if TYPE_CHECKING:
    from summarize.cli.streams import Terminal

# Formats that are written file by file as the inputs are read, and those that hold all of them in one file.
STREAMED = ("terminal", "text", "markdown", "json")
COLLECTED = ("csv", "xlsx", "docx", "html", "ics")
BINARY = frozenset({"xlsx", "docx"})
FORMATS = ("auto", *STREAMED, *COLLECTED)
PARTS = ("summary", "recommendations", "enumerations")
COLORS = ("auto", "always", "never")
SORTS = ("deadline",)
PLAIN = "text"
KINDS = (PLAIN, *(kind.value for kind in Kind))
SUFFIXES = {
    ".json": "json",
    ".jsonl": "json",
    ".md": "markdown",
    ".txt": "text",
    ".csv": "csv",
    ".xlsx": "xlsx",
    ".docx": "docx",
    ".html": "html",
    ".htm": "html",
    ".ics": "ics",
}


class Request(NamedTuple):
    """What was asked for, as it was typed; ``format_of`` settles what depends on the rest."""

    files: tuple[str, ...] = ()
    format: str | None = None
    output: str | None = None
    sentences: str | None = None
    words: int | None = None
    method: str = "textrank"
    language: str = "auto"
    title: str | None = None
    encoding: str | None = None
    only: str | None = None
    color: str = "auto"
    keywords: int | None = None
    explain: bool = False
    blocks: bool = False
    lists_only: bool = False
    kind: str | None = None
    show_text: bool = False
    in_context: bool = False
    recursive: bool = False
    jobs: int = 1
    jsonl: str | None = None
    id: str | None = None
    resume: bool = False
    cluster: str | None = None
    sort: str | None = None
    assignee: str | None = None
    due_before: str | None = None

    @property
    def folder(self) -> str | None:
        """The directory that the parts of a corpus are written to; None without one."""
        is_folder = self.output and (self.output.endswith(("/", os.sep)) or Path(self.output).is_dir())
        return self.output if self.jsonl is not None and is_folder else None


def check(request: Request) -> None:
    """UsageError for a name that there is not, and for options that exclude each other."""
    from summarize.languages import known_codes
    from summarize.summary.ranking import METHODS
    from summarize.summary.select import read_size

    read_size(request.sentences, request.words)
    _choose("format", request.format or "auto", FORMATS)
    _choose("method", request.method, METHODS)
    _choose("language", request.language, ("auto", *known_codes()))
    _choose("color", request.color, COLORS)
    if request.kind is not None:
        _choose("--from", request.kind, KINDS)
    if request.only is not None:
        _choose("--only", request.only, PARTS)
    if request.sort is not None:
        _choose("--sort", request.sort, SORTS)
    _check_day(request.due_before)
    if request.jobs < 1:
        message = f"bad number of processes: {request.jobs}: give 1 or more with -j"
        raise UsageError(message)
    _check_lines(request)
    if request.in_context and (request.format or "auto") not in {"auto", "terminal"}:
        message = f"--in-context is a view for a terminal: leave out -f {request.format}, or use -f html"
        raise UsageError(message)
    implied = _implied(request.output)
    if implied and request.format not in (None, "auto", implied):
        message = f"-f {request.format} against the suffix of -o {request.output}: leave one out"
        raise UsageError(message)


def _check_day(day: str | None) -> None:
    try:
        date.fromisoformat(day or "2000-01-01")
    except ValueError:
        message = f"bad date: {day}: give it as --due-before 2026-12-31"
        raise UsageError(message) from None


def _check_lines(request: Request) -> None:
    """The options that only mean something together."""
    form = request.format or "auto"
    needs = (
        (request.jsonl is None and request.id is not None, "--id names a field of JSON Lines: give --jsonl too"),
        (request.resume and request.folder is None, "--resume goes on with parts: give --jsonl and -o DIRECTORY/"),
        (request.cluster is not None and request.folder is None, "--cluster needs parts: --jsonl and -o DIRECTORY/"),
        (request.jsonl is not None and form not in {"auto", "json"}, f"--jsonl writes JSON: leave out -f {form}"),
        (request.jsonl is not None and request.in_context, "--jsonl writes JSON: leave out --in-context"),
        (request.jsonl is not None and request.kind is not None, "--jsonl reads JSON Lines: leave out --from"),
        (
            request.jsonl is not None and (_implied(request.output) or "json") != "json",
            f"--jsonl writes JSON, and -o {request.output} is none: name it .jsonl",
        ),
    )
    for wrong, message in needs:
        if wrong:
            raise UsageError(message)


def _choose(name: str, value: str, choices: tuple[str, ...]) -> None:
    if value not in choices:
        message = f"unknown {name}: {value}: choose from {', '.join(choices)}"
        raise UsageError(message)


def _implied(output: str | None) -> str | None:
    return SUFFIXES.get(Path(output).suffix.lower()) if output else None


def format_of(request: Request, terminal: Terminal) -> str:
    """The format to write: the one asked for, else what the suffix of the output implies, else what suits a reader."""
    if request.jsonl is not None:
        return "json"
    form = "terminal" if request.in_context else _format(request, terminal)
    if form in BINARY and terminal.interactive and _to_stdout(request):
        message = f"{form} is no format for a terminal: give a file with -o"
        raise UsageError(message)
    return form


def _to_stdout(request: Request) -> bool:
    return request.output in {None, STDIN}


def _format(request: Request, terminal: Terminal) -> str:
    if request.format not in (None, "auto"):
        return str(request.format)
    implied = _implied(request.output)
    if implied:
        return implied
    return "terminal" if terminal.interactive and _to_stdout(request) else "text"
