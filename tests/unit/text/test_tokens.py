"""One tokeniser: what is one token, and which stops belong to a word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.text.tokens import normalized, token_spans

ABBREVIATIONS = frozenset(("г", "ул", "др"))


def split(text):
    return [text[start:end] for start, end in token_spans(text, 0, len(text), ABBREVIATIONS)]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Дом, сад.", ["Дом", ",", "сад", "."]),
        ("г л а в а района", ["г л а в а", "района"]),
        ("а б в", ["а", "б", "в"]),
        ("кто-то из-за д'Арка", ["кто-то", "из-за", "д'Арка"]),
        ("80-летие, 28-ФЗ", ["80-летие", ",", "28-ФЗ"]),
        ("1,5 или 2.75 млн", ["1,5", "или", "2.75", "млн"]),
        ("до 01.02.2027, 3", ["до", "01.02.2027", ",", "3"]),
        ("Белова Т.И. и др.", ["Белова", "Т.", "И.", "и", "др."]),
        ("в 2027 г. на ул. Садовой.", ["в", "2027", "г.", "на", "ул.", "Садовой", "."]),
        ("по кв. 5 и пр. далее", ["по", "кв.", "5", "и", "пр.", "далее"]),
        ("Ждём... и едем", ["Ждём", ".", ".", ".", "и", "едем"]),
        ("подпись ____", ["подпись", "____"]),
        ("", []),
    ],
)
def test_tokens(text, tokens):
    assert split(text) == tokens


@pytest.mark.parametrize(
    ("written", "norm"),
    [("Г.", "г"), ("п о с т", "пост"), (".", "."), ("обхо-\nдить", "обходить"), ("кому-\n  то", "кому-то")],
)
def test_norms(written, norm):
    assert normalized(written) == norm


@given(st.text(alphabet="аБё1 .,-'’«»_\n\u2011", max_size=40))
def test_tokens_cover_all_but_white_space_in_order(text):
    end = 0
    for first, last in token_spans(text, 0, len(text), ABBREVIATIONS):
        assert not text[end:first].strip()
        assert first < last
        end = last
    assert not text[end:].strip()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Надо обхо-\nдить рощу", ["Надо", "обхо-\nдить", "рощу"]),
        ("Надо обхо-\r\n  дить рощу", ["Надо", "обхо-\r\n  дить", "рощу"]),
        ("Мост-\nСад", ["Мост", "-", "Сад"]),
        ("Мост -\nсад", ["Мост", "-", "сад"]),
        ("Мост\n- сад", ["Мост", "-", "сад"]),
        ("1990-\n2000", ["1990", "-", "2000"]),
    ],
)
def test_a_word_that_the_end_of_a_line_cuts_is_one(text, words):
    spans = token_spans(text, 0, len(text), frozenset())
    assert [text[start:end] for start, end in spans] == words
