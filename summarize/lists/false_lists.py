"""What looks like an enumeration and is none: each rule a predicate over a finished series."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from summarize.document import BlockKind, Form
from summarize.lazy_pattern import compile_late
from summarize.lists.announcement import announced_count, is_announced
from summarize.lists.forms.bullets import PICTURE
from summarize.lists.marker import Marker, Place, Role

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator

    from summarize.lists.view import Page

    Series = tuple[Marker, ...]

_WORD = compile_late(r"\w")
_WORDS = compile_late(r"\w+")
_LINES = frozenset({Form.NUMBER, Form.LETTER, Form.ROMAN, Form.BULLET})
_LONGEST_HEADING = 150
_SOURCE = compile_late(
    r"//|\bhttps?:|\bDOI\b|\bISBN\b|[.–—-]\s*[СCPp]\.\s?\d+|\bpp?\.\s?\d+|\[Электронный|\bVol\.|\bТ\.\s?\d+"
)
_AUTHORS_WORDS = compile_late(r"[,!?…]\s*[–—-]\s+[^\W\d_]")
_CALL = compile_late(r"[?!][»\"”)]?(?:\s|$)")
_RESULT = compile_late(r"\d[\d\s.,:%()–-]*\s*(?:[^\W\d_]{1,5}\.?)?\s*\.?$")
_SHORT = 9
_LABEL = "label"
_FEWEST = 2
_LONGEST_ROW = 2_000
_FEWEST_OF_WEAK = 3


def lone(page: Page, series: Series) -> bool:
    """One item is no series."""
    del page
    return len(series) < _FEWEST


def full_of_gaps(page: Page, series: Series) -> bool:
    """Numbers that leave out or repeat more than every third."""
    del page
    numbers = [marker.number for marker in series if marker.number]
    odd = sum(after - before != 1 for before, after in pairwise(numbers) if series[0].number)
    return odd * 3 > len(series)


def empty(page: Page, series: Series) -> bool:
    """Markers with nothing between them («Первое. Второе – …»)."""
    ends = [marker.opening for marker in series[1:]]
    return any(
        not _WORD.search(page.plain, marker.span.end, max(end, marker.span.end)) and marker.role is not Role.TRAILS
        for marker, end in zip(series, ends, strict=False)
    )


def dialogue(page: Page, series: Series) -> bool:
    """Dashes before turns of speech: full sentences, asked or with the author's words after them."""
    if series[0].form is not Form.BULLET or series[0].style[-1] not in "-–—":
        return False
    turns = _rows(page, series)
    if any(turn.endswith((";", ",")) for turn in turns[:-1]):
        return False
    if any(_spoken(page, turn) for turn in turns):
        return True
    if _after_colon(page, series) and is_announced(page, series[0]) and not any(_CALL.search(turn) for turn in turns):
        return False
    sentences = sum(_is_sentence(turn) for turn in turns)
    return any(_CALL.search(turn) for turn in turns) or sentences * 2 > len(turns)


def headings(page: Page, series: Series) -> bool:
    """Headings with numbers or pictures («📌 Итоги»): short lines without a stop, each followed by text of its own."""
    pictures = series[0].kind == PICTURE
    if series[0].form not in _LINES or (series[0].form is Form.BULLET and not pictures):
        return False
    if any(marker.place is not Place.BLOCK for marker in series):
        return False
    firsts = [page.block_at(marker.span.start) for marker in series]
    if all(page.blocks[index].kind is BlockKind.HEADING for index in firsts):
        return True
    titled = [_is_heading(page, index, may_announce=pictures) for index in firsts]
    followed = [
        after - before > 1 and not (pictures and page.blocks[before + 1].kind is BlockKind.ITEM)
        for before, after in pairwise(firsts)
    ]
    return all(titled) and sum(followed) * 2 > len(followed)


def references(page: Page, series: Series) -> bool:
    """Lists of sources: under their heading, or made of titles, pages and addresses."""
    if series[0].form is not Form.NUMBER:
        return False
    index = page.block_at(series[0].span.start)
    above = page.blocks[index - 1] if index else None
    if above is not None and page.words.reference_heading.match(page.plain, above.start):
        return True
    return sum(_SOURCE.search(row) is not None for row in _rows(page, series)) * 2 > len(series)


def results(page: Page, series: Series) -> bool:
    """Rankings and scores: a few words and a figure in each row."""
    if series[0].form is not Form.NUMBER or series[0].place is not Place.BLOCK:
        return False
    rows = [row for row in _rows(page, series) if not row[:1].islower() and len(_WORDS.findall(row)) <= _SHORT]
    return 3 * sum(_RESULT.search(row) is not None for row in rows) >= 2 * len(series)


