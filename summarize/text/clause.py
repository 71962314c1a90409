"""Clauses: tokens that rules look at together, and the lexicon's entries for them."""

from __future__ import annotations

from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING

from summarize.core.records import NamedTuple
from summarize.document import Span
from summarize.languages.finders import WordPatterns, pattern
from summarize.text.morphology import has_analyser, read_in_context, read_tokens, readings_of
from summarize.text.tokens import NO_TOKEN, cue_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summarize.languages import Language
    from summarize.text.tokens import Cue, Tag, Token

# «Анна Ильинична», in words.
_LONGEST_ADDRESS = 3
# «, а ты, пожалуйста,»
_LONGEST_BETWEEN = 6
_STOPS = frozenset(".!?…;")
_NO_VERBS = frozenset(("DET", "PRON", "ADP", "ADJ", "ADV", "PUNCT"))
_CALLED = frozenset(("Nom", "Voc"))
_OBJECTS = frozenset(("NOUN", "ADJ", "PRON", "NUM", "ADP"))
_REMEMBERED = 1 << 8
# In words: «Fill in the».
_OPENING = 3


class _ClauseFields(NamedTuple):
    language: Language
    tokens: tuple[Token, ...]
    pending: bool = False


class Clause(_ClauseFields):
    """A sentence or a part of one; ``language`` is that of the lexicon in which its words are looked up.

    ``pending`` when what a cue needs may follow, as items follow a lead-in.
    """

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
        if table in token.classes:
            return True
        # Few classes have patterns.
        return cue_patterns(self.language, table) is not None and self.entry(index, table) is not None

    def places(self, table: str) -> Sequence[int]:
        """The indexes of all words of the class ``table``."""
        if cue_patterns(self.language, table):
            return [index for index in range(len(self.tokens)) if self.is_in(index, table)]
        return self._places.get(table, ())

    @cached_property
    def _places(self) -> Mapping[str, Sequence[int]]:
        """The indexes of the words of each class, but for those that only patterns tell: some twenty are asked for."""
        found: dict[str, list[int]] = {}
        for index, token in enumerate(self.tokens):
            for name in token.classes:
                found.setdefault(name, []).append(index)
        return found

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


@lru_cache(_REMEMBERED)
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
    request = _request_in(tokens, language)
    if request is None or not may_ask_one(tokens[request.verb], language) or _tells(tokens, request.verb):
        return tokens
    word = tokens[request.verb]
    asked = word._replace(
        pos="VERB", tag="Imp", mood="Imp", number="Sing", verb_form="Fin", may_be=word.may_be | {"Imp"}
    )
    return (*tokens[: request.verb], asked, *tokens[request.verb + 1 :])


class _Request(NamedTuple):
    """From where to where a name is called, and the index of what would be asked."""

    first: int
    end: int
    verb: int


def _request_in(tokens: tuple[Token, ...], language: Language) -> _Request | None:
    """«Ира, (а ты) отправь …», «Please, Kate, send …», «@ira проверь»: the request that opens ``tokens``."""
    if tokens and tokens[0].norm == "@":
        spaced = (index for index in range(1, len(tokens)) if tokens[index].start > tokens[index - 1].end)
        verb = next(spaced, 0)
        return _Request(1, verb, verb) if verb else None
    if all(token.norm != "," for token in tokens[: _LONGEST_BETWEEN + _LONGEST_ADDRESS + 1]):
        return None
    first = past_fillers(tokens, 0, language)
    near = range(first, min(len(tokens), first + _LONGEST_ADDRESS + 1))
    comma = next((index for index in near if tokens[index].norm == ","), 0)
    after = tokens[comma + 1].norm if comma + 1 < len(tokens) else ""
    if comma <= first or not _is_name(tokens[first:comma], after, language):
        return None
    verb = past_fillers(tokens, comma, language)
    if language.setting("head_final") is not None:
        words = (index for index in range(len(tokens) - 1, verb, -1) if tokens[index].text[0].isalpha())
        verb = next((index for index in words if tokens[index].norm not in language.words("request_filler")), verb)
    return _Request(first, comma, verb) if verb < len(tokens) else None


def past_fillers(tokens: tuple[Token, ...], start: int, language: Language) -> int:
    """The index of the first word from ``start`` that is not one of «, а ты», «, пожалуйста,»."""
    fillers = language.words("request_filler")
    end = min(len(tokens), start + _LONGEST_BETWEEN)
    between = (tokens[index].norm for index in range(start, end))
    return next((index for index, norm in enumerate(between, start) if norm != "," and norm not in fillers), end)


def _tells(tokens: tuple[Token, ...], index: int) -> bool:
    """«Степан, пришли гости»: the plural of the past with its subject; not «Степан, пришли акт»."""
    after = tokens[index + 1] if index + 1 < len(tokens) else NO_TOKEN
    return tokens[index].tag == "Past" and "Nom" in after.cases and "Acc" not in after.cases


def asks_by_name(clause: Clause) -> bool:
    """«Олег, подготовь смету»: does the imperative of one person follow the name that opens the clause?"""
    request = _request_in(clause.tokens, clause.language)
    if request is None or clause.tag(request.verb) != "Imp" or clause.tokens[request.verb].number == "Plur":
        return False
    # «Ира, возьми ключи»; not «Ира, скажи, когда».
    return not clause.is_in(request.verb, "conversation_verb") or clause.tag(request.verb + 1) in _OBJECTS


def called_by_name(clause: Clause) -> tuple[Span, Span] | None:
    """The name that a request calls, and its verb: «Олено, перевір …», «Пане Андрію, надішліть …»."""
    request = _request_in(clause.tokens, clause.language)
    if request is None or clause.tag(request.verb) != "Imp":
        return None
    return clause.span(request.first, request.end - 1), clause.span(request.verb)


def may_ask_one(word: Token, language: Language) -> bool:
    """May ``word`` be an imperative of the singular: «отправь», «забери»?"""
    if has_analyser(language):
        if word.tag == "Past" and word.number == "Plur":  # «пришли», «вышли»
            return any(reading.mood == "Imp" for reading in readings_of(word.text, language))
        return word.mood == "Imp" and word.tag == "X"
    return pattern(language, "singular_imperative").fullmatch(word.norm) is not None


def _is_name(tokens: tuple[Token, ...], after: str, language: Language) -> bool:
    """«Олег», «Вера Андреевна», «Тарасе», «Olga (, please)»; not «Мост», «Дорогой Олег»."""
    if not has_analyser(language):
        if not language.patterns("vocative"):
            name = " ".join(token.text for token in tokens)
            found = pattern(language, "actor_name").match(f"{name}, {after}")
            return found is not None and found.end() == len(name)
        return all(token.is_capitalized and pattern(language, "vocative").fullmatch(token.norm) for token in tokens)
    return any(may_be_called(token, language) for token in tokens) and all(
        token.is_capitalized and ("NOUN" in token.may_be or may_be_called(token, language)) for token in tokens
    )


def may_be_called(token: Token, language: Language) -> bool:
    """May ``token`` be a name by which somebody is spoken to: «Ира», «Паш», «Серёж»; not «Мост»?"""
    return token.is_capitalized and any(map(_is_called, readings_of(token.text, language)))


def _is_called(name: Token) -> bool:
    is_persons = name.pos == "PROPN" and name.animacy == "Anim"
    return is_persons and (name.case in _CALLED or (name.case, name.number) == ("Gen", "Plur"))


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
