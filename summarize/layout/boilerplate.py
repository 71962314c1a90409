"""Furniture: lines that belong to the page and not to the text, and lines that belong to a table."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from summarize.document import BlockKind
from summarize.languages.lexicon import spelling
from summarize.layout.vocabulary import Vocabulary, vocabulary
from summarize.lazy_pattern import compile_late

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from summarize.languages import Language
    from summarize.layout.lines import Line

_BARS = "|¦│"
_SPACES = compile_late(r"\s+")
_WIDE = 3
_WIDE_GAP = " " * _WIDE
_STANDS_OUT = 2
_WORDY = compile_late(r"[^\W_]")
_ADDRESS = compile_late(r"(?:https?://|www\.)\S+$|[^\s@]+@[^\s@]+$", re.IGNORECASE)
# «(c) close the old road;» is the third item of a list.
_CREDIT = compile_late(r"©|\([cсCС]\)\s(?=[^\W_a-zа-яё])(?!.*[.;]\s*$)")
_MARKED_OFF = compile_late(r"((?<!\S)(?:\(?(?:\d{1,3}|[^\W\d_])[.)]|[-–—•·▪●*]))\t")
_SUSPECT = compile_late(r"[{}=<|¦│\t@©]")
_SUSPECT_OPENING = compile_late(r"\([cс]\)|[\W_]{3}")
_EMBEDDED = compile_late(r"pic\.twitter\.com/|\(@\w{2,30}\)|^@\w{2,30}$", re.IGNORECASE)
_POST_DATE = compile_late(r"(?:[\w.]{1,12},? ){2}\d{4}\b.{0,12}$")
# Program text in a saved page: an assignment or a call that ends in «;», braces, tags.
_CODE = compile_late(r"[;{}]\s*$|^\s*(?://|/\*|<[a-z!/])|[\w\])]\s*=\s*[\"'{\[(]|\w\([^)]{0,80}\)\s{0,4}[;{]")
_CODE_SIGNS = compile_late(r"[{}=;<>()\[\]_\\/\"']|&&|\|\|")
_SURELY_CODE = ("{", "}", "=", "<", "//", "();")
_CODE_SHARE = 0.06
_FEWEST_CODE_SIGNS = 4
_CYRILLIC = compile_late(r"[Ѐ-ӿ]")
_LISTED = compile_late(r"\S{1,6}\s+")
# A line this much further in stands in another column.
_COLUMN = 16
_LONGEST_TEASER = 400
_TEASER_LINES = 3
_LONGEST_CAPTION = 200
_LONGEST_LABEL = 60
_LONGEST_MARKER = 2
# Two columns may be a list with its marker set off by a tab.
_COLUMNS_OF_A_LIST = 2


def find_furniture(lines: Sequence[Line], language: Language) -> list[BlockKind | None]:
    """BOILERPLATE or TABLE for each of ``lines``, None for those that are text."""
    kinds = _kinds(lines, vocabulary(language))
    _close_tables(lines, kinds)
    if BlockKind.BOILERPLATE in kinds:
        _follow_teasers(lines, kinds, vocabulary(language))
        _follow_credits(lines, kinds, vocabulary(language))
        _follow_posts(lines, kinds)
    return kinds


def _kinds(lines: Sequence[Line], known: Vocabulary) -> list[BlockKind | None]:
    """What each line is by itself; asked once for all lines that say the same, which short ones may do very often."""
    short: dict[str, BlockKind | None] = {}
    kinds: list[BlockKind | None] = []
    for line in lines:
        text = line.text
        if len(text) > _LONGEST_LABEL:
            kinds.append(_kind(line, known))
        else:
            if text not in short:
                short[text] = _kind(line, known)
            kinds.append(short[text])
    return kinds


def _may_be_furniture(line: Line, known: Vocabulary) -> bool:
    """A cheap question first, for most lines are text."""
    text = line.text
    if _SUSPECT.search(text) or _SUSPECT_OPENING.match(text) or "//" in text or "();" in text or _WIDE_GAP in text:
        return True
    if "twitter" in text or "www." in text:
        return True
    if len(text) <= _LONGEST_LABEL and _label(line) in known.any_label:
        return True
    return len(text) <= _LONGEST_TEASER and bool(known.notice.match(text) or known.credit.match(text))


def _label(line: Line) -> str:
    return spelling(line.text.strip(" .:!»>→▶*()"))


def _kind(line: Line, known: Vocabulary) -> BlockKind | None:
    if not _may_be_furniture(line, known):
        return None
    for rule in BOILERPLATE:
        if rule(line, known):
            return BlockKind.BOILERPLATE
    for table_rule in TABLE:
        if table_rule(line):
            return BlockKind.TABLE
    return None


def no_words(line: Line, known: Vocabulary) -> bool:
    """A line of signs alone: «***», «_____», «— — —»; a lone bullet waits for its item."""
    del known
    return (
        len(line.text) > _LONGEST_MARKER and not _WORDY.search(line.text) and not any(bar in line.text for bar in _BARS)
    )


def address_alone(line: Line, known: Vocabulary) -> bool:
    """A link or a mail address that fills the line."""
    del known
    return _ADDRESS.match(line.text) is not None


def photo_credit(line: Line, known: Vocabulary) -> bool:
    """«© Имя», «Фото: …», the bare name of an agency."""
    if len(line.text) > _LONGEST_CAPTION:
        return False
    return bool(_CREDIT.match(line.text) or _label(line) in known.agencies or known.credit.match(line.text))


def page_label(line: Line, known: Vocabulary) -> bool:
    """«Также по теме», «Поделиться», «Версия для печати»: the whole line is one known label."""
    return len(line.text) <= _LONGEST_LABEL and _label(line) in known.labels


def page_notice(line: Line, known: Vocabulary) -> bool:
    """«Подписывайтесь на наш канал», «Все права защищены»."""
    return len(line.text) <= _LONGEST_TEASER and known.notice.match(line.text) is not None


def embedded_post(line: Line, known: Vocabulary) -> bool:
    """A post from a social network, by its handle or its picture link."""
    del known
    may_be = "@" in line.text or "twitter" in line.text
    return may_be and _EMBEDDED.search(line.text) is not None


def program_text(line: Line, known: Vocabulary) -> bool:
    """Script or markup that was left in a saved page."""
    del known
    if not any(sign in line.text for sign in _SURELY_CODE) or not _CODE.search(line.text):
        return False
    signs, cyrillic = len(_CODE_SIGNS.findall(line.text)), len(_CYRILLIC.findall(line.text))
    return signs >= max(_FEWEST_CODE_SIGNS, _CODE_SHARE * len(line.text)) and 4 * cyrillic < len(line.text)


def barred(line: Line) -> bool:
    """Column bars at the edge or between three cells (a recognised page may have two for letters), or a ruled line."""
    bars = sum(map(line.text.count, _BARS))
    edged = bars > 1 and (line.text[0] in _BARS or line.text[-1] in _BARS or "¦" in line.text)
    return edged or bars > _COLUMNS_OF_A_LIST or line.text.startswith(("+--", "|--", "|:-", "┌", "├", "└"))


def tabbed(line: Line) -> bool:
    """Cells parted by tabs."""
    return _has_tab(line) and len([cell for cell in _cells(line) if cell.strip()]) > _COLUMNS_OF_A_LIST


def _has_tab(line: Line) -> bool:
    return "\t" in line.text and len(_cells(line)) > 1


def _cells(line: Line) -> list[str]:
    """What tabs part, those between a list's marker and its item aside, which word processors set."""
    return _MARKED_OFF.sub(r"\1 ", line.text).split("\t")


