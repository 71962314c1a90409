"""Rules that name who is to act: those addressed by an order, and the subjects of duties and plans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.slots.noun_phrases import NOMINATIVE

if TYPE_CHECKING:
    from summarize.slots.noun_phrases import ActorPhrase, NounPhrases
    from summarize.text.tokens import Cue

_VERBS = frozenset(("VERB", "AUX"))
_REACH = 25
_ASIDE = 4


def called(phrases: NounPhrases) -> ActorPhrase | None:
    """«Иван Петрович, прошу …», «Анна Ильинична, Вам нужно …»: the one who is spoken to."""
    clause, phrase = phrases.clause, phrases.actor_at(0, NOMINATIVE)
    if phrase is None or clause.at(phrase.head).pos != "PROPN" or clause.norm(phrase.end) != ",":
        return None
    for index in range(phrase.end + 1, phrase.end + 1 + _ASIDE):
        is_you = clause.at(index).person == "2" and clause.at(index).case == "Dat"
        if is_you or clause.at(index).mood == "Imp" or clause.is_in(index, "address_verb"):
            return phrase._replace(cue=index)
    return None


def addressed(phrases: NounPhrases) -> ActorPhrase | None:
    """«Поручить Минздраву», «прошу Правительство», «возложить на заместителя главы»."""
    for index in range(len(phrases.tokens)):
        cue = phrases.clause.entry(index, "address_verb")
        if cue and cue.case and _is_whole(phrases, index, cue):
            phrase = _governed(phrases, index + 1, cue)
            if phrase:
                return phrase._replace(cue=index)
    return None


def _is_whole(phrases: NounPhrases, index: int, cue: Cue) -> bool:
    """Is the verb present without which the noun addresses nobody? «обращаю внимание совета»."""
    before = phrases.tokens[max(0, index - _ASIDE) : index]
    return not cue.after or any(token.lemma in cue.after for token in before)


def _governed(phrases: NounPhrases, start: int, cue: Cue) -> ActorPhrase | None:
    """The actor that the address verb before ``start`` governs."""
    for index in range(start, len(phrases.tokens)):
        token, before = phrases.tokens[index], phrases.tokens[index - 1]
        if token.norm in ":;" or (token.pos in _VERBS and token.verb_form in ("Inf", "Fin")):
            return None
        if (before.norm if before.pos == "ADP" else "") == cue.preposition and before.norm != "(":
            phrase = phrases.actor_at(index, cue.case)
            if phrase:
                return phrase
    return None


def bidden(phrases: NounPhrases) -> ActorPhrase | None:
    """«Финансовому отделу предусмотреть …», «необходимо регионам обеспечить», «Кабинету министров поручено»."""
    for phrase in phrases.actors("Dat"):
        if _opens(phrases, phrase) and (cue := _bidding(phrases, phrase)) is not None:
            return phrase._replace(cue=cue)
    return None


def _opens(phrases: NounPhrases, phrase: ActorPhrase) -> bool:
    """Does the name open its clause, or follow a word of need? Not in «чтобы вам помочь»."""
    clause, first = phrases.clause, phrase.first
    if clause.is_in(first - 1, "purpose_conjunction") or clause.is_in(first - 1, "supposition_conjunction"):
        return False
    before = phrases.past_light(first - 1, -1)
    if before < 0 or clause.is_in(before, "dative_modal"):
        return True
    # «… до 1 мая 2027 г. Отделу связи …»: an abbreviation may have closed a sentence.
    closed = clause.at(before).text.endswith(".") and clause.at(first).is_capitalized
    return closed or clause.at(before).pos in ("PUNCT", "SYM", "X", "NUM")


def _bidding(phrases: NounPhrases, phrase: ActorPhrase) -> int | None:
    """The index of the verb or modal that addresses the actor, -1 if the name ends the clause; None without one."""
    clause, after = phrases.clause, phrases.past_light(phrase.end, 1)
    if clause.is_in(after, "dative_modal") or _is_addressed_by(phrases, phrase, after):
        return after
    within = clause.norm(phrase.first - 1) == "," or clause.at(phrase.first - 1).pos == "SCONJ"
    if within and not clause.at(phrase.head).case:
        # «…, США – партнёр»: an acronym has no case that would show the addressee.
        return None
    if after >= len(phrases.tokens) or clause.norm(after) in {":", "–", "—", "-"}:
        return -1
    return _infinitive_first(phrases, after)


def _is_addressed_by(phrases: NounPhrases, phrase: ActorPhrase, verb: int) -> bool:
    """«Росстату поручили», «МВД поручено»; not «МВД поручило», where nothing but the verb tells the case."""
    token = phrases.clause.at(verb)
    sure = phrases.tokens[phrase.head].case or token.verb_form != "Fin" or token.number != "Sing"
    return bool(sure) and phrases.clause.is_in(verb, "address_verb")


def _infinitive_first(phrases: NounPhrases, start: int) -> int | None:
    """The index of the infinitive near ``start`` that comes before any other predicate."""
    for index, token in enumerate(phrases.tokens[start : start + _REACH], start):
        if token.verb_form in ("Inf", "Fin"):
            return index if token.verb_form == "Inf" else None
    return None


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
        if phrases.clause.is_in(index, "subordinator") and not _tells(phrases, index):
            return None
        phrase = _subject_of(phrases, index) if _does(phrases, index) else None
        if phrase:
            return phrase._replace(cue=index)
    return None


def _tells(phrases: NounPhrases, index: int) -> bool:
    """«Министр сообщил, что школа купит …»: is it the «что» after a verb of saying?"""
    clause = phrases.clause
    said = any(clause.is_in(before, "reporting_verb") for before in range(index - _ASIDE, index))
    return said and clause.norm(index - 1) == ","


def _does(phrases: NounPhrases, index: int) -> bool:
    """Does the word say what somebody does or will do? «Предстоит» says what another is to do."""
    token = phrases.tokens[index]
    if token.verb_form != "Fin" or token.tense not in ("Pres", "Fut") or token.person != "3" or token.voice == "Pass":
        return False
    return not any(phrases.clause.is_in(index, table) for table in ("issuing_verb", "address_verb", "dative_modal"))


def charged(phrases: NounPhrases) -> ActorPhrase | None:
    """«Глава района осуществляет:» before a list of what he does; not «Белов перечисляет меры:»."""
    phrase = doing(phrases)
    duty = phrase and any(phrases.clause.is_in(phrase.cue, table) for table in ("duty_verb", "light_verb"))
    return phrase if duty else None
