"""What decides whether a sentence ends at a gap: ordered rules; where none of them knows, razdel does."""

from __future__ import annotations

import re
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING

from summarize.letters import INVISIBLE, LOWER, UPPER
from summarize.patterns import compile_late

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarize.languages import Language
    from summarize.sentences.gaps import Gap

# How far a rule looks back: a sentence of which every gap was joined must not be read again and again.
_REACH = 300
# razdel sees ten characters on each side of a mark, and twenty of the sentence so far.
_WINDOW = 10
_BUFFER = 21

_LAST_WORD = compile_late(rf"[{UPPER}{LOWER}{INVISIBLE}]+(?:-[{UPPER}{LOWER}]+)?\s?$")
_LAST_ABBREVIATION = compile_late(
    rf"(?<![{UPPER}{LOWER}])(?:[{LOWER}{UPPER}]{{1,5}}\.\s?){{0,3}}[{LOWER}{UPPER}]{{1,12}}\s?$"
)
_NEXT_WORD = compile_late(rf"[«„“\"(\[]?(?P<word>[{UPPER}{LOWER}{INVISIBLE}]+)")
_YEAR = compile_late(rf"(?:\d{{2,4}}|[IVXLC]+)\s?(?P<unit>[{LOWER}]{{1,2}})\s?$")
_INITIAL = compile_late(rf"(?<![{UPPER}{LOWER}\d])[{UPPER}]\s?$")
_COORDINATE = compile_late(r"[°\d′″'\"]\s?[сюзв]\.\s?[шд]\s?$", re.IGNORECASE)
_SPEECH = compile_late(rf"[-–—‒−]\s*[{LOWER}]")
_QUOTED_SENTENCE = compile_late(rf"[«„“\"][{UPPER}]")
_ADDRESS = compile_late(r"[/@_\\]|www\.|://|[a-z]\.[a-z]", re.IGNORECASE)
_LATIN = compile_late(r"[A-Za-z]")
_SENTENCE_WORD = compile_late(rf"[«„“\"(\[]?(?:[{UPPER}][{INVISIBLE}]?[{LOWER}]|[{UPPER}]\s|[{UPPER}]{{2,}}|[IVX]+\s)")
_ASIDE = compile_late(rf"[(\[][{LOWER}]|[№§]")
_DOTTED = compile_late(rf"(?:[{UPPER}{LOWER}]{{1,3}}\.\s?){{2,4}}")
_QUOTES_CLOSED = frozenset('»”")')
_PAIRS = {"»": "«", "”": "“", '"': '"', "“": "„"}
_LONGEST_NAME = 40
_NAMED = compile_late(rf"[{LOWER}]\s[«“„\"][{UPPER}\d]")
_TOKEN_REACH = 60
# No abbreviation of ours or of razdel's ends in so many letters, save words of dictionaries («словацк.»).
_LONGEST_ABBREVIATION = 6


class Verdict(Enum):
    """What a rule says of a gap."""

    SPLIT = "split"
    JOIN = "join"


def decide(gap: Gap, language: Language) -> bool:
    """Whether a sentence ends at ``gap``."""
    if _is_plain(gap):
        return True
    for rule in RULES:
        verdict = rule(gap, language)
        if verdict:
            return verdict is Verdict.SPLIT
    return False


def _is_plain(gap: Gap) -> bool:
    """Whether a long word, one mark and a capital meet, as at four ends in five: no rule has a say there."""
    before = gap.mark - _LONGEST_ABBREVIATION
    if before < gap.start or not gap.mark + 1 == gap.end < gap.next:
        return False
    word = gap.text[before : gap.mark]
    return word.isalpha() and word.islower() and gap.text[gap.next].isupper()


def inside_marker(gap: Gap, language: Language) -> Verdict | None:
    """The dot of «1.» or «а.» at the start of an item."""
    del language
    marker = gap.block.marker
    return Verdict.JOIN if marker and gap.mark < marker.end else None


def smile(gap: Gap, language: Language) -> Verdict | None:
    """«… без моста :)) А теперь …»."""
    del language
    return Verdict.SPLIT if gap.text[gap.mark] in "=:;" else None


def aside(gap: Gap, language: Language) -> Verdict | None:
    """«и др. (см. ниже)», «2012 жыл. № 70»: no sentence opens with a bracketed small letter or a number sign."""
    del language
    return Verdict.JOIN if _ASIDE.match(gap.text, gap.next) else None


def abbreviation_first(gap: Gap, language: Language) -> Verdict | None:
    """«Б. з. б. 6 ғасырда»: an abbreviation is not a sentence of its own."""
    del language
    alone = gap.mark - gap.start < _WINDOW and _DOTTED.fullmatch(gap.text, gap.start, gap.end)
    return Verdict.JOIN if alone and gap.text[gap.next].isdigit() else None


