"""Agency: whether what a cue is said of can demand, decide or bring about anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.actions.clauses import cue_table, infinitive_of, nominative, preceding
from summarize.actions.signs.complements import purpose_next
from summarize.text.grammar import Kind

if TYPE_CHECKING:
    from summarize.actions.clauses import Reading

# In words and marks: how far before its predicate a subject is looked for, and after it.
_BEFORE = 30
_AFTER = 4


def calls_for(reading: Reading, index: int) -> bool:
    """«ситуация требует внимания»: nobody demands it."""
    word = reading.words[index]
    if not cue_table(reading.language, "body"):
        return False  # who can demand is known by the analyser and this table alone
    if word.kind not in {Kind.PRESENT, Kind.FUTURE, Kind.PAST} or word.grammar.person in {"1", "2"}:
        return False
    if infinitive_of(reading, index) is not None or purpose_next(reading, index):
        return False
    if reading.form(index + 1) == ":" and word.kind is not Kind.PAST and not word.grammar.plural:
        return not reading.pending  # «администрация района постановляет:» and its items
    own = [place for place in preceding(reading, index) if nominative(reading, place) or _named(reading, place)]
    if own or word.kind is Kind.PAST or word.grammar.plural:
        return bool(own) and not any(_speaks(reading, place) for place in own)
    return not any(
        _speaks(reading, place) for place in range(max(0, index - _BEFORE), min(len(reading.words), index + _AFTER))
    )


def _named(reading: Reading, index: int) -> bool:
    word = reading.words[index]
    return word.capital and not word.opens_line and word.kind in {Kind.NOUN, Kind.OTHER}


def _speaks(reading: Reading, index: int) -> bool:
    word = reading.words[index]
    if word.kind is Kind.PRONOUN:
        return word.grammar.case == "Nom"
    return can_act(reading, index) or (_named(reading, index) and not word.grammar.case)


def agent(reading: Reading, index: int) -> bool:
    """Whether somebody who can bring it about is the subject, or nobody is named («выделят деньги»)."""
    if reading.words[index].grammar.person == "1":
        return True
    own = [place for place in preceding(reading, index) if nominative(reading, place)]
    if any(reading.words[place].grammar.person for place in own):
        return reading.words[index].grammar.plural
    if own:
        return any(can_act(reading, place) for place in (*own, index - 1))
    near = range(max(0, index - 8), min(len(reading.words), index + _AFTER))
    return reading.words[index].grammar.plural or any(
        can_act(reading, place) for place in near if place == index - 1 or nominative(reading, place)
    )


def said_by_a_thing(reading: Reading, index: int) -> bool:
    """«авария показывает необходимость ремонта»: the verb before a noun has a subject, and nobody says it."""
    if reading.kind(index) is not Kind.PRESENT:
        return False
    own = [place for place in preceding(reading, index) if nominative(reading, place)]
    return bool(own) and not any(_speaks(reading, place) for place in own)


def can_act(reading: Reading, index: int) -> bool:
    """Whether the word may be the subject and names a person, a body or an office."""
    word = reading.words[index]
    if "Nom" not in word.grammar.cases:
        return False
    named = word.capital and (word.grammar.name or not word.opens_line)
    return named or word.grammar.animate or any(reading.is_in(index, table) for table in ("body", "duty_bearer"))
