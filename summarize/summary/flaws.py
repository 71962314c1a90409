"""Flaws: why a sentence is never, or rarely, shown in a summary."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.core.records import NamedTuple
from summarize.languages.finders import any_of, phrases
from summarize.summary.context_dependence import begins_with, first_words, opens_with, without_address
from summarize.text.tokens import WORD

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarize.languages import Language


FEWEST_WORDS = 2
# «А. Орлова: Да.» says nothing without the question; «А. Орлова: Мост закроют весной.» does.
FEWEST_WORDS_OF_SPEECH = 3
# A greeting may call several people by name; in a longer sentence it precedes the point.
MOST_WORDS_OF_GREETING = 8
# More has a list of those present or an article of a law.
MOST_WORDS_OF_SENTENCE = 80
_END = compile_late(r"[.!…][^\w:;,]*$")
_QUESTION = compile_late(r"\?[^\w(]*$")
_DIGIT = compile_late(r"\d")
# A remark in brackets, an omission, a footnote to an asterisk.
_REMARK = compile_late(r"[(<\[…]|\*+\s?\w")
# A separator («* * *») inside a sentence where the layout was lost.
_ORNAMENT = compile_late(r"\*\s\*\s\*|<…>")
# «1. Утвердить …», «2.1) Утвердить …».
_NUMBER = compile_late(r"^\W*(?:\d{1,3}[.)]\s*){1,3}")
_OPENING_MARKS = "«„“\"'"
_DASHES = "—–-"
# «…», — сказал глава города. / — Строим! — сказал он.
_ATTRIBUTION = compile_late(r"[,.!?…»“”\"]\s+[—–-]\s+(?=[^\W\d_]*[а-яa-z])(?P<clause>[^\W\d_A-ZА-Я]\w*\s[^»«]*)")
_QUOTATION_ONLY = compile_late(r"[«„“\"][^«»„“”\"]*(?:«[^«»]*»[^«»]*)*[»“”\"][.…!]?$")


class CandidateSentence(NamedTuple):
    """A sentence as shown in a summary; ``cut_off``: it continues an unfinished line, as after a link."""

    text: str
    words: int
    in_quotation: bool
    language: Language
    cut_off: bool = False


def question(sentence: CandidateSentence) -> bool:
    """«Что делать?»."""
    return _QUESTION.search(sentence.text) is not None


def fragment(sentence: CandidateSentence) -> bool:
    """Few words, no end («Необходимо:»), no beginning («и ждут весны.»), only names, a remark, half a reference."""
    text = sentence.text
    first = next((character for character in text if character.isalnum()), "")
    return (
        sentence.words < FEWEST_WORDS
        or first.islower()
        or sentence.cut_off
        or _is_names(text)
        or _REMARK.match(text) is not None
        or _ORNAMENT.search(text) is not None
        or text.count("[") != text.count("]")
        or not _END.search(text)
    )


def _is_names(text: str) -> bool:
    """«Орлова А. П.; Лунин П. И.»: no word in lower case, and not everything in capitals."""
    return not text.isupper() and not any(word[0][0].islower() for word in WORD.finditer(text))


def exchange(sentence: CandidateSentence) -> bool:
    """A speaker's word or two, or only an address: «А. Орлова: Да.», «Уважаемые жители города!»."""
    own = without_address(sentence.text, sentence.language)
    return own != sentence.text and len(WORD.findall(own)) < FEWEST_WORDS_OF_SPEECH


def figure(sentence: CandidateSentence) -> bool:
    """«… показаны на рис. 3.»: the summary has no figures."""
    if _DIGIT.search(sentence.text) is None or not _may_have(sentence, "figure_reference"):
        return False
    pattern = _pattern(sentence.language, "figure_reference", r"(?i)\b(?:%s)\.?\s*[№N]?\s*\d")
    return pattern.search(sentence.text) is not None


def foreign(sentence: CandidateSentence) -> bool:
    """More than half of the letters are not of the document's alphabet: a quotation, a name, an abstract."""
    text = sentence.text.lower()
    others = len(_foreign_letter(sentence.language).findall(text))
    return others > 0 and others * 2 > sum(map(str.isalpha, text))


@cache
def _foreign_letter(language: Language) -> re.Pattern[str]:
    alphabet = language.setting("letters")
    return re.compile(rf"[^\W\d_{alphabet}]" if alphabet else r"(?!)")


def overlong(sentence: CandidateSentence) -> bool:
    """Too many words for a summary."""
    return sentence.words > MOST_WORDS_OF_SENTENCE


