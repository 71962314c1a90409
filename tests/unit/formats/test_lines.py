"""Rows a line, for pipes: nothing in a row breaks its line."""

import pytest

from summarize.formats.lines import render_lines
from summarize.formats.table import Table
from summarize.formats.tsv import render_tsv

ROW = dict.fromkeys(("number", "place", "kind", "by", "details", "why"), "")


def table(**cells):
    row = {**ROW, "document": "", "line": "1", "action": "order", "assignee": "", "deadline": "", "date": "", **cells}
    return Table("", ("document", "measure"), {}, [{"measure": "купить лампы", **row}])


@pytest.mark.parametrize(
    ("cells", "line"),
    [
        ({}, "-:1:order:::купить лампы"),
        ({"document": "a.txt", "line": "7"}, "a.txt:7:order:::купить лампы"),
        ({"document": "C:/a 12:30.txt"}, "C%3A/a 12%3A30.txt:1:order:::купить лампы"),
        ({"deadline": "до 18:00", "assignee": "отделу: кадров"}, "-:1:order:отделу. кадров:до 18.00:купить лампы"),
        ({"deadline": "до 1 мая", "date": "2026-05-01"}, "-:1:order::2026-05-01:купить лампы"),
        ({"measure": "купить: лампы, краску"}, "-:1:order:::купить: лампы, краску"),
    ],
)
def test_a_row_is_one_line(cells, line):
    assert render_lines(table(**cells)).decode() == f"{line}\n"


def test_a_tab_in_a_cell_is_a_space():
    head, line = render_tsv(table(measure="купить\tлампы", document="а\tб")).decode().splitlines()
    assert head.split("\t")[:2] == ["file", "line"]
    assert line.split("\t")[0] == "а б"
