"""Which sentences may stand in a summary: whole, and understood without the text around them.

Policy is ``FLAWS``: an ordered tuple of small functions, each named for the flaw it finds.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from summarize.document import BlockKind
from summarize.languages.lexicon import any_of
from summarize.lazy_pattern import compile_late
from summarize.summary.context_dependence import begins_with, first_words, opens_with, own_words, speaker_end
from summarize.text.fold import fold
from summarize.text.tokens import WORD

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from summarize.document import Document, Sentence
    from summarize.languages import Language

FEWEST_WORDS = 2
# «А. Орлова: Да.» says nothing without the question; «А. Орлова: Мост закроют весной.» does.
FEWEST_WORDS_OF_SPEECH = 3
# A greeting may call several by name; in a longer sentence it comes before the matter.
MOST_WORDS_OF_GREETING = 8
# A list of those present, an article of a law: nobody reads such a sentence for its gist.
MOST_WORDS = 80
# A quotation is rarely longer: so far back is looked for an opening mark.
QUOTATION_REACH = 2000
# So much of a line tells whether it had ended; a shorter one is a heading or a dateline.
UNFINISHED_LINE = 60

_END = compile_late(r"[.!…][^\w:;,]*$")
_UNFINISHED = compile_late(r"^.{30,}[^\W\d_A-ZА-ЯЁ],?\s*$", re.DOTALL)
_QUESTION = compile_late(r"\?[^\w(]*$")
_DIGIT = compile_late(r"\d")
# A remark in brackets, an omission, a footnote to an asterisk.
_REMARK = compile_late(r"[(<\[…]|\*+\s?\w")
# What parts a page («* * *») stands inside where a layout was lost: the sentence is two.
_ORNAMENT = compile_late(r"\*\s\*\s\*|<…>")
# «1. Утвердить …», «2.1) Утвердить …».
_NUMBER = compile_late(r"^\W*(?:\d{1,3}[.)]\s*){1,3}")
_OPENING_MARKS = "«„“\"'"
_DASHES = "—–-"
# What is said ends, and who says it follows: «…», — сказал глава города. / — Строим! — сказал он.
_ATTRIBUTION = compile_late(r"[,.!?…»“”\"]\s+[—–-]\s+(?=[^\W\d_]*[а-яёa-z])(?P<clause>[^\W\d_A-ZА-ЯЁ]\w*\s[^»«]*)")
_QUOTATION_ONLY = compile_late(r"[«„“\"][^«»„“”\"]*(?:«[^«»]*»[^«»]*)*[»“”\"][.…!]?$")


class CandidateSentence(NamedTuple):
    """A sentence as a reader of the summary would see it; ``inside`` a quotation that an earlier one opens.

    ``torn``: it goes on with a line that had not ended, as where a page's link stood in a line of its own.
    """

    text: str
    words: int
    inside: bool
    language: Language
    torn: bool = False


def question(reading: CandidateSentence) -> bool:
    """«Что делать?»: a summary answers."""
    return bool(_QUESTION.search(reading.text))


def fragment(reading: CandidateSentence) -> bool:
    """Few words, no end («Необходимо:»), no beginning («и ждут весны.»), names alone, a remark, half a reference."""
    first = next((character for character in reading.text if character.isalnum()), "")
    return (
        reading.words < FEWEST_WORDS
        or first.islower()
        or reading.torn
        or _is_names(reading.text)
        or bool(_REMARK.match(reading.text))
        or bool(_ORNAMENT.search(reading.text))
        or reading.text.count("[") != reading.text.count("]")
        or not _END.search(reading.text)
    )


def _is_names(text: str) -> bool:
    """«Орлова А. П.; Лунин П. И.»: no word in small letters, though not all is in capitals."""
    return not text.isupper() and not any(word[0][0].islower() for word in WORD.finditer(text))


def exchange(reading: CandidateSentence) -> bool:
    """A speaker's word or two, or an address alone: «А. Орлова: Да.», «Уважаемые жители города!»."""
    own = own_words(reading.text, reading.language)
    return own != reading.text and len(WORD.findall(own)) < FEWEST_WORDS_OF_SPEECH


def figure(reading: CandidateSentence) -> bool:
    """«… показаны на рис. 3.»: the figure is not there."""
    numbered = _DIGIT.search(reading.text) is not None
    return numbered and _figure_pattern(reading.language).search(reading.text) is not None


def foreign(reading: CandidateSentence) -> bool:
    """More than half of its letters are of another alphabet than the document's: a quotation, a name, an abstract."""
    text = reading.text.lower()
    others = len(_foreign_pattern(reading.language).findall(text))
    return others > 0 and others * 2 > sum(map(str.isalpha, text))


def overlong(reading: CandidateSentence) -> bool:
    """More words than anybody reads for a gist."""
    return reading.words > MOST_WORDS


def caption(reading: CandidateSentence) -> bool:
    """«Фото: …», «Рис. 1. …», «Читайте также …»."""
    return opens_with(reading.text, reading.language, "caption_opening") or bool(
        _label_pattern(reading.language).match(reading.text)
    )


def greeting(reading: CandidateSentence) -> bool:
    """A short sentence of courtesy or small talk, or one of any length that opens as a welcome or as thanks."""
    own, language = own_words(reading.text, reading.language), reading.language
    words = first_words(own, MOST_WORDS_OF_GREETING + 1)
    if begins_with(_matter(words[:MOST_WORDS_OF_GREETING], language), language, "welcome"):
        return True
    return len(words) <= MOST_WORDS_OF_GREETING and bool(_greeting_pattern(language).search(own))


def _matter(words: tuple[str, ...], language: Language) -> tuple[str, ...]:
    """«Мы очень рады видеть…» from «рады видеть» on."""
    lead_ins = _lead_ins(language)
    return words[next((place for place, word in enumerate(words) if word not in lead_ins), 0) :]


