"""Fit the weights that decide which candidates are actions, and of what kind (``summarize/actions/weights.tsv``).

    python -m tools.train EVALUATION_FOLDER [--write]

Reads the documents that readers marked (``EVALUATION_FOLDER/data/reader``), older sets beside it of which only some
sentences or items are marked, and the documents of our own in ``tools/training``. Prints what the same fit reaches on
documents of sources that were left out whole (ten folds over the sources of ``reader/sources.tsv``; four over the
writers of our own); ``--write`` then fits all documents and writes the weights. Needs the extra [train].
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

ROOT = Path(__file__).parent.parent
OWN = Path(__file__).parent / "training"
KINDS = ("proposal", "order", "plan")

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    import numpy as np
    from scipy.sparse import csr_matrix

# How much a unit counts in the fit: one that a reader may have or not, and those of our own and of the older documents.
NOT_CORE = 0.6
OWN_WEIGHT = 0.6
OLDER = {"plan": 0.5, "proposals": 0.5, "measures": 0.5, "measures-uk": 0.3, "measures-en": 0.3, "measures-kk": 0.3}
FOLDS = 10
REGULARISATION = 0.06
THRESHOLDS = (0.4, 0.3, 0.35, 0.45)
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


class Marked(NamedTuple):
    """A document with its marks; unless ``complete``, what is not marked is not known."""

    name: str
    set: str
    source: str
    text: str
    title: str | None
    marks: tuple[Mark, ...]
    complete: bool


class Unit(NamedTuple):
    """A candidate's signs and the kind that a reader gave it («some»: not known which)."""

    signs: Mapping[str, float]
    kind: str
    weight: float


class Counts(NamedTuple):
    """What the list of one document holds, and what it should."""

    core: int = 0
    held: int = 0
    rows: int = 0
    right: int = 0
    of_kind: int = 0
    quiet: int = 0
    silent: int = 0


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
        yield Marked(path.stem, "reader", sources[path.stem], _text(path), gold.get("title"), marks, complete=True)


def read_older(folder: Path, reader: Path) -> Iterator[Marked]:
    """The documents of the older sets that are not in ``reader``."""
    for path in sorted((folder / "docs").glob("*.txt")):
        if not (reader / "docs" / path.name).exists():
            gold = json.loads((folder / "gold" / f"{path.stem}.json").read_text("utf-8"))
            marks = tuple(_older_marks(folder.name, gold))
            source = next((source for opening, source in _SOURCES if path.stem.startswith(opening)), path.stem)
            yield Marked(path.stem, folder.name, source, _text(path), None, marks, complete=folder.name == "plan")


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


def units_of(marked: Marked) -> list[Unit]:
    """The candidates of a document of which it is known what they are."""
    from summarize.actions import candidates_with_signs, read_lists
    from summarize.pipeline import read_document
    from summarize.text.normalize import restored

    document = read_document(marked.text, title=marked.title)
    units = []
    for candidate, signs in candidates_with_signs(document, read_lists(document)):
        span = restored(candidate.sentences[0], document.normalized)
        mark = next((one for one in marked.marks if meets(span, one, marked.text)), None)
        if mark or marked.complete:
            units.append(Unit(signs, mark.kind if mark else "none", 1.0 if mark is None or mark.core else NOT_CORE))
    return units


def meets(span: Sequence[int], mark: Mark, text: str) -> bool:
    """Do the two share half of the shorter one, white space apart?"""
    common = _size(text[max(span[0], mark.start) : min(span[1], mark.end)])
    return common >= max(1, min(_size(text[span[0] : span[1]]), _size(text[mark.start : mark.end]))) / 2


def _size(text: str) -> int:
    return len("".join(text.split()))


# ---------------------------------------------------------------- fit


class Data(NamedTuple):
    """All units as a matrix: the names of the signs, their values, the kinds, weights and the document of each unit."""

    names: Sequence[str]
    signs: csr_matrix
    kinds: np.ndarray
    weights: np.ndarray
    documents: np.ndarray


def data_of(documents: Sequence[Marked], units: Sequence[Sequence[Unit]]) -> Data:
    """The units of ``documents`` with the signs that occur in enough of them."""
    import numpy as np
    from sklearn.feature_extraction import DictVectorizer

    weights = {"own": OWN_WEIGHT, "reader": 1.0, **OLDER}
    flat = [unit for each in units for unit in each]
    vectorizer = DictVectorizer()
    signs = vectorizer.fit_transform(unit.signs for unit in flat).tocsr()
    kept = np.flatnonzero(np.asarray((signs != 0).sum(0)).ravel() >= LEAST_UNITS)
    return Data(
        [vectorizer.feature_names_[index] for index in kept],
        signs[:, kept],
        np.array([unit.kind for unit in flat]),
        np.array([unit.weight * weights[one.set] for one, each in zip(documents, units, strict=True) for unit in each]),
        np.repeat(np.arange(len(documents)), [len(each) for each in units]),
    )


