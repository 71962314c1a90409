"""Tables of measures, as plans have them."""

import pytest

from summarize import summarize
from summarize.document import COVERED

INTRO = "Совещание прошло в школе посёлка, и говорили на нём о ремонте.\n\n"


def rows(table):
    found = summarize(INTRO + table).to_dict()["recommendations"]
    return [
        (
            row["label"],
            row["text"],
            row["assignee"] and row["assignee"]["text"],
            row["deadline"] and row["deadline"]["text"],
            row["deadline"] and row["deadline"].get("date"),
        )
        for row in found
        if row["from"] == "table"
    ]


NO_PLANS = [
    # Who won, and by how much.
    "| № | Команда | Игры | Очки |\n|---|---|---|---|\n| 1 | Волна | 10 | 25 |\n| 2 | Маяк | 10 | 21 |\n",
    # Prices: a name alone is nothing to be done.
    "| Наименование | Цена | Количество |\n|---|---|---|\n| Доска | 100 | 5 |\n| Гвоздь | 1 | 500 |\n",
    # Expected figures.
    "| Наименование показателя | 2026 | 2027 |\n|---|---|---|\n| Доля дорог | 10 % | 20 % |\n",
    # People and their posts.
    "№\tФамилия\tДолжность\n1\tБелов\tмастер\n2\tЧернов\tсторож\n",
    # A header and nothing under it.
    "| № | Мероприятие | Срок | Ответственный |\n|---|---|---|---|\n",
    "| № | Мероприятие | Срок | Ответственный |\n|---|---|---|---|\n| 1 | 2 | 3 | 4 |\n",
]


@pytest.mark.parametrize("table", NO_PLANS)
def test_what_is_no_table_of_measures(table):
    assert rows(table) == []


CRANE = ("1", "Починить кран", "Белов И.И.", "до 1 июня 2027 г.", "2027-06-01")
FENCE = ("2", "Покрасить забор", "отдел дорог", "июль", None)

