"""Pandoc's tree becomes text and blocks: printed markers, nesting, tables, quotations, footnotes."""

import json
import subprocess

import pytest

from summarize.document import COVERED
from summarize.files.blocks import lay_out
from summarize.files.pandoc.printed_numbers import printed_number
from summarize.files.pandoc.read import program
from summarize.files.pandoc.tree import Conventions, read_meta, read_tree

MARKERS = [
    (3, "Decimal", "Period", "3."),
    (3, "Decimal", "OneParen", "3)"),
    (3, "Decimal", "TwoParens", "(3)"),
    (3, "DefaultStyle", "DefaultDelim", "3."),
    (1, "RussianLower", "OneParen", "а)"),
    (7, "RussianLower", "OneParen", "ж)"),
    (10, "RussianLower", "Period", "к."),
    (29, "RussianUpper", "OneParen", "АА)"),
    (2, "LowerAlpha", "DefaultDelim", "b)"),
    (4, "UpperRoman", "Period", "IV."),
    (19, "LowerRoman", "OneParen", "xix)"),
]


@pytest.mark.parametrize(("number", "style", "delimiter", "marker"), MARKERS)
def test_a_marker_is_printed_as_the_word_processor_prints_it(number, style, delimiter, marker):
    assert printed_number(number, style, delimiter) == marker


def blocks_of(markdown, conventions=None):
    """The blocks that pandoc's own Markdown makes, as (kind, level, marker, text)."""
    command = [str(program()), "-f", "markdown", "-t", "json"]
    tree = json.loads(subprocess.run(command, input=markdown.encode(), capture_output=True, check=True).stdout)
    text, blocks = lay_out(read_tree(tree, conventions or Conventions()), read_meta(tree, "title"))
    for block in blocks:
        assert text[block.start : block.end] == "\n".join(text[start:end] for start, end in block.lines)
    return [
        (block.kind.value, block.level, block.marker and text[slice(*block.marker)], text[block.start : block.end])
        for block in blocks
    ]


def test_a_nested_list_keeps_its_numbers_and_depths():
    assert blocks_of("1.  Найти деньги:\n\n    a)  на мост;\n    b)  на дорогу.\n\n2.  Нанять рабочих\n") == [
        ("item", 0, "1.", "1. Найти деньги:"),
        ("item", 1, "a)", "a) на мост;"),
        ("item", 1, "b)", "b) на дорогу."),
        ("item", 0, "2.", "2. Нанять рабочих"),
    ]


def test_a_list_keeps_the_number_that_it_starts_with():
    assert [block[2] for block in blocks_of("4. Четвёртое\n5. Пятое\n")] == ["4.", "5."]


def test_a_second_paragraph_of_an_item_is_a_paragraph_of_its_own():
    assert blocks_of("1.  Первое.\n\n    Ещё о первом.\n\n2.  Второе.\n")[1] == ("paragraph", 0, None, "Ещё о первом.")


def test_a_number_typed_after_a_bullet_is_the_marker():
    assert blocks_of("- 1\\) Найти деньги\n- 2\\) Нанять рабочих\n")[0] == ("item", 0, "1)", "1) Найти деньги")


def test_a_bullet_stays_where_the_words_only_begin_with_a_number():
    assert blocks_of("- 10 домов отремонтировать\n")[0][2] == "•"


def test_a_table_is_rows_of_cells_apart_by_tabs():
    table = "| № | Мероприятие | Срок |\n|---|---|---|\n| 1 | Построить мост | 2026 год |\n| | Дороги | |\n"
    assert blocks_of(table) == [
        ("table", 0, None, "№\tМероприятие\tСрок\n1\tПостроить мост\t2026 год\n\tДороги\t"),
    ]


def test_a_table_of_one_row_is_layout():
    assert [block[0] for block in blocks_of("| Слева | Справа |\n|---|---|\n")] == ["paragraph", "paragraph"]


def test_a_footnote_stands_last_and_leaves_no_mark():
    found = blocks_of("Мост[^1] закрыт.\n\nДороги разбиты.\n\n[^1]: Построен в 1960 году.\n")
    assert found[0][3] == "Мост закрыт."
    assert found[-1] == ("boilerplate", 0, None, "Построен в 1960 году.")


def test_quotations_and_code_are_known_as_such():
    assert [block[0] for block in blocks_of("> Мост нужен.\n\n```\nx = 1\n```\n")] == ["quotation", "boilerplate"]


def test_an_indented_paragraph_of_a_word_processor_is_no_quotation():
    assert [block[0] for block in blocks_of("> Мост нужен.\n", Conventions(indent_is_quote=True))] == ["paragraph"]


def test_the_lone_topmost_heading_is_the_title():
    found = blocks_of("# План ремонта\n\n## Дороги\n\nТекст.\n\n### Мосты\n\nТекст.\n")
    assert [block[:2] for block in found if block[0] in {"title", "heading"}] == [
        ("title", 0),
        ("heading", 0),
        ("heading", 1),
    ]


def test_two_topmost_headings_are_no_title():
    assert "title" not in [block[0] for block in blocks_of("# Дороги\n\nТекст.\n\n# Мосты\n\nТекст.\n")]


def test_a_title_of_the_metadata_is_not_said_twice():
    found = blocks_of("---\ntitle: План ремонта\n---\n\n# План  ремонта\n\nТекст.\n")
    assert [block[3] for block in found] == ["План ремонта", "Текст."]


def test_a_merged_cell_marks_those_it_covers():
    grid = "+---+------+\n| 1 | Мост |\n|   +------+\n|   | Путь |\n+---+------+\n"
    assert blocks_of(grid)[0][3] == f"1\tМост\n{COVERED}\tПуть"


def test_words_are_not_glued_at_line_ends_and_breaks():
    assert blocks_of("Первая\nстрока\\\nвторая\n")[0][3] == "Первая строка\nвторая"
