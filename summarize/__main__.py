"""The process: signals, exit statuses, and one line for what went wrong."""

from __future__ import annotations

import signal
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import FrameType


def main() -> None:
    """Run the command line and end the process with an ``ExitStatus``."""
    _arrange_signals()
    sys.exit(_status())


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
