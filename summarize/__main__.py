"""Run the command line: ``python -m summarize``, and the script ``summarize``."""

from __future__ import annotations

import contextlib
import gc
import os
import signal
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import FrameType


def main() -> None:
    """Run the command line and exit with an ``ExitStatus``."""
    _exit_on_signals()
    # A run creates few cycles; searching for them takes a tenth of a short run.
    gc.set_threshold(1_000_000)
    # Idle threads of numpy's BLAS would spin.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    try:
        status = run_command()
    finally:
        _flush()
    # Spare the collection at exit, which takes as long as an article.
    gc.freeze()
    sys.exit(status)


def _exit_on_signals() -> None:
    """Raise SystemExit with status 130 on Ctrl-C and 143 on SIGTERM, so that half-written files are removed.

    SIGPIPE stays ignored: a parent that died of it would leave its workers behind.
    """
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _exit)


def _exit(number: int, frame: FrameType | None) -> None:
    del frame
    raise SystemExit(128 + number)


def run_command() -> int:
    """Run the command line with ``sys.argv`` and return the exit status; errors go to standard error, a line each."""
    from summarize.cli.options import app
    from summarize.cli.streams import print_error
    from summarize.errors import ExitStatus, SummarizeError

    try:
        return int(app(standalone_mode=False) or 0)
    except SummarizeError as error:
        print_error(str(error))
        return error.status
    except OSError as error:
        # Of what Typer itself prints: help and version.
        print_error(f"standard output: cannot be written: {error.strerror}")
        return ExitStatus.FAILED
    except Exception as error:
        # Typer's usage errors; the module that defines them changed with 0.26.
        format_message = getattr(error, "format_message", None)
        if format_message is None:
            raise
        print_error(f"{str(format_message()).rstrip('.')}: see summarize --help")
        return ExitStatus.USAGE


def _flush() -> None:
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except (OSError, ValueError):
            # Flushing it at exit would fail again, with a traceback and status 120.
            with contextlib.suppress(OSError, ValueError):
                os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


if __name__ == "__main__":
    main()
