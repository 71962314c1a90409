"""How long a summary takes, beside the summarizers that are installed: ``python -m tools.benchmarks``.

Each program is a process of its own that reads a text on standard input and prints five sentences, so
that imports count, as they do for whoever runs it once. Texts are made at random from a seed.
"""

from __future__ import annotations

import argparse
import random
import statistics
import subprocess
import sys
import time
from importlib.util import find_spec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

SIZES = (60, 500, 2000)
CONSONANTS = "бвгджзклмнпрстфх"
VOWELS = "аеиоу"

SUMY = """
import re, sys
from razdel import sentenize
from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.summarizers.text_rank import TextRankSummarizer
class Tokenizer:
    def to_words(self, text):
        return tuple(re.findall(r"\\w+", text.lower()))
sentences = [Sentence(found.text, Tokenizer()) for found in sentenize(sys.stdin.read())]
for sentence in TextRankSummarizer()(ObjectDocumentModel([Paragraph(sentences)]), 5):
    print(sentence)
"""
SUMMA = """
import sys
from summa.summarizer import summarize
print(summarize(sys.stdin.read(), words=75, language="russian"))
"""
LEXRANK = """
import sys
from razdel import sentenize
from lexrank import LexRank
sentences = [found.text for found in sentenize(sys.stdin.read())]
print(LexRank([sentences]).get_summary(sentences, summary_size=5))
"""
# The module that must be there, and the program.
PROGRAMS: Mapping[str, tuple[str, Sequence[str]]] = {
    "summarize": ("summarize", ("-m", "summarize", "--json", "-l", "ru")),
    "sumy (TextRank)": ("sumy", ("-c", SUMY)),
    "summa": ("summa", ("-c", SUMMA)),
    "lexrank": ("lexrank", ("-c", LEXRANK)),
}


def prose(sentences: int, seed: int = 1) -> str:
    """Text with the look of Russian: words by Zipf's law, 6 to 24 a sentence, 5 sentences a line."""
    chance = random.Random(seed)  # noqa: S311 (a text, not a key)
    syllables = [first + second for first in CONSONANTS for second in VOWELS]
    vocabulary = ["".join(chance.choices(syllables, k=chance.randint(1, 5))) for _ in range(20_000)]
    weights = [1 / (rank + 2) for rank in range(len(vocabulary))]
    made = [" ".join(chance.choices(vocabulary, weights, k=chance.randint(6, 24))) for _ in range(sentences)]
    lines = [made[start : start + 5] for start in range(0, sentences, 5)]
    return "\n".join(" ".join(f"{sentence.capitalize()}." for sentence in line) for line in lines)


def seconds(arguments: Sequence[str], text: str, runs: int) -> float:
    """The median of ``runs`` runs of a Python process with ``text`` on its standard input."""
    taken = []
    for _ in range(runs):
        started = time.perf_counter()
        subprocess.run([sys.executable, *arguments], input=text.encode(), stdout=subprocess.DEVNULL, check=True)
        taken.append(time.perf_counter() - started)
    return statistics.median(taken)


def rows(sizes: Sequence[int], runs: int) -> Iterator[str]:
    """The lines of a Markdown table, a program a line, with how many times longer than ours it takes."""
    yield f"| | {' | '.join(f'{size} sentences' for size in sizes)} |"
    yield f"|---|{'---|' * len(sizes)}"
    ours: list[float] = []
    for name, (module, arguments) in PROGRAMS.items():
        if find_spec(module) is None:
            yield f"| {name} | {' | '.join(['not installed'] * len(sizes))} |"
            continue
        taken = [seconds(arguments, prose(size), runs) for size in sizes]
        ours = ours or taken
        cells = [
            f"{spent:.2f} s" + (f" (× {spent / own:.0f})" if ours is not taken else "")
            for spent, own in zip(taken, ours, strict=True)
        ]
        yield f"| {name} | {' | '.join(cells)} |"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m tools.benchmarks", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, metavar="N", help="sentences of the texts")
    parser.add_argument("--runs", type=int, default=3, help="runs of each, of which the median counts")
    options = parser.parse_args()
    for row in rows(options.sizes, options.runs):
        sys.stdout.write(row + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
