"""What the language pack knows of document structure, as compiled patterns."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarize.languages import Language

_NEVER = re.compile(r"(?!)")


@cache
def labels(language: Language, table: str) -> frozenset[str]:
    """The entries of a table of whole lines, in lower case."""
    return frozenset(entry.lower() for entry in language.table("structure", table))


@cache
def pattern(language: Language, table: str) -> re.Pattern[str]:
    """One pattern for all entries of a table of patterns, any case; it matches nothing when the table is empty."""
    entries = language.table("structure", table)
    return re.compile("|".join(f"(?:{entry})" for entry in entries), re.IGNORECASE) if entries else _NEVER
