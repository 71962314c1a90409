"""Every message of the command line: one line on standard error that says what to do, and the exit status."""

import ast

import pytest
from support.processes import ROOT

TEXT = "Дорога разбита. Автобус не ходит. Необходимо: 1) найти деньги; 2) нанять рабочих."
GOOD = '{"text": "Мост закрыт."}\n'.encode()

USAGE = [
    ("-n 5 --words 10", "sentences and words exclude each other: give one of them"),
    ("-n 0", "bad number of sentences: 0: give 1 or more"),
    ("-n -3", "bad number of sentences: -3: give a number such as 5 or a share such as 20%"),
    ("-n пять", "bad number of sentences: пять: give a number such as 5 or a share such as 20%"),
    ("--words 0", "bad number of words: 0: give 1 or more"),
    ("--words много", "Invalid value for '--words': 'много' is not a valid int: see summarize --help"),
    ("-k 0", "bad number of keywords: 0: give 1 or more"),
    (
        "-f xml",
        "unknown format: xml: choose from auto, terminal, text, markdown, json, lines, tsv, csv, xlsx, docx, html, ics",
    ),
    ("-m magic", "unknown method: magic: choose from textrank, lead, "),
    ("-l xx", "unknown language: xx: choose from auto, be, en, kk, ru, uk"),
    ("--color red", "unknown color: red: choose from auto, always, never"),
    ("--from xml", "unknown --from: xml: choose from text, docx, odt, rtf, epub, fb2, html, markdown, pdf, csv"),
    ("--only title", "unknown --only: title: choose from summary, recommendations, enumerations, keywords, outline"),
    ("--kind wish", "unknown --kind: wish: choose from proposal, order, plan"),
    ("--kind order --kind plan,wish", "unknown --kind: wish: choose from proposal, order, plan"),
    ("--kind order,", "unknown --kind: : choose from proposal, order, plan"),
    ("--sort name", "unknown --sort: name: choose from deadline"),
    (
        "--due-before soon",
        "bad date: soon: give it as --due-before 2026-12-31, 31.12.2026, +14 (days from today) or today",
    ),
    ("--ics alarms", "unknown --ics: alarms: choose from events, tasks"),
    ("--encoding no-such", "unknown encoding: 'no-such': try utf-8, utf-16, cp1251, koi8-r or cp866"),
    (
        "--jsonl text --encoding utf-16",
        "lines of utf-16 cannot be told apart: make them UTF-8 with iconv",
    ),
    ("-j 0", "bad number of processes: 0: give 1 or more with -j"),
    ("--json -f text", "--json with -f text: leave one out"),
    ("--in-context -f csv", "--in-context is a view for a terminal: leave out -f csv, or use -f html"),
    ("-f json -o plan.md", "-f json contradicts the suffix of -o plan.md: leave one out"),
    ("-f csv -o plan.xlsx", "-f csv contradicts the suffix of -o plan.xlsx: leave one out"),
    (
        "-o plan.pdf",
        "no format has the suffix of -o plan.pdf: give -f, or choose from .json, .jsonl, .md, .txt, .htm, ",
    ),
    ("-o plan.XLS", "no format has the suffix of -o plan.XLS: give -f, or choose from .json"),
    ("-o plan.yaml --only summary", "no format has the suffix of -o plan.yaml: give -f, or choose from .json"),
    ("-o taken/", "-o taken/ is a directory: name a file in it"),
    ("-o .", "-o . is a directory: name a file in it"),
    ("-f csv --only summary", "csv has only recommendations: leave out --only summary, or use another format"),
    ("-o a.xlsx --only enumerations", "xlsx has only recommendations: leave out --only enumerations"),
    ("-f ics -k 5", "ics has no key phrases: leave out -k"),
    ("--id key", "--id names a field of JSON Lines: give --jsonl too"),
    ("--resume", "--resume needs --jsonl and -o DIRECTORY/"),
    ("--jsonl text --resume -o out.jsonl", "--resume needs --jsonl and -o DIRECTORY/"),
    ("--cluster tcp://127.0.0.1:1", "--cluster needs --jsonl, and --digest or -o DIRECTORY/"),
    ("--jsonl text -f csv", "--jsonl writes JSON: leave out -f csv"),
    ("--jsonl text --in-context", "--jsonl writes JSON: leave out --in-context"),
    ("--jsonl text --from html", "--jsonl reads JSON Lines: leave out --from"),
    ("--jsonl text --fix-mojibake", "--fix-mojibake reads plain text: leave out --jsonl"),
    ("--jsonl text -o out.xlsx", "--jsonl writes JSON, not -o out.xlsx: name it .jsonl"),
    ("--jsonl text -o shards/ -", "standard input has no file name: name files, or give a file with -o"),
    ("--jsonl text a b/a -o out/", "two inputs of one name would be written to one file: rename one of them"),
    ("--no-such-option", "No such option: --no-such-option: see summarize --help"),
]

