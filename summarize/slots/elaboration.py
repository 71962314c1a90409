"""Elaboration: a sentence that repeats the proposal before it or says it more exactly belongs to its row."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from summarize.document import Span
from summarize.lazy_pattern import compile_late
from summarize.slots.vocabulary import alternation, pattern
from summarize.text.fold import fold
from summarize.text.morphology import read_tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from summarize.document import Candidate, Document
    from summarize.languages import Language

_GAP = compile_late(r"[\s»”\"]*")


def without_repeats(document: Document, sentences: Iterable[Candidate]) -> list[Candidate]:
    """``sentences`` in document order, each that repeats the one before added to it as a detail."""
    kept: list[Candidate] = []
    for sentence in sentences:
        before, place = _place(kept[-1]) if kept else None, _place(sentence)
        if before and (repeats(document, before, place) or _same_words(document, before, place)):
            kept[-1] = kept[-1]._replace(end=place.end, sentences=(*kept[-1].sentences, place))
        else:
            kept.append(sentence)
    return kept


def repeats(document: Document, first: Span, second: Span) -> bool:
    """Does the sentence ``second`` follow ``first`` at once, and does it say the same more exactly?"""
    return _follows(document, first, second) and any(rule(document, first, second) for rule in REPEATS)


def _follows(document: Document, first: Span, second: Span) -> bool:
    return _GAP.fullmatch(document.text, first.end, second.start) is not None


def _place(candidate: Candidate) -> Span:
    return Span(candidate.start, candidate.end)


def _same_words(document: Document, first: Span, second: Span) -> bool:
    one, other = (fold(document.text[slice(*span)]).casefold() for span in (first, second))
    return one == other and _follows(document, first, second)


def _refers_back(document: Document, first: Span, second: Span) -> bool:
    """«Прошу подготовить предложения на этот счёт»."""
    del first
    return pattern(document.language, "echo_phrase").search(document.text, *second) is not None


def _more_exact(document: Document, first: Span, second: Span) -> bool:
    """«В частности, …», «И всё это должно быть готово до мая»."""
    del first
    return _opening(document.language).match(document.text, *second) is not None


@cache
def _opening(language: Language) -> re.Pattern[str]:
    opening = alternation(language, "follow_up_opening")
    return re.compile(rf"\W*{opening}(?!\w)", re.IGNORECASE)


def _same_subject(document: Document, first: Span, second: Span) -> bool:
    """«Предлагаю расширить программу. Программа должна начаться в мае»: it opens with a noun named just before."""
    opening = next(iter(read_tokens(document.text, *second, document.language)), None)
    if opening is None or opening.tag != "NOUN" or opening.case != "Nom" or opening.animacy == "Anim":
        return False
    before = read_tokens(document.text, *first, document.language)
    return any(word.tag == "NOUN" and word.lemma == opening.lemma for word in before)


REPEATS: tuple[Callable[[Document, Span, Span], bool], ...] = (_refers_back, _more_exact, _same_subject)
"""What makes a sentence a part of the proposal before it."""
