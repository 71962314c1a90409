"""Readings that only the place of a word shows: surnames beside initials, and those to whom an order is given.

«Кравченко Е. В.» has no case, and «Лапину», «механику» may be read as things; before an infinitive that has its object
already they name somebody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.slots.actor_words import NOUNS, is_actor, is_initial, is_modifier
from summarize.slots.noun_phrases import NOMINATIVE
from summarize.text.morphology import readings_of
from summarize.text.tokens import entries_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.languages import Language
    from summarize.text.tokens import Token

_DATIVE_LOOK = compile_late(r".+(?:[оеё]ву|[иы]ну|[сц]кому)")
_SURNAME_LOOK = compile_late(r".+(?:[оеё]в[ау]?|[иы]н[ау]?|[сц]к(?:ий|ая|ому)|[еу]нко|юк|ян|дзе|швили|[иы]х)")
_WOMAN_LOOK = compile_late(r".+(?:[оеё]ва|[иы]на)")
_WOMAN_OBLIQUE = compile_late(r".+(?:[оеё]в|[иы]н|[сц]к)ой")
_MODIFIER_IN_DATIVE = compile_late(r".+(?:[оеы]й|[оеы]м|[ои]му|ему|им)")
_PARTICIPLE_IN_DATIVE = compile_late(r"(.+[щш])им((?:ся)?)")
_UNDECLINED = compile_late(r".+(?:[иы]х|ко)")
_LIGHT = frozenset(("ADV", "PART", "ADP", "NUM"))
_DASHES = frozenset(("-", "–", "—"))
_ALSO = frozenset(("и", ","))
_NAMED = ("lemma", "pos", "case", "number", "animacy")
_REACH = 12
_NEAR = 3
# Adjectives before the noun of an addressee.
_MOST_MODIFIERS = 3


def read_persons(tokens: Sequence[Token], language: Language) -> tuple[Token, ...]:
    """``tokens`` with surnames beside initials, at the end of a line and in the dative read as such."""
    read = tuple(_read(tokens, index, language) for index in range(len(tokens)))
    for start in (0, *(index + 1 for index, token in enumerate(read) if token.norm == ":")):
        read = (*read[:start], *_with_addressed_phrase(read[start:], language))
    return read


def _with_addressed_phrase(tokens: tuple[Token, ...], language: Language) -> tuple[Token, ...]:
    """«Ревизионной комиссии следует …», «Ревизионной комиссии проверить смету»: an opening phrase in the dative.

    Its forms are also those of the genitive, which a noun alone before what is needed would not be in.
    """
    head = next((index for index, token in enumerate(tokens) if not is_modifier(token)), 0)
    if not 0 < head <= _MOST_MODIFIERS or tokens[head].pos not in NOUNS or tokens[head].case not in ("Gen", "Dat"):
        return tokens
    addressed = tokens[head] if tokens[head].case == "Dat" else _addressed(tokens, head, language)
    needs = len(tokens) > head + 1 and {tokens[head + 1].norm, tokens[head + 1].lemma} & language.words("dative_modal")
    verb = _infinitive(tokens, head + 1, language)
    dative = all(_MODIFIER_IN_DATIVE.fullmatch(token.norm) for token in tokens[:head])
    if addressed.case != "Dat" or not dative or verb < 0 or not (needs or _has_object(tokens, verb + 1)):
        return tokens
    return (*(token._replace(case="Dat") for token in tokens[:head]), addressed, *tokens[head + 1 :])


def _read(tokens: Sequence[Token], index: int, language: Language) -> Token:
    token = tokens[index]
    if not token.text[0].isalpha() or is_initial(token):
        return token
    if token.norm in language.words("base_form"):
        # «Росатом» is no case of «Росат».
        return token._replace(lemma=token.norm, case=NOMINATIVE)
    if token.text.istitle() and _has_initials(tokens, index):
        cases = {reading.case for reading in readings_of(token.text, language) if reading.pos == "PROPN"}
        undeclined = {"Nom", "Dat"} <= cases or _UNDECLINED.fullmatch(token.norm)
        case = NOMINATIVE if _is_her(tokens, index) else "Dat" if _is_to_her(tokens, index, language) else token.case
        token = _person(token, "" if undeclined else case)
    token = _as_post(token if index else _as_those_who(token, tokens, language), tokens, index, language)
    if _stands_apart(tokens, index) and is_surname(token) and not _is_thing(token, language):
        return _person(token, NOMINATIVE)
    if index <= 1 and _may_be_addressed(tokens, index):
        token = _addressed(tokens, index, language)
    if token.case == "Loc" and "Dat" in token.cases and token.text.istitle() and _is_free(tokens, index, language):
        return token._replace(case="Dat")
    return token


def _as_those_who(token: Token, tokens: Sequence[Token], language: Language) -> Token:
    """«Учащимся (9 классов сдать учебники)», «отдыхающим»: an opening participle that names people.

    In «учащимся детям выдать …», «живущим в доме …» it says more of a noun, or the lexicon has no such people.
    """
    form = _PARTICIPLE_IN_DATIVE.fullmatch(token.norm) if token.verb_form == "Part" else None
    lemma = f"{form[1]}ий{form[2]}" if form else ""
    people = language.words("recipient") | language.words("nominal_adjective")
    following = tokens[1] if tokens[1:] else token
    completes = (following.pos in NOUNS or is_modifier(following)) and "Dat" in (following.case, *following.cases)
    if lemma not in people or completes or _infinitive(tokens, 1, language) < 0:
        return token
    people_named = token._replace(lemma=lemma, pos="NOUN", tag="NOUN", case="Dat", number="Plur", animacy="Anim")
    return people_named._replace(verb_form="", classes=entries_of(language, token.norm, lemma))


def _as_post(token: Token, tokens: Sequence[Token], index: int, language: Language) -> Token:
    """``token`` read as somebody who acts: «(дежурной) смене вести журнал», «старшему по дому»."""
    if token.lemma in language.words("crew") and _is_to_crew(tokens, index):
        return token._replace(animacy="Anim")
    if token.lemma in language.words("elliptic_post") and _names_post(tokens, index):
        # «Старшей по подъезду убрать коляски»
        hers = (
            token.case in ("Gen", "Ins", "Loc")
            and token.norm.endswith("ей")
            and _infinitive(tokens, index + 1, language) > 0
        )
        case = "Dat" if "Dat" in token.cases or hers else token.case
        return token._replace(pos="NOUN", tag="NOUN", animacy="Anim", case=case)
    return token


def _is_free(tokens: Sequence[Token], index: int, language: Language) -> bool:
    """«Туле советуют», «Туле нужно», where no preposition governs the name; not «в Туле», «в Уфе и Туле»."""
    before, after = tokens[index - 1] if index else None, tokens[index + 1] if index + 1 < len(tokens) else None
    asks = after is not None and (after.verb_form != "" or after.lemma in language.words("dative_modal"))
    governed = before and (before.pos in NOUNS or before.pos in ("ADP", "CCONJ") or is_modifier(before))
    return asks and not governed


def _is_her(tokens: Sequence[Token], index: int) -> bool:
    """«Белова Т. И. подготовит смету»: what opens the sentence is no accusative of «Белов»."""
    verb = next((token for token in tokens[index + 1 :] if not is_initial(token)), None)
    acts = verb is not None and verb.verb_form == "Fin" and verb.number == "Sing" and verb.person == "3"
    return acts and index == 0 and _WOMAN_LOOK.fullmatch(tokens[index].norm) is not None


def _is_to_her(tokens: Sequence[Token], index: int, language: Language) -> bool:
    """«Ореховой Н. Н. подготовить сборник»: a woman's name that opens the sentence, in a form that may be dative."""
    after = next((place for place in range(1, len(tokens)) if not is_initial(tokens[place])), len(tokens))
    return index == 0 and may_be_hers(tokens[index]) and _infinitive(tokens, after, language) > 0