def fit(data: Data, used: np.ndarray) -> dict[str, tuple[float, ...]]:
    """The weights of each sign fitted to the units ``used``: of being an action, then of the kinds in order."""
    import numpy as np
    from sklearn.linear_model import LogisticRegression

    wanted = LogisticRegression(C=REGULARISATION, max_iter=5000)
    wanted.fit(data.signs[used], data.kinds[used] != "none", sample_weight=data.weights[used])
    known = used & np.isin(data.kinds, KINDS)
    kinds = LogisticRegression(C=REGULARISATION, max_iter=5000)
    kinds.fit(data.signs[known], data.kinds[known], sample_weight=data.weights[known])
    order = [list(kinds.classes_).index(kind) for kind in KINDS]
    columns = np.vstack([wanted.coef_, kinds.coef_[order]]).T
    intercepts = (float(wanted.intercept_[0]), *map(float, kinds.intercept_[order]))
    found = {name: tuple(map(float, row)) for name, row in zip(data.names, columns, strict=True)}
    return {"intercept": intercepts, **{name: row for name, row in found.items() if max(map(abs, row)) >= LEAST_WEIGHT}}


def folds_of(documents: Sequence[Marked]) -> list[int]:
    """The fold of each document, no source in two: those of ``reader`` dealt out by size, our own at random."""
    sizes = Counter(one.source for one in documents if one.set == "reader")
    folds: dict[str, int] = {}
    loads = [0] * FOLDS
    for source, size in sizes.most_common():
        folds[source] = loads.index(min(loads))
        loads[folds[source]] += size
    numbers = (hashlib.sha256(one.name.encode()).digest()[0] % FOLDS for one in documents)
    return [
        number if one.set == "own" else folds.get(one.source, -1)
        for one, number in zip(documents, numbers, strict=True)
    ]


# ---------------------------------------------------------------- held-out figures


def count(marked: Marked, weights: Mapping[str, tuple[float, ...]], threshold: float) -> Counts:
    """What the list of a document holds with these weights; as ``recommended.py`` counts it."""
    from summarize import actions, summarize
    from summarize.actions import model

    actions.read_model = lambda: model.Model(weights, threshold)
    model.read_model = actions.read_model
    rows = summarize(marked.text, title=marked.title).recommendations
    core = [mark for mark in marked.marks if mark.core]
    spans = [span for row in rows for span in (row.text, *row.details, *row.actions)]
    matches = [next((mark for mark in marked.marks if meets(row.text, mark, marked.text)), None) for row in rows]
    return Counts(
        len(core),
        sum(any(meets(span, mark, marked.text) for span in spans) for mark in core),
        len(rows),
        sum(match is not None for match in matches),
        sum(match is not None and match.kind == row.kind for match, row in zip(matches, rows, strict=True)),
        not marked.marks,
        not marked.marks and not rows,
    )


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
    }


def cross_validate(
    pool: ProcessPoolExecutor, documents: Sequence[Marked], data: Data
) -> dict[float, dict[str, dict[str, float]]]:
    """The figures on held-out documents, by threshold and set."""
    import numpy as np

    folds = folds_of(documents)
    of_units = np.array(folds)[data.documents]
    fitted = {fold: fit(data, of_units != fold) for fold in range(FOLDS)}
    held_out = [one for one, fold in zip(documents, folds, strict=True) if one.set in {"reader", "own"}]
    weights = [fitted[fold] for one, fold in zip(documents, folds, strict=True) if one.set in {"reader", "own"}]
    found: dict[float, dict[str, dict[str, float]]] = {}
    for threshold in THRESHOLDS:
        counts = list(pool.map(count, held_out, weights, [threshold] * len(held_out), chunksize=4))
        found[threshold] = {
            name: figures(each for one, each in zip(held_out, counts, strict=True) if one.set == name)
            for name in ("reader", "own")
        }
    return found


def main() -> int:
    """Print the cross-validated figures; with ``--write``, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    reader = arguments.folder / "data" / "reader"
    documents = [*read_reader(reader), *read_own()]
    for name in OLDER:
        documents += read_older(arguments.folder / "data" / name, reader)
    with ProcessPoolExecutor() as pool:
        data = data_of(documents, list(pool.map(units_of, documents, chunksize=4)))
        sys.stdout.write(f"{len(documents)} documents, {len(data.kinds)} units, {len(data.names)} signs\n")
        if arguments.write:
            write(fit(data, data.weights > 0), documents, THRESHOLDS[0])
            return 0
        found = cross_validate(pool, documents, data)
    for threshold, sets in found.items():
        for name, measured in sets.items():
            line = "  ".join(f"{figure} {value:.3f}" for figure, value in measured.items())
            sys.stdout.write(f"{threshold}  {name:8}{line}\n")
    return 0


def write(weights: Mapping[str, tuple[float, ...]], documents: Sequence[Marked], threshold: float) -> None:
    """Write ``weights.tsv``."""
    digest = hashlib.sha256("".join(f"{one.name}{one.text}{one.marks}" for one in documents).encode()).hexdigest()
    lines = [
        "# Fitted by tools/train.py: the sign, its weight for being an action, then for a proposal, an order, a plan.",
        f"# documents: {len(documents)}, sha256 {digest[:16]}",
        f"threshold\t{threshold}",
        *("\t".join((name, *(f"{value:.{DIGITS}f}" for value in row))) for name, row in sorted(weights.items())),
    ]
    (ROOT / "summarize" / "actions" / "weights.tsv").write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    raise SystemExit(main())
