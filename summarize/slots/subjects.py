"""The subject of a predicate: the noun phrase beside it, or that of the verb whose subject it shares."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.slots.actor_words import NOUNS, is_acronym
from summarize.slots.doers import is_alone
from summarize.slots.noun_phrases import NOMINATIVE, ActorPhrase

if TYPE_CHECKING:
    from summarize.slots.noun_phrases import NounPhrases
    from summarize.text.clause import Clause
    from summarize.text.tokens import Token

_CLOSING = frozenset(":;.()«»")
_NEAR = 8
_NEUTER_ENDINGS = ("о", "е")
# The accusative of the living looks like their genitive.
_OF_OBJECTS = frozenset(("Acc", "Gen"))


def subject_of(phrases: NounPhrases, index: int) -> ActorPhrase | None:
    """The actor that is the subject of the predicate at ``index``."""
    clause = phrases.clause
    asks = any(clause.is_in(index, name) for name in ("subject_modal", "commissive", "pledge_verb"))
    subjects = phrases.asked_subjects if asks else phrases.subjects
    before = [phrase for phrase in subjects if phrase.end <= index and not _is_aside(clause, phrase)]
    if before and not crosses(phrases, before[-1].end, index):
        return _own_subject(phrases, before[-1], index)
    after = _past_infinitive(phrases, index + 1)
    # «Не устраивает МВФ»: after its verb what has no case is as often the object.
    sure = clause.at(after).case != "" or (phrases.tokens[index].verb_form != "Fin" and clause.at(after).pos != "X")
    found = next((phrase for phrase in subjects if sure and phrase.first == after), None)
    several = phrases.tokens[index].number == "Plur" and phrases.tokens[index].variant == "Short"
    if found and (is_object(phrases, found, index) or (several and is_alone(phrases, found))):
        found = None
    found = found or _subject_last(phrases, after, index)
    if found is None and clause.is_in(after - 1, "emphatic") and clause.at(after - 1).case == NOMINATIVE:
        found = phrases.asked_at(after, "Acc")  # «предоставит сам Торговый банк», which looks the same
    return found or _intending_subject(phrases, index) or _shared_subject(phrases, index)


def is_object(phrases: NounPhrases, phrase: ActorPhrase, index: int) -> bool:
    """«Реформы должны затронуть министерства»: what looks like an object, and something else is the subject."""
    head, predicate = phrases.tokens[phrase.head], phrases.tokens[index]
    if head.animacy == "Anim" or not (head.number == "Plur" or "Acc" in head.cases):
        return False
    before = phrases.tokens[max(0, index - _NEAR) : index]
    subjects = (token for token in before if token.pos in NOUNS and token.case == NOMINATIVE)
    return any(token.number == predicate.number and not differs_in_gender(token, predicate) for token in subjects)


def differs_in_gender(noun: Token, predicate: Token) -> bool:
    """«Решение» and «должен», by their endings: a noun in «о» or «е» is neuter."""
    neuter = noun.animacy == "Inan" and noun.lemma.endswith(_NEUTER_ENDINGS)
    return neuter and noun.number == predicate.number == "Sing" and not predicate.norm.endswith(_NEUTER_ENDINGS)


def _subject_last(phrases: NounPhrases, after: int, index: int) -> ActorPhrase | None:
    """«Волонтёров подберёт педагогический колледж»: it looks like an object, but another word must be that."""
    verb, before = phrases.tokens[index], phrases.tokens[max(0, index - _NEAR) : index]
    phrase = phrases.actor_at(after, "Acc") if verb.verb_form == "Fin" else None
    if phrase is None or phrases.tokens[phrase.head].number != verb.number:
        return None
    if NOMINATIVE not in phrases.tokens[phrase.head].cases:
        return None
    taken = any(token.pos in NOUNS and token.case in _OF_OBJECTS and _is_no_subject(token, verb) for token in before)
    free = not any(token.pos in (*NOUNS, "PRON") and token.case == NOMINATIVE for token in before)
    return phrase if taken and free else None


def _is_no_subject(token: Token, verb: Token) -> bool:
    return NOMINATIVE not in token.cases or token.number != verb.number


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
    # «Как сообщил Белов, соседи должны»
    if commas and (clause.at(index).number == "Sing" or _is_of_speaker(phrases, phrase.first - 1)):
        return phrases.actor_at(commas[-1] + 1, NOMINATIVE)
    return None if _is_of_speaker(phrases, phrase.first - 1) else phrase


def _is_of_speaker(phrases: NounPhrases, index: int) -> bool:
    """Does the word before a name say what that actor says or did? «ответил Белов», «пишет газета»."""
    index -= phrases.clause.norm(index) == "«"  # «сообщил «Труд», (что завод построит)»
    token = phrases.clause.at(index)
    past = token.verb_form == "Fin" and token.tense == "Past"
    return past or phrases.clause.is_in(index, "issuing_verb")


def _intending_subject(phrases: NounPhrases, index: int) -> ActorPhrase | None:
    """«Белый дом намерен», «Курия планирует»: whatever intends is somebody; not «дождь собирается»."""
    clause = phrases.clause
    cue = clause.entry(index, "commissive")
    after = clause.at(phrases.past_light(index + 1, 1))
    if cue is None or after.verb_form != "Inf" or clause.is_in(index, "hedge") or _is_impersonal(phrases, index):
        return None
    for first in range(max(0, index - _NEAR), index):
        for case in (NOMINATIVE, "Acc"):
            head = phrases.head(first, case) if clause.at(first - 1).pos != "ADP" else None
            if head is not None and NOMINATIVE in clause.at(head).cases and _is_beside(phrases, head, case, index):
                return ActorPhrase(first, head, phrases.end(head, case))
    return None


def _is_beside(phrases: NounPhrases, head: int, case: str, index: int) -> bool:
    """Does a phrase of as many as the predicate at ``index`` says stand right before it?"""
    between = range(phrases.end(head, case), index)
    light = all(phrases.tokens[place].pos in ("ADV", "PART") or phrases.in_deadline(place) for place in between)
    return light and phrases.tokens[head].number == phrases.tokens[index].number


def _is_impersonal(phrases: NounPhrases, index: int) -> bool:
    """«Планируется (построить)», «предполагается (, что)»."""
    cue = phrases.clause.entry(index, "commissive")
    return cue is not None and "что" in cue.accepts and phrases.tokens[index].voice == "Mid"


def _shared_subject(phrases: NounPhrases, index: int) -> ActorPhrase | None:
    """«Банк закрыл счёт и намерен судиться», «глава заявил, что подпишет»: the subject of the verb before."""
    clause, token, verb = phrases.clause, phrases.tokens[index], _verb_before(phrases, index)
    # «Власти сообщили, что мост построят»: nobody is said to; «, что планируют построить мост»: they are.
    intends = clause.is_in(index, "intention_verb") and clause.is_in(index - 1, "complementizer")
    told = token.number == "Plur" and any(clause.is_in(place, "subordinator") for place in range(verb, index))
    told = told and not intends
    if verb < 0 or told or is_passive_predicate(phrases, index) or _is_impersonal(phrases, index):
        return None
    subjects = [phrase for phrase in phrases.asked_subjects if phrase.end <= verb]
    if clause.at(verb).number != token.number or not subjects or crosses(phrases, subjects[-1].end, verb):
        return None
    # «Запрет, который Дума пытается отложить, должен вступить в силу»
    closed = any(clause.norm(place) == "," for place in range(verb, index))
    if closed and clause.is_in(subjects[-1].first - 1, "relative_pronoun"):
        return None
    found = _own_subject(phrases, subjects[-1], verb)
    return found if found and phrases.tokens[found.head].number in (token.number, "") else None


def _verb_before(phrases: NounPhrases, index: int) -> int:
    """The finite verb whose subject the predicate at ``index`` may share; -1 if it has one of its own."""
    clause = phrases.clause
    if is_acronym(clause.at(index - 1)):
        return -1
    for place in range(index - 1, -1, -1):
        token = phrases.tokens[place]
        if token.verb_form == "Fin":
            return place if token.person in ("", "3") and token.voice != "Pass" else -1
        # «Которая», «если», «пообещав»
        closed = clause.is_in(place, "subordinator") and not is_told(phrases, place)
        if closed or token.case == NOMINATIVE or token.verb_form == "Conv" or token.norm in _CLOSING:
            return -1
    return -1


def is_told(phrases: NounPhrases, index: int) -> bool:
    """«Министр сообщил, что школа купит …», «как сообщил министр, школа купит …»: is it what says who says or plans?"""
    clause = phrases.clause
    if index == phrases.clause.first_word() and clause.is_in(index + 1, "reporting_verb"):
        return True
    return clause.is_in(index, "complementizer") and clause.norm(index - 1) == ","


def crosses(phrases: NounPhrases, start: int, end: int) -> bool:
    """Is there another predicate or the border of a clause between a subject and its verb?"""
    opened, aside = False, _aside_end(phrases, start)
    for index in range(aside if aside <= end else start, end):
        token = phrases.tokens[index]
        if phrases.in_deadline(index):
            continue
        # «(не считая МВД) должна», not «силы Украины (ВСУ) должны»
        bracketed = token.norm == ")" and phrases.clause.norm(index - 2) != "("
        if bracketed or token.norm in ":;." or (token.verb_form in ("Fin", "Inf") and not opened):
            return True
        opened = opened or token.verb_form == "Part" or phrases.clause.is_in(index, "subordinator")
    return False


def _is_aside(clause: Clause, phrase: ActorPhrase) -> bool:
    """Does it say whose words these are: «…, считает Белов, …»? Not «пишет Белов, совет должен»."""
    said = clause.norm(phrase.first - 2) == "," and clause.is_in(phrase.first - 1, "reporting_verb")
    return said and not any(clause.norm(place) == "," for place in range(phrase.first, phrase.end))


def _aside_end(phrases: NounPhrases, start: int) -> int:
    """The index after «, считает Белов,» at ``start``, or ``start``."""
    clause = phrases.clause
    if clause.norm(start) != "," or not clause.is_in(start + 1, "reporting_verb"):
        return start
    ahead = range(start + 2, min(len(phrases.tokens), start + _NEAR))
    return next((index + 1 for index in ahead if clause.norm(index) == ","), start)


def is_passive_predicate(phrases: NounPhrases, index: int) -> bool:
    """«(Должен) быть построен», «(будет) построен»: is something done to the subject of the predicate?"""
    for token in phrases.tokens[index + 1 : index + _NEAR]:
        if token.voice == "Pass" and token.verb_form != "Inf":
            return True
        if token.verb_form == "Inf" and token.lemma != "быть":
            return token.voice == "Pass"
    return False


def infinitive_after(phrases: NounPhrases, index: int) -> int:
    """The index of the infinitive near the modal at ``index``, or its own."""
    near = range(index + 1, min(len(phrases.tokens), index + _NEAR))
    return next((place for place in near if phrases.tokens[place].verb_form == "Inf"), index)
