"""Does the time and memory of a text grow with its length, whatever it is made of?

    python tools/growth.py [documents] [sentences] [folding] [packs] [patterns] [memory]

Reads odd texts (``tests/support/odd_inputs.py``), runs every regular expression of the packs and of the code over
repeated beginnings of what it matches, and compares the CPU time of four times the text with that of the text.
Prints each case that takes more than ``MOST`` times as long; status 1 when one did. Other programs can only make a
try slower, so the best of ``TRIES`` counts. The tests count calls instead, which sees no work done inside C.
"""

from __future__ import annotations

import gc
import importlib
import json
import pkgutil
import re
import subprocess
import sys
import time
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from support.odd_inputs import FOLDED, LINES, ODD, repeated
from support.processes import environment

import summarize
from summarize import languages
from summarize.core.lazy_pattern import LazyPattern
from summarize.formats.json import render_json
from summarize.formats.outline import read_outline
from summarize.formats.text import render_text
from summarize.languages import PACKS
from summarize.layout import read_blocks
from summarize.sentences import split_blocks
from summarize.text.quoting import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

MOST = 6
# What is done in so many seconds is not worth a ratio.
QUICK = 0.1
TRIES = 5
# Kilobytes for each kilobyte of text (docs/limits.md).
MOST_MEMORY = 25
PEAK = (
    "import resource, sys; from summarize.__main__ import run_command; sys.argv[0] = 'summarize';"
    "status = run_command();"
    "sys.stderr.write(str(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)); sys.exit(status)"
)
SENTENCE = "Мост через реку закрыт на ремонт до весны, и автобус номер {} ходит в объезд."
# A short text for each construct of a parsed pattern.
MADE = {
    "LITERAL": chr,
    "IN": lambda value: matching(value[:1]),
    "RANGE": lambda value: chr(value[0]),
    "CATEGORY": lambda value: {"CATEGORY_DIGIT": "1", "CATEGORY_SPACE": " "}.get(str(value), "ж"),
    "SUBPATTERN": lambda value: matching(value[-1]),
    "ATOMIC_GROUP": lambda value: matching(value),  # noqa: PLW0108 (defined below)
    "BRANCH": lambda value: matching(value[1][0]),
    **dict.fromkeys(
        ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"), lambda value: matching(value[2]) * max(1, value[0])
    ),
    **dict.fromkeys(("NEGATE", "ANY", "NOT_LITERAL"), lambda _: "ж"),
}


def main(wanted: list[str]) -> int:
    """Try the cases of all groups, or of those named; 0 when all grow with the length."""
    tried = failed = 0
    for name in wanted or GROUPS:
        for case, grows in GROUPS[name]():
            tried += 1
            if not grows:
                failed += 1
                sys.stdout.write(f"FASTER THAN ITS LENGTH {name}: {case}\n")
    sys.stdout.write(f"{tried} cases, {failed} that grow faster than the text\n")
    return int(bool(failed))


def seconds(work: Callable[[str], object], text: str) -> float:
    """The CPU time of ``work(text)`` without the search for garbage in what was made before."""
    gc.freeze()
    start = time.process_time()
    work(text)
    took = time.process_time() - start
    gc.unfreeze()
    return took


