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


ADDRESSED = [
    ("Главному врачу районной больницы\nКовалю Р. П.", "Главному врачу районной больницы Ковалю Р. П."),
    ("Директору школы № 5", "Директору школы № 5"),
    ("Кому: директору школы № 5", "директору школы № 5"),
    ("Выдано: обществу «Ветер»", "обществу «Ветер»"),
    ("Выдано: обществу «Ветер», г. Заречный, ул. Лесная, 5", "обществу «Ветер»"),
    ("Кому: директору школы Белову П. П., тел. 12", "директору школы Белову П. П."),
    ("Начальнику управления образования\nот Чернова П. П.", "Начальнику управления образования"),
]
NOT_ADDRESSED = [
    "Директор школы № 5",
    "Директору школы № 5 исполнилось 50 лет",
    "От жителей дома № 5",
    "Протокол собрания жильцов",
    "Ремонту крыши",
    "Выдано: 3 экземпляра",
    "Выдано: вчера",
]


@pytest.mark.parametrize(("block", "name"), ADDRESSED)
def test_a_request_is_to_the_one_whom_the_letter_is_addressed_to(block, name):
    assert who(block, "Заявление\n\nПрошу починить крыльцо до 5 мая.") == name
    assert who(block, "Заявление\n\nПрошу завхоза починить крыльцо до 5 мая.") == "завхоза"


@pytest.mark.parametrize("block", NOT_ADDRESSED)
def test_a_request_below_other_words_names_nobody(block):
    rows = summarize(f"{block}\n\nЗаявление\n\nПрошу починить крыльцо до 5 мая.\n").to_dict()["recommendations"]
    assert rows
    assert rows[0]["assignee"] is None


def test_an_order_below_an_address_names_nobody_by_it():
    text = "Директору школы № 5\n\nЗаявление\n\nНеобходимо починить крыльцо до 5 мая.\n"
    rows = summarize(text).to_dict()["recommendations"]
    assert rows
    assert rows[0]["assignee"] is None
