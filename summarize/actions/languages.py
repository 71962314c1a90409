"""In which language is each list of a mixed document written? It is found and decided in that one."""

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

    from summarize.document import Block, Document, Enumeration
    from summarize.languages import Language

# Shorter blocks, such as headings and items, inherit the language of the one before.
_LEAST_CHARACTERS = 60
_FOREIGN_SHARE = 0.01


def read_enumerations(document: Document) -> tuple[Enumeration, ...]:
    """The lists of ``document`` with their measures decided, each in the language of its text."""
    own = find_enumerations(document)
    foreign = _foreign_blocks(document)
    if not foreign:
        return decide_measures(document, own)
    kept = [each for each in own if not any(_begins_in(each, blocks) for blocks in foreign.values())]
    read = [*decide_measures(document, kept), *_read_foreign(document, foreign)]
    return tuple(sorted(read, key=lambda each: each.items[0].start))


def _read_foreign(document: Document, foreign: Mapping[str, Sequence[Block]]) -> Iterator[Enumeration]:
    for code, blocks in sorted(foreign.items()):
        variant = document._replace(language=languages.load(code))
        inside = [each for each in find_enumerations(variant) if _begins_in(each, blocks)]
        reasons = _reasons(variant.language, document.language)
        yield from (_translated(each, reasons) for each in decide_measures(variant, inside))


def _reasons(source: Language, target: Language) -> dict[str, str]:
    """The reasons in the language of a list → the same in the document's language."""
    own = target.messages("why")
    return {words: own[key] for key, words in source.messages("why").items() if key in own}


def _translated(enumeration: Enumeration, reasons: Mapping[str, str]) -> Enumeration:
    items = tuple(
        item._replace(
            why=tuple(reasons[words] for words in item.why if words in reasons),
            children=tuple(_translated(child, reasons) for child in item.children),
        )
        for item in enumeration.items
    )
    return enumeration._replace(items=items)


def _begins_in(enumeration: Enumeration, blocks: Sequence[Block]) -> bool:
    return any(block.start <= enumeration.items[0].start < block.end for block in blocks)


def _foreign_blocks(document: Document) -> dict[str, list[Block]]:
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
