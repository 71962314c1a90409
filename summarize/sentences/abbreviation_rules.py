"""Rules of sentence ends for abbreviations and years, each as in ``sentences.rules``."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.sentences.boundaries import RAZDEL_WINDOW, TOKEN_REACH
from summarize.sentences.predicates import CLAUSE_END, VERB_REACH, demands_of_number, goes_on, has_predicate
from summarize.text.letters import LOWER, UPPER
from summarize.text.morphology import read_word

if TYPE_CHECKING:
    from summarize.languages import Language
    from summarize.sentences.boundaries import SentenceBoundary

_YEAR = compile_late(rf"(?:\d{{2,4}}|[IVXLC]+)\s?(?P<unit>[{LOWER}]{{1,2}})\s?$")
# «Ответственный: Зимин.»
_LABEL = compile_late(rf"[{UPPER}][{LOWER}]+(?:\s[{LOWER}]+){{0,2}}:\s")
_CALLED = compile_late(rf"[{UPPER}][{LOWER}]+(?:\s[{UPPER}][{LOWER}]+)?,\s(?P<verb>[{LOWER}]+)(?![\w,])")
_FIRST_WORD = compile_late(rf"[{UPPER}{LOWER}-]+")
_NOTE = compile_late(rf"\(\s?[{LOWER}\d№]")
_NUMBER = compile_late(r"[№#]?\s?(?:\d|[IVXLC]+\b)")
_COUNT = compile_late(rf"\d+\s[{LOWER}]")
_SHORTEST_ACRONYM = 2
_AFTER_NUMBER = compile_late(rf"\d\s[{LOWER}]+\s?$")
_QUOTED_SENTENCE = compile_late(rf"[«„“\"][{UPPER}]")
_NAMED = frozenset(("NOUN", "PROPN", "ADJ"))


def open_bracket(boundary: SentenceBoundary) -> bool | None:
    """«просеки (см. чертёж Зимина) до мая»: no sentence ends at an abbreviation in a note in brackets."""
    if not boundary.is_single_stop:
        return None
    text, start, mark = boundary.before(TOKEN_REACH)
    opening = text.rfind("(", start, mark)
    if opening < 0 or text.find(")", opening, mark) >= 0 or not _NOTE.match(text, opening):
        return None
    shortened = boundary.follows_abbreviation or boundary.abbreviation in _words_before_number(boundary.language)
    closes = text.find(")", mark, min(mark + TOKEN_REACH, boundary.block.end)) >= 0
    return False if shortened and closes else None


def before_number(boundary: SentenceBoundary) -> bool | None:
    """«20 янв. 2027 года», «доб. 12»: no sentence ends between such an abbreviation and its number."""
    if not boundary.is_single_stop or not _NUMBER.match(boundary.text, boundary.next):
        return None
    last = boundary.abbreviation.rpartition(".")[2]
    if last in boundary.language.words("abbreviation_between_numbers"):
        return False if _AFTER_NUMBER.search(*boundary.before(TOKEN_REACH)) else None
    return False if last in _words_before_number(boundary.language) else None


def _words_before_number(language: Language) -> frozenset[str]:
    return language.words("abbreviation_before_number")


def bracketed_abbreviation(boundary: SentenceBoundary) -> bool | None:
    """«(в 2010 г.) Совет …»: the stop belongs to the abbreviation."""
    marks = boundary.text[boundary.mark : boundary.end]
    bracketed = marks[0] == "." and marks[1:].strip() == ")"
    return False if bracketed and boundary.follows_abbreviation else None


def whole_noun(boundary: SentenceBoundary) -> bool | None:
    """«Вымой пол. Лена ждёт.»: a short noun that ends a sentence more often than it is shortened from another."""
    if not boundary.is_single_stop or not boundary.word_after[1:2].islower():
        return None
    return True if boundary.word_before in boundary.language.words("short_noun") else None


def year_or_century(boundary: SentenceBoundary) -> bool | None:
    """«… построен в 1963 г. Мост …» ends; «В 1963 г. Иван …» continues."""
    match = _YEAR.search(*boundary.before(RAZDEL_WINDOW)) if boundary.text[boundary.mark] == "." else None
    return _after_time(boundary) if match and match["unit"] in boundary.language.words("year_unit") else None


def _after_time(boundary: SentenceBoundary) -> bool:
    """A sentence ends before a word that opens sentences, and before a name if it already has a predicate."""
    if boundary.precedes_opener or _LABEL.match(boundary.text, boundary.next) or _is_request(boundary):
        return True
    if _COUNT.match(boundary.text, boundary.next):
        return demands_of_number(boundary)
    if not boundary.word_after[1:2].islower() or _is_agent(boundary) or _is_aside(boundary):
        return False
    return boundary.end > boundary.mark + 1 or has_predicate(boundary) or _is_task_of_another(boundary)


def _is_request(boundary: SentenceBoundary) -> bool:
    """«… до 5 мая 2027 г. Лена, позвони …»: it speaks to somebody by name."""
    match = _CALLED.match(boundary.text, boundary.next)
    if match is None:
        return False
    language, verb = boundary.language, match["verb"]
    forms = ("singular_imperative", "imperative")
    return any(language.pattern(form, re.IGNORECASE).fullmatch(verb) for form in forms)


def _is_task_of_another(boundary: SentenceBoundary) -> bool:
    """«Отчёт за 2026 г. Бухгалтеру следует …»; but «До 1 мая 2027 г. бухгалтеру …» goes on, also before a name."""
    text, start = boundary.text, boundary.start
    first = _FIRST_WORD.match(text, start)
    if first is None or first[0].lower() in boundary.language.words("sentence_opener"):
        return False
    return _task(boundary.language).match(text, boundary.next, boundary.next + VERB_REACH) is not None


@cache
def _task(language: Language) -> re.Pattern[str]:
    """A name of at most four words, then a modal whose dative is to act."""
    modals = "|".join(map(re.escape, language.words("dative_modal"))) or "(?!)"
    return re.compile(rf"[{UPPER}][{LOWER}-]+(?:\s[{UPPER}{LOWER}.-]+){{0,3}}?\s(?:{modals})\b")


def after_number(boundary: SentenceBoundary) -> bool | None:
    """«Поднять на 3 эт. Лифт сломан.»: two predicates, and no number to come; not «на 3 эт. Музея».

    «Вес – 3 т. Сторожу следует …»: or the task of somebody.
    """
    if not boundary.is_single_stop:
        return None
    if _AFTER_NUMBER.search(*boundary.before(TOKEN_REACH)) and _is_task_of_another(boundary):
        return True
    if boundary.abbreviation not in boundary.language.words("abbreviation_after_number"):
        return None
    if not boundary.word_after[1:2].islower():
        return None
    return True if goes_on(boundary) and has_predicate(boundary) else None


def listing_before_number(boundary: SentenceBoundary) -> bool | None:
    """«Засыпать ямы и т. д. 40 машин застряли»: two predicates; not «и др. 12 улиц»."""
    closes = boundary.is_single_stop and boundary.abbreviation in boundary.language.words("closing_abbreviation")
    if not closes or not _COUNT.match(boundary.text, boundary.next):
        return None
    if boundary.abbreviation in boundary.language.words("year_unit") or not has_predicate(boundary):
        return None
    if "." in boundary.abbreviation:
        return True if goes_on(boundary) else None
    # «мячи и пр. 30 досок надо списать»; not «чинят Лесную и др. 12 улиц, которым сто лет»
    listed = _is_joined(boundary) and goes_on(boundary, CLAUSE_END)
    return True if listed else None


def listing_before_word(boundary: SentenceBoundary) -> bool | None:
    """«Снег выпал в Туле, Клине и пр. Дороги чистят»: «пр» closes a list; not «закрыты Садовая и пр. Ленина»."""
    if not boundary.is_single_stop or not boundary.word_after[1:2].islower():
        return None
    known = boundary.language
    found = boundary.abbreviation
    if found not in known.words("closing_abbreviation") or found not in known.words("abbreviation"):
        return None
    if found in known.words("year_unit") or not _is_joined(boundary):
        return None
    return True if has_predicate(boundary) and goes_on(boundary, CLAUSE_END) else None


def _is_joined(boundary: SentenceBoundary) -> bool:
    """«и пр.»: is the word before the abbreviation a conjunction?"""
    text, start, mark = boundary.before(TOKEN_REACH)
    words = text[start:mark].split()
    return len(words) > 1 and words[-2].lower() in boundary.language.words("coordinator")


def _is_aside(boundary: SentenceBoundary) -> bool:
    """«смету за 2022 г. (Приложение № 1)»; not «закрыт в 2022 г. (Жители ждут.)»."""
    text, following = boundary.text, boundary.next
    if text[following] != "(":
        return False
    closing = text.find(")", following, following + VERB_REACH)
    return closing < 0 or text[closing - 1] not in ".!?…"


def _is_agent(boundary: SentenceBoundary) -> bool:
    """«Закон подписан в 2010 г. Президентом …»: who did it."""
    if not boundary.language.pattern("passive_agent").match(boundary.text, boundary.next):
        return False
    return boundary.language.pattern("passive_verb", re.IGNORECASE).search(*boundary.before(VERB_REACH)) is not None


def pronoun(boundary: SentenceBoundary) -> bool | None:
    """«Врач помог им. Ждём.» ends; «Школа им. Пушкина», «столовая им. Крупской» continue: a noun has a name."""
    words = boundary.language.words
    if boundary.abbreviation not in words("abbreviation") & words("anaphoric_opening"):
        return None
    text, start, mark = boundary.before(TOKEN_REACH)
    before = text[start:mark].split()[-2:-1]
    if not before or not before[0].isalpha() or before[0].isupper():
        return None
    read = read_word(before[0], boundary.language)
    return True if read.may_be.isdisjoint(_NAMED) else None


def abbreviation(boundary: SentenceBoundary) -> bool | None:
    """«наб. Обводного канала»: no sentence ends with such an abbreviation; one may end with «до н. э.»."""
    if boundary.text[boundary.mark] != ".":
        return None
    found, known = boundary.abbreviation, boundary.language.words("abbreviation")
    if found in boundary.language.words("era"):
        return _after_time(boundary)
    # «см. рис. 5»: one after the other; but «и т. д.» is one, whose last part is another.
    last = found if found in boundary.language.words("closing_abbreviation") else found.rpartition(".")[2]
    return False if (found in known or (len(last) > 1 and last in known)) and boundary.is_single_stop else None


def before_capitals(boundary: SentenceBoundary) -> bool | None:
    """«12 млн долл. США»: whose money it is."""
    if not boundary.is_single_stop or len(boundary.word_after) < _SHORTEST_ACRONYM or not boundary.word_after.isupper():
        return None
    return False if boundary.word_before in boundary.language.words("abbreviation_before_capitals") else None


def abbreviation_before_quotation(boundary: SentenceBoundary) -> bool | None:
    """«… штрафы и т. п. «Это …»: a closing abbreviation before a quoted sentence."""
    if boundary.text[boundary.next] not in '«„“"' or not _QUOTED_SENTENCE.match(boundary.text, boundary.next):
        return None
    return True if boundary.abbreviation in boundary.language.words("closing_abbreviation") else None
