"""Why words that match a pattern of deadlines are none: titles, validity, what is over, what a thing is named after."""

from __future__ import annotations

import re
from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.core.records import NamedTuple
from summarize.languages import alternation
from summarize.languages.finders import pattern
from summarize.slots.actor_words import NOUNS, is_modifier
from summarize.slots.past_times import (
    is_contrasted,
    is_of_another_time,
    is_over,
    is_weekday,
    nearest_verb,
    opens_report,
    tells_when,
    tells_year_of,
)
from summarize.slots.persons import is_surname
from summarize.slots.planned_times import got_ready_for, is_no_time_of_work, is_not_set_down, is_only_foreseen
from summarize.slots.time_expressions import DeadlineType, opens_until

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from summarize.document import Span
    from summarize.languages import Language
    from summarize.text.clause import Clause
    from summarize.text.tokens import Cue

_NEAR = 4
_OBJECT = frozenset(("Acc", "Nom"))
_NAMING = frozenset("(№#")
# What has a day of its own, and verbs of what was.
_DATED = ("paper_name", "rule_in_force", "dative_noun", "non_action_noun", "conversation_verb")
_QUOTED = compile_late(r"«[^«»]*»|\"[^\"]*\"|“[^“”]*”|„[^„“”]*[“”]")
# Words of what is in force.
_HOLDING = ("setting_verb", "durative", "validity_verb", "rule_in_force", "paper_name", "event_verb")
_DASHES = frozenset("-–—")
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
    before = sentence.before(found.start)
    # «Бюджет – с 2026 по 2028 год»
    governing = [*_back_to_verb(clause, before[1:] if before and clause.norm(before[0]) in _DASHES else before)]
    if sets_interval(sentence.source, found, clause, governing):
        return True
    if not opens_until(sentence.source, found, clause.language) or _moves_term(clause):
        return False
    lasting = any((noun := _in_force(clause, index)) and noun.of == "until" for index in governing)
    # Not «оставшиеся дома – до 2030 года построим».
    governing = [index for index in governing if not (clause.at(index).verb_form == "Part" and clause.at(index).case)]
    return any(
        clause.is_in(index, "durative") or (lasting and clause.is_in(index, "setting_verb")) for index in governing
    )


def _moves_term(clause: Clause) -> bool:
    """«Срок сдачи продлить до 1 мая»: the day is that of the term which is moved."""
    return any(clause.at(index).case in _OBJECT for index in clause.places("deadline_label"))


def sets_interval(source: str, found: Span, clause: Clause, indices: Iterable[int]) -> bool:
    """«Установить тариф (запрет) с 1 по 31 мая»: is ``found`` how long what is set at ``indices`` lasts?"""
    if not pattern(clause.language, "interval_start").match(source, *found):
        return False
    return any(_in_force(clause, index) or clause.is_in(index, "prohibition") for index in indices)


def _in_force(clause: Clause, index: int) -> Cue | None:
    """The entry of a noun such as «тариф», if it is what is set: «график отпусков», «беседа о запрете» are not."""
    is_set = clause.at(index).case in _OBJECT and not _is_turned_to(clause, index)
    return clause.entry(index, "validity_noun") if is_set else None


def _back_to_verb(clause: Clause, indices: Iterable[int]) -> Iterator[int]:
    """``indices`` up to the first with a verb or a mark that is no quotation mark."""
    for index in indices:
        yield index
        token = clause.at(index)
        if token.pos in ("VERB", "AUX") or (token.pos == "PUNCT" and token.norm not in _QUOTES):
            return


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
        return is_weekday(sentence, phrase) and tells_when(sentence, phrase.span)
    clause, written = sentence.clause, sentence.source[slice(*phrase.span)]
    # «1.12» is as often a number.
    may_be_number = written.replace(" ", "").count(".") == 1 and not any(map(str.isalpha, written))
    if may_be_number or tells_when(sentence, phrase.span):
        return True
    index = next(iter(sentence.before(phrase.span.start)), -1)
    token = clause.at(index)
    year = pattern(clause.language, "year_noun").fullmatch(clause.norm(index - 1))
    if token.pos == "CCONJ" and (year or clause.at(index - 1).text[:1].isdigit()):
        # «Письма от 5 мая 2027 и 6 июня 2027»
        return True
    if clause.at(index - 1).text[:1].isdigit() and pattern(clause.language, "time_unit").fullmatch(token.norm):
        # «В 9 часов 5 мая 2027 года»
        return False
    if token.pos not in NOUNS:
        # «Снять зал – Зимина (15.05.2027)»
        named = token.norm == "(" and (_is_done_by(sentence, phrase, index) or _is_name(clause, index - 1))
        return token.pos in ("ADP", "NUM") or (token.norm in _NAMING and not named)
    near = [place for place in range(index - _NEAR, index) if clause.at(place).pos == "ADP"]
    return not _is_place(clause, index, near) and (bool(near) or token.case not in ("Acc", "Nom", ""))


