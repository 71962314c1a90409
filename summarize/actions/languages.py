"""Documents in more than one language: each enumeration is found and decided in the language it stands in."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from summarize import languages
from summarize.actions.decide import decide_measures
from summarize.languages.detect import profiles, recognise
from summarize.lists import find_enumerations

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from summarize.document import Document, Enumeration
    from summarize.languages import Language
    from summarize.languages.detect import Profile

# A shorter block, a heading or an item, is in the language of the one before it.
_LEAST_CHARACTERS = 60
_FOREIGN_SHARE = 0.01


class Stretch(NamedTuple):
    """Blocks in a row that are in another language than most of the document, by their offsets."""

    start: int
    end: int
    code: str


def read_enumerations(document: Document) -> tuple[Enumeration, ...]:
    """The enumerations of ``document`` with their measures decided, each in the language it stands in."""
    own = find_enumerations(document)
    foreign = list(_stretches(document))
    if not foreign:
        return decide_measures(document, own)
    kept = [each for each in own if not any(_begins_in(each, stretch) for stretch in foreign)]
    read = [*decide_measures(document, kept), *_read_foreign(document, foreign)]
    return tuple(sorted(read, key=lambda each: each.items[0].start))


def _read_foreign(document: Document, foreign: list[Stretch]) -> Iterator[Enumeration]:
    for code in sorted({stretch.code for stretch in foreign}):
        variant = document._replace(language=languages.load(code))
        stretches = [stretch for stretch in foreign if stretch.code == code]
        found = find_enumerations(variant)
        inside = [each for each in found if any(_begins_in(each, stretch) for stretch in stretches)]
        reasons = _reasons(variant.language, document.language)
        yield from (_explained(each, reasons) for each in decide_measures(variant, inside))


def _reasons(read: Language, spoken: Language) -> dict[str, str]:
    """The reasons in the language that was read, each as the document's own language says it."""
    own = spoken.messages("why")
    return {words: own[key] for key, words in read.messages("why").items() if key in own}


def _explained(enumeration: Enumeration, reasons: Mapping[str, str]) -> Enumeration:
    items = tuple(
        item._replace(
            why=tuple(reasons[words] for words in item.why if words in reasons),
            children=tuple(_explained(child, reasons) for child in item.children),
        )
        for item in enumeration.items
    )
    return enumeration._replace(items=items)


def _begins_in(enumeration: Enumeration, stretch: Stretch) -> bool:
    return stretch.start <= enumeration.items[0].start < stretch.end


def _stretches(document: Document) -> Iterator[Stretch]:
    code = document.language.code
    current = code
    for block in document.blocks:
        if block.end - block.start >= _LEAST_CHARACTERS:
            current = _code_of(document.text[block.start : block.end], code)
        if current is not None and current != code:
            yield Stretch(block.start, block.end, current)


def _code_of(text: str, usual: str | None) -> str | None:
    return usual if usual is not None and _looks_like(text, usual) else recognise(text) or usual


def _looks_like(text: str, code: str) -> bool:
    """Whether nothing in the letters of ``text`` speaks against ``code``: spares most blocks a closer look."""
    look = _look(code)
    if len(look.foreign.findall(text)) > len(text) * _FOREIGN_SHARE:
        return False
    return look.telling is None or look.telling.search(text) is not None


class _Look(NamedTuple):
    foreign: re.Pattern[str]
    telling: re.Pattern[str] | None


@cache
def _look(code: str) -> _Look:
    profile = next(profile for profile in profiles() if profile.code == code)
    letters = "".join(sorted(profile.letters))
    foreign = re.compile(rf"[^\W\d_{letters}{letters.upper()}]")
    telling = "".join(sorted(profile.distinctive))
    return _Look(foreign, re.compile(f"[{telling}{telling.upper()}]") if telling and _holds_another(profile) else None)


def _holds_another(profile: Profile) -> bool:
    """Kazakh has all letters of Russian: only its own letters tell that a text is not Russian."""
    return any(other.letters < profile.letters for other in profiles())
