"""Heads: the word of an item that says what it is, a deed, a thing or a statement."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from summarize.actions.clauses import is_action, nominative
from summarize.text.grammar import FINITE, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarize.actions.clauses import Reading


class HeadKind(StrEnum):
    """What an item is by its own grammar."""

    INFINITIVE = "infinitive"
    ACTION = "action"
    THING = "thing"
    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    NONE = "none"


DEEDS = frozenset({HeadKind.INFINITIVE, HeadKind.ACTION})


class Head(NamedTuple):
    """The word that decides, by its index, and what it makes of the item; ``subject`` when one precedes the verb."""

    place: int
    kind: HeadKind
    subject: bool = False


_STATEMENTS = {
    Kind.PAST: HeadKind.PAST,
    Kind.SHORT: HeadKind.PAST,
    Kind.PRESENT: HeadKind.PRESENT,
    Kind.PREDICATIVE: HeadKind.PRESENT,
    Kind.FUTURE: HeadKind.FUTURE,
}
_ENDS = frozenset(".;:!?…")
_NEAR = 3


def head_of(reading: Reading) -> Head:
    """The head of the item whose first sentence is ``reading``."""
    if reading.language.setting("head_final"):
        return _last_head(reading)
    noun = None
    for place in _main_words(reading):
        kind = reading.kind(place)
        if kind is Kind.INFINITIVE and noun is None:
            return Head(place, HeadKind.PRESENT if _is_of_adjective(reading, place) else HeadKind.INFINITIVE)
        if kind in _STATEMENTS:
            return Head(place, _STATEMENTS[kind], noun is not None)
        if noun is None and nominative(reading, place):
            noun = place
    if noun is None:
        return Head(0, HeadKind.NONE)
    return Head(noun, HeadKind.ACTION if is_action(reading, noun) else HeadKind.THING)


def _is_of_adjective(reading: Reading, place: int) -> bool:
    """«рад видеть», «готов вам помочь»: what somebody is, and no deed; «необходимо помочь» demands one."""
    near = range(max(0, place - _NEAR), place)
    short = [index for index in near if reading.kind(index) is Kind.ADJECTIVE and not reading.words[index].grammar.case]
    return any(not reading.is_in(index, "modal") for index in short)


def _last_head(reading: Reading) -> Head:
    """The head where it closes its clause: «жолды жөндеу» (the mending of the road)."""
    for place in reversed(range(_first_end(reading))):
        kind = reading.kind(place)
        if kind in _STATEMENTS:
            return Head(place, _STATEMENTS[kind], subject=place > 0)
        if kind is Kind.NOUN:
            return Head(place, HeadKind.ACTION if is_action(reading, place) else HeadKind.THING)
    return Head(0, HeadKind.NONE)


def _first_end(reading: Reading) -> int:
    return next((place for place in range(len(reading.words)) if reading.form(place) in _ENDS), len(reading.words))


def _main_words(reading: Reading) -> Iterator[int]:
    """The words of the first clause, without prepositional phrases, subordinate clauses and «заявил он»."""
    place = 0
    while place < len(reading.words) and not _ended(reading, place):
        if _attribution(reading, place):
            place = _clause_end(reading, place) + 1
        elif reading.kind(place) is Kind.PREPOSITION:
            place = _phrase_end(reading, place)
        elif _subordinate(reading, place):
            place = _clause_end(reading, place)
        else:
            yield place
            place += 1


def _ended(reading: Reading, place: int) -> bool:
    """Whether the first clause ends here; «Отделу культуры: открыть школу» goes on after its colon."""
    if reading.form(place) == ":":
        return any(reading.kind(before) in FINITE or nominative(reading, before) for before in range(place))
    return reading.form(place) in _ENDS


def _subordinate(reading: Reading, place: int) -> bool:
    return (
        reading.is_in(place, "purpose_conjunction")
        or reading.is_in(place, "supposition_opener")
        or _relative(reading, place)
    )


def _attribution(reading: Reading, index: int) -> bool:
    """«Второе, заявил он, …»: who says it, before what is said."""
    return (
        reading.is_in(index, "reporting_verb")
        and reading.kind(index) in {Kind.PAST, Kind.PRESENT}
        and any(reading.form(place) == "," for place in range(index + 1, index + 6))
        and reading.form(index + 1) != ","
    )


def _phrase_end(reading: Reading, index: int) -> int:
    """Past the noun that the preposition at ``index`` governs."""
    for place in range(index + 1, min(index + 7, len(reading.words))):
        if reading.kind(place) in {Kind.NOUN, Kind.MARK}:
            return place + 1
        if reading.kind(place) in FINITE or reading.kind(place) is Kind.INFINITIVE:
            return place
    return index + 1


def _relative(reading: Reading, index: int) -> bool:
    return (
        reading.form(index - 1) == ","
        and (reading.kind(index) is Kind.CONJUNCTION or reading.is_in(index, "relative_pronoun"))
        and not reading.is_in(index, "coordinator")
    )


def _clause_end(reading: Reading, index: int) -> int:
    for place in range(index + 1, len(reading.words)):
        if reading.form(place) == "," or reading.form(place) in _ENDS:
            return place
    return len(reading.words)
