"""Rules: what makes a word the cue of a plan, what somebody means or promises to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.actions.clauses import agent, following, infinitive_of, nominative, preceding
from summarize.actions.signs.complements import complete, fits, was, will
from summarize.actions.signs.cues import OPENING, Verdict, is_verbal
from summarize.text.tokens import FINITE

if TYPE_CHECKING:
    from summarize.text.clause import Clause
    from summarize.text.tokens import Token

_NO_PLAN = frozenset({"NOUN", "Part", "Inf", "Conv"})


def plan(clause: Clause, index: int) -> Verdict | None:
    """«намерены построить», «планируется ремонт»: what somebody means to do."""
    cue = clause.entry(index, "commissive")
    if cue is None or (clause.tag(index) in _NO_PLAN and not is_verbal(clause, index, cue)):
        return None
    if clause.tag(index) == "Short" and was(clause, index):
        return None  # «было запланировано»
    if not complete(clause, index, cue, "action"):
        return None
    return Verdict(clause.span(index), cue.strength or 0.7, "plan")


def decided(clause: Clause, index: int) -> Verdict | None:
    """«Решили нанять сторожа», «совет решил построить мост»; «он решил уйти» is his own affair."""
    word = clause.tokens[index]
    if not clause.is_in(index, "decision_verb") or word.tag != "Past":
        return None
    deed = infinitive_of(clause, index)
    if deed is None or deed < index:
        return None
    own = [place for place in preceding(clause, index) if nominative(clause, place)]
    bodies = any(clause.is_in(place, table) for place in own for table in ("body", "duty_bearer", "quantifier"))
    meeting = not own and word.number == "Plur" and index < OPENING
    return Verdict(clause.span(index), 0.6, "plan") if bodies or meeting else None


def pledge(clause: Clause, index: int) -> Verdict | None:
    """«мы вернём землю», «будем строить»: the speakers' own promise."""
    word = clause.tokens[index]
    if word.tag != "Fut" or word.person != "1" or word.number != "Plur":
        return None
    if not clause.is_in(index, "copula") and not any(
        clause.is_in(place, "speaker_pronoun") for place in preceding(clause, index)
    ):
        return None
    deed = infinitive_of(clause, index) if clause.is_in(index, "copula") else index
    if deed is None or any(
        clause.is_in(deed, table) for table in ("conversation_verb", "mental_verb", "remark_verb", "outcome_verb")
    ):
        return None
    return Verdict(clause.span(index), 0.4, "pledge")


def announced(clause: Clause, index: int) -> Verdict | None:
    """«будет создан фонд», «парламент рассмотрит проект»: what will be done, by those who can."""
    cue = clause.entry(index, "official_action")
    if cue is None or not fits(clause, index, cue):
        return None
    if clause.is_in(index, "conversation_verb") and clause.tokens[index].person == "1":
        return None
    # «Будет непросто восстановить» says how hard it is.
    if not may_be_ahead(clause.tokens[index]):
        return None
    if agent(clause, index) if clause.tag(index) == "Fut" else will(clause, index):
        return Verdict(clause.span(index), cue.strength or 0.4, "future")
    return None


def intent(clause: Clause, index: int) -> Verdict | None:
    """«город хочет построить мост»: a deed that somebody means to do; «хочу отметить» is talk."""
    word = clause.tokens[index]
    if not clause.is_in(index, "desire_verb") or word.tag != "Pres":
        return None
    if word.person == "2" or (word.person == "1" and word.number != "Plur"):
        return None
    deed = infinitive_of(clause, index)
    if deed is None or deed < index or clause.tokens[deed].aspect != "Perf":
        return None
    if any(clause.is_in(deed, table) for table in ("conversation_verb", "mental_verb", "remark_verb", "outcome_verb")):
        return None
    return Verdict(clause.span(index), 0.4, "plan") if agent(clause, index) else None


def reported_pledge(clause: Clause, index: int) -> Verdict | None:
    """«завод заявил, что закроет цех»: the speaker's own deed; «заявил, что цех закроется» is not."""
    if not clause.is_in(index, "pledge_verb") or not may_be_told(clause.tokens[index]):
        return None
    comma = next((place for place in following(clause, index, 4) if clause.norm(place) == ","), index)
    if not clause.is_in(comma + 1, "complementizer"):
        return None  # «заверил жителей, что починит мост»
    deed = _own_deed(clause, comma + 1)
    if deed is None or any(clause.is_in(deed, table) for table in ("conversation_verb", "outcome_verb")):
        return None
    return Verdict(clause.span(index), 0.5, "plan")


def _own_deed(clause: Clause, opening: int) -> int | None:
    """The future of the clause that opens there, when the clause has no subject or only «он»."""
    for place in following(clause, opening, 10):
        other = nominative(clause, place) and not clause.tokens[place].person
        if other or clause.norm(place) == "," or clause.is_in(place, "negation"):
            return None
        if clause.is_in(place, "copula"):
            continue
        if clause.tag(place) == "Inf" and will(clause, place):
            return place
        if clause.tag(place) in FINITE:
            return place if clause.tag(place) == "Fut" else None
    return None


def may_be_told(word: Token) -> bool:
    """«заявил», «заявляет»: a report that may hold a pledge."""
    return word.tag in {"Past", "Pres"}


def may_be_ahead(word: Token) -> bool:
    """«будет создан», «создаст», «будет создавать»: no perfective infinitive depends on «будет»."""
    imperfective = word.tag == "Inf" and word.aspect != "Perf"
    return imperfective or word.tag in {"Short", "Fut"}
