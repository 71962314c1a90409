"""Which candidates are actions? Lists are decided as a whole, sentences one by one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from summarize.actions.candidates import item_words, overlaps_any
from summarize.actions.signs.head import ACTION_HEADS, head_of
from summarize.actions.signs.lead_in import LeadIn, classify_lead_in
from summarize.actions.signs.list_context import ItemContext, decide_item, is_labelled, settle_by_siblings
from summarize.actions.signs.minutes import names_agenda
from summarize.actions.signs.orders_and_duties import is_operative, is_order
from summarize.core.lazy_pattern import compile_late
from summarize.document import CandidateKind, Span
from summarize.text.bullets_and_numbers import OPEN_BOX, TICKED_BOX
from summarize.text.clause import clause_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from summarize.document import Candidate, Document
    from summarize.lists.enumeration import Enumeration, Item


def with_measures(enumerations: Sequence[Enumeration], judged: Iterable[Candidate]) -> tuple[Enumeration, ...]:
    """``enumerations``, each item a measure as the candidate of its words was decided; headings stay."""
    decisions = {
        candidate.start: candidate.decision.is_measure
        for candidate in judged
        if candidate.kind is CandidateKind.ITEM and candidate.decision and candidate.decision.reason != "heading"
    }
    return tuple(_as_decided(enumeration, decisions) for enumeration in enumerations)


def _as_decided(enumeration: Enumeration, decisions: Mapping[int, bool]) -> Enumeration:
    items = tuple(
        item._replace(
            measure=decisions.get(item.start, item.measure),
            children=tuple(_as_decided(child, decisions) for child in item.children),
        )
        for item in enumeration.items
    )
    return enumeration._replace(items=items)


def rejected_openings(document: Document, enumerations: Sequence[Enumeration]) -> list[Span]:
    """The first sentences of the items that are no measures, also of nested ones, each with its marker, sorted."""
    items = (item for enumeration in enumerations for item in _all_items(enumeration))
    return sorted(
        first_sentence(document, item)._replace(start=item.start)
        for item in items
        if not (item.measure or item.reason == "heading")
    )


def _all_items(enumeration: Enumeration) -> Iterator[Item]:
    for item in enumeration.items:
        yield item
        for child in item.children:
            yield from _all_items(child)


def contradicts_its_item(action: Candidate, rejected: Sequence[Span]) -> bool:
    """Does ``action``, a bare infinitive («построить мост») or without a cue, begin in one of ``rejected``?"""
    bare = action.decision is not None and action.decision.reason in {"infinitive", "nothing"}
    start = action.sentences[0].start
    return bare and overlaps_any(rejected, start, start + 1)


def agree_with_sentences(
    document: Document, enumerations: Sequence[Enumeration], actions: Sequence[Candidate]
) -> tuple[Enumeration, ...]:
    """``enumerations``, where an item whose first sentence is an action is a measure too."""
    alone = sorted(
        (action for action in actions if action.kind is not CandidateKind.ITEM),
        key=lambda action: action.sentences[0].start,
    )
    return tuple(
        _with_sentences(document, enumeration, alone) if alone else enumeration for enumeration in enumerations
    )


def _with_sentences(document: Document, enumeration: Enumeration, alone: Sequence[Candidate]) -> Enumeration:
    return enumeration._replace(items=tuple(_agreed_item(document, item, alone) for item in enumeration.items))


def _agreed_item(document: Document, item: Item, alone: Sequence[Candidate]) -> Item:
    item = item._replace(children=tuple(_with_sentences(document, child, alone) for child in item.children))
    # «2.5. Комиссия …», «Во-первых, …»: a sentence may begin with the marker.
    opening = first_sentence(document, item)._replace(start=item.start)
    action = None if item.measure else _beginning_in(opening, alone)
    if action is None or action.decision is None:
        return item
    return item._replace(measure=True, cue=action.decision.cue, reason=action.decision.reason)


def _beginning_in(sentence: Span, actions: Sequence[Candidate]) -> Candidate | None:
    """The first of ``actions`` (sorted) that begins in ``sentence``."""
    index = bisect_left(actions, sentence.start, key=lambda action: action.sentences[0].start)
    found = actions[index] if index < len(actions) else None
    return found if found and found.sentences[0].start < sentence.end else None


# Share of the items with action heads that lets a bare action noun count as an action.
_MOSTLY_ACTIONS = 0.6
# «~~Завести дашборд~~», as Markdown strikes out.
_STRUCK_OUT = "~~"
_TICKED = compile_late(TICKED_BOX)
_OPEN_BOX = compile_late(OPEN_BOX)


def decide_measures(document: Document, enumerations: Sequence[Enumeration]) -> tuple[Enumeration, ...]:
    """``enumerations`` with ``measure``, ``cue`` and ``why`` set for each item."""
    return tuple(
        _with_orders(document, _with_decisions(document, enumeration, LeadIn())) for enumeration in enumerations
    )


def _with_orders(document: Document, enumeration: Enumeration) -> Enumeration:
    """An item of an operative part that opens with an order is a measure, whatever its other words say."""
    lead_in = enumeration.lead_in
    if lead_in is None or not is_operative(document, lead_in):
        return enumeration
    items = tuple(
        item
        if item.measure or not is_order(document, item_words(document, item))
        else item._replace(measure=True, cue=None, reason="operative")
        for item in enumeration.items
    )
    return enumeration._replace(items=items)


def _with_decisions(document: Document, enumeration: Enumeration, outer: LeadIn) -> Enumeration:
    lead_in = outer
    if enumeration.lead_in:
        lead_in = classify_lead_in(clause_of(document.text, *enumeration.lead_in, document.language, pending=True))
    nested = [tuple(_with_decisions(document, child, lead_in) for child in item.children) for item in enumeration.items]
    clauses = [
        clause_of(document.text, *first_sentence(document, item), document.language) for item in enumeration.items
    ]
    heads = [head_of(clause) for clause in clauses]
    mostly_actions = sum(head.kind in ACTION_HEADS for head in heads) >= _MOSTLY_ACTIONS * len(heads)
    ticks, labelled = _ticks(document, enumeration), is_labelled(document, enumeration)
    decisions = settle_by_siblings(
        [
            decide_item(ItemContext(clause, head, lead_in, _sub_item_cue(children), mostly_actions, tick, labelled))
            for clause, head, children, tick in zip(clauses, heads, nested, ticks, strict=True)
        ]
    )
    items = tuple(
        item._replace(measure=made.measure, cue=made.cue, reason=made.reason, children=children)
        for item, children, made in zip(enumeration.items, nested, decisions, strict=True)
    )
    return enumeration._replace(items=items)


def _sub_item_cue(children: Sequence[Enumeration]) -> Span | None:
    """The cue of the first sub-item that is a measure; None unless most are."""
    cues = [part.cue for child in children for part in child.items if part.measure]
    many = 2 * len(cues) > sum(len(child.items) for child in children)
    return cues[0] if many else None


def _ticks(document: Document, enumeration: Enumeration) -> list[Span | None]:
    """The marker of each item that is ticked or struck out; without an open box in the list, «☑» is only a bullet."""
    markers = [document.text[slice(*item.marker)] for item in enumeration.items]
    some_open = any(_OPEN_BOX.search(marker) for marker in markers)
    return [
        item.marker
        if (_TICKED.search(marker) and (some_open or "[" in marker))
        or document.text.startswith(_STRUCK_OUT, item.content.start)
        else None
        for item, marker in zip(enumeration.items, markers, strict=True)
    ]


def first_sentence(document: Document, item: Item) -> Span:
    """The first sentence of ``item`` that is more than a number or punctuation, without its sub-items."""
    end = min([item.content.end, *(part.start for child in item.children for part in child.items)])
    index = bisect_right(document.sentences, item.content.start, key=lambda sentence: sentence.start) - 1
    while 0 <= index < len(document.sentences):
        stop = document.sentences[index].end
        if document.text[item.content.start : min(stop, end)].strip(" \t\r\n.,:;()–—-"):
            return Span(item.content.start, max(item.content.start, min(stop, end)))
        if stop >= end:
            break
        index += 1
    return Span(item.content.start, max(item.content.start, end))


def is_agenda(document: Document, candidate: Candidate) -> bool:
    """Is the candidate under a heading such as «Повестка дня», «План встречи», «Участники»?"""
    return any(names_agenda(document, span) for span in (*candidate.governors, *candidate.headings[:1]))
