"""Summarize as the options ask: sort recommendations by deadline, filter them by kind, assignee and date."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from summarize.text.quoting import fold
from summarize.text.tokens import stems, word_forms

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarize.cli.option_checks import Options
    from summarize.document import Document, Recommendation, Source
    from summarize.result import Summary


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
        keywords=options.keywords,
        lists_only=options.lists_only,
    )
    return pick_rows(summary, options)


def pick_rows(summary: Summary, options: Options) -> Summary:
    """Apply ``--kind``, ``--assignee``, ``--due-before`` and ``--sort`` to the rows of ``summary``."""
    rows = summary.recommendations
    if options.kinds:
        rows = of_kinds(rows, options.wanted_kinds)
    if options.assignee:
        rows = assigned_to(summary.document, rows, options.assignee)
    if options.due_before:
        rows = due_before(rows, date.fromisoformat(options.due_before))
    left_out = len(summary.recommendations) - len(rows)
    return summary._replace(recommendations=by_deadline(rows) if options.sort else rows, left_out=left_out)


def of_kinds(rows: Iterable[Recommendation], kinds: Sequence[str]) -> tuple[Recommendation, ...]:
    """Keep the rows of one of ``kinds``, which are values of ``ActionKind``."""
    return tuple(row for row in rows if row.kind.value in kinds)


def by_deadline(rows: Iterable[Recommendation]) -> tuple[Recommendation, ...]:
    """Sort by date; rows with a deadline but no date follow, rows without a deadline come last."""
    return tuple(sorted(rows, key=_urgency))


def _urgency(row: Recommendation) -> tuple[int, date]:
    if row.deadline is None:
        return (2, date.max)
    day = row.deadline.date
    return (0, date.fromisoformat(day)) if day else (1, date.max)


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


def _stems(words: str, document: Document) -> set[str | None]:
    return set(stems(word_forms(words), document.language))


def _plain(words: str) -> str:
    return fold(words).casefold().replace("ё", "е")
