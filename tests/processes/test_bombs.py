"""Files made to break their readers, as real processes: the text, or one clear line, within docs/limits.md."""

import json
import os
import socket
import subprocess
import sys

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from support import hostile_files as made
from support.processes import environment

from summarize.errors import SummarizeError
from summarize.files import Kind, read_source
from summarize.files.html import DEEPEST_ELEMENT, MOST_ATTRIBUTES

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the memory of a process and its children is asked of POSIX")
# docs/limits.md; pandoc's heap of 512 MB and what its run-time system needs beside it.
MOST_MEMORY = 1000
SECONDS = 250
# Runs the program and tells what it and its converters used at most: the parent's own memory is not theirs.
MEASURED = """
import json, resource, subprocess, sys
ended = subprocess.run([sys.executable, "-m", "summarize", *sys.argv[1:]], stdin=subprocess.DEVNULL,
                       capture_output=True, timeout=float({seconds}))
unit = 1 << (20 if sys.platform == "darwin" else 10)
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // unit
print(json.dumps([ended.returncode, ended.stdout.decode(), ended.stderr.decode(), peak]))
"""


def read(path, *options):
    """The status, output, errors and megabytes of reading ``path``."""
    command = [sys.executable, "-c", MEASURED.format(seconds=SECONDS), "--show-text", *options, path.name]
    ended = subprocess.run(
        command, cwd=path.parent, env=environment(), capture_output=True, timeout=SECONDS + 20, check=True
    )
    return json.loads(ended.stdout)


def refused(path, reason):
    status, out, err, megabytes = read(path)
    assert (status, out) == (1, "")
    assert err.startswith(f"summarize: {path.name}: ")
    assert err.count("\n") == 1
    assert reason in err
    assert megabytes < MOST_MEMORY


