"""What a run does: read every input, understand it, render it, write it; one failure stops no other."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from summarize.cli.inputs import expand
from summarize.cli.job import Task, attempt, unknown_language
from summarize.cli.options import COLLECTED, Request, check, format_of
from summarize.cli.streams import STDIN, Output, complain, look_at_terminal, make_directory, read_lines, write_bytes
from summarize.errors import ExitStatus, SummarizeError, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from summarize.cli.jsonlines import Chunk
    from summarize.result import Result

Thing = TypeVar("Thing")
Outcome = TypeVar("Outcome")
__all__ = ["Request", "complain", "encode", "run"]


def run(request: Request) -> ExitStatus:
    """Carry ``request`` out; messages go to standard error, a line each. UsageError for a wrong call."""
    check(request)
    terminal = look_at_terminal(request.color, os.environ)
    form = format_of(request, terminal)
    files = tuple(expand(request.files or (STDIN,), recursive=request.recursive))
    # What a process is told of each document must not hold the names of all the others.
    task = Task(request._replace(files=()), form, terminal, several=len(files) > 1)
    done = _Done(visible=not (terminal.interactive and request.output is None))
    if request.folder is not None:
        _write_parts(request, files, request.folder, done)
    elif request.jsonl is not None:
        _write_in_turn("json", _from_lines(task.request, files, done), request.output)
    elif form in COLLECTED and not (request.show_text or request.blocks):
        results = [part for part in _parts(task, files, done) if not isinstance(part, str)]
        _write_together(form, results, request)
    else:
        _write_in_turn(form, (part for part in _parts(task, files, done) if isinstance(part, str)), request.output)
    done.conclude()
    return done.status


class _Done:
    """How the run has gone so far, and whether a bar may show it."""

    def __init__(self, *, visible: bool) -> None:
        self.status = ExitStatus.DONE
        self.visible = visible
        self._unknown = 0

    def fail(self, message: str) -> None:
        complain(message)
        self.status = ExitStatus.FAILED

    def meet(self, unknown: int) -> None:
        """Count documents of a batch that are in no known language."""
        self._unknown += unknown

    def conclude(self) -> None:
        """Say once of the whole batch what a single document is told at once."""
        if self._unknown:
            complain(unknown_language(f"{self._unknown} of the documents"))


def _parts(task: Task, files: Sequence[str], done: _Done) -> Iterator[str | Result]:
    for outcome in _done_in_order(partial(attempt, task), files, task.request.jobs, len(files), done):
        if isinstance(outcome, SummarizeError):
            done.fail(str(outcome))
        else:
            yield outcome


def _done_in_order(
    work: Callable[[Thing], Outcome], things: Iterable[Thing], jobs: int, total: int | None, done: _Done
) -> Iterator[Outcome]:
    if jobs == 1 and total == 1:
        return map(work, things)
    from summarize.cli.progress import watched
    from summarize.cli.workers import in_order

    return watched(in_order(work, things, jobs), total, visible=done.visible)


def _from_lines(request: Request, files: Sequence[str], done: _Done) -> Iterator[str]:
    """The lines of JSON for all records of all ``files``, a chunk at a time."""
    from summarize.cli.jsonlines import summarize_chunk

    work = partial(summarize_chunk, request)
    for written in _done_in_order(work, _chunks(files, done), request.jobs, None, done):
        for error in written.errors:
            done.fail(error)
        done.meet(written.unknown)
        yield written.lines


def _chunks(files: Sequence[str], done: _Done) -> Iterator[Chunk]:
    from summarize.cli.jsonlines import chunks

    for argument in files:
        try:
            yield from chunks(None if argument == STDIN else argument, read_lines(argument))
        except UsageError:
            raise
        except SummarizeError as error:
            done.fail(str(error))


def _write_parts(request: Request, files: Sequence[str], folder: str, done: _Done) -> None:
    from summarize.cli.progress import watched
    from summarize.cli.shards import parts_of, summarize_parts

    make_directory(folder)
    parts = parts_of(files, folder, resume=request.resume)
    for said in watched(summarize_parts(request, parts), len(parts), visible=done.visible):
        for error in said.errors:
            done.fail(error)
        done.meet(said.unknown)


def _write_together(form: str, results: list[Result], request: Request) -> None:
    """All documents in one file; nothing when none could be read."""
    if results:
        from summarize.formats.registry import render_collected

        write_bytes(render_collected(form, results, explain=request.explain), request.output)


def _write_in_turn(form: str, parts: Iterator[str], output: str | None) -> None:
    """Each document as soon as it is done; a file takes its name when it is whole."""
    follows = False
    with Output(output) as target:
        for part in parts:
            target.write(encode(_separator(form, follows=follows) + part))
            follows = True


def _separator(form: str, *, follows: bool) -> str:
    return "\n" if follows and form != "json" else ""


def encode(text: str) -> bytes:
    """``text`` as UTF-8; a lone surrogate, which no encoding can carry, as U+FFFD."""
    try:
        return text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode()