def _is_to_crew(tokens: Sequence[Token], index: int) -> bool:
    """«Охране вести журнал», «Дежурной смене закрыть ворота»; not «Охране труда уделить внимание»."""
    opens = tokens[index].case == "Dat" and all(map(is_modifier, tokens[:index])) and index <= _MOST_MODIFIERS
    return opens and index + 1 < len(tokens) and tokens[index + 1].verb_form == "Inf"


def may_be_hers(token: Token) -> bool:
    """Does ``token`` look like a woman's surname in any case but the nominative and the accusative?"""
    return token.text.istitle() and _WOMAN_OBLIQUE.fullmatch(token.norm) is not None


def _names_post(tokens: Sequence[Token], index: int) -> bool:
    """«Старшему по дому», with no noun of his own."""
    opens = index == 0 or tokens[index - 1].pos == "PUNCT"
    return opens and index + 1 < len(tokens) and tokens[index + 1].norm == "по"


def _person(token: Token, case: str) -> Token:
    return token._replace(pos="PROPN", tag="NOUN", animacy="Anim", case=case, number="Sing", verb_form="")


def _has_initials(tokens: Sequence[Token], index: int) -> bool:
    """«Шмидт О. О.», «О. О. Шмидт»; one initial is as often the end of a sentence."""
    after, before = tokens[index + 1 : index + 3], tokens[max(0, index - 2) : index]
    return any(len(pair) == len("ОО") and all(map(is_initial, pair)) for pair in (after, before))


