"""Text made to break programs: nothing raises, breaks a promise, or takes more than its length's share of time."""

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

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from support import invariants
from support.odd_inputs import ODD
from support.processes import environment

import summarize
from summarize.formats.json import render_json
from summarize.formats.outline import read_outline
from summarize.formats.text import render_text
from summarize.languages import lexicon
from summarize.lazy_pattern import LazyPattern
from summarize.text import terms as words

# Four times the text may take so many times as long; what is done in so many seconds is not worth a ratio.
MOST = 6
QUICK = 0.1
ATTEMPTS = 5


def seconds(work):
    # What thousands of tests have left in memory is no part of the work, but each full collection would go through it.
    gc.freeze()
    start = time.process_time()
    work()
    took = time.process_time() - start
    gc.unfreeze()
    return took


def grows_linearly(work, small, large):
    """Whether ``work(large)`` takes its share of ``work(small)``; the best of some attempts, other programs run too."""
    for _ in range(ATTEMPTS):
        whole = seconds(lambda: work(large))
        if whole < QUICK or whole <= MOST * seconds(lambda: work(small)):
            return True
    return False


def whole_way(text):
    summary = summarize.summarize(text, sentences="100%")
    return render_json(summary, name=None) + render_text(read_outline(summary))


@pytest.mark.parametrize("name", ODD)
def test_odd_text_keeps_every_promise(name):
    invariants.check(ODD[name](900))


@pytest.mark.slow
@pytest.mark.parametrize("name", ODD)
def test_odd_text_takes_time_by_its_length(name):
    assert grows_linearly(whole_way, ODD[name](8000), ODD[name](32000))


PEAK = (
    "import resource, sys; from summarize.__main__ import run_command; sys.argv[0] = 'summarize';"
    "status = run_command();"
    "sys.stderr.write(str(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)); sys.exit(status)"
)
# What docs/limits.md counts with, in kilobytes for each of text.
MOST_MEMORY = 25


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="the peak of a process is told in kilobytes there")
@pytest.mark.parametrize("end", [" ", "\n\n"])
def test_memory_grows_by_the_length_of_text_on_standard_input(tmp_path, end):
    sentence = "Мост через реку закрыт на ремонт до весны, и автобус номер {} ходит в объезд." + end
    peaks = []
    for count in (10_000, 40_000):
        text = "".join(map(sentence.format, range(count))).encode()
        command = [sys.executable, "-c", PEAK, "--json"]
        ended = subprocess.run(command, input=text, capture_output=True, cwd=tmp_path, env=environment(), check=True)
        assert json.loads(ended.stdout)["source"]["sentences"] == count
        peaks.append((len(text) / 1024, int(ended.stderr)))
    (few, low), (many, high) = peaks
    assert high - low < MOST_MEMORY * (many - few)


SAMPLES = {
    "LITERAL": chr,
    "IN": lambda value: sample_of(value[:1]),
    "RANGE": lambda value: chr(value[0]),
    "CATEGORY": lambda value: {"CATEGORY_DIGIT": "1", "CATEGORY_SPACE": " "}.get(str(value), "ж"),
    "SUBPATTERN": lambda value: sample_of(value[-1]),
    "BRANCH": lambda value: sample_of(value[1][0]),
    "MAX_REPEAT": lambda value: sample_of(value[2]) * max(1, value[0]),
    **dict.fromkeys(("NEGATE", "ANY", "NOT_LITERAL"), lambda _: "ж"),
}


def sample_of(parsed):
    """A short text that a parsed pattern matches, by its first alternatives; lookarounds are not regarded."""
    return "".join(SAMPLES[str(name)](value) for name, value in parsed if str(name) in SAMPLES)


def pack_patterns():
    for path in sorted(lexicon.PACKS.glob("*/patterns.tsv")):
        lines = (line.split("\t") for line in path.read_text("utf-8").splitlines())
        for name, entries in groupby(lines, itemgetter(0)):
            listed = [(pattern, sample_of(re._parser.parse(pattern))) for _, pattern, *_ in entries]  # noqa: SLF001
            yield pytest.param(listed, id=f"{path.parent.name}/{name}")


def prefixes(text, length):
    """``length`` characters of ``text`` over and over, and of some of its beginnings."""
    for cut in sorted({2, len(text) // 2, len(text) - 1, len(text)} - {0}):
        part = text[:cut]
        yield (part * (length // len(part) + 1))[:length]
        spaced = part + " "
        yield (spaced * (length // len(spaced) + 1))[:length]


def matched(pattern):
    return lambda text: (pattern.match(text), pattern.fullmatch(text))


@pytest.mark.slow
@pytest.mark.parametrize("entries", list(pack_patterns()))
def test_a_pack_s_patterns_match_in_linear_time(entries):
    for written, example in entries:
        pattern = re.compile(written, re.IGNORECASE)
        for text in prefixes(example, 100_000):
            assert grows_linearly(matched(pattern), text[:25_000], text), (written, text[:60])


@pytest.mark.slow
@pytest.mark.parametrize("entries", list(pack_patterns()))
def test_the_beginnings_of_what_a_pack_s_patterns_find_are_read_in_linear_time(entries):
    text = " ".join(example[: len(example) // 2] for _, example in entries) + " "
    text *= 64_000 // len(text) + 1  # far beyond what a sentence is looked along
    assert grows_linearly(whole_way, text[:16_000], text[:64_000])


def made_from(pattern, name):
    """Whether matching texts can be made at random: not of bytes, of what never matches, of looks around a dash."""
    return isinstance(pattern, str) and pattern != "(?!)" and name != "_DASH_IN_WORD"


def own_patterns():
    for module in pkgutil.walk_packages(summarize.__path__, "summarize."):
        # The two that know Typer hold no patterns, and an old Typer warns of a new click when it is imported.
        if module.name not in {"summarize.__main__", "summarize.cli.command"}:
            for name, value in vars(importlib.import_module(module.name)).items():
                if isinstance(value, (re.Pattern, LazyPattern)) and made_from(value.pattern, name):
                    yield pytest.param(
                        re.compile(value.pattern, value.flags), id=f"{module.name.removeprefix('summarize.')}.{name}"
                    )


def test_the_rooms_patterns_are_found():
    assert len(list(own_patterns())) > 100


@pytest.mark.slow
@pytest.mark.parametrize("pattern", list(own_patterns()))
def test_a_room_s_patterns_match_in_linear_time(pattern):
    @settings(
        derandomize=True,
        deadline=None,
        database=None,
        max_examples=5,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(st.from_regex(pattern))
    def search(example):
        for text in prefixes(example[:200] or " ", 100_000):
            assert grows_linearly(matched(pattern), text[:25_000], text), text[:60]

    search()


def test_an_apostrophe_that_is_a_letter_too_is_read_in_one_way_only():
    """U+02BC is one: in two places of a pattern it doubles the ways to read a word each time it occurs."""
    assert words.word_forms("обʼ" * 5000) == ["обʼ" * 5000]
    assert words._WORD.fullmatch("обʼ" * 5000 + "!") is None  # noqa: SLF001 (nobody asks for a full match yet)
