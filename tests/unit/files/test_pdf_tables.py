"""Ruled tables of a page: what is a grid, what stands in its cells, how a table goes on overleaf."""

import pytest
from support.printed_page import page

from summarize.document import COVERED
from summarize.files.pdf.cells import words_in
from summarize.files.pdf.tables import MOST_RULES, Bounds, grids, join_tables, with_tables


def level(y, left=0, right=300):
    return Bounds(left, y, right, y + 0.5)


def upright(x, bottom=0, top=100):
    return Bounds(x, bottom, x + 0.5, top)


LEVELS = [level(y) for y in (0, 50, 100)]
UPRIGHTS = [upright(x) for x in (0, 100, 300)]


def cell_names(bounds):
    return f"{bounds.left:.0f}-{bounds.right:.0f},{bounds.bottom:.0f}-{bounds.top:.0f}"


def rows(drawn):
    return [list(table.rows(cell_names)) for table in grids(drawn)]


def test_rules_make_cells():
    assert rows([*LEVELS, *UPRIGHTS]) == [[("0-100,50-100", "100-300,50-100"), ("0-100,0-50", "100-300,0-50")]]


def test_rules_drawn_cell_by_cell_and_double_are_one():
    drawn = [
        level(y + twice, left, right)
        for y in (0, 50, 100)
        for left, right in ((0, 100), (100, 300))
        for twice in (0, 2)
    ]
    drawn += [
        upright(x + twice, low, high) for x in (0, 100, 298) for low, high in ((0, 50), (50, 102)) for twice in (0, 2)
    ]
    (table,) = grids(drawn)
    assert (len(table.xs), len(table.ys)) == (3, 3)


def test_a_merged_cell_marks_those_under_it():
    down = [level(0), level(50, 100), level(100), *UPRIGHTS]
    assert rows(down) == [[("0-100,0-100", "100-300,50-100"), (COVERED, "100-300,0-50")]]
    across = [*LEVELS, upright(0), upright(100, 0, 50), upright(300)]
    assert rows(across) == [[("0-300,50-100", ""), ("0-100,0-50", "100-300,0-50")]]


def test_two_tables_one_under_the_other():
    lower = [each._replace(bottom=each.bottom - 200, top=each.top - 200) for each in (*LEVELS, *UPRIGHTS)]
    assert [table.ys[0] for table in grids([*lower, *LEVELS, *UPRIGHTS])] == [100, -100]


NO_TABLES = [
    [],
    [level(0)],
    [level(0), level(100), upright(0), upright(300)],
    [*LEVELS, upright(0), upright(300)],
    [level(0), level(100), *UPRIGHTS],
    [Bounds(0, 0, 300, 100), Bounds(50, 50, 100, 90)],
    UPRIGHTS * MOST_RULES,
    [*(level(y) for y in range(0, 500, 5)), *(upright(x, 0, 500) for x in range(0, 500, 5))],
]


@pytest.mark.parametrize("drawn", NO_TABLES, ids=range(len(NO_TABLES)))
def test_frames_rules_and_drawings_are_no_tables(drawn):
    assert grids(drawn) == []


def test_a_single_row_is_a_table_where_one_goes_on_overleaf():
    row = [level(0), level(30), *(upright(x, 0, 30) for x in (0, 100, 300))]
    above = grids([*LEVELS, *(upright(x) for x in (0, 101, 300))])
    assert [grid.bounds for grid in grids(row, above)] == [Bounds(0, 0, 300, 30)]
    assert grids(row, grids([*LEVELS, *(upright(x) for x in (0, 200, 300))])) == grids(row) == []


def test_lines_inside_a_table_become_its_rows_where_they_stood():
    lines = page("Слова до.", "", "ячейка", "ячейка", "", "Слова после.")
    tables = grids([*(level(y, -5, 400) for y in (640, 665, 685)), *(upright(x, 640, 685) for x in (-5, 200, 400))])
    replaced = with_tables(lines, tables, lambda _: "слово")
    assert [line.text for line in replaced] == ["Слова до.", "слово\tслово\nслово\tслово", "Слова после."]


HEAD = "№\tЧто\tКто"
OVERLEAF = [
    (f"{HEAD}\n1\tМост\tМэр", f"{HEAD}\n2\tДорога\tМэр", [f"{HEAD}\n1\tМост\tМэр\n2\tДорога\tМэр"]),
    (f"{HEAD}\n1\tМост\tМэр", "2\tДорога\tМэр", [f"{HEAD}\n1\tМост\tМэр\n2\tДорога\tМэр"]),
    (f"{HEAD}\n1\tМост у\tМэр", "\tреки\t\n2\tДорога\tМэр", [f"{HEAD}\n1\tМост у реки\tМэр\n2\tДорога\tМэр"]),
    (f"{HEAD}\n1\tМост\tМэр", "\tОпоры\t", [f"{HEAD}\n1\tМост\tМэр\n\tОпоры\t"]),
    (f"{HEAD}\n1\tМост\tМэр", "2\tДорога", [f"{HEAD}\n1\tМост\tМэр", "2\tДорога"]),
]


@pytest.mark.parametrize(("above", "below", "whole"), OVERLEAF)
def test_a_table_goes_on_overleaf(above, below, whole):
    pages = join_tables([[line._replace(text=text) for line in page("x")] for text in (above, below)])
    assert [line.text for lines in pages for line in lines] == whole


def test_words_between_two_tables_keep_them_apart():
    first, words, second = page("1\tМост", "Слова.", "2\tДорога")
    assert join_tables([[first, words], [second]]) == [[first, words], [second]]


@pytest.mark.parametrize(
    ("printed", "words"),
    [
        ("Отремонтироват\r\nь гримёрные", "Отремонтировать гримёрные"),
        ("канцеля\r\nрия", "канцелярия"),
        ("склад\r\nыре", "склад ыре"),
        ("дом\r\nа также сад", "дом а также сад"),
        ("вымыть\r\nся", "вымыть ся"),
    ],
)
def test_a_word_that_a_cell_cut_without_a_hyphen_is_whole(printed, words):
    class Page:
        def get_text_bounded(self, *_):
            return printed

    assert words_in(Page(), Bounds(0, 0, 1, 1)) == words
