"""The title of an official paper: its kind and its subject, below stamps of approval and a letterhead.

«ПРОТОКОЛ № 5 / общего собрания садоводов», «План работы / кружка на 2027 год», «Об утверждении …» below «ПРИКАЗ».
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.document import BlockKind
from summarize.layout.official_paper_head import INNER_STOP, LOWER_WORD, NAME_QUOTES, PaperHead, read_head
from summarize.layout.official_paper_names import (
    MARKS,
    is_bare_name,
    name_end,
    names_addressee,
)
from summarize.text.letters import LOWER, UPPER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.languages import Language
    from summarize.layout.line_markers import LineMarker
    from summarize.layout.lines import TextLine

# Lines at the beginning in which the title of a paper is sought, and how many it may have.
_HEAD = 40
_MOST_LINES = 10
# «„Чистая вода“» and «ТСЖ «Высоты»»: names, which the line above is of.
_NAME = compile_late(r"[«„“\"].+[»”\"]$")
_BODY = compile_late(rf"[{UPPER}]{{2,}}\s+[«„“\"].*[^.:;]$")
_REMARK = compile_late(r"\([^()]+\)$")
_OPEN_END = compile_late(rf"[-–—,]$|\s[{LOWER}]{{1,2}}$")
_DATE = compile_late(r"\d{1,2}[./]\d{1,2}[./]\d{2,4}")
_BLANKS = "__"


def mark_paper_title(
    lines: Sequence[TextLine], markers: list[LineMarker | None], kinds: list[BlockKind | None], language: Language
) -> None:
    """Make the lines of the title of an official paper a title, unless the subject of a mail is one."""
    if BlockKind.TITLE in kinds or not language.words("paper_name"):
        return
    title = _find(read_head(_single_spaced(lines[:_HEAD], markers), markers, language))
    # What opens a document is found among its headings too, with its standfirst.
    if title != range(1) or lines[0].is_closed:
        for index in title:
            kinds[index], markers[index] = BlockKind.TITLE, None


def _single_spaced(lines: Sequence[TextLine], markers: Sequence[LineMarker | None]) -> Sequence[TextLine]:
    """The lines of a text in which an empty line follows every line, as every paragraph of a file, without these."""
    plain = [not marker and "\t" not in line.text for line, marker in zip(lines, markers, strict=False)]
    pairs = [index for index in range(1, len(lines)) if plain[index - 1] and plain[index]]
    if not pairs or any(not lines[index].blank_above for index in pairs):
        return lines
    return [line._replace(blank_above=max(0, line.blank_above - 1)) for line in lines]


def _find(head: PaperHead) -> range:
    """The lines of the title; none if no paper is named in the head, or the name says only which paper this is not."""
    fallback = range(0)
    for index in range(len(head.lines)):
        if index in head.stamped or not (name_end(head.lines[index].text, head.language) or _is_subject(head, index)):
            continue
        title = _title_from(head, index)
        if not title or not _is_plausible(head, index, title):
            continue
        if len(title) > 1 or title.start > index or not _is_bare_line(head, index):
            return title
        fallback = fallback or title
    return fallback


def _title_from(head: PaperHead, index: int) -> range:
    """The title that the name of a paper in line ``index`` opens, or its subject further below («О …»)."""
    if not _is_bare_line(head, index):
        # «ЗАКОН ЗАРЕЧНОЙ ОБЛАСТИ / О пчеловодстве»
        about = head.language.words("subject_preposition")
        names_subject = not about.isdisjoint(head.lines[index].text.lower().split())
        follows = not names_subject and index + 1 < len(head.lines) and _is_subject(head, index + 1)
        return _run(head, index, index + follows)
    subject = _subject_below(head, index)
    if subject is None:
        return _run(head, index, index)
    lines = head.lines[index + 1 : subject + 1]
    goes_on = lines[-1].first.islower() or lines[-1].text.isupper()
    adjoins = (
        goes_on and not any(line.blank_above for line in lines) and all(line.text.isupper() for line in lines[:-1])
    )
    return _run(head, index if adjoins else subject, subject)


def _subject_below(head: PaperHead, index: int) -> int | None:
    """The line with the subject of an act («О …», «Об …»), below its date, number and the name of a body."""
    for below in range(index + 1, min(index + _MOST_LINES, len(head.lines))):
        line = head.lines[below]
        is_next = below == index + 1 or _is_imprint(head, below - 1)
        if _is_subject(head, below) or (is_next and head.language.opens("act_title", line.text)):
            return below
        if name_end(line.text, head.language):
            return None
    return None


def _is_imprint(head: PaperHead, index: int) -> bool:
    return _DATE.match(head.lines[index].text) is not None or head.language.opens("imprint", head.lines[index].text)


def _is_subject(head: PaperHead, index: int) -> bool:
    """«Об учёте лопат», below the first line."""
    line = head.lines[index]
    return index > 0 and line.first.isupper() and head.language.opens("act_title", line.text)


def _run(head: PaperHead, start: int, last: int) -> range:
    """The lines from ``start`` to ``last`` and those in which they go on; none if these are a paragraph."""
    text = " ".join([line.text for line in head.lines[start : last + 1]])
    end = last + 1
    while end < len(head.lines) and _goes_on(head, text, last, end):
        text = f"{text} {head.lines[end].text}"
        end += 1
    is_sentence = head.lines[end - 1].last == "." and end - last > 1
    may_stop = head.lines[start].text.isupper() or _is_bare_line(head, start)
    is_paragraph = INNER_STOP.search(text) or (is_sentence and not may_stop)
    return range(0) if is_paragraph or _is_unclosed(text) or end - last > _MOST_LINES else range(start, end)


def _goes_on(head: PaperHead, title: str, first: int, index: int) -> bool:
    """Does line ``index`` go on with ``title``, whose name or subject is in line ``first``?"""
    line, language = head.lines[index], head.language
    if head.lines[index - 1].last == ":" and line.text[0] not in NAME_QUOTES:
        return False
    if index in head.stamped or head.markers[index] or _BLANKS in line.text or _DATE.match(line.text):
        return False
    lower = LOWER_WORD.match(line.text) is not None
    is_bare = _is_bare_line(head, first)
    if line.blank_above:
        follows = index == first + 1 or head.lines[index - 1].blank_above > 0
        is_waiting = is_bare and ((lower and follows) or _opens_name(line))
        return line.blank_above == 1 and (is_waiting or _is_unclosed(title))
    if language.opens("imprint", line.text) and not lower:
        return False
    if _BODY.match(line.text):
        # Above items it says who is to do them.
        return index + 1 < len(head.lines) or head.is_set_apart
    is_open = lower or _is_unclosed(title) or _OPEN_END.search(title) is not None
    is_name = _NAME.match(line.text) is not None or (is_bare and _opens_name(line))
    # «Программа «Тёплый дом» / (на 2027 год)»
    is_name = is_name or (_REMARK.match(line.text) is not None and _ends_before_text(head, index))
    in_capitals = title.isupper() and line.text.isupper()
    return is_open or is_name or in_capitals or _is_next_line(head, title, first, index)


def _is_next_line(head: PaperHead, title: str, first: int, index: int) -> bool:
    """Does a line that begins with a capital go on with a name that says nothing («ПРОТОКОЛ № 5»), or with «Об …»?"""
    waits = not title.isupper() and head.language.opens("act_title", head.lines[first].text)
    line = head.lines[index]
    is_open = line.first.isalpha() and not line.is_closed
    return is_open and (waits or _is_bare_line(head, first)) and _ends_before_text(head, index)


def _opens_name(line: TextLine) -> bool:
    """«„Чистый берег“ на 2027 год», below «ПРОГРАММА»."""
    return line.text[0] in NAME_QUOTES and line.first.isalpha() and not line.is_closed


def _ends_before_text(head: PaperHead, index: int) -> bool:
    """Is there an empty line, a date or the end of the head below, and no text before it?"""
    for line in head.lines[index + 1 : index + _MOST_LINES]:
        if line.blank_above or head.language.opens("imprint", line.text):
            return True
    return head.is_set_apart


def _is_unclosed(text: str) -> bool:
    return text.rfind("«") > text.rfind("»") or text.count("(") > text.count(")") or text.count('"') % 2 == 1


def _is_plausible(head: PaperHead, index: int, title: range) -> bool:
    """Is what opens in line ``index`` a title, whatever stands above it?"""
    words = head.lines[index].text
    if index == 0 or all(_is_letterhead(head, above) for above in range(index)):
        return True
    if not name_end(words, head.language):
        # «О льготном стаже» below an address, above «Уважаемая Марфа Кузьминична!»
        return head.greets and title.stop == len(head.lines)
    may_stop = words.isupper() or (_is_bare_line(head, index) and head.lines[title[-1]].last != ".")
    return (len(title) > 1 and may_stop) or title.start > index


def _is_letterhead(head: PaperHead, index: int) -> bool:
    """A stamp, a date, capitals, a form to be filled in, a supplement («Приложение № 3») or the name of a body."""
    line, language = head.lines[index], head.language
    if index in head.stamped or line.text.isupper() or _BLANKS in line.text:
        return True
    if _is_imprint(head, index) or language.opens("section_heading", line.text) or names_addressee(line.text, language):
        return True
    words = line.text.lower().translate(MARKS).replace("-", " ").split()
    return not line.is_closed and (bool(_BODY.match(line.text)) or not language.words("body").isdisjoint(words))


def _is_bare_line(head: PaperHead, index: int) -> bool:
    return is_bare_name(head.lines[index].text, head.language)
