"""Every kind of file, made by real programs, with Cyrillic and structure intact."""

import subprocess
from datetime import date, datetime

import openpyxl
import pytest
from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from support.documents import FIRST, INNER, LATER, LEAD_IN, MARKDOWN, NOTE, ROW, TITLE, by_pandoc, by_word
from support.files import browser, office, read
from support.pages import BODY, PAGES
from support.processes import ROOT

from summarize import summarize
from summarize.errors import SummarizeError
from summarize.files import Kind, kind_of, read_source
from summarize.files.pandoc.read import program

ITEMS = (FIRST, *INNER, *LATER)


def items(source):
    """(marker, level, words) of each list item."""
    return [
        (source.text[slice(*block.marker)], block.level, source.text[block.marker.end + 1 : block.end])
        for block in source.blocks
        if block.kind == "item"
    ]


def of_kind(source, kind):
    return [source.text[block.start : block.end] for block in source.blocks if block.kind == kind]


@pytest.mark.parametrize("suffix", ["docx", "odt", "epub", "html"])
def test_what_pandoc_writes_is_read_with_its_structure(tmp_path, suffix):
    source = read(by_pandoc(tmp_path / f"plan.{suffix}"))
    assert [(level, words) for _, level, words in items(source)] == list(zip((0, 1, 1, 0, 0), ITEMS, strict=True))
    assert [marker for marker, level, _ in items(source) if not level] == ["1.", "2.", "3."]
    assert of_kind(source, "table") == ["№\tМероприятие\tОтветственный\tСрок\n" + "\t".join(ROW)]
    assert "План" in of_kind(source, "heading")
    assert of_kind(source, "boilerplate") == [NOTE]
    assert source.text.startswith(TITLE)
    assert source.kind == suffix


@pytest.mark.parametrize("suffix", ["rtf", "fb2"])
def test_lists_that_are_only_printed_are_found_by_their_markers(tmp_path, suffix):
    rows = summarize(read(by_pandoc(tmp_path / f"plan.{suffix}"))).to_dict()["recommendations"]
    assert [row["label"] for row in rows if "моста" in row["text"]] == ["2."]


def test_a_word_file_keeps_russian_letters_and_merged_cells(tmp_path):
    source = read(by_word(tmp_path / "plan.docx"))
    assert [marker for marker, _, _ in items(source)] == ["1.", "а)", "б)", "2.", "3."]
    assert of_kind(source, "table") == [
        "№\tМероприятие\tОтветственный\tСрок\nПервая очередь\t\t\t\n" + "\t".join(ROW),
    ]
    assert of_kind(source, "quotation") == ["Без моста мы как на острове."]
    assert of_kind(source, "title") == [TITLE]
    assert "Отступ ещё не цитата." in of_kind(source, "paragraph")


BOX = (
    '<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape><v:textbox><w:txbxContent>'
    "<w:p><w:r><w:t>УТВЕРЖДАЮ</w:t></w:r></w:p><w:p><w:r><w:t>Глава посёлка</w:t></w:r></w:p>"
    "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
)


def test_a_text_box_takes_no_word_of_the_paragraph_that_holds_it(tmp_path):
    import docx
    from docx.oxml import parse_xml

    written = docx.Document(by_word(tmp_path / "plan.docx"))
    before = read(tmp_path / "plan.docx")
    anchor = next(each for each in written.paragraphs if each.text == LEAD_IN)
    anchor._p.append(parse_xml(BOX))  # noqa: SLF001
    written.save(tmp_path / "boxed.docx")
    boxed = read(tmp_path / "boxed.docx")
    assert boxed.text == before.text.replace(LEAD_IN, f"УТВЕРЖДАЮ\n\nГлава посёлка\n\n{LEAD_IN}")
    assert items(boxed) == items(before)


