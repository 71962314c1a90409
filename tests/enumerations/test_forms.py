"""Which forms make an enumeration; more that do not than that do."""

import pytest

from summarize import languages
from summarize.api import read_document
from summarize.enumerations import find_enumerations


def found(text):
    """The enumerations of ``text`` as (form, words of each item)."""
    document = read_document(text, language="ru")
    return [
        (str(enumeration.form), [text[item.content.start : item.content.end] for item in enumeration.items])
        for enumeration in find_enumerations(document)
    ]


NONE = [
    "Сегодня тепло. Завтра обещают дождь.",
    "Во-первых, мост стар. Больше о нём сказать нечего.",
    "С одной стороны, мост стар. С другой стороны, он крепок.",
    "Первый тайм закончился вничью. Второй тайм выиграли гости.",
    "В первых рядах сидели гости. Во вторых рядах было пусто.",
    "Он был в третьих странах. Потом вернулся.",
    "— Где мост?\n— За рекой.\n— Далеко?\n",
    "— Мост закрыт, — сказал он.\n— Пойдём в обход, — ответила она.\n",
    "Счёт 2:1 держался до конца. Потом стало 3:1.",
    "Это было 1. 2. 2003 года, а не 5 мая.",
    "Смотри рис. 1. Мост стоит. И рис. 2. Мост упал.",
    "А. Иванов построил мост. Б. Петров его чинил.",
    "Литература\n1. Иванов А. Мосты // Стройка. С. 12.\n2. Петров Б. Дороги // Стройка. С. 40.\n",
    "1. Общие положения\nМост принадлежит городу и содержится им.\n2. Порядок проезда\nПо мосту ездят днём и ночью.\n",
    "Первое. Второе – я тоже отвечу.",
    "Прежде всего, мост стар. Кроме того, он узок. Наконец, он крив.",
]

SOME = [
    ("Во-первых, мост стар. Во-вторых, он узок.", "ordinal_adverb", ["мост стар.", "он узок."]),
    ("Мост, во\u2011первых, стар, а во\u2013вторых, узок.", "ordinal_adverb", ["стар", "узок."]),
    ("Во первых, мост стар. Во вторых, он узок.", "ordinal_adverb", ["мост стар.", "он узок."]),
    ("Мост стар – это во-первых. Во-вторых, он узок.", "ordinal_adverb", ["Мост стар", "он узок."]),
    ("Первое – мост. Второе – дорога. Третье – сад.", "ordinal", ["мост.", "дорога.", "сад."]),
    ("Есть две меры. Первая мера – мост, вторая – дорога.", "ordinal", ["мера – мост", "дорога."]),
    ("Нужно: 1) построить мост; 2) открыть школу.", "number", ["построить мост;", "открыть школу."]),
    ("Нужно: а) построить мост; б) открыть школу.", "letter", ["построить мост;", "открыть школу."]),
    ("Нужно:\n1. Построить мост.\n2. Открыть школу.\n", "number", ["Построить мост.", "Открыть школу."]),
    ("Нужно:\n• построить мост;\n• открыть школу.\n", "bullet", ["построить мост;", "открыть школу."]),
    (
        "Нужны три вещи. Прежде всего, мост. Кроме того, дорога. Наконец, сад.",
        "discourse",
        ["мост.", "дорога.", "сад."],
    ),
]


@pytest.mark.parametrize("text", NONE)
def test_no_enumeration(text):
    assert found(text) == []


@pytest.mark.parametrize(("text", "form", "items"), SOME)
def test_enumeration(text, form, items):
    assert found(text) == [(form, items)]


def test_an_unknown_language_still_has_numbers():
    document = read_document("Zu tun: 1) Brot kaufen; 2) Milch kaufen.", language="ru")
    unknown = type(document)(document.text, languages.load(None), document.blocks, document.sentences, document.title)
    assert [len(enumeration.items) for enumeration in find_enumerations(unknown)] == [2]
