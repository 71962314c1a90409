"""Rules that name who is to act: the subjects of duties, promises and plans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.slots.actor_words import NOUNS
from summarize.slots.agents import is_passive_infinitive
from summarize.slots.doers import is_alone
from summarize.slots.noun_phrases import GENITIVE, NOMINATIVE
from summarize.slots.subjects import crosses, infinitive_after, is_object, is_passive_predicate, is_told, subject_of

if TYPE_CHECKING:
    from summarize.slots.noun_phrases import ActorPhrase, NounPhrases
    from summarize.text.tokens import Token

_NEAR = 8
_NO_DOING = ("issuing_verb", "address_verb", "dative_modal", "belonging_verb")


def obliged(phrases: NounPhrases) -> ActorPhrase | None:
    """«Министерство должно», «собственники обязаны», «вы не должны»; not «списки должны быть составлены»."""
    for index in range(len(phrases.tokens)):
        if _obliges(phrases, index) and not is_passive_predicate(phrases, index):
            phrase = subject_of(phrases, index) or _subject_after(phrases, index)
            if phrase and not (phrase.first > index and is_object(phrases, phrase, index)):
                return phrase._replace(cue=index)
    return None


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
        phrase = phrases.asked_at(place, NOMINATIVE)
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


def _is_no_object(token: Token) -> bool:
    return token.animacy == "Anim" or ("Acc" not in token.cases and NOMINATIVE in token.cases)


def _stands_alone(phrases: NounPhrases, modal: int, verb: int, head: Token) -> bool:
    """«О ценах должен знать совет», «сюда должны явиться банки»; not «вопрос должен решать суд».

    Nothing before the modal may be its subject, and «должны закрыть банки» has none.
    """
    clause = phrases.clause
    agrees = clause.at(modal).number == head.number
    done = head.number == "Sing" or clause.at(verb).voice == "Mid" or clause.is_in(verb, "volitional_motion")
    before = (word for word in clause.tokens[:modal] if word.pos in NOUNS or word.pos == "PRON")
    return modal > 0 and agrees and done and not any(word.case == NOMINATIVE for word in before)


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
        of_whom = phrases.actor_at(index + 1, GENITIVE)
        if clause.at(of_whom.end if of_whom else index + 1).verb_form != "Inf":
            continue
        verb = next((place for place in range(index, -1, -1) if phrases.tokens[place].verb_form == "Fin"), -1)
        phrase = of_whom or (subject_of(phrases, verb) if verb >= 0 and index - verb <= _NEAR else None)
        if phrase:
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
