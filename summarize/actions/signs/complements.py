"""Government: what a cue needs beside it, and what its neighbours make of it."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from summarize.actions.clauses import (
    action_after,
    clause_start,
    cue_table,
    following,
    governor,
    infinitive_of,
    is_action,
    nominative,
    preceding,
    purpose_of,
    subordinate,
)
from summarize.text.grammar import FINITE, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarize.actions.clauses import Cue, Reading

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
        return not _served(reading, index) and (cue.needs != "infinitive" or reading.pending)
    return needs in {"action", "purpose"} and _has_purpose(reading, index, needs, usual)


def _served(reading: Reading, index: int) -> bool:
    """«предложили шкалу …:»: the cue has its object, and it is no deed."""
    for place in following(reading, index, 3):
        word = reading.words[place]
        if word.kind is Kind.NOUN and word.grammar.case == "Acc" and not word.grammar.animate:
            return not (is_action(reading, place) or reading.is_in(place, "measure_noun"))
    return False


def _stands_by_itself(reading: Reading, index: int, cue: Cue, usual: str) -> bool:
    """Whether the words next to the cue are enough: «призвал к …», «надо, чтобы …»."""
    if cue.needs == "nothing":
        return True
    accepted = next((place for place in (index + 1, index + 2) if reading.form(place) in cue.accepts), None)
    if accepted is not None:
        return not reading.is_in(accepted, "complementizer") or _brought_about(reading, accepted)
    return usual == "infinitive" and purpose_next(reading, index)


def _brought_about(reading: Reading, index: int) -> bool:
    """«планируется, что цех откроют»: a deed that is to come; not «…, что цены вырастут», «…, что мост стар»."""
    for place in following(reading, index):
        if reading.kind(place) in FINITE and not reading.is_in(place, "copula"):
            deed = reading.kind(place) is Kind.FUTURE or will(reading, place)
            return deed and not reading.is_in(place, "outcome_verb")
        if reading.kind(place) is Kind.INFINITIVE and will(reading, place):
            return not reading.is_in(place, "outcome_verb")
    return False


def purpose_next(reading: Reading, index: int) -> bool:
    """«надо, чтобы …»."""
    return reading.form(index + 1) == "," and reading.is_in(index + 2, "purpose_conjunction")


def _has_purpose(reading: Reading, index: int, needs: str, usual: str) -> bool:
    """«просят, чтобы …»; and where a noun will do, «требуют отставки»."""
    if purpose_of(reading, index) is not None:
        return True
    action = action_after(reading, index) if needs == "action" else None
    if action is None:
        return False
    # «требует от соседей отказа», «призвал к миру»; but «нужна вода для полива», «добился успеха в сборе зерна».
    before = governor(reading, action)
    if reading.kind(before) is not Kind.PREPOSITION or before < index:
        return True
    return usual != "infinitive" and reading.is_in(before, "action_preposition")


def fits(reading: Reading, index: int, cue: Cue, reach: int = 2) -> bool:
    """Whether the words right after the cue are those it asks for, and none that spoils it."""
    after = frozenset(reading.form(place) for place in range(index + 1, index + 1 + reach))
    return (not cue.followed_by or not after.isdisjoint(cue.followed_by)) and after.isdisjoint(cue.excludes)


def _rhetorical(reading: Reading, index: int, infinitive: int) -> bool:
    """«надо понимать», «следует отметить»; but «саммит должен подчеркнуть», «обещал назвать» is somebody's task."""
    if reading.is_in(index, "prospect_verb") and reading.is_in(infinitive, "discovery_verb"):
        return True
    thought = reading.entry(infinitive, "mental_verb")
    told = reading.is_in(index, "directive")
    if thought is not None and not told and fits(reading, infinitive, thought, reach=3):
        return True
    if reading.is_in(infinitive, "copula"):
        return reading.is_in(index, "commissive") or not _made(reading, infinitive)
    if reading.is_in(index, "commissive"):
        return False
    personal = reading.is_in(index, "obligation") and not _speaker(reading, index)
    if personal and reading.is_in(infinitive, "volitional_motion") and _somebody(reading, index):
        return False
    said = reading.entry(infinitive, "outcome_verb" if personal else "remark_verb")
    return said is not None and fits(reading, infinitive, said, reach=3)


def _somebody(reading: Reading, index: int) -> bool:
    """«дети должны пройти осмотр», «все должны вернуться»; but «поезд должен прийти»."""
    return any(
        nominative(reading, place) and (reading.words[place].grammar.animate or reading.kind(place) is Kind.PRONOUN)
        for place in preceding(reading, index)
    )


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
    prepared = cue_table(reading.language, "attainable_state")
    return any(word.kind in done or word.grammar.case == "Ins" or word.lemma in prepared for word in near)


def main_clause(reading: Reading) -> Iterator[int]:
    """The words of the sentence down to its first subordinate clause."""
    return takewhile(lambda place: not subordinate(reading, place), range(min(_CLAUSE, len(reading.words))))


def held(reading: Reading, index: int) -> bool:
    """«считаем необходимым начать», and before a list «считаем необходимым:»."""
    deed = reading.kind(index + 1) is Kind.INFINITIVE or (reading.pending and reading.form(index + 1) in {":", ""})
    return reading.words[index].grammar.case == "Ins" and deed


def equates(reading: Reading, place: int) -> bool:
    """«построить мост – это подвиг»: the deed is what the sentence talks of."""
    return reading.form(place) in DASHES or reading.is_in(place, "equative")


def judged(reading: Reading) -> bool:
    """«найти воду непросто»: the deed is what the sentence passes judgement on."""
    return any(reading.is_in(place, "evaluation") for place in main_clause(reading))


def subject(reading: Reading, index: int) -> bool:
    """Whether the word is surely a noun or pronoun in the nominative."""
    word = reading.words[index]
    return word.kind in {Kind.NOUN, Kind.PRONOUN} and word.grammar.case == "Nom"


def was(reading: Reading, index: int) -> bool:
    """«надо было», «должны были»: the need is over; but «надо было бы» advises."""
    near = (index - 2, index - 1, index + 1, index + 2)
    return any(
        reading.kind(place) is Kind.PAST
        and reading.is_in(place, "copula")
        and not reading.is_in(place + 1, "conditional_particle")
        for place in near
    )


def epistemic(reading: Reading, index: int) -> bool:
    """«должно быть, ушёл»: a guess, between commas."""
    return reading.is_in(index + 1, "copula") and reading.form(index + 2) in {",", ""}


def will(reading: Reading, index: int) -> bool:
    """Whether the future of «быть» stands near: «будет создан»."""
    near = range(max(0, index - 6), min(len(reading.words), index + 3))
    return any(
        reading.kind(place) is Kind.FUTURE
        and reading.is_in(place, "copula")
        and not reading.is_in(place - 1, "negation")
        for place in near
    )
