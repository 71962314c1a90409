"""Who is to act as the subject of what is said: «комиссия обеспечивает», «министерство должно», «вы посмотрите»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.slots.clause import NOMINATIVE, Phrase, Reading, needs
from summarize.slots.vocabulary import words

if TYPE_CHECKING:
    from summarize.text.tokens import Token


def obliged(reading: Reading) -> Phrase | None:
    """«Министерство должно», «собственники обязаны», «вы не должны»; not «списки должны быть составлены»."""
    for index, word in enumerate(reading.words):
        if word.lemma in words(reading.language, "subject_modal") and word.pos not in ("DET", "NOUN"):
            phrase = _subject_of(reading, index)
            if phrase and not _is_passive(reading, index):
                return phrase._replace(cue=index)
    return None


def _is_passive(reading: Reading, index: int) -> bool:
    for following in range(index + 1, min(len(reading.words), index + 6)):
        word = reading.words[following]
        if word.voice == "Pass" and word.verb_form != "Inf":
            return True
        if word.verb_form == "Inf" and word.lemma != "быть":
            return word.voice == "Pass"
    return False


def _subject_of(reading: Reading, index: int) -> Phrase | None:
    before = [phrase for phrase in reading.subjects if phrase.end <= index]
    if before and not _crosses(reading, before[-1].end, index):
        return _own_subject(reading, before[-1], index)
    after = _past_infinitive(reading, index + 1)
    # «Не устраивает МВФ»: after its verb what has no case is as often the object.
    sure = reading.words[index].verb_form != "Fin" or (after < len(reading.words) and reading.words[after].case != "")
    return next((phrase for phrase in reading.subjects if sure and phrase.first == after), None)


def _past_infinitive(reading: Reading, index: int) -> int:
    """«Должна сделать комиссия», «должны позаботиться сами собственники»."""
    after = reading.past_light(index, 1)
    if reading.is_infinitive(after):
        after = reading.past_light(after + 1, 1)
    return after + reading.lemma_in(after, "emphatic")


def _own_subject(reading: Reading, phrase: Phrase, index: int) -> Phrase | None:
    """``phrase`` without the names that are another verb's: «Пишет Белов, комиссия должна»."""
    commas = [
        place
        for place in range(phrase.head, phrase.end)
        if reading.norm(place) == "," and reading.words[place + 1].verb_form != "Part"
    ]
    if commas and reading.words[index].number == "Sing":
        return reading.phrase_at(commas[-1] + 1, NOMINATIVE)
    return None if _is_of_speaker(reading, phrase.first - 1) else phrase


def _is_of_speaker(reading: Reading, index: int) -> bool:
    """Whether the word before a name says what the one named says or did: «ответил Белов», «пишет газета»."""
    told = index >= 0 and reading.words[index].verb_form == "Fin" and reading.words[index].tense == "Past"
    return told or reading.lemma_in(index, "issuing_verb")


def _crosses(reading: Reading, start: int, end: int) -> bool:
    """Whether another predicate or the border of a clause stands between a subject and its verb."""
    subordinators = words(reading.language, "subordinator")
    opened = False
    for index in range(start, end):
        word = reading.words[index]
        if reading.reader.is_barred(index):
            continue
        if word.norm in ":;." or (word.verb_form in ("Fin", "Inf") and not opened):
            return True
        opened = opened or word.lemma in subordinators or word.verb_form == "Part"
    return False


def second_person(reading: Reading) -> Phrase | None:
    """«Вы сами на это посмотрите», «чтобы вы продолжали»; not «вы знаете», «вы начали», «как вы умеете»."""
    for phrase in reading.subjects:
        finite = (index for index in range(phrase.end, len(reading.words)) if reading.words[index].verb_form == "Fin")
        verb = next(finite, -1)
        if reading.pos(phrase.head) == "PRON" and _is_bidden(reading, phrase.first, verb):
            return phrase._replace(cue=verb)
    return None


def _is_bidden(reading: Reading, first: int, verb: int) -> bool:
    opening = next((i for i in range(first - 1, -1, -1) if reading.lemma_in(i, "subordinator")), -1)
    if opening >= 0:
        return reading.lemma_in(opening, "purpose_conjunction")
    return verb >= 0 and reading.words[verb].tense != "Past" and not reading.lemma_in(verb, "issuing_verb")


def doing(reading: Reading) -> Phrase | None:
    """«Комиссия обеспечивает», «муниципальный заказчик представит»; not those who say, order or get."""
    subordinators = words(reading.language, "subordinator")
    for index, word in enumerate(reading.words):
        if word.lemma in subordinators:
            return None
        phrase = _subject_of(reading, index) if _does(reading, word) else None
        if phrase:
            return phrase._replace(cue=index)
    return None


def _does(reading: Reading, word: Token) -> bool:
    """Whether ``word`` says what somebody does or will do; «предстоит» says what is to be done by another."""
    told = word.verb_form == "Fin" and word.tense in ("Pres", "Fut") and word.person == "3" and word.voice != "Pass"
    return told and word.lemma not in words(reading.language, "issuing_verb") and word.norm not in needs(reading)


def charged(reading: Reading) -> Phrase | None:
    """«Глава района осуществляет:» before a list of what he does; not «Белов перечисляет меры:»."""
    phrase = doing(reading)
    duty = phrase is not None and any(reading.lemma_in(phrase.cue, table) for table in ("duty_verb", "light_verb"))
    return phrase if duty else None
