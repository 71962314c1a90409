"""SIGINT and SIGTERM end a run by an exception, so that half-written files are removed on the way out."""

from __future__ import annotations

import contextlib
import signal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

STOP_SIGNALS = (signal.SIGINT, signal.SIGTERM)


def exit_on_signals() -> None:
    """Raise SystemExit with status 130 on Ctrl-C and 143 on SIGTERM.

    SIGPIPE stays ignored: a parent that died of it would leave its workers behind.
    """
    for number in STOP_SIGNALS:
        signal.signal(number, _exit)


def _exit(number: int, frame: FrameType | None) -> None:
    del frame
    raise SystemExit(128 + number)


@contextlib.contextmanager
def signals_blocked() -> Iterator[None]:
    """Delay SIGINT and SIGTERM until the end of the block; without effect on Windows."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, STOP_SIGNALS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
