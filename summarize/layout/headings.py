"""Rules that recognise headings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.layout.levels import heading_depth
from summarize.lazy_pattern import compile_late
from summarize.text.characters import LOWER, UPPER

if TYPE_CHECKING:
    from summarize.layout.grouping import Context, Group

LONGEST_HEADING = 150
_OPEN = frozenset({"", "?", "!", "*", "%"})
_LONGEST_NUMBERED_HEADING = 100
# A full stop after a word that is no abbreviation, and another sentence.
_INNER_STOP = compile_late(rf"[{LOWER}]{{4}}[»)]?\.\s+[«„“\"(]?[{UPPER}]")
_LONGEST_CENTRED = 800
_CENTRED = 7
_AXIS = 14
# Lines that were joined because a sentence continues in them are no heading if they are long.
_LONGEST_JOINED = 60
_SHORTEST_NEXT_WORD = 4
# «Фамилия И.О.  - должность»: a column of names.
_NAME_COLUMN = compile_late(r"\s{2,}[-–—]\s")


def markdown_heading(context: Context) -> bool:
    """«## Решили»."""
    return heading_depth(context.group.lines[0].text) > 0


def centred_heading(context: Context) -> bool:
    """Lines around one axis, far from both edges, however many."""
    lines, style = context.group.lines, context.style
    if not style.wrapped or context.group.punctuation in {".", ";", ":", ","} or _NAME_COLUMN.search(context.text):
        return False
    deepest = max(line.indent for line in lines)
    if deepest < style.margin + _CENTRED or len(context.text) > _LONGEST_CENTRED:
        return False
    middle = style.width + style.margin
    return all(abs(line.indent + line.width - middle) <= _AXIS for line in lines)


def numbered_heading(context: Context) -> bool:
    """«1. Общие положения» above paragraphs: short, open, and not in a series of items."""
    group, following = context.group, context.following
    if not group.marker or group.marker.form not in {"number", "roman"} or not group.words[:1].isupper():
        return False
    if not _is_open_and_short(context, _LONGEST_NUMBERED_HEADING):
        return False
    if following is None or _are_siblings(group, following):
        return False
    above = context.groups[max(0, context.position - 1)]
    return above is group or group.lines[0].blank_above > 0 or not _are_siblings(above, group)


def _are_siblings(one: Group, other: Group) -> bool:
    same_form = one.marker and other.marker and one.marker.form == other.marker.form
    return bool(same_form) and other.lines[0].blank_above <= 1


def act_title(context: Context) -> bool:
    """«О порядке …», however long."""
    return _is_open_and_short(context, _LONGEST_CENTRED) and context.matches("act_title")


def heading(context: Context) -> bool:
    """«Выводы», or another short line that is no sentence, above something that it may be the heading of."""
    if not _looks_like_heading(context):
        return False
    if context.matches("section_heading"):
        return True
    return context.following is not None and not _is_wrapped_sentence(context)


def _looks_like_heading(context: Context) -> bool:
    text = context.text
    if not (_is_open_and_short(context, LONGEST_HEADING) and starts_like_heading(text)) or _addresses_reader(context):
        return False
    joined = len(context.group.lines) > 1 and len(text) > _LONGEST_JOINED and not context.style.wrapped
    return not (joined or _NAME_COLUMN.search(text) or "://" in text)


def _is_wrapped_sentence(context: Context) -> bool:
    """A line without room for another word, which breaks off."""
    last, style = context.group.lines[-1], context.style
    return style.wrapped and context.text[-1].islower() and last.width + _SHORTEST_NEXT_WORD > style.width


def _addresses_reader(context: Context) -> bool:
    """«Уважаемые жители!», «Парки стареют. Что делать?», or a line above what a mail quotes."""
    text, following = context.text, context.groups[context.position + 1 : context.position + 2]
    exclaims = context.group.punctuation in {"?", "!"} and _INNER_STOP.search(text)
    answers = following and following[0].text.startswith("> ")
    return bool(exclaims or answers or context.matches("salutation"))


def starts_like_heading(text: str) -> bool:
    """Return True if ``text`` begins with a capital or a digit, under quotes and Markdown's characters."""
    first = text.lstrip('«„“"(*_')[:1]
    return first.isupper() or first.isdigit()


def _is_open_and_short(context: Context, longest: int) -> bool:
    return context.group.punctuation in _OPEN and len(context.text) <= longest