UNSEEN = [
    "<s>закупить парты</s>",
    "<del>закупить парты</del>",
    "<strike>закупить парты</strike>",
    '<span style="text-decoration: line-through">закупить парты</span>',
    '<span style="color: red; display: none">закупить парты</span>',
    '<span style="visibility:hidden">закупить парты</span>',
    "<span hidden>закупить парты</span>",
]
SEEN = [
    "<ins>закупить парты</ins>",
    "<u>закупить парты</u>",
    '<span style="display: inline">закупить парты</span>',
    '<span style="text-decoration: underline">закупить парты</span>',
    '<span data-hidden="no">закупить парты</span>',
]
_PAGE = "<!DOCTYPE html><html><body><h1>План</h1><ul><li>вымыть окна {}</li><li>{}</li></ul></body></html>"


@pytest.mark.parametrize(("words", "count"), [*((words, 0) for words in UNSEEN), *((words, 2) for words in SEEN)])
def test_what_nobody_sees_on_a_page_is_not_read(words, count):
    source = read_source(_PAGE.format(words, words).encode(), Kind.HTML)
    assert source.text.count("закупить парты") == count
    assert "вымыть окна" in source.text


STYLED = [
    (".off { display: none }", 0),
    ("p, .off{color:red;display:none}", 0),
    (".off{text-decoration:line-through}", 0),
    ("#note{visibility:hidden}", 0),
    ("/* .off{} */ .off\n{\ndisplay:none;\n}", 0),
    (".off{color:red}", 1),
    (".other{display:none}", 1),
    ("/* .off{display:none} */", 1),
    (".off{display:none} .off.open{display:block}", 1),
    ("@media print{.off{display:none}}", 1),
    ("@media (max-width:600px){b{color:red} .off{display:none}}", 1),
    (".menu .off{display:none}", 1),
    (".off:hover{display:none}", 1),
    (".office{display:none}", 1),
]


@pytest.mark.parametrize(("style", "count"), STYLED)
def test_what_a_style_of_the_page_hides_is_not_read(style, count):
    item = '<li class="x off" id="note">закупить парты</li>'
    page = (
        f"<html><head><style>{style}</style></head><body><h1>План</h1><ul><li>вымыть окна</li>{item}</ul></body></html>"
    )
    text = read_source(page.encode(), Kind.HTML).text
    assert text.count("закупить парты") == count
    assert "вымыть окна" in text


def test_a_page_that_is_hidden_until_its_script_runs_is_read():
    page = '<html><body><div style="display:none"><p>Надо вымыть окна и закупить парты.</p></div></body></html>'
    assert "Надо вымыть окна" in read_source(page.encode(), Kind.HTML).text


@pytest.mark.parametrize(
    "piece",
    [
        "<p>О сквере</p><p>Сквер закрыт на&nbsp;ремонт.</p>",
        "<h1>О сквере</h1>\n<ul><li>Сквер закрыт на ремонт.</li></ul>",
        "<body><p>О сквере</p><p>Сквер закрыт на ремонт.</p></body>",
        "<div class='x'>О сквере</div><div>Сквер закрыт на ремонт.</div>",
    ],
)
def test_a_piece_of_a_page_is_read_whole(piece):
    source = read_source(piece.encode(), kind_of(piece.encode(), "a.txt"))
    assert source.kind == "html"
    assert "<" not in source.text
    assert "О сквере" in source.text
    assert "Сквер закрыт на ремонт." in source.text.replace("\xa0", " ")


def test_what_is_struck_out_or_hidden_in_a_word_file_is_not_read(tmp_path):
    document = Document()
    paragraph = document.add_paragraph("Починить ")
    for words, name in (("кран ", "strike"), ("бак ", "double_strike"), ("слив ", "hidden"), ("печь", "bold")):
        setattr(paragraph.add_run(words).font, name, True)
    shown = paragraph.add_run(" и дверь")
    shown.font.hidden = False
    document.save(tmp_path / "plan.docx")
    assert " ".join(read(tmp_path / "plan.docx").text.split()) == "Починить печь и дверь"


STYLES = {
    "hidden": ({"hidden": True}, {}, 0),
    "struck out": ({"strike": True}, {}, 0),
    "struck out twice": ({"double_strike": True}, {}, 0),
    "shown again": ({"hidden": True}, {"hidden": False}, 1),
    "not struck out": ({"strike": True}, {"strike": False}, 1),
    "turned off": ({"hidden": False}, {}, 1),
    "bold": ({"bold": True}, {}, 1),
}


