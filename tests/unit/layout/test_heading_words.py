"""A heading's words, without the signs that make it one."""

import pytest

from summarize.document import Block, BlockKind, Span
from summarize.layout.headings import heading_words

AROUND = [
    ("## Ремонт моста", "Ремонт моста"),
    ("# Ремонт моста #", "Ремонт моста"),
    ("### **Сроки**", "Сроки"),
    ("**Сроки**", "Сроки"),
    ("__Сроки__", "Сроки"),
]
INSIDE = [
    "Ремонт моста",
    "#мост",
    "№ 5 # 6",
    "Мост C#",
    "**Сроки** и **цены**",
    "**Сроки и цены",
    "*Сноска",
    "****",
    "1. Сроки",
]


def words(line):
    text = f"Мост.\n{line}\nКонец."
    block = Block(BlockKind.HEADING, 6, 6 + len(line), (Span(6, 6 + len(line)),))
    return text[slice(*heading_words(text, block))]


@pytest.mark.parametrize(("line", "expected"), AROUND)
def test_signs_around_a_heading_are_none_of_its_words(line, expected):
    assert words(line) == expected


@pytest.mark.parametrize("line", INSIDE)
def test_signs_inside_stay(line):
    assert words(line) == line
