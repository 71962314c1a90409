"""Days that something else than the deed has: «письмо от 5 мая», «отчёт об аварии 5 мая»; not «сдать отчёт 5 мая»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.languages.finders import pattern
from summarize.slots.actor_words import NOUNS, is_modifier
from summarize.slots.past_times import QUOTES, is_weekday, nearest_verb, tells_when
from summarize.slots.persons import is_surname
from summarize.slots.time_expressions import DeadlineType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.slots.no_deadline import DatedSentence, DeadlinePhrase
    from summarize.text.clause import Clause

_NEAR = 4
_NAMING = frozenset("(№#")
# What has a day of its own, and verbs of what was.
_DATED = ("paper_name", "rule_in_force", "dative_noun", "non_action_noun", "conversation_verb")


def names_another(sentence: DatedSentence, phrase: DeadlinePhrase) -> bool:
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
    is_its_day = _is_place(clause, index, near) or (bool(near) and _is_done_at(sentence, index, near[-1]))
    is_its_day = is_its_day or _is_held(sentence, index)
    return not is_its_day and (bool(near) or token.case not in ("Acc", "Nom", ""))


def _is_held(sentence: DatedSentence, index: int) -> bool:
    """«Провести встречу министров (5 мая)»; not «объяснить причины аварии 5 мая», «провести опрос о пожаре 5 мая»."""
    clause = sentence.clause
    while index > 0 and clause.at(index).case == "Gen":
        index -= 1
    noun, verb = clause.at(index), index - 1 - is_modifier(clause.at(index - 1))
    is_dated = any(clause.is_in(index, name) for name in _DATED)
    held = clause.is_in(verb, "light_verb") and clause.at(verb).verb_form == "Inf"
    return held and noun.pos == "NOUN" and "Acc" in (noun.case, *noun.cases) and not is_dated


def _is_done_at(sentence: DatedSentence, index: int, preposition: int) -> bool:
    """«Рассмотреть на заседании (5 мая)»; not «(отчёт) о заседании 5 мая», «сделать принятое на заседании 5 мая»."""
    clause = sentence.clause
    place = clause.entry(preposition, "name_preposition")
    event = clause.at(index).case == "Loc" and clause.is_in(index, "event_noun")
    if not event or place is None or place.case != "Loc":
        return False
    verb = nearest_verb(clause, range(preposition - 1, -1, -1))
    verb = verb if verb >= 0 else nearest_verb(clause, sentence.after(clause.at(index).end))
    return clause.at(verb).verb_form == "Inf" or clause.at(verb).tense == "Fut" or clause.is_in(verb, "commissive")


def _is_place(clause: Clause, index: int, near: Sequence[int]) -> bool:
    """«Дежурить на стадионе (20–22 февраля)»; not «(рассказ) о собрании 5 мая», «(отчёт) об аварии 5 мая»."""
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
    if not closes or clause.at(clause.first_word()).verb_form != "Inf" or clause.norm(opening - 1) in QUOTES:
        return False
    return not any(clause.is_in(index, name) for index in range(opening) for name in _DATED) and not any(
        clause.at(index).pos == "PROPN" for index in range(opening)
    )
