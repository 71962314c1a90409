"""Fit what the words of a candidate tell in each role (``summarize/actions/vocabulary.bin``); part of ``tools.train``.

A model of the signs and of the sums of the word vectors of a candidate, one sum a role, is linear in the vectors, so
that a word adds the product of its vector with the weights, whatever stands beside it: one figure for each role of a
word is all that a run needs.
The vectors (navec, trained on a billion words of Russian news; MIT) come with the package natasha, which is read, not
run.
"""

from __future__ import annotations

from functools import cache
from importlib.metadata import distribution
from itertools import repeat
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy as np
    from scipy.sparse import csr_matrix

VECTORS = "natasha/data/emb/navec_news_v1_1B_250K_300d_100q.tar"
# Of so many dimensions, the sums have nearly all of what tells them apart: cross-validated F1 is the same.
DIMENSIONS = 100
# How far the sums are from zero, as a sign is 0 or 1: more would be regularised less.
SPREAD = 0.15
# The forms that are written most; rarer ones would share the places of these.
FORMS = 60_000
_BYTE = 127


class WordVectors(NamedTuple):
    """The vectors of word forms, a row each, the last one of zeros; the rows and the frequencies of the forms."""

    rows: dict[str, int]
    values: np.ndarray
    counts: np.ndarray


@cache
def word_vectors() -> WordVectors:
    """The vectors of the package natasha, with «е» for «ё»."""
    import numpy as np
    from navec import Navec

    navec = Navec.load(distribution("natasha").locate_file(VECTORS))
    forms = [form for form in navec.vocab.words if form.isalpha()]
    counts = np.array([navec.vocab.counts[navec.vocab[form]] for form in forms])
    rows = {form: row for row, form in enumerate(forms)}
    rows = {**{form.replace("ё", "е"): row for form, row in rows.items()}, **rows}
    values = np.stack([navec[form] for form in forms])
    # A word that is not known tells as much as the mean of those that are.
    values -= np.average(values, axis=0, weights=counts)
    return WordVectors(rows, np.vstack([values, np.zeros_like(values[:1])]).astype("float32"), counts)


def sums_of(words: Sequence[Mapping[str, Sequence[str]]], role: str) -> np.ndarray:
    """The sums of the vectors of the ``words`` of each unit that are in ``role``, less for many words."""
    import numpy as np

    from summarize.actions.signs.of_vocabulary import root

    rows, values, _ = word_vectors()
    none = len(values) - 1
    found = (each.get(role, ()) for each in words)
    return np.stack([values[list(map(rows.get, each, repeat(none)))].sum(0) / root(len(each)) for each in found])


class Projection(NamedTuple):
    """The directions in which the sums differ most, and the sums in them, of the spread of ``SPREAD``."""

    directions: np.ndarray
    sums: csr_matrix


def projected(sums: np.ndarray) -> Projection:
    """``sums`` in ``DIMENSIONS``."""
    import numpy as np
    from scipy.sparse import csr_matrix

    _, _, directions = np.linalg.svd(sums[::2], full_matrices=False)
    kept = directions[:DIMENSIONS].T
    kept *= SPREAD / (sums @ kept).std()
    return Projection(kept, csr_matrix(sums @ kept))


def by_role(words: Sequence[Mapping[str, Sequence[str]]]) -> dict[str, Projection]:
    """The sums of the ``words`` of each unit, by role."""
    from summarize.actions.signs.of_vocabulary import ROLES

    return {role: projected(sums_of(words, role)) for role in ROLES}


def table_of(weights: Sequence[np.ndarray]) -> np.ndarray:
    """The bytes of the table, by the ``weights`` of the dimensions of the word vectors in each column."""
    import numpy as np

    from summarize.actions.signs.of_vocabulary import STEP

    return np.stack([bytes_by_place(each, STEP, 0.0) for each in weights], 1)


def bytes_by_place(weights: np.ndarray, step: float, added: float) -> np.ndarray:
    """What a word tells by the ``weights`` of the dimensions of its vector, and ``added``, in steps at its place."""
    import numpy as np

    from summarize.actions.signs.of_vocabulary import SIZE, place_of_word

    rows, values, counts = word_vectors()
    least = np.sort(counts)[-FORMS]
    frequent = {form: row for form, row in rows.items() if counts[row] >= least}
    places = np.array(list(map(place_of_word, frequent)))
    of_forms = np.array(list(frequent.values()))
    totals, shares = np.zeros(SIZE), np.zeros(SIZE)
    np.add.at(totals, places, (values @ weights)[of_forms] * counts[of_forms])
    np.add.at(shares, places, counts[of_forms])
    steps = (totals / np.maximum(shares, 1) + added) / step
    return np.clip(np.round(steps), -_BYTE, _BYTE).astype("int8")
