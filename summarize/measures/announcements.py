"""Announcements: what a lead-in says its items are."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from summarize.grammar import FINITE, Kind
from summarize.proposals import best_verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarize.proposals.reading import Reading
    from summarize.records import Span


class Promise(StrEnum):
    """What kind of items a lead-in promises."""

    MEASURES = "measures"
    FACTS = "facts"
    DUTIES = "duties"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Announcement:
    """What a lead-in promises, and the word that says so.

    ``open`` when the lead-in is a part of a sentence that its items complete.
    """

    promise: Promise = Promise.NOTHING
    cue: Span | None = None
    open: bool = False


# How far before the naming noun the word that counts it may stand: «следующие основные задачи».
_COUNT_REACH = 4


def announcement(reading: Reading) -> Announcement:
    """What the lead-in ``reading`` announces."""
    for rule in ANNOUNCING:
        found = rule(reading)
        if found:
            return found
    return Announcement(open=unfinished(reading))


def asked(reading: Reading) -> Announcement | None:
    """«Почему так дорого?»: answers are no measures."""
    if any(word.form == "?" for word in reading.words[-2:]):
        return Announcement(Promise.FACTS, reading.span(len(reading.words) - 1))
    return None


def counted_noun(reading: Reading) -> Announcement | None:
    """«следующие задачи», «три причины»: the noun that the items are counted as."""
    for index in range(len(reading.words) - 1, -1, -1):
        promise = _named(reading, index)
        near = range(max(0, index - _COUNT_REACH), index)
        if promise and any(reading.is_in(place, "counting") for place in near):
            return Announcement(promise, reading.span(index), unfinished(reading))
    return None


def directive(reading: Reading) -> Announcement | None:
    """«необходимо:», «поручаю:», «предлагает»: the items say what."""
    verdict = best_verdict(reading)
    return Announcement(Promise.MEASURES, verdict.cue, unfinished(reading)) if verdict else None


def naming_noun(reading: Reading) -> Announcement | None:
    """«Задачи:», «Причины таковы.»: the last noun that names the items."""
    for index in range(len(reading.words) - 1, -1, -1):
        promise = _named(reading, index)
        if promise and _names(reading, index):
            return Announcement(promise, reading.span(index), unfinished(reading))
    return None


def duty_bearer(reading: Reading) -> Announcement | None:
    """«Исполнители программы:»: the items say what their duty is."""
    if not reading.words or reading.words[-1].form != ":":
        return None
    for index in range(len(reading.words)):
        if reading.is_in(index, "duty_bearers") and _names(reading, index):
            return Announcement(Promise.DUTIES, reading.span(index), open=True)
    return None


ANNOUNCING: tuple[Callable[[Reading], Announcement | None], ...] = (
    asked,
    counted_noun,
    directive,
    naming_noun,
    duty_bearer,
)


def _names(reading: Reading, index: int) -> bool:
    """Whether the noun may be in the nominative: no noun or preposition governs it."""
    word = reading.words[index]
    if "Nom" not in word.grammar.cases:
        return False
    if word.capital:
        return True
    before = index - 1
    while reading.kind(before) in {Kind.ADJECTIVE, Kind.PARTICIPLE}:
        before -= 1
    return reading.kind(before) not in {Kind.NOUN, Kind.PREPOSITION}


def _quoted(reading: Reading, index: int) -> bool:
    """Whether the word stands in a title: «указ "О некоторых вопросах …"»."""
    before = [word.form for word in reading.words[:index]]
    after = [word.form for word in reading.words[index:]]
    return (before.count("«") > before.count("»") and "»" in after) or (before.count('"') % 2 == 1 and '"' in after)


def _named(reading: Reading, index: int) -> Promise | None:
    if reading.kind(index) is not Kind.NOUN or _quoted(reading, index):
        return None
    if reading.is_in(index, "announces_facts"):
        return Promise.FACTS
    return Promise.MEASURES if reading.is_in(index, "announces_measures") else None


def unfinished(reading: Reading) -> bool:
    """Whether the items complete the sentence of the lead-in: it has a predicate and no closing mark."""
    if not reading.words or reading.words[-1].form in {".", ":", "!", "?", "…", ";"}:
        return False
    return any(word.kind in FINITE for word in reading.words)
