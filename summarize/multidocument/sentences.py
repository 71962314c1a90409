"""The sentences of a digest: ranked over all documents of a subject, each said once, with everybody who says it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from summarize.core.records import NamedTuple
from summarize.multidocument.similarity import SimilarityIndex
from summarize.multidocument.terms import MARK, plain_terms
from summarize.summary.textrank import DAMPING, MOST_PAIRS, textrank

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from summarize.multidocument.extract import ChosenSentence, Extract, Location

# Two sentences say the same in other words if they share this part of the stems of the shorter one, and a document
# says what a sentence says if one of its own has this part of the sentence's terms.
REPEATED = 0.5
CREDITED = 0.6
# Documents for which numpy is worth its import; then it is faster than Python from so many pairs of sentences.
MANY_DOCUMENTS = 100
FEW_PAIRS = 500
# Of fewer terms two sentences share half by chance.
FEWEST_TERMS = 4


class Citation(NamedTuple):
    """Where a document says something."""

    document: int
    location: Location


class Statement(NamedTuple):
    """A sentence, quoted from the first of its ``sources``; the others say the same."""

    text: str
    sources: tuple[Citation, ...]
    score: float

    def __str__(self) -> str:
        """Its text."""
        return self.text


class _Candidate(NamedTuple):
    """A sentence to tell; ``spare`` ones come last."""

    document: int
    sentence: int
    score: float
    text: str
    location: Location
    spare: bool
    terms: frozenset[int]


class Narrator:
    """Chooses sentences and remembers what has been said."""

    def __init__(self, extracts: Sequence[Extract], most: int | None) -> None:
        """``most`` is the number of sentences that each document may contribute (None: its whole summary)."""
        self._extracts, self._most = extracts, most
        self._index = SimilarityIndex()
        # The documents and sentences of ``statements``.
        self._said: list[tuple[int, int]] = []
        self.statements: list[Statement] = []

    def tell(self, originals: Sequence[int], copies: Mapping[int, int]) -> range:
        """Add to ``statements`` what the documents ``originals``, which are on one subject, say, best first.

        Of ``copies``, each with its original, what the originals lack follows. Returns the indexes of what was added; a
        later subject may add its documents to the sources of what has been said.
        """
        more = [each for each in self._candidates(list(copies), {}) if not each.spare and is_comparable(each.terms)]
        candidates = [*self._ranked(originals), *more]
        witnesses = _Witnesses(self._extracts, candidates, [*originals, *copies])
        taken: Counter[int] = Counter()
        first = len(self.statements)
        for each in candidates:
            if taken[each.document] == self._most or self._is_said(each):
                continue
            sources = witnesses.sources(each)
            if copies.get(each.document) in {source.document for source in sources}:
                continue
            taken[each.document] += 1
            self._said.append((each.document, each.sentence))
            self._index.add(each.terms)
            self.statements.append(Statement(each.text, sources, each.score))
        return range(first, len(self.statements))

    def _ranked(self, originals: Sequence[int]) -> list[_Candidate]:
        """The candidates of ``originals``, best first, by TextRank over all their sentences.

        Its teleport vector is what the summary of each document thinks of its sentences.
        """
        here = [self._extracts[number] for number in originals]
        numbers: dict[int, int] = {}
        rows = [
            [numbers.setdefault(term, len(numbers)) for term in terms if term < MARK]
            for terms in (extract.terms_of(sentence) for extract in here for sentence in extract.sentences)
        ]
        most_pairs = FEW_PAIRS if len(self._extracts) > MANY_DOCUMENTS else MOST_PAIRS
        scores = textrank(rows, [score for extract in here for score in extract.scores], DAMPING, most_pairs=most_pairs)
        places = ((number, index) for number in originals for index in self._extracts[number].sentences)
        candidates = self._candidates(originals, dict(zip(places, scores, strict=True)))
        return sorted(candidates, key=lambda each: (each.spare, -each.score))

    def _candidates(self, documents: Sequence[int], scores: dict[tuple[int, int], float]) -> list[_Candidate]:
        return [
            _Candidate(
                number,
                each.sentence,
                scores.get((number, each.sentence), 0.0),
                each.text,
                each.location,
                each.spare,
                frozenset(self._extracts[number].terms_of(each.sentence)),
            )
            for number in documents
            for each in self._eligible(self._extracts[number].quotable().chosen)
        ]

    def _eligible(self, chosen: Sequence[ChosenSentence]) -> Iterator[ChosenSentence]:
        """All but the spare ones of whole summaries, and what is understood only in a summary that is told whole."""
        for each in chosen:
            if not (each.spare if self._most is None else each.dependent and self._most < len(chosen)):
                yield each

    def _is_said(self, candidate: _Candidate) -> bool:
        """Has the same been said, in a whole summary by another document? Then this one is credited with it too."""
        for place, shared in self._index.shared(candidate.terms, REPEATED * FEWEST_TERMS):
            document, sentence = self._said[place]
            said = frozenset(self._extracts[document].terms_of(sentence))
            is_other = self._most is not None or document != candidate.document
            if is_other and is_repeated(candidate.terms, said):
                if is_credited(shared, candidate.terms, said):
                    self._credit(place, candidate)
                return True
        return False

    def _credit(self, place: int, candidate: _Candidate) -> None:
        first, *others = self.statements[place].sources
        if candidate.document not in {first.document, *(source.document for source in others)}:
            sources = (first, *sorted([*others, Citation(candidate.document, candidate.location)]))
            self.statements[place] = self.statements[place]._replace(sources=sources)


def is_comparable(terms: frozenset[int]) -> bool:
    """Has a sentence enough terms to tell whether another says the same?"""
    return len(plain_terms(terms)) >= FEWEST_TERMS


def is_repeated(one: frozenset[int], other: frozenset[int]) -> bool:
    """Do two sentences with these terms say the same in other words?"""
    if one == other:
        return True
    shorter, longer = sorted((one, other), key=len)
    stems = plain_terms(shorter)
    return is_comparable(shorter) and len(stems & longer) >= REPEATED * len(stems)


def is_credited(shared: int, witness: Collection[int], told: Collection[int]) -> bool:
    """Does a sentence with the terms ``witness``, of which it shares so many, say what is told?

    Of few terms all must be the same.
    """
    return shared >= CREDITED * len(told) if len(told) >= FEWEST_TERMS else shared == len(told) == len(witness)


class _Witnesses:
    """The sentences of the documents on a subject, by their terms: those that may be told first."""

    def __init__(self, extracts: Sequence[Extract], candidates: Sequence[_Candidate], documents: Sequence[int]) -> None:
        self._extracts, self._index = extracts, SimilarityIndex()
        told = [(each.document, each.sentence) for each in candidates]
        known = set(told)
        others = ((number, index) for number in documents for index in extracts[number].sentences)
        self._sentences = [*told, *(each for each in others if each not in known)]
        for number, sentence in self._sentences:
            self._index.add(extracts[number].terms_of(sentence))

    def sources(self, candidate: _Candidate) -> tuple[Citation, ...]:
        """The places of the sentence and of the most similar one of each other document that says the same."""
        best: dict[int, tuple[int, int]] = {}
        for place, shared in self._index.shared(candidate.terms, CREDITED * len(candidate.terms)):
            number, sentence = self._sentences[place]
            if number == candidate.document or shared <= best.get(number, (0, 0))[0]:
                continue
            if is_credited(shared, self._extracts[number].terms_of(sentence), candidate.terms):
                best[number] = (shared, sentence)
        others = (
            Citation(number, self._extracts[number].location(sentence))
            for number, (_, sentence) in sorted(best.items())
        )
        return (Citation(candidate.document, candidate.location), *others)
