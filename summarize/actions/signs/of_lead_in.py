"""What a lead-in announces: what it recommends, orders, forbids or permits, or what only is."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from summarize.actions.signs.prohibitions import (
    ASKING,
    FORBIDDEN,
    PERMITTED,
    binds_a_party,
    forbids_what_follows,
    only_permits,
    permits,
)
from summarize.slots.actor_words import NOUNS
from summarize.text.clause import clause_of
from summarize.text.morphology import has_analyser

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarize.document import Span
    from summarize.languages import Language
    from summarize.text.clause import Clause

ADVISED = "lead-in advises"
"""The sign of a list that its lead-in recommends, proposes or asks for: «Комиссия рекомендует: …»."""
ORDERED = "lead-in orders"
"""The sign of a list that its lead-in orders: «Поручить завхозу: …»."""
STATE = "lead-in tells of a state"
"""The sign of a list of what is wrong, is good or was reached: «Основные проблемы: …»."""

# «В ходе проверки выявлены следующие нарушения:»; a longer lead-in tells more than what its list is of.
_LONGEST_NAMING = 10
_SENTENCE_ENDS = frozenset(".!?»")


def advises_what_follows(clause: Clause) -> bool:
    """«Комиссия рекомендует:», «Решили просить совет:», «Наши требования:»: do the last words that ask bind nobody?"""
    asking = _asking_places(clause)
    if not asking:
        return any(_are_listed(clause, place) for place in clause.places("advice_noun"))
    return clause.is_in(max(asking), "advising_verb") and not forbids_what_follows(clause)


def orders_what_follows(clause: Clause) -> bool:
    """«Приказываю:», «Поручить завхозу:»; not «Просим поручить завхозу:», «Нужно обязать:»."""
    asking = _asking_places(clause)
    if not asking or not clause.is_in(max(asking), "ordering_verb") or clause.places("negation"):
        return False
    return not any(clause.places(name) for name in ("advising_verb", "demanding_verb", "modal"))


def tells_of_state(clause: Clause) -> bool:
    """«Основные проблемы:», «К рискам относятся:»; not «Меры по устранению нарушений:», «Жители требуют:»."""
    # «Ожидаемые результаты:» asks for nothing.
    asking = [place for place in _asking_places(clause) if clause.at(place).verb_form != "Part"]
    asks = asking or any(word.verb_form == "Inf" for word in clause.tokens)
    if asks or len(clause.tokens) > _LONGEST_NAMING:
        return False
    ends = max((place for place, word in enumerate(clause.tokens) if word.norm in _SENTENCE_ENDS), default=-1)
    named = [place for place in clause.places("state_noun") if place > ends]
    # «Перечень мероприятий:»; not «Разделы плана:»
    others = (place for place in clause.places("measure_noun") if place not in named)
    of_tasks = any(not clause.is_in(place, "paper_name") for place in others)
    return not of_tasks and any(_names_contents(clause, place) for place in named)


def _names_contents(clause: Clause, place: int) -> bool:
    """«Основные риски:», «К рискам относятся:»; not «Участникам:»."""
    if clause.at(place).case == "Dat":
        return clause.at(place - 1).pos == "ADP"
    return _are_listed(clause, place)


def _asking_places(clause: Clause) -> list[int]:
    return [place for name in (*ASKING, "issuing_verb") for place in clause.places(name)]


def _are_listed(clause: Clause, place: int) -> bool:
    """«Наши требования:», «список требований»; not «по требованию», «исполнение требований»."""
    before = clause.at(place - 1)
    if before.pos == "ADP":
        return clause.at(place).case == "Ins"
    is_of_noun = before.pos in NOUNS and has_analyser(clause.language)
    return not is_of_noun or clause.is_in(place - 1, "list_name")


_OF_LEAD_INS: tuple[tuple[str, Callable[[Clause], bool]], ...] = (
    (FORBIDDEN, forbids_what_follows),
    (ADVISED, advises_what_follows),
    (ORDERED, orders_what_follows),
    (STATE, tells_of_state),
    ("lead-in permits", permits),
    (PERMITTED, only_permits),
    ("lead-in binds a party", binds_a_party),
)


# A list of thousands of items has one lead-in.
@lru_cache(maxsize=64)
def lead_in_signs(text: str, span: Span, language: Language) -> tuple[str, ...]:
    """The signs of a list in the words of its lead-in at ``span``."""
    lead_in = clause_of(text, *span, language)
    return tuple(name for name, holds in _OF_LEAD_INS if holds(lead_in))
