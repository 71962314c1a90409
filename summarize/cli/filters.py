"""Summarize as the options ask: sort recommendations by deadline, filter them by kind, assignee and date."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from summarize.actions.row_words import urgency
from summarize.text.quoting import fold
from summarize.text.terms import stems, word_forms

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarize.cli.option_checks import Options
    from summarize.document import Document, Recommendation, Source
    from summarize.result import Summary

_TODAY = frozenset(("сегодня", "today", "сьогодні", "сёння", "бүгін"))
_TOMORROW = frozenset(("завтра", "tomorrow", "заўтра", "ертең"))
_CENTURY = 2000


def summarize_source(source: str | Source, options: Options) -> Summary:
    """Summarize ``source`` and pick the rows that ``options`` ask for."""
    from summarize.pipeline import summarize

    summary = summarize(
        source,
        sentences=options.sentences,
        words=options.words,
        title=options.title,
        language=options.language,
        method=options.method,
        keywords=options.most_keywords,
        lists_only=options.lists_only,
        possible=options.possible,
        outline=options.with_outline,
    )
    return pick_rows(summary, options)


def pick_rows(summary: Summary, options: Options) -> Summary:
    """Apply ``--kind``, ``--assignee``, ``--dated``, ``--due-before`` and ``--sort`` to the rows of ``summary``."""
    rows = summary.recommendations
    if options.kinds:
        rows = of_kinds(rows, options.wanted_kinds)
    if options.assignee:
        rows = assigned_to(summary.document, rows, options.assignee)
    if options.dated:
        rows = tuple(row for row in rows if row.deadline and row.deadline.date)
    if options.due_before:
        rows = due_before(rows, read_day(options.due_before))
    left_out = len(summary.recommendations) - len(rows)
    return summary._replace(recommendations=by_deadline(rows) if options.sort else rows, left_out=left_out)


def read_day(written: str, today: date | None = None) -> date:
    """The day of ``2026-12-31``, ``31.12.2026``, ``+14`` (days from ``today``) or ``сегодня``; ValueError for another.

    A year of two digits is of this century. ``today`` is by default the day on the clock of this machine.

    >>> read_day("+14", date(2026, 12, 25)), read_day("31.12.2026", date.min)
    (datetime.date(2027, 1, 8), datetime.date(2026, 12, 31))
    """
    typed = written.strip().casefold()
    today = today or datetime.now().astimezone().date()
    if typed in _TODAY:
        return today
    if typed in _TOMORROW:
        return today + timedelta(days=1)
    if typed.startswith("+"):
        return today + timedelta(days=int(typed))
    day, dot, rest = typed.partition(".")
    month, _, year = rest.partition(".")
    if not dot:
        return date.fromisoformat(typed)
    return date(int(year) + (_CENTURY if len(year) == len("27") else 0), int(month), int(day))


def of_kinds(rows: Iterable[Recommendation], kinds: Sequence[str]) -> tuple[Recommendation, ...]:
    """Keep the rows of one of ``kinds``, which are values of ``ActionKind``."""
    return tuple(row for row in rows if row.kind.value in kinds)


def by_deadline(rows: Iterable[Recommendation]) -> tuple[Recommendation, ...]:
    """Sort by date; rows with a deadline but no date follow, rows without a deadline come last."""
    return tuple(sorted(rows, key=lambda row: urgency(row.deadline, row.deadline and row.deadline.date)))


def due_before(rows: Iterable[Recommendation], day: date) -> tuple[Recommendation, ...]:
    """Keep the rows whose deadline has a date before ``day``."""
    dated = ((row, row.deadline.date) for row in rows if row.deadline)
    return tuple(row for row, last in dated if last and date.fromisoformat(last) < day)


def assigned_to(document: Document, rows: Iterable[Recommendation], name: str) -> tuple[Recommendation, ...]:
    """Keep the rows whose assignee contains ``name``, or its words in other forms («Минздрав»: «Минздраву»)."""
    wanted = _plain(name)
    wanted_stems = _stems(wanted, document)
    found = []
    for row in rows:
        words = _plain(document.text[slice(*row.assignee)]) if row.assignee and wanted else ""
        if words and (wanted in words or (wanted_stems and wanted_stems <= _stems(words, document))):
            found.append(row)
    return tuple(found)


def _stems(words: str, document: Document) -> set[str]:
    """Those of the words that are no stop words."""
    return {stem for stem in stems(word_forms(words), document.language) if stem}


def _plain(words: str) -> str:
    return fold(words).casefold().replace("ё", "е")
