"""``--digest``: any number of documents, directories and JSON Lines as one brief."""

import json

import jsonschema
import pytest
from referencing import Registry, Resource
from support.morning import BRIDGE, BRIDGE_COPY, BRIDGE_ELSEWHERE, MINUTES, MORNING
from support.processes import ROOT

SCHEMAS = {path.name: json.loads(path.read_text("utf-8")) for path in (ROOT / "docs").glob("summarize-1*.schema.json")}


@pytest.fixture
def morning(tmp_path):
    for number, text in enumerate(MORNING, 1):
        (tmp_path / f"{number}.txt").write_text(text, "utf-8")
    return [f"{number}.txt" for number in range(1, len(MORNING) + 1)]


def test_a_morning_of_news_is_one_brief(call, morning):
    ended = call("--digest", *morning)
    lines = ended.stdout.decode().splitlines()
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert lines[:2] == ["Обзор", "Документов: 5. Из них повторов: 1."]
    assert "Также: 2.txt" in lines
    assert sum("подмыло" in line for line in lines) == 1
    assert sum("укрепить опоры моста" in line for line in lines if line.startswith("2. ")) == 1
    assert any(line.endswith("×2: 1.txt, строка 7; 2.txt, строка 5") for line in lines)


@pytest.mark.parametrize("form", ["text", "markdown", "terminal"])
def test_each_format_names_every_document(call, morning, form):
    # The copy has no row that no other has: its name stands beside its original.
    shown = call("--digest", "--only", "summary", "-f", form, *morning).stdout.decode()
    assert [name for name in morning if shown.count(name) != 1] == []


def test_json_follows_its_schema(call, morning):
    found = json.loads(call("--digest", "--json", *morning, "missing.txt").stdout)
    resources = ((name, Resource.from_contents(schema)) for name, schema in SCHEMAS.items())
    validator = jsonschema.Draft202012Validator(
        SCHEMAS["summarize-1-digest.schema.json"], registry=Registry().with_resources(resources)
    )
    validator.validate(found)
    assert [document["copy_of"] for document in found["documents"]] == [None, 0, None, None, None]
    assert found["unread"] == [{"name": "missing.txt", "error": "no such file: check the name"}]


HEADINGS = {"Обзор", "Другие темы", "Поручения и решения"}


@pytest.mark.parametrize(
    ("only", "kept", "left_out"),
    [("summary", "Рощина", "×2: 1.txt"), ("recommendations", "×2: 1.txt", "Рощина")],
)
def test_one_part_has_no_headings(call, morning, only, kept, left_out):
    whole, part = (call("--digest", *more, *morning).stdout.decode() for more in ([], ["--only", only]))
    assert kept in whole
    assert left_out in whole
    assert set(whole.splitlines()) >= HEADINGS
    assert kept in part
    assert left_out not in part
    assert not HEADINGS & set(part.splitlines())


def test_what_is_not_read_is_said(call, tmp_path):
    folder = tmp_path / "minutes"
    folder.mkdir()
    (folder / "1.txt").write_text(MINUTES.format(number=1), "utf-8")
    (folder / "2.txt").write_text("", "utf-8")
    (folder / "3.pdf").write_bytes(b"%PDF-1.4 broken")
    (folder / "scan.png").write_bytes(b"\x89PNG")
    ended = call("--digest", "-r", "minutes")
    shown = ended.stdout.decode()
    assert ended.returncode == 1
    not_read = shown[shown.index("Не прочитано") :].splitlines()[1:]
    assert "minutes/scan.png: изображение PNG, не текст: дайте документ" in not_read
    assert [line.partition(":")[0] for line in not_read] == [
        f"minutes/{name}" for name in ("3.pdf", "scan.png", "2.txt")
    ]
    assert "minutes/3.pdf" in ended.stderr.decode()


def test_json_lines_are_named_by_their_field_or_their_line(call, tmp_path):
    records = [{"id": "а", "text": BRIDGE}, {"id": "б", "text": BRIDGE_COPY}, {"text": BRIDGE_ELSEWHERE}, {"id": 4}]
    lines = "\n".join(json.dumps(record, ensure_ascii=False) for record in records)
    (tmp_path / "news.jsonl").write_text(lines, "utf-8")
    found = json.loads(call("--digest", "--jsonl", "text", "--id", "id", "--json", "news.jsonl").stdout)
    assert [document["source"]["name"] for document in found["documents"]] == ["а", "б", "news.jsonl:3"]
    assert found["unread"] == [{"name": "news.jsonl: line 4", "error": "no text under 'text'"}]


