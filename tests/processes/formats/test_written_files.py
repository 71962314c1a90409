"""CSV, XLSX, DOCX, HTML and calendar files, read back by other programs than those that wrote them."""

import csv
import io
import re
import subprocess
from datetime import date, datetime
from html.parser import HTMLParser

import docx
import icalendar
import openpyxl
import pytest
from support.browsing import QUIET, browsing
from support.processes import PATIENCE, SAMPLES

from summarize import summarize
from summarize.cli.option_checks import Options
from summarize.document import ActionKind, Block, BlockKind, Deadline, Origin, Recommendation, Span
from summarize.formats import COLLECTED, render_collected
from summarize.formats.csv import without_formula
from summarize.formats.highlights import mark
from summarize.formats.html import MOST_HIGHLIGHTED
from summarize.formats.output_messages import output_messages
from summarize.formats.table import table_rows
from summarize.result import Result, Summary

TEXT = """План ремонта дорог
Дороги разбиты третий год. Жители пишут жалобы каждую неделю. Мост закрыт для автобусов.
Необходимо:
1) осмотреть мост;
2) найти деньги. Нужно сто миллионов.
Ответственный – глава посёлка, срок – до 1 июня 2026 г.
"""
HEAD = ["№", "Мероприятие", "Ответственный", "Срок", "Дата", "Место", "Вид", "Кто предлагает"]


def result(text=TEXT, name="plan.txt"):
    return Result(name, summarize(text))


def dated():
    """A result with every field filled, whatever the other rooms make of such a text."""
    summary = summarize(TEXT)

    def place(words):
        return Span(TEXT.index(words), TEXT.index(words) + len(words))

    row = Recommendation(
        *place("осмотреть мост"),
        place("осмотреть мост"),
        (place("Нужно сто миллионов."),),
        Origin.ENUMERATION,
        ActionKind.PROPOSAL,
        place("Жители"),
        labels=(place("1)"),),
        assignee=place("глава посёлка"),
        deadline=Deadline(place("до 1 июня 2026 г."), "2026-06-01"),
    )
    return Result("plan.txt", Summary(summary.document, summary.summary, (), (row,)))


def sheet_of(results):
    return openpyxl.load_workbook(io.BytesIO(render_collected("xlsx", results))).active


def test_csv_is_what_a_russian_excel_opens():
    data = render_collected("csv", [dated()])
    assert data.startswith(b"\xef\xbb\xbf")
    assert b"\r\n" in data
    table = list(csv.reader(io.StringIO(data.decode("utf-8-sig")), delimiter=";"))
    assert table[0][:8] == HEAD
    assert table[1] == [
        "1",
        "Осмотреть мост",
        "глава посёлка",
        "до 1 июня 2026 г.",
        "2026-06-01",
        "1)",
        "рекомендация",
        "Жители",
        "Нужно сто миллионов.",
        "plan.txt",
    ]


FORMULAS = ["=cmd|'/c calc'!A1", "+7 700", "-5", "@SUM(A1)", "\t=1", " =1", "=HYPERLINK(1)"]
HARMLESS = ["Осмотреть мост", "– тире", "1", "", "мост = дорога", "5-7 дней", "а) осмотреть"]


