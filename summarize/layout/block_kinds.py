"""Classify groups of lines: the first of some ordered rules that applies decides."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.document import BlockKind
from summarize.layout import headings
from summarize.layout.grouping import Context
from summarize.layout.headings import LONGEST_HEADING
from summarize.layout.line_markers import is_dash
from summarize.text.letters import LOWER, UPPER

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from summarize.languages import Language
    from summarize.layout.grouping import LineGroup
    from summarize.layout.lines import PageStyle

    _Rule = tuple[Callable[[Context], bool], BlockKind]

_SPEECH = compile_late(r"[,.!?…»]\s[-–—]\s(?=[а-яa-z])")
_LONGEST_IMPRINT = 80
_SLACK = 6
_SIGNATURE_LINES = 2
_SIGNATURE = compile_late(
    rf"[{UPPER}][^.]{{3,80}}\s{{4,}}(?:[{UPPER}]\.\s?){{0,2}}[{UPPER}]\S+(?:\s(?:[{UPPER}]\.){{1,2}})?$"
)
_GAP = compile_late(r"\s{4}")
_SIGNED = compile_late(rf"[{UPPER}].{{3,100}}\s(?:[{UPPER}]\.\s?){{1,2}}[{UPPER}][{LOWER}]+$")
_LABEL = compile_late(rf"\*{{0,2}}[{UPPER}][^:.!?«»]{{1,30}}:\*{{0,2}}\s?\S")
_PAGE = compile_late(r"(?:[-–—]\s*)?\d{1,4}(?:\s*[-–—])?$")
_LONGEST_PAGE_NUMBER = 20
_BLANKS = "____"
_WORD = compile_late(r"[^\W_]")
_QUOTED = compile_late(r"(?P<markdown>>\s)|[«“„\"]")
_CLOSING_QUOTES = frozenset('»”“"')
_STOPS = frozenset(".!?…")


def find_kinds(groups: Sequence[LineGroup], style: PageStyle, language: Language) -> list[BlockKind]:
    """Return the kind of each group."""
    turns = find_turns(groups)
    return [
        group.kind or _kind(Context(position, group, group.text, groups, style, language, turns))
        for position, group in enumerate(groups)
    ]


def _kind(context: Context) -> BlockKind:
    marked = context.group.marker is not None
    rules, default = (MARKED, BlockKind.ITEM) if marked else (UNMARKED, BlockKind.PARAGRAPH)
    return next((kind for applies, kind in rules if applies(context)), default)


def punctuation_column(context: Context) -> bool:
    """Single punctuation marks below each other."""
    lines = context.group.lines
    return len(lines) > 1 and len(lines[0].text) == 1 and not _WORD.search(context.text)


def indented_label(context: Context) -> bool:
    """A page label: a short open line that is indented by a space or two in a text that is flush left."""
    lines, margin = context.group.lines, context.style.margin
    if context.style.wrapped or len(lines) > 1 or not margin < lines[0].indent <= margin + 2:
        return False
    return len(context.text) <= LONGEST_HEADING and not context.group.punctuation


def labelled(context: Context) -> bool:
    """«Срок: 1 июня», «**Тема:** мост»: a label and its value are no heading, unless they open the document."""
    one_line = context.position > 0 and len(context.group.lines) == 1
    return one_line and _LABEL.match(context.text) is not None and not context.matches("section_heading")


def blank_form(context: Context) -> bool:
    """«от ______ № ____»: a form to be filled in."""
    return len(context.text) <= LONGEST_HEADING and _BLANKS in context.text


def signature(context: Context) -> bool:
    """«Президент                В.Иванов»."""
    text = context.text
    if len(text) > LONGEST_HEADING or len(context.group.lines) > _SIGNATURE_LINES:
        return False
    return bool(
        (_GAP.search(text) and _SIGNATURE.match(text))
        or (context.position and text[-1].islower() and _SIGNED.match(text))
    )


def act_imprint(context: Context) -> bool:
    """The date and number of an act."""
    one_or_two = len(context.text) <= _LONGEST_IMPRINT and len(context.group.lines) <= _SIGNATURE_LINES
    return one_or_two and context.matches("imprint")


def flush_right(context: Context) -> bool:
    """A note at the right edge («Утратил силу — …», «Приложение к …»)."""
    lines, edge = context.group.lines, context.style.width
    if not context.style.wrapped or min(line.indent for line in lines) < edge * 2 // 5:
        return False
    return any(abs(line.indent - (edge - line.width)) > _SLACK for line in lines)


def page_number(context: Context) -> bool:
    """«– 4 –» alone on its line, or «стр. 4»."""
    text, marker = context.text, context.group.marker
    if len(text) > _LONGEST_PAGE_NUMBER or len(context.group.lines) > 1 or (marker and text[-1] not in "-–—"):
        return False
    return _PAGE.match(text) is not None or context.matches("page_number")


def turn(context: Context) -> bool:
    """A turn of a dialogue, after a dash."""
    return context.position in context.turns


def quotation(context: Context) -> bool:
    """Text in quotation marks from the first to the last character, or after Markdown's «>»."""
    text = context.text
    opening = _QUOTED.match(text)
    if not opening or opening["markdown"]:
        return opening is not None
    return text[-1] in _CLOSING_QUOTES and context.group.punctuation in _STOPS and _is_one_quotation(text)


