"""Lists in other languages than the document's."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from summarize import languages
from summarize.actions.decide import decide_measures
from summarize.languages.detect import profiles, recognise
from summarize.lists import find_enumerations

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from summarize.document import Block, Document
    from summarize.lists.enumeration import Enumeration

# Shorter blocks, such as headings and items, inherit the language of the one before.
_LEAST_CHARACTERS = 60
_FOREIGN_SHARE = 0.01


def read_foreign(document: Document, foreign: Mapping[str, Sequence[Block]]) -> Iterator[Enumeration]:
    """The lists in the ``foreign`` blocks, each in their language."""
    for code, blocks in sorted(foreign.items()):
        variant = document._replace(language=languages.load(code))
        inside = [each for each in find_enumerations(variant) if is_in(each.items[0].start, blocks)]
        yield from decide_measures(variant, inside)


def is_in(start: int, blocks: Sequence[Block]) -> bool:
    """Does something that begins at ``start`` stand in one of ``blocks``?"""
    return any(block.start <= start < block.end for block in blocks)


def foreign_blocks(document: Document) -> dict[str, list[Block]]:
    """The blocks in other languages than the document's, by language code."""
    current = code = document.language.code
    foreign: dict[str, list[Block]] = {}
    for block in document.blocks:
        if block.end - block.start >= _LEAST_CHARACTERS:
            current = _code_of(document.text[block.start : block.end], code)
        if current is not None and current != code:
            foreign.setdefault(current, []).append(block)
    return foreign


def _code_of(text: str, usual: str | None) -> str | None:
    return usual if usual is not None and _has_letters_of(text, usual) else recognise(text) or usual


def _has_letters_of(text: str, code: str) -> bool:
    """May ``text``, by its letters, be in ``code``? Spares most blocks the full language detection."""
    foreign, distinctive = _letter_patterns(code)
    if len(foreign.findall(text)) > len(text) * _FOREIGN_SHARE:
        return False
    return distinctive is None or distinctive.search(text) is not None


@cache
def _letter_patterns(code: str) -> tuple[re.Pattern[str], re.Pattern[str] | None]:
    profile = next(profile for profile in profiles() if profile.code == code)
    letters = "".join(sorted(profile.letters))
    foreign = re.compile(rf"[^\W\d_{letters}{letters.upper()}]")
    own = "".join(sorted(profile.distinctive))
    # Kazakh has all letters of Russian: only its own letters show that a text is not Russian.
    is_superset = any(other.letters < profile.letters for other in profiles())
    return foreign, re.compile(f"[{own}{own.upper()}]") if own and is_superset else None
