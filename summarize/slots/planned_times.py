"""Times for which a deed is set down, and those that it takes: «намечено на осень», «построить за три года»."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from summarize.languages.finders import pattern
from summarize.slots.past_times import is_set_down, nearest_verb
from summarize.slots.time_expressions import DeadlineType
from summarize.text.morphology import has_analyser

if TYPE_CHECKING:
    from summarize.document import Span
    from summarize.slots.no_deadline import DatedSentence, DeadlinePhrase

_TASKS = ("dative_modal", "commissive", "address_verb")
_LIGHT = frozenset(("ADV", "PART", "CCONJ"))
_OF_PERIODS = ("validity_noun", "paper_name", "plan_noun")


def is_not_set_down(sentence: DatedSentence, phrase: DeadlinePhrase) -> bool:
    """«Бюджет на 2027 год», «купить уголь на зиму»: no verb sets it down for that time, as «намечено на осень» does."""
    clause, found = sentence.clause, phrase.span
    opens = pattern(clause.language, "scheduling_preposition").match(sentence.source, *found)
    if opens is None or phrase.type is not DeadlineType.PERIOD:
        return False
    noun = next(iter(sentence.before(found.start)), -1)
    of_period = clause.at(noun).pos == "NOUN" and any(clause.is_in(noun, name) for name in _OF_PERIODS)
    return of_period or not is_set_down(sentence, phrase)


def is_no_time_of_work(sentence: DatedSentence, phrase: DeadlinePhrase) -> bool:
    """«Отчёт за месяц», «за год цены выросли»: not how long a deed to come may take, as in «за лето построим школу»."""
    clause, found = sentence.clause, phrase.span
    opens = pattern(clause.language, "countback_preposition").match(sentence.source, *found)
    if opens is None or phrase.type is not DeadlineType.TERM:
        return False
    if pattern(clause.language, "deadline_preposition").search(sentence.source, *found):
        return False  # «за неделю до начала»
    return not (has_analyser(clause.language) and _is_of_deed(sentence, found))


def _is_of_deed(sentence: DatedSentence, found: Span) -> bool:
    """Does it open the sentence or follow a verb, which says what is to be done once?"""
    clause, before = sentence.clause, sentence.before(found.start)
    opens = all(clause.at(index).pos in _LIGHT for index in before)
    after = sentence.after(found.end)[:1]
    # «(Нам по силам) за год построить»; not «отчёт за год сдать»
    apart = opens or clause.at(before[0]).pos != "NOUN" or clause.at(before[0]).case in ("Dat", "Ins")
    follows = [index for index in after if clause.at(index).verb_form == "Inf" and apart]
    verb = nearest_verb(clause, sentence.after(found.end)) if opens else next(iter(follows), before[0])
    token = clause.at(verb)
    to_come = token.tense == "Fut" or token.mood == "Imp" or token.verb_form == "Inf"
    return verb >= 0 and to_come and token.aspect == "Perf"


def got_ready_for(sentence: DatedSentence, phrase: DeadlinePhrase) -> bool:
    """«Подготовка здания к летнему сезону»; «подготовка отчёта к 5 мая» says by when."""
    if any(map(str.isdigit, sentence.source[slice(*phrase.span)])):
        return False
    clause = sentence.clause
    within = takewhile(lambda index: clause.at(index).pos != "PUNCT", sentence.before(phrase.span.start))
    return any(clause.is_in(index, "preparation") for index in within)


def is_only_foreseen(sentence: DatedSentence, _: DeadlinePhrase) -> bool:
    """«По оценкам банка, к 2030 году цены вырастут (должны вырасти)»: what nobody is asked to do."""
    clause = sentence.clause
    forecast = pattern(clause.language, "forecast_phrase").search(sentence.source, *sentence.span)
    if forecast is None:
        return False
    if forecast.start() == sentence.span.start:
        return not any(clause.is_in(index, name) for index in range(len(clause.tokens)) for name in _TASKS)
    return not any(token.verb_form == "Inf" for token in clause.tokens)
