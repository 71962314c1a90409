"""What a clause forbids or permits, and whom it obliges."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from summarize.actions.signs.complements import is_nominative
from summarize.actions.signs.counter_cues import is_negated
from summarize.slots.actor_words import NOUNS
from summarize.text.clause import clause_of
from summarize.text.morphology import has_analyser

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarize.document import Span
    from summarize.languages import Language
    from summarize.text.clause import Clause

FORBIDDEN = "lead-in forbids"
"""The sign of a list that its lead-in forbids: «Запрещается: …»."""
ADVISED = "lead-in advises"
"""The sign of a list that its lead-in recommends, proposes or asks for: «Комиссия рекомендует: …»."""
ORDERED = "lead-in orders"
"""The sign of a list that its lead-in orders: «Поручить завхозу: …»."""
STATE = "lead-in tells of a state"
"""The sign of a list of what is wrong, is good or was reached: «Основные проблемы: …»."""
PERMITTED = "only a right"
"""The sign of «Хозяин вправе проверить работы», and of a list below «Хозяин имеет право:»."""

# «В ходе проверки выявлены следующие нарушения:»; a longer lead-in tells more than what its list is of.
_LONGEST_NAMING = 10
_SENTENCE_ENDS = frozenset(".!?»")
_ASKING = ("modal", "directive", "commissive")
_FORBIDDING = ("prohibition", "permission")
_ASKED_OR_PROMISED = frozenset(("Imp", "Fut"))
_BINDING = ("deontic_modal", "commissive", "modal")


def forbids(clause: Clause) -> bool:
    """«Запрещается курить», «нельзя», «не допускается», «не вправе»: does the clause forbid what it names?"""
    return any(_forbids_at(clause, place) for name in _FORBIDDING for place in clause.places(name))


def forbids_what_follows(clause: Clause) -> bool:
    """Does the lead-in ``clause`` forbid its items?

    The last word that forbids, asks or proposes decides: «Ждать нельзя, поэтому предлагаем:» forbids nothing.
    """
    forbidding = [place for name in _FORBIDDING for place in clause.places(name) if _forbids_at(clause, place)]
    asking = (place for name in _ASKING for place in clause.places(name))
    return bool(forbidding) and max(forbidding) >= max(asking, default=0)


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
    return [place for name in (*_ASKING, "issuing_verb") for place in clause.places(name)]


def _are_listed(clause: Clause, place: int) -> bool:
    """«Наши требования:», «список требований»; not «по требованию», «исполнение требований»."""
    before = clause.at(place - 1)
    if before.pos == "ADP":
        return clause.at(place).case == "Ins"
    is_of_noun = before.pos in NOUNS and has_analyser(clause.language)
    return not is_of_noun or clause.is_in(place - 1, "list_name")


def forbids_what_it_lists(clause: Clause) -> bool:
    """«Не допускается: мыть лодки; жечь камыш»: does it forbid what stands after its colon?

    Not «Это недопустимо: надо строить», which gives a reason.
    """
    colon = next((place for place, word in enumerate(clause.tokens) if word.norm == ":"), None)
    if colon is None or colon + 1 >= len(clause.tokens):
        return False
    listed = clause.tokens[colon + 1].tag == "Inf" or any(word.norm == ";" for word in clause.tokens[colon:])
    before = clause._replace(tokens=clause.tokens[:colon])
    # «Нельзя ждать: …» says already what is forbidden.
    return listed and forbids_what_follows(before) and all(word.tag != "Inf" for word in before.tokens)


def permits(clause: Clause) -> bool:
    """«Хозяин вправе», «имеет право», «may»: does the clause permit what it names?"""
    places = (place for place in clause.places("permission") if _is_word_of(clause, place, "permission"))
    return any(not _forbids_at(clause, place) for place in places)


def only_permits(clause: Clause) -> bool:
    """«Хозяин вправе проверить работы»: a right, nothing asked beside it; «может» promises as often as it permits."""
    rights = [place for place in clause.places("permission") if not clause.is_in(place, "reasoning_verb")]
    # «may inspect», «is entitled to inspect»: no imperatives where they look like infinitives.
    asks = any(
        word.tag in _ASKED_OR_PROMISED and place - 1 - clause.is_in(place - 1, "infinitive_marker") not in rights
        for place, word in enumerate(clause.tokens)
    ) or any(
        _is_word_of(clause, place, name) and not _is_excluded(clause, place, name)
        for name in _ASKING
        for place in clause.places(name)
    )
    return bool(rights) and not asks and any(_is_word_of(clause, place, "permission") for place in rights)


def insists(clause: Clause) -> bool:
    """«Обязательно возьмите воду», «Срочно вызовите врача»: an imperative beside a word that insists."""
    return any(
        clause.tag(place + 1) == "Imp" or clause.tag(place - 1) == "Imp" for place in clause.places("insistence")
    )


def needs_not(clause: Clause) -> bool:
    """«Не нужно закрывать», «не надо ждать»: does it only say what need not be done?

    Not «Не нужно ждать, надо чинить», «Не нужно ждать: чините», «Не планируем закрывать, а откроем новую»; nor «не
    должен», «не стоит», which ask for something to be left.
    """
    modals = {place for name in _ASKING for place in clause.places(name)}
    asks = any(word.tag in _ASKED_OR_PROMISED for place, word in enumerate(clause.tokens) if place not in modals)
    return bool(modals) and not asks and all(is_negated(clause, place) for place in modals)


def binds_a_party(clause: Clause) -> bool:
    """«Подрядчик обязан:», «The tenant must:»: does the clause oblige whom it names?"""
    binding = {place for name in _BINDING for place in clause.places(name)}
    return any(is_nominative(clause, before) for before in range(max(binding, default=0)))


def _forbids_at(clause: Clause, place: int) -> bool:
    return _is_word_of(clause, place, "prohibition") or (
        _is_word_of(clause, place, "permission") and clause.is_in(place - 1, "negation")
    )


def _is_word_of(clause: Clause, place: int, name: str) -> bool:
    """Is the word at ``place`` of the class ``name``, with what has to follow it there («имеет» право)?"""
    entry = clause.entry(place, name)
    return entry is not None and (not entry.followed_by or clause.norm(place + 1) in entry.followed_by)


def _is_excluded(clause: Clause, place: int, name: str) -> bool:
    """Does the next word say that the word at ``place`` is not of the class ``name``, as in «має право»?"""
    entry = clause.entry(place, name)
    return entry is not None and clause.norm(place + 1) in entry.excludes


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
