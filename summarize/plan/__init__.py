"""The plan: from measures and proposals to the numbered rows that a reader is shown.

Three questions, three places: ``rows`` says what is one thing to be done and what governs it,
``fields`` who is to do it and by when (``assignee``, ``deadline``, ``labels``), ``dates`` what day
that is.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from summarize.plan.fields import filled
from summarize.plan.headings import Headings
from summarize.plan.rows import enumerated, proposed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.plan.draft import Draft
    from summarize.records import Document, Enumeration, Proposal, Recommendation


def recommend(
    document: Document, enumerations: Sequence[Enumeration], proposals: Sequence[Proposal]
) -> tuple[Recommendation, ...]:
    """The rows, one for each thing to be done: enumerated items, table rows, then proposals that stand alone."""
    drafts = [*enumerated(document, enumerations), *proposed(document, proposals)]
    return tuple(filled(document, draft) for draft in _governed(document, drafts))


def _governed(document: Document, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Each draft under its headings, its labels reaching no further than the next row or heading."""
    headings = Headings(document)
    starts = sorted({draft.row.start for draft in drafts})
    following = dict(pairwise([*starts, len(document.text)]))
    for draft in drafts:
        heading = headings.next_after(draft.row.end)
        stop = following[draft.row.start]
        yield replace(
            draft,
            headings=headings.above(draft.row.start),
            stop=stop if heading is None else min(stop, heading),
        )
