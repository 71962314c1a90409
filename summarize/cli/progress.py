"""A progress bar on standard error for long runs."""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from rich.progress import Progress

_Outcome = TypeVar("_Outcome")
# Seconds before the bar appears.
DELAY = 1.0


def with_progress(
    outcomes: Iterable[_Outcome],
    total: int | None,
    *,
    visible: bool,
    what: str = "",
    size: Callable[[_Outcome], int] = lambda _: 1,
) -> Iterator[_Outcome]:
    """Yield ``outcomes``; after a second, show how many of ``total`` (None: unknown) there were.

    ``what`` is said beside the bar; an outcome counts for its ``size``.
    """
    if not visible or sys.stderr is None or not sys.stderr.isatty():
        yield from outcomes
        return
    bar: Progress | None = None
    start, count = time.monotonic(), 0
    try:
        for outcome in outcomes:
            count += size(outcome)
            yield outcome
            if bar is None and time.monotonic() - start > DELAY:
                bar = _start_bar(total, what)
            if bar is not None:
                bar.update(bar.task_ids[0], completed=count)
    finally:
        if bar is not None:
            bar.stop()


def _start_bar(total: int | None, what: str) -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    from summarize.languages.interface import interface_language, translate

    counted = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    columns = Progress.get_default_columns() if total is not None else counted
    bar = Progress(*columns, console=Console(stderr=True), transient=True)
    bar.add_task(translate(what, interface_language(sys.argv, os.environ)), total=total)
    bar.start()
    return bar
