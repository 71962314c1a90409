"""Government: what a cue needs beside it, and what its neighbours make of it."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from summarize.actions.clauses import (
    action_after,
    clause_start,
    following,
    governor,
    infinitive_of,
    is_action,
    nominative,
    preceding,
    purpose_next,
    purpose_of,
    subordinate,
)
from summarize.text.clause import cue_table
from summarize.text.tokens import FINITE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarize.text.clause import Clause, Cue

# In words and marks: what stands further on says nothing of the sentence's beginning.
_CLAUSE = 30
DASHES = frozenset({"–", "—", "-"})


def complete(clause: Clause, index: int, cue: Cue, usual: str) -> bool:
    """Whether what the cue needs stands in its clause, and is not mere talk («надо сказать»)."""
    if not fits(clause, index, cue):
        return False
    needs = cue.needs or usual
    if needs == "list":
        return clause.pending
    if _stands_by_itself(clause, index, cue, usual):
        return True
    infinitive = infinitive_of(clause, index) if needs != "purpose" else None
    if infinitive is not None:
        return not _rhetorical(clause, index, infinitive)
    if clause.pending or clause.norm(index + 1) == ":":
        return not _served(clause, index) and (cue.needs != "infinitive" or clause.pending)
    return needs in {"action", "purpose"} and _has_purpose(clause, index, needs, usual)


def _served(clause: Clause, index: int) -> bool:
    """«предложили шкалу …:»: the cue has its object, and it is no deed."""
    for place in following(clause, index, 3):
        word = clause.tokens[place]
        if word.tag == "NOUN" and word.case == "Acc" and word.animacy != "Anim":
            return not (is_action(clause, place) or clause.is_in(place, "measure_noun"))
    return False


def _stands_by_itself(clause: Clause, index: int, cue: Cue, usual: str) -> bool:
    """Whether the words next to the cue are enough: «призвал к …», «надо, чтобы …»."""
    if cue.needs == "nothing":
        return True
    accepted = next((place for place in (index + 1, index + 2) if clause.norm(place) in cue.accepts), None)
    if accepted is not None:
        return not clause.is_in(accepted, "complementizer") or _brought_about(clause, accepted)
    return usual == "infinitive" and purpose_next(clause, index)


def _brought_about(clause: Clause, index: int) -> bool:
    """«планируется, что цех откроют»: a deed that is to come; not «…, что цены вырастут», «…, что мост стар»."""
    for place in following(clause, index):
        if clause.tag(place) in FINITE and not clause.is_in(place, "copula"):
            deed = clause.tag(place) == "Fut" or will(clause, place)
            return deed and not clause.is_in(place, "outcome_verb")
        if clause.tag(place) == "Inf" and will(clause, place):
            return not clause.is_in(place, "outcome_verb")
    return False


def _has_purpose(clause: Clause, index: int, needs: str, usual: str) -> bool:
    """«просят, чтобы …»; and where a noun will do, «требуют отставки»."""
    if purpose_of(clause, index) is not None:
        return True
    action = action_after(clause, index) if needs == "action" else None
    if action is None:
        return False
    # «требует от соседей отказа», «призвал к миру»; but «нужна вода для полива», «добился успеха в сборе зерна».
    before = governor(clause, action)
    if clause.tag(before) != "ADP" or before < index:
        return True
    return usual != "infinitive" and clause.is_in(before, "action_preposition")


def fits(clause: Clause, index: int, cue: Cue, reach: int = 2) -> bool:
    """Whether the words right after the cue are those it asks for, and none that spoils it."""
    after = frozenset(clause.norm(place) for place in range(index + 1, index + 1 + reach))
    return (not cue.followed_by or not after.isdisjoint(cue.followed_by)) and after.isdisjoint(cue.excludes)


def _rhetorical(clause: Clause, index: int, infinitive: int) -> bool:
    """«надо понимать», «следует отметить»; but «саммит должен подчеркнуть», «обещал назвать» is somebody's task."""
    if clause.is_in(index, "prospect_verb") and clause.is_in(infinitive, "discovery_verb"):
        return True
    thought = clause.entry(infinitive, "mental_verb")
    told = clause.is_in(index, "directive")
    if thought is not None and not told and fits(clause, infinitive, thought, reach=3):
        return True
    if clause.is_in(infinitive, "copula"):
        return clause.is_in(index, "commissive") or not _made(clause, infinitive)
    if clause.is_in(index, "commissive"):
        return False
    personal = clause.is_in(index, "obligation") and not _speaker(clause, index)
    if personal and clause.is_in(infinitive, "volitional_motion") and _somebody(clause, index):
        return False
    said = clause.entry(infinitive, "outcome_verb" if personal else "remark_verb")
    return said is not None and fits(clause, infinitive, said, reach=3)


