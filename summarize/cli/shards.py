"""A corpus in parts: each input of JSON Lines becomes a file of its own, here in processes or on a cluster."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from summarize.cli.jsonlines import chunks, summarize_chunk
from summarize.cli.streams import STDIN, Output, read_lines
from summarize.cli.workers import in_order
from summarize.errors import SummarizeError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.cli.options import Request


class Part(NamedTuple):
    """An input and the file that is to hold what comes of it."""

    source: str
    target: str


class Said(NamedTuple):
    """What is to be said of a part: what went wrong, and how many of its documents are in no known language."""

    errors: tuple[str, ...] = ()
    unknown: int = 0


def parts_of(files: Sequence[str], folder: str, *, resume: bool) -> list[Part]:
    """What is to be done: every input and its namesake in ``folder``, without those that are there when resuming.

    UsageError when standard input is among them, or two inputs have one name.
    """
    parts = [Part(source, str(Path(folder, Path(source).name))) for source in files]
    if not files or STDIN in files:
        message = "standard input has no name for its part: name files, or give a file with -o"
        raise UsageError(message)
    if len({part.target for part in parts}) < len(parts):
        message = "two inputs of one name would be one part: give them different names"
        raise UsageError(message)
    return [part for part in parts if not (resume and Path(part.target).is_file())]


def summarize_parts(request: Request, parts: Sequence[Part]) -> Iterator[Said]:
    """What is to be said of each part, in order, as soon as it and those before it are done."""
    work = partial(summarize_part, request)
    if request.cluster is None:
        return in_order(work, parts, request.jobs)
    from summarize.cli.cluster import on_cluster

    return on_cluster(work, parts, request.cluster)


def summarize_part(request: Request, part: Part) -> Said:
    """Do one part; its file is there when it is whole, and not before. Memory does not grow with its length."""
    errors: list[str] = []
    unknown = 0
    try:
        with Output(part.target) as output:
            output.write(b"")
            for chunk in chunks(part.source, read_lines(part.source)):
                written = summarize_chunk(request, chunk)
                output.write(written.lines.encode("utf-8", "replace"))
                errors += written.errors
                unknown += written.unknown
    except UsageError:
        raise
    except SummarizeError as error:
        errors.append(str(error))
    return Said(tuple(errors), unknown)
