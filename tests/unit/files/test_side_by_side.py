"""Columns that a file draws row by row are told from lines, and from tables without rules."""

import pytest

from summarize.files.pdf.side_by_side import Gap, cuts

LEFT = [
    "Парк заложили давно.",
    "тогда здесь был",
    "пустырь, и горожане",
    "носили воду сюда",
    "из реки. Липы",
    "стали большими",
    "и болеют",
]
RIGHT = [
    "из парка. Фонари",
    "не горят с осени",
    "и зимы. Управе",
    "следует заменить",
    "фонари вдоль аллеи",
    "до октября",
    "и мая",
]
TASKS = ["Вымыть окна", "Полить цветы", "Сдать ключи", "Купить краску", "Снять шторы", "Закрыть дверь", "Вывезти лом"]
DAYS = ["до 1 мая", "до 2 мая", "до 3 мая", "до 4 мая", "до 5 мая", "до 6 мая", "до 7 мая"]
MARKERS = ["1.", "а)", "б)", "в)", "2.", "а)", "б)"]
NAMES = ["Котов", "Юдина", "Быков", "Ивлева", "Гусев", "Сомова", "Лапин"]


def found(left, right, gaps=lambda gap: [gap]):
    lines = [f"{one} {other}" for one, other in zip(left, right, strict=True)]
    return cuts(lines, lambda index: gaps(Gap(200, 240, len(left[index]) + 1)))


def test_columns_are_cut_where_the_right_one_begins():
    assert found(LEFT, RIGHT) == {index: len(words) + 1 for index, words in enumerate(LEFT)}


@pytest.mark.parametrize(
    ("left", "right"), [(TASKS, NAMES), (TASKS, DAYS), (LEFT, NAMES), (LEFT[:5], RIGHT[:5]), (MARKERS, RIGHT)], ids=str
)
def test_rows_of_a_table_stay_whole(left, right):
    assert found(left, right) == {}


def test_lines_without_a_gap_or_with_several_stay_whole():
    assert found(LEFT, RIGHT, lambda _: []) == {}
    assert found(LEFT, RIGHT, lambda gap: [gap, gap._replace(left=300, right=320)]) == {}


def test_gaps_that_are_not_above_each_other_are_no_gutter():
    lines = [f"{one} {other}" for one, other in zip(LEFT, RIGHT, strict=True)]
    assert cuts(lines, lambda index: [Gap(100 + 50 * index, 140 + 50 * index, 5)]) == {}


def test_the_lines_of_a_long_page_are_asked_about_only_where_a_gap_is_seen():
    asked = []
    lines = [f"{word} и дальше" for word in LEFT * 20]
    assert cuts(lines, lambda index: asked.append(index) or []) == {}
    assert len(asked) == 3
