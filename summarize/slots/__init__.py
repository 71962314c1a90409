"""Fill the slots of a candidate, who and by when: from its own words, its labels, then what governs it.

``time_expressions`` reads dates and terms, ``deadline`` finds those that say by when, ``last_day`` computes the date.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.core.records import NamedTuple
from summarize.document import Deadline, Span
from summarize.slots.labels_and_details import labels_after, labels_within
from summarize.slots.slot_context import SlotContext
from summarize.slots.when_rules import WHEN_RULES
from summarize.slots.who_rules import WHO_RULES
from summarize.text.normalize import quoted
from summarize.text.quoting import fold

if TYPE_CHECKING:
    from summarize.document import Candidate, Document
    from summarize.slots.slot_context import SlotValue


class Slots(NamedTuple):
    """Who is to act and by when, and why: phrases that quote the words which named them."""

    assignee: Span | None
    deadline: Deadline | None
    why: tuple[str, ...]


def fill(document: Document, candidate: Candidate) -> Slots:
    """The assignee and the deadline of ``candidate``."""
    inside = labels_within(document.text, Span(candidate.start, candidate.end), document.language)
    after = labels_after(document.text, candidate.end, candidate.stop, document.language)
    context = SlotContext(document, candidate, [*inside, *after])
    who = next((value for rule in WHO_RULES if (value := rule(context))), None)
    when = next((value for rule in WHEN_RULES if (value := rule(context))), None)
    deadline = None
    if when:
        from summarize.slots.last_day import last_day

        year = candidate.when.year if candidate.when and candidate.when.cell == when.span else ""
        words = f"{fold(document.text[slice(*when.span)])} {year}".rstrip()
        deadline = Deadline(when.span, last_day(words, document.language))
    reasons = filter(None, (_reason(document, value) for value in (who, when) if value))
    return Slots(who.span if who else None, deadline, tuple(reasons))


def _reason(document: Document, value: SlotValue) -> str:
    reason = document.language.message("why", value.why) or ""
    return reason.format(words=" … ".join(quoted(document, cue).strip(" #*:") for cue in value.cues))
