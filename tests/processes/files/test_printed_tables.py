"""Tables of measures that a browser and LibreOffice printed."""

import docx
import pytest
from docx.oxml import OxmlElement
from support.documents import TITLE
from support.files import browser, office, read

from summarize import summarize

WHO = ("Глава посёлка", "Дорожная служба района", "Управление жилищно-коммунального хозяйства")


def measures(count):
    return [
        (str(n), f"Починить мост номер {n} и найти объезд", WHO[n % 3], f"до {n} мая 2026 г.")
        for n in range(1, count + 1)
    ]


def assert_are_the_measures(source, count):
    found = [row for row in summarize(source).to_dict()["recommendations"] if row["from"] == "table"]
    assert [(row["text"], row["assignee"]["text"], row["deadline"]["text"]) for row in found] == [
        row[1:] for row in measures(count)
    ]


BORDERS = [
    "table {border-collapse: collapse} td, th {border: 1px solid}",
    "table {border-collapse: collapse} td, th {border-bottom: 1px solid; padding: 4px}",
    "td {vertical-align: top} th {text-align: left}",
    "",
]


@pytest.mark.chromium
@pytest.mark.parametrize("style", BORDERS, ids=["ruled", "level", "aligned", "plain"])
def test_a_table_of_measures_that_a_browser_printed_is_read(tmp_path, style):
    body = "".join(f"<tr><td>{'<td>'.join(row)}" for row in measures(12))
    head = "<tr><th>№<th>Мероприятие<th>Ответственный<th>Срок"
    table = f"<table>{head}{body}</table>"
    markup = f"<meta charset=utf-8><style>{style}</style><h1>{TITLE}</h1><p>Мост закрыт.{table}<p>Паром стоит."
    (tmp_path / "plan.html").write_text(markup, "utf-8")
    browser(tmp_path / "plan.html", tmp_path, f"--print-to-pdf={tmp_path / 'plan.pdf'}", "--no-pdf-header-footer")
    source = read(tmp_path / "plan.pdf")
    assert source.text.startswith(f"{TITLE}\n\nМост закрыт.\n\n№\tМероприятие\tОтветственный\tСрок\n1\t")
    assert source.text.endswith("\n\nПаром стоит.")
    assert_are_the_measures(source, 12)


@pytest.mark.writer
@pytest.mark.parametrize("style", ["Table Grid", "Normal Table"])
def test_a_table_over_several_pages_is_one(tmp_path, style):
    written = docx.Document()
    written.add_paragraph("План ремонта дорог", style="Title")
    table = written.add_table(0, 4, style=style)
    for row in (("№", "Мероприятие", "Ответственный", "Срок"), *measures(28)):
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words
    properties = table.rows[0]._tr.get_or_add_trPr()  # noqa: SLF001
    properties.append(OxmlElement("w:tblHeader"))
    written.save(tmp_path / "plan.docx")
    source = read(office(tmp_path / "plan.docx", "pdf", tmp_path))
    assert len(source.pages) > 1
    assert source.text.count("Мероприятие") == 1
    assert_are_the_measures(source, 28)
