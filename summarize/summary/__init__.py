"""The sentences of a summary: as many as its size allows, in document order, each with the reasons."""

from __future__ import annotations

from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.core.records import NamedTuple
from summarize.document import SHOWN, Span
from summarize.errors import UsageError
from summarize.layout.headings import Headings, heading_words
from summarize.lists.enumeration import Form
from summarize.summary.candidate_sentences import CandidateSentences
from summarize.summary.eligibility import eligible, rows_by_sentence
from summarize.summary.greedy import FEW_WORDS, GreedySelection, Limits, without_number
from summarize.summary.model import judge_sentences
from summarize.summary.part_headings import helps, part_headings
from summarize.summary.records import SummarySentence
from summarize.summary.signs.of_place import title_terms
from summarize.text.normalize import quoted
from summarize.text.terms import stems, word_forms

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from summarize.document import Document, Recommendation
    from summarize.lists.enumeration import Enumeration
    from summarize.summary.ranking import Ranking

_IN_WORDS = frozenset({Form.ORDINAL, Form.ORDINAL_ADVERB, Form.DISCOURSE})
MOST_WORDS_NAMED = 4
# A term of this many sentences is shared by many.
MANY = 3
# Of a long document the words of so many sentences with the highest scores are read, and so many for each one that
# may be chosen.
MOST_JUDGED = 20
JUDGED = 4


