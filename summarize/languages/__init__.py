"""What the program knows of a language: the files of its pack (docs/languages.md), read and compiled.

A record a line, its fields separated by tabs:

============== ==================================== ======================================
file           a line                               for example
============== ==================================== ======================================
lexicon.tsv    a word or phrase, its classes        ``просить  directive(excludes=прощения)``
patterns.tsv   class, regular expression, fields    ``month  январ[ьяюе]  number=1``
messages.tsv   section and key, the text            ``why.modal  названо необходимым``
settings.tsv   name, value                          ``stemmer  russian``
============== ==================================== ======================================

Fields are separated by semicolons, the alternatives of a value by bars; one without a value is a flag. Lines of the
lexicon without a tab are comments. Reading all four Russian tables takes 3 ms.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import PatternFinder
from summarize.core.records import NamedTuple
from summarize.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping

PACKS = Path(__file__).parent
_NEVER = "(?:(?!))"


class Language(NamedTuple):
    """A language by its ISO 639-1 code; None is an unknown one, of which nothing is known."""

    code: str | None

    def words(self, name: str) -> frozenset[str]:
        """The words and phrases of the class ``name``, in lower case."""
        return read_words(self.code, name) if self.code else frozenset()

    def entries(self, name: str) -> Mapping[str, Mapping[str, str]]:
        """The words and phrases of the class ``name`` with their fields."""
        return read_entries(self.code, name) if self.code else {}

    @property
    def lexicon(self) -> Mapping[str, str]:
        """Every word and phrase (in lower case) with its classes, as they are written."""
        return read_lexicon(self.code) if self.code else {}

    def patterns(self, name: str) -> Mapping[str, Mapping[str, str]]:
        """The regular expressions of the class ``name`` with their fields, in the order of the pack."""
        return read_patterns(self.code, name) if self.code else {}

    def pattern(self, name: str, flags: int = 0) -> re.Pattern[str]:
        """A pattern for any of the regular expressions of the class ``name``; if there are none, it never matches."""
        return _pattern(self, name, flags)

    def opens(self, name: str, text: str) -> bool:
        """Does ``text`` begin with any of the regular expressions of the class ``name``, in either case?"""
        return _finder(self, name).match(text) is not None

    def matches(self, name: str, text: str) -> bool:
        """Is all of ``text`` matched by any of the regular expressions of the class ``name``, in either case?"""
        return _finder(self, name).fullmatch(text) is not None

    def patterns_by_field(self, name: str) -> Mapping[str, str]:
        """The regular expressions of the class ``name``, those with the same field ``of`` as one, by that field."""
        grouped: dict[str, list[str]] = {}
        for entry, found in self.patterns(name).items():
            grouped.setdefault(found["of"], []).append(entry)
        return {of: "|".join(entries) for of, entries in grouped.items()}

    def message(self, section: str, key: str) -> str | None:
        """One of the program's own words; None when the language has none for it."""
        return read_pairs(self.code, "messages").get(f"{section}.{key}") if self.code else None

    def messages(self, section: str) -> Mapping[str, str]:
        """All of the program's own words of ``section`` (``output``, ``why`` or ``explain``) by their keys."""
        found = read_pairs(self.code, "messages") if self.code else {}
        return {key.removeprefix(f"{section}."): text for key, text in found.items() if key.startswith(f"{section}.")}

    def setting(self, name: str) -> str | None:
        """A property of the language, such as ``stemmer``; None when the pack does not name it."""
        return read_pairs(self.code, "settings").get(name) if self.code else None


@cache
def _pattern(language: Language, name: str, flags: int) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{entry})" for entry in language.patterns(name)) or r"(?!)", flags)


@cache
def _finder(language: Language, name: str) -> PatternFinder:
    return PatternFinder((entry, entry) for entry in language.patterns(name))


@cache
def known_codes() -> tuple[str, ...]:
    """The codes of all packs, sorted."""
    return tuple(sorted(path.parent.name for path in PACKS.glob("*/lexicon.tsv")))


def load(code: str | None) -> Language:
    """The pack for ``code``; raises UsageError, which lists the codes, if there is none."""
    if code is not None and code not in known_codes():
        message = f"unknown language: {code}: choose from auto, {', '.join(known_codes())}"
        raise UsageError(message)
    return Language(code)


# ---------------------------------------------------------------- read


@cache
def read_words(code: str, name: str) -> frozenset[str]:
    """The words of the class ``name``."""
    return frozenset(_lexicon(code).get(name, ()))


@cache
def read_entries(code: str, name: str) -> Mapping[str, Mapping[str, str]]:
    """The words of the class ``name`` with their fields; empty if the language has no such class."""
    return {word: fields(written) for word, written in _lexicon(code).get(name, {}).items()}


@cache
def read_patterns(code: str, name: str) -> Mapping[str, Mapping[str, str]]:
    """The regular expressions of the class ``name`` with their fields, in the order of the file."""
    return _patterns(code).get(name, {})


@cache
def read_pairs(code: str, file: str) -> Mapping[str, str]:
    """The lines of ``messages`` or ``settings``."""
    return dict(line.split("\t", 1) for line in _lines(code, file))


def fields(written: str) -> Mapping[str, str]:
    """The fields of one entry, each by its name; the value of a flag is empty.

    >>> fields("followed_by=о|об;needs=nothing")
    {'followed_by': 'о|об', 'needs': 'nothing'}
    """
    return {
        name: value for name, _, value in (field.partition("=") for field in written.rstrip(")").split(";") if field)
    }


@cache
def _lexicon(code: str) -> Mapping[str, Mapping[str, str]]:
    # Many words have the same classes: each list of classes is taken apart once.
    grouped: dict[str, list[str]] = defaultdict(list)
    for word, classes in read_lexicon(code).items():
        grouped[classes].append(word)
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for classes, listed in grouped.items():
        for written in classes.split():
            name, _, attributes = written.partition("(")
            for word in listed:
                found[name][word] = attributes
    return found


@cache
def read_lexicon(code: str) -> Mapping[str, str]:
    """The lines of the lexicon."""
    return dict([line.split("\t", 1) for line in _lines(code, "lexicon") if "\t" in line])


@cache
def _patterns(code: str) -> dict[str, dict[str, Mapping[str, str]]]:
    found: dict[str, dict[str, Mapping[str, str]]] = {}
    for line in _lines(code, "patterns"):
        name, pattern, *attributes = line.split("\t")
        found.setdefault(name, {})[pattern] = fields("".join(attributes))
    return found


def _lines(code: str, file: str) -> list[str]:
    return [line for line in _text(code, file).split("\n") if line]


def _text(code: str, file: str) -> str:
    path = PACKS / code / f"{file}.tsv"
    return path.read_text("utf-8") if path.is_file() else ""


# ---------------------------------------------------------------- compiled for searching


def alternation(language: Language, table: str, flag: str = "") -> str:
    """One group that matches any pattern of the class ``table``; one that never matches when there is none."""
    patterns = [entry for entry, fields in language.patterns(table).items() if not flag or flag in fields]
    return f"(?:{'|'.join(patterns)})" if patterns else _NEVER


@cache
def numbered(language: Language, table: str, field: str = "number") -> tuple[tuple[re.Pattern[str], int], ...]:
    """The patterns of the class ``table``, each with the number in its ``field``."""
    entries = language.patterns(table).items()
    return tuple((re.compile(rf"(?<!\w)(?:{key})(?!\w)", re.IGNORECASE), int(entry[field])) for key, entry in entries)
