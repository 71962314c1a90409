"""Government: what a cue needs beside it, and what its neighbours make of it."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from summarize.grammar import Kind
from summarize.proposals.reading import (
    action_after,
    clause_start,
    cue_table,
    following,
    infinitive_of,
    is_action,
    nominative,
    preceding,
    purpose_of,
    subordinate,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarize.proposals.reading import Cue, Reading

# In words and marks: what stands further on says nothing of the sentence's beginning.
_CLAUSE = 30
DASHES = frozenset({"–", "—", "-"})


def complete(reading: Reading, index: int, cue: Cue, usual: str) -> bool:
    """Whether what the cue needs stands in its clause, and is not mere talk («надо сказать»)."""
    if not fits(reading, index, cue):
        return False
    needs = cue.needs or usual
    if needs == "list":
        return reading.pending
    if _stands_by_itself(reading, index, cue, usual):
        return True
    infinitive = infinitive_of(reading, index) if needs != "purpose" else None
    if infinitive is not None:
        return not _rhetorical(reading, index, infinitive)
    if reading.pending or reading.form(index + 1) == ":":
        return not _served(reading, index)
    return needs in {"action", "purpose"} and _has_purpose(reading, index, needs)


def _served(reading: Reading, index: int) -> bool:
    """«предложили шкалу …:»: the cue has its object, and it is no deed."""
    for place in following(reading, index, 3):
        word = reading.words[place]
        if word.kind is Kind.NOUN and word.grammar.case == "Acc" and not word.grammar.animate:
            return not (is_action(reading, place) or reading.is_in(place, "announces_measures"))
    return False


def _stands_by_itself(reading: Reading, index: int, cue: Cue, usual: str) -> bool:
    """Whether the words next to the cue are enough: «призвал к …», «надо, чтобы …»."""
    if cue.needs == "nothing" or (cue.accepts and cue.accepts in _next(reading, index)):
        return True
    return usual == "infinitive" and _purpose_next(reading, index)


def _purpose_next(reading: Reading, index: int) -> bool:
    """«надо, чтобы …»."""
    return reading.form(index + 1) == "," and reading.is_in(index + 2, "purpose")


def _has_purpose(reading: Reading, index: int, needs: str) -> bool:
    """«просят, чтобы …»; and where a noun will do, «требуют отставки»."""
    return purpose_of(reading, index) is not None or (needs == "action" and action_after(reading, index) is not None)


def fits(reading: Reading, index: int, cue: Cue) -> bool:
    """Whether the words right after the cue are those it asks for, and none that spoils it."""
    after = _next(reading, index)
    return (not cue.followed_by or cue.followed_by in after) and cue.excludes not in after


def _next(reading: Reading, index: int) -> tuple[str, str]:
    return reading.form(index + 1), reading.form(index + 2)


def _rhetorical(reading: Reading, index: int, infinitive: int) -> bool:
    """«надо понимать», «следует отметить»; but «саммит должен подчеркнуть», «обещал назвать» is somebody's task."""
    thought = reading.entry(infinitive, "rhetorical")
    told = reading.is_in(index, "directives")
    if thought is not None and not told and fits(reading, infinitive, thought):
        return True
    if reading.is_in(infinitive, "copulas"):
        return reading.is_in(index, "plans") or not _made(reading, infinitive)
    if reading.is_in(index, "plans"):
        return False
    personal = reading.is_in(index, "obligations") and not _speaker(reading, index)
    return reading.is_in(infinitive, "outcomes" if personal else "speech")


def of_something(reading: Reading, index: int) -> bool:
    """«необходимость скорейшего ремонта»: a noun in the genitive next, adjectives and a quote aside."""
    for place in following(reading, index, 4):
        if reading.kind(place) is Kind.NOUN:
            return reading.words[place].grammar.case == "Gen"
        if reading.kind(place) not in {Kind.ADJECTIVE, Kind.PARTICIPLE} and reading.form(place) != "«":
            return False
    return False


