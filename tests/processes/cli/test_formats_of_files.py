"""What -o and -f choose, and what a terminal is spared."""

import io
import os
import pty
import subprocess
import sys
import zipfile

import pytest
from support.processes import SAMPLES, environment

SAMPLE = SAMPLES / "op-ed.txt"


@pytest.mark.parametrize(
    ("suffix", "opening"),
    [
        ("csv", b"\xef\xbb\xbf"),
        ("xlsx", b"PK"),
        ("docx", b"PK"),
        ("html", b"<!DOCTYPE html>"),
        ("ics", b"BEGIN:VCALENDAR"),
        ("md", b"# "),
        ("json", b'{"schema"'),
    ],
)
def test_the_suffix_implies_the_format(run, tmp_path, suffix, opening):
    ended = run(SAMPLE, "-o", f"plan.{suffix}")
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, b"", b"")
    written = (tmp_path / f"plan.{suffix}").read_bytes()
    assert written.startswith(opening)
    ended = run(SAMPLE, "-f", {"md": "markdown"}.get(suffix, suffix))
    assert ended.stdout == written


def test_a_suffix_against_the_format_is_wrong_usage(run, tmp_path):
    ended = run(SAMPLE, "-f", "csv", "-o", "plan.xlsx")
    assert ended.returncode == 2
    assert not (tmp_path / "plan.xlsx").exists()


def test_an_unreadable_file_leaves_the_table_of_the_others(run, tmp_path):
    ended = run("missing.txt", SAMPLE, "-o", "plan.xlsx")
    assert ended.returncode == 1
    assert b"missing.txt" in ended.stderr
    assert zipfile.is_zipfile(io.BytesIO((tmp_path / "plan.xlsx").read_bytes()))


def test_nothing_is_written_when_nothing_was_read(run, tmp_path):
    assert run("missing.txt", "-o", "plan.xlsx").returncode == 1
    assert not (tmp_path / "plan.xlsx").exists()


@pytest.mark.parametrize("form", ["xlsx", "docx"])
def test_a_terminal_is_spared_binary_files(form):
    main, other = pty.openpty()
    try:
        command = [sys.executable, "-m", "summarize", "-f", form, str(SAMPLE)]
        ended = subprocess.run(
            command, stdout=other, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, env=environment(), check=False
        )
    finally:
        os.close(main)
        os.close(other)
    assert ended.returncode == 2
    assert b"-o" in ended.stderr


def test_in_context_shows_the_whole_document_with_its_numbers_in_the_margin(run):
    shown = run("--in-context", "--color", "never", SAMPLE, COLUMNS="90").stdout.decode()
    assert "\x1b" not in shown
    words = " ".join(shown.replace("•", " ").split())
    assert "Машины стоят на газонах" in words
    assert any(line.split()[0] == "1" for line in shown.splitlines() if line.strip())
    assert max(map(len, shown.splitlines())) <= 90


def test_in_context_colours_when_asked(run):
    assert b"\x1b[" in run("--in-context", "--color", "always", SAMPLE).stdout


def test_in_context_lets_no_escape_sequence_through(run):
    text = "Мост \x1b[2Jзакрыт. Паром \u202eстоит. Река спокойна.".encode()
    shown = run("--in-context", "--color", "never", stdin=text).stdout.decode()
    assert "\x1b" not in shown
    assert "\u202e" not in shown


def test_in_context_is_no_file_format(run):
    assert run("--in-context", "-f", "json", SAMPLE).returncode == 2
