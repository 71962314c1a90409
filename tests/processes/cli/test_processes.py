"""Exit statuses, streams and messages, tried as real processes."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest
from support.processes import environment

from summarize import __version__

POSIX = pytest.mark.skipif(os.name != "posix", reason="the shell's devices and signals are POSIX")
TEXT = "Дорога разбита. Автобус не ходит. Необходимо: 1) найти деньги; 2) нанять рабочих."


def one_line(run):
    """The only line of a failed run's standard error; nothing may stand on standard output."""
    lines = run.stderr.decode().splitlines()
    assert len(lines) == 1, lines
    assert run.stdout == b""
    assert lines[0].startswith("summarize: ")
    return lines[0]


def test_a_missing_file_is_named(run):
    result = run("missing.txt")
    assert result.returncode == 1
    assert one_line(result) == "summarize: missing.txt: no such file: check the name"


def test_a_directory_is_no_document(run, tmp_path):
    result = run(tmp_path)
    assert result.returncode == 1
    assert "is a directory" in one_line(result)


@POSIX
@pytest.mark.skipif(getattr(os, "geteuid", lambda: 0)() == 0, reason="root may read everything")
def test_an_unreadable_file_is_named(run, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("тайна")
    secret.chmod(0)
    result = run(secret)
    assert result.returncode == 1
    assert "no permission" in one_line(result)


def test_an_image_is_not_text(run, tmp_path):
    image = tmp_path / "photo.png"
    image.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40)
    result = run(image)
    assert result.returncode == 1
    assert "photo.png: not text" in one_line(result)


def test_bytes_that_the_forced_encoding_cannot_mean(run):
    result = run("--encoding", "utf-8", stdin="Дорога".encode("cp1251"))
    assert result.returncode == 1
    assert "standard input: not utf-8 text" in one_line(result)


def test_one_failure_does_not_stop_the_others(run, tmp_path):
    good = tmp_path / "good.txt"
    good.write_text(TEXT, "utf-8")
    result = run("missing.txt", good, "--json")
    assert result.returncode == 1
    assert [json.loads(line)["source"]["name"] for line in result.stdout.decode().splitlines()] == [str(good)]


def test_several_files_stand_under_their_names(run, tmp_path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(TEXT, "utf-8")
    lines = run("a.txt", "b.txt").stdout.decode().splitlines()
    assert [line for line in lines if line.startswith("==>")] == ["==> a.txt <==", "==> b.txt <=="]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["-n", "5", "--words", "10"], "exclude each other"),
        (["-n", "0"], "give 1 or more"),
        (["-n", "-3"], "bad number of sentences"),
        (["-n", "пять"], "bad number of sentences"),
        (["--words", "0"], "give 1 or more"),
        (["-f", "xml"], "choose from auto"),
        (["-m", "magic"], "textrank, lead"),
        (["-l", "xx"], "choose from auto"),
        (["--only", "title"], "choose from summary"),
        (["--color", "red"], "choose from auto, always, never"),
        (["--encoding", "no-such"], "unknown encoding"),
        (["-f", "json", "-o", "plan.md"], "contradicts the suffix"),
        (["--json", "-f", "text"], "leave one out"),
        (["--no-such-option"], "No such option"),
        (["--words", "много"], "not a valid int"),
    ],
)
def test_wrong_usage_is_one_line_and_status_2(run, arguments, said):
    result = run(*arguments, stdin=TEXT.encode())
    assert result.returncode == 2
    assert said in one_line(result)


@pytest.mark.parametrize("arguments", [["--json"], ["-f", "text"], ["-f", "markdown"], ["-f", "terminal"]])
@pytest.mark.parametrize("text", ["", " \n\n\t", "\ufeff"])
def test_an_empty_document_is_normal(run, arguments, text):
    result = run(*arguments, stdin=text.encode())
    assert (result.returncode, result.stderr) == (0, b"")
    if arguments == ["--json"]:
        found = json.loads(result.stdout)
        assert (found["summary"], found["enumerations"], found["recommendations"]) == ([], [], [])
        assert found["language"] == "ru"
        assert found["title"] is None
    else:
        assert "Текст пуст." in result.stdout.decode()


def test_nothing_recommended_is_said(run):
    result = run(stdin="Вчера шёл дождь. Сегодня солнечно. Река спокойна.".encode())
    assert result.returncode == 0
    assert "Рекомендаций в тексте не найдено." in result.stdout.decode()


