"""Markers of list items at the start of lines."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from summarize.core.records import NamedTuple
from summarize.text.bullets_and_numbers import (
    BULLET,
    DASHES,
    LETTER,
    LOOSE_BULLET,
    LOOSE_NUMBER,
    NUMBER,
    levels_of,
    match_roman,
    number_style,
    opens_word,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from summarize.layout.lines import TextLine

_CLOSED = frozenset(".!?…:;")
_LONGEST_NUMBER = 3
_BARE, _LETTER = "bare", "letter"
# Lines from one loose bullet to the next.
_APART = 3
_FIRST_LETTERS = (("a", "b"), ("а", "б"), ("a", "б"), ("А", "Б"), ("A", "B"))
_ROMAN_LETTERS = frozenset("IVXLІХivxl")


class LineMarker(NamedTuple):
    """A marker at the start of a line: its length and form (number, roman, letter, bullet)."""

    length: int
    form: str


class _Candidate(NamedTuple):
    """A marker, or with a ``style`` what is one only next to others of that style."""

    marker: LineMarker
    number: int = 0
    style: str = ""


def is_dash(line: TextLine, marker: LineMarker | None) -> bool:
    """Is the marker a dash, which may also open a speaker's turn?"""
    return marker is not None and marker.form == "bullet" and not line.text[: marker.length].strip(DASHES)


def find_line_markers(lines: Sequence[TextLine]) -> list[LineMarker | None]:
    """The marker of each of ``lines``, None where it has none."""
    read = cache(_candidate)
    candidates = [read(line.text) for line in lines]
    found = [candidate.marker if candidate and not candidate.style else None for candidate in candidates]
    loose: defaultdict[str, dict[int, _Candidate]] = defaultdict(dict)
    for index, candidate in enumerate(candidates):
        if candidate and candidate.style:
            loose[candidate.style][index] = candidate
    for style, same in loose.items():
        for index in _in_series(style, same):
            found[index] = same[index].marker
    _count_on(lines, candidates, found)
    return found


def _candidate(text: str) -> _Candidate | None:
    if text[:2].isalpha() and text[0] not in _ROMAN_LETTERS:
        return None
    return _number(text) or _roman(text) or _letter(text) or _bullet(text)


def _number(text: str) -> _Candidate | None:
    if text[:1].isalpha():
        return None
    if text.isdecimal() and len(text) <= _LONGEST_NUMBER:
        return _Candidate(LineMarker(len(text), "number"), int(text), _BARE)
    match = NUMBER.match(text)
    if match:
        return _Candidate(LineMarker(match.end(), "number"), levels_of(match[0])[-1])
    match = LOOSE_NUMBER.match(text)
    if match is None:
        return None
    style = number_style(match)
    return _Candidate(LineMarker(match.end(), "number"), levels_of(match[0])[-1], _BARE if style == ". " else style)


def _roman(text: str) -> _Candidate | None:
    match = match_roman(text)
    # One letter may be an initial («І. Франко») unless it is a Latin capital.
    if match and (len(match["roman"]) > 1 or match["roman"] in "IVX"):
        return _Candidate(LineMarker(match.end(), "roman"))
    return None


def _letter(text: str) -> _Candidate | None:
    match = LETTER.match(text)
    if match is None:
        return None
    # With a dot it is an initial or an abbreviation («А. Петров», «г. Москва») unless there is a series.
    style = _LETTER if match["close"] == "." else ""
    return _Candidate(LineMarker(match.end(), "letter"), ord(match["letter"]), style)


def _bullet(text: str) -> _Candidate | None:
    if opens_word(text, 0):
        return None
    match = BULLET.match(text)
    if match:
        return _Candidate(LineMarker(match.end(), "bullet"))
    match = LOOSE_BULLET.match(text)
    return _Candidate(LineMarker(match.end(), "bullet"), 0, match[0]) if match else None


def _in_series(style: str, candidates: Mapping[int, _Candidate]) -> Iterable[int]:
    """The lines of those of the ``candidates``, all of one style, that their neighbours confirm."""
    if style == _BARE:
        return ()
    if style == _LETTER:
        letters = _letters_in_series({chr(candidate.number) for candidate in candidates.values()})
        return [index for index, candidate in candidates.items() if chr(candidate.number) in letters]
    kept: set[int] = set()
    for (one, before), (other, after) in pairwise(candidates.items()):
        counts_on = before.number + 1 == after.number and (before.number == 1 or one in kept)
        if counts_on or (not after.number and other - one <= _APART):
            kept |= {one, other}
    return kept


def _letters_in_series(openings: set[str]) -> frozenset[str]:
    """The letters that number items: all of one alphabet and case, when its first two do."""
    letters: set[str] = set()
    for first, second in _FIRST_LETTERS:
        if {first, second} <= openings:
            letters.update(letter for letter in openings if letter.isupper() == first.isupper())
    return frozenset(letters)


def _count_on(
    lines: Sequence[TextLine], candidates: Sequence[_Candidate | None], found: list[LineMarker | None]
) -> None:
    """A number without its sign that goes on counting, alone on its line or after the end of a sentence."""
    last = 0
    for index, (line, candidate) in enumerate(zip(lines, candidates, strict=True)):
        if candidate is None or candidate.marker.form != "number":
            continue
        if candidate.style == _BARE:
            ended = candidate.marker.length == len(line.text) or lines[index - 1].last in _CLOSED
            if not ended or candidate.number != last + 1 or not last:
                continue
            found[index] = candidate.marker
        if found[index]:
            last = candidate.number
