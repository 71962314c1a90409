"""How far a long run is: a bar on standard error, for people who wait."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.progress import Progress

Thing = TypeVar("Thing")
# A run that is over sooner needs no bar.
SECONDS = 1.0


def watched(things: Iterable[Thing], total: int | None, *, visible: bool) -> Iterator[Thing]:
    """``things`` as they come; after a second a bar shows how many of ``total`` (None: unknown) there were."""
    if not visible or sys.stderr is None or not sys.stderr.isatty():
        yield from things
        return
    bar: Progress | None = None
    start = time.monotonic()
    try:
        for count, thing in enumerate(things, 1):
            yield thing
            if bar is None and time.monotonic() - start > SECONDS:
                bar = _bar(total)
            if bar is not None:
                bar.update(bar.task_ids[0], completed=count)
    finally:
        if bar is not None:
            bar.stop()


def _bar(total: int | None) -> Progress:
    from rich.console import Console
    from rich.progress import Progress

    bar = Progress(console=Console(stderr=True), transient=True)
    bar.add_task("", total=total)
    bar.start()
    return bar
