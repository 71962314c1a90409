"""What decides whether a sentence ends at a gap: ordered rules; where none of them knows, razdel does."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from summarize.lazy_pattern import compile_late
from summarize.sentences import abbreviations
from summarize.sentences import missing_space as glued
from summarize.sentences.boundaries import Verdict
from summarize.sentences.vocabulary import WINDOW
from summarize.text.characters import INVISIBLE, LOWER, UPPER

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarize.document import Span
    from summarize.sentences.boundaries import Gap
    from summarize.sentences.vocabulary import Vocabulary

_BUFFER = 21
_DASHES = "-–—‒−"
_SPEECH = compile_late(rf"[{_DASHES}]\s*[{LOWER}]")
_ASIDE = compile_late(rf"[(\[][{LOWER}]|[№§]")
_CLOSED = frozenset("»)]%")
# Shorter words are initials, units and parts of abbreviations: «т. е.», «кв. м», «до н. э.».
_SHORTEST_WHOLE = 3
_NUMBERS = compile_late(r"(?:[\d.)\s]|(?<![^\W\d])(?:[IVXML]+|[§А-Еа-еA-Fa-f])(?![^\W\d]))+")
_PAIRS = {"»": "«", "”": "“", '"': '"', "“": "„"}
_LONGEST_NAME = 40
_NAMED = compile_late(rf"[{LOWER}]\s[«“„\"][{UPPER}\d]")
# No abbreviation of ours or of razdel's ends in so many letters, save words of dictionaries («словацк.»).
_LONGEST_ABBREVIATION = 6


def decide(gap: Gap, known: Vocabulary) -> bool:
    """Whether a sentence ends at ``gap``."""
    marker = gap.block.marker
    if marker and gap.mark < marker.end:
        return False
    for rule in glued.RULES if gap.next == gap.end else RULES:
        verdict = rule(gap, known)
        if verdict:
            return verdict is Verdict.SPLIT
    return False


def is_plain(text: str, start: int, span: Span, following: int, known: Vocabulary) -> bool:
    """Whether a long word, one mark (``span``) and a capital meet, as at most ends: no rule has a say there.

    Nor has any after a closing sign, a figure or a short word that is no abbreviation, once the sentence is too long
    to be a number or a label.
    """
    mark, end = span
    before = mark - _LONGEST_ABBREVIATION
    if before < start or not mark + 1 == end < following or not text[following].isupper():
        return False
    word = text[before:mark]
    if word.isalpha():
        return word.islower()
    if mark - start <= _BUFFER:
        return False
    return word[-1] in _CLOSED or word[-1].isdecimal() or _is_whole(text, mark, known)


def _is_whole(text: str, mark: int, known: Vocabulary) -> bool:
    """Whether the short word before the mark, as «дом» or «дела», shortens nothing, and no other stop is near."""
    if "." in text[mark - _BUFFER : mark]:
        return False
    word = text[mark - _LONGEST_ABBREVIATION : mark].rpartition(" ")[2]
    return len(word) >= _SHORTEST_WHOLE and word.isalpha() and word.islower() and not _shortens(word, known)


def _shortens(word: str, known: Vocabulary) -> bool:
    return word in known.shortened or word in known.eras or word in razdels_abbreviations()


def smile(gap: Gap, known: Vocabulary) -> Verdict | None:
    """«… без моста :)) А теперь …»."""
    del known
    return Verdict.SPLIT if gap.text[gap.mark] in "=:;" else None


def aside(gap: Gap, known: Vocabulary) -> Verdict | None:
    """«и др. (см. ниже)», «2012 жыл. № 70»: no sentence opens with a bracketed small letter or a number sign."""
    del known
    return Verdict.JOIN if gap.text[gap.next] in "([№§" and _ASIDE.match(gap.text, gap.next) else None


def speech_goes_on(gap: Gap, known: Vocabulary) -> Verdict | None:
    """«Пора!» — сказал он."""
    del known
    return Verdict.JOIN if gap.text[gap.next] in _DASHES and _SPEECH.match(gap.text, gap.next) else None


def name_in_quotation_marks(gap: Gap, known: Vocabulary) -> Verdict | None:
    """«в романе „Что делать?“ Чернышевский …»: the mark is the name's, told by the word before it without a colon."""
    del known
    closer = gap.text[gap.end - 1]
    if gap.text[gap.mark] not in "?!" or closer not in _PAIRS or gap.glued:
        return None
    opening = gap.text.rfind(_PAIRS[closer], max(gap.start, gap.mark - _LONGEST_NAME), gap.mark)
    if opening <= gap.start + 1 or not _NAMED.match(gap.text, opening - 2):
        return None
    return Verdict.JOIN


def numbered_label(gap: Gap, known: Vocabulary) -> Verdict | None:
    """«Статья 5. Права граждан» is one heading."""
    if gap.mark - gap.start > _BUFFER:
        return None
    label, figures, rest = gap.text[gap.start : gap.mark].partition(" ")
    labelled = figures and label.lower().rstrip(".") in known.numbered_labels
    return Verdict.JOIN if labelled and rest.strip().isalnum() and len(rest.strip()) <= len("XVIII") else None


def numbers_so_far(gap: Gap, known: Vocabulary) -> Verdict | None:
    """«II. 1.2. а. …»: numbers alone are no sentence. razdel says so too, at many times the cost."""
    del known
    if gap.text[gap.mark] != "." or gap.end > gap.mark + 1 or gap.mark - gap.start >= _BUFFER:
        return None
    return Verdict.JOIN if _NUMBERS.fullmatch(gap.text, gap.start, gap.mark) else None


def razdel_rules(gap: Gap, known: Vocabulary) -> Verdict:
    """What razdel says, asked about this mark and its window alone: whole blocks would cost it quadratic time."""
    del known
    joining, split = ask_razdel()
    place = gap.end - 1 if gap.text[gap.end - 1] not in INVISIBLE else gap.mark
    left = gap.text[max(gap.start, place - WINDOW) : place]
    right = " " + gap.text[gap.next : gap.next + WINDOW - 1]
    asked = split(left, gap.text[place], right, gap.text[gap.start : min(place, gap.start + _BUFFER)])
    for rule in joining:
        if rule(asked):
            return Verdict.JOIN
    return Verdict.SPLIT


RULES: tuple[Callable[[Gap, Vocabulary], Verdict | None], ...] = (
    smile,
    aside,
    speech_goes_on,
    abbreviations.abbreviation_first,
    abbreviations.bracketed_abbreviation,
    name_in_quotation_marks,
    numbered_label,
    abbreviations.coordinates,
    abbreviations.initials,
    abbreviations.year_or_century,
    abbreviations.abbreviation,
    abbreviations.abbreviation_before_quotation,
    numbers_so_far,
    razdel_rules,
)


@cache
def ask_razdel() -> tuple[tuple[Callable[[object], object], ...], Callable[..., object]]:
    """The rules of razdel, each of which joins or is silent, and what a mark is to them; imported when first asked."""
    from razdel.segmenters.sentenize import SentSplit, sentenize

    return tuple(rule.function for rule in sentenize.rules), SentSplit


@cache
def razdels_abbreviations() -> frozenset[str]:
    """Every word after whose stop razdel may go on with the sentence."""
    from razdel.segmenters.sokr import INITIALS, PAIR_SOKRS, SOKRS

    return frozenset({*SOKRS, *INITIALS, *(part for pair in PAIR_SOKRS for part in pair)})
