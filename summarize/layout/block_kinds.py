"""What a group of lines is to its reader: ordered rules, the first that knows it decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.document import BlockKind
from summarize.layout import headings
from summarize.layout.context import gather_facts
from summarize.layout.headings import LONGEST_HEADING
from summarize.lazy_pattern import compile_late
from summarize.text.characters import LOWER, UPPER

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from summarize.languages import Language
    from summarize.layout.context import Facts
    from summarize.layout.grouping import Group
    from summarize.layout.page_style import Layout

_LONGEST_IMPRINT = 80
_SLACK = 6
_SIGNATURE_LINES = 2
_SIGNATURE = compile_late(
    rf"[{UPPER}][^.]{{3,80}}\s{{4,}}(?:[{UPPER}]\.\s?){{0,2}}[{UPPER}]\S+(?:\s(?:[{UPPER}]\.){{1,2}})?$"
)
_SIGNED = compile_late(rf"[{UPPER}].{{3,100}}\s(?:[{UPPER}]\.\s?){{1,2}}[{UPPER}][{LOWER}]+$")
_LABEL = compile_late(rf"\*{{0,2}}[{UPPER}][^:.!?«»]{{1,30}}:\*{{0,2}}\s?\S")
_LONGEST_LABEL = 34
_PAGE = compile_late(r"(?:[-–—]\s*)?\d{1,4}(?:\s*[-–—])?$")
_LONGEST_PAGE_NUMBER = 20
_BLANKS = "____"
_WORDY = compile_late(r"[^\W_]")
_QUOTED = compile_late(r"(?:>\s|[«“„\"])")
_CLOSING_QUOTE = compile_late(r"[»”“\"]\.?$")
_STOPS = frozenset(".!?…")


def decide(groups: Sequence[Group], layout: Layout, language: Language) -> list[BlockKind]:
    """The kind of each group."""
    facts = gather_facts(groups, layout, language)
    return [_kind(facts, index) for index in range(len(groups))]


def _kind(facts: Facts, index: int) -> BlockKind:
    group = facts.groups[index]
    if group.furniture:
        return group.furniture
    for rule in _rules(group):
        kind = rule(facts, index)
        if kind:
            return kind
    return BlockKind.PARAGRAPH


def _rules(group: Group) -> tuple[Callable[[Facts, int], BlockKind | None], ...]:
    if not group.marker:
        return OF_UNMARKED
    bare = len(group.lines) == 1 and len(group.lines[0].text) == group.marker.length
    return OF_BARE if bare else OF_MARKED


def signs_alone(facts: Facts, index: int) -> BlockKind | None:
    """Single signs under each other."""
    lines = facts.groups[index].lines
    signs = len(lines) > 1 and len(lines[0].text) == 1 and not _WORDY.search(facts.texts[index])
    return BlockKind.BOILERPLATE if signs else None


def caption(facts: Facts, index: int) -> BlockKind | None:
    """In a document set flush left, a short open line that stands one space in is the page's, not the author's."""
    lines = facts.groups[index].lines
    line = lines[0]
    if facts.layout.wrapped or len(lines) > 1 or line.indent <= facts.layout.margin:
        return None
    short = len(line.text) <= LONGEST_HEADING and line.indent <= facts.layout.margin + 2
    return BlockKind.BOILERPLATE if short and not facts.endings[index] else None


def labelled(facts: Facts, index: int) -> BlockKind | None:
    """«Срок: 1 июня», «**Тема:** мост»: a label and its value, no heading, unless it opens the document."""
    text = facts.texts[index]
    if not index or ":" not in text[:_LONGEST_LABEL] or len(facts.groups[index].lines) > 1 or not _LABEL.match(text):
        return None
    return None if facts.known.section.match(text) else BlockKind.PARAGRAPH


def blank_form(facts: Facts, index: int) -> BlockKind | None:
    """«от ______ № ____»: a form that somebody was to fill in."""
    text = facts.texts[index]
    return BlockKind.BYLINE if len(text) <= LONGEST_HEADING and _BLANKS in text else None


def signature(facts: Facts, index: int) -> BlockKind | None:
    """«Президент                В.Иванов», and the dates and numbers of an act."""
    text = facts.texts[index]
    if len(text) > LONGEST_HEADING or len(facts.groups[index].lines) > _SIGNATURE_LINES:
        return None
    if text[0].isupper() and (_SIGNATURE.match(text) or (index and text[-1].islower() and _SIGNED.match(text))):
        return BlockKind.BYLINE
    imprint = len(text) <= _LONGEST_IMPRINT and facts.known.imprint.match(text)
    return BlockKind.BYLINE if imprint else None


def flush_right(facts: Facts, index: int) -> BlockKind | None:
    """A note at the right edge («Утратил силу — …», «Приложение к …»)."""
    if not facts.layout.wrapped:
        return None
    lines = facts.groups[index].lines
    edge = facts.layout.width
    if min(line.indent for line in lines) < edge * 2 // 5:
        return None
    centre = all(abs(line.indent - (edge - line.width)) <= _SLACK for line in lines)
    return None if centre else BlockKind.BYLINE


def page_number(facts: Facts, index: int) -> BlockKind | None:
    """«– 4 –» alone on its line, or «стр. 4»."""
    text = facts.texts[index]
    if len(text) > _LONGEST_PAGE_NUMBER or len(facts.groups[index].lines) > 1:
        return None
    if facts.groups[index].marker and text[-1] not in "-–—":
        return None
    return BlockKind.BOILERPLATE if _PAGE.match(text) or facts.known.page.match(text) else None


def dialogue(facts: Facts, index: int) -> BlockKind | None:
    """A turn of speech after a dash."""
    return BlockKind.DIALOGUE if index in facts.dialogue else None


def item(facts: Facts, index: int) -> BlockKind | None:
    """A list item."""
    del facts, index
    return BlockKind.ITEM


def quotation(facts: Facts, index: int) -> BlockKind | None:
    """Words in quotation marks from the first to the last, or after Markdown's «>»."""
    text = facts.texts[index]
    if text[0].isalpha() or not _QUOTED.match(text):
        return None
    if text[0] == ">":
        return BlockKind.QUOTATION
    whole = _CLOSING_QUOTE.search(text[-2:]) and text[-1:] != "." and _one_quotation(text)
    return BlockKind.QUOTATION if whole and facts.endings[index] in _STOPS else None


def _one_quotation(text: str) -> bool:
    """Whether the quotation that opens ``text`` closes at its end only."""
    inner = text[1:-1]
    if text[0] == "«":
        return "»" not in inner or inner.index("»") > inner.find("«") >= 0
    return text[0] not in inner


OF_MARKED: tuple[Callable[[Facts, int], BlockKind | None], ...] = (
    page_number,
    dialogue,
    blank_form,
    signature,
    flush_right,
    headings.numbered_heading,
    item,
)
OF_BARE: tuple[Callable[[Facts, int], BlockKind | None], ...] = (dialogue, flush_right, item)
OF_UNMARKED: tuple[Callable[[Facts, int], BlockKind | None], ...] = (
    signs_alone,
    headings.markdown_heading,
    page_number,
    caption,
    labelled,
    blank_form,
    signature,
    headings.centred_heading,
    flush_right,
    quotation,
    headings.heading,
)
