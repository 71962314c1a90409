"""The process: signals, exit statuses, and one line for what went wrong."""

from __future__ import annotations

import atexit
import gc
import os
import signal
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import FrameType


# Made between two searches for garbage, instead of 700.
_OBJECTS = 100_000


def main() -> None:
    """Run the command line and end the process with an ``ExitStatus``."""
    _arrange_signals()
    # What a run makes it keeps to its end: looking for garbage in it takes a tenth of a short run.
    gc.set_threshold(_OBJECTS)
    _leave(_status())


def _leave(status: int) -> None:
    """End the process; one that is alone does not take itself apart first, which takes as long as an article."""
    if "multiprocessing" not in sys.modules and _flushed():
        atexit._run_exitfuncs()  # noqa: SLF001 (what was asked for at the end is done; only the taking apart is not)
        _flushed()
        os._exit(status)
    sys.exit(status)


def _flushed() -> bool:
    """Whether all that was printed has left the process; if not, the interpreter says why as it goes."""
    try:
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
    except (OSError, ValueError):
        return False
    return True


def _arrange_signals() -> None:
    # Die as cat(1) does when `| head` has had enough: only the process may choose so, never the library.
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    for interruption in (signal.SIGINT, signal.SIGTERM):
        signal.signal(interruption, _stop)


def _stop(number: int, frame: FrameType | None) -> None:
    del frame
    # An exception, not os._exit: a half-written file beside its target is removed on the way out.
    raise SystemExit(128 + number)


def _status() -> int:
    from summarize.errors import ExitStatus, SummarizeError
    from summarize.program import complain

    try:
        return _run()
    except SummarizeError as error:
        complain(str(error))
        return error.status
    except BrokenPipeError:
        return ExitStatus.READER_GONE


def _run() -> int:
    from summarize.cli import app

    try:
        return int(app(standalone_mode=False) or 0)
    except Exception as error:  # noqa: BLE001 (re-raised unless it is Typer's own)
        return _usage_error(error)


def _usage_error(error: Exception) -> int:
    """What Typer found wrong with the call, on one line (its exceptions live in another package since 0.26)."""
    from summarize.errors import UsageError

    say = getattr(error, "format_message", None)
    if say is None:
        raise error
    message = f"{str(say()).rstrip('.')}: summarize --help lists what there is"
    raise UsageError(message) from None


if __name__ == "__main__":
    main()
