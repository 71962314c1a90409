"""What a group of lines is to its reader: ordered rules, the first that knows it decides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarize.letters import LOWER, UPPER
from summarize.patterns import compile_late
from summarize.records import BlockKind
from summarize.structure.markers import is_dash
from summarize.structure.words import Vocabulary, vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from summarize.languages import Language
    from summarize.structure.grouping import Group
    from summarize.structure.layout import Layout

LONGEST_HEADING = 150
_LONGEST_NUMBERED_HEADING = 100
_LONGEST_IMPRINT = 80
_LONGEST_CENTRED = 800
_CENTRED = 7
_AXIS = 14
_SLACK = 6
_SIGNATURE_LINES = 2
# Lines that were joined because a sentence goes on in them are no heading when they are long.
_LONGEST_FRAGMENT = 60
# A line with no room for one more word is one of many.
_SHORTEST_NEXT_WORD = 4
# «Фамилия И.О.  - должность»: a column of names, not a heading.
_NAME_COLUMN = compile_late(r"\s{2,}[-–—]\s")
_MARKDOWN_HEADING = compile_late(r"(#{1,6})\s")
_SIGNATURE = compile_late(
    rf"[{UPPER}][^.]{{3,80}}\s{{4,}}(?:[{UPPER}]\.\s?){{0,2}}[{UPPER}]\S+(?:\s(?:[{UPPER}]\.){{1,2}})?$"
)
_SIGNED = compile_late(rf"[{UPPER}].{{3,100}}\s(?:[{UPPER}]\.\s?){{1,2}}[{UPPER}][{LOWER}]+$")
_LABEL = compile_late(rf"\*{{0,2}}[{UPPER}][^:.!?«»]{{1,30}}:\*{{0,2}}\s?\S")
_PAGE = compile_late(r"(?:[-–—]\s*)?\d{1,4}(?:\s*[-–—])?$")
_LONGEST_PAGE_NUMBER = 20
_BLANKS = compile_late(r"_{4,}")
_SPEECH = compile_late(r"[,.!?…»]\s[-–—]\s(?=[а-яёa-z])")
_QUOTED = compile_late(r"(?:>\s|[«“„\"])")
_CLOSING_QUOTE = compile_late(r"[»”“\"]\.?$")
_STOPS = frozenset(".!?…")


@dataclass(frozen=True, slots=True)
class Facts:
    """What the rules know of the whole document; ``dialogue`` holds the indices of the groups that are turns."""

    groups: Sequence[Group]
    layout: Layout
    known: Vocabulary
    dialogue: frozenset[int]

    def text(self, index: int) -> str:
        """The lines of a group as one."""
        lines = self.groups[index].lines
        return lines[0].text if len(lines) == 1 else " ".join(line.text for line in lines)

    def ending(self, index: int) -> str:
        """The sign that ends a group; empty for a letter's sake."""
        ending = self.groups[index].lines[-1].ending
        return "" if ending.isalnum() else ending

    def words(self, index: int) -> str:
        """A group without its marker."""
        marker = self.groups[index].marker
        text = self.text(index)
        return text[marker.length :].lstrip() if marker else text

    def neighbour(self, index: int) -> int | None:
        """The next group that is no furniture."""
        following = index + 1
        while following < len(self.groups) and self.groups[following].furniture is BlockKind.BOILERPLATE:
            following += 1
        return following if following < len(self.groups) else None


def decide(groups: Sequence[Group], layout: Layout, language: Language) -> list[BlockKind]:
    """The kind of each group."""
    facts = Facts(groups, layout, vocabulary(language), find_dialogue(groups))
    return [_kind(facts, index) for index in range(len(groups))]


def _kind(facts: Facts, index: int) -> BlockKind:
    for rule in RULES:
        kind = rule(facts, index)
        if kind:
            return kind
    return BlockKind.PARAGRAPH


def find_dialogue(groups: Sequence[Group]) -> frozenset[int]:
    """The groups that open with a speaker's dash: decided for each run of neighbours, which agree."""
    found: set[int] = set()
    run: list[int] = []
    for index, group in enumerate(groups):
        if is_dash(group.lines[0], group.marker):
            run.append(index)
        elif not group.furniture:
            found.update(run if _is_talk(groups, run) else ())
            run = []
    found.update(run if _is_talk(groups, run) else ())
    return frozenset(found | _more_talk(groups, found))


