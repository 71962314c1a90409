"""What a reader is shown of a digest, before any format: its documents numbered, its rows with their places."""

from __future__ import annotations

from itertools import groupby, pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, cast

from summarize.core.records import NamedTuple
from summarize.formats.digest.places import shortener, shown_places
from summarize.formats.output_messages import FALLBACK_LANGUAGE, output_messages
from summarize.languages.interface import translate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from summarize.multidocument.records import Digest, DigestDocument
    from summarize.multidocument.rows import MergedRow
    from summarize.multidocument.sentences import Statement


class SaidLine(NamedTuple):
    """A sentence, and the numbers of the documents or names of the copies that say it too."""

    text: str
    sources: tuple[str, ...]

    @property
    def marked(self) -> str:
        """The sentence and its sources in brackets."""
        return f"{self.text} [{', '.join(self.sources)}]" if self.sources else self.text


class Entry(NamedTuple):
    """A document: its headline, its name, what it says beyond that, and the names of its copies.

    ``also`` says that there are these copies; "" without any.
    """

    number: int
    headline: str
    name: str
    lines: tuple[SaidLine, ...]
    copies: tuple[str, ...]
    also: str

    @property
    def document(self) -> str:
        """The name of the document, which may be its headline."""
        return self.name or self.headline


class SubjectPart(NamedTuple):
    """The documents on one subject below their key phrases, or all that have a subject of their own."""

    heading: str
    lines: tuple[SaidLine, ...]
    entries: tuple[Entry, ...]


class ListedRow(NamedTuple):
    """A row of the one list; ``places`` are ready to show, ``notes`` its kind, if kinds alternate, and who says so.

    ``context`` is the sentence before that it hangs on.
    """

    number: int
    text: str
    details: tuple[str, ...]
    actions: tuple[str, ...]
    terms: tuple[str, ...]
    notes: tuple[str, ...]
    places: str
    context: str


class RowChapter(NamedTuple):
    """Rows of one kind below its heading, or all of them in another order."""

    heading: str
    rows: tuple[ListedRow, ...]


class DigestOutline(NamedTuple):
    """All that is shown of a digest; ``only`` is the one part that is wanted, or None.

    ``names`` are those of all documents, copies too, in their order.
    """

    messages: Mapping[str, str]
    counts: str
    parts: tuple[SubjectPart, ...]
    chapters: tuple[RowChapter, ...]
    unread: tuple[tuple[str, str], ...]
    only: str | None
    no_rows: str
    names: tuple[str, ...]

    @property
    def rows(self) -> tuple[ListedRow, ...]:
        """The rows of all chapters."""
        return tuple(row for chapter in self.chapters for row in chapter.rows)

    def shows_part(self, part: str) -> bool:
        """Is ``part``, one of ``formats.PARTS``, to be shown?"""
        return self.only in {None, part}


def read_digest_outline(digest: Digest, only: str | None = None, *, whole_names: bool = True) -> DigestOutline:
    """The outline of ``digest``; without ``whole_names`` files are named without folders, if they can be."""
    messages = output_messages(digest.language)
    short = shortener(digest, whole=whole_names)

    def name(number: int) -> str:
        given = digest.documents[number].name
        return f"{messages['document']} {number + 1}" if given is None else short(given)

    copies = sum(document.copy_of is not None for document in digest.documents)
    counts = [messages["documents_read"].format(count=len(digest.documents))]
    counts += [messages["copies_found"].format(count=copies)] if copies else []
    return DigestOutline(
        messages=messages,
        counts=" ".join(counts),
        parts=tuple(_parts(digest, messages, name)),
        chapters=tuple(_chapters(digest, messages, name)),
        unread=tuple(_unread(digest, messages, short, name)),
        only=only,
        no_rows=says_no_rows(digest),
        names=tuple(map(name, range(len(digest.documents)))),
    )


def says_no_rows(digest: Digest) -> str:
    """What to say if there are no rows: that none was found, or that no row matches the filters."""
    messages = output_messages(digest.language)
    if digest.left_out:
        return messages["nothing_left"].format(count=digest.left_out)
    return messages["nothing_recommended"]


def _unread(
    digest: Digest, messages: Mapping[str, str], short: Callable[[str], str], name: Callable[[int], str]
) -> Iterator[tuple[str, str]]:
    for unread in digest.unread:
        yield short(unread.name or ""), translate(unread.error, digest.language or FALLBACK_LANGUAGE)
    for number, document in enumerate(digest.documents):
        if not document.source["words"]:
            yield name(number), messages["nothing_to_summarize"]


