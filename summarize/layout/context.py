"""A group of lines with the document around it, as the rules for block kinds read it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from summarize.document import BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.languages import Language
    from summarize.layout.grouping import Group
    from summarize.layout.page_style import PageStyle


class Context(NamedTuple):
    """The group at ``position`` and its text; ``turns`` are the positions of the turns of a dialogue."""

    position: int
    group: Group
    text: str
    groups: Sequence[Group]
    style: PageStyle
    language: Language
    turns: frozenset[int]

    def matches(self, name: str) -> bool:
        """Return True if a pattern of the class ``name`` matches at the start of the text."""
        return self.language.pattern(name, re.IGNORECASE).match(self.text) is not None

    @property
    def following(self) -> Group | None:
        """The next group that is not boilerplate."""
        groups = (self.groups[index] for index in range(self.position + 1, len(self.groups)))
        return next((group for group in groups if group.kind is not BlockKind.BOILERPLATE), None)
