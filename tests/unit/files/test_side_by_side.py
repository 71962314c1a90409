"""Columns that a file draws row by row are told from lines, and from tables without rules."""

import pytest

from summarize.files.pdf.side_by_side import Gap, Printed, cuts

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


MIDDLE = [
    "Мост через Каменку",
    "просят построить и",
    "не первый год. Сход",
    "обратился в область,",
    "но ответа пока",
    "не получил ни",
    "разу",
]
# Cells of a table without rules, each over two lines.
CELLS = ["Вымыть окна", "в зале", "Полить цветы", "и пальмы", "Сдать ключи", "от склада", "Купить", "краску"]
PEOPLE = ["Завхоз школы", "номер пять", "Учитель", "биологии", "Сторож", "и дворник", "Завхоз школы", "номер шесть"]

# Where each column begins and ends, in points.
COLUMNS = ((40, 200), (220, 380), (400, 560))


def placed(*columns):
    """The lines that show ``columns`` row by row, and the place of each."""
    lines, places = [], []
    for pieces in zip(*columns, strict=True):
        shown = [number for number, piece in enumerate(pieces) if piece]
        ends, line = [], ""
        for number in shown:
            line = f"{line} {pieces[number]}".strip()
            ends.append(len(line) + 1)
        gaps = [
            Gap(COLUMNS[one][1], COLUMNS[other][0], end)
            for one, other, end in zip(shown, shown[1:], ends, strict=False)
        ]
        lines.append(line)
        places.append(Printed(COLUMNS[shown[0]][0], COLUMNS[shown[-1]][1], gaps))
    return lines, places


def read(*columns, above=(), below=()):
    """The words of each column as they are cut; empty if the lines stay whole."""
    lines, places = placed(*columns)
    wide = Printed(40, 560, [])
    lines, places = [*above, *lines, *below], [*(wide for _ in above), *places, *(wide for _ in below)]
    found = cuts(lines, lambda index: places[index])
    pieces = [
        [lines[index][start:end].strip() for start, end in zip([0, *cut], [*cut, len(lines[index])], strict=True)]
        for index, cut in found.items()
    ]
    return [[piece for piece in column if piece] for column in zip(*pieces, strict=True)]


def test_columns_are_cut_where_the_right_one_begins():
    assert read(LEFT, RIGHT) == [LEFT, RIGHT]


def test_three_columns_are_told():
    assert read(LEFT, MIDDLE, RIGHT) == [LEFT, MIDDLE, RIGHT]


def test_an_empty_line_between_paragraphs_ends_no_column():
    left = [*LEFT[:3], "", *LEFT[3:]]
    assert read(left, [*RIGHT, ""]) == [LEFT, RIGHT]
    assert read([*LEFT, ""], [*RIGHT[:5], "", *RIGHT[5:]]) == [LEFT, RIGHT]


def test_a_column_may_go_on_below_the_other():
    assert read([*LEFT, "и сохнут."], [*RIGHT, ""]) == [[*LEFT, "и сохнут."], RIGHT]


def test_lines_across_the_page_are_in_no_column():
    title, after = "Парк, который любили все жители", "Ниже строки снова занимают всю ширину страницы."
    assert read(LEFT, RIGHT, above=[title], below=[after]) == [LEFT, RIGHT]


@pytest.mark.parametrize(
    "columns",
    [
        (TASKS, NAMES),
        (TASKS, DAYS),
        (LEFT, NAMES),
        (LEFT[:5], RIGHT[:5]),
        (MARKERS, RIGHT),
        (CELLS, PEOPLE),
        (LEFT, MIDDLE, NAMES),
    ],
    ids=str,
)
def test_rows_of_a_table_stay_whole(columns):
    assert read(*columns) == []


def test_lines_without_a_gap_stay_whole():
    assert cuts(LEFT, lambda _: Printed(40, 560, [])) == {}


def test_gaps_that_are_not_above_each_other_are_no_gutter():
    lines, _ = placed(LEFT, RIGHT)
    assert cuts(lines, lambda index: Printed(40, 560, [Gap(100 + 50 * index, 140 + 50 * index, 5)])) == {}


def test_the_lines_of_a_long_page_are_asked_about_only_where_a_gap_is_seen():
    asked = []
    lines = [f"{word} и дальше" for word in LEFT * 20]
    assert cuts(lines, lambda index: asked.append(index) or Printed(40, 560, [])) == {}
    assert len(asked) == 3
