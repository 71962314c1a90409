"""Clauses: tokens that rules look at together, and the lexicon's entries for them."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from summarize.document import Span
from summarize.text.morphology import read_in_context, read_tokens
from summarize.text.tokens import NO_TOKEN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarize.languages import Language
    from summarize.text.tokens import Tag, Token


class Cue(NamedTuple):
    """An entry of the lexicon: docs/languages.md says what each field means."""

    needs: str | None = None
    followed_by: tuple[str, ...] = ()
    accepts: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()
    strength: float | None = None
    case: str = ""
    preposition: str = ""
    after: tuple[str, ...] = ()
    of: str = ""


class Clause(NamedTuple):
    """A sentence or a part of one; ``language`` is that of the lexicon in which its words are looked up.

    ``pending`` when what a cue needs may follow, as items follow a lead-in.
    """

    language: Language
    tokens: tuple[Token, ...]
    pending: bool = False

    def entry(self, index: int, table: str) -> Cue | None:
        """The entry of the class ``table`` for the word at ``index``; None when it has none."""
        token = self.tokens[index]
        return _entry(self.language, table, token.norm, token.lemma)

    def is_in(self, index: int, table: str) -> bool:
        """Is there a word at ``index``, and is it of the class ``table``?"""
        return 0 <= index < len(self.tokens) and self.entry(index, table) is not None

    def first_word(self) -> int:
        """The index of the first word, after any punctuation and numbers; 0 when there is none."""
        return next((index for index, token in enumerate(self.tokens) if token.text[0].isalpha()), 0)

    def span(self, index: int, last: int | None = None) -> Span:
        """The span of the word at ``index``, or of the words from there to ``last``."""
        return Span(self.tokens[index].start, self.tokens[index if last is None else last].end)

    def at(self, index: int) -> Token:
        """The token at ``index``; ``NO_TOKEN`` outside the clause."""
        return self.tokens[index] if 0 <= index < len(self.tokens) else NO_TOKEN

    def norm(self, index: int) -> str:
        """The norm of the token at ``index``; empty outside the clause."""
        return self.tokens[index].norm if 0 <= index < len(self.tokens) else ""

    def tag(self, index: int) -> Tag:
        """The tag of the token at ``index``; "PUNCT" outside the clause."""
        return self.tokens[index].tag if 0 <= index < len(self.tokens) else "PUNCT"


def clause_of(text: str, start: int, end: int, language: Language, *, pending: bool = False) -> Clause:
    """``text[start:end]``, each word read by itself."""
    return Clause(language, read_tokens(text, start, end, language), pending)


def clause_in_context(text: str, start: int, end: int, language: Language) -> Clause:
    """``text[start:end]`` (a sentence or less), its words read by ``read_in_context``."""
    return Clause(language, read_in_context(text, start, end, language))


@lru_cache(maxsize=1 << 16)
def _entry(language: Language, table: str, norm: str, lemma: str) -> Cue | None:
    cues = cue_table(language, table)
    return cues.get(norm) or cues.get(lemma) or _matched(language, table, norm)


def _matched(language: Language, table: str, norm: str) -> Cue | None:
    return next((cue for pattern, cue in cue_patterns(language, table) if pattern.fullmatch(norm)), None)


@cache
def cue_patterns(language: Language, table: str) -> tuple[tuple[re.Pattern[str], Cue], ...]:
    """The patterns of the class ``table`` with their fields."""
    return tuple((re.compile(entry), _cue(fields)) for entry, fields in language.patterns(table).items())


@cache
def cue_table(language: Language, table: str) -> dict[str, Cue]:
    """The words of the class ``table`` with their fields."""
    return {entry: _cue(fields) for entry, fields in language.entries(table).items()}


def _cue(fields: Mapping[str, str]) -> Cue:
    followed_by, accepts, excludes, after = (
        tuple(fields[name].split("|")) if name in fields else ()
        for name in ("followed_by", "accepts", "excludes", "after")
    )
    strength = float(fields["strength"]) if "strength" in fields else None
    case, preposition, of = (fields.get(name, "") for name in ("case", "preposition", "of"))
    return Cue(fields.get("needs"), followed_by, accepts, excludes, strength, case, preposition, after, of)
