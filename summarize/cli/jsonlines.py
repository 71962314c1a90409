"""JSON Lines: a document a line in, a JSON object a line out, in chunks to bound memory, or a file for each file."""

from __future__ import annotations

import json
from functools import partial
from math import isinf
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from summarize.cli.filters import summarize_source
from summarize.cli.streams import STDIN, Output, display_name, encode, read_lines
from summarize.core.records import NamedTuple
from summarize.errors import SummarizeError, UsageError
from summarize.formats.json import render_json

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from summarize.cli.option_checks import Options
    from summarize.result import Summary

_Used = TypeVar("_Used")
# A worker takes a chunk at a time: enough lines to be worth sending, few enough to hold.
LINES = 64
BYTES = 1 << 20
_OPENS_SEVERAL_LINES = frozenset({b"[", b"{"})
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


class Chunk(NamedTuple):
    """Lines of one input, the first of them at the 1-based line number ``first``; ``error``: why there are none."""

    source: str
    first: int
    lines: tuple[bytes, ...]
    error: str = ""


class Report(NamedTuple):
    """Error messages, and the number of documents in an unknown language."""

    errors: tuple[str, ...] = ()
    unknown: int = 0


def chunked(source: str, lines: Iterable[bytes]) -> Iterator[Chunk]:
    """Group ``lines`` into chunks of at most ``LINES`` lines and little more than ``BYTES`` bytes.

    Raises SummarizeError for a JSON document that takes more than a line.
    """
    chunk: list[bytes] = []
    size, first, begun = 0, 1, False
    for number, line in enumerate(lines, 1):
        if not begun and line.strip() in _OPENS_SEVERAL_LINES:
            message = f"{display_name(source)}: one JSON document over several lines: make it JSON Lines with jq -c"
            raise SummarizeError(message)
        begun = begun or bool(line.strip())
        chunk.append(line.removeprefix(_BYTE_ORDER_MARK) if number == 1 else line)
        size += len(line)
        if len(chunk) >= LINES or size >= BYTES:
            yield Chunk(source, first, tuple(chunk))
            chunk, size, first = [], 0, number + 1
    if chunk:
        yield Chunk(source, first, tuple(chunk))


def read_chunks(source: str) -> Iterator[Chunk]:
    """The chunks of an input; where it cannot be read (further), the last one says why."""
    try:
        yield from chunked(source, read_lines(source))
    except SummarizeError as error:
        yield Chunk(source, 0, (), str(error))


class SummarizedLine(NamedTuple):
    """A document of one line: its fields, where it stands, and what was found in it."""

    fields: Mapping[str, object]
    source: str
    line: int
    summary: Summary


def summarize_chunk(options: Options, chunk: Chunk) -> tuple[str, Report]:
    """Return the lines of JSON for ``chunk``; invalid lines are skipped and reported."""
    written, report = process_chunk(partial(_rendered, options), options, chunk)
    return "".join(written), report


def process_chunk(use: Callable[[SummarizedLine], _Used], options: Options, chunk: Chunk) -> tuple[list[_Used], Report]:
    """Return ``use`` of each document of ``chunk``; invalid lines are skipped and reported."""
    used: list[_Used] = []
    errors = [chunk.error] if chunk.error else []
    unknown = 0
    for number, line in enumerate(chunk.lines, chunk.first):
        if not line.strip():
            continue
        try:
            record = _summarized(options, chunk.source, number, line)
        except SummarizeError as error:
            errors.append(f"{display_name(chunk.source)}: line {number} is skipped: {error}")
        else:
            unknown += record.summary.document.language.code is None
            used.append(use(record))
    return used, Report(tuple(errors), unknown)


def _summarized(options: Options, source: str, number: int, line: bytes) -> SummarizedLine:
    fields = _fields(line, options.encoding)
    text = fields.get(options.jsonl or "")
    if not isinstance(text, str):
        message = f"no text under {options.jsonl!r}"
        raise SummarizeError(message)
    return SummarizedLine(fields, source, number, summarize_source(text, options))


def _rendered(options: Options, record: SummarizedLine) -> str:
    extra = {} if options.id is None else {"id": record.fields.get(options.id)}
    name = None if record.source == STDIN else record.source
    return render_json(record.summary, name=name, explain=options.explain, only=options.only, extra=extra)


def _fields(line: bytes, encoding: str | None) -> dict[str, object]:
    try:
        text = line.decode(encoding or "utf-8")
        record: object = json.loads(text, parse_constant=_reject_constant, parse_float=_finite)
    except (ValueError, RecursionError) as error:
        message = f"not JSON: {error}"
        raise SummarizeError(message) from None
    if not isinstance(record, dict):
        message = "not a JSON object"
        raise SummarizeError(message)
    return record


def _finite(number: str) -> float:
    """A number that JSON can write again; «1e400» is none."""
    value = float(number)
    if isinf(value):
        _reject_constant(number)
    return value


def _reject_constant(name: str) -> object:
    message = f"{name} is not JSON"
    raise ValueError(message)


# ---------------------------------------------------------------- a file for each file


class Shard(NamedTuple):
    """An input, and the file to which its results are written."""

    source: str
    target: str


def list_shards(files: Sequence[str], directory: str, *, resume: bool) -> list[Shard]:
    """Pair each input with a file of its name in ``directory``; if ``resume``, skip those that exist."""
    shards = [Shard(source, str(Path(directory, Path(source).name))) for source in files]
    if not files or STDIN in files:
        message = "standard input has no file name: name files, or give a file with -o"
        raise UsageError(message)
    if len({shard.target for shard in shards}) < len(shards):
        message = "two inputs of one name would be written to one file: rename one of them"
        raise UsageError(message)
    return [shard for shard in shards if not (resume and Path(shard.target).is_file())]


def process_shard(options: Options, shard: Shard) -> Report:
    """Process one shard, a chunk at a time; its file appears when it is complete."""
    errors: list[str] = []
    unknown = 0
    try:
        with Output(shard.target) as output:
            output.write(b"")
            for chunk in chunked(shard.source, read_lines(shard.source)):
                lines, report = summarize_chunk(options, chunk)
                output.write(encode(lines))
                errors += report.errors
                unknown += report.unknown
    except SummarizeError as error:
        errors.append(str(error))
    return Report(tuple(errors), unknown)
