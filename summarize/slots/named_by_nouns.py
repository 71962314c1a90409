"""Rules that name who is to act beside a noun: «нужно решение совета», «обратились к мэрии с просьбой»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.slots.noun_phrases import GENITIVE

if TYPE_CHECKING:
    from summarize.slots.noun_phrases import ActorPhrase, NounPhrases

_NEAR = 5
_REACH = 15


def needed(phrases: NounPhrases) -> ActorPhrase | None:
    """«Необходимо решение совета», «нужна позиция министерства»; not «нужна реформа министерства»."""
    clause = phrases.clause
    for index in clause.places("effort_noun"):
        near = range(max(0, index - _NEAR), index)
        need = next((place for place in near if _is_need(phrases, place)), None)
        phrase = phrases.actor_at(index + 1, GENITIVE)
        if need is not None and phrase and clause.at(index).case == "Nom":
            inside = range(phrase.head, phrase.end)
            end = next((place for place in inside if clause.at(place).pos == "ADP"), phrase.end)
            return phrase._replace(cue=need, end=end)
    return None


def _is_need(phrases: NounPhrases, index: int) -> bool:
    """«Нужна», «необходимы», «требуется»: what is needed is a noun."""
    clause = phrases.clause
    short = clause.at(index).pos == "ADJ" and clause.is_in(index, "modal") and not clause.is_in(index, "subject_modal")
    return short and clause.at(index + 1).verb_form != "Inf"


def appealed(phrases: NounPhrases) -> ActorPhrase | None:
    """«Обратились в мэрию с просьбой открыть», «к совету с призывом»; not «обратиться к врачу»."""
    clause = phrases.clause
    for index in clause.places("demand_noun"):
        verbs = [place for place in range(max(0, index - _REACH), index) if clause.is_in(place, "appeal_verb")]
        if not verbs or clause.at(index).case != "Ins" or clause.at(index - 1).pos != "ADP":
            continue
        for place in range(verbs[-1] + 1, index):
            to = clause.entry(place - 1, "addressing_preposition")
            phrase = phrases.actor_at(place, to.case) if to else None
            if phrase:
                return phrase._replace(cue=index)
    return None
