"""The seam to the analyser: places in the source, features in context, and no analyser for other languages."""

import pytest

from summarize import languages
from summarize.document import Span
from summarize.text.morphology import analyse

RUSSIAN = languages.load("ru")


def read(text, start=0):
    return analyse(text, Span(start, len(text)), RUSSIAN)


def test_every_word_stands_at_its_place_in_the_source():
    text = "Итак: Отделу (Т. И. Белова) сдать отчёт."
    for word in read(text, start=6):
        assert text[word.start : word.end] == word.text


@pytest.mark.parametrize(
    ("text", "index", "field", "value"),
    [
        ("Совету посёлка открыть школу", 0, "case", "Dat"),
        ("Совету посёлка открыть школу", 1, "case", "Gen"),
        ("Совету посёлка открыть школу", 2, "verb_form", "Inf"),
        ("Проверьте насосы", 0, "mood", "Imp"),
        ("Ремонт ведётся бригадой", 2, "case", "Ins"),
        ("Дом построен", 1, "variant", "Short"),
        ("Совету открыть школу", 0, "verb_form", ""),
    ],
)
def test_features_come_from_the_context(text, index, field, value):
    assert getattr(read(text)[index], field) == value


def test_an_initial_keeps_its_stop():
    assert [word.text for word in read("Белова Т.И. и др.")] == ["Белова", "Т.", "И.", "и", "др", "."]


def test_a_language_without_an_analyser_has_words_without_grammar():
    words = analyse("open the school", Span(0, 15), languages.load(None))
    assert words[0][2:6] == ("open", "open", "X", "")


def test_nothing_is_found_in_nothing():
    assert read("") == ()
