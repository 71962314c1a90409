"""What a run does: read every input, understand it, render it, write it; one failure stops no other."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from summarize.encoding import decode
from summarize.errors import ExitStatus, SummarizeError, UsageError
from summarize.reading import Kind, kind_of, read_source
from summarize.sanitizing import sanitize
from summarize.streams import STDIN, Terminal, look_at_terminal, read_bytes, write_bytes

if TYPE_CHECKING:
    from summarize.records import Source
    from summarize.result import Summary

FORMATS = ("auto", "terminal", "text", "markdown", "json")
PARTS = ("summary", "recommendations", "enumerations")
COLORS = ("auto", "always", "never")
PLAIN = "text"
KINDS = (PLAIN, *(kind.value for kind in Kind))
_SUFFIXES = {".json": "json", ".md": "markdown", ".txt": "text"}


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked for, as it was typed; ``resolve`` settles what depends on the rest."""

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


def run(request: Request) -> ExitStatus:
    """Carry ``request`` out; messages go to standard error, a line each. UsageError for a wrong call."""
    _check(request)
    terminal = look_at_terminal(request.color, os.environ)
    form = _format(request, terminal)
    status = ExitStatus.DONE
    written: list[str] = []
    for argument in request.files or (STDIN,):
        try:
            part = _separator(form, bool(written)) + _rendered(request, argument, form, terminal)
        except UsageError:
            raise
        except SummarizeError as error:
            complain(str(error))
            status = ExitStatus.FAILED
            continue
        if request.output is None:
            write_bytes(encode(part), None)
        written.append(part)
    if request.output is not None and written:
        write_bytes(encode("".join(written)), request.output)
    return status


def encode(text: str) -> bytes:
    """``text`` as UTF-8; a lone surrogate, which no encoding can carry, as U+FFFD."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode() if _lone(text) else text.encode()


def _lone(text: str) -> bool:
    return any("\ud800" <= character <= "\udfff" for character in text) if not text.isascii() else False


def complain(message: str) -> None:
    """One line on standard error."""
    if sys.stderr is not None:
        sys.stderr.write(f"summarize: {' '.join(sanitize(message).split())}\n")


def _check(request: Request) -> None:
    from summarize.languages import known_codes
    from summarize.ranking import METHODS
    from summarize.selection import read_size

    read_size(request.sentences, request.words)
    _choose("format", request.format or "auto", FORMATS)
    _choose("method", request.method, METHODS)
    _choose("language", request.language, ("auto", *known_codes()))
    _choose("color", request.color, COLORS)
    if request.kind is not None:
        _choose("--from", request.kind, KINDS)
    if request.only is not None:
        _choose("--only", request.only, PARTS)
    implied = _implied(request.output)
    if implied and request.format not in (None, "auto", implied):
        message = f"-f {request.format} against the suffix of -o {request.output}: leave one out"
        raise UsageError(message)


def _choose(name: str, value: str, choices: tuple[str, ...]) -> None:
    if value not in choices:
        message = f"unknown {name}: {value}: choose from {', '.join(choices)}"
        raise UsageError(message)


def _implied(output: str | None) -> str | None:
    return _SUFFIXES.get(Path(output).suffix.lower()) if output else None


def _format(request: Request, terminal: Terminal) -> str:
    if request.format not in (None, "auto"):
        return str(request.format)
    implied = _implied(request.output)
    if implied:
        return implied
    return "terminal" if terminal.interactive and request.output is None else "text"


def _separator(form: str, follows: bool) -> str:  # noqa: FBT001 (two states of one seam)
    return "\n" if follows and form != "json" else ""


def _rendered(request: Request, argument: str, form: str, terminal: Terminal) -> str:
    name = None if argument == STDIN else argument
    source = _read(argument, name, request)
    if request.show_text:
        return source if isinstance(source, str) else source.text + "\n"
    if request.blocks:
        return _blocks(source, request)
    summary = _understood(source, request)
    if form == "json":
        return _json(summary, request, name)
    heading = name if len(request.files) > 1 else None
    return _for_a_reader(summary, request, form, terminal, heading)


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
    from summarize.api import read_document
    from summarize.render.blocks import render_blocks

    return sanitize(render_blocks(read_document(source, title=request.title, language=request.language)))


def _understood(text: str | Source, request: Request) -> Summary:
    from summarize.api import summarize

    return summarize(
        text,
        sentences=request.sentences,
        words=request.words,
        title=request.title,
        language=request.language,
        method=request.method,
        lists_only=request.lists_only,
    )


def _json(summary: Summary, request: Request, name: str | None) -> str:
    from summarize.render.json import render_json

    return render_json(summary, name=name, explain=request.explain, only=request.only)


def _for_a_reader(summary: Summary, request: Request, form: str, terminal: Terminal, name: str | None) -> str:
    from summarize.render.outline import read_outline

    outline = read_outline(summary, request.only, explain=request.explain)
    if form == "markdown":
        from summarize.render.markdown import render_markdown

        return render_markdown(outline, name)
    if form == "terminal":
        from summarize.render.terminal import render_terminal

        return render_terminal(outline, terminal, name)
    from summarize.render.text import render_text

    return render_text(outline, name)
