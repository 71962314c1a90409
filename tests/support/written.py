"""What the files that we write show, read back by other hands than ours, against the JSON document made of the same.

``invariants`` holds the JSON document to the source; here each cell, paragraph and task is held to the JSON document
and to the closed list of our own words.
"""

import csv
import io
import json
import re
from datetime import datetime
from html.parser import HTMLParser

import docx
import icalendar
import openpyxl
from support.invariants import announced, bare, own_words, quotations, signs, tiled

from summarize.formats import render_collected
from summarize.formats.json import render_json
from summarize.languages import load
from summarize.result import Result
from summarize.text.normalize import INVISIBLE

NAME = "мост.txt"
PLAN = ("number", "measure", "assignee", "deadline", "date", "place", "kind", "by")
COLUMNS = (*PLAN, "details", "document")
DATE = PLAN.index("date")
# What is done, and its number, have a column even in an empty table.
ALWAYS = 2
FORMULA = tuple("=+-@\uff1d\uff0b\uff0d\uff20")


def check_files(summary, forms=("csv", "xlsx", "docx", "html", "ics")):
    """Each format that is a file shows the words of the JSON document and our own, each in its place, nothing else."""
    found = json.loads(render_json(summary, name=NAME, explain=True))
    for form in forms:
        CHECKS[form](render_collected(form, [Result(NAME, summary)]), found, summary)


def words_of(found):
    return load(found["language"] or "ru").messages("output")


def cells(found):
    """The table that a JSON document makes, each cell bare."""
    words = words_of(found)
    for row in found["recommendations"]:
        details = [*row["details"], *(action["text"] for action in row["actions"])]
        term = row["deadline"] or {"text": ""}
        label = row["label"] or ""
        # A dash is no place to look something up by.
        place = label if re.search(r"\w", label) else str(words["line"]).format(number=row["line"])
        shown = (
            str(row["number"]), row["text"], assignee_of(row), term["text"],
            term.get("date", ""), place, str(words[f"kind_{row['kind']}"]), (row["by"] or {"text": ""})["text"],
            " ".join(details), NAME,
        )  # fmt: skip
        yield [bare(cell) for cell in shown]


def assignee_of(row):
    """The assignee in the nominative, where that is known."""
    found = row["assignee"] or {"text": ""}
    return found.get("normal") or found["text"]


def check_table(table, found):
    words = words_of(found)
    assert table[0] == [bare(str(words[column])) for column in COLUMNS]
    expected = list(cells(found))
    assert table[1:] == expected, [pair for pair in zip(table[1:], expected, strict=False) if pair[0] != pair[1]][:1]


def check_csv(data, found, _):
    table = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))
    for cell in (cell for row in table for cell in row):
        assert not cell.lstrip().startswith(FORMULA), cell
    # An apostrophe before what a spreadsheet would run is ours.
    shown = [[bare(cell[1:] if cell.startswith("'") and runs(cell[1:]) else cell) for cell in row] for row in table]
    check_table(shown, encoded(found))


def runs(cell):
    return cell.lstrip().startswith(FORMULA) or cell[:1] in "\t\r"


def check_xlsx(data, found, _):
    sheet = openpyxl.load_workbook(io.BytesIO(data)).active
    lines = list(sheet.iter_rows())
    assert all(cell.data_type != "f" for line in lines for cell in line)
    table = [[bare(in_words(cell.value)) for cell in line] for line in lines]
    check_table(table, encoded(found))


def in_words(value):
    if isinstance(value, datetime):
        return value.date().isoformat()
    return "" if value is None else str(value)


def encoded(found):
    """``found`` as UTF-8 can carry it: a file has a question mark for a lone surrogate."""
    return json.loads(json.dumps(found, ensure_ascii=False).encode("utf-8", "replace"))


def check_docx(data, found, summary):
    written = docx.Document(io.BytesIO(data))
    found = encoded(found)
    for table in written.tables:
        check_plan([[bare(cell.text) for cell in row.cells] for row in table.rows], found)
    assert len(written.tables) == bool(found["recommendations"])
    check_tiled([paragraph.text for paragraph in written.paragraphs], found, summary)


def check_plan(table, found):
    """The table of a Word file: dates as offices write them, no column in which nothing stands."""
    rows = [row[: len(PLAN)] for row in cells(found)]
    kept = [place for place in range(len(PLAN)) if place < ALWAYS or any(row[place] for row in rows)]
    for row in rows:
        row[DATE] = ".".join(reversed(row[DATE].split("-")))
    words = words_of(found)
    assert table[0] == [bare(str(words[PLAN[place]])) for place in kept]
    assert table[1:] == [[row[place] for place in kept] for row in rows]


def check_tiled(paragraphs, found, summary):
    """Each paragraph is laid out with quotations and our own words; each quotation of the result stands in one."""
    shown = [bare(paragraph) for paragraph in paragraphs]
    own = [NAME, *own_words(summary.document.text, found)]
    pieces = {bare(piece) for piece in (*quotations(found), *announced(found), *own)} - {""}
    ordered = sorted(pieces, key=len, reverse=True)
    for paragraph in filter(None, shown):
        assert tiled(paragraph, ordered) == len(paragraph), paragraph
    whole = "\n".join(shown)
    fields = {
        bare(row[name]["text"])
        for row in found["recommendations"]
        for name in ("by", "assignee", "deadline")
        if row[name]
    }
    for piece in {bare(piece) for piece in quotations(found)} - fields - {""}:
        assert piece in whole, piece


class Page(HTMLParser):
    """The words of a report: of the result, a text a paragraph, and of the document, without the numbers put to it."""

    def __init__(self, page):
        super().__init__(convert_charrefs=True)
        self.result, self.document, self._open = [], [], []
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        if tag not in {"meta", "link", "br"}:
            self._open.append((tag, dict(attributes).get("class", "")))

    def handle_endtag(self, tag):
        assert self._open.pop()[0] == tag

    def handle_data(self, data):
        names = {tag for tag, _ in self._open}
        if "number" in {kind for _, kind in self._open} or names & {"style", "head"}:
            return
        if names and data.strip():
            (self.document if "article" in names else self.result).append(data)

    def error(self, message):
        raise AssertionError(message)


def check_html(data, found, summary):
    page = Page(data.decode())
    found = encoded(found)
    check_tiled(page.result, found, summary)
    source = summary.document.text.encode("utf-8", "replace").decode()
    assert visible("".join(page.document)) == visible(source)


def visible(text):
    """``text`` without what is in no block where nothing visible is next to it."""
    return re.sub(rf"[{INVISIBLE}]", "", signs(bare(text)))


def check_calendar(data, found, _):
    found = encoded(found)
    tasks = icalendar.Calendar.from_ical(data).walk("VEVENT")
    rows = [row for row in cells(found) if row[4]]
    assert len(tasks) == len(rows)
    for task, row in zip(tasks, rows, strict=True):
        _, measure, assignee, deadline, day, place, _, _, details, name = row
        assert bare(str(task["summary"])) == measure
        assert bare(str(task.get("description", ""))) == f"{assignee}{deadline}{details}{name},{place}"
        assert task["dtstart"].dt.isoformat() == day


CHECKS = {
    "csv": check_csv,
    "xlsx": check_xlsx,
    "docx": check_docx,
    "html": check_html,
    "ics": check_calendar,
}
