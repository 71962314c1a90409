"""The rows of actions: their order, and what each says."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from typing import TYPE_CHECKING

from summarize.actions.candidates import PROSE
from summarize.actions.decide import is_agenda
from summarize.actions.explanation import reasons_by_signs
from summarize.document import ActionKind, CandidateKind, Decision, Origin, Recommendation, Span
from summarize.layout.headings import Headings
from summarize.slots import fill
from summarize.slots.attribution import find_speaker
from summarize.slots.labels_and_details import label_line
from summarize.text.clause import clause_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.document import Candidate, Document
    from summarize.text.clause import Clause

_ORIGINS = {CandidateKind.ITEM: Origin.ENUMERATION, CandidateKind.CELL: Origin.TABLE}


def rows_of(document: Document, actions: Sequence[Candidate], loose: float) -> tuple[Recommendation, ...]:
    """One row for each of ``actions``, as ``by_kind`` orders them.

    ``loose``: how far the document chooses its words freely (``genre.looseness``).
    """
    return by_kind([_row(document, action, loose) for action in _placed(document, actions)])


def by_kind(rows: Sequence[Recommendation]) -> tuple[Recommendation, ...]:
    """Put ``rows`` of one kind together: first the kind of most list items, then the larger group.

    Rows of one kind are in document order. Rows that are merely possible have no say in it.
    """
    likely = [row for row in rows if not row.is_possible]
    sizes = Counter(row.kind for row in likely)
    listed = Counter(row.kind for row in likely if row.origin is Origin.ENUMERATION)
    announced = max(ActionKind, key=lambda kind: listed[kind]) if listed else None
    order = sorted(ActionKind, key=lambda kind: (kind is not announced, -sizes[kind]))
    return tuple(sorted(rows, key=lambda row: (order.index(row.kind), row.start)))


def _placed(document: Document, actions: Sequence[Candidate]) -> Iterator[Candidate]:
    """The actions with their headings; labels are searched up to the next action or heading."""
    # A line such as «Срок 15.05.2026» would pass for a heading.
    outline = Headings(
        document, lambda block: not label_line(document.text, Span(block.start, block.end), document.language)
    )
    starts = sorted({action.start for action in actions})
    following = dict(zip(starts, [*starts[1:], len(document.text)][: len(starts)], strict=True))
    for action in actions:
        heading = outline.next_after(action.end)
        stop = following[action.start]
        placed = action._replace(
            headings=outline.above(action.start), stop=stop if heading is None else min(stop, heading)
        )
        if not is_agenda(document, placed):
            yield placed


def _row(document: Document, action: Candidate, loose: float) -> Recommendation:
    """The row of ``action``, with its assignee and deadline."""
    first, *details = action.sentences
    assignee, deadline, reasons = fill(document, action)
    decision = action.decision or Decision(is_action=True)
    why = document.language.message("why", decision.reason)
    return Recommendation(
        action.start,
        action.end,
        first,
        tuple(details),
        _ORIGINS.get(action.kind, Origin.SENTENCE),
        decision.kind or ActionKind.PROPOSAL,
        find_speaker(document, action),
        action.enumeration,
        action.labels,
        action.parts,
        assignee,
        deadline,
        (*([why] if why else ()), *reasons, *reasons_by_signs(document, action, loose)),
        _context(document, action),
        decision.is_possible,
    )


def _context(document: Document, action: Candidate) -> Span | None:
    """The sentence before one that hangs on a pronoun: «Затем его передадут музею»."""
    words = action.sentences[0]
    index = bisect_right(document.sentences, words.start, key=lambda sentence: sentence.start) - 2
    if action.kind is not CandidateKind.SENTENCE or index < 0:
        return None
    if not _hangs_on_a_pronoun(clause_of(document.text, *words, document.language)):
        return None
    before = document.sentences[index]
    # Not «* * *», a title or a cell.
    is_said = document.blocks[before.block].kind in PROSE and any(map(str.isalpha, before.text))
    return Span(before.start, before.end) if is_said else None


def _hangs_on_a_pronoun(clause: Clause) -> bool:
    """Is there a pronoun of the third person before any noun that it could stand for?"""
    for place, word in enumerate(clause.tokens):
        if clause.is_in(place, "pointing_pronoun"):
            return True
        if word.tag == "NOUN":
            return False
    return False
