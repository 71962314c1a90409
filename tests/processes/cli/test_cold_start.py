"""What a run must not load: the start is the product's speed, and modules say it more truly than a clock."""

import subprocess
import sys

import pytest
from support.processes import SAMPLES, environment

# What reads and writes files, and what works in several processes: plain text pays for none of it.
FILES = {"lxml", "trafilatura", "pypdfium2", "pypandoc", "xlsxwriter", "icalendar", "zipfile", "multiprocessing"}
HEAVY = FILES | {"nltk", "numpy", "pydantic", "requests", "rich", "sumy"}
REPORT = "import atexit, sys; atexit.register(lambda: sys.stderr.write(' '.join(sorted(sys.modules))));"
MAIN = "from summarize.__main__ import main; main()"
IMPORT_ONLY = {"typer", "razdel", "rumorph", "Stemmer", "json"} | HEAVY


def modules(code, *arguments, stdin=b""):
    result = subprocess.run(
        [sys.executable, "-c", REPORT + code, *arguments],
        input=stdin,
        capture_output=True,
        env=environment(),
        check=True,
    )
    return {name.partition(".")[0] for name in result.stderr.decode().split()}


@pytest.mark.parametrize("arguments", [["--json"], ["-f", "text"], ["-f", "markdown"], ["--version"], ["--help"]])
def test_a_run_in_a_pipe_loads_nothing_heavy(arguments):
    article = (SAMPLES / "op-ed.txt").read_bytes() * 3
    assert not modules(MAIN, *arguments, stdin=article) & HEAVY


def test_a_terminal_loads_rich_alone():
    article = (SAMPLES / "op-ed.txt").read_bytes()
    assert modules(MAIN, "-f", "terminal", stdin=article) & HEAVY == {"rich"}


def test_importing_the_library_is_cheap():
    assert not modules("import summarize") & IMPORT_ONLY
