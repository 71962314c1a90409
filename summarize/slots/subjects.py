"""Rules that name who is to act: the subjects of duties, promises and plans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.slots.assignee_rules import is_passive_infinitive
from summarize.slots.noun_phrases import NOMINATIVE

if TYPE_CHECKING:
    from summarize.slots.noun_phrases import ActorPhrase, NounPhrases

_ASIDE = 4
_NEAR = 8


def obliged(phrases: NounPhrases) -> ActorPhrase | None:
    """«Министерство должно», «собственники обязаны», «вы не должны»; not «списки должны быть составлены»."""
    for index in range(len(phrases.tokens)):
        if _obliges(phrases, index) and not _is_passive(phrases, index):
            phrase = _subject_of(phrases, index) or _subject_after(phrases, index)
            if phrase:
                return phrase._replace(cue=index)
    return None


def _obliges(phrases: NounPhrases, index: int) -> bool:
    """«Должна», «намерен»; not «условия, на которых фермеры готовы строить», «должны иметь право, входить в состав»."""
    clause, token = phrases.clause, phrases.tokens[index]
    if token.pos in ("DET", "NOUN") or not clause.is_in(index, "subject_modal"):
        return False
    verb = _infinitive_after(phrases, index)
    if any(clause.is_in(place, "permission_noun") for place in (verb + 1, verb + 2)) and clause.is_in(
        verb, "permission"
    ):
        return False
    if clause.is_in(verb, "belonging_verb"):
        return False
    able = clause.is_in(index, "attainable_state")
    return not (able and any(clause.is_in(place, "relative_pronoun") for place in range(index)))


def _infinitive_after(phrases: NounPhrases, index: int) -> int:
    """The index of the infinitive near the modal at ``index``, or its own."""
    near = range(index + 1, min(len(phrases.tokens), index + _NEAR))
    return next((place for place in near if phrases.tokens[place].verb_form == "Inf"), index)


def _subject_after(phrases: NounPhrases, index: int) -> ActorPhrase | None:
    """«Решать должны, по их мнению, сами жители», «должны взять это на себя города»: it can be no object."""
    verb = _infinitive_after(phrases, index)
    for place in range(verb + 1, len(phrases.tokens)):
        token = phrases.tokens[place]
        if token.pos == "PUNCT" or token.verb_form in ("Fin", "Inf") or verb == index:
            return None
        phrase = phrases.asked_at(place, NOMINATIVE)
        if phrase and (phrases.tokens[phrase.head].animacy == "Anim" or "Acc" not in phrases.tokens[phrase.head].cases):
            return phrase if phrases.tokens[phrase.head].case == NOMINATIVE else None
    return None


def committed(phrases: NounPhrases) -> ActorPhrase | None:
    """«Банк согласился снизить ставку», «власти пообещали открыть дорогу»; not «глава обещал, что школа …»."""
    clause = phrases.clause
    for index, token in enumerate(phrases.tokens):
        pledges = any(clause.is_in(index, name) for name in ("commissive", "decision_verb"))
        # What somebody «wanted» or «planned» is over.
        over = any(clause.is_in(index, name) for name in ("desire_verb", "intention_verb"))
        if not pledges or over or token.tense != "Past" or token.verb_form != "Fin":
            continue
        phrase = _subject_of(phrases, index)
        cue = clause.entry(index, "commissive")
        announces = cue is not None and clause.norm(index + 1) in cue.followed_by
        if phrase and (announces or clause.at(phrases.past_light(index + 1, 1)).verb_form == "Inf"):
            return phrase._replace(cue=index)
    return None


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
            if index < phrase.first and phrase.end <= verb and not _crosses(phrases, phrase.end, verb):
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
    subjects = phrases.asked_subjects if phrases.clause.is_in(index, "subject_modal") else phrases.subjects
    before = [phrase for phrase in subjects if phrase.end <= index]
    if before and not _crosses(phrases, before[-1].end, index):
        return _own_subject(phrases, before[-1], index)
    after = _past_infinitive(phrases, index + 1)
    # «Не устраивает МВФ»: after its verb what has no case is as often the object.
    sure = phrases.tokens[index].verb_form != "Fin" or phrases.clause.at(after).case != ""
    return next((phrase for phrase in subjects if sure and phrase.first == after), None)


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
        # «(не считая МВД) должна», not «силы Украины (ВСУ) должны»
        bracketed = token.norm == ")" and phrases.clause.norm(index - 2) != "("
        if bracketed or token.norm in ":;." or (token.verb_form in ("Fin", "Inf") and not opened):
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
        return clause.is_in(opening, "purpose_conjunction") and not _promises(phrases, opening)
    if clause.is_in(first - 1, "supposition_opener"):
        return False
    # «Вы можете обратиться»
    may = clause.is_in(verb, "permission") and clause.at(phrases.past_light(verb + 1, 1)).verb_form == "Inf"
    return verb >= 0 and clause.at(verb).tense != "Past" and (may or not clause.is_in(verb, "issuing_verb"))


def _promises(phrases: NounPhrases, end: int) -> bool:
    """«Мы обеспечим тишину, чтобы вы отдохнули»: does the first verb before ``end`` say what the speaker will do?"""
    clause = phrases.clause
    verb = next((index for index in range(end) if phrases.tokens[index].verb_form == "Fin"), -1)
    wishes = any(clause.is_in(verb, name) for name in ("directive", "desire_verb", "commissive"))
    return clause.at(verb).person == "1" and not wishes


def doing(phrases: NounPhrases) -> ActorPhrase | None:
    """«Комиссия обеспечивает», «муниципальный заказчик представит»; not those who say, order or get."""
    if _asks_another(phrases):
        return None
    for index in range(len(phrases.tokens)):
        if phrases.clause.is_in(index, "subordinator") and not _tells(phrases, index):
            return None
        phrase = _subject_of(phrases, index) if _does(phrases, index) else None
        if phrase:
            return phrase._replace(cue=index)
    return None


def _asks_another(phrases: NounPhrases) -> bool:
    """«Город растёт, и нужно построить мост», «но мост должен быть построен»: what must be is not done."""
    clause = phrases.clause
    for index, token in enumerate(phrases.tokens):
        if clause.is_in(index, "subordinator") and not _tells(phrases, index):
            return False
        subject = clause.is_in(index, "subject_modal") and not clause.is_in(index - 1, "personal_pronoun")
        modal = subject or clause.is_in(index, "dative_modal")
        if modal or (token.person == "1" and clause.is_in(index, "address_verb")):
            return True
    return False


def _tells(phrases: NounPhrases, index: int) -> bool:
    """«Министр сообщил, что школа купит …», «планируется, что …»: is it the «что» after a verb that says or plans?"""
    clause = phrases.clause
    near = range(index - _ASIDE, index)
    said = any(
        clause.is_in(before, name) for before in near for name in ("reporting_verb", "decision_verb", "commissive")
    )
    return said and clause.norm(index - 1) == ","


def _does(phrases: NounPhrases, index: int) -> bool:
    """Does the word say what somebody does or will do? «Предстоит» says what another is to do."""
    token = phrases.tokens[index]
    if token.verb_form != "Fin" or token.tense not in ("Pres", "Fut") or token.person != "3" or token.voice == "Pass":
        return False
    if token.pos == "AUX" and is_passive_infinitive(phrases, _infinitive_after(phrases, index)):
        return False
    return not any(phrases.clause.is_in(index, table) for table in ("issuing_verb", "address_verb", "dative_modal"))


def charged(phrases: NounPhrases) -> ActorPhrase | None:
    """«Глава района осуществляет:» before a list of what he does; not «Белов перечисляет меры:»."""
    phrase = doing(phrases)
    duty = phrase and any(phrases.clause.is_in(phrase.cue, table) for table in ("duty_verb", "light_verb"))
    return phrase if duty else None
