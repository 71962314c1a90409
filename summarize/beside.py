"""Two halves of one document's work side by side: the one in a process of its own, the other here meanwhile.

What TextRank likes and what is enumerated are found independently of each other, and a long document takes
each of them as long. A forked process has the document already; what it finds is small beside it.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import threading
from typing import TYPE_CHECKING, Protocol, TypeVar

from summarize.streams import STOPS, undisturbed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

# Characters from which a process (4 ms to begin, and to hand over what it found) gains more than it costs.
LONG = 100_000

Outcome = TypeVar("Outcome")


class Arrangement(Protocol):
    """When work is done whose outcome is needed later: what is yielded waits for it."""

    def __call__(self, work: Callable[[], Outcome]) -> AbstractContextManager[Callable[[], Outcome]]:
        """``work``, to be asked for its outcome within the ``with`` block."""


@contextlib.contextmanager
def in_turn(work: Callable[[], Outcome]) -> Iterator[Callable[[], Outcome]]:
    """Here, when it is asked for."""
    yield work


def arrangement(characters: int) -> Arrangement:
    """How a document of so many characters is best worked on by this process, which does nothing else."""
    return side_by_side if characters >= LONG and _may_fork() else in_turn


def _may_fork() -> bool:
    # On macOS what a forked process may call is not known (bugs.python.org/issue33725); Windows has no fork.
    if sys.platform != "linux" or threading.active_count() > 1:
        return False
    return len(os.sched_getaffinity(0)) > 1


@contextlib.contextmanager
def side_by_side(work: Callable[[], Outcome]) -> Iterator[Callable[[], Outcome]]:
    """In a forked process; here, when it is asked for, should that process come to nothing."""
    with undisturbed():
        ready, written = os.pipe()
        process = os.fork()
        if not process:
            # Its own end of the other side would keep it waiting for ever to write to a parent that is gone.
            os.close(ready)
            _work_and_leave(work, written)
    os.close(written)

    def outcome() -> Outcome:
        import pickle  # not before it is needed: until then this process has other work

        with os.fdopen(ready, "rb", closefd=False) as stream:
            data = stream.read()
        try:
            found: Outcome = pickle.loads(data)  # noqa: S301 (what this program wrote itself)
        except (EOFError, pickle.UnpicklingError):
            return work()
        return found

    try:
        yield outcome
    finally:
        os.close(ready)
        _ending.append(process)
        # A parent that ignores SIGCHLD, as it may have been told to, has nothing to end or to forget.
        with contextlib.suppress(ProcessLookupError, ChildProcessError):
            os.kill(process, signal.SIGKILL)
            _forget_ended()


def _forget_ended() -> None:
    """Waiting for a process would take as long as its memory is given back: each is forgotten in a later one's turn."""
    for process in tuple(_ending):
        if os.waitpid(process, os.WNOHANG)[0]:
            _ending.remove(process)


_ending: list[int] = []


def _work_and_leave(work: Callable[[], object], written: int) -> None:
    """Write what comes of ``work``; whatever happens, the process ends here, and tidies nothing up."""
    import pickle

    try:
        for stop in STOPS:
            signal.signal(stop, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, STOPS)
        data = pickle.dumps(work(), pickle.HIGHEST_PROTOCOL)
        with os.fdopen(written, "wb") as stream:
            stream.write(data)
    finally:
        os._exit(0)
