"""False lists: series that look like a list and are none, each kind with a rule of its own."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.document import BlockKind
from summarize.languages import alternation
from summarize.languages.finders import pattern
from summarize.lists.enumeration import Form
from summarize.lists.lead_in import announced_count, is_announced
from summarize.lists.symbol_markers import LABEL, PICTURE
from summarize.lists.view import Marker, Place, Role, any_word
from summarize.text.bullets_and_numbers import DASHES
from summarize.text.clause import clause_of, is_instruction
from summarize.text.letters import LOWER

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarize.languages import Language
    from summarize.lists.view import Series, View

_WORD = compile_late(r"\w")
_WORDS = compile_late(r"\w+")
_SYMBOLS = frozenset({Form.NUMBER, Form.LETTER, Form.ROMAN, Form.BULLET})
_SOURCE = compile_late(
    r"//|\bhttps?:|\bDOI\b|\bISBN\b|[.–—-]\s*[СCPp]\.\s?\d+|\bpp?\.\s?\d+|\[Электронный|\bVol\.|\bТ\.\s?\d+"
)
_QUESTION = compile_late(r"[?!][»\"”)]?(?:\s|$)")
_RESULT = compile_late(r"\d[\d\s.,:%()–-]*\s*(?:[^\W\d_]{1,5}\.?)?\s*\.?$")
_DAY = compile_late(r"\d\d?[./-]\d\d?[./-]\d\d|\d{4}-\d\d-\d\d")
# «№ 5», «в кабинете 11», «(табл. 2)», «дом 5а».
_NAME_WITH_NUMBER = compile_late(rf"(?:[№#]|(?<![^\W\d_])[{LOWER}]+\.?)\s?\d+[{LOWER}]?\W*$")
_YEAR = compile_late(r"(?<!\d)[12]\d{3}(?!\d)")
_LONGEST_HEADING = 150
_LONGEST_ITEM = 2_000
_WORDS_OF_A_RESULT = 9
_FEWEST = 2
_FEWEST_DOUBTFUL = 3


def is_false_list(view: View, series: Series) -> bool:
    """Does any of the rules reject ``series``?"""
    return any(rule(view, series) for rule in _RULES)


def _says_nothing(view: View, series: Series) -> bool:
    """Markers before dots, rules or symbols alone («1) …», «2) ___»)."""
    return series[0].role is not Role.TRAILS and not any(map(_WORD.search, _contents(view, series)))


def _is_single(view: View, series: Series) -> bool:
    del view
    return len(series) < _FEWEST


def _has_gaps(view: View, series: Series) -> bool:
    """Numbers that leave out or repeat more than every third."""
    del view
    numbers = [marker.number for marker in series if marker.number]
    gaps = sum(after - before != 1 for before, after in pairwise(numbers) if series[0].number)
    return gaps * 3 > len(series)


def _is_empty(view: View, series: Series) -> bool:
    """Markers with nothing between them («Первое. Второе – …»); of a list in lines, one item may be struck out."""
    empty = sum(
        marker.role is not Role.TRAILS
        and not _WORD.search(view.text, marker.span.end, max(after.opening, marker.span.end))
        for marker, after in pairwise(series)
    )
    return empty > (1 if _are_blocks(series) else 0)


def _is_dialogue(view: View, series: Series) -> bool:
    """Dashes before a speaker's turns: questions, or mostly full sentences."""
    if series[0].form is not Form.BULLET or series[0].style[-1] not in DASHES:
        return False
    turns = _contents(view, series)
    if any(turn.endswith((";", ",")) for turn in turns[:-1]):
        return False
    asked = any(_QUESTION.search(turn) for turn in turns)
    if _is_after_colon(view, series) and is_announced(view, series[0]) and not asked:
        return False
    return asked or sum(_is_sentence(turn) for turn in turns) * 2 > len(turns)


def _are_headings(view: View, series: Series) -> bool:
    """Headings with numbers or pictures («📌 Итоги»): short lines without a stop, each followed by text of its own."""
    pictures = series[0].kind == PICTURE
    if series[0].form not in _SYMBOLS or (series[0].form is Form.BULLET and not pictures):
        return False
    if not _are_blocks(series):
        return False
    firsts = [view.block_at(marker.span.start) for marker in series]
    stops = (".", ";", ",", "!") if pictures else (".", ";", ",", ":", "!")
    followed = [
        after - before > 1 and not (pictures and view.blocks[before + 1].kind is BlockKind.ITEM)
        for before, after in pairwise(firsts)
    ]
    return sum(followed) * 2 > len(followed) and all(_is_short_line(view, index, stops) for index in firsts)


def _are_references(view: View, series: Series) -> bool:
    """Lists of sources: under their heading, or made of titles, pages and addresses."""
    if series[0].form is not Form.NUMBER:
        return False
    index = view.block_at(series[0].span.start)
    heading = any_word(view.language, "bibliography_heading")
    if index and heading.match(view.text, view.blocks[index - 1].start):
        return True
    return sum(_SOURCE.search(item) is not None for item in _contents(view, series)) * 2 > len(series)


