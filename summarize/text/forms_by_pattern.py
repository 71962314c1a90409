"""Words of a language without an analyser, read by the patterns of its pack: a class for each tag."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from summarize.text.tokens import Tag, Token, entries_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from summarize.languages import Language

# Classes of patterns: what asks for an infinitive, and whom.
_GOVERNORS = ("asking_phrase", "address_phrase", "demand_noun", "dative_name")

# Words that can be listed come before those that their endings give away; a noun is what remains.
CLASS_OF_TAG: Mapping[Tag, str] = {
    "PRON": "pronoun",
    "ADP": "preposition",
    "CONJ": "conjunction",
    "NUM": "numeral",
    "ADV": "adverb",
    "Fut": "future_verb",
    "Pres": "present_verb",
    "Past": "past_verb",
    "Short": "short_participle",
    "Pred": "predicative",
    "Inf": "infinitive",
    "Imp": "imperative",
    "Conv": "gerund",
    "Part": "participle",
    "ADJ": "adjective",
    "NOUN": "noun",
}


# What the pattern of a verb's form says of it. An infinitive may always be an action.
_VERBS: Mapping[Tag, Mapping[str, str]] = {
    "Fut": {"verb_form": "Fin", "tense": "Fut"},
    "Pres": {"verb_form": "Fin", "tense": "Pres"},
    "Past": {"verb_form": "Fin", "tense": "Past"},
    "Short": {"verb_form": "Part", "tense": "Past", "variant": "Short"},
    "Pred": {"verb_form": "Fin"},
    "Inf": {"verb_form": "Inf", "aspect": "Perf"},
    "Imp": {"verb_form": "Fin", "mood": "Imp"},
    "Conv": {"verb_form": "Conv"},
    "Part": {"verb_form": "Part"},
}


def by_pattern(written: str, norm: str, language: Language) -> Token:
    """The token of a word by itself: the first class whose pattern it is; by its ending alone any noun."""
    tags = [tag for tag, name in CLASS_OF_TAG.items() if _pattern(language, name).fullmatch(norm)]
    bare = unread(written, norm, "X", language)
    if not tags:
        return bare
    tag = tags[0]
    # By its ending alone any noun may be a subject.
    case = "Nom" if tag in {"NOUN", "PRON"} else ""
    cases = frozenset({case}) if tag == "NOUN" else frozenset()
    lemma = norm.removesuffix("'s")
    classes = entries_of(language, norm, lemma)
    read = bare._replace(lemma=lemma, case=case, may_be=frozenset(tags), cases=cases, classes=classes)
    return _tagged(read, tag)


def _tagged(token: Token, tag: Tag) -> Token:
    pos = "VERB" if tag in _VERBS else "CCONJ" if tag == "CONJ" else tag
    return token._replace(pos=pos, tag=tag, **_VERBS.get(tag, {}))  # type: ignore[arg-type]


def as_done(token: Token, language: Language) -> Token:
    """«repaired», «зроблено»: in a sentence a participle rather than a noun."""
    done = token.tag in {"NOUN", "Part"} and _pattern(language, "past_participle").fullmatch(token.norm)
    return _tagged(token, "Short") if done else token


@cache
def _pattern(language: Language, name: str) -> re.Pattern[str]:
    return re.compile("|".join(language.patterns(name)) or r"(?!)", re.IGNORECASE)


def governed(tokens: list[Token], language: Language) -> Iterator[Token]:
    """``tokens`` with «дати» («dates») as an infinitive after «слід», «просимо» or «сторожеві», or before «дітям»."""
    homonyms = language.words("infinitive_homonym")
    for index, token in enumerate(tokens):
        asked = token.norm in homonyms and _is_asked_for(tokens, index, language)
        yield _tagged(token, "Inf") if asked else token


def _is_asked_for(tokens: list[Token], index: int, language: Language) -> bool:
    if index and _governs_infinitive(tokens[index - 1], language):
        return True
    # «Прошу Вас дати …»
    if index > 1 and _pattern(language, "address_phrase").fullmatch(tokens[index - 2].norm):
        return True
    after = tokens[index + 1 : index + 2]
    return any(_pattern(language, "dative_name").fullmatch(word.norm) for word in after)


def _governs_infinitive(word: Token, language: Language) -> bool:
    if "modal" in word.classes or "negation" in word.classes:
        return True
    return any(_pattern(language, name).fullmatch(word.norm) for name in _GOVERNORS)


def unread(written: str, norm: str, tag: Tag, language: Language) -> Token:
    """The token of a word or mark of which nothing but its tag is known."""
    classes = entries_of(language, norm, norm)
    return Token(0, len(written), True, written, norm, norm, tag, tag, may_be=frozenset({tag}), classes=classes)  # noqa: FBT003
