"""Who is to act by what stands above: «План работы совета», «Рекомендации правительству», «Столовой:»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.slots.actor_words import NOUNS, is_acronym, is_actor, is_initial, is_modifier
from summarize.slots.named_by_nouns import demand_prepositions
from summarize.slots.noun_phrases import GENITIVE, NOMINATIVE, ActorPhrase
from summarize.text.morphology import readings_of
from summarize.text.tokens import FINITE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarize.languages import Language
    from summarize.slots.noun_phrases import NounPhrases
    from summarize.text.tokens import Token

# Words of «Предложение правления садового товарищества (общему собранию)» and of «План основных мероприятий (совета)».
_REACH = 8
_DASHES = frozenset("-–—")
_QUOTES = frozenset('«»“”„"')
# A surname and two initials.
_LONGEST_NAME = 3


def offered_to(phrases: NounPhrases) -> ActorPhrase | None:
    """«Рекомендации правительству», «Просьба к совету», «Памятка для родителей»; not «Советы по саду»."""
    for index in _openings(phrases, "addressed_paper"):
        for place in _past_genitives(phrases, index + 1):
            to = phrases.clause.entry(place - 1, "addressing_preposition") if place > index + 1 else None
            audience = phrases.clause.entry(place - 1, "audience_preposition")
            phrase = phrases.asked_at(place, to.case if to else "Dat")
            phrase = phrase or (phrases.asked_at(place, audience.case) if audience else None)
            if phrase:
                return phrase._replace(cue=index)
    return None


def planned_by(phrases: NounPhrases) -> ActorPhrase | None:
    """«План работы совета», «Задачи отдела на год»; not «План ремонта школы», «Задачи по физике»."""
    clause = phrases.clause
    for index in _openings(phrases, "plan_noun"):
        for place in range(index + 1, min(index + _REACH, len(phrases.tokens))):
            token, is_work = phrases.tokens[place], clause.is_in(place, "general_noun")
            phrase = None if is_work else phrases.actor_at(place, GENITIVE)
            if phrase and _plans(phrases, index, phrase.head):
                return phrase._replace(cue=index)
            shouts = is_acronym(token) and phrases.tokens[index].text.isupper()
            if not is_work and not shouts and not (is_modifier(token) and token.case == GENITIVE):
                break
    return None


def alone_in_dative(phrases: NounPhrases) -> ActorPhrase | None:
    """«Столовой:», «Учебной части:» above what is to be done: words that may all be in the dative, and a colon."""
    colon = next((index for index in range(len(phrases.tokens)) if phrases.clause.norm(index) == ":"), 0)
    if not 0 < colon <= _LONGEST_NAME or colon < len(phrases.tokens) - 1 or phrases.in_deadline(0):
        return None
    language = phrases.clause.language
    read = [readings_of(token.text, language) for token in phrases.tokens[:colon]]
    dative = all(any(one.case == "Dat" for one in readings) for readings in read)
    named = any(one.pos in NOUNS and one.case == "Dat" for one in read[-1])
    nominative = all(any(one.case == NOMINATIVE for one in readings) for readings in read)
    return ActorPhrase(0, colon - 1, colon) if dative and named and not nominative else None


def phrase_in_dative(phrases: NounPhrases) -> ActorPhrase | None:
    """«Командирам рот:», «Ответственной за сайт Лапиной Д. О.:», and as a heading: «Вузам, готовящим врачей»."""
    clause, tokens = phrases.clause, phrases.tokens
    colon = next((index for index in range(len(tokens)) if clause.norm(index) == ":"), len(tokens))
    end = next((index for index in range(1, colon) if phrases.past_light(index, 1) > index), colon)
    needs = clause.language.words("dative_modal")
    if not colon or colon < len(tokens) - 1 or any(_may_say(token) or token.norm in needs for token in tokens):
        return None
    head = next((index for index in range(min(end, _REACH)) if not is_modifier(tokens[index])), 0)
    if head and tokens[head].pos == "ADP" and clause.is_in(head - 1, "nominal_adjective"):
        head -= 1
    noun = tokens[head]
    acts = noun.pos in NOUNS and (is_actor(noun, clause.language) or noun.animacy == "Anim")
    named = acts or clause.is_in(head, "nominal_adjective")
    dative = all(_is_only_oblique(token, clause.language) for token in tokens[: head + 1])
    return ActorPhrase(0, head, end) if end and named and dative else None


def _may_say(token: Token) -> bool:
    """«Деревьям нужно:», «Завхозу. Исполнить:»."""
    return token.verb_form in ("Fin", "Inf") or token.tag in FINITE or token.norm == "."


def _is_only_oblique(token: Token, language: Language) -> bool:
    cases = {reading.case for reading in readings_of(token.text, language)}
    return "Dat" in cases and NOMINATIVE not in cases


def person_alone(phrases: NounPhrases) -> ActorPhrase | None:
    """«Луговой Н. К.:» above what that person is to do, whatever case the surname may be in."""
    end = len(phrases.tokens)
    while end and phrases.clause.norm(end - 1) in {":", ",", ";", *_DASHES}:
        end -= 1
    surnames = [index for index in range(end) if not is_initial(phrases.tokens[index])]
    alone = len(surnames) == 1 and 1 < end <= _LONGEST_NAME and phrases.tokens[surnames[0]].text.istitle()
    return ActorPhrase(0, surnames[0], end) if alone else None


def of_whom_alone(phrases: NounPhrases) -> ActorPhrase | None:
    """«от областного правительства –» above what is demanded of it."""
    case = demand_prepositions(phrases.clause.language).get(phrases.clause.norm(0))
    phrase = phrases.actor_at(1, case) if case else None
    rest = phrases.tokens[phrase.end :] if phrase else ()
    return phrase if phrase and all(token.pos == "PUNCT" for token in rest) else None


def _plans(phrases: NounPhrases, opening: int, head: int) -> bool:
    """A body, a post or an acronym; not «План субботника», nor «ПЛАН ПОДГОТОВКИ», which looks like an acronym."""
    token = phrases.tokens[head]
    shouts = phrases.tokens[opening].text.isupper()
    listed = any(phrases.clause.is_in(head, name) for name in ("body", "duty_bearer"))
    return listed or (is_acronym(token) and not shouts)


def _openings(phrases: NounPhrases, table: str) -> Iterator[int]:
    """Where a noun of ``table`` opens the words; the readings of capitals and short lines have any case."""
    for index in range(min(len(phrases.tokens), _REACH)):
        token = phrases.tokens[index]
        if token.verb_form in ("Fin", "Inf"):
            return
        if phrases.clause.is_in(index, table) and NOMINATIVE in (token.case, *token.cases):
            yield index


def _past_genitives(phrases: NounPhrases, start: int) -> Iterator[int]:
    """The indices where the addressee may begin: after a preposition, and after the genitive of whose paper it is."""
    for index in range(start, min(start + _REACH, len(phrases.tokens))):
        yield index
        leads = any(phrases.clause.is_in(index, f"{name}_preposition") for name in ("addressing", "audience"))
        if not leads and not _belongs_to_owner(phrases, index):
            return


def _belongs_to_owner(phrases: NounPhrases, index: int) -> bool:
    """«(Предложения) правления», «СНТ „Берёзка“», «СНТ БЕРЁЗКА»."""
    token, before = phrases.tokens[index], phrases.clause.at(index - 1)
    if token.norm in _QUOTES or before.norm in _QUOTES:
        return True
    is_name = token.is_capitalized and before.case == "" and before.pos == "PROPN"
    cased = is_name or GENITIVE in (token.case, *token.cases) or token.case == ""
    return cased and (token.pos in NOUNS or is_modifier(token))