def speech_goes_on(gap: Gap, language: Language) -> Verdict | None:
    """«Пора!» — сказал он."""
    del language
    return Verdict.JOIN if _SPEECH.match(gap.text, gap.next) else None


def address(gap: Gap, language: Language) -> Verdict | None:
    """File names, links and mail addresses have dots and no spaces."""
    if not gap.glued:
        return None
    left = gap.text[max(gap.start, gap.mark - _TOKEN_REACH) : gap.mark].rpartition(" ")[2]
    right = gap.text[gap.next : gap.next + _TOKEN_REACH].partition(" ")[0]
    if _ADDRESS.search(left) or _ADDRESS.search(right.rstrip(".,;:)»")):
        return Verdict.JOIN
    word = _word_after(gap).lower()
    return Verdict.JOIN if word in _words(language, "dotted_endings") else None


def dotted_name(gap: Gap, language: Language) -> Verdict | None:
    """«Яндекс.Карты» is one name; so is a Latin one («Node.Js»)."""
    if not gap.glued or gap.text[gap.mark : gap.end] != ".":
        return None
    word = _word_before(gap)
    if word.lower() in _words(language, "dotted_names"):
        return Verdict.JOIN
    latin = word[:1].isupper() and _LATIN.match(word) and _LATIN.match(_word_after(gap))
    return Verdict.JOIN if latin else None


def lost_space(gap: Gap, language: Language) -> Verdict | None:
    """«… в городе.Мост …»: a whole word, a mark, a capital word; initials and abbreviations have none of it."""
    if not gap.glued:
        return None
    if not _SENTENCE_WORD.match(gap.text, gap.next):
        return Verdict.JOIN
    if gap.text[gap.mark : gap.end] != ".":
        return Verdict.SPLIT if _ends_word(gap) else Verdict.JOIN
    if gap.text[gap.mark - 1] in _QUOTES_CLOSED:
        return Verdict.SPLIT
    word = _word_before(gap)
    whole = len(word) > 1 and word[-1].islower() and not _is_abbreviation(gap, language)
    figures = gap.text[gap.mark - 1].isdigit() and gap.mark - gap.start > _WINDOW
    return Verdict.SPLIT if whole or (figures and _year_before(gap)) else Verdict.JOIN


def year_or_century(gap: Gap, language: Language) -> Verdict | None:
    """«… построен в 1963 г. Мост …»: the sentence ends when it has its verb; «В 1963 г. Иван …» goes on."""
    if gap.text[gap.mark] != "." or gap.glued:
        return None
    match = _YEAR.search(gap.text, max(gap.start, gap.mark - _WINDOW), gap.mark)
    unit = match["unit"] if match else _abbreviation_before(gap)
    if unit not in _words(language, "year_units" if match else "eras"):
        return None
    word = _word_after(gap)
    if _is_opener(gap, word, language):
        return Verdict.SPLIT
    if not word[1:2].islower():
        return Verdict.JOIN
    has_verb = _verb(language).search(gap.text, max(gap.start, gap.mark - _REACH), gap.mark)
    return Verdict.SPLIT if has_verb or gap.end > gap.mark + 1 else Verdict.JOIN


def initials(gap: Gap, language: Language) -> Verdict | None:
    """«Ю. А. Зимин» goes on; «витамин С. Он …» and «Зимин Ю. А. Это …» end before a word that no name begins with."""
    if gap.text[gap.mark] != "." or gap.end > gap.mark + 1:
        return None
    match = _INITIAL.search(gap.text, max(gap.start, gap.mark - _WINDOW), gap.mark)
    if not match or match.start() == gap.start:
        return None
    return Verdict.SPLIT if _is_opener(gap, _word_after(gap), language) else None


def coordinates(gap: Gap, language: Language) -> Verdict | None:
    """«50° с. ш. Эпицентр …»."""
    del language
    here = _COORDINATE.search(gap.text, max(gap.start, gap.mark - _WINDOW), gap.mark)
    return Verdict.SPLIT if here and gap.text[gap.next].isupper() else None


def numbered_label(gap: Gap, language: Language) -> Verdict | None:
    """«Статья 5. Права граждан» is one heading."""
    words = gap.text[gap.start : gap.mark] if gap.mark - gap.start <= _BUFFER else ""
    label, figures, rest = words.partition(" ")
    labelled = figures and label.lower().rstrip(".") in _words(language, "numbered_labels")
    return Verdict.JOIN if labelled and rest.strip().isalnum() and len(rest.strip()) <= len("XVIII") else None


def abbreviation(gap: Gap, language: Language) -> Verdict | None:
    """«наб. Обводного канала»: an abbreviation that no sentence ends with."""
    if gap.text[gap.mark] != "." or gap.end > gap.mark + 1:
        return None
    return Verdict.JOIN if _abbreviation_before(gap) in _words(language, "abbreviations") else None


