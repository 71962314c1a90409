"""Grid tables of Markdown, which pandoc writes and its reader of GitHub's Markdown takes for lines of text."""

from __future__ import annotations

from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

_TABLE = compile_late(r"(?m)^\+(?:[-=:]{3,}\+)+[ \t]*\r?\n(?:[|+].*(?:\n|\Z))+")
_BORDER = compile_late(r"\+(?:[-=:]+\+)+")
_BULLET = compile_late(r"[-*+•]\s+")


def as_pipe_tables(text: str) -> str:
    """``text`` with each grid table as one of pipes; one with merged cells as it is."""
    return _TABLE.sub(_as_pipes, text) if "\n+-" in f"\n{text}" else text


def _as_pipes(table: re.Match[str]) -> str:
    lines = [line.rstrip() for line in table[0].splitlines()]
    edges = [place for place, sign in enumerate(lines[0]) if sign == "+"]
    borders = [line for line in lines if line.startswith("+")]
    rows = list(_rows(lines, edges))
    is_plain = all(_BORDER.fullmatch(line) and _has_edges(line, "+", edges) for line in borders)
    if not is_plain or lines[-1] != borders[-1] or any(row is None for row in rows):
        return table[0]
    cells = [row for row in rows if row is not None]
    ruled = any("=" in border for border in borders)
    header = cells.pop(0) if ruled and cells else [""] * (len(edges) - 1)
    whole = [header, ["---"] * len(header), *cells]
    return "\n".join("| " + " | ".join(row) + " |" for row in whole) + "\n"


def _rows(lines: Sequence[str], edges: Sequence[int]) -> Iterator[list[str] | None]:
    """The cells of each row between two borders; None where the lines have other edges."""
    for is_border, group in groupby(lines, key=lambda line: line.startswith("+")):
        inside = list(group)
        if is_border:
            continue
        if all(_has_edges(line, "|", edges) for line in inside):
            yield [_cell([line[left + 1 : right] for line in inside]) for left, right in pairwise(edges)]
        else:
            yield None


def _has_edges(line: str, sign: str, edges: Sequence[int]) -> bool:
    return len(line) == edges[-1] + 1 and [place for place, each in enumerate(line) if each == sign] == list(edges)


def _cell(lines: Sequence[str]) -> str:
    """The words of a cell, its bullets as parts of one line."""
    said = ""
    for line in filter(None, map(str.strip, lines)):
        bullet = _BULLET.match(line)
        joint = "; " if bullet and said else " "
        said = f"{said}{joint}{line[bullet.end() :] if bullet else line}"
    return said.strip()
