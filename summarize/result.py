"""What was found in one document, and its JSON form (``summarize/1``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.actions.row_words import assignee_name, row_label, row_text
from summarize.core.records import NamedTuple
from summarize.text.line_numbers import LineNumbers
from summarize.text.quoting import quote
from summarize.text.terms import count_words

if TYPE_CHECKING:
    from summarize.document import Document, Recommendation, Span
    from summarize.lists.enumeration import Enumeration, Item
    from summarize.summary.records import DocumentPart, Keyword, SummarySentence

SCHEMA = "summarize/1"
# Of scores.
DIGITS = 6
# In which rows can be sorted; those of one document by deadline alone.
ROW_ORDERS = ("deadline", "kind", "assignee", "source")


class QuotedSentence(NamedTuple):
    """A sentence of a summary in words: folded, with its offsets, its score and the heading that it stands under."""

    text: str
    start: int
    end: int
    score: float
    section: str

    def __str__(self) -> str:
        """Its text."""
        return self.text


class QuotedRow(NamedTuple):
    """A recommendation in words; what the text does not state is "", ``date`` is the last day allowed (ISO 8601)."""

    number: int
    text: str
    details: tuple[str, ...]
    kind: str
    by: str
    assignee: str
    deadline: str
    date: str
    start: int
    end: int
    line: int

    def __str__(self) -> str:
        """Its number and text, and in brackets who is to do it by when."""
        terms = "; ".join(filter(None, (self.assignee, self.deadline)))
        return f"{self.number}. {self.text}" + (f" [{terms}]" if terms else "")


class Summary(NamedTuple):
    """The sentences chosen for the summary, the enumerations and the numbered recommendations of a document.

    ``left_out`` is the number of rows that filters removed from ``recommendations``.
    """

    document: Document
    summary: tuple[SummarySentence, ...]
    enumerations: tuple[Enumeration, ...]
    recommendations: tuple[Recommendation, ...]
    keywords: tuple[Keyword, ...] | None = None
    parts: tuple[DocumentPart, ...] | None = None
    left_out: int = 0

    @property
    def sentences(self) -> tuple[QuotedSentence, ...]:
        """The sentences of ``summary`` in words."""
        document = self.document
        return tuple(
            QuotedSentence(
                quote(document, each.span(document)), *each.span(document), each.score, quote(document, each.section)
            )
            for each in self.summary
        )

    @property
    def rows(self) -> tuple[QuotedRow, ...]:
        """The ``recommendations`` in words, numbered from 1."""
        lines = LineNumbers(self.document.text)
        return tuple(
            _quoted_row(self.document, number, row, lines) for number, row in enumerate(self.recommendations, 1)
        )

    def __str__(self) -> str:
        """The title, the sentences and the numbered rows, a line each."""
        title = [self.document.title.text] if self.document.title else []
        return "\n".join([*title, *map(str, self.sentences), *map(str, self.rows)])

    def to_dict(self, *, name: str | None = None, explain: bool = False) -> dict[str, object]:
        """Return the JSON document as plain dicts and lists; ``name`` becomes ``source.name``.

        ``explain`` adds ``why``, the reasons for each sentence and row.
        """
        document, file = self.document, self.document.source
        lines = LineNumbers(document.text)
        found: dict[str, object] = {
            "schema": SCHEMA,
            "source": {
                "name": name,
                "characters": len(document.text),
                "words": count_words(document.text),
                "sentences": len(document.sentences),
                **(_given(format=file.kind, date=file.date) if file else {}),
            },
            "language": document.language.code,
            "title": _title(document),
            "summary": [_sentence(document, chosen, explain=explain) for chosen in self.summary],
            "enumerations": [_enumeration(document, enumeration) for enumeration in self.enumerations],
            "recommendations": [
                _row(document, number, row, lines.at(row.start), explain=explain)
                for number, row in enumerate(self.recommendations, 1)
            ],
        }
        if self.keywords is not None:
            found["keywords"] = [
                _quote(document, keyword.span, score=round(keyword.score, DIGITS), normal=keyword.normal)
                for keyword in self.keywords
            ]
        if self.parts is not None:
            found["outline"] = [_part(document, part, lines.at(part.heading.start)) for part in self.parts]
        return found


class Result(NamedTuple):
    """One of several documents: its name (None: standard input) and what was found in it."""

    name: str | None
    summary: Summary


def _given(**values: str | None) -> dict[str, str]:
    return {name: value for name, value in values.items() if value}


def _quote(document: Document, span: Span | None, **more: object) -> dict[str, object] | None:
    return {"text": quote(document, span), "start": span.start, "end": span.end, **more} if span else None


def _title(document: Document) -> dict[str, object] | None:
    title = document.title
    if title is None:
        return None
    start, end = title.span or (None, None)
    return {"text": title.text, "start": start, "end": end}


def _sentence(document: Document, chosen: SummarySentence, *, explain: bool) -> dict[str, object]:
    return {
        "text": quote(document, chosen.span(document)),
        "start": chosen.span(document).start,
        "end": chosen.span(document).end,
        "sentence": chosen.sentence,
        "score": round(chosen.score, DIGITS),
        "section": quote(document, chosen.section) or None,
        **({"why": list(chosen.why)} if explain else {}),
    }


def _enumeration(document: Document, enumeration: Enumeration) -> dict[str, object]:
    return {
        "form": enumeration.form.value,
        "lead_in": _quote(document, enumeration.lead_in),
        "items": [_item(document, item) for item in enumeration.items],
    }


def _item(document: Document, item: Item) -> dict[str, object]:
    return {
        "number": item.number,
        "marker": _quote(document, item.marker),
        "text": quote(document, item.content),
        "start": item.start,
        "end": item.end,
        "measure": item.measure,
        "cue": _quote(document, item.cue),
        "children": [_enumeration(document, child) for child in item.children],
    }


def _part(document: Document, part: DocumentPart, line: int) -> dict[str, object]:
    return {
        "heading": _quote(document, part.heading),
        "level": part.level,
        "line": line,
        "sentence": _quote(document, part.sentence),
        "rows": part.rows,
    }


def _row(document: Document, number: int, row: Recommendation, line: int, *, explain: bool) -> dict[str, object]:
    deadline = row.deadline
    return {
        "number": number,
        "text": row_text(document.text, row),
        "details": [quote(document, span) for span in row.details],
        "start": row.start,
        "end": row.end,
        "spans": [list(span) for span in (row.text, *row.details)],
        "kind": row.kind.value,
        **({"possible": True} if row.is_possible else {}),
        "by": _quote(document, row.by),
        "context": _quote(document, row.context),
        "from": row.origin.value,
        "enumeration": row.enumeration,
        "label": row_label(document.text, row),
        "line": line,
        "actions": [_quote(document, action) for action in row.actions],
        "assignee": _quote(document, row.assignee, **_given(normal=assignee_name(document, row))),
        "deadline": deadline and _quote(document, deadline.span, **_given(date=deadline.date)),
        **({"why": list(row.why)} if explain else {}),
    }


def _quoted_row(document: Document, number: int, row: Recommendation, lines: LineNumbers) -> QuotedRow:
    return QuotedRow(
        number,
        row_text(document.text, row),
        tuple(quote(document, span) for span in row.details),
        row.kind.value,
        quote(document, row.by),
        quote(document, row.assignee),
        quote(document, row.deadline and row.deadline.span),
        (row.deadline and row.deadline.date) or "",
        row.start,
        row.end,
        lines.at(row.start),
    )
