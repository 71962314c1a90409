"""The words and patterns of a language pack, compiled for searching."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from summarize.languages.lexicon import any_of
from summarize.lazy_pattern import compile_late

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarize.languages import Language

_NEVER = "(?:(?!))"
_OPENS_WITH_LETTER = compile_late(r"[^\W\d_](?![?*{])")
_PARTS = compile_late(r"\\.|\[(?:\\.|[^]\\])*\]|.", re.DOTALL)


def alternation(language: Language, table: str) -> str:
    """One group that matches any pattern of the class ``table``; one that never matches when there is none."""
    patterns = language.patterns(table)
    return f"(?:{'|'.join(patterns)})" if patterns else _NEVER


@cache
def pattern(language: Language, table: str) -> re.Pattern[str]:
    """Any pattern of the class ``table`` as a whole word."""
    return re.compile(rf"(?<!\w){alternation(language, table)}(?!\w)", re.IGNORECASE)


@cache
def quick_search(language: Language, table: str) -> re.Pattern[str]:
    """What finds a match where ``pattern`` does, five times faster, but only its first letter."""
    first = first_letters(language.patterns(table))
    if not first:
        return pattern(language, table)
    # A pattern that begins with a class of characters is searched for by that class alone; IGNORECASE
    # would undo it, and what follows the letter looks back at it.
    return re.compile(rf"[{first}](?<!\w.)(?<=(?=(?i:{alternation(language, table)})(?!\w)).)")


def first_letters(patterns: Iterable[str]) -> str:
    """The letters, in both cases, with which all matches of ``patterns`` begin; empty where that is not known."""
    entries = [part for entry in patterns for part in _alternatives(entry)]
    if not all(map(_OPENS_WITH_LETTER.match, entries)):
        return ""
    return "".join(sorted({letter for entry in entries for letter in entry[0].lower() + entry[0].upper()}))


def _alternatives(entry: str) -> list[str]:
    """The alternatives of ``entry``, those inside brackets left whole."""
    parts, depth = [""], 0
    for part in _PARTS.findall(entry):
        depth += (part == "(") - (part == ")")
        if part == "|" and not depth:
            parts.append("")
        else:
            parts[-1] += part
    return parts


@cache
def phrases(language: Language, table: str) -> re.Pattern[str]:
    """Any phrase of the class ``table`` as whole words, the longest first."""
    return re.compile(rf"(?<!\w)(?:{any_of(language.words(table))})(?!\w)", re.IGNORECASE)


@cache
def numbered(language: Language, table: str, field: str = "number") -> tuple[tuple[re.Pattern[str], int], ...]:
    """The patterns of the class ``table``, each with the number in its ``field``."""
    entries = language.patterns(table).items()
    return tuple((re.compile(rf"(?<!\w)(?:{key})(?!\w)", re.IGNORECASE), int(entry[field])) for key, entry in entries)
