"""What folding undoes, and the longer list of what it leaves alone."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.text.quoting import fold

UNDONE = [
    ("мост   закрыт", "мост закрыт"),
    ("мост\n   закрыт\r\nвчера", "мост закрыт вчера"),
    ("мост\u00a0закрыт\tвчера", "мост закрыт вчера"),
    ("прави-\nтельство", "правительство"),
    ("прави-  \r\n   тельство", "правительство"),
    ("прави\u2010\nтельство", "правительство"),
    ("прави\u00ad\nтельство", "правительство"),
    ("пра\u00adви\u00adтель\u00adство", "правительство"),
    ("пра\ufffeви\ufffe\nтельство", "правительство"),
    ("мост\u200b", "мост"),
    ("\ufeffмост", "мост"),
    ("п о с т а н о в л я ю:", "постановляю:"),
    ("п о с т а н о в л я е т :", "постановляет :"),
    ("п\u00a0о\u00a0с\u00a0т\u00a0а\u00a0н\u00a0о\u00a0в\u00a0л\u00a0я\u00a0ю", "постановляю"),
    ("У К А З   П Р Е З И Д Е Н Т А", "УКАЗ ПРЕЗИДЕНТА"),
    ("«У К А З»", "«УКАЗ»"),
    ("п о с т а н о в л я ю в срок", "постановляю в срок"),
    ("и р е ш и л и закрыть", "и решили закрыть"),
    ("Зими-\nновский район", "Зиминовский район"),
]

COMPOUNDS = [
    ("Санкт-\nПетербург", "Санкт-Петербург"),
    ("Ил-\n76", "Ил-76"),
    ("кто-\nто пришёл", "кто-то пришёл"),
    ("из-\nза моста", "из-за моста"),
    ("по-\nвидимому", "по-видимому"),
    ("социально-\nэкономический", "социально-экономический"),
    ("вице-\nпремьер", "вице-премьер"),
    ("жилищно-\nкоммунального", "жилищно-коммунального"),
]

LEFT_ALONE = [
    "мост закрыт",
    "кто-то",
    "мост - закрыт",
    "мост – закрыт — вчера",
    "2010-2012",
    "а б в г",
    "А Б В Г Д",
    "и я с ней",
    "а у нас",
    "я и ты",
    "в т. ч. и я",
    "1 2 3 4 5",
    "x = 5 ; y",
    "слово , и точка .",
    "👩\u200d🚀",
    "Е. А. Зимин",
    "ё Ё е́",
    "U S",
    "«»",
    "",
]


@pytest.mark.parametrize(("raw", "shown"), UNDONE + COMPOUNDS)
def test_typesetting_is_undone(raw, shown):
    assert fold(raw) == shown


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_nothing_else_is_touched(text):
    assert fold(text) == text


def test_a_dash_at_the_line_end_is_no_hyphen():
    assert fold("мост -\nзакрыт") == "мост - закрыт"
    assert fold("мост —\nзакрыт") == "мост — закрыт"
    assert fold("2010-\n2012") == "2010- 2012"


@settings(derandomize=True, max_examples=300, deadline=None)
@given(st.text(alphabet="аБв г-\u00ad\ufffe\u200b\n\r\t.1«»\u00a0", max_size=40) | st.text(max_size=40))
def test_only_hyphens_and_what_is_invisible_go(text):
    kept = [sign for sign in text if not sign.isspace() and sign not in "-\u2010\u00ad\ufffe\u200b\u2060\ufeff"]
    shown = [sign for sign in fold(text) if not sign.isspace() and sign not in "-\u2010"]
    assert shown == kept
    assert fold(text).count("-") <= text.count("-")
