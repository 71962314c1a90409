"""Which documents were named: files, patterns that no shell has expanded, and directories with what is in them."""

from __future__ import annotations

import os
from glob import glob, has_magic
from pathlib import Path
from typing import TYPE_CHECKING

from summarize.cli.streams import STDIN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# What is read of a directory: by suffix, because a directory also holds pictures, programs and backups.
DOCUMENTS = frozenset({".txt", ".md", ".html", ".htm", ".xhtml", ".docx", ".odt", ".rtf", ".epub", ".fb2", ".pdf"})


def expand(arguments: Iterable[str], *, recursive: bool) -> Iterator[str]:
    """The documents in the order given; those of a pattern or a directory in the order of their names.

    A directory is opened with ``recursive`` only. What is not there or cannot be opened stays as it
    was named, for the error to name it.
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
    closed: list[str] = []
    for folder, folders, names in os.walk(directory, onerror=lambda error: closed.append(str(error.filename))):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if Path(name).suffix.lower() in DOCUMENTS and not name.startswith("."):
                yield str(Path(folder, name))
    yield from closed
