"""Markers that are symbols: numbers, letters, Roman numerals and bullets (see ``text.bullets_and_numbers``)."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.document import BlockKind, Span
from summarize.lists.enumeration import Form
from summarize.lists.view import Marker, Place, Role, compile_words
from summarize.text.bullets_and_numbers import (
    DASHES,
    LETTER,
    NUMBER_SIGN,
    OPEN_BOX,
    ROMAN,
    TICKED_BOX,
    levels_of,
    match_bullet,
    match_number,
    number_style,
    roman_value,
)

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping

    from summarize.languages import Language
    from summarize.lists.view import View

LABEL = "label"
# Begins with the digit and not with the bracket before it: digits are rare and fast to search for.
_INSIDE = compile_late(r"\d(?<![\w.,:№/–—-].)\d?(?:\.\d{1,2}){0,3}(?P<close>\s?\)|\.(?=\s))(?=\s*[^\W\d]|\s*[«\"„“])")
_SIGN_INSIDE = compile_late(rf"{NUMBER_SIGN}(?P<close>)(?=\s*[^\W\d]|\s*[«\"„“])")
_CLAUSE_END = compile_late(r"[.!?…:;,»\")–—]\s*(?:\w{1,3}\s+)?$|^\s*$")
# «(см. рис. 1)», «[1. С. 55; 2. С. 134]».
_OPEN_BRACKET = compile_late(r"\([^()]*$")
_OPEN_CITATION = compile_late(r"\[[^\[\]]*$")
_REACH = 80
# The character after the letter, which is rarer and faster to search for.
_CLOSE = compile_late(r"[).](?:(?<=\W[^\W\d_].)|(?<=\W[^\W\d_]\s\))|(?<=\A[^\W\d_].))")
_BEFORE = frozenset('(«"„“;:,.')
_LATIN = {letter: place for place, letter in enumerate("abcdefghijklmnopqrstuvwxyz", 1)}
# Such letters are rare in Cyrillic text and fast to search for.
_FIRST = compile_late(r"[IVXLІХivxl](?<![^\s(«\"„“].)(?=[IVXLІХivxl]{0,6}\s?[.)])")
PICTURE = "picture"
# «1-қадам.», «1 шаг.»
_LABEL_AFTER = compile_late(r"(\d{1,3})(?:-(?:й )?| (?:-й )?)(?P<label>[^\W\d_]+)[.:](?=\s)")
_BOX = compile_late(rf"(?:{OPEN_BOX}|{TICKED_BOX})$")
_PICTURE = compile_late("[\u2600-\u27bf\U0001f000-\U0001faff]")
_LONGEST_INDENT = 80
_INLINE = compile_late(r";\s+(?=\S{1,8}\s+[^\W\d])")


def find_symbol_markers(view: View) -> Iterator[Marker]:
    """Candidates for markers among numbers, letters, Roman numerals and bullets."""
    for find in (_find_numbers, _find_letters, _find_romans, _find_bullets):
        yield from find(view)


# ------------------------------------------------------------------------------------- «1.», «(1)», «Задача 1.»


def _find_numbers(view: View) -> Iterator[Marker]:
    """Numbers in the form of an item's; ``series`` decides whether they count from 1."""
    label_before = _labels(view.language)
    for block in view.blocks:
        for line in block.lines:
            label = label_before.match(view.text, line.start)
            after = _LABEL_AFTER.match(view.text, line.start)
            if after and after["label"].lower() in view.language.words("item_label"):
                style, place = f"number {after['label'].lower()}", _place(line.start, block.start)
                yield Marker(Form.NUMBER, Span(*after.span()), int(after[1]), style, place, line.start, kind=LABEL)
            elif label or not view.text[line.start].isalpha():
                match = match_number(view.text, label.end() if label else line.start)
                if match:
                    marker = _on_line(match, label, block.start)
                    yield marker._replace(indentation=_indentation(view, marker.span.start))
    for pattern in (_INSIDE, _SIGN_INSIDE):
        for match in pattern.finditer(view.text):
            yield from _inside(view, match)


def _on_line(match: re.Match[str], label: re.Match[str] | None, block_start: int) -> Marker:
    start, number, style = match.start(), levels_of(match[0])[-1], number_style(match)
    # «4 Настоящий указ …» after «3. …»: the dot was forgotten.
    role = Role.CONTINUES if match["close"] == "" and style == ". " else Role.COUNTS
    if label:
        start, style = label.start(), label["label"].lower() + style
    place = _place(start, block_start)
    span, kind = Span(start, match.end()), LABEL if label else ""
    return Marker(Form.NUMBER, span, number, f"number {style}", place, start, role, kind)


def _place(start: int, block_start: int) -> Place:
    return Place.BLOCK_START if start <= block_start else Place.SENTENCE_START


def _inside(view: View, match: re.Match[str]) -> Iterator[Marker]:
    *outer, number = levels_of(match[0])
    opened = view.text[match.start() - 1 : match.start()] == "("
    start, close = match.start() - opened, match["close"].strip()
    before = view.text[max(start - _REACH, 0) : start]
    if _label_before(view.language).search(before):
        # «Шаг 2. …»: told from the line, or a label in the middle of a sentence.
        return
    in_brackets = close == ")" and not opened and _OPEN_BRACKET.search(before)
    if number > 1 and before.rstrip().endswith(tuple(DASHES)):
        return  # «за – 12, против – 3. Решение принято.»
    if in_brackets or _OPEN_CITATION.search(before) or _numbered_nouns(view.language).search(before):
        return
    place, opening = view.locate(start)
    starts_clause = _CLAUSE_END.search(before) is not None
    if (place is Place.BLOCK_START and opening == start) or not (starts_clause or number == 1):
        return
    style = f"number {'(' if opened else ''}{close} {'.'.join(map(str, outer))}"
    yield Marker(Form.NUMBER, Span(start, match.end()), number, style, place, opening, certain=starts_clause)


