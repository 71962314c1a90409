"""Which sentences may be in a summary: prose that is not shown elsewhere."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from summarize.actions.signs.minutes import names_agenda
from summarize.document import SHOWN, BlockKind, Origin, Span
from summarize.summary.signs.of_place import title_terms
from summarize.text.morphology import read_in_context, read_tokens
from summarize.text.tokens import FINITE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarize.document import Document, Recommendation, Sentence
    from summarize.lists.enumeration import Enumeration
    from summarize.summary.signs.of_place import TitleTerms
    from summarize.text.terms import Terms

# A sentence repeats the title if it shares this part of its terms with it, and the title with the sentence.
SAME_AS_TITLE = 0.8
_STOPS = frozenset(".!?…")
_CLOSERS = "»”\"')]*_ \n"
# Characters that contain the first word of a sentence.
FIRST_WORD = 40


def eligible(
    document: Document,
    terms: Terms,
    enumerations: Sequence[Enumeration],
    recommendations: Sequence[Recommendation],
) -> list[int]:
    """The sentences that may be shown and are not shown elsewhere: in the title, the list, a lead-in or an agenda.

    None above the title, and none where all of them are lines of a list without a predicate.
    """
    title = title_terms(document, terms)
    elsewhere = [Span(row.start, row.end) for row in recommendations if not _may_be_in_summary(document, row)]
    elsewhere += [enumeration.lead_in for enumeration in enumerations if enumeration.lead_in]
    elsewhere += _agenda(document, enumerations)
    left_out = set(_overlapping(document, elsewhere))
    # Above the title of a text stand stamps, letterheads and rubrics.
    top = document.title.span.start if document.title and document.title.span else 0
    found = [
        index
        for index, sentence in enumerate(document.sentences)
        if document.blocks[sentence.block].kind in SHOWN
        and index not in left_out
        and sentence.start >= top
        and not _repeats_title(terms.rows[index], title)
    ]
    sentences = [document.sentences[index] for index in found]
    # Ordinary prose is told by its stops alone, and one line is no list.
    is_prose = len(document.sentences) == 1 or any(_is_closed(document, each) for each in sentences)
    return found if is_prose or any(_says(document, each) for each in sentences) else []


def _is_closed(document: Document, sentence: Sentence) -> bool:
    return document.blocks[sentence.block].kind is not BlockKind.ITEM and sentence.text.rstrip(_CLOSERS)[-1:] in _STOPS


def _says(document: Document, sentence: Sentence) -> bool:
    """«Продажи выросли», unlike «палатка на четверых»: has it a predicate? It need not end in a stop."""
    tokens = read_in_context(document.text, sentence.start, sentence.end, document.language)
    return any(token.tag in FINITE for token in tokens)


def _agenda(document: Document, enumerations: Sequence[Enumeration]) -> Iterator[Span]:
    """The points below «Повестка дня:»: what came of them stands further down."""
    for enumeration in enumerations:
        if enumeration.lead_in and names_agenda(document, enumeration.lead_in):
            yield from (Span(item.start, item.end) for item in enumeration.items)


def _may_be_in_summary(document: Document, row: Recommendation) -> bool:
    """A single sentence may be the point of a news story, but not one of minutes that begins with an infinitive."""
    if row.origin is not Origin.SENTENCE or row.labels:
        return False
    start, end = row.text
    opening = Span(start, min(end, start + FIRST_WORD))
    words = read_tokens(document.text, *opening, document.language)
    first = next((index for index, word in enumerate(words) if word.norm[0].isalpha()), -1)
    # Few openings may be an infinitive at all: only those are read in context.
    if first < 0 or "Inf" not in words[first].may_be:
        return True
    return read_in_context(document.text, *opening, document.language)[first].verb_form != "Inf"


def _repeats_title(row: Sequence[int], title: TitleTerms) -> bool:
    common = len(title.numbers.intersection(row))
    return bool(common) and common >= SAME_AS_TITLE * max(len(row), title.size)


def rows_by_sentence(document: Document, recommendations: Iterable[Recommendation]) -> dict[int, Recommendation]:
    """The rows that are single sentences, by the sentences in which they are."""
    return {
        index: row
        for row in recommendations
        if row.origin is Origin.SENTENCE
        for index in _overlapping(document, [Span(row.start, row.end)])
    }


def _overlapping(document: Document, spans: Iterable[Span]) -> Iterator[int]:
    starts = [sentence.start for sentence in document.sentences]
    ends = [sentence.end for sentence in document.sentences]
    for start, end in spans:
        yield from range(bisect_right(ends, start), bisect_left(starts, end))
