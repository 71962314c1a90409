"""Footnotes typed into a text: lines that open with a mark which stands after a word above them."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from summarize.document import BlockKind
from summarize.lazy_pattern import compile_late

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.layout.line_markers import LineMarker
    from summarize.layout.lines import TextLine

_SUPERSCRIPTS = "\u00b9\u00b2\u00b3\u2070\u2074-\u2079"
# «[1] Отчёт», «¹ По данным», «* Без сборов», «**) Без сборов»
_MARK = compile_late(rf"(?P<mark>\[\d{{1,3}}\]|[{_SUPERSCRIPTS}]{{1,3}}|\*{{1,3}})\)?(?=\s?[^\W_]|\s[«\"„“(])")
_MAY_REFER = compile_late(rf"\[\d{{1,3}}\]|[{_SUPERSCRIPTS}*]")
# «сборы*», «в 2025 году»[1], but «*сборы*» is emphasis.
_BEFORE = r"(?:(?<=[^\W_])|(?<=[^\W_][»\")]))"
_AFTER = r"(?=[\s.,;:!?)»\"—–-]|$)"


def mark_footnotes(lines: Sequence[TextLine], markers: list[LineMarker | None], kinds: list[BlockKind | None]) -> None:
    """Make footnotes boilerplate, with the lines that go on below them."""
    if not any(_MAY_REFER.search(line.text) for line in lines):
        return
    opening = [_MARK.match(line.text) for line in lines]
    times = Counter(match["mark"] for match in opening if match)
    inside = False
    for index, (line, match) in enumerate(zip(lines, opening, strict=True)):
        if match:
            inside = times[match["mark"]] == 1 and _is_referred_to(lines[:index], match["mark"])
        elif line.blank_above or markers[index]:
            inside = False
        if inside:
            kinds[index], markers[index] = BlockKind.BOILERPLATE, None


def _is_referred_to(above: Sequence[TextLine], mark: str) -> bool:
    reference = re.compile(rf"{_BEFORE}\s?{re.escape(mark)}{_AFTER}" if mark[0] == "[" else _after_word(mark))
    return any(mark in line.text and reference.search(line.text) for line in above)


def _after_word(mark: str) -> str:
    emphasis = rf"(?<!\*)(?<!\w)\*+\w[^*]*{re.escape(mark)}" if mark[0] == "*" else r"(?!)"
    return rf"^(?!.*{emphasis}).*{_BEFORE}{re.escape(mark)}{_AFTER}"
