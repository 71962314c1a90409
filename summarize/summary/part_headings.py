"""Which headings name a part of the document, for its outline and above the sentences of its summary?

Lines that are set like headings may be a stamp, an address, a figure of a printed table or half a sentence.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.document import BlockKind, Span
from summarize.layout.headings import heading_words
from summarize.text.letters import LOWER, UPPER

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarize.document import Block, Document

_OPENERS = "«„“\"'(*_ "
# Column headers of a printed table come again on every page.
_REPEATED = 3
_BROKEN_OFF = compile_late(rf"[{LOWER}]{{4}}[»)]?\.\s+[{UPPER}][{LOWER}]*$")
# «улица Ленина, 11», «Размещено акций - 41531»
_FIGURE_AT_END = compile_late(r"(?:,\s?|\s[-–—]\s)(?:[^\W\d]{1,4}\.\s?)?\d[\d\s.,]*[^\W\d]?$")
_PERSON = compile_late(rf"(?:[{UPPER}]\.\s?){{1,2}}[{UPPER}][{LOWER}]+(?:-[{UPPER}][{LOWER}]+)?$")
_WORD = compile_late(r"[^\W\d_]{2,}")
_NUMBER = compile_late(r"\d|\b[^\W\d_]\b")


def part_headings(document: Document) -> list[Block]:
    """The headings of ``document`` that name a part of it, in order."""
    below = [(block, following) for block, following in pairwise([*document.blocks, None]) if block]
    headings = (block for block in document.blocks if block.kind is BlockKind.HEADING)
    words = {block.start: Span(*heading_words(document.text, block)) for block in headings}
    times = Counter(document.text[span.start : span.end] for span in words.values())
    first = document.title.span.end if document.title and document.title.span else 0
    return [
        block
        for block, following in below
        if block.start in words
        and block.start >= first
        and not _goes_on(document, following)
        and not _is_column_header(document.text[slice(*words[block.start])], times)
        and _names(document, block, words[block.start])
    ]


def helps(document: Document, heading: Span) -> bool:
    """Does ``heading`` say what is below it, as «Статья 5» does not?"""
    words = document.text[heading.start : heading.end]
    return len(_WORD.findall(words)) > 1 or _NUMBER.search(words) is None


def _goes_on(document: Document, following: Block | None) -> bool:
    """Does a small letter below it show that it is half a sentence?"""
    if following is None or following.marker or following.kind is not BlockKind.PARAGRAPH:
        return False
    return document.text[following.start].islower()


def _is_column_header(words: str, times: Counter[str]) -> bool:
    return times[words] >= _REPEATED and any(map(str.isdigit, words))


def _names(document: Document, block: Block, span: Span) -> bool:
    words = document.text[span.start : span.end].strip()
    bare = words.lstrip(_OPENERS)
    opens = bare[:1].isalpha() or (block.marker is not None and any(map(str.isalpha, bare)))
    return opens and not any(flaw(document, bare) for flaw in NO_NAMES)


def stamp(document: Document, words: str) -> bool:
    """«УТВЕРЖДЕНО / приказом директора»."""
    return document.language.opens("approval_stamp", words)


def greeting_or_date(document: Document, words: str) -> bool:
    """«Приветствую!», «от 5 мая 2027 г. № 7»."""
    return document.language.opens("salutation", words) or document.language.opens("imprint", words)


def figure_or_address(_: Document, words: str) -> bool:
    """«улица Ленина, 11»."""
    return _FIGURE_AT_END.search(words) is not None


def person(_: Document, words: str) -> bool:
    """«М. В. Егоров»."""
    return _PERSON.match(words) is not None


def half_sentence(document: Document, words: str) -> bool:
    """«Передача сведений, содержащихся в», «… скорость. Как», «Службы (электронный адрес»."""
    last = words.rsplit(maxsplit=1)[-1] if words else ""
    open_brackets = words.count("(") > words.count(")")
    return open_brackets or last in document.language.words("name_preposition") or bool(_BROKEN_OFF.search(words))


NO_NAMES: tuple[Callable[[Document, str], bool], ...] = (
    stamp,
    greeting_or_date,
    figure_or_address,
    person,
    half_sentence,
)
