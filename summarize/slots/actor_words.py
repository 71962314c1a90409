"""Who can act, by a word alone: persons, posts, bodies and their acronyms."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.core.records import NamedTuple
from summarize.text.clause import entry_by_pattern
from summarize.text.morphology import readings_of

if TYPE_CHECKING:
    from summarize.document import Span
    from summarize.languages import Language
    from summarize.text.tokens import Token

NOUNS = frozenset(("NOUN", "PROPN"))
SECOND_PERSON = frozenset(("вы", "ты"))
_MODIFIERS = frozenset(("ADJ", "DET", "NUM"))
_NO_ACRONYMS = frozenset(("VERB", "AUX", "ADV", "ADP"))
# «I.» and «V.» number parts.
_INITIAL = compile_late(r"[А-ЯA-HJ-UWYZ]\.?")
_ACRONYM = compile_late(r"[А-Я][А-Яа-я-]*[А-Я](?:[а-я]{1,2}|-[А-Яа-я]+)?")
_FOREIGN_NAME = compile_late(r"[A-Z][A-Za-z\d-]+")
# The analyser declines «ТСЖ» and «ВОЗ» as if they were words; what is longer and declines is one.
_LONGEST_ACRONYM = 3
_REMEMBERED = 1 << 14


class Mention(NamedTuple):
    """The name of an assignee and the cue for it, which is ``span`` itself if only its position is evidence."""

    span: Span
    cue: Span


@lru_cache(_REMEMBERED)
def may_act(word: str, language: Language) -> bool:
    """Does ``word`` by any reading of it name somebody who can act, or whom the text addresses?"""
    asked = language.words("recipient") | language.words("elliptic_post") | language.words("crew")
    return any(
        is_actor(token, language) or is_addressee(token) or token.lemma in asked
        for token in readings_of(word, language)
    )


def is_addressee(token: Token) -> bool:
    """«Вы», «ты»."""
    return token.pos == "PRON" and token.lemma in SECOND_PERSON


def is_actor(token: Token, language: Language) -> bool:
    """Does ``token`` name somebody who can act: a person, a post, a body?"""
    lemma = token.lemma
    if lemma in language.words("recipient") or token.norm in language.words("non_actor"):
        return False
    if token.pos in NOUNS and (token.animacy == "Anim" or {lemma, token.norm} & language.words("body")):
        return True
    if {lemma, token.norm} & language.words("nominal_adjective") or _is_body_acronym(token):
        return True
    return entry_by_pattern(language, "body", lemma) is not None


def _is_body_acronym(token: Token) -> bool:
    """«МВД», «ТСЖ»; not «ПОВЕСТКА», a word that declines, in capitals."""
    declines = token.pos == "NOUN" and token.case != "" and len(token.text) > _LONGEST_ACRONYM
    return is_acronym(token) and token.text.isupper() and not declines


def is_place(token: Token) -> bool:
    """«Россия», «Киев», which stand for their government where something is asked of them."""
    return token.pos == "PROPN" and token.animacy != "Anim" and token.case != "" and token.text.istitle()


def is_acronym(token: Token) -> bool:
    """«МВД», «ГСП-Технологии», «ВЭБа»."""
    return token.pos not in _NO_ACRONYMS and len(token.text) > 1 and _ACRONYM.fullmatch(token.text) is not None


def is_foreign_name(token: Token) -> bool:
    """«Airbus», «USAID»."""
    return token.pos == "X" and _FOREIGN_NAME.fullmatch(token.text) is not None


def is_initial(token: Token) -> bool:
    """«И.»."""
    return len(token.text) <= len("И.") and _INITIAL.fullmatch(token.text) is not None


def is_modifier(token: Token) -> bool:
    """An adjective, a determiner, a numeral or a participle."""
    return token.pos in _MODIFIERS or token.verb_form == "Part"


def agrees(token: Token, case: str) -> bool:
    """Is ``token`` in ``case``, or does it not decline?"""
    # The accusative looks like the genitive of the living and the nominative of the rest.
    looks = "Gen" if token.animacy == "Anim" else "Nom"
    return token.case in (case, "") or (case == "Acc" and token.case == looks)