def caption(sentence: CandidateSentence) -> bool:
    """«Фото: …», «Рис. 1. …», «Читайте также …»."""
    if opens_with(sentence.text, sentence.language, "caption_opening"):
        return True
    first = WORD.search(sentence.text)
    if not first or not first[0].lower().startswith(tuple(_first_words(sentence.language, "caption_label"))):
        return False
    label = _pattern(sentence.language, "caption_label", r"(?i)\W*(?:%s)\s*[.:№\d]")
    return label.match(sentence.text) is not None


def greeting(sentence: CandidateSentence) -> bool:
    """A short sentence of courtesy or small talk, or one of any length that begins with a welcome or thanks."""
    own, language = without_address(sentence.text, sentence.language), sentence.language
    words = first_words(own, MOST_WORDS_OF_GREETING + 1)
    if begins_with(_without_lead_in(words[:MOST_WORDS_OF_GREETING], language), language, "welcome"):
        return True
    return len(words) <= MOST_WORDS_OF_GREETING and phrases(language, "greeting").search(own) is not None


def _without_lead_in(words: tuple[str, ...], language: Language) -> tuple[str, ...]:
    """«Мы очень рады видеть…» from «рады видеть» on."""
    lead_ins = language.words("welcome_lead_in")
    return words[next((place for place, word in enumerate(words) if word not in lead_ins), 0) :]


def imprint(sentence: CandidateSentence) -> bool:
    """«№ 45 от 3 февраля 2026 г.», «г. Заречный»: the document about itself."""
    return sentence.language.matches("imprint", sentence.text)


def announcing(sentence: CandidateSentence) -> bool:
    """«Участники отмечают следующее.»: the point is in the next sentences."""
    if not _may_have(sentence, "announcing_ending"):
        return False
    pattern = _pattern(sentence.language, "announcing_ending", r"(?i)\b(?:%s)\W*$")
    return pattern.search(sentence.text) is not None


def operative(sentence: CandidateSentence) -> bool:
    """«Утвердить прилагаемый план.»: an item of a decree, without who decrees."""
    return opens_with(_NUMBER.sub("", sentence.text), sentence.language, "operative_opening")


def bare_quotation(sentence: CandidateSentence) -> bool:
    """A quotation, or a part of one, without its speaker."""
    text = sentence.text
    if sentence.in_quotation or text.count("«") != text.count("»") or text.count('"') % 2 == 1:
        return True
    if text[:1] in _DASHES:
        return not is_attributed(text)
    return text[:1] in _OPENING_MARKS and _QUOTATION_ONLY.match(text) is not None


def unnamed_speaker(sentence: CandidateSentence) -> bool:
    """«…», — сказал он."""
    attribution = _ATTRIBUTION.search(sentence.text)
    if not attribution:
        return False
    pattern = _pattern(sentence.language, "unnamed_speaker", r"^\w+\s(?:%s)\b(?!\s[A-ZА-Я])")
    return pattern.search(attribution["clause"]) is not None


FLAWS: tuple[Callable[[CandidateSentence], bool], ...] = (
    question,
    fragment,
    exchange,
    figure,
    foreign,
    overlong,
    caption,
    greeting,
    imprint,
    announcing,
    operative,
)
"""What no summary shows."""
DOUBTS: tuple[Callable[[CandidateSentence], bool], ...] = (bare_quotation, unnamed_speaker)
"""What a summary rarely shows: signs of the model, and flaws where a ranking has none."""


def _may_have(sentence: CandidateSentence, name: str) -> bool:
    """Are the letters of the first word of a phrase of the class ``name`` in ``sentence``?"""
    text = sentence.text.lower()
    return any(word in text for word in _first_words(sentence.language, name))


@cache
def _first_words(language: Language, name: str) -> frozenset[str]:
    return frozenset(phrase.split(maxsplit=1)[0] for phrase in language.words(name))


@cache
def _pattern(language: Language, name: str, template: str) -> re.Pattern[str]:
    """``template`` with the phrases of the class ``name`` in place of its %s."""
    return re.compile(template % any_of(language.words(name)))


def is_attributed(text: str) -> bool:
    """Return True if ``text`` names the speaker after a quotation: «…», — сказал глава города."""
    return _ATTRIBUTION.search(text) is not None


def is_fit(sentence: CandidateSentence) -> bool:
    """Return True if the sentence has none of ``FLAWS``."""
    return not any(flaw(sentence) for flaw in FLAWS)
