"""What plans name by nouns in prose: «Март. Ремонт кровли.», «Замена окон. Срок – до мая. Исполнитель – завхоз.»."""

from __future__ import annotations

import re
from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING

from summarize.actions.signs.official import is_deed, is_plan, names_action, names_event
from summarize.core.lazy_pattern import compile_late
from summarize.document import ActionKind, BlockKind, Candidate, CandidateKind, Column, Decision, Span
from summarize.languages import alternation
from summarize.slots.deadline_in_sentence import find_deadlines
from summarize.slots.labels_and_details import label_line
from summarize.text.clause import clause_of
from summarize.text.quoting import sentences_within, without_closing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarize.document import Block, Document
    from summarize.languages import Language

_SPACE = compile_late(r"\s*")


def plan_line_candidates(document: Document) -> Iterator[Candidate]:
    """The deeds and the nouns of action in the paragraphs of a plan that open with a period or close with labels.

    A line of the same form that follows such a one at once is one too.
    """
    if not is_plan(document):
        return
    after_one = False
    for index, block in enumerate(document.blocks):
        found = list(_planned(document, block, after_one=after_one)) if _may_plan(document, index) else []
        after_one = bool(found)
        yield from found


def _may_plan(document: Document, index: int) -> bool:
    """A paragraph, or «Этап 1. Подбор станков» that looks like a heading but has nothing below it."""
    block, after = document.blocks[index], document.blocks[index + 1 : index + 2]
    if block.kind is not BlockKind.HEADING:
        return block.kind is BlockKind.PARAGRAPH
    return not after or _period(document.language).match(document.text, after[0].start, after[0].end) is not None


def _planned(document: Document, block: Block, *, after_one: bool) -> Iterator[Candidate]:
    period = _period(document.language).match(document.text, block.start, block.end)
    start = period.end() if period else block.start
    start = _SPACE.match(document.text, start, block.end).end()  # type: ignore[union-attr]
    if start >= block.end:
        return
    sentences = sentences_within(document, Span(start, block.end))
    labelled = any(label_line(document.text, sentence, document.language) for sentence in sentences[1:])
    if not (period or labelled or (after_one and len(sentences) == 1)):
        return
    when = Column(_time_of(period)) if period else None
    is_label = [label_line(document.text, sentence, document.language) is not None for sentence in sentences]
    for index, sentence in enumerate(sentences):
        if is_label[index] or not _names_deed(document, sentence, is_dated=period is not None):
            continue
        words = without_closing(document, sentence)
        labels = takewhile(lambda place: is_label[place], range(index + 1, len(sentences)))
        end = max((sentences[place].end for place in labels), default=words.end)
        own = when if not find_deadlines(document.text, words, document.language) else None
        decision = Decision(is_action=True, reason="announced", kind=ActionKind.PLAN)
        yield Candidate(CandidateKind.LINE, words.start, end, (words,), when=own, decision=decision)


def _names_deed(document: Document, sentence: Span, *, is_dated: bool) -> bool:
    clause = clause_of(document.text, *sentence, document.language)
    return is_deed(clause) or names_action(clause) or (is_dated and names_event(clause))


@cache
def _period(language: Language) -> re.Pattern[str]:
    """«Март.», «II квартал:», «Этап 2 (май–июнь).»."""
    entries = alternation(language, "period_label")
    return re.compile(rf"(?P<period>{entries})(?:\s*\((?P<inside>[^()\n]{{1,40}})\))?\s*(?:[.:]|$)", re.IGNORECASE)


def _time_of(period: re.Match[str]) -> Span:
    """The words of when: those in brackets if they are of a time, as in «Этап 2 (июнь 2027)»."""
    is_time = period["inside"] and period.re.fullmatch(period["inside"] + ":")
    dated = period["inside"] and any(map(str.isdigit, period["inside"]))
    return Span(*period.span("inside" if is_time or dated else "period"))
