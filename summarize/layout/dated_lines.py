"""Lines of a plan or a chronicle that each open with a day: «15.04.2027 — вывезти сено», «до 3 мая: сдать ключи»."""

from __future__ import annotations

import re
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING

from summarize.document import BlockKind
from summarize.languages import alternation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.languages import Language
    from summarize.layout.line_markers import LineMarker
    from summarize.layout.lines import TextLine

_FEWEST = 2


def mark_dated_lines(
    lines: Sequence[TextLine],
    markers: Sequence[LineMarker | None],
    kinds: list[BlockKind | None],
    language: Language,
) -> None:
    """Make a paragraph of each of several such lines, one under another."""

    def is_dated(index: int) -> bool:
        return not (markers[index] or kinds[index]) and opens_with_day(lines[index].text, language)

    for dated, run in groupby(range(len(lines)), is_dated):
        indices = list(run) if dated else []
        if len(indices) >= _FEWEST and not any(lines[index].blank_above for index in indices[1:]):
            for index in indices:
                kinds[index] = BlockKind.PARAGRAPH


def opens_with_day(text: str, language: Language) -> bool:
    """«15.04.2027 — вывезти сено», «15 апреля – уборка»; not «15 апреля вывезли сено»."""
    return _opening(language).match(text) is not None


@cache
def _opening(language: Language) -> re.Pattern[str]:
    """A day, perhaps after a word («до»), then a dash or a colon and words."""
    year = r"\d{4}(?:\s?[^\W\d_]{1,4}\.?)?"
    day = rf"\d{{1,2}}(?:[./]\d{{1,2}}(?:[./](?:{year}|\d{{2}}))?|\s+{alternation(language, 'month')}(?:\s+{year})?)"
    return re.compile(rf"(?:[^\W\d_]{{1,3}}\s+)?{day}\s?[–—:-]\s+[^\W\d_]", re.IGNORECASE)
