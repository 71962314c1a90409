"""Many files, directories, JSON Lines and parts, as real processes."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest
from support.processes import SAMPLES, environment

from summarize.cli.inputs import expand
from summarize.cli.jsonlines import LINES, chunked
from summarize.cli.workers import parallel_map

NAMES = ("op-ed.txt", "order.txt", "speech.txt", "minutes.txt")
TEXTS = [(SAMPLES / name).read_text("utf-8") for name in NAMES]


def records(count):
    """Records of JSON Lines, each text a little different from the others."""
    return [{"key": f"д{n}", "text": f"{TEXTS[n % 4]}\nДокумент номер {n} закончен.\n"} for n in range(count)]


def lines_of(found):
    return b"".join(json.dumps(record, ensure_ascii=False).encode() + b"\n" for record in found)


def double(number):
    return 2 * number


def end_yourself(number):
    os.kill(os.getpid(), signal.SIGKILL)
    return number


# ---------------------------------------------------------------- which documents


@pytest.fixture
def tree(tmp_path):
    for name in ("b.txt", "a.md", "sub/c.txt", "sub/picture.png", ".hidden/d.txt", "sub/.e.txt", "f.bak"):
        path = tmp_path / "tree" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Мост закрыт. Паром стоит. Река спокойна.", "utf-8")
    return tmp_path / "tree"


def test_a_directory_gives_its_documents_in_the_order_of_their_names(tree):
    found = [str(path) for path in expand([str(tree)], recursive=True)]
    assert found == [str(tree / name) for name in ("a.md", "b.txt", "sub/c.txt")]


def test_a_directory_is_an_error_without_leave(tree, run):
    ended = run(tree)
    assert ended.returncode == 1
    assert b"-r" in ended.stderr
    assert list(expand([str(tree)], recursive=False)) == [str(tree)]


def test_a_pattern_that_no_shell_has_expanded_is_expanded(tree):
    assert list(expand([str(tree / "*.txt")], recursive=False)) == [str(tree / "b.txt")]


def test_a_pattern_without_a_match_stays_for_the_error_to_name(tree, run):
    ended = run(tree / "*.fb2")
    assert ended.returncode == 1
    assert b"*.fb2" in ended.stderr


def test_a_file_whose_name_looks_like_a_pattern_is_that_file(tmp_path):
    (tmp_path / "[1].txt").write_text("Мост закрыт.", "utf-8")
    assert list(expand([str(tmp_path / "[1].txt")], recursive=False)) == [str(tmp_path / "[1].txt")]


# ---------------------------------------------------------------- processes


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_outcomes_come_in_the_order_of_the_tasks(jobs):
    assert list(parallel_map(double, range(100), jobs)) == list(range(0, 200, 2))


def test_tasks_are_not_read_far_ahead():
    read = []

    def tasks():
        for number in range(1000):
            read.append(number)
            yield number

    outcomes = parallel_map(double, tasks(), 2)
    next(outcomes)
    assert len(read) < 20
    outcomes.close()


def test_a_worker_that_dies_ends_the_run_with_a_word():
    from summarize.errors import SummarizeError

    with pytest.raises(SummarizeError, match="-j"):
        list(parallel_map(end_yourself, range(4), 2))


@pytest.mark.parametrize("form", ["text", "json", "markdown", "csv", "html"])
def test_the_number_of_processes_changes_no_byte(run, form):
    files = [SAMPLES / name for name in (*NAMES, "missing.txt", "news.txt")]
    one = run("-f", form, *files)
    two = run("-f", form, "-j", "2", *files)
    assert one.returncode == two.returncode == 1
    assert one.stdout == two.stdout
    assert one.stderr == two.stderr
    assert one.stdout


def test_less_than_one_process_is_wrong_usage(run):
    assert run("-j", "0", SAMPLES / "news.txt").returncode == 2


# ---------------------------------------------------------------- JSON Lines


def test_each_line_gives_a_line_with_its_identifier(run):
    found = records(10)
    ended = run("--jsonl", "text", "--id", "key", stdin=lines_of(found))
    assert ended.returncode == 0
    written = [json.loads(line) for line in ended.stdout.splitlines()]
    assert [each["id"] for each in written] == [record["key"] for record in found]
    assert [each["source"]["characters"] for each in written] == [len(record["text"]) for record in found]


def test_a_record_is_what_the_document_is_alone(run, tmp_path):
    (tmp_path / "all.jsonl").write_bytes(lines_of(records(4)))
    together = run("--jsonl", "text", "all.jsonl").stdout.splitlines()
    (tmp_path / "one.jsonl").write_bytes(lines_of(records(4)[2:3]))
    alone = run("--jsonl", "text", "one.jsonl").stdout.replace(b'"one.jsonl"', b'"all.jsonl"')
    assert alone.splitlines() == together[2:3]
    piped = run("--json", stdin=records(4)[2]["text"].encode()).stdout
    assert json.loads(piped)["recommendations"] == json.loads(together[2])["recommendations"]


INVALID = [
    (b"{", b"not JSON"),
    (b"[1]", b"not a JSON object"),
    (b'{"other": "x"}', b"no text"),
    (b'{"text": 5}', b"no text"),
    (b'{"text": null}', b"no text"),
    (b'{"text": "\xff"}', b"not JSON"),
    (b'{"text": "x", "n": NaN}', b"not JSON"),
    (b"[" * 100_000, b"not JSON"),
]


@pytest.mark.parametrize(("line", "reason"), INVALID, ids=[str(number) for number in range(len(INVALID))])
def test_an_invalid_line_is_named_by_its_number_and_skipped(run, line, reason):
    good = lines_of(records(2)).splitlines(keepends=True)
    ended = run("--jsonl", "text", stdin=good[0] + b"\n" + line + b"\n" + good[1])
    assert ended.returncode == 1
    assert len(ended.stdout.splitlines()) == 2
    assert b"line 3" in ended.stderr
    assert reason in ended.stderr
    assert ended.stderr.count(b"\n") == 1


def test_an_empty_text_is_an_empty_document(run):
    ended = run("--jsonl", "text", stdin=b'{"text": ""}\n')
    assert ended.returncode == 0
    assert json.loads(ended.stdout)["summary"] == []


def test_lines_are_gathered_without_losing_their_numbers():
    lines = [b"x\n"] * (2 * LINES + 5)
    found = list(chunked("a", lines))
    assert [chunk.first for chunk in found] == [1, LINES + 1, 2 * LINES + 1]
    assert sum(len(chunk.lines) for chunk in found) == len(lines)
    assert [len(chunk.lines) for chunk in chunked("a", [b"x" * (1 << 20)] * 3)] == [1, 1, 1]


WRONG = [
    ("--id", "key"),
    ("--resume",),
    ("--cluster", "tcp://127.0.0.1:1"),
    ("--jsonl", "text", "-f", "csv"),
    ("--jsonl", "text", "-o", "out.xlsx"),
    ("--jsonl", "text", "--resume", "-o", "out.jsonl"),
    ("--jsonl", "text", "--from", "html"),
    ("--jsonl", "text", "-o", "parts/", "-"),
]


@pytest.mark.parametrize("arguments", WRONG)
def test_options_that_mean_nothing_together_are_wrong_usage(run, arguments):
    ended = run(*arguments, stdin=lines_of(records(1)))
    assert ended.returncode == 2
    assert ended.stdout == b""


def test_lines_are_written_as_they_come():
    """The first chunk is answered before the input ends."""
    command = [sys.executable, "-m", "summarize", "--jsonl", "text"]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment())
    try:
        process.stdin.write(lines_of(records(LINES)))
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["schema"] == "summarize/1"
    finally:
        process.stdin.close()
        process.stdout.read()
        process.stdout.close()
        assert process.wait(60) == 0


@pytest.mark.slow
def test_memory_does_not_grow_with_the_number_of_lines(tmp_path):
    measure = (
        "import resource, sys; from summarize.__main__ import run_command; sys.argv[0] = 'summarize';"
        "status = run_command();"
        "sys.stderr.write(str(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)); sys.exit(status)"
    )
    peaks = []
    for count in (200, 1600):
        path = tmp_path / f"{count}.jsonl"
        path.write_bytes(lines_of(records(count)))
        command = [sys.executable, "-c", measure, "--jsonl", "text", str(path)]
        ended = subprocess.run(command, capture_output=True, env=environment(), check=True)
        assert len(ended.stdout.splitlines()) == count
        peaks.append(int(ended.stderr))
    assert peaks[1] < 1.1 * peaks[0]


# ---------------------------------------------------------------- parts


@pytest.fixture
def corpus(tmp_path):
    """Three parts of a corpus."""
    (tmp_path / "in").mkdir()
    for number in range(3):
        (tmp_path / "in" / f"part-{number}.jsonl").write_bytes(lines_of(records(20)[number::3]))
    return [f"in/part-{number}.jsonl" for number in range(3)]


def content(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_each_input_becomes_a_part_of_the_same_bytes(run, tmp_path, corpus):
    for jobs, folder in (("1", "one"), ("2", "two")):
        ended = run("--jsonl", "text", "--id", "key", "-j", jobs, *corpus, "-o", f"{folder}/")
        assert (ended.returncode, ended.stdout, ended.stderr) == (0, b"", b"")
    assert content(tmp_path / "one") == content(tmp_path / "two")
    assert sorted(content(tmp_path / "one")) == ["part-0.jsonl", "part-1.jsonl", "part-2.jsonl"]
    joined = b"".join(content(tmp_path / "one")[f"part-{number}.jsonl"] for number in range(3))
    assert joined == run("--jsonl", "text", "--id", "key", *corpus).stdout


def test_resuming_leaves_parts_that_are_there(run, tmp_path, corpus):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "part-1.jsonl").write_text("there\n")
    assert run("--jsonl", "text", *corpus, "-o", "out/", "--resume").returncode == 0
    assert content(tmp_path / "out")["part-1.jsonl"] == b"there\n"
    assert len(content(tmp_path / "out")) == 3
    assert run("--jsonl", "text", *corpus, "-o", "out/").returncode == 0
    assert content(tmp_path / "out")["part-1.jsonl"] != b"there\n"


def test_a_part_that_cannot_be_read_stops_no_other(run, tmp_path, corpus):
    ended = run("--jsonl", "text", corpus[0], "in/missing.jsonl", corpus[2], "-o", "out/")
    assert ended.returncode == 1
    assert ended.stderr.count(b"\n") == 1
    assert b"missing.jsonl" in ended.stderr
    assert sorted(content(tmp_path / "out")) == ["part-0.jsonl", "part-2.jsonl"]


def test_two_inputs_of_one_name_are_wrong_usage(run, corpus, tmp_path):
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "part-0.jsonl").write_bytes(b"")
    assert run("--jsonl", "text", corpus[0], "other/part-0.jsonl", "-o", "out/").returncode == 2


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGINT])
def test_an_interrupted_run_leaves_whole_parts_only(tmp_path, jobs, end):
    (tmp_path / "big.jsonl").write_bytes(lines_of(records(3000)))
    command = [sys.executable, "-m", "summarize", "--jsonl", "text", "-j", jobs, "big.jsonl", "-o", "out/"]
    process = subprocess.Popen(command, cwd=tmp_path, env=environment(), stderr=subprocess.PIPE)
    deadline = time.monotonic() + 30
    while not list((tmp_path / "out").glob(".big*")) and time.monotonic() < deadline:
        time.sleep(0.05)
    process.send_signal(end)
    assert process.wait(60) == 128 + end
    assert b"Traceback" not in process.stderr.read()
    process.stderr.close()
    assert list((tmp_path / "out").iterdir()) == []


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_what_an_interrupted_run_printed_is_complete_lines(tmp_path, jobs):
    (tmp_path / "big.jsonl").write_bytes(lines_of(records(3000)))
    command = [sys.executable, "-m", "summarize", "--jsonl", "text", "-j", jobs, "big.jsonl"]
    process = subprocess.Popen(
        command, cwd=tmp_path, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0
    )
    first = process.stdout.readline()
    process.send_signal(signal.SIGTERM)
    rest, errors = process.communicate(timeout=60)
    assert process.returncode == 143
    assert b"Traceback" not in errors
    for line in (first + rest).splitlines(keepends=True):
        assert line.endswith(b"\n")
        json.loads(line)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="processes are killed so on POSIX")
@pytest.mark.parametrize("end", ["killed", "without a reader"])
def test_no_worker_outlives_the_run(tmp_path, end):
    """Workers hold the pipe of the errors too: it ends only when the last of them has."""
    (tmp_path / "big.jsonl").write_bytes(lines_of(records(3000)))
    command = [sys.executable, "-m", "summarize", "--jsonl", "text", "-j", "2", "big.jsonl"]
    process = subprocess.Popen(
        command, cwd=tmp_path, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0
    )
    assert process.stdout.readline().endswith(b"\n")
    if end == "killed":
        process.kill()
    process.stdout.close()
    _, errors = process.communicate(timeout=60)
    assert process.returncode == {"killed": -signal.SIGKILL, "without a reader": 141}[end]
    assert errors == b""
