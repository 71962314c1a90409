"""Recognise lines that belong to the page or to a table and not to the text."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from summarize.document import BlockKind
from summarize.layout.table_lines import is_table_row, mark_tables
from summarize.lazy_pattern import compile_late

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from summarize.languages import Language
    from summarize.layout.lines import Line

_RULED = compile_late(r"[\W_]{3,}$")
_BARS = compile_late(r"[|¦│]")
_ADDRESS = compile_late(r"(?:https?://|www\.)\S+$|[^\s@]+@[^\s@]+$", re.IGNORECASE)
# «(c) close the old road;» is the third item of a list.
_CREDIT = compile_late(r"©|\([cсCС]\)\s(?=[^\W_a-zа-я])(?!.*[.;]\s*$)")
_EMBEDDED = compile_late(r"pic\.twitter\.com/|\(@\w{2,30}\)|^@\w{2,30}$", re.IGNORECASE)
_POST_DATE = compile_late(r"(?:[\w.]{1,12},? ){2}\d{4}\b.{0,12}$")
# An assignment or a call that ends in «;», braces, tags.
_CODE = compile_late(r"[;{}]\s*$|^\s*(?://|/\*|<[a-z!/])|[\w\])]\s*=\s*[\"'{\[(]|\w\([^)]{0,80}\)\s{0,4}[;{]")
_CODE_CHARACTERS = compile_late(r"[{}=;<>()\[\]_\\/\"']|&&|\|\|")
_ONLY_IN_CODE = ("{", "}", "=", "<", "//", "();")
_CODE_SHARE = 0.06
_FEWEST_CODE_CHARACTERS = 4
_CYRILLIC = compile_late(r"[Ѐ-ӿ]")
_LONGEST_NOTICE = 400
_TEASER_LINES = 3
_LONGEST_CAPTION = 200
_LONGEST_LABEL = 60


def classify_lines(lines: Sequence[Line], language: Language) -> list[BlockKind | None]:
    """Return BOILERPLATE or TABLE for each of ``lines``, None for text."""
    by_text = {text: _kind(text, language) for text in {line.text for line in lines}}
    kinds = [by_text[line.text] for line in lines]
    mark_tables(lines, kinds)
    if BlockKind.BOILERPLATE in kinds:
        _mark_teasers(lines, kinds, language)
        _mark_captions(lines, kinds, language)
    return kinds


def _kind(text: str, language: Language) -> BlockKind | None:
    if any(rule(text, language) for rule in RULES):
        return BlockKind.BOILERPLATE
    return BlockKind.TABLE if is_table_row(text) else None


def ruled_line(text: str, _: Language) -> bool:
    """«***», «_____», «— — —»; a lone bullet may wait for its item."""
    return _RULED.match(text) is not None and not _BARS.search(text)


def lone_address(text: str, _: Language) -> bool:
    """A link or a mail address that fills the line."""
    return _ADDRESS.match(text) is not None


def photo_credit(text: str, language: Language) -> bool:
    """«© Имя», «Фото: …», the bare name of an agency."""
    if len(text) > _LONGEST_CAPTION:
        return False
    return bool(
        _CREDIT.match(text)
        or language.pattern("credit", re.IGNORECASE).match(text)
        or _label(text) in language.words("photo_agency")
    )


def page_label(text: str, language: Language) -> bool:
    """«Также по теме», «Поделиться», «Версия для печати»."""
    if len(text) > _LONGEST_LABEL:
        return False
    label = _label(text)
    return label in language.words("teaser") or label in language.words("button")


def _label(text: str) -> str:
    return text.strip(" .:!»>→▶*()").lower()


def page_notice(text: str, language: Language) -> bool:
    """«Подписывайтесь на наш канал», «Все права защищены»."""
    return len(text) <= _LONGEST_NOTICE and language.pattern("notice", re.IGNORECASE).match(text) is not None


def embedded_post(text: str, _: Language) -> bool:
    """A post of a social network, by its handle or the link to its picture."""
    return ("@" in text or "twitter" in text) and _EMBEDDED.search(text) is not None


def program_text(text: str, _: Language) -> bool:
    """Script or markup left in a saved page."""
    if not any(mark in text for mark in _ONLY_IN_CODE) or not _CODE.search(text):
        return False
    found, cyrillic = len(_CODE_CHARACTERS.findall(text)), len(_CYRILLIC.findall(text))
    return found >= max(_FEWEST_CODE_CHARACTERS, _CODE_SHARE * len(text)) and 4 * cyrillic < len(text)


RULES: tuple[Callable[[str, Language], bool], ...] = (
    ruled_line,
    lone_address,
    photo_credit,
    page_label,
    page_notice,
    embedded_post,
    program_text,
)


def _mark_teasers(lines: Sequence[Line], kinds: list[BlockKind | None], language: Language) -> None:
    """The headline and first words of another article below «Также по теме»."""
    left = 0
    for index, line in enumerate(lines):
        if kinds[index] and len(line.text) <= _LONGEST_LABEL and _label(line.text) in language.words("teaser"):
            left = _TEASER_LINES
        elif left and not line.blank_above and _is_teaser(line):
            kinds[index] = kinds[index] or BlockKind.BOILERPLATE
            left = 0 if line.last in {"…", "."} else left - 1
        else:
            left = 0


def _is_teaser(line: Line) -> bool:
    return len(line.text) <= _LONGEST_NOTICE and (line.last not in {".", ":", ";"} or line.text.endswith(".."))


def _mark_captions(lines: Sequence[Line], kinds: list[BlockKind | None], language: Language) -> None:
    """The caption right above a credit, and the date below the handle of an embedded post."""
    for index, (above, line) in enumerate(pairwise(lines), 1):
        kind_above, kind = kinds[index - 1 : index + 1]
        if kind_above is None and kind is BlockKind.BOILERPLATE and _is_caption(above):
            kinds[index - 1] = kind if photo_credit(line.text, language) else None
        if kind is None and kind_above is BlockKind.BOILERPLATE and _EMBEDDED.search(above.text):
            kinds[index] = kind_above if _POST_DATE.match(line.text) else None


def _is_caption(line: Line) -> bool:
    return len(line.text) <= _LONGEST_CAPTION and line.last not in {".", ":", ";", "?", "!", ","}
