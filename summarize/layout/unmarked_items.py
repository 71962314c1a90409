"""Items without markers: lines below a colon, each a task or a thing of its own."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.document import BlockKind
from summarize.layout.lines import is_full
from summarize.text.morphology import read_word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.languages import Language
    from summarize.layout.line_markers import LineMarker
    from summarize.layout.lines import PageStyle, TextLine

_FEWEST = 2
_WORD = compile_late(r"[^\W\d_]+")
# «Олег – купить клей»
_ASSIGNED = compile_late(r"[^–—:;,.]{2,60}\s[–—-]\s+(?P<verb>[^\W\d_]+)")
_LAST_WORD = compile_late(r"(?<!\w)[^\W\d_]+$")
_LIGHT = frozenset(("ADP", "CCONJ", "SCONJ"))
_OPEN_ENDS = (",", "-")
_SEPARATORS = frozenset(",;")
# In words: «кладовщиков склада подготовить ведомости,».
_EARLY = 6
_LONGEST = 80
# Of the longest line: wrapped lines are nearly as long as each other.
_SHORT = 0.7


def mark_lines_below_colons(
    lines: Sequence[TextLine],
    markers: Sequence[LineMarker | None],
    kinds: list[BlockKind | None],
    style: PageStyle,
    language: Language,
) -> None:
    """Make a paragraph of each line that is a task or a thing of its own: «промыть трубы», «вынести мел»."""
    for index, line in enumerate(lines):
        if line.last == ":" and kinds[index] in {None, BlockKind.TITLE}:
            run = list(_run(lines, markers, kinds, index + 1))
            for item in _items([lines[each] for each in run], style, language):
                kinds[run[item]] = BlockKind.PARAGRAPH


def _run(
    lines: Sequence[TextLine], markers: Sequence[LineMarker | None], kinds: Sequence[BlockKind | None], first: int
) -> Iterator[int]:
    """The lines from ``first`` on without markers, empty lines and colons."""
    for index in range(first, len(lines)):
        line = lines[index]
        gap = line.blank_above > (1 if index == first else 0)
        if gap or markers[index] or kinds[index] or line.last == ":":
            return
        yield index


def _items(run: Sequence[TextLine], style: PageStyle, language: Language) -> range:
    """Those of the first lines of ``run`` that are items, none of them wrapped; none if there are less than two."""
    infinitive = language.pattern("infinitive" if language.patterns("infinitive") else "imperative", re.IGNORECASE)
    tasks = [_is_task(line, infinitive) for line in run]
    count = tasks.index(False) if False in tasks else len(tasks)
    # What a capital begins is no part of the list.
    is_list = count == len(run) or run[count].first.isupper()
    parted = all(line.last in _SEPARATORS for line in run[:-1]) and all(
        _has_infinitive(line, infinitive) for line in run
    )
    things = not style.wrapped and not _are_alike_long(run) and all(map(_is_thing, run))
    if not is_list and (parted or things):
        count = len(run)
    elif not is_list:
        return range(0)
    wraps = any(_goes_on(above, line, style, language) for above, line in pairwise(run[:count])) and not parted
    return range(0) if count < _FEWEST or wraps else range(count)


def _is_task(line: TextLine, infinitive: re.Pattern[str]) -> bool:
    """«Промыть трубы», «Олег – купить клей»."""
    first, assigned = _WORD.match(line.text), _ASSIGNED.match(line.text)
    words = [match[0] for match in (first,) if match] + ([assigned["verb"]] if assigned else [])
    return any(map(infinitive.fullmatch, words))


def _has_infinitive(line: TextLine, infinitive: re.Pattern[str]) -> bool:
    """«кладовщиков подготовить ведомости,»."""
    return any(infinitive.fullmatch(word) for word in _WORD.findall(line.text)[:_EARLY])


def _goes_on(above: TextLine, line: TextLine, style: PageStyle, language: Language) -> bool:
    """Had the line above no room for more, or does it end in a comma, «и» or «для»?"""
    if above.text.endswith(_OPEN_ENDS) or (style.wrapped and is_full(above, line, style.width)):
        return True
    last = _LAST_WORD.search(above.text)
    return last is not None and read_word(last[0], language).pos in _LIGHT


def _are_alike_long(run: Sequence[TextLine]) -> bool:
    lengths = [len(line.text) for line in run]
    return min(lengths[:-1], default=0) > _SHORT * max(lengths, default=0)


def _is_thing(line: TextLine) -> bool:
    """A short line in small letters: «ремонт крыши», «замена труб до мая»."""
    return len(line.text) <= _LONGEST and line.first.islower()
