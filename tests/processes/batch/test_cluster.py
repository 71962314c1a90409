"""The parts on a real Dask cluster: a scheduler and two workers, each a process of its own."""

import json
import os
import signal
import socket
import subprocess
import sys
import time

import pytest
from support.morning import MORNING
from support.processes import PATIENCE, SAMPLES, environment

pytestmark = pytest.mark.cluster
ADVICE = "check that it is running and that scheduler and workers have this version; continue with --resume"

TEXT = (SAMPLES / "op-ed.txt").read_text("utf-8")


def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


def start(module, *arguments, folder, **changes):
    command = [sys.executable, "-m", "distributed.cli." + module, *arguments]
    return subprocess.Popen(
        command, cwd=folder, env=environment(**changes), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


def end(process):
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait(10)


@pytest.fixture
def cluster(tmp_path):
    """The scheduler's address, and the processes of the two workers."""
    port = free_port()
    address = f"tcp://127.0.0.1:{port}"
    own = ("--host", "127.0.0.1", "--port", str(port), "--no-dashboard", "--no-jupyter")
    scheduler = start("dask_scheduler", *own, folder=tmp_path)
    plain = ("--no-nanny", "--no-dashboard", "--nthreads", "1", "--local-directory", str(tmp_path / "work"))
    workers = [start("dask_worker", address, *plain, folder=tmp_path) for _ in range(2)]
    try:
        _wait_for_workers(address)
        yield address, workers
    finally:
        for process in (*workers, scheduler):
            end(process)


def _wait_for_workers(address):
    code = f"from distributed import Client; Client({address!r}, timeout=90).wait_for_workers(2, timeout=90)"
    subprocess.run([sys.executable, "-c", code], check=True, timeout=PATIENCE, capture_output=True)


@pytest.fixture
def corpus(tmp_path):
    (tmp_path / "in").mkdir()
    for part in range(6):
        lines = [json.dumps({"text": f"{TEXT}\nДокумент {part}.{n} закончен."}, ensure_ascii=False) for n in range(60)]
        (tmp_path / "in" / f"part-{part}.jsonl").write_text("\n".join(lines) + "\n", "utf-8")
    return [f"in/part-{part}.jsonl" for part in range(6)]


def content(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_the_cluster_writes_what_one_process_writes(run, tmp_path, corpus, cluster):
    address, _ = cluster
    assert run("--jsonl", "text", *corpus, "-o", "here/").returncode == 0
    ended = run("--jsonl", "text", *corpus, "-o", "there/", "--cluster", address)
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, b"", b"")
    assert content(tmp_path / "there") == content(tmp_path / "here")


def test_a_digest_of_parts_is_that_of_one_machine(run, tmp_path, corpus, cluster):
    address, _ = cluster
    for part, text in enumerate((*MORNING, *MORNING[:2])):
        with (tmp_path / corpus[part % len(corpus)]).open("a", encoding="utf-8") as lines:
            lines.write(json.dumps({"text": text}, ensure_ascii=False) + "\n")
    here = run("--digest", "--jsonl", "text", "--json", *corpus)
    there = run("--digest", "--jsonl", "text", "--json", *corpus, "--cluster", address)
    assert (there.returncode, there.stderr) == (0, b"")
    assert there.stdout == here.stdout
    copies = [document for document in json.loads(here.stdout)["documents"] if document["copy_of"] is not None]
    assert len(copies) > len(MORNING[:2])


def test_a_worker_killed_in_the_middle_changes_nothing(run, tmp_path, corpus, cluster):
    address, workers = cluster
    assert run("--jsonl", "text", *corpus, "-o", "here/").returncode == 0
    command = [sys.executable, "-m", "summarize", "--jsonl", "text", *corpus, "-o", "there/", "--cluster", address]
    process = subprocess.Popen(command, cwd=tmp_path, env=environment(), stderr=subprocess.PIPE)
    deadline = time.monotonic() + PATIENCE
    while not list((tmp_path / "there").glob("part-*")) and time.monotonic() < deadline:
        time.sleep(0.02)
    os.kill(workers[0].pid, signal.SIGKILL)
    assert process.poll() is None, "the run was over before the worker could be killed"
    _, errors = process.communicate(timeout=120)
    assert process.returncode == 0, errors
    written = {name: data for name, data in content(tmp_path / "there").items() if not name.startswith(".")}
    assert written == content(tmp_path / "here")


def test_no_scheduler_is_an_error_of_one_line(run, corpus):
    ended = run("--jsonl", "text", *corpus, "-o", "out/", "--cluster", f"tcp://127.0.0.1:{free_port()}")
    assert ended.returncode == 1
    assert ended.stderr.startswith(b"summarize: no scheduler at tcp://127.0.0.1:")
    assert ended.stderr.endswith(b": start one with dask scheduler\n")
    assert ended.stderr.count(b"\n") == 1


@pytest.mark.parametrize("address", ["nonsense", "tcp://", "tcp://host", "127.0.0.1"])
def test_what_is_no_address_is_wrong_usage(run, corpus, address):
    ended = run("--jsonl", "text", *corpus, "-o", "out/", "--cluster", address)
    assert ended.returncode == 2
    assert ended.stderr.decode() == (
        f"summarize: bad scheduler address: {address}: give it as --cluster tcp://HOST:8786\n"
    )


def test_a_scheduler_that_knows_no_summarize_is_an_error_that_says_what_to_do(run, tmp_path, corpus):
    (tmp_path / "bare" / "summarize").mkdir(parents=True)
    (tmp_path / "bare" / "summarize" / "__init__.py").touch()
    port = free_port()
    own = ("--host", "127.0.0.1", "--port", str(port), "--no-dashboard", "--no-jupyter")
    scheduler = start("dask_scheduler", *own, folder=tmp_path, PYTHONPATH=str(tmp_path / "bare"))
    try:
        _wait_for_scheduler(f"tcp://127.0.0.1:{port}")
        ended = run("--jsonl", "text", *corpus, "-o", "out/", "--cluster", f"tcp://127.0.0.1:{port}")
    finally:
        end(scheduler)
    assert ended.returncode == 1
    assert ended.stderr.startswith(b"summarize: the cluster gave up: ")
    assert ended.stderr.endswith(f"{ADVICE}\n".encode())
    assert b"summarize/cli/cluster.py" not in ended.stderr


def _wait_for_scheduler(address):
    code = f"from distributed import Client; Client({address!r}, timeout=90).close()"
    subprocess.run([sys.executable, "-c", code], check=True, timeout=PATIENCE, capture_output=True)


def test_a_scheduler_that_goes_away_is_an_error_of_one_line(tmp_path, corpus):
    port = free_port()
    address = f"tcp://127.0.0.1:{port}"
    own = ("--host", "127.0.0.1", "--port", str(port), "--no-dashboard", "--no-jupyter")
    scheduler = start("dask_scheduler", *own, folder=tmp_path)
    try:
        _wait_for_scheduler(address)
        # Without a worker the run waits until it is told that nothing will come of it.
        command = [sys.executable, "-m", "summarize", "--jsonl", "text", *corpus, "-o", "out/", "--cluster", address]
        process = subprocess.Popen(command, cwd=tmp_path, env=environment(), stderr=subprocess.PIPE)
        _wait_for_tasks(address)
    finally:
        scheduler.kill()
        scheduler.wait(10)
    _, errors = process.communicate(timeout=120)
    assert process.returncode == 1
    assert errors.count(b"\n") == 1
    assert errors.startswith(b"summarize: the cluster gave up: ")
    assert errors.endswith(f"{ADVICE}\n".encode())


def _wait_for_tasks(address):
    code = (
        f"import time; from distributed import Client; client = Client({address!r}, timeout=90)\n"
        "while not client.run_on_scheduler(lambda dask_scheduler: len(dask_scheduler.tasks)): time.sleep(0.1)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=PATIENCE, capture_output=True)
