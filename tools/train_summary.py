"""Fit the weights that judge which sentences a summary should have (``summarize/summary/weights.tsv``).

    python -m tools.train_summary EVALUATION_FOLDER [--write]

Reads the documents of ``EVALUATION_FOLDER/data/reader``, in which readers marked the points that a summary must tell,
the sentences that tell them, and those that are unfit for any summary; and, counting less, news, papers and talks with
the summaries of their editors. Prints what the same fit reaches on documents that were left out, as ``points.py``
counts it: ten folds, no source in two of them. (The rows of a document, which its summary does not repeat, are those of
``actions/weights.tsv``, which are fitted to all documents of ``reader``; the sealed ones have no such advantage.)
``--write`` fits all documents and writes the weights. Needs the extra [train].
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tools.train import FOLDS, LEAST_UNITS, PARTS, Marked, cell, folds_of, logistic, read_reader, weights_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from summarize.document import Document
    from summarize.text.terms import Terms

    Signs = Mapping[str, float]
    Weights = dict[str, dict[str, float]]

# How much a sentence counts as telling, by the greatest weight of the points that it tells.
TELLS = (0.0, 0.25, 0.65, 1.0)
# Texts with a summary by their editor, their sources, and how much a sentence counts: editors tease with news, and say
# what a paper is about.
EDITED = {"news": "rt", "papers": "papers", "transcripts": "kremlin"}
EDITED_WEIGHTS = {"rt": 0.3, "papers": 0.7, "kremlin": 0.3}
# An editor's summary is told by the sentences of so many words that have the most of its terms.
EDITED_WORDS = 60
# The inverse strength of the regularisation (scikit-learn's C).
STRENGTH = 0.05
MAIN = 3
SIZES = {"5": {"sentences": 5}, "75w": {"words": 75}}
FIGURES = ("coverage", "main points", "unfit", "words")


class Unit(NamedTuple):
    """A sentence that may be selected: its index, its signs but those of its score, and what is known of it.

    ``unfit`` is None where no reader marked it; ``weight`` is how much it counts in the fit.
    """

    index: int
    signs: Signs
    tells: float
    unfit: bool | None
    weight: float


class Read(NamedTuple):
    """A document: the terms of its sentences, the signs of their places, and those that may be selected."""

    rows: Sequence[Sequence[int]]
    places: Mapping[int, Signs]
    units: Sequence[Unit]


def gold_of(folder: Path, name: str) -> dict[str, list]:
    """What a reader marked in the document ``name``."""
    return json.loads((folder / "data" / "reader" / "gold" / f"{name}.json").read_text("utf-8"))


def read_edited(folder: Path) -> Iterator[tuple[Marked, str]]:
    """The texts that have a summary by their editor, each with it."""
    for name, source in EDITED.items():
        for number, line in enumerate((folder / "data" / "summaries" / f"{name}.jsonl").open(encoding="utf-8")):
            row = json.loads(line)
            yield (
                Marked(f"{name} {number}", "edited", source, row["text"], row["title"], (), complete=False),
                row["summary"],
            )


def read(folder: Path, marked: Marked, summary: str | None) -> Read:
    """The sentences of a document with their signs, and a reader's marks or what an editor's ``summary`` says."""
    from summarize.actions import find_actions
    from summarize.pipeline import normalized_document
    from summarize.summary.candidate_sentences import CandidateSentences
    from summarize.summary.eligibility import eligible, rows_by_sentence
    from summarize.summary.model import own_signs
    from summarize.summary.ranking import rank

    document = normalized_document(marked.text, title=marked.title)
    enumerations, rows = find_actions(document)
    ranking = rank(document)
    sentences = CandidateSentences(document, ranking.terms.lengths)
    of_sentences = rows_by_sentence(document, rows)
    indices = list(filter(sentences.is_fit, eligible(document, ranking.terms, enumerations, rows)))
    signs = [own_signs(document, sentences, index, of_sentences.get(index)) for index in indices]
    if summary is None:
        known = _marks(gold_of(folder, marked.name), document, indices)
    else:
        known = _as_edited(document, ranking.terms, indices, summary)
    weight = 1.0 if summary is None else EDITED_WEIGHTS[marked.source]
    units = [Unit(index, own, *marks, weight) for index, own, marks in zip(indices, signs, known, strict=True)]
    return Read(ranking.terms.rows, ranking.signs, units)


def _marks(gold: Mapping[str, list], document: Document, indices: Iterable[int]) -> list[tuple[float, bool | None]]:
    """How much each sentence tells by a reader's marks, and is it unfit?"""
    from points import shown

    from summarize.document import Span
    from summarize.text.normalize import restored

    text = document.normalized.source if document.normalized else document.text
    found = []
    for index in indices:
        span = restored(Span(document.sentences[index].start, document.sentences[index].end), document.normalized)
        told = [
            point["weight"] for point in gold["points"] if any(shown(one, [span], text) for one in point["sentences"])
        ]
        unfit = any(shown(one, [span], text) and shown(span, [one], text) for one in gold["unfit"])
        found.append((TELLS[max(told, default=0)], unfit))
    return found


