"""From a span of the source to words fit to show: clipped to sentences, white space folded, typesetting undone."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.document import Span
from summarize.text.bullets_and_numbers import DASHES
from summarize.text.letters import LOWER, UPPER

if TYPE_CHECKING:
    import re

    from summarize.document import Document, Sentence
    from summarize.languages import Language

_NEWLINE = r"[ \t]*(?:\r\n|\r|\n)[ \t]*"
# Letters with the stress marks and joiners that a reader does not see as letters.
_UNREAD = "\u0300\u0301\u200c\u200d"
_LETTERS = rf"(?:[^\W\d_][{_UNREAD}]*+)++"
# A word cut at the end of a line: «прави-\nтельство». A capital or a figure after the break is a
# compound («Санкт-\nПетербург», «Ил-\n76»), whose hyphen stays.
_CUT_WORD = compile_late(
    rf"(?P<head>(?<![\w{_UNREAD}-]){_LETTERS}(?:-{_LETTERS})*+)[-\u2010\u00ad\ufffe]{_NEWLINE}"
    rf"(?P<tail>{_LETTERS})(?![-\u2010]\w)"
)
_MARK = compile_late(f"[{_UNREAD}]")
# «Ростова-на-» at the end of a line: the name goes on below with a capital.
NAME_CUT = compile_late(rf"(?<![\w-])[{UPPER}][{LOWER}]+(?:-[{LOWER}]+)+[-\u2010\u00ad\ufffe]$")
_CUT_ANYWHERE = compile_late(rf"(?<=[^\W\d_])[-\u2010\u00ad\ufffe]{_NEWLINE}(?=[^\W\d_])")
_COMPOUND = compile_late(rf"(?<=[^\W\d_])([-\u2010]){_NEWLINE}(?=[{UPPER}\d])")
_LINE_END = compile_late(r"[-\u2010\u00ad\ufffe][ \t]*[\r\n]")
# Four or more single letters, one space apart: «п о с т а н о в л я ю». Two spaces are a word's end.
_LETTER_SPACED = compile_late(r"(?<![^\s«„“\"(])[^\W\d_](?:[ \u00a0][^\W\d_](?![^\W_])){3,}+")
_SHORTEST = 4
_OPENING_DASH = compile_late(rf"[{DASHES}]{{1,2}}\s+(?=\S)")
_QUOTATION_MARK = compile_late(r'[«»“”„"]')
# «», – сказал мэр», «!» – сказал мэр», «».»; not «5" – большая труба».
_AFTER_QUOTATION = compile_late(rf"(?:,|(?<=[!?…,][»“”\"]))\s*[{DASHES}]\s*[{LOWER}]|[\s.,!?…]*$")
# The soft hyphen, the noncharacter that PDF readers leave in its place, and spaces of no width; joiners stay, for emoji
# are made with them.
_INVISIBLE = "\u00ad\ufffe\u200b\u2060\ufeff"
_INVISIBLE_WITHIN = compile_late(rf"[{_INVISIBLE}]++(?![ \t]*[\r\n])")
# Part of all letter-spacing, and found faster.
_TWO_LETTERS = compile_late(r"[ \u00a0][^\W\d_][ \u00a0][^\W\d_][ \u00a0]")
# C0 but tab and line feed, DEL and C1, and the bidirectional controls that reorder what is read.
_CONTROLS = compile_late("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def sanitize(text: str) -> str:
    """``text`` without control and bidirectional formatting characters; tabs and line feeds stay."""
    return _CONTROLS.sub("", text)


def quote(document: Document, span: Span | None) -> str:
    """The words of ``span``, folded; "" for None."""
    return fold(document.text[span.start : span.end]) if span else ""


def fold(raw: str) -> str:
    r"""``raw`` with white space folded to single spaces and line-end hyphens, soft hyphens and letter-spacing undone.

    Only the dictionary tells a word cut by the typesetter from a compound that ends a line; it is loaded
    (15 ms, once) only where a line ends in a hyphen or letters are spaced. A word that it does not know was cut.

    >>> fold("прави-\nтельство и  кто-\nто р е ш и л и :")
    'правительство и кто-то решили :'
    """
    if _LINE_END.search(raw):
        raw = _INVISIBLE_WITHIN.sub("", raw)
        raw = _COMPOUND.sub(r"\1", raw)
        raw = _CUT_WORD.sub(_mend, raw)
        raw = _CUT_ANYWHERE.sub("", raw)
    for character in _INVISIBLE:
        raw = raw.replace(character, "")
    if _TWO_LETTERS.search(raw):
        raw = _LETTER_SPACED.sub(_close_up, raw)
    return " ".join(raw.split())


def _mend(match: re.Match[str]) -> str:
    head, tail = match["head"], match["tail"]
    if "\u00ad" in match[0] or "\ufffe" in match[0]:
        return head + tail
    # Hardly a word cut in two makes a compound of the dictionary («видео-камера»), while it has some
    # compounds as one word too («жилищнокоммунальный»).
    keeps_hyphen = _is_known(f"{head}-{tail}")
    return match[0][: len(head) + 1] + tail if keeps_hyphen else head + tail


def _close_up(match: re.Match[str]) -> str:
    """One word, or a word between one-letter words; letters in alphabetical order are a list and stay."""
    letters = match[0].replace("\u00a0", " ").split(" ")
    if all(ord(after) - ord(before) == 1 for before, after in pairwise("".join(letters).lower())):
        return match[0]
    count = len(letters)
    for first, last in ((0, count), (0, count - 1), (1, count), (1, count - 1)):
        word = "".join(letters[first:last])
        if len(word) >= _SHORTEST - 1 and _is_known(word):
            return " ".join([*letters[:first], word, *letters[last:]])
    return "".join(letters)


def _is_known(word: str) -> bool:
    from summarize.text.dictionary import is_known

    return is_known(_MARK.sub("", word.lower()))


# «?» and «!» belong to the words, brackets and quotes to their partners.
_CLOSING = " \t\r\n.,;:…"
# «Котову М. А», «Н. К»: an initial after a surname or another one.
_INITIAL = compile_late(rf"(?:[{UPPER}][{LOWER}-]+\s|[{UPPER}]\.\s?)[{UPPER}]$")
# «г», «т. д», «н. э»; a longer word is none, and a run of them is not read.
_LAST_WORD = compile_late(r"(?<!\w)(?:[^\W\d_]\.\s?){0,2}[^\W\d_]{1,6}$|(?<=\d)[^\W\d_]{1,4}$")


def without_closing(document: Document, span: Span) -> Span:
    """``span`` without the punctuation and white space that close it, a dash after a space included; never empty.

    The stop of an abbreviation belongs to it: «до 1 июня 2026 г.», «мосты и т. д.».
    """
    words = document.text[span.start : span.end].rstrip(_CLOSING)
    if words[-1:] in DASHES and words[-2:-1].isspace():
        words = words[:-1].rstrip(_CLOSING)
    if not words:
        return span
    end = span.start + len(words)
    stopped = end < span.end and document.text[end] == "." and _is_shortened(words, document.language)
    return Span(span.start, end + stopped)


def without_opening_dash(text: str, span: Span) -> Span:
    """``span`` without the dash that opens a line of dialogue: «— Мост надо чинить»; not «-5 °C», «–»."""
    opening = _OPENING_DASH.match(text, *span)
    return Span(opening.end(), span.end) if opening else span


def within_quotation(text: str, span: Span) -> Span:
    """``span`` without a quotation mark whose partner is outside, and without who speaks after a closing one.

    «Надо починить мост», of «Надо починить мост", – сказал мэр» as of «"Надо починить мост.»
    """
    opened: list[int] = []
    for mark in _QUOTATION_MARK.finditer(text, *span):
        if opens_quotation(text, mark.start(), span.start):
            opened.append(mark.start())
        elif opened:
            opened.pop()
        elif mark.start() > span.start and _AFTER_QUOTATION.match(text, mark.end(), span.end):
            return Span(span.start, mark.start())
    return Span(span.start + 1, span.end) if opened and opened[0] == span.start else span


def opens_quotation(text: str, place: int, start: int = 0) -> bool:
    """Does the quotation mark at ``place`` open a quotation in the words that begin at ``start``?"""
    if text[place] != '"':
        return text[place] in "«“„"
    return place == start or text[place - 1].isspace() or text[place - 1] in "(«"


def _is_shortened(words: str, language: Language) -> bool:
    if words[-1].isupper() and _INITIAL.search(words):
        return True
    last = _LAST_WORD.search(words)
    known = language.words("closing_abbreviation")
    return last is not None and "".join(last[0].split()).lower() in known


def sentences_within(document: Document, span: Span) -> list[Span]:
    """The document's sentences, clipped to ``span``; ``span`` itself when none reaches into it."""
    first = max(0, bisect_left(document.sentences, span.start, key=_start) - 1)
    end = bisect_left(document.sentences, span.end, first, key=_start)
    found = [
        Span(max(sentence.start, span.start), min(sentence.end, span.end))
        for sentence in document.sentences[first:end]
        if sentence.end > span.start
    ]
    return found or [span]


def _start(sentence: Sentence) -> int:
    return sentence.start


def own_sentences(document: Document, words: Span) -> tuple[Span, ...]:
    """The sentences of ``words``, the first without its closing punctuation."""
    first, *others = sentences_within(document, words)
    return (without_closing(document, first), *others)
