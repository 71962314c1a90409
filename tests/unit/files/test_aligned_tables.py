"""Tables of plans without vertical rules are told by their header and the columns below it; all else stays lines."""

import re

import pytest

from summarize.files.pdf.aligned import aligned, ends_page
from summarize.files.pdf.aligned_rows import Word
from summarize.files.pdf.tables import Bounds
from summarize.languages import load
from summarize.languages.table_columns import find_columns

SIZE = 12.0
LETTER = 6.0
PITCH = 14.0


def drawn(*lines, pitch=PITCH):
    """The words of ``lines``, each letter as wide as a space; «» leaves half a line out."""
    heights = [700 - pitch * sum(0.5 if not line else 1 for line in lines[:row]) for row in range(len(lines))]
    return [
        Word(word[0], LETTER * word.start(), LETTER * word.end(), heights[row], SIZE)
        for row, line in enumerate(lines)
        for word in re.finditer(r"\S+", line)
    ]


def is_plan(cells):
    return find_columns(cells, load("ru")) is not None


def table(words, rules=(), above=None):
    return next(iter(aligned(words, rules, is_plan, above)), None)


def rows(words, grid):
    def read(bounds):
        inside = (
            word
            for word in words
            if bounds.left < word.left < bounds.right and bounds.bottom < word.bottom < bounds.top
        )
        return " ".join(word.text for word in inside)

    return [list(row) for row in grid.rows(read)] if grid else []


HEAD = ["№", "Мероприятие", "Ответственный", "Срок"]
NUMBERED = [
    "План работ школы",
    "№  Мероприятие        Ответственный    Срок",
    "1  Вымыть окна во     Завхоз школы     до 1 мая",
    "   всех классах",
    "2  Полить цветы       Учитель          до 2 мая",
    "                      биологии",
    "10 Сдать ключи        Сторож           июнь",
]
TASKS = [
    ["1", "Вымыть окна во всех классах", "Завхоз школы", "до 1 мая"],
    ["2", "Полить цветы", "Учитель биологии", "до 2 мая"],
    ["10", "Сдать ключи", "Сторож", "июнь"],
]
UNNUMBERED = [line[3:] for line in NUMBERED]
APART = [
    "Мероприятие        Срок",
    "",
    "Вымыть окна        до 1 мая",
    "Школы и сада",
    "",
    "Полить цветы       до 2 мая",
]
IN_THE_MIDDLE = [
    "                   Срок",
    "№   Мероприятие    исполнения",
    "",
    "    Вымыть окна",
    "1   во всех        до 1 мая",
    "    классах",
    "",
    "    Полить",
    "2   цветы          до 2 мая",
    "    в зале",
]
PARTS = [
    NUMBERED[1],
    "Раздел первый. Работы внутри школы и её пристроек",
    *NUMBERED[2:4],
    "Раздел второй. Работы на дворе школы и за оградой",
    *NUMBERED[4:],
]


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (NUMBERED, [HEAD, *TASKS]),
        (UNNUMBERED, [HEAD[1:], *(row[1:] for row in TASKS)]),
        (
            APART,
            [["Мероприятие", "Срок"], ["Вымыть окна Школы и сада", "до 1 мая"], ["Полить цветы", "до 2 мая"]],
        ),
        (
            IN_THE_MIDDLE,
            [
                ["№", "Мероприятие", "Срок исполнения"],
                ["1", "Вымыть окна во всех классах", "до 1 мая"],
                ["2", "Полить цветы в зале", "до 2 мая"],
            ],
        ),
        (PARTS, [HEAD, [PARTS[1], "", "", ""], TASKS[0], [PARTS[4], "", "", ""], *TASKS[1:]]),
    ],
)
def test_cells_below_the_header_of_a_plan_make_rows(lines, found):
    words = drawn(*lines)
    assert rows(words, table(words)) == found


@pytest.mark.parametrize(
    "below",
    [
        ["Совет школы соберётся ещё раз в конце учебного года."],
        ["", "", "", "", "Директор           О. П. Лаптев"],
        ["Директор школы О. П. Лаптев"],
        ["Завуч"],
    ],
)
@pytest.mark.parametrize(("lines", "count"), [(NUMBERED, 4), (UNNUMBERED, 4)])
def test_the_words_below_a_table_are_no_row(lines, count, below):
    words = drawn(*lines, *below)
    assert len(rows(words, table(words))) == count


