"""What a digest says, and its JSON form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.core.records import NamedTuple
from summarize.result import DIGITS, SCHEMA

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from summarize.multidocument.rows import MergedRow
    from summarize.multidocument.sentences import Citation, Statement


class Unread(NamedTuple):
    """A document that could not be read, and why."""

    name: str | None
    error: str


class DigestDocument(NamedTuple):
    """A document of the digest: what it alone says, and the indexes of its copies and of the one it is a copy of.

    ``source`` is that of the JSON document: its size, format and date.
    """

    name: str | None
    title: str | None
    language: str | None
    source: Mapping[str, object]
    statements: tuple[Statement, ...]
    copies: tuple[int, ...]
    copy_of: int | None


class Subject(NamedTuple):
    """Documents on one subject: their key phrases (none of a single document), and what several of them say."""

    keywords: tuple[str, ...]
    statements: tuple[Statement, ...]
    documents: tuple[int, ...]


class Digest(NamedTuple):
    """One brief of several documents; the larger subjects come first.

    ``language`` is that of most documents, ``left_out`` the number of rows that filters removed, ``sort`` the order of
    the rows.
    """

    documents: tuple[DigestDocument, ...]
    subjects: tuple[Subject, ...]
    rows: tuple[MergedRow, ...]
    unread: tuple[Unread, ...] = ()
    language: str | None = None
    left_out: int = 0
    sort: str | None = None

    def __str__(self) -> str:
        """The headlines of the subjects' documents and the rows, a line each."""
        shown = [self.documents[number] for subject in self.subjects for number in subject.documents]
        headlines = (document.title or "".join(map(str, document.statements[:1])) for document in shown)
        rows = (f"{number}. {row}" for number, row in enumerate(self.rows, 1))
        return "\n".join(filter(None, [*headlines, *rows]))

    def to_dict(self) -> dict[str, object]:
        """Return the JSON document as plain dicts and lists; ``document`` is a 0-based index into ``documents``."""
        return {"schema": SCHEMA, **{name: list(entries) for name, entries in self.lists().items()}}

    def lists(self) -> dict[str, Iterator[dict[str, object]]]:
        """The lists of the JSON document by name, their entries made one at a time."""
        return {
            "documents": map(_document, self.documents),
            "subjects": map(_subject, self.subjects),
            "recommendations": (_row(number, row) for number, row in enumerate(self.rows, 1)),
            "unread": (unread._asdict() for unread in self.unread),
        }


def _document(document: DigestDocument) -> dict[str, object]:
    return {
        "source": dict(document.source),
        "language": document.language,
        "title": document.title,
        "summary": [_statement(statement) for statement in document.statements],
        "copies": list(document.copies),
        "copy_of": document.copy_of,
    }


def _subject(subject: Subject) -> dict[str, object]:
    return {
        "keywords": list(subject.keywords),
        "summary": [_statement(statement) for statement in subject.statements],
        "documents": list(subject.documents),
    }


def _statement(statement: Statement) -> dict[str, object]:
    return {
        "text": statement.text,
        "score": round(statement.score, DIGITS),
        "sources": [_source(source) for source in statement.sources],
    }


def _row(number: int, row: MergedRow) -> dict[str, object]:
    """The row as in its own document, whose offsets and lines are those of the first source."""
    return {**row.found, "number": number, "sources": [_source(source) for source in row.sources]}


def _source(source: Citation) -> dict[str, object]:
    place = source.location
    more = {"page": place.page, "label": place.label}
    return {
        "document": source.document,
        "start": place.start,
        "end": place.end,
        "line": place.line,
        **{name: value for name, value in more.items() if value is not None},
    }
