"""Documents on one subject: those that share what is typical of each (tf-idf), grouped by average similarity.

Only pairs that share a term are looked at, and of each document only its nearest neighbours are kept, so that the time
grows with the number of documents and not with its square.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from heapq import heapify, heappop, heappush, nlargest
from itertools import chain
from math import log, sqrt
from typing import TYPE_CHECKING

from summarize.core.records import NamedTuple
from summarize.multidocument.similarity import MOST_HOLDERS
from summarize.multidocument.terms import MARK, plain_terms

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from summarize.multidocument.extract import Extract

# Cosine above which documents are on one subject. Of twenty news chosen at random, pairs on one subject had 0.14 to
# 0.37, others at most 0.07.
SAME_SUBJECT = 0.12
# The terms that represent a document, and the neighbours that it is compared with.
MOST_TERMS = 30
MOST_NEIGHBOURS = 20
# The weight of a term of the title.
IN_TITLE = 2


# The sums of the similarities of the documents of two groups, by the first document of each.
_Links = dict[int, dict[int, float]]


class SubjectGroup(NamedTuple):
    """The indexes of documents on one subject, and the terms that are typical of at least two of them."""

    members: tuple[int, ...]
    terms: frozenset[int]


def group_by_subject(extracts: Sequence[Extract]) -> list[SubjectGroup]:
    """``extracts`` in groups; a document that has its subject for itself is a group of one."""
    vectors = _vectors(extracts)
    return [SubjectGroup(tuple(sorted(members)), _shared(vectors, members)) for members in _cluster(_links(vectors))]


def _shared(vectors: Sequence[Mapping[int, float]], members: Sequence[int]) -> frozenset[int]:
    counts = Counter(chain.from_iterable(vectors[number] for number in members))
    return frozenset(term for term, count in counts.items() if count > 1)


def _cluster(links: _Links) -> list[list[int]]:
    """Join the two most similar groups as long as their documents are similar on average."""
    members = {number: [number] for number in links}
    pairs = ((weight, one, other) for one, linked in links.items() for other, weight in linked.items() if one < other)
    heap = [(-weight, one, other) for weight, one, other in pairs if weight >= SAME_SUBJECT]
    heapify(heap)
    while heap:
        weight, one, other = heappop(heap)
        if one not in members or other not in members or -weight != _mean(links, members, one, other):
            continue
        _merge(links, members, one, other)
        for third in links[one]:
            mean = _mean(links, members, one, third)
            if mean >= SAME_SUBJECT:
                heappush(heap, (-mean, min(one, third), max(one, third)))
    return list(members.values())


def _mean(links: _Links, members: Mapping[int, Sequence[int]], one: int, other: int) -> float:
    return links[one].get(other, 0.0) / (len(members[one]) * len(members[other]))


def _merge(links: _Links, members: dict[int, list[int]], one: int, other: int) -> None:
    """Make one group of two, linked to others by the sum of their links."""
    members[one] += members.pop(other)
    for third, weight in links.pop(other).items():
        if third != one:
            links[one][third] = links[third][one] = links[one].get(third, 0.0) + weight
        links[third].pop(other)


def _vectors(extracts: Sequence[Extract]) -> list[Mapping[int, float]]:
    """The weights of the terms that are most typical of each document, their squares summing to 1."""
    # Terms are counted twice: the counts of all documents would take more memory than their extracts.
    holders = Counter(chain.from_iterable(plain_terms(extract.terms) for extract in extracts))
    return [_vector(extract, _counted(extract), holders, len(extracts)) for extract in extracts]


def _counted(extract: Extract) -> Counter[int]:
    """How many sentences have each stem."""
    return Counter(term for term in extract.terms if term < MARK)


def _vector(extract: Extract, found: Counter[int], holders: Counter[int], count: int) -> Mapping[int, float]:
    in_title = frozenset(extract.title_terms)
    weights = {
        term: (1 + log(times)) * log(1 + count / holders[term]) * (IN_TITLE if term in in_title else 1)
        for term, times in found.items()
        if times > 1 or term in in_title
    }
    typical = nlargest(MOST_TERMS, weights, key=lambda term: (weights[term], term))
    norm = sqrt(sum(weights[term] ** 2 for term in typical)) or 1.0
    return {term: weights[term] / norm for term in typical}


def _links(vectors: Sequence[Mapping[int, float]]) -> _Links:
    """The similarity of each document to its nearest neighbours, both ways."""
    links: _Links = {number: {} for number in range(len(vectors))}
    for one, other, weight in _neighbours(vectors):
        links[one][other] = links[other][one] = weight
    return links


def _neighbours(vectors: Sequence[Mapping[int, float]]) -> Iterator[tuple[int, int, float]]:
    holders: dict[int, list[int]] = defaultdict(list)
    for number, vector in enumerate(vectors):
        products: dict[int, float] = defaultdict(float)
        for term, weight in vector.items():
            for other in holders[term]:
                products[other] += weight * vectors[other][term]
            if len(holders[term]) < MOST_HOLDERS:
                holders[term].append(number)
        for other in nlargest(MOST_NEIGHBOURS, products, key=lambda other: (products[other], -other)):
            yield number, other, products[other]
