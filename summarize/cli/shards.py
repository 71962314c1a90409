"""A corpus in shards: each file of JSON Lines becomes a file of its own, on this machine or on a cluster."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from summarize.cli.jsonlines import Report, read_chunks, summarize_chunk
from summarize.cli.streams import STDIN, Output, encode
from summarize.errors import SummarizeError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.cli.options import Options


class Shard(NamedTuple):
    """An input, and the file to write its results to."""

    source: str
    target: str


def list_shards(files: Sequence[str], directory: str, *, resume: bool) -> list[Shard]:
    """Pair each input with a file of its name in ``directory``; if ``resume``, skip those that exist.

    Raises UsageError for standard input and for two inputs of one name.
    """
    shards = [Shard(source, str(Path(directory, Path(source).name))) for source in files]
    if not files or STDIN in files:
        message = "standard input has no file name: name files, or give a file with -o"
        raise UsageError(message)
    if len({shard.target for shard in shards}) < len(shards):
        message = "two inputs of one name would be written to one file: rename one of them"
        raise UsageError(message)
    return [shard for shard in shards if not (resume and Path(shard.target).is_file())]


def process_shards(options: Options, shards: Sequence[Shard]) -> Iterator[Report]:
    """Yield a report on each shard, in order."""
    work = partial(process_shard, options)
    if options.cluster is None:
        from summarize.cli.workers import parallel_map

        return parallel_map(work, shards, options.jobs)
    from summarize.cli.cluster import cluster_map

    return cluster_map(work, shards, options.cluster)


def process_shard(options: Options, shard: Shard) -> Report:
    """Process one shard, a chunk at a time; its file appears when it is complete."""
    errors: list[str] = []
    unknown = 0
    try:
        with Output(shard.target) as output:
            output.write(b"")
            for chunk in read_chunks(shard.source):
                lines, report = summarize_chunk(options, chunk)
                output.write(encode(lines))
                errors += report.errors
                unknown += report.unknown
    except SummarizeError as error:
        errors.append(str(error))
    return Report(tuple(errors), unknown)
