"""Measures: which items of an enumeration are something to be done, each with the words that decided it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from summarize.measures.announcements import Announcement, announcement
from summarize.measures.heads import head_of
from summarize.measures.rules import Case, agree, decide
from summarize.proposals.reading import read
from summarize.records import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.measures.rules import Decision
    from summarize.records import Document, Enumeration, Item


def decide_measures(document: Document, enumerations: Sequence[Enumeration]) -> tuple[Enumeration, ...]:
    """The same enumerations with ``measure``, ``cue`` and ``why`` decided, item by item."""
    return tuple(_decided(document, enumeration, Announcement()) for enumeration in enumerations)


def _decided(document: Document, enumeration: Enumeration, outer: Announcement) -> Enumeration:
    announced = _announced(document, enumeration, outer)
    nested = [tuple(_decided(document, child, announced) for child in item.children) for item in enumeration.items]
    decisions = agree(
        [
            _decision(document, item, announced, children)
            for item, children in zip(enumeration.items, nested, strict=True)
        ]
    )
    items = tuple(
        replace(item, measure=made.measure, cue=made.cue, why=_why(document, made), children=children)
        for item, children, made in zip(enumeration.items, nested, decisions, strict=True)
    )
    return replace(enumeration, items=items)


def _announced(document: Document, enumeration: Enumeration, outer: Announcement) -> Announcement:
    if enumeration.lead_in is None:
        return outer
    return announcement(read(document.text, *enumeration.lead_in, document.language, pending=True))


def _decision(document: Document, item: Item, announced: Announcement, children: tuple[Enumeration, ...]) -> Decision:
    reading = read(document.text, *first_sentence(document, item), document.language)
    return decide(Case(reading, head_of(reading), announced, _parts(children)))


def _parts(children: Sequence[Enumeration]) -> Span | None:
    return next((part.cue for child in children for part in child.items if part.measure), None)


def _why(document: Document, decision: Decision) -> tuple[str, ...]:
    phrase = document.language.table("language", "why").get(decision.why)
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
