"""The words of a language that make enumerations, compiled once from its pack."""

from __future__ import annotations

import re
from functools import cache, cached_property
from typing import TYPE_CHECKING, NamedTuple

from summarize.lazy_pattern import compile_late

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from summarize.languages import Language

NEVER = compile_late(r"(?!)")
_SEARCHED = ("ordinal_adverb", "ordinal", "series_follower", "discourse_opener", "discourse_follower")
# Letters after the first: enough to tell these words from most others.
_TELLING = 3


class CountingWord(NamedTuple):
    """An adverb or an ordinal: what it counts, and what must agree for two of them to count on."""

    number: int
    kind: str = ""
    comma: bool = False
    hyphenated: bool = False


class Follower(NamedTuple):
    """A word that goes on with an open series; ``closing`` when nothing comes after it."""

    closing: bool = False
    announced: bool = False


class Vocabulary:
    """The words and patterns of lists, ready for matching against a plain text (see ``page``).

    A pattern is compiled when it is first asked for: all of them together take longer than an
    article. Those of an unknown language match nothing.
    """

    def __init__(self, language: Language) -> None:
        self._language = language

    @cached_property
    def beginning(self) -> re.Pattern[str]:
        """How the words that count or go on begin, all of them: one search finds where to look for each."""
        return _beginnings([key for name in _SEARCHED for key in self._language.words(name)])

    @cached_property
    def adverb(self) -> re.Pattern[str]:
        """«Во-первых», in whatever spelling."""
        return _words(self._language.entries("ordinal_adverb"), loose=True)

    @cached_property
    def adverbs(self) -> dict[str, CountingWord]:
        """What each adverb counts, by ``key_of`` its match."""
        return _counting(self._language.entries("ordinal_adverb"), "series")

    @cached_property
    def ordinal(self) -> re.Pattern[str]:
        """«Первое», «первая»."""
        return _words(self._language.entries("ordinal"))

    @cached_property
    def ordinals(self) -> dict[str, CountingWord]:
        """What each ordinal counts, by ``key_of`` its match."""
        return _counting(self._language.entries("ordinal"), "kind")

    @cached_property
    def predicate(self) -> re.Pattern[str]:
        """What may follow a bare ordinal instead of a dash."""
        return _opening(self._language.entries("ordinal_predicate"))

    @cached_property
    def list_noun(self) -> re.Pattern[str]:
        """A noun that lists count."""
        return _patterns(self._language.patterns("list_noun"))

    @cached_property
    def weak_list_noun(self) -> re.Pattern[str]:
        """A noun that lists count, but that is counted elsewhere too."""
        rows = self._language.patterns("list_noun").items()
        return _patterns([key for key, value in rows if "weak" in value])

    @cached_property
    def count(self) -> re.Pattern[str]:
        """A number of items, announced."""
        return _patterns(self._language.patterns("item_count"))

    @cached_property
    def counts(self) -> tuple[tuple[re.Pattern[str], int], ...]:
        """A pattern for each number of items, with that number."""
        return _counts(self._language.patterns("item_count"))

    @cached_property
    def announcing(self) -> re.Pattern[str]:
        """Another word that announces a list."""
        return _patterns(self._language.patterns("list_announcement"))

    @cached_property
    def connectives(self) -> re.Pattern[str]:
        """Connectives and opening quotation marks, right before a marker."""
        return _connectives(self._language.entries("connective"))

    @cached_property
    def presenting(self) -> re.Pattern[str]:
        """A word between an item and the marker that follows it."""
        return _patterns(self._language.entries("presentative"))

    @cached_property
    def follower(self) -> re.Pattern[str]:
        """A word that goes on with an open series."""
        return _words(self._language.entries("series_follower"))

    @cached_property
    def followers(self) -> dict[str, Follower]:
        """What each follower does, by ``key_of`` its match."""
        return _following(self._language.entries("series_follower"))

    @cached_property
    def discourse_opener(self) -> re.Pattern[str]:
        """«Прежде всего»."""
        return _words(self._language.entries("discourse_opener"), initial=True)

    @cached_property
    def discourse_follower(self) -> re.Pattern[str]:
        """«Кроме того», «наконец»."""
        return _words(self._language.entries("discourse_follower"), initial=True)

    @cached_property
    def discourse_followers(self) -> dict[str, Follower]:
        """What each of them does, by ``key_of`` its match."""
        return _following(self._language.entries("discourse_follower"))

    @cached_property
    def label(self) -> str:
        """An alternation of the words before a number at the line start."""
        return "|".join(_flexible(word) for word in self._language.entries("item_label"))

    @cached_property
    def number_noun(self) -> re.Pattern[str]:
        """A word, right before a number, whose number is no item."""
        return _ending(self._language.entries("numbered_noun"))

    @cached_property
    def letters(self) -> dict[str, int]:
        """Each letter with its place; one that is often left out shares the place of the letter before it."""
        return _letters(self._language)

    @cached_property
    def summing_up(self) -> re.Pattern[str]:
        """An opening with which the text has left the item."""
        return _opening(self._language.entries("conclusion_opening"))

    @cached_property
    def elaborating(self) -> re.Pattern[str]:
        """An opening that still explains the item."""
        return _opening(self._language.entries("elaboration_opening"))

    @cached_property
    def anaphora(self) -> re.Pattern[str]:
        """A word that points back."""
        return _patterns(self._language.entries("anaphor"))

    @cached_property
    def pointing_at_all(self) -> re.Pattern[str]:
        """A word that with a list noun means all items together."""
        return _patterns(self._language.entries("collective_determiner"))

    @cached_property
    def reference_heading(self) -> re.Pattern[str]:
        """The heading of a list of sources."""
        return _opening(self._language.entries("bibliography_heading"))

    @cached_property
    def speech(self) -> re.Pattern[str]:
        """A verb of the author's words in dialogue."""
        return _words(self._language.entries("dialogue_verb"))


