"""Rules that name who is to act beside a noun: «нужно решение совета», «в мэрии планируют»."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from summarize.slots.noun_phrases import GENITIVE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarize.languages import Language
    from summarize.slots.noun_phrases import ActorPhrase, NounPhrases
    from summarize.text.clause import Clause

_NEAR = 5
_DASHES = frozenset("-–—")
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


def on_whose_part(phrases: NounPhrases) -> ActorPhrase | None:
    """«Нужно больше внимания со стороны мэрии»; not «была критика со стороны мэрии»."""
    clause, entries = phrases.clause, phrases.clause.language.entries("agent_preposition")
    for index in range(2, len(phrases.tokens)):
        cue = entries.get(f"{clause.norm(index - 2)} {clause.norm(index - 1)}")
        phrase = phrases.actor_at(index, cue["case"]) if cue else None
        need = next((place for place in range(index) if clause.is_in(place, "modal")), None) if phrase else None
        if phrase and need is not None:
            return phrase._replace(cue=need)
    return None


@cache
def demand_prepositions(language: Language) -> Mapping[str, str]:
    """The prepositions of verbs that demand something of somebody, each with its case: «(требовать) от»."""
    demands = language.entries("address_verb").values()
    return {cue["preposition"]: cue["case"] for cue in demands if cue.get("preposition")}


def expected_from(phrases: NounPhrases) -> ActorPhrase | None:
    """«От государства требуется поддержка», «ждём от депутатов закона»; not «нужно защитить берег от гостей»."""
    clause, cases = phrases.clause, demand_prepositions(phrases.clause.language)
    for index in range(len(phrases.tokens) - 1):
        # «На завод требуется сварщик»
        asks = cases.get(clause.norm(index)) == GENITIVE
        phrase = phrases.actor_at(index + 1, GENITIVE) if asks else None
        beside = (phrases.past_light(index - 1, -1), phrases.past_light(phrase.end, 1)) if phrase else ()
        need = next((place for place in beside if clause.is_in(place, "expectation_verb")), -1)
        if phrase and need >= 0 and _expects(clause, need):
            return phrase._replace(cue=need)
    return None


def _expects(clause: Clause, index: int) -> bool:
    """«Требуется», «ждём», «ждут»; not «(письмо от министра) ждёт», «ждали»."""
    token = clause.at(index)
    waits = token.person == "1" or token.number == "Plur" or clause.is_in(index, "modal")
    return waits and token.tense in ("Pres", "Fut")


def _is_need(phrases: NounPhrases, index: int) -> bool:
    """«Нужна», «необходимы», «требуется»: what is needed is a noun."""
    clause = phrases.clause
    short = clause.at(index).pos == "ADJ" and clause.is_in(index, "modal") and not clause.is_in(index, "subject_modal")
    return short and clause.at(index + 1).verb_form != "Inf"


def tasked(phrases: NounPhrases) -> ActorPhrase | None:
    """«Задача совета – подготовить», «дело врача – лечить», «цель министерства состоит в том, чтобы …»."""
    clause = phrases.clause
    for index in sorted((*clause.places("aim_noun"), *clause.places("charge_noun"))):
        phrase = phrases.actor_at(index + 1, GENITIVE)
        if phrase and (clause.norm(phrase.end) in _DASHES or clause.is_in(phrase.end, "link_verb")):
            return phrase._replace(cue=index)
    return None


def responsible(phrases: NounPhrases) -> ActorPhrase | None:
    """«Ответственным за ремонт назначить Белова И. И.», «назначить ответственной Чернову»."""
    clause = phrases.clause
    for index, token in enumerate(phrases.tokens):
        if not clause.is_in(index, "nominal_adjective") or token.case not in ("Ins", "Dat"):
            continue
        near = range(max(0, index - 2), min(len(phrases.tokens), index + _REACH))
        verb = next((place for place in near if clause.is_in(place, "naming_verb")), None)
        if verb is None or clause.at(verb).verb_form != "Inf":
            continue
        for place in range(min(index, verb) + 1, len(phrases.tokens)):
            phrase = phrases.actor_at(place, "Acc")
            named = phrase and any(
                clause.at(word).pos == "PROPN" or (word == phrase.head and clause.at(word).animacy == "Anim")
                for word in range(place, phrase.end)
            )
            if phrase and named and place not in (index, verb) and clause.at(place - 1).pos != "ADP":
                return phrase._replace(cue=verb)
    return None


def within_body(phrases: NounPhrases) -> ActorPhrase | None:
    """«В министерстве планируют открыть»: those who are in it are not named; not «в школе построят зал»."""
    clause = phrases.clause
    for index, token in enumerate(phrases.tokens):
        # «Намерены»
        is_short = token.variant == "Short" and clause.is_in(index, "subject_modal")
        finite = token.verb_form == "Fin" and token.tense != "Past" and token.person == "3"
        if not (finite or is_short) or not clause.is_in(index, "commissive") or token.number != "Plur":
            continue
        for place in range(max(1, index - _NEAR), index):
            phrase = phrases.actor_at(place, "Loc") if clause.at(place - 1).pos == "ADP" else None
            if phrase and phrases.past_light(phrase.end, 1) == index:
                inside = range(phrase.head, phrase.end)
                end = next((word for word in inside if clause.at(word).pos == "ADP"), phrase.end)
                return phrase._replace(cue=index, end=end)
    return None


def turned_to(phrases: NounPhrases) -> ActorPhrase | None:
    """«Обращаемся к мэрии: почините мост», «к мэру одна просьба: почините»; not «подойдите к врачу: он поможет»."""
    clause = phrases.clause
    colon = next((index for index in range(len(phrases.tokens)) if clause.norm(index) == ":"), -1)
    after = range(colon + 1, min(colon + 1 + _NEAR, len(phrases.tokens)))
    if colon < 0 or not any(phrases.tokens[index].mood == "Imp" for index in after):
        return None
    turns = next((index for index in range(colon) if _turns(phrases, index)), -1)
    for place in range(1, colon if turns >= 0 else 0):
        to = clause.entry(place - 1, "addressing_preposition")
        phrase = phrases.actor_at(place, to.case) if to else None
        if phrase:
            return phrase._replace(cue=turns)
    return None


def _turns(phrases: NounPhrases, index: int) -> bool:
    """«Обращаемся», «просьба»."""
    token = phrases.tokens[index]
    if phrases.clause.is_in(index, "demand_noun"):
        return token.case == "Nom"
    return phrases.clause.is_in(index, "appeal_verb") and token.person == "1"


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
