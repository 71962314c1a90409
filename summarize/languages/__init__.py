"""Language packs: folders of tables with what the program knows of a language (docs/languages.md, ``lexicon``)."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from summarize.errors import UsageError
from summarize.languages import lexicon

if TYPE_CHECKING:
    from collections.abc import Mapping


class Language(NamedTuple):
    """A language by its ISO 639-1 code; None is an unknown one, of which nothing is known."""

    code: str | None

    def words(self, name: str) -> frozenset[str]:
        """The words and phrases of the class ``name``, in lower case."""
        return lexicon.read_words(self.code, name) if self.code else frozenset()

    def entries(self, name: str) -> Mapping[str, Mapping[str, str]]:
        """The words and phrases of the class ``name`` with their fields."""
        return lexicon.read_entries(self.code, name) if self.code else {}

    def patterns(self, name: str) -> Mapping[str, Mapping[str, str]]:
        """The regular expressions of the class ``name`` with their fields, in the order of the pack."""
        return lexicon.read_patterns(self.code, name) if self.code else {}

    def pattern(self, name: str, flags: int = 0) -> re.Pattern[str]:
        """A pattern for any of the regular expressions of the class ``name``; if there are none, it never matches."""
        return _pattern(self, name, flags)

    def message(self, section: str, key: str) -> str | None:
        """One of the program's own words; None when the language has none for it."""
        return lexicon.read_pairs(self.code, "messages").get(f"{section}.{key}") if self.code else None

    def messages(self, section: str) -> Mapping[str, str]:
        """All of the program's own words of ``section`` (``output``, ``why`` or ``explain``) by their keys."""
        found = lexicon.read_pairs(self.code, "messages") if self.code else {}
        return {key.removeprefix(f"{section}."): text for key, text in found.items() if key.startswith(f"{section}.")}

    def setting(self, name: str) -> str | None:
        """A property of the language, such as ``stemmer``; None when the pack does not name it."""
        return lexicon.read_pairs(self.code, "settings").get(name) if self.code else None


@cache
def _pattern(language: Language, name: str, flags: int) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{entry})" for entry in language.patterns(name)) or r"(?!)", flags)


@cache
def known_codes() -> tuple[str, ...]:
    """The codes of all packs, sorted."""
    return tuple(sorted(path.parent.name for path in lexicon.PACKS.glob("*/lexicon.tsv")))


def load(code: str | None) -> Language:
    """The pack for ``code``; UsageError names the packs there are when it is none of them."""
    if code is not None and code not in known_codes():
        message = f"unknown language: {code}: choose from auto, {', '.join(known_codes())}"
        raise UsageError(message)
    return Language(code)