def key_of(match: str) -> str:
    """The key of a table under which ``match`` is found: lower case, hyphens and spaces as in the key."""
    return re.sub(r"[-\s]+", "", match.lower())


@cache
def vocabulary(language: Language) -> Vocabulary:
    """The words of ``language``."""
    return Vocabulary(language)


def _flexible(key: str, *, loose: bool = False) -> str:
    hyphen = r"[-\s]{0,3}" if loose else r"\s?-\s?"
    words = (hyphen.join(re.escape(part) for part in word.split("-")) for word in key.split())
    return r"\s+".join(words)


def _alternation(keys: Iterable[str], *, loose: bool = False) -> str:
    return "|".join(_flexible(key, loose=loose) for key in sorted(keys, key=len, reverse=True))


def _words(keys: Iterable[str], *, loose: bool = False, initial: bool = False) -> re.Pattern[str]:
    """Any of ``keys`` as a whole word; ``initial``: only where it begins with a capital letter."""
    # Beginning with a class of first letters, the pattern is searched for by that class alone: an
    # order of magnitude faster than a word boundary and an alternation tried at every place.
    groups: dict[str, list[str]] = {}
    for key in sorted(keys, key=len, reverse=True):
        groups.setdefault(key[0], []).append(_flexible(key, loose=loose)[1:])
    if not groups:
        return NEVER
    first = "".join(letter.upper() if initial else letter + letter.upper() for letter in groups)
    second = {ends[0] for group in groups.values() for ends in group}
    ahead = "" if second & set("[\\") else f"(?=[{''.join(letter + letter.upper() for letter in sorted(second))}])"
    rest = "|".join(rf"(?<=[{letter}{letter.upper()}])(?i:{'|'.join(ends)})" for letter, ends in groups.items())
    return re.compile(rf"[{first}](?<!\w.){ahead}(?:{rest})(?!\w)")


def _beginnings(keys: Iterable[str]) -> re.Pattern[str]:
    """The first letter of what may be any of ``keys``, told by the next few: matches of several keys may overlap."""
    groups: dict[str, set[str]] = {}
    for key in keys:
        first, *others = re.split(r"\W+", key)
        told = first[1 : 1 + _TELLING]
        if len(told) < _TELLING and others:
            # «в-третьих», «в третьих», «втретьих»: a short word is told by the first letter of the next.
            parted = r"[-\s]{0,3}" if key[len(first)] == "-" else r"\W+"
            told += parted + others[0][0]
        groups.setdefault(key[0], set()).add(told)
    if not groups:
        return NEVER
    first = "".join(letter + letter.upper() for letter in groups)
    rest = "|".join(rf"(?<=[{letter}{letter.upper()}])(?i:{'|'.join(sorted(ends))})" for letter, ends in groups.items())
    return re.compile(rf"[{first}](?<!\w.)(?={rest})")


def _opening(keys: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?:{_alternation(keys)})(?!\w)", re.IGNORECASE) if keys else NEVER


def _ending(keys: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_alternation(keys)})\.?\s*$", re.IGNORECASE) if keys else NEVER


def _patterns(table: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(table)})(?!\w)", re.IGNORECASE) if table else NEVER


def _connectives(keys: Iterable[str]) -> re.Pattern[str]:
    words = rf"(?<!\w)(?:{_alternation(keys)})(?=[\s,])|" if keys else ""
    return re.compile(rf"(?:{words}[\s\"«„“(\[,–—-])++$", re.IGNORECASE)


def _counting(rows: Mapping[str, Mapping[str, str]], kind: str) -> dict[str, CountingWord]:
    words = {}
    for key, value in rows.items():
        words[key_of(key)] = CountingWord(int(value["number"]), value.get(kind, ""), "comma" in value, "-" in key)
    return words


def _following(rows: Mapping[str, Mapping[str, str]]) -> dict[str, Follower]:
    return {key_of(key): Follower("closing" in value, "announced" in value) for key, value in rows.items()}


def _counts(rows: Mapping[str, Mapping[str, str]]) -> tuple[tuple[re.Pattern[str], int], ...]:
    return tuple((_patterns([key]), int(value["number"])) for key, value in rows.items())


def _letters(language: Language) -> dict[str, int]:
    """Each letter with its place; one in brackets is often left out and shares the place of the letter before it."""
    places: dict[str, int] = {}
    place = 0
    for letter in (language.setting("item_letters") or "").split():
        place += "(" not in letter
        places[letter.strip("()")] = place
    alike = (language.setting("lookalike_letters") or "").split()
    return places | {other: places[letters[0]] for letters in alike for other in letters[1:]}
