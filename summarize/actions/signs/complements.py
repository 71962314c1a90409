"""Does a cue have the complement that it governs, and what do its neighbours make of it?"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from summarize.actions.clauses import (
    action_after,
    clause_start,
    following,
    governor,
    infinitive_of,
    is_action_noun,
    may_be_subject,
    opens_subordinate_clause,
    preceding,
    purpose_clause,
    purpose_follows,
)
from summarize.text.tokens import FINITE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarize.text.clause import Clause
    from summarize.text.tokens import Cue

# In words and marks: what follows later says nothing about the beginning of the sentence.
_MAIN_CLAUSE = 30
LINKING_DASHES = frozenset({"–", "—", "-"})


def is_complete(clause: Clause, index: int, cue: Cue, usual: str) -> bool:
    """Does the cue have its complement in its clause, and is that not mere talk («надо сказать»)?

    ``usual`` is what cues of its class need when the lexicon does not say.
    """
    if not fits(clause, index, cue):
        return False
    needs = cue.needs or usual
    if needs == "list":
        return clause.pending
    if _is_self_sufficient(clause, index, cue, usual):
        return True
    infinitive = infinitive_of(clause, index) if needs != "purpose" else None
    if infinitive is not None:
        return not _rhetorical(clause, index, infinitive)
    if clause.pending or clause.norm(index + 1) == ":":
        return not _has_other_object(clause, index) and (cue.needs != "infinitive" or clause.pending)
    return needs in {"action", "purpose"} and _has_purpose(clause, index, needs, usual)


def _has_other_object(clause: Clause, index: int) -> bool:
    """«предложили шкалу …:»: the object of the cue is no action."""
    for place in following(clause, index, 3):
        word = clause.tokens[place]
        if word.tag == "NOUN" and word.case == "Acc" and word.animacy != "Anim":
            return not (is_action_noun(clause, place) or clause.is_in(place, "measure_noun"))
    return False


def _is_self_sufficient(clause: Clause, index: int, cue: Cue, usual: str) -> bool:
    """Are the words next to the cue enough: «призвал к …», «надо, чтобы …»?"""
    if cue.needs == "nothing":
        return True
    accepted = next((place for place in (index + 1, index + 2) if clause.norm(place) in cue.accepts), None)
    if accepted is not None:
        return not clause.is_in(accepted, "complementizer") or _is_planned_event(clause, accepted)
    return usual == "infinitive" and purpose_follows(clause, index)


def _is_planned_event(clause: Clause, index: int) -> bool:
    """«планируется, что цех откроют»: a future action; not «…, что цены вырастут», «…, что мост стар»."""
    for place in following(clause, index):
        if clause.tag(place) in FINITE and not clause.is_in(place, "copula"):
            is_future = clause.tag(place) == "Fut" or has_future_copula(clause, place)
            return is_future and not clause.is_in(place, "outcome_verb")
        if clause.tag(place) == "Inf" and has_future_copula(clause, place):
            return not clause.is_in(place, "outcome_verb")
    return False


def _has_purpose(clause: Clause, index: int, needs: str, usual: str) -> bool:
    """«просят, чтобы …»; where a noun is enough, «требуют отставки»."""
    if purpose_clause(clause, index) is not None:
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
    """Are the words right after the cue such as the lexicon requires, and none that it excludes?"""
    after = frozenset(clause.norm(place) for place in range(index + 1, index + 1 + reach))
    return (not cue.followed_by or not after.isdisjoint(cue.followed_by)) and after.isdisjoint(cue.excludes)


def _rhetorical(clause: Clause, index: int, infinitive: int) -> bool:
    """«надо понимать», «следует отметить»; but «саммит должен подчеркнуть», «обещал назвать» are tasks."""
    if clause.is_in(index, "prospect_verb") and clause.is_in(infinitive, "discovery_verb"):
        return True
    thought = clause.entry(infinitive, "mental_verb")
    if thought is not None and not clause.is_in(index, "directive") and fits(clause, infinitive, thought, reach=3):
        return True
    if clause.is_in(infinitive, "copula"):
        return clause.is_in(index, "commissive") or not _is_attainable(clause, infinitive)
    if clause.is_in(index, "commissive"):
        return False
    personal = clause.is_in(index, "obligation") and not _is_speaker(clause, index)
    if personal and clause.is_in(infinitive, "volitional_motion") and _has_animate_subject(clause, index):
        return False
    said = clause.entry(infinitive, "outcome_verb" if personal else "remark_verb")
    return said is not None and fits(clause, infinitive, said, reach=3)


def _has_animate_subject(clause: Clause, index: int) -> bool:
    """«дети должны пройти осмотр», «все должны вернуться»; but «поезд должен прийти»."""
    return any(
        may_be_subject(clause, place) and (clause.tokens[place].animacy == "Anim" or clause.tag(place) == "PRON")
        for place in preceding(clause, index)
    )


def governs_genitive(clause: Clause, index: int) -> bool:
    """«необходимость скорейшего ремонта»: does a genitive noun follow, after adjectives or a quote?"""
    for place in following(clause, index, 4):
        if clause.tag(place) == "NOUN":
            return clause.tokens[place].case == "Gen"
        if clause.tag(place) not in {"ADJ", "Part"} and clause.norm(place) != "«":
            return False
    return False


def _is_speaker(clause: Clause, index: int) -> bool:
    """«Должен сказать», «мы должны отметить»: the subject is the speaker."""
    if index == clause_start(clause, index):
        return True
    return any(clause.tag(place) == "PRON" and clause.tokens[place].person == "1" for place in preceding(clause, index))


def _is_attainable(clause: Clause, index: int) -> bool:
    """«быть построен», «быть готовым» can be brought about; «быть дорого», «быть не меньше трёх» is a state."""
    near = (clause.tokens[place] for place in range(index + 1, min(index + 5, len(clause.tokens))))
    done = {"Short", "Part"}
    prepared = clause.language.words("attainable_state")
    return any(word.tag in done or word.case == "Ins" or word.lemma in prepared for word in near)


def main_clause(clause: Clause) -> Iterator[int]:
    """The indexes of the words before the first subordinate clause, at most 30."""
    return takewhile(
        lambda place: not opens_subordinate_clause(clause, place), range(min(_MAIN_CLAUSE, len(clause.tokens)))
    )


def is_considered(clause: Clause, index: int) -> bool:
    """«считаем необходимым начать», or before a list «считаем необходимым:»."""
    has_complement = clause.tag(index + 1) == "Inf" or (clause.pending and clause.norm(index + 1) in {":", ""})
    return clause.tokens[index].case == "Ins" and has_complement


def is_equative(clause: Clause, place: int) -> bool:
    """«построить мост – это подвиг»: the action is the topic of the sentence."""
    return clause.norm(place) in LINKING_DASHES or clause.is_in(place, "equative")


def is_evaluation(clause: Clause) -> bool:
    """«найти воду непросто»: the sentence evaluates the action."""
    return any(clause.is_in(place, "evaluation") for place in main_clause(clause))


def is_nominative(clause: Clause, index: int) -> bool:
    """Is the word a noun or pronoun in the nominative?"""
    word = clause.tokens[index]
    return word.tag in {"NOUN", "PRON"} and word.case == "Nom"


def is_past_need(clause: Clause, index: int) -> bool:
    """«надо было», «должны были»: the need is past; but «надо было бы» is advice."""
    near = (index - 2, index - 1, index + 1, index + 2)
    return any(
        clause.tag(place) == "Past"
        and clause.is_in(place, "copula")
        and not clause.is_in(place + 1, "conditional_particle")
        for place in near
    )


def is_epistemic(clause: Clause, index: int) -> bool:
    """«должно быть, ушёл»: a parenthetic guess."""
    return clause.is_in(index + 1, "copula") and clause.norm(index + 2) in {",", ""}


def has_future_copula(clause: Clause, index: int) -> bool:
    """Is the future of «быть» near the word: «будет создан»?"""
    near = range(max(0, index - 6), min(len(clause.tokens), index + 3))
    return any(
        clause.tag(place) == "Fut" and clause.is_in(place, "copula") and not clause.is_in(place - 1, "negation")
        for place in near
    )
