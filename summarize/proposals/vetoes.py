"""Vetoes: what keeps a cue from being a proposal after all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.grammar import Kind
from summarize.proposals.reading import clause_start

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarize.proposals.reading import Reading


def asked(reading: Reading, index: int) -> bool:
    """The sentence is a question."""
    del index
    return any(word.form == "?" for word in reading.words[-4:])


def negated(reading: Reading, index: int) -> bool:
    """«не планирует», «не надо»; but what must not be («не должен», «нельзя») is a demand."""
    if not reading.is_in(index - 1, "negations"):
        return False
    return reading.words[index].lemma != "должен"


def supposed(reading: Reading, index: int) -> bool:
    """The clause asks or supposes: «если надо», «как следует», «кто должен»."""
    opening = clause_start(reading, index)
    return (
        any(reading.is_in(place, "suppositions") for place in range(opening, min(opening + 3, index)))
        or reading.form(index + 1) == "ли"
    )


def unreal(reading: Reading, index: int) -> bool:
    """«надо было бы», «следовало бы» of what did not happen."""
    near = (index + 1, index + 2)
    return any(reading.is_in(place, "conditional") for place in near) and reading.kind(index) is Kind.PAST


VETOES: tuple[Callable[[Reading, int], bool], ...] = (asked, negated, supposed, unreal)
