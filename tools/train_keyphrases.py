"""Fit the weights that rank key phrases (``summarize/summary/keyphrases/weights.tsv``).

    python -m tools.train_keyphrases EVALUATION_FOLDER [--write]

Reads ``EVALUATION_FOLDER/data/keywords.jsonl``: texts with their editors' key phrases. Prints F1 of the first ten
phrases on texts that were left out, as ``keywords.py`` counts it, in five folds of neighbouring lines, which have few
sources in common. ``--write`` fits all texts and writes the weights. Needs the extra [train].
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

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

FOLDS = 5
MOST = 10
# The inverse strength of the regularisation (scikit-learn's C).
STRENGTH = 0.1


class Text(NamedTuple):
    """A text, its title, and its editors' phrases as sets of stems."""

    title: str
    text: str
    phrases: frozenset[frozenset[str]]


class Read(NamedTuple):
    """The signs of the candidates of a text, and which of them are its editors'."""

    signs: Sequence[Mapping[str, float]]
    answers: Sequence[bool]


def read_texts(folder: Path) -> list[Text]:
    """The texts with a phrase whose words occur in them."""
    stem = _stemmer(folder)
    found = []
    for line in (folder / "data" / "keywords.jsonl").read_text("utf-8").splitlines():
        record = json.loads(line)
        words = stem(record["text"])
        phrases = frozenset(phrase for phrase in map(stem, record["keywords"]) if phrase and phrase <= words)
        if phrases:
            found.append(Text(record["title"], record["text"], phrases))
    return found


def _stemmer(folder: Path) -> Callable[[str], frozenset[str]]:
    sys.path.insert(0, str(folder))
    from keywords import stemmer

    return stemmer()


def read(folder: Path, text: Text) -> Read:
    """The candidates of a text."""
    from summarize.pipeline import normalized_document
    from summarize.summary.keyphrases import read_candidates
    from summarize.summary.keyphrases.dictionary_form import dictionary_form
    from summarize.summary.ranking import rank

    stem = _stemmer(folder)
    document = normalized_document(text.text, title=text.title)
    candidates, spelling = read_candidates(document, rank(document))
    normal = [dictionary_form(each.found, spelling, document.language)[1] for each in candidates]
    return Read([each.signs for each in candidates], [stem(words) in text.phrases for words in normal])


def fit(texts: Sequence[Read]) -> dict[str, float]:
    """The weights of a logistic regression over the candidates of ``texts``."""
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.preprocessing import StandardScaler

    vectorizer, scaler = DictVectorizer(sparse=False), StandardScaler()
    matrix = scaler.fit_transform(vectorizer.fit_transform([signs for text in texts for signs in text.signs]))
    model = LogisticRegression(C=STRENGTH, max_iter=2000).fit(matrix, [each for text in texts for each in text.answers])
    weights = model.coef_[0] / scaler.scale_
    intercept = model.intercept_[0] - float(weights @ scaler.mean_)
    return {"intercept": intercept, **dict(zip(vectorizer.feature_names_, map(float, weights), strict=True))}


def count(folder: Path, text: Text, weights: Mapping[str, float]) -> float:
    """F1 of the first ten phrases of ``text`` with these weights."""
    from keywords import f1

    from summarize import summarize
    from summarize.summary import keyphrases

    keyphrases.keyphrase_weights = lambda: weights
    shown = summarize(text.text, title=text.title, keywords=MOST).to_dict()["keywords"]
    stem = _stemmer(folder)
    return f1(list(dict.fromkeys(filter(None, (stem(each["normal"]) for each in shown)))), text.phrases)


def main() -> int:
    """Print the cross-validated figure; with ``--write``, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    texts = read_texts(arguments.folder)
    folds = [number * FOLDS // len(texts) for number in range(len(texts))]
    with ProcessPoolExecutor() as pool:
        found = list(pool.map(partial(read, arguments.folder), texts, chunksize=4))
        if arguments.write:
            write(fit(found), texts)
            return 0
        weights = [fit([one for one, own in zip(found, folds, strict=True) if own != fold]) for fold in range(FOLDS)]
        figures = list(
            pool.map(partial(count, arguments.folder), texts, [weights[fold] for fold in folds], chunksize=4)
        )
    sys.stdout.write(f"texts {len(texts)}  F1@{MOST} {sum(figures) / len(figures):.3f}\n")
    return 0


def write(weights: Mapping[str, float], texts: Sequence[Text]) -> None:
    """Write ``weights.tsv``."""
    from summarize.summary.keyphrases import KEYPHRASE_WEIGHTS

    digest = hashlib.sha256("".join(text.text for text in texts).encode()).hexdigest()
    lines = [
        "# Fitted by tools/train_keyphrases.py: the sign and its weight.",
        f"# texts: {len(texts)}, sha256 {digest[:16]}",
        *(f"{name}\t{weight:.3f}" for name, weight in sorted(weights.items())),
    ]
    KEYPHRASE_WEIGHTS.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    raise SystemExit(main())
