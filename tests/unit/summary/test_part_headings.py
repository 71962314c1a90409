import pytest

from summarize import summarize
from summarize.pipeline import read_document
from summarize.summary.part_headings import helps, part_headings

PROSE = "Мост открыли весной, и по нему уже ездят. Паром стоит у берега и ждёт ремонта."
NAMES = [
    "Дорожки парка",
    "Введение",
    "1. Общие положения",
    "Что делать дальше?",
    "Итоги 2026 года",
    "Статья 5",
    "Шаг первый. Заполните жалобу",
    "Планы на 2027 год",
    "Парк, план на май 2027 года",
    "Где мы",
    "Урок № 3 (повторение)",
]
OTHERS = [
    "УТВЕРЖДЕНО\nприказом директора",
    "Приветствую!",
    "улица Ленина, 11",
    "Размещено обыкновенных акций - 41531",
    "М.В. Егоров",
    "1012,45 руб. за 1 Гкал",
    "29.03.2027 г. Заречный",
    "Заречный, 3 мая 2027 года",
    "Нижний Заречный, 27–28 сентября 2026 года",
    "Передача сведений, содержащихся в",
    "Отделом учёта (почта",
    "Самолёт потерял скорость. Как",
]


def headings(text):
    document = read_document(text)
    return [document.text[block.start : block.end] for block in part_headings(document)]


@pytest.mark.parametrize("heading", NAMES)
def test_a_heading_names_a_part(heading):
    assert headings(f"Отчёт о работе парка\n\n{PROSE}\n\n{heading}\n\n{PROSE}\n") == [heading]


@pytest.mark.parametrize("line", OTHERS)
def test_a_line_set_like_a_heading_does_not(line):
    assert headings(f"Отчёт о работе парка\n\n{PROSE}\n\n{line}\n\n{PROSE}\n") == []


def test_what_stands_above_the_title_is_no_part():
    assert headings(f"ООО «Лоза»\n\nПРОТОКОЛ № 5\nсобрания участников\n\nИтоги\n\n{PROSE}\n") == ["Итоги"]


def test_half_a_sentence_goes_on_below():
    assert headings(f"Отчёт о парке\n\n{PROSE}\n\nСлужба учёта\n\nотвечает на письма граждан. {PROSE}\n") == []


@pytest.mark.parametrize(("heading", "times"), [("Показатель 2026 год", 0), ("Задачи", 3)])
def test_headers_of_a_printed_table_come_again_with_figures(heading, times):
    text = "Отчёт о работе парка\n\n" + f"{PROSE}\n\n{heading}\n\n" * 3 + PROSE + "\n"
    assert headings(text) == [heading] * times


@pytest.mark.parametrize(
    ("heading", "says"), [("Статья 5", False), ("Таблица № 2", False), ("Введение", True), ("Статья 5. Сборы", True)]
)
def test_a_number_alone_says_nothing_above_a_sentence(heading, says):
    document = read_document(f"Устав парка\n\n{PROSE}\n\n{heading}\n\n{PROSE}\n")
    (block,) = part_headings(document)
    assert helps(document, block) is says


def test_no_stamp_is_shown_above_a_summary():
    text = f"УТВЕРЖДАЮ\nДиректор парка\n\nОТЧЁТ\nо работе парка\n\n{PROSE}\n\nулица Ленина, 11\n\n{PROSE}\n"
    assert {each.section for each in summarize(text).summary} == {None}
