"""Faults in the middle of things, tried as real processes: what was printed is whole, what was there stays."""

import ctypes
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from support.processes import PATIENCE, SAMPLES, environment

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals, users and limits are POSIX")
TEXT = "Дорога разбита. Автобус не ходит. Необходимо: 1) найти деньги; 2) нанять рабочих."
COMMAND = [sys.executable, "-m", "summarize"]


@pytest.fixture
def started(tmp_path):
    """Start the program in an empty folder; what still runs when the test ends is killed."""
    processes = []

    def start(*arguments, **options):
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | options
        command = [*COMMAND, *map(str, arguments)]
        processes.append(subprocess.Popen(command, cwd=tmp_path, env=environment(), **pipes))
        return processes[-1]

    yield start
    for process in processes:
        process.kill()
        process.communicate()


def stopped(process, number):
    """What a process that waits for input for ever prints when it is told to end.

    Python looks for signals before a call that waits, and in one that a signal ends: of a million, one comes in
    between and waits with it. A person presses Ctrl-C again, and so does this.
    """
    for _ in range(PATIENCE):
        process.send_signal(number)
        try:
            return process.communicate(timeout=1)
        except subprocess.TimeoutExpired:
            continue
    return process.communicate(timeout=1)


def open_once_read(path):
    """The named pipe ``path``, as soon as somebody reads from it; never later than in a minute."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            return os.open(path, os.O_WRONLY | os.O_NONBLOCK)
        except OSError:
            time.sleep(0.02)
    pytest.fail(f"nobody reads from {path.name}")


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_batch_that_is_stopped_has_printed_whole_lines(tmp_path, started, number, status):
    """The first two documents are there, the third is a pipe in which nothing ever comes."""
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(TEXT, "utf-8")
    os.mkfifo(tmp_path / "never.txt")
    process = started("--json", "a.txt", "b.txt", "never.txt")
    printed = [process.stdout.readline() for _ in range(2)]
    rest, err = stopped(process, number)
    assert (process.returncode, rest, err) == (status, b"", b"")
    assert [json.loads(line)["source"]["name"] for line in printed] == ["a.txt", "b.txt"]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_stopped_run_leaves_the_old_output_and_nothing_beside_it(tmp_path, started, number):
    (tmp_path / "out.json").write_text("старое", "utf-8")
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    os.mkfifo(tmp_path / "never.txt")
    process = started("-o", "out.json", "a.txt", "never.txt")
    pipe = open_once_read(tmp_path / "never.txt")
    stopped(process, number)
    os.close(pipe)
    assert process.returncode == 128 + number
    assert (tmp_path / "out.json").read_text("utf-8") == "старое"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", "never.txt", "out.json"]


def limit_file_size():
    import resource

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (64, 64))


def test_an_output_that_cannot_be_finished_leaves_the_old_one(tmp_path, started):
    (tmp_path / "out.json").write_text("старое", "utf-8")
    process = started("-o", "out.json", stdin=subprocess.PIPE, preexec_fn=limit_file_size)
    _, err = process.communicate(TEXT.encode(), timeout=PATIENCE)
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


def test_a_file_that_vanishes_in_the_middle_of_the_run_is_one_failure(tmp_path, started):
    for name in ("a.txt", "gone.txt", "z.txt"):
        (tmp_path / name).write_text(TEXT, "utf-8")
    os.mkfifo(tmp_path / "slow.txt")
    process = started("--json", "a.txt", "slow.txt", "gone.txt", "z.txt")
    pipe = open_once_read(tmp_path / "slow.txt")
    (tmp_path / "gone.txt").unlink()
    os.write(pipe, TEXT.encode())
    os.close(pipe)
    out, err = process.communicate(timeout=PATIENCE)
    assert process.returncode == 1
    assert [json.loads(line)["source"]["name"] for line in out.splitlines()] == ["a.txt", "slow.txt", "z.txt"]
    assert err.decode() == "summarize: gone.txt: no such file: check the name\n"


def without_privileges():
    """For the superuser: heed permissions all the same (PR_CAPBSET_DROP of the two CAP_DAC capabilities)."""
    if os.geteuid() == 0:
        libc = ctypes.CDLL(None)
        for capability in (1, 2):
            if libc.prctl(24, capability, 0, 0, 0):
                raise OSError


@pytest.mark.skipif(sys.platform != "linux" and os.geteuid() == 0, reason="the superuser may do anything here")
@pytest.mark.parametrize("old", [None, "старое"])
def test_a_read_only_directory_is_said_and_left_as_it_was(tmp_path, started, old):
    folder = tmp_path / "locked"
    folder.mkdir()
    if old:
        (folder / "out.json").write_text(old, "utf-8")
    folder.chmod(0o555)
    process = started("-o", "locked/out.json", stdin=subprocess.PIPE, preexec_fn=without_privileges)
    _, err = process.communicate(TEXT.encode(), timeout=PATIENCE)
    folder.chmod(0o755)
    assert process.returncode == 1
    assert err.decode() == (
        "summarize: locked/out.json: cannot be written: Permission denied: choose another place with -o\n"
    )
    assert [path.read_text("utf-8") for path in folder.iterdir()] == [old] * bool(old)


@pytest.mark.skipif(sys.platform != "linux" and os.geteuid() == 0, reason="the superuser may do anything here")
def test_a_file_that_may_not_be_read_is_one_failure(tmp_path, started):
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text(TEXT, "utf-8")
    (tmp_path / "b.txt").chmod(0)
    process = started("--json", "a.txt", "b.txt", "c.txt", preexec_fn=without_privileges)
    out, err = process.communicate(timeout=PATIENCE)
    assert process.returncode == 1
    assert [json.loads(line)["source"]["name"] for line in out.splitlines()] == ["a.txt", "c.txt"]
    assert err.decode() == "summarize: b.txt: no permission to read it: ask its owner\n"


def children(process):
    return [int(child) for child in Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()]


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="children are looked up in /proc")
def test_a_worker_killed_in_the_middle_of_a_batch_is_one_clear_line(tmp_path, started):
    line = json.dumps({"text": TEXT}, ensure_ascii=False) + "\n"
    (tmp_path / "big.jsonl").write_text(line * 3000, "utf-8")
    process = started("--jsonl", "text", "-j", "2", "big.jsonl", bufsize=0)
    first = process.stdout.readline()
    os.kill(children(process)[0], signal.SIGKILL)
    rest, err = process.communicate(timeout=PATIENCE)
    assert process.returncode == 1
    assert err.decode() == "summarize: a worker process was killed (out of memory?): try a smaller -j\n"
    for printed in (first + rest).splitlines(keepends=True):
        assert printed.endswith(b"\n")
        json.loads(printed)


def test_no_home_no_locale_no_terminal_and_an_empty_environment(tmp_path):
    usual = subprocess.run(
        COMMAND, input=TEXT.encode(), capture_output=True, cwd=tmp_path, env=environment(), check=True
    )
    bare = {"PYTHONPATH": environment()["PYTHONPATH"]}
    result = subprocess.run(COMMAND, input=TEXT.encode(), capture_output=True, cwd=tmp_path, env=bare, check=True)
    assert (result.stdout, result.stderr) == (usual.stdout, b"")


@pytest.mark.parametrize("form", ["json", "text", "markdown"])
def test_the_same_bytes_whatever_the_process(call, run, form):
    arguments = ["-f", form, "--explain", *sorted(SAMPLES.glob("*.txt"))]
    usual = call(*arguments).stdout
    assert usual
    assert run(*arguments, PYTHONHASHSEED="4242", LC_ALL="C", TZ="Asia/Almaty").stdout == usual


def test_a_record_is_the_same_whatever_stands_before_it(call):
    files = sorted(SAMPLES.glob("*.txt"))
    together = call("--json", *files).stdout.splitlines()
    backwards = call("--json", *reversed(files)).stdout.splitlines()
    assert len(together) == len(files)
    assert together == backwards[::-1]
    assert together[-1] == call("--json", files[-1]).stdout.strip()
