"""Map a function over tasks on a Dask cluster. The one module that knows Dask."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, TypeVar

from summarize.errors import SummarizeError, UsageError, needs_extra

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_Task = TypeVar("_Task")
_Outcome = TypeVar("_Outcome")
# Seconds to wait for the scheduler.
TIMEOUT = 10
_ADVICE = "check that it is running and that scheduler and workers have this version; continue with --resume"


def cluster_map(work: Callable[[_Task], _Outcome], tasks: Sequence[_Task], address: str) -> Iterator[_Outcome]:
    """Yield ``work(task)`` for each task, in order, computed on the cluster whose scheduler is at ``address``.

    The scheduler reassigns the tasks of a worker that dies. Raises UsageError for a bad address, and SummarizeError
    if the cluster does not answer or gives up.
    """
    with needs_extra("cluster"):
        from concurrent.futures import CancelledError

        from distributed import Client, KilledWorker
    for name in ("distributed", "distributed.client"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    _require_address(address)
    try:
        client = Client(address, timeout=TIMEOUT, set_as_default=False)
    except (OSError, ValueError) as error:
        message = f"no scheduler at {address}: {error}: start one with dask scheduler"
        raise SummarizeError(message) from None
    with client:
        # Not pure: a repeated run is computed again.
        futures = client.map(work, tasks, pure=False)
        try:
            for future in futures:
                yield future.result()
                future.release()
        except KilledWorker as error:
            message = f"the cluster gave up: {error}"
            raise SummarizeError(message) from None
        except (ImportError, RuntimeError, CancelledError) as error:
            reason = next(iter(str(error).splitlines()), "") or type(error).__name__
            message = f"the cluster gave up: {reason}: {_ADVICE}"
            raise SummarizeError(message) from None


def _require_address(address: str) -> None:
    """Raise UsageError unless ``address`` has a host and a port; a client with a bad address is slow to close."""
    from distributed.comm.addressing import get_address_host_port

    try:
        get_address_host_port(address, strict=True)
    except (OSError, ValueError):
        message = f"bad scheduler address: {address}: give it as --cluster tcp://HOST:8786"
        raise UsageError(message) from None
