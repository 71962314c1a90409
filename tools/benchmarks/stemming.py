"""Which way of reducing words to stems tells neighbouring sentences from distant ones best.

    python -m tools.benchmarks.stemming DIR

DIR is as for ``tools.benchmarks.detection``. The figure is an AUC: how often a sentence is more alike to
the one after it than to one of another document (TextRank's measure of likeness, stop words left
out, ties count half). What TextRank needs of a stemmer is just that.
"""

from __future__ import annotations

import math
import random
import sys
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from summarize import languages, split_sentences
from summarize.text.terms import word_forms
from tools.benchmarks.detection import documents

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    Stem = Callable[[str], str]

FEWEST_WORDS = 4
PAIRS_A_SENTENCE = 5


def main() -> None:
    """Print a table: a line a language, a column a way of stemming."""
    samples = list(documents(Path(sys.argv[1])))
    for code in languages.known_codes():
        texts = [sample.text for sample in samples if sample.language == code][:150]
        if len(texts) < 2:  # noqa: PLR2004 (the distant sentence is another document's)
            continue
        without = languages.load(code).words("stop_word")
        sentences = [list(_words(text, code, without)) for text in texts]
        figures = ", ".join(f"{name} {_auc(sentences, stem):.3f}" for name, stem in _stems(code))
        sys.stdout.write(f"{code}: {figures}\n")


def _words(text: str, code: str, without: frozenset[str]) -> Iterator[list[str]]:
    for sentence in split_sentences(text, code):
        words = [word for word in word_forms(sentence.text) if word not in without]
        if len(words) >= FEWEST_WORDS:
            yield words


def _stems(code: str) -> Iterator[tuple[str, Stem]]:
    yield "whole words", str
    for letters in range(3, 9):
        yield f"{letters} letters", lambda word, letters=letters: word[:letters]  # type: ignore[misc]
    snowball = languages.load(code).setting("stemmer")
    if snowball:
        from Stemmer import Stemmer

        yield "Snowball", Stemmer(snowball).stemWord
    try:
        from simplemma import lemmatize

        lemmatize("a", lang=code)
    except (ImportError, ValueError):  # not installed, or without this language
        return
    yield "simplemma", lambda word: lemmatize(word, lang=code).lower()


def _auc(documents_: Sequence[Sequence[Sequence[str]]], stem: Stem) -> float:
    choose = random.Random(1)  # noqa: S311 (the same pairs for every way of stemming)
    stemmed = [[frozenset(map(stem, words)) for words in sentences] for sentences in documents_]
    won, pairs = 0.0, 0
    for index, sentences in enumerate(stemmed):
        others = [sentence for other, each in enumerate(stemmed) if other != index for sentence in each]
        for sentence, after in pairwise(sentences):
            near = _likeness(sentence, after)
            for distant in choose.choices(others, k=PAIRS_A_SENTENCE):
                far = _likeness(sentence, distant)
                won += 1.0 if near > far else 0.5 if near == far else 0.0
                pairs += 1
    return won / pairs


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / (math.log(len(one) + 1) + math.log(len(other) + 1))


if __name__ == "__main__":
    main()
