"""The opening of a document: its title, its byline, its standfirst."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.document import BlockKind
from summarize.layout.vocabulary import Vocabulary, vocabulary
from summarize.lazy_pattern import compile_late
from summarize.text.characters import LOWER, UPPER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.languages import Language
    from summarize.layout.grouping import Group

_LONGEST_TITLE = 800
_LONGEST_STANDFIRST = 300
# A headline asks or exclaims, or ends in an ellipsis; it does not end in a full stop.
_TITLE_ENDINGS = frozenset("?!…")
_OPENERS = '«„“"(*_#'
_HEAD = frozenset({BlockKind.HEADING, BlockKind.BYLINE, BlockKind.BOILERPLATE})
# The first sentence of a paragraph whose end has lost its space: two elements of a page that were saved as one line.
_GLUED = compile_late(rf"[{LOWER}][.!?…]?[»”\"]?[.!?…](?=[«„“\"]?[{UPPER}][{LOWER}]{{2}})")


def name_opening(groups: Sequence[Group], kinds: Sequence[BlockKind], language: Language) -> list[BlockKind]:
    """``kinds`` with TITLE and BYLINE where the opening of the document has them."""
    named = list(kinds)
    title = _title(groups, kinds, language)
    if title is None:
        return named
    named[title] = BlockKind.TITLE
    standfirst = title + 1
    if standfirst < len(groups) - 1 and _is_standfirst(groups[standfirst], kinds[standfirst], kinds[standfirst + 1]):
        named[standfirst] = BlockKind.BYLINE
    return named


def standfirst_end(text: str) -> int:
    """Where a standfirst glued to the first paragraph ends in ``text``; 0 without one."""
    match = _GLUED.search(text, 0, _LONGEST_STANDFIRST)
    return match.end() if match else 0


def _title(groups: Sequence[Group], kinds: Sequence[BlockKind], language: Language) -> int | None:
    """The heading in front of all text that says what the document is about: an act's «О …», else the first."""
    head = _head(kinds)
    named = [index for index in head if vocabulary(language).act_title.match(_text(groups[index]))]
    candidates = named or head
    for index in candidates[:1]:
        if _may_be_title(groups[index], vocabulary(language)):
            return index
    return None


def _head(kinds: Sequence[BlockKind]) -> list[int]:
    found: list[int] = []
    for index, kind in enumerate(kinds):
        if kind not in _HEAD:
            break
        if kind is BlockKind.HEADING:
            found.append(index)
    return found


def _may_be_title(group: Group, known: Vocabulary) -> bool:
    text = _text(group)
    first = text.lstrip(_OPENERS + " ")[:1]
    ending = group.lines[-1].ending
    return (
        len(text) <= _LONGEST_TITLE
        and not known.section.match(text.lstrip(_OPENERS + " "))
        and not known.salutation.match(text)
        and (first.isupper() or first.isdigit())
        and (ending.isalnum() or ending in _TITLE_ENDINGS or not ending)
    )


def _is_standfirst(group: Group, kind: BlockKind, following: BlockKind) -> bool:
    """A line without a closing sign between the title and the text."""
    text = _text(group)
    if text[0] == "#" or group.marker or following not in {BlockKind.PARAGRAPH, BlockKind.BOILERPLATE}:
        return False
    ending = group.lines[-1].ending
    return kind in {BlockKind.HEADING, BlockKind.PARAGRAPH} and ending.isalnum() and len(text) <= _LONGEST_STANDFIRST


def _text(group: Group) -> str:
    return " ".join(line.text for line in group.lines)
