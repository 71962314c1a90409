"""Write articles that nobody wrote, as JSON Lines, to measure a digest of many (docs/cluster.md).

    python tools/make_articles.py NUMBER > articles.jsonl

Each is about one of the texts of ``tools/training/``: half of a sentence of that text goes on with half of another, so
that they have words in common and hardly a sentence. Every tenth is a near-copy of an earlier one, without a paragraph
and with another headline. The same number gives the same articles.
"""

from __future__ import annotations

import json
import re
import sys
from itertools import islice
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

TRAINING = Path(__file__).parent / "training"
# Of 3,000 bytes of UTF-8.
CHARACTERS = 1_700
# Of four halves of sentences, one is from any text.
OFF_SUBJECT = 0.25
COPIES = 0.1
# A copy is of one of so many articles before it.
REMEMBERED = 500
SHORTEST_SENTENCE = 6
# Of a row, as readers marked it.
_MARK = re.compile(r"<[^<>]*>")


def main(number: int) -> None:
    """Print ``number`` articles."""
    for index, (headline, *paragraphs) in enumerate(islice(articles(Random(5)), number)):  # noqa: S311 (no secret)
        text = "\n\n".join((headline, *paragraphs))
        sys.stdout.write(json.dumps({"id": index, "text": text}, ensure_ascii=False) + "\n")


def articles(random: Random) -> Iterator[list[str]]:
    """Endless articles, each a headline and paragraphs."""
    subjects = [each for each in map(_sentences, sorted(TRAINING.glob("ru_*.txt"))) if len(each) > SHORTEST_SENTENCE]
    written: list[list[str]] = []
    while True:
        if written and random.random() < COPIES:
            article = random.choice(written)
            dropped = random.randrange(1, len(article))
            article = [f"{article[0]}: подробности", *article[1:dropped], *article[dropped + 1 :]]
        else:
            article = _article(random, random.choice(subjects), subjects)
        written = [*written[-REMEMBERED:], article]
        yield article


def _sentences(path: Path) -> list[list[str]]:
    """The words of each long sentence of a text."""
    text = _MARK.sub("", path.read_text("utf-8"))
    found = (sentence.split() for sentence in text.replace("\n", ". ").split(". "))
    return [words for words in found if len(words) >= SHORTEST_SENTENCE]


def _article(random: Random, subject: list[list[str]], subjects: list[list[list[str]]]) -> list[str]:
    def half() -> list[str]:
        return random.choice(random.choice(subjects) if random.random() < OFF_SUBJECT else subject)

    def sentence() -> str:
        opening, ending = half(), half()
        words = " ".join((*opening[: (len(opening) + 1) // 2], *ending[len(ending) // 2 :]))
        return words[:1].upper() + words[1:].rstrip(".;:,") + "."

    article = [" ".join(random.choice(subject)[:SHORTEST_SENTENCE]).rstrip(".;:,")]
    while sum(map(len, article)) < CHARACTERS:
        article.append(" ".join(sentence() for _ in range(random.randint(1, 3))))
    return article


if __name__ == "__main__":
    main(int(sys.argv[1]))
