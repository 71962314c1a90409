"""Action-item extraction: what a document proposes, orders or plans.

``candidates`` are collected from lists, tables, operative parts and prose, ``decide`` says which of them are
actions, ``slots`` finds who is to act and by when.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarize.actions.candidates import block_candidates, item_candidates, overlaps_any, sentence_candidates, trimmed
from summarize.actions.decide import (
    agree_with_sentences,
    contradicts_its_item,
    decide,
    decide_lists,
    is_agenda,
    rejected_openings,
)
from summarize.actions.signs.lead_in import only_announces
from summarize.actions.signs.operative_part import line_candidates
from summarize.actions.signs.standing_duty import duty_candidates
from summarize.document import BlockKind, CandidateKind, Origin, Recommendation, Span
from summarize.layout.headings import Headings
from summarize.slots import fill
from summarize.slots.labels_and_details import label_line, without_repeats

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarize.document import Candidate, Document, Enumeration

_ORDER = (Origin.ENUMERATION, Origin.TABLE, Origin.SENTENCE)


class Actions(NamedTuple):
    """The lists of a document, each item decided, and one row per action."""

    enumerations: tuple[Enumeration, ...]
    rows: tuple[Recommendation, ...]


def find_actions(document: Document, *, lists_only: bool = False, mixed: bool = True) -> Actions:
    """The lists and actions of ``document``: rows from lists first, then from tables, then from sentences.

    ``lists_only`` leaves out single sentences of prose; ``mixed`` also finds lists in other languages than the
    document's own.
    """
    enumerations = decide_lists(document, mixed=mixed)
    accepted = _accepted(document, enumerations, lists_only=lists_only)
    enumerations = agree_with_sentences(document, enumerations, accepted)
    rows = [row(document, action) for action in _placed(document, accepted)]
    ordered = sorted(
        rows, key=lambda each: (_ORDER.index(each.origin), each.start if each.origin is Origin.TABLE else 0)
    )
    return Actions(enumerations, tuple(ordered))


def _accepted(document: Document, enumerations: Sequence[Enumeration], *, lists_only: bool) -> list[Candidate]:
    """The candidates that are actions; of two that overlap, the one from the earlier source."""
    found: list[Candidate] = []
    sources: tuple[Iterable[Candidate], ...] = (
        item_candidates(document, enumerations),
        _cell_candidates(document),
        line_candidates(document),
        duty_candidates(document),
        block_candidates(document, enumerations),
    )
    for source in sources:
        found += _actions(document, source, _spans(found))
    if lists_only:
        return found
    closed = sorted([*_spans(found), *_closed(document, enumerations)])
    rejected = rejected_openings(document, enumerations)
    alone = [
        trimmed(document, action)
        for action in _actions(document, sentence_candidates(document), closed)
        if not contradicts_its_item(document, action, rejected)
    ]
    return [*found, *without_repeats(document, alone)]


def _cell_candidates(document: Document) -> Iterable[Candidate]:
    if not any(block.kind is BlockKind.TABLE for block in document.blocks):
        return ()
    from summarize.actions.tables import cell_candidates

    return cell_candidates(document)


def _actions(document: Document, candidates: Iterable[Candidate], taken: Sequence[Span]) -> Iterator[Candidate]:
    """The actions among ``candidates`` that overlap neither ``taken`` (sorted) nor each other."""
    reached = 0
    for candidate in candidates:
        if candidate.start < reached or overlaps_any(taken, candidate.start, candidate.end):
            continue
        decision = decide(document, candidate)
        if decision and decision.is_action:
            reached = candidate.end
            yield candidate._replace(decision=decision)


def _spans(candidates: Iterable[Candidate]) -> list[Span]:
    return sorted(Span(each.start, each.end) for each in candidates)


def _closed(document: Document, enumerations: Iterable[Enumeration]) -> Iterator[Span]:
    """Spans in which no sentence is a candidate: lead-ins that only announce measures, and items that are measures."""
    for enumeration in enumerations:
        lead_in = enumeration.lead_in
        if lead_in and any(item.measure for item in enumeration.items) and only_announces(document, lead_in):
            yield lead_in
        for item in enumeration.items:
            if item.measure:
                yield Span(item.start, item.end)
            else:
                yield from _closed(document, item.children)


def _placed(document: Document, actions: Sequence[Candidate]) -> Iterator[Candidate]:
    """The actions with their headings; labels are searched up to the next action or heading."""
    # A line such as «Срок 15.05.2026» would pass for a heading.
    outline = Headings(
        document, lambda block: not label_line(document.text, Span(block.start, block.end), document.language)
    )
    starts = sorted({action.start for action in actions})
    following = dict(zip(starts, [*starts[1:], len(document.text)][: len(starts)], strict=True))
    for action in actions:
        heading = outline.next_after(action.end)
        stop = following[action.start]
        placed = action._replace(
            headings=outline.above(action.start), stop=stop if heading is None else min(stop, heading)
        )
        if not is_agenda(document, placed):
            yield placed


_ORIGINS = {CandidateKind.ITEM: Origin.ENUMERATION, CandidateKind.CELL: Origin.TABLE}


def row(document: Document, action: Candidate) -> Recommendation:
    """The row of ``action``, with its assignee and deadline."""
    first, *details = action.sentences
    assignee, deadline, reasons = fill(document, action)
    why = action.decision.why if action.decision else ""
    return Recommendation(
        action.start,
        action.end,
        first,
        tuple(details),
        _ORIGINS.get(action.kind, Origin.SENTENCE),
        action.enumeration,
        action.labels,
        action.parts,
        assignee,
        deadline,
        ((why, *reasons) if why else reasons),
    )
