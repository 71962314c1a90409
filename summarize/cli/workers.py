"""The same work on many things in several processes, the outcomes in the order of the things."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
from collections import deque
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, TypeVar

from summarize.cli.streams import STOPS, undisturbed
from summarize.errors import SummarizeError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from types import FrameType

Task = TypeVar("Task")
Outcome = TypeVar("Outcome")
# So many tasks a process are under way or waiting: enough to keep it busy, few enough to bound the memory.
AHEAD = 4
# Seconds for what a worker has half written to be removed.
_TO_TIDY_UP = 1
_DIED = "a worker process was ended from outside, perhaps for want of memory: try fewer with -j"


def in_order(work: Callable[[Task], Outcome], tasks: Iterable[Task], jobs: int) -> Iterator[Outcome]:
    """``work`` of each task, in their order, in ``jobs`` processes; in this one when ``jobs`` is 1.

    ``tasks`` is read no further than the processes can work ahead. SummarizeError when a process dies.
    """
    if jobs == 1:
        yield from map(work, tasks)
        return
    others = set(multiprocessing.active_children())
    pool = ProcessPoolExecutor(jobs, initializer=_leave_signals_to_the_parent)
    try:
        yield from _windowed(pool, work, tasks, jobs * AHEAD)
    except BrokenProcessPool:
        raise SummarizeError(_DIED) from None
    except BaseException:
        for worker in set(multiprocessing.active_children()) - others:
            worker.terminate()
        raise
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _windowed(
    pool: ProcessPoolExecutor, work: Callable[[Task], Outcome], tasks: Iterable[Task], window: int
) -> Iterator[Outcome]:
    waiting: deque[Future[Outcome]] = deque()
    for task in tasks:
        # A process told to stop before it knows how would stop as its parent does.
        with undisturbed():
            waiting.append(pool.submit(_heeding, work, task))
        if len(waiting) >= window:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


def _leave_signals_to_the_parent() -> None:
    # Ctrl-C reaches the whole group: the parent ends the run, and the workers with it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _stop)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, STOPS)
    threading.Thread(target=_outlive_no_parent, daemon=True).start()


def _outlive_no_parent() -> None:
    """End this process when its parent was killed: it would wait for its next task for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os.kill(os.getpid(), signal.SIGTERM)
        time.sleep(_TO_TIDY_UP)
        os._exit(1)


@dataclass(slots=True)
class _Worker:
    """This process: whether it is at a task, and whether it was told to end."""

    busy: bool = False
    stopping: bool = False


_worker = _Worker()


def _stop(number: int, frame: FrameType | None) -> None:
    """End the task by an exception, so that what it has half written is removed.

    Between tasks a worker talks to its parent, who would wait for ever for the rest of half a message.
    """
    del frame
    _worker.stopping = True
    if _worker.busy:
        raise SystemExit(128 + number)


def _heeding(work: Callable[[Task], Outcome], task: Task) -> Outcome:
    """``work``, to be ended by ``_stop``; nothing more is begun after that."""
    if _worker.stopping:
        raise SystemExit
    _worker.busy = True
    try:
        return work(task)
    finally:
        _worker.busy = False
