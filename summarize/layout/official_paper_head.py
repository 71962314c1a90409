"""The head of an official paper: the lines above its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.core.records import NamedTuple
from summarize.layout.official_paper_names import OPENERS, closed_up, is_bare, is_bare_name, name_end
from summarize.text.letters import LOWER, UPPER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.languages import Language
    from summarize.layout.line_markers import LineMarker
    from summarize.layout.lines import TextLine


_LONGEST_LINE = 400
# A shorter line with a full stop is no text yet («Приложение № 3.»).
_SHORTEST_SENTENCE = 40
NAME_QUOTES = frozenset('«„“"')
LOWER_WORD = compile_late(rf"[{LOWER}]+(?:-[{LOWER}]+)*(?=\s|$)")
_INITIAL_END = compile_late(rf"\s[{UPPER}]\.$")
INNER_STOP = compile_late(rf"[{LOWER}]{{4}}[»)]?\.\s+[{UPPER}]")


class PaperHead(NamedTuple):
    """The lines above the text of a paper, those that are parts of a stamp of approval, and how the text begins."""

    lines: Sequence[TextLine]
    markers: Sequence[LineMarker | None]
    language: Language
    stamped: frozenset[int]
    is_set_apart: bool
    greets: bool


def read_head(lines: Sequence[TextLine], markers: Sequence[LineMarker | None], language: Language) -> PaperHead:
    """The head of the paper that ``lines`` are the first of."""
    stamped: set[int] = set()
    inside = False
    for index, line in enumerate(lines):
        name = name_end(line.text, language)
        is_dated = line.text[name:].strip() and is_bare(line.text[name:], language)
        opens = language.opens("approval_stamp", closed_up(line.text).lstrip(OPENERS))
        inside = opens or bool(inside and not line.blank_above and (not name or is_dated))
        if inside:
            stamped.add(index)
        elif not name and _is_text(lines, markers, index, language):
            break
    else:
        index = len(lines)
    is_set_apart = index < len(lines) and lines[index].blank_above > 0
    greets = index < len(lines) and language.opens("salutation", lines[index].text)
    return PaperHead(lines[:index], markers[:index], language, frozenset(stamped), is_set_apart, greets)


def _is_text(lines: Sequence[TextLine], markers: Sequence[LineMarker | None], index: int, language: Language) -> bool:
    """Does a line end the head: an item, a label, a sentence, a greeting?"""
    line = lines[index]
    # «ПОЛОЖЕНИЕ / о конкурсе.»
    if (
        index
        and line.text[0].islower()
        and LOWER_WORD.match(line.text)
        and is_bare_name(lines[index - 1].text, language)
    ):
        return False
    is_sentence = line.is_closed and (line.last != "." or len(line.text) >= _SHORTEST_SENTENCE)
    # «Об оплате (с изменениями от 3 мая 2028 г.)», «от медсестры приёмного покоя Беловой И.»
    is_sentence = is_sentence and not line.text.endswith(")") and not _INITIAL_END.search(line.text)
    # «по теме: / «…»»
    names = line.last == ":" and index + 1 < len(lines) and lines[index + 1].text[0] in NAME_QUOTES
    is_long = len(line.text) > _LONGEST_LINE or INNER_STOP.search(line.text) is not None
    return bool(markers[index]) or (is_sentence and not names) or is_long or language.opens("salutation", line.text)
