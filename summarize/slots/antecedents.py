"""Whoever a relative clause tells of: «обращение к совету, который намерен открыть парк»."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from summarize.slots.noun_phrases import NOMINATIVE
from summarize.slots.subjects import is_passive_predicate

if TYPE_CHECKING:
    from summarize.slots.noun_phrases import ActorPhrase, NounPhrases

_CASES = (NOMINATIVE, "Dat", "Gen", "Acc", "Ins")
# Words of a name before its relative clause, and of that clause up to its verb.
_REACH = 10
_NEAR = 6


def told_of(phrases: NounPhrases) -> ActorPhrase | None:
    """«Совету, который намерен открыть парк»; not «завод, который планирует закрыть комитет»."""
    clause = phrases.clause
    for index in clause.places("relative_pronoun"):
        subject = clause.norm(index - 1) == "," and clause.at(index).case == NOMINATIVE
        ahead = range(index + 1, min(len(phrases.tokens), index + _NEAR))
        verb = next((place for place in ahead if _intends(phrases, place)), None) if subject else None
        if verb is None or is_passive_predicate(phrases, verb) or _has_subject(phrases, verb):
            continue
        if phrase := _antecedent(phrases, index - 1):
            return phrase._replace(cue=verb)
    return None


def _has_subject(phrases: NounPhrases, verb: int) -> bool:
    """«(Завод, который) планирует закрыть комитет»: may another actor after the verb be its subject?"""
    ahead = range(verb + 1, len(phrases.tokens))
    within = takewhile(lambda place: phrases.tokens[place].pos != "PUNCT", ahead)
    return any(
        phrases.asked_at(place, case) and NOMINATIVE in (phrases.tokens[place].case, *phrases.tokens[place].cases)
        for place in within
        for case in (NOMINATIVE, "Acc")
    )


def _intends(phrases: NounPhrases, index: int) -> bool:
    """«Намерен открыть», «планирует открыть»; not «собиралась»."""
    clause, token = phrases.clause, phrases.clause.at(index)
    present = token.tense in ("Pres", "Fut") or token.variant == "Short"
    before = clause.at(phrases.past_light(index - 1, -1))
    alone = before.norm == "," or clause.is_in(phrases.past_light(index - 1, -1), "relative_pronoun")
    to_do = clause.at(phrases.past_light(index + 1, 1)).verb_form == "Inf"
    return present and alone and to_do and clause.is_in(index, "commissive")


def _antecedent(phrases: NounPhrases, comma: int) -> ActorPhrase | None:
    """The actor whose name ends at ``comma``."""
    for first in range(max(0, comma - _REACH), comma):
        for case in _CASES:
            phrase = phrases.actor_at(first, case)
            if phrase and phrase.end >= comma > phrase.head and phrases.tokens[phrase.head].case in (case, ""):
                return phrase
    return None
