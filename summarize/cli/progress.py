"""A progress bar on standard error for long runs."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.progress import Progress

_Outcome = TypeVar("_Outcome")
# Seconds before the bar appears.
DELAY = 1.0


def with_progress(outcomes: Iterable[_Outcome], total: int | None, *, visible: bool) -> Iterator[_Outcome]:
    """Yield ``outcomes``; after a second, show how many of ``total`` (None: unknown) there were."""
    if not visible or sys.stderr is None or not sys.stderr.isatty():
        yield from outcomes
        return
    bar: Progress | None = None
    start = time.monotonic()
    try:
        for count, outcome in enumerate(outcomes, 1):
            yield outcome
            if bar is None and time.monotonic() - start > DELAY:
                bar = _start_bar(total)
            if bar is not None:
                bar.update(bar.task_ids[0], completed=count)
    finally:
        if bar is not None:
            bar.stop()


def _start_bar(total: int | None) -> Progress:
    from rich.console import Console
    from rich.progress import Progress

    bar = Progress(console=Console(stderr=True), transient=True)
    bar.add_task("", total=total)
    bar.start()
    return bar
