"""Fit what the words of a document tell of its genre (``summarize/actions/genres.bin``); part of ``tools.train``.

The genre of a document of our own is told by its name (``tools/training/genres.tsv``), that of another by its source.
"""

from __future__ import annotations

from functools import cache
from itertools import repeat
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tools.vocabulary import bytes_by_place, word_vectors

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy as np

NAMES = Path(__file__).parent / "training" / "genres.tsv"
_OF_SOURCE = {
    "rt": "press",
    "ng": "press",
    "press": "press",
    "kremlin": "speech",
    "decrees": "paper",
    "rurebus": "paper",
    "papers": "guide",
}
# The inverse of the strength of regularisation: of 0.003 to 10, among the best on sources left out.
STRENGTH = 0.03


class Documents(NamedTuple):
    """The mean word vector of each document, its genre ("" if it is not known) and the part that it is left out in.

    The mean of a document without a word that the vectors know is zero.
    """

    means: np.ndarray
    genres: np.ndarray
    parts: np.ndarray


def genre_of(name: str, source: str) -> str:
    """The genre of one of our own documents by its ``name``, of another by its ``source``; "" if it is not known."""
    language, _, rest = name.partition("_")
    own = _genres_by_name().get(rest.partition("_")[0], "") if language == source == "ru" else ""
    return own or _OF_SOURCE.get(source, "")


@cache
def _genres_by_name() -> dict[str, str]:
    lines = [line.split("\t") for line in NAMES.read_text("utf-8").splitlines()[1:]]
    return {name: genre for genre, names in lines for name in names.split()}


def mean_vector(words: Mapping[str, int]) -> np.ndarray:
    """The mean of the vectors of ``words``, each as often as it occurs, and of the 1 that is behind each of them."""
    import numpy as np

    from summarize.actions.genre import weight_of_words

    rows, values, _ = word_vectors()
    found = values[list(map(rows.get, words, repeat(len(values) - 1)))]
    times = np.array(list(words.values()), dtype=float)
    return np.append(times @ found, times.sum()) / weight_of_words(sum(words.values()))


class GenreModel(NamedTuple):
    """The weights of the dimensions of a mean vector, a column each of ``GENRES``; those of the last are intercepts."""

    weights: np.ndarray

    def shares(self, means: np.ndarray) -> np.ndarray:
        """The probabilities of the genres, a row a document; zeros for a mean of zero."""
        import numpy as np

        scores = means @ self.weights
        powers = np.exp(scores - scores.max(1, keepdims=True))
        shares: np.ndarray = powers / powers.sum(1, keepdims=True) * means.any(1, keepdims=True)
        return shares

    def table(self) -> bytes:
        """The bytes of ``genres.bin``; the shares are those of a mean over words, so that each has the intercepts."""
        import numpy as np

        from summarize.actions.genre import GENRE_STEP

        return np.stack([bytes_by_place(each[:-1], GENRE_STEP, each[-1]) for each in self.weights.T], 1).tobytes()


def fit_genres(documents: Documents, used: np.ndarray) -> GenreModel:
    """The model of the genres of the documents ``used`` whose genre is known."""
    from sklearn.linear_model import LogisticRegression

    from summarize.actions.genre import GENRES

    known = used & (documents.genres != "") & documents.means.any(1)
    means = documents.means[known]
    # As wide as a sign, which is 0 or 1: more would be regularised less.
    spread = means[:, :-1].std()
    fitted = LogisticRegression(C=STRENGTH, max_iter=3000, class_weight="balanced", fit_intercept=False)
    fitted.fit(means / spread, documents.genres[known])
    rows = [list(fitted.classes_).index(genre) for genre in GENRES]
    return GenreModel(fitted.coef_[rows].T / spread)


def shares_left_out(documents: Documents) -> np.ndarray:
    """The genre shares of each document by a model of the documents of other parts."""
    import numpy as np

    from summarize.actions.genre import GENRES

    shares = np.zeros((len(documents.genres), len(GENRES)))
    for part in np.unique(documents.parts):
        left_out = documents.parts == part
        shares[left_out] = fit_genres(documents, ~left_out).shares(documents.means[left_out])
    return shares


def left_out_figures(documents: Documents, shares: np.ndarray) -> dict[str, float]:
    """Of the documents of each genre, the share whose likeliest genre it is, by ``shares`` of those left out."""
    import numpy as np

    from summarize.actions.genre import GENRES

    likeliest = np.array(GENRES)[shares.argmax(1)]
    known = shares.any(1)
    return {genre: float((likeliest == genre)[known & (documents.genres == genre)].mean()) for genre in GENRES}
