"""The title and standfirst of a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.document import BlockKind
from summarize.layout.dated_lines import opens_with_day
from summarize.layout.headings import starts_like_heading
from summarize.layout.official_paper_names import names_addressee

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.languages import Language
    from summarize.layout.grouping import LineGroup

_LONGEST_TITLE = 800
_LONGEST_STANDFIRST = 300
# Blocks at the beginning in which a stamp of approval may be.
_STAMPED = 16
# A headline asks, exclaims or ends in an ellipsis, but not in a full stop.
_TITLE_ENDINGS = frozenset({"", *"?!…"})
_OPENERS = '«„“"(*_# '
_NUMBERED = compile_late(r"([^\W\d_]+)\s+(?:\d{1,2}|[IVX]{1,4})\b")
_HEAD = frozenset({BlockKind.HEADING, BlockKind.BYLINE, BlockKind.BOILERPLATE})


def mark_title(groups: Sequence[LineGroup], kinds: list[BlockKind], language: Language) -> None:
    """Set TITLE and BYLINE in ``kinds`` where the document opens with a title and a standfirst."""
    title = None if BlockKind.TITLE in kinds else _find_title(groups, kinds, language)
    if title is None:
        return
    standfirst = title + 1
    if standfirst < len(groups) - 1 and _is_standfirst(groups[standfirst], kinds[standfirst], kinds[standfirst + 1]):
        pair = groups[standfirst : standfirst + 2]
        is_of_series = all(opens_with_day(group.text, language) for group in pair) or _are_numbered_alike(*pair)
        kinds[standfirst] = kinds[standfirst] if is_of_series else BlockKind.BYLINE
    kinds[title] = BlockKind.TITLE


def _are_numbered_alike(one: LineGroup, other: LineGroup) -> bool:
    """«Этап 1. Подбор станков», «Этап 2. Пуск линии»."""
    first, second = _NUMBERED.match(one.text), _NUMBERED.match(other.text)
    return first is not None and second is not None and first[1].lower() == second[1].lower()


def _find_title(groups: Sequence[LineGroup], kinds: Sequence[BlockKind], language: Language) -> int | None:
    """The first heading before all text and outside a stamp of approval."""
    stamped = frozenset(_stamped(groups, language))
    text = next((index for index, kind in enumerate(kinds) if kind not in _HEAD and index not in stamped), len(kinds))
    headings = [index for index in range(text) if kinds[index] is BlockKind.HEADING and index not in stamped]
    if headings and any(language.opens("salutation", group.text) for group in groups[:_STAMPED]):
        headings = [index for index in headings if not names_addressee(groups[index].text, language)]
    return next((index for index in headings[:1] if _may_be_title(groups[index], language)), None)


def _stamped(groups: Sequence[LineGroup], language: Language) -> Iterator[int]:
    """The indices of «УТВЕРЖДАЮ / Директор школы / ____ О. П. Зимина» and the like, up to an empty line."""
    inside = False
    for index, group in enumerate(groups[:_STAMPED]):
        inside = (inside and not group.lines[0].blank_above) or language.opens(
            "approval_stamp", group.text.lstrip(_OPENERS)
        )
        if inside:
            yield index


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
    """A line without closing punctuation between the title and the text; with a small letter it completes the title."""
    if group.text[0] == "#" or group.marker:
        return False
    if following not in {BlockKind.PARAGRAPH, BlockKind.BOILERPLATE} and not group.text[0].islower():
        return False
    is_open = group.lines[-1].last.isalnum() and len(group.text) <= _LONGEST_STANDFIRST
    return is_open and kind in {BlockKind.HEADING, BlockKind.PARAGRAPH}
