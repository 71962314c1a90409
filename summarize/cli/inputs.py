"""Expand the arguments to documents: files, patterns that no shell has expanded, directories."""

from __future__ import annotations

import os
from glob import glob, has_magic
from pathlib import Path
from typing import TYPE_CHECKING

from summarize.cli.streams import STDIN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# What is read of a directory, which also holds pictures, programs and backups.
SUFFIXES = frozenset({".txt", ".md", ".html", ".htm", ".xhtml", ".docx", ".odt", ".rtf", ".epub", ".fb2", ".pdf"})


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
