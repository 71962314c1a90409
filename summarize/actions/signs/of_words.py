"""Signs in the words of a candidate: its cues, what it forbids, permits and wishes."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from summarize.actions.signs.of_grammar import (
    CLOSING_QUOTES,
    OPENING_QUOTES,
    class_signs,
    grammar_signs,
    mark_signs,
)
from summarize.actions.signs.strongest import cues_of
from summarize.slots.deadline import find_deadlines
from summarize.slots.time_expressions import DeadlineType
from summarize.text.clause import asks_by_name, clause_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.actions.signs.strongest import CueInContext
    from summarize.document import Document, Span
    from summarize.languages import Language
    from summarize.text.clause import Clause
    from summarize.text.tokens import Token

NO_TASKS = frozenset(("no task: promotion", "no task: wish", "no task: subject"))
"""The signs of what asks nothing: «Подпишитесь на канал», «Берегите себя», «Поговорим о том, как …»."""
ASKED = "asks somebody by name"
"""The sign of «Олег, подготовь смету»."""
# They open a sentence, or stand after a word or two.
_BEFORE_NO_TASK = r"\W*(?:\w+\W+){0,2}?"
_EARLY = 4
_ASKING = ("modal", "directive", "commissive")
_WISHES = frozenset(("Imp", "Fut"))
_BY_WHEN = frozenset((DeadlineType.DAY, DeadlineType.TERM, DeadlineType.PERIOD))


def word_signs(document: Document, span: Span, cues: Sequence[CueInContext] | None = None) -> dict[str, float]:
    """The signs in the words of ``span``, each from 0 to 1; one that is absent is 0.

    ``cues``: those of the span, if they are known.
    """
    clause = clause_of(document.text, *span, document.language)
    if not clause.tokens:
        return {}
    found = dict.fromkeys(_named(document, span, clause), 1.0)
    found.update(_cue_signs(cues_of(clause) if cues is None else cues))
    found["commas"] = min(6, sum(word.norm == "," for word in clause.tokens)) / 6
    return found


def _named(document: Document, span: Span, clause: Clause) -> Iterator[str]:
    yield from class_signs(clause)
    yield from grammar_signs(clause)
    yield from mark_signs(document.text[slice(*span)].strip())
    if forbids(clause):
        yield "forbids"
    if asks_by_name(clause):
        yield ASKED
    yield from _verb_signs(clause)
    deadlines = {deadline.type for deadline in find_deadlines(document.text, span, document.language)}
    no_task = _no_task_pattern(document.language)
    match = no_task.match(document.text, *span) if no_task else None
    # «Оставьте отзыв на проект до 5 мая» is a task; a webinar has a day, and a wish or a subject may have any.
    if match and (match.lastgroup != "promotion" or deadlines.isdisjoint(_BY_WHEN)):
        yield f"no task: {match.lastgroup}"
    # A day alone is as often that of what happened.
    if deadlines - {DeadlineType.ON_DAY}:
        yield "deadline"


@cache
def _no_task_pattern(language: Language) -> re.Pattern[str] | None:
    parts = [f"(?P<{of}>{entry})" for of, entry in language.patterns_by_field("no_task").items()]
    return re.compile(rf"{_BEFORE_NO_TASK}\b(?:{'|'.join(parts)})", re.IGNORECASE) if parts else None


def _cue_signs(cues: Sequence[CueInContext]) -> dict[str, float]:
    """Which rules match at which words."""
    valid = [cue for cue in cues if not cue.counters]
    if not valid:
        return {"no cue": 1.0}
    found = {f"cue: {cue.match.reason}": 1.0 for cue in valid}
    best = max(valid, key=lambda cue: cue.match.strength)
    return {**found, "strength": best.match.strength, **dict.fromkeys(_best_cue_signs(best), 1.0)}


def _best_cue_signs(cue: CueInContext) -> Iterator[str]:
    clause, place, reason = cue.clause, cue.place, cue.match.reason
    word, before = clause.tokens[place], clause.tokens[:place]
    yield f"best cue: {reason}"
    yield f"best cue: {reason} {word.tag}"
    yield f"best cue is {word.tag}"
    features = (f"in person {word.person}", word.number, f"{reason} {word.tag} {word.aspect}")
    given = (word.person, word.number, word.aspect)
    yield from (f"best cue {feature}" for feature, value in zip(features, given, strict=True) if value)
    if place < _EARLY:
        yield "best cue early"
    if all(token.norm != "," for token in before):
        yield "best cue in the first clause"
        if not any(token.tag == "Past" for token in clause.tokens):
            yield f"plain: {reason}"
    if _is_quoted(before):
        yield "best cue quoted"
    if clause.is_in(place - 1, "negation"):
        yield "best cue negated"


def _is_quoted(before: Sequence[Token]) -> bool:
    opened = sum(word.norm in OPENING_QUOTES for word in before)
    return opened > sum(word.norm in CLOSING_QUOTES for word in before)


def forbids(clause: Clause) -> bool:
    """«Запрещается курить», «нельзя», «не допускается», «не вправе»: does the clause forbid what it names?"""
    return any(_forbids_at(clause, place) for name in ("prohibition", "permission") for place in clause.places(name))


def forbids_what_follows(clause: Clause) -> bool:
    """Does the lead-in ``clause`` forbid its items?

    The last word that forbids, asks or proposes decides: «Ждать нельзя, поэтому предлагаем:» forbids nothing.
    """
    for place in reversed(range(len(clause.tokens))):
        if _forbids_at(clause, place):
            return True
        if any(clause.is_in(place, name) for name in _ASKING):
            return False
    return False


def _forbids_at(clause: Clause, place: int) -> bool:
    return _is_word_of(clause, place, "prohibition") or (
        _is_word_of(clause, place, "permission") and clause.is_in(place - 1, "negation")
    )


def _verb_signs(clause: Clause) -> Iterator[str]:
    """Signs of a word's class and form together."""
    if any(clause.tag(place) == "Imp" for place in clause.places("advert_verb")):
        yield "asked in adverts"
    if any(clause.tag(place) == "Past" for place in clause.places("belief_verb")):
        yield "once believed"
    wishes = map(clause.tag, clause.places("well_wishing_verb"))
    yield from (f"wished: {tag}" for tag in wishes if tag in _WISHES)
    allowed = (place for place in clause.places("permission") if _is_word_of(clause, place, "permission"))
    if any(not _forbids_at(clause, place) for place in allowed):
        yield "permits"


def _is_word_of(clause: Clause, place: int, name: str) -> bool:
    """Is the word at ``place`` of the class ``name``, with what has to follow it there («имеет» право)?"""
    entry = clause.entry(place, name)
    return entry is not None and (not entry.followed_by or clause.norm(place + 1) in entry.followed_by)
