"""Footnotes typed into a text: lines that open with a mark which stands after a word above them."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.document import BlockKind
from summarize.text.bullets_and_numbers import NOTE_MARK, SUPERSCRIPTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarize.languages import Language
    from summarize.layout.line_markers import LineMarker
    from summarize.layout.lines import TextLine

# «[1] Отчёт», «¹ По данным», «* Без сборов», «**) Без сборов»
_ANY = f"(?P<mark>{NOTE_MARK})"
_MARK = compile_late(rf"{_ANY}\)?(?=\s?[^\W_]|\s[«\"„“(])")
_MAY_REFER = compile_late(rf"\[\d{{1,3}}\]|[{SUPERSCRIPTS}*†‡]")
# «сборы*», «в 2025 году»[1], «рыбы [1]», «рыбы.¹».
_REFERENCE = compile_late(rf"(?:(?<=[^\W_])|(?<=[^\W_][»\").!?…]))(?:\s(?=\[))?{_ANY}(?=[\s.,;:!?)»\"—–-]|$)")


def mark_footnotes(
    lines: Sequence[TextLine], markers: list[LineMarker | None], kinds: list[BlockKind | None], language: Language
) -> None:
    """Make footnotes boilerplate, with the lines that go on below them."""
    if not any(_MAY_REFER.search(line.text) for line in lines):
        return
    opening = [_MARK.match(line.text) for line in lines]
    times = Counter(match["mark"] for match in opening if match)
    referring = _first_references(lines)
    inside = is_listed = False
    for index, (line, match) in enumerate(zip(lines, opening, strict=True)):
        if match:
            is_listed = index > 0 and not line.blank_above and (is_listed or _opens_list(lines[index - 1], language))
            is_note = times[match["mark"]] == 1 and referring.get(match["mark"], index) < index
            inside = is_note and not is_listed
        elif line.blank_above or markers[index]:
            inside = is_listed = False
        if inside:
            kinds[index], markers[index] = BlockKind.BOILERPLATE, None


def _opens_list(above: TextLine, language: Language) -> bool:
    """«Надо:», below which «[1]» is an item; but not «Примечания:»."""
    return above.text[-1] == ":" and above.text[:-1].lower() not in language.words("bibliography_heading")


def _first_references(lines: Iterable[TextLine]) -> dict[str, int]:
    """For each mark, the index of the first line with a word that it follows."""
    found: dict[str, int] = {}
    for index, line in enumerate(lines):
        for mark in {match["mark"] for match in _REFERENCE.finditer(line.text)} - found.keys():
            if mark[0] != "*" or not _emphasizes(line.text, mark):
                found[mark] = index
    return found


def _emphasizes(text: str, mark: str) -> bool:
    """«*сборы*»."""
    return re.search(rf"(?<!\*)(?<!\w)\*+\w[^*]*{re.escape(mark)}", text) is not None
