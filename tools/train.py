"""Fit the weights that decide which candidates are actions, and of what kind.

    python -m tools.train EVALUATION_FOLDER [--write]

Reads the documents that readers marked (``EVALUATION_FOLDER/data/reader``, and those of other sets whose marks are in
``tools/training/articles.tsv``), older sets beside them of which only some sentences or items are marked, and the
documents of our own in ``tools/training``. Prints what the same fit reaches on documents that were left out:
ten folds, no source in two of them (``reader/sources.tsv``), our own documents dealt out at random. ``--write`` fits
all documents and writes the weights. Needs the extra [train].
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import re
import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tools.genres import Documents, fit_genres, genre_of, left_out_figures, mean_vector, shares_left_out
from tools.vocabulary import by_role, table_of

# There is a process for each processor: threads of the linear algebra would only wait for each other.
for _threads in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ.setdefault(_threads, "1")

ROOT = Path(__file__).parent.parent
OWN = Path(__file__).parent / "training"
KINDS = ("proposal", "order", "plan")

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    import numpy as np
    from scipy.sparse import csr_matrix
    from sklearn.linear_model import LogisticRegression

    from summarize.actions.signs.of_context import CandidatePlace
    from summarize.lists.enumeration import Enumeration, Item
    from tools.vocabulary import Projection

# How much a unit counts in the fit: one that a reader may have or not, and those of our own and of the older documents.
NOT_CORE = 0.6
OWN_WEIGHT = 0.6
# Documents of our own like news, comment and talks hold more that only looks like an action than those of others.
OWN_PRESS_WEIGHT = 0.3
CONTRASTS_WEIGHT = 0.4
ARTICLES_WEIGHT = 0.3
OLDER = {"plan": 0.5, "proposals": 0.5, "measures": 0.5, "measures-uk": 0.3, "measures-en": 0.3, "measures-kk": 0.3}
LANGUAGES = ("be", "en", "kk", "ru", "uk")
FOLDS = 10
# Inverse strengths of the regularisation (scikit-learn's C) of each model.
ALONE = 0.06
KIND = 0.12
# With the weights of the genres; without them 0.3 was best.
ACTION = 0.1
# The size of a sign in the weights of one genre beside its size in all: smaller ones are regularised more.
IN_GENRE = 0.7
MEASURE = 0.05
# Boosted trees of four leaves, and so many of the pairs of signs in their branches become products.
TREES = 300
PRODUCTS = 150
# Parts of the training documents that are left out in turn, to know how likely neighbours are in unseen documents.
PARTS = 5
THRESHOLDS = (0.38,)
# Articles and their publishers.
ARTICLES = {
    "summaries/news.jsonl": "rt",
    "summaries/opinion.jsonl": "ng",
    "summaries/papers.jsonl": "papers",
    "summaries/transcripts.jsonl": "kremlin",
    "keywords.jsonl": "ng",
}
# Signs in fewer units, and weights nearer to zero, are left out.
LEAST_UNITS = 10
LEAST_WEIGHT = 0.02
DIGITS = 3
_ROW = re.compile(r"<row((?: \w+=\"[^\"]*\")*)>(.*?)</row>", re.DOTALL)
_ATTRIBUTE = re.compile(r"(\w+)=\"([^\"]*)\"")
# Sources of older documents, by the beginning of their names; those in reader/sources.tsv stand there.
_SOURCES = (
    ("decree", "decrees"),
    ("muni", "decrees"),
    ("krem", "kremlin"),
    ("ng", "ng"),
    ("hard_dialogue_ng", "ng"),
    ("hard_two_sides_ng", "ng"),
    ("plain_ng", "ng"),
    ("rt", "rt"),
    ("hard", "rt"),
    ("rurebus", "rurebus"),
    ("prog", "rurebus"),
    ("slavner", "press"),
    ("plain_slavner", "press"),
    ("sci", "papers"),
)


class Mark(NamedTuple):
    """What a reader marked; ``kind`` is "none" for what is marked as nothing to be done."""

    start: int
    end: int
    kind: str
    core: bool = True


class MarkedItem(NamedTuple):
    """An item of a list, and is it a measure?"""

    start: int
    end: int
    measure: bool


class Marked(NamedTuple):
    """A document with its marks; unless ``complete``, what is not marked is not known."""

    name: str
    set: str
    source: str
    text: str
    title: str | None
    marks: tuple[Mark, ...]
    complete: bool
    items: tuple[MarkedItem, ...] = ()


class Unit(NamedTuple):
    """A candidate's signs and place, and the kind that a reader gave it («some»: it is an action, «unknown»: not read).

    ``signs`` are without that of its ``words``, which are by role. ``measure``: is it a measure of a list? None if
    it is not known or no item.
    """

    signs: Mapping[str, float]
    words: Mapping[str, Sequence[str]]
    place: CandidatePlace
    kind: str
    core: bool
    measure: bool | None


class Counts(NamedTuple):
    """What the list of one document holds, and what it should."""

    core: int = 0
    held: int = 0
    rows: int = 0
    right: int = 0
    of_kind: int = 0
    quiet: int = 0
    silent: int = 0
    measures: int = 0
    called_measures: int = 0
    right_measures: int = 0


# ---------------------------------------------------------------- read


def read_own() -> Iterator[Marked]:
    """The documents of ``tools/training``; short ones share a file, with a line of equals signs between two."""
    for path in sorted(OWN.glob("*.txt")):
        parts = path.read_text("utf-8").split("\n=====\n")
        for number, tagged in enumerate(parts, 1):
            yield _untagged(path.stem if len(parts) == 1 else f"{path.stem} {number}", tagged)


def _untagged(name: str, tagged: str) -> Marked:
    """A document with its rows in tags."""
    text, marks, last = "", [], 0
    for match in _ROW.finditer(tagged):
        text += tagged[last : match.start()]
        fields = dict(_ATTRIBUTE.findall(match[1]))
        marks.append(Mark(len(text), len(text) + len(match[2]), fields["kind"], fields["core"] == "yes"))
        text += match[2]
        last = match.end()
    text += tagged[last:]
    return Marked(name, "own", name.split("_", maxsplit=1)[0], text, None, tuple(marks), complete=True)


def read_reader(folder: Path) -> Iterator[Marked]:
    """The documents of ``reader``."""
    sources = dict(line.split("\t") for line in (folder / "sources.tsv").read_text("utf-8").splitlines() if line)
    for path in sorted((folder / "docs").glob("*.txt")):
        gold = json.loads((folder / "gold" / f"{path.stem}.json").read_text("utf-8"))
        marks = tuple(Mark(*one["span"], one["kind"], one["core"]) for one in gold["todo"])
        source, items = sources[path.stem], _items(gold)
        yield Marked(path.stem, "reader", source, _text(path), gold.get("title"), marks, complete=True, items=items)


def read_older(folder: Path, reader: Path, marks: Mapping[str, tuple[Mark, ...]]) -> Iterator[Marked]:
    """The documents of the older sets that are not in ``reader``, with all of their ``marks`` if they have any."""
    for path in sorted((folder / "docs").glob("*.txt")):
        if not (reader / "docs" / path.name).exists():
            gold = json.loads((folder / "gold" / f"{path.stem}.json").read_text("utf-8"))
            source = next((source for opening, source in _SOURCES if path.stem.startswith(opening)), path.stem)
            name = f"{folder.name} {path.stem}"
            found = marks[name] if name in marks else tuple(_older_marks(folder.name, gold))
            complete = name in marks or folder.name == "plan"
            yield Marked(path.stem, folder.name, source, _text(path), None, found, complete, _items(gold))


def _items(gold: Mapping[str, list[dict[str, list[dict[str, object]]]]]) -> tuple[MarkedItem, ...]:
    rows = (item for enumeration in gold.get("enumerations", ()) for item in enumeration["items"])
    return tuple(MarkedItem(*item["span"], item["measure"]) for item in rows)


def read_marks() -> dict[str, tuple[Mark, ...]]:
    """The marks of ``tools/training/articles.tsv`` by the name of the document; it may have none."""
    marks: dict[str, list[Mark]] = {}
    for line in (OWN / "articles.tsv").read_text("utf-8").splitlines()[1:]:
        name, start, end, kind, core, *_ = line.split("\t")
        found = marks.setdefault(name, [])
        if start:
            found.append(Mark(int(start), int(end), kind, core == "core"))
    return {name: tuple(found) for name, found in marks.items()}


def read_articles(folder: Path, marks: Mapping[str, tuple[Mark, ...]]) -> Iterator[Marked]:
    """The documents of ``summaries`` and of ``keywords.jsonl`` that have ``marks``."""
    for file, source in ARTICLES.items():
        for number, line in enumerate((folder / file).read_text("utf-8").splitlines()):
            name = f"{Path(file).stem} {number}"
            if name in marks:
                row = json.loads(line)
                yield Marked(name, "articles", source, row["text"], row["title"], marks[name], complete=True)


def _older_marks(name: str, gold: Mapping[str, list[dict[str, object]]]) -> Iterator[Mark]:
    if name == "plan":
        for row in gold["measures"]:
            yield from (Mark(*span, "some") for span in (row["span"], *row["actions"]))
    elif name == "proposals":
        kinds = {"yes": "some", "no": "none"}
        for row in gold["sentences"]:
            if row["proposal"] in kinds:
                yield Mark(*row["span"], kinds[row["proposal"]])
    else:
        for row in gold["enumerations"]:
            yield from (Mark(*item["span"], "some" if item["measure"] else "none") for item in row["items"])


def _text(path: Path) -> str:
    return path.read_bytes().decode("utf-8")


# ---------------------------------------------------------------- units


class Read(NamedTuple):
    """A document as it was read: the number of its sentences, its candidates, and its words for its genre."""

    sentences: int
    units: list[Unit]
    words: Mapping[str, int]


def read(marked: Marked) -> Read:
    """Return the candidates of a document with their signs and marks."""
    from summarize.actions import candidates_with_signs, read_lists
    from summarize.actions.genre import words_of_document
    from summarize.actions.signs.of_vocabulary import ROLES_OF_SIGNS, words_by_role
    from summarize.pipeline import normalized_document
    from summarize.text.clause import clause_of
    from summarize.text.normalize import restored

    document = normalized_document(marked.text, title=marked.title)
    units = []
    for candidate, place, signs in candidates_with_signs(document, read_lists(document), ()):
        span = restored(candidate.sentences[0], document.normalized)
        mark = next((one for one in marked.marks if meets(span, one, marked.text)), None)
        kind = mark.kind if mark else "none" if marked.complete else "unknown"
        measure = None
        if candidate.enumeration is not None:
            item = next((one for one in marked.items if meets(span, one, marked.text)), None)
            measure = item.measure if item else kind != "none" if marked.set == "own" else None
        own = {name: value for name, value in signs.items() if name not in ROLES_OF_SIGNS}
        clause = clause_of(document.text, *candidate.sentences[0], document.language)
        words = words_by_role(document, clause, candidate)
        units.append(Unit(own, words, place, kind, mark is None or mark.core, measure))
    return Read(len(document.sentences), units, words_of_document(document))


def meets(span: Sequence[int], mark: Mark, text: str) -> bool:
    """Do the two share half of the shorter one, white space apart?"""
    common = _size(text[max(span[0], mark.start) : min(span[1], mark.end)])
    return common >= max(1, min(_size(text[span[0] : span[1]]), _size(text[mark.start : mark.end]))) / 2


def _size(text: str) -> int:
    return len("".join(text.split()))


# ---------------------------------------------------------------- fit


class Data(NamedTuple):
    """All units as a matrix: the names of the signs, their values, the kinds, weights and the document of each unit.

    ``words`` are those of each role.
    ``measures`` is 1 for a measure of a list, 0 for another item, -1 where it is not known; ``shares`` are those of the
    genres of each document, by words of others alone.
    """

    names: Sequence[str]
    signs: csr_matrix
    words: Mapping[str, Projection]
    kinds: np.ndarray
    weights: np.ndarray
    measures: np.ndarray
    documents: np.ndarray
    parts: np.ndarray
    places: Sequence[Sequence[CandidatePlace]]
    sentences: Sequence[int]
    genres: Documents
    shares: np.ndarray


def data_of(documents: Sequence[Marked], found: Sequence[Read]) -> Data:
    """The units of ``documents`` with the signs that occur in enough of them."""
    import numpy as np
    from sklearn.feature_extraction import DictVectorizer

    units = [each.units for each in found]
    of_set = {
        "own": OWN_WEIGHT,
        "own press": OWN_PRESS_WEIGHT,
        "contrasts": CONTRASTS_WEIGHT,
        "articles": ARTICLES_WEIGHT,
        "reader": 1.0,
        **OLDER,
    }
    flat = [(one, unit) for one, each in zip(documents, units, strict=True) for unit in each]
    vectorizer = DictVectorizer()
    signs = vectorizer.fit_transform(unit.signs for _, unit in flat).tocsr()
    known = np.array([unit.kind != "unknown" for _, unit in flat])
    kept = np.flatnonzero(np.asarray((signs[known] != 0).sum(0)).ravel() >= LEAST_UNITS)
    of_document = np.repeat(np.arange(len(documents)), [len(each) for each in units])
    genres = Documents(
        np.stack([mean_vector(each.words) for each in found]),
        np.array([genre_of(one.name, one.source) for one in documents]),
        np.array([_number_of(one) // FOLDS % PARTS for one in documents]),
    )
    return Data(
        [vectorizer.feature_names_[index] for index in kept],
        signs[:, kept],
        by_role([unit.words for _, unit in flat]),
        np.array([unit.kind for _, unit in flat]),
        np.array([of_set[_weighted_as(one)] * (1.0 if unit.core else NOT_CORE) for one, unit in flat]),
        np.array([-1 if unit.measure is None else int(unit.measure) for _, unit in flat]),
        of_document,
        genres.parts[of_document],
        [[unit.place for unit in each] for each in units],
        [each.sentences for each in found],
        genres,
        shares_left_out(genres),
    )


class Fitted(NamedTuple):
    """The weights of each model by the name of the sign, and the bytes of ``vocabulary.bin`` and ``genres.bin``."""

    weights: dict[str, dict[str, float]]
    vocabulary: bytes
    genres: bytes


def fit(data: Data, used: np.ndarray) -> Fitted:
    """All models fitted to the units ``used``."""
    import numpy as np

    from summarize.actions.signs.of_vocabulary import ORDERS, PLANS, ROLES_OF_SIGNS, TABLE_COLUMNS, VOCABULARY

    known = used & (data.kinds != "unknown")
    words = _by_looseness(data)
    values = np.zeros((len(data.kinds), len(ROLES_OF_SIGNS)))
    for part in range(PARTS):
        left_out = data.parts == part
        for (sign, role), weights in fit_words(data, words, known & ~left_out).items():
            values[left_out, list(ROLES_OF_SIGNS).index(sign)] += words[role][left_out] @ weights
    fitted = fit_words(data, words, known)
    table = table_of([data.words[role].directions @ fitted[sign, role] for sign, role in TABLE_COLUMNS])
    documents = np.bincount(data.documents[used], minlength=len(data.sentences)) > 0
    genres = fit_genres(data.genres, documents).table()
    of_action = with_signs(data, [VOCABULARY], values[:, :1])
    of_kinds = with_signs(data, [ORDERS, PLANS], values[:, 1:])
    return Fitted(fit_signs(of_action, of_kinds, data, used), table.tobytes(), genres)


def _by_looseness(data: Data) -> dict[str, csr_matrix]:
    """The sums of the words of each role; those of any word as the document chooses its words."""
    from scipy.sparse import diags

    from summarize.actions.genre import looseness
    from summarize.actions.signs.of_vocabulary import ANY_WORD

    loose = diags(list(map(looseness, data.shares[data.documents])))
    return {role: loose @ each.sums if role == ANY_WORD else each.sums for role, each in data.words.items()}


def fit_words(data: Data, words: Mapping[str, csr_matrix], known: np.ndarray) -> dict[tuple[str, str], np.ndarray]:
    """The weights of the dimensions of the word vectors, beside those of the signs, by sign and role."""
    import numpy as np
    from scipy.sparse import hstack

    from summarize.actions.signs.of_vocabulary import ORDERS, PLANS, ROLES_OF_SIGNS, VOCABULARY

    of_action = [words[role] for role in ROLES_OF_SIGNS[VOCABULARY]]
    signs = hstack([data.signs, *_in_genres(data), *of_action]).tocsr()
    action = logistic(signs, data.kinds != "none", data.weights, known, ALONE).coef_[0]
    signs = hstack([data.signs, *(words[role] for role in ROLES_OF_SIGNS[ORDERS])]).tocsr()
    kinds = logistic(signs, data.kinds, data.weights, known & np.isin(data.kinds, KINDS), KIND)
    proposal, order, plan = (kinds.coef_[list(kinds.classes_).index(kind)] for kind in KINDS)
    found = {VOCABULARY: action, ORDERS: order - proposal, PLANS: plan - proposal}
    return {
        (sign, role): part
        for sign, weights in found.items()
        for role, part in zip(ROLES_OF_SIGNS[sign], _last_parts(weights, words, ROLES_OF_SIGNS[sign]), strict=True)
    }


def _last_parts(weights: np.ndarray, words: Mapping[str, csr_matrix], roles: Sequence[str]) -> list[np.ndarray]:
    """Those of ``weights`` that are of the ``words`` of each of the ``roles``, which come last."""
    import numpy as np

    sizes = [words[role].shape[1] for role in roles]
    return np.split(weights[-sum(sizes) :], np.cumsum(sizes)[:-1])


def with_signs(data: Data, names: Sequence[str], values: np.ndarray) -> Data:
    """``data`` with further signs, whose ``values`` are columns."""
    from scipy.sparse import csr_matrix, hstack

    return data._replace(names=[*data.names, *names], signs=hstack([data.signs, csr_matrix(values)]).tocsr())


def fit_signs(data: Data, of_kinds: Data, plain: Data, used: np.ndarray) -> dict[str, dict[str, float]]:
    """The weights of each model of the signs, fitted to the units ``used``.

    ``data`` has the sign of the vocabulary for actions, ``of_kinds`` those for kinds, ``plain`` none: with products of
    it, held-out sources of few documents lost most.
    """
    import numpy as np
    from scipy.sparse import hstack

    known = used & (data.kinds != "unknown")
    wanted = data.kinds != "none"
    products, values = _products(plain, wanted, known)
    signs = hstack([data.signs, values, *_in_genres(data)]).tocsr()
    alone = logistic(signs, wanted, data.weights, known, ALONE)
    likelihoods = np.zeros(len(data.kinds))
    for part in range(PARTS):
        left_out = data.parts == part
        fitted = logistic(signs, wanted, data.weights, known & ~left_out, ALONE)
        likelihoods[left_out] = fitted.predict_proba(signs[left_out])[:, 1]
    names, around = _neighbours(data, likelihoods)
    action = logistic(hstack([signs, around]).tocsr(), wanted, data.weights, known, ACTION)
    of_kind = known & np.isin(data.kinds, KINDS)
    # Products of two signs do not help to tell the kinds apart.
    kinds = logistic(of_kinds.signs, data.kinds, data.weights, of_kind, KIND)
    measure = logistic(plain.signs, data.measures == 1, data.weights, used & (data.measures >= 0), MEASURE)
    rows = {kind: list(kinds.classes_).index(kind) for kind in KINDS}
    return {
        **_by_genre("alone", data.names, [*data.names, *products], alone),
        **_by_genre("action", data.names, [*data.names, *products], action, names),
        **{kind: weights_of(of_kinds.names, kinds, row) for kind, row in rows.items()},
        "measure": weights_of(plain.names, measure, 0),
    }


def _in_genres(data: Data) -> Iterator[csr_matrix]:
    """The signs and an intercept for each genre: nearer to zero, the less likely the document is of it."""
    from scipy.sparse import csr_matrix, diags, hstack

    for share in data.shares.T:
        of_units = IN_GENRE * share[data.documents]
        yield hstack([diags(of_units) @ data.signs, csr_matrix(of_units[:, None])])


def _by_genre(
    model: str, signs: Sequence[str], names: Sequence[str], fitted: LogisticRegression, around: Sequence[str] = ()
) -> dict[str, dict[str, float]]:
    """The weights of ``names`` and ``around`` in ``model``, and what each genre adds to those of ``signs``."""
    from summarize.actions.genre import GENRES

    size = len(signs) + 1
    weights, start = fitted.coef_[0], len(names)
    found = {}
    for genre in GENRES:
        added = (IN_GENRE * weights[start : start + size]).tolist()
        found[f"{model} in {genre}"] = _large([*signs, "intercept"], added)
        start += size
    own = _large([*names, *around], [*weights[: len(names)].tolist(), *weights[start:].tolist()])
    return {model: {"intercept": float(fitted.intercept_[0]), **own}, **found}


def _products(data: Data, wanted: np.ndarray, known: np.ndarray) -> tuple[list[str], csr_matrix]:
    """The names and values of the products of two signs that divide the units best, in small boosted trees."""
    from scipy.sparse import hstack
    from sklearn.ensemble import HistGradientBoostingClassifier

    from summarize.actions.model import PRODUCT

    trees = HistGradientBoostingClassifier(
        max_iter=TREES,
        learning_rate=0.06,
        max_leaf_nodes=4,
        min_samples_leaf=60,
        l2_regularization=5,
        # Stopping early would draw sentences by chance: no fit could be repeated.
        early_stopping=False,
        random_state=0,
    )
    values = data.signs[known].toarray().astype("float32")
    trees.fit(values, wanted[known], sample_weight=data.weights[known])
    gains: Counter[tuple[int, int]] = Counter()
    for (tree,) in trees._predictors:  # noqa: SLF001 - the only way to the splits
        nodes = tree.nodes
        for parent in nodes:
            if not parent["is_leaf"]:
                children = (nodes[parent["left"]], nodes[parent["right"]])
                for child in children:
                    one, two = sorted((int(parent["feature_idx"]), int(child["feature_idx"])))
                    if not child["is_leaf"] and one != two:
                        gains[one, two] += float(child["gain"])
    pairs = [pair for pair, _ in gains.most_common(PRODUCTS)]
    columns = [data.signs[:, one].multiply(data.signs[:, two]) for one, two in pairs]
    return [f"{data.names[one]}{PRODUCT}{data.names[two]}" for one, two in pairs], hstack(columns).tocsr()


def logistic(
    signs: csr_matrix, answers: np.ndarray, weights: np.ndarray, used: np.ndarray, strength: float
) -> LogisticRegression:
    """A model of the ``answers`` to the units ``used``, each of which counts as its weight says."""
    from sklearn.linear_model import LogisticRegression

    return LogisticRegression(C=strength, max_iter=5000).fit(signs[used], answers[used], sample_weight=weights[used])


def weights_of(names: Sequence[str], model: LogisticRegression, row: int) -> dict[str, float]:
    """The intercept and the weights of a fitted model for the answer ``row``, without those near zero."""
    return {"intercept": float(model.intercept_[row]), **_large(names, model.coef_[row].tolist())}


def _large(names: Sequence[str], weights: Sequence[float]) -> dict[str, float]:
    return {name: weight for name, weight in zip(names, weights, strict=True) if abs(weight) >= LEAST_WEIGHT}


def _neighbours(data: Data, likelihoods: np.ndarray) -> tuple[list[str], csr_matrix]:
    """The names and values of the signs of the neighbours of all units."""
    from sklearn.feature_extraction import DictVectorizer

    from summarize.actions.signs.of_context import neighbour_signs

    found, start = [], 0
    for places, sentences in zip(data.places, data.sentences, strict=True):
        found += neighbour_signs(places, likelihoods[start : start + len(places)].tolist(), sentences)
        start += len(places)
    vectorizer = DictVectorizer()
    signs = vectorizer.fit_transform(found).tocsr()
    return vectorizer.feature_names_, signs


def folds_of(documents: Sequence[Marked]) -> list[int]:
    """The fold of each document, no source in two: those of ``reader`` dealt out by size, the others at random."""
    sizes = Counter(one.source for one in documents if one.set == "reader")
    folds: dict[str, int] = {}
    loads = [0] * FOLDS
    for source, size in sizes.most_common():
        folds[source] = loads.index(min(loads))
        loads[folds[source]] += size
    return [folds.get(one.source, _number_of(one) % FOLDS) for one in documents]


def _weighted_as(marked: Marked) -> str:
    if marked.set == "own" and genre_of(marked.name, marked.source) in {"press", "speech"}:
        return "own press"
    return "contrasts" if marked.source == "contrasts" else marked.set


def _number_of(marked: Marked) -> int:
    """A number of its source, or of the document if it is our own."""
    name = marked.name if marked.set == "own" else marked.source
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:2], "big")


# ---------------------------------------------------------------- held-out figures


def count(marked: Marked, fitted: Fitted, threshold: float) -> Counts:
    """What the list of a document holds with what was fitted; as ``recommended.py`` and ``measures.py`` count it."""
    from summarize import summarize
    from summarize.actions import genre, judging, model
    from summarize.actions.signs import of_vocabulary

    weights = fitted.weights
    of_vocabulary.read_table = partial(of_vocabulary.table_in, fitted.vocabulary)
    genre.read_genres = partial(of_vocabulary.table_in, fitted.genres)
    judging.read_model = lambda: model.Model(
        weights, threshold, frozenset(LANGUAGES), model.products_of(weights["alone"])
    )
    model.read_model = judging.read_model
    result = summarize(marked.text, title=marked.title)
    wanted = [mark for mark in marked.marks if mark.core and mark.kind != "none"]
    spans = [span for row in result.recommendations for span in (row.text, *row.details, *row.actions)]
    pairs = [
        (row, next((mark for mark in marked.marks if meets(row.text, mark, marked.text)), None))
        for row in result.recommendations
    ]
    counted = pairs if marked.complete else [(row, mark) for row, mark in pairs if mark]
    right = [(row, mark) for row, mark in counted if mark and mark.kind != "none"]
    called = [item for enumeration in result.enumerations for item in _items_of(enumeration) if item.measure]
    measures = [item for item in marked.items if item.measure]
    known = [item for item in called if any(meets((item.start, item.end), one, marked.text) for one in marked.items)]
    return Counts(
        len(wanted),
        sum(any(meets(span, mark, marked.text) for span in spans) for mark in wanted),
        len(counted),
        len(right),
        sum(mark.kind == row.kind for row, mark in right),
        not marked.marks,
        not marked.marks and not pairs,
        len(measures),
        len(known),
        sum(any(meets((item.start, item.end), one, marked.text) for one in measures) for item in known),
    )


def _items_of(enumeration: Enumeration) -> Iterator[Item]:
    for item in enumeration.items:
        yield item
        for child in item.children:
            yield from _items_of(child)


def figures(counts: Iterable[Counts]) -> dict[str, float]:
    """P, R, F1, the share of right kinds and of silent documents among those in which nothing is to be done."""
    total = Counts(*map(sum, zip(*counts, strict=True)))
    precision, recall = total.right / max(1, total.rows), total.held / max(1, total.core)
    return {
        "P": precision,
        "R": recall,
        "F1": 2 * precision * recall / max(1e-9, precision + recall),
        "kind": total.of_kind / max(1, total.right),
        "silent": total.silent / max(1, total.quiet),
        "measures F1": 2 * total.right_measures / max(1, total.measures + total.called_measures),
    }


def cross_validate(
    pool: ProcessPoolExecutor, documents: Sequence[Marked], data: Data
) -> dict[float, dict[str, dict[str, float]]]:
    """The figures on held-out documents, by threshold and set; "by source" is the mean of the sources of ``reader``."""
    import numpy as np

    folds = folds_of(documents)
    of_units = np.array(folds)[data.documents]
    fitted = list(pool.map(partial(fit, data), [of_units != fold for fold in range(FOLDS)]))
    of_documents = [fitted[fold] for fold in folds]
    found: dict[float, dict[str, dict[str, float]]] = {}
    for threshold in THRESHOLDS:
        counts = list(pool.map(count, documents, of_documents, [threshold] * len(documents), chunksize=4))
        found[threshold] = {
            name: figures(each for one, each in zip(documents, counts, strict=True) if one.set == name)
            for name in dict.fromkeys(one.set for one in documents)
        }
        found[threshold]["by source"] = _mean_by_source(documents, counts)
    return found


def _mean_by_source(documents: Sequence[Marked], counts: Sequence[Counts]) -> dict[str, float]:
    """The mean of the figures of the sources of ``reader`` in which something is to be done, each counted alike.

    One source of resolutions holds a fifth of all rows, and nearly all of them are right.
    """
    by_source: dict[str, list[Counts]] = {}
    for one, each in zip(documents, counts, strict=True):
        if one.set == "reader":
            by_source.setdefault(one.source, []).append(each)
    measured = [figures(each) for each in by_source.values() if any(one.core for one in each)]
    return {name: sum(each[name] for each in measured) / len(measured) for name in ("P", "R", "F1", "kind")}


def main() -> int:
    """Print the cross-validated figures; with ``--write``, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    folder = arguments.folder / "data"
    marks = read_marks()
    documents = [*read_reader(folder / "reader"), *read_own(), *read_articles(folder, marks)]
    for name in OLDER:
        documents += read_older(folder / name, folder / "reader", marks)
    with ProcessPoolExecutor() as pool:
        found = list(pool.map(read, documents, chunksize=4))
        data = data_of(documents, found)
        sys.stdout.write(f"{len(documents)} documents, {len(data.kinds)} units, {len(data.names)} signs\n")
        for name, share in left_out_figures(data.genres, data.shares).items():
            sys.stdout.write(f"genre {name}: {share:.3f} told by the words of a document left out\n")
        if arguments.write:
            write(fit(data, data.weights > 0), documents, THRESHOLDS[0])
            return 0
        measured = cross_validate(pool, documents, data)
    for threshold, sets in measured.items():
        for name, each in sets.items():
            line = "  ".join(f"{figure} {value:.3f}" for figure, value in each.items())
            sys.stdout.write(f"{threshold}  {name:12}{line}\n")
    return 0


