"""Rules that name who is to act: the subjects of duties, promises and plans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.slots.actor_words import NOUNS
from summarize.slots.agents import is_passive_infinitive
from summarize.slots.doers import genitive_at, is_alone
from summarize.slots.noun_phrases import NOMINATIVE, ActorPhrase
from summarize.slots.subjects import (
    differs_in_gender,
    infinitive_after,
    is_object,
    is_passive_predicate,
    is_told,
    subject_of,
)

if TYPE_CHECKING:
    from summarize.slots.noun_phrases import NounPhrases
    from summarize.text.tokens import Token

_NEAR = 8
_NO_DOING = ("issuing_verb", "address_verb", "dative_modal", "belonging_verb")


def obliged(phrases: NounPhrases) -> ActorPhrase | None:
    """«Министерство должно», «собственники обязаны», «вы не должны»; not «списки должны быть составлены»."""
    for index in range(len(phrases.tokens)):
        if _obliges(phrases, index) and not is_passive_predicate(phrases, index):
            phrase = subject_of(phrases, index) or _subject_after(phrases, index)
            if phrase and not (phrase.first > index and _is_no_doer(phrases, phrase, index)):
                return phrase._replace(cue=index)
    return None


def _is_no_doer(phrases: NounPhrases, phrase: ActorPhrase, index: int) -> bool:
    """«Реформы должны затронуть министерства», «примером должна стать школа»."""
    becomes = phrases.clause.is_in(infinitive_after(phrases, index), "link_verb")
    return becomes or is_object(phrases, phrase, index)


def _obliges(phrases: NounPhrases, index: int) -> bool:
    """«Должна», «намерен»; not «условия, на которых фермеры готовы строить», «должны иметь право, входить в состав»."""
    clause, token = phrases.clause, phrases.tokens[index]
    if token.pos in ("DET", "NOUN") or not clause.is_in(index, "subject_modal"):
        return False
    verb = infinitive_after(phrases, index)
    if any(clause.is_in(place, "permission_noun") for place in (verb + 1, verb + 2)) and clause.is_in(
        verb, "permission"
    ):
        return False
    if clause.is_in(verb, "belonging_verb"):
        return False
    able = clause.is_in(index, "attainable_state")
    return not (able and any(clause.is_in(place, "relative_pronoun") for place in range(index)))


def _subject_after(phrases: NounPhrases, index: int) -> ActorPhrase | None:
    """«Решать должны, по их мнению, сами жители», «должны взять это на себя города»: it can be no object."""
    verb = infinitive_after(phrases, index)
    for place in range(verb + 1, len(phrases.tokens)):
        token = phrases.tokens[place]
        if token.pos == "PUNCT" or token.verb_form in ("Fin", "Inf") or verb == index:
            return None
        phrase = phrases.asked_at(place, NOMINATIVE) or _read_as_object(phrases, place)
        if phrase is None:
            continue
        head = phrases.tokens[phrase.head]
        if _is_no_object(head):
            # «Там намерены запустить пилот»
            one = phrases.tokens[index].number == "Plur" and is_alone(phrases, phrase)
            return phrase if head.case == NOMINATIVE and not one else None
        if _stands_alone(phrases, index, verb, head):
            return phrase
    return None


def _read_as_object(phrases: NounPhrases, index: int) -> ActorPhrase | None:
    """«(Решение должен принять) кабинет»: a nominative that looks like the accusative."""
    phrase = phrases.asked_at(index, "Acc")
    return phrase if phrase and NOMINATIVE in phrases.tokens[phrase.head].cases else None


def _is_no_object(token: Token) -> bool:
    return token.animacy == "Anim" or ("Acc" not in token.cases and NOMINATIVE in token.cases)


def _stands_alone(phrases: NounPhrases, modal: int, verb: int, head: Token) -> bool:
    """«О ценах должен знать совет», «сюда должны явиться банки»; not «вопрос должен решать суд».

    Nothing before the modal may be its subject, and «должны закрыть банки» has none.
    """
    clause = phrases.clause
    agrees = clause.at(modal).number == head.number
    done = head.number == "Sing" or clause.at(verb).voice == "Mid" or clause.is_in(verb, "volitional_motion")
    before = [word for word in clause.tokens[:modal] if word.pos in NOUNS or word.pos == "PRON"]
    # «Решение должен принять кабинет»: a neuter noun is no subject of it.
    rivals = [word for word in before if word.case == NOMINATIVE and not differs_in_gender(word, clause.at(modal))]
    return modal > 0 and agrees and done and not rivals


def committed(phrases: NounPhrases) -> ActorPhrase | None:
    """«Банк согласился снизить ставку», «власти пообещали открыть дорогу»; not «глава обещал, что школа …»."""
    clause = phrases.clause
    for index, token in enumerate(phrases.tokens):
        if token.tense != "Past" or token.verb_form != "Fin":
            continue
        pledges = any(clause.is_in(index, name) for name in ("commissive", "decision_verb"))
        # What somebody «wanted» or «planned» is over.
        over = any(clause.is_in(index, name) for name in ("desire_verb", "intention_verb"))
        if not pledges or over:
            continue
        phrase = subject_of(phrases, index)
        cue = clause.entry(index, "commissive")
        announces = cue is not None and clause.norm(index + 1) in cue.followed_by
        # «Организовать вечер взялся совет»
        before = phrase is not None and phrase.first > index and _opens_with_deed(phrases, index)
        if phrase and (announces or before or clause.at(phrases.past_light(index + 1, 1)).verb_form == "Inf"):
            return phrase._replace(cue=index)
    return None


def _opens_with_deed(phrases: NounPhrases, verb: int) -> bool:
    """«(…,) вести кружок (взялась)»: does the clause of the verb begin with an infinitive?"""
    marks = (place for place in range(verb - 1, -1, -1) if phrases.tokens[place].pos == "PUNCT")
    return phrases.clause.at(next(marks, -1) + 1).verb_form == "Inf"


def intending(phrases: NounPhrases) -> ActorPhrase | None:
    """«Мэрия заявила о намерении открыть», «банк подтвердил готовность снизить», «намерение мэрии открыть»."""
    clause = phrases.clause
    for index in clause.places("intention_noun"):
        of_whom = genitive_at(phrases, index + 1)
        to_do = phrases.past_light(of_whom.end if of_whom else index + 1, 1)
        if clause.at(to_do).verb_form != "Inf":
            continue
        verb = next((place for place in range(index, -1, -1) if phrases.tokens[place].verb_form == "Fin"), -1)
        phrase = of_whom or (subject_of(phrases, verb) if verb >= 0 and index - verb <= _NEAR else None)
        if phrase:
            return phrase._replace(cue=index)
    return None


def doing(phrases: NounPhrases) -> ActorPhrase | None:
    """«Комиссия обеспечивает», «муниципальный заказчик представит»; not those who say, order or get."""
    if _asks_another(phrases):
        return None
    told = True
    for index in range(len(phrases.tokens)):
        if phrases.clause.is_in(index, "subordinator"):
            # «Дал интервью, в котором сообщил, что …»; not «объяснит, как быть в том, что касается цен»
            says = told or any(phrases.clause.is_in(index - 2, name) for name in ("reporting_verb", "pledge_verb"))
            told = says and is_told(phrases, index)
        phrase = subject_of(phrases, index) if told and _does(phrases, index) else None
        if phrase:
            return phrase._replace(cue=index)
    return None


def _asks_another(phrases: NounPhrases) -> bool:
    """«Город растёт, и нужно построить мост», «но мост должен быть построен»: what must be is not done."""
    clause = phrases.clause
    for index, token in enumerate(phrases.tokens):
        if clause.is_in(index, "subordinator") and not is_told(phrases, index):
            return False
        subject = clause.is_in(index, "subject_modal") and not clause.is_in(index - 1, "personal_pronoun")
        modal = subject or clause.is_in(index, "dative_modal")
        if modal or (token.person == "1" and clause.is_in(index, "address_verb")):
            return True
    return False


def _does(phrases: NounPhrases, index: int) -> bool:
    """Does it say what somebody does, will do or «хочет построить»? «Предстоит» says what another is to do."""
    token = phrases.tokens[index]
    would = token.tense == "Past" and phrases.clause.is_in(index + 1, "conditional_particle")  # «совет взял бы»
    present = token.tense in ("Pres", "Fut") and token.person == "3"
    if token.verb_form != "Fin" or not (present or would) or token.voice == "Pass":
        return False
    verb = infinitive_after(phrases, index)
    if token.pos == "AUX" and any(phrases.clause.is_in(place, "courtesy") for place in (index - 1, index + 1)):
        return False  # «пользоваться можно будет»
    if token.pos == "AUX" and (is_passive_predicate(phrases, index) or is_passive_infinitive(phrases, verb)):
        return False
    wants = verb == phrases.past_light(index + 1, 1) and phrases.clause.is_in(index, "desire_verb")
    return wants or not any(phrases.clause.is_in(index, table) for table in _NO_DOING)


def pledged_above(phrases: NounPhrases) -> ActorPhrase | None:
    """«Мэрия в этом году планирует:», «партия обещает жителям:» above what it will do; not «обещает, что»."""
    clause = phrases.clause
    verb = next((index for index in range(len(phrases.tokens) - 1, -1, -1) if clause.at(index).verb_form == "Fin"), -1)
    ends = clause.norm(len(phrases.tokens) - 1) == ":"
    if not ends or not clause.is_in(verb, "commissive") or any(map(clause.places, ("complementizer", "subordinator"))):
        return None
    phrase = subject_of(phrases, verb)
    return phrase._replace(cue=verb) if phrase else None


def charged(phrases: NounPhrases) -> ActorPhrase | None:
    """«Глава района осуществляет:» before a list of what he does; not «Белов перечисляет меры:»."""
    phrase = doing(phrases)
    duty = phrase and any(phrases.clause.is_in(phrase.cue, table) for table in ("duty_verb", "light_verb"))
    return phrase if duty else None
