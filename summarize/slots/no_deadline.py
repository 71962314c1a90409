"""Why words that match a pattern of deadlines are none: titles, validity, what is over, what a thing is named after."""

from __future__ import annotations

import re
from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from summarize.languages import alternation, pattern
from summarize.lazy_pattern import compile_late
from summarize.slots.actor_words import NOUNS
from summarize.slots.persons import is_surname
from summarize.slots.time_expressions import DeadlineType, opens_until
from summarize.text.morphology import has_analyser

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from summarize.document import Span
    from summarize.languages import Language
    from summarize.text.clause import Clause
    from summarize.text.tokens import Cue

_NEAR = 4
_OBJECT = frozenset(("Acc", "Nom"))
# «(28 мая 2027 г.)», «№ 5, 28 мая 2027 г.»
_NAMING = frozenset(("(", "№", "#"))
_QUOTED = compile_late(r"«[^«»]*»|\"[^\"]*\"|“[^“”]*”|„[^„“”]*[“”]")
_QUOTES = frozenset('«»"“”„')


class DeadlinePhrase(NamedTuple):
    """Words that say by when."""

    type: DeadlineType
    span: Span


class DatedSentence(NamedTuple):
    """A sentence with deadlines, read in context."""

    source: str
    span: Span
    clause: Clause

    def before(self, place: int) -> list[int]:
        """The indices of the tokens that end before ``place``, nearest first."""
        return [index for index, token in enumerate(self.clause.tokens) if token.end <= place][::-1]

    def after(self, place: int) -> list[int]:
        """The indices of the tokens that start after ``place``."""
        return [index for index, token in enumerate(self.clause.tokens) if token.start >= place]


def _in_title(sentence: DatedSentence, phrase: DeadlinePhrase) -> bool:
    """«Утвердить программу «Дороги на 2017-2019 годы»»."""
    if _QUOTED.fullmatch(sentence.source, *sentence.span):
        return False
    quoted = _QUOTED.finditer(sentence.source, *sentence.span)
    return any(match.start() < phrase.span.start and phrase.span.end < match.end() for match in quoted)


@cache
def _duration(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){alternation(language, 'duration_phrase')}\s*$", re.IGNORECASE)


def _lasts(sentence: DatedSentence, phrase: DeadlinePhrase) -> bool:
    """«Действовать до 2030 года», «на период до 2024 года» say how long."""
    clause, found = sentence.clause, phrase.span
    if _duration(clause.language).search(sentence.source, sentence.span.start, found.start):
        return True
    governing = [*_back_to_verb(clause, sentence.before(found.start))]
    if sets_interval(sentence.source, found, clause, governing):
        return True
    if not opens_until(sentence.source, found, clause.language):
        return False
    lasting = any((noun := _in_force(clause, index)) and noun.of == "until" for index in governing)
    return any(
        clause.is_in(index, "durative") or (lasting and clause.is_in(index, "setting_verb")) for index in governing
    )


def sets_interval(source: str, found: Span, clause: Clause, indices: Iterable[int]) -> bool:
    """«Установить тариф (запрет) с 1 по 31 мая»: is ``found`` how long what is set at ``indices`` lasts?"""
    if not pattern(clause.language, "interval_start").match(source, *found):
        return False
    return any(_in_force(clause, index) or clause.is_in(index, "prohibition") for index in indices)


def _in_force(clause: Clause, index: int) -> Cue | None:
    """The entry of a noun such as «тариф», if it is what is set: «график отпусков», «беседа о запрете» are not."""
    return clause.entry(index, "validity_noun") if clause.at(index).case in _OBJECT else None


def _back_to_verb(clause: Clause, indices: Iterable[int]) -> Iterator[int]:
    """``indices`` up to the first with a verb or a mark that is no quotation mark."""
    for index in indices:
        yield index
        token = clause.at(index)
        if token.pos in ("VERB", "AUX") or (token.pos == "PUNCT" and token.norm not in _QUOTES):
            return


