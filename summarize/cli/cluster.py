"""Parts on a Dask cluster, used as its authors mean it: the one module that knows dask and distributed."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, TypeVar

from summarize.errors import SummarizeError, UsageError
from summarize.files.extras import CLUSTER, missing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

Task = TypeVar("Task")
Outcome = TypeVar("Outcome")
SECONDS = 10
_ALIKE = "see that it runs, with this version of summarize on the scheduler and on every worker; --resume goes on"


def on_cluster(work: Callable[[Task], Outcome], tasks: Sequence[Task], address: str) -> Iterator[Outcome]:
    """``work`` of each task on the cluster whose scheduler is at ``address``, the outcomes in order.

    The scheduler gives the tasks of a worker that dies to another one. SummarizeError without the
    extra, without a scheduler (after ten seconds), when it goes away or knows no summarize, and when a
    task has killed too many workers.
    """
    try:
        from concurrent.futures import CancelledError

        from distributed import Client, KilledWorker
    except ImportError:
        raise missing(CLUSTER) from None
    for chatty in ("distributed", "distributed.client"):
        logging.getLogger(chatty).setLevel(logging.CRITICAL)
    _require_address(address)
    try:
        client = Client(address, timeout=SECONDS, set_as_default=False)
    except (OSError, ValueError) as error:
        message = f"no scheduler at {address}: {error}: start one with dask scheduler"
        raise SummarizeError(message) from None
    with client:
        # Not pure: a part is done anew however often it was asked for before.
        futures = client.map(work, tasks, pure=False)
        try:
            for future in futures:
                yield future.result()
                future.release()
        except KilledWorker as error:
            message = f"the cluster gave up: {error}"
            raise SummarizeError(message) from None
        except (ImportError, RuntimeError, CancelledError) as error:
            message = f"the cluster gave up: {_first_line(error)}: {_ALIKE}"
            raise SummarizeError(message) from None


def _first_line(error: BaseException) -> str:
    return next(iter(str(error).splitlines()), "") or type(error).__name__


def _require_address(address: str) -> None:
    """UsageError for what names no host and port: a client made with it would take long to go away again."""
    from distributed.comm.addressing import get_address_host_port

    try:
        get_address_host_port(address, strict=True)
    except (OSError, ValueError):
        message = f"bad address of a scheduler: {address}: give it as --cluster tcp://HOST:8786"
        raise UsageError(message) from None
