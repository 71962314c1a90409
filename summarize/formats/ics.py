"""A calendar with an event or a task for each dated row. The one module that knows icalendar."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from pathlib import PurePath
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from summarize.errors import needs_extra

if TYPE_CHECKING:
    from collections.abc import Mapping

    from icalendar import Event, Todo

    from summarize.formats.table import Table

_PRODUCER = "-//summarize//summarize//RU"


def render_ics(table: Table, *, tasks: bool = False) -> bytes:
    """An all-day event (RFC 5545) on the last day of each row with a date; SummarizeError if the extra is missing.

    ``tasks``: tasks that are due that day instead, which fewer calendar programs show.
    """
    with needs_extra("files"):
        from icalendar import Calendar, Event, Todo
    calendar = Calendar()
    calendar.add("prodid", _PRODUCER)
    calendar.add("version", "2.0")
    for row in table.rows:
        if row["date"]:
            entry = _described(Todo() if tasks else Event(), row, explain="why" in table.columns)
            day = date.fromisoformat(row["date"])
            if isinstance(entry, Todo):
                entry.add("due", day)
            else:
                entry.add("dtstart", day)
                entry.add("dtend", day + timedelta(days=1))
                # Nobody is busy all day because something is due.
                entry.add("transp", "TRANSPARENT")
            calendar.add_component(entry)
    return bytes(calendar.to_ical())


def _described(entry: Event | Todo, row: Mapping[str, str], *, explain: bool) -> Event | Todo:
    # The same row has the same UID, so that a calendar replaces the entry instead of adding another.
    key = "\n".join(row[column] for column in ("document", "place", "measure", "date"))
    entry.add("uid", str(uuid5(NAMESPACE_URL, key)))
    entry.add("dtstamp", datetime.combine(date.fromisoformat(row["date"]), time(), UTC))
    entry.add("summary", row["measure"])
    origin = ", ".join(filter(None, (PurePath(row["document"]).name, row["place"])))
    described = (row["assignee"], row["deadline"], row["details"], origin, row["why"] if explain else "")
    entry.add("description", "\n".join(filter(None, described)))
    return entry
