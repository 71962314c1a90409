"""Words compared by what their pack says: Snowball's stems or first letters, stop words left out."""

import pytest

from summarize import languages
from summarize.text.terms import stems, terms


@pytest.mark.parametrize(
    ("code", "one", "other"),
    [
        ("ru", "дороги", "дорогами"),
        ("uk", "дороги", "дорогами"),
        ("uk", "зв'язок", "зв’язку"),
        ("be", "дарогі", "дарогамі"),
        ("kk", "мектеп", "мектептердің"),
        ("en", "bridges", "bridge"),
    ],
)
def test_forms_of_a_word_have_one_stem(code, one, other):
    assert len(set(stems([one, other], languages.load(code)))) == 1


@pytest.mark.parametrize(
    ("code", "one", "other"), [("uk", "дорога", "школа"), ("be", "дарога", "школа"), ("kk", "мектеп", "көпір")]
)
def test_other_words_have_another(code, one, other):
    assert len(set(stems([one, other], languages.load(code)))) == 2


@pytest.mark.parametrize(
    ("code", "text"),
    [("ru", "и в для"), ("uk", "і у для її"), ("be", "і ў для яе"), ("kk", "және үшін бұл"), ("en", "it's the of")],
)
def test_stop_words_are_no_terms(code, text):
    assert terms(text, languages.load(code)) == frozenset()


def test_an_unknown_language_compares_whole_words():
    assert terms("Drogi i drogami", languages.load(None)) == {"drogi", "i", "drogami"}
