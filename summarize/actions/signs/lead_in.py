"""Announcements: what a lead-in says its items are."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from summarize.actions.clauses import ending, nominative
from summarize.actions.signs.counter_cues import relative
from summarize.actions.signs.strongest import best_verdict
from summarize.text.grammar import FINITE, Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarize.actions.clauses import Reading
    from summarize.document import Span


class Promise(StrEnum):
    """What kind of items a lead-in promises."""

    MEASURES = "measures"
    FACTS = "facts"
    DUTIES = "duties"
    NOTHING = "nothing"


class Announcement(NamedTuple):
    """What a lead-in promises, and the word that says so.

    ``open`` when the lead-in is a part of a sentence that its items complete; ``firm`` when no item
    can say otherwise; ``wish`` when its verbs in the past say what is wanted («чтобы были …»).
    """

    promise: Promise = Promise.NOTHING
    cue: Span | None = None
    open: bool = False
    firm: bool = False
    wish: bool = False


# How far before the naming noun the word that counts it may stand: «следующие основные задачи».
_COUNT_REACH = 4


def announcement(reading: Reading) -> Announcement:
    """What the lead-in ``reading`` announces."""
    latest = ending(reading)
    for rule in ANNOUNCING:
        found = rule(latest)
        if found:
            return found
    return Announcement(open=unfinished(latest))


def asked(reading: Reading) -> Announcement | None:
    """«Что делать?» is answered by deeds, «Почему так дорого?» is not."""
    if not any(word.form == "?" for word in reading.words[-2:]):
        return None
    deed = next((index for index, word in enumerate(reading.words) if word.kind is Kind.INFINITIVE), None)
    if deed is not None and any(reading.is_in(place, "action_question") for place in range(deed)):
        return Announcement(Promise.MEASURES, reading.span(deed))
    return Announcement(Promise.FACTS, reading.span(len(reading.words) - 1))


def ordered(reading: Reading) -> Announcement | None:
    """«Для решения этих проблем необходимо:»: a demand after the last noun that names the items, or without one."""
    verdict = best_verdict(reading)
    noun = counted_noun(reading)
    if verdict is None or (noun and noun.cue and verdict.cue.start < noun.cue.start):
        return None
    wish = any(reading.is_in(index, "purpose_conjunction") for index in range(len(reading.words)))
    return Announcement(Promise.MEASURES, verdict.cue, unfinished(reading), wish=wish)


def opened_by_deed(reading: Reading) -> Announcement | None:
    """«Признать утратившими силу:»: the items say what the deed is done to."""
    if not reading.words or reading.words[-1].form != ":" or reading.kind(0) is not Kind.INFINITIVE:
        return None
    return Announcement(Promise.MEASURES, reading.span(0))


def counted_noun(reading: Reading) -> Announcement | None:
    """«следующие задачи», «три причины»: the noun that the items are counted as."""
    for index in range(len(reading.words) - 1, -1, -1):
        near = range(max(0, index - _COUNT_REACH), index)
        if any(reading.is_in(place, "list_determiner") for place in near) and (found := _named(reading, index)):
            return found
    return None


def naming_noun(reading: Reading) -> Announcement | None:
    """«Задачи:», «Причины таковы.»: the last noun that names the items."""
    for index in range(len(reading.words) - 1, -1, -1):
        if nominative(reading, index) and (found := _named(reading, index)):
            return _coordinated(reading, index) or found
    return None


def _coordinated(reading: Reading, index: int) -> Announcement | None:
    """«Права и обязанности»: not deeds alone."""
    if not reading.is_in(index - 1, "coordinator") or index - 1 < 1:
        return None
    other = _named(reading, index - 2)
    return other._replace(firm=False) if other else None


def effects(reading: Reading) -> Announcement | None:
    """«Это позволит: …» announces what follows from a deed, not the deed."""
    for index in range(len(reading.words)):
        if reading.is_in(index, "effect_verb") and reading.kind(index) in FINITE and not relative(reading, index):
            return Announcement(Promise.FACTS, reading.span(index), unfinished(reading), firm=True)
    return None


def duty_bearer(reading: Reading) -> Announcement | None:
    """«Исполнители программы:»: the items say what their duty is; after «Комиссия вправе:» what they may do."""
    if not reading.words or reading.words[-1].form != ":":
        return None
    for index in range(len(reading.words)):
        if reading.is_in(index, "duty_bearer") and nominative(reading, index):
            return Announcement(Promise.DUTIES, reading.span(index), open=_predicates(reading))
    return None


def _predicates(reading: Reading) -> bool:
    """Whether more is said than a name: «Комиссия вправе», «Отделу разрешается»."""
    said = FINITE | {Kind.ADVERB, Kind.INFINITIVE, Kind.GERUND}
    return any(word.kind in said for word in reading.words)


ANNOUNCING: tuple[Callable[[Reading], Announcement | None], ...] = (
    asked,
    ordered,
    opened_by_deed,
    counted_noun,
    naming_noun,
    effects,
    duty_bearer,
)


def _quoted(reading: Reading, index: int) -> bool:
    """Whether the word stands in a title: «указ "О некоторых вопросах …"»."""
    before = [word.form for word in reading.words[:index]]
    after = [word.form for word in reading.words[index:]]
    return (before.count("«") > before.count("»") and "»" in after) or (before.count('"') % 2 == 1 and '"' in after)


def _named(reading: Reading, index: int) -> Announcement | None:
    if reading.kind(index) is not Kind.NOUN or _quoted(reading, index):
        return None
    fact = reading.entry(index, "fact_noun")
    if fact:
        return Announcement(Promise.FACTS, reading.span(index), unfinished(reading), fact.strength is None)
    if reading.is_in(index, "measure_noun"):
        return Announcement(Promise.MEASURES, reading.span(index), unfinished(reading))
    return None


def unfinished(reading: Reading) -> bool:
    """Whether the items complete the sentence of the lead-in: it has a predicate and no closing mark."""
    if not reading.words or reading.words[-1].form in {".", ":", "!", "?", "…", ";"}:
        return False
    return any(word.kind in FINITE for word in reading.words)
