"""Where the deadline of a candidate is looked for: its cell, labels, own words, then what it stands under."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable

from summarize.core.lazy_pattern import compile_late
from summarize.document import BlockKind, CandidateKind, Span
from summarize.languages.finders import pattern
from summarize.slots.deadline_in_sentence import find_deadlines, obliges
from summarize.slots.labels_and_details import WHEN, repeats
from summarize.slots.preambles import is_of_preamble
from summarize.slots.slot_context import SlotContext, SlotValue, in_cell, short, value_of_label
from summarize.slots.time_expressions import DeadlineType, opens_until

_BRACKET = compile_late(r"\(([^()]+)\)$")
_EMPTY_LINE = compile_late(r"\n[ \t]*\r?\n")


def _when_own(context: SlotContext) -> SlotValue | None:
    """In its first sentence, else in one of its details that does not report what was done."""
    for place, span in enumerate(context.candidate.sentences):
        if (
            (when := context.deadline(span))
            and (place == 0 or context.says_by(when, span))
            and not _doses(context, span)
        ):
            return SlotValue(when, "when_own", (when,))
    return None


def _doses(context: SlotContext, span: Span) -> bool:
    """«2.5 mg twice daily»: does ``span`` say how much of a medicine is taken, and nothing but how often?"""
    text, language = context.document.text, context.document.language
    if pattern(language, "dose").search(text, *span) is None:
        return False
    return all(phrase.type is DeadlineType.FREQUENCY for phrase in find_deadlines(text, span, language))


def _when_of_marker(context: SlotContext) -> SlotValue | None:
    """«Первый этап (май – июнь 2027 года): …»: in the brackets of the item's marker."""
    text, labels = context.document.text, context.candidate.labels
    inside = _BRACKET.search(text, *labels[-1]) if labels else None
    is_time = inside and pattern(context.document.language, "period_label").fullmatch(inside[1])
    return SlotValue(Span(*inside.span(1)), "when_label", (labels[-1],)) if inside and is_time else None


def _when_after(context: SlotContext) -> SlotValue | None:
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
    return SlotValue(when, "when_after", (short(span) or when,)) if obliges(context.clause(span)) else None


def _when_above(context: SlotContext) -> SlotValue | None:
    document, candidate = context.document, context.candidate
    for span in (*context.lenders, *candidate.headings):
        when = context.deadline(span)
        # «Снизить расход к 2028 году», an empty line, «Задачи:»
        if when is None or _EMPTY_LINE.search(document.text, when.end, span.end):
            continue
        if is_of_preamble(document.text, when, span, document.language):
            continue
        if span not in candidate.headings or opens_until(document.text, when, document.language):
            return SlotValue(when, "when_above", (short(span) or when,))
    return None


def _when_of_period(context: SlotContext) -> SlotValue | None:
    """«АПРЕЛЬ», «II квартал»: the heading right above the items of a plan."""
    document, candidate = context.document, context.candidate
    index = bisect_right(document.blocks, candidate.start, key=lambda block: block.start) - 1
    if not candidate.headings or document.blocks[index].kind is not BlockKind.ITEM:
        return None
    heading = candidate.headings[0]
    words = document.text[slice(*heading)].rstrip(" .:")
    is_period = pattern(document.language, "period_label").fullmatch(words) is not None
    return SlotValue(Span(heading.start, heading.start + len(words)), "when_above", (heading,)) if is_period else None


_Rule = Callable[[SlotContext], SlotValue | None]
WHEN_RULES: tuple[_Rule, ...] = (
    lambda context: in_cell(context.candidate.when, "when_cell"),
    lambda context: value_of_label(context, WHEN, "when_label"),
    _when_own,
    _when_of_marker,
    _when_after,
    _when_above,
    _when_of_period,
)
"""Where the deadline is looked for, the nearest place first."""