@pytest.mark.parametrize("kind", [WD_STYLE_TYPE.PARAGRAPH, WD_STYLE_TYPE.CHARACTER])
@pytest.mark.parametrize(("of_style", "own", "count"), STYLES.values(), ids=STYLES)
def test_what_a_style_hides_or_strikes_out_is_not_read(tmp_path, kind, of_style, own, count):
    document = Document()
    styles = [document.styles.add_style(name, kind) for name in ("Снято", "Под ним")]
    styles[1].base_style = styles[0]
    for name, value in of_style.items():
        setattr(styles[0].font, name, value)
    for style in styles:
        paragraph = document.add_paragraph("", style=style if kind is WD_STYLE_TYPE.PARAGRAPH else None)
        run = paragraph.add_run("Починить кран", style=style if kind is WD_STYLE_TYPE.CHARACTER else None)
        for name, value in own.items():
            setattr(run.font, name, value)
    document.add_paragraph("Открыть дверь")
    document.save(tmp_path / "plan.docx")
    text = read(tmp_path / "plan.docx").text
    assert text.count("Починить кран") == 2 * count
    assert "Открыть дверь" in text


def test_what_is_struck_out_in_markdown_is_not_read(tmp_path):
    (tmp_path / "plan.md").write_text("- ~~Купить обои~~\n- Заменить ~~ручку~~ петлю\n", "utf-8")
    assert read(tmp_path / "plan.md").text.split() == ["•", "Заменить", "петлю"]