def _is_over(sentence: DatedSentence, phrase: DeadlinePhrase) -> bool:
    """«Принятый в 2014 году», «было сделано до мая»: the nearest verb of its clause is in the past."""
    clause, found = sentence.clause, phrase.span
    if phrase.type is DeadlineType.VAGUE and _is_to_come(clause, found):
        return False
    if clause.language.setting("head_final") is not None:
        within = takewhile(lambda index: clause.at(index).pos != "PUNCT", sentence.after(found.end))
        return _is_past(clause, _nearest_verb(clause, [*within][::-1]))
    before = _nearest_verb(clause, sentence.before(found.start))
    after = _nearest_verb(clause, sentence.after(found.end))
    if clause.at(before).verb_form == "Conv" and clause.at(before).aspect == "Imp":
        # «Выступая в мае в Туле, глава сказал»
        return any(token.verb_form == "Fin" and token.tense == "Past" for token in clause.tokens)
    if _is_past(clause, before):
        ordered = not has_analyser(clause.language) or clause.at(after).verb_form == "Inf"
        return not (_asks(clause, before) and (ordered or _looks_ahead(sentence, phrase)))
    if before >= 0 or not _is_past(clause, after):
        return False
    # «До мая поручено сдать» says by when, «в мае попросили сдать» when they asked.
    return not (_asks(clause, after) and _looks_ahead(sentence, phrase))


def _is_to_come(clause: Clause, found: Span) -> bool:
    """«В ближайшие годы», «(предусмотрели) на следующий год»: that, no verb in the past can be about."""
    within = [index for index, token in enumerate(clause.tokens) if found.start <= token.start < found.end]
    aims = any(clause.is_in(index, "action_preposition") for index in within[:1])
    return any(clause.is_in(index, "coming_time" if aims else "future_adjective") for index in within)


def _looks_ahead(sentence: DatedSentence, phrase: DeadlinePhrase) -> bool:
    """«До мая», «в ближайшие годы»: not the day of what was asked or planned, but the one by which."""
    vague = phrase.type is DeadlineType.VAGUE and not _is_weekday(sentence, phrase)
    return vague or opens_until(sentence.source, phrase.span, sentence.clause.language)


def _is_weekday(sentence: DatedSentence, phrase: DeadlinePhrase) -> bool:
    """«В пятницу», which may be the last one or the next."""
    return pattern(sentence.clause.language, "weekday").fullmatch(sentence.source, *phrase.span) is not None


def _asks(clause: Clause, index: int) -> bool:
    if clause.is_in(index, "commissive"):
        return not clause.is_in(index, "intention_verb")
    asks = any(clause.is_in(index, name) for name in ("address_verb", "decision_verb"))
    return asks or pattern(clause.language, "asking_phrase").fullmatch(clause.norm(index)) is not None


def _nearest_verb(clause: Clause, indices: Iterable[int]) -> int:
    """The first index of ``indices`` with a verb, in their clause; -1 without one."""
    passed: set[str] = set()
    for index in indices:
        token = clause.at(index)
        if token.pos == "NOUN":
            passed.add(token.case)
        attributive = token.verb_form == "Part" and token.variant != "Short" and clause.norm(index - 1) != ","
        if attributive and (token.case in passed or clause.at(index + 1).case == token.case):
            # «На оставшихся улицах ежегодно»: it says which streets; «программу, начатую в мае»: when it began.
            continue
        if token.pos in ("VERB", "AUX") or token.verb_form or clause.is_in(index, "deontic_modal"):
            return index
        if (token.pos == "PUNCT" and token.norm not in _QUOTES) or _opens_sentence(clause, index):
            break
    return -1


def _opens_sentence(clause: Clause, index: int) -> bool:
    """«… до 2027 г. Меры предлагались и раньше»: is the stop of an abbreviation before it also that of a sentence?"""
    before = clause.at(index - 1)
    return clause.at(index).is_capitalized and before.text.endswith(".") and not before.is_capitalized


def _is_past(clause: Clause, index: int) -> bool:
    token, near = clause.at(index), range(max(0, index - _NEAR), index)
    if any(clause.is_in(place, "deontic_modal") for place in near):
        # «Мост должен быть построен»: what must be is not yet.
        return False
    if clause.is_in(index, "subject_modal"):
        return False  # «намерен»
    if token.verb_form == "Part" and token.variant == "Short":
        return not any(clause.at(place).pos == "AUX" and clause.at(place).tense != "Past" for place in near)
    return token.tense == "Past" and token.verb_form in ("Fin", "Part")


