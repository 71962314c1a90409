"""Near-duplicate documents: one that is told once, and its copies.

Documents are compared by their shingles (Broder 1997), the runs of ``SHINGLE`` words that occur in them. A copy may
lack a paragraph or have another headline: what counts is the part of its shingles that the longer document has.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from summarize.multidocument.extract import SKETCH
from summarize.multidocument.similarity import SimilarityIndex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.multidocument.extract import Extract

# The part of the shingles of a copy that the other document has. An edited word spoils three.
CONTAINED = 0.8
# An excerpt of less than half is a document of its own.
SHORTEST_COPY = 0.5

# The smallest hashes of a document, by which likely originals are looked up, and the part of a copy's that its original
# has among its own, or more: of a copy of half its length, two in five on average.
SAMPLE = 48
LIKELY = 0.15


def find_copies(extracts: Sequence[Extract]) -> list[int]:
    """For each document the index of the one that it is a copy of, its own index if it is none.

    That one is the longest; among documents of one length names and texts decide, so that the order of
    ``extracts`` does not matter.
    """
    originals = list(range(len(extracts)))
    index = SimilarityIndex()
    added: list[int] = []
    for number in canonical_order(extracts):
        here = extracts[number]
        sample = here.shingles[:SAMPLE]
        likely = index.shared(sample, LIKELY * len(sample))
        found = next((added[place] for place, _ in likely if is_copy(here, extracts[added[place]])), number)
        originals[number] = found
        if found == number:
            index.add(sample)
            added.append(number)
    return originals


def canonical_order(extracts: Sequence[Extract]) -> list[int]:
    """The indexes of ``extracts``, the longest first, in an order that does not depend on theirs."""
    return sorted(range(len(extracts)), key=lambda number: _rank(extracts[number]))


def _rank(extract: Extract) -> tuple[int, str, str]:
    return (-extract.size, extract.identity, extract.name or "")


def is_copy(shorter: Extract, longer: Extract) -> bool:
    """Does ``longer`` have nearly all that ``shorter`` has, which is at least half as long?"""
    if shorter.identity == longer.identity:
        return True
    if not shorter.size or shorter.size < SHORTEST_COPY * longer.size:
        return False
    return common_shingles(shorter, longer) >= CONTAINED * shorter.size


def common_shingles(one: Extract, other: Extract) -> float:
    """How many shingles the two have in common; estimated from their sketches if one has more than ``SKETCH``."""
    union = sorted({*one.shingles, *other.shingles})[:SKETCH] if max(one.size, other.size) > SKETCH else None
    if union is None:
        return len(set(one.shingles).intersection(other.shingles))
    last = union[-1]
    both = set(one.shingles[: bisect_right(one.shingles, last)]).intersection(other.shingles)
    resemblance = len(both) / len(union)
    return resemblance * (one.size + other.size) / (1 + resemblance)
