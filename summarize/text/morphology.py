"""Morphology: words as the analyser reads them, or the pattern tables of languages that have none.

A word is read by itself (1.5 µs a word not met before) for rules that read whole documents, and in the
context of its sentence (34 µs a word) for rules that ask for it. A language without an analyser gets the
same records from its pack's patterns: ``infinitive``, ``past`` and so on, a class for each tag.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from summarize.text.dictionary import analyzer
from summarize.text.forms_by_pattern import CLASS_OF_TAG, as_done, by_pattern, governed, unread
from summarize.text.grammar import grammar_of
from summarize.text.tokens import Tag, Token, entries_of, normalized, token_spans

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from rumorph import Analysis

    from summarize.languages import Language
    from summarize.text.grammar import Grammar

_WORDS = 1 << 15
_READINGS = 1 << 12
_SETS = 1 << 10
_SENTENCES = 1 << 8
# Readings rarer than this are homonyms that mislead more often than they help.
_LIKELY = 0.05
# In words: «Заведующей складом Орловой до 5 мая 2027 года сдать».
_ADDRESSEE_REACH = 12


@cache
def has_analyser(language: Language) -> bool:
    """Are words of ``language`` read with a dictionary?"""
    return language.setting("analyser") is not None


@lru_cache(_SENTENCES)
def read_tokens(text: str, start: int, end: int, language: Language) -> tuple[Token, ...]:
    """The tokens of ``text[start:end]`` (a sentence or less) in order, each read by itself."""
    wrapped = "\n" in text[start:end]
    read, found, before = _reader(language), [], start
    for first, last in token_spans(text, start, end, language.words("abbreviation")):
        opens_line = before == start or (wrapped and "\n" in text[before:first])
        found.append(Token._make((first, last, opens_line, *read(text[first:last])[3:])))
        before = last
    return tuple(found) if has_analyser(language) else tuple(governed(found, language))


@lru_cache(_SENTENCES)
def read_in_context(text: str, start: int, end: int, language: Language) -> tuple[Token, ...]:
    """The tokens of ``text[start:end]`` (a sentence or less) in order, with the readings that fit together best."""
    tokens = read_tokens(text, start, end, language)
    if not has_analyser(language):
        return tuple(as_done(token, language) for token in tokens)
    readings = analyzer().analyze_sentence([_spelling(token.text) for token in tokens])
    read = [_with(token, found[0], language) if found else token for token, found in zip(tokens, readings, strict=True)]
    return (*_addressee(read, readings[:1], language), *read[1:])


def _addressee(read: Sequence[Token], readings: Sequence[Sequence[Analysis]], language: Language) -> Sequence[Token]:
    """The first of ``read``; before an infinitive or «следует:» «сторожу» and «заведующей» are who is to act."""
    first = read[:1]
    if not any(token.verb_form == "Inf" or "dative_modal" in token.classes for token in read[1:_ADDRESSEE_REACH]):
        return first
    is_post = first[0].case != "Dat" and "nominal_adjective" in first[0].classes
    if not (is_post or first[0].person == "1"):
        return first
    of_post = (each for each in readings[0] if each.feats.get("Case") == "Dat")
    named = [each for each in of_post if is_post or each.feats.get("Animacy") == "Anim"]
    return [_with(first[0], each, language) for each in named[:1]] or first


def _spelling(written: str) -> str:
    """The word without letter-spacing and stop; but the analyser would read «с» for the initial of «С. Белова»."""
    if "\n" in written:
        return normalized(written)
    return written if len(written) == len("И.") else written.replace(" ", "").rstrip(".") or written


@lru_cache(_READINGS)
def readings_of(written: str, language: Language) -> tuple[Token, ...]:
    """Every reading that ``read_in_context`` may choose from for a word, at a twentieth of its price."""
    by_itself = read_word(written, language)
    readings = analyzer().analyze(_spelling(written)) if has_analyser(language) else ()
    return tuple(_with(by_itself, reading, language) for reading in readings) or (by_itself,)


def read_word(written: str, language: Language) -> Token:
    """The token ``written`` by itself, as if it were the whole text."""
    return _reader(language)(written)


@cache
def _reader(language: Language) -> Callable[[str], Token]:
    """``read_word`` of ``language``, which remembers words by themselves: keys with the language take longer."""
    return lru_cache(_WORDS)(lambda written: _read(written, language))


def _read(written: str, language: Language) -> Token:
    norm = normalized(written)
    if not norm[0].isalnum() or norm[0].isdigit():
        return unread(written, norm, "NUM" if norm[0].isdigit() else "PUNCT", language)
    if len(written) == len("О.") and written[0].isupper() and written[1] == ".":
        # The letters of most prepositions, conjunctions and particles are initials too: «О. Б. Лапина».
        return Token(0, 2, True, written, norm, norm, "PROPN", "NOUN", may_be=frozenset({"PROPN", "NOUN"}))  # noqa: FBT003
    return _russian(written, norm, language) if has_analyser(language) else by_pattern(written, norm, language)


def _russian(written: str, norm: str, language: Language) -> Token:
    readings = [(each, grammar_of(each)) for each in analyzer().analyze(norm) if each.prob >= _LIKELY]
    if not readings:
        return unread(written, norm, "X", language)
    best = readings[0] if len(readings) == 1 else max(readings, key=_likelihood)
    grammars = [grammar for _, grammar in readings]
    may_be = frozenset([*[each.tag for each in grammars], *[each.pos for each in grammars]])
    cases = frozenset([each.case for each in grammars if each.pos in {"NOUN", "PROPN"}])
    return _as_read((0, len(written), True, written, norm), best, (_shared(may_be), _shared(cases)), language)


@lru_cache(_SETS)
def _shared(names: frozenset[str]) -> frozenset[str]:
    """The same set for all equal ones: thousands of words have one of a few hundred."""
    return names


def _likelihood(reading: tuple[Analysis, Grammar]) -> tuple[float, bool]:
    """By probability; of equals («примет» from «примета» or «принять») the verb, which decides more."""
    one, grammar = reading
    return round(one.prob, 2), grammar.pos == "VERB" and grammar.mood != "Imp"


def _with(token: Token, one: Analysis, language: Language) -> Token:
    """``token`` with the features of ``one``."""
    return _as_read(token[:5], (one, grammar_of(one)), (token.may_be, token.cases), language)


def _as_read(
    written: tuple[object, ...], reading: tuple[Analysis, Grammar], others: tuple[object, ...], language: Language
) -> Token:
    """The token with the fields ``written`` and ``reading``, and what ``others`` of its readings say."""
    lemma = reading[0].lemma.lower().replace("ё", "е")
    return Token._make((*written, lemma, *reading[1], *others, entries_of(language, str(written[-1]), lemma)))


@cache
def looks_like(tags: tuple[Tag, ...], language: Language, others: tuple[str, ...] = ()) -> Callable[[str], object]:
    """A test whether a norm matches a pattern of one of ``tags`` or of ``others``, at a tenth of the analyser's price.

    Every word matches when the language has no patterns for one of the tags.
    """
    tables = [language.patterns(CLASS_OF_TAG[tag]) for tag in tags]
    return re.compile("|".join(f"(?:{entry})" for entry in chain(*tables, others)) if all(tables) else r".*").fullmatch
