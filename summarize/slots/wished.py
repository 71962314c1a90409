"""Rules that name of whom it is wished that they act: «важно, чтобы совет …», «пусть мэрия …», «вы посмотрите»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.slots.noun_phrases import NOMINATIVE
from summarize.slots.subjects import crosses

if TYPE_CHECKING:
    from summarize.slots.noun_phrases import ActorPhrase, NounPhrases


def wished(phrases: NounPhrases) -> ActorPhrase | None:
    """«Необходимо, чтобы совет подготовил смету», «важно, чтобы жители знали»; not «строят, чтобы люди ездили»."""
    clause = phrases.clause
    for index in clause.places("purpose_conjunction"):
        asks = any(clause.is_in(index - 2, name) for name in ("directive", "desire_verb", "wish_verb"))
        # «Сбор необходим, чтобы …» tells what it is for.
        needs = clause.is_in(index - 2, "modal") and not any(one.case == NOMINATIVE for one in clause.tokens[:index])
        verbs = (place for place in range(index + 1, len(phrases.tokens)) if phrases.tokens[place].verb_form == "Fin")
        verb = next(verbs, None)
        if not (asks or needs) or verb is None or clause.at(verb).voice == "Pass" or clause.at(verb).pos == "AUX":
            continue
        for phrase in phrases.asked_subjects:
            before = index < phrase.first and phrase.end <= verb and not crosses(phrases, phrase.end, verb)
            # «Чтобы этим занялась школа»
            after = phrase.first == phrases.past_light(verb + 1, 1) and clause.at(phrase.head).case == NOMINATIVE
            if before or after:
                return phrase._replace(cue=index)
    return None


def let(phrases: NounPhrases) -> ActorPhrase | None:
    """«Пусть мэрия хотя бы до снега уберёт улицы»; not «пусть горит свет», «пусть школа далеко стоит, но …»."""
    clause = phrases.clause
    for index in clause.places("hortative"):
        for phrase in phrases.asked_subjects:
            verbs = (place for place in range(phrase.end, len(phrases.tokens)) if clause.at(place).verb_form == "Fin")
            verb = next(verbs, -1)
            done = verb >= 0 and clause.at(verb).aspect == "Perf"
            if index < phrase.first and done and not crosses(phrases, phrase.end, verb):
                return phrase._replace(cue=index)
    return None


def second_person(phrases: NounPhrases) -> ActorPhrase | None:
    """«Вы сами на это посмотрите», «чтобы вы продолжали»; not «вы знаете», «вы начали», «как вы умеете»."""
    for phrase in phrases.subjects:
        finite = (index for index, token in enumerate(phrases.tokens) if token.verb_form == "Fin")
        verb = next((index for index in finite if index >= phrase.end), -1)
        if phrases.tokens[phrase.head].pos == "PRON" and _is_bidden(phrases, phrase.first, verb):
            return phrase._replace(cue=verb)
    return None


def _is_bidden(phrases: NounPhrases, first: int, verb: int) -> bool:
    clause = phrases.clause
    opening = next((index for index in range(first - 1, -1, -1) if clause.is_in(index, "subordinator")), -1)
    if opening >= 0:
        return clause.is_in(opening, "purpose_conjunction") and not _promises(phrases, opening)
    if clause.is_in(first - 1, "supposition_opener"):
        return False
    # «Вы можете обратиться»
    may = clause.is_in(verb, "permission") and clause.at(phrases.past_light(verb + 1, 1)).verb_form == "Inf"
    would = clause.is_in(verb + 1, "conditional_particle")  # «вы могли бы»
    if would and clause.is_in(verb, "permission"):
        return clause.at(phrases.past_light(verb + 2, 1)).verb_form == "Inf"
    return verb >= 0 and clause.at(verb).tense != "Past" and (may or not clause.is_in(verb, "issuing_verb"))


def _promises(phrases: NounPhrases, end: int) -> bool:
    """«Мы обеспечим тишину, чтобы вы отдохнули»: does the first verb before ``end`` say what the speaker will do?"""
    clause = phrases.clause
    verb = next((index for index in range(end) if phrases.tokens[index].verb_form == "Fin"), -1)
    wishes = any(clause.is_in(verb, name) for name in ("directive", "desire_verb", "commissive"))
    return clause.at(verb).person == "1" and not wishes