def grows_linearly(work: Callable[[str], object], text: str) -> bool:
    """Does ``text`` take at most ``MOST`` times as long as its first quarter in one of some tries?"""
    for _ in range(TRIES):
        whole = seconds(work, text)
        if whole < QUICK or whole <= MOST * seconds(work, text[: len(text) // 4]):
            return True
    return False


def whole_way(text: str) -> str:
    """Everything from the text to two formats."""
    summary = summarize.summarize(text, sentences="100%")
    return render_json(summary, name=None) + render_text(read_outline(summary))


def split(text: str) -> object:
    """Blocks and sentences alone."""
    language = languages.load("ru")
    return split_blocks(text, read_blocks(text, language), language)


def documents() -> Iterator[tuple[str, bool]]:
    """Odd texts, the whole way."""
    for name, make in ODD.items():
        yield name, grows_linearly(whole_way, make(32_000))


def sentences() -> Iterator[tuple[str, bool]]:
    """Odd lines, split."""
    for line in LINES:
        yield repr(line), grows_linearly(split, repeated(line, 200_000))


def folding() -> Iterator[tuple[str, bool]]:
    """Odd lines, folded for display."""
    for line in FOLDED:
        yield repr(line), grows_linearly(fold, repeated(line, 200_000) + " зи-\nма")


def packs() -> Iterator[tuple[str, bool]]:
    """The patterns of the packs, over what each matches; documents of the beginnings of what a class matches."""
    for path in sorted(PACKS.glob("*/patterns.tsv")):
        lines = (line.split("\t") for line in path.read_text("utf-8").splitlines())
        for name, entries in groupby(lines, itemgetter(0)):
            patterns = [re.compile(pattern, re.IGNORECASE) for _, pattern, *_ in entries]
            case = f"{path.parent.name}/{name}"
            yield from ((f"{case} {each.pattern}", matches_linearly(each)) for each in patterns)
            made = [example(each) for each in patterns]
            beginnings = " ".join(text[: len(text) // 2] for text in made) + " "
            yield f"a document of {case}", grows_linearly(whole_way, repeated(beginnings, 64_000))


def patterns() -> Iterator[tuple[str, bool]]:
    """The patterns of the code."""
    for module in pkgutil.walk_packages(summarize.__path__, "summarize."):
        # Importing it would run the program.
        if module.name != "summarize.__main__":
            for name, value in vars(importlib.import_module(module.name)).items():
                if isinstance(value, (re.Pattern, LazyPattern)) and isinstance(value.pattern, str):
                    yield f"{module.name}.{name}", matches_linearly(re.compile(value.pattern, value.flags))


def matches_linearly(pattern: re.Pattern[str]) -> bool:
    """Is what the pattern matches, over and over, searched in time that grows with its length?"""

    def match(text: str) -> object:
        return pattern.match(text), pattern.fullmatch(text)

    return all(grows_linearly(match, text) for text in prefixes(example(pattern)[:200] or " "))


def example(pattern: re.Pattern[str]) -> str:
    """A short text that the pattern matches, by its first alternatives; lookarounds are not regarded."""
    return matching(re._parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE))  # noqa: SLF001


def matching(parsed: Iterable[tuple[object, object]]) -> str:
    """A text for each part of a parsed pattern."""
    return "".join(MADE[str(name)](value) for name, value in parsed if str(name) in MADE)


def prefixes(text: str) -> Iterator[str]:
    """``text`` and its beginnings, over and over, with and without spaces between them."""
    for cut in sorted({2, len(text) // 2, len(text) - 1, len(text)} - {0, -1}):
        yield repeated(text[:cut], 100_000)
        yield repeated(text[:cut] + " ", 100_000)


def memory() -> Iterator[tuple[str, bool]]:
    """The peak of a process that reads a long text, or many lines of JSON, from standard input."""
    for end in (" ", "\n\n"):
        few, many = ("".join(SENTENCE.format(n) + end for n in range(count)).encode() for count in (10_000, 40_000))
        more = peak(many, "--json") - peak(few, "--json")
        yield f"sentences with {end!r}", 1024 * more < MOST_MEMORY * (len(many) - len(few))
    line = json.dumps({"text": " ".join(map(SENTENCE.format, range(20)))}).encode() + b"\n"
    yield "lines of JSON", peak(line * 1600, "--jsonl", "text") < 1.1 * peak(line * 200, "--jsonl", "text")


def peak(text: bytes, *options: str) -> int:
    """The kilobytes that a process takes for ``text``."""
    command = [sys.executable, "-c", PEAK, *options]
    return int(subprocess.run(command, input=text, capture_output=True, env=environment(), check=True).stderr)


GROUPS = {each.__name__: each for each in (documents, sentences, folding, packs, patterns, memory)}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
