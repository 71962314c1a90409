"""Ordered rules that decide whether a sentence ends at a boundary.

A rule returns True if it does, False if it does not, None to leave it to the next rule.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.sentences.abbreviation_rules import (
    abbreviation,
    abbreviation_before_quotation,
    after_number,
    before_capitals,
    before_number,
    bracketed_abbreviation,
    listing_before_number,
    listing_before_word,
    open_bracket,
    pronoun,
    whole_noun,
    year_or_century,
)
from summarize.sentences.boundaries import RAZDEL_BUFFER, RAZDEL_WINDOW, TOKEN_REACH, razdel_rules
from summarize.sentences.initial_rules import initials
from summarize.text.letters import LOWER, UPPER

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarize.sentences.boundaries import SentenceBoundary

_ADDRESS = compile_late(r"[/@_\\]|[Ww]{3}\.|[A-Za-z]\.[A-Za-z]")
_LATIN = compile_late(r"[A-Za-z]")
_SENTENCE_WORD = compile_late(rf"[«„“\"(\[]?(?:[{UPPER}][{LOWER}]|[{UPPER}]\s|[{UPPER}]{{2,}}|[IVX]+\s)")
_CLOSED = frozenset('»”")')
_DASHES = "-–—−"
_SPEECH = compile_late(rf"[{_DASHES}]\s*[{LOWER}]")
_ASIDE = compile_late(rf"[(\[][{LOWER}]|[№§]")
_NUMBERS = compile_late(r"(?:[\d.)\s]|(?<![^\W\d])(?:[IVXML]+|[§А-Еа-еA-Fa-f])(?![^\W\d]))+")
_LONGEST_NUMBER = len("XVIII")
_PAIRS = {"»": "«", "”": "“", '"': '"', "“": "„"}
_LONGEST_NAME = 40
_BEFORE_NAME = compile_late(rf"[{LOWER}]\s[«„“\"][{UPPER}\d]")
# No abbreviation that ends a sentence or not is longer, except those of dictionaries («словацк.»).
_WHOLE_WORD = 6


def no_sentence_word(boundary: SentenceBoundary) -> bool | None:
    """«Ю.А.Зимин», «в т.ч.(а)»: no sentence begins like that."""
    first, second = boundary.text[boundary.next], boundary.text[boundary.next + 1 : boundary.next + 2]
    # As nearly all sentences do.
    if "А" <= first <= "Я" and "а" <= second <= "я":
        return None
    return None if _SENTENCE_WORD.match(boundary.text, boundary.next) else False


def address(boundary: SentenceBoundary) -> bool | None:
    """File names, links and mail addresses contain dots and no spaces."""
    text, start, mark, _, following, *_ = boundary
    left = text[max(start, mark - TOKEN_REACH) : mark].rpartition(" ")[2]
    right = text[following : following + TOKEN_REACH].partition(" ")[0]
    if _ADDRESS.search(left) or _ADDRESS.search(right.rstrip(".,;:)»")):
        return False
    return False if boundary.word_after.lower() in boundary.language.words("domain_suffix") else None


def dotted_name(boundary: SentenceBoundary) -> bool | None:
    """«Яндекс.Карты» is one name; so is a Latin one, «Node.Js»."""
    if not boundary.is_single_stop:
        return None
    word = boundary.word_before
    latin = word[:1].isupper() and _LATIN.match(word) and _LATIN.match(boundary.word_after)
    return False if latin or word.lower() in boundary.language.words("dotted_name") else None


def lost_space(boundary: SentenceBoundary) -> bool:
    """«… в городе.Мост …»: a whole word before the stop, not an initial or an abbreviation."""
    last = boundary.text[boundary.mark - 1]
    if last in _CLOSED or not boundary.is_single_stop:
        return last in _CLOSED or last.isalnum()
    if last.isdigit():
        _, start, mark = boundary.before(4)
        return boundary.mark - boundary.start > RAZDEL_WINDOW and boundary.text[start:mark].isdigit()
    word = boundary.word_before
    return len(word) > 1 and word[-1].islower() and not boundary.follows_abbreviation


WITHOUT_SPACE: tuple[Callable[[SentenceBoundary], bool | None], ...] = (
    no_sentence_word,
    address,
    dotted_name,
    lost_space,
)


def whole_word(boundary: SentenceBoundary) -> bool | None:
    """«… городах. Мост …»: a long word, one mark, a capital, as at most boundaries."""
    text, _, mark, end, following, *_ = boundary
    if end != mark + 1 or boundary.lacks_space or not text[following].isupper():
        return None
    _, start, _ = boundary.before(_WHOLE_WORD)
    word = text[start:mark]
    return True if len(word) == _WHOLE_WORD and word.isalpha() and word.islower() else None


def smiley(boundary: SentenceBoundary) -> bool | None:
    """«… без моста :)) А теперь …»."""
    return True if boundary.text[boundary.mark] in "=:;" else None


def aside(boundary: SentenceBoundary) -> bool | None:
    """«и др. (см. ниже)», «2012 жыл. № 70»: no sentence opens with a bracketed small letter or a number sign."""
    opens = boundary.text[boundary.next] in "([№§"
    return False if opens and _ASIDE.match(boundary.text, boundary.next) else None


def speech_continues(boundary: SentenceBoundary) -> bool | None:
    """«Пора!» — сказал он."""
    is_dash = boundary.text[boundary.next] in _DASHES
    return False if is_dash and _SPEECH.match(boundary.text, boundary.next) else None


def quoted_name(boundary: SentenceBoundary) -> bool | None:
    """«в романе „Что делать?“ Чернышевский …»: a name in quotes directly follows a word in lower case."""
    text, start, mark, end, *_ = boundary
    closer = text[end - 1]
    if text[mark] not in "?!" or closer not in _PAIRS:
        return None
    opening = text.rfind(_PAIRS[closer], max(start, mark - _LONGEST_NAME), mark)
    return False if opening > start + 1 and _BEFORE_NAME.match(text, opening - 2) else None


def numbered_label(boundary: SentenceBoundary) -> bool | None:
    """«Статья 5. Права граждан» is one heading, «2-й шаг. Снимите крышку» one step."""
    if boundary.mark - boundary.start > RAZDEL_BUFFER:
        return None
    label, _, number = boundary.text[boundary.start : boundary.mark].partition(" ")
    number = number.strip()
    if label[:1].isdigit():
        label, number = number, label.partition("-")[0]
    labelled = number.isalnum() and len(number) <= _LONGEST_NUMBER
    return False if labelled and label.lower().rstrip(".") in boundary.language.words("numbered_label") else None


def only_numbers(boundary: SentenceBoundary) -> bool | None:
    """«II. 1.2. а. …»: numbers alone are no sentence (razdel agrees, at many times the cost)."""
    if not boundary.is_single_stop or boundary.mark - boundary.start >= RAZDEL_BUFFER:
        return None
    return False if _NUMBERS.fullmatch(boundary.text, boundary.start, boundary.mark) else None


# ---------------------------------------------------------------- all of them


BOUNDARY_RULES: tuple[Callable[[SentenceBoundary], bool | None], ...] = (
    whole_word,
    smiley,
    aside,
    speech_continues,
    open_bracket,
    before_number,
    before_capitals,
    after_number,
    listing_before_number,
    listing_before_word,
    bracketed_abbreviation,
    quoted_name,
    numbered_label,
    whole_noun,
    initials,
    year_or_century,
    pronoun,
    abbreviation,
    abbreviation_before_quotation,
    only_numbers,
    razdel_rules,
)


def ends_sentence(boundary: SentenceBoundary) -> bool:
    """Decide by the first rule that knows; no sentence ends inside the marker of a list item."""
    marker = boundary.block.marker
    if marker and boundary.mark < marker.end:
        return False
    for rule in WITHOUT_SPACE if boundary.lacks_space else BOUNDARY_RULES:
        decision = rule(boundary)
        if decision is not None:
            return decision
    return False
