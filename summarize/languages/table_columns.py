"""Which columns of a table hold what is to be done, who and by when."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from summarize.core.records import NamedTuple
from summarize.languages import alternation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.languages import Language


_ROLES = (
    ("number", "number_column"),
    ("who", "assignee_column"),
    ("when", "deadline_column"),
    ("status", "status_column"),
    ("what", "action_column"),
)


class Columns(NamedTuple):
    """Indexes of the columns of actions, assignees, deadlines, numbers and of what is done; -1 if absent."""

    what: int
    who: int = -1
    when: int = -1
    number: int = -1
    status: int = -1


@cache
def _role(language: Language, table: str) -> re.Pattern[str]:
    return re.compile(alternation(language, table), re.IGNORECASE)


def find_columns(texts: Sequence[str], language: Language) -> Columns | None:
    """The columns named by the header cells ``texts``; None without an action column and another of a plan."""
    found: dict[str, int] = {}
    for index, text in enumerate(texts):
        for role, table in _ROLES:
            if role not in found and _role(language, table).fullmatch(text.strip(" *_:.")):
                found[role] = index
                break
    if "what" not in found or not found.keys() & {"who", "when", "status"}:
        return None
    return Columns(**found)
