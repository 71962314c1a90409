"""What is generated from the program says what the program says; JSON is what its schema promises."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import jsonschema
import pytest
from tests_support import ROOT, SAMPLES, environment

SCHEMA = json.loads((ROOT / "docs" / "summarize-1.schema.json").read_text("utf-8"))
TEXTS = sorted(SAMPLES.glob("*.txt"))


def generate(*arguments):
    command = [sys.executable, str(ROOT / "docs" / "generate.py"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, env=environment(), check=False)


def strict(schema):
    """The schema that also refuses fields it does not know."""
    if isinstance(schema, list):
        return [strict(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    closed = {key: strict(value) for key, value in schema.items()}
    return closed | {"additionalProperties": False} if schema.get("type") == "object" else closed


def test_the_reference_the_manual_and_the_completions_are_what_the_program_says():
    ended = generate("--check")
    assert (ended.returncode, ended.stderr) == (0, "")


def test_the_picture_is_a_picture():
    root = ET.parse(ROOT / "docs" / "picture.svg").getroot()  # noqa: S314 (our own file)
    assert root.tag.endswith("svg")


def test_every_option_is_in_the_readme():
    readme = (ROOT / "README.md").read_text("utf-8")
    cli = (ROOT / "docs" / "cli.md").read_text("utf-8")
    for line in cli.splitlines():
        if line.startswith("| `-"):
            long = [word.strip("`,") for word in line.split("|")[1].split() if word.startswith("`--")]
            assert any(f"{name}" in readme for name in long), f"README does not speak of {long}"


SHELLS = [
    ("bash", "completions/summarize.bash"),
    ("zsh", "completions/_summarize"),
    ("fish", "completions/summarize.fish"),
]


@pytest.mark.parametrize(("shell", "path"), [case for case in SHELLS if shutil.which(case[0])])
def test_a_shell_reads_its_completion(shell, path):
    ended = subprocess.run([shell, "-n", str(ROOT / path)], capture_output=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, b"")


@pytest.mark.skipif(not shutil.which("bash"), reason="bash only")
def test_bash_completes_options_choices_and_files(tmp_path):
    (tmp_path / "plan.docx").write_bytes(b"")

    def completed(*words):
        line = " ".join(f'"{word}"' for word in words)
        script = (
            f"source {ROOT / 'completions' / 'summarize.bash'}; COMP_WORDS=({line}); COMP_CWORD={len(words) - 1};"
            '_summarize; printf "%s\\n" "${COMPREPLY[@]}"'
        )
        ended = subprocess.run(["bash", "-c", script], cwd=tmp_path, capture_output=True, text=True, check=True)
        return ended.stdout.split()

    assert completed("summarize", "--in") == ["--in-context"]
    assert completed("summarize", "-f", "x") == ["xlsx"]
    assert completed("summarize", "pl") == ["plan.docx"]


@pytest.mark.parametrize(
    "options", [(), ("--explain",), ("--only", "summary"), ("--title", "Имя"), ("-k", "5")], ids=str
)
def test_json_is_what_its_schema_promises(run, options):
    ended = run("--json", *options, *TEXTS, "-", stdin=b"")
    assert ended.returncode == 0, ended.stderr
    written = [json.loads(line) for line in ended.stdout.splitlines()]
    assert len(written) == len(TEXTS) + 1
    for found in written:
        jsonschema.validate(found, strict(SCHEMA))


def test_json_of_lines_and_of_files_is_what_its_schema_promises(run, tmp_path):
    (tmp_path / "notes.md").write_text("# План\n\nНеобходимо:\n\n1. осмотреть мост;\n2. найти деньги.\n", "utf-8")
    lines = json.dumps({"text": TEXTS[0].read_text("utf-8", "replace"), "key": [1]}).encode()
    for ended in (run("--json", "notes.md"), run("--jsonl", "text", "--id", "key", stdin=lines)):
        jsonschema.validate(json.loads(ended.stdout), strict(SCHEMA))


def test_the_schema_refuses_what_is_wrong():
    good = json.loads(Path(ROOT / "docs" / "summarize-1.schema.json").read_text("utf-8"))
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"schema": "summarize/2"}, good)