def _somebody(clause: Clause, index: int) -> bool:
    """«дети должны пройти осмотр», «все должны вернуться»; but «поезд должен прийти»."""
    return any(
        nominative(clause, place) and (clause.tokens[place].animacy == "Anim" or clause.tag(place) == "PRON")
        for place in preceding(clause, index)
    )


def of_something(clause: Clause, index: int) -> bool:
    """«необходимость скорейшего ремонта»: a noun in the genitive next, adjectives and a quote aside."""
    for place in following(clause, index, 4):
        if clause.tag(place) == "NOUN":
            return clause.tokens[place].case == "Gen"
        if clause.tag(place) not in {"ADJ", "Part"} and clause.norm(place) != "«":
            return False
    return False


def _speaker(clause: Clause, index: int) -> bool:
    """«Должен сказать», «мы должны отметить»: the subject is who speaks."""
    if index == clause_start(clause, index):
        return True
    return any(clause.tag(place) == "PRON" and clause.tokens[place].person == "1" for place in preceding(clause, index))


def _made(clause: Clause, index: int) -> bool:
    """«быть построен», «быть готовым»: done or prepared; «быть дорого», «быть не меньше трёх» is a state."""
    near = (clause.tokens[place] for place in range(index + 1, min(index + 5, len(clause.tokens))))
    done = {"Short", "Part"}
    prepared = cue_table(clause.language, "attainable_state")
    return any(word.tag in done or word.case == "Ins" or word.lemma in prepared for word in near)


def main_clause(clause: Clause) -> Iterator[int]:
    """The words of the sentence down to its first subordinate clause."""
    return takewhile(lambda place: not subordinate(clause, place), range(min(_CLAUSE, len(clause.tokens))))


def held(clause: Clause, index: int) -> bool:
    """«считаем необходимым начать», and before a list «считаем необходимым:»."""
    deed = clause.tag(index + 1) == "Inf" or (clause.pending and clause.norm(index + 1) in {":", ""})
    return clause.tokens[index].case == "Ins" and deed


def equates(clause: Clause, place: int) -> bool:
    """«построить мост – это подвиг»: the deed is what the sentence talks of."""
    return clause.norm(place) in DASHES or clause.is_in(place, "equative")


def judged(clause: Clause) -> bool:
    """«найти воду непросто»: the deed is what the sentence passes judgement on."""
    return any(clause.is_in(place, "evaluation") for place in main_clause(clause))


def subject(clause: Clause, index: int) -> bool:
    """Whether the word is surely a noun or pronoun in the nominative."""
    word = clause.tokens[index]
    return word.tag in {"NOUN", "PRON"} and word.case == "Nom"


def was(clause: Clause, index: int) -> bool:
    """«надо было», «должны были»: the need is over; but «надо было бы» advises."""
    near = (index - 2, index - 1, index + 1, index + 2)
    return any(
        clause.tag(place) == "Past"
        and clause.is_in(place, "copula")
        and not clause.is_in(place + 1, "conditional_particle")
        for place in near
    )


def epistemic(clause: Clause, index: int) -> bool:
    """«должно быть, ушёл»: a guess, between commas."""
    return clause.is_in(index + 1, "copula") and clause.norm(index + 2) in {",", ""}


def will(clause: Clause, index: int) -> bool:
    """Whether the future of «быть» stands near: «будет создан»."""
    near = range(max(0, index - 6), min(len(clause.tokens), index + 3))
    return any(
        clause.tag(place) == "Fut" and clause.is_in(place, "copula") and not clause.is_in(place - 1, "negation")
        for place in near
    )
