"""The process: signals, exit statuses, and one line for what went wrong."""

from __future__ import annotations

import gc
import os
import signal
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import FrameType


def main() -> None:
    """Run the command line and end the process with an ``ExitStatus``."""
    _arrange_signals()
    # What a run makes it keeps to its end: looking for garbage in it takes a tenth of a short run.
    gc.set_threshold(1_000_000)
    # numpy's own threads would wait for work by spinning, on a processor that has better things to do.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    status = _status()
    _flush()
    # Python would look for garbage once more at the end, which takes as long as an article.
    gc.freeze()
    sys.exit(status)


def _flush() -> None:
    """All that was printed leaves the process; where it cannot, it is dropped, for its failure has been said."""
    from summarize.cli.streams import abandon

    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except (OSError, ValueError):
            abandon(stream)


def _arrange_signals() -> None:
    # SIGPIPE stays ignored: a parent that died of it would leave its workers behind.
    for interruption in (signal.SIGINT, signal.SIGTERM):
        signal.signal(interruption, _stop)


def _stop(number: int, frame: FrameType | None) -> None:
    del frame
    # An exception: a half-written file beside its target is removed on the way out.
    raise SystemExit(128 + number)


def _status() -> int:
    from summarize.cli.streams import complain
    from summarize.errors import ExitStatus, SummarizeError

    try:
        return _run()
    except SummarizeError as error:
        complain(str(error))
        return error.status
    except OSError as error:
        # What Typer prints itself: help, the version, completions.
        complain(f"standard output: cannot be written: {error.strerror}")
        return ExitStatus.FAILED


def _run() -> int:
    from summarize.cli.command import app

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
