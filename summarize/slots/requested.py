"""Who is asked: «просьба к жителям», «маркетингу просьба», «внесите изменения, Павел Андреевич»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.slots.actor_words import NOUNS
from summarize.slots.noun_phrases import NOMINATIVE, ActorPhrase
from summarize.text.morphology import readings_of

if TYPE_CHECKING:
    from summarize.slots.noun_phrases import NounPhrases
    from summarize.text.tokens import Token

# «Павел Андреевич», «Попов».
_LONGEST_ADDRESS = 2
_AFTER_ADDRESS = frozenset(",.!?;:")


def requested(phrases: NounPhrases) -> ActorPhrase | None:
    """«Просьба ко всем владельцам печей (не) …», «Маркетингу просьба обновить плакаты»; not «просьба к закону»."""
    clause = phrases.clause
    for index in clause.places("addressed_paper"):
        last = index + 1 == len(phrases.tokens)
        if last or clause.at(index).case != NOMINATIVE or not clause.is_in(index, "demand_noun"):
            continue
        to = clause.entry(index + 1, "addressing_preposition")
        phrase = phrases.asked_at(index + 2, to.case) if to else None
        if phrase is None and clause.at(phrases.past_light(index + 1, 1)).verb_form == "Inf":
            phrase = _in_dative_before(phrases, index)
        if phrase:
            return phrase._replace(cue=index)
    return None


def _in_dative_before(phrases: NounPhrases, end: int) -> ActorPhrase | None:
    """A phrase in the dative that opens the sentence and ends at ``end``."""
    head = next((index for index in range(end) if phrases.tokens[index].pos in NOUNS), -1)
    dative = all(_may_be_dative(phrases, index) for index in range(head + 1))
    return ActorPhrase(0, head, end) if head >= 0 and dative and phrases.end(head, "Dat") == end else None


def _may_be_dative(phrases: NounPhrases, index: int) -> bool:
    readings = readings_of(phrases.tokens[index].text, phrases.clause.language)
    return any(reading.case == "Dat" for reading in readings)


def called_within(phrases: NounPhrases) -> ActorPhrase | None:
    """«Внесите изменения, Павел Андреевич, и доложите», «А пока, Попов, поставьте …»: who is spoken to in between."""
    clause = phrases.clause
    if not any(token.mood == "Imp" and token.verb_form == "Fin" for token in phrases.tokens):
        return None
    for index in range(1, len(phrases.tokens)):
        if clause.norm(index - 1) != ",":
            continue
        end = index
        while end < len(phrases.tokens) and _is_name(phrases, end):
            end += 1
        closed = end == len(phrases.tokens) or clause.norm(end) in _AFTER_ADDRESS
        if 0 < end - index <= _LONGEST_ADDRESS and closed and not _is_listed(phrases, index, end):
            return ActorPhrase(index, index, end)
    return None


def _is_name(phrases: NounPhrases, index: int) -> bool:
    """«Павел», «Андреевич», «Попов»: a capitalised name of somebody, in the nominative."""
    token = phrases.tokens[index]
    return token.is_capitalized and any(map(_names_person, readings_of(token.text, phrases.clause.language)))


def _names_person(reading: Token) -> bool:
    return (reading.pos, reading.animacy, reading.case) == ("PROPN", "Anim", NOMINATIVE)


def _is_listed(phrases: NounPhrases, start: int, end: int) -> bool:
    """«(Помогали) Олег, Иван и Анна»: is another name beside it?"""
    beside = (place for place in (start - 2, end + 1) if 0 <= place < len(phrases.tokens))
    return any(_is_name(phrases, place) for place in beside)