# ----------------------------------------------------------------------------------- «а)», «(б)», «В.»


def _find_letters(view: View) -> Iterator[Marker]:
    """Letters before a bracket or full stop; one that is in two alphabets is a marker of either."""
    alphabets = (("own", _letters(view.language)), ("latin", _LATIN))
    for match in _matches(view.text):
        before = view.text[max(match.start() - _REACH, 0) : match.start()]
        if not match["open"] and match["close"].endswith(")") and _OPEN_BRACKET.search(before):
            continue
        for name, alphabet in alphabets:
            yield from _letter(view, match, name, alphabet, before)


def _matches(text: str) -> Iterator[re.Match[str]]:
    for close in _CLOSE.finditer(text):
        start = close.start() - (2 if text[close.start() - 1].isspace() else 1)
        before = text[start - 1 : start]
        if start == 0 or before in _BEFORE or before.isspace():
            match = LETTER.match(text, start - (before == "("))
            if match:
                yield match


def _letter(view: View, match: re.Match[str], name: str, alphabet: Mapping[str, int], before: str) -> Iterator[Marker]:
    letter = match["letter"].lower()
    if letter not in alphabet:
        return
    place, opening = view.locate(match.start())
    starts_clause = place is not Place.INSIDE_SENTENCE or _CLAUSE_END.search(before) is not None
    stop = match["close"] == "."
    if not starts_clause and alphabet[letter] > 1 and not (stop and match["letter"].isupper()):
        return
    case = "upper" if match["letter"].isupper() else "lower"
    style = f"letter {name} {case} {match['open']}{match['close'].strip()}"
    yield Marker(Form.LETTER, Span(*match.span()), alphabet[letter], style, place, opening, certain=not stop)


# --------------------------------------------------------------------------------------- «I.», «(iii)»


def _find_romans(view: View) -> Iterator[Marker]:
    """Well-formed Roman numerals to 89, before a full stop only at the start of a block."""
    for first in _FIRST.finditer(view.text):
        opened = view.text[first.start() - 1 : first.start()] == "("
        match = ROMAN.match(view.text, first.start() - opened)
        if match is None:
            continue
        roman, close = match["roman"], match["close"].strip()
        place, opening = view.locate(match.start())
        if close == ")" or place is Place.BLOCK_START:
            style = f"roman {'upper' if roman.isupper() else 'lower'} {match['open']}{close}"
            yield Marker(Form.ROMAN, Span(*match.span()), roman_value(roman), style, place, opening)


# ---------------------------------------------------------------------------------- «–», «•», «☐», «👉»


def _find_bullets(view: View) -> Iterator[Marker]:
    """Bullets of every shape; boxes to tick are of one style, and so are pictures that differ from item to item."""
    found = list(_bullets(view))
    styles = Counter(_style(match[0]) for match, _ in found)
    for match, place in found:
        style, span = _style(match[0]), Span(*match.span())
        kind = PICTURE if _PICTURE.match(style) else ""
        if kind and styles[style] == 1:
            style = kind
        indentation = _indentation(view, span.start) if place is Place.BLOCK_START else 0
        yield Marker(Form.BULLET, span, 0, f"bullet {style}", place, span.start, kind=kind, indentation=indentation)


def _bullets(view: View) -> Iterator[tuple[re.Match[str], Place]]:
    for block in view.blocks:
        match = None if block.kind is BlockKind.DIALOGUE else match_bullet(view.text, block.start, block.end)
        if match is None:
            continue
        yield match, Place.BLOCK_START
        for semicolon in _INLINE.finditer(view.text, block.start, block.end):
            inner = match_bullet(view.text, semicolon.end(), block.end)
            if inner:
                yield inner, Place.INSIDE_SENTENCE


def _style(bullet: str) -> str:
    return "[]" if _BOX.search(bullet) else bullet


def _indentation(view: View, start: int) -> int:
    line = view.text[view.text.rfind("\n", max(start - _LONGEST_INDENT, 0), start) + 1 : start].expandtabs(4)
    return len(line) if line.isspace() else 0


@cache
def _labels(language: Language) -> re.Pattern[str]:
    """A word before an item's number («Задача 1», «Шаг № 2»), in the group ``label``."""
    return compile_words(r"(?P<label>{})\s?(?:№\s?)?", language.words("item_label"))


@cache
def _label_before(language: Language) -> re.Pattern[str]:
    return compile_words(r"(?<!\w)(?:{})\s?(?:№\s?)?$", language.words("item_label"))


@cache
def _letters(language: Language) -> dict[str, int]:
    """Each letter with its place; one in brackets is often left out and shares the place of the letter before it."""
    places: dict[str, int] = {}
    place = 0
    for letter in (language.setting("item_letters") or "").split():
        place += "(" not in letter
        places[letter.strip("()")] = place
    alike = (language.setting("lookalike_letters") or "").split()
    return places | {other: places[letters[0]] for letters in alike for other in letters[1:]}


@cache
def _numbered_nouns(language: Language) -> re.Pattern[str]:
    """A word right before a number that is no item's («рис. 1»)."""
    return compile_words(r"(?<!\w)(?:{})\.?\s*$", language.words("numbered_noun"))
