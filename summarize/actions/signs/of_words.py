"""Signs in the words of a candidate: its cues, what it forbids, permits, wishes and tells."""

from __future__ import annotations

from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from summarize.actions.signs.head import HeadKind, head_of
from summarize.actions.signs.kinds_of_text import OFFERED, STANDING_DUTY, kind_of_text_signs
from summarize.actions.signs.of_grammar import (
    CLOSING_QUOTES,
    OPENING_QUOTES,
    clause_signs,
    mark_signs,
)
from summarize.actions.signs.official import REMARKS, official_signs
from summarize.actions.signs.prohibitions import (
    PERMITTED,
    forbids,
    forbids_what_it_lists,
    needs_not,
    only_permits,
    permits,
)
from summarize.actions.signs.requests import request_signs
from summarize.actions.signs.strongest import cues_of
from summarize.core.lazy_pattern import PatternFinder, compile_late
from summarize.slots.deadline_in_sentence import find_deadlines
from summarize.slots.time_expressions import DeadlineType
from summarize.text.clause import clause_of
from summarize.text.tokens import FINITE

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from summarize.actions.signs.strongest import CueInContext
    from summarize.document import Document, Span
    from summarize.languages import Language
    from summarize.text.clause import Clause
    from summarize.text.tokens import Token

FORBIDDEN_LIST = "forbids what it lists"
TOLD = "told of kin or nature"
DEPARTURE = "leaves a post"
RULE = "a rule says"
BELIEVED = "once believed"
HONOURS = "honours"
NEEDLESS = "need not be done"
NO_TASKS = frozenset(
    (
        *(f"no task: {of}" for of in ("promotion", "offer", "wish", "subject", "state", "courtesy")),
        *(FORBIDDEN_LIST, TOLD, DEPARTURE, RULE, BELIEVED, HONOURS, NEEDLESS, PERMITTED, OFFERED),
        *(REMARKS, STANDING_DUTY),
    )
)
"""The signs of what asks nothing: «Подпишитесь на канал», «Берегите себя», «Устав требует, чтобы …»."""
# They open a sentence, or stand after so many words.
_MOST_BEFORE = 2
_MOST_BEFORE_OF = {"subject": 5}
_EARLY = 4
_YEAR = compile_late(r"\d{4}")
_VERBS = FINITE | {"Inf"}
_DASHES = frozenset("–—-")
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
    yield from clause_signs(document.text, *span, document.language)
    yield from mark_signs(document.text[slice(*span)].strip())
    if forbids(clause):
        yield "forbids"
    yield from request_signs(clause)
    yield from official_signs(clause)
    if forbids_what_it_lists(clause):
        yield FORBIDDEN_LIST
    if is_told_of_kin_or_nature(clause):
        yield TOLD
    yield from _verb_signs(clause)
    phrases = find_deadlines(document.text, span, document.language)
    deadlines = frozenset(each.type for each in phrases)
    yield from _no_task_signs(document, span, clause, deadlines)
    is_dated = any(each.type is DeadlineType.DAY and _YEAR.search(document.text, *each.span) for each in phrases)
    yield from _telling_signs(document, span, clause, is_dated=is_dated)
    yield from kind_of_text_signs(document, clause, is_dated=is_dated)
    # A day alone is as often that of what happened.
    if deadlines - {DeadlineType.ON_DAY, DeadlineType.VAGUE, DeadlineType.EVENT}:
        yield "deadline"


def _no_task_signs(document: Document, span: Span, clause: Clause, deadlines: frozenset[DeadlineType]) -> Iterator[str]:
    words = islice((word for word in clause.tokens if word.text[0].isalnum()), max(_MOST_BEFORE_OF.values()) + 1)
    phrases = _no_task_phrases(document.language)
    found = ((place, phrases.match(document.text, word.start, span.end)) for place, word in enumerate(words))
    match = next((match for place, match in found if match and place <= _most_before(match)), None)
    # «Оставьте отзыв на проект до 5 мая» is a task; a webinar has a day, and a wish, a subject or what is offered at a
    # discount may have any.
    if match and (match.lastgroup != "promotion" or deadlines.isdisjoint(_BY_WHEN)):
        yield f"no task: {match.lastgroup}"


