"""Deadline: which time expressions of a sentence say by when; ``no_deadline`` says why others do not."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from summarize.document import Span
from summarize.languages import alternation
from summarize.slots.event_terms import event_terms, may_name_event, phrase_end
from summarize.slots.no_deadline import REJECTIONS, DatedSentence, DeadlinePhrase
from summarize.slots.time_expressions import DeadlineType, match_deadlines
from summarize.slots.time_kinds import TimeKind
from summarize.slots.time_tokens import has_time, time_tokens
from summarize.text.clause import Clause
from summarize.text.morphology import read_in_context

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.languages import Language
    from summarize.slots.time_expressions import DeadlineMatch
    from summarize.slots.time_kinds import TimeToken

# Words: no author's sentence has so many, and what looks along it must not take the square of its length.
_LONGEST = 500
_REMEMBERED = 64
_PLACES = frozenset((TimeKind.WITHIN, TimeKind.IN))
_OPEN_ENDED = frozenset((TimeKind.SINCE, TimeKind.END_OF, TimeKind.PART_OF))
_COUNTED_BACK = frozenset((TimeKind.BEFORE, TimeKind.NOT_LATER))


def find_deadline(source: str, span: Span, language: Language) -> Span | None:
    """The words in ``span`` (a sentence) that say by when; None when nothing does."""
    found = find_deadlines(source, span, language)
    return _joined(source, min(found).span, [phrase.span for phrase in found], language) if found else None


# Rows ask for each of their sentences twice, and a lead-in is asked about for each of its items.
@lru_cache(_REMEMBERED)
def find_deadlines(source: str, span: Span, language: Language) -> tuple[DeadlinePhrase, ...]:
    """Every deadline in ``span``, in order; not what says how long or since when."""
    of_event = may_name_event(source, span, language)
    times = time_tokens(source, span, language)[:_LONGEST] if has_time(source, span, language) else []
    matches = list(match_deadlines(times, language))
    if not matches and not of_event:
        return ()
    clause = Clause(language, read_in_context(source, *span, language)[: 2 * _LONGEST])
    sentence = DatedSentence(source, span, clause)
    found = [DeadlinePhrase(match.type, words) for match in matches if (words := _words(clause, times, match))]
    taken = {place for phrase in found for place in range(*phrase.span)}
    events = event_terms(clause) if of_event else ()
    found += [DeadlinePhrase(DeadlineType.EVENT, term) for term in events if taken.isdisjoint(range(*term))]
    found.sort(key=lambda phrase: phrase.span)
    return tuple(phrase for phrase in found if not any(rejection(sentence, phrase) for rejection in REJECTIONS))


def _words(clause: Clause, times: Sequence[TimeToken], match: DeadlineMatch) -> Span | None:
    """The span of ``match`` with the nouns that complete it: «со дня подписания акта», «к концу учебного года»."""
    start, last = times[match.first].start, times[match.end - 1]
    ahead = times[match.end : match.end + 2]
    following = ahead[1:] if ahead and ahead[0].kind == "," else ahead
    if following and following[0].kind == TimeKind.FOLLOWS:
        return Span(start, phrase_end(clause, following[0].end))
    if last.kind == TimeKind.UNTIL and times[match.first].kind in _COUNTED_BACK:
        # «За пять дней до начала смены», «за неделю до 1 мая 2027 года».
        end = phrase_end(clause, last.end)
        return Span(start, end) if end > last.end else None
    if last.kind not in _OPEN_ENDED:
        return Span(start, last.end)
    end = phrase_end(clause, last.end)
    if last.kind == TimeKind.SINCE:
        return Span(start, end if end > last.end else times[match.end - 2].end)
    # «В начале пути», «в середине списка» say where; «к началу работ» says by when.
    return None if end == last.end or times[match.first].kind in _PLACES else Span(start, end)


@cache
def _joint(language: Language) -> re.Pattern[str]:
    return re.compile(rf"[\s,]*{alternation(language, 'deadline_joint')}?\s*", re.IGNORECASE)


def _joined(source: str, best: Span, found: Sequence[Span], language: Language) -> Span:
    """``best`` with the deadlines next to it: «ежеквартально, в срок до 10 числа»."""
    start, end = best
    joint = _joint(language)
    for other in reversed(found):
        if other.end <= start and joint.fullmatch(source, other.end, start):
            start = other.start
    for other in found:
        if other.start >= end and joint.fullmatch(source, end, other.start):
            end = other.end
    return Span(start, start + len(source[start:end].rstrip()))


def obliges(clause: Clause) -> bool:
    """Does ``clause`` say that something must be?"""
    return any(clause.is_in(index, "deontic_modal") for index in range(len(clause.tokens)))


def reports(clause: Clause) -> bool:
    """Does ``clause`` say what was done? A verb is in the past, and none obliges or looks ahead."""
    tokens = clause.tokens
    if obliges(clause) or any(one.verb_form == "Inf" or one.tense == "Fut" or one.mood == "Imp" for one in tokens):
        return False
    return any(one.tense == "Past" and (one.verb_form == "Fin" or one.variant == "Short") for one in tokens)