def quiz(page: Page, series: Series) -> bool:
    """Numbered questions: of an interview, a form or a quiz."""
    if series[0].form is not Form.NUMBER or len(series) < _FEWEST_OF_WEAK:
        return False
    return all(marker.place is Place.BLOCK for marker in series) and all(
        row.endswith("?") for row in _rows(page, series)
    )


def answers(page: Page, series: Series) -> bool:
    """The answers to choose from under a numbered question."""
    index = page.block_at(series[0].span.start)
    if series[0].form is not Form.LETTER or series[0].place is not Place.BLOCK or not index:
        return False
    question = page.blocks[index - 1]
    return page.before(question.end).endswith("?") and page.plain[question.start].isdigit()


def unlikely_ordinals(page: Page, series: Series) -> bool:
    """«Первый – врач, второй – …» of a text that announces no list."""
    if series[0].form is not Form.ORDINAL or any(marker.certain for marker in series):
        return False
    return not is_announced(page, series[0]) and announced_count(page, series[0]) != len(series)


def unannounced_discourse(page: Page, series: Series) -> bool:
    """«Прежде всего» and «кроме того» are everyday words: a list only where one is announced and ended."""
    if series[0].form is not Form.DISCOURSE:
        return False
    whole = series[-1].role is Role.CLOSES or announced_count(page, series[0]) == len(series)
    return not (whole and is_announced(page, series[0]))


def unannounced_labels(page: Page, series: Series) -> bool:
    """«Задача 1» heads a chapter of a plan unless the line before announces the tasks."""
    return series[0].kind == _LABEL and not is_announced(page, series[0])


def doubtful_start(page: Page, series: Series) -> bool:
    """«в версии 1) и в версии 2)»: after a word without a stop, two numbers are too few."""
    doubtful = series[0].form is Form.NUMBER and not series[0].certain
    return doubtful and len(series) < _FEWEST_OF_WEAK and not is_announced(page, series[0])


def initials(page: Page, series: Series) -> bool:
    """«А. Иванов, Б. Петров»: capitals before a full stop, unless they open lines or follow a colon."""
    if series[0].form is not Form.LETTER or series[0].certain:
        return False
    if len(series) < _FEWEST_OF_WEAK:
        return True
    single = all(len(_WORDS.findall(row)) == 1 for row in _rows(page, series))
    surnames = single and all(page.plain[marker.opening] == "," for marker in series[1:])
    at_lines = all(marker.place is Place.BLOCK for marker in series)
    return surnames or not (at_lines or _after_colon(page, series))


REJECTIONS: tuple[Callable[[Page, Series], bool], ...] = (
    lone,
    full_of_gaps,
    empty,
    dialogue,
    headings,
    references,
    results,
    quiz,
    answers,
    unlikely_ordinals,
    unannounced_discourse,
    unannounced_labels,
    doubtful_start,
    initials,
)


def _rows(page: Page, series: Series) -> list[str]:
    """The words of each item in its own block, without its marker, cut where they are very long."""
    ends = [*(marker.opening for marker in series[1:]), len(page.plain)]
    return [_row(page, marker, end) for marker, end in zip(series, ends, strict=True)]


def _row(page: Page, marker: Marker, end: int) -> str:
    start = marker.span.end
    end = min(end, page.blocks[page.block_at(marker.span.start)].end)
    return page.plain[start : min(end, start + _LONGEST_ROW)].strip()


def _after_colon(page: Page, series: Series) -> bool:
    return page.before(series[0].opening).endswith(":")


def _spoken(page: Page, turn: str) -> bool:
    return any(page.words.speech.search(turn, match.end() - 1, match.end() + 40) for match in _authors_words(turn))


def _authors_words(turn: str) -> Iterator[re.Match[str]]:
    return _AUTHORS_WORDS.finditer(turn)


def _is_sentence(turn: str) -> bool:
    words = turn.lstrip('-–— \u00a0"«„“')
    return words[:1].isupper() and turn.endswith((".", "!", "?", "…", "»"))


def _is_heading(page: Page, index: int, *, may_announce: bool) -> bool:
    block = page.blocks[index]
    line = page.plain[block.start : block.end].rstrip()
    line = line.removesuffix(":") if may_announce else line
    return len(line) <= _LONGEST_HEADING and not line.endswith((".", ";", ",", ":", "!"))
