"""From a ranking to a summary: which sentences, how many, in document order."""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice
from typing import TYPE_CHECKING

from summarize.document import SHOWN, Form, Origin, Span, SummarySentence
from summarize.layout.outline import Outline
from summarize.summary.explain import Explainer
from summarize.summary.fitness import Readings
from summarize.summary.greedy import Choice, Limits
from summarize.summary.length import DEFAULT_SENTENCES, SHORTEST_RATIO, Size, read_size, share_of_section
from summarize.summary.stopping import floor
from summarize.text.morphology import read_in_context, read_tokens
from summarize.text.terms import terms as terms_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarize.document import Document, Enumeration, Recommendation
    from summarize.summary.ranking import Ranking

__all__ = ["Size", "read_size", "select"]

# A sentence that shares so much of its terms with the title, and the title with it, repeats it.
SAME_AS_TITLE = 0.8
_IN_WORDS = frozenset({Form.ORDINAL, Form.ORDINAL_ADVERB, Form.DISCOURSE})
# Characters in which the first word of an order ends.
FIRST_WORD = 40


def select(
    document: Document,
    ranking: Ranking,
    enumerations: Sequence[Enumeration],
    recommendations: Sequence[Recommendation],
    size: Size,
) -> tuple[SummarySentence, ...]:
    """The best sentences of ``document`` within ``size``, in document order.

    A sentence is fit for a summary when it has none of ``fitness.FLAWS``, is not shown already (title,
    recommended item, lead-in of a list) and does not lean on one that is left out. Where that
    leaves nothing, the best sentence that is not shown already is the summary, unless a list of
    recommendations says it all (an order whose only other sentence is its date); a size in words
    always gets its one sentence.
    """
    candidates = _candidates(document, ranking, enumerations, recommendations)
    if not candidates:
        return ()
    order = sorted(candidates, key=lambda index: (-ranking.worth[index], index))
    readings = Readings(document, ranking.terms.lengths)
    enough = list(islice(filter(readings.is_fit, candidates), DEFAULT_SENTENCES * SHORTEST_RATIO))
    most = size.most_sentences(len(document.sentences), len(candidates) if size.words else len(enough))
    outline = Outline(document)
    under = [outline.section(block.start - 1) for block in document.blocks]
    limits = Limits(most, size.words, floor(document, size.words))
    choice = Choice(document, ranking, readings, limits, frozenset(_counted(enumerations)))
    choice.fill(order, under, share_of_section(document, under, most))
    explainer = Explainer(document, ranking)
    return tuple(
        SummarySentence(index, ranking.scores[index], under[document.sentences[index].block], explainer.why(index))
        for index in sorted(choice.chosen or order[: 1 if size.words or not recommendations else 0])
    )


def _counted(enumerations: Iterable[Enumeration]) -> Iterator[int]:
    """Where the items begin that words count after the first."""
    for enumeration in enumerations:
        if enumeration.form in _IN_WORDS:
            yield from (item.start for item in enumeration.items[1:])
        for item in enumeration.items:
            yield from _counted(item.children)


def _candidates(
    document: Document,
    ranking: Ranking,
    enumerations: Sequence[Enumeration],
    recommendations: Sequence[Recommendation],
) -> list[int]:
    title = _title_numbers(document, ranking)
    prose = [
        index
        for index, sentence in enumerate(document.sentences)
        if document.blocks[sentence.block].kind in SHOWN and not _repeats_title(ranking.terms.rows[index], title)
    ]
    taken = [Span(row.start, row.end) for row in recommendations if not _may_be_told(document, row)]
    taken += [enumeration.lead_in for enumeration in enumerations if enumeration.lead_in]
    return _apart_from(document, prose, taken)


def _may_be_told(document: Document, row: Recommendation) -> bool:
    """A proposal that stands alone may be the point of a news story; an order of minutes («Найти деньги…») is a row."""
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


def _title_numbers(document: Document, ranking: Ranking) -> frozenset[int]:
    """The terms of the title; -1 stands for each that the text does not have."""
    title = terms_of(document.title.text, document.language) if document.title else frozenset()
    return frozenset(ranking.terms.numbers.get(stem, -1 - place) for place, stem in enumerate(sorted(title)))


def _repeats_title(row: Sequence[int], title: frozenset[int]) -> bool:
    common = len(title.intersection(row))
    return bool(common) and common >= SAME_AS_TITLE * max(len(row), len(title))


def _apart_from(document: Document, indices: Iterable[int], taken: Iterable[Span]) -> list[int]:
    """Of the sentences at ``indices`` those that overlap none of the spans ``taken``."""
    merged: list[Span] = []
    for start, end in sorted(taken):
        if merged and start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(end, merged[-1].end))
        else:
            merged.append(Span(start, end))
    ends = [span.end for span in merged]

    def is_apart(index: int) -> bool:
        sentence = document.sentences[index]
        place = bisect_left(ends, sentence.start + 1)
        return place == len(merged) or merged[place].start >= sentence.end

    return [index for index in indices if is_apart(index)]
