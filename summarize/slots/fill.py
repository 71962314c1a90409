"""Who and by when: each row's own words first, then its labels, then what governs it."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from summarize.document import CandidateKind, Deadline, Span
from summarize.slots import labels
from summarize.slots.assignee import find_assignee
from summarize.slots.dates import last_day
from summarize.slots.deadline import find_deadline, find_deadlines, is_told_in_past, obliges, opens_until
from summarize.slots.elaboration import repeats
from summarize.slots.vocabulary import phrases
from summarize.text.fold import fold
from summarize.text.morphology import read_in_context
from summarize.text.normalize import quoted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from summarize.document import Candidate, Column, Document
    from summarize.languages import Language
    from summarize.slots.assignee import Mention
    from summarize.slots.labels import Label
    from summarize.text.tokens import Token


_LONGEST_QUOTED = 80


class Given(NamedTuple):
    """A field's words, which source gave them (a key of the pack's ``why``), and by which words of its own."""

    span: Span
    why: str
    cues: tuple[Span, ...]


if TYPE_CHECKING:
    Source = Callable[[Document, Candidate, Sequence[Label]], Given | None]


class Slots(NamedTuple):
    """Who is to act and by when, and why: phrases that quote the words which named them."""

    assignee: Span | None
    deadline: Deadline | None
    why: tuple[str, ...]


def fill(document: Document, candidate: Candidate) -> Slots:
    """The assignee and the deadline of ``candidate``."""
    found = _labels(document, candidate)
    who = _first(WHO_SOURCES, document, candidate, found)
    when = _first(WHEN_SOURCES, document, candidate, found)
    deadline = Deadline(when.span, last_day(_words(document, when.span), document.language)) if when else None
    why = tuple(reason for given in (who, when) if given for reason in _reasons(document, given))
    return Slots(who.span if who else None, deadline, why)


def _words(document: Document, span: Span) -> str:
    return fold(document.text[span.start : span.end])


def _reasons(document: Document, given: Given) -> Iterator[str]:
    reason = document.language.message("why", given.why)
    if reason:
        cues = (quoted(document, cue).strip(" #*:") for cue in given.cues)
        yield str(reason).format(words=" … ".join(cues))


def _first(sources: Sequence[Source], document: Document, candidate: Candidate, found: Sequence[Label]) -> Given | None:
    return next((given for source in sources if (given := source(document, candidate, found))), None)


def _labels(document: Document, candidate: Candidate) -> list[Label]:
    source, language = document.text, document.language
    inside = labels.labels_within(source, Span(candidate.start, candidate.end), language)
    return [*inside, *labels.labels_after(source, candidate.end, candidate.stop, language)]


def _labelled(document: Document, found: Sequence[Label], table: str, why: str) -> Given | None:
    placeholder = phrases(document.language, "placeholder")
    for label in found:
        words = document.text[slice(*label.value)]
        if label.table == table and any(char.isalnum() for char in words):
            return None if placeholder.match(words.lstrip("[(")) else Given(label.value, why, (label.words,))
    return None


def _in_cell(column: Column | None, why: str) -> Given | None:
    return Given(column.cell, why, (column.header or column.cell,)) if column else None


def _who_in_cell(document: Document, candidate: Candidate, found: Sequence[Label]) -> Given | None:
    del document, found
    return _in_cell(candidate.who, "who_cell")


def _who_labelled(document: Document, candidate: Candidate, found: Sequence[Label]) -> Given | None:
    del candidate
    return _labelled(document, found, labels.WHO, "who_label")


def _who_own(document: Document, candidate: Candidate, found: Sequence[Label]) -> Given | None:
    del found
    first = candidate.sentences[0]
    for span in candidate.sentences:
        # The stop that closes the words may be an initial's: «Чернова П.П.»
        stop = span is first and document.text.startswith(".", span.end)
        who = _assignee(document, span, stop=stop)
        if who:
            return Given(who.span, "who_own", tuple(sorted({who.span, who.cue})))
    return None


def _who_above(document: Document, candidate: Candidate, found: Sequence[Label]) -> Given | None:
    del found
    for span in candidate.governors:
        who = _assignee(document, span, above=True)
        if who:
            return Given(who.span, "who_above", (_short(span) or who.span,))
    for span in candidate.headings:
        who = _assignee(document, span, above=True)
        if who and _is_whole(document, who.span, span):
            return Given(who.span, "who_above", (span,))
    return None


def _short(span: Span) -> Span | None:
    """``span`` when it is no longer than a heading, to be quoted as it stands."""
    return span if span.end - span.start <= _LONGEST_QUOTED else None


def _is_whole(document: Document, who: Span, heading: Span) -> bool:
    """Whether ``heading`` is that name and nothing else but its number."""
    text = document.text
    return not any(char.isalpha() for char in text[heading.start : who.start] + text[who.end : heading.end])


def _assignee(document: Document, span: Span, *, stop: bool = False, above: bool = False) -> Mention | None:
    barred = [phrase.span for phrase in find_deadlines(document.text, span, document.language)]
    whole = Span(span.start, span.end + stop)
    return find_assignee(document.text, whole, document.language, barred, above=above)


def _when_in_cell(document: Document, candidate: Candidate, found: Sequence[Label]) -> Given | None:
    del document, found
    return _in_cell(candidate.when, "when_cell")


def _when_labelled(document: Document, candidate: Candidate, found: Sequence[Label]) -> Given | None:
    del candidate
    return _labelled(document, found, labels.WHEN, "when_label")


def _read(document: Document, span: Span) -> tuple[Sequence[Token], Language]:
    return read_in_context(document.text, *span, document.language), document.language


def _when_own(document: Document, candidate: Candidate, found: Sequence[Label]) -> Given | None:
    """In its first sentence, else in one of its details that does not tell of the past."""
    del found
    for span in candidate.sentences:
        when = find_deadline(document.text, span, document.language)
        if when and (span is candidate.sentences[0] or not is_told_in_past(*_read(document, span))):
            return Given(when, "when_own", (when,))
    return None


def _when_after(document: Document, candidate: Candidate, found: Sequence[Label]) -> Given | None:
    """«Программа должна начаться до мая» in the sentence after, which is no row of its own and obliges."""
    del found
    place = Span(candidate.start, candidate.end)
    index = bisect_left(document.sentences, place.end, key=lambda sentence: sentence.start)
    after = document.sentences[index : index + 1]
    if candidate.kind is CandidateKind.CELL or not after or after[0].end > candidate.stop:
        return None
    span = Span(after[0].start, after[0].end)
    when = find_deadline(document.text, span, document.language)
    # Few sentences have one: the analyser is asked about no other.
    if when is None or not repeats(document, place, span):
        return None
    obliging = obliges(*_read(document, span))
    return Given(when, "when_after", (_short(span) or when,)) if obliging else None


def _when_above(document: Document, candidate: Candidate, found: Sequence[Label]) -> Given | None:
    del found
    for span in (*candidate.governors, *candidate.headings):
        when = find_deadline(document.text, span, document.language)
        if when and (span not in candidate.headings or opens_until(document.text, when, document.language)):
            return Given(when, "when_above", (_short(span) or when,))
    return None


WHO_SOURCES: tuple[Source, ...] = (_who_in_cell, _who_labelled, _who_own, _who_above)
"""Where the assignee is looked for, the nearest place first."""
WHEN_SOURCES: tuple[Source, ...] = (_when_in_cell, _when_labelled, _when_own, _when_after, _when_above)
"""Where the deadline is looked for, the nearest place first."""
