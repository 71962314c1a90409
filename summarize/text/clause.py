"""Clauses: tokens that rules look at together, and the lexicon's entries for them."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from summarize.document import Span
from summarize.languages import pattern
from summarize.text.morphology import read_in_context, read_tokens
from summarize.text.tokens import NO_TOKEN, cue_of

if TYPE_CHECKING:
    from summarize.languages import Language
    from summarize.text.tokens import Cue, Tag, Token

# «Анна Ильинична», in words.
_LONGEST_ADDRESS = 3
_STOPS = frozenset(".!?…;")
# In words: «Fill in the».
_OPENING = 3


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
        found = token.classes.get(table)
        return _matched(self.language, table, token.norm) if found is None else found

    def is_in(self, index: int, table: str) -> bool:
        """Is there a word at ``index``, and is it of the class ``table``?"""
        if not 0 <= index < len(self.tokens):
            return False
        token = self.tokens[index]
        return table in token.classes or _matched(self.language, table, token.norm) is not None

    def places(self, table: str) -> list[int]:
        """The indexes of all words of the class ``table``."""
        if cue_patterns(self.language, table):
            return [index for index in range(len(self.tokens)) if self.is_in(index, table)]
        return [index for index, token in enumerate(self.tokens) if table in token.classes]

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
    return Clause(language, _with_request(read_tokens(text, start, end, language)), pending)


def clause_in_context(text: str, start: int, end: int, language: Language) -> Clause:
    """``text[start:end]`` (a sentence or less), its words read by ``read_in_context``."""
    return Clause(language, _with_request(read_in_context(text, start, end, language)))


def is_instruction(clause: Clause) -> bool:
    """Does the first sentence of ``clause`` tell what to do: «Заполните бланк», «Fill in the form»?

    That is by an imperative, which comes first, or last where verbs come last: «Бланкіні толтырыңыз».
    """
    ends = (index for index, token in enumerate(clause.tokens) if token.norm in _STOPS)
    words = [token for token in clause.tokens[: next(ends, None)] if token.text[0].isalpha()]
    if not words:
        return False
    opening = " ".join(token.norm for token in words[:_OPENING])
    verb = words[-1] if clause.language.setting("head_final") is not None else words[0]
    return "Imp" in verb.may_be or pattern(clause.language, "instruction_opening").match(opening) is not None


def _with_request(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """«Олег, подготовь смету»: right after a name the singular, elsewhere a homonym of much else, is an imperative."""
    for index, word in enumerate(tokens[2 : _LONGEST_ADDRESS + 2], 2):
        if word.mood == "Imp" and word.tag == "X" and tokens[index - 1].norm == ",":
            if _is_name(tokens[: index - 1]):
                request = word._replace(tag="Imp", may_be=word.may_be | {"Imp"})
                return (*tokens[:index], request, *tokens[index + 1 :])
            break
    return tokens


def _is_name(tokens: tuple[Token, ...]) -> bool:
    """«Олег», «Вера Андреевна»; not «Мост», «Дорогой Олег»."""
    return any("PROPN" in token.may_be for token in tokens) and all(
        token.is_capitalized and "NOUN" in token.may_be for token in tokens
    )


def _matched(language: Language, table: str, norm: str) -> Cue | None:
    patterns = cue_patterns(language, table)
    return _match(language, table, norm) if patterns else None


@lru_cache(maxsize=1 << 16)
def _match(language: Language, table: str, norm: str) -> Cue | None:
    return next((cue for written, cue in cue_patterns(language, table) if written.fullmatch(norm)), None)


@cache
def cue_patterns(language: Language, table: str) -> tuple[tuple[re.Pattern[str], Cue], ...]:
    """The patterns of the class ``table`` with their fields."""
    return tuple((re.compile(entry), cue_of(fields)) for entry, fields in language.patterns(table).items())


@cache
def cue_table(language: Language, table: str) -> dict[str, Cue]:
    """The words of the class ``table`` with their fields."""
    return {entry: cue_of(fields) for entry, fields in language.entries(table).items()}
