"""A digest as files: a brief or a list of orders in Word, a workbook, a page, a calendar, lines for pipes."""

import io
import re
import shutil
import subprocess
import zipfile

import docx
import icalendar
import openpyxl
import pytest
from support.morning import MINUTES, MORNING

from summarize import summarize
from summarize.formats import render_collected
from summarize.formats.digest import render_digest_file
from summarize.formats.digest.outline import read_digest_outline
from summarize.multidocument import digest_extracts
from summarize.multidocument.extract import extract
from summarize.multidocument.records import Unread
from summarize.result import Result

NEWS = {f"news/{number}.txt": text for number, text in enumerate(MORNING, 1)}
PAPERS = {f"papers/{number}.txt": MINUTES.format(number=number) for number in (1, 2, 3)}
SCAN = Unread("papers/scan.pdf", "no text")


def written(form, texts, only=None):
    results = [Result(name, summarize(text)) for name, text in texts.items()]
    return render_digest_file(digest_extracts(map(extract, results), unread=[SCAN]), form, results, only=only)


def paragraphs(texts, only=None):
    return [each.text for each in docx.Document(io.BytesIO(written("docx", texts, only))).paragraphs]


def test_news_are_a_brief_in_word_with_names_of_files():
    lines = paragraphs(NEWS)
    assert lines[0] == "Обзор"
    assert any(line.startswith("1. ") and "(1.txt. Также: 2.txt)" in line for line in lines)
    assert "news/" not in "\n".join(lines)
    assert "Не прочитано" in lines
    assert not docx.Document(io.BytesIO(written("docx", NEWS))).tables


def test_papers_are_a_list_of_orders_in_word():
    assert paragraphs(PAPERS)[0] == "Перечень поручений"
    (table,) = docx.Document(io.BytesIO(written("docx", PAPERS))).tables
    cells = [[cell.text for cell in row.cells] for row in table.rows]
    assert cells[0][:2] == ["№", "Мероприятие"]
    assert next(row for row in cells if "лампы" in row[1])[-1] == "1.txt, строка 5; 2.txt, строка 5; 3.txt, строка 5"
    assert not any("лампы" in line for line in paragraphs(PAPERS))


def test_the_sheet_of_orders_and_plans_is_a_list_of_orders():
    both = {**PAPERS, "2.txt": "Пора купить паром.\n\nПредлагаем городу открыть переправу у старого моста.\n"}
    book = openpyxl.load_workbook(io.BytesIO(written("xlsx", both)))
    kinds = {row[6].value for row in book.worksheets[0].iter_rows(min_row=2)}
    assert len(kinds) > 1
    assert book.sheetnames == ["Перечень поручений", "Документы"]


def test_files_of_one_name_keep_their_folders():
    unread = [Unread("old/1.txt", "пусто"), Unread("old/2.pdf", "пусто")]
    found = digest_extracts([extract(Result("new/1.txt", summarize("Мост закрыт.")))], unread=unread)
    outline = read_digest_outline(found, whole_names=False)
    assert outline.names == ("new/1.txt",)
    assert [name for name, _ in outline.unread] == ["old/1.txt", "2.pdf"]


def test_the_rows_of_news_are_a_table_if_they_alone_are_asked_for():
    assert paragraphs(NEWS, "recommendations")[0] == "Перечень поручений"


def test_the_properties_of_a_word_file_are_filled():
    archive = zipfile.ZipFile(io.BytesIO(written("docx", NEWS)))
    assert "<dc:title>Обзор</dc:title>" in archive.read("docProps/core.xml").decode()


@pytest.mark.writer
def test_twenty_news_are_at_most_four_pages(tmp_path):
    words = " ".join(MORNING[3].split())
    texts = {
        f"{number}.txt": f"Новость {number}\n\n" + words.replace("книг", f"книг{number}") * 3 for number in range(20)
    }
    (tmp_path / "brief.docx").write_bytes(written("docx", texts))
    subprocess.run(
        [shutil.which("soffice") or "soffice", "--headless", "--convert-to", "pdf", "brief.docx"],
        cwd=tmp_path,
        check=True,
        capture_output=True,
    )
    assert len(re.findall(rb"/Type\s*/Page\b", (tmp_path / "brief.pdf").read_bytes())) <= 4