def is_surname(token: Token) -> bool:
    """Does ``token`` look like a surname, in the nominative or the dative?"""
    return token.text.istitle() and _SURNAME_LOOK.fullmatch(token.norm) is not None


def _is_thing(token: Token, language: Language) -> bool:
    """«Псков», «Магазин»: does the dictionary know the word, in the nominative, only as something without life?"""
    subjects = [each for each in readings_of(token.text, language) if each.pos in NOUNS and each.case == "Nom"]
    return bool(subjects) and all(each.animacy == "Inan" for each in subjects)


def _stands_apart(tokens: Sequence[Token], index: int) -> bool:
    """«… – Лапин», «… (Лапин и Юдина)», «… до 5.05.2027, Лапин», «Лапин – …», «Лапин: …»."""
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if index == 0:
        return after is not None and after.norm in {":", *_DASHES}
    before = tokens[index - 1].norm
    opened = before in {"(", "[", *_DASHES} or (before == "," and tokens[index - 2].text[:1].isdigit())
    opened = opened or (before in _ALSO and is_surname(tokens[index - 2]))
    return opened and (after is None or after.pos == "PUNCT" or after.norm in _ALSO)


def _may_be_addressed(tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    if index and not (tokens[0].text.endswith(".") or tokens[0].pos == "PUNCT"):
        return False
    if token.pos == "ADJ":
        return _looks_dative(token) and index + 1 < len(tokens) and tokens[index + 1].pos not in NOUNS
    # «Условлено (усилить контроль)» is no name.
    return token.case != "Dat" and token.pos in NOUNS and "VERB" not in token.may_be


def _looks_dative(token: Token) -> bool:
    return token.text.istitle() and _DATIVE_LOOK.fullmatch(token.norm) is not None


def _addressed(tokens: Sequence[Token], index: int, language: Language) -> Token:
    """The word read as the addressee of the infinitive after it, if it cannot be its object."""
    token, verb = tokens[index], _infinitive(tokens, index + 1, language)
    # «Олегу нужно уйти»; «дорогу нужно починить»
    needs = verb > 0 and token.animacy == "Anim" and tokens[index + 1].lemma in language.words("dative_modal")
    # «Лаборатории взять пробы»; «лаборатории закрыть»
    may_be_object = token.case == "Acc" or token.number == "Plur"
    # «Механику Чернову до мая:», «Механику надлежит:»
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    named = after is not None and (_looks_dative(after) or _needs_below(tokens, index + 1, language))
    if not named and (verb < 0 or (may_be_object and not needs and not _has_object(tokens, verb + 1))):
        return token
    for reading in readings_of(token.text, language):
        if reading.case == "Dat" and is_actor(reading, language):
            return token._replace(**{name: getattr(reading, name) for name in _NAMED})
    return _person(token, "Dat") if _looks_dative(token) else token


def _needs_below(tokens: Sequence[Token], index: int, language: Language) -> bool:
    """«надлежит:», with what is needed below."""
    needs = {tokens[index].norm, tokens[index].lemma} & language.words("dative_modal")
    return bool(needs) and index + 1 < len(tokens) and tokens[index + 1].norm == ":"


def _infinitive(tokens: Sequence[Token], start: int, language: Language) -> int:
    """The index of the infinitive that comes before any other predicate but «нужно»; -1 without one."""
    needs, predicates = language.words("dative_modal"), language.words("subject_modal")
    for index, token in enumerate(tokens[start : start + _REACH], start):
        if token.verb_form == "Inf":
            return index
        finite = token.verb_form == "Fin" and not {token.norm, token.lemma} & needs
        if finite or token.pos == "PUNCT" or token.lemma in predicates:
            break
    return -1


def _has_object(tokens: Sequence[Token], start: int) -> bool:
    """«вывезти мусор», «проверить старый кран»; not «вывезти на склад»."""
    for token in tokens[start : start + _NEAR]:
        if token.pos in NOUNS:
            return "Acc" in (token.case, *token.cases)
        if token.pos in _LIGHT or not is_modifier(token):
            return False
    return False