def _more_talk(groups: Sequence[Group], found: set[int]) -> set[int]:
    """In a text that is mostly talk, the other dashes before capitals open turns too, unless a colon announces them."""
    dashes = [index for index, group in enumerate(groups) if is_dash(group.lines[0], group.marker)]
    if len(found) * 2 < len(dashes) or not found:
        return set()
    return {
        index
        for index in dashes
        if _opens_with_capital(groups[index].lines[0].text)
        and not (index and groups[index - 1].lines[-1].ending in {":", ";"} and index - 1 not in found)
    }


def _opens_with_capital(text: str) -> bool:
    return text.lstrip('-–—‒− «„“"(….')[:1].isupper()


def _is_talk(groups: Sequence[Group], run: Sequence[int]) -> bool:
    """Turns are whole sentences, with questions and «— сказал он» among them; items follow a colon."""
    if not run:
        return False
    texts = [" ".join(line.text for line in groups[index].lines) for index in run]
    whole = sum(_is_sentence(text) for text in texts)
    if any(text.rstrip('»”"')[-1:] in {"?", "…"} or _SPEECH.search(text) for text in texts):
        return whole * 2 > len(texts)
    announced = run[0] > 0 and groups[run[0] - 1].lines[-1].ending in {":", ";"}
    return whole == len(texts) and not announced and (len(run) == 1 or texts[0][0] == "—")


def _is_sentence(text: str) -> bool:
    return _opens_with_capital(text) and text.rstrip('»”")')[-1:] in _STOPS


def furniture(facts: Facts, index: int) -> BlockKind | None:
    """What the lines were already known to be."""
    return facts.groups[index].furniture


def caption(facts: Facts, index: int) -> BlockKind | None:
    """In a document set flush left, a short open line that stands one space in is the page's, not the author's."""
    group = facts.groups[index]
    line = group.lines[0]
    if facts.layout.wrapped or len(group.lines) > 1 or group.marker or not line.indent > facts.layout.margin:
        return None
    short = len(line.text) <= LONGEST_HEADING and line.indent <= facts.layout.margin + 2
    return BlockKind.BOILERPLATE if short and not facts.ending(index) else None


def markdown_heading(facts: Facts, index: int) -> BlockKind | None:
    """«## Решили»."""
    return BlockKind.HEADING if _MARKDOWN_HEADING.match(facts.groups[index].lines[0].text) else None


def labelled(facts: Facts, index: int) -> BlockKind | None:
    """«Срок: 1 июня», «**Тема:** мост»: a label and its value, no heading, unless it opens the document."""
    group = facts.groups[index]
    if index and not group.marker and len(group.lines) == 1 and _LABEL.match(group.lines[0].text):
        return None if facts.known.section.match(group.lines[0].text) else BlockKind.PARAGRAPH
    return None


def blank_form(facts: Facts, index: int) -> BlockKind | None:
    """«от ______ № ____»: a form that somebody was to fill in."""
    text = facts.text(index)
    return BlockKind.BYLINE if len(text) <= LONGEST_HEADING and _BLANKS.search(text) else None


def signature(facts: Facts, index: int) -> BlockKind | None:
    """«Президент                В.Иванов», and the dates and numbers of an act."""
    group = facts.groups[index]
    text = facts.text(index)
    if len(group.lines) > _SIGNATURE_LINES or len(text) > LONGEST_HEADING:
        return None
    if _SIGNATURE.match(text) or (index and _SIGNED.match(text)):
        return BlockKind.BYLINE
    imprint = len(text) <= _LONGEST_IMPRINT and facts.known.imprint.match(text)
    return BlockKind.BYLINE if imprint else None


def flush_right(facts: Facts, index: int) -> BlockKind | None:
    """A note at the right edge («Утратил силу — …», «Приложение к …»)."""
    lines = facts.groups[index].lines
    edge = facts.layout.width
    if not facts.layout.wrapped or min(line.indent for line in lines) < edge * 2 // 5:
        return None
    centre = all(abs(line.indent - (edge - line.width)) <= _SLACK for line in lines)
    return None if centre else BlockKind.BYLINE


def page_number(facts: Facts, index: int) -> BlockKind | None:
    """«– 4 –» alone on its line, or «стр. 4»."""
    group = facts.groups[index]
    text = group.lines[0].text
    if group.marker and text[-1] not in "-–—":
        return None
    bare = len(group.lines) == 1 and len(text) <= _LONGEST_PAGE_NUMBER
    return BlockKind.BOILERPLATE if bare and (_PAGE.match(text) or facts.known.page.match(text)) else None