def test_the_sheets_of_a_workbook_are_tables(tmp_path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Июнь"
    sheet.append(["План работ школы"])
    sheet.merge_cells("A1:C1")
    for row in ([], ["№", "Мероприятие", "Срок"], [1, "Вымыть окна", date(2027, 6, 1)], [2.0, "Сдать\nключи", None]):
        sheet.append(row)
    book.create_sheet("Июль").append(["Отчёт", datetime(2027, 7, 1, 9, 30, tzinfo=None)])  # noqa: DTZ001 (no zones)
    book.create_sheet("Пусто")
    book.save(tmp_path / "plan.xlsx")
    source = read(tmp_path / "plan.xlsx")
    assert source.text == (
        "Июнь\n\nПлан работ школы\n\n№\tМероприятие\tСрок\n1\tВымыть окна\t01.06.2027\n2\tСдать ключи\t\n\n"
        "Июль\n\nОтчёт\t01.07.2027 09:30"
    )


@pytest.mark.parametrize(
    ("lines", "title", "kinds"),
    [
        (("План июня", "План июля"), "План июня", "heading title table heading heading table"),
        (("План июня", None), "План июня", "heading title table heading table"),
        ((None, None), "Июнь", "heading table heading table"),
        (("Работаем без выходных.", None), "Июнь", "heading paragraph table heading table"),
    ],
)
def test_the_line_above_the_table_of_a_sheet_is_what_it_is_called(tmp_path, lines, title, kinds):
    book = openpyxl.Workbook()
    for name, line in zip(("Июнь", "Июль"), lines, strict=True):
        sheet = book.active if name == "Июнь" else book.create_sheet()
        sheet.title = name
        for row in ([line] if line else None, ["Мероприятие", "Кто"], ["Вымыть окна", "Глеб"]):
            sheet.append(row) if row else None
    book.save(tmp_path / "plan.xlsx")
    source = read(tmp_path / "plan.xlsx")
    assert " ".join(block.kind.value for block in source.blocks) == kinds
    found = summarize(source)
    assert found.document.title.text == title
    assert [row["text"] for row in found.to_dict()["recommendations"]] == ["Вымыть окна"] * 2


def test_a_damaged_workbook_is_an_error():
    with pytest.raises(SummarizeError, match="damaged, it cannot be read"):
        read_source(b"PK\x03\x04 xl/workbook.xml", Kind.XLSX)


def test_the_offsets_of_the_json_refer_to_the_text_that_is_shown(tmp_path, call):
    path = by_word(tmp_path / "plan.docx")
    shown = call("--show-text", path).stdout.decode().rstrip("\n")
    found = summarize(read(path)).to_dict(name="plan.docx")
    assert found["source"]["format"] == "docx"
    assert found["source"]["characters"] == len(shown)
    assert found["recommendations"]
    for row in found["recommendations"]:
        start, end = row["spans"][0]
        assert shown[start:end].casefold() == row["text"].casefold()


@pytest.mark.parametrize("suffix", ["docx", "odt", "rtf", "epub", "fb2", "html", "md"])
def test_standard_input_is_read_as_the_file_is(tmp_path, call, suffix):
    path = tmp_path / f"plan.{suffix}"
    if suffix == "md":
        path.write_text(MARKDOWN, "utf-8")
    else:
        by_pandoc(path)
    piped = call("--show-text", *(("--from", "markdown") if suffix == "md" else ()), stdin=path.read_bytes())
    assert piped.stdout == call("--show-text", path).stdout
    assert LEAD_IN in piped.stdout.decode()


@pytest.mark.parametrize("encoding", ["utf-8", "cp1251", "koi8-r"])
def test_an_old_page_is_read_in_the_encoding_that_it_declares(tmp_path, encoding):
    page = f"<html><head><meta charset={encoding}></head><body><p>{LEAD_IN}</p><ol><li>{FIRST}</ol></body></html>"
    path = tmp_path / "old.html"
    path.write_bytes(page.encode(encoding))
    assert items(read(path)) == [("1.", 0, FIRST)]


def test_a_book_in_windows_1251_is_read(tmp_path):
    path = by_pandoc(tmp_path / "plan.fb2")
    old = path.read_text("utf-8").replace("UTF-8", "windows-1251", 1)
    path.write_bytes(old.encode("cp1251", "xmlcharrefreplace"))
    assert LEAD_IN in read(path).text


def test_rich_text_in_the_code_page_of_windows_is_read(tmp_path):
    def escaped(words):
        return "".join(f"\\'{byte:02x}" if byte > 127 else chr(byte) for byte in words.encode("cp1251"))

    path = tmp_path / "letter.rtf"
    printed = "{\\listtext\\pard\\plain " + escaped("а)") + "\\tab}"
    path.write_text("{\\rtf1\\ansi\\ansicpg1251\\deff0 " + printed + escaped(FIRST) + "\\par}", "ascii")
    assert read(path).text == f"а) {FIRST}"


PAGE = f"""<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>{TITLE} — Вестник посёлка</title>
<meta property="article:published_time" content="2026-03-05T10:00:00+03:00"></head><body>
<header><nav><ul><li><a href="/">Главная страница</a><li><a href="/n">Новости посёлка</a></ul></nav></header>
<aside><h3>Популярное</h3><ul><li><a href="/a">Как выбрать арбуз в августе</a></ul></aside>
<article><h1>{TITLE}</h1>
<p>Дороги в посёлке разбиты третий год подряд, и жители пишут жалобы каждую неделю. Денег хватает только на ямы
двух главных улиц, а мост через реку закрыт для автобусов с прошлой осени.</p><p>{LEAD_IN}</p>
<ol><li>{FIRST}<ol type="a"><li>{INNER[0]}<li>{INNER[1]}</ol><li>{LATER[0]}<li>{LATER[1]}</ol>
<div><a href="/m">Читайте также: мост закрыли на год</a></div>
<p>Глава посёлка согласился с предложениями и обещал рассказать о работе на сходе жителей в сентябре этого года.</p>
</article><footer>© Вестник посёлка, 2026. Перепечатка только с согласия редакции</footer>
<script>document.title = "x"</script></body></html>"""


def assert_is_the_page(source):
    assert [(marker, words) for marker, level, words in items(source) if not level] == [
        ("1.", FIRST),
        ("2.", LATER[0]),
        ("3.", LATER[1]),
    ]
    assert of_kind(source, "title") == [TITLE]
    assert source.date == "2026-03-05"
    for furniture in ("Главная", "арбуз", "Читайте также", "Перепечатка"):
        assert furniture not in source.text


def test_of_a_web_page_the_article_is_read_with_its_lists(tmp_path):
    path = tmp_path / "page.html"
    path.write_text(PAGE, "utf-8")
    assert_is_the_page(read(path))


@pytest.mark.parametrize("kind", PAGES)
def test_of_pages_of_every_make_the_text_and_its_lists_are_read(tmp_path, kind):
    body, lines, furniture = PAGES[kind]
    path = tmp_path / "page.html"
    path.write_text(
        f"<html lang=ru><head><meta charset=utf-8><title>{TITLE}</title></head><body>{body}</body></html>", "utf-8"
    )
    source = read(path)
    assert source.text.startswith(TITLE)
    assert [line for line in print_text(source) if line in lines] == lines
    assert "обещал рассказать о работе" in source.text
    assert [words for words in furniture if words in source.text] == []


def test_a_title_that_is_not_the_first_line_stays_in_its_place(tmp_path):
    path = tmp_path / "page.html"
    path.write_text(
        f"<html><head><title>{TITLE}</title></head><body><p>5 марта 2026 года</p><h1>{TITLE}</h1>{BODY}</body>", "utf-8"
    )
    source = read(path)
    assert source.text.index("5 марта") < source.text.index(TITLE)
    assert of_kind(source, "title") == [TITLE]


@pytest.mark.chromium
def test_a_page_saved_by_a_browser_is_read(tmp_path):
    path = tmp_path / "page.html"
    path.write_text(PAGE, "utf-8")
    saved = tmp_path / "saved.html"
    saved.write_bytes(browser(path, tmp_path, "--dump-dom"))
    assert_is_the_page(read(saved))


def print_text(source):
    return [line for line in source.text.split("\n") if line]


@pytest.mark.chromium
def test_a_pdf_printed_by_a_browser_is_read(tmp_path):
    path = tmp_path / "page.html"
    path.write_text(PAGE, "utf-8")
    browser(path, tmp_path, f"--print-to-pdf={tmp_path / 'page.pdf'}")
    lines = print_text(read(tmp_path / "page.pdf"))
    assert [line for line in lines if line.endswith(LATER)] == [f"2. {LATER[0]}", f"3. {LATER[1]}"]
    assert any(line.endswith("мост через реку закрыт для автобусов с прошлой осени.") for line in lines)


STORY = (
    "Дороги в посёлке разбиты третий год подряд, и жители пишут жалобы каждую неделю.",
    "Комиссия осмотрела социально-экономические объекты, северо-западный вал и мост через реку.",
    "Восстановление водопропускных сооружений обойдётся в сто двадцать миллионов рублей.",
)


@pytest.mark.chromium
def test_two_columns_of_a_pdf_are_read_one_after_the_other(tmp_path):
    paragraphs = "".join(f"<p>{number}-й раз. {STORY[number % 3]}" for number in range(30))
    style = "<style>div {columns: 2; text-align: justify} h1 {margin: 2em 0}</style>"
    (tmp_path / "two.html").write_text(f"<meta charset=utf-8>{style}<h1>{TITLE}</h1><div>{paragraphs}</div>", "utf-8")
    browser(tmp_path / "two.html", tmp_path, "--no-pdf-header-footer", f"--print-to-pdf={tmp_path / 'two.pdf'}")
    expected = [TITLE, *(f"{number}-й раз. {STORY[number % 3]}" for number in range(30))]
    assert print_text(read(tmp_path / "two.pdf")) == expected


@pytest.mark.writer
def test_footnotes_of_a_pdf_are_set_apart(tmp_path):
    text = "\n\n".join(f"{story}[^{n}] {STORY[n % 2]}" for n, story in enumerate(STORY * 6))
    notes = "\n".join(f"[^{n}]: Из отчёта комиссии номер {n}.\n" for n in range(18))
    command = [str(program()), "-f", "markdown", "-o", str(tmp_path / "notes.docx")]
    subprocess.run(command, input=f"{text}\n\n{notes}".encode(), check=True, capture_output=True)
    source = read(office(tmp_path / "notes.docx", "pdf", tmp_path))
    body = [f"{story} {STORY[n % 2]}" for n, story in enumerate(STORY * 6)]
    assert print_text(source) == [*body, *(f"{n + 1} Из отчёта комиссии номер {n}." for n in range(18))]
    assert of_kind(source, "boilerplate") == [f"{n + 1} Из отчёта комиссии номер {n}." for n in range(18)]


@pytest.mark.writer
@pytest.mark.parametrize("suffix", ["odt", "rtf", "html", "pdf"])
def test_what_libreoffice_writes_is_read(tmp_path, suffix):
    source = read(office(by_word(tmp_path / "plan.docx"), suffix, tmp_path))
    lines = print_text(source)
    assert f"2. {LATER[0]}" in lines
    assert any(line.endswith(INNER[1]) for line in lines)
    if suffix in {"odt", "rtf", "pdf"}:
        assert f"б) {INNER[1]}" in lines
    if suffix != "pdf":
        assert "\t".join(ROW) in lines


@pytest.mark.writer
def test_a_word_file_of_before_2007_is_read_through_libreoffice(tmp_path):
    source = read(office(by_word(tmp_path / "plan.docx"), "doc", tmp_path))
    assert source.kind == "docx"
    assert TITLE in source.text
    assert all(words in source.text for words in ITEMS)


@pytest.mark.writer
def test_an_old_office_file_that_is_damaged_is_an_error(tmp_path):
    data = office(by_word(tmp_path / "plan.docx"), "doc", tmp_path).read_bytes()[:600]
    with pytest.raises(SummarizeError, match=r"LibreOffice cannot convert|damaged"):
        read_source(data, Kind.DOC)


def test_what_tags_strike_out_in_markdown_is_not_there(tmp_path):
    (tmp_path / "a.md").write_text("# План\n\n- Купить <del>лак</del> краску\n- <s>Шторы</s>\n- Тег `<s>`\n", "utf-8")
    text = read(tmp_path / "a.md").text
    assert "лак" not in text
    assert "Шторы" not in text
    assert "Купить краску" in " ".join(text.split())
    assert "<s>" in text


def test_typed_footnotes_of_a_page_are_furniture(tmp_path):
    (tmp_path / "a.html").write_text(
        "<html><body><h1>Парк</h1><p>Парк велик<sup>1</sup>, в нём 10<sup>2</sup> лип.</p>"
        "<p><sup>1</sup> По данным съёмки. Их надо уточнить.</p></body></html>",
        "utf-8",
    )
    source = read(tmp_path / "a.html")
    assert "велик¹, в нём 10² лип" in source.text
    assert not summarize(source).to_dict()["recommendations"]


def test_slides_are_titles_and_bullets(tmp_path):
    (tmp_path / "plan.md").write_text("# План\n\n- вымыть окна\n- сдать ключи\n\n# Итог\n\nМост открыт.\n", "utf-8")
    subprocess.run([str(program()), "plan.md", "-o", "plan.pptx"], check=True, cwd=tmp_path)
    source = read(tmp_path / "plan.pptx")
    shown = [(block.kind.value, source.text[block.start : block.end]) for block in source.blocks]
    assert shown == [
        ("heading", "План"),
        ("item", "• вымыть окна"),
        ("item", "• сдать ключи"),
        ("heading", "Итог"),
        ("paragraph", "Мост открыт."),
    ]


def test_indented_paragraphs_of_rich_text_are_no_quotations():
    paragraphs = (
        rb"{\rtf1\ansi\pard\li720 PLAN\par\pard\li720 1. Wash the windows.\par\pard\li720 2. Lock the door.\par}"
    )
    assert of_kind(read_source(paragraphs, Kind.RTF), "quotation") == []


def test_a_page_in_the_type_of_a_typewriter_is_text():
    page = (
        b"<html><body><pre>PLAN\n\nIt is necessary to:\n1) wash the windows;\n2) lock the door.\n</pre></body></html>"
    )
    assert [row["text"] for row in summarize(read_source(page, Kind.HTML)).to_dict()["recommendations"]] == [
        "Wash the windows",
        "Lock the door",
    ]


def test_code_in_a_text_is_furniture(tmp_path):
    (tmp_path / "a.md").write_text("Надо вымыть окна и запереть дверь до вечера.\n\n    wash(windows)\n", "utf-8")
    assert of_kind(read(tmp_path / "a.md"), "boilerplate") == ["wash(windows)"]


def test_items_of_latex_are_items(tmp_path):
    tex = "\\documentclass{article}\\begin{document}Надо:\\begin{enumerate}\\item вымыть окна\\item сдать ключи"
    (tmp_path / "plan.tex").write_text(tex + "\\end{enumerate}\\sout{Нет.}\\end{document}", "utf-8")
    assert read(tmp_path / "plan.tex").text == "Надо:\n\n1. вымыть окна\n2. сдать ключи"


@pytest.mark.writer
def test_page_furniture_and_hyphens_of_a_pdf_are_undone(tmp_path):
    import docx

    words = "признаёт, что денег на капитальный ремонт моста в бюджете этого года нет, и просит подождать."
    subjects = ("Мэр", "Правительство области", "Дорожная служба района", "Совет", "Казначейство края", "Подрядчик")
    written = docx.Document()
    section = written.sections[0]
    section.header.paragraphs[0].text = "Вестник посёлка, выпуск третий"
    section.footer.paragraphs[0].text = "Отпечатано в типографии"
    for number in range(60):
        subject = subjects[number % 6] + " и люди" * (number % 7)
        written.add_paragraph(f"{subject} {words} {subject * 2} тоже {words}")
    written.save(tmp_path / "long.docx")
    source = read(office(tmp_path / "long.docx", "pdf", tmp_path))
    assert len(source.pages) > 3
    assert "Вестник" not in source.text
    assert "типографии" not in source.text
    assert source.text.count(words) == 120
    assert len(print_text(source)) == 60


DAMAGED = [
    ("cut.docx", lambda folder: by_pandoc(folder / "whole.docx").read_bytes()[:4000]),
    ("cut.pdf", lambda _: b"%PDF-1.7\n1 0 obj\n<<"),
    ("cut.epub", lambda folder: by_pandoc(folder / "whole.epub").read_bytes()[:3000]),
]


@pytest.mark.parametrize(("name", "make"), DAMAGED, ids=[case[0] for case in DAMAGED])
def test_a_damaged_file_is_an_error_of_one_line(tmp_path, call, name, make):
    (tmp_path / name).write_bytes(make(tmp_path))
    ended = call(name)
    assert ended.returncode == 1
    assert ended.stdout == b""
    assert ended.stderr.count(b"\n") == 1
    assert name.encode() in ended.stderr
    assert b"damaged" in ended.stderr


def test_a_scan_is_an_error_that_says_so():
    import pypdfium2

    document = pypdfium2.PdfDocument.new()
    document.new_page(595, 842)
    from io import BytesIO

    buffer = BytesIO()
    document.save(buffer)
    document.close()
    with pytest.raises(SummarizeError, match="looks like a scan"):
        read_source(buffer.getvalue(), kind_of(buffer.getvalue()))


def test_an_address_is_not_fetched(call):
    ended = call("https://example.org/article")
    assert ended.returncode == 1
    assert b"curl" in ended.stderr


def test_without_the_extra_the_error_names_the_command(tmp_path, run):
    by_pandoc(tmp_path / "plan.docx")
    (tmp_path / "sitecustomize.py").write_text(
        "import sys\nfor name in ('pypandoc', 'trafilatura', 'pypdfium2'):\n    sys.modules[name] = None\n"
    )
    import os

    path = os.pathsep.join([str(tmp_path), str(ROOT)])
    for name, content in (("plan.docx", None), ("page.html", PAGE.encode()), ("plan.pdf", b"%PDF-1.7\n")):
        if content:
            (tmp_path / name).write_bytes(content)
        ended = run(name, PYTHONPATH=path)
        assert ended.returncode == 1
        assert b"pip install '.[files]'" in ended.stderr
    (tmp_path / "notes.md").write_text(MARKDOWN, "utf-8")
    assert run("notes.md", PYTHONPATH=path).returncode == 0
