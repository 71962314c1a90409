"""Read, summarize and render all documents of a run; a failure in one does not stop the others."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from summarize.cli.one_document import Job, is_left_out, process_document, render_document, unknown_language
from summarize.cli.option_checks import check, output_format
from summarize.cli.streams import (
    STDIN,
    Output,
    encode,
    expand,
    hold_back_errors,
    make_directory,
    print_error,
    require_stdin,
)
from summarize.cli.terminal import detect_terminal
from summarize.errors import ExitStatus, SummarizeError
from summarize.formats import COLLECTED, render_collected

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from summarize.cli.digest import Part
    from summarize.cli.jsonlines import Chunk, Report
    from summarize.cli.option_checks import Options

_Task = TypeVar("_Task")
_Outcome = TypeVar("_Outcome")


_NO_HIT = "no row of the documents fits the filters"


def run(options: Options) -> ExitStatus:
    """Run with ``options``; errors go to standard error, a line each. Raises UsageError."""
    check(options)
    terminal = detect_terminal(options.color, os.environ)
    format_ = output_format(options, terminal)
    files = tuple(expand(options.files or (STDIN,), recursive=options.recursive))
    if STDIN in files:
        require_stdin()
    # Workers are sent the options with every task: not the names of all files.
    job = Job(options._replace(files=None), format_, terminal, several=len(files) > 1)
    # What is written piece by piece would mix with a bar on the same terminal.
    mixed = terminal.interactive and options.output is None and not options.digest
    state = _State(job.options, show_progress=not mixed)
    if options.shard_directory is not None:
        _write_shards(files, options.shard_directory, state)
    elif options.digest:
        _write_digest(job, files, state)
    elif options.jsonl is not None:
        _write_each("json", _jsonl_outputs(files, state), options.output)
    elif format_ in COLLECTED and not (options.show_text or options.blocks):
        _write_together(job, files, state)
    else:
        outputs = _outcomes(partial(render_document, job), files, state)
        filtered = job.several and options.filters_rows and format_ != "json"
        _write_each(format_, outputs, options.output, filtered=filtered)
    return state.finish()


class _State:
    """The options, the exit status so far, and the number of JSON Lines documents in an unknown language."""

    def __init__(self, options: Options, *, show_progress: bool) -> None:
        self.options = options
        self.status = ExitStatus.DONE
        self.show_progress = show_progress
        self._unknown = 0

    def fail(self, message: str) -> None:
        print_error(message)
        self.status = ExitStatus.FAILED

    def add(self, report: Report) -> None:
        for message in report.errors:
            self.fail(message)
        self._unknown += report.unknown

    def finish(self) -> ExitStatus:
        if self._unknown:
            print_error(unknown_language(f"{self._unknown} of the documents"))
        return self.status


def _outcomes(work: Callable[[str], _Outcome], files: Sequence[str], state: _State) -> Iterator[_Outcome]:
    """Yield ``work`` of each file, in order; failures are reported instead."""
    for outcome, messages in _mapped(partial(_attempt, work), files, len(files), state):
        for message in messages:
            print_error(message)
        if isinstance(outcome, SummarizeError):
            state.fail(str(outcome))
        else:
            yield outcome


def _mapped(
    work: Callable[[_Task], _Outcome],
    tasks: Iterable[_Task],
    total: int | None,
    state: _State,
    size: Callable[[_Outcome], int] = lambda _: 1,
) -> Iterator[_Outcome]:
    """Yield ``work`` of each task, in order, by processes of this machine or by a cluster, with a progress bar."""
    options = state.options
    if options.cluster is not None:
        from summarize.cli.cluster import cluster_map

        outcomes = cluster_map(work, list(tasks), options.cluster)
    elif options.jobs == 1 and total == 1:
        return map(work, tasks)
    else:
        from summarize.cli.workers import parallel_map

        outcomes = parallel_map(work, tasks, options.jobs)
    from summarize.cli.progress import with_progress

    return with_progress(outcomes, total, visible=state.show_progress, size=size)


def _jsonl_outputs(files: Sequence[str], state: _State) -> Iterator[str]:
    from summarize.cli.jsonlines import summarize_chunk

    work = partial(summarize_chunk, state.options)
    for lines, report in _mapped(work, _chunks(files), None, state, lambda each: each[0].count("\n")):
        state.add(report)
        yield lines


def _chunks(files: Sequence[str]) -> Iterator[Chunk]:
    from summarize.cli.jsonlines import read_chunks

    return (chunk for file in files for chunk in read_chunks(file))


def _write_shards(files: Sequence[str], directory: str, state: _State) -> None:
    from summarize.cli.jsonlines import list_shards, process_shard

    shards = list_shards(files, directory, resume=state.options.resume)
    make_directory(directory)
    for report in _mapped(partial(process_shard, state.options), shards, len(shards), state):
        state.add(report)


def _write_together(job: Job, files: Sequence[str], state: _State) -> None:
    """Write all documents to one file, unless none could be read."""
    options = job.options
    read = list(_outcomes(partial(process_document, options), files, state))
    results = [result for result in read if not is_left_out(job, result)]
    if read and not results:
        print_error(_NO_HIT)
    if read:
        with Output(options.output) as target:
            written = render_collected(
                job.format,
                results,
                only=options.only,
                explain=options.explain,
                by_deadline=options.sort is not None,
                tasks=options.ics == "tasks",
            )
            target.write(written)
        rows = (row for result in results for row in result.summary.recommendations)
        _tell_no_date(job, (row.deadline.date for row in rows if row.deadline))


def _tell_no_date(job: Job, dates: Iterable[str | None]) -> None:
    """Say so when a calendar is empty."""
    if job.format == "ics" and not any(dates):
        print_error("no row has a date: the calendar is empty")


def _write_digest(job: Job, files: Sequence[str], state: _State) -> None:
    """Write one digest of all documents; to a file only if one of them could be read."""
    from summarize.cli.digest import merge_parts
    from summarize.formats.digest import digest_json, render_digest, render_digest_file
    from summarize.formats.digest.outline import says_no_rows

    def reported() -> Iterator[Part]:
        for part in _digest_parts(job, files, state):
            state.add(part.report)
            yield part

    options = job.options
    digest, results = merge_parts(reported(), options, partial(_with_merging, state))
    if not digest.documents and options.output not in {None, STDIN}:
        return
    with Output(options.output) as target:
        if job.format in COLLECTED:
            tasks = options.ics == "tasks"
            target.write(render_digest_file(digest, job.format, results, only=options.only, tasks=tasks))
        elif job.format == "json":
            for piece in digest_json(digest, options.only):
                target.write(encode(piece))
        else:
            target.write(encode(render_digest(digest, job.format, job.terminal, only=options.only)))
    if job.is_piped_text and digest.documents and not digest.rows and options.only != "summary":
        print_error(says_no_rows(digest))
    _tell_no_date(job, (row.date for row in digest.rows))


def _with_merging(state: _State, subjects: Sequence[_Task]) -> Iterator[_Task]:
    from summarize.cli.progress import with_progress

    return with_progress(subjects, len(subjects), visible=state.show_progress, what="merging")


def _digest_parts(job: Job, files: Sequence[str], state: _State) -> Iterator[Part]:
    from summarize.cli.digest import extract_chunk, extract_lines

    options = job.options
    if options.cluster is not None:
        return _mapped(partial(extract_lines, options), files, len(files), state)
    if options.jsonl is not None:
        return _mapped(partial(extract_chunk, options), _chunks(files), None, state, lambda part: len(part.extracts))
    return _mapped(partial(_extract_document, job), files, len(files), state)


def _extract_document(job: Job, argument: str) -> Part:
    from summarize.cli.digest import extract_file, unread_file

    try:
        return extract_file(process_document(job.options, argument), whole=job.format == "html")
    except SummarizeError as error:
        return unread_file(argument, str(error))


def _write_each(format_: str, outputs: Iterator[str], output: str | None, *, filtered: bool = False) -> None:
    """Write each document as soon as it is processed, with an empty line between two, except in JSON.

    ``filtered`` when a document without a row that fits the filters is an empty output.
    """
    separator, read = "", False
    with Output(output) as target:
        for text in outputs:
            read = True
            if text or not filtered:
                target.write(encode(separator + text))
                separator = "" if format_ == "json" else "\n"
    if read and not separator and filtered:
        print_error(_NO_HIT)


def _attempt(work: Callable[[str], _Outcome], argument: str) -> tuple[_Outcome | SummarizeError, list[str]]:
    """What ``work`` returns or raises, and what it has to say, which is printed in the order of the files."""
    with hold_back_errors() as messages:
        try:
            return work(argument), messages
        except SummarizeError as error:
            return error, messages