def _telling_signs(document: Document, span: Span, clause: Clause, *, is_dated: bool) -> Iterator[str]:
    for phrase in _telling_phrases(document.language).finditer(document.text, *span):
        of, before = phrase.lastgroup, document.text[span.start : phrase.start()]
        yield f"phrase: {of}"
        # Not «потребовали, чтобы он объявил об отставке».
        if of == "departure" and "," not in before:
            yield DEPARTURE
        # Not «Внести в закон …», «По договору № 5 перечислить аванс», «По уставу совет обязан до 1 мая 2027 года …».
        if of == "rule" and len(before.split()) <= 1 and not is_dated and not _orders(clause):
            yield RULE


def _orders(clause: Clause) -> bool:
    """«По договору № 5 перечислить аванс»; not «По закону владельцы обязаны убирать снег»."""
    return head_of(clause).kind is HeadKind.INFINITIVE and not clause.places("subject_modal")


def _most_before(match: re.Match[str]) -> int:
    return _MOST_BEFORE_OF.get(match.lastgroup or "", _MOST_BEFORE)


@cache
def _no_task_phrases(language: Language) -> PatternFinder:
    """The phrases of what asks nothing, each in the group of its kind."""
    entries = language.patterns("no_task").items()
    return PatternFinder((entry, f"(?P<{fields['of']}>{entry})") for entry, fields in entries)


@cache
def _telling_phrases(language: Language) -> PatternFinder:
    """The telling phrases, each in the group of its kind."""
    entries = language.patterns_by_field("telling_phrase").items()
    return PatternFinder((entry, rf"(?<!\w)(?P<{of}>{entry})(?!\w)") for of, entry in entries)


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


def is_told_of_kin_or_nature(clause: Clause) -> bool:
    """«Бабушке вставать рано», «Коту бы поспать», «…», — сказала бабушка: whom nobody quotes or orders in writing.

    Not «Матери принести справку»: what is to be done once.
    """
    if _says_kin(clause):
        return True
    first = clause.first_word()
    if first >= len(clause.tokens) or not clause.is_in(first, "kin_or_nature"):
        return False
    wished = clause.is_in(first + 1, "conditional_particle")
    verb = _first_verb(clause, first + 1 + wished)
    if verb is None or clause.tag(verb) != "Inf" or "Dat" not in clause.tokens[first].cases:
        return False
    return wished or clause.tokens[verb].aspect == "Imp"


def _says_kin(clause: Clause) -> bool:
    """«Надо бы позвать Белова», — вздохнула бабушка: what kin said before."""
    spoken = (place for place in clause.places("kin_or_nature") if "Nom" in clause.tokens[place].cases)
    return any(clause.tag(place - 1) == "Past" and clause.norm(place - 2) in _DASHES for place in spoken)


def _first_verb(clause: Clause, start: int = 0) -> int | None:
    """The index of the first infinitive or finite verb from ``start``."""
    verbs = (place for place in range(start, len(clause.tokens)) if clause.tag(place) in _VERBS)
    return next(verbs, None)


def _verb_signs(clause: Clause) -> Iterator[str]:
    """Signs of a word's class and form together."""
    if any(clause.tag(place) == "Imp" for place in clause.places("advert_verb")):
        yield "asked in adverts"
    if any(clause.tag(place) == "Past" for place in clause.places("belief_verb")):
        yield BELIEVED
    wishes = map(clause.tag, clause.places("well_wishing_verb"))
    yield from (f"wished: {tag}" for tag in wishes if tag in _WISHES)
    if permits(clause):
        yield "permits"
        if only_permits(clause):
            yield PERMITTED
    if needs_not(clause):
        yield NEEDLESS
    # «За большой вклад наградить орденом»: done by saying so.
    verb = _first_verb(clause)
    if verb is not None and clause.tag(verb) == "Inf" and clause.is_in(verb, "award_verb"):
        yield HONOURS
