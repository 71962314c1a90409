"""The words of a language that make enumerations, compiled once from its pack."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from summarize.languages import Language

NEVER = re.compile(r"(?!)")
_FILE = "enumerations"


@dataclass(frozen=True, slots=True)
class CountingWord:
    """An adverb or an ordinal: what it counts, and what must agree for two of them to count on."""

    number: int
    kind: str = ""
    comma: bool = False
    hyphenated: bool = False


@dataclass(frozen=True, slots=True)
class Follower:
    """A word that goes on with an open series; ``closing`` when nothing comes after it."""

    closing: bool = False
    announced: bool = False


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All tables of ``enumerations.toml``, ready for matching against a plain text (see ``page``)."""

    adverb: re.Pattern[str]
    adverbs: Mapping[str, CountingWord]
    ordinal: re.Pattern[str]
    ordinals: Mapping[str, CountingWord]
    predicate: re.Pattern[str]
    list_noun: re.Pattern[str]
    count: re.Pattern[str]
    counts: tuple[tuple[re.Pattern[str], int], ...]
    announcing: re.Pattern[str]
    connectives: re.Pattern[str]
    presenting: re.Pattern[str]
    follower: re.Pattern[str]
    followers: Mapping[str, Follower]
    discourse_opener: re.Pattern[str]
    discourse_follower: re.Pattern[str]
    discourse_followers: Mapping[str, Follower]
    label: str
    number_noun: re.Pattern[str]
    letters: Mapping[str, int]
    summing_up: re.Pattern[str]
    elaborating: re.Pattern[str]
    anaphora: re.Pattern[str]
    all_of_them: re.Pattern[str]
    reference_heading: re.Pattern[str]
    speech: re.Pattern[str]


def key_of(match: str) -> str:
    """The key of a table under which ``match`` is found: lower case, hyphens and spaces as in the key."""
    return re.sub(r"[-\s]+", "", match.lower())


@cache
def vocabulary(language: Language) -> Vocabulary:
    """The words of ``language``; every pattern of an unknown language matches nothing."""
    adverbs = _counting(language, "ordinal_adverbs", "series")
    ordinals = _counting(language, "ordinals", "kind")
    followers, discourse = _following(language, "followers"), _following(language, "discourse_followers")
    return Vocabulary(
        adverb=_words(language.table(_FILE, "ordinal_adverbs"), loose=True),
        adverbs=adverbs,
        ordinal=_words(language.table(_FILE, "ordinals")),
        ordinals=ordinals,
        predicate=_opening(language, "ordinal_predicates"),
        list_noun=_patterns(language.table(_FILE, "list_noun_patterns")),
        count=_patterns(language.table(_FILE, "count_patterns")),
        counts=_counts(language),
        announcing=_patterns(language.table(_FILE, "announcing_patterns")),
        connectives=_connectives(language),
        presenting=_patterns(language.table(_FILE, "presenting")),
        follower=_words(language.table(_FILE, "followers")),
        followers=followers,
        discourse_opener=_words(language.table(_FILE, "discourse_openers")),
        discourse_follower=_words(language.table(_FILE, "discourse_followers")),
        discourse_followers=discourse,
        label="|".join(_flexible(word) for word in language.table(_FILE, "labels")),
        number_noun=_ending(language, "number_nouns"),
        letters=_letters(language),
        summing_up=_opening(language, "summing_up"),
        elaborating=_opening(language, "elaborating"),
        all_of_them=_all_of_them(language),
        anaphora=_patterns(language.table(_FILE, "anaphora")),
        reference_heading=_opening(language, "reference_headings"),
        speech=_words(language.table(_FILE, "speech_verbs")),
    )


def _flexible(key: str, *, loose: bool = False) -> str:
    hyphen = r"[-\s]{0,3}" if loose else r"\s?-\s?"
    words = (hyphen.join(re.escape(part) for part in word.split("-")) for word in key.split())
    return r"\s+".join(words)


def _alternation(keys: Iterable[str], *, loose: bool = False) -> str:
    return "|".join(_flexible(key, loose=loose) for key in sorted(keys, key=len, reverse=True))


def _words(keys: Iterable[str], *, loose: bool = False) -> re.Pattern[str]:
    # Beginning with a class of first letters, the pattern is searched for by that class alone: an
    # order of magnitude faster than a word boundary and an alternation tried at every place.
    groups: dict[str, list[str]] = {}
    for key in sorted(keys, key=len, reverse=True):
        groups.setdefault(key[0], []).append(_flexible(key, loose=loose)[1:])
    if not groups:
        return NEVER
    first = "".join(letter + letter.upper() for letter in groups)
    rest = "|".join(rf"(?<=[{letter}{letter.upper()}])(?i:{'|'.join(ends)})" for letter, ends in groups.items())
    return re.compile(rf"[{first}](?<!\w.)(?:{rest})(?!\w)")


def _opening(language: Language, table: str) -> re.Pattern[str]:
    keys = language.table(_FILE, table)
    return re.compile(rf"(?:{_alternation(keys)})(?!\w)", re.IGNORECASE) if keys else NEVER


def _ending(language: Language, table: str) -> re.Pattern[str]:
    keys = language.table(_FILE, table)
    return re.compile(rf"(?<!\w)(?:{_alternation(keys)})\.?\s*$", re.IGNORECASE) if keys else NEVER


def _patterns(table: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(table)})(?!\w)", re.IGNORECASE) if table else NEVER


def _connectives(language: Language) -> re.Pattern[str]:
    keys = language.table(_FILE, "connectives")
    words = rf"(?<!\w)(?:{_alternation(keys)})\s*,?\s+|" if keys else ""
    return re.compile(rf"(?:{words}[\s\"«„“(\[,–—-])+$", re.IGNORECASE)


def _all_of_them(language: Language) -> re.Pattern[str]:
    pointing, nouns = language.table(_FILE, "pointing_at_all"), language.table(_FILE, "list_noun_patterns")
    if not pointing or not nouns:
        return NEVER
    return re.compile(
        rf"(?<!\w)(?:{_alternation(pointing)})\s+(?:\w+\s+){{0,2}}(?:{'|'.join(nouns)})(?!\w)", re.IGNORECASE
    )


def _counting(language: Language, table: str, kind: str) -> dict[str, CountingWord]:
    words = {}
    for key, value in language.table(_FILE, table).items():
        fields = value if isinstance(value, dict) else {}
        words[key_of(key)] = CountingWord(
            int(fields["number"]), str(fields.get(kind, "")), _flag(value, "comma"), "-" in key
        )
    return words


def _following(language: Language, table: str) -> dict[str, Follower]:
    rows = language.table(_FILE, table)
    return {key_of(key): Follower(_flag(value, "closing"), _flag(value, "announced")) for key, value in rows.items()}


def _flag(value: object, name: str) -> bool:
    return isinstance(value, dict) and value.get(name) is True


def _counts(language: Language) -> tuple[tuple[re.Pattern[str], int], ...]:
    rows = language.table(_FILE, "count_patterns")
    return tuple((_patterns([key]), value["number"]) for key, value in rows.items() if isinstance(value, dict))


def _letters(language: Language) -> dict[str, int]:
    """Each letter with its place; one that is often left out shares the place of the letter before it."""
    places: dict[str, int] = {}
    place = 0
    for letter, value in language.table(_FILE, "letters").items():
        place += not _flag(value, "optional")
        places[letter] = place
        if isinstance(value, dict):
            places |= dict.fromkeys(str(value.get("like", "")), place)
    return places
