"""The document as it was understood, a block a line."""

from summarize.formats.blocks import render_blocks
from summarize.pipeline import read_document


def test_a_line_for_each_block():
    text = "Мост закрыли\n\nСовет решил:\n1.\nнайти деньги;\n2.\nнанять\tлюдей.\n"
    rows = [row.split("\t") for row in render_blocks(read_document(text, language="ru")).splitlines()]
    assert [(line, kind.strip()) for line, kind, _ in rows] == [
        ("1", "title"),
        ("3", "paragraph"),
        ("4", "item"),
        ("6", "item"),
    ]
    assert rows[-1][-1] == "2. нанять людей."


def test_an_empty_document_has_no_lines():
    assert render_blocks(read_document(" \n", language="ru")) == ""
