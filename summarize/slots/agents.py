"""By whom something is to be done: «контроль осуществляется мэрией», «отчёт будет сдан отделом связи»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.slots.actor_words import NOUNS, is_modifier

if TYPE_CHECKING:
    from summarize.slots.noun_phrases import ActorPhrase, NounPhrases

_NEAR = 4
_DEED = 2
_QUOTES = frozenset('«"“„')


def agent(phrases: NounPhrases) -> ActorPhrase | None:
    """«Контроль осуществляется администрацией района», «оргкомитетом будет издан сборник»."""
    verbs = [index for index in range(len(phrases.tokens)) if _is_to_be_done(phrases, index)]
    for phrase in phrases.actors("Ins") if verbs else ():
        # An acronym has no case: «(28-ФЗ)» is more often a law than an agent.
        # But «МВД и мэрией».
        cased = phrases.tokens[phrase.head].case or phrases.clause.at(phrase.head + 2).case == "Ins"
        free = cased and not _is_governed(phrases, phrase.first - 1)
        verb = next((verb for verb in verbs if _are_together(phrases, phrase, verb)), None)
        if free and verb is not None and not _is_subordinate(phrases, phrase.first):
            return phrase._replace(cue=verb)
    return None


def agent_of_deed(phrases: NounPhrases) -> ActorPhrase | None:
    """«Необходимость вывоза мусора всеми районами», «нужна проверка складов администрацией»; not «выбор судьёй»."""
    clause = phrases.clause
    may_ask = any(map(clause.places, ("modal", "demand_noun")))
    for phrase in phrases.actors("Ins") if may_ask else ():
        acts = clause.is_in(phrase.head, "body") or clause.is_in(phrase.head, "duty_bearer")
        start = next((place for place in range(phrase.first - 1, -1, -1) if not _is_of_deed(phrases, place)), -1) + 1
        asks = [place for place in range(max(0, start - 1), phrase.first) if _asks_for_deed(phrases, place)]
        # A noun of need and the deed, or a deed and what is done to it.
        head = phrases.tokens[phrase.head]
        sure = head.case == "Ins" and head.animacy != "Anim"  # «Избрание Белова главой совета»
        if acts and asks and sure and phrase.first - asks[0] > _DEED:
            return phrase._replace(cue=asks[0])
    return None


def _is_of_deed(phrases: NounPhrases, index: int) -> bool:
    token = phrases.tokens[index]
    return (token.pos in NOUNS or is_modifier(token)) and token.case in ("Nom", "Acc", "Gen") and not token.variant


def _asks_for_deed(phrases: NounPhrases, index: int) -> bool:
    clause = phrases.clause
    need = clause.is_in(index, "modal") and clause.at(index).variant == "Short"
    return need or clause.is_in(index, "demand_noun")


def _are_together(phrases: NounPhrases, phrase: ActorPhrase, verb: int) -> bool:
    """Is there no other predicate between an agent and its verb? «Мы всей школой видим, что дом будет сдан»."""
    between = range(phrase.end, verb) if phrase.end <= verb else range(verb + 1, phrase.first)
    return not any(
        phrases.tokens[index].pos == "VERB" and phrases.tokens[index].verb_form in ("Fin", "Inf") for index in between
    )


def _is_governed(phrases: NounPhrases, index: int) -> bool:
    """Does the word before a name govern it, or a list? «с «Волной»», «между IT компаниями», «с почтой, отделом»."""
    clause = phrases.clause
    while clause.norm(index) in _QUOTES or (
        clause.norm(index)[:1].isalpha() and clause.at(index).pos in ("X", "PROPN")
    ):
        index -= 1
    token = clause.at(index)
    return token.pos == "ADP" or token.norm == "," or (token.pos == "VERB" and not _is_to_be_done(phrases, index))


def _is_to_be_done(phrases: NounPhrases, index: int) -> bool:
    """«Осуществляется», «будет рассмотрен», «запланирован»; not «завалено», «выдан», which tell of the past."""
    token, clause = phrases.tokens[index], phrases.clause
    if token.voice not in ("Pass", "Mid") or any(clause.is_in(index, name) for name in ("issuing_verb", "naming_verb")):
        return False
    near = range(max(0, index - _NEAR), index)
    helped = any(phrases.tokens[place].pos == "AUX" and phrases.tokens[place].tense != "Past" for place in near)
    helped = helped or any(clause.is_in(place, "subject_modal") for place in near)
    if token.variant == "Short":
        return helped or clause.is_in(index, "commissive")
    if token.verb_form == "Inf":
        return is_passive_infinitive(phrases, index) and helped
    return token.verb_form == "Fin" and token.tense != "Past"


def _is_subordinate(phrases: NounPhrases, index: int) -> bool:
    """Is the word in a clause that speaks of somebody else?"""
    clause = phrases.clause
    before = range(index - 1, -1, -1)
    border = next((place for place in before if clause.is_in(place, "subordinator") or clause.norm(place) in ".;:"), -1)
    return clause.is_in(border, "subordinator")


def is_passive_infinitive(phrases: NounPhrases, index: int) -> bool:
    """«(Будет) приниматься», «проводиться», which may also be read as what one does oneself; not «стараться»."""
    token = phrases.tokens[index]
    return token.voice == "Pass" or (token.voice == "Mid" and phrases.clause.is_in(index, "duty_verb"))