@pytest.mark.parametrize("cell", FORMULAS)
def test_a_cell_never_becomes_a_formula(cell):
    assert without_formula(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", HARMLESS)
def test_other_cells_stay_as_they_are(cell):
    assert without_formula(cell) == cell


def test_a_formula_in_a_document_is_text_in_a_sheet():
    text = "Мост закрыт. Паром стоит.\nНеобходимо:\n1) =HYPERLINK(1) осмотреть мост;\n2) =1+1 найти деньги.\n"
    cells = [cell for line in sheet_of([result(text)]).iter_rows() for cell in line]
    assert [cell.coordinate for cell in cells if cell.data_type == "f"] == []


def test_a_sheet_has_dates_and_wrapped_columns():
    sheet = sheet_of([dated()])
    assert [cell.value for cell in sheet[1]][:8] == HEAD
    assert sheet["E2"].value == datetime(2026, 6, 1)  # noqa: DTZ001 (a sheet has no zones)
    assert sheet["B2"].value == "Осмотреть мост"
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:J2"


def test_several_documents_are_one_table():
    rows = list(sheet_of([result(name="a.txt"), result(name="b.txt")]).iter_rows(min_row=2, values_only=True))
    assert [row[9] for row in rows if row[9]] == ["a.txt"] * (len(rows) // 2) + ["b.txt"] * (len(rows) // 2)


def test_a_word_file_has_headings_a_numbered_list_and_a_table():
    written = docx.Document(io.BytesIO(render_collected("docx", [dated()])))
    styles = [(paragraph.style.name, paragraph.text) for paragraph in written.paragraphs]
    assert styles[0] == ("Title", "Перечень предложений")
    assert styles[1] == ("Subtitle", "План ремонта дорог")
    assert ("Heading 1", "Рекомендации") in styles
    assert [cell.text for cell in written.tables[0].rows[0].cells] == HEAD
    assert [cell.text for cell in written.tables[0].rows[1].cells] == [
        "1",
        "Осмотреть мост",
        "глава посёлка",
        "до 1 июня 2026 г.",
        "01.06.2026",
        "1)",
        "рекомендация",
        "Жители",
    ]
    numbered = [p for p in written.paragraphs if p._p.pPr is not None and p._p.pPr.numPr is not None]  # noqa: SLF001
    assert "Осмотреть мост" in [paragraph.text for paragraph in numbered]


def test_a_word_file_is_set_as_offices_set_it():
    written = docx.Document(io.BytesIO(render_collected("docx", [dated()])))
    (section,) = written.sections
    assert (section.page_width.mm, section.page_height.mm) == (pytest.approx(210, abs=1), pytest.approx(297, abs=1))
    assert section.left_margin.mm == pytest.approx(30, abs=0.1)
    assert section.different_first_page_header_footer
    assert "PAGE" in section.header.paragraphs[0]._p.xml  # noqa: SLF001
    assert written.styles["Normal"].element.getparent().xpath("//w:rFonts/@w:ascii") == ["Times New Roman"]
    rows = written.tables[0]._tbl.tr_lst  # noqa: SLF001
    assert [bool(row.xpath("w:trPr/w:tblHeader")) for row in rows] == [True] + [False] * (len(rows) - 1)
    assert all(row.xpath("w:trPr/w:cantSplit") for row in rows[1:])


def test_columns_in_which_nothing_stands_are_left_out_of_a_word_file():
    plain = docx.Document(
        io.BytesIO(render_collected("docx", [result("Необходимо:\n1) осмотреть мост;\n2) найти деньги.")]))
    )
    assert [cell.text for cell in plain.tables[0].rows[0].cells] == ["№", "Мероприятие", "Место", "Вид"]


def test_a_dash_is_no_place():
    dashed = result("Мост закрыт. Паром стоит.\nНеобходимо:\n– осмотреть мост;\n– найти деньги.\n")
    assert [row["place"] for row in table_rows([dashed])] == ["строка 3", "строка 4"]


def test_a_row_of_a_sheet_is_as_high_as_its_longest_cell():
    long = result(f"Необходимо:\n1) осмотреть {'большой ' * 30}мост;\n2) найти деньги.\n")
    # 15 points are what a row has without a word about it.
    low, high = sorted(sheet_of([long]).row_dimensions[row].height or 15 for row in (2, 3))
    assert high >= 4 * low


@pytest.mark.parametrize(("tasks", "name", "day"), [(False, "VEVENT", "dtstart"), (True, "VTODO", "due")])
def test_a_calendar_has_an_entry_for_each_row_with_a_date(tasks, name, day):
    calendar = icalendar.Calendar.from_ical(render_collected("ics", [dated(), result()], tasks=tasks))
    entries = calendar.walk(name)
    dates = [row for row in result().summary.recommendations if row.deadline and row.deadline.date]
    assert len(entries) == 1 + len(dates)
    assert str(entries[0]["summary"]) == "Осмотреть мост"
    assert entries[0][day].dt == date(2026, 6, 1)
    assert "глава посёлка" in entries[0]["description"]


def test_an_event_fills_its_day_and_names_its_file_without_the_folders():
    found = dated()._replace(name="plans/north/2026.docx")
    event = icalendar.Calendar.from_ical(render_collected("ics", [found])).walk("VEVENT")[0]
    assert (event["dtend"].dt - event["dtstart"].dt).days == 1
    assert "2026.docx" in event["description"]
    assert "north" not in event["description"]


@pytest.mark.parametrize("form", COLLECTED)
def test_the_same_documents_give_the_same_bytes(form):
    assert render_collected(form, [dated(), result()]) == render_collected(form, [dated(), result()])


@pytest.mark.parametrize("form", COLLECTED)
@pytest.mark.parametrize("text", ["", "Мост.", "Мост \x1b[2J\u202eзакрыт. \x00Паром стоит."])
def test_an_empty_and_an_odd_document_are_written_too(form, text):
    # Only lines are nothing but rows.
    assert bool(render_collected(form, [result(text)])) is (form != "lines")


# ---------------------------------------------------------------- the report


class Page(HTMLParser):
    """The elements, identifiers, links and words of a page."""

    def __init__(self, markup):
        super().__init__()
        self.tags, self.identifiers, self.links, self.words, self.open = [], [], [], [], []
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        if tag != "meta":
            self.open.append(tag)
        found = dict(attrs)
        self.identifiers += [found["id"]] if "id" in found else []
        self.links += [found["href"]] if "href" in found else []

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.words.append(data if "style" not in self.open else "")


def page_of(*results):
    return Page(render_collected("html", results).decode())


def test_a_report_holds_together_and_needs_nothing_else():
    markup = render_collected("html", [dated(), result()]).decode()
    page = Page(markup)
    assert page.open == []
    assert len(set(page.identifiers)) == len(page.identifiers)
    assert {link.removeprefix("#") for link in page.links} <= set(page.identifiers)
    assert not set(page.tags) & {"script", "img", "link", "iframe", "form", "object"}
    assert not re.search(r"url\(|@import|https?:", markup)


def test_several_documents_have_a_table_of_contents_and_one_has_none():
    assert "<nav>" not in render_collected("html", [result()]).decode()
    several = page_of(result(name="a.txt"), result("Мост.", name="folder/b.txt"))
    assert [link for link in several.links if link in {"#d0", "#d1"}] == ["#d0", "#d1"]
    assert "b.txt" in several.words


PARTS = [f"## Часть {number}\n\nМост номер {number} открыли весной для всех.\n" for number in range(1, 6)]


def reported(parts, **options):
    return page_of(Result("парк.md", summarize("# Отчёт\n\n" + "\n".join(parts), **options)))


def test_a_report_on_many_parts_has_an_outline_that_leads_to_them():
    page = reported(PARTS, outline=True)
    assert [link for link in page.links if link.startswith("#d0-p")] == [f"#d0-p{number}" for number in range(1, 6)]
    assert {link.removeprefix("#") for link in page.links} <= set(page.identifiers)


@pytest.mark.parametrize(("parts", "options"), [(PARTS[:2], {"outline": True}), (PARTS, {}), ([], {"outline": True})])
def test_a_report_on_few_parts_has_none(parts, options):
    assert not any(link.startswith("#d0-p") for link in reported(parts, **options).links)


@pytest.mark.parametrize(
    ("options", "wanted"),
    [
        ({"format": "html"}, True),
        ({"output": "парк.html"}, True),
        ({"only": "outline"}, True),
        ({}, False),
        ({"format": "json"}, False),
        ({"output": "парк.md"}, False),
        ({"format": "html", "only": "summary"}, False),
    ],
)
def test_an_outline_is_found_for_reports_and_where_it_is_asked_for(options, wanted):
    unset = Options(**dict.fromkeys(Options._fields))
    assert unset._replace(**options).with_outline is wanted


def test_a_report_with_very_many_pairs_does_without_a_rule_for_each():
    many = [f"{number}) построить мост на улице {number};" for number in range(1, MOST_HIGHLIGHTED + 2)]
    assert ":has(.d0-r" in render_collected("html", [result()]).decode()
    assert ":has(.d0-r" not in render_collected("html", [result("Необходимо:\n" + "\n".join(many))]).decode()


@pytest.mark.parametrize("name", ["op-ed.txt", "order.txt", "speech.txt", "minutes.txt"])
def test_every_word_of_the_document_stands_in_the_report(name):
    text = (SAMPLES / name).read_text("utf-8")
    page = page_of(result(text))
    shown = "".join("".join(page.words).split())
    for word in re.findall(r"\w+", text):
        assert word in shown


HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '" onmouseover="x',
    "</style>",
    "&lt;b&gt;",
    "]]>",
]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_markup_in_a_document_is_text_in_the_report(hostile):
    text = (
        f"Мост {hostile} закрыт\nПаром стоит. Необходимо:\n1) осмотреть {hostile} мост;\n2) найти {hostile} деньги.\n"
    )
    page = page_of(Result(hostile, summarize(text)))
    assert "script" not in page.tags
    assert "img" not in page.tags
    assert "b" not in page.tags
    assert hostile in "".join(page.words)


TABLE = (
    "Мост закрыт, и объезд далёк.\n\n№\tМероприятие\tСрок\n1\tОсмотреть мост\t1 мая 2026 г.\n2\tНайти деньги\t2 мая\n"
)


@pytest.mark.parametrize("text", [TEXT, TABLE])
def test_each_character_of_a_block_is_in_one_piece(text):
    for marked in mark(summarize(text)):
        pieces = "".join(piece.text for line in marked.lines for piece in line)
        assert "".join(pieces.split()) == "".join(text[marked.block.start : marked.block.end].split())


def test_a_table_is_cut_row_by_row():
    rows = [len(marked.lines) for marked in mark(summarize(TABLE)) if marked.block.kind is BlockKind.TABLE]
    assert rows == [3]


WRAPPED = """Мост закрыт на год. Паром стоит.
Необходимо:
1) осмотреть опоры мос-
та и насыпь;
2) администрации:
а) найти деньги;
б) нанять подрядчика.
"""


def test_a_wrapped_line_is_one_mark_and_its_hyphen_is_undone():
    markup = render_collected("html", [result(WRAPPED)]).decode()
    assert ">осмотреть опоры моста и насыпь</a></mark>" in markup


def test_an_item_within_an_item_stands_further_in():
    markup = render_collected("html", [result(WRAPPED)]).decode()
    assert re.findall(r'class="(item[^"]*)">(..)', markup) == [
        ("item", "1)"),
        ("item", "2)"),
        ("item deep1", "а)"),
        ("item deep1", "б)"),
    ]


def test_marks_may_overlap():
    text = "Мост закрыт на год."
    summary = summarize(text)
    block = Block(BlockKind.PARAGRAPH, 0, len(text), (Span(0, len(text)),))
    rows = tuple(
        Recommendation(start, end, Span(start, end), (), Origin.SENTENCE, ActionKind.PLAN)
        for start, end in ((0, 11), (5, 19))
    )
    overlapping = Summary(summary.document._replace(blocks=(block,)), (), (), rows)
    pieces = next(mark(overlapping)).lines[0]
    assert [(piece.text, [found.number for found in piece.marks]) for piece in pieces] == [
        ("Мост ", [1]),
        ("закрыт", [1, 2]),
        (" на год.", [2]),
    ]
    assert [len(piece.opens) for piece in pieces] == [1, 1, 0]


def test_every_language_names_the_columns():
    for code in ("ru", "uk", "be", "kk", "en"):
        assert output_messages(code)["measure"]


# ---------------------------------------------------------------- real programs


PAIR = "[...document.querySelectorAll('.d0-r1')].map(each => getComputedStyle(each).backgroundColor)"


@pytest.fixture(scope="module")
def browser(tmp_path_factory):
    with browsing(tmp_path_factory.mktemp("chromium")) as opened:
        yield opened


@pytest.fixture
def address(tmp_path):
    """A report whose document is longer than a window."""
    (tmp_path / "report.html").write_bytes(render_collected("html", [result(TEXT + "Мост закрыт.\n\n" * 200)]))
    return (tmp_path / "report.html").as_uri()


@pytest.mark.chromium
@pytest.mark.parametrize("end", [".result .d0-r1", "mark.d0-r1"])
def test_pointing_at_one_end_lights_up_both(browser, address, end):
    browser.show(address)
    unlit = browser.ask(PAIR)
    browser.point(end)
    lit = browser.ask(PAIR)
    assert len(lit) == 2
    assert len(set(lit)) == 1
    assert not set(lit) & set(unlit)
    browser.point("h1")
    assert browser.ask(PAIR) == unlit


@pytest.mark.chromium
def test_a_click_leads_there_and_back(browser, address):
    browser.show(address, height=500)
    browser.ask("scrollTo(0, 2000)")
    browser.click(".result .d0-r1 a")
    assert browser.ask("location.hash") == "#d0-r1"
    assert 0 <= browser.place("#d0-r1")[1] <= 500
    assert len(set(browser.ask(PAIR))) == 1
    browser.click("#d0-r1 a")
    assert browser.ask("location.hash") == "#d0-R1"
    assert 0 <= browser.place("#d0-R1")[1] <= 500


@pytest.mark.chromium
@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("width", [360, 800, 1366])
def test_a_report_fits_its_window_in_light_and_dark(browser, address, width, dark):
    browser.show(address, width=width, dark=dark)
    assert browser.ask("document.documentElement.scrollWidth") == width
    channels = [
        int(each) for each in re.findall(r"\d+", browser.ask("getComputedStyle(document.body).backgroundColor"))
    ]
    assert (max(channels) < 64) is dark
    assert browser.picture().startswith(b"\x89PNG")


@pytest.mark.chromium
def test_a_browser_prints_the_whole_report(tmp_path):
    import pypdfium2

    report = tmp_path / "report.html"
    report.write_bytes(render_collected("html", [dated()]))
    target = f"--print-to-pdf={tmp_path / 'report.pdf'}"
    command = ["chromium", *QUIET, f"--user-data-dir={tmp_path / 'browser'}", target, report.as_uri()]
    subprocess.run(command, check=True, capture_output=True, timeout=PATIENCE)
    with pypdfium2.PdfDocument(tmp_path / "report.pdf") as document:
        printed = " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())
    for words in ("План ремонта дорог", "Осмотреть мост", "глава посёлка", "Жители пишут жалобы каждую неделю."):
        assert words in printed


@pytest.mark.writer
@pytest.mark.parametrize(
    ("form", "target"), [("docx", "txt"), pytest.param("xlsx", "csv", marks=pytest.mark.calc), ("html", "txt")]
)
def test_libreoffice_opens_what_is_written(tmp_path, form, target):
    path = tmp_path / f"plan.{form}"
    path.write_bytes(render_collected(form, [dated()]))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    kind = {"txt": "txt:Text (encoded):UTF8", "csv": "csv:Text - txt - csv (StarCalc):44,34,76"}[target]
    command = ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", str(tmp_path), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=PATIENCE)
    read = path.with_suffix(f".{target}").read_text("utf-8-sig")
    assert "Осмотреть мост" in read
    assert "глава посёлка" in read


@pytest.mark.calc
def test_libreoffice_reads_the_csv_in_columns(tmp_path):
    path = tmp_path / "plan.csv"
    path.write_bytes(render_collected("csv", [dated()]))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    # Semicolons, quotes, UTF-8: what Excel assumes of such a file in a Russian locale.
    reading = "--infilter=Text - txt - csv (StarCalc):59,34,76"
    command = ["soffice", profile, "--headless", reading, "--convert-to", "xlsx", "--outdir", str(tmp_path), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=PATIENCE)
    sheet = openpyxl.load_workbook(tmp_path / "plan.xlsx").active
    assert [cell.value for cell in sheet[1]][:8] == HEAD
    assert sheet["C2"].value == "глава посёлка"


# ---------------------------------------------------------------- why, and the key phrases, in every format


def explained():
    """The plan with key phrases, and what its JSON says of it."""
    summary = summarize(TEXT.replace("мост;", "мост до 1 июня 2026 г.;"), keywords=3)
    return Result("plan.txt", summary), summary.to_dict(explain=True)


def words_of(form, written):
    """All that a reader of the file sees, white space folded."""
    if form == "html":
        words = "".join(Page(written.decode()).words)
    elif form == "docx":
        words = " ".join(paragraph.text for paragraph in docx.Document(io.BytesIO(written)).paragraphs)
    elif form == "xlsx":
        cells = openpyxl.load_workbook(io.BytesIO(written)).active.iter_rows(values_only=True)
        words = " ".join(str(cell) for row in cells for cell in row)
    elif form == "ics":
        words = " ".join(str(task["description"]) for task in icalendar.Calendar.from_ical(written).walk("VEVENT"))
    else:
        words = written.decode("utf-8-sig")
    return " ".join(words.split())


@pytest.mark.parametrize("form", sorted(set(COLLECTED) - {"lines"}))
def test_the_reasons_are_told_when_they_are_asked_for(form):
    told_of, said = explained()
    silent, told = (words_of(form, render_collected(form, [told_of], explain=explain)) for explain in (False, True))
    rows = [row for row in said["recommendations"] if form != "ics" or row["deadline"]]
    sentences = said["summary"] if form in {"html", "docx"} else []
    assert rows
    for found in (*rows, *sentences):
        assert "; ".join(found["why"]) in told
        assert found["why"][0] not in silent


def test_a_table_of_reasons_names_its_column_in_the_documents_language():
    told_of, said = explained()
    data = render_collected("csv", [told_of], explain=True).decode("utf-8-sig")
    table = list(csv.reader(io.StringIO(data), delimiter=";"))
    assert (table[0][-1], table[1][-1]) == ("Почему", "; ".join(said["recommendations"][0]["why"]))


@pytest.mark.parametrize("form", ["docx", "html"])
def test_key_phrases_are_told_when_they_are_asked_for(form):
    told_of, said = explained()
    phrases = ", ".join(keyword["normal"] for keyword in said["keywords"])
    assert phrases in words_of(form, render_collected(form, [told_of]))
    assert output_messages("ru")["keywords"] not in words_of(form, render_collected(form, [result()]))


def test_a_reason_never_becomes_markup():
    text = "Мост закрыт. Паром стоит.\nНеобходимо <b>срочно</b>:\n1) осмотреть <i>мост</i> до мая;\n2) найти деньги.\n"
    markup = render_collected("html", [result(text)], explain=True).decode()
    assert 'class="why"' in markup
    assert not set(Page(markup).tags) & {"b", "i"}
