"""Golden outputs: every sample in every format, to the letter; ``pytest --update`` writes them anew."""

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from support.processes import ROOT, SAMPLES, call_program, environment

FOLDER = Path(__file__).parent
FORMATS = {
    "text": ["-f", "text"],
    "markdown": ["-f", "markdown"],
    "json": ["--json", "--explain", "-k", "5"],
    "terminal-60": ["-f", "terminal"],
    "terminal-120": ["-f", "terminal"],
}
NOTHING_TO_DO = {"analysis", "news", "news.windows-1251"}
NAMES = [path.stem for path in sorted(SAMPLES.glob("*.txt"))]


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("name", NAMES)
def test_output_is_the_golden_one(name, form, updating):
    width = form.partition("-")[2] or "80"
    run = call_program(*FORMATS[form], f"{name}.txt", cwd=SAMPLES, COLUMNS=width, LINES="50")
    # That nothing is recommended is said beside a text, not in it.
    assert (run.stderr != b"") == (form == "text" and name in NOTHING_TO_DO)
    golden = FOLDER / f"{name}.{form}.golden"
    if updating:
        golden.write_bytes(run.stdout)
    assert run.stdout == golden.read_bytes()


@pytest.mark.parametrize("form", FORMATS)
def test_the_encoding_of_the_input_leaves_no_trace(form):
    arguments = [*FORMATS[form], "-"]
    plain = call_program(*arguments, stdin=(SAMPLES / "news.txt").read_bytes(), cwd=SAMPLES)
    other = call_program(*arguments, stdin=(SAMPLES / "news.windows-1251.txt").read_bytes(), cwd=SAMPLES)
    assert plain.stdout == other.stdout


def test_the_picture_in_readme_shows_what_a_terminal_shows(updating):
    if updating:
        subprocess.run([sys.executable, str(ROOT / "tools" / "generate_docs.py")], check=True, env=environment())
    drawn = ET.parse(ROOT / "docs" / "picture.svg").getroot()  # noqa: S314 (our own file)
    said = "".join("".join(drawn.itertext()).split()).partition("$summarizesamples/op-ed.txt")[2]
    shown = call_program("-f", "terminal", "samples/op-ed.txt", cwd=ROOT, COLUMNS="84", LINES="60").stdout.decode()
    assert said == "".join(shown.split())


def test_no_golden_is_left_over():
    expected = {f"{name}.{form}.golden" for name in NAMES for form in FORMATS}
    assert {path.name for path in FOLDER.glob("*.golden")} == expected
