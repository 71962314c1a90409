"""Classify groups of lines: the first of some ordered rules that recognises a group decides its kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.document import BlockKind
from summarize.layout import headings
from summarize.layout.context import Context
from summarize.layout.dialogue import find_turns
from summarize.layout.headings import LONGEST_HEADING
from summarize.lazy_pattern import compile_late
from summarize.text.characters import LOWER, UPPER

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from summarize.languages import Language
    from summarize.layout.grouping import Group
    from summarize.layout.page_style import PageStyle

    Rule = Callable[[Context], BlockKind | None]

_LONGEST_IMPRINT = 80
_SLACK = 6
_SIGNATURE_LINES = 2
_SIGNATURE = compile_late(
    rf"[{UPPER}][^.]{{3,80}}\s{{4,}}(?:[{UPPER}]\.\s?){{0,2}}[{UPPER}]\S+(?:\s(?:[{UPPER}]\.){{1,2}})?$"
)
_SIGNED = compile_late(rf"[{UPPER}].{{3,100}}\s(?:[{UPPER}]\.\s?){{1,2}}[{UPPER}][{LOWER}]+$")
_LABEL = compile_late(rf"\*{{0,2}}[{UPPER}][^:.!?«»]{{1,30}}:\*{{0,2}}\s?\S")
_PAGE = compile_late(r"(?:[-–—]\s*)?\d{1,4}(?:\s*[-–—])?$")
_LONGEST_PAGE_NUMBER = 20
_BLANKS = "____"
_WORD = compile_late(r"[^\W_]")
_QUOTED = compile_late(r"(?P<markdown>>\s)|[«“„\"]")
_CLOSING_QUOTES = frozenset('»”“"')
_STOPS = frozenset(".!?…")


def find_kinds(groups: Sequence[Group], style: PageStyle, language: Language) -> list[BlockKind]:
    """Return the kind of each group."""
    turns = find_turns(groups)
    return [
        group.kind or _kind(Context(index, group, group.text, groups, style, language, turns))
        for index, group in enumerate(groups)
    ]


def _kind(context: Context) -> BlockKind:
    marker = context.group.marker
    if not marker:
        rules, default = UNMARKED, BlockKind.PARAGRAPH
    else:
        rules, default = MARKED if marker.length < len(context.text) else MARKER_ONLY, BlockKind.ITEM
    return next(filter(None, (rule(context) for rule in rules)), default)


def punctuation_column(context: Context) -> BlockKind | None:
    """Single punctuation marks below each other."""
    lines = context.group.lines
    found = len(lines) > 1 and len(lines[0].text) == 1 and not _WORD.search(context.text)
    return BlockKind.BOILERPLATE if found else None


def page_label(context: Context) -> BlockKind | None:
    """In a document set flush left, a short open line that is indented by a space belongs to the page."""
    lines, margin = context.group.lines, context.style.margin
    if context.style.wrapped or len(lines) > 1 or not margin < lines[0].indent <= margin + 2:
        return None
    short = len(context.text) <= LONGEST_HEADING and not context.group.punctuation
    return BlockKind.BOILERPLATE if short else None


def labelled(context: Context) -> BlockKind | None:
    """«Срок: 1 июня», «**Тема:** мост»: a label and its value are no heading, unless they open the document."""
    if not context.position or len(context.group.lines) > 1 or not _LABEL.match(context.text):
        return None
    return None if context.matches("section_heading") else BlockKind.PARAGRAPH


def blank_form(context: Context) -> BlockKind | None:
    """«от ______ № ____»: a form to be filled in."""
    return BlockKind.BYLINE if len(context.text) <= LONGEST_HEADING and _BLANKS in context.text else None


def signature(context: Context) -> BlockKind | None:
    """«Президент                В.Иванов», and the date and number of an act."""
    text = context.text
    if len(text) > LONGEST_HEADING or len(context.group.lines) > _SIGNATURE_LINES:
        return None
    signed = _SIGNATURE.match(text) or (context.position and text[-1].islower() and _SIGNED.match(text))
    imprint = len(text) <= _LONGEST_IMPRINT and context.matches("imprint")
    return BlockKind.BYLINE if signed or imprint else None


def flush_right(context: Context) -> BlockKind | None:
    """A note at the right edge («Утратил силу — …», «Приложение к …»)."""
    lines, edge = context.group.lines, context.style.width
    if not context.style.wrapped or min(line.indent for line in lines) < edge * 2 // 5:
        return None
    centred = all(abs(line.indent - (edge - line.width)) <= _SLACK for line in lines)
    return None if centred else BlockKind.BYLINE


def page_number(context: Context) -> BlockKind | None:
    """«– 4 –» alone on its line, or «стр. 4»."""
    text, marker = context.text, context.group.marker
    if len(text) > _LONGEST_PAGE_NUMBER or len(context.group.lines) > 1 or (marker and text[-1] not in "-–—"):
        return None
    return BlockKind.BOILERPLATE if _PAGE.match(text) or context.matches("page_number") else None


def dialogue(context: Context) -> BlockKind | None:
    """A turn of speech after a dash."""
    return BlockKind.DIALOGUE if context.position in context.turns else None


def quotation(context: Context) -> BlockKind | None:
    """Text in quotation marks from the first to the last character, or after Markdown's «>»."""
    text = context.text
    opening = _QUOTED.match(text)
    if not opening:
        return None
    quoted = text[-1] in _CLOSING_QUOTES and context.group.punctuation in _STOPS and _is_one_quotation(text)
    return BlockKind.QUOTATION if opening["markdown"] or quoted else None


def _is_one_quotation(text: str) -> bool:
    """Does the quotation that begins ``text`` end only at its end?"""
    inner = text[1:-1]
    if text[0] == "«":
        return "»" not in inner or inner.index("»") > inner.find("«") >= 0
    return text[0] not in inner


MARKED: tuple[Rule, ...] = (page_number, dialogue, blank_form, signature, flush_right, headings.numbered_heading)
MARKER_ONLY: tuple[Rule, ...] = (dialogue, flush_right)
UNMARKED: tuple[Rule, ...] = (
    punctuation_column,
    headings.markdown_heading,
    page_number,
    page_label,
    labelled,
    blank_form,
    signature,
    headings.centred_heading,
    flush_right,
    quotation,
    headings.heading,
)