def _speaker(reading: Reading, index: int) -> bool:
    """«Должен сказать», «мы должны отметить»: the subject is who speaks."""
    if index == clause_start(reading, index):
        return True
    return any(
        reading.kind(place) is Kind.PRONOUN and reading.words[place].grammar.person == "1"
        for place in preceding(reading, index)
    )


def _made(reading: Reading, index: int) -> bool:
    """«быть построен», «быть готовым»: done or prepared; «быть дорого», «быть не меньше трёх» is a state."""
    near = (reading.words[place] for place in range(index + 1, min(index + 5, len(reading.words))))
    done = {Kind.SHORT, Kind.PARTICIPLE}
    prepared = cue_table(reading.language, "prepared")
    return any(word.kind in done or word.grammar.case == "Ins" or word.lemma in prepared for word in near)


def calls_for(reading: Reading, index: int) -> bool:
    """«ситуация требует внимания»: nobody demands it."""
    word = reading.words[index]
    if word.kind not in {Kind.PRESENT, Kind.FUTURE} or word.grammar.plural or word.grammar.person != "3":
        return False
    if reading.form(index + 1) == ":":
        return not reading.pending  # «администрация района постановляет:» and its items
    return infinitive_of(reading, index) is None and not _purpose_next(reading, index) and not agent(reading, index)


def main_clause(reading: Reading) -> Iterator[int]:
    """The words of the sentence down to its first subordinate clause."""
    return takewhile(lambda place: not subordinate(reading, place), range(min(_CLAUSE, len(reading.words))))


def held(reading: Reading, index: int) -> bool:
    """«считаем необходимым начать»."""
    return reading.words[index].grammar.case == "Ins" and reading.kind(index + 1) is Kind.INFINITIVE


def equates(reading: Reading, place: int) -> bool:
    """«построить мост – это подвиг»: the deed is what the sentence talks of."""
    return reading.form(place) in DASHES or reading.is_in(place, "equating")


def subject(reading: Reading, index: int) -> bool:
    """Whether the word is surely a noun or pronoun in the nominative."""
    word = reading.words[index]
    return word.kind in {Kind.NOUN, Kind.PRONOUN} and word.grammar.case == "Nom"


def was(reading: Reading, index: int) -> bool:
    """«надо было», «должны были»: the need is over; but «надо было бы» advises."""
    near = (index - 2, index - 1, index + 1, index + 2)
    return any(
        reading.kind(place) is Kind.PAST
        and reading.is_in(place, "copulas")
        and not reading.is_in(place + 1, "conditional")
        for place in near
    )


def epistemic(reading: Reading, index: int) -> bool:
    """«должно быть, ушёл»: a guess, between commas."""
    return reading.is_in(index + 1, "copulas") and reading.form(index + 2) in {",", ""}


def agent(reading: Reading, index: int) -> bool:
    """Whether somebody who can bring it about is the subject, or nobody is named («выделят деньги»)."""
    if reading.words[index].grammar.person == "1":
        return True
    own = [place for place in preceding(reading, index) if nominative(reading, place)]
    if any(reading.words[place].grammar.person for place in own):
        return reading.words[index].grammar.plural
    if own:
        return any(can_act(reading, place) for place in (*own, index - 1))
    near = range(max(0, index - 8), min(len(reading.words), index + 4))
    return reading.words[index].grammar.plural or any(
        can_act(reading, place) for place in near if place == index - 1 or nominative(reading, place)
    )


def can_act(reading: Reading, index: int) -> bool:
    """Whether the word may be the subject and names a person, a body or an office."""
    word = reading.words[index]
    if "Nom" not in word.grammar.cases:
        return False
    named = word.capital and not word.opens_line
    return named or word.grammar.animate or reading.is_in(index, "bodies") or reading.is_in(index, "duty_bearers")


def will(reading: Reading, index: int) -> bool:
    """Whether the future of «быть» stands near: «будет создан»."""
    near = range(max(0, index - 6), min(len(reading.words), index + 3))
    return any(
        reading.kind(place) is Kind.FUTURE
        and reading.is_in(place, "copulas")
        and not reading.is_in(place - 1, "negations")
        for place in near
    )
