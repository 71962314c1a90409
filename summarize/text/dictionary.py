"""The dictionary of Russian, which is loaded at its first use."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rumorph import Analyzer


@cache
def analyzer() -> Analyzer:
    """The analyser of Russian, loaded on first use (15 ms)."""
    import rumorph

    return rumorph.Analyzer()


def is_known(word: str) -> bool:
    """Does the Russian dictionary have ``word`` in some form?"""
    return analyzer().is_known(word)
