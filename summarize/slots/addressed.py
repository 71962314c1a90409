"""Who is to act, as the object of a verb that asks: «поручить Минздраву», «жителей просим», «от мэрии требуют»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.slots.actor_words import NOUNS, is_actor, is_modifier, is_place
from summarize.slots.noun_phrases import NOMINATIVE, ActorPhrase
from summarize.slots.set_apart import past_aside

if TYPE_CHECKING:
    from summarize.slots.noun_phrases import NounPhrases
    from summarize.text.tokens import Cue, Token

_VERBS = frozenset(("VERB", "AUX"))
_REACH = 25
_ASIDE = 4
_NEAR = 4
_NEAR_NEED = 6
_BORDERS = frozenset(",:;.")
_QUOTES = frozenset('«"“„')
_BEFORE_OBJECT = frozenset(("", "PUNCT", "CCONJ", "ADV"))
# The cases that show that a noun is the object: «жителей просят», not «мэрию просит».
_SURE = {"Acc": ("Acc", "Gen"), "Dat": ("Dat",), "Gen": ()}


def addressed(phrases: NounPhrases) -> ActorPhrase | None:
    """«Поручить Минздраву», «прошу Правительство», «возложить на заместителя главы»."""
    for index in phrases.clause.places("address_verb"):
        cue = phrases.clause.entry(index, "address_verb")
        # «Япония собирается предложить Туле мост»: it is Japan that is to act.
        plans = phrases.tokens[index].verb_form == "Inf" and phrases.clause.is_in(index - 1, "intention_verb")
        # «Закрепить контроль за отделом», not «закрепить машины за водителями».
        given = cue and cue.of == "duty" and not phrases.clause.places("duty_noun")
        if cue and cue.case and _is_whole(phrases, index, cue) and not plans and not given:
            phrase = _governed(phrases, index + 1, cue) or _object_before(phrases, index, cue)
            phrase = phrase or _asked_first(phrases, index, cue) or _given(phrases, index, cue)
            if phrase and not (cue.case == "Dat" and _is_offer(phrases, index, phrase)):
                return phrase._replace(cue=index)
    return None


def _object_before(phrases: NounPhrases, index: int, cue: Cue) -> ActorPhrase | None:
    """«Жителей просят», «мэра мы просим», «музею я бы посоветовал», «от мэрии требуют»; not «мэрия просит»."""
    token = phrases.tokens[index]
    if cue.preposition:
        return _prepositional_before(phrases, index, cue)
    # «Застройщиков пора заставить подключиться»
    modal = phrases.past_light(index - 1, -1)
    must = token.verb_form == "Inf" and phrases.clause.is_in(modal, "modal") and _infinitive_next(phrases, index + 1)
    if token.person == "2":
        return None
    free = must or token.number == "Plur" or _is_of_speaker(phrases, index)
    for start in range(max(0, index - _REACH), index):
        phrase = phrases.asked_at(start, cue.case) if phrases.clause.at(start - 1).pos in _BEFORE_OBJECT else None
        # In the accusative or dative, which is not their nominative.
        head = phrases.tokens[phrase.head] if phrase else None
        # «Оппозицию призвал лидер»: it can be no subject.
        sure = head and head.case in _SURE[cue.case] and (free or head.cases == {"Acc"})
        if phrase and sure and _past_subject(phrases, phrase.end) == (modal if must else index):
            return phrase
    return None


def _given(phrases: NounPhrases, index: int, cue: Cue) -> ActorPhrase | None:
    """«Проверку поручить комиссии»: beside an object, what looks like another one is the dative."""
    clause, token = phrases.clause, phrases.clause.at(index + 1)
    given = cue.case == "Dat" and "Dat" in token.cases and is_actor(token, clause.language)
    has_object = any(word.pos in NOUNS and word.case == "Acc" for word in phrases.tokens[max(0, index - _NEAR) : index])
    return ActorPhrase(index + 1, index + 1, phrases.end(index + 1, "Dat")) if given and has_object else None


def _asked_first(phrases: NounPhrases, index: int, cue: Cue) -> ActorPhrase | None:
    """«Родителям психолог советует не спорить», «главе, который молчит, советую ответить»: the dative comes first."""
    clause = phrases.clause
    if cue.case != "Dat" or clause.at(index).verb_form != "Fin":
        return None
    if clause.at(phrases.past_light(index + 1, 1)).verb_form != "Inf":
        return None
    for start in range(max(0, index - _REACH), index):
        phrase = phrases.asked_at(start, "Dat") if clause.at(start - 1).pos in _BEFORE_OBJECT else None
        if phrase and clause.at(phrase.head).case == "Dat":
            between = phrases.tokens[past_aside(phrases, phrase.end) : index]
            whole = not any(token.norm in _BORDERS or token.verb_form in ("Fin", "Inf") for token in between)
            return phrase if whole else None
    return None


def _is_of_speaker(phrases: NounPhrases, index: int) -> bool:
    """«Прошу», «я предложил»: the noun before is no subject of it."""
    near = range(max(0, index - _NEAR), index)
    return phrases.tokens[index].person == "1" or any(_is_speaker(phrases.tokens[place]) for place in near)


def _is_speaker(token: Token) -> bool:
    return token.pos == "PRON" and token.person == "1" and token.case == NOMINATIVE


def _past_subject(phrases: NounPhrases, index: int) -> int:
    """The index after the adverbs and the «мы (бы)» at ``index``."""
    index = phrases.past_light(index, 1)
    if index < len(phrases.tokens) and _is_speaker(phrases.tokens[index]):
        index += 1
        return phrases.past_light(index + phrases.clause.is_in(index, "conditional_particle"), 1)
    return index


def _prepositional_before(phrases: NounPhrases, index: int, cue: Cue) -> ActorPhrase | None:
    clause = phrases.clause
    if clause.at(phrases.past_light(index + 1, 1)).verb_form != "Inf":
        return None
    for start in range(max(1, index - _REACH), index):
        phrase = _named_at(phrases, start, cue.case) if clause.norm(start - 1) == cue.preposition else None
        if phrase and not any(clause.norm(place) in _BORDERS for place in range(phrase.end, index)):
            return phrase
    return None


def _named_at(phrases: NounPhrases, index: int, case: str) -> ActorPhrase | None:
    """An actor, or a place that stands for its government, in ``case``."""
    token = phrases.tokens[index]
    placed = is_place(token) and token.case == case
    return phrases.actor_at(index, case) or (ActorPhrase(index, index, index + 1) if placed else None)


def _is_offer(phrases: NounPhrases, index: int, phrase: ActorPhrase) -> bool:
    """«Цены, которые завод предлагает школам», «врачам предложат жильё»: nothing is asked of them."""
    clause = phrases.clause
    if offers(phrases, index):
        return True
    tells = any(clause.is_in(place, "relative_pronoun") for place in range(index))
    return tells and clause.at(phrases.past_light(phrase.end, 1)).verb_form != "Inf"


def offers(phrases: NounPhrases, index: int) -> bool:
    """«(Врачам) предложат жильё», no «следующее:»: is what the verb at ``index`` proposes a thing, no deed?"""
    clause = phrases.clause
    if not clause.is_in(index, "offering_verb"):
        return False
    near = range(index + 1, min(index + _REACH, len(phrases.tokens)))
    given = next((place for place in near if clause.at(place).case == "Acc" or clause.at(place).verb_form), -1)
    announces = clause.is_in(given, "cataphor") and clause.norm(given + 1) == ":"
    is_thing = (
        not announces
        and clause.at(given).case == "Acc"
        and (clause.at(given).pos in NOUNS or is_modifier(clause.at(given)))
    )
    return is_thing and not any(clause.is_in(place, "action_noun") for place in (given, given + 1))


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
        if cue.case == "Acc" and not cue.preposition and before.pos in NOUNS and before.case == "Dat":
            continue  # «призвать к отставке главы»
        if (before.norm if before.pos == "ADP" else "") == cue.preposition and before.norm != "(":
            phrase = phrases.actor_at(index, cue.case) or _asked(phrases, index, cue.case)
            if phrase:
                return phrase
    return None


def _asked(phrases: NounPhrases, index: int, case: str) -> ActorPhrase | None:
    """«Просим родителей прийти», «рекомендовать жителям:»: what they are to do is right after."""
    token, phrase = phrases.tokens[index], phrases.asked_at(index, case) or _named_at(phrases, index, case)
    # «Прошу компании начать»: to them, or several of them
    read = token.pos in NOUNS and case in token.cases and is_actor(token, phrases.clause.language)
    if phrase is None and (read or (token.verb_form == "Part" and token.animacy == "Anim" and token.case == case)):
        phrase = ActorPhrase(index, index, index + 1)
    phrase = phrase or _quoted_name(phrases, index) or _everybody(phrases, index, case)
    return phrase if phrase and _infinitive_next(phrases, phrase.end) else None


def _everybody(phrases: NounPhrases, index: int, case: str) -> ActorPhrase | None:
    """«(Призвать) всех (помочь)», «каждого из сенаторов»; not «(просить) всё (сделать)»."""
    token, clause = phrases.tokens[index], phrases.clause
    if token.pos != "DET" or token.case != case or token.animacy == "Inan" or not clause.is_in(index, "correlative"):
        return None
    among = phrases.head(index + 2, "Gen") if clause.at(index + 1).pos == "ADP" else None
    return ActorPhrase(index, index, phrases.end(among, "Gen") if among else index + 1)


def _quoted_name(phrases: NounPhrases, index: int) -> ActorPhrase | None:
    """«(Обязать) «Вороной двор» (уплатить долг)»."""
    if phrases.clause.norm(index) != "«" or not phrases.clause.at(index + 1).is_capitalized:
        return None
    ahead = range(index + 1, min(len(phrases.tokens), index + _NEAR))
    closing = next((place for place in ahead if phrases.clause.norm(place) == "»"), -1)
    return ActorPhrase(index, index + 1, closing + 1) if closing > 0 else None


def _infinitive_next(phrases: NounPhrases, index: int) -> bool:
    """«(Просим людей) прийти», «(просит людей) со всей страны «прислать …»»."""
    clause = phrases.clause
    if clause.at(phrases.past_light(index, 1)).pos == "ADP":
        ahead = range(index, min(len(phrases.tokens), index + _NEAR_NEED))
        index = next((place for place in ahead if clause.at(place).verb_form or clause.norm(place) in _BORDERS), index)
    index = phrases.past_light(index, 1)
    return clause.norm(index) == ":" or clause.at(index + (clause.norm(index) in _QUOTES)).verb_form == "Inf"
