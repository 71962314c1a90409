"""A quick search finds a match where the pattern does."""

import pytest

from summarize import languages
from summarize.languages.finders import pattern, quick_search

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
def test_a_quick_search_finds_what_the_pattern_does(text):
    assert pattern(RUSSIAN, TABLE).search(text)
    assert quick_search(RUSSIAN, TABLE).search(text)


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
def test_a_quick_search_finds_nothing_else(text):
    assert not pattern(RUSSIAN, TABLE).search(text)
    assert not quick_search(RUSSIAN, TABLE).search(text)


def test_a_language_without_the_table_has_no_quick_search():
    assert not quick_search(languages.load("kk"), TABLE).search("Ежегодно в срок")
