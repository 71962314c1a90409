"""«Вам» in a letter is whom it greets."""

import pytest

from summarize import summarize

GREETINGS = [
    ("Уважаемая Анна Павловна!", "Анна Павловна"),
    ("Здравствуйте, Анна Павловна!", "Анна Павловна"),
    ("Анна Павловна, здравствуйте!", "Анна Павловна"),
    ("Добрый день, Олег!", "Олег"),
    ("Уважаемый Пётр Ильич Сомов!", "Пётр Ильич Сомов"),
]
NO_ONE = [
    "Уважаемые коллеги!",
    "Добрый день!",
    "Олег и Анна, добрый день!",
    "Анна Павловна вернулась из отпуска.",
    "Дорогие друзья!",
    "Спасибо за письмо!",
]


def who(greeting, request):
    rows = summarize(f"{greeting}\n\n{request}\n").to_dict()["recommendations"]
    return rows[0]["assignee"]["text"]


@pytest.mark.parametrize(("greeting", "name"), GREETINGS)
def test_a_letter_names_the_one_it_asks(greeting, name):
    assert who(greeting, "Вам необходимо забрать пропуск до 12 мая 2027 года.") == name
    assert who(greeting, "Завхозу необходимо забрать пропуск до 12 мая 2027 года.") == "Завхозу"


@pytest.mark.parametrize("greeting", NO_ONE)
def test_no_one_else_is_named(greeting):
    assert who(greeting, "Вам необходимо забрать пропуск до 12 мая 2027 года.") == "Вам"
