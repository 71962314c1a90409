"""Who is to act as the subject of what is said: «комиссия обеспечивает», «министерство должно», «вы посмотрите»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.slots.noun_phrases import NOMINATIVE

if TYPE_CHECKING:
    from summarize.slots.noun_phrases import ActorPhrase, NounPhrases

_NEAR = 6


def obliged(phrases: NounPhrases) -> ActorPhrase | None:
    """«Министерство должно», «собственники обязаны», «вы не должны»; not «списки должны быть составлены»."""
    for index, token in enumerate(phrases.tokens):
        if token.pos not in ("DET", "NOUN") and phrases.clause.is_in(index, "subject_modal"):
            phrase = _subject_of(phrases, index)
            if phrase and not _is_passive(phrases, index):
                return phrase._replace(cue=index)
    return None


def _is_passive(phrases: NounPhrases, index: int) -> bool:
    for token in phrases.tokens[index + 1 : index + _NEAR]:
        if token.voice == "Pass" and token.verb_form != "Inf":
            return True
        if token.verb_form == "Inf" and token.lemma != "быть":
            return token.voice == "Pass"
    return False


def _subject_of(phrases: NounPhrases, index: int) -> ActorPhrase | None:
    """The actor that is the subject of the predicate at ``index``."""
    before = [phrase for phrase in phrases.subjects if phrase.end <= index]
    if before and not _crosses(phrases, before[-1].end, index):
        return _own_subject(phrases, before[-1], index)
    after = _past_infinitive(phrases, index + 1)
    # «Не устраивает МВФ»: after its verb what has no case is as often the object.
    sure = phrases.tokens[index].verb_form != "Fin" or phrases.clause.at(after).case != ""
    return next((phrase for phrase in phrases.subjects if sure and phrase.first == after), None)


def _past_infinitive(phrases: NounPhrases, index: int) -> int:
    """«Должна сделать комиссия», «должны позаботиться сами собственники»."""
    after = phrases.past_light(index, 1)
    if phrases.clause.at(after).verb_form == "Inf":
        after = phrases.past_light(after + 1, 1)
    return after + phrases.clause.is_in(after, "emphatic")


def _own_subject(phrases: NounPhrases, phrase: ActorPhrase, index: int) -> ActorPhrase | None:
    """``phrase`` without the names that are another verb's: «Пишет Белов, комиссия должна»."""
    clause = phrases.clause
    commas = [
        place
        for place in range(phrase.head, phrase.end)
        if clause.norm(place) == "," and clause.at(place + 1).verb_form != "Part"
    ]
    if commas and clause.at(index).number == "Sing":
        return phrases.actor_at(commas[-1] + 1, NOMINATIVE)
    return None if _is_of_speaker(phrases, phrase.first - 1) else phrase


def _is_of_speaker(phrases: NounPhrases, index: int) -> bool:
    """Does the word before a name say what that actor says or did? «ответил Белов», «пишет газета»."""
    token = phrases.clause.at(index)
    past = token.verb_form == "Fin" and token.tense == "Past"
    return past or phrases.clause.is_in(index, "issuing_verb")


def _crosses(phrases: NounPhrases, start: int, end: int) -> bool:
    """Is there another predicate or the border of a clause between a subject and its verb?"""
    opened = False
    for index in range(start, end):
        token = phrases.tokens[index]
        if phrases.in_deadline(index):
            continue
        if token.norm in ":;." or (token.verb_form in ("Fin", "Inf") and not opened):
            return True
        opened = opened or token.verb_form == "Part" or phrases.clause.is_in(index, "subordinator")
    return False


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
        return clause.is_in(opening, "purpose_conjunction")
    return verb >= 0 and clause.at(verb).tense != "Past" and not clause.is_in(verb, "issuing_verb")


def doing(phrases: NounPhrases) -> ActorPhrase | None:
    """«Комиссия обеспечивает», «муниципальный заказчик представит»; not those who say, order or get."""
    for index in range(len(phrases.tokens)):
        if phrases.clause.is_in(index, "subordinator"):
            return None
        phrase = _subject_of(phrases, index) if _does(phrases, index) else None
        if phrase:
            return phrase._replace(cue=index)
    return None


def _does(phrases: NounPhrases, index: int) -> bool:
    """Does the word say what somebody does or will do? «Предстоит» says what another is to do."""
    token = phrases.tokens[index]
    if token.verb_form != "Fin" or token.tense not in ("Pres", "Fut") or token.person != "3" or token.voice == "Pass":
        return False
    return not (phrases.clause.is_in(index, "issuing_verb") or phrases.clause.is_in(index, "dative_modal"))


def charged(phrases: NounPhrases) -> ActorPhrase | None:
    """«Глава района осуществляет:» before a list of what he does; not «Белов перечисляет меры:»."""
    phrase = doing(phrases)
    duty = phrase and any(phrases.clause.is_in(phrase.cue, table) for table in ("duty_verb", "light_verb"))
    return phrase if duty else None
