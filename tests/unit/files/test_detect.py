"""What a file is: by content first; only Markdown by its name."""

import zipfile
from io import BytesIO

import pytest

from summarize.errors import SummarizeError
from summarize.files import Kind, kind_of, read_source

HTML = "<!DOCTYPE html>\n<html><body><p>Дороги</p></body></html>"


def archive(**members):
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as written:
        for name, content in members.items():
            written.writestr(name, content)
    return buffer.getvalue()


NO_KIND = [
    ("plain text", "Дороги разбиты.".encode(), "news.txt"),
    ("empty", b"", None),
    ("a text that speaks of markup", "Тег <html> открывает страницу.".encode(), "lesson.txt"),
    ("a text that begins with a bracket", "<…> и дороги разбиты, сказал он.".encode(), "quote.txt"),
    ("a text that names PDF", ("Отчёт. " * 400 + "%PDF-1.7").encode(), "report.txt"),
    ("text under a document's name", "Дороги разбиты.".encode(), "plan.docx"),
    ("text under the name of a page", "Дороги разбиты.".encode(), "page.html"),
    ("Markdown under a text's name", "# Дороги\n\n1. Чинить".encode(), "notes.txt"),
    ("Markdown on standard input", "# Дороги\n\n1. Чинить".encode(), None),
    ("some other archive", archive(**{"a.txt": "а"}), "a.zip"),
]
KINDS = [
    (Kind.PDF, b"%PDF-1.7\n", None),
    (Kind.PDF, b"\n\nrubbish %PDF-1.4\n", "a.txt"),
    (Kind.RTF, b"{\\rtf1\\ansi}", "letter.doc"),
    (Kind.DOCX, archive(**{"[Content_Types].xml": "", "word/document.xml": ""}), None),
    (Kind.DOCX, archive(**{"word/document.xml": ""}), "plan.txt"),
    (Kind.ODT, archive(mimetype="application/vnd.oasis.opendocument.text"), "plan.zip"),
    (Kind.EPUB, archive(mimetype="application/epub+zip"), None),
    (Kind.FB2, b'<?xml version="1.0" encoding="windows-1251"?>\n<FictionBook xmlns="x">', None),
    (Kind.HTML, HTML.encode(), None),
    (Kind.HTML, HTML.encode("utf-16"), "a.txt"),
    (Kind.HTML, b"\xef\xbb\xbf  \n" + HTML.encode(), None),
    (Kind.HTML, b'<?xml version="1.0"?><!-- x --><html xmlns="y">', None),
    (Kind.HTML, b"<p>piece of a page</p>", "piece.html"),
    (Kind.MARKDOWN, "# Дороги".encode(), "notes.md"),
    (Kind.MARKDOWN, "Дороги".encode(), "NOTES.MD"),
    (Kind.MARKDOWN, '<p align="center">Знак</p>\n\n# Дороги'.encode(), "notes.md"),
    (Kind.HTML, HTML.encode(), "notes.md"),
    (Kind.HTML, "<p>Дороги</p>".encode(), None),
    (Kind.CSV, "<b>Что</b>;Когда\nМыть;осень\n".encode(), "plan.csv"),
]


@pytest.mark.parametrize(("data", "name"), [case[1:] for case in NO_KIND], ids=[case[0] for case in NO_KIND])
def test_plain_text_has_no_kind(data, name):
    assert kind_of(data, name) is None


@pytest.mark.parametrize(("kind", "data", "name"), KINDS)
def test_the_content_tells_the_kind(kind, data, name):
    assert kind_of(data, name) is kind


@pytest.mark.parametrize(
    ("names", "kind"),
    [
        (["Workbook", "PowerPoint Document"], Kind.PPT),
        (["PowerPoint Document", "WordDocument"], Kind.PPT),
        (["Workbook", "WordDocument"], Kind.DOC),
        (["Book"], Kind.XLS),
        ([], Kind.DOC),
    ],
)
def test_a_table_inside_slides_does_not_make_them_a_table(names, kind):
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0".join(name.encode("utf-16-le") for name in names)
    assert kind_of(data) is kind


@pytest.mark.parametrize(("name", "kind", "new"), [("WordDocument", "doc", "docx"), ("Workbook", "xls", "xlsx")])
def test_without_libreoffice_an_old_office_file_is_refused_with_the_way_out(monkeypatch, name, kind, new):
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512 + name.encode("utf-16-le")
    assert kind_of(data, "old.doc") is Kind(kind)
    monkeypatch.setenv("PATH", "")
    with pytest.raises(SummarizeError, match=f"soffice --convert-to {new}"):
        read_source(data, Kind(kind))


@pytest.mark.parametrize(("name", "kind"), [("spreadsheet", Kind.ODS), ("presentation", Kind.ODP), ("text", Kind.ODT)])
def test_opendocument_files_are_told_apart(name, kind):
    data = b"PK\x03\x04\x14\0\0\0\0\0mimetypeapplication/vnd.oasis.opendocument." + name.encode() + b"PK\x03\x04"
    assert kind_of(data, "file.zip") is kind