def select(
    document: Document,
    ranking: Ranking,
    enumerations: Sequence[Enumeration],
    recommendations: Sequence[Recommendation],
    size: Size,
) -> tuple[SummarySentence, ...]:
    """Return the best sentences of ``document`` within ``size``, in document order.

    A sentence is eligible if it has none of ``fitness.FLAWS``, is not shown elsewhere (title, recommended item, lead-in
    of a list) and does not depend on a sentence that is left out. If none is eligible, the best one that is not shown
    elsewhere is the summary, unless there are recommendations and ``size`` is not in words.
    """
    candidates = eligible(document, ranking.terms, enumerations, recommendations)
    if not candidates:
        return ()
    order = sorted(candidates, key=lambda index: (-ranking.scores[index], index))
    sentences = CandidateSentences(document, ranking.terms.lengths)
    fit = list(islice(filter(sentences.is_fit, candidates), DEFAULT_SENTENCES * SHORTEST_RATIO))
    most = size.most_sentences(len(document.sentences), len(candidates) if size.words else len(fit))
    outline = Headings(document)
    sections = [outline.section(block.start - 1) for block in document.blocks]
    limits = Limits(most, size.words, share_of_section(document, sections, most))
    if limits.of_section < most:
        order = _alternating(order, [sections[sentence.block] for sentence in document.sentences])
    wanted = most if size.words is None else min(most, -(-size.words // FEW_WORDS))
    judged = list(islice(filter(sentences.is_fit, order), max(MOST_JUDGED, JUDGED * wanted)))
    worth = _worth(document, ranking, sentences, judged, recommendations)
    continued = frozenset(_continued(enumerations))
    selection = GreedySelection(document, ranking.terms, worth, limits, sentences.needs_context(continued))
    selection.fill(sections)
    fallback = order[:1] if size.words or not recommendations else []
    explainer = Explainer(document, ranking)
    names = (heading_words(document.text, block) for block in part_headings(document))
    shown = {name for name in names if helps(document, name)}
    return tuple(
        SummarySentence(
            sentence=index,
            words=without_number(document.sentences[index]),
            score=ranking.scores[index],
            section=section if (section := sections[document.sentences[index].block]) in shown else None,
            why=tuple(explainer.reasons(index)),
        )
        for index in sorted(selection.chosen or fallback)
    )


def _worth(
    document: Document,
    ranking: Ranking,
    sentences: CandidateSentences,
    indices: Iterable[int],
    recommendations: Iterable[Recommendation],
) -> dict[int, float]:
    """What each of the sentences at ``indices`` tells: as it is judged, or the score of a method without signs."""
    if ranking.signs is None:
        return {index: ranking.scores[index] for index in indices if not sentences.is_doubtful(index)}
    judged = judge_sentences(document, ranking, sentences, indices, rows_by_sentence(document, recommendations))
    return {index: judgement.telling * (1 - judgement.unfit) for index, judgement in judged.items()}


def _alternating(order: Iterable[int], sections: Sequence[Span | None]) -> list[int]:
    """``order`` with the first of each of ``sections`` before the second of any."""
    taken: Counter[Span | None] = Counter()
    rounds: dict[int, list[int]] = {}
    for index in order:
        rounds.setdefault(taken[sections[index]], []).append(index)
        taken[sections[index]] += 1
    return [index for number in sorted(rounds) for index in rounds[number]]


def _continued(enumerations: Iterable[Enumeration]) -> Iterator[int]:
    """The starts of items numbered in words, except the first: «Вторая – …»."""
    for enumeration in enumerations:
        if enumeration.form in _IN_WORDS:
            yield from (item.start for item in enumeration.items[1:])
        for item in enumeration.items:
            yield from _continued(item.children)


class Explainer:
    """Explains the selected sentences of one document."""

    def __init__(self, document: Document, ranking: Ranking) -> None:
        self._document, self._ranking = document, ranking
        self._phrases = document.language.messages("explain")
        self._title = title_terms(document, ranking.terms).numbers
        self._holders = ranking.terms.holders

    def reasons(self, index: int) -> Iterator[str]:
        """Yield phrases that name its position, its score and the mean, its words of the title and shared words."""
        count = len(self._document.sentences)
        yield from self._phrase("place", place=index + 1, count=count)
        yield from self._phrase("score", score=f"{self._ranking.scores[index]:.3f}", mean=f"{1 / count:.3f}")
        forms = self._forms(index)
        yield from self._naming("title", forms, self._title)
        many = sorted((term for term in forms if self._holders[term] >= MANY), key=lambda term: -self._holders[term])
        counted = {term: f"{forms[term]} ({self._holders[term]})" for term in many}
        yield from self._naming("shared", counted, counted)

    def _forms(self, index: int) -> dict[int, str]:
        """The terms of the sentence, each with its first form as the source spells it."""
        sentence = self._document.sentences[index]
        words = word_forms(quoted(self._document, Span(sentence.start, sentence.end)))
        numbers = self._ranking.terms.numbers
        found: dict[int, str] = {}
        for word, stem in zip(words, stems(words, self._document.language), strict=True):
            if stem in numbers:
                found.setdefault(numbers[stem], word)
        return found

    def _naming(self, reason: str, forms: Mapping[int, str], wanted: Collection[int]) -> Iterator[str]:
        words = [form for term, form in forms.items() if term in wanted][:MOST_WORDS_NAMED]
        if words:
            yield from self._phrase(reason, words=", ".join(words))

    def _phrase(self, reason: str, **values: object) -> Iterator[str]:
        if reason in self._phrases:
            yield self._phrases[reason].format(**values)


# ---------------------------------------------------------------- the size of a summary

DEFAULT_SENTENCES = 5
# A summary longer than a third of its text saves the reader nothing.
SHORTEST_RATIO = 3
# A news story has two or three subheadings and begins with its point. In a document of more sections and
# sentences than this, a report or a strategy, the first page is only one of the parts.
FEWEST_SECTIONS = 4
FEWEST_SENTENCES = 120
_SIZE = compile_late(r"(?P<number>\d{1,9})(?P<percent>%?)")


class Size(NamedTuple):
    """The most sentences, percentage of the sentences, or words of a summary; all None for the default."""

    sentences: int | None = None
    percent: int | None = None
    words: int | None = None

    def most_sentences(self, sentences: int, candidates: int) -> int:
        """Return the most sentences, at least 1, for a document with so many ``sentences`` and ``candidates``."""
        if self.words is not None:
            return candidates
        if self.sentences is not None:
            return self.sentences
        if self.percent is not None:
            return max(1, sentences * self.percent // 100)
        return min(DEFAULT_SENTENCES, max(1, candidates // SHORTEST_RATIO))


def read_size(sentences: int | str | None, words: int | None) -> Size:
    """Parse the requested size; raise UsageError for both at once, for nonsense and for less than 1."""
    if sentences is not None and words is not None:
        message = "sentences and words exclude each other: give one of them"
        raise UsageError(message)
    if words is not None:
        return Size(words=require_positive(words, "words"))
    if sentences is None:
        return Size()
    match = _SIZE.fullmatch(str(sentences).strip())
    if not match:
        message = f"bad number of sentences: {sentences}: give a number such as 5 or a share such as 20%"
        raise UsageError(message)
    number = require_positive(int(match["number"]), "sentences")
    return Size(percent=number) if match["percent"] else Size(sentences=number)


def require_positive(number: int, name: str) -> int:
    """Return ``number``; UsageError if it is below 1."""
    if number < 1:
        message = f"bad number of {name}: {number}: give 1 or more"
        raise UsageError(message)
    return number


def share_of_section(document: Document, sections: Sequence[Span | None], most_sentences: int) -> int:
    """Return how many of ``most_sentences`` one section may have, so that a long document shows its parts."""
    shown = [sentence.block for sentence in document.sentences if document.blocks[sentence.block].kind in SHOWN]
    count = len({sections[block] for block in shown})
    if count < FEWEST_SECTIONS or len(shown) < FEWEST_SENTENCES:
        return most_sentences
    return -(-most_sentences // count)
