"""Exit statuses and streams of real processes: devices, closed streams, terminals, locales."""

import json
import os
import subprocess
import sys

import pytest
from support.processes import PATIENCE, environment

from summarize import __version__

POSIX = pytest.mark.skipif(os.name != "posix", reason="the shell's devices and signals are POSIX")
FULL = pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full here")  # noqa: PTH110
TEXT = "Дорога разбита. Автобус не ходит. Необходимо: 1) найти деньги; 2) нанять рабочих."


def one_line(ended):
    """The only line of a failed run's standard error; nothing may stand on standard output."""
    (line,) = ended.stderr.decode().splitlines()
    assert ended.stdout == b""
    return line


def shell(command, folder):
    """Run ``command`` in bash; ``summarize`` in it is the program."""
    script = f'summarize() {{ "{sys.executable}" -m summarize "$@"; }}; {command}'
    return subprocess.run(
        ["bash", "-c", script], capture_output=True, env=environment(), cwd=folder, timeout=PATIENCE, check=False
    )


def test_a_message_and_its_status_leave_the_process(run):
    ended = run("missing.txt")
    assert (ended.returncode, one_line(ended)) == (1, "summarize: missing.txt: no such file: check the name")
    ended = run("--no-such")
    # Older versions of Typer quote the option.
    words = one_line(ended).replace("'", "").replace("option:", "option")
    assert (ended.returncode, words) == (2, "summarize: No such option --no-such: see summarize --help")


@POSIX
@pytest.mark.skipif(getattr(os, "geteuid", lambda: 0)() == 0, reason="root may read everything")
def test_an_unreadable_file_is_named(run, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("тайна")
    secret.chmod(0)
    ended = run(secret)
    assert ended.returncode == 1
    assert "no permission to read it: ask its owner" in one_line(ended)


@POSIX
@FULL
@pytest.mark.parametrize(
    ("arguments", "advice"), [("a.txt", ": choose another place with -o"), ("--version", ""), ("--help", "")]
)
def test_a_full_disk_is_said_once(tmp_path, arguments, advice):
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    ended = shell(f"summarize {arguments} > /dev/full", tmp_path)
    assert ended.returncode == 1
    assert one_line(ended) == f"summarize: standard output: cannot be written: No space left on device{advice}"


@POSIX
@pytest.mark.parametrize("reader", ["true", "head -c 1 > /dev/null"])
def test_a_reader_that_goes_away_ends_it_silently(tmp_path, reader):
    (tmp_path / "long.txt").write_text(TEXT * 300, "utf-8")
    ended = shell(f"summarize --json -n 100% long.txt | {reader}; echo ${{PIPESTATUS[0]}}", tmp_path)
    assert ended.stderr == b""
    assert ended.stdout.decode().strip() in {"141", "0"}


CLOSED = [
    ("summarize - <&-", 2, "no input: name a file or pipe text in (see summarize --help)"),
    ("summarize a.txt >&-", 1, "standard output: is closed: give a file with -o"),
    ("summarize a.txt 2>&- > /dev/null", 0, None),
]


@POSIX
@pytest.mark.parametrize(("command", "status", "message"), CLOSED)
def test_a_closed_stream_is_a_message_and_no_traceback(tmp_path, command, status, message):
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    ended = shell(command, tmp_path)
    assert ended.returncode == status
    assert ended.stderr.decode() == (f"summarize: {message}\n" if message else "")


@POSIX
def test_no_input_on_a_terminal_is_a_hint(tmp_path):
    import pty

    parent, child = pty.openpty()
    command = [sys.executable, "-m", "summarize"]
    ended = subprocess.run(
        command, stdin=child, capture_output=True, env=environment(), cwd=tmp_path, timeout=PATIENCE, check=False
    )
    os.close(parent)
    os.close(child)
    assert ended.returncode == 2
    assert "no input: name a file" in one_line(ended)


@POSIX
def test_a_terminal_is_spared_binary_files(tmp_path):
    import pty

    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    parent, child = pty.openpty()
    command = [sys.executable, "-m", "summarize", "-f", "xlsx", "a.txt"]
    ended = subprocess.run(
        command, stdout=child, stderr=subprocess.PIPE, env=environment(), cwd=tmp_path, timeout=PATIENCE, check=False
    )
    os.close(parent)
    os.close(child)
    assert ended.returncode == 2
    assert ended.stderr == b"summarize: xlsx cannot be shown on a terminal: give a file with -o\n"


@POSIX
def test_the_locale_changes_nothing(run):
    usual = run("--json", stdin=TEXT.encode())
    assert json.loads(usual.stdout)["schema"] == "summarize/1"
    assert run("--json", stdin=TEXT.encode(), LC_ALL="C", LANG="C", PYTHONHASHSEED="7").stdout == usual.stdout


def test_the_version_is_one_line(run):
    assert run("--version").stdout.decode() == f"summarize {__version__}\n"
