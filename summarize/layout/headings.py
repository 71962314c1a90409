"""Headings: how they are recognised, their levels, and those above a place in the document."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.document import Block, BlockKind, Span
from summarize.text.clause import asks_by_name, clause_of
from summarize.text.letters import LOWER, UPPER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from summarize.document import Document
    from summarize.layout.grouping import Context, LineGroup

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
_MARKDOWN = compile_late(r"(#{1,6})\s")
# «######»
_DEEPEST = 6
_FIGURES = compile_late(r"\d+")
_OPENING = compile_late(r"(?:#{1,6}\s+)?(?P<bold>\*\*|__)?")


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


def _are_siblings(one: LineGroup, other: LineGroup) -> bool:
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
    joined = joined and not context.group.lines[0].text.isupper()  # «ПЛАН МЕРОПРИЯТИЙ» and what of, below it
    return not (joined or _NAME_COLUMN.search(text) or "://" in text)


def _is_wrapped_sentence(context: Context) -> bool:
    """A line without room for another word, which breaks off."""
    last, style = context.group.lines[-1], context.style
    return style.wrapped and context.text[-1].islower() and last.width + _SHORTEST_NEXT_WORD > style.width


def _addresses_reader(context: Context) -> bool:
    """«Уважаемые жители!», «Парки стареют. Что делать?», «Ира, купи клей», or a line above what a mail quotes."""
    text, following = context.text, context.groups[context.position + 1 : context.position + 2]
    exclaims = context.group.punctuation in {"?", "!"} and _INNER_STOP.search(text)
    answers = following and following[0].text.startswith("> ")
    asks = ", " in text and asks_by_name(clause_of(text, 0, len(text), context.language))
    return bool(exclaims or answers or asks or context.matches("salutation"))


def starts_like_heading(text: str) -> bool:
    """Return True if ``text`` begins with a capital or a digit, under quotes and Markdown's characters."""
    first = text.lstrip('«„“"(*_')[:1]
    return first.isupper() or first.isdigit()


def _is_open_and_short(context: Context, longest: int) -> bool:
    return context.group.punctuation in _OPEN and len(context.text) <= longest


def find_levels(groups: Sequence[LineGroup], kinds: Sequence[BlockKind]) -> Iterator[int]:
    """Yield the level of each group: 0 for the outermost, and for everything but headings and items."""
    margins: list[int] = []
    marked = any(heading_depth(group.lines[0].text) for group in groups)
    for group, kind in zip(groups, kinds, strict=True):
        if kind is BlockKind.ITEM:
            yield _dots(group) or _nest(margins, group.lines[0].indent)
            continue
        if kind is not BlockKind.BOILERPLATE:
            margins.clear()
        yield _heading_level(group, in_markdown=marked) if kind is BlockKind.HEADING else 0


def _nest(margins: list[int], indent: int) -> int:
    """Count the items of the run that are indented less; ``margins`` are their indentations."""
    while margins and indent <= margins[-1] - 2:
        margins.pop()
    if not margins or indent >= margins[-1] + 2:
        margins.append(indent)
    return len(margins) - 1


def heading_depth(line: str) -> int:
    """Return the number of «#» that make ``line`` a heading, 0 if it is none."""
    match = _MARKDOWN.match(line)
    return len(match[1]) if match else 0


def _heading_level(group: LineGroup, *, in_markdown: bool) -> int:
    """The level of a heading; one without «#» is below all of those with it: «*Министр*» under a foreword."""
    depth = heading_depth(group.lines[0].text)
    if depth:
        return depth - 1
    return _dots(group) + (_DEEPEST if in_markdown else 0)


def _dots(group: LineGroup) -> int:
    """«1.2.3.» is two deep."""
    if group.marker is None or group.marker.form != "number":
        return 0
    return max(0, len(_FIGURES.findall(group.text[: group.marker.length])) - 1)


class Headings:
    """The headings of a document by offset; built in linear time, read in O(log headings)."""

    def __init__(self, document: Document, counts: Callable[[Block], bool] = lambda _: True) -> None:
        """``counts`` returns False for a heading to leave out."""
        self._text = document.text
        self._paths: list[tuple[Block, ...]] = []
        path: tuple[Block, ...] = ()
        for block in document.blocks:
            if block.kind is BlockKind.HEADING and counts(block):
                path = (block, *(above for above in path if above.level < block.level))
                self._paths.append(path)
        self._starts = [path[0].start for path in self._paths]

    def above(self, offset: int) -> tuple[Span, ...]:
        """Return the heading before ``offset`` and those it belongs to, the nearest first."""
        index = bisect_right(self._starts, offset)
        return tuple([Span(block.start, block.end) for block in self._paths[index - 1]]) if index else ()

    def section(self, offset: int) -> Span | None:
        """Return the words of the heading before ``offset``, None before the first."""
        index = bisect_right(self._starts, offset)
        return heading_words(self._text, self._paths[index - 1][0]) if index else None

    def next_after(self, offset: int) -> int | None:
        """Return the start of the first heading after ``offset``, None after the last."""
        index = bisect_right(self._starts, offset)
        return self._starts[index] if index < len(self._starts) else None


def heading_words(text: str, block: Block) -> Span:
    """Return the span of a heading without «##» and «**» around it, or of a mail's subject without «Тема:»."""
    if block.kind is BlockKind.TITLE and block.marker and text[block.marker.end - 1] in ": ":
        return Span(block.marker.end, block.end)
    opening = _OPENING.match(text, block.start, block.end)
    if not opening or opening.end() == block.start:
        return Span(block.start, block.end)
    start, bold = opening.end(), opening["bold"] or ""
    words = text[start : block.end]
    if text[block.start] == "#":
        words = words.rstrip(" \t#")
    # «**Сроки** и **цены**» is bold in two places, not as a whole.
    if bold and words.find(bold) != len(words) - len(bold):
        return Span(start - len(bold), start + len(words))
    end = start + len(words) - len(bold)
    return Span(start, end) if start < end else Span(block.start, block.end)
