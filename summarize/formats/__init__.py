"""Output formats, a module each."""

from __future__ import annotations

from typing import NamedTuple


class Terminal(NamedTuple):
    """Standard output: whether it is a terminal, its size in characters, and whether to colour it."""

    interactive: bool
    width: int
    height: int
    color: bool
