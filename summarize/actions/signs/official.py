"""What a paper calls itself, and signs of how official papers order: in an infinitive without any predicate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.actions.signs.counter_cues import in_relative_clause
from summarize.actions.signs.head import HeadKind, head_of, main_words
from summarize.document import BlockKind
from summarize.languages.finders import finders_by_field
from summarize.text.tokens import FINITE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarize.document import Document
    from summarize.text.clause import Clause
    from summarize.text.tokens import Token

# In characters: how far down a document may say what it is.
_HEAD = 300
_EARLY = 25
_CLOSES = frozenset(".,:;!?…")
PLAN_PAPER = "a plan by its title"
"""The sign of a paper whose title opens with «План …»."""
REMARKS = "remarks that something is so"
"""The sign of «Отметить, что насос исправен», which asks nothing."""
FORESEEN = "says what will be done or held"
"""The sign of «Весной заложим теплицу», «В мае пройдёт ярмарка»; in a plan it is planned."""
DEED = "says in an infinitive what to do"
"""The sign of «Утвердить смету», «Прибыль распределить поровну», «С протоколом ознакомить жильцов»."""


def papers_of(document: Document) -> frozenset[str]:
    """What ``document`` calls itself at its head: «order», «plan»; what an item mentions there is not what it is."""
    opening = (block for block in document.blocks if block.start < _HEAD and block.kind is not BlockKind.ITEM)
    head = "\n".join(document.text[block.start : min(block.end, _HEAD)].lower() for block in opening)
    return frozenset(name for name, found in finders_by_field(document.language, "paper").items() if found.search(head))


def is_plan(document: Document) -> bool:
    """Does a heading at the head of ``document`` open with «План …», «Годовой план …», «Стратегия …»?"""
    finder = finders_by_field(document.language, "paper").get("plan")
    for block in document.blocks:
        if finder is None or block.start >= _HEAD:
            break
        words = document.text[block.start : block.end].lower()
        found = finder.search(words)
        if found and found.start() <= _EARLY and words[-1] not in _CLOSES:
            return True
    return False


_EFFECTS = ("effect_verb", "outcome_verb")
# «Ярмарка пройдёт», «будет продолжена работа».
_FUTURES = frozenset(("Fut", "Short"))
_PREDICATES = FINITE | {"Pred", "Short"}


def official_signs(clause: Clause) -> Iterator[str]:
    """Which of ``DEED``, ``FORESEEN`` and ``REMARKS`` are signs of ``clause``."""
    tests = ((DEED, is_deed), (FORESEEN, foresees), (REMARKS, remarks))
    yield from (name for name, holds in tests if holds(clause))


def is_deed(clause: Clause) -> bool:
    """Is an infinitive the only predicate of the main clause?

    «Отчёт утвердить», «Хозяйствам, которые отстали, закончить ремонт»; not «Право голосовать имеют члены», «Готов
    помочь», «желание помочь».
    """
    infinitive = None
    for place in main_words(clause):
        tag = clause.tag(place)
        if (tag in _PREDICATES or clause.is_in(place, "modal")) and not in_relative_clause(clause, place):
            return False
        if tag == "Inf" and infinitive is None:
            infinitive = place
    return infinitive is not None and not (clause.is_in(infinitive, "copula") or _is_governed(clause, infinitive))


def _is_governed(clause: Clause, infinitive: int) -> bool:
    """«желание помочь», «рад видеть»."""
    before = clause.at(infinitive - 1)
    is_short = before.pos == "ADJ" and not before.case
    return is_short or clause.is_in(infinitive - 1, "infinitive_governor")


def names_action(clause: Clause) -> bool:
    """«Ремонт кровли», «До 20 мая – приёмка лагеря»; not «Ремонт кровли завершён», «Смета – 40 тысяч рублей»."""
    return head_of(clause).kind is HeadKind.ACTION and not any(map(_is_predicate, clause.tokens))


def names_event(clause: Clause) -> bool:
    """«Выставка рисунков», «Анализ рынка»; not «Выставка открыта»."""
    head = head_of(clause)
    named = head.kind is HeadKind.THING and clause.is_in(head.place, "planned_event")
    return named and not any(map(_is_predicate, clause.tokens))


def _is_predicate(word: Token) -> bool:
    """«начался», «можно», «завершён», «нужен»."""
    return word.tag in _PREDICATES or (word.pos == "ADJ" and not word.case)


def foresees(clause: Clause) -> bool:
    """Is the only predicate a future, of no effect: not «Это позволит …», «Расходы вырастут», «Мела не будет»?"""
    verbs = [place for place, word in enumerate(clause.tokens) if word.tag in FINITE]
    if not verbs or clause.tag(verbs[0]) != "Fut" or clause.tag(verbs[-1]) not in _FUTURES:
        return False
    if any(map(clause.places, ("negation", "conditional_conjunction"))):
        return False
    return not any(clause.is_in(place, table) for table in _EFFECTS for place in verbs if not _is_event(clause, place))


def _is_event(clause: Clause, place: int) -> bool:
    """«Ярмарка пройдёт в мае»."""
    return clause.is_in(place, "event_verb")


def remarks(clause: Clause) -> bool:
    """«Отметить, что насос исправен»; not «Отметить место для столба», «Указать, что …»."""
    first = clause.first_word()
    is_remark = clause.tag(first) == "Inf" and clause.is_in(first, "noting_verb")
    return is_remark and clause.norm(first + 1) == "," and clause.is_in(first + 2, "complementizer")
