"""Announcements: what a lead-in says its items are."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from summarize.actions.clauses import ending, nominative
from summarize.actions.signs.counter_cues import relative
from summarize.actions.signs.strongest import best_verdict
from summarize.text.clause import clause_of, cue_table
from summarize.text.tokens import FINITE

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarize.document import Document, Span
    from summarize.text.clause import Clause


class Promise(StrEnum):
    """What kind of items a lead-in promises."""

    MEASURES = "measures"
    FACTS = "facts"
    DUTIES = "duties"
    NOTHING = "nothing"


class Announcement(NamedTuple):
    """What a lead-in promises, and the word that says so.

    ``open`` when the lead-in is a part of a sentence that its items complete; ``firm`` when no item
    can say otherwise; ``wish`` when its verbs in the past say what is wanted («чтобы были …»).
    """

    promise: Promise = Promise.NOTHING
    cue: Span | None = None
    open: bool = False
    firm: bool = False
    wish: bool = False


# How far before the naming noun the word that counts it may stand: «следующие основные задачи».
_COUNT_REACH = 4


def announcement(clause: Clause) -> Announcement:
    """What the lead-in ``clause`` announces."""
    latest = ending(clause)
    for rule in ANNOUNCING:
        found = rule(latest)
        if found:
            return found
    return Announcement(open=unfinished(latest))


def asked(clause: Clause) -> Announcement | None:
    """«Что делать?» is answered by deeds, «Почему так дорого?» is not."""
    if not any(word.norm == "?" for word in clause.tokens[-2:]):
        return None
    deed = next((index for index, word in enumerate(clause.tokens) if word.tag == "Inf"), None)
    if deed is not None and any(clause.is_in(place, "action_question") for place in range(deed)):
        return Announcement(Promise.MEASURES, clause.span(deed))
    return Announcement(Promise.FACTS, clause.span(len(clause.tokens) - 1))


def ordered(clause: Clause) -> Announcement | None:
    """«Для решения этих проблем необходимо:»: a demand after the last noun that names the items, or without one."""
    verdict = best_verdict(clause)
    noun = counted_noun(clause)
    if verdict is None or (noun and noun.cue and verdict.cue.start < noun.cue.start):
        return None
    wish = any(clause.is_in(index, "purpose_conjunction") for index in range(len(clause.tokens)))
    return Announcement(Promise.MEASURES, verdict.cue, unfinished(clause), wish=wish)


def opened_by_deed(clause: Clause) -> Announcement | None:
    """«Признать утратившими силу:»: the items say what the deed is done to."""
    if not clause.tokens or clause.tokens[-1].norm != ":" or clause.tag(0) != "Inf":
        return None
    return Announcement(Promise.MEASURES, clause.span(0))


def counted_noun(clause: Clause) -> Announcement | None:
    """«следующие задачи», «три причины»: the noun that the items are counted as."""
    for index in range(len(clause.tokens) - 1, -1, -1):
        near = range(max(0, index - _COUNT_REACH), index)
        if any(clause.is_in(place, "list_determiner") for place in near) and (found := _named(clause, index)):
            return found
    return None


def naming_noun(clause: Clause) -> Announcement | None:
    """«Задачи:», «Причины таковы.»: the last noun that names the items."""
    for index in range(len(clause.tokens) - 1, -1, -1):
        if nominative(clause, index) and (found := _named(clause, index)):
            return _coordinated(clause, index) or found
    return None


def _coordinated(clause: Clause, index: int) -> Announcement | None:
    """«Права и обязанности»: not deeds alone."""
    if not clause.is_in(index - 1, "coordinator") or index - 1 < 1:
        return None
    other = _named(clause, index - 2)
    return other._replace(firm=False) if other else None


def effects(clause: Clause) -> Announcement | None:
    """«Это позволит: …» announces what follows from a deed, not the deed."""
    for index in range(len(clause.tokens)):
        if clause.is_in(index, "effect_verb") and clause.tag(index) in FINITE and not relative(clause, index):
            return Announcement(Promise.FACTS, clause.span(index), unfinished(clause), firm=True)
    return None


def duty_bearer(clause: Clause) -> Announcement | None:
    """«Исполнители программы:»: the items say what their duty is; after «Комиссия вправе:» what they may do."""
    if not clause.tokens or clause.tokens[-1].norm != ":":
        return None
    for index in range(len(clause.tokens)):
        if clause.is_in(index, "duty_bearer") and nominative(clause, index):
            return Announcement(Promise.DUTIES, clause.span(index), open=_predicates(clause))
    return None


def _predicates(clause: Clause) -> bool:
    """Whether more is said than a name: «Комиссия вправе», «Отделу разрешается»."""
    said = FINITE | {"ADV", "Inf", "Conv"}
    return any(word.tag in said for word in clause.tokens)


ANNOUNCING: tuple[Callable[[Clause], Announcement | None], ...] = (
    asked,
    ordered,
    opened_by_deed,
    counted_noun,
    naming_noun,
    effects,
    duty_bearer,
)


def _quoted(clause: Clause, index: int) -> bool:
    """Whether the word stands in a title: «указ "О некоторых вопросах …"»."""
    before = [word.norm for word in clause.tokens[:index]]
    after = [word.norm for word in clause.tokens[index:]]
    return (before.count("«") > before.count("»") and "»" in after) or (before.count('"') % 2 == 1 and '"' in after)


def _named(clause: Clause, index: int) -> Announcement | None:
    if clause.tag(index) != "NOUN" or _quoted(clause, index):
        return None
    fact = clause.entry(index, "fact_noun")
    if fact:
        return Announcement(Promise.FACTS, clause.span(index), unfinished(clause), fact.strength is None)
    if clause.is_in(index, "measure_noun"):
        return Announcement(Promise.MEASURES, clause.span(index), unfinished(clause))
    return None


def unfinished(clause: Clause) -> bool:
    """Whether the items complete the sentence of the lead-in: it has a predicate and no closing mark."""
    if not clause.tokens or clause.tokens[-1].norm in {".", ":", "!", "?", "…", ";"}:
        return False
    return any(word.tag in FINITE for word in clause.tokens)


_ANNOUNCING = ("measure_noun", "fact_noun", "list_determiner", "cataphor", "pro_verb")
_CLOSED = frozenset({".", "!"})


def only_announces(document: Document, lead_in: Span) -> bool:
    """«Нужны такие меры:», «Предлагаю следующее.»; not «Мы требуем вернуть землю.», a demand of its own."""
    clause = clause_of(document.text, *lead_in, document.language)
    if not cue_table(document.language, "cataphor") or not clause.tokens or clause.tokens[-1].norm not in _CLOSED:
        return True
    return any(clause.is_in(place, table) for place in range(len(clause.tokens)) for table in _ANNOUNCING)
