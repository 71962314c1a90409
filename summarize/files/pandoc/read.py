"""Reads a document by pandoc, the program inside ``pypandoc-binary``, without access to files and network.

It is run directly, because importing ``pypandoc`` takes 80 ms.
"""

from __future__ import annotations

import json
import os
import subprocess
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from summarize.document import BlockKind, Source
from summarize.errors import SummarizeError, needs_extra
from summarize.files.blocks import lay_out
from summarize.files.detect import Kind
from summarize.files.pandoc.printed_levels import told_apart
from summarize.files.pandoc.printed_numbers import PRINTED_BULLET
from summarize.files.pandoc.tree import read_meta, read_tree
from summarize.files.pandoc.workarounds import prepare

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from summarize.files.blocks import Node

# Without the extension «smart»: quotation marks and dashes stay as they are.
READERS: Mapping[Kind, str] = {
    Kind.DOCX: "docx+styles",
    Kind.ODT: "odt",
    Kind.RTF: "rtf",
    Kind.EPUB: "epub-raw_html",
    Kind.FB2: "fb2",
    Kind.HTML: "html-raw_html-native_divs",
    Kind.PPTX: "pptx",
    Kind.LATEX: "latex",
    Kind.MARKDOWN: "gfm+yaml_metadata_block-raw_html",
}


def read_office(data: bytes, kind: Kind, *, title: str = "", date: str = "", encoding: str | None = None) -> Source:
    """The text, blocks, title and date of a document; ``title`` and ``date`` override its own.

    Raises SummarizeError if it is damaged, too large or nested too deeply. Takes about 20 ms.
    """
    data, conventions = prepare(data, kind, encoding)
    written = convert(data, ["-f", READERS[kind], "-t", "json"])
    try:
        tree: object = json.loads(written)
        nodes = read_tree(tree, conventions)
        nodes = tuple(_LISTS[kind](nodes)) if kind in _LISTS else nodes
        text, blocks = lay_out(nodes, title or read_meta(tree, "title"))
    except RecursionError:
        message = "nested too deeply: save it in another format"
        raise SummarizeError(message) from None
    return Source(text, kind.value, blocks, date=date or read_meta(tree, "date") or None)


def _as_bullets(nodes: Iterable[Node]) -> Iterator[Node]:
    """The lines of a slide as a list: pandoc does not read the bullets, which a slide takes from its template."""
    for kind, group in groupby(nodes, key=lambda node: node.kind):
        lines = list(group)
        is_list = kind is BlockKind.PARAGRAPH and len(lines) > 1
        yield from (line._replace(kind=BlockKind.ITEM, marker=PRINTED_BULLET) if is_list else line for line in lines)


# Of the formats whose lists pandoc does not tell.
_LISTS: dict[Kind, Callable[[Iterable[Node]], Iterable[Node]]] = {Kind.PPTX: _as_bullets, Kind.FB2: told_apart}


# ---------------------------------------------------------------- the program

# A document of a megabyte of text takes 4 s and 150 MB.
MEMORY = "512M"
PANDOC_SECONDS = 120
# The tree of seven million characters; as Python objects it takes twenty times as much memory.
LARGEST_TREE = 64 << 20
# Exit status of GHC's run-time system beyond ``+RTS -M``.
_OUT_OF_MEMORY = 251


def convert(data: bytes, arguments: list[str], **environment: str) -> bytes:
    """What pandoc writes to its standard output for ``data``; ``environment`` is added to the process's own.

    Raises SummarizeError if pandoc is not installed, fails, or exceeds MEMORY, PANDOC_SECONDS or LARGEST_TREE.
    """
    binary = program()
    with needs_extra("files"):
        if binary is None:
            raise ImportError
    command = [str(binary), "--sandbox", *arguments, "+RTS", f"-M{MEMORY}", "-RTS"]
    try:
        done = subprocess.run(  # noqa: S603 (our own program and arguments)
            command,
            input=data,
            capture_output=True,
            check=False,
            timeout=PANDOC_SECONDS,
            env=os.environ | environment,
        )
    except subprocess.TimeoutExpired:
        message = f"too large: converting it takes more than {PANDOC_SECONDS} s: split it"
        raise SummarizeError(message) from None
    if done.returncode:
        raise SummarizeError(_failure(done.returncode, done.stderr))
    if len(done.stdout) > LARGEST_TREE:
        message = f"too large: its tree takes more than {LARGEST_TREE >> 20} MB: split it"
        raise SummarizeError(message)
    return done.stdout


@cache
def program() -> Path | None:
    """The path of pandoc; None if the extra is not installed."""
    from importlib.util import find_spec

    found = find_spec("pypandoc")
    folders = (found.submodule_search_locations or ()) if found else ()
    places = (Path(folder, "files", name) for folder in folders for name in ("pandoc", "pandoc.exe"))
    return next((place for place in places if place.is_file()), None)


def _failure(status: int, errors: bytes) -> str:
    if status == _OUT_OF_MEMORY:
        return f"too large: converting it takes more than {MEMORY} of memory: split it"
    lines = errors.decode("utf-8", "replace").split("\n")
    messages = [line.strip() for line in lines if line.strip()] or ["no reason given"]
    # A message that ends in a colon continues on the next line.
    reason = " ".join(messages[: 2 if messages[0].endswith(":") else 1])
    return f"damaged, it cannot be converted: {reason}: save it again"
