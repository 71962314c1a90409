"""Rules that name who is to act: those whom the words address, and by whom it is to be done; see ``subjects``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.slots.actor_words import NOUNS, is_acronym, is_actor, is_modifier, is_place
from summarize.slots.noun_phrases import NOMINATIVE, ActorPhrase
from summarize.text.clause import may_ask_one, may_be_called, past_fillers

if TYPE_CHECKING:
    from summarize.slots.noun_phrases import NounPhrases
    from summarize.text.tokens import Cue, Token

_VERBS = frozenset(("VERB", "AUX"))
_REACH = 25
_ASIDE = 4
_NEAR = 4
_NEAR_NEED = 6
_ASIDES = frozenset("(/")
_BORDERS = frozenset(",:;.")
_QUOTES = frozenset('«"“„')
_BEFORE_OBJECT = frozenset(("", "PUNCT", "CCONJ"))
# The cases that show that a noun is the object: «жителей просят», not «мэрию просит».
_SURE = {"Acc": ("Acc", "Gen"), "Dat": ("Dat",), "Gen": ()}


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


def addressed(phrases: NounPhrases) -> ActorPhrase | None:
    """«Поручить Минздраву», «прошу Правительство», «возложить на заместителя главы»."""
    for index in range(len(phrases.tokens)):
        cue = phrases.clause.entry(index, "address_verb")
        # «Япония собирается предложить Туле мост»: it is Japan that is to act.
        plans = phrases.tokens[index].verb_form == "Inf" and phrases.clause.is_in(index - 1, "intention_verb")
        if cue and cue.case and _is_whole(phrases, index, cue) and not plans:
            phrase = _governed(phrases, index + 1, cue) or _object_before(phrases, index, cue)
            if phrase and not (cue.case == "Dat" and _is_offer(phrases, index, phrase)):
                return phrase._replace(cue=index)
    return None


def _object_before(phrases: NounPhrases, index: int, cue: Cue) -> ActorPhrase | None:
    """«Жителей просят», «мэра мы просим», «музею я бы посоветовал», «от мэрии требуют»; not «мэрия просит»."""
    token = phrases.tokens[index]
    if cue.preposition:
        return _prepositional_before(phrases, index, cue)
    if token.person == "2" or (token.number != "Plur" and not _is_of_speaker(phrases, index)):
        return None
    for start in range(max(0, index - _REACH), index):
        phrase = phrases.asked_at(start, cue.case) if phrases.clause.at(start - 1).pos in _BEFORE_OBJECT else None
        # In the accusative or dative, which is not their nominative.
        sure = phrase and phrases.tokens[phrase.head].case in _SURE[cue.case]
        if phrase and sure and _past_subject(phrases, phrase.end) == index:
            return phrase
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
    """«Цены, которые завод предлагает школам», «книга, которую советуют врачам»: nothing is asked of them."""
    clause = phrases.clause
    tells = any(clause.is_in(place, "relative_pronoun") for place in range(index))
    return tells and clause.at(phrases.past_light(phrase.end, 1)).verb_form != "Inf"


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
    return phrase if phrase and _infinitive_next(phrases, phrase.end) else None


def _infinitive_next(phrases: NounPhrases, index: int) -> bool:
    """«(Просим людей) прийти», «(просит людей) со всей страны «прислать …»»."""
    clause = phrases.clause
    if clause.at(phrases.past_light(index, 1)).pos == "ADP":
        ahead = range(index, min(len(phrases.tokens), index + _NEAR_NEED))
        index = next((place for place in ahead if clause.at(place).verb_form or clause.norm(place) in _BORDERS), index)
    index = phrases.past_light(index, 1)
    return clause.norm(index) == ":" or clause.at(index + (clause.norm(index) in _QUOTES)).verb_form == "Inf"


def bidden(phrases: NounPhrases) -> ActorPhrase | None:
    """«Финансовому отделу предусмотреть …», «необходимо регионам обеспечить», «Кабинету министров поручено»."""
    for phrase in phrases.actors("Dat"):
        if _opens(phrases, phrase) and (cue := _bidding(phrases, phrase)) is not None:
            return phrase._replace(cue=cue)
    return _needing(phrases)


def _needing(phrases: NounPhrases) -> ActorPhrase | None:
    """«В связи с этим комиссии предстоит составить план»: whoever stands right before what says the need."""
    clause = phrases.clause
    for index in range(1, len(phrases.tokens)):
        verb = phrases.past_light(index + 1, 1)
        verb += clause.at(verb).tense == "Fut" and clause.at(verb).pos == "AUX"  # «нужно будет построить»
        if clause.at(verb).verb_form != "Inf" or not _is_needed(phrases, index):
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
    reach = phrases.end(head, "Dat") if token.pos in NOUNS and acts else 0
    if phrases.past_light(reach, 1) != end or "Dat" not in (token.case, *token.cases):
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
    """«Жителям следует беречь воду», «детям нужно пройти осмотр»; «жителям нужно выдать воду» asks nothing of them."""
    clause = phrases.clause
    need = clause.entry(modal, "dative_modal")
    theirs = clause.is_in(modal, "address_verb") or (need is not None and need.of == "anyone")
    return theirs or clause.at(verb).voice == "Mid" or clause.is_in(verb, "receiving_verb")


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
    return bool(sure) and phrases.clause.is_in(verb, "address_verb")


def _infinitive_first(phrases: NounPhrases, start: int) -> int | None:
    """The index of the infinitive near ``start`` that comes before any other predicate."""
    for index, token in enumerate(phrases.tokens[start : start + _REACH], start):
        if token.verb_form in ("Inf", "Fin"):
            return index if token.verb_form == "Inf" else None
    return None