FAILED = [
    ("missing.txt", b"", "missing.txt: no such file: check the name"),
    ("*.fb2", b"", "*.fb2: no such file: check the name"),
    (
        "https://example.org/article",
        b"",
        "https://example.org/article: URLs are not fetched: use curl -L … | summarize",
    ),
    ("a\0b.txt", b"", "ab.txt: cannot be read: embedded null byte"),
    (".", b"", ".: is a directory: name the files in it, or read it with -r"),
    ("--encoding utf-8", "Дорога".encode("cp1251"), "standard input: not utf-8 text (byte 1): give the right one"),
    ("", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, "standard input: a PNG image, not text: give a document"),
    ("", b"PK\x03\x04" + bytes(range(256)) * 40, "standard input: a ZIP archive, not text: unpack it"),
    ("", bytes(range(256)) * 40, "standard input: not text: give a text file, or name its encoding with --encoding"),
    (
        "--jsonl text",
        b'[\n {"text": "x"}\n]\n',
        "standard input: one JSON document over several lines: make it JSON Lines with jq -c",
    ),
    ("--jsonl text", b'\n{\n "text": "x"\n}\n', "standard input: one JSON document over several lines: make it JSON"),
    ("-o no/out.md", GOOD, "no/out.md: cannot be written: No such file or directory: choose another place with -o"),
    ("missing.txt -o plan.xlsx", b"", "missing.txt: no such file: check the name"),
    ("--jsonl text missing.jsonl -o plan/", b"", "missing.jsonl: no such file: check the name"),
    (
        "--jsonl text a.jsonl -o taken/plan/",
        b"",
        "taken/plan/: cannot be written: Not a directory: choose another place",
    ),
]

# The third line of three.
LINES = [
    (b"{", "not JSON: "),
    (b"[1]", "not a JSON object"),
    (b'{"other": "x"}', "no text under 'text'"),
    (b'{"text": 5}', "no text under 'text'"),
    (b'{"text": null}', "no text under 'text'"),
    (b'{"text": "\xff"}', "not JSON: "),
    (b'{"text": "x", "n": NaN}', "not JSON: NaN is not JSON"),
    (b'{"text": "x", "n": -1e999}', "not JSON: -1e999 is not JSON"),
    (b"[" * 100_000, "not JSON: "),
]


@pytest.fixture(autouse=True)
def taken(tmp_path):
    """A file where somebody may want a directory."""
    (tmp_path / "taken").write_bytes(b"")


def said(ended):
    """The only line of standard error."""
    (line,) = ended.stderr.decode().splitlines()
    return line


@pytest.mark.parametrize(("arguments", "message"), USAGE)
def test_wrong_usage_has_status_2_and_no_output(call, tmp_path, arguments, message):
    ended = call(*arguments.split(), stdin=TEXT.encode())
    assert said(ended).startswith(f"summarize: {message}")
    assert (ended.returncode, ended.stdout) == (2, b"")
    assert [path.name for path in tmp_path.iterdir()] == ["taken"]


@pytest.mark.parametrize(("arguments", "stdin", "message"), FAILED)
def test_a_failure_has_status_1_and_names_the_file(call, arguments, stdin, message):
    ended = call(*arguments.split(), stdin=stdin)
    assert said(ended).startswith(f"summarize: {message}")
    assert (ended.returncode, ended.stdout) == (1, b"")


@pytest.mark.parametrize(("line", "message"), LINES, ids=range(len(LINES)))
def test_an_invalid_line_is_named_by_its_number_and_skipped(call, line, message):
    ended = call("--jsonl", "text", stdin=GOOD + b"\n" + line + b"\n" + GOOD)
    assert said(ended).startswith(f"summarize: standard input: line 3 is skipped: {message}")
    assert (ended.returncode, ended.stdout.count(b"\n")) == (1, 2)


@pytest.mark.parametrize("output", ["plan", "plan.2027", "notes.log", "plan.txt", "-"])
def test_an_output_may_have_any_suffix_of_text_or_none(call, output):
    assert call("-o", output, stdin=TEXT.encode()).returncode == 0


@pytest.mark.parametrize("output", ["plan.pdf", "plan.yaml"])
def test_a_format_may_be_written_under_any_name(call, output):
    assert call("-f", "json", "-o", output, stdin=TEXT.encode()).returncode == 0


def test_json_lines_are_read_in_the_given_encoding(call):
    ended = call("--jsonl", "text", "--encoding", "cp1251", stdin='{"text": "Надо чинить мост."}\n'.encode("cp1251"))
    assert "Надо чинить мост" in ended.stdout.decode()


def test_a_text_that_lost_letters_is_a_warning(call):
    ended = call("--json", stdin="Мост закр".encode() + b"\xff" + "т. Паром стоит.".encode())
    assert said(ended) == (
        "summarize: standard input: 1 byte is no text and is read as U+FFFD: check the file, or name its encoding with "
        "--encoding"
    )
    assert ended.returncode == 0


def test_a_language_without_a_pack_is_a_warning(call):
    ended = call("--json", stdin="Rada wsi omówiła naprawę tamy i odłożyła decyzję do jesieni.".encode())
    advice = ": language not recognised; only layout and numbering are used (set it with -l: be, en, kk, ru, uk)"
    assert said(ended) == f"summarize: standard input{advice}"
    assert ended.returncode == 0


def sentences(path):
    """The strings of three words and more in a module, except its docstrings."""
    tree = ast.parse(path.read_text("utf-8"))
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    constants = [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in docstrings]
    return [node.value for node in constants if isinstance(node.value, str) and len(node.value.split()) >= 3]


def test_every_message_is_tested():
    """Here, or in tests/processes: no permission, a full disk, a killed worker, a cluster."""
    tested = "".join(path.read_text("utf-8") for path in (ROOT / "tests").rglob("test_*.py"))
    modules = [path for path in (ROOT / "summarize" / "cli").glob("*.py") if path.name != "options.py"]
    found = [message for path in modules for message in sentences(path)]
    assert len(found) > 30
    assert [message for message in found if message.strip() not in tested] == []