def _is_place(clause: Clause, index: int, near: Sequence[int]) -> bool:
    """«Дежурить на стадионе (20–22 февраля)»; not «(выступить) на собрании 5 мая», «(отчёт) об аварии 5 мая»."""
    cue = clause.entry(near[-1], "name_preposition") if near else None
    happens = any(clause.is_in(index, name) for name in (*_DATED, "event_noun", "action_noun"))
    return cue is not None and cue.case == clause.at(index).case == "Loc" and not happens


def _is_name(clause: Clause, index: int) -> bool:
    """«Снять зал – Зимина (15.05.2027)»: does a name alone stand before the bracket?"""
    return is_surname(clause.at(index)) and clause.at(index - 1).pos == "PUNCT"


def _is_done_by(sentence: DatedSentence, phrase: DeadlinePhrase, opening: int) -> bool:
    """«Завезти уголь (20 октября 2027 г.)»; not «Отменить приказ (5 мая 2027 г.)», «Вручить письмо Зимина (5 мая)»."""
    clause = sentence.clause
    closes = not any(map(str.isalnum, sentence.source[phrase.span.end : sentence.span.end]))
    if not closes or clause.at(clause.first_word()).verb_form != "Inf" or clause.norm(opening - 1) in _QUOTES:
        return False
    return not any(clause.is_in(index, name) for index in range(opening) for name in _DATED) and not any(
        clause.at(index).pos == "PROPN" for index in range(opening)
    )


def _begins_to_hold(sentence: DatedSentence, phrase: DeadlinePhrase) -> bool:
    """«Установить тариф с 1 мая», «приказ применять с 1 мая»: since when something is in force, or has been done."""
    clause = sentence.clause
    first = next((token for token in clause.tokens if token.start >= phrase.span.start), None)
    # «Объявить конкурс не ранее мая»
    if phrase.type is not DeadlineType.START or (first and "negation" in first.classes):
        return False
    # «Паром стоит с апреля»
    goes_on = any(token.verb_form == "Fin" and token.tense == "Pres" and token.person == "3" for token in clause.tokens)
    holds = goes_on or any(not _is_turned_to(clause, index) for name in _HOLDING for index in clause.places(name))
    return holds or any(_in_force(clause, index) for index in clause.places("validity_noun"))


def _is_turned_to(clause: Clause, index: int) -> bool:
    """«(Перейти) на новый график»: a noun in the accusative after a preposition is what a deed changes to."""
    first = next((place for place in range(index - 1, -1, -1) if not is_modifier(clause.at(place))), -1)
    return clause.at(index).case == "Acc" and clause.at(first).pos == "ADP"


def _takes_place(sentence: DatedSentence, phrase: DeadlinePhrase) -> bool:
    """«Игры пройдут с 9 по 25 февраля»: when an event is, unless it must be over by then."""
    clause, found = sentence.clause, phrase.span
    if opens_until(sentence.source, found, clause.language):
        return False
    verbs = (nearest_verb(clause, each) for each in (sentence.before(found.start), sentence.after(found.end)))
    # «Работникам пройти осмотр с 1 по 10 июня» is an order, «осмотр будет проходить в июне» is not.
    return any(
        clause.is_in(verb, "event_verb") and "Fin" in (clause.at(verb).verb_form, clause.at(verb - 1).verb_form)
        for verb in verbs
    )


REJECTIONS: tuple[Callable[[DatedSentence, DeadlinePhrase], bool], ...] = (
    _in_title,
    _lasts,
    is_over,
    _of_another,
    _names_another,
    tells_year_of,
    _begins_to_hold,
    is_contrasted,
    is_of_another_time,
    _takes_place,
    got_ready_for,
    is_not_set_down,
    is_no_time_of_work,
    is_only_foreseen,
    opens_report,
)
"""Why words that match a pattern of deadlines are none."""
