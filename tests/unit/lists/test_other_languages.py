"""Mixed documents: each enumeration is read in the language of its own markers."""

import pytest

from summarize import languages
from summarize.languages.detect import other_languages
from summarize.lists import find_enumerations
from summarize.pipeline import normalized_document

RUSSIAN = "Река течёт мимо старого города. Летом в ней купаются дети, а зимой по льду ходят на другой берег."
UKRAINIAN = "Є кілька причин, і всі вони відомі. По-перше, міст старий і його слід закрити. По-друге, він вузький."
KAZAKH = "Қала үлкен, өзен ұзын. Бүгін ауа райы жақсы, сондықтан балалар көшеде ойнап жүр, ал әкелері жұмыста."


@pytest.mark.parametrize(
    ("text", "language", "markers"),
    [
        (f"{RUSSIAN}\n\n{UKRAINIAN}\n", "ru", ["По-перше", "По-друге"]),
        (f"{KAZAKH}\n\nВо-первых, мост стар. Во-вторых, он узок.\n", "kk", ["Во-первых", "Во-вторых"]),
    ],
)
def test_words_of_another_language_are_markers_too(text, language, markers):
    (enumeration,) = find_enumerations(normalized_document(text, language=language))
    assert [text[slice(*item.marker)] for item in enumeration.items] == markers


@pytest.mark.parametrize("text", ["", RUSSIAN, f"{RUSSIAN} Его зовут Їжак, а сайт его https://example.org/bridge."])
def test_no_other_pack_is_loaded_for_a_foreign_name(text):
    assert list(other_languages(text, languages.load("ru"))) == []


def test_an_item_c_is_no_copyright():
    text = "The committee decided to:\n(a) publish the report;\n(b) ask the mayor;\n(c) Close the old road.\n"
    (enumeration,) = find_enumerations(normalized_document(text, language="en"))
    assert len(enumeration.items) == 3