PLANS = {
    "Markdown": (
        (
            "| № | Мероприятие | Срок | Ответственный |\n|---|:--|---|---|\n"
            "| 1 | Починить кран. | до 1 июня 2027 г. | Белов И.И. |\n| 2 | Покрасить забор | июль | отдел дорог |\n"
        ),
        [CRANE, FENCE],
    ),
    "tabs": (
        (
            "№ п/п\tНаименование мероприятия\tОтветственный исполнитель\tСрок исполнения\n"
            "1\tПочинить кран\tБелов И.И.\tдо 1 июня 2027 г.\n2\tПокрасить забор\tотдел дорог\tиюль\n"
        ),
        [CRANE, FENCE],
    ),
    "wide gaps": (
        (
            "№   Поручение          Срок                 Исполнитель\n"
            "1   Починить кран      до 1 июня 2027 г.    Белов И.И.\n"
            "2   Покрасить забор    июль                 отдел дорог\n"
        ),
        [CRANE, FENCE],
    ),
    "a frame of signs": (
        (
            "+---+-----------------+-------------------+-------------+\n"
            "| № | Задача          | Сроки             | Исполнители |\n"
            "+===+=================+===================+=============+\n"
            "| 1 | Починить кран   | до 1 июня 2027 г. | Белов И.И.  |\n"
            "+---+-----------------+-------------------+-------------+\n"
            "| 2 | Покрасить забор | июль              | отдел дорог |\n"
            "+---+-----------------+-------------------+-------------+\n"
        ),
        [CRANE, FENCE],
    ),
    "sections one cell wide": (
        (
            "№\tМероприятие\tСрок\tИсполнитель\nРаздел I. Вода\t\t\t\n1\tПочинить кран\tдо 1 июня 2027 г.\tБелов И.И.\n"
            "Раздел II. Двор\t\t\t\n2\tПокрасить забор\tиюль\tотдел дорог\n"
        ),
        [CRANE, FENCE],
    ),
    "sections by number": (
        (
            "№\tМероприятие\tСрок\tИсполнитель\n1.\tВода\t\t\n1.1.\tПочинить кран\t2027 год\tБелов И.И.\n2.\tДвор\t\t\n"
            "2.1.\tПокрасить забор\tиюль\tотдел дорог\n"
        ),
        [
            ("1.1.", "Починить кран", "Белов И.И.", "2027 год", "2027-12-31"),
            ("2.1.", "Покрасить забор", "отдел дорог", "июль", None),
        ],
    ),
    "empty cells": (
        "№\tМероприятие\tСрок\tИсполнитель\n1\tПочинить кран\tдо 1 июня 2027 г.\tБелов И.И.\n2\tПокрасить забор\t\t\n",
        [CRANE, ("2", "Покрасить забор", None, None, None)],
    ),
    "cells that a merged one covers": (
        (
            "№\tМероприятие\tСрок\tИсполнитель\n1\tПочинить кран\tдо 1 июня 2027 г.\tБелов И.И.\n"
            f"2\tПокрасить забор\t{COVERED}\t{COVERED}\n"
        ),
        [CRANE, ("2", "Покрасить забор", "Белов И.И.", "до 1 июня 2027 г.", "2027-06-01")],
    ),
    "the same again": (
        (
            "| № | Мероприятие | Срок | Исполнитель |\n|---|---|---|---|\n"
            "| 1 | Починить кран | до 1 июня 2027 г. | Белов И.И. |\n| 2 | Покрасить забор | -//- | то же |\n"
        ),
        [CRANE, ("2", "Покрасить забор", "Белов И.И.", "до 1 июня 2027 г.", "2027-06-01")],
    ),
    "what is done already": (
        (
            "| Задача | Исполнитель | Срок | Статус |\n|---|---|---|---|\n"
            "| Полить сад | Чернов | май | Выполнено |\n| Покрасить забор | отдел дорог | июль | Не выполнено |\n"
        ),
        [(None, *FENCE[1:])],
    ),
    "weeks and what is to be done, between bars without a frame": (
        "Неделя | Задачи | Статус\n1–7 июня 2027 | Починить кран | в работе\n8–14 июня 2027 | Полить сад | –\n",
        [
            (None, "Починить кран", None, "1–7 июня 2027", "2027-06-07"),
            (None, "Полить сад", None, "8–14 июня 2027", "2027-06-14"),
        ],
    ),
    "months above their rows, with the year of the title": (
        (
            "План работы школы на 2027 год\n\n"
            "№\tМероприятия\tСрок\tОтветственный\nМай\t\t\t\n1\tПочинить кран\t\tБелов И.И.\n"
            "Июнь\t\t\t\n2\tПолить сад\tдо 5 июня\tБелов И.И.\n"
        ),
        [
            ("1", "Починить кран", "Белов И.И.", "Май", "2027-05-31"),
            ("2", "Полить сад", "Белов И.И.", "до 5 июня", None),
        ],
    ),
    "numbers in the cell": (
        "| Мероприятие | Срок |\n|---|---|\n| 1. Починить кран | июль |\n| 2. Полить сад | май |\n",
        [("1.", "Починить кран", None, "июль", None), ("2.", "Полить сад", None, "май", None)],
    ),
    "a list in a cell": (
        "| Меры | Срок |\n|---|---|\n| 1) починить кран; 2) полить сад | июль |\n| Убрать двор | май |\n",
        [
            ("1)", "Починить кран", None, "июль", None),
            ("2)", "Полить сад", None, "июль", None),
            (None, "Убрать двор", None, "май", None),
        ],
    ),
    "dashes within a measure": (
        (
            "| Меры | Срок |\n|---|---|\n| Построить мост – длиной пять метров – у школы | июль |\n"
            "| Полить сад - яблони - и двор | май |\n"
        ),
        [
            (None, "Построить мост – длиной пять метров – у школы", None, "июль", None),
            (None, "Полить сад - яблони - и двор", None, "май", None),
        ],
    ),
    "a list with dashes in a cell": (
        "| Меры | Срок |\n|---|---|\n| – починить кран; – полить сад – яблони и двор | июль |\n",
        [
            ("–", "Починить кран", None, "июль", None),
            ("–", "Полить сад – яблони и двор", None, "июль", None),
        ],
    ),
    "nobody named": (
        "| № | Поручение | Ответственный | Срок |\n|---|---|---|---|\n| 1 | Починить кран | [Не указано] | – |\n",
        [("1", "Починить кран", None, None, None)],
    ),
    "numbered columns and a column of money": (
        (
            "| № | Мероприятия | Объём, руб. | Срок реализации | Исполнитель |\n|---|---|---|---|---|\n"
            "| 1 | 2 | 3 | 4 | 5 |\n| 1 | Починить кран | 500 | II квартал 2027 г. | Белов И.И. |\n"
        ),
        [("1", "Починить кран", "Белов И.И.", "II квартал 2027 г.", "2027-06-30")],
    ),
    "no numbers": (
        "| Что сделать | Кто | Когда |\n|---|---|---|\n| Починить кран | Белов | к маю |\n| Полить сад | Чернов | |\n",
        [
            (None, "Починить кран", "Белов", "к маю", None),
            (None, "Полить сад", "Чернов", None, None),
        ],
    ),
    "headers in plain words": (
        "| Что надо сделать | Кто отвечает | До какого дня |\n|---|---|---|\n| Починить кран | Белов | 5 мая |\n",
        [(None, "Починить кран", "Белов", "5 мая", None)],
    ),
    "an utmost term, and who looked after it": (
        (
            "| Задача | Кто проверил | Кто делает | Крайний срок |\n|---|---|---|---|\n"
            "| Починить кран | Чернов | Белов | 5 мая |\n"
        ),
        [(None, "Починить кран", "Белов", "5 мая", None)],
    ),
    "who was there does nothing": (
        "| Задача | Кто присутствовал | Срок |\n|---|---|---|\n| Починить кран | Белов | 5 мая |\n",
        [(None, "Починить кран", None, "5 мая", None)],
    ),
    "a wrapped cell": (
        (
            "| № | Мероприятие | Срок | Исполнитель |\n|---|---|---|---|\n"
            "| 1 | Починить кран | июль | Белов И.И. |\n|   | у школы       |      |            |\n"
        ),
        [("1", "Починить кран", "Белов И.И.", "июль", None)],
    ),
    "a title above the header": (
        "План ремонта\t\t\t\n№\tМероприятие\tСрок\tИсполнитель\n1\tПочинить кран\tежегодно\tБелов И.И.\n",
        [("1", "Починить кран", "Белов И.И.", "ежегодно", None)],
    ),
}


