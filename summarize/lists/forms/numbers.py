"""«1.», «1)», «(1)», «1.1.», «Задача 1.»: at the line start, alone on their line or inside a sentence."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from summarize.document import Form, Span
from summarize.lazy_pattern import compile_late
from summarize.lists.marker import Marker, Place, Role, place_of
from summarize.text.list_markers import NUMBER_SIGN, levels_of, match_number, number_style

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarize.lists.view import Page

# Begins with the digit and not with the bracket before it: digits are rare, and quickly searched for.
_INSIDE = compile_late(r"\d(?<![\w.,:№/-].)\d?(?:\.\d{1,2}){0,3}(?P<close>\s?\)|\.(?=\s))(?=\s*[^\W\d]|\s*[«\"„“])")
_SIGN_INSIDE = compile_late(rf"{NUMBER_SIGN}(?P<close>)(?=\s*[^\W\d]|\s*[«\"„“])")
_CLAUSE_END = compile_late(r"[.!?…:;,»\")–—](?:\s+(?:\w{1,3}\s+)?|\s*)$")
# «(см. рис. 1)», «[1. С. 55; 2. С. 134]».
_OPEN_BRACKET = compile_late(r"\([^()]*$")
_OPEN_CITATION = compile_late(r"\[[^\[\]]*$")
_REACH = 80


def find_numbers(page: Page) -> Iterator[Marker]:
    """Numbers that look like an item's; whether they count on from 1 is asked later."""
    label = _label(page.words.label)
    for block in page.blocks:
        for line in block.lines:
            labelled = label.match(page.plain, line.start)
            match = match_number(page.plain, labelled.end() if labelled else line.start)
            if match:
                yield _on_line(match, labelled, block.start)
    for pattern in (_INSIDE, _SIGN_INSIDE):
        for match in pattern.finditer(page.plain):
            yield from _inside(page, match)


@cache
def _label(label: str) -> re.Pattern[str]:
    return re.compile(rf"(?P<label>{label})\s?(?:№\s?)?" if label else "(?!)", re.IGNORECASE)


def _on_line(match: re.Match[str], labelled: re.Match[str] | None, block_start: int) -> Marker:
    start = labelled.start() if labelled else match.start()
    place = Place.BLOCK if start <= block_start else Place.SENTENCE
    style, label = number_style(match), labelled["label"].lower() if labelled else ""
    # «4 Настоящий указ …» after «3. …»: the dot was forgotten.
    role = Role.FOLLOWS if match["close"] == "" and style == ". " else Role.COUNTS
    return Marker(
        Form.NUMBER,
        Span(start, match.end()),
        levels_of(match[0])[-1],
        f"number {label}{style}",
        place,
        start,
        role,
        "label" if labelled else "",
    )


def _inside(page: Page, match: re.Match[str]) -> Iterator[Marker]:
    *outer, number = levels_of(match[0])
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
