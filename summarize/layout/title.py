"""The title and standfirst of a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.document import BlockKind
from summarize.layout.headings import starts_like_heading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.languages import Language
    from summarize.layout.grouping import LineGroup

_LONGEST_TITLE = 800
_LONGEST_STANDFIRST = 300
# A headline asks, exclaims or ends in an ellipsis, but not in a full stop.
_TITLE_ENDINGS = frozenset({"", *"?!…"})
_OPENERS = '«„“"(*_# '
_HEAD = frozenset({BlockKind.HEADING, BlockKind.BYLINE, BlockKind.BOILERPLATE})


def mark_title(groups: Sequence[LineGroup], kinds: list[BlockKind], language: Language) -> None:
    """Set TITLE and BYLINE in ``kinds`` where the document opens with a title and a standfirst."""
    title = _find_title(groups, kinds, language)
    if title is None:
        return
    standfirst = title + 1
    if standfirst < len(groups) - 1 and _is_standfirst(groups[standfirst], kinds[standfirst], kinds[standfirst + 1]):
        kinds[standfirst] = BlockKind.BYLINE
    kinds[title] = BlockKind.TITLE


def _find_title(groups: Sequence[LineGroup], kinds: Sequence[BlockKind], language: Language) -> int | None:
    """The first heading before all text, or the one that names an act («О …»)."""
    text = next((index for index, kind in enumerate(kinds) if kind not in _HEAD), len(kinds))
    headings = [index for index in range(text) if kinds[index] is BlockKind.HEADING]
    acts = [index for index in headings if language.opens("act_title", groups[index].text)]
    first = (acts or headings)[:1]
    return first[0] if first and _may_be_title(groups[first[0]], language) else None


def _may_be_title(group: LineGroup, language: Language) -> bool:
    words = group.text.lstrip(_OPENERS)
    return (
        len(group.text) <= _LONGEST_TITLE
        and not language.opens("section_heading", words)
        and not language.opens("salutation", group.text)
        and starts_like_heading(words)
        and group.punctuation in _TITLE_ENDINGS
    )


def _is_standfirst(group: LineGroup, kind: BlockKind, following: BlockKind) -> bool:
    """A line without closing punctuation between the title and the text."""
    if group.text[0] == "#" or group.marker or following not in {BlockKind.PARAGRAPH, BlockKind.BOILERPLATE}:
        return False
    is_open = group.lines[-1].last.isalnum() and len(group.text) <= _LONGEST_STANDFIRST
    return is_open and kind in {BlockKind.HEADING, BlockKind.PARAGRAPH}