def test_a_workbook_has_a_sheet_of_rows_and_one_of_documents():
    book = openpyxl.load_workbook(io.BytesIO(written("xlsx", PAPERS)))
    assert book.sheetnames == ["Поручения и решения", "Документы"]
    rows, documents = book.worksheets
    assert (rows.freeze_panes, documents.freeze_panes) == ("A2", "A2")
    assert rows.auto_filter.ref
    head = [cell.value for cell in rows[1]]
    dates = [row[head.index("Дата")].value for row in rows.iter_rows(min_row=2)]
    assert [day.date().isoformat() for day in dates if day] == ["2026-03-01"]
    last = [cell.value for cell in documents[documents.max_row]]
    assert last[2:] == ["papers/scan.pdf", None, "Не прочитано: no text"]


def test_a_page_opens_with_the_digest_and_leads_to_the_documents():
    markup = written("html", NEWS).decode()
    assert markup.index("Обзор") < markup.index('<main id="d0">')
    targets = set(re.findall(r'href="#([^"]+)"', markup))
    assert {"d0", "d1", "d2", "d3", "d4", "d0-r1"} <= targets
    assert targets <= set(re.findall(r'id="([^"]+)"', markup))


def test_a_calendar_has_each_task_once():
    calendar = icalendar.Calendar.from_ical(written("ics", PAPERS))
    tasks = [each for each in calendar.walk() if each.name in {"VTODO", "VEVENT"}]
    assert len(tasks) == 1
    assert "papers/" not in str(tasks[0]["description"])


@pytest.mark.parametrize("name", ["papers/1.txt", None])
def test_an_entry_of_a_calendar_is_the_same_from_a_digest(name):
    text = "Совет решил:\n1. Завхозу заменить лампы до 1 марта 2026 г.\n2. Бухгалтеру сдать отчёт до 5 марта 2026 г.\n"
    result = Result(name, summarize(text))
    files = (
        render_collected("ics", [result]),
        render_digest_file(digest_extracts([extract(result)]), "ics", [result]),
    )
    one, other = (
        [str(each["uid"]) for each in icalendar.Calendar.from_ical(file).walk() if "uid" in each] for file in files
    )
    assert len(one) == 2
    assert one == other


def test_the_place_of_a_row_is_that_of_its_own_table():
    cells = {line.split("\t")[4]: line.split("\t")[9] for line in written("tsv", PAPERS).decode().splitlines()}
    own = render_collected("tsv", [Result("papers/1.txt", summarize(PAPERS["papers/1.txt"]))]).decode().splitlines()
    places = {line.split("\t")[4]: line.split("\t")[9] for line in own}
    assert len(places) > 2
    assert places.items() <= cells.items()


def test_a_brief_without_rows_says_so():
    assert "Рекомендаций в тексте не найдено. Поручений и планов тоже." in paragraphs({"a.txt": "Мост закрыт."})
    assert not any("не найдено" in line for line in paragraphs({"a.txt": "Мост закрыт."}, "summary"))


def test_lines_are_made_for_grep():
    lines = written("lines", PAPERS).decode().splitlines()
    assert re.match(r"papers/1\.txt:5:order:[Зз]авхоз[^:]*:2026-03-01:Завхозу Лапину заменить лампы", lines[0])
    assert all(line.count(":") >= 5 for line in lines)


def test_a_table_of_tabs_has_a_header():
    head, *lines = (line.split("\t") for line in written("tsv", PAPERS).decode().splitlines())
    assert head == ["file", "line", "number", "kind", "text", "who", "when", "date", "by", "place", "details", "places"]
    assert {len(line) for line in lines} == {len(head)}
    assert lines[0][-1] == "papers/1.txt, строка 5; papers/2.txt, строка 5; papers/3.txt, строка 5"


@pytest.mark.parametrize("form", ["lines", "tsv", "csv", "xlsx", "docx", "html", "ics"])
def test_the_same_documents_give_the_same_files(form):
    assert written(form, PAPERS) == written(form, PAPERS)


@pytest.mark.parametrize("form", ["tsv", "csv", "xlsx", "docx", "html", "ics"])
def test_a_digest_of_nothing_is_written_too(form):
    assert written(form, {"empty.txt": ""})
    assert written(form, {})