# ---------------------------------------------------------------- documents


def _parts(digest: Digest, messages: Mapping[str, str], name: Callable[[int], str]) -> Iterator[SubjectPart]:
    """The subjects of several documents, then the others together."""
    order = [number for subject in digest.subjects for number in subject.documents]
    shown = [number for number in order if digest.documents[number].source["words"]]
    numbers = {document: number for number, document in enumerate(shown, 1)}

    def said(statement: Statement, document: int | None) -> SaidLine:
        return SaidLine(statement.text, tuple(_sources(digest, statement, document, numbers, name)))

    def entries(documents: Iterable[int]) -> tuple[Entry, ...]:
        found = [_entry(digest, number, numbers[number], said, name) for number in documents if number in numbers]
        also = (messages["also"].format(names=", ".join(each.copies)) if each.copies else "" for each in found)
        return tuple(each._replace(also=words) for each, words in zip(found, also, strict=True))

    several = [subject for subject in digest.subjects if len(subject.documents) > 1]
    for subject in several:
        heading = ", ".join(subject.keywords) or digest.documents[subject.documents[0]].title or ""
        yield SubjectPart(
            heading[:1].upper() + heading[1:],
            tuple(said(one, None) for one in subject.statements),
            entries(subject.documents),
        )
    others = entries(subject.documents[0] for subject in digest.subjects if len(subject.documents) == 1)
    if others:
        yield SubjectPart(messages["other_subjects"] if several else "", (), others)


def _entry(
    digest: Digest,
    document: int,
    number: int,
    said: Callable[[Statement, int], SaidLine],
    name: Callable[[int], str],
) -> Entry:
    found = digest.documents[document]
    lines = tuple(said(statement, document) for statement in found.statements)
    copies = tuple(map(name, found.copies))
    if not found.title and lines and not lines[0].sources:
        return Entry(number, lines[0].text, name(document), lines[1:], copies, "")
    return Entry(number, found.title or name(document), name(document) if found.title else "", lines, copies, "")


def _sources(
    digest: Digest,
    statement: Statement,
    document: int | None,
    numbers: Mapping[int, int],
    name: Callable[[int], str],
) -> Iterator[str]:
    """The documents that say it but ``document`` itself; a copy counts with its original, unless it alone says it."""
    original = {source.document: _original(digest.documents, source.document) for source in statement.sources}
    others = sorted({numbers[number] for number in original.values() if number != document and number in numbers})
    yield from map(str, others)
    if document is not None and document not in original:
        yield from (name(number) for number in original)


def _original(documents: Sequence[DigestDocument], number: int) -> int:
    copy_of = documents[number].copy_of
    return number if copy_of is None else copy_of


# ---------------------------------------------------------------- rows


def _chapters(digest: Digest, messages: Mapping[str, str], name: Callable[[int], str]) -> Iterator[RowChapter]:
    kinds = [row.kind.value for row in digest.rows]
    mixed = len(list(groupby(kinds))) > len(set(kinds))
    mixture = "by_deadline" if digest.sort == "deadline" else "recommendations"
    headings = [messages[mixture if mixed else f"heading_{kind}"] for kind in kinds]
    rows = [_listed(number, row, messages, name, with_kind=mixed) for number, row in enumerate(digest.rows, 1)]
    for place, (above, row) in enumerate(pairwise(digest.rows), 1):
        if headings[place] == headings[place - 1] and row.hangs_on(above):
            rows[place] = rows[place]._replace(context="")
    for heading, chapter in groupby(zip(headings, rows, strict=True), key=itemgetter(0)):
        yield RowChapter(heading, tuple(row for _, row in chapter))


def _listed(
    number: int, row: MergedRow, messages: Mapping[str, str], name: Callable[[int], str], *, with_kind: bool
) -> ListedRow:
    who, by = row.named("assignee"), row.named("by")
    kind = (messages[f"kind_{row.kind.value}"],) if with_kind else ()
    author = (messages["by_whom"].format(words=by),) if by and by != who else ()
    return ListedRow(
        number=number,
        text=row.text + row.colon,
        details=tuple(cast("Iterable[str]", row.found["details"])),
        actions=tuple(each["text"] for each in cast("Iterable[Mapping[str, str]]", row.found["actions"])),
        terms=tuple(filter(None, (who, row.named("deadline")))),
        notes=(*kind, *author),
        places=shown_places(row, messages, name),
        context=row.named("context"),
    )
