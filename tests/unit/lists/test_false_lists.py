"""Numbered lines whose figures are scores or years gone by are no list; those of dates and numbered things are one."""

import pytest

from summarize.lists import find_enumerations
from summarize.pipeline import normalized_document

LISTS = [
    (
        "ru",
        "План\n\n1. Ремонт крыши — до 1 мая 2027 года.\n2. Окна — к 5 июня 2027 г.\n3. Уборка — 20.06.2027.\n",
    ),
    ("ru", "План\n\n1. Ремонт ограды — май 2027 г.\n2. Замена песка — II кв. 2027.\n"),
    ("ru", "План\n\n1. Проект — 2027 г.\n2. Стройка — к 2028 г.\n3. Пуск — 2029 г., до мая.\n"),
    ("ru", "Заявка\n\n1. Свет в школе № 5.\n2. Вода в школе № 7.\n"),
    ("ru", "Заявка\n\n1. Лампы в кабинете 11.\n2. Розетки в кабинете 14.\n"),
    ("ru", "Сторожу нужно проверить:\n1. Доски, 30\n2. Гвозди, 200\n"),
    ("uk", "План\n\n1. Ремонт фонтана — до 20 травня 2027 року.\n2. Висадка троянд — до 5 червня 2027 року.\n"),
    ("kk", "Жоспар\n\n1. Шатырды жөндеу — 2027 жылғы 1 мамырға дейін.\n2. Қоршау — 2027 жылғы 5 маусым.\n"),
    ("en", "Plan\n\n1. Roof repair, by 1 May 2027.\n2. New windows, 5 June 2027.\n"),
]
NO_LISTS = [
    ("ru", "Кубок\n\n1. Заречный – 30\n2. Вестник – 28\n3. Мостовик – 25\n"),
    ("ru", "Кубок\n\n1. Заречный, 30 очков\n2. Вестник, 28 очков\n"),
    ("ru", "Забег\n\n1. Зимин Иван, 10,25 с\n2. Лапин Пётр, 10,31 с\n"),
    ("ru", "Кубок\n\n1. Заречный (школа № 5) – 30\n2. Вестник (школа № 7) – 28\n"),
    ("ru", "Вехи\n\n1. Закладка — 3 мая 1932 года.\n2. Пуск печи — 7 ноября 1934 года.\n3. Станок — июнь 1951 года.\n"),
    ("ru", "Вехи\n\n1. Закладка в 1932 году.\n2. Пуск печи в 1934 году.\n3. Первый станок в 1951 году.\n"),
    ("uk", "Кубок\n\n1. Зоря – 30\n2. Вісник – 28\n"),
    ("en", "Cup\n\n1. Rovers 30\n2. Harriers 28\n3. Town 25\n"),
    ("en", "Milestones\n\n1. First brick, 3 May 1932.\n2. First furnace, 7 May 1934.\n3. New hall, June 1951.\n"),
]


def lists(code, text):
    return find_enumerations(normalized_document(text, language=code))


@pytest.mark.parametrize(("code", "text"), LISTS)
def test_dates_and_numbered_things_are_no_scores(code, text):
    assert [len(found.items) for found in lists(code, text)] == [text.count("\n") - 1 - text.count("\n\n")]


@pytest.mark.parametrize(("code", "text"), NO_LISTS)
def test_scores_and_years_gone_by_are_no_list(code, text):
    assert not lists(code, text)


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("Надо:\n1) ...\n2) ...\n", []),
        ("Надо:\n1) …;\n2) ***.\n\nМост стар.\n", []),
        ("Надо:\nво-первых, …\nво-вторых, «…»\n", []),
        ("Надо:\n1) вымыть:\n  а) ...\n  б) ...\n2) запереть дверь\n", [[], []]),
        ("Надо:\n1) ...\n2) запереть дверь\n", [[]]),
        ("Надо:\n1) ... а) вымыть окна; б) двери\n2) ...\n", [[2]]),
    ],
)
def test_markers_before_dots_alone_are_no_items(text, items):
    found = [item for enumeration in lists("ru", text) for item in enumeration.items]
    assert [[len(child.items) for child in item.children] for item in found] == items


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Завхозу провести:\na. осмотр кровли;\nb. промывку труб.\n", 1),
        ("Завхозу провести:\nа. осмотр кровли;\nб. промывку труб.\n", 1),
        ("Пришли двое.\nА. Орлов с женой.\nБ. Зимин с сыном.\n", 0),
        ("Пришли а. Орлов, б. Зимин.\n", 0),
    ],
)
def test_two_small_letters_that_open_lines_are_a_list(text, count):
    assert len(find_enumerations(normalized_document(text, language="ru"))) == count
