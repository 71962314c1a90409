"""What a run prints and writes: one document or several, empty ones, formats and files."""

import io
import json
import zipfile

import pytest
from support.processes import SAMPLES

TEXT = "Дорога разбита. Автобус не ходит. Необходимо: 1) найти деньги; 2) нанять рабочих."
SAMPLE = SAMPLES / "op-ed.txt"


def test_one_failure_does_not_stop_the_others(call, tmp_path):
    (tmp_path / "good.txt").write_text(TEXT, "utf-8")
    ended = call("missing.txt", "good.txt", "--json")
    assert ended.returncode == 1
    assert [json.loads(line)["source"]["name"] for line in ended.stdout.splitlines()] == ["good.txt"]


def test_several_files_stand_under_their_names(call, tmp_path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(TEXT, "utf-8")
    lines = call("a.txt", "b.txt").stdout.decode().splitlines()
    assert [line for line in lines if line.startswith("==>")] == ["==> a.txt <==", "==> b.txt <=="]


@pytest.mark.parametrize("arguments", [["--json"], ["-f", "text"], ["-f", "markdown"], ["-f", "terminal"]])
@pytest.mark.parametrize("text", ["", " \n\n\t", "\ufeff"])
def test_an_empty_document_is_normal(call, arguments, text):
    ended = call(*arguments, stdin=text.encode())
    assert ended.returncode == 0
    if arguments == ["-f", "text"]:
        # What a pipe counts and searches is the document's own.
        assert (ended.stdout, ended.stderr.decode()) == (b"", "summarize: standard input: Текст пуст.\n")
        return
    assert ended.stderr == b""
    if arguments == ["--json"]:
        found = json.loads(ended.stdout)
        assert (found["summary"], found["enumerations"], found["recommendations"]) == ([], [], [])
        assert (found["language"], found["title"]) == ("ru", None)
    else:
        assert "Текст пуст." in ended.stdout.decode()


def test_nothing_recommended_is_said(call):
    ended = call(stdin="Вчера шёл дождь. Сегодня солнечно. Река спокойна.".encode())
    assert ended.returncode == 0
    assert "Рекомендаций" not in ended.stdout.decode()
    assert "standard input: Рекомендаций в тексте не найдено." in ended.stderr.decode()


NOTHING = "Дорога разбита. Автобус не ходит. Река спокойна."


@pytest.mark.parametrize("form", ["text", "markdown", "terminal", "html"])
def test_that_filters_leave_nothing_is_no_claim_about_the_text(call, form):
    ended = call("-f", form, "--assignee", "мэр", stdin=TEXT.encode())
    said = ended.stderr if form == "text" else ended.stdout
    assert "Условиям отбора не отвечает ни одна строка (найдено: 2)." in said.decode()
    assert "Условиям отбора" not in call("-f", form, "--assignee", "мэр", stdin=NOTHING.encode()).stdout.decode()


def test_a_text_of_which_filters_leave_nothing_is_not_called_empty(call):
    ended = call(
        "-f", "text", "--assignee", "мэр", stdin="Необходимо:\n1) найти деньги;\n2) нанять рабочих.\n".encode()
    )
    assert "Текст пуст." not in ended.stdout.decode() + ended.stderr.decode()


def test_output_to_a_file_leaves_standard_output_empty(call, tmp_path):
    ended = call("-o", "out.json", stdin=TEXT.encode())
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, b"", b"")
    assert json.loads((tmp_path / "out.json").read_text("utf-8"))["schema"] == "summarize/1"
    assert [path.name for path in tmp_path.iterdir()] == ["out.json"]


@pytest.mark.parametrize("options", [(), ("--ics", "tasks")])
def test_a_calendar_without_a_date_is_one_and_is_said_to_be_empty(call, tmp_path, options):
    ended = call(*options, "-o", "plan.ics", stdin="Необходимо:\n1) найти деньги;\n2) нанять рабочих.\n".encode())
    assert (ended.returncode, ended.stderr) == (0, b"summarize: no row has a date: the calendar is empty\n")
    assert (tmp_path / "plan.ics").read_bytes().endswith(b"END:VCALENDAR\r\n")


PLANS = {
    "north.txt": "План\n\n№ | Мероприятие | Срок\n1 | Починить мост | до 2 мая 2027 г.\n2 | Полить сад | июль\n",
    "south.txt": "План\n\n№ | Мероприятие | Срок\n1 | Найти деньги | до 1 мая 2027 г.\n2 | Убрать двор | –\n",
    "west.txt": "Прошёл дождь. Трава выросла. Коровы пасутся на лугу у реки.\n",
}


def lines_of(call, tmp_path, *options):
    for name, text in PLANS.items():
        (tmp_path / name).write_text(text, "utf-8")
    return call(*PLANS, *options).stdout.decode().splitlines()


def test_rows_of_all_files_are_sorted_together_and_numbered_through(call, tmp_path):
    rows = [line.split("\t") for line in lines_of(call, tmp_path, "-f", "tsv", "--sort", "deadline")[1:]]
    assert [(row[2], row[4]) for row in rows] == [
        ("1", "Найти деньги"),
        ("2", "Починить мост"),
        ("3", "Полить сад"),
        ("4", "Убрать двор"),
    ]


def test_a_file_without_a_row_that_fits_is_left_out(call, tmp_path):
    shown = "\n".join(lines_of(call, tmp_path, "--due-before", "02.05.2027", "--only", "recommendations"))
    assert "south.txt" in shown
    assert "Найти деньги" in shown
    assert "north.txt" not in shown
    assert "west.txt" not in shown


