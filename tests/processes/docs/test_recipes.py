"""Every command of the recipes and the READMEs does what it says, on files of the kinds it names."""

import os
import re
import shutil
import subprocess
import sys

import docx
import pypdfium2
import pytest
from pypdfium2 import raw as pdfium
from support.processes import ROOT, SAMPLES, environment

pytestmark = pytest.mark.skipif(os.name != "posix", reason="shells of POSIX")
BLOCK = re.compile(r"```sh\n(.*?)```", re.DOTALL)
PAGES = ("docs/recipes.md", "README.md", "README.ru.md")
# What stands in for programs that need a network, a screen or a database.
STAND_INS = {
    "summarize": f'exec "{sys.executable}" -m summarize "$@"',
    "curl": "cat article.html",
    "xclip": "cat message.txt",
    "wl-paste": "cat message.txt",
    "pbpaste": "cat message.txt",
    "psql": """printf '{"id": 1, "body": "Мост закрыт. Паром стоит."}\\n'""",
}
SENTENCES = "Мост через реку закрыт третий год. Комиссия осмотрела опоры. Необходимо:"
ITEMS = ("1) осмотреть мост до 1 июня 2026 г.;", "2) найти деньги.")


def commands(page):
    """The commands of a page's blocks; one that goes on after a pipe is one."""
    text = "\n".join(BLOCK.findall((ROOT / page).read_text("utf-8"))).replace("|\n ", "| ")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def parameters(page):
    return [pytest.param(each, marks=[pytest.mark.jq] * (" jq " in each), id=each[:60]) for each in commands(page)]


def write_word(path):
    written = docx.Document()
    for words in (SENTENCES, *ITEMS):
        written.add_paragraph(words)
    path.parent.mkdir(exist_ok=True)
    written.save(path)


def write_pdf(path):
    document = pypdfium2.PdfDocument.new()
    page = document.new_page(595, 842)
    words = pdfium.FPDFPageObj_NewTextObj(document, b"Helvetica", 12)
    said = (pdfium.FPDF_WCHAR * 64)(*b"The bridge is closed. We must repair it.\0")
    pdfium.FPDFText_SetText(words, said)
    pdfium.FPDFPageObj_Transform(words, 1, 0, 0, 1, 72, 700)
    pdfium.FPDFPage_InsertObject(page, words)
    page.gen_content()
    document.save(path)
    document.close()


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder with everything that the commands name."""
    folder = tmp_path_factory.mktemp("recipes")
    (folder / "bin").mkdir()
    for name, command in STAND_INS.items():
        (folder / "bin" / name).write_text(f"#!/bin/sh\n{command}\n")
        (folder / "bin" / name).chmod(0o755)
    shutil.copytree(SAMPLES, folder / "samples")
    text = "\n".join((SENTENCES, *ITEMS))
    (folder / "message.txt").write_text(text, "utf-8")
    # With a date, which trafilatura would look for in the text for seconds.
    head = '<html><head><meta property="article:published_time" content="2026-03-05"></head>'
    (folder / "article.html").write_text(f"{head}<body><p>{'<p>'.join(text.splitlines())}</body></html>", "utf-8")
    for name in ("plans/a.docx", "plans/b.docx", "протоколы/а.docx", "order.docx", "приказ.docx"):
        write_word(folder / name)
    for name in ("decree.pdf", "постановление.pdf"):
        write_pdf(folder / name)
    (folder / "last-run").touch()
    os.utime(folder / "last-run", (0, 0))
    return folder


@pytest.mark.parametrize("command", [each for page in PAGES for each in parameters(page)])
def test_a_command_of_the_docs_works(folder, command):
    before = set(folder.iterdir())
    path = f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}"
    ended = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command],
        cwd=folder,
        env=environment(PATH=path),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (0, b"")
    written = [each for each in folder.iterdir() if each not in before]
    assert ended.stdout or (all(each.stat().st_size for each in written) and written)
    for each in written:
        each.unlink()


@pytest.mark.parametrize("page", ["recipes", "files"])
def test_the_russian_page_has_the_commands_and_tables_of_the_english_one(page):
    english, russian = (f"docs/{page}.md", f"docs/{page}.ru.md")
    assert commands(russian) == commands(english)
    rows = [(ROOT / each).read_text("utf-8").count("\n| ") for each in (english, russian)]
    assert rows[0] == rows[1]