def _is_one_quotation(text: str) -> bool:
    inner = text[1:-1]
    if text[0] == "«":
        return "»" not in inner or inner.index("»") > inner.find("«") >= 0
    return text[0] not in inner


def find_turns(groups: Sequence[LineGroup]) -> frozenset[int]:
    """Return the indices of the groups that are turns; neighbours with a dash are all turns or all items."""
    dashes = [index for index, group in enumerate(groups) if is_dash(group.lines[0], group.marker)]
    known = frozenset(dashes)
    candidates = [index for index, group in enumerate(groups) if index in known or not group.kind]
    runs = (list(run) for has_dash, run in groupby(candidates, known.__contains__) if has_dash)
    found = {index for run in runs if _is_dialogue(groups, run) for index in run}
    # In a text that is mostly dialogue, other dashes before capitals are turns too.
    if found and len(found) * 2 >= len(dashes):
        found.update(
            [
                index
                for index in dashes
                if _starts_with_capital(groups[index].lines[0].text)
                and (index - 1 in found or not _is_introduced(groups, index))
            ]
        )
    return frozenset(found)


def _is_introduced(groups: Sequence[LineGroup], index: int) -> bool:
    return index > 0 and groups[index - 1].lines[-1].last in {":", ";"}


def _starts_with_capital(text: str) -> bool:
    return text.lstrip('-–—− «„“"(….')[:1].isupper()


def _is_dialogue(groups: Sequence[LineGroup], run: Sequence[int]) -> bool:
    """Turns are whole sentences, with questions and «— сказал он» among them; items follow a colon."""
    texts = [groups[index].text for index in run]
    whole = sum(_is_sentence(text) for text in texts)
    if whole and any(text.rstrip('»”"')[-1:] in {"?", "…"} or _SPEECH.search(text) for text in texts):
        return whole * 2 > len(texts)
    return whole == len(texts) and not _is_introduced(groups, run[0]) and (len(run) == 1 or texts[0][0] == "—")


def _is_sentence(text: str) -> bool:
    return _starts_with_capital(text) and text.rstrip('»”")')[-1:] in _STOPS


MARKED: tuple[_Rule, ...] = (
    (page_number, BlockKind.BOILERPLATE),
    (turn, BlockKind.DIALOGUE),
    (headings.numbered_heading, BlockKind.HEADING),
)
UNMARKED: tuple[_Rule, ...] = (
    (punctuation_column, BlockKind.BOILERPLATE),
    (headings.markdown_heading, BlockKind.HEADING),
    (page_number, BlockKind.BOILERPLATE),
    (indented_label, BlockKind.BOILERPLATE),
    (labelled, BlockKind.PARAGRAPH),
    (blank_form, BlockKind.BYLINE),
    (signature, BlockKind.BYLINE),
    (act_imprint, BlockKind.BYLINE),
    (headings.centred_heading, BlockKind.HEADING),
    (flush_right, BlockKind.BYLINE),
    (quotation, BlockKind.QUOTATION),
    (headings.act_title, BlockKind.HEADING),
    (headings.heading, BlockKind.HEADING),
)
