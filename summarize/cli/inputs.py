"""Inputs: the arguments expanded to documents, and their bytes."""

from __future__ import annotations

import contextlib
import os
import re
import sys
from glob import glob, has_magic
from pathlib import Path
from typing import IO, TYPE_CHECKING

from summarize.errors import SummarizeError, UsageError
from summarize.lazy_pattern import compile_late

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

STDIN = "-"
# What is read of a directory, which also holds pictures, programs and backups.
SUFFIXES = frozenset({".txt", ".md", ".html", ".htm", ".xhtml", ".docx", ".odt", ".rtf", ".epub", ".fb2", ".pdf"})
_URL = compile_late(r"(?:https?|ftp)://", re.IGNORECASE)


def expand(arguments: Iterable[str], *, recursive: bool) -> Iterator[str]:
    """Yield the documents in the order given; those of a pattern or a directory sorted by name.

    Directories are opened only if ``recursive``. What does not exist or cannot be opened is passed on
    for the error to name it.
    """
    for argument in arguments:
        if argument == STDIN or Path(argument).is_file():
            yield argument
        elif recursive and Path(argument).is_dir():
            yield from _documents(argument)
        elif has_magic(argument) and not Path(argument).exists():
            yield from sorted(glob(argument, recursive=True)) or [argument]  # noqa: PTH207 (Path.glob takes no absolute pattern)
        else:
            yield argument


def _documents(directory: str) -> Iterator[str]:
    unreadable: list[str] = []
    for folder, folders, names in os.walk(directory, onerror=lambda error: unreadable.append(str(error.filename))):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if Path(name).suffix.lower() in SUFFIXES and not name.startswith("."):
                yield str(Path(folder, name))
    yield from unreadable


def display_name(argument: str) -> str:
    """What messages call an input."""
    return "standard input" if argument == STDIN else argument


def require_stdin() -> None:
    """Raise UsageError if standard input is closed or a terminal."""
    if sys.stdin is None or sys.stdin.closed or sys.stdin.isatty():
        message = "no input: name a file or pipe text in (see summarize --help)"
        raise UsageError(message)


def read_bytes(argument: str) -> bytes:
    """Return the content of a file, or of standard input for ``-``; SummarizeError if it cannot be read."""
    with _opened(argument) as stream:
        return stream.read()


def read_lines(argument: str) -> Iterator[bytes]:
    """Yield the lines of a file, or of standard input for ``-``; SummarizeError if it cannot be read."""
    with _opened(argument) as stream:
        yield from stream


@contextlib.contextmanager
def _opened(argument: str) -> Iterator[IO[bytes]]:
    try:
        with contextlib.nullcontext(sys.stdin.buffer) if argument == STDIN else Path(argument).open("rb") as stream:
            yield stream
    except (OSError, ValueError) as error:
        message = f"{display_name(argument)}: {_why_unreadable(argument, error)}"
        raise SummarizeError(message) from None


def _why_unreadable(argument: str, error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        is_url = _URL.match(argument)
        return "URLs are not fetched: use curl -L … | summarize" if is_url else "no such file: check the name"
    # Windows reports PermissionError for a directory.
    if isinstance(error, IsADirectoryError) or (isinstance(error, PermissionError) and Path(argument).is_dir()):
        return "is a directory: name the files in it, or read it with -r"
    if isinstance(error, PermissionError):
        return "no permission to read it: ask its owner"
    return f"cannot be read: {getattr(error, 'strerror', None) or error}"