def abbreviation_before_quotation(gap: Gap, language: Language) -> Verdict | None:
    """«… штрафы и т. п. «Это …»: a closing abbreviation before a quotation that is a sentence."""
    if not _QUOTED_SENTENCE.match(gap.text, gap.next):
        return None
    return Verdict.SPLIT if _abbreviation_before(gap) in _words(language, "closing_abbreviations") else None


def bracketed_abbreviation(gap: Gap, language: Language) -> Verdict | None:
    """«(в 2010 г.) Совет …»: the dot is the abbreviation's."""
    if gap.text[gap.mark] != "." or gap.text[gap.mark + 1 : gap.end].strip() != ")":
        return None
    return Verdict.JOIN if _is_abbreviation(gap, language) else None


def name_in_quotation_marks(gap: Gap, language: Language) -> Verdict | None:
    """«в романе „Что делать?“ Чернышевский …»: the mark is the name's, told by the word before it without a colon."""
    del language
    closer = gap.text[gap.end - 1]
    if gap.text[gap.mark] not in "?!" or closer not in _PAIRS or gap.glued:
        return None
    opening = gap.text.rfind(_PAIRS[closer], max(gap.start, gap.mark - _LONGEST_NAME), gap.mark)
    if opening <= gap.start + 1 or not _NAMED.match(gap.text, opening - 2):
        return None
    return Verdict.JOIN


def razdel_rules(gap: Gap, language: Language) -> Verdict:
    """What razdel says, asked about this mark and its window alone: whole blocks would cost it quadratic time."""
    del language
    segment, split = ask_razdel()
    place = gap.end - 1 if gap.text[gap.end - 1] not in INVISIBLE else gap.mark
    left = gap.text[max(gap.start, place - _WINDOW) : place]
    right = " " + gap.text[gap.next : gap.next + _WINDOW - 1]
    asked = split(left, gap.text[place], right, gap.text[gap.start : min(place, gap.start + _BUFFER)])
    return Verdict.JOIN if segment(asked) else Verdict.SPLIT


RULES: tuple[Callable[[Gap, Language], Verdict | None], ...] = (
    inside_marker,
    smile,
    aside,
    speech_goes_on,
    abbreviation_first,
    address,
    dotted_name,
    lost_space,
    bracketed_abbreviation,
    name_in_quotation_marks,
    numbered_label,
    coordinates,
    year_or_century,
    initials,
    abbreviation,
    abbreviation_before_quotation,
    razdel_rules,
)


@cache
def ask_razdel() -> tuple[Callable[[object], bool | None], Callable[..., object]]:
    """What joins at a mark, and what a mark is to it; imported when the first is asked about."""
    from razdel.segmenters.sentenize import SentSplit, sentenize

    return sentenize.join, SentSplit


@cache
def _words(language: Language, table: str) -> frozenset[str]:
    return language.words("sentences", table)


@cache
def _verb(language: Language) -> re.Pattern[str]:
    entries = language.table("sentences", "finite_verb_patterns")
    return re.compile(rf"\b(?:{'|'.join(entries)})\b" if entries else r"(?!)")


def _word_before(gap: Gap) -> str:
    match = _LAST_WORD.search(gap.text, max(gap.start, gap.mark - _TOKEN_REACH), gap.mark)
    return match[0].rstrip().translate(_NO_INVISIBLE) if match else ""


def _word_after(gap: Gap) -> str:
    match = _NEXT_WORD.match(gap.text, gap.next)
    return match["word"].translate(_NO_INVISIBLE) if match else ""


_NO_INVISIBLE = dict.fromkeys(map(ord, INVISIBLE))


def _abbreviation_before(gap: Gap) -> str:
    """The abbreviation in front of the mark as the tables have it: small letters, no spaces, «т.п»."""
    match = _LAST_ABBREVIATION.search(gap.text, max(gap.start, gap.mark - 2 * _WINDOW), gap.mark)
    return "".join(match[0].lower().split()) if match else ""


def _is_abbreviation(gap: Gap, language: Language) -> bool:
    found = _abbreviation_before(gap)
    parts = {found, found.rpartition(".")[2]}
    return not parts.isdisjoint(_words(language, "abbreviations") | _words(language, "closing_abbreviations"))


def _is_opener(gap: Gap, word: str, language: Language) -> bool:
    """Whether the next word opens sentences and no names, and is no initial."""
    return (
        word[:1].isupper()
        and word.lower() in _words(language, "openers")
        and gap.text[gap.next + 1 : gap.next + 2] != "."
    )


def _ends_word(gap: Gap) -> bool:
    """Whether a letter, a figure or a closing sign stands before the marks."""
    return gap.text[gap.mark - 1].isalnum() or gap.text[gap.mark - 1] in '»”")'


def _year_before(gap: Gap) -> bool:
    return gap.text[max(gap.start, gap.mark - 4) : gap.mark].isdigit()
