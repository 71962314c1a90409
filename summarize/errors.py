"""What can go wrong, and the exit status it ends in.

    SummarizeError            1  an input could not be read or the output not written
    └── UsageError (ValueError)  2  the call itself is wrong

Every message is one line: what happened, where, what to do.
"""

from __future__ import annotations

from enum import IntEnum


class ExitStatus(IntEnum):
    """How the process ends; 130, 141 and 143 are what a shell reports of SIGINT, SIGPIPE and SIGTERM."""

    DONE = 0
    FAILED = 1
    USAGE = 2
    INTERRUPTED = 130
    TERMINATED = 143
    READER_GONE = 141


class SummarizeError(Exception):
    """An input could not be read or the output not written; ``str(error)`` is the line to show."""

    status = ExitStatus.FAILED


class UsageError(SummarizeError, ValueError):
    """The call is wrong: an unknown name, or options that exclude each other."""

    status = ExitStatus.USAGE
