"""JSON Lines: a document a line in, a JSON object a line out, in chunks so that memory stays flat."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from summarize.errors import SummarizeError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarize.cli.options import Request
    from summarize.result import Summary

# A chunk is handed to a process as a whole: enough lines to be worth it, few enough to keep.
LINES = 64
BYTES = 1 << 20
_MARK = b"\xef\xbb\xbf"


class Chunk(NamedTuple):
    """Some lines of one input; ``first`` is the 1-based number of the first one, ``name`` the input's (None: stdin)."""

    name: str | None
    first: int
    lines: tuple[bytes, ...]


class Written(NamedTuple):
    """What came of a chunk: whole lines of JSON, what is to be said of the others, how many have no known language."""

    lines: str
    errors: tuple[str, ...] = ()
    unknown: int = 0


def chunks(name: str | None, lines: Iterable[bytes]) -> Iterator[Chunk]:
    """``lines`` in chunks of at most ``LINES`` lines, and of hardly more than ``BYTES`` bytes."""
    gathered: list[bytes] = []
    size = first = 1
    for number, line in enumerate(lines, 1):
        gathered.append(line.removeprefix(_MARK) if number == 1 else line)
        size += len(line)
        if len(gathered) >= LINES or size >= BYTES:
            yield Chunk(name, first, tuple(gathered))
            gathered, size, first = [], 0, number + 1
    if gathered:
        yield Chunk(name, first, tuple(gathered))


def summarize_chunk(request: Request, chunk: Chunk) -> Written:
    """The lines of JSON for a chunk; an invalid line is skipped, and named by its number."""
    written: list[str] = []
    errors: list[str] = []
    unknown = 0
    for number, line in enumerate(chunk.lines, chunk.first):
        if not line.strip():
            continue
        try:
            summary, extra = _summarized(request, line)
        except UsageError:
            raise
        except SummarizeError as error:
            errors.append(f"{chunk.name or 'standard input'}: line {number} is skipped: {error}")
        else:
            unknown += summary.document.language.code is None
            written.append(_rendered(request, summary, chunk.name, extra))
    return Written("".join(written), tuple(errors), unknown)


def _rendered(request: Request, summary: Summary, name: str | None, extra: dict[str, object]) -> str:
    from summarize.formats.json import render_json

    return render_json(summary, name=name, explain=request.explain, only=request.only, extra=extra)


def _summarized(request: Request, line: bytes) -> tuple[Summary, dict[str, object]]:
    from summarize.cli.job import understood

    record = _record(line)
    text = record.get(str(request.jsonl))
    if not isinstance(text, str):
        message = f"no text under {request.jsonl!r}"
        raise SummarizeError(message)
    extra = {} if request.id is None else {"id": record.get(request.id)}
    return understood(text, request), extra


def _record(line: bytes) -> dict[str, object]:
    try:
        record: object = json.loads(line.decode("utf-8"), parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        message = f"not JSON: {error}"
        raise SummarizeError(message) from None
    if not isinstance(record, dict):
        message = "not a JSON object"
        raise SummarizeError(message)
    return record


def _refuse(name: str) -> object:
    message = f"{name} is not JSON"
    raise ValueError(message)