STATUS_TABLES = {
    "ru": ("Задача\tСрок\tСтатус", "Побелить забор", "Спилить дуб"),
    "uk": ("Завдання\tТермін\tСтатус", "Побілити паркан", "Спиляти дуб"),
    "be": ("Задача\tТэрмін\tСтатус", "Пабяліць плот", "Спілаваць дуб"),
    "en": ("Task\tDeadline\tStatus", "Paint the fence", "Fix the roof"),
    "kk": ("Тапсырма\tМерзімі\tМәртебесі", "Қоршауды сырлау", "Еменді кесу"),
}


@pytest.mark.parametrize(
    ("code", "status", "done"),
    [
        ("ru", "Выполнено", True),
        ("ru", "Выполнено.", True),
        ("ru", "Выполнено 12.05.2027", True),
        ("ru", "Выполнено (12 мая 2027 г.)", True),
        ("ru", "Выполнено в мае", True),
        ("ru", "Выполнено полностью", True),
        ("ru", "Выполнено в срок", True),
        ("ru", "Выполнено частично", False),
        ("ru", "Выполнено на 30 %", False),
        ("ru", "Выполнено 30 %", False),
        ("ru", "Готово к проверке", False),
        ("ru", "Не выполнено", False),
        ("ru", "Закрытие в мае", False),
        ("uk", "Виконано 12.05.2027", True),
        ("uk", "Виконано частково", False),
        ("en", "Done", True),
        ("en", "Done, 12 May 2027", True),
        ("en", "Completed on time", True),
        ("en", "Done partially", False),
        ("en", "Delivered to site B only", False),
        ("be", "Выканана часткова", False),
        ("kk", "Орындалды", True),
        ("kk", "Орындалды, бірақ толық емес", False),
    ],
)
def test_only_what_is_done_wholly_is_left_out(code, status, done):
    header, first, second = STATUS_TABLES[code]
    found = summarize(f"{header}\n{first}\t2027\t{status}\n{second}\t2027\t\n", language=code).to_dict()[
        "recommendations"
    ]
    assert [row["text"] for row in found] == ([second] if done else [first, second])


@pytest.mark.parametrize("name", PLANS)
def test_a_table_of_measures_gives_its_rows(name):
    table, expected = PLANS[name]
    assert rows(table) == expected


def test_a_row_is_the_cell_that_says_what():
    text = INTRO + PLANS["Markdown"][0]
    row = summarize(text).to_dict()["recommendations"][0]
    assert text[row["start"] : row["end"]] == "Починить кран."
    assert (row["from"], row["enumeration"]) == ("table", None)


