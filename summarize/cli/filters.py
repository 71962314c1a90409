"""For people who look for their own rows: whose they are, and by when."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from summarize.text.fold import fold
from summarize.text.terms import stems, word_forms

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarize.document import Document, Recommendation


def by_deadline(rows: Iterable[Recommendation]) -> tuple[Recommendation, ...]:
    """The rows with the earliest date first, then those with a deadline but no date, then the others.

    Rows of one date keep their order.
    """
    return tuple(sorted(rows, key=_urgency))


def _urgency(row: Recommendation) -> tuple[int, date]:
    if row.deadline is None:
        return (2, date.max)
    day = row.deadline.date
    return (0, date.fromisoformat(day)) if day else (1, date.max)


def due_before(rows: Iterable[Recommendation], day: date) -> tuple[Recommendation, ...]:
    """The rows whose deadline fixes a last day before ``day``; rows without a date are left out."""
    return tuple(
        row for row in rows if row.deadline and row.deadline.date and date.fromisoformat(row.deadline.date) < day
    )


def assigned_to(document: Document, rows: Iterable[Recommendation], name: str) -> tuple[Recommendation, ...]:
    """The rows whose assignee's words contain ``name``, or its words in another form («Минздрав»: «Минздраву»)."""
    wanted = _plain(name)
    if not wanted:
        return ()
    asked = _stems(wanted, document)
    found = []
    for row in rows:
        words = _plain(document.text[slice(*row.assignee)]) if row.assignee else ""
        if words and (wanted in words or (asked and asked <= _stems(words, document))):
            found.append(row)
    return tuple(found)


def _stems(words: str, document: Document) -> set[str | None]:
    return set(stems(word_forms(words), document.language))


def _plain(words: str) -> str:
    return fold(words).casefold().replace("ё", "е")
