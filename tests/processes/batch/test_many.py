"""Many files, directories, JSON Lines and parts, as real processes."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest
from support.processes import PATIENCE, SAMPLES, environment

from summarize.cli.jsonlines import LINES, chunked
from summarize.cli.streams import expand, signals_blocked
from summarize.cli.workers import parallel_map

NAMES = ("op-ed.txt", "order.txt", "speech.txt", "minutes.txt")
TEXTS = [(SAMPLES / name).read_text("utf-8") for name in NAMES]


def records(count):
    """Records of JSON Lines, each text a little different from the others."""
    return [{"key": f"д{n}", "text": f"{TEXTS[n % 4]}\nДокумент номер {n} закончен.\n"} for n in range(count)]


def short_records(count):
    """So many that the pipe is full long before the last: a run waits in it until it is read, or ended."""
    return [{"text": f"Мост закрыт. Паром стоит. Документ номер {n} закончен."} for n in range(count)]


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
    others = (".hidden/d.txt", "sub/.e.txt", "~$b.docx", "b.txt~", "#b.txt#")
    for name in ("b.txt", "a.md", "letter", "sub/c.txt", "sub/minutes.old", *others):
        path = tmp_path / "tree" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Мост закрыт. Паром стоит. Река спокойна.", "utf-8")
    return tmp_path / "tree"


def test_a_directory_gives_its_documents_in_the_order_of_their_names(tree):
    found = [str(path) for path in expand([str(tree)], recursive=True)]
    assert found == [str(tree / name) for name in ("a.md", "b.txt", "letter", "sub/c.txt", "sub/minutes.old")]


def test_a_file_in_a_directory_that_is_no_document_is_named(call, tree):
    (tree / "sub" / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40)
    ended = call("-r", "--json", str(tree))
    assert ended.stdout.count(b"\n") == 5
    assert ended.stderr.decode() == f"summarize: {tree}/sub/picture.png: a PNG image, not text: give a document\n"
    assert ended.returncode == 1


def test_a_directory_is_itself_without_leave(tree):
    assert list(expand([str(tree)], recursive=False)) == [str(tree)]


def test_a_pattern_that_no_shell_has_expanded_is_expanded(tree):
    assert list(expand([str(tree / "*.txt")], recursive=False)) == [str(tree / "b.txt")]


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
def test_the_number_of_processes_changes_no_byte(call, run, form):
    files = [SAMPLES / name for name in (*NAMES, "missing.txt", "news.txt")]
    one = call("-f", form, *files)
    two = run("-f", form, "-j", "2", *files)
    assert one.returncode == two.returncode == 1
    assert one.stdout == two.stdout
    assert one.stderr == two.stderr
    assert one.stdout


# ---------------------------------------------------------------- JSON Lines


def test_each_line_gives_a_line_with_its_identifier(call):
    found = records(10)
    ended = call("--jsonl", "text", "--id", "key", stdin=lines_of(found))
    assert ended.returncode == 0
    written = [json.loads(line) for line in ended.stdout.splitlines()]
    assert [each["id"] for each in written] == [record["key"] for record in found]
    assert [each["source"]["characters"] for each in written] == [len(record["text"]) for record in found]


def test_a_record_is_what_the_document_is_alone(call, tmp_path):
    (tmp_path / "all.jsonl").write_bytes(lines_of(records(4)))
    together = call("--jsonl", "text", "all.jsonl").stdout.splitlines()
    (tmp_path / "one.jsonl").write_bytes(lines_of(records(4)[2:3]))
    alone = call("--jsonl", "text", "one.jsonl").stdout.replace(b'"one.jsonl"', b'"all.jsonl"')
    assert alone.splitlines() == together[2:3]
    piped = call("--json", stdin=records(4)[2]["text"].encode()).stdout
    assert json.loads(piped)["recommendations"] == json.loads(together[2])["recommendations"]


def test_an_empty_text_is_an_empty_document(call):
    ended = call("--jsonl", "text", stdin=b'{"text": ""}\n')
    assert ended.returncode == 0
    assert json.loads(ended.stdout)["summary"] == []


def test_lines_are_gathered_without_losing_their_numbers():
    lines = [b"x\n"] * (2 * LINES + 5)
    found = list(chunked("a", lines))
    assert [chunk.first for chunk in found] == [1, LINES + 1, 2 * LINES + 1]
    assert sum(len(chunk.lines) for chunk in found) == len(lines)
    assert [len(chunk.lines) for chunk in chunked("a", [b"x" * (1 << 20)] * 3)] == [1, 1, 1]


def test_lines_are_written_as_they_come():
    """The first chunk is answered before the input ends."""
    command = [sys.executable, "-m", "summarize", "--jsonl", "text"]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment())
    try:
        process.stdin.write(lines_of(short_records(LINES)))
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["schema"] == "summarize/1"
    finally:
        process.stdin.close()
        process.stdout.read()
        process.stdout.close()
        assert process.wait(PATIENCE) == 0


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


def test_each_input_becomes_a_part_of_the_same_bytes(call, run, tmp_path, corpus):
    for start, jobs, folder in ((call, "1", "one"), (run, "2", "two")):
        ended = start("--jsonl", "text", "--id", "key", "-j", jobs, *corpus, "-o", f"{folder}/")
        assert (ended.returncode, ended.stdout, ended.stderr) == (0, b"", b"")
    assert content(tmp_path / "one") == content(tmp_path / "two")
    assert sorted(content(tmp_path / "one")) == ["part-0.jsonl", "part-1.jsonl", "part-2.jsonl"]
    joined = b"".join(content(tmp_path / "one")[f"part-{number}.jsonl"] for number in range(3))
    assert joined == call("--jsonl", "text", "--id", "key", *corpus).stdout


def test_resuming_leaves_parts_that_are_there(call, tmp_path, corpus):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "part-1.jsonl").write_text("there\n")
    assert call("--jsonl", "text", *corpus, "-o", "out/", "--resume").returncode == 0
    assert content(tmp_path / "out")["part-1.jsonl"] == b"there\n"
    assert len(content(tmp_path / "out")) == 3
    assert call("--jsonl", "text", *corpus, "-o", "out/").returncode == 0
    assert content(tmp_path / "out")["part-1.jsonl"] != b"there\n"


def test_a_part_that_cannot_be_read_stops_no_other(call, tmp_path, corpus):
    ended = call("--jsonl", "text", corpus[0], "in/missing.jsonl", corpus[2], "-o", "out/")
    assert ended.returncode == 1
    assert ended.stderr.count(b"\n") == 1
    assert b"missing.jsonl" in ended.stderr
    assert sorted(content(tmp_path / "out")) == ["part-0.jsonl", "part-2.jsonl"]


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGINT])
def test_an_interrupted_run_leaves_whole_parts_only(tmp_path, jobs, end):
    (tmp_path / "big.jsonl").write_bytes(lines_of(records(3000)))
    command = [sys.executable, "-m", "summarize", "--jsonl", "text", "-j", jobs, "big.jsonl", "-o", "out/"]
    process = subprocess.Popen(command, cwd=tmp_path, env=environment(), stderr=subprocess.PIPE)
    deadline = time.monotonic() + PATIENCE
    while not list((tmp_path / "out").glob(".big*")) and time.monotonic() < deadline:
        time.sleep(0.05)
    process.send_signal(end)
    assert process.wait(PATIENCE) == 128 + end
    assert b"Traceback" not in process.stderr.read()
    process.stderr.close()
    assert list((tmp_path / "out").iterdir()) == []


def interrupted_while_blocked(file):
    with signals_blocked():
        os.kill(os.getpid(), signal.SIGTERM)
        time.sleep(0.1)
        file.touch()


def test_a_worker_can_put_off_an_interruption(tmp_path):
    with pytest.raises(SystemExit):
        list(parallel_map(interrupted_while_blocked, [tmp_path / "whole"], 2))
    assert (tmp_path / "whole").exists()


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_what_an_interrupted_run_printed_is_complete_lines(tmp_path, jobs):
    (tmp_path / "big.jsonl").write_bytes(lines_of(short_records(3000)))
    command = [sys.executable, "-m", "summarize", "--jsonl", "text", "-j", jobs, "big.jsonl"]
    process = subprocess.Popen(
        command, cwd=tmp_path, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0
    )
    first = process.stdout.readline()
    process.send_signal(signal.SIGTERM)
    rest, errors = process.communicate(timeout=PATIENCE)
    assert process.returncode == 143
    assert b"Traceback" not in errors
    for line in (first + rest).splitlines(keepends=True):
        assert line.endswith(b"\n")
        json.loads(line)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="processes are killed so on POSIX")
@pytest.mark.parametrize("end", ["killed", "without a reader"])
def test_no_worker_outlives_the_run(tmp_path, end):
    """Workers hold the pipe of the errors too: it ends only when the last of them has."""
    (tmp_path / "big.jsonl").write_bytes(lines_of(short_records(3000)))
    command = [sys.executable, "-m", "summarize", "--jsonl", "text", "-j", "2", "big.jsonl"]
    process = subprocess.Popen(
        command, cwd=tmp_path, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0
    )
    assert process.stdout.readline().endswith(b"\n")
    if end == "killed":
        process.kill()
    process.stdout.close()
    _, errors = process.communicate(timeout=PATIENCE)
    assert process.returncode == {"killed": -signal.SIGKILL, "without a reader": 141}[end]
    assert errors == b""
