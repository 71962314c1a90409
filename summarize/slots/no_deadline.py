"""Why words that match a pattern of deadlines are none: titles, validity, what is over, what a thing is named after."""

from __future__ import annotations

import re
from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.core.records import NamedTuple
from summarize.document import Span
from summarize.languages import alternation
from summarize.languages.finders import pattern
from summarize.slots.actor_words import is_modifier
from summarize.slots.named_days import names_another
from summarize.slots.past_times import (
    QUOTES,
    is_contrasted,
    is_of_another_time,
    is_of_results,
    is_over,
    nearest_verb,
    opens_report,
    tells_year_of,
    was_intended,
)
from summarize.slots.planned_times import got_ready_for, is_no_time_of_work, is_not_set_down, is_only_foreseen
from summarize.slots.time_expressions import DeadlineType, opens_until

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from summarize.languages import Language
    from summarize.text.clause import Clause
    from summarize.text.tokens import Cue

_NEAR = 4
_OBJECT = frozenset(("Acc", "Nom"))
_QUOTED = compile_late(r"«[^«»]*»|\"[^\"]*\"|“[^“”]*”|„[^„“”]*[“”]")
# Words of what is in force.
_HOLDING = ("setting_verb", "durative", "validity_verb", "rule_in_force", "paper_name", "event_verb")
_DASHES = frozenset("-–—")


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
    """«Утвердить программу «Дороги на 2017-2019 годы»»; not ««Мы откроем школу в мае», – сказал он»."""
    if _QUOTED.fullmatch(sentence.source, *sentence.span):
        return False
    quoted = (Span(*match.span()) for match in _QUOTED.finditer(sentence.source, *sentence.span))
    around = (words for words in quoted if words.start < phrase.span.start and phrase.span.end < words.end)
    return any(not _is_said(sentence, words) for words in around)


def _is_said(sentence: DatedSentence, quoted: Span) -> bool:
    """«Мы откроем …», «стремиться к 2030 году …»: what has a verb, or goes on with the sentence, is no title."""
    within = [token for token in sentence.clause.tokens if quoted.start < token.start < quoted.end]
    goes_on = bool(within) and within[0].text[:1].islower()
    return goes_on or any(token.verb_form == "Fin" for token in within)


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
        if token.pos in ("VERB", "AUX") or (token.pos == "PUNCT" and token.norm not in QUOTES):
            return


def _of_another(sentence: DatedSentence, phrase: DeadlinePhrase) -> bool:
    """«На встрече, которая пройдёт в июле», «закон, который велит сдать до мая»: in another clause."""
    clause, found = sentence.clause, phrase.span
    within = [*takewhile(lambda index: clause.at(index).pos != "PUNCT", sentence.before(found.start))]
    # «Протокол, который не позднее трёх дней подлежит направлению» is a duty all the same.
    stipulates = any(clause.is_in(index, "stipulating_verb") for index in within)
    told = any(clause.is_in(index, "relative_pronoun") for index in within)
    if told and any(_must_be_done(clause, index) for index in within):
        return False
    if opens_until(sentence.source, found, clause.language) and not stipulates:
        # «Платежи остановят, если до мая не придёт отчёт» is a condition.
        return any(clause.is_in(index, "supposition_conjunction") for index in within)
    return any(
        clause.is_in(index, name)
        for index in within
        for name in ("relative_pronoun", "clause_opener", "supposition_conjunction", "conditional_conjunction")
    )


def _must_be_done(clause: Clause, index: int) -> bool:
    """«(Закон, который) нужно принять (в этом году)», «нужно (за год) принять»; not «нужно было принять»."""
    near = [clause.at(place) for place in range(index + 1, index + 1 + _NEAR)]
    was = any(token.tense == "Past" for token in near[:2])
    return clause.is_in(index, "dative_modal") and not was and any(token.verb_form == "Inf" for token in near)


def _begins_to_hold(sentence: DatedSentence, phrase: DeadlinePhrase) -> bool:
    """«Установить тариф с 1 мая», «приказ применять с 1 мая»: since when something is in force, or has been done."""
    clause = sentence.clause
    first = next((token for token in clause.tokens if token.start >= phrase.span.start), None)
    # «Объявить конкурс не ранее мая»
    if phrase.type is not DeadlineType.START or (first and "negation" in first.classes):
        return False
    # «Паром стоит с апреля»
    goes_on = any(_goes_on(clause, index) for index in range(len(clause.tokens)))
    # «Принято решение, что с 1 мая …»: the decision is none that begins then.
    opening = max((index for index in sentence.before(phrase.span.start) if _opens_content(clause, index)), default=0)
    words = [index for name in _HOLDING for index in clause.places(name) if index >= opening]
    holds = goes_on or any(not _is_turned_to(clause, index) for index in words)
    return holds or any(_in_force(clause, index) for index in clause.places("validity_noun"))


def _goes_on(clause: Clause, index: int) -> bool:
    """«(Паром) стоит»; not «предстоит», «планируется»."""
    token = clause.at(index)
    present = token.verb_form == "Fin" and token.tense == "Pres" and token.person == "3"
    must = clause.is_in(index, "modal") and clause.at(index + 1).verb_form == "Inf"
    return present and not must and not clause.is_in(index, "commissive")


def _opens_content(clause: Clause, index: int) -> bool:
    return clause.is_in(index, "complementizer") and clause.norm(index - 1) == ","


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
    was_intended,
    is_of_results,
    _of_another,
    names_another,
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
