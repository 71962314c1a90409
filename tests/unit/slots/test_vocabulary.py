"""A sign is there where the pattern is."""

import pytest

from summarize import languages
from summarize.slots.vocabulary import pattern, sign

RUSSIAN = languages.load("ru")
TABLE = "duty_cue"


@pytest.mark.parametrize(
    "text",
    [
        "Ежегодно проверяется каждый мост.",
        "Отчёт сдаётся не позднее пятницы.",
        "Отдел ОБЕСПЕЧИВАЕТ тепло в школах.",
        "Контроль возлагается на смотрителя",
        "(в срок, который указан ниже)",
    ],
)
def test_a_sign_is_there_where_the_pattern_is(text):
    assert pattern(RUSSIAN, TABLE).search(text)
    assert sign(RUSSIAN, TABLE).search(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Неежегодно",
        "Мост стоит у реки.",
        "всрок",
        "в сроки, которых никто не знает",
        "до двенадцати",
        "необеспечивает",
    ],
)
def test_no_sign_is_there_where_the_pattern_is_not(text):
    assert not pattern(RUSSIAN, TABLE).search(text)
    assert not sign(RUSSIAN, TABLE).search(text)


def test_a_language_without_the_table_has_no_sign():
    assert not sign(languages.load("kk"), TABLE).search("Ежегодно в срок")
