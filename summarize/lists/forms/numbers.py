"""«1.», «1)», «(1)», «1.1.», «Задача 1.» at the start of a line, «1.» and «1)» also inside a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.document import Form, Span
from summarize.lazy_pattern import compile_late
from summarize.lists.marker import Marker, Place, Role
from summarize.lists.vocabulary import labels, numbered_nouns
from summarize.text.list_markers import NUMBER_SIGN, levels_of, match_number, number_style

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from summarize.lists.view import View

LABEL = "label"
# Begins with the digit and not with the bracket before it: digits are rare and fast to search for.
_INSIDE = compile_late(r"\d(?<![\w.,:№/–—-].)\d?(?:\.\d{1,2}){0,3}(?P<close>\s?\)|\.(?=\s))(?=\s*[^\W\d]|\s*[«\"„“])")
_SIGN_INSIDE = compile_late(rf"{NUMBER_SIGN}(?P<close>)(?=\s*[^\W\d]|\s*[«\"„“])")
_CLAUSE_END = compile_late(r"[.!?…:;,»\")–—](?:\s+(?:\w{1,3}\s+)?|\s*)$")
# «(см. рис. 1)», «[1. С. 55; 2. С. 134]».
_OPEN_BRACKET = compile_late(r"\([^()]*$")
_OPEN_CITATION = compile_late(r"\[[^\[\]]*$")
_REACH = 80


def find_numbers(view: View) -> Iterator[Marker]:
    """Numbers in the form of an item's; ``series`` decides whether they count from 1."""
    label_before = labels(view.language)
    for block in view.blocks:
        for line in block.lines:
            label = label_before.match(view.text, line.start)
            if label or not view.text[line.start].isalpha():
                match = match_number(view.text, label.end() if label else line.start)
                if match:
                    yield _on_line(match, label, block.start)
    for pattern in (_INSIDE, _SIGN_INSIDE):
        for match in pattern.finditer(view.text):
            yield from _inside(view, match)


def _on_line(match: re.Match[str], label: re.Match[str] | None, block_start: int) -> Marker:
    start, number, style = match.start(), levels_of(match[0])[-1], number_style(match)
    # «4 Настоящий указ …» after «3. …»: the dot was forgotten.
    role = Role.CONTINUES if match["close"] == "" and style == ". " else Role.COUNTS
    if label:
        start, style = label.start(), label["label"].lower() + style
    place = Place.BLOCK_START if start <= block_start else Place.SENTENCE_START
    span, kind = Span(start, match.end()), LABEL if label else ""
    return Marker(Form.NUMBER, span, number, f"number {style}", place, start, role, kind)


def _inside(view: View, match: re.Match[str]) -> Iterator[Marker]:
    *outer, number = levels_of(match[0])
    opened = view.text[match.start() - 1 : match.start()] == "("
    start, close = match.start() - opened, match["close"].strip()
    before = view.text[max(start - _REACH, 0) : start]
    in_brackets = close == ")" and not opened and _OPEN_BRACKET.search(before)
    if in_brackets or _OPEN_CITATION.search(before) or numbered_nouns(view.language).search(before):
        return
    place, opening = view.locate(start)
    starts_clause = _CLAUSE_END.search(before) is not None
    if (place is Place.BLOCK_START and opening == start) or not (starts_clause or number == 1):
        return
    style = f"number {'(' if opened else ''}{close} {'.'.join(map(str, outer))}"
    yield Marker(Form.NUMBER, Span(start, match.end()), number, style, place, opening, certain=starts_clause)
