"""What the rules know of a document when they are asked what one of its groups is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarize.document import BlockKind
from summarize.layout.dialogue import find_dialogue
from summarize.layout.vocabulary import Vocabulary, vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.languages import Language
    from summarize.layout.grouping import Group
    from summarize.layout.page_style import Layout


class Facts(NamedTuple):
    """What the rules know of the whole document.

    For each group, ``texts`` has its lines as one, ``endings`` the sign that ends it (empty for a
    letter's sake); ``dialogue`` holds the indices of the groups that are turns.
    """

    groups: Sequence[Group]
    layout: Layout
    known: Vocabulary
    dialogue: frozenset[int]
    texts: Sequence[str]
    endings: Sequence[str]

    def words(self, index: int) -> str:
        """A group without its marker."""
        marker = self.groups[index].marker
        text = self.texts[index]
        return text[marker.length :].lstrip() if marker else text

    def neighbour(self, index: int) -> int | None:
        """The next group that is no furniture."""
        following = index + 1
        while following < len(self.groups) and self.groups[following].furniture is BlockKind.BOILERPLATE:
            following += 1
        return following if following < len(self.groups) else None


def gather_facts(groups: Sequence[Group], layout: Layout, language: Language) -> Facts:
    """The facts of a document that consists of ``groups``."""
    texts = [text_of(group) for group in groups]
    endings = [group.lines[-1].ending for group in groups]
    signs = ["" if ending.isalnum() else ending for ending in endings]
    return Facts(groups, layout, vocabulary(language), find_dialogue(groups), texts, signs)


def text_of(group: Group) -> str:
    """The lines of a group as one."""
    return group.lines[0].text if len(group.lines) == 1 else " ".join([line.text for line in group.lines])
