"""The words of a row as they are shown: its text, label and assignee."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.text.normalize import INVISIBLE
from summarize.text.quoting import fold

if TYPE_CHECKING:
    from summarize.document import Document, Recommendation


def row_text(source: str, row: Recommendation) -> str:
    """Return the first sentence of ``row`` with its first letter capitalised and without closing punctuation."""
    words = fold(source[row.text.start : row.text.end])
    # A zero-width joiner, which emoji are made with, may stand before the first letter.
    first = len(words) - len(words.lstrip(INVISIBLE))
    return words[:first] + words[first : first + 1].upper() + words[first + 1 :]


def row_colon(source: str, row: Recommendation) -> str:
    """Return the colon between the words of ``row`` and its sub-items, where the document has one, else ""."""
    following = row.actions[0].start if row.actions else row.text.end
    return ":" if source[row.text.end : following].lstrip().startswith(":") else ""


def urgency(deadline: object, day: str | None) -> tuple[bool, bool, str]:
    """Sort key of a row with this deadline: dates first, then deadlines without a date, then rows without one."""
    return not deadline, not day, day or ""


def row_label(source: str, row: Recommendation) -> str | None:
    """Return the markers of ``row`` from the outside in, joined by a space («2. а)»); None without any."""
    return " ".join(fold(source[span.start : span.end]) for span in row.labels) or None


def assignee_name(document: Document, row: Recommendation) -> str | None:
    """Return the assignee of ``row`` in the nominative; None without one, and where the analyser is not sure."""
    if row.assignee is None:
        return None
    from summarize.slots.nominative import nominative

    return nominative(document, row.assignee)
