"""Markers that open a line: numbers, letters, Roman numerals, bullets, each with its bracket or dot."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarize.lazy_pattern import compile_late
from summarize.text.characters import LOWER, UPPER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.layout.lines import Line

_WORD = f'[{UPPER}{LOWER}«„“"(]'
# «1.», «1)», «(1)», «1.1.», «1 .» (tokenised), «1.мороженое», «1.1 Цели» (two levels need no dot before a capital).
# Two figures a level: «2013.» opens no item, «12.05.2026» is a date.
_NUMBER = (
    r"\*{0,2}(?:"
    r"\(\s?\d{1,3}\s?\)"
    r"|\d{1,3}(?:\s?\.\s?\d{1,2}){0,4}\s?[.)]{1,2}\*{0,2}(?=\s|$|" + _WORD + ")"
    rf"|\d{{1,2}}(?:\.\d{{1,2}}){{1,4}}\*{{0,2}}(?=\s+[{UPPER}«])"
    r"|[\d#]\ufe0f?\u20e3"
    r")\*{0,2}"
)
_LETTER = rf"\(?[{LOWER}{UPPER}]\s?\)(?=\s|$|{_WORD})"
# A letter with a dot is an initial or an abbreviation («А. Петров», «г. Москва») unless a series shows otherwise.
_LETTER_DOT = rf"[{LOWER}{UPPER}]\.(?=\s|$)"
_ROMAN = r"\(?(?:[IVX]{1,6}|[IVXІХ]{2,6})\s?[.)](?=\s|$)"
_SIGNS = "•·▪▫●○◦‣⁃∙■□▢◆◇►▶▷➢➤➔→✓✔✅☐☑☒★☆❖\uf0b7\uf0a7\uf0d8\uf02d"
_DASH = r"[-–—‒−]"
_BULLET = (
    rf"(?:[-*+]\s+)?\[[ xXхХ✓✔]?\](?=\s|$)"
    rf"|[{_SIGNS}](?:\ufe0f)?(?=\s|$|{_WORD})"
    r"|[*+§](?=\s|$)"
    r"|[\u2600-\u27bf\U0001f300-\U0001faff]\ufe0f?(?=\s)"
    rf"|{_DASH}{{1,2}}(?=\s|$)"
    rf"|[–—](?={_WORD})"
)
_MARKER = compile_late(
    rf"(?P<number>{_NUMBER})|(?P<letter>{_LETTER})|(?P<roman>{_ROMAN})|(?P<dotted>{_LETTER_DOT})|(?P<bullet>{_BULLET})"
)
_DASHES = frozenset("-–—‒−")
_FIGURES = compile_late(r"\d+")
_DATE = compile_late(r"\d{1,2}\s?\.\s?\d{1,2}\s?\.\s?(?:\d{4}|\d{2}\b)|\d{1,2}\.\d{2}(?=\s+\d)")
_FIGURES_OF_A_NUMBER = 3
_ROMAN_FIGURES = frozenset("IVXІХ")
_SHORT = 40
_SERIES = (("a", "b"), ("а", "б"), ("a", "б"), ("А", "Б"), ("A", "B"))


class Marker(NamedTuple):
    """A marker at the start of a line: its length and form (number, letter, roman, dotted, bullet, dash)."""

    length: int
    form: str


def find_markers(lines: Sequence[Line]) -> list[Marker | None]:
    """The marker of each of ``lines``, None where it has none."""
    # Short lines repeat (a lone «-», «1.»), in tables and lists as in texts that are made to be odd.
    short: dict[str, Marker | None] = {}
    found: list[Marker | None] = []
    for line in lines:
        text = line.text
        if text[:2].isalpha() and text[0] not in _ROMAN_FIGURES:
            found.append(None)
        elif len(text) > _SHORT:
            found.append(_marker(text))
        else:
            if text not in short:
                short[text] = _marker(text)
            found.append(short[text])
    _count_on(lines, found)
    _keep_series(lines, found)
    return found


def _keep_series(lines: Sequence[Line], found: list[Marker | None]) -> None:
    """Letters with a dot are markers when a series shows it."""
    dotted = [index for index, marker in enumerate(found) if marker and marker.form == "dotted"]
    series = _letters_in_series({lines[index].text[0] for index in dotted})
    for index in dotted:
        if lines[index].text[0] not in series:
            found[index] = None


def _count_on(lines: Sequence[Line], found: list[Marker | None]) -> None:
    """A number alone on its line, without its dot, that goes on counting."""
    above = ""
    for index, (line, marker) in enumerate(zip(lines, found, strict=True)):
        text = line.text
        if marker:
            above = text[: marker.length] if marker.form == "number" else above
        elif len(text) <= _FIGURES_OF_A_NUMBER and text.isdecimal() and int(text) == _last_figure(above) + 1 > 1:
            found[index] = Marker(len(text), "number")
            above = text


def _last_figure(marker: str) -> int:
    figures = _FIGURES.findall(marker)
    return int(figures[-1]) if figures else 0


def is_dash(line: Line, marker: Marker | None) -> bool:
    """Whether the marker is a dash, which may as well open a speaker's turn."""
    return marker is not None and marker.form == "bullet" and line.text[0] in _DASHES and "[" not in line.text[:3]


def _marker(text: str) -> Marker | None:
    match = _MARKER.match(text)
    if not match or _DATE.match(text):
        return None
    return Marker(match.end(), match.lastgroup or "")


def _letters_in_series(openings: set[str]) -> frozenset[str]:
    """The letters that number items: all of one alphabet and case, when its first two do."""
    letters: set[str] = set()
    for first, second in _SERIES:
        if {first, second} <= openings:
            letters.update(letter for letter in openings if letter.isupper() == first.isupper())
    return frozenset(letters)
