"""A calendar with a task for each dated row. The one module that knows icalendar."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from summarize.errors import needs_extra

if TYPE_CHECKING:
    from collections.abc import Mapping

    from icalendar import Todo

    from summarize.formats.table import Table

_PRODUCER = "-//summarize//summarize//RU"


def render_ics(table: Table) -> bytes:
    """A VTODO (RFC 5545) for each row whose deadline has a date; SummarizeError if the extra is missing."""
    with needs_extra("files"):
        from icalendar import Calendar
    calendar = Calendar()
    calendar.add("prodid", _PRODUCER)
    calendar.add("version", "2.0")
    for row in table.rows:
        if row["date"]:
            calendar.add_component(_task(row, explain="why" in table.columns))
    return bytes(calendar.to_ical())


def _task(row: Mapping[str, str], *, explain: bool) -> Todo:
    from icalendar import Todo

    task = Todo()
    due = date.fromisoformat(row["date"])
    # The same row has the same UID, so that a calendar replaces the task instead of adding another.
    key = "\n".join(row[column] for column in ("document", "place", "measure", "date"))
    task.add("uid", str(uuid5(NAMESPACE_URL, key)))
    task.add("dtstamp", datetime.combine(due, time(), UTC))
    task.add("due", due)
    task.add("summary", row["measure"])
    origin = ", ".join(filter(None, (row["document"], row["place"])))
    described = (row["assignee"], row["deadline"], row["details"], origin, row["why"] if explain else "")
    task.add("description", "\n".join(filter(None, described)))
    return task
