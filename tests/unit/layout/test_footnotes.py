"""Footnotes typed into a text are furniture; starred bullets, emphasis and numbered lines are not."""

import pytest

from summarize.pipeline import read_document

FOOTNOTES = [
    ("Рыбы стало меньше [1].\n\n[1] Отчёт за год. Надо уточнить.\n", 1),
    ("Рыбы стало меньше[1], и лов закрыт [2].\n\n[1] Отчёт за год.\n[2] Журнал.\n", 2),
    ("Парк велик¹. Липы стары².\n\n¹ По данным съёмки.\n² Кроме аллеи.\n", 2),
    ("Липы стары.²\n\n² Кроме аллеи.\n", 1),
    ("Липы стары.[2] Парк велик.\n\n[2] Отчёт за год. Надо уточнить.\n", 1),
    ("Тариф вырос на треть.*\n\n* Для домов без счётчиков.\n", 1),
    ("Тариф вырос на треть*.\n\n* Для домов без счётчиков. Надо уточнить.\n", 1),
    ("Тариф* вырос, сбор** снижен.\n\n*Без счётчиков.\n**Для домов.\n", 2),
    ("Тариф вырос («новый»*).\n\n* Без счётчиков\nи без договоров.\n", 1),
    ("Рыбы стало меньше [1].\n\nПримечания:\n[1] Отчёт за год.\n", 1),
    ("Рыбы стало вдвое меньше [1]:\n\n[1] Отчёт за год.\n", 1),
    ("Рыбы стало меньше [1].\n\nНадо:\nловить реже\n\n[1] Отчёт за год.\n", 1),
]
NONE = [
    "Рыбы стало меньше [1], лов закрыт [2].\n\nНадо:\n[1] вымыть окна\n[2] запереть дверь\n",
    "Рыбы стало меньше [1].\n\nНадо:\n[1] вымыть окна\nи двери\n[2] запереть дверь\n",
    "Надо:\n* вымыть окна\n* запереть дверь\n",
    "Надо вымыть *окна* и двери.\n\n* Сад и двор тоже.\n",
    "Рыбы стало меньше.\n\n[1] Отчёт за год.\n",
    "[1] Отчёт за год.\n\nРыбы стало меньше [1].\n",
    "Сад в 10 м² цветёт.\n\n³ сорта роз растут в нём.\n",
    "Тариф* вырос.\n\n* Окна\n* Двери\n* Полы\n",
    "Сбор 5 * 3 вырос.\n\n* Для домов без счётчиков.\n",
    "Сад [закрыт].\n\n[закрыт] Отчёт за год.\n",
]


def kinds(text):
    return [block.kind.value for block in read_document(text, language="ru").blocks]


@pytest.mark.parametrize(("text", "count"), FOOTNOTES)
def test_footnotes_are_furniture(text, count):
    found = kinds(text)
    assert found[0] != "boilerplate"
    assert found.count("boilerplate") in {count, text.count("\n") - 2}
    assert found[-1] == "boilerplate"


@pytest.mark.parametrize("text", NONE)
def test_what_no_word_refers_to_is_text(text):
    assert "boilerplate" not in kinds(text)
