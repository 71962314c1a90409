"""«1.», «1)», «(1)», «1.1.», «Задача 1.»: at the line start, alone on their line or inside a sentence."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from summarize.document import Form, Span
from summarize.lazy_pattern import compile_late
from summarize.lists.marker import Marker, Place, Role, place_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarize.lists.view import Page

_NUMBER = r"(?P<number>\d{1,3}(?:\.\d{1,2}){0,4})"
# Tokenised texts put a space before the full stop: «1 . ».
_SIGN = rf"(?P<open>\(?){_NUMBER}(?:(?P<close>\s{{0,3}}\)|\s?\.(?!\d))|(?=\s+[^\W\d]))"
# Begins with the digit and not with the bracket before it: digits are rare, and quickly searched for.
_INSIDE = compile_late(r"\d(?<![\w.,:№/-].)\d?(?:\.\d{1,2}){0,3}(?P<close>\s?\)|\.(?=\s))(?=\s*[^\W\d]|\s*[«\"„“])")
_CLAUSE_END = compile_late(r"[.!?…:;,»\")–—](?:\s+(?:\w{1,3}\s+)?|\s*)$")
# «(см. рис. 1)», «[1. С. 55; 2. С. 134]».
_CAPITAL = compile_late(r"\s+[^\W\d_](?<=[A-ZА-ЯЁІЇЄҐЎӘҒҚҢӨҰҮҺ])")
_OPEN_BRACKET = compile_late(r"\([^()]*$")
_OPEN_CITATION = compile_late(r"\[[^\[\]]*$")
_REACH = 80


def find_numbers(page: Page) -> Iterator[Marker]:
    """Numbers that look like an item's; whether they count on from 1 is asked later."""
    pattern = _line_pattern(page.words.label)
    for block in page.blocks:
        for line in block.lines:
            match = pattern.match(page.plain, line.start)
            if match:
                yield from _on_line(match, block.start)
    for match in _INSIDE.finditer(page.plain):
        yield from _inside(page, match)


@cache
def _line_pattern(label: str) -> re.Pattern[str]:
    labelled = rf"(?:(?P<label>(?i:{label}))\s?(?:№\s?)?)?" if label else "(?P<label>(?!))?"
    return re.compile(rf"\s*{labelled}{_SIGN}(?=[\s«\"„“]|[^\W\d]|$)")


def _on_line(match: re.Match[str], block_start: int) -> Iterator[Marker]:
    path = match["number"].split(".")
    bare = not match["close"] and len(path) == 1
    # «4 Настоящий указ …» after «3. …»: the sign was forgotten. «12 апреля» is none.
    if bare and not _CAPITAL.match(match.string, match.end()):
        return
    label = (match["label"] or "").lower()
    start = match.start("label") if label else match.start("open")
    place = Place.BLOCK if start <= block_start else Place.SENTENCE
    sign = "." if bare else (match["close"] or "").strip()
    style = f"number {label}{match['open']}{sign} {'.'.join(path[:-1])}"
    role, kind = Role.FOLLOWS if bare else Role.COUNTS, "label" if label else ""
    yield Marker(Form.NUMBER, Span(start, match.end()), int(path[-1]), style, place, start, role, kind)


def _inside(page: Page, match: re.Match[str]) -> Iterator[Marker]:
    *outer, number = map(int, match[0].removesuffix(match["close"]).split("."))
    opened = page.plain[match.start() - 1 : match.start()] == "("
    start, sign = match.start() - opened, match["close"].strip()
    before = page.plain[max(start - _REACH, 0) : start]
    in_brackets = sign == ")" and not opened and _OPEN_BRACKET.search(before)
    if in_brackets or _OPEN_CITATION.search(before) or page.words.number_noun.search(before):
        return
    place, opening = place_of(page, start)
    parted = _CLAUSE_END.search(before) is not None
    if (place is Place.BLOCK and opening == start) or not (parted or number == 1):
        return
    style = f"number {'(' if opened else ''}{sign} {'.'.join(map(str, outer))}"
    yield Marker(Form.NUMBER, Span(start, match.end()), number, style, place, opening, certain=parted)
