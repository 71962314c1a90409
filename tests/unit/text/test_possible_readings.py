import pytest

from summarize import languages
from summarize.text.clause import clause_in_context
from summarize.text.morphology import read_in_context
from summarize.text.possible_readings import may_have, may_read

RUSSIAN = languages.load("ru")
MAY_HAVE = (
    "Акимам поручено чинить мост",
    "Совет поручил это школе",
    "Поручи это школе",
    "Просим помочь",
    "Село просит",
)


@pytest.mark.parametrize("text", MAY_HAVE)
def test_what_is_read_in_context_may_be_of_the_class(text):
    words = clause_in_context(text, 0, len(text), RUSSIAN)
    assert words.places("directive")
    assert may_have(text, 0, len(text), RUSSIAN, "directive")


@pytest.mark.parametrize(
    "text", ["", "Мост построили в мае", "Школе дали новый автобус, и дети ездят", "Порученец ждал"]
)
def test_few_words_may_be_of_the_class(text):
    assert not may_have(text, 0, len(text), RUSSIAN, "directive")


def is_promise(word):
    return word.tense == "Fut" and word.person == "1"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Я закажу автобус", True),
        ("Мы проведём собрание", True),
        ("Завтра вожу детей", False),
        ("Совет закажет автобус", False),
        ("Закажите автобус", False),
        ("", False),
    ],
)
def test_only_what_a_word_may_be_is_read_in_context(text, expected):
    assert may_read(text, 0, len(text), RUSSIAN, is_promise) is expected
    assert any(map(is_promise, read_in_context(text, 0, len(text), RUSSIAN))) is expected