def test_level_rules_part_rows():
    words = drawn(*APART[:1], *filter(None, APART[2:]))
    heights = sorted({word.bottom for word in words}, reverse=True)
    rules = [Bounds(0, heights[place] - 4, 200, heights[place] - 3.5) for place in (0, 2)]
    assert [len(rows(words, table(words, some))) for some in (rules, ())] == [3, 3]
    assert rows(words, table(words, rules))[1] == ["Вымыть окна Школы и сада", "до 1 мая"]


NO_TABLES = [
    [],
    ["Мероприятие        Срок"],
    ["Мероприятие        Срок", "Вымыть окна        до 1 мая"],
    [
        "Мероприятие        Срок",
        "Мероприятие проводит школа, и его срок назначит совет,",
        "который соберётся в мае и выберет из учителей тех, кто",
        "будет за него отвечать и купит всё, что для него нужно.",
    ],
    # Prose in two columns.
    [
        "Мероприятие школы в     в срок, и потому совет",
        "этом году не удалось    предлагает дать его",
        "провести, но решение    завхозу и сторожу,",
        "о нём никто не отменял  которым не впервой",
    ],
    # A table of contents, an address block, a signature, a score table.
    [
        "Содержание                          Страница",
        "Решения собрания                    3",
        "Сроки работ           5",
    ],
    ["Кому:              Директору школы", "Куда:              улица Садовая, 3", "Индекс:            600000"],
    ["Решение приняли:", "Директор           О. П. Лаптев", "Завуч              А. А. Юдина"],
    ["№   Команда        Очки", "1   Сокол          12", "2   Заря           10", "3   Луч            7"],
    # What was done, what is bought, what is sold.
    ["№   Товар          Цена", "1   Краска         120 р.", "2   Кисти          80 р.", "3   Клей           95 р."],
    ["Фамилия            Должность", "Лаптев             директор", "Юдина              завуч", "Котов  сторож"],
    ["Дата               Событие", "1 мая              открыли парк", "2 мая              закрыли мост"],
    ["1   Вымыть окна    до 1 мая", "2   Полить цветы   до 2 мая", "3   Сдать ключи    до 3 мая"],
]


@pytest.mark.parametrize("lines", NO_TABLES, ids=range(len(NO_TABLES)))
def test_what_only_looks_like_a_table_stays_lines(lines):
    assert table(drawn(*lines)) is None


def test_two_tables_one_under_the_other():
    words = drawn(*NUMBERED, "Осенью школа возьмётся за двор и за новый забор", *UNNUMBERED[1:])
    assert [len(rows(words, each)) for each in aligned(words, (), is_plan)] == [4, 4]


def test_a_prose_line_right_above_is_no_part_of_the_header():
    words = drawn("Школа и родители решили летом и осенью вместе:", *NUMBERED[1:])
    assert rows(words, table(words))[0] == HEAD


def test_a_table_goes_on_overleaf_with_and_without_its_header():
    above = table(drawn(*NUMBERED))
    assert above
    more = drawn("11 Снять шторы        Завхоз           июль")
    assert rows(more, table(more, above=above)) == [["11", "Снять шторы", "Завхоз", "июль"]]
    headed = drawn(NUMBERED[1], "11 Снять шторы        Завхоз           июль")
    assert rows(headed, table(headed, above=above)) == [HEAD, ["11", "Снять шторы", "Завхоз", "июль"]]
    cut = drawn(NUMBERED[1], "   и стены            школы", "11 Снять шторы        Завхоз           июль")
    assert rows(cut, table(cut, above=above))[:2] == [HEAD, ["", "и стены", "школы", ""]]
    for lines in (["Совет школы соберётся ещё раз в конце учебного года"], ["Директор школы О. П. Лаптев"], []):
        assert table(drawn(*lines), above=above) is None


def test_only_a_footer_may_stand_below_a_table_that_goes_on():
    footer, words = ["школа", "3"], ["Совет соберётся.", "Учителя придут.", "Дети тоже."]
    for below, ends in ((footer, True), (words, False)):
        page = drawn(*NUMBERED, "", "", "", "", "", "", *below)
        assert ends_page(table(page), page) is ends
