"""Two halves of one document side by side: the outcome is the same, and nothing is left behind."""

import json
import os
import signal
import subprocess
import sys
import threading
import time

import pytest
from tests_support import SAMPLES, environment

from summarize import summarize
from summarize.api import Wanted, read_document, understand
from summarize.beside import LONG, arrangement, in_turn, side_by_side
from summarize.selection import read_size

FORKING = pytest.mark.skipif(sys.platform != "linux", reason="nothing is forked elsewhere")
ARTICLE = (SAMPLES / "op-ed.txt").read_text("utf-8")
ORDER = (SAMPLES / "order.txt").read_text("utf-8")
HERE = os.getpid()


def apart():
    """Where it is done."""
    return os.getpid()


def dies_elsewhere():
    if os.getpid() != HERE:
        os.kill(os.getpid(), signal.SIGKILL)
    return "done here"


def fails():
    message = "no"
    raise ValueError(message)


def ended(process):
    """Whether ``process`` is gone, or has ended and only waits to be forgotten."""
    try:
        with open(f"/proc/{process}/stat", encoding="ascii") as stat:  # noqa: PTH123 (no file of ours)
            return stat.read().rpartition(")")[2].split()[0] == "Z"
    except FileNotFoundError:
        return True


@FORKING
def test_the_work_is_done_in_a_process_of_its_own():
    with side_by_side(apart) as outcome:
        assert outcome() != HERE


@FORKING
def test_work_whose_process_was_killed_is_done_here():
    with side_by_side(dies_elsewhere) as outcome:
        assert outcome() == "done here"


@FORKING
def test_what_went_wrong_there_goes_wrong_here():
    with side_by_side(fails) as outcome, pytest.raises(ValueError, match="no"):
        outcome()


@FORKING
def test_a_large_outcome_does_not_fill_the_pipe():
    with side_by_side(lambda: "а" * 1_000_000) as outcome:
        assert len(outcome()) == 1_000_000


@FORKING
def test_work_that_is_not_asked_for_is_ended():
    forked = []

    def interrupted():
        before = set(children(HERE))
        with side_by_side(lambda: time.sleep(600)):
            forked.extend(set(children(HERE)) - before)
            raise KeyError

    with pytest.raises(KeyError):
        interrupted()
    assert len(forked) == 1
    assert wait_for(lambda: all(map(ended, forked)))


def test_work_in_turn_is_done_when_it_is_asked_for():
    with in_turn(apart) as outcome:
        assert outcome() == HERE


def test_a_short_document_is_not_worth_a_process():
    assert arrangement(LONG - 1) is in_turn


@FORKING
def test_one_processor_is_not_shared(monkeypatch):
    monkeypatch.setattr(threading, "active_count", lambda: 1)  # pytest-timeout has one of its own
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0})
    assert arrangement(LONG) is in_turn
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1})
    assert arrangement(LONG) is side_by_side


@FORKING
def test_a_program_of_several_threads_is_not_forked(monkeypatch):
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1})
    monkeypatch.setattr(threading, "active_count", lambda: 2)
    assert arrangement(LONG) is in_turn


@FORKING
@pytest.mark.parametrize("text", ["", "Мост закрыт.", ARTICLE, ORDER, ARTICLE + "\n\n" + ORDER * 3], ids=len)
def test_a_document_is_understood_alike(text):
    document, wanted = read_document(text), Wanted(read_size(None, None), keywords=3)
    found = understand(document, wanted, side_by_side)
    assert found == understand(document, wanted)
    assert found == summarize(text, keywords=3)


@FORKING
@pytest.mark.slow
def test_a_long_document_on_the_command_line_is_what_the_library_says(tmp_path):
    text = (ARTICLE + "\n\n" + ORDER + "\n\n") * 40
    assert len(text) > LONG
    (tmp_path / "long.txt").write_text(text, "utf-8")
    run = [sys.executable, "-m", "summarize", "--json", str(tmp_path / "long.txt")]
    printed = subprocess.run(run, capture_output=True, env=environment(), check=True)
    assert not printed.stderr
    expected = summarize(text).to_dict(name=str(tmp_path / "long.txt"))
    assert json.loads(printed.stdout) == expected


@FORKING
@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_run_leaves_no_process_behind(tmp_path, number):
    (tmp_path / "long.txt").write_text((ARTICLE + "\n\n") * 1500, "utf-8")
    run = subprocess.Popen(
        [sys.executable, "-m", "summarize", "--json", str(tmp_path / "long.txt")],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
        start_new_session=True,
    )
    forked = wait_for(lambda: children(run.pid))
    os.kill(run.pid, number)
    out, err = run.communicate(timeout=60)
    assert (run.returncode, out, err) == (128 + number, b"", b"")
    wait_for(lambda: all(map(ended, forked)))


KILLED = """
import os, signal
from summarize.beside import side_by_side
with side_by_side(lambda: "а" * 1_000_000):
    with open(f"/proc/{os.getpid()}/task/{os.getpid()}/children", encoding="ascii") as listed:
        print(listed.read(), flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""


@FORKING
def test_a_killed_parent_leaves_no_process_that_waits_for_it():
    run = [sys.executable, "-c", KILLED]
    killed = subprocess.run(run, stdout=subprocess.PIPE, env=environment(), check=False)
    assert killed.returncode == -signal.SIGKILL
    (forked,) = killed.stdout.split()
    assert wait_for(lambda: ended(int(forked)))


def children(process):
    with open(f"/proc/{process}/task/{process}/children", encoding="ascii") as listed:  # noqa: PTH123 (no file of ours)
        return listed.read().split()


def wait_for(answer):
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        found = answer()
        if found:
            return found
        time.sleep(0.01)
    pytest.fail("waited for in vain")
