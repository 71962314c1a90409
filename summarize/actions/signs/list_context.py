"""Rules: what makes an item a measure or not. The first that answers wins."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarize.actions.signs.complements import judged
from summarize.actions.signs.head import Head, HeadKind
from summarize.actions.signs.lead_in import Announcement, Promise
from summarize.actions.signs.strongest import best_verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from summarize.document import Span
    from summarize.text.clause import Clause


class ItemDecision(NamedTuple):
    """Whether an item is a measure, the words that decided it, and a key of the pack's reasons.

    Where it is not ``firm``, the other items of the list may decide.
    """

    measure: bool
    cue: Span | None
    why: str
    firm: bool = True


class Case(NamedTuple):
    """An item to decide: its first sentence, the head of it, what its list was announced as.

    ``parts`` is the cue of its sub-items when they are measures; ``alike`` when most items of the
    list are deeds by their heads; ``ticked`` is the box that says that it is done.
    """

    clause: Clause
    head: Head
    announced: Announcement
    parts: Span | None
    alike: bool = True
    ticked: Span | None = None


def ticked(case: Case) -> ItemDecision | None:
    """«[x] Найти помещение»: it has been done."""
    return ItemDecision(measure=False, cue=case.ticked, why="ticked") if case.ticked else None


def question(case: Case) -> ItemDecision | None:
    """An item that asks is no measure."""
    last = next((word for word in reversed(case.clause.tokens) if word.norm not in {"»", '"', ")"}), None)
    if last and last.norm == "?":
        return ItemDecision(measure=False, cue=case.clause.span(len(case.clause.tokens) - 1), why="question")
    return None


def entry_into_force(case: Case) -> ItemDecision | None:
    """«вступает в силу»: the paper about itself."""
    for index in range(len(case.clause.tokens)):
        cue = case.clause.entry(index, "validity_verb")
        if cue and (not cue.followed_by or case.clause.norm(index + 1) in cue.followed_by):
            return ItemDecision(measure=False, cue=case.clause.span(index), why="not_done")
    return None


def own_words(case: Case) -> ItemDecision | None:
    """The item itself demands, plans or orders."""
    verdict = best_verdict(case.clause)
    return ItemDecision(measure=True, cue=verdict.cue, why=verdict.why) if verdict else None


def announced_as_facts(case: Case) -> ItemDecision | None:
    """The items of «следующие причины», «три условия» are none, whatever they say."""
    return announced_facts(case) if case.announced.firm else None


def announced_facts(case: Case) -> ItemDecision | None:
    """The items of «следующие этапы» are none when they say nothing else."""
    if case.announced.promise is Promise.FACTS and (case.announced.firm or case.head.kind is not HeadKind.INFINITIVE):
        return ItemDecision(measure=False, cue=case.announced.cue, why="facts")
    return None


def told(case: Case) -> ItemDecision | None:
    """An item in the past tense tells what was, unless its list wishes («чтобы был …»)."""
    if case.announced.wish:
        return None
    if case.head.kind is HeadKind.PAST:
        return ItemDecision(measure=False, cue=case.clause.span(case.head.place), why="statement")
    return None


def announced_measures(case: Case) -> ItemDecision | None:
    """The items of «следующие меры», «необходимо:» are measures."""
    if case.announced.promise is Promise.MEASURES:
        return ItemDecision(measure=True, cue=case.announced.cue, why="announced")
    return None


def standing_duty(case: Case) -> ItemDecision | None:
    """«Исполнители: – готовят отчёт»: what the office has to do."""
    deed = case.head.kind in {HeadKind.PRESENT, HeadKind.ACTION} and not case.head.subject
    if case.announced.promise is Promise.DUTIES and deed:
        return ItemDecision(measure=True, cue=case.clause.span(case.head.place), why="duty")
    return None


def infinitive(case: Case) -> ItemDecision | None:
    """«1. Создать фонд»: a deed, unless the lead-in's own predicate governs it («позволяет создать»)."""
    if case.head.kind is HeadKind.INFINITIVE and not case.announced.open and not judged(case.clause):
        return ItemDecision(measure=True, cue=case.clause.span(case.head.place), why="infinitive")
    return None


def action(case: Case) -> ItemDecision | None:
    """«– усиление охраны»: a deed by its name, in a list of deeds."""
    if case.alike and case.head.kind is HeadKind.ACTION and not case.announced.open:
        return ItemDecision(measure=True, cue=case.clause.span(case.head.place), why="action")
    return None


def parts(case: Case) -> ItemDecision | None:
    """Its sub-items are measures."""
    return ItemDecision(measure=True, cue=case.parts, why="parts") if case.parts else None


def statement(case: Case) -> ItemDecision | None:
    """An item with a predicate of its own tells what is."""
    if case.head.kind in {HeadKind.PRESENT, HeadKind.FUTURE}:
        firm = case.head.kind is HeadKind.PRESENT
        return ItemDecision(measure=False, cue=case.clause.span(case.head.place), why="statement", firm=firm)
    return None


RULES: tuple[Callable[[Case], ItemDecision | None], ...] = (
    ticked,
    question,
    entry_into_force,
    parts,
    announced_as_facts,
    own_words,
    announced_facts,
    told,
    announced_measures,
    standing_duty,
    infinitive,
    action,
    statement,
)
# Fewer measures than this among its neighbours decide nothing for an item.
_MANY = 2
NOTHING = ItemDecision(measure=False, cue=None, why="nothing", firm=False)


def decide_item(case: Case) -> ItemDecision:
    """The first answer of the rules; no measure when none answers."""
    return next((decision for rule in RULES if (decision := rule(case))), NOTHING)


def agree(decisions: Sequence[ItemDecision]) -> list[ItemDecision]:
    """The decisions of one list, those that are not firm settled by most of the others."""
    measures = sum(decision.measure for decision in decisions)
    if measures < _MANY or 2 * measures <= len(decisions):
        return list(decisions)
    return [
        decision if decision.measure or decision.firm else ItemDecision(measure=True, cue=decision.cue, why="siblings")
        for decision in decisions
    ]
