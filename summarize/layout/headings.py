"""Which groups are headings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.document import BlockKind
from summarize.lazy_pattern import compile_late
from summarize.text.characters import LOWER, UPPER

if TYPE_CHECKING:
    from summarize.layout.context import Facts

LONGEST_HEADING = 150
_OPEN_ENDINGS = frozenset({"", "?", "!", "*", "%"})
_CALLS = frozenset({"?", "!"})
_LONGEST_NUMBERED_HEADING = 100
# A stop after a word that is no abbreviation, and another sentence.
_INNER_STOP = compile_late(rf"[{LOWER}]{{4}}[»)]?\.\s+[«„“\"(]?[{UPPER}]")
_LONGEST_CENTRED = 800
_CENTRED = 7
_AXIS = 14
# Lines that were joined because a sentence goes on in them are no heading when they are long.
_LONGEST_FRAGMENT = 60
# A line with no room for one more word is one of many.
_SHORTEST_NEXT_WORD = 4
# «Фамилия И.О.  - должность»: a column of names, not a heading.
_NAME_COLUMN = compile_late(r"\s{2,}[-–—]\s")
_MARKDOWN_HEADING = compile_late(r"(#{1,6})\s")


def markdown_heading(facts: Facts, index: int) -> BlockKind | None:
    """«## Решили»."""
    text = facts.groups[index].lines[0].text
    return BlockKind.HEADING if text[0] == "#" and _MARKDOWN_HEADING.match(text) else None


def centred_heading(facts: Facts, index: int) -> BlockKind | None:
    """Lines about one axis, far from both edges, however many."""
    if not facts.layout.wrapped or facts.endings[index] in {".", ";", ":", ","}:
        return None
    lines = facts.groups[index].lines
    deepest = max(line.indent for line in lines)
    if deepest < facts.layout.margin + _CENTRED or sum(len(line.text) for line in lines) > _LONGEST_CENTRED:
        return None
    middle = facts.layout.width + facts.layout.margin
    if _NAME_COLUMN.search(facts.texts[index]):
        return None
    return BlockKind.HEADING if all(abs(line.indent + line.width - middle) <= _AXIS for line in lines) else None


def numbered_heading(facts: Facts, index: int) -> BlockKind | None:
    """«1. Общие положения» over paragraphs: short, open, and the next number does not follow at once."""
    group = facts.groups[index]
    if not group.marker or group.marker.form not in {"number", "roman"}:
        return None
    words = facts.words(index)
    if not words or not words[0].isupper() or not _open_and_short(facts, index, _LONGEST_NUMBERED_HEADING):
        return None
    following = facts.neighbour(index)
    if following is None or _are_siblings(facts, index, following) or _after_sibling(facts, index):
        return None
    return BlockKind.HEADING


def _are_siblings(facts: Facts, index: int, following: int) -> bool:
    one, other = facts.groups[index].marker, facts.groups[following].marker
    return (
        one is not None and other is not None and one.form == other.form and facts.groups[following].lines[0].gap <= 1
    )


def _after_sibling(facts: Facts, index: int) -> bool:
    return index > 0 and _are_siblings(facts, index - 1, index) and facts.groups[index].lines[0].gap == 0


def heading(facts: Facts, index: int) -> BlockKind | None:
    """A short line that is no sentence, over something that it may head."""
    if not _open_and_short(facts, index, _LONGEST_CENTRED):
        return None
    text = facts.texts[index]
    if facts.known.act_title.match(text):
        return BlockKind.HEADING
    if len(text) > LONGEST_HEADING or not _begins_like_heading(text) or _is_spoken(facts, index):
        return None
    fragments = len(facts.groups[index].lines) > 1 and len(text) > _LONGEST_FRAGMENT
    if _NAME_COLUMN.search(text) or "://" in text or (fragments and not facts.layout.wrapped):
        return None
    if facts.known.section.match(text):
        return BlockKind.HEADING
    last = facts.groups[index].lines[-1]
    torn = facts.layout.wrapped and text[-1].islower() and last.width + _SHORTEST_NEXT_WORD > facts.layout.width
    return BlockKind.HEADING if not torn and facts.neighbour(index) is not None else None


def _is_spoken(facts: Facts, index: int) -> bool:
    """«Уважаемые жители!», «Парки стареют. Что делать?»: a heading speaks to nobody, and asks without telling.

    Nor does it stand over what a mail answers.
    """
    text = facts.texts[index]
    told = facts.endings[index] in _CALLS and _INNER_STOP.search(text) is not None
    answered = index + 1 < len(facts.texts) and facts.texts[index + 1].startswith("> ")
    return told or answered or facts.known.salutation.match(text) is not None


def _begins_like_heading(text: str) -> bool:
    first = text.lstrip('«„“"(*_')[:1]
    return first.isupper() or first.isdigit()


def _open_and_short(facts: Facts, index: int, longest: int) -> bool:
    """Whether a group is short enough and has no sign that closes a sentence but «?» and «!»."""
    return facts.endings[index] in _OPEN_ENDINGS and len(facts.texts[index]) <= longest
