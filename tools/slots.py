"""Who proposes, who is to act and by when, beside what readers marked in articles.

    python tools/slots.py --data EVALUATION_FOLDER/data [--errors N] [--json]

Compares the rows of the documents of ``tools/training/articles.tsv`` with their marks: precision, recall and F1 of
``by``, ``who`` and ``when`` over the rows that lie in a marked sentence, and the share of their exact dates that stand
where no reader marked a deadline. The speaker («мы») is nobody's name, as in ``plan/GUIDE.md``; the documents of
``plan`` have marks of their own (``plan.py``).
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from summarize import summarize

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MARKS = Path(__file__).parent / "training" / "articles.tsv"
FIELDS = {"by": "by", "who": "assignee", "when": "deadline"}
SUMMARIES = ("news", "opinion", "papers", "transcripts")
SPEAKERS = frozenset(("мы", "нам", "нас", "нами", "я", "мне"))
RUSSIAN = frozenset((*SUMMARIES, "keywords", "measures", "proposals"))

Place = tuple[int, int]
Mark = dict[str, str]


class Found(NamedTuple):
    """What a row says and what the reader marked, each the place of some words or nothing."""

    field: str
    row: str
    own: Place | None
    marked: Place | None
    dated: bool
    text: str

    @property
    def right(self) -> bool:
        """Does the row say what the reader marked?"""
        return bool(self.own and self.marked and meets(self.own, self.marked, self.text))


def main() -> None:
    """Print the figures, and some of what is wrong."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    found = [one for document in documents(arguments.data) for one in compare(*document)]
    figures = {name: of_field([one for one in found if one.field == name]) for name in FIELDS}
    dated = [one for one in found if one.dated]
    dates = {"documents": len(dated), "invented": sum(not one.right for one in dated) / max(1, len(dated))}
    figures["exact dates"] = dates
    if arguments.json:
        say(json.dumps(figures))
        return
    for name, values in figures.items():
        say(f"{name:12}" + "  ".join(f"{figure} {value:.3f}" for figure, value in values.items()))
    wrong = [one for one in found if not one.right and (one.own or one.marked)]
    for one in wrong[: arguments.errors]:
        own, marked = (" ".join(one.text[slice(*place)].split()) if place else None for place in (one.own, one.marked))
        say(f"{one.field}: {own!r}, reader {marked!r}: {one.row}")


def documents(folder: Path) -> Iterator[tuple[str, str | None, list[Mark]]]:
    """The Russian documents that have marks: text, title and marks."""
    marks: dict[str, list[Mark]] = {}
    with MARKS.open(encoding="utf-8") as file:
        for mark in csv.DictReader(file, delimiter="\t"):
            marks.setdefault(mark["document"], []).append(mark)
    for name, of_document in marks.items():
        source, _, stem = name.partition(" ")
        if source in RUSSIAN:
            text, title = read(folder, source, stem)
            yield text, title, [mark for mark in of_document if mark["start"]]


def read(folder: Path, source: str, stem: str) -> tuple[str, str | None]:
    """The text and the title of a document: a line of a file of articles, or a file of its own."""
    file = folder / "keywords.jsonl" if source == "keywords" else folder / "summaries" / f"{source}.jsonl"
    if not file.exists():
        return (folder / source / "docs" / f"{stem}.txt").read_bytes().decode("utf-8"), None
    row = json.loads(file.read_text("utf-8").splitlines()[int(stem)])
    return row["text"], row["title"]


def compare(text: str, title: str | None, marks: Sequence[Mark]) -> Iterator[Found]:
    """Each field of each row that lies in a marked sentence."""
    result: Any = summarize(text, title=title).to_dict()
    for row in result["recommendations"]:
        first = row["spans"][0]
        mark = next((one for one in marks if meets(first, (int(one["start"]), int(one["end"])), text)), None)
        if mark is None:
            continue
        for name, key in FIELDS.items():
            value = row.get(key)
            own = (value["start"], value["end"]) if value else None
            dated = name == "when" and bool(value and value.get("date"))
            yield Found(name, " ".join(row["text"].split()), own, place_of(mark[name], text), dated, text)


def place_of(written: str, text: str) -> Place | None:
    """«12:20»; nothing for the author and the speaker."""
    start, _, end = written.partition(":")
    place = (int(start), int(end)) if end else None
    return None if place and text[slice(*place)].lower() in SPEAKERS else place


def meets(one: Place, other: Place, text: str) -> bool:
    """Do they share half of the shorter one's letters? As in ``recommended.py``."""
    shared = size(text[max(one[0], other[0]) : min(one[1], other[1])]) if one[0] < other[1] and other[0] < one[1] else 0
    return shared >= 0.5 * max(1, min(size(text[slice(*one)]), size(text[slice(*other)])))


def size(text: str) -> int:
    """How many characters are not spaces."""
    return len("".join(text.split()))


def of_field(found: Sequence[Found]) -> dict[str, float]:
    """Precision, recall and F1."""
    counts = Counter[str]()
    for one in found:
        counts.update(own=one.own is not None, marked=one.marked is not None, right=one.right)
    precision, recall = (counts["right"] / max(1, counts[name]) for name in ("own", "marked"))
    f1 = 2 * counts["right"] / max(1, counts["own"] + counts["marked"])
    return {"P": precision, "R": recall, "F1": f1}


def say(line: str) -> None:
    """One line on standard output."""
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    main()
