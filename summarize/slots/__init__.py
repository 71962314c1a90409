"""Fill the slots of a candidate, who and by when: from its own words, its labels, then what governs it.

``time_expressions`` reads dates and terms, ``deadline`` finds those that say by when, ``last_day`` computes the date.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from typing import TYPE_CHECKING

from summarize.document import CandidateKind, Deadline, Span
from summarize.languages.finders import pattern, phrases
from summarize.lazy_pattern import compile_late
from summarize.records import NamedTuple
from summarize.slots.assignee import find_assignee
from summarize.slots.deadline import find_deadline, find_deadlines, obliges, reports
from summarize.slots.greeting import greeted
from summarize.slots.labels_and_details import WHEN, WHO, labels_after, labels_within, repeats
from summarize.slots.no_deadline import sets_interval
from summarize.slots.obliged_above import obliged_above
from summarize.slots.time_expressions import opens_until
from summarize.text.clause import clause_in_context
from summarize.text.normalize import quoted
from summarize.text.quoting import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.document import Candidate, Column, Document
    from summarize.slots.actor_words import Mention
    from summarize.slots.labels_and_details import Label
    from summarize.text.clause import Clause

_LONGEST_QUOTED = 80
_HANDLE = compile_late(r"(?<![\w.])@([^\W\d_][\w.-]*\w)")
_SIGNATURE_WITHIN = 100
_LINES_ABOVE = 20
_ANNOUNCING = ("measure_noun", "list_determiner", "cataphor")
_STOPS = (".", "!", "?")


class Slots(NamedTuple):
    """Who is to act and by when, and why: phrases that quote the words which named them."""

    assignee: Span | None
    deadline: Deadline | None
    why: tuple[str, ...]


class SlotValue(NamedTuple):
    """The value of a slot, the rule that found it (a key of the pack's ``why``) and the words that were evidence."""

    span: Span
    why: str
    cues: tuple[Span, ...]


class _Context(NamedTuple):
    document: Document
    candidate: Candidate
    labels: Sequence[Label]

    def deadline(self, span: Span) -> Span | None:
        return find_deadline(self.document.text, span, self.document.language)

    @property
    def lenders(self) -> Iterator[Span]:
        """What the candidate stands under, but for full sentences that announce no list."""
        return (span for span in self.candidate.governors if not self._is_full(span))

    def _is_full(self, span: Span) -> bool:
        closed = fold(self.document.text[max(span.start, span.end - 3) : span.end]).rstrip('»")').endswith(_STOPS)
        if not closed:
            return False
        clause = self.clause(span)
        announces = any(map(clause.places, _ANNOUNCING))
        return not announces and any(token.verb_form in ("Fin", "Inf") for token in clause.tokens)

    def lasts(self, when: Span) -> bool:
        """Is ``when`` how long what the first sentence sets is in force («Установить тариф: … с 1 мая по 3 июня»)?"""
        clause = self.clause(self.candidate.sentences[0])
        return sets_interval(self.document.text, when, clause, range(len(clause.tokens)))

    def says_by(self, when: Span, detail: Span) -> bool:
        """Is it by ``when`` that the first sentence is to be done? Not «Выдан 5 мая», nor «5 мая отделом полиции»."""
        clause = self.clause(detail)
        alone = not any(map(str.isalnum, self.document.text[when.end : detail.end]))
        said = alone or any(token.verb_form for token in clause.tokens) or when.start > detail.start
        return said and not reports(clause) and not self.lasts(when)

    def clause(self, span: Span) -> Clause:
        return clause_in_context(self.document.text, *span, self.document.language)

    def assignee(self, span: Span, *, above: bool = False) -> Mention | None:
        text, language = self.document.text, self.document.language
        deadlines = tuple(phrase.span for phrase in find_deadlines(text, span, language))
        # The stop that closes the words may be an initial's: «Чернова П.П.»
        stop = span is self.candidate.sentences[0] and not above and text.startswith(".", span.end)
        return find_assignee(text, Span(span.start, span.end + stop), language, deadlines, above=above)


def fill(document: Document, candidate: Candidate) -> Slots:
    """The assignee and the deadline of ``candidate``."""
    inside = labels_within(document.text, Span(candidate.start, candidate.end), document.language)
    after = labels_after(document.text, candidate.end, candidate.stop, document.language)
    context = _Context(document, candidate, [*inside, *after])
    who = next((value for rule in WHO_RULES if (value := rule(context))), None)
    when = next((value for rule in WHEN_RULES if (value := rule(context))), None)
    deadline = None
    if when:
        from summarize.slots.last_day import last_day

        year = candidate.when.year if candidate.when and candidate.when.cell == when.span else ""
        words = f"{fold(document.text[slice(*when.span)])} {year}".rstrip()
        deadline = Deadline(when.span, last_day(words, document.language))
    reasons = filter(None, (_reason(document, value) for value in (who, when) if value))
    return Slots(who.span if who else None, deadline, tuple(reasons))


def _reason(document: Document, value: SlotValue) -> str:
    reason = document.language.message("why", value.why) or ""
    return reason.format(words=" … ".join(quoted(document, cue).strip(" #*:") for cue in value.cues))


def _labelled(context: _Context, table: str, why: str) -> SlotValue | None:
    placeholder = phrases(context.document.language, "placeholder")
    for label in context.labels:
        words = context.document.text[slice(*label.value)]
        if label.table == table and any(map(str.isalnum, words)):
            return None if placeholder.match(words.lstrip("[(")) else SlotValue(label.value, why, (label.words,))
    return None


def _in_cell(column: Column | None, why: str) -> SlotValue | None:
    return SlotValue(column.cell, why, (column.header or column.cell,)) if column else None


def _short(span: Span) -> Span | None:
    """``span`` when it is no longer than a heading, to be quoted whole."""
    return span if span.end - span.start <= _LONGEST_QUOTED else None


# ---------------------------------------------------------------- who


def _who_own(context: _Context) -> SlotValue | None:
    who = next(filter(None, map(context.assignee, context.candidate.sentences)), None)
    if who and (name := greeted(context.document, who.span)):
        return SlotValue(name, "who_above", (name,))
    return SlotValue(who.span, "who_own", tuple(sorted(set(who)))) if who else None


def _who_obliged(context: _Context) -> SlotValue | None:
    """«ОБЯЗЫВАЮ:» above «дворников – убрать листву»."""
    lead_in = next(iter(context.candidate.governors), None) or _line_above(context)
    who = obliged_above(context.document, lead_in, context.candidate.sentences[0]) if lead_in else None
    return SlotValue(who, "who_own", (who,)) if who else None


def _line_above(context: _Context) -> Span | None:
    """The last paragraph before a line of an operative part that ends in a colon."""
    if context.candidate.kind is not CandidateKind.LINE:
        return None
    blocks = context.document.blocks
    index = bisect_left(blocks, context.candidate.start, key=lambda block: block.start)
    above = (block for block in reversed(blocks[max(0, index - _LINES_ABOVE) : index]))
    return next((Span(block.start, block.end) for block in above if context.document.text[block.end - 1] == ":"), None)


def _who_handle(context: _Context) -> SlotValue | None:
    """«Проверить звук @pavel», «@pavel проверить звук до мая»; in the middle it may be a part of what is done."""
    text, first = context.document.text, context.candidate.sentences[0]
    handles = [*_HANDLE.finditer(text, *first)]
    beside = [Span(*handle.span()) for handle in handles]
    beside += [phrase.span for phrase in find_deadlines(text, first, context.document.language)]
    for handle in handles:
        before, after = Span(first.start, handle.start()), Span(handle.end(), first.end)
        if _is_covered(text, before, beside) or _is_covered(text, after, beside):
            return SlotValue(Span(*handle.span(1)), "who_own", (Span(*handle.span()),))
    return None


def _is_covered(text: str, words: Span, spans: Sequence[Span]) -> bool:
    """Does each letter and digit of ``words`` stand in one of ``spans``?"""
    return all(any(place in range(*span) for span in spans) for place in range(*words) if text[place].isalnum())


def _who_above(context: _Context) -> SlotValue | None:
    who = next(_named_above(context), None)
    # «Будем вынуждены обратиться в суд» below the name of the addressee
    words = context.clause(context.candidate.sentences[0]).tokens if who else ()
    return None if any(word.person == "1" for word in words if word.tense) else who


def _named_above(context: _Context) -> Iterator[SlotValue]:
    for span in context.lenders:
        labels = labels_after(context.document.text, *span, context.document.language)
        yield from (SlotValue(label.value, "who_above", (label.words,)) for label in labels if label.table == WHO)
        if who := context.assignee(span, above=True):
            yield SlotValue(who.span, "who_above", (_short(span) or who.span,))
    for span in context.candidate.headings:
        who = None if _signs(context.document, span) else context.assignee(span, above=True)
        if who and _is_whole(context.document, who.span, span):
            yield SlotValue(who.span, "who_above", (span,))


def _signs(document: Document, heading: Span) -> bool:
    """Does «С уважением» stand right above, or the title of the paper below it, or is the name in brackets?"""
    start = max(0, heading.start - _SIGNATURE_WITHIN)
    closed = pattern(document.language, "closing_words").search(document.text, start, heading.start) is not None
    title = document.title.span if document.title else None
    return closed or document.text.startswith("(", heading.start) or bool(title and heading.end <= title.start)


def _is_whole(document: Document, who: Span, heading: Span) -> bool:
    """Is ``heading`` that name and nothing else but its number?"""
    return not any(map(str.isalpha, document.text[heading.start : who.start] + document.text[who.end : heading.end]))


# ---------------------------------------------------------------- when


def _when_own(context: _Context) -> SlotValue | None:
    """In its first sentence, else in one of its details that does not report what was done."""
    for place, span in enumerate(context.candidate.sentences):
        if (when := context.deadline(span)) and (place == 0 or context.says_by(when, span)):
            return SlotValue(when, "when_own", (when,))
    return None


def _when_after(context: _Context) -> SlotValue | None:
    """«Программа должна начаться до мая» in the sentence after, which is no row of its own and obliges."""
    document, candidate = context.document, context.candidate
    index = bisect_left(document.sentences, candidate.end, key=lambda sentence: sentence.start)
    after = document.sentences[index : index + 1]
    if candidate.kind is CandidateKind.CELL or not after or after[0].end > candidate.stop:
        return None
    when = context.deadline(span := Span(after[0].start, after[0].end))
    # Few sentences have one: no other is read in context.
    if when is None or not repeats(document, Span(candidate.start, candidate.end), span):
        return None
    return SlotValue(when, "when_after", (_short(span) or when,)) if obliges(context.clause(span)) else None


def _when_above(context: _Context) -> SlotValue | None:
    document, candidate = context.document, context.candidate
    for span in (*context.lenders, *candidate.headings):
        when = context.deadline(span)
        if when and (span not in candidate.headings or opens_until(document.text, when, document.language)):
            return SlotValue(when, "when_above", (_short(span) or when,))
    return None


_Rule = Callable[[_Context], SlotValue | None]
WHO_RULES: tuple[_Rule, ...] = (
    lambda context: _in_cell(context.candidate.who, "who_cell"),
    lambda context: _labelled(context, WHO, "who_label"),
    _who_obliged,
    _who_own,
    _who_handle,
    _who_above,
)
"""Where the assignee is looked for, the nearest place first."""
WHEN_RULES: tuple[_Rule, ...] = (
    lambda context: _in_cell(context.candidate.when, "when_cell"),
    lambda context: _labelled(context, WHEN, "when_label"),
    _when_own,
    _when_after,
    _when_above,
)
"""Where the deadline is looked for, the nearest place first."""
