"""What is generated from the program says what the program says; JSON is what its schema promises."""

import json
import os
import re
import select
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from xml.etree import ElementTree as ET

import jsonschema
import pytest
from support.processes import PATIENCE, ROOT, SAMPLES, environment

SCHEMA = json.loads((ROOT / "docs" / "summarize-1.schema.json").read_text("utf-8"))
POSIX = pytest.mark.skipif(os.name != "posix", reason="shells of POSIX")
TEXTS = sorted(SAMPLES.glob("*.txt"))


def generate(*arguments):
    command = [sys.executable, str(ROOT / "tools" / "generate_docs.py"), *arguments]
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


def test_the_picture_needs_no_network():
    picture = (ROOT / "docs" / "picture.svg").read_text("utf-8")
    assert re.findall(r"url\((?!#)|@import|href=", picture) == []


def test_every_option_is_in_the_readme():
    readme = (ROOT / "README.md").read_text("utf-8")
    cli = (ROOT / "docs" / "cli.md").read_text("utf-8")
    for line in cli.splitlines():
        if line.startswith("| `-"):
            long = [word.strip("`,") for word in line.split("|")[1].split() if word.startswith("`--")]
            assert any(f"{name}" in readme for name in long), f"README does not speak of {long}"


SHELLS = [
    ("bash", "completions/summarize.bash"),
    pytest.param("zsh", "completions/_summarize", marks=pytest.mark.zsh),
    pytest.param("fish", "completions/summarize.fish", marks=pytest.mark.fish),
]


@POSIX
@pytest.mark.parametrize(("shell", "path"), SHELLS)
def test_a_shell_reads_its_completion(shell, path):
    ended = subprocess.run([shell, "-n", str(ROOT / path)], capture_output=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, b"")


INTERACTIVE = {
    "bash": (["bash", "--norc", "--noprofile", "-i"], f"source '{ROOT}/completions/summarize.bash'"),
    "zsh": (["zsh", "-f", "-i"], f"fpath=('{ROOT}/completions' $fpath); autoload -Uz compinit; compinit -u -D"),
}
COMPLETED = [
    ("summarize --in-", "summarize --in-context"),
    ("summarize -f x", "summarize -f xlsx"),
    ("summarize --color=al", "summarize --color=always"),
    ("summarize --only r", "summarize --only recommendations"),
    ("summarize -o pl", r"summarize -o plan\ 1.docx"),
    ("summarize pl", r"summarize plan\ 1.docx"),
]


@POSIX
@pytest.mark.parametrize("shell", ["bash", pytest.param("zsh", marks=pytest.mark.zsh)])
def test_a_shell_completes_options_choices_and_files(shell, tmp_path):
    (tmp_path / "plan 1.docx").write_bytes(b"")
    (tmp_path / "summarize").write_text("#!/bin/sh\n")
    (tmp_path / "summarize").chmod(0o755)
    command, setting = INTERACTIVE[shell]
    with typing_into(command, tmp_path) as terminal:
        terminal.enter(setting)
        for typed, expected in COMPLETED:
            assert terminal.completed(typed, expected) == expected


@POSIX
@pytest.mark.fish
def test_fish_completes_options_choices_and_files(tmp_path):
    (tmp_path / "plan 1.docx").write_bytes(b"")
    for typed, expected in COMPLETED:
        script = f"source '{ROOT}/completions/summarize.fish'; complete -C '{typed}'"
        ended = subprocess.run(["fish", "--no-config", "-c", script], cwd=tmp_path, capture_output=True, check=True)
        words = [line.partition("\t")[0] for line in ended.stdout.decode().splitlines()]
        assert expected.replace("\\", "").removeprefix("summarize ").split(" ", typed.count(" ") - 1)[-1] in words


class Typist:
    """Hands on the keyboard of a pseudo-terminal."""

    def __init__(self, descriptor):
        self._descriptor = descriptor

    def enter(self, line):
        self._until("§1", f"{line}; printf '\\302\\2471\\n'\r")

    def completed(self, typed, expected):
        """What stands on the line after a tab; it is cleared again."""
        shown = self._until(expected, typed + "\t")
        self._until("§2", "\x15printf '\\302\\2472\\n'\r")
        return expected if expected in shown else shown

    def _until(self, awaited, typed):
        os.write(self._descriptor, typed.encode())
        shown, deadline = b"", time.monotonic() + PATIENCE
        while awaited not in _plain(shown) and time.monotonic() < deadline:
            if select.select([self._descriptor], [], [], 0.1)[0]:
                shown += os.read(self._descriptor, 65536)
        return _plain(shown)


