"""The digest of a run (``--digest``): extracts made in any process or machine, merged and written here."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from summarize.cli.jsonlines import Report, process_chunk, read_chunks
from summarize.cli.streams import STDIN, display_name
from summarize.core.records import NamedTuple
from summarize.multidocument import digest_extracts
from summarize.multidocument.extract import Extract, extract
from summarize.multidocument.records import Digest, Unread
from summarize.result import Result

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from summarize.cli.jsonlines import Chunk, SummarizedLine
    from summarize.cli.option_checks import Options
    from summarize.multidocument.subjects import SubjectGroup


class Part(NamedTuple):
    """The extracts of a file, or of a piece of JSON Lines, and what was reported of it.

    ``results`` are the whole documents if they are shown behind the digest.
    """

    extracts: tuple[Extract, ...]
    report: Report = Report()
    unread: tuple[Unread, ...] = ()
    results: tuple[Result, ...] = ()


def merge_parts(
    parts: Iterable[Part], options: Options, watched: Callable[[Sequence[SubjectGroup]], Iterable[SubjectGroup]]
) -> tuple[Digest, list[Result]]:
    """The digest of ``parts``, and its documents that they hold whole; ``watched``: see ``digest_extracts``."""
    extracts: list[Extract] = []
    unread: list[Unread] = []
    results: list[Result] = []
    for part in parts:
        extracts += part.extracts
        unread += part.unread
        results += part.results
    has_size = options.sentences is not None or options.words is not None
    found = digest_extracts(extracts, whole=has_size, sort=options.sort, unread=unread, watched=watched)
    whole = {each.name: each for each in results}
    return found, [whole[each.name] for each in found.documents if each.name in whole]


def extract_file(result: Result, *, whole: bool) -> Part:
    """The part of one document; ``whole`` keeps it."""
    return Part((extract(result),), results=(result,) if whole else ())


def unread_file(name: str, error: str) -> Part:
    """The part of a document that could not be read."""
    reason = error.removeprefix(f"{display_name(name)}: ")
    return Part((), Report((error,)), (Unread(display_name(name), reason),))


def extract_chunk(options: Options, chunk: Chunk) -> Part:
    """The part of some lines of JSON Lines."""
    if chunk.error:
        return unread_file(chunk.source, chunk.error)
    extracts, report = process_chunk(partial(_extract_record, options), options, chunk)
    return Part(tuple(extracts), report, tuple(_unread_line(error) for error in report.errors))


def extract_lines(options: Options, source: str) -> Part:
    """The part of a whole file of JSON Lines, for a worker that reads it itself."""
    parts = [extract_chunk(options, chunk) for chunk in read_chunks(source)]
    errors = tuple(error for part in parts for error in part.report.errors)
    return Part(
        tuple(each for part in parts for each in part.extracts),
        Report(errors, sum(part.report.unknown for part in parts)),
        tuple(each for part in parts for each in part.unread),
    )


def _extract_record(options: Options, record: SummarizedLine) -> Extract:
    """A document of JSON Lines is named by its ``--id``, else by its file and line."""
    given = record.fields.get(options.id) if options.id else None
    place = f"{'' if record.source == STDIN else record.source}:{record.line}".removeprefix(":")
    return extract(Result(place if given is None else str(given), record.summary))


def _unread_line(error: str) -> Unread:
    name, _, reason = error.partition(" is skipped: ")
    return Unread(name, reason or error)