def test_of_several_files_none_of_which_fits_it_is_said(call, tmp_path):
    for name, text in PLANS.items():
        (tmp_path / name).write_text(text, "utf-8")
    ended = call(*PLANS, "--assignee", "никто")
    assert (ended.returncode, ended.stdout) == (0, b"")
    assert ended.stderr == b"summarize: no row of the documents fits the filters\n"


def test_only_dated_rows_are_kept(call, tmp_path):
    assert len(lines_of(call, tmp_path, "-f", "tsv", "--dated")) == 1 + 2


def test_help_names_every_exit_status(call):
    text = call("--help").stdout.decode()
    assert all(status in text for status in ("0 done", "1 an input", "2 wrong", "130", "143"))


@pytest.mark.parametrize(
    ("suffix", "opening"),
    [
        ("csv", b"\xef\xbb\xbf"),
        ("xlsx", b"PK"),
        ("docx", b"PK"),
        ("html", b"<!DOCTYPE html>"),
        ("md", b"# "),
        ("json", b'{"schema"'),
    ],
)
def test_the_suffix_implies_the_format(call, tmp_path, suffix, opening):
    ended = call(SAMPLE, "-o", f"plan.{suffix}")
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, b"", b"")
    written = (tmp_path / f"plan.{suffix}").read_bytes()
    assert written.startswith(opening)
    assert call(SAMPLE, "-f", {"md": "markdown"}.get(suffix, suffix)).stdout == written


def test_an_unreadable_file_leaves_the_table_of_the_others(call, tmp_path):
    ended = call("missing.txt", SAMPLE, "-o", "plan.xlsx")
    assert ended.returncode == 1
    assert b"missing.txt" in ended.stderr
    assert zipfile.is_zipfile(io.BytesIO((tmp_path / "plan.xlsx").read_bytes()))


def test_nothing_is_written_when_nothing_was_read(call, tmp_path):
    assert call("missing.txt", "-o", "plan.xlsx").returncode == 1
    assert list(tmp_path.iterdir()) == []


def test_in_context_shows_the_whole_document_with_its_numbers_in_the_margin(call):
    shown = call("--in-context", "--color", "never", SAMPLE, COLUMNS="90").stdout.decode()
    assert "\x1b" not in shown
    words = " ".join(shown.replace("•", " ").split())
    assert "Машины стоят на газонах" in words
    assert any(line.split()[0] == "1" for line in shown.splitlines() if line.strip())
    assert max(map(len, shown.splitlines())) <= 90


def test_in_context_colours_when_asked(call):
    assert b"\x1b[" in call("--in-context", "--color", "always", SAMPLE).stdout


def test_in_context_lets_no_escape_sequence_through(call):
    text = "Мост \x1b[2Jзакрыт. Паром \u202eстоит. Река спокойна.".encode()
    shown = call("--in-context", "--color", "never", stdin=text).stdout.decode()
    assert "\x1b" not in shown
    assert "\u202e" not in shown


# ---------------------------------------------------------------- --kind

KINDS = """Дорога к школе разбита третий год, и автобус по ней больше не ходит.

Эксперты рекомендуют провести обследование моста.

Администрация обещает построить новый мост. В следующем году район планирует купить два автобуса.

Глава района постановил:
1. Дорожной службе до 1 июня 2027 г. засыпать ямы.
2. Отделу образования до 1 мая 2027 г. открыть в школе столовую.
"""


def rows_of(ended):
    assert (ended.returncode, ended.stderr) == (0, b"")
    return json.loads(ended.stdout)["recommendations"]


@pytest.mark.parametrize(
    "arguments", [["--kind", "plan,order"], ["--kind", "plan", "--kind", "order"], ["--kind=order, plan"]]
)
def test_rows_of_the_kinds_asked_for_are_kept_and_numbered_anew(call, arguments):
    rows = rows_of(call("--json", stdin=KINDS.encode()))
    kept = rows_of(call("--json", *arguments, stdin=KINDS.encode()))
    assert {row["kind"] for row in rows} == {"proposal", "order", "plan"}
    assert kept == [
        row | {"number": number} for number, row in enumerate((row for row in rows if row["kind"] != "proposal"), 1)
    ]


@pytest.mark.parametrize("form", ["text", "markdown", "terminal", "html", "csv"])
def test_every_format_has_only_the_kinds_asked_for(call, form):
    shown = call("-f", form, "-n", "1", "--kind", "order", stdin=KINDS.encode()).stdout.decode("utf-8-sig")
    assert "засыпать ямы" in shown
    assert ("Поручения и решения" in shown) is (form != "csv")
    assert "Рекомендации" not in shown
    assert "Планы" not in shown


def test_kinds_of_json_lines_and_of_a_part(call):
    line = json.dumps({"text": KINDS}).encode()
    assert {row["kind"] for row in rows_of(call("--jsonl", "text", "--kind", "plan", stdin=line))} == {"plan"}
    assert rows_of(call("--json", "--only", "summary", "--kind", "plan", stdin=KINDS.encode())) == []
    lines = call("--only", "recommendations", "--kind", "order", stdin=KINDS.encode()).stdout.decode().splitlines()
    assert [line.partition(" ")[0] for line in lines] == ["1.", "2."]


def test_kinds_and_other_filters_hold_together(call):
    rows = rows_of(call("--json", "--kind", "plan", "--assignee", "район", stdin=KINDS.encode()))
    assert [row["text"] for row in rows] == ["В следующем году район планирует купить два автобуса"]
    said = call("--kind", "order", "--assignee", "район", stdin=KINDS.encode()).stderr.decode()
    assert "Условиям отбора не отвечает ни одна строка (найдено: 5)." in said