def centred_heading(facts: Facts, index: int) -> BlockKind | None:
    """Lines about one axis, far from both edges, however many."""
    lines = facts.groups[index].lines
    if not facts.layout.wrapped or facts.groups[index].marker or facts.ending(index) in {".", ";", ":", ","}:
        return None
    deepest = max(line.indent for line in lines)
    if deepest < facts.layout.margin + _CENTRED or sum(len(line.text) for line in lines) > _LONGEST_CENTRED:
        return None
    middle = facts.layout.width + facts.layout.margin
    if _NAME_COLUMN.search(facts.text(index)):
        return None
    return BlockKind.HEADING if all(abs(line.indent + line.width - middle) <= _AXIS for line in lines) else None


def dialogue(facts: Facts, index: int) -> BlockKind | None:
    """A turn of speech after a dash."""
    return BlockKind.DIALOGUE if index in facts.dialogue else None


def numbered_heading(facts: Facts, index: int) -> BlockKind | None:
    """«1. Общие положения» over paragraphs: short, open, and the next number does not follow at once."""
    group = facts.groups[index]
    if not group.marker or group.marker.form not in {"number", "roman"}:
        return None
    words = facts.words(index)
    following = facts.neighbour(index)
    if not words or not _open_and_short(facts, index, _LONGEST_NUMBERED_HEADING) or following is None:
        return None
    if not words[0].isupper() or _are_siblings(facts, index, following) or _after_sibling(facts, index):
        return None
    return BlockKind.HEADING


def _are_siblings(facts: Facts, index: int, following: int) -> bool:
    one, other = facts.groups[index].marker, facts.groups[following].marker
    return (
        one is not None and other is not None and one.form == other.form and facts.groups[following].lines[0].gap <= 1
    )


def _after_sibling(facts: Facts, index: int) -> bool:
    return index > 0 and _are_siblings(facts, index - 1, index) and facts.groups[index].lines[0].gap == 0


def item(facts: Facts, index: int) -> BlockKind | None:
    """A list item."""
    return BlockKind.ITEM if facts.groups[index].marker else None


def quotation(facts: Facts, index: int) -> BlockKind | None:
    """Words in quotation marks from the first to the last, or after Markdown's «>»."""
    text = facts.text(index)
    if not _QUOTED.match(text):
        return None
    if text[0] == ">":
        return BlockKind.QUOTATION
    whole = _CLOSING_QUOTE.search(text[-2:]) and text[-1:] != "." and _one_quotation(text)
    return BlockKind.QUOTATION if whole and facts.ending(index) in _STOPS else None


def _one_quotation(text: str) -> bool:
    """Whether the quotation that opens ``text`` closes at its end only."""
    inner = text[1:-1]
    if text[0] == "«":
        return "»" not in inner or inner.index("»") > inner.find("«") >= 0
    return text[0] not in inner


def heading(facts: Facts, index: int) -> BlockKind | None:
    """A short line that is no sentence, over something that it may head."""
    text = facts.text(index)
    if _open_and_short(facts, index, _LONGEST_CENTRED) and facts.known.act_title.match(text):
        return BlockKind.HEADING
    if not _open_and_short(facts, index, LONGEST_HEADING) or not _begins_like_heading(text):
        return None
    fragments = len(facts.groups[index].lines) > 1 and len(text) > _LONGEST_FRAGMENT
    if _NAME_COLUMN.search(text) or "://" in text or (fragments and not facts.layout.wrapped):
        return None
    if facts.known.section.match(text):
        return BlockKind.HEADING
    last = facts.groups[index].lines[-1]
    torn = facts.layout.wrapped and text[-1].islower() and last.width + _SHORTEST_NEXT_WORD > facts.layout.width
    return BlockKind.HEADING if not torn and facts.neighbour(index) is not None else None


def _begins_like_heading(text: str) -> bool:
    first = text.lstrip('«„“"(*_')[:1]
    return first.isupper() or first.isdigit()


def _open_and_short(facts: Facts, index: int, longest: int) -> bool:
    """Whether a group is short enough and has no sign that closes a sentence but «?» and «!»."""
    ending = facts.ending(index)
    return ending in {"", "?", "!", "*", "%"} and len(facts.text(index)) <= longest


RULES: tuple[Callable[[Facts, int], BlockKind | None], ...] = (
    furniture,
    markdown_heading,
    page_number,
    dialogue,
    caption,
    labelled,
    blank_form,
    signature,
    centred_heading,
    flush_right,
    numbered_heading,
    item,
    quotation,
    heading,
)
