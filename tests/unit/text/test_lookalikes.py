"""Latin letters in Cyrillic words, and numbers that a scanner read as letters."""

import pytest

from summarize import summarize
from summarize.text.lookalikes import as_cyrillic, as_numbers

LETTERS = ["Клaдoвщику", "Cтopoжу", "пepeсчитaть", "CТОРОЖУ", "Аэpoпорт"]
OTHER_WORDS = ["Chrome", "XXв", "ITшник", "PRщик", "COVID", "HTMLкод", "Ivanов", "жanр5z", "сложный", "C4", "tокен"]
NUMBERS = [
    ("l. Окна\n2. Двери\n", "1. Окна\n2. Двери\n"),
    ("1) Окна\n2) Двери\nЗ) Полы\n", "1) Окна\n2) Двери\n3) Полы\n"),
    ("1. Окна\n2, Двери\nЗ. Полы\n4. Стены\n", "1. Окна\n2. Двери\n3. Полы\n4. Стены\n"),
    ("5. Окна\nб. Двери\n7. Полы\n", "5. Окна\n6. Двери\n7. Полы\n"),
    ("5) Окна\nб) Двери\n", "5) Окна\n6) Двери\n"),
    ("15. Окна\n1б. Двери\n", "15. Окна\n16. Двери\n"),
    ("9. Окна\nlО. Двери\nll. Полы\n12. Стены\n", "9. Окна\n10. Двери\n11. Полы\n12. Стены\n"),
]
OTHER_LINES = [
    "З. Зимина пришла.\nЛ. Лапин ушёл.\n",
    "О. Зимина пришла.\n1. Окна\n2. Двери\n",
    "I. Окна\n1. Рамы\n2. Стёкла\nII. Двери\n",
    "I. Окна\nII. Двери\nIII. Полы\n",
    "1. Окна\n2. Двери\nЗ) Полы\n",
    "В доме\n2, Сад\nбез света\n",
    "1. Окна\n5, Двери\n",
    "1. Окна\nО. Зимина вымыла их.\n",
    "l. Окна\nЗ. Двери\n",
    "5) Купить:\nа) хлеб;\nб) соль;\n6) Закрыть.\n",
    "5. Купить:\na. хлеб;\nб. соль;\n6. Закрыть.\n",
    "а) хлеб;\nб) соль;\nв) чай.\n",
    "4) Хлеб\nб) соль\n",
    "5. Хлеб\nб) соль\n",
]


@pytest.mark.parametrize("word", LETTERS)
def test_latin_letters_of_a_cyrillic_word_are_cyrillic(word):
    assert not any("a" <= letter <= "z" for letter in as_cyrillic(word).lower())


@pytest.mark.parametrize("word", OTHER_WORDS)
def test_other_words_are_left(word):
    assert as_cyrillic(word) == word


@pytest.mark.parametrize(("text", "read"), NUMBERS)
def test_the_lines_around_show_the_number(text, read):
    assert as_numbers(text) == read


@pytest.mark.parametrize("text", OTHER_LINES)
def test_lines_that_do_not_count_are_left(text):
    assert as_numbers(text) == text


def test_a_misread_number_is_no_word_of_another_language():
    text = "Решили:\nl) закупить песок;\n2) вывезти грунт;\nЗ) сделать разметку.\n"
    found = summarize(text).to_dict()
    assert (found["language"], len(found["recommendations"])) == ("ru", 3)


def test_rows_quote_what_was_typed():
    text = "План\n\nНaдo:\nl. Вымыть oкнa.\n2. Запереть двepь.\n"
    rows = summarize(text).to_dict()["recommendations"]
    assert [row["text"] for row in rows] == ["Вымыть oкнa", "Запереть двepь"]
