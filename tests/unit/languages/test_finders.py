"""A finder finds what the pattern of all its phrases or entries does, and compiles what a text may have."""

import re

import pytest

from summarize import languages
from summarize.core.lazy_pattern import PatternFinder
from summarize.languages.finders import PhraseFinder, WordPatterns, any_of, pattern

RUSSIAN = languages.load("ru")
PHRASES = ("в срок", "в срок до мая", "не указано", "н/д", "и, наконец", "срок", "по-новому")
FINDER = PhraseFinder(PHRASES)
ALL = re.compile(rf"(?<!\w)(?:{any_of(PHRASES)})(?!\w)", re.IGNORECASE)
TEXTS = (
    "",
    "Срок",
    "срок",
    "сроки",
    "Отсрок",
    "Сдать в срок, в сроки и В СРОК  до\nмая.",
    "в срок до маяка",
    "Не указано; не  указано",
    "неуказано",
    "н/д или Н/Д, но не н/да",
    "И, наконец, по-новому",
    "и наконец по новому",
    "в-срок",
    "_срок срок_",
)


def spans(matches):
    return [match.span() for match in matches]


@pytest.mark.parametrize("text", TEXTS)
def test_phrases_are_found_as_by_one_pattern(text):
    assert spans(FINDER.finditer(text)) == spans(ALL.finditer(text))
    assert (FINDER.search(text) is None) == (ALL.search(text) is None)
    assert (FINDER.match(text) is None) == (ALL.match(text) is None)
    assert (FINDER.fullmatch(text) is None) == (ALL.fullmatch(text) is None)


@pytest.mark.parametrize(("start", "end"), [(0, 8), (3, 60), (6, 60), (7, 12), (8, 60), (22, 31)])
def test_phrases_are_found_within_bounds(start, end):
    text = "Сдать в срок до мая, отчёт сдать в срок до мая и срок."
    assert spans(FINDER.finditer(text, start, end)) == spans(ALL.finditer(text, start, end))


def test_a_phrase_may_be_spelt_otherwise():
    finder = PhraseFinder(("во-первых",), lambda phrase: phrase.replace("-", "[- ]?"))
    assert [match[0] for match in finder.finditer("Во первых, вопервых, во-первых; во вторых")] == [
        "Во первых",
        "вопервых",
        "во-первых",
    ]


def test_only_phrases_whose_first_words_occur_are_compiled():
    spelt = []
    finder = PhraseFinder(("в срок", "не позднее"), lambda phrase: spelt.append(phrase) or re.escape(phrase))
    assert finder.search("Мост в городе стоит у реки, не в селе") is None
    assert spelt == []
    assert finder.search("Сдать В СРОК")
    assert spelt == ["в срок"]


@pytest.mark.parametrize("table", ["list_noun", "item_count", "duty_cue", "month", "closing_words"])
@pytest.mark.parametrize(
    "text",
    [
        "Мост стоит у реки.",
        "Нужны ПЯТЬ мер: в срок до Мая 2027 г.",
        "три шага, не поздней четверга",
        "Подмера, мерало, майка",
        "С уважением, директор школы",
    ],
)
def test_a_pattern_of_a_class_finds_what_its_entries_do(table, text):
    entries = RUSSIAN.patterns(table)
    whole = re.compile(rf"(?<!\w)(?:{'|'.join(entries)})(?!\w)", re.IGNORECASE)
    found = pattern(RUSSIAN, table)
    assert spans(found.finditer(text)) == spans(whole.finditer(text))
    for start in range(len(text)):
        assert (found.match(text, start) is None) == (whole.match(text, start) is None)
        assert (found.fullmatch(text, start) is None) == (whole.fullmatch(text, start) is None)
        assert (found.search(text, start, start + 9) is None) == (whole.search(text, start, start + 9) is None)


def test_a_class_that_a_language_lacks_is_never_found():
    assert pattern(languages.load(None), "month").search("май") is None


@pytest.mark.parametrize("text", ["мост", "строит", "Отстройка"])
def test_a_pattern_is_not_compiled_for_a_text_without_its_openings(text):
    # It would not compile.
    assert PatternFinder([("дом", "(дом")]).search(text) is None
    assert WordPatterns([("дом(", 1)]).matching(text) == []


@pytest.mark.parametrize("text", ["домик, домик, ик", "Домик и домище", "садик домовой ИК", "ни того, ни другого", ""])
def test_patterns_are_found_as_alternatives_are(text):
    entries = ("дом", "домик", "[а-я]?ик", "ик")
    found = PatternFinder((entry, entry) for entry in entries)
    alternatives = re.compile("|".join(entries), re.IGNORECASE)
    assert spans(found.finditer(text)) == spans(alternatives.finditer(text))
    for start in range(len(text)):
        assert spans(filter(None, [found.match(text, start)])) == spans(filter(None, [alternatives.match(text, start)]))


def test_of_many_patterns_only_those_that_a_text_may_have_are_compiled():
    found = PatternFinder([("сад", "(сад"), ("дом", "дом")])
    assert found.search("Старый дом").span() == (7, 10)
    assert found.match("дом").span() == found.fullmatch("дом").span() == (0, 3)


def test_all_patterns_that_match_a_word_are_named_in_their_order():
    found = WordPatterns([("[а-я]*дом", 1), ("дом[а-я]*", 2), ("до", 3), ("домик", 4)])
    assert found.matching("дом") == [1, 2]
    assert found.matching("домик") == [2, 4]
    assert found.matching("садик") == []
