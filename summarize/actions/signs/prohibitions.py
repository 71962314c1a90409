"""What a clause forbids or permits, and whom it obliges."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.actions.signs.complements import is_nominative
from summarize.actions.signs.counter_cues import is_negated

if TYPE_CHECKING:
    from summarize.text.clause import Clause

FORBIDDEN = "lead-in forbids"
"""The sign of a list that its lead-in forbids: «Запрещается: …»."""
PERMITTED = "only a right"
"""The sign of «Хозяин вправе проверить работы», and of a list below «Хозяин имеет право:»."""

ASKING = ("modal", "directive", "commissive")
"""The classes of words that ask."""
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
    asking = (place for name in ASKING for place in clause.places(name))
    return bool(forbidding) and max(forbidding) >= max(asking, default=0)


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
        for name in ASKING
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
    modals = {place for name in ASKING for place in clause.places(name)}
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
