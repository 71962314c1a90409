"""One brief of many documents: copies told once, subjects together, one list of recommendations.

    results ─ extract ─► extracts ─ copies ─► originals ─ subjects ─► groups ─ sentences ─► statements
    extracts ─ rows ─► one list

Extracts are small and can be made anywhere; what follows is a function of them that does not depend on their order.
"""

from __future__ import annotations

from collections import defaultdict
from os import PathLike
from os.path import normpath
from typing import TYPE_CHECKING, Any

from summarize.core.records import NamedTuple
from summarize.errors import UsageError
from summarize.multidocument.copies import canonical_order, find_copies
from summarize.multidocument.extract import extract
from summarize.multidocument.headings import main_language, subject_heading
from summarize.multidocument.records import Digest, DigestDocument, Subject
from summarize.multidocument.rows import merge_rows, sort_rows
from summarize.multidocument.sentences import Narrator
from summarize.multidocument.subjects import group_by_subject
from summarize.pipeline import summarize
from summarize.result import ROW_ORDERS, Result

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from summarize.document import Source
    from summarize.multidocument.extract import Extract
    from summarize.multidocument.records import Unread
    from summarize.multidocument.sentences import Statement
    from summarize.multidocument.subjects import SubjectGroup

# Sentences of a document among several.
SENTENCES_EACH = 2


def digest(
    documents: Iterable[str | bytes | PathLike[str] | Source],
    *,
    sort: str | None = None,
    **options: Any,  # noqa: ANN401 (those of ``summarize``)
) -> Digest:
    """Return one brief of ``documents``, each what ``summarize`` takes; those given as paths are named by them.

    ``sort`` is the order of the rows: ``"kind"`` (the default), ``"deadline"``, ``"assignee"`` or ``"source"``;
    ``options`` are those of ``summarize``, and the errors are the same; UsageError for another order, TypeError for
    one document instead of several.

    >>> [row.text for row in digest(["Необходимо: 1) починить мост; 2) купить паром."]).rows]
    ['Починить мост', 'Купить паром']
    """
    if isinstance(documents, str | bytes | PathLike):
        message = f"give several documents in a list, not one {type(documents).__name__}"
        raise TypeError(message)
    if sort is not None and sort not in ROW_ORDERS:
        message = f"unknown sort: {sort}: choose from {', '.join(ROW_ORDERS)}"
        raise UsageError(message)
    extracts = []
    for document in documents:
        name = str(document) if isinstance(document, PathLike) else None
        extracts.append(extract(Result(name, summarize(document, **options))))
    has_size = any(options.get(name) is not None for name in ("sentences", "words"))
    return digest_extracts(extracts, whole=has_size, sort=sort)


def digest_extracts(
    extracts: Iterable[Extract],
    *,
    whole: bool = False,
    sort: str | None = None,
    unread: Sequence[Unread] = (),
    watched: Callable[[Sequence[SubjectGroup]], Iterable[SubjectGroup]] = iter,
) -> Digest:
    """The digest of the documents of ``extracts``; one that is given twice counts once.

    Each contributes ``SENTENCES_EACH`` sentences, but its whole summary if it is the only one, or with ``whole``.
    ``sort`` is the order of the rows, as in ``digest``; ``watched`` yields the subjects again, to show how many there
    were.
    """
    known = list({(each.name and normpath(each.name), each.identity): each for each in extracts}.values())
    copy_of = find_copies(known)
    order = canonical_order(known)
    copies: Mapping[int, list[int]] = defaultdict(list)
    for number in order:
        if copy_of[number] != number:
            copies[copy_of[number]].append(number)
    alone = len({number for number in copy_of if known[number].size}) == 1
    leaders = [number for number in order if copy_of[number] == number]
    groups = watched(group_by_subject([known[number] for number in leaders]))
    narrator = Narrator(known, None if whole or alone else SENTENCES_EACH)
    told = [
        _tell(known, [leaders[place] for place in group.members], group.terms, copies, narrator) for group in groups
    ]
    subjects, said = _told(told, copy_of, narrator)
    return Digest(
        documents=tuple(
            _document(one, said[number], copies[number], None if copy_of[number] == number else copy_of[number])
            for number, one in enumerate(known)
        ),
        subjects=tuple(sorted(subjects, key=lambda subject: (-len(subject.documents), subject.documents))),
        rows=tuple(sort_rows(merge_rows(known, order), sort, [one.name or "" for one in known])),
        unread=tuple(unread),
        language=main_language(known),
        left_out=sum(one.left_out for one in known),
        sort=sort,
    )


def _document(read: Extract, said: Sequence[Statement], copies: Sequence[int], copy_of: int | None) -> DigestDocument:
    source = read.quotable().source
    return DigestDocument(read.name, read.title, read.language, source, tuple(said), tuple(sorted(copies)), copy_of)


class _Told(NamedTuple):
    """The originals on one subject, its heading, and the indexes of what was told of them."""

    heading: tuple[str, ...]
    members: Sequence[int]
    statements: range


def _tell(
    known: Sequence[Extract],
    members: Sequence[int],
    typical: frozenset[int],
    copies: Mapping[int, Sequence[int]],
    narrator: Narrator,
) -> _Told:
    followers = {copy: number for number in members for copy in copies.get(number, ())}
    heading = subject_heading([known[number] for number in members], typical) if len(members) > 1 else ()
    return _Told(heading, members, narrator.tell(members, followers))


def _told(
    told: Sequence[_Told], copy_of: Sequence[int], narrator: Narrator
) -> tuple[list[Subject], Mapping[int, list[Statement]]]:
    """The subjects, and what is said by each document alone, by its index."""
    subjects = []
    said: Mapping[int, list[Statement]] = defaultdict(list)
    for heading, members, statements in told:
        common: list[Statement] = []
        for statement in (narrator.statements[place] for place in statements):
            tellers = {copy_of[source.document] for source in statement.sources}.intersection(members)
            (common if len(tellers) > 1 else said[copy_of[statement.sources[0].document]]).append(statement)
        subjects.append(Subject(heading, tuple(common), tuple(sorted(members))))
    return subjects, said