@cache
def _lead_ins(language: Language) -> frozenset[str]:
    return language.words("welcome_lead_in")


def imprint(reading: CandidateSentence) -> bool:
    """«№ 45 от 3 февраля 2026 г.», «г. Заречный»: the paper about itself."""
    return reading.language.pattern("imprint", re.IGNORECASE).fullmatch(reading.text) is not None


def announcing(reading: CandidateSentence) -> bool:
    """«Участники отмечают следующее.»: what they note is in the next sentences."""
    return _announcing_pattern(reading.language).search(reading.text) is not None


def operative(reading: CandidateSentence) -> bool:
    """«Утвердить прилагаемый план.»: an item of a decree, without who decrees."""
    return opens_with(_NUMBER.sub("", reading.text), reading.language, "operative_opening")


def bare_quotation(reading: CandidateSentence) -> bool:
    """A quotation, or a part of one, that does not say who speaks."""
    text = reading.text
    unbalanced = text.count("«") != text.count("»") or text.count('"') % 2 == 1
    if reading.inside or unbalanced:
        return True
    if text[:1] in _DASHES:
        return not is_attributed(text)
    return text[:1] in _OPENING_MARKS and bool(_QUOTATION_ONLY.match(text))


def unnamed_speaker(reading: CandidateSentence) -> bool:
    """«…», — сказал он."""
    attribution = _ATTRIBUTION.search(reading.text)
    return bool(attribution and _unnamed_pattern(reading.language).search(attribution["clause"]))


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
    bare_quotation,
    unnamed_speaker,
)


class CandidateSentences:
    """The sentences of a document as a reader would see them, each looked at once: to count the fit, and to choose."""

    def __init__(self, document: Document, words: Sequence[int]) -> None:
        self._document, self._words = document, words
        self._found: dict[int, CandidateSentence] = {}
        self._fit: dict[int, bool] = {}

    def __getitem__(self, index: int) -> CandidateSentence:
        """The sentence at ``index``."""
        if index not in self._found:
            self._found[index] = read(self._document, index, self._words[index])
        return self._found[index]

    def is_fit(self, index: int) -> bool:
        """Whether the sentence at ``index`` may stand in a summary."""
        if index not in self._fit:
            self._fit[index] = is_fit(self[index])
        return self._fit[index]


def read(document: Document, index: int, words: int) -> CandidateSentence:
    """The sentence at ``index`` as a reader would see it."""
    sentence = document.sentences[index]
    start = max(document.blocks[sentence.block].start, sentence.start - QUOTATION_REACH)
    before = document.text[start : sentence.start]
    inside = before.rfind("«") > before.rfind("»")
    torn = not before.strip() and _is_torn(document, sentence.block)
    return CandidateSentence(fold(_own(document, sentence)), words, inside, document.language, torn)


def _own(document: Document, sentence: Sentence) -> str:
    """The words of ``sentence`` without the marker of an item: «2) вызывать свидетелей.» has no beginning."""
    block = document.blocks[sentence.block]
    marked = block.kind is BlockKind.ITEM and block.marker is not None and block.marker.start == sentence.start
    return sentence.text[block.marker.end - sentence.start :] if marked and block.marker else sentence.text


def _is_torn(document: Document, block: int) -> bool:
    """Whether the line before the block had not ended, and does not stand apart from it."""
    above, here = document.blocks[max(0, block - 1)], document.blocks[block]
    if above.kind is not BlockKind.PARAGRAPH or document.text.count("\n", above.end, here.start) > 1:
        return False
    if above is here or speaker_end(document.text[here.start : here.end]):
        return False
    return bool(_UNFINISHED.search(document.text[max(above.start, above.end - UNFINISHED_LINE) : above.end]))


def is_attributed(text: str) -> bool:
    """Whether it quotes, and says who speaks: «…», — сказал глава города."""
    return bool(_ATTRIBUTION.search(text))


def is_fit(reading: CandidateSentence) -> bool:
    """Whether none of ``FLAWS`` is found."""
    return not any(flaw(reading) for flaw in FLAWS)


@cache
def _foreign_pattern(language: Language) -> re.Pattern[str]:
    """A small letter that the language's alphabet lacks; none where it is not known."""
    alphabet = language.setting("letters") or ""
    return re.compile(rf"[^\W\d_{alphabet}]" if alphabet else r"(?!)")


@cache
def _label_pattern(language: Language) -> re.Pattern[str]:
    phrases = _alternatives(language, "caption_label")
    return re.compile(rf"\W*(?:{phrases})\s*[.:№\d]", re.IGNORECASE)


@cache
def _figure_pattern(language: Language) -> re.Pattern[str]:
    phrases = _alternatives(language, "figure_reference")
    return re.compile(rf"\b(?:{phrases})\.?\s*[№N]?\s*\d", re.IGNORECASE)


@cache
def _greeting_pattern(language: Language) -> re.Pattern[str]:
    phrases = _alternatives(language, "greeting")
    return re.compile(rf"\b(?:{phrases})\b", re.IGNORECASE)


@cache
def _announcing_pattern(language: Language) -> re.Pattern[str]:
    phrases = _alternatives(language, "announcing_ending")
    return re.compile(rf"\b(?:{phrases})\W*$", re.IGNORECASE)


@cache
def _unnamed_pattern(language: Language) -> re.Pattern[str]:
    phrases = _alternatives(language, "unnamed_speaker")
    return re.compile(rf"^\w+\s(?:{phrases})\b(?!\s[A-ZА-ЯЁ])")


def _alternatives(language: Language, table: str) -> str:
    return any_of(language.words(table))
