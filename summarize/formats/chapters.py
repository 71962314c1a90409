"""Chapters: the rows of one kind, below the words that announce them."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from summarize.actions.row_words import row_colon, row_text
from summarize.core.records import NamedTuple
from summarize.formats.output_messages import output_messages
from summarize.languages.finders import pattern
from summarize.text.quoting import quote

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.document import Document, Recommendation, Span
    from summarize.lists.enumeration import Enumeration
    from summarize.result import Summary


_SAYS = ("item_count", "list_noun", "list_announcement")


class Row(NamedTuple):
    """A numbered recommendation.

    ``notes`` are that it is merely possible, its kind, if its chapter has several, and who proposes it; ``why`` is
    empty unless reasons are wanted; ``context`` is the sentence before that it hangs on.
    """

    number: int
    text: str
    details: tuple[str, ...]
    actions: tuple[str, ...]
    assignee: str
    deadline: str
    notes: tuple[str, ...]
    why: tuple[str, ...]
    context: str = ""

    @property
    def terms(self) -> tuple[str, ...]:
        """The assignee and the deadline, if stated."""
        return tuple(filter(None, (self.assignee, self.deadline)))


class Group(NamedTuple):
    """Consecutive rows from one enumeration, with its lead-in, or from none."""

    lead_in: str
    rows: tuple[Row, ...]


class Chapter(NamedTuple):
    """The rows of one kind below its heading; all rows where they are sorted and their kinds alternate."""

    heading: str
    groups: tuple[Group, ...]


def chapters_of(summary: Summary, *, explain: bool) -> Iterator[Chapter]:
    """The chapters of the rows of ``summary``, in order, with the reasons where ``explain``."""
    document = summary.document
    messages = output_messages(document.language.code)
    kinds = [row.kind for row in summary.recommendations]
    alternate = len(list(groupby(kinds))) > len(set(kinds))
    rows = [
        _row(document, number, row, explain=explain, with_kind=alternate)
        for number, row in enumerate(_without_shown_contexts(summary.recommendations), 1)
    ]
    headings = [messages["by_deadline" if alternate else f"heading_{kind.value}"] for kind in kinds]
    shown = zip(headings, summary.recommendations, rows, strict=True)
    for heading, chapter in groupby(shown, key=itemgetter(0)):
        yield Chapter(heading, tuple(_groups(summary, [(found, row) for _, found, row in chapter])))


def _without_shown_contexts(rows: Sequence[Recommendation]) -> Iterator[Recommendation]:
    """``rows`` without the contexts that the row above already shows."""
    above: Recommendation | None = None
    for row in rows:
        is_shown = above and row.context and above.start <= row.context.start < above.end
        yield row._replace(context=None) if is_shown else row
        above = row


def _groups(summary: Summary, rows: Sequence[tuple[Recommendation, Row]]) -> Iterator[Group]:
    """``rows`` below the words that announce them: those of a list, then of each list within it."""
    counts = Counter(found.enumeration for found in summary.recommendations)
    lists = list(_lists_above(summary, [found for found, _ in rows]))
    own = Counter(found.enumeration for found, _ in rows)
    shown: set[int] = set()
    places = zip(lists, rows, strict=True)
    keyed = [((index, _inner_list(summary, index, found)), row) for index, (found, row) in places]
    for (index, inner), group in groupby(keyed, key=itemgetter(0)):
        lead_ins = [inner.lead_in] if inner else []
        # What announces the whole list is said once, where most of it stands.
        if index is not None and index not in shown and (inner is None or counts[index] == own[index]):
            lead_ins.insert(0, _announcing(summary.document, summary.enumerations[index]))
            shown.add(index)
        words = (quote(summary.document, lead_in) for lead_in in lead_ins)
        yield Group(" ".join(filter(None, words)), tuple(row for _, row in group))


def _inner_list(summary: Summary, index: int | None, row: Recommendation) -> Enumeration | None:
    """The innermost list of ``row`` in the enumeration at ``index``: «Рекомендовать директорам: а) …» in an order."""
    found, lists = None, [summary.enumerations[index]] if index is not None else []
    while lists:
        children = (inner for item in lists.pop().items for inner in item.children if inner.lead_in)
        lists += (inner for inner in children if inner.items[0].start <= row.start <= inner.items[-1].start)
        found = lists[-1] if lists else found
    return found


def _announcing(document: Document, enumeration: Enumeration) -> Span | None:
    """The lead-in of ``enumeration``, unless it is a sentence that only stands before the items."""
    lead_in = enumeration.lead_in
    if lead_in is None or not document.text[: lead_in.end].endswith("."):
        return lead_in
    counted, named, announced = (
        bool(pattern(document.language, name).search(document.text, *lead_in)) for name in _SAYS
    )
    told = any(item.cue and lead_in.start <= item.cue.start < lead_in.end for item in enumeration.items)
    return lead_in if announced or told or (counted and named) else None


def _lists_above(summary: Summary, rows: Sequence[Recommendation]) -> Iterator[int | None]:
    """The index of the enumeration of each row; a sentence between the items of one counts with them."""
    above: int | None = None
    for row in rows:
        items = summary.enumerations[above].items if above is not None else ()
        if row.enumeration is not None or not (items and items[0].start <= row.start < items[-1].start):
            above = row.enumeration
        yield above


def _row(document: Document, number: int, row: Recommendation, *, explain: bool, with_kind: bool) -> Row:
    messages = output_messages(document.language.code)
    kind = (messages[f"kind_{row.kind.value}"],) if with_kind else ()
    possible = (messages["possible"],) if row.is_possible else ()
    assignee, by = quote(document, row.assignee), quote(document, row.by)
    # Who plans something usually does it.
    author = (messages["by_whom"].format(words=by),) if by and by != assignee else ()
    return Row(
        number=number,
        text=row_text(document.text, row) + row_colon(document.text, row),
        details=tuple(quote(document, span) for span in row.details),
        actions=tuple(quote(document, span) for span in row.actions),
        assignee=assignee,
        deadline=quote(document, row.deadline.span if row.deadline else None),
        notes=(*possible, *kind, *author),
        why=row.why if explain else (),
        context=quote(document, row.context),
    )
