"""How a document was typed changes no decision: unseen marks, kinds of spaces, bullets and line ends."""

import random
import re

import pytest
from support.processes import SAMPLES
from support.retyped import WAYS, check_retyped, retyped_at_once, with_bullets

from summarize import summarize
from summarize.files.encoding import decode

WRITTEN = {
    "list of bullets": (
        "План работ\n\nДо отъезда нужно:\n- вымыть окна;\n- полить цветы до 1 мая 2027 года;\n"
        "- Зимину – запереть дверь.\n"
    ),
    "advice with bullets": (
        "Как сберечь яблони\n\nЯблони в саду болеют третий год, и урожай падает. Соседи теряют половину плодов.\n\n"
        "Обрежьте сухие ветви. Садоводам стоит весной сделать следующее:\n- побелить стволы;\n"
        "- собрать старую листву;\n- внести золу до 1 мая.\n\n"
        "Обязательно сожгите обрезанные ветви. Мы напишем об этом ещё раз в июне.\n"
    ),
    "interview": (
        "О музее\n\nДиректор музея Нина Седова рассказала о планах.\n\nЧто ждёт музей?\n\n"
        "- Музею надо открыть фонды. Мы сделаем это к осени.\n\nА зал на Речной?\n\n- Его нужно отремонтировать.\n\n"
        "Когда начнёте?\n\n- Начнём в мае, когда сойдёт снег.\n"
    ),
    "verdict of a commission": (
        "ПРИКАЗ\n\nот 3 марта 2027 г. № 12\n\nО ремонте школы\n\nВ целях подготовки к зиме п р и к а з ы в а ю:\n\n"
        "1. Завхозу Лыкову А. П. до 1 сентября 2027 г.:\n    - утеплить окна;\n    - проверить котёл.\n"
        "2. Бухгалтерии оплатить счета.\n3. Контроль оставляю за собой.\n\nДиректор          О. И. Белова\n"
    ),
    "minutes": (
        "Протокол № 4\nсобрания жильцов\n\nПрисутствовали: 12 человек\n\n"
        "Слушали: Котова о научно-\nтехническом кружке.\n\nРешили:\n"
        "• выделить подвал под кружок;\n• Котову – составить смету к 5 мая 2027 года.\n\n"
        "Голосовали: единогласно\n"
    ),
    "columns": (
        "План на июнь\n\nМероприятие\tОтветственный\tСрок\nПокрасить забор\tСторож\t5 июня 2027 г.\n"
        "Вывезти мусор\tЗавхоз\tдо 10 июня 2027 г.\n"
    ),
    "mail": (
        "От: Ирина <irina@example.org>\nКому: Павел <pavel@example.org>\nТема: Склад\n\nПавел, добрый день!\n\n"
        "Прошу Вас до пятницы пересчитать ящики.\n\n-- \nИрина\n"
    ),
    "Ukrainian": (
        "НАКАЗ\n\nПро прибирання\n\nНАКАЗУЮ:\n1. Завгоспу Бойку О. П. прибрати двір до 1 травня 2027 року.\n"
        "2. Бухгалтерії сплатити рахунки.\n"
    ),
    "Kazakh": (
        "БҰЙРЫҚ\n\nАула туралы\n\nБҰЙЫРАМЫН:\n1. Завхоз ауланы 2027 жылғы 1 мамырға дейін тазаласын.\n"
        "2. Бухгалтерия шоттарды төлесін.\n"
    ),
    "English": (
        "Minutes\n\nActions:\n- Rita to order the chairs by 5 May 2027\n- Tom to call the plumber\n\n"
        "The board agreed to meet again in June.\n"
    ),
}
TEXTS = {path.name: decode(path.read_bytes()) for path in sorted(SAMPLES.glob("*.txt"))} | WRITTEN
WORD = re.compile(r"[а-яё]{4,}")
VOWEL = re.compile("[аеиоуыэюя]")
UNSEEN = {
    "soft hyphens": "\u00ad",
    "spaces of no width": "\u200b",
    "joiners": "\u2060",
    "byte order marks": "\ufeff",
    "zero-width joiners": "\u200d",
}


def within(word, mark, chance):
    place = chance.randint(2, len(word) - 2)
    return word[:place] + mark + word[place:]


@pytest.mark.parametrize("mark", UNSEEN.values(), ids=UNSEEN)
@pytest.mark.parametrize("name", TEXTS)
def test_marks_within_words_change_nothing(name, mark):
    chance = random.Random(1)
    check_retyped(TEXTS[name], WORD.sub(lambda match: within(match[0], mark, chance), TEXTS[name]))


@pytest.mark.parametrize("name", TEXTS)
def test_stress_marks_and_yo_change_nothing(name):
    stressed = WORD.sub(lambda match: VOWEL.sub("\\g<0>\u0301", match[0], count=1), TEXTS[name])
    check_retyped(TEXTS[name], stressed.replace("ё", "е"))


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", TEXTS)
def test_how_it_is_typed_changes_nothing(name, way):
    check_retyped(TEXTS[name], WAYS[way](TEXTS[name]))


@pytest.mark.parametrize("name", TEXTS)
def test_all_ways_at_once_change_nothing(name):
    check_retyped(TEXTS[name], retyped_at_once(TEXTS[name]))


@pytest.mark.parametrize("space", ["\u202f", "\u2009"], ids=["narrow", "thin"])
@pytest.mark.parametrize("name", TEXTS)
def test_the_width_of_spaces_changes_nothing(name, space):
    check_retyped(TEXTS[name], re.sub(r"(?<=\S) (?=\S)", space, TEXTS[name]))


@pytest.mark.parametrize("name", TEXTS)
def test_the_line_ends_of_an_old_mac_change_nothing(name):
    check_retyped(TEXTS[name], re.sub("\r?\n", "\r", TEXTS[name]))


@pytest.mark.parametrize("bullet", ["•", "·", "▪", "➢", "✅", "👉", "\uf0b7", "*"])
@pytest.mark.parametrize("name", TEXTS)
def test_the_kind_of_bullets_changes_nothing(name, bullet):
    check_retyped(TEXTS[name], with_bullets(TEXTS[name], bullet))


@pytest.mark.parametrize("name", ["list of bullets", "advice with bullets", "minutes", "English"])
def test_lists_are_typed_with_other_bullets(name):
    assert with_bullets(WRITTEN[name], "➢").count("➢") > 1


@pytest.mark.parametrize("name", WRITTEN)
def test_what_is_typed_anew_has_rows(name):
    assert summarize(WRITTEN[name]).rows
