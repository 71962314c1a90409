"""Recognise lines that belong to the page or to a table and not to the text."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.document import BlockKind
from summarize.text.bullets_and_numbers import SHAPES, marker_end

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from summarize.languages import Language
    from summarize.layout.lines import TextLine

_STAMP = compile_late(r"(?P<day>[^\W\d_]{4,9}),?(?:[ \t][^\W\d_]{1,2})?[ \t]\d{1,2}:\d{2}")
_SENDER = compile_late(r"[^\W\d_][^\n,\[]{1,58}, \[\d{1,2}\.\d{1,2}\.\d{2,4},? \d{1,2}:\d\d(?::\d\d)?\]:?")
_RULED = compile_late(r"[\W_]{3,}$")
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
_BARS = "|¦│"
_BORDERS = ("+--", "|--", "|:-", "┌", "├", "└")
_SPACES = compile_late(r"\s+")
_WIDE = 3
_WIDE_GAP = " " * _WIDE
_STANDS_OUT = 2
# Word processors put a tab between the marker of a list item and its text.
_MARKER_TAB = compile_late(rf"((?<!\S)(?:\(?(?:\d{{1,3}}|[^\W\d_])[.)]|[{SHAPES}–—*-]))\t")
_MARKER = compile_late(r"\S{1,6}\s+")
# A line indented by so much more is in another column.
_COLUMN = 16
# Two columns may be the markers and items of a list, or the letters of a scanned page.
_FEWEST_COLUMNS = 3


def classify_lines(lines: Sequence[TextLine], language: Language) -> list[BlockKind | None]:
    """Return BOILERPLATE or TABLE for each of ``lines``, None for text."""
    by_text = {text: _kind(text, language) for text in {line.text for line in lines}}
    kinds = [by_text[line.text] for line in lines]
    mark_tables(lines, kinds)
    if BlockKind.BOILERPLATE in kinds:
        _mark_teasers(lines, kinds, language)
        _mark_captions(lines, kinds, language)
    return kinds


def _kind(text: str, language: Language) -> BlockKind | None:
    if any(rule(text, language) for rule in BOILERPLATE_RULES):
        return BlockKind.BOILERPLATE
    return BlockKind.TABLE if is_table_row(text) else None


def ruled_line(text: str, _: Language) -> bool:
    """«***», «_____», «— — —»; a lone bullet may wait for its item."""
    return _RULED.match(text) is not None and not any(bar in text for bar in _BARS)


def lone_address(text: str, _: Language) -> bool:
    """A link or a mail address that fills the line."""
    return _ADDRESS.match(text) is not None


def photo_credit(text: str, language: Language) -> bool:
    """«© Имя», «Фото: …», the bare name of an agency."""
    if len(text) > _LONGEST_CAPTION:
        return False
    is_credit = text.startswith(("©", "(")) and _CREDIT.match(text)
    return bool(is_credit or language.opens("credit", text) or _label(text) in language.words("photo_agency"))


def page_label(text: str, language: Language) -> bool:
    """«Также по теме», «Поделиться», «Версия для печати»."""
    if len(text) > _LONGEST_LABEL:
        return False
    label = _label(text)
    return label in language.words("teaser") or label in language.words("button")


def _label(text: str) -> str:
    return text.strip(" .:!»>→▶*()").lower()


def message_stamp(text: str, language: Language) -> bool:
    """«Вчера, 18:40» alone on its line, as above the messages of a chat and the news of a day."""
    match = _STAMP.fullmatch(text)
    return match is not None and match["day"].lower() in language.words("message_day")


def message_sender(text: str, _: Language) -> bool:
    """«Марина Орлова, [05.02.2027 9:04]» above a message of a chat, as Telegram saves it."""
    return text.endswith(("]", "]:")) and _SENDER.fullmatch(text) is not None


def page_notice(text: str, language: Language) -> bool:
    """«Подписывайтесь на наш канал», «Все права защищены»."""
    return len(text) <= _LONGEST_NOTICE and language.opens("notice", text)


def embedded_post(text: str, _: Language) -> bool:
    """A post of a social network, by its handle or the link to its picture."""
    return ("@" in text or "twitter" in text) and _EMBEDDED.search(text) is not None


def program_text(text: str, _: Language) -> bool:
    """Script or markup left in a saved page."""
    if not any(mark in text for mark in _ONLY_IN_CODE) or not _CODE.search(text):
        return False
    found, cyrillic = len(_CODE_CHARACTERS.findall(text)), len(_CYRILLIC.findall(text))
    return found >= max(_FEWEST_CODE_CHARACTERS, _CODE_SHARE * len(text)) and 4 * cyrillic < len(text)


BOILERPLATE_RULES: tuple[Callable[[str, Language], bool], ...] = (
    ruled_line,
    lone_address,
    photo_credit,
    page_label,
    message_stamp,
    message_sender,
    page_notice,
    embedded_post,
    program_text,
)


def _mark_teasers(lines: Sequence[TextLine], kinds: list[BlockKind | None], language: Language) -> None:
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


def _is_teaser(line: TextLine) -> bool:
    return len(line.text) <= _LONGEST_NOTICE and (line.last not in {".", ":", ";"} or line.text.endswith(".."))


def _mark_captions(lines: Sequence[TextLine], kinds: list[BlockKind | None], language: Language) -> None:
    """The caption right above a credit, and the date below the handle of an embedded post."""
    for index, (above, line) in enumerate(pairwise(lines), 1):
        kind_above, kind = kinds[index - 1 : index + 1]
        if kind_above is None and kind is BlockKind.BOILERPLATE and _is_caption(above):
            kinds[index - 1] = kind if photo_credit(line.text, language) else None
        if kind is None and kind_above is BlockKind.BOILERPLATE and _EMBEDDED.search(above.text):
            kinds[index] = kind_above if _POST_DATE.match(line.text) else None


def _is_caption(line: TextLine) -> bool:
    return len(line.text) <= _LONGEST_CAPTION and line.last not in {".", ":", ";", "?", "!", ","}


def is_table_row(text: str) -> bool:
    """Return True for three cells or more, or a border."""
    return _has_bars(text) or _has_tabs(text) or _has_wide_gaps(text)


def mark_tables(lines: Sequence[TextLine], kinds: list[BlockKind | None]) -> None:
    """Set TABLE in ``kinds`` for lines between two empty ones if most of them have columns."""
    if not any(_has_column(line.text) for line in lines):
        return
    starts = [0, *(index for index, line in enumerate(lines) if line.blank_above and index), len(lines)]
    for start, end in pairwise(starts):
        if end - start > 1 and _is_table(lines[start:end]):
            kinds[start:end] = [BlockKind.TABLE] * (end - start)


def _is_table(lines: Sequence[TextLine]) -> bool:
    cells = sum(_has_column(line.text) for line in lines)
    margin = min(line.indent for line in lines)
    columns = sum(line.indent >= margin + _COLUMN for line in lines)
    return cells > 0 and cells + columns > len(lines) // 2 and cells + columns > 1


def _has_column(text: str) -> bool:
    """Two cells or more; between bars without a frame, three."""
    return len(_cells(text)) > 1 or text.count(" | ") + 1 >= _FEWEST_COLUMNS or _has_column_gap(text)


def _has_bars(text: str) -> bool:
    """A border, or bars at the edge or between three cells."""
    bars = sum(map(text.count, _BARS))
    edged = bars > 1 and (text[0] in _BARS or text[-1] in _BARS or "¦" in text)
    return edged or bars >= _FEWEST_COLUMNS or text.startswith(_BORDERS)


def _has_tabs(text: str) -> bool:
    """Tabs between cells that are not empty."""
    return "\t" in text and len([cell for cell in _cells(text) if cell.strip()]) >= _FEWEST_COLUMNS


def _cells(text: str) -> list[str]:
    """The cells between tabs, except the tab after a marker."""
    if "\t" not in text:
        return [text]
    end = marker_end(text)
    if text[end : end + 1] == "\t":
        text = f"{text[:end]} {text[end + 1 :]}"
    return _MARKER_TAB.sub(r"\1 ", text).split("\t")


def _has_wide_gaps(text: str) -> bool:
    """Two gaps that stand out among single spaces; justified text widens most of its gaps."""
    gaps = _gaps(text)
    usual = _lower_median(gaps)
    return bool(gaps) and usual < _WIDE and sum(gap > max(_WIDE, usual + _STANDS_OUT) for gap in gaps) > 1


def _has_column_gap(text: str) -> bool:
    """A gap that stands out, or a few words with only wide gaps between them."""
    gaps = _gaps(text)
    usual = _lower_median(gaps)
    return bool(gaps) and (max(gaps) >= usual + _STANDS_OUT if usual < _WIDE else len(gaps) <= _WIDE)


def _lower_median(gaps: Sequence[int]) -> int:
    return sorted(gaps)[(len(gaps) - 1) // 2] if gaps else 0


def _gaps(text: str) -> list[int]:
    """The widths of the gaps between words, without the one after a marker; empty if none is wide."""
    if _WIDE_GAP not in text:
        return []
    marker = _MARKER.match(text)
    gaps = [match.end() - match.start() for match in _SPACES.finditer(text, marker.end() if marker else 0)]
    return gaps if gaps and max(gaps) >= _WIDE else []
