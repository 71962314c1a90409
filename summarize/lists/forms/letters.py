"""«а)», «(б)», «В.»: letters of the language's alphabet, with or without the ones often left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.document import Form, Span
from summarize.lazy_pattern import compile_late
from summarize.lists.marker import Marker, Place
from summarize.lists.vocabulary import letters
from summarize.text.list_markers import LETTER

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping

    from summarize.lists.view import View

# The character after the letter, which is rarer and faster to search for.
_CLOSE = compile_late(r"[).](?:(?<=\W[^\W\d_].)|(?<=\W[^\W\d_]\s\))|(?<=\A[^\W\d_].))")
_BEFORE = frozenset('(«"„“;:,.')
_LATIN = {letter: place for place, letter in enumerate("abcdefghijklmnopqrstuvwxyz", 1)}
_OPEN_BRACKET = compile_late(r"\([^()]*$")
_CLAUSE_END = compile_late(r"[.!?…:;,»\")–—]\s*(?:\w{1,3}\s+)?$|^\s*$")
_REACH = 80


def find_letters(view: View) -> Iterator[Marker]:
    """Letters before a bracket or full stop; one that is in two alphabets is a marker of either."""
    alphabets = (("own", letters(view.language)), ("latin", _LATIN))
    for match in _matches(view.text):
        before = view.text[max(match.start() - _REACH, 0) : match.start()]
        if not match["open"] and match["close"].endswith(")") and _OPEN_BRACKET.search(before):
            continue
        for name, alphabet in alphabets:
            yield from _marker(view, match, name, alphabet, before)


def _matches(text: str) -> Iterator[re.Match[str]]:
    for close in _CLOSE.finditer(text):
        start = close.start() - (2 if text[close.start() - 1].isspace() else 1)
        before = text[start - 1 : start]
        if start == 0 or before in _BEFORE or before.isspace():
            match = LETTER.match(text, start - (before == "("))
            if match:
                yield match


def _marker(view: View, match: re.Match[str], name: str, alphabet: Mapping[str, int], before: str) -> Iterator[Marker]:
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
