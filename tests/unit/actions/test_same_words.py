"""The same words as a sentence, an item, a line of their own and a cell: what is to be done is so in all of them."""

import pytest

from summarize import summarize

PLACES = {
    "sentence": "В посёлке триста жителей. {} Деньги на это есть.\n",
    "numbered item": "О посёлке:\n1. {}\n2. В нём триста жителей.\n3. Деньги на это есть.\n",
    "bullet": "О посёлке:\n– {}\n– В нём триста жителей.\n– Деньги на это есть.\n",
    "line": "В посёлке триста жителей.\n\n{}\n\nДеньги на это есть.\n",
}
# A column of measures makes a measure of whatever is in it.
CELL = "№\tМероприятие\tСрок\n1\t{}\tмай\n2\tЗакрыть ворота\tмай\n"
TO_DO = [
    "Необходимо закрыть ворота.",
    "Надо построить мост через овраг.",
    "Следует вернуть в посёлок автобус.",
    "Завхоз должен починить крышу.",
    "Поручить завхозу купить лампы.",
    "Прошу министерство подготовить доклад.",
    "Предлагаю посадить сад.",
    "Закройте ворота.",
    "Закрыть ворота.",
    "Завхозу Лапину купить лампы.",
    "Обучать врачей и медсестёр.",
]
NOTHING_TO_DO = [
    "Ворота закрыли в мае.",
    "Завхоз купил лампы.",
    "Крыша протекает.",
    "Ремонт моста.",
    "Не нужно закрывать ворота.",
]


def is_row(words, place):
    rows = summarize(place.format(words)).to_dict()["recommendations"]
    return any(row["text"].rstrip(".") == words.rstrip(".") for row in rows)


@pytest.mark.parametrize("place", [*PLACES.values(), CELL], ids=[*PLACES, "cell"])
@pytest.mark.parametrize("words", TO_DO)
def test_what_is_to_be_done_is_a_row_in_every_place(words, place):
    assert is_row(words, place)


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
@pytest.mark.parametrize("words", NOTHING_TO_DO)
def test_what_is_not_is_a_row_in_none(words, place):
    assert not is_row(words, place)
