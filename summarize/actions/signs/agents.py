"""Agency: whether what a cue is said of can demand, decide or bring about anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.actions.clauses import infinitive_of, nominative, preceding
from summarize.actions.signs.complements import purpose_next
from summarize.text.clause import cue_table

if TYPE_CHECKING:
    from summarize.text.clause import Clause

# In words and marks: how far before its predicate a subject is looked for, and after it.
_BEFORE = 30
_AFTER = 4


def calls_for(clause: Clause, index: int) -> bool:
    """«ситуация требует внимания»: nobody demands it."""
    word = clause.tokens[index]
    if not cue_table(clause.language, "body"):
        return False  # who can demand is known by the analyser and this table alone
    if word.tag not in {"Pres", "Fut", "Past"} or word.person in {"1", "2"}:
        return False
    if infinitive_of(clause, index) is not None or purpose_next(clause, index):
        return False
    if clause.norm(index + 1) == ":" and word.tag != "Past" and word.number != "Plur":
        return not clause.pending  # «администрация района постановляет:» and its items
    own = [place for place in preceding(clause, index) if nominative(clause, place) or _named(clause, place)]
    if own or word.tag == "Past" or word.number == "Plur":
        return bool(own) and not any(_speaks(clause, place) for place in own)
    return not any(
        _speaks(clause, place) for place in range(max(0, index - _BEFORE), min(len(clause.tokens), index + _AFTER))
    )


def _named(clause: Clause, index: int) -> bool:
    word = clause.tokens[index]
    return word.is_capitalized and not word.opens_line and word.tag in {"NOUN", "X"}


def _speaks(clause: Clause, index: int) -> bool:
    word = clause.tokens[index]
    if word.tag == "PRON":
        return word.case == "Nom"
    return can_act(clause, index) or (_named(clause, index) and not word.case)


def agent(clause: Clause, index: int) -> bool:
    """Whether somebody who can bring it about is the subject, or nobody is named («выделят деньги»)."""
    if clause.tokens[index].person == "1":
        return True
    own = [place for place in preceding(clause, index) if nominative(clause, place)]
    if any(clause.tokens[place].person for place in own):
        return clause.tokens[index].number == "Plur"
    if own:
        return any(can_act(clause, place) for place in (*own, index - 1))
    near = range(max(0, index - 8), min(len(clause.tokens), index + _AFTER))
    return clause.tokens[index].number == "Plur" or any(
        can_act(clause, place) for place in near if place == index - 1 or nominative(clause, place)
    )


def said_by_a_thing(clause: Clause, index: int) -> bool:
    """«авария показывает необходимость ремонта»: the verb before a noun has a subject, and nobody says it."""
    if clause.tag(index) != "Pres":
        return False
    own = [place for place in preceding(clause, index) if nominative(clause, place)]
    return bool(own) and not any(_speaks(clause, place) for place in own)


def can_act(clause: Clause, index: int) -> bool:
    """Whether the word may be the subject and names a person, a body or an office."""
    word = clause.tokens[index]
    if "Nom" not in word.cases:
        return False
    named = word.is_capitalized and ("PROPN" in word.may_be or not word.opens_line)
    return (
        named
        or word.animacy == "Anim"
        or any(clause.is_in(index, table) for table in ("body", "duty_bearer", "quantifier"))
    )