def test_output_to_a_file_leaves_standard_output_empty(run, tmp_path):
    result = run("-o", "out.json", stdin=TEXT.encode())
    assert (result.returncode, result.stdout) == (0, b"")
    assert json.loads((tmp_path / "out.json").read_text("utf-8"))["schema"] == "summarize/1"
    assert [path.name for path in tmp_path.iterdir()] == ["out.json"]


def test_an_output_that_cannot_be_written_is_said(run, tmp_path):
    result = run("-o", tmp_path / "no" / "out.txt", stdin=TEXT.encode())
    assert result.returncode == 1
    assert "cannot be written" in one_line(result)


@POSIX
@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full here")  # noqa: PTH110
def test_a_full_disk_is_said_once(tmp_path):
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        result = subprocess.run(
            [sys.executable, "-m", "summarize"],
            input=TEXT.encode(),
            stdout=full,
            stderr=subprocess.PIPE,
            env=environment(),
            cwd=tmp_path,
            check=False,
        )
    assert result.returncode == 1
    lines = result.stderr.decode().splitlines()
    assert len(lines) == 1
    assert "cannot be written" in lines[0]


@POSIX
@pytest.mark.parametrize("reader", ["true", "head -c 1 > /dev/null"])
def test_a_reader_that_goes_away_ends_it_silently(tmp_path, reader):
    (tmp_path / "long.txt").write_text(TEXT * 300, "utf-8")
    command = f"{sys.executable} -m summarize --json -n 100% long.txt | {reader}; echo ${{PIPESTATUS[0]}}"
    result = subprocess.run(
        ["bash", "-c", command], capture_output=True, env=environment(), cwd=tmp_path, timeout=60, check=False
    )
    assert result.stderr == b""
    assert result.stdout.decode().strip() in {"141", "0"}


@POSIX
@pytest.mark.parametrize("redirection", ["<&-", ">&-", "2>&-"])
def test_closed_streams_are_no_traceback(tmp_path, redirection):
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    argument = "-" if redirection == "<&-" else "a.txt"
    command = f"{sys.executable} -m summarize {argument} {redirection}"
    result = subprocess.run(["bash", "-c", command], capture_output=True, env=environment(), cwd=tmp_path, check=False)
    assert b"Traceback" not in result.stderr
    assert result.returncode == {"<&-": 2, ">&-": 1, "2>&-": 0}[redirection]


@POSIX
def test_no_input_on_a_terminal_is_a_hint(tmp_path):
    import pty

    parent, child = pty.openpty()
    result = subprocess.run(
        [sys.executable, "-m", "summarize"],
        stdin=child,
        capture_output=True,
        env=environment(),
        cwd=tmp_path,
        timeout=60,
        check=False,
    )
    os.close(parent)
    os.close(child)
    assert result.returncode == 2
    assert "no input" in one_line(result)


@POSIX
@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_ends_it_silently(tmp_path, number, status):
    process = subprocess.Popen(
        [sys.executable, "-m", "summarize"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
        cwd=tmp_path,
    )
    time.sleep(1.5)
    process.send_signal(number)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err) == (status, b"", b"")


@POSIX
@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full here")  # noqa: PTH110
@pytest.mark.parametrize("arguments", ["--version", "--help"])
def test_what_is_printed_before_any_run_fails_on_one_line_too(tmp_path, arguments):
    command = f"{sys.executable} -m summarize {arguments} > /dev/full"
    result = subprocess.run(["bash", "-c", command], capture_output=True, env=environment(), cwd=tmp_path, check=False)
    assert result.returncode == 1
    assert "cannot be written" in one_line(result)


def test_version_is_one_line(run):
    assert run("--version").stdout.decode() == f"summarize {__version__}\n"


def test_help_names_every_exit_status(run):
    text = run("--help").stdout.decode()
    assert all(status in text for status in ("0 done", "1 an input", "2 wrong", "130", "143"))


@POSIX
def test_the_locale_changes_nothing(run):
    usual = run("--json", stdin=TEXT.encode())
    assert run("--json", stdin=TEXT.encode(), LC_ALL="C", LANG="C").stdout == usual.stdout
    assert run("--json", stdin=TEXT.encode(), PYTHONHASHSEED="7").stdout == usual.stdout
