"""Time tokens: the words and marks of a text, each with what it is in an expression of time.

Their words are in ``patterns.tsv`` of each language, in the classes of ``_CLASSES``. A word is tried only with the
patterns that may begin with it.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import alternatives, compile_late, literal_openings
from summarize.core.records import NamedTuple
from summarize.languages import alternation, numbered
from summarize.languages.finders import small_letters
from summarize.slots.time_kinds import TIMES, TimeKind, TimeToken
from summarize.text.letters import UPPER

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping, Sequence

    from summarize.document import Span
    from summarize.languages import Language


_FULL_DAY = r"\d{1,2}(?:\s?\.\s?\d{1,2}\s?\.\s?|/\d{1,2}/|-\d{1,2}-)\d{4}"
_OWN_PATTERNS = (
    (TimeKind.DAY, r"(?:19|20)\d{2}-\d{2}-\d{2}(?!\d)"),
    (TimeKind.DAY, r"\d{1,2}\s?\.\s?\d{1,2}\s?\.\s?(?:\d{4}|\d{2})(?!\d)"),
    (TimeKind.DAY, rf"{_FULL_DAY}(?!\d)"),
    (TimeKind.DAY, r"(?:0[1-9]|[12]\d|3[01]|[1-9])\.(?:0[1-9]|1[0-2])(?![\d%])(?!\s?\.\s?\d)"),
)
_QUOTED_DAY = r"[«\"“„]\s?\d{1,2}\s?[»\"”]"
_CLASSES = (
    (TimeKind.WORD, "opening_hours"),
    (TimeKind.WORD, "no_term"),
    (TimeKind.DIGITS, "day_word"),
    (TimeKind.DAY_OF_MONTH, "day_of_month"),
    (TimeKind.TERM, "term"),
    (TimeKind.FREQUENCY, "frequency"),
    (TimeKind.VAGUE, "vague_time"),
    (TimeKind.CLOCK, "clock_time"),
    (TimeKind.FOLLOWS, "following_phrase"),
    (TimeKind.RELATIVE_YEAR, "relative_year"),
    (TimeKind.NOT_LATER, "deadline_phrase"),
    (TimeKind.WITHIN, "term_preposition"),
    (TimeKind.AFTER, "delay_preposition"),
    (TimeKind.BEFORE, "countback_preposition"),
    (TimeKind.FOR, "scheduling_preposition"),
    (TimeKind.UNTIL, "deadline_preposition"),
    (TimeKind.SINCE, "term_start"),
    (TimeKind.IN, "period_preposition"),
    (TimeKind.FROM, "interval_start"),
    (TimeKind.THROUGH, "interval_end"),
    (TimeKind.AND, "date_conjunction"),
    (TimeKind.MONTH, "month"),
    (TimeKind.QUARTER, "quarter"),
    (TimeKind.SEASON, "season"),
    (TimeKind.ORDINAL, "period_ordinal"),
    (TimeKind.COUNT, "number_word"),
    (TimeKind.UNIT, "time_unit"),
    (TimeKind.PERIOD, "period"),
)
_BARE_YEAR = r"(?:19|20)\d{2}"
_WORD_OPENING = compile_late(r"(?<!\w)[^\W_]\w*")
_OPENING = compile_late(rf"{_WORD_OPENING.pattern}|[^\w\s]|_")
_WORD = compile_late(r"[^\W\d_]+(?:-\w+)*(?!\w)")
_PLAIN_WORD = compile_late(r"(?:\w|[?:|()+*]|\{[\d,]+\}|\[[\w-]+\])+")
_BETWEEN_WORDS = compile_late(r"\s+")
_CAPITAL_OF_PATTERN = compile_late(rf"\\.|[{UPPER}]")
_MARKS = {"-": "-", "–": "-", "—": "-", ",": ",", "(": "(", "«": "(", '"': "(", ")": ")", "»": ")"}


_NO_ENTRIES: tuple[tuple[str, ...], Sequence[_TimeEntry]] = ((), ())


class _TimeEntry(NamedTuple):
    """A pattern of ``kind``; each of its matches begins with one of ``openings``. ``is_word``: and is one word.

    ``second``: if its first word is plain, with what its second begins; empty if unknown. ``first`` is its first word,
    if it has but one spelling and a second follows.
    """

    kind: str
    openings: tuple[str, ...]
    pattern: re.Pattern[str]
    is_word: bool
    second: tuple[str, ...] = ()
    first: str = ""


class _EntriesAt(NamedTuple):
    """The entries that may match where a word begins, and those of ``TIMES`` among them."""

    all: Sequence[_TimeEntry] = ()
    of_times: Sequence[_TimeEntry] = ()


_NONE = _EntriesAt()


def has_time(source: str, span: Span, language: Language) -> bool:
    """Has ``span`` a token of one of ``TIMES``, or a part of one? Takes a third of the time that its tokens take."""
    text = small_letters(source[slice(*span)])
    return any(
        _token_at(text, *word.span(), entries)
        for word in _WORD_OPENING.finditer(text)
        if (entries := _entries_at(language, word[0]).of_times)
    )


def time_tokens(source: str, span: Span, language: Language) -> list[TimeToken]:
    """The words and marks of ``source`` in ``span``, in order."""
    # The character before is looked back at. Small letters are searched for in half the time that either case takes.
    first = max(span.start - 1, 0)
    text, place = small_letters(source[first : span.end]), span.start - first
    found = []
    while opening := _OPENING.search(text, place):
        start = opening.start()
        entries = _entries_at(language, opening[0]).all
        kind, place = (_token_at(text, *opening.span(), entries) if entries else None) or _rest_at(text, start)
        if kind:
            found.append(TimeToken(kind, start + first, place + first))
    return found


def _token_at(text: str, start: int, end: int, entries: Sequence[_TimeEntry]) -> tuple[str, int] | None:
    """The kind and the end of the first of ``entries`` that matches at the word from ``start`` to ``end``."""
    space = _BETWEEN_WORDS.match(text, end)
    second = space.end() if space else len(text)
    for entry in entries:
        # «в» opens a dozen patterns, of which few are ever compiled.
        if entry.second and not text.startswith(entry.second, second):
            continue
        match = entry.pattern.match(text, start)
        if match:
            return entry.kind, match.end()
    return None


def _rest_at(text: str, start: int) -> tuple[str, int]:
    """The kind, "" for none, and the end of another word or mark."""
    if text[start].isalnum():
        word = _WORD.match(text, start)
        return (TimeKind.WORD, word.end()) if word else ("", start + 1)
    return _MARKS.get(text[start], "."), start + 1


@lru_cache(1 << 15)
def _entries_at(language: Language, opening: str) -> _EntriesAt:
    """The entries that may match where the word or mark ``opening`` begins: of most words none."""
    openings, entries = _entries_by_character(language).get(opening[0], _NO_ENTRIES)
    if not opening.startswith(openings):
        return _NONE
    found = [
        entry
        for entry in entries
        if opening.startswith(entry.openings)
        and entry.first in ("", opening)
        and not (entry.is_word and entry.pattern.match(opening) is None)
    ]
    return _EntriesAt(found, [entry for entry in found if entry.kind in TIMES]) if found else _NONE


@cache
def _entries_by_character(language: Language) -> Mapping[str, tuple[tuple[str, ...], Sequence[_TimeEntry]]]:
    """The entries that may match where a word begins with a character, and all of their openings."""
    found: dict[str, list[_TimeEntry]] = {}
    for entry in _time_entries(language):
        for character in {opening[0] for opening in entry.openings}:
            found.setdefault(character, []).append(entry)
    return {
        character: (tuple({opening for entry in entries for opening in entry.openings}), entries)
        for character, entries in found.items()
    }


@cache
def _time_entries(language: Language) -> tuple[_TimeEntry, ...]:
    """The patterns of ``language``, in order of precedence."""
    year, suffix = alternation(language, "year_noun"), alternation(language, "day_suffix")
    written = [
        (TimeKind.DAY, rf"{_FULL_DAY}\s?{year}"),
        *_OWN_PATTERNS,
        *_years(language),
        (TimeKind.DIGITS, rf"(?<!\w){_QUOTED_DAY}"),
        *((kind, part) for kind, name in _CLASSES for entry in language.patterns(name) for part in alternatives(entry)),
        *_parts(language),
        (TimeKind.BARE_YEAR, _BARE_YEAR),
        (TimeKind.DIGITS, rf"\d{{1,2}}{suffix}?"),
        (TimeKind.COUNT, r"\d+"),
    ]
    return tuple(_entry(kind, entry if entry == entry.lower() else _small_pattern(entry)) for kind, entry in written)


def _entry(kind: str, written: str) -> _TimeEntry:
    pattern = compile_late(rf"(?:{written})(?!\w)")
    if _PLAIN_WORD.fullmatch(written):
        return _TimeEntry(kind, literal_openings(written), pattern, is_word=True)
    first, space, _ = written.partition(r"\s+")
    only = first if space and first.isalpha() else ""
    return _TimeEntry(kind, literal_openings(written), pattern, False, _second_openings(written), only)  # noqa: FBT003


def _second_openings(written: str) -> tuple[str, ...]:
    r"""With what the second word begins, as far as it is known: «течени» of ``в\s+течени[еи]``."""
    first, _, rest = written.partition(r"\s+")
    is_whole = first.count("(") == first.count(")") and "[" not in first and _PLAIN_WORD.fullmatch(first)
    openings = literal_openings(rest) if is_whole and rest else ("",)
    return () if "" in openings else openings


def _small_pattern(written: str) -> str:
    return _CAPITAL_OF_PATTERN.sub(_in_small_letters, written)


def _in_small_letters(match: re.Match[str]) -> str:
    """A capital of a pattern in lower case, unless a backslash before it makes it a class."""
    return match[0] if match[0].startswith("\\") else match[0].lower()


def _years(language: Language) -> Iterator[tuple[str, str]]:
    """A year with its noun, two of them, and a year as an ordinal."""
    year, suffix = alternation(language, "year_noun"), alternation(language, "year_suffix")
    joint = alternation(language, "date_conjunction")
    second = rf"(?:\s?(?:[-–—]|{joint})\s?(?:19|20)?\d{{2}})?"
    yield TimeKind.YEAR, rf"{_BARE_YEAR}{second}(?:\s?-?{suffix})?\s?{year}"
    yield TimeKind.YEAR, rf"{_BARE_YEAR}\s?-\s?{suffix}"


def _parts(language: Language) -> list[tuple[str, str]]:
    entries = language.patterns("period_part").items()
    return [(TimeKind.END_OF if "end" in fields else TimeKind.PART_OF, f"(?:{entry})") for entry, fields in entries]


def number_of(words: str, language: Language, table: str, field: str = "number") -> int:
    """The number that the patterns of the class ``table`` give ``words``; 0 when none matches."""
    return next((number for pattern, number in numbered(language, table, field) if pattern.fullmatch(words)), 0)
