"""Is a list item a measure, by its own words, its lead-in and its siblings? The first rule that applies decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.actions.signs.complements import is_evaluation
from summarize.actions.signs.head import Head, HeadKind
from summarize.actions.signs.lead_in import LeadIn, LeadInType
from summarize.actions.signs.strongest import strongest_cue
from summarize.core.lazy_pattern import compile_late
from summarize.core.records import NamedTuple
from summarize.text.clause import is_instruction

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from summarize.document import Document, Span
    from summarize.lists.enumeration import Enumeration
    from summarize.text.clause import Clause

_LABELLED = compile_late(r"[^\W\d_]{3,}\W*\d|\d+-[^\W\d_]{3}")


class ItemDecision(NamedTuple):
    """Is the item a measure, by which words, and why (a key of the messages ``why``)?

    Unless it is ``final``, the other items of the list may overrule it.
    """

    measure: bool
    cue: Span | None
    reason: str
    final: bool = True


class ItemContext(NamedTuple):
    """An item to decide: its first sentence, the head of that and the lead-in of its list.

    ``sub_item_cue`` is set if its sub-items are measures, ``tick`` if its box is ticked; ``mostly_actions``: most
    items of the list have action heads; ``is_labelled``: its marker has a word («Шаг 1.»).
    """

    clause: Clause
    head: Head
    lead_in: LeadIn
    sub_item_cue: Span | None
    mostly_actions: bool = True
    tick: Span | None = None
    is_labelled: bool = False


def is_labelled(document: Document, enumeration: Enumeration) -> bool:
    """Have its markers a word and a number: «Шаг 1.», «1-қадам.»?"""
    return _LABELLED.match(document.text, *enumeration.items[0].marker) is not None


def ticked_item(item: ItemContext) -> ItemDecision | None:
    """«[x] Найти помещение»: done already."""
    return ItemDecision(measure=False, cue=item.tick, reason="ticked") if item.tick else None


def question_item(item: ItemContext) -> ItemDecision | None:
    """A question is no measure."""
    last = next((word for word in reversed(item.clause.tokens) if word.norm not in {"»", '"', ")"}), None)
    if last and last.norm == "?":
        return ItemDecision(measure=False, cue=item.clause.span(len(item.clause.tokens) - 1), reason="question")
    return None


def entry_into_force(item: ItemContext) -> ItemDecision | None:
    """«вступает в силу»: a clause about the document itself."""
    for index in range(len(item.clause.tokens)):
        cue = item.clause.entry(index, "validity_verb")
        follows = cue and (not cue.after or item.clause.norm(index - 1) in cue.after)
        if cue and follows and (not cue.followed_by or item.clause.norm(index + 1) in cue.followed_by):
            return ItemDecision(measure=False, cue=item.clause.span(index), reason="not_done")
    return None


def item_cue(item: ItemContext) -> ItemDecision | None:
    """The item itself is a demand, plan or order."""
    match = strongest_cue(item.clause)
    return ItemDecision(measure=True, cue=match.cue, reason=match.reason) if match else None


def instruction(item: ItemContext) -> ItemDecision | None:
    """«Шаг 2. Сдайте фотографию.»."""
    if item.is_labelled and is_instruction(item.clause):
        return ItemDecision(measure=True, cue=item.clause.span(item.clause.first_word()), reason="imperative")
    return None


def final_fact_list(item: ItemContext) -> ItemDecision | None:
    """After «следующие причины», «три условия» no item is a measure."""
    return fact_list(item) if item.lead_in.final else None


def fact_list(item: ItemContext) -> ItemDecision | None:
    """After «следующие этапы» an item is a measure only if it is an infinitive."""
    if item.lead_in.type is LeadInType.FACTS and (item.lead_in.final or item.head.kind is not HeadKind.INFINITIVE):
        return ItemDecision(measure=False, cue=item.lead_in.cue, reason="facts")
    return None


def past_tense(item: ItemContext) -> ItemDecision | None:
    """An item in the past tense is a statement, unless its lead-in is a wish («чтобы был …»)."""
    if item.head.kind is HeadKind.PAST and not item.lead_in.wish:
        return ItemDecision(measure=False, cue=item.clause.span(item.head.place), reason="statement")
    return None


def measure_list(item: ItemContext) -> ItemDecision | None:
    """After «следующие меры», «необходимо:» every item is a measure."""
    if item.lead_in.type is LeadInType.MEASURES:
        return ItemDecision(measure=True, cue=item.lead_in.cue, reason="announced")
    return None


def listed_duty(item: ItemContext) -> ItemDecision | None:
    """«Исполнители: – готовят отчёт»: the duties of an office."""
    is_duty = item.head.kind in {HeadKind.PRESENT, HeadKind.ACTION} and not item.head.subject
    if item.lead_in.type is LeadInType.DUTIES and is_duty:
        return ItemDecision(measure=True, cue=item.clause.span(item.head.place), reason="duty")
    return None


def infinitive_head(item: ItemContext) -> ItemDecision | None:
    """«1. Создать фонд»: an action, unless the lead-in's predicate governs it («позволяет создать»)."""
    if item.head.kind is HeadKind.INFINITIVE and not item.lead_in.open and not is_evaluation(item.clause):
        return ItemDecision(measure=True, cue=item.clause.span(item.head.place), reason="infinitive")
    return None


def action_head(item: ItemContext) -> ItemDecision | None:
    """«– усиление охраны»: an action noun in a list of actions."""
    if item.mostly_actions and item.head.kind is HeadKind.ACTION and not item.lead_in.open:
        return ItemDecision(measure=True, cue=item.clause.span(item.head.place), reason="action")
    return None


def sub_items(item: ItemContext) -> ItemDecision | None:
    """An item whose sub-items are measures."""
    return ItemDecision(measure=True, cue=item.sub_item_cue, reason="parts") if item.sub_item_cue else None


def statement_head(item: ItemContext) -> ItemDecision | None:
    """An item with a predicate of its own is a statement."""
    if item.head.kind in {HeadKind.PRESENT, HeadKind.FUTURE}:
        final = item.head.kind is HeadKind.PRESENT
        return ItemDecision(measure=False, cue=item.clause.span(item.head.place), reason="statement", final=final)
    return None


ITEM_RULES: tuple[Callable[[ItemContext], ItemDecision | None], ...] = (
    ticked_item,
    question_item,
    entry_into_force,
    sub_items,
    instruction,
    final_fact_list,
    item_cue,
    fact_list,
    past_tense,
    measure_list,
    listed_duty,
    infinitive_head,
    action_head,
    statement_head,
)
# Fewer measures than this in a list settle nothing.
_LEAST_MEASURES = 2
_UNDECIDED = ItemDecision(measure=False, cue=None, reason="nothing", final=False)


def decide_item(item: ItemContext) -> ItemDecision:
    """The decision of the first rule that applies; otherwise not a measure, and not final."""
    return next((decision for rule in ITEM_RULES if (decision := rule(item))), _UNDECIDED)


def settle_by_siblings(decisions: Sequence[ItemDecision]) -> list[ItemDecision]:
    """The decisions of one list; when most are measures, those that are not final become measures too."""
    measures = sum(decision.measure for decision in decisions)
    if measures < _LEAST_MEASURES or 2 * measures <= len(decisions):
        return list(decisions)
    return [
        decision if decision.measure or decision.final else decision._replace(measure=True, reason="siblings")
        for decision in decisions
    ]
