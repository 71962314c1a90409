"""Clauses: tokens that rules look at together, and the lexicon's entries for them."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from summarize.document import Span
from summarize.languages.finders import WordPatterns, pattern
from summarize.records import NamedTuple
from summarize.text.morphology import has_analyser, read_in_context, read_tokens
from summarize.text.tokens import NO_TOKEN, cue_of

if TYPE_CHECKING:
    from summarize.languages import Language
    from summarize.text.tokens import Cue, Tag, Token

# «Анна Ильинична», in words.
_LONGEST_ADDRESS = 3
_STOPS = frozenset(".!?…;")
_NO_VERBS = frozenset(("DET", "PRON", "ADP", "ADJ", "ADV", "PUNCT"))
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
        return entry_by_pattern(self.language, table, token.norm) if found is None else found

    def is_in(self, index: int, table: str) -> bool:
        """Is there a word at ``index``, and is it of the class ``table``?"""
        if not 0 <= index < len(self.tokens):
            return False
        token = self.tokens[index]
        return table in token.classes or entry_by_pattern(self.language, table, token.norm) is not None

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
    return Clause(language, _with_request(read_tokens(text, start, end, language), language), pending)


def clause_in_context(text: str, start: int, end: int, language: Language) -> Clause:
    """``text[start:end]`` (a sentence or less), its words read by ``read_in_context``."""
    return Clause(language, _with_request(read_in_context(text, start, end, language), language))


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


def _with_request(tokens: tuple[Token, ...], language: Language) -> tuple[Token, ...]:
    """«Олег, подготовь смету»: right after a name the singular, elsewhere a homonym of much else, is an imperative.

    So is whatever follows «please» at the beginning: «Please return the keys».
    """
    if len(tokens) > 1 and tokens[0].norm in language.words("request_opening") and tokens[1].pos not in _NO_VERBS:
        return (tokens[0], tokens[1]._replace(pos="VERB", tag="Imp", mood="Imp", verb_form="Fin"), *tokens[2:])
    for index, word in enumerate(tokens[2 : _LONGEST_ADDRESS + 2], 2):
        if tokens[index - 1].norm == "," and may_ask_one(word, language):
            if _is_name(tokens[: index - 1], language):
                request = word._replace(tag="Imp", mood="Imp", may_be=word.may_be | {"Imp"})
                return (*tokens[:index], request, *tokens[index + 1 :])
            break
    return tokens


def asks_by_name(clause: Clause) -> bool:
    """«Олег, подготовь смету»: does the imperative of one person follow the name that opens the clause?"""
    ahead = range(2, min(len(clause.tokens), _LONGEST_ADDRESS + 2))
    verb = next((index for index in ahead if clause.tokens[index].tag == "Imp"), None)
    if verb is None or clause.norm(verb - 1) != "," or clause.tokens[verb].number == "Plur":
        return False
    return _is_name(clause.tokens[: verb - 1], clause.language)


def may_ask_one(word: Token, language: Language) -> bool:
    """May ``word`` be an imperative of the singular: «отправь», «забери»?"""
    if has_analyser(language):
        return word.mood == "Imp" and word.tag == "X"
    return pattern(language, "singular_imperative").fullmatch(word.norm) is not None


def _is_name(tokens: tuple[Token, ...], language: Language) -> bool:
    """«Олег», «Вера Андреевна», «Тарасе»; not «Мост», «Дорогой Олег»."""
    if not has_analyser(language):
        return all(token.is_capitalized and pattern(language, "vocative").fullmatch(token.norm) for token in tokens)
    return any("PROPN" in token.may_be for token in tokens) and all(
        token.is_capitalized and "NOUN" in token.may_be for token in tokens
    )


def entry_by_pattern(language: Language, table: str, norm: str) -> Cue | None:
    """The entry of the first pattern of the class ``table`` that matches the word ``norm``."""
    return _matched(language, table, norm) if cue_patterns(language, table) else None


@lru_cache(maxsize=1 << 16)
def _matched(language: Language, table: str, norm: str) -> Cue | None:
    patterns = cue_patterns(language, table)
    return next(iter(patterns.matching(norm)), None) if patterns else None


@cache
def cue_patterns(language: Language, table: str) -> WordPatterns[Cue] | None:
    """The patterns of the class ``table`` with their fields; None if there are none."""
    entries = language.patterns(table).items()
    return WordPatterns((entry, cue_of(fields)) for entry, fields in entries) if entries else None


@cache
def cue_table(language: Language, table: str) -> dict[str, Cue]:
    """The words of the class ``table`` with their fields."""
    return {entry: cue_of(fields) for entry, fields in language.entries(table).items()}