SEPARATED = [
    (
        "План субботника\nМероприятие;Ответственный;Срок\nВымыть окна;Завхоз;1 мая\nСжечь сор;Сторож Котов;май\n",
        [("Вымыть окна", "Завхоз", "1 мая"), ("Сжечь сор", "Сторож Котов", "май")],
    ),
    (
        "О дворе\n\n№; Что сделать; Кто; Когда\n1; Мыть окна; повар; 3.05.2027\n2; Сжечь сор; сторож; май\n\nПуст.\n",
        [("Мыть окна", "повар", "3.05.2027"), ("Сжечь сор", "сторож", "май")],
    ),
    ("Что,Кто,Когда\nВымыть окна,Глеб,3 мая 2027\n", [("Вымыть окна", "Глеб", "3 мая 2027")]),
    ("О дворе\n\nЧто;Сколько;Где\nЛопаты;5;сарай\nГрабли;7;сарай\n", []),
    ("О варенье\n\nКупили яблоки;груши;сливы.\nВарили варенье;компот;сок.\nДети ели;пили;спали.\n", []),
    ("О дворе\n\nРаботы, ответственные, сроки, сметы\nДвор мели, лавки красили, листву жгли, чай пили.\n", []),
]


@pytest.mark.parametrize(("text", "expected"), SEPARATED)
def test_semicolons_or_commas_below_a_header_part_cells(text, expected):
    found = summarize(text, language="ru").to_dict()["recommendations"]
    assert [(row["text"], row["assignee"]["text"], row["deadline"]["text"]) for row in found] == expected


BARRED = [
    ("План совета\n\nЧто сделать | Кто | Когда\nВымыть окна | Глеб | 3.05.2027\nСжечь сор | |\n", ["Глеб", None]),
    ("План совета\n\nЧто сделать\tКто\tКогда\nВымыть окна\tГлеб\t3.05.2027\nСжечь сор\t\t\n", ["Глеб", None]),
    ("План совета\n\nЧто сделать | Когда\nВымыть окна | 3.05.2027\nСжечь сор | 4.05.2027\n", ["совета"] * 2),
    ("Сад\n\nСорт | Цвет\nГала | красный\nМельба | жёлтый\n", []),
    ("Сад\n\nСорта | Кто вывел | Год\nГала | Лосев | 1970\nМельба | Громов | 1898\n", []),
    ("Что делать | Сад\n\nСад полили | и забыли.\n", []),
]


@pytest.mark.parametrize(("text", "who"), BARRED)
def test_an_empty_cell_of_who_is_nobody(text, who):
    found = summarize(text, language="ru").to_dict()["recommendations"]
    assert [row["assignee"] and row["assignee"]["text"] for row in found] == who


TOTALS = [
    ("ru", "План\n\n№\tЧто сделать\tКто\n1\tВымыть окна\tГлеб\n\t{}\t3\n", "Вымыть окна"),
    ("uk", "План\n\n№\tЗавдання\tВідповідальний\n1\tПомити вікна\tГліб\n\t{}\t3\n", "Помити вікна"),
    ("en", "Plan\n\nNo.\tAction\tOwner\n1\tWash the windows\tRita\n\t{}\t3\n", "Wash the windows"),
]
SUMS = {
    "ru": ["Итого", "Итого работ", "ВСЕГО:", "Всего по разделу «Двор»", "Итого: 3"],
    "uk": ["Разом", "Усього робіт", "Всього:"],
    "en": ["Total", "Subtotal:", "Grand total", "Total hours"],
}
TASKS = {
    "ru": ["Итоговый отчёт сдать", "Итоги подвести", "Всех позвать", "Всего до 1 мая посадить двести елей"],
    "uk": ["Разової премії домогтися", "Усіх покликати"],
    "en": ["Totally repaint the hall", "Send the totals"],
}


@pytest.mark.parametrize(("language", "table", "row"), TOTALS)
def test_a_row_that_sums_up_the_others_is_none(language, table, row):
    for words in SUMS[language]:
        found = summarize(table.format(words), language=language).to_dict()["recommendations"]
        assert [each["text"] for each in found] == [row], words
    for words in TASKS[language]:
        found = summarize(table.format(words), language=language).to_dict()["recommendations"]
        assert [each["text"] for each in found] == [row, words], words


@pytest.mark.parametrize(
    ("above", "kind", "who"),
    [
        ("ПРЕДПИСЫВАЮ:", "order", None),
        ("Приказываю директору школы:", "order", "директору школы"),
        ("Комиссия рекомендует:", "proposal", None),
        ("Мы обещаем:", "plan", None),
    ],
)
def test_the_words_right_above_a_table_tell_its_kind_and_who(above, kind, who):
    table = "| № | Что сделать | Срок |\n|---|---|---|\n| 1 | Устранить свищ | 3 мая |\n| 2 | Откачать воду | 5 мая |"
    text = f"Ремонт школы\n\nВ подвале вода. {above}\n\n{table}\n"
    rows = [row for row in summarize(text).recommendations if row.start > text.index("|")]
    assert [row.kind.value for row in rows] == [kind] * 2
    assert [row.assignee and text[slice(*row.assignee)] for row in rows] == [who] * 2