def _are_results(view: View, series: Series) -> bool:
    """Rankings and scores: a few words and a figure in each item; nothing announces them."""
    if series[0].form is not Form.NUMBER or series[0].place is not Place.BLOCK_START or is_announced(view, series[0]):
        return False
    short = [
        item
        for item in _contents(view, series)
        if not item[:1].islower() and len(_WORDS.findall(item)) <= _WORDS_OF_A_RESULT
    ]
    return 3 * sum(_ends_in_score(view.language, item) for item in short) >= 2 * len(series)


def _ends_in_score(language: Language, item: str) -> bool:
    """«Спартак – 30 очков»; but «Ремонт – до 1 мая 2027 г.» ends in a date, «Лампы в школе № 5» in a name."""
    dated = _DAY.search(item) or _dates(language).search(item)
    return not (dated or _NAME_WITH_NUMBER.search(item)) and _RESULT.search(item) is not None


@cache
def _dates(language: Language) -> re.Pattern[str]:
    month, quarter, year = (alternation(language, name) for name in ("month", "quarter", "year_noun"))
    return re.compile(rf"(?<!\w)(?:{month}|{quarter}|(?:19|20)\d\d\s?{year})(?!\w)", re.IGNORECASE)


def _is_chronicle(view: View, series: Series) -> bool:
    """«Пуск печи – 7 ноября 1934 года»: each item happened in a year of its own, none is to be done by then."""
    if series[0].form is not Form.NUMBER or len(series) < _FEWEST_DOUBTFUL or is_announced(view, series[0]):
        return False
    items = _contents(view, series)
    years = [tuple(_YEAR.findall(item)) for item in items]
    if any(len(found) != 1 for found in years) or len(set(years)) < len(years):
        return False
    return not any(pattern(view.language, "deadline_preposition").search(item) for item in items)


def _are_unannounced_ordinals(view: View, series: Series) -> bool:
    """«Первый – врач, второй – …» in a text that announces no list."""
    if series[0].form is not Form.ORDINAL or any(marker.certain for marker in series):
        return False
    return not is_announced(view, series[0]) and announced_count(view, series[0]) != len(series)


def _is_unannounced_discourse(view: View, series: Series) -> bool:
    """«Прежде всего» and «кроме того» are everyday words: a list only where one is announced and ended."""
    if series[0].form is not Form.DISCOURSE:
        return False
    complete = series[-1].role is Role.ENDS or announced_count(view, series[0]) == len(series)
    return not (complete and is_announced(view, series[0]))


def _are_unannounced_labels(view: View, series: Series) -> bool:
    """«Задача 1» heads a chapter of a plan unless the line before announces tasks, or each says what to do."""
    if series[0].kind != LABEL or is_announced(view, series[0]):
        return False
    starts = [marker.span.end for marker in series]
    clauses = (
        clause_of(view.text, start, view.sentences[view.sentence_at(start)].end, view.language) for start in starts
    )
    return not all(map(is_instruction, clauses))


def _has_doubtful_start(view: View, series: Series) -> bool:
    """«в версии 1) и в версии 2)»: after a word without a stop, two numbers are too few."""
    doubtful = series[0].form is Form.NUMBER and not series[0].certain
    return doubtful and len(series) < _FEWEST_DOUBTFUL and not is_announced(view, series[0])


def _are_initials(view: View, series: Series) -> bool:
    """«А. Иванов, Б. Петров»: letters before a stop, unless small or several ones open lines, or follow a colon."""
    if series[0].form is not Form.LETTER or series[0].certain:
        return False
    if _are_blocks(series) and view.text[series[0].span.start].islower():
        return False
    if len(series) < _FEWEST_DOUBTFUL:
        return True
    single = all(len(_WORDS.findall(item)) == 1 for item in _contents(view, series))
    surnames = single and all(view.text[marker.opening] == "," for marker in series[1:])
    return surnames or not (_are_blocks(series) or _is_after_colon(view, series))


_RULES: tuple[Callable[[View, Series], bool], ...] = (
    _says_nothing,
    _is_single,
    _has_gaps,
    _is_empty,
    _is_dialogue,
    _are_headings,
    _are_references,
    _are_results,
    _is_chronicle,
    _are_unannounced_ordinals,
    _is_unannounced_discourse,
    _are_unannounced_labels,
    _has_doubtful_start,
    _are_initials,
)


def _contents(view: View, series: Series) -> list[str]:
    """The words of each item in its own block, without its marker, cut where they are very long."""
    ends = [*(marker.opening for marker in series[1:]), len(view.text)]
    return [_content(view, marker, end) for marker, end in zip(series, ends, strict=True)]


def _content(view: View, marker: Marker, end: int) -> str:
    start = marker.span.end
    end = min(end, view.blocks[view.block_at(marker.span.start)].end, start + _LONGEST_ITEM)
    return view.text[start:end].strip()


def _are_blocks(series: Series) -> bool:
    return all(marker.place is Place.BLOCK_START for marker in series)


def _is_after_colon(view: View, series: Series) -> bool:
    return view.before(series[0].opening).endswith(":")


def _is_sentence(turn: str) -> bool:
    return turn.lstrip('-–— \u00a0"«„“')[:1].isupper() and turn.endswith((".", "!", "?", "…", "»"))


def _is_short_line(view: View, index: int, stops: tuple[str, ...]) -> bool:
    block = view.blocks[index]
    line = view.text[block.start : block.end].rstrip()
    return len(line) <= _LONGEST_HEADING and not line.endswith(stops)
