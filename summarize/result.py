"""What was found in one document, and its JSON form (``summarize/1``)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarize.text.characters import INVISIBLE, LineNumbers
from summarize.text.fold import fold
from summarize.text.terms import count_words

if TYPE_CHECKING:
    from summarize.document import (
        Deadline,
        Document,
        Enumeration,
        Item,
        Keyword,
        Recommendation,
        Source,
        Span,
        SummarySentence,
    )

SCHEMA = "summarize/1"
# Of scores.
DIGITS = 6


class Summary(NamedTuple):
    """The sentences chosen for the summary, the enumerations and the numbered recommendations of a document."""

    document: Document
    summary: tuple[SummarySentence, ...]
    enumerations: tuple[Enumeration, ...]
    recommendations: tuple[Recommendation, ...]
    keywords: tuple[Keyword, ...] | None = None

    def to_dict(self, *, name: str | None = None, explain: bool = False) -> dict[str, object]:
        """Return the JSON document as plain dicts and lists; ``name`` becomes ``source.name``.

        ``explain`` adds ``why``, the reasons for each sentence and row.
        """
        document = self.document
        found: dict[str, object] = {
            "schema": SCHEMA,
            "source": {
                "name": name,
                "characters": len(document.text),
                "words": count_words(document.text),
                "sentences": len(document.sentences),
                **_read_from(document.source),
            },
            "language": document.language.code,
            "title": _title(document),
            "summary": [_sentence(document, chosen, explain=explain) for chosen in self.summary],
            "enumerations": [_enumeration(document, enumeration) for enumeration in self.enumerations],
            "recommendations": _rows(self, explain=explain),
        }
        if self.keywords is not None:
            found["keywords"] = [
                {**_quote(document, keyword.span), "score": round(keyword.score, DIGITS)} for keyword in self.keywords
            ]
        return found


class Result(NamedTuple):
    """One of several documents: its name (None: standard input) and what was found in it."""

    name: str | None
    summary: Summary


def row_text(source: str, row: Recommendation) -> str:
    """Return the first sentence of ``row`` with its first letter capitalised and without closing punctuation."""
    words = fold(source[row.text.start : row.text.end])
    # A zero-width joiner, which emoji are made with, may stand before the first letter.
    first = len(words) - len(words.lstrip(INVISIBLE))
    return words[:first] + words[first : first + 1].upper() + words[first + 1 :]


def row_label(source: str, row: Recommendation) -> str | None:
    """Return the markers of ``row`` from the outside in, joined by a space («2. а)»); None without any."""
    return " ".join(fold(source[span.start : span.end]) for span in row.labels) or None


def _read_from(source: Source | None) -> dict[str, object]:
    if source is None:
        return {}
    return {"format": source.kind, **({"date": source.date} if source.date else {})}


def _quote(document: Document, span: Span) -> dict[str, object]:
    return {"text": fold(document.text[span.start : span.end]), "start": span.start, "end": span.end}


def _quote_or_none(document: Document, span: Span | None) -> dict[str, object] | None:
    return _quote(document, span) if span else None


def _title(document: Document) -> dict[str, object] | None:
    title = document.title
    if title is None:
        return None
    start, end = title.span or (None, None)
    return {"text": title.text, "start": start, "end": end}


def _sentence(document: Document, chosen: SummarySentence, *, explain: bool) -> dict[str, object]:
    sentence = document.sentences[chosen.sentence]
    section = chosen.section
    return {
        "text": fold(sentence.text),
        "start": sentence.start,
        "end": sentence.end,
        "sentence": chosen.sentence,
        "score": round(chosen.score, DIGITS),
        "section": fold(document.text[section.start : section.end]) if section else None,
        **({"why": list(chosen.why)} if explain else {}),
    }


def _enumeration(document: Document, enumeration: Enumeration) -> dict[str, object]:
    return {
        "form": enumeration.form.value,
        "lead_in": _quote_or_none(document, enumeration.lead_in),
        "items": [_item(document, item) for item in enumeration.items],
    }


def _item(document: Document, item: Item) -> dict[str, object]:
    return {
        "number": item.number,
        "marker": _quote(document, item.marker),
        "text": fold(document.text[item.content.start : item.content.end]),
        "start": item.start,
        "end": item.end,
        "measure": item.measure,
        "cue": _quote_or_none(document, item.cue),
        "children": [_enumeration(document, child) for child in item.children],
    }


def _rows(summary: Summary, *, explain: bool) -> list[dict[str, object]]:
    document = summary.document
    lines = LineNumbers(document.text)
    rows = enumerate(summary.recommendations, 1)
    return [_row(document, number, row, lines.at(row.start), explain=explain) for number, row in rows]


def _row(document: Document, number: int, row: Recommendation, line: int, *, explain: bool) -> dict[str, object]:
    return {
        "number": number,
        "text": row_text(document.text, row),
        "details": [fold(document.text[span.start : span.end]) for span in row.details],
        "start": row.start,
        "end": row.end,
        "spans": [list(span) for span in (row.text, *row.details)],
        "from": row.origin.value,
        "enumeration": row.enumeration,
        "label": row_label(document.text, row),
        "line": line,
        "actions": [_quote(document, action) for action in row.actions],
        "assignee": _quote_or_none(document, row.assignee),
        "deadline": _deadline(document, row.deadline),
        **({"why": list(row.why)} if explain else {}),
    }


def _deadline(document: Document, deadline: Deadline | None) -> dict[str, object] | None:
    if deadline is None:
        return None
    date = {"date": deadline.date} if deadline.date else {}
    return {**_quote(document, deadline.span), **date}
