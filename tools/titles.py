"""How many official papers have the title that a clerk would give them?

    python tools/titles.py --data EVALUATION_FOLDER/data/reader [--errors N] [--json]

Compares the titles of the papers in ``docs`` with ``tools/training/titles.tsv``: where the title may start and end,
as offsets (a kind that stands apart may be left out, and so may a date); nowhere if a paper has none.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from pathlib import Path

from summarize.pipeline import read_document

EXPECTED = Path(__file__).parent / "training" / "titles.tsv"


def main() -> None:
    """Print the share of right titles, and those that are wrong."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    with EXPECTED.open(encoding="utf-8") as file:
        expected = list(csv.DictReader(file, delimiter="\t"))
    wrong = [line for paper in expected if (line := error(arguments.data / "docs", paper))]
    figures = {"documents": len(expected), "right": 1 - len(wrong) / len(expected)}
    say(
        json.dumps(figures)
        if arguments.json
        else "".join(f"{name:12}{value:8.3f}\n" for name, value in figures.items())
    )
    for line in wrong[: arguments.errors]:
        say(line)


def error(folder: Path, paper: dict[str, str]) -> str:
    """What is wrong with the title of ``paper``; "" if it is right."""
    title = read_document((folder / f"{paper['document']}.txt").read_text("utf-8")).title
    starts, ends = ([int(place) for place in paper[name].split(",") if place] for name in ("starts", "ends"))
    if title is None or title.span is None:
        return f"{paper['document']}: no title" if starts else ""
    right = title.span.start in starts and title.span.end in ends
    return "" if right else f"{paper['document']}: {title.text}"


def say(line: str) -> None:
    """One line on standard output."""
    sys.stdout.write(line.rstrip("\n") + "\n")


if __name__ == "__main__":
    main()
