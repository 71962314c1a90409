"""How often the language is recognised, on whole documents and on paragraphs, and what it costs.

    python -m tools.benchmarks.detection DIR

DIR holds the sets of annotated documents (``*/docs/*.txt``, ``*/*.jsonl`` with a ``text`` in each
record, ``*/*.sents``). The last part of a folder's or file's name after a hyphen is the language,
Russian without one; a record's own ``lang`` goes before it. The peers are measured when they are
installed (``pip install py3langid pycld2``).
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

SHORTEST_PARAGRAPH = 200


class Sample(NamedTuple):
    """A text and the language it is in."""

    name: str
    language: str
    text: str


def documents(root: Path) -> Iterator[Sample]:
    """The documents under ``root``; single test sentences (``cases.jsonl``) are none."""
    for path in sorted(root.glob("*/docs/*.txt")):
        yield Sample(str(path), _suffix(path.parent.parent.name), path.read_text("utf-8"))
    for path in sorted(root.glob("*/*.sents")):
        yield Sample(str(path), _suffix(path.stem), path.read_text("utf-8"))
    for path in sorted(root.glob("*/*.jsonl")):
        if path.stem != "cases":
            for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
                record = json.loads(line)
                yield Sample(f"{path}:{number}", record.get("lang", _suffix(path.stem)), record["text"])


def paragraphs(samples: Sequence[Sample]) -> list[Sample]:
    """The lines of ``samples`` of at least 200 characters, each taken to be in its document's language."""
    return [
        Sample(sample.name, sample.language, line)
        for sample in samples
        for line in sample.text.splitlines()
        if len(line) >= SHORTEST_PARAGRAPH
    ]


def main() -> None:
    """Print one line for each way of detecting and each kind of text."""
    texts = list(documents(Path(sys.argv[1])))
    for name, load in (("summarize", _ours), ("py3langid", _py3langid), ("pycld2", _pycld2)):
        started = time.perf_counter()
        try:
            detect = load()
        except ImportError:
            sys.stdout.write(f"{name}: not installed\n")
            continue
        sys.stdout.write(f"{name}: ready in {1000 * (time.perf_counter() - started):.0f} ms\n")
        _report("documents", texts, detect)
        _report("paragraphs", paragraphs(texts), detect)


def _report(kind: str, samples: Sequence[Sample], detect: Callable[[str], str | None]) -> None:
    started = time.perf_counter()
    right = [sample.language for sample in samples if detect(sample.text) == sample.language]
    cost = 1000 * (time.perf_counter() - started) / len(samples)
    languages = sorted({sample.language for sample in samples})
    totals = {code: sum(sample.language == code for sample in samples) for code in languages}
    shares = ", ".join(f"{code} {right.count(code)}/{totals[code]}" for code in languages)
    sys.stdout.write(f"  {kind:10} {len(right) / len(samples):.4f}  {cost:.2f} ms each  ({shares})\n")


def _suffix(name: str) -> str:
    return name.rsplit("-", 1)[1] if "-" in name else "ru"


def _ours() -> Callable[[str], str | None]:
    from summarize.languages.detect import detect

    detect("")
    return detect


def _py3langid() -> Callable[[str], str | None]:
    import py3langid

    py3langid.classify("")
    return lambda text: str(py3langid.classify(text)[0])


def _pycld2() -> Callable[[str], str | None]:
    import pycld2

    def detect(text: str) -> str | None:
        try:
            return str(pycld2.detect(text.encode(), bestEffort=True)[2][0][1])
        except pycld2.error:  # it refuses control characters
            return None

    return detect


if __name__ == "__main__":
    main()
