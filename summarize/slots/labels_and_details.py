"""What follows the words of a row and belongs to it.

Labels on lines after it or at its end: «Срок: 1 июня», «Отв.: Белов И.И.». Details: sentences that repeat the
proposal or say it more exactly.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.core.records import NamedTuple
from summarize.document import Span
from summarize.languages import alternation
from summarize.languages.finders import any_of, pattern
from summarize.text.bullets_and_numbers import SHAPES
from summarize.text.morphology import read_tokens
from summarize.text.quoting import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from summarize.document import Candidate, Document
    from summarize.languages import Language

WHO = "assignee_label"
WHEN = "deadline_label"
OTHER = "other_label"
_TABLES = (WHO, WHEN, OTHER)
_MARK = rf"[\s>|*_#{SHAPES}–—-]*"
_INSIDE = r"(?<=[.;(,|\r\n])\s*"
# «кто-то» is a word and no label.
_SEPARATOR = r"[*_]*\s?(?:[:–—]|-(?![^\W\d_])|(?=\s*\d)|(?<=\.))[*_]*"
_FIRST_WORD = compile_late(r"[\W_]*([^\W_]+)")
_WORD_INSIDE = compile_late(r"[.;(,|\r\n][\W_]*([^\W_]+)")
_LINE = compile_late(r"\S(?:[^\r\n]*\S)?")
_NEXT_SENTENCE = compile_late(r"(?<![г\d])\.\s+(?=[A-ZА-ЯЁ])")
_INITIAL_END = compile_late(r"(?<!\w)[^\W\d_]\.$")
_VALUE_END = " \t\r\n.;,*_|)]"
_LONGEST_NAME_LINE = 80


class Label(NamedTuple):
    """A label: ``table`` is its class, ``words`` are its own, ``value`` is what follows them and may be empty."""

    table: str
    words: Span
    value: Span


@cache
def _pattern(language: Language, opening: str) -> re.Pattern[str]:
    labels = "|".join(rf"(?P<{table}>(?<!\w)(?:{any_of(language.words(table))})(?!\w))" for table in _TABLES)
    return re.compile(rf"{opening}(?:{labels}){_SEPARATOR}", re.IGNORECASE)


@cache
def _first_words(language: Language) -> frozenset[str]:
    phrases_of_all = chain.from_iterable(map(language.words, _TABLES))
    return frozenset(word[1] for phrase in phrases_of_all if (word := _FIRST_WORD.match(phrase)))


def lines_of(source: str, start: int, end: int) -> Iterator[Span]:
    """The lines of ``source[start:end]`` that are not blank, without the white space around them."""
    return (Span(*match.span()) for match in _LINE.finditer(source, start, end))


def label_line(source: str, line: Span, language: Language) -> re.Match[str] | None:
    """The label that opens ``line``, or None."""
    word = _FIRST_WORD.match(source, *line)
    if word is None or word[1].lower() not in _first_words(language):
        return None
    return _pattern(language, _MARK).match(source, *line)


def own_end(source: str, span: Span, language: Language) -> int:
    """Where the own words of ``span`` end: before its first line that opens with a label."""
    end = span.start
    for line in lines_of(source, *span):
        if line.start > span.start and label_line(source, line, language):
            break
        end = line.end
    return end


def labels_after(source: str, start: int, stop: int, language: Language) -> list[Label]:
    """The labels from ``start`` to ``stop``, up to the first line that is neither a label nor part of a value."""
    found: list[Label] = []
    for line in lines_of(source, start, stop):
        match = label_line(source, line, language)
        if match:
            found.extend(_labels_in(source, line, match, language))
        elif found and _continues(source, found[-1], line):
            found[-1] = _with_line(source, found[-1], line)
        else:
            break
    return found


def labels_within(source: str, span: Span, language: Language) -> list[Label]:
    """The labels inside ``span``, each after a stop or an opening bracket."""
    known = _first_words(language)
    if not any(word.lower() in known for word in _WORD_INSIDE.findall(source, max(span.start - 1, 0), span.end)):
        return []
    return list(_cut(source, list(_pattern(language, _INSIDE).finditer(source, *span)), span.end))


def _labels_in(source: str, line: Span, first: re.Match[str], language: Language) -> Iterator[Label]:
    later = _pattern(language, _INSIDE).finditer(source, first.end(), line.end)
    return _cut(source, [first, *later], line.end)


def _cut(source: str, matches: Sequence[re.Match[str]], end: int) -> Iterator[Label]:
    for index, match in enumerate(matches):
        following = matches[index + 1].start() if index + 1 < len(matches) else end
        yield _label(source, match, following)


def _label(source: str, match: re.Match[str], end: int) -> Label:
    table = match.lastgroup or OTHER
    stop = min(end, _bracket_end(source, match.end(), end))
    if table == WHEN and (sentence := _NEXT_SENTENCE.search(source, match.end(), stop)):
        stop = sentence.start()
    return Label(table, Span(*match.span(table)), value_of(source, match.end(), stop))


def _bracket_end(source: str, start: int, end: int) -> int:
    """Where the bracket around the label closes; ``end`` when there is none."""
    depth = 0
    for place in range(start, end):
        depth += {"(": 1, ")": -1}.get(source[place], 0)
        if depth < 0:
            return place
    return end


def value_of(source: str, start: int, end: int) -> Span:
    """The span of ``source[start:end]`` without punctuation around it, except a bracket that it opens."""
    while start < end and source[start] in " \t\r\n*_|:":
        start += 1
    while end > start and source[end - 1] in _VALUE_END and not _belongs(source, start, end):
        end -= 1
    return Span(start, end)


def _belongs(source: str, start: int, end: int) -> bool:
    """«Петров П.П.» keeps the stop of its initial, «2027 г.» that of its year, «отдел (связи)» its bracket."""
    if source[end - 1] == ".":
        return _INITIAL_END.search(source, start, end) is not None
    return source[end - 1] == ")" and "(" in source[start:end]


def _continues(source: str, label: Label, line: Span) -> bool:
    if label.table not in (WHO, WHEN):
        return False
    if label.value.start == label.value.end:
        return True
    several = label.table == WHO and source[label.words.end : label.value.start].count("\n") > 0
    return several and line.end - line.start <= _LONGEST_NAME_LINE and _is_name(source, line)


def _is_name(source: str, line: Span) -> bool:
    return re.fullmatch(r"[A-ZА-ЯЁ][\w-]+\s+(?:[A-ZА-ЯЁ]\.\s?){1,2}[;,]?", source[slice(*line)]) is not None


def _with_line(source: str, label: Label, line: Span) -> Label:
    start = label.value.start if label.value.start < label.value.end else line.start
    return label._replace(value=value_of(source, start, line.end))


# ---------------------------------------------------------------- details

_GAP = compile_late(r"[\s»”\"]*")


def without_repeats(document: Document, sentences: Iterable[Candidate]) -> list[Candidate]:
    """``sentences`` in document order, each that repeats the one before added to it as a detail."""
    kept: list[Candidate] = []
    for sentence in sentences:
        before, place = _place(kept[-1]) if kept else None, _place(sentence)
        if before and (repeats(document, before, place) or _same_words(document, before, place)):
            kept[-1] = kept[-1]._replace(end=place.end, sentences=(*kept[-1].sentences, place))
        else:
            kept.append(sentence)
    return kept


def repeats(document: Document, first: Span, second: Span) -> bool:
    """Does the sentence ``second`` follow ``first`` at once, and does it say the same more exactly?"""
    return _follows(document, first, second) and any(rule(document, first, second) for rule in REPEATS)


def _follows(document: Document, first: Span, second: Span) -> bool:
    return _GAP.fullmatch(document.text, first.end, second.start) is not None


def _place(candidate: Candidate) -> Span:
    return Span(candidate.start, candidate.end)


def _same_words(document: Document, first: Span, second: Span) -> bool:
    one, other = (fold(document.text[slice(*span)]).casefold() for span in (first, second))
    return one == other and _follows(document, first, second)


def _refers_back(document: Document, first: Span, second: Span) -> bool:
    """«Прошу подготовить предложения на этот счёт»."""
    del first
    return pattern(document.language, "echo_phrase").search(document.text, *second) is not None


def _more_exact(document: Document, first: Span, second: Span) -> bool:
    """«В частности, …», «И всё это должно быть готово до мая»."""
    del first
    return _opening(document.language).match(document.text, *second) is not None


@cache
def _opening(language: Language) -> re.Pattern[str]:
    opening = alternation(language, "follow_up_opening")
    return re.compile(rf"\W*{opening}(?!\w)", re.IGNORECASE)


def _same_subject(document: Document, first: Span, second: Span) -> bool:
    """«Предлагаю расширить программу. Программа должна начаться в мае»: it opens with a noun named just before.

    Not «Школа должна починить крышу. Школа должна купить парты», where both open with it.
    """
    opening = next(iter(read_tokens(document.text, *second, document.language)), None)
    if opening is None or opening.tag != "NOUN" or opening.case != "Nom" or opening.animacy == "Anim":
        return False
    before = read_tokens(document.text, *first, document.language)
    parallel = before[0].norm == opening.norm
    return not parallel and any(word.tag == "NOUN" and word.lemma == opening.lemma for word in before)


REPEATS: tuple[Callable[[Document, Span, Span], bool], ...] = (_refers_back, _more_exact, _same_subject)
"""What makes a sentence a part of the proposal before it."""
