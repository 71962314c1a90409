"""Transcripts whose lines open with who speaks: the label is no part of what is said."""

import pytest

from summarize import summarize
from summarize.pipeline import read_document

TALKS = [
    (
        "Прораб: Завтра привезут кирпич.\nСторож: Ворота открою.\nПрораб: Глеб, освободи площадку.\n",
        [("Глеб, освободи площадку", "Глеб", "Прораб")],
    ),
    (
        "О ёлке\n\nЛена: Кто закажет ёлку?\nИгорь: Я закажу её до 10 марта 2027 г.\nЛена: Хорошо.\n",
        [("Я закажу её до 10 марта 2027 г.", "Игорь", "Игорь")],
    ),
    (
        "Ведущий: Что дальше?\nГость: Необходимо построить мост до 2028 года.\n",
        [("Необходимо построить мост до 2028 года", None, "Гость")],
    ),
    (
        "Ирина Павловна: Коллеги, сдайте планы до 1 сентября 2026 г.\nОлег Ильич: Мои готовы.\n",
        [("Коллеги, сдайте планы до 1 сентября 2026 г.", None, "Ирина Павловна")],
    ),
]
STAMPED = [
    "[00:00:41] Прораб: Завтра привезут кирпич.\n\n[00:00:58] Сторож: Глеб, освободи площадку.\n",
    "05.02.2027, 9:24 - Прораб: Завтра привезут кирпич.\n05.02.2027, 9:25 - Сторож: Глеб, освободи площадку.\n",
]
NO_TALKS = [
    "Маша: Сделать макет.\nОлег: Найти бумагу.\n",
    "Суп: Нарезать лук.\nВторое: Отварить рис.\n",
    "Адрес: Садовая, 5.\nТелефон: 12-34-56.\nВнимание: Возьмите паспорт.\n",
    "Председатель: Зимин А. А.\nСекретарь: Лапина О. О.\n",
    "Ответственный: Зимин.\nИсполнитель: Лапин.\n",
    "Зимин: мост закрыт\nЛапин: паром ушёл\n",
    "Лапин: Возьмите паром.\nМост закрыт.\n",
    "Автор: Глеб Зимин.\nХудожник: Вы знаете его по книгам\nГод: 2027\n",
]


@pytest.mark.parametrize(("text", "expected"), TALKS)
def test_rows_of_a_talk_have_no_label_and_its_speaker(text, expected):
    found = summarize(text, language="ru").to_dict()["recommendations"]
    said = [
        (row["text"], row["assignee"] and row["assignee"]["text"], row["by"] and row["by"]["text"]) for row in found
    ]
    assert set(expected) <= set(said)
    assert not any(":" in row["text"] for row in found)


@pytest.mark.parametrize("text", NO_TALKS)
def test_other_labels_stay_with_their_lines(text):
    document = read_document(text, language="ru")
    assert all(block.kind.value != "boilerplate" for block in document.blocks)


@pytest.mark.parametrize("text", STAMPED)
def test_a_label_may_have_the_time(text):
    rows = summarize(text, language="ru").to_dict()["recommendations"]
    assert [(row["text"], row["by"]["text"]) for row in rows] == [("Глеб, освободи площадку", "Сторож")]
