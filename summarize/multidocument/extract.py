"""What a digest needs of one document: some kilobytes, which can be sent from one process or machine to another."""

from __future__ import annotations

import pickle
import zlib
from array import array
from bisect import bisect_right
from hashlib import blake2b
from heapq import nsmallest
from itertools import accumulate, chain
from typing import TYPE_CHECKING, cast

from summarize.actions.row_words import row_colon
from summarize.core.records import NamedTuple
from summarize.document import BlockKind
from summarize.multidocument.terms import hashed_terms, hashed_words, marked_terms, plain_terms
from summarize.summary import Size, select
from summarize.summary.context_dependence import depends_on_context
from summarize.summary.ranking import rank
from summarize.text.line_numbers import LineNumbers
from summarize.text.quoting import fold
from summarize.text.terms import word_forms

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from summarize.document import Document
    from summarize.result import Result, Summary
    from summarize.summary.ranking import Ranking

# Consecutive words of a shingle: fewer are shared by texts on one subject, of more an edit spoils as many.
SHINGLE = 3
# Hashes kept of a document: all of an article, the smallest of a longer text, of which they are a sample.
SKETCH = 512
# A document with fewer sentences in its summary has others in reserve, up to so many in all: what it says may be said
# by another.
FEW_CHOSEN = 3
MOST_CHOSEN = 5


class Location(NamedTuple):
    """Where something is said: half-open offsets in a document's text, a 1-based line, and a page if it has pages."""

    start: int
    end: int
    line: int
    page: int | None = None
    label: str | None = None


class ChosenSentence(NamedTuple):
    """A sentence that a digest may quote.

    ``dependent``: it needs the one before it to be understood. ``spare``: the document's own summary leaves it out.
    """

    text: str
    location: Location
    sentence: int
    dependent: bool
    spare: bool


class ExtractedRow(NamedTuple):
    """A recommendation as in the JSON document, its place, and the terms by which it is compared.

    ``key`` is a hash of what two rows must have in common to be one; ``colon`` stands in the document before its
    sub-items, if it has any.
    """

    found: Mapping[str, object]
    location: Location
    key: bytes
    terms: frozenset[int]
    colon: str


class Quotable(NamedTuple):
    """What of a document may be shown; ``source`` is that of the JSON document: its size, format and date."""

    source: Mapping[str, object]
    chosen: tuple[ChosenSentence, ...]
    rows: tuple[ExtractedRow, ...]


class Extract(NamedTuple):
    """A document without its text.

    ``packed`` is its ``Quotable``, ``identity`` a hash of the text, ``shingles`` the smallest ``SKETCH`` hashes of its
    ``size`` shingles, sorted. ``terms`` are those of all sentences, each of which ends at its entry in ``ends``;
    ``places`` has four numbers a sentence, ``scores`` one; ``left_out`` counts the rows that filters removed.
    """

    name: str | None
    language: str | None
    title: str | None
    packed: bytes
    terms: array[int]
    ends: array[int]
    places: array[int]
    scores: array[float]
    title_terms: array[int]
    identity: str
    shingles: array[int]
    size: int
    left_out: int = 0

    def quotable(self) -> Quotable:
        """What may be shown of it, unpacked anew: of ten thousand documents it would take 200 MB."""
        unpacked: Quotable = pickle.loads(zlib.decompress(self.packed))  # noqa: S301 (packed by ``extract``)
        return unpacked

    @property
    def sentences(self) -> range:
        """The indexes of the sentences."""
        return range(len(self.ends))

    def terms_of(self, sentence: int) -> array[int]:
        """The terms of a sentence, sorted."""
        return self.terms[self.ends[sentence - 1] if sentence else 0 : self.ends[sentence]]

    def location(self, sentence: int) -> Location:
        """The place of a sentence."""
        start, end, line, page = self.places[4 * sentence : 4 * sentence + 4]
        return Location(start, end, line, page or None)


