"""Nested lists of books, whose items repeat the markers of the items above them."""

import pytest

from summarize.document import BlockKind
from summarize.files.blocks import Node
from summarize.files.pandoc.printed_levels import told_apart


def read(*lines):
    return [
        (node.level, node.marker, node.text) if node.kind is BlockKind.ITEM else node.text
        for node in told_apart(Node(BlockKind.PARAGRAPH, line) for line in lines)
    ]


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["1. Сторожу:", "1. • вымыть окна;"], ["1. Сторожу:", (1, "•", "вымыть окна;")]),
        (["1. Сторожу:", "1. 1. вымыть;", "1. 2. сдать;"], ["1. Сторожу:", (1, "1.", "вымыть;"), (1, "2.", "сдать;")]),
        (["• Купить:", "• а) клей;", "• б) доски."], ["• Купить:", (1, "а)", "клей;"), (1, "б)", "доски.")]),
        (
            ["2. Сад:", "2. • полив:", "2. • • яблонь;", "2. • забор."],
            ["2. Сад:", (1, "•", "полив:"), (2, "•", "яблонь;"), (1, "•", "забор.")],
        ),
        (["1. Сад.", "2. Двор.", "2. • подмести."], ["1. Сад.", "2. Двор.", (1, "•", "подмести.")]),
        (["1. Сад:", "Он стар.", "1. • полить."], ["1. Сад:", "Он стар.", (1, "•", "полить.")]),
    ],
)
def test_an_item_below_another_one_is_told(lines, found):
    assert read(*lines) == found


@pytest.mark.parametrize(
    "lines",
    [
        ["1. Вымыть окна.", "2. Сдать ключи."],
        ["1. 1. Вымыть окна."],
        ["1. Сад.", "2. • полить."],
        ["• Сад.", "1. • полить."],
        ["1. Сад.", "1.1. Полить.", "1.2. Вскопать."],
        ["1. И. И. Лыков.", "2. И. О. Белова."],
        ["1.", "1. 5 вёдер."],
    ],
)
def test_other_paragraphs_stay(lines):
    assert read(*lines) == lines


def test_no_item_is_below_one_of_another_part():
    nodes = [Node(BlockKind.PARAGRAPH, "1. Сад."), Node(BlockKind.HEADING, "Двор", level=1)]
    nodes.append(Node(BlockKind.PARAGRAPH, "1. • полить."))
    assert list(told_apart(nodes)) == nodes