def _as_edited(
    document: Document, terms: Terms, indices: Sequence[int], summary: str
) -> list[tuple[float, bool | None]]:
    """1 for the sentences that are chosen one after the other because they add the most to the terms of a summary."""
    from summarize.text.terms import terms as terms_of

    found = terms_of(summary, document.language)
    wanted = frozenset(terms.numbers[term] for term in found if term in terms.numbers)
    chosen: set[int] = set()
    told: frozenset[int] = frozenset()
    left = EDITED_WORDS
    while True:
        fitting = [index for index in indices if index not in chosen and terms.lengths[index] <= left]
        gains = {index: _agreement(told.union(terms.rows[index]), wanted, len(found)) for index in fitting}
        best = max(gains, key=gains.__getitem__, default=None)
        if best is None or gains[best] <= _agreement(told, wanted, len(found)):
            return [(float(index in chosen), None) for index in indices]
        chosen.add(best)
        told, left = told.union(terms.rows[best]), left - terms.lengths[best]


def _agreement(told: frozenset[int], wanted: frozenset[int], terms: int) -> float:
    """The F1 of the terms that are told; a summary has so many ``terms``, the text the ``wanted`` of them."""
    return 2 * len(told & wanted) / max(1, len(told) + terms)


# ---------------------------------------------------------------- fit


def fit(documents: Sequence[Read], parts: Sequence[int]) -> Weights:
    """The weights of each model; ``parts`` are those of the documents that get their scores from the others."""
    flat = [(number, unit) for number, each in enumerate(documents) for unit in each.units]
    places = [documents[number].places[unit.index] for number, unit in flat]
    units = [unit for _, unit in flat]
    scores: dict[int, list[float]] = {}
    for part in range(PARTS):
        others = [row for row, (number, _) in enumerate(flat) if parts[number] != part]
        prior = _fit_shares([places[row] for row in others], [flat[row][1] for row in others])
        scores |= {n: scores_of(prior, each) for n, each in enumerate(documents) if parts[n] == part}
    ranks = [_ranks(scores[number]) for number in range(len(documents))]
    signs = [_all_signs(documents[number], scores[number], ranks[number], unit) for number, unit in flat]
    return {
        "prior": _fit_shares(places, units),
        "telling": _fit_shares(signs, units),
        "unfit": _fit_shares(*_judged(signs, units)),
    }


def scores_of(prior: Mapping[str, float], document: Read) -> list[float]:
    """The TextRank scores of the sentences of a document with these weights of the prior."""
    from summarize.summary.model import teleport_vector
    from summarize.summary.textrank import DAMPING, textrank

    return textrank(document.rows, teleport_vector(prior, document.places, len(document.rows)), DAMPING)


def _ranks(scores: Sequence[float]) -> dict[int, int]:
    from summarize.summary.model import ranks_of

    return ranks_of(scores)


def _all_signs(document: Read, scores: Sequence[float], ranks: Mapping[int, int], unit: Unit) -> Signs:
    from summarize.summary.model import score_signs

    return {
        **document.places[unit.index],
        **unit.signs,
        **score_signs(scores[unit.index] * len(scores), ranks[unit.index], len(scores)),
    }


def _judged(signs: Sequence[Signs], units: Sequence[Unit]) -> tuple[list[Signs], list[Unit]]:
    """The units that a reader judged, each telling as much as it is unfit, so that the same fit serves."""
    kept = [(own, unit) for own, unit in zip(signs, units, strict=True) if unit.unfit is not None]
    return [own for own, _ in kept], [unit._replace(tells=float(unit.unfit or 0)) for _, unit in kept]


