"""Who is to act, by the case of the name: «Иван Петрович, прошу …», «отделу связи подготовить», «школе нужно»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.slots.actor_words import NOUNS, is_acronym, is_actor, is_modifier, is_place
from summarize.slots.addressed import offers
from summarize.slots.noun_phrases import NOMINATIVE, ActorPhrase
from summarize.slots.set_apart import past_aside
from summarize.text.clause import may_ask_one, may_be_called, past_fillers
from summarize.text.morphology import readings_of

if TYPE_CHECKING:
    from summarize.languages import Language
    from summarize.slots.noun_phrases import NounPhrases
    from summarize.text.tokens import Token

_REACH = 25
_ASIDE = 4
_NEAR_NEED = 6
_MOST_MODIFIERS = 3
_ASIDES = frozenset("(/")
_NEEDS = ("address_verb", "dative_modal", "demand_noun")


def called(phrases: NounPhrases) -> ActorPhrase | None:
    """«Иван Петрович, прошу …», «Анна Ильинична, Вам нужно …»: the one who is spoken to."""
    clause = phrases.clause
    first = past_fillers(clause.tokens, 0, clause.language)
    phrase = phrases.actor_at(first, NOMINATIVE)
    if phrase is None and clause.norm(first + 1) == "," and may_be_called(clause.at(first), clause.language):
        phrase = ActorPhrase(first, first, first + 1)  # «Паш, возьми ключи»
    if phrase is None or clause.norm(phrase.end) != ",":
        return None
    if clause.at(phrase.head).pos != "PROPN" and not may_be_called(clause.at(phrase.head), clause.language):
        return None
    for index in range(phrase.end + 1, len(phrases.tokens)):
        near = index <= phrase.end + _ASIDE
        is_you = clause.at(index).person == "2" and clause.at(index).case == "Dat"
        asks = clause.is_in(index, "address_verb") and (near or clause.at(index + 1).person == "2")
        bids = clause.at(index).mood == "Imp" or (
            index == phrase.end + 1 and may_ask_one(clause.at(index), clause.language)
        )
        if asks or (near and (is_you or bids)):
            return phrase._replace(cue=index)
    return None


def bidden(phrases: NounPhrases) -> ActorPhrase | None:
    """«Финансовому отделу предусмотреть …», «необходимо регионам обеспечить», «Кабинету министров поручено»."""
    for phrase in phrases.actors("Dat"):
        if _opens(phrases, phrase) and (cue := _bidding(phrases, phrase)) is not None:
            return phrase._replace(cue=cue)
    by_form = _bidden_thing(phrases) or _bidden_namesake(phrases) or _bidden_with_name(phrases)
    return _needing(phrases) or by_form or _bidden_recipient(phrases)


def _bidden_recipient(phrases: NounPhrases) -> ActorPhrase | None:
    """«Учащимся 9 классов сдать учебники», «жителям до мая убрать дрова»; not «жителям выдать дрова»."""
    phrase = phrases.asked_at(phrases.clause.first_word(), "Dat")
    verb = _infinitive_first(phrases, phrase.end) if phrase else None
    if phrase is None or verb is None or _is_governed(phrases, phrase.end, verb):
        return None
    acts = phrases.clause.is_in(verb, "receiving_verb") or phrases.tokens[verb].voice == "Mid"
    return phrase._replace(cue=verb) if acts else None


def _is_governed(phrases: NounPhrases, start: int, verb: int) -> bool:
    """«(Детям) интересно (собирать марки)», «(жителям) разрешено (убрать)»: is there another predicate before it?"""
    return any(phrases.tokens[place].variant == "Short" for place in range(start, verb))


def _bidden_with_name(phrases: NounPhrases) -> ActorPhrase | None:
    """«Бухгалтерии (Осипова) отразить …»: a body in what may be the dative, who it is, and what to do."""
    clause = phrases.clause
    named = clause.norm(1) == "(" and clause.at(2).pos in NOUNS and clause.at(2).animacy == "Anim"
    after = past_aside(phrases, 1) if named else 0
    acts = after and _may_be_dative(clause.at(0), clause.language) and is_actor(clause.at(0), clause.language)
    verb = phrases.past_light(after, 1)
    return ActorPhrase(0, 0, 1, verb) if acts and clause.at(verb).verb_form == "Inf" else None


def _bidden_thing(phrases: NounPhrases) -> ActorPhrase | None:
    """«Спасательной станции установить щиты»: an opening phrase that may be in the dative, an infinitive, its object.

    An adjective tells that it is no object itself: «новую станцию». So does «пожарной части поручено проверить:».
    """
    language, tokens = phrases.clause.language, phrases.tokens
    head = next((index for index, token in enumerate(tokens) if not is_modifier(token)), 0)
    if not 0 < head <= _MOST_MODIFIERS or not all(_may_be_dative(token, language) for token in tokens[: head + 1]):
        return None
    end = phrases.end(head, "Dat")
    verb = phrases.past_light(end, 1)
    if phrases.clause.at(verb).variant == "Short" and phrases.clause.is_in(verb, "address_verb"):
        return ActorPhrase(0, head, end, verb)
    after = phrases.clause.at(verb + 1 + is_modifier(phrases.clause.at(verb + 1)))
    acts = phrases.clause.at(verb).verb_form == "Inf" and after.pos in NOUNS and "Acc" in (after.case, *after.cases)
    return ActorPhrase(0, head, end, verb) if acts else None


def _bidden_namesake(phrases: NounPhrases) -> ActorPhrase | None:
    """«Механику нужно проверить её»: a person or, without another object, what is to be done; not «технику нужно».

    «Электрику поручено проверить:» has its object in the list below.
    """
    clause = phrases.clause
    modal = phrases.past_light(1, 1)
    verb = phrases.past_light(modal + 1, 1)
    charged = clause.is_in(modal, "address_verb") and clause.at(modal).variant == "Short"
    if not (charged or clause.is_in(modal, "dative_modal")) or clause.at(verb).verb_form != "Inf":
        return None
    read = {(one.case, one.animacy) for one in readings_of(clause.at(0).text, clause.language)}
    if not read >= {("Dat", "Anim"), ("Acc", "Inan")}:
        return None
    after = clause.at(verb + 1 + is_modifier(clause.at(verb + 1)))
    has_object = after.pos in (*NOUNS, "PRON") and "Acc" in (after.case, *after.cases)
    has_object = has_object or (charged and clause.norm(verb + 1) == ":")
    return ActorPhrase(0, 0, 1, modal) if has_object and clause.at(0).pos in NOUNS else None


def _may_be_dative(token: Token, language: Language) -> bool:
    return any(reading.case == "Dat" for reading in readings_of(token.text, language))


def _needing(phrases: NounPhrases) -> ActorPhrase | None:
    """«В связи с этим комиссии предстоит составить план»: whoever stands right before what says the need."""
    clause = phrases.clause
    for index in sorted({place for name in _NEEDS for place in clause.places(name) if place}):
        verb = phrases.past_light(index + 1, 1)
        verb += clause.at(verb).tense == "Fut" and clause.at(verb).pos == "AUX"  # «нужно будет построить»
        if (clause.at(verb).verb_form != "Inf" and clause.norm(verb) != ":") or not _is_needed(phrases, index):
            continue
        for first in range(index - 1, max(-1, index - _NEAR_NEED), -1):
            if phrase := _in_dative(phrases, first, index, verb):
                return phrase._replace(cue=index)
    return None


def _is_needed(phrases: NounPhrases, index: int) -> bool:
    """«(Отделу) предстоит», «(жителям) рекомендуется», «(направил отделу) требование»."""
    clause, cue = phrases.clause, phrases.clause.entry(index, "address_verb")
    asked = cue is not None and cue.case == "Dat" and phrases.tokens[index].person not in ("1", "2")
    return asked or clause.is_in(index, "dative_modal") or clause.is_in(index, "demand_noun")


def _in_dative(phrases: NounPhrases, head: int, end: int, verb: int) -> ActorPhrase | None:
    """The name of an actor from ``head`` to ``end`` in the dative, or read as a genitive but need not be."""
    clause, token, first = phrases.clause, phrases.tokens[head], head
    acts = is_actor(token, clause.language) or is_place(token)
    acts = acts or (clause.is_in(head, "recipient") and _is_theirs(phrases, end, verb))
    named = token.pos in NOUNS or clause.is_in(head, "nominal_adjective")
    reach = phrases.end(head, "Dat") if named and acts else 0
    if end not in (reach, phrases.past_light(reach, 1)) or "Dat" not in (token.case, *token.cases):
        return None
    while is_modifier(clause.at(first - 1)) and clause.at(first - 1).case == token.case:
        first -= 1
    # «Помочь школе нужно», «для работы комиссии необходимо», «помощь школам нужно»
    before = clause.at(first - 1)
    given = before.pos == "VERB" and not clause.is_in(end, "demand_noun")
    if given or before.pos in ("ADP", "ADJ", "CCONJ") or clause.is_in(first - 1, "dative_noun"):
        return None
    # «В первом случае Туле нужно»: the locative needs a preposition.
    sure = token.case in ("Dat", "Loc") or (token.case == "Gen" and (before.pos not in NOUNS or is_acronym(before)))
    return ActorPhrase(first, head, reach) if sure else None


def _is_theirs(phrases: NounPhrases, modal: int, verb: int) -> bool:
    """«Жителям следует беречь воду», «детям нужно пройти осмотр», «участникам нужно:».

    «Жителям нужно выдать воду» asks nothing of them.
    """
    clause = phrases.clause
    need = clause.entry(modal, "dative_modal")
    theirs = clause.is_in(modal, "address_verb") or (need is not None and need.of == "anyone")
    lists = clause.norm(verb) == ":"
    return theirs or lists or clause.at(verb).voice == "Mid" or clause.is_in(verb, "receiving_verb")


def _opens(phrases: NounPhrases, phrase: ActorPhrase) -> bool:
    """Does the name open its clause, or follow a word of need? Not in «чтобы вам помочь»."""
    clause, first = phrases.clause, phrase.first
    if clause.is_in(first - 1, "purpose_conjunction") or clause.is_in(first - 1, "supposition_conjunction"):
        return False
    before = phrases.past_light(first - 1, -1)
    if clause.is_in(before, "conditional_particle"):
        # «Пора бы мэрии», «хорошо бы губернатору приехать»
        before = phrases.past_light(before - 1, -1)
        return clause.is_in(before, "modal")
    if before < 0 or clause.is_in(before, "dative_modal"):
        return True
    # «… до 1 мая 2027 г. Отделу связи …»: an abbreviation may have closed a sentence.
    closed = clause.at(before).text.endswith(".") and clause.at(first).is_capitalized
    return closed or clause.at(before).pos in ("PUNCT", "SYM", "X", "NUM")


def _bidding(phrases: NounPhrases, phrase: ActorPhrase) -> int | None:
    """The index of the verb or modal that addresses the actor, -1 if the name ends the clause; None without one."""
    clause, after = phrases.clause, phrases.past_light(past_aside(phrases, phrase.end), 1)
    if clause.is_in(after, "dative_modal") or _is_addressed_by(phrases, phrase, after):
        return after
    if not clause.at(phrase.head).case and (clause.norm(phrase.first - 1) in _ASIDES or clause.norm(phrase.end) == ")"):
        return None
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
    return bool(sure) and phrases.clause.is_in(verb, "address_verb") and not offers(phrases, verb)


def _infinitive_first(phrases: NounPhrases, start: int) -> int | None:
    """The index of the infinitive near ``start`` that comes before any other predicate."""
    for index, token in enumerate(phrases.tokens[start : start + _REACH], start):
        if token.verb_form in ("Inf", "Fin"):
            return index if token.verb_form == "Inf" else None
    return None
