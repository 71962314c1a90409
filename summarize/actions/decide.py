"""Which candidates are actions: lists and tables are decided as a whole, sentences one by one."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from summarize.actions.items import first_sentence
from summarize.actions.signs.operative_part import is_operative
from summarize.actions.signs.strongest import decide_sentence
from summarize.document import CandidateKind, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.document import Candidate, Decision, Document, Enumeration


def decide(document: Document, candidate: Candidate) -> Decision | None:
    """The decision on ``candidate``; None when nothing speaks for an action.

    «Рада вирішила:» announces actions and is none.
    """
    if candidate.decision:
        return candidate.decision
    span = Span(candidate.start, candidate.end)
    return None if is_operative(document.text, span, document.language) else decide_sentence(document, span)


def decide_lists(document: Document, *, mixed: bool) -> tuple[Enumeration, ...]:
    """The lists of ``document``, each item decided: in the language that it is written in where ``mixed``."""
    if mixed:
        from summarize.actions.languages import read_enumerations

        return read_enumerations(document)
    from summarize.actions.items import decide_measures
    from summarize.lists import find_enumerations

    return decide_measures(document, find_enumerations(document))


def agree_with_sentences(
    document: Document, enumerations: Sequence[Enumeration], actions: Sequence[Candidate]
) -> tuple[Enumeration, ...]:
    """``enumerations``, each item a measure whose first sentence is an action by itself."""
    alone = sorted(action.sentences[0] for action in actions if action.kind is not CandidateKind.ITEM)
    return (
        tuple(_agreed(document, enumeration, alone) for enumeration in enumerations) if alone else tuple(enumerations)
    )


def _agreed(document: Document, enumeration: Enumeration, alone: Sequence[Span]) -> Enumeration:
    items = [
        item._replace(
            measure=item.measure or _holds(first_sentence(document, item), alone),
            children=tuple(_agreed(document, child, alone) for child in item.children),
        )
        for item in enumeration.items
    ]
    return enumeration._replace(items=tuple(items))


def _holds(sentence: Span, places: Sequence[Span]) -> bool:
    """Does one of ``places`` (sorted) begin in ``sentence``?"""
    index = bisect_left(places, sentence.start, key=lambda place: place.start)
    return index < len(places) and places[index].start < sentence.end