def _fit_shares(signs: Sequence[Signs], units: Sequence[Unit]) -> dict[str, float]:
    """The weights of a model in which each unit is a case in point as far as it tells, and none for the rest."""
    import numpy as np
    from scipy.sparse import vstack
    from sklearn.feature_extraction import DictVectorizer

    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform(signs).tocsr()
    kept = np.flatnonzero(np.asarray((matrix != 0).sum(0)).ravel() >= LEAST_UNITS)
    matrix = matrix[:, kept]
    shares = np.array([unit.tells for unit in units])
    counts = np.array([unit.weight for unit in units])
    weights = np.concatenate([shares, 1 - shares]) * np.tile(counts, 2)
    answers = np.repeat([True, False], len(shares))
    model = logistic(vstack([matrix, matrix]).tocsr(), answers, weights, weights > 0, STRENGTH)
    return weights_of([vectorizer.feature_names_[index] for index in kept], model, 0)


# ---------------------------------------------------------------- held-out figures


def count(folder: Path, marked: Marked, weights: Weights) -> dict[str, list[float]]:
    """``FIGURES`` of the summaries of a document with these weights, by size."""
    from points import WORD, best, covered, shown

    from summarize import summarize
    from summarize.summary import model

    model.summary_weights = lambda: weights
    gold, text = gold_of(folder, marked.name), marked.text
    points = gold["points"]
    found = {}
    for name, size in SIZES.items():
        chosen = [
            (row["start"], row["end"]) for row in summarize(text, title=marked.title, **size).to_dict()["summary"]
        ]
        told = covered(points, chosen, text)
        most = best(points, text, **size)
        main = {place for place, point in enumerate(points) if point["weight"] == MAIN and point["sentences"]}
        unfit = [any(shown(u, [c], text) and shown(c, [u], text) for u in gold["unfit"]) for c in chosen]
        found[name] = [
            min(1.0, sum(points[place]["weight"] for place in told) / most) if most else 1.0,
            len(told & main) / len(main) if main else 1.0,
            sum(unfit) / max(1, len(chosen)),
            sum(len(WORD.findall(text[start:end])) for start, end in chosen),
        ]
    return found


def cross_validate(
    pool: ProcessPoolExecutor, folder: Path, documents: Sequence[Marked], found: Sequence[Read]
) -> list[dict[str, list[float]]]:
    """The figures of each document with weights that were fitted to documents of other sources."""
    folds = folds_of(documents)
    weights = list(pool.map(_fit_without, range(FOLDS), [folds] * FOLDS, [found] * FOLDS))
    measured = [(one, weights[fold]) for one, fold in zip(documents, folds, strict=True) if one.set == "reader"]
    return list(pool.map(partial(count, folder), *zip(*measured, strict=True), chunksize=4))


def _fit_without(fold: int, folds: Sequence[int], found: Sequence[Read]) -> Weights:
    kept = [number for number, one in enumerate(folds) if one != fold]
    return fit([found[number] for number in kept], [folds[number] % PARTS for number in kept])


def main() -> int:
    """Print the cross-validated figures; with ``--write``, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    sys.path.insert(0, str(arguments.folder))
    pairs = [(marked, None) for marked in read_reader(arguments.folder / "data" / "reader")]
    pairs += read_edited(arguments.folder)
    documents = [marked for marked, _ in pairs]
    with ProcessPoolExecutor() as pool:
        found = list(pool.map(partial(read, arguments.folder), *zip(*pairs, strict=True), chunksize=4))
        if arguments.write:
            write(fit(found, [fold % PARTS for fold in folds_of(documents)]), documents)
            return 0
        counts = cross_validate(pool, arguments.folder, documents, found)
    for size in SIZES:
        means = [sum(column) / len(counts) for column in zip(*(each[size] for each in counts), strict=True)]
        line = "  ".join(f"{figure} {value:.3f}" for figure, value in zip(FIGURES, means, strict=True))
        sys.stdout.write(f"{size:4} {line}\n")
    return 0


def write(weights: Weights, documents: Sequence[Marked]) -> None:
    """Write ``weights.tsv``."""
    from summarize.summary.model import JUDGEMENTS, SUMMARY_WEIGHTS

    digest = hashlib.sha256("".join(f"{one.name}{one.text}" for one in documents).encode()).hexdigest()
    names = sorted({name for column in weights.values() for name in column})
    lines = [
        f"# Fitted by tools/train_summary.py: the sign and its weights ({', '.join(JUDGEMENTS)}).",
        f"# documents: {len(documents)}, sha256 {digest[:16]}",
        *("\t".join((name, *(cell(weights[column], name) for column in JUDGEMENTS))) for name in names),
    ]
    SUMMARY_WEIGHTS.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    raise SystemExit(main())
