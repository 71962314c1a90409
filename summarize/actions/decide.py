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

    from summarize.document import Candidate, Decision, Document, Enumeration, Item


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


def contradicts_its_item(document: Document, action: Candidate, enumerations: Sequence[Enumeration]) -> bool:
    """Is ``action`` a bare infinitive («построить мост») that its list has decided to be no measure?"""
    bare = action.decision is not None and action.decision.why == document.language.message("why", "infinitive")
    return bare and any(
        first_sentence(document, item).start <= action.sentences[0].start < first_sentence(document, item).end
        for enumeration in enumerations
        for item in enumeration.items
    )


def agree_with_sentences(
    document: Document, enumerations: Sequence[Enumeration], actions: Sequence[Candidate]
) -> tuple[Enumeration, ...]:
    """``enumerations``, each item a measure whose first sentence is an action by itself."""
    alone = sorted(
        (action for action in actions if action.kind is not CandidateKind.ITEM),
        key=lambda action: action.sentences[0].start,
    )
    return tuple(_agreed(document, enumeration, alone) if alone else enumeration for enumeration in enumerations)


def _agreed(document: Document, enumeration: Enumeration, alone: Sequence[Candidate]) -> Enumeration:
    return enumeration._replace(items=tuple(_agreed_item(document, item, alone) for item in enumeration.items))


def _agreed_item(document: Document, item: Item, alone: Sequence[Candidate]) -> Item:
    item = item._replace(children=tuple(_agreed(document, child, alone) for child in item.children))
    action = None if item.measure else _beginning_in(first_sentence(document, item), alone)
    if action is None or action.decision is None:
        return item
    return item._replace(measure=True, cue=action.decision.cue, why=(action.decision.why,))


def _beginning_in(sentence: Span, actions: Sequence[Candidate]) -> Candidate | None:
    """The action whose own words begin in ``sentence``; ``actions`` are sorted."""
    index = bisect_left(actions, sentence.start, key=lambda action: action.sentences[0].start)
    found = actions[index] if index < len(actions) else None
    return found if found and found.sentences[0].start < sentence.end else None