def _plain(shown):
    """What was sent to the terminal, without what moves and colours."""
    return re.sub(
        r"\x1b(?:\[[0-9;?<>=]*[a-zA-Z]|\][^\x07]*\x07|[()].|[=>])|[\x00\x07]", "", shown.decode("utf-8", "replace")
    )


@contextmanager
def typing_into(command, folder):
    import pty

    parent, child = pty.openpty()
    settings = environment(
        TERM="xterm", PS1="> ", HOME=str(folder), PATH=f"{folder}:{os.environ['PATH']}", LC_ALL="C.UTF-8"
    )
    process = subprocess.Popen(
        command, stdin=child, stdout=child, stderr=child, cwd=folder, env=settings, start_new_session=True
    )
    os.close(child)
    try:
        yield Typist(parent)
    finally:
        process.kill()
        process.wait(20)
        os.close(parent)


@pytest.mark.parametrize(
    "options", [(), ("--explain",), ("--only", "summary"), ("--title", "Имя"), ("-k", "5")], ids=str
)
def test_json_is_what_its_schema_promises(call, options):
    ended = call("--json", *options, *TEXTS, "-", stdin=b"")
    assert ended.returncode == 0, ended.stderr
    written = [json.loads(line) for line in ended.stdout.splitlines()]
    assert len(written) == len(TEXTS) + 1
    for found in written:
        jsonschema.validate(found, strict(SCHEMA))


def test_json_of_lines_and_of_files_is_what_its_schema_promises(call, tmp_path):
    (tmp_path / "notes.md").write_text("# План\n\nНеобходимо:\n\n1. осмотреть мост;\n2. найти деньги.\n", "utf-8")
    lines = json.dumps({"text": TEXTS[0].read_text("utf-8", "replace"), "key": [1]}).encode()
    for ended in (call("--json", "notes.md"), call("--jsonl", "text", "--id", "key", stdin=lines)):
        jsonschema.validate(json.loads(ended.stdout), strict(SCHEMA))


FIELDS = (
    "№\tМероприятие\tОтветственный\tСрок\n1\tОсмотреть мост\tМэр\tдо 1 мая 2026 г.\n2\tНайти деньги\tСовет\tдо осени\n"
)


def test_json_of_every_kind_of_file_is_what_its_schema_promises(call, tmp_path):
    """With the fields that few documents fill: dates, actions, reasons, key phrases, a title from outside."""
    import docx

    written = docx.Document()
    for words in (
        "План ремонта",
        "Необходимо:",
        "1) осмотреть мост до 1 мая 2026 г.:",
        "а) опоры;",
        "б) насыпь;",
        "2) найти деньги.",
    ):
        written.add_paragraph(words)
    written.save(tmp_path / "plan.docx")
    (tmp_path / "page.html").write_text("<html><body><p>Мост закрыт. Надо его открыть.</body></html>", "utf-8")
    (tmp_path / "table.txt").write_text(f"Мост закрыт.\n\n{FIELDS}", "utf-8")
    files = ["plan.docx", "page.html", "table.txt"]
    for options in ((), ("--explain", "-k", "3", "--title", "Имя"), ("-m", "lead", "--sort", "deadline")):
        ended = call("--json", *options, *files)
        assert ended.returncode == 0, ended.stderr
        found = [json.loads(line) for line in ended.stdout.splitlines()]
        assert [each["source"].get("format") for each in found] == ["docx", "html", None]
        dates = {row["deadline"].get("date") for each in found for row in each["recommendations"] if row["deadline"]}
        assert "2026-05-01" in dates
        for each in found:
            jsonschema.validate(each, strict(SCHEMA))


def test_the_schema_refuses_what_is_wrong():
    good = json.loads(Path(ROOT / "docs" / "summarize-1.schema.json").read_text("utf-8"))
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"schema": "summarize/2"}, good)
