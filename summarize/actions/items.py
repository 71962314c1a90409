"""Measures: which items of an enumeration are something to be done, each with the words that decided it."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from summarize.actions.candidates import own_words
from summarize.actions.signs.head import DEEDS, head_of
from summarize.actions.signs.lead_in import Announcement, announcement
from summarize.actions.signs.list_context import Case, agree, decide
from summarize.actions.signs.operative_part import is_operative, is_order
from summarize.document import Span
from summarize.lazy_pattern import compile_late
from summarize.text.clause import read
from summarize.text.list_markers import OPEN_BOX, TICKED_BOX

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.actions.signs.list_context import ItemDecision
    from summarize.document import Document, Enumeration, Item


# So many of a list's items must be deeds by their heads for a bare noun of action to be one.
_MOST = 0.6
_TICKED = compile_late(TICKED_BOX)
_OPEN_BOX = compile_late(OPEN_BOX)


def decide_measures(document: Document, enumerations: Sequence[Enumeration]) -> tuple[Enumeration, ...]:
    """The same enumerations with ``measure``, ``cue`` and ``why`` decided, item by item."""
    return tuple(_ordered(document, _decided(document, enumeration, Announcement())) for enumeration in enumerations)


def _ordered(document: Document, enumeration: Enumeration) -> Enumeration:
    """An item of an operative part is a measure when it opens with an order, whatever its other words say."""
    lead_in = enumeration.lead_in
    if lead_in is None or not is_operative(document.text, lead_in, document.language):
        return enumeration
    why = document.language.message("why", "operative")
    reasons = (why,) if why else ()
    items = tuple(
        item
        if item.measure or not is_order(document.text, own_words(document, item), document.language)
        else item._replace(measure=True, cue=None, why=reasons)
        for item in enumeration.items
    )
    return enumeration._replace(items=items)


def _decided(document: Document, enumeration: Enumeration, outer: Announcement) -> Enumeration:
    announced = _announced(document, enumeration, outer)
    nested = [tuple(_decided(document, child, announced) for child in item.children) for item in enumeration.items]
    clauses = [read(document.text, *first_sentence(document, item), document.language) for item in enumeration.items]
    heads = [head_of(clause) for clause in clauses]
    alike = sum(head.kind in DEEDS for head in heads) >= _MOST * len(heads)
    ticks = _ticks(document, enumeration)
    decisions = agree(
        [
            decide(Case(clause, head, announced, _parts(children), alike, tick))
            for clause, head, children, tick in zip(clauses, heads, nested, ticks, strict=True)
        ]
    )
    items = tuple(
        item._replace(measure=made.measure, cue=made.cue, why=_why(document, made), children=children)
        for item, children, made in zip(enumeration.items, nested, decisions, strict=True)
    )
    return enumeration._replace(items=items)


def _announced(document: Document, enumeration: Enumeration, outer: Announcement) -> Announcement:
    if enumeration.lead_in is None:
        return outer
    return announcement(read(document.text, *enumeration.lead_in, document.language, pending=True))


def _parts(children: Sequence[Enumeration]) -> Span | None:
    """The cue of the first sub-item that is a measure, when most of them are."""
    cues = [part.cue for child in children for part in child.items if part.measure]
    many = 2 * len(cues) > sum(len(child.items) for child in children)
    return cues[0] if many else None


def _ticks(document: Document, enumeration: Enumeration) -> list[Span | None]:
    """The marker of each item that is ticked; where none is left open, signs such as «☑» are bullets and no ticks."""
    signs = [document.text[slice(*item.marker)] for item in enumeration.items]
    some_open = any(_OPEN_BOX.search(sign) for sign in signs)
    return [
        item.marker if _TICKED.search(sign) and (some_open or "[" in sign) else None
        for item, sign in zip(enumeration.items, signs, strict=True)
    ]


def _why(document: Document, decision: ItemDecision) -> tuple[str, ...]:
    phrase = document.language.message("why", decision.why)
    return (str(phrase),) if phrase else ()


def first_sentence(document: Document, item: Item) -> Span:
    """The first sentence of the item's content, without its sub-items."""
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
