"""Map a function over tasks in several processes, the outcomes in order."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
from collections import deque
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, TypeVar

from summarize.cli.streams import STOP_SIGNALS, signals_blocked
from summarize.errors import SummarizeError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from types import FrameType

_Task = TypeVar("_Task")
_Outcome = TypeVar("_Outcome")
# Tasks submitted per worker: enough to keep it busy, few enough to bound memory.
TASKS_AHEAD = 4
# Seconds for an orphaned worker to remove what it has half written.
CLEANUP_TIME = 1


def parallel_map(work: Callable[[_Task], _Outcome], tasks: Iterable[_Task], jobs: int) -> Iterator[_Outcome]:
    """Yield ``work(task)`` for each task, in order, using ``jobs`` processes (1: this one).

    ``tasks`` is read only a few items ahead. Raises SummarizeError if a worker dies.
    """
    if jobs == 1:
        yield from map(work, tasks)
        return
    others = set(multiprocessing.active_children())
    pool = ProcessPoolExecutor(jobs, initializer=_initialize_worker)
    try:
        yield from _sliding_window(pool, work, tasks, jobs * TASKS_AHEAD)
    except BrokenProcessPool:
        # It may have died with the lock of the task queue, for which the others would wait forever.
        workers = set(multiprocessing.active_children()) - others
        wait([worker.sentinel for worker in workers], CLEANUP_TIME)
        for worker in workers:
            worker.kill()
        message = "a worker process was killed (out of memory?): try a smaller -j"
        raise SummarizeError(message) from None
    except BaseException:
        for worker in set(multiprocessing.active_children()) - others:
            worker.terminate()
        raise
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _sliding_window(
    pool: ProcessPoolExecutor, work: Callable[[_Task], _Outcome], tasks: Iterable[_Task], size: int
) -> Iterator[_Outcome]:
    window: deque[Future[_Outcome]] = deque()
    for task in tasks:
        # Submitting may fork a worker, which inherits the parent's handlers until it is initialized.
        with signals_blocked():
            window.append(pool.submit(_interruptible, work, task))
        if len(window) >= size:
            yield window.popleft().result()
    while window:
        yield window.popleft().result()


def _initialize_worker() -> None:
    # Ctrl-C reaches the whole process group; the parent terminates the workers.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _stop)
    # The thread inherits the mask: a signal would reach it while the main thread blocks signals.
    with signals_blocked():
        threading.Thread(target=_exit_with_parent, daemon=True).start()
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, STOP_SIGNALS)


def _exit_with_parent() -> None:
    """End this process when its parent was killed; it would wait for its next task forever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os.kill(os.getpid(), signal.SIGTERM)
        time.sleep(CLEANUP_TIME)
        os._exit(1)


# The state of this worker process.
_busy, _stopping = threading.Event(), threading.Event()


def _stop(number: int, frame: FrameType | None) -> None:
    """Interrupt the current task by an exception, so that half-written files are removed.

    Between tasks the worker may be writing to the pipe; interrupting it would leave the parent waiting.
    """
    del frame
    _stopping.set()
    if _busy.is_set():
        raise SystemExit(128 + number)


def _interruptible(work: Callable[[_Task], _Outcome], task: _Task) -> _Outcome:
    if _stopping.is_set():
        raise SystemExit
    _busy.set()
    try:
        return work(task)
    finally:
        _busy.clear()
