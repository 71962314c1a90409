"""Tables of measures in files: Word, LibreOffice, HTML and Markdown, with merged cells and section rows."""

import pytest

from summarize import summarize
from summarize.files import read_source
from summarize.files.detect import Kind
from summarize.files.pandoc.read import convert, program

pytestmark = pytest.mark.skipif(program() is None, reason="the extra that reads files is not installed")

INTRO = "<p>Совещание прошло в школе посёлка, и говорили на нём о ремонте.</p>"
HEADS = "<tr><th>№</th><th>Мероприятие</th><th>Ответственный</th><th>Срок исполнения</th></tr>"
TABLES = {
    "plain": (
        (
            f"{HEADS}<tr><td>1</td><td>Починить кран</td><td>Белов И.И.</td><td>до 1 июня 2027 г.</td></tr>"
            "<tr><td>2</td><td>Покрасить забор</td><td>отдел дорог</td><td>июль</td></tr>"
        ),
        [("Починить кран", "Белов И.И.", "2027-06-01"), ("Покрасить забор", "отдел дорог", None)],
    ),
    "one cell for two rows": (
        (
            f"{HEADS}<tr><td>1</td><td>Починить кран</td><td rowspan='2'>Белов И.И.</td><td>до 1 июня 2027 г.</td></tr>"
            "<tr><td>2</td><td>Покрасить забор</td><td>2028 год</td></tr>"
        ),
        [("Починить кран", "Белов И.И.", "2027-06-01"), ("Покрасить забор", "Белов И.И.", "2028-12-31")],
    ),
    "sections over all columns": (
        (
            f"{HEADS}<tr><td colspan='4'>Раздел I. Вода</td></tr>"
            "<tr><td>1</td><td>Починить кран</td><td>Белов И.И.</td><td>до 1 июня 2027 г.</td></tr>"
            "<tr><td colspan='4'>Раздел II. Двор</td></tr>"
            "<tr><td>2</td><td>Покрасить забор</td><td>отдел дорог</td><td>2028 год</td></tr>"
        ),
        [("Починить кран", "Белов И.И.", "2027-06-01"), ("Покрасить забор", "отдел дорог", "2028-12-31")],
    ),
}
OTHERS = (
    "<tr><th>Команда</th><th>Игры</th><th>Очки</th></tr><tr><td>Волна</td><td>10</td><td>25</td></tr>",
    "<tr><th>Наименование</th><th>Цена</th></tr><tr><td>Доска</td><td>100</td></tr>",
)
KINDS = (Kind.HTML, Kind.DOCX, Kind.ODT)


def rows(table, kind):
    page = f"<html><body>{INTRO}<table>{table}</table></body></html>".encode()
    data = page if kind is Kind.HTML else convert(page, ["-f", "html", "-t", kind.value, "-o", "-"])
    found = summarize(read_source(data, kind, None)).to_dict()["recommendations"]
    return [
        (
            row["text"],
            row["assignee"] and row["assignee"]["text"],
            row["deadline"] and row["deadline"].get("date"),
        )
        for row in found
        if row["from"] == "table"
    ]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", TABLES)
def test_a_table_of_a_file_gives_its_rows(name, kind):
    table, expected = TABLES[name]
    assert rows(table, kind) == expected


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("table", OTHERS)
def test_another_table_of_a_file_gives_none(table, kind):
    assert rows(table, kind) == []