def write(fitted: Fitted, documents: Sequence[Marked], threshold: float) -> None:
    """Write ``weights.tsv``, ``vocabulary.bin`` and ``genres.bin``."""
    from summarize.actions import genre
    from summarize.actions.model import MODELS
    from summarize.actions.signs.of_vocabulary import TABLE

    weights = fitted.weights
    TABLE.write_bytes(fitted.vocabulary)
    genre.GENRE_TABLE.write_bytes(fitted.genres)
    digest = hashlib.sha256("".join(f"{one.name}{one.text}{one.marks}" for one in documents).encode()).hexdigest()
    names = sorted({name for column in weights.values() for name in column})
    lines = [
        f"# Fitted by tools/train.py: the sign and its weights ({', '.join(MODELS)}).",
        f"# documents: {len(documents)}, sha256 {digest[:16]}",
        f"threshold\t{threshold}",
        f"languages\t{' '.join(LANGUAGES)}",
        *("\t".join((name, *(cell(weights[column], name) for column in MODELS))) for name in names),
    ]
    (ROOT / "summarize" / "actions" / "weights.tsv").write_text("\n".join(lines) + "\n", "utf-8")


def cell(weights: Mapping[str, float], name: str) -> str:
    """The weight of the sign ``name`` as it is written; empty without one."""
    return f"{weights[name]:.{DIGITS}f}" if name in weights else ""


if __name__ == "__main__":
    raise SystemExit(main())
