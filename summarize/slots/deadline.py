"""Deadline: the words that say by when, found in a stretch of the source."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from summarize.document import Span
from summarize.lazy_pattern import compile_late
from summarize.slots import time_tokens as clock
from summarize.slots.deadline_patterns import Tightness, worded
from summarize.slots.time_tokens import read_clock
from summarize.slots.vocabulary import alternation, pattern, words
from summarize.text.morphology import has_analyser, read_in_context

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from summarize.languages import Language
    from summarize.slots.time_tokens import Tick
    from summarize.text.tokens import Token


_NEAR = 4


class Phrase(NamedTuple):
    """A wording of a deadline at its place in the source."""

    tightness: Tightness
    span: Span


# Words: no author's sentence has so many, and what looks along it must not take the square of its length.
_LONGEST = 500
_REMEMBERED = 64


def find_deadline(source: str, span: Span, language: Language) -> Span | None:
    """The words in ``span`` (a sentence) that say by when, as they stand; None when nothing does."""
    found = find_deadlines(source, span, language)
    if not found:
        return None
    best = min(found)
    return _joined(source, best.span, [phrase.span for phrase in found], language)


@lru_cache(_REMEMBERED)
def find_deadlines(source: str, span: Span, language: Language) -> tuple[Phrase, ...]:
    """Every wording of a deadline in ``span``, in order; those that say how long or since when are left out.

    A row's sentences are asked about for its assignee and for its deadline, what governs it for each row.
    """
    ticks = read_clock(source, span, language)[:_LONGEST]
    found = list(worded(ticks, language))
    if not found:
        return ()
    sentence = read_in_context(source, *span, language)[: 2 * _LONGEST]
    extended = [_extended(sentence, ticks, wording) for wording in found]
    return tuple(
        phrase
        for phrase in extended
        if phrase and not any(rejection(source, span, sentence, phrase.span, language) for rejection in REJECTIONS)
    )


def _extended(sentence: Sequence[Token], ticks: Sequence[Tick], wording: tuple[Tightness, int, int]) -> Phrase | None:
    tightness, first, after = wording
    start, last = ticks[first].start, ticks[after - 1]
    following = after + (ticks[after : after + 1] != [] and ticks[after].kind == ",")
    if following < len(ticks) and ticks[following].kind == clock.FOLLOWS:
        return Phrase(tightness, Span(start, _phrase_end(sentence, ticks[following].end)))
    if last.kind not in (clock.SINCE, clock.END_OF, clock.PART_OF):
        return Phrase(tightness, Span(start, last.end))
    reach = _phrase_end(sentence, last.end)
    if reach > last.end and last.kind != clock.SINCE and ticks[first].kind in _AT:
        # «В начале пути», «в середине списка» say where; «к началу работ» says by when.
        return None
    if reach > last.end:
        return Phrase(tightness, Span(start, reach))
    return Phrase(tightness, Span(start, ticks[after - 2].end)) if last.kind == clock.SINCE else None


# «в», «в течение», as ``clock`` has them.
_AT = frozenset("IL")
_PHRASE_PARTS = frozenset(("NOUN", "ADJ", "PROPN", "DET", "NUM"))
_OBLIQUE = frozenset(("Gen", "Ins"))


def _phrase_end(sentence: Sequence[Token], place: int) -> int:
    end = place
    for word in sentence:
        if word.start < place:
            continue
        if word.pos not in _PHRASE_PARTS and word.verb_form != "Part":
            break
        if word.case not in _OBLIQUE:
            break
        end = word.end
    return end


@cache
def _joint(language: Language) -> re.Pattern[str]:
    words_between = alternation(language, "deadline_joint")
    return re.compile(rf"[\s,]*{words_between}?\s*", re.IGNORECASE)


def _joined(source: str, best: Span, found: Sequence[Span], language: Language) -> Span:
    start, end = best
    for other in reversed(found):
        if other.end <= start and _joint(language).fullmatch(source, other.end, start):
            start = other.start
    for other in found:
        if other.start >= end and _joint(language).fullmatch(source, end, other.start):
            end = other.end
    return Span(start, len(source[:end].rstrip()) if source[end - 1].isspace() else end)


_QUOTED = compile_late(r"«[^«»]*»|\"[^\"]*\"|“[^“”]*”|„[^„“”]*[“”]")


def _in_title(source: str, span: Span, sentence: Sequence[Token], found: Span, language: Language) -> bool:
    del sentence, language
    if _QUOTED.fullmatch(source, *span):
        return False
    return any(match.start() < found.start and found.end < match.end() for match in _QUOTED.finditer(source, *span))


def opens_until(source: str, found: Span, language: Language) -> bool:
    """Whether the deadline ``found`` opens with «до», «к» or «не позднее», or closes with «дейін»."""
    tables = ("deadline_preposition", "deadline_phrase")
    if language.setting("head_final") is not None:
        ends = (match.end() for table in tables for match in pattern(language, table).finditer(source, *found))
        return found.end in ends
    return any(pattern(language, table).match(source, *found) for table in tables)


@cache
def _for_period(language: Language) -> re.Pattern[str]:
    opening = alternation(language, "duration_phrase")
    return re.compile(rf"(?<!\w){opening}\s*$", re.IGNORECASE)


def _standing(source: str, span: Span, sentence: Sequence[Token], found: Span, language: Language) -> bool:
    """«Действовать до 2030 года», «на период до 2024 года» say how long."""
    if _for_period(language).search(source, span.start, found.start):
        return True
    lasting = words(language, "durative") if opens_until(source, found, language) else frozenset()
    for word in reversed([word for word in sentence if word.end <= found.start]):
        if word.lemma in lasting:
            return True
        if word.pos in ("VERB", "AUX") or word.pos == "PUNCT":
            return False
    return False


def _past(source: str, span: Span, sentence: Sequence[Token], found: Span, language: Language) -> bool:
    """«Принятый в 2014 году», «было сделано до мая»: the nearest verb of its clause is in the past."""
    del span
    must = words(language, "deontic_modal")
    following = [index for index, word in enumerate(sentence) if word.start >= found.end]
    if language.setting("head_final") is not None:
        last = _nearest_verb(sentence, must, _within_clause(sentence, following)[::-1])
        return last is not None and _is_past(sentence, must, last)
    before = _nearest_verb(sentence, must, [i for i, word in enumerate(sentence) if word.end <= found.start][::-1])
    after = _nearest_verb(sentence, must, following)
    if before is not None and _is_past(sentence, must, before):
        ordered = not has_analyser(language) or (after is not None and sentence[after].verb_form == "Inf")
        return not (ordered and _asks(sentence[before], language))
    if before is not None or after is None or not _is_past(sentence, must, after):
        return False
    # «До мая поручено сдать» says by when, «в мае попросили сдать» when they asked.
    return not _asks(sentence[after], language) or not opens_until(source, found, language)


def _asks(word: Token, language: Language) -> bool:
    asking = pattern(language, "asking_phrase")
    return word.lemma in words(language, "address_verb") or asking.fullmatch(word.text) is not None


def _of_another(source: str, span: Span, sentence: Sequence[Token], found: Span, language: Language) -> bool:
    """«На встрече, которая пройдёт в июле»: the day of what the clause is about."""
    del span
    # «Протокол, который не позднее трёх дней подлежит направлению» is a duty all the same.
    relative = frozenset() if opens_until(source, found, language) else _clause_openers(language)
    for word in reversed([word for word in sentence if word.end <= found.start]):
        if word.pos == "PUNCT":
            return False
        if word.lemma in relative:
            return True
    return False


@cache
def _clause_openers(language: Language) -> frozenset[str]:
    return words(language, "relative_pronoun") | words(language, "clause_opener")


def obliges(sentence: Sequence[Token], language: Language) -> bool:
    """Whether ``sentence`` says that something must be."""
    return any(word.lemma in words(language, "deontic_modal") for word in sentence)


def is_told_in_past(sentence: Sequence[Token], language: Language) -> bool:
    """Whether ``sentence`` tells what was done: a verb in the past, and none that obliges or looks ahead."""
    ahead = obliges(sentence, language) or any(
        word.verb_form == "Inf" or word.tense == "Fut" or word.mood == "Imp" for word in sentence
    )
    past = any(word.tense == "Past" and (word.verb_form == "Fin" or word.variant == "Short") for word in sentence)
    return past and not ahead


def _within_clause(sentence: Sequence[Token], indices: Sequence[int]) -> list[int]:
    return list(takewhile(lambda index: sentence[index].pos != "PUNCT", indices))


def _nearest_verb(sentence: Sequence[Token], must: frozenset[str], indices: Sequence[int]) -> int | None:
    passed: set[str] = set()
    for index in indices:
        word = sentence[index]
        if word.pos == "NOUN":
            passed.add(word.case)
        if word.verb_form == "Part" and word.variant != "Short" and word.case in passed:
            # «На оставшихся улицах ежегодно»: it says which streets.
            continue
        if word.pos in ("VERB", "AUX") or word.verb_form or word.lemma in must:
            return index
        if word.pos == "PUNCT":
            return None
    return None


def _is_past(sentence: Sequence[Token], must: frozenset[str], index: int) -> bool:
    word = sentence[index]
    near = sentence[max(0, index - _NEAR) : index]
    if any(other.lemma in must for other in near):
        # «Мост должен быть построен»: what must be is not yet.
        return False
    if word.verb_form == "Part" and word.variant == "Short":
        return not any(other.pos == "AUX" and other.tense != "Past" for other in near)
    return word.tense == "Past" and word.verb_form in ("Fin", "Part")


REJECTIONS: tuple[Callable[[str, Span, Sequence[Token], Span, Language], bool], ...] = (
    _in_title,
    _standing,
    _past,
    _of_another,
)
"""What makes a wording no deadline."""
