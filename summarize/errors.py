"""Errors and exit statuses.

    SummarizeError               1  an input could not be read or the output not written
    └── UsageError (ValueError)  2  the call itself is wrong

Every message is one line: what happened, where, what to do.
"""

from __future__ import annotations

from contextlib import contextmanager
from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


class ExitStatus(IntEnum):
    """Exit statuses; 130, 141 and 143 are those a shell reports for SIGINT, SIGPIPE and SIGTERM."""

    DONE = 0
    FAILED = 1
    USAGE = 2
    INTERRUPTED = 130
    TERMINATED = 143
    READER_GONE = 141


class SummarizeError(Exception):
    """An input could not be read or the output not written; ``str(error)`` is the message."""

    status = ExitStatus.FAILED


class UsageError(SummarizeError, ValueError):
    """The call is wrong: an unknown name, or options that exclude each other."""

    status = ExitStatus.USAGE


@contextmanager
def needs_extra(extra: str) -> Iterator[None]:
    """Turn an ImportError in the block into a SummarizeError that names the command that installs ``extra``."""
    try:
        yield
    except ImportError:
        message = f"needs the optional part [{extra}]: run pip install '.[{extra}]' in the project's folder"
        raise SummarizeError(message) from None