def _of_another(sentence: DatedSentence, phrase: DeadlinePhrase) -> bool:
    """«На встрече, которая пройдёт в июле», «закон, который велит сдать до мая»: in another clause."""
    clause, found = sentence.clause, phrase.span
    within = [*takewhile(lambda index: clause.at(index).pos != "PUNCT", sentence.before(found.start))]
    # «Протокол, который не позднее трёх дней подлежит направлению» is a duty all the same.
    stipulates = any(clause.is_in(index, "stipulating_verb") for index in within)
    if opens_until(sentence.source, found, clause.language) and not stipulates:
        return False
    return any(
        clause.is_in(index, name)
        for index in within
        for name in ("relative_pronoun", "clause_opener", "conditional_conjunction")
    )


def _names_another(sentence: DatedSentence, phrase: DeadlinePhrase) -> bool:
    """A day without «до»: «письмо от 5 мая 2027 года», «заявление 5 мая», «с 5 мая»; not «сдать отчёт 5 мая»."""
    if phrase.type is not DeadlineType.ON_DAY:
        return _is_weekday(sentence, phrase) and _tells_when(sentence, phrase.span)
    clause, written = sentence.clause, sentence.source[slice(*phrase.span)]
    if written.replace(" ", "").count(".") == 1 and not any(map(str.isalpha, written)):
        # «1.12» is as often a number.
        return True
    if _tells_when(sentence, phrase.span):
        return True
    index = next(iter(sentence.before(phrase.span.start)), -1)
    token = clause.at(index)
    year = pattern(clause.language, "year_noun").fullmatch(clause.norm(index - 1))
    if token.pos == "CCONJ" and (year or clause.at(index - 1).text[:1].isdigit()):
        # «Письма от 5 мая 2027 и 6 июня 2027»
        return True
    if token.pos not in NOUNS:
        # «Снять зал – Зимина (15.05.2027)»
        named = token.norm == "(" and is_surname(clause.at(index - 1)) and clause.at(index - 2).pos == "PUNCT"
        return token.pos in ("ADP", "NUM") or (token.norm in _NAMING and not named)
    governed = any(clause.at(place).pos == "ADP" for place in range(index - _NEAR, index))
    return governed or token.case not in ("Acc", "Nom", "")


def _tells_when(sentence: DatedSentence, found: Span) -> bool:
    """«В пятницу, 5 мая, глава сказал»: no verb is near, and one of the sentence is in the past."""
    clause = sentence.clause
    if any(
        _nearest_verb(clause, indices) >= 0 for indices in (sentence.before(found.start), sentence.after(found.end))
    ):
        return False
    return any(token.verb_form == "Fin" and token.tense == "Past" for token in clause.tokens)


def _takes_place(sentence: DatedSentence, phrase: DeadlinePhrase) -> bool:
    """«Игры пройдут с 9 по 25 февраля»: when an event is, unless it must be over by then."""
    clause, found = sentence.clause, phrase.span
    if opens_until(sentence.source, found, clause.language):
        return False
    verbs = (_nearest_verb(clause, each) for each in (sentence.before(found.start), sentence.after(found.end)))
    # «Работникам пройти осмотр с 1 по 10 июня» is an order, «осмотр будет проходить в июне» is not.
    return any(
        clause.is_in(verb, "event_verb") and "Fin" in (clause.at(verb).verb_form, clause.at(verb - 1).verb_form)
        for verb in verbs
    )


def _got_ready_for(sentence: DatedSentence, phrase: DeadlinePhrase) -> bool:
    """«Подготовка здания к летнему сезону»; «подготовка отчёта к 5 мая» says by when."""
    if any(map(str.isdigit, sentence.source[slice(*phrase.span)])):
        return False
    clause = sentence.clause
    within = takewhile(lambda index: clause.at(index).pos != "PUNCT", sentence.before(phrase.span.start))
    return any(clause.is_in(index, "preparation") for index in within)


def _is_forecast(sentence: DatedSentence, phrase: DeadlinePhrase) -> bool:
    """«По оценкам банка, к 2030 году цены вырастут»: what nobody is asked to do."""
    del phrase
    forecast = pattern(sentence.clause.language, "forecast_phrase").search(sentence.source, *sentence.span)
    return forecast is not None and not any(token.verb_form == "Inf" for token in sentence.clause.tokens)


REJECTIONS: tuple[Callable[[DatedSentence, DeadlinePhrase], bool], ...] = (
    _in_title,
    _lasts,
    _is_over,
    _of_another,
    _names_another,
    _takes_place,
    _got_ready_for,
    _is_forecast,
)
"""Why words that match a pattern of deadlines are none."""