def extract(result: Result) -> Extract:
    """The extract of a document of which ``summarize`` found ``result``."""
    summary = result.summary
    document, found = summary.document, summary.to_dict(name=result.name)
    lines = LineNumbers(document.text)
    ranking = rank(document)
    hashes = _shingles(document)
    terms = [sorted(hashed_terms(fold(each.text), document.language)) for each in document.sentences]
    places = (_place(document, each.start, each.end, lines.at(each.start)) for each in document.sentences)
    title = document.title.text if document.title else None
    quotable = Quotable(
        source=cast("Mapping[str, object]", found["source"]),
        chosen=tuple(_chosen(summary, ranking, lines)),
        rows=tuple(_rows(summary, cast("Sequence[Mapping[str, object]]", found["recommendations"]))),
    )
    return Extract(
        name=result.name,
        language=document.language.code,
        title=title,
        packed=zlib.compress(pickle.dumps(quotable), 1),
        terms=array("I", chain.from_iterable(terms)),
        ends=array("I", accumulate(map(len, terms))),
        places=array("I", chain.from_iterable(map(_numbers, places))),
        scores=array("d", ranking.scores),
        title_terms=array("I", sorted(plain_terms(hashed_terms(title or "", document.language)))),
        identity=blake2b(document.text.encode("utf-8", "replace"), digest_size=16).hexdigest(),
        shingles=array("I", nsmallest(SKETCH, hashes)),
        size=len(hashes),
        left_out=summary.left_out,
    )


def _shingles(document: Document) -> set[int]:
    """Hashes of the runs of words inside the sentences, but for those of the title, which copies change."""
    titles = {BlockKind.TITLE} if len({sentence.block for sentence in document.sentences}) > 1 else set()
    found: set[int] = set()
    for sentence in document.sentences:
        words = word_forms(fold(sentence.text))
        if words and document.blocks[sentence.block].kind not in titles:
            starts = range(max(1, len(words) - SHINGLE + 1))
            found.update(hashed_words(words[start : start + SHINGLE]) for start in starts)
    return found


def _chosen(summary: Summary, ranking: Ranking, lines: LineNumbers) -> Iterator[ChosenSentence]:
    """The sentences of the summary; if they are few, then the next best ones of the document."""
    document, own = summary.document, {each.sentence for each in summary.summary}
    spare: set[int] = set()
    if len(own) < FEW_CHOSEN:
        size = Size(sentences=MOST_CHOSEN)
        more = select(document, ranking, summary.enumerations, summary.recommendations, size)
        spare = {each.sentence for each in more} - own
    for index in (*sorted(own), *sorted(spare)):
        sentence = document.sentences[index]
        text = fold(sentence.text)
        place = _place(document, sentence.start, sentence.end, lines.at(sentence.start))
        yield ChosenSentence(text, place, index, depends_on_context(text, document.language), index in spare)


def _rows(summary: Summary, rows: Sequence[Mapping[str, object]]) -> Iterator[ExtractedRow]:
    document = summary.document
    for row, recommendation in zip(rows, summary.recommendations, strict=True):
        start, end, line, label = (row[name] for name in ("start", "end", "line", "label"))
        place = _place(document, cast("int", start), cast("int", end), cast("int", line), cast("str | None", label))
        terms = hashed_terms(str(row["text"]), document.language)
        colon = row_colon(document.text, recommendation)
        yield ExtractedRow(row, place, _key(document, row, terms), terms, colon)


def _place(document: Document, start: int, end: int, line: int, label: str | None = None) -> Location:
    pages = document.source.pages if document.source else ()
    return Location(start, end, line, bisect_right(pages, start) if pages else None, label)


def _numbers(location: Location) -> tuple[int, int, int, int]:
    return (location.start, location.end, location.line, location.page or 0)


def _key(document: Document, row: Mapping[str, object], terms: frozenset[int]) -> bytes:
    """A hash of the kind of a row, who says so, who, by when, names, figures, and the first word."""
    by, assignee = (_named(document, row[name]) for name in ("by", "assignee"))
    deadline = cast("Mapping[str, str] | None", row["deadline"])
    day = (deadline.get("date") or _named(document, deadline)) if deadline else None
    first = word_forms(str(row["text"]))[:1]
    key = (row["kind"], by, assignee, day, sorted(marked_terms(terms)), first)
    return blake2b(repr(key).encode("utf-8", "replace"), digest_size=8).digest()


def _named(document: Document, span: object) -> list[int]:
    words = cast("Mapping[str, str]", span)["text"] if span else ""
    return sorted(hashed_terms(words, document.language))
