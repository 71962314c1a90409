"""Rows: what a reader is shown of an action, with who is to do it and by when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.document import CandidateKind, Origin, Recommendation
from summarize.slots.fill import fill

if TYPE_CHECKING:
    from summarize.document import Candidate, Document

_ORIGINS = {CandidateKind.ITEM: Origin.ENUMERATION, CandidateKind.CELL: Origin.TABLE}


def row(document: Document, action: Candidate) -> Recommendation:
    """``action`` as a row, its slots filled."""
    first, *details = action.sentences
    assignee, deadline, reasons = fill(document, action)
    why = action.decision.why if action.decision else ""
    return Recommendation(
        action.start,
        action.end,
        first,
        tuple(details),
        _ORIGINS.get(action.kind, Origin.SENTENCE),
        action.enumeration,
        action.labels,
        action.parts,
        assignee,
        deadline,
        ((why, *reasons) if why else reasons),
    )