BOMBS = {
    "numbers of lists in a Word file.docx": (lambda: made.docx(numbering=" " * (65 << 20)), "more than 64 MB"),
    "white space in an ODT.odt": (lambda: made.odt(blank=65), "content.xml in it is more than 64 MB"),
    "laughs in a Word file.docx": (lambda: made.docx("&j;", made.LAUGHING), "damaged"),
    "laughs in an ODT.odt": (lambda: made.odt("&j;", made.LAUGHING), "damaged"),
    "laughs in a book.fb2": (lambda: made.fb2("&j;", made.LAUGHING), "damaged"),
    "lists in lists.html": (lambda: made.nested(["ul", "li"], 2000), "nested too deeply"),
    "tables in tables.html": (lambda: made.nested(["table", "tr", "td"], 1000), "nested too deeply"),
    "bold in bold.html": (lambda: made.nested(["b"], 2000), "nested too deeply"),
    "pages that are their own parents.pdf": (
        lambda: made.pdf(b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>"),
        "damaged",
    ),
    "binary data without end.rtf": (lambda: made.rtf(r"\bin2147483647 x"), "damaged"),
}


# Beyond the memory of pandoc, its tree or, on a busy machine, its time.
SLOW_BOMBS = {
    "a wide cell.html": lambda: made.html("<table><tr><td colspan=99999999>мост</table>"),
    "white space in a book.epub": lambda: made.epub(blank=400),
    "white space in a Word file.docx": lambda: made.docx(blank=400),
    "braces.rtf": lambda: made.rtf(braces=1_000_000),
    "lines.rtf": lambda: made.rtf(r"The bridge is closed.\par " * 600_000),
    "attributes.html": lambda: made.html("<p " + " ".join(f"a{n}='x'" for n in range(500_000)) + f">{made.WORDS}</p>"),
    "open elements.html": lambda: made.html("<div>" * 1_000_000),
    "quotations.md": lambda: b"> " * 50_000 + b"x\n",
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_one_clear_line_within_the_limits(tmp_path, name):
    make, reason = BOMBS[name]
    (tmp_path / name).write_bytes(make())
    refused(tmp_path / name, reason)


@pytest.mark.slow
@pytest.mark.parametrize("name", SLOW_BOMBS)
def test_a_large_bomb_is_one_too(tmp_path, name):
    (tmp_path / name).write_bytes(SLOW_BOMBS[name]())
    refused(tmp_path / name, "too large")


HARMLESS = {
    "elements in elements.html": lambda: made.nested(["div"], 2 * DEEPEST_ELEMENT),
    "unclosed elements.html": lambda: made.html("<div>" * 2 * DEEPEST_ELEMENT + made.WORDS),
    "one element too deep.html": lambda: made.nested(["section"], DEEPEST_ELEMENT - 1),
    "attributes.html": lambda: made.html(f"<p {'a ' * (2 * MOST_ATTRIBUTES)}>{made.WORDS}</p>"),
    "a long attribute.html": lambda: made.html(f'<p>{made.WORDS}<img src="data:{"m o s t" * 9_999}"></p>'),
    "so many pages, it says.pdf": lambda: made.pdf(b"<</Type/Pages/Kids[3 0 R]/Count 100000000>>"),
    "white space in a page.pdf": lambda: made.pdf(blank=100),
}


@pytest.mark.parametrize("name", HARMLESS)
def test_what_only_looks_like_one_is_read(tmp_path, name):
    path = tmp_path / name
    path.write_bytes(HARMLESS[name]())
    status, out, err, megabytes = read(path)
    assert (status, err) == (0, "")
    assert "The bridge is closed." in out or made.WORDS in out
    assert megabytes < MOST_MEMORY


@pytest.mark.slow
def test_a_pdf_of_a_million_objects_is_read(tmp_path):
    path = tmp_path / "objects.pdf"
    path.write_bytes(made.pdf(more=1_000_000))
    status, out, err, megabytes = read(path)
    assert (status, out, err) == (0, "The bridge is closed.\n", "")
    assert megabytes < MOST_MEMORY


# ---------------------------------------------------------------- what a file points to

HIDDEN = "Совершенно секретно"
REFERRING = {
    "a.docx": lambda address: made.docx(made.WORDS + "&j;", made.reading(address)),
    "a.odt": lambda address: made.odt(made.WORDS + "&j;", made.reading(address)),
    "a.epub": lambda address: made.epub(made.WORDS + "&j;", made.reading(address)),
    "a.fb2": lambda address: made.fb2(made.WORDS + "&j;", made.reading(address)),
    "a.html": lambda address: made.html(made.WORDS + "&j;", made.reading(address).replace("DOCTYPE r", "DOCTYPE html")),
    "b.html": lambda address: made.html(
        f'<link rel="stylesheet" href="{address}"><p>{made.WORDS}</p><img src="{address}"><iframe src="{address}">'
        f'</iframe><object data="{address}"></object><script src="{address}"></script>'
    ),
    "a.md": lambda address: f"![]({address})\n\n<img src='{address}'>\n\n{made.WORDS}\n".encode(),
}


@pytest.mark.parametrize("name", REFERRING)
def test_a_file_that_is_pointed_to_is_not_read(tmp_path, name):
    (tmp_path / "secret.txt").write_text(HIDDEN, "utf-8")
    path = tmp_path / name
    path.write_bytes(REFERRING[name]((tmp_path / "secret.txt").as_uri()))
    status, out, err, _ = read(path)
    assert HIDDEN not in out + err
    assert (made.WORDS in out) if status == 0 else (err.count("\n") == 1)


@pytest.mark.parametrize("name", REFERRING)
def test_an_address_that_is_pointed_to_is_not_asked(tmp_path, name):
    with socket.create_server(("127.0.0.1", 0)) as server:
        path = tmp_path / name
        path.write_bytes(REFERRING[name](f"http://127.0.0.1:{server.getsockname()[1]}/a"))
        assert read(path)[0] in {0, 1}
        server.setblocking(False)
        with pytest.raises(BlockingIOError):
            server.accept()


# ---------------------------------------------------------------- damage

WHOLE = {
    Kind.DOCX: made.docx(),
    Kind.ODT: made.odt(),
    Kind.EPUB: made.epub(),
    Kind.FB2: made.fb2(),
    Kind.RTF: made.rtf(),
    Kind.HTML: made.html(f"<p>{made.WORDS}</p>"),
    Kind.PDF: made.pdf(),
}


@pytest.mark.parametrize("kind", WHOLE)
def test_the_whole_file_is_read(kind):
    text = read_source(WHOLE[kind], kind).text
    assert made.WORDS in text or "The bridge is closed." in text


@pytest.mark.parametrize("kind", WHOLE)
def test_a_damaged_file_is_text_or_one_clear_line(kind):
    whole = WHOLE[kind]

    @settings(
        derandomize=True, deadline=None, database=None, max_examples=15, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(st.integers(0, len(whole)), st.binary(max_size=4), st.integers(0, 8), st.integers(0, len(whole) // 2))
    def damage(place, put, left_out, cut):
        damaged = whole[:place] + put + whole[place + left_out : len(whole) - cut]
        try:
            assert isinstance(read_source(damaged, kind).text, str)
        except SummarizeError as error:
            assert str(error).strip()

    damage()