def test_json_lines_that_cannot_be_read_are_listed(call, tmp_path):
    (tmp_path / "news.jsonl").write_text(json.dumps({"text": BRIDGE}, ensure_ascii=False), "utf-8")
    (tmp_path / "one.jsonl").write_text("{\n}\n", "utf-8")
    ended = call("--digest", "--jsonl", "text", "--json", "missing.jsonl", "one.jsonl", "news.jsonl")
    found = json.loads(ended.stdout)
    assert ended.returncode == 1
    assert len(found["documents"]) == 1
    assert found["unread"] == [
        {"name": "missing.jsonl", "error": "no such file: check the name"},
        {"name": "one.jsonl", "error": "one JSON document over several lines: make it JSON Lines with jq -c"},
    ]
    assert ended.stderr.decode().count("missing.jsonl: no such file") == 1


@pytest.mark.parametrize(
    ("arguments", "error", "reason"),
    [
        (["missing.txt"], "no such file: check the name", "нет такого файла: проверьте имя"),
        (
            ["-r", "empty"],
            "is a directory without documents: check the name",
            "это папка без документов: проверьте имя",
        ),
    ],
)
def test_where_nothing_could_be_read_only_that_is_said(call, tmp_path, arguments, error, reason):
    (tmp_path / "empty" / ".hidden").mkdir(parents=True)
    ended = call("--digest", *arguments)
    assert ended.returncode == 1
    assert ended.stderr.decode() == f"summarize: {arguments[-1]}: {error}\n"
    assert ended.stdout.decode().splitlines()[-1] == f"{arguments[-1]}: {reason}"


@pytest.mark.parametrize("arguments", [["missing.txt"], ["--jsonl", "text", "missing.jsonl"]])
def test_a_file_is_kept_where_nothing_could_be_read(call, tmp_path, arguments):
    (tmp_path / "brief.md").write_text("вчерашний обзор", "utf-8")
    assert call("--digest", *arguments, "-o", "brief.md").returncode == 1
    assert (tmp_path / "brief.md").read_text("utf-8") == "вчерашний обзор"


def test_a_digest_without_a_date_is_an_empty_calendar_that_says_so(call, tmp_path):
    (tmp_path / "1.txt").write_text("Совет решил:\n1. Завхозу заменить лампы.\n2. Сторожу убрать снег.\n", "utf-8")
    ended = call("--digest", "1.txt", "-o", "plan.ics")
    assert ended.stderr.decode() == "summarize: no row has a date: the calendar is empty\n"
    (tmp_path / "1.txt").write_text("Совет решил:\n1. Завхозу заменить лампы до 1 мая 2027 г.\n2. Ждать.\n", "utf-8")
    assert call("--digest", "1.txt", "-o", "plan.ics").stderr == b""


def test_processes_change_nothing(call, morning):
    assert call("--digest", "-j", "2", *morning).stdout == call("--digest", *morning).stdout


def test_the_same_file_twice_is_once(call, morning):
    once = call("--digest", "1.txt").stdout
    assert call("--digest", morning[0], "1.txt").stdout == once
    assert call("--digest", "./1.txt", "1.txt").stdout == once
    assert call("--digest", "-f", "html", "1.txt", "./1.txt", "1.txt").stdout.count(b"<article") == 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--in-context"], "--digest is of several documents: leave out --in-context"),
        (["--only", "enumerations"], "--digest has no enumerations: leave out --only enumerations"),
        (["--title", "Мост"], "--digest is of several documents: leave out --title"),
        (["--blocks"], "--digest: leave out --blocks and --show-text"),
        (["-k", "3"], "--digest: leave out -k and --explain"),
        (["--all"], "--digest has likely rows only: leave out --all"),
        (["--explain"], "--digest: leave out -k and --explain"),
        (["--jsonl", "text", "-f", "html"], "-f html shows whole documents: leave out --jsonl"),
        (["--jsonl", "text", "-o", "./"], "--digest writes one file: name it in ./"),
        (["--sort", "name"], "unknown --sort: name: choose from deadline, kind, assignee, source"),
    ],
)
def test_what_makes_no_sense_is_refused(call, arguments, message):
    ended = call("--digest", *arguments, stdin=BRIDGE.encode())
    assert ended.returncode == 2
    assert message in ended.stderr.decode()


def test_other_orders_of_rows_need_a_digest(call):
    ended = call("--sort", "source", stdin=BRIDGE.encode())
    assert ended.returncode == 2
    assert "unknown --sort: source: choose from deadline" in ended.stderr.decode()
