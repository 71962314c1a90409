"""Faults in the middle of things, tried as real processes: what was printed is whole, what was there stays."""

import json
import os
import signal
import subprocess
import sys

import pytest
from tests_support import SAMPLES, environment

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals, users and limits are POSIX")
TEXT = "Дорога разбита. Автобус не ходит. Необходимо: 1) найти деньги; 2) нанять рабочих."
COMMAND = [sys.executable, "-m", "summarize"]


def started(*arguments, cwd, **options):
    return subprocess.Popen(
        [*COMMAND, *map(str, arguments)],
        cwd=cwd,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        **options,
    )


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_batch_that_is_stopped_has_printed_whole_lines(tmp_path, number, status):
    """The first two documents are there, the third is a pipe in which nothing ever comes."""
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(TEXT, "utf-8")
    os.mkfifo(tmp_path / "never.txt")
    process = started("--json", "a.txt", "b.txt", "never.txt", cwd=tmp_path)
    printed = [process.stdout.readline() for _ in range(2)]
    process.send_signal(number)
    rest, err = process.communicate(timeout=60)
    assert (process.returncode, rest, err) == (status, b"", b"")
    assert [json.loads(line)["source"]["name"] for line in printed] == ["a.txt", "b.txt"]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_stopped_run_leaves_the_old_output_and_nothing_beside_it(tmp_path, number):
    (tmp_path / "out.json").write_text("старое", "utf-8")
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    os.mkfifo(tmp_path / "never.txt")
    process = started("-o", "out.json", "a.txt", "never.txt", cwd=tmp_path)
    with open(tmp_path / "never.txt", "wb"):  # noqa: PTH123 (opens once the program reads from it)
        process.send_signal(number)
        process.communicate(timeout=60)
    assert process.returncode == 128 + number
    assert (tmp_path / "out.json").read_text("utf-8") == "старое"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", "never.txt", "out.json"]


def limit_file_size():
    import resource

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (64, 64))


def test_an_output_that_cannot_be_finished_leaves_the_old_one(tmp_path):
    (tmp_path / "out.json").write_text("старое", "utf-8")
    process = started("-o", "out.json", cwd=tmp_path, stdin=subprocess.PIPE, preexec_fn=limit_file_size)
    _, err = process.communicate(TEXT.encode(), timeout=60)
    assert process.returncode == 1
    assert len(err.decode().splitlines()) == 1
    assert (tmp_path / "out.json").read_text("utf-8") == "старое"
    assert [path.name for path in tmp_path.iterdir()] == ["out.json"]


def test_a_file_that_vanishes_between_two_is_one_failure(run, tmp_path):
    for name in ("a.txt", "c.txt"):
        (tmp_path / name).write_text(TEXT, "utf-8")
    (tmp_path / "b.txt").symlink_to(tmp_path / "gone.txt")
    result = run("--json", "a.txt", "b.txt", "c.txt")
    assert result.returncode == 1
    assert [json.loads(line)["source"]["name"] for line in result.stdout.splitlines()] == ["a.txt", "c.txt"]
    assert "b.txt: no such file" in result.stderr.decode()


def test_no_home_no_locale_no_terminal_and_an_empty_environment(tmp_path):
    usual = subprocess.run(
        COMMAND, input=TEXT.encode(), capture_output=True, cwd=tmp_path, env=environment(), check=True
    )
    bare = {"PYTHONPATH": environment()["PYTHONPATH"]}
    result = subprocess.run(COMMAND, input=TEXT.encode(), capture_output=True, cwd=tmp_path, env=bare, check=True)
    assert (result.stdout, result.stderr) == (usual.stdout, b"")


@pytest.mark.parametrize("form", ["json", "text", "markdown"])
def test_the_same_bytes_whatever_the_process(run, form):
    arguments = ["-f", form, "--explain", *sorted(SAMPLES.glob("*.txt"))]
    usual = run(*arguments, PYTHONHASHSEED="0").stdout
    assert usual
    assert run(*arguments, PYTHONHASHSEED="4242", LC_ALL="C", TZ="Asia/Almaty").stdout == usual


def test_a_record_is_the_same_whatever_stands_before_it(run):
    files = sorted(SAMPLES.glob("*.txt"))
    together = run("--json", *files).stdout.splitlines()
    backwards = run("--json", *reversed(files)).stdout.splitlines()
    assert len(together) == len(files)
    assert together == backwards[::-1]
    assert together[-1] == run("--json", files[-1]).stdout.strip()
