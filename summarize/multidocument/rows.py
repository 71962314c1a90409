"""One list of the recommendations of all documents: equal or nearly equal rows once, with all their places."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, cast

from summarize.actions.row_words import urgency
from summarize.core.records import NamedTuple
from summarize.document import ActionKind
from summarize.multidocument.sentences import Citation
from summarize.multidocument.similarity import SimilarityIndex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from summarize.multidocument.extract import Extract, ExtractedRow

# Rows with the same key are one if they share this part of all their terms.
NEARLY_EQUAL = 0.8


class MergedRow(NamedTuple):
    """A row, ``found`` as in the JSON document of the first of its ``sources``; ``colon`` stands before sub-items."""

    found: Mapping[str, object]
    sources: tuple[Citation, ...]
    colon: str = ""

    @property
    def text(self) -> str:
        """What is to be done."""
        return str(self.found["text"])

    @property
    def kind(self) -> ActionKind:
        """Proposal, order or plan."""
        return ActionKind(str(self.found["kind"]))

    def named(self, field: str) -> str:
        """The words of ``by``, ``assignee``, ``deadline`` or ``context``; "" where nobody or nothing is named."""
        return str(_span(self, field).get("text", ""))

    @property
    def date(self) -> str:
        """The last day that the deadline allows (ISO 8601), "" if its words do not fix it."""
        return str(_span(self, "deadline").get("date", ""))

    @property
    def assignee(self) -> str:
        """Who is to act, in the nominative where that is sure."""
        return str(_span(self, "assignee").get("normal") or self.named("assignee"))

    def hangs_on(self, other: MergedRow) -> bool:
        """Is its context the sentence of ``other``?"""
        context = cast("Mapping[str, int]", _span(self, "context"))
        is_one = self.sources[0].document == other.sources[0].document
        return bool(context) and is_one and context["start"] <= cast("int", other.found["start"]) < context["end"]

    def __str__(self) -> str:
        """Its text, and in brackets who is to do it by when."""
        terms = "; ".join(filter(None, (self.named("assignee"), self.named("deadline"))))
        return f"{self.text} [{terms}]" if terms else self.text


def _span(row: MergedRow, field: str) -> Mapping[str, object]:
    return cast("Mapping[str, object]", row.found[field] or {})


def merge_rows(extracts: Sequence[Extract], order: Sequence[int]) -> list[MergedRow]:
    """The rows of ``extracts``, looked at in ``order``; rows of one document stay apart, as they are in it."""
    merged: list[list[tuple[int, ExtractedRow]]] = []
    indexes: dict[bytes, tuple[SimilarityIndex, list[int]]] = defaultdict(lambda: (SimilarityIndex(), []))
    for number in order:
        for row in extracts[number].quotable().rows:
            index, places = indexes[row.key]
            like = (places[place] for place, _ in index.shared(row.terms, NEARLY_EQUAL * len(row.terms)))
            found = next((here for here in like if _is_same(row, number, merged[here])), None)
            if found is not None:
                merged[found].append((number, row))
                continue
            index.add(row.terms)
            places.append(len(merged))
            merged.append([(number, row)])
    return [_merged(rows) for rows in merged]


def _is_same(row: ExtractedRow, number: int, rows: Sequence[tuple[int, ExtractedRow]]) -> bool:
    if any(document == number for document, _ in rows):
        return False
    other = rows[0][1].terms
    return len(row.terms & other) >= NEARLY_EQUAL * len(row.terms | other)


def _merged(rows: Sequence[tuple[int, ExtractedRow]]) -> MergedRow:
    """The row that says the most; where several do, the first."""
    fullest = max(rows, key=lambda each: _length(each[1]))
    others = sorted(Citation(number, row.location) for number, row in rows if (number, row) != fullest)
    return MergedRow(fullest[1].found, (Citation(fullest[0], fullest[1].location), *others), fullest[1].colon)


def _length(row: ExtractedRow) -> int:
    more = cast("Iterable[str]", row.found["details"])
    return len(str(row.found["text"])) + sum(map(len, more))


# ---------------------------------------------------------------- the order of rows

_Key = tuple[object, ...]


def sort_rows(rows: Sequence[MergedRow], by: str | None, names: Sequence[str]) -> list[MergedRow]:
    """Sort by kind, deadline, assignee or source (None: by kind); ``names`` are those of the documents."""
    kinds = Counter(row.kind for row in rows)
    keys: Mapping[str, Callable[[MergedRow], _Key]] = {
        "kind": lambda row: (-kinds[row.kind], list(ActionKind).index(row.kind)),
        "deadline": lambda row: urgency(row.found["deadline"], row.date),
        "assignee": lambda row: (not row.assignee, row.assignee.casefold()),
        "source": lambda row: (names[row.sources[0].document],),
    }
    return sorted(rows, key=lambda row: (*keys[by or "kind"](row), *_origin(row)))


def _origin(row: MergedRow) -> _Key:
    return (row.sources[0].document, row.sources[0].location.start)
