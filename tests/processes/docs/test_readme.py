"""The examples of both READMEs are real runs: each is run as it stands and its output compared."""

import os
import re
import subprocess
import sys

import pytest
from support.processes import ROOT, environment

READMES = ("README.md", "README.ru.md")
EXAMPLE = re.compile(r"(?P<open>```console\n)\$ (?P<command>[^\n]+)\n(?P<output>(?:(?!```|\$ ).*\n)*)```")
SHIM = f'#!/bin/sh\nexec "{sys.executable}" -m summarize "$@"\n'


def examples(text):
    return [match for match in EXAMPLE.finditer(text) if "summarize" in match["command"] and "venv" not in match[0]]


@pytest.mark.skipif(os.name != "posix", reason="the examples are for a POSIX shell")
@pytest.mark.parametrize("name", READMES)
def test_every_example_prints_what_readme_shows(tmp_path, updating, name):
    (tmp_path / "summarize").write_text(SHIM)
    (tmp_path / "summarize").chmod(0o755)
    path = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"
    readme = ROOT / name
    text = readme.read_text("utf-8")
    assert len(examples(text)) >= 3
    for match in reversed(examples(text)):
        run = subprocess.run(
            ["sh", "-c", match["command"]],
            cwd=ROOT,
            env=environment(PATH=path),
            capture_output=True,
            check=True,
        )
        if updating:
            text = text[: match.start("output")] + run.stdout.decode() + text[match.end("output") :]
        else:
            assert run.stdout.decode() == match["output"], match["command"]
    if updating:
        readme.write_text(text, "utf-8")


def test_both_say_the_same_of_every_option():
    rows = [re.findall(r"^\| (`-.*?) \|", (ROOT / name).read_text("utf-8"), re.MULTILINE) for name in READMES]
    assert rows[0] == rows[1]
    assert len(rows[0]) > 20
