"""The plan: from measures and proposals to the numbered rows that a reader is shown.

Three questions, three places: ``rows``, ``operative``, ``duties`` and ``tables`` say what is one thing
to be done and what governs it, ``fields`` who is to do it and by when (``assignee``, ``deadline``,
``labels``), ``dates`` what day that is.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from summarize.actions.rows import enumerated, proposed
from summarize.actions.signs.heading import is_agenda
from summarize.actions.signs.operative_part import operative_rows
from summarize.actions.signs.standing_duty import duties
from summarize.actions.tables import table_rows
from summarize.actions.unlisted_items import loose_rows
from summarize.document import Origin, Span
from summarize.layout.outline import Outline
from summarize.slots.elaboration import without_repeats
from summarize.slots.fill import filled
from summarize.slots.labels import label_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarize.document import Document, Enumeration, Proposal, Recommendation
    from summarize.slots.draft import Draft

_ORDER = (Origin.ENUMERATION, Origin.TABLE, Origin.SENTENCE)


def recommend(
    document: Document, enumerations: Sequence[Enumeration], proposals: Sequence[Proposal]
) -> tuple[Recommendation, ...]:
    """The rows, one for each thing to be done: enumerated items, table rows, then proposals that stand alone."""
    drafts = list(enumerated(document, enumerations))
    drafts += table_rows(document)
    drafts += operative_rows(document, _places(drafts))
    drafts += _outside(duties(document), _places(drafts))
    drafts += _outside(loose_rows(document, enumerations, proposals), _places(drafts))
    drafts += without_repeats(document, _outside(proposed(document, proposals), _places(drafts)))
    found = [filled(document, draft) for draft in _governed(document, drafts)]
    return tuple(
        sorted(found, key=lambda row: (_ORDER.index(row.origin), row.start if row.origin is Origin.TABLE else 0))
    )


def _places(drafts: Iterable[Draft]) -> list[Span]:
    return sorted(Span(draft.row.start, draft.row.end) for draft in drafts)


def _outside(drafts: Iterable[Draft], taken: Sequence[Span]) -> Iterator[Draft]:
    """Those that are no part of a row that is there already."""
    for draft in drafts:
        index = bisect_left(taken, draft.row.end, key=lambda span: span.start) - 1
        if index < 0 or taken[index].end <= draft.row.start:
            yield draft


def _governed(document: Document, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Each draft under its headings, its labels reaching no further than the next row or heading."""
    # «Срок 15.05.2026» alone on its line looks like a heading.
    outline = Outline(
        document, lambda block: not label_line(document.text, Span(block.start, block.end), document.language)
    )
    starts = sorted({draft.row.start for draft in drafts})
    following = dict(zip(starts, [*starts[1:], len(document.text)][: len(starts)], strict=True))
    for draft in drafts:
        heading = outline.next_after(draft.row.end)
        stop = following[draft.row.start]
        placed = draft._replace(
            headings=outline.above(draft.row.start),
            stop=stop if heading is None else min(stop, heading),
        )
        if not is_agenda(document, placed):
            yield placed
