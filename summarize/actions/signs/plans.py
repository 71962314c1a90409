"""Rules for the cues of plans, intentions and promises."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.actions.clauses import (
    COLLECTIVES,
    following,
    has_agent,
    infinitive_of,
    is_in_any,
    may_be_subject,
    preceding,
)
from summarize.actions.signs.complements import fits, has_future_copula, is_complete, is_past_need
from summarize.actions.signs.cues import OPENING, CueMatch, is_verbal
from summarize.languages.finders import pattern
from summarize.text.tokens import FINITE

if TYPE_CHECKING:
    from summarize.text.clause import Clause
    from summarize.text.tokens import Token

_NO_PLAN = frozenset({"NOUN", "Part", "Inf", "Conv"})
_NO_DEEDS = frozenset(("outcome_verb", "durative"))
_NO_ACTION = ("conversation_verb", "mental_verb", "remark_verb", "outcome_verb")


def plan(clause: Clause, index: int) -> CueMatch | None:
    """«намерены построить», «планируется ремонт»: an intention."""
    cue = clause.entry(index, "commissive")
    if cue is None or (clause.tag(index) in _NO_PLAN and not is_verbal(clause, index, cue)):
        return None
    if clause.tag(index) == "Short" and is_past_need(clause, index):
        return None  # «было запланировано»
    if not is_complete(clause, index, cue, "action") or (cue.of == "actor" and not _is_said_of_actor(clause, index)):
        return None
    return CueMatch(clause.span(index), cue.strength or 0.7, "plan")


def _is_said_of_actor(clause: Clause, index: int) -> bool:
    """«рада вирішила відкрити школу»; «хлопчик вирішив утекти» is private."""
    actor = pattern(clause.language, "actor_name")
    return any(actor.fullmatch(clause.tokens[place].text) for place in preceding(clause, index))


def collective_decision(clause: Clause, index: int) -> CueMatch | None:
    """«Решили нанять сторожа», «совет решил построить мост»; «он решил уйти» is private."""
    word = clause.tokens[index]
    if not clause.is_in(index, "decision_verb") or word.tag != "Past":
        return None
    action = infinitive_of(clause, index)
    if action is None or action < index:
        return None
    own = [place for place in preceding(clause, index) if may_be_subject(clause, place)]
    bodies = any(is_in_any(clause, place, COLLECTIVES) for place in own)
    meeting = not own and word.number == "Plur" and index < OPENING
    return CueMatch(clause.span(index), 0.6, "plan") if bodies or meeting else None


def pledge(clause: Clause, index: int) -> CueMatch | None:
    """«мы вернём землю», «будем строить»: a promise in the first person plural."""
    word = clause.tokens[index]
    if word.tag != "Fut" or word.person != "1" or word.number != "Plur":
        return None
    if not clause.is_in(index, "copula") and not any(
        clause.is_in(place, "speaker_pronoun") for place in preceding(clause, index)
    ):
        return None
    action = infinitive_of(clause, index) if clause.is_in(index, "copula") else index
    if action is None or is_in_any(clause, action, _NO_ACTION):
        return None
    return CueMatch(clause.span(index), 0.4, "pledge")


def official_action(clause: Clause, index: int) -> CueMatch | None:
    """«будет создан фонд», «парламент рассмотрит проект»: a future action with an agent."""
    cue = clause.entry(index, "official_action")
    if cue is None or not fits(clause, index, cue):
        return None
    if clause.is_in(index, "conversation_verb") and clause.tokens[index].person == "1":
        return None
    # «Будет непросто восстановить» is an evaluation.
    if not may_be_future(clause.tokens[index]):
        return None
    if has_agent(clause, index) if clause.tag(index) == "Fut" else has_future_copula(clause, index):
        return CueMatch(clause.span(index), cue.strength or 0.4, "future")
    return None


def desire(clause: Clause, index: int) -> CueMatch | None:
    """«город хочет построить мост»: an intended action; «хочу отметить» is mere talk."""
    word = clause.tokens[index]
    if not clause.is_in(index, "desire_verb") or word.tag != "Pres":
        return None
    if word.person == "2" or (word.person == "1" and word.number != "Plur"):
        return None
    action = infinitive_of(clause, index)
    if action is None or action < index or clause.tokens[action].aspect != "Perf":
        return None
    if is_in_any(clause, action, _NO_ACTION):
        return None
    return CueMatch(clause.span(index), 0.4, "plan") if has_agent(clause, index) else None


def reported_pledge(clause: Clause, index: int) -> CueMatch | None:
    """«завод заявил, что закроет цех»: the speaker's own action; not «заявил, что цех закроется»."""
    if not clause.is_in(index, "pledge_verb") or not may_report(clause.tokens[index]):
        return None
    comma = next((place for place in following(clause, index, 4) if clause.norm(place) == ","), index)
    if not clause.is_in(comma + 1, "complementizer"):
        return None  # «заверил жителей, что починит мост»
    action = _own_action(clause, comma + 1)
    if action is None or is_in_any(clause, action, ("conversation_verb", "outcome_verb")):
        return None
    return CueMatch(clause.span(index), 0.5, "plan")


def _own_action(clause: Clause, opening: int) -> int | None:
    """The future verb of the clause at ``opening``, if its subject is absent or a personal pronoun."""
    for place in following(clause, opening, 10):
        other = may_be_subject(clause, place) and not clause.tokens[place].person
        if other or clause.norm(place) == "," or clause.is_in(place, "negation"):
            return None
        if clause.is_in(place, "copula"):
            continue
        if clause.tag(place) == "Inf" and has_future_copula(clause, place):
            return place
        if clause.tag(place) in FINITE:
            return place if clause.tag(place) == "Fut" else None
    return None


def may_report(word: Token) -> bool:
    """«заявил», «заявляет»: may introduce a reported pledge."""
    return word.tag in {"Past", "Pres"}


def may_be_future(word: Token) -> bool:
    """«будет создан», «создаст», «будет создавать»: «будет» governs no perfective infinitive."""
    imperfective = word.tag == "Inf" and word.aspect != "Perf"
    return imperfective or word.tag in {"Short", "Fut"}


def comes_about(word: Token) -> bool:
    """«(Цены) вырастут», «(паром) останется»: what nobody does."""
    return word.person == "3" and not _NO_DEEDS.isdisjoint(word.classes)
