"""What a run does: read every input, understand it, render it, write it; one failure stops no other."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from summarize.errors import ExitStatus, SummarizeError, UsageError
from summarize.request import COLLECTED, Request, check, format_of
from summarize.sanitizing import sanitize
from summarize.streams import STDIN, look_at_terminal, write_bytes
from summarize.work import work

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarize.results import Result
    from summarize.streams import Terminal

__all__ = ["Request", "complain", "encode", "run"]


def run(request: Request) -> ExitStatus:
    """Carry ``request`` out; messages go to standard error, a line each. UsageError for a wrong call."""
    check(request)
    terminal = look_at_terminal(request.color, os.environ)
    form = format_of(request, terminal)
    done = _Done()
    parts = _parts(request, form, terminal, done)
    if form in COLLECTED and not (request.show_text or request.blocks):
        _write_together(form, [part for part in parts if not isinstance(part, str)], request.output)
    else:
        _write_in_turn(form, (part for part in parts if isinstance(part, str)), request.output)
    return done.status


class _Done:
    """How the run has gone so far."""

    status = ExitStatus.DONE

    def fail(self, message: str) -> None:
        complain(message)
        self.status = ExitStatus.FAILED


def _parts(request: Request, form: str, terminal: Terminal, done: _Done) -> Iterator[str | Result]:
    for argument in request.files or (STDIN,):
        try:
            yield work(request, argument, form, terminal)
        except UsageError:
            raise
        except SummarizeError as error:
            done.fail(str(error))


def _write_together(form: str, results: list[Result], output: str | None) -> None:
    """All documents in one file; nothing when none could be read."""
    if results:
        from summarize.render.collected import render_collected

        write_bytes(render_collected(form, results), output)


def _write_in_turn(form: str, parts: Iterator[str], output: str | None) -> None:
    """Each document as soon as it is done; a file is written whole, at the end."""
    written: list[bytes] = []
    for part in parts:
        data = encode(_separator(form, bool(written)) + part)
        if output is None:
            write_bytes(data, None)
            data = b""
        written.append(data)
    if output is not None and written:
        write_bytes(b"".join(written), output)


def _separator(form: str, follows: bool) -> str:  # noqa: FBT001 (two states of one seam)
    return "\n" if follows and form != "json" else ""


def encode(text: str) -> bytes:
    """``text`` as UTF-8; a lone surrogate, which no encoding can carry, as U+FFFD."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode() if _lone(text) else text.encode()


def _lone(text: str) -> bool:
    return any("\ud800" <= character <= "\udfff" for character in text) if not text.isascii() else False


def complain(message: str) -> None:
    """One line on standard error."""
    if sys.stderr is not None:
        sys.stderr.write(f"summarize: {' '.join(sanitize(message).split())}\n")