BOILERPLATE: tuple[Callable[[Line, Vocabulary], bool], ...] = (
    no_words,
    address_alone,
    photo_credit,
    page_label,
    page_notice,
    embedded_post,
    program_text,
)


def spaced_cells(line: Line) -> bool:
    """Three cells or more: two gaps that stand out among single spaces (justified text widens most of its gaps)."""
    gaps = _gaps(line)
    usual = _usual(gaps)
    return usual < _WIDE and sum(gap > max(_WIDE, usual + _STANDS_OUT) for gap in gaps) > 1


def has_column_gap(line: Line) -> bool:
    """Two cells parted by a gap that stands out, or a few words with nothing but wide gaps."""
    gaps = _gaps(line)
    if not gaps:
        return False
    usual = _usual(gaps)
    return max(gaps) >= usual + _STANDS_OUT if usual < _WIDE else len(gaps) <= _WIDE


def _usual(gaps: Sequence[int]) -> int:
    return sorted(gaps)[(len(gaps) - 1) // 2] if gaps else 0


def _gaps(line: Line) -> list[int]:
    """The widths of the spaces between words, the one after a marker apart; empty when none is wide."""
    if _WIDE_GAP not in line.text:
        return []
    marker = _LISTED.match(line.text)
    gaps = [match.end() - match.start() for match in _SPACES.finditer(line.text, marker.end() if marker else 0)]
    return gaps if gaps and max(gaps) >= _WIDE else []


TABLE: tuple[Callable[[Line], bool], ...] = (barred, tabbed, spaced_cells)


def _close_tables(lines: Sequence[Line], kinds: list[BlockKind | None]) -> None:
    """Between two empty lines, columns parted by tabs or wide gaps are a table when most lines have them."""
    if not any("\t" in line.text or _WIDE_GAP in line.text for line in lines):
        return
    starts = [0, *(index for index, line in enumerate(lines) if line.gap and index), len(lines)]
    for start, end in pairwise(starts):
        if end - start > 1 and _is_table(lines[start:end]):
            kinds[start:end] = [BlockKind.TABLE] * (end - start)


def _is_table(lines: Sequence[Line]) -> bool:
    apart = [line for line in lines if "\t" in line.text or _WIDE_GAP in line.text]
    cells = sum(_has_tab(line) or has_column_gap(line) for line in apart)
    if not cells:
        return False
    margin = min(line.indent for line in lines)
    columns = sum(line.indent >= margin + _COLUMN for line in lines)
    return cells + columns > len(lines) // 2 and (cells > 1 or columns > 0)


def _follow_teasers(lines: Sequence[Line], kinds: list[BlockKind | None], known: Vocabulary) -> None:
    """The headline and the first words of another article, under «Также по теме»."""
    left = 0
    for index, line in enumerate(lines):
        if not (left or kinds[index]):
            continue
        if len(line.text) <= _LONGEST_LABEL and _label(line) in known.teasers:
            left = _TEASER_LINES
        elif left and not line.gap and _is_teaser(line):
            kinds[index] = kinds[index] or BlockKind.BOILERPLATE
            left = 0 if line.ending in {"…", "."} else left - 1
        else:
            left = 0


def _is_teaser(line: Line) -> bool:
    return len(line.text) <= _LONGEST_TEASER and (line.ending not in {".", ":", ";"} or line.text.endswith(".."))


def _follow_credits(lines: Sequence[Line], kinds: list[BlockKind | None], known: Vocabulary) -> None:
    """A caption stands right above its credit and does not end in a full stop."""
    for index in range(1, len(lines)):
        above = lines[index - 1]
        if kinds[index] is BlockKind.BOILERPLATE and kinds[index - 1] is None and _is_caption(above):
            kinds[index - 1] = BlockKind.BOILERPLATE if photo_credit(lines[index], known) else None


def _follow_posts(lines: Sequence[Line], kinds: list[BlockKind | None]) -> None:
    """The date of an embedded post, under its author's handle."""
    for index in range(1, len(lines)):
        if kinds[index] or kinds[index - 1] is not BlockKind.BOILERPLATE:
            continue
        if _EMBEDDED.search(lines[index - 1].text) and _POST_DATE.match(lines[index].text):
            kinds[index] = BlockKind.BOILERPLATE


def _is_caption(line: Line) -> bool:
    return len(line.text) <= _LONGEST_CAPTION and line.ending not in {".", ":", ";", "?", "!", ","}
