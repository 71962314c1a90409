from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize import split_sentences, summarize
from summarize.document import Span
from summarize.text.normalize import in_source, in_text, normalize

SAME = [
    "Мост закрыт - до мая.",
    "Кофе – «чёрный» не бывает".replace("ё", "е"),
    "I said ‘no’ and left.",
    "1–2 мая",
]
PLAIN = [
    ("учёт ЁЖ", "учет ЕЖ"),
    ("по\u2011русски, кое\u2010кто", "по-русски, кое-кто"),
    ("об\u2019єкт обʼєкт", "об'єкт об'єкт"),
    ("до\u00a05\u202fмая", "до 5 мая"),
    ("не\u00adбо, не\ufffeбо, не\u200bбо, не\u2060бо", "небо, небо, небо, небо"),
    ("ну\u0301жно", "нужно"),
    ("и\u0306од, е\u0308лка", "йод, елка"),
    ("✔\ufe0f Вымыть", "✔ Вымыть"),
    ("под\u00ad\nряд", "под-\nряд"),
    ("под\ufffe \r\nряд", "под- \nряд"),
    ("раз\r\nдва\rтри\n", "раз\nдва\nтри\n"),
    ("\u200b", "\u200b"),
]
TEXT = "Совету нужно найти деньги до 5 мая 2027 года. Необходимо: 1) закрыть мост; 2) нанять сторожа.\n"
INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u0301\ufffe"


@pytest.mark.parametrize("text", SAME)
def test_plain_text_stays(text):
    assert normalize(text).text == text


@pytest.mark.parametrize(("source", "text"), PLAIN)
def test_one_sign_of_each_kind(source, text):
    assert normalize(source).text == text


@pytest.mark.parametrize(
    ("source", "start", "end", "words"),
    [
        ("а не\u00adбо б", 2, 6, "не\u00adбо"),
        ("а небо\u0301 б", 2, 6, "небо\u0301"),
        ("а \u200bнебо", 2, 6, "\u200bнебо"),
        ("\ufeffнебо", 0, 4, "\ufeffнебо"),
        ("небо\u200b", 0, 4, "небо\u200b"),
        ("а небо", 2, 6, "небо"),
        ("не\u00adбо", 2, 4, "бо"),
    ],
)
def test_a_span_keeps_what_is_invisible_in_its_words(source, start, end, words):
    assert source[slice(*in_source(normalize(source), Span(start, end)))] == words


@given(st.text(alphabet="аеё и\u0306\u0301\u00ad\u200b-\u2011\u00a0\n", max_size=30))
def test_the_places_of_characters_are_in_order(source):
    normalized = normalize(source)
    places = [in_source(normalized, Span(place, place + 1)) for place in range(len(normalized.text))]
    assert all(0 <= place.start < place.end <= len(source) for place in places)
    assert all(before.start < after.start and before.end < after.end for before, after in pairwise(places))
    assert all(
        in_text(normalized, Span(place.end - 1, place.end)).start in {index, index + 1}
        for index, place in enumerate(places)
    )


def visible(words):
    return words and "".join(sign for sign in words if sign not in INVISIBLE)


def rows(text):
    return [
        (
            row["from"],
            visible(row["label"]),
            visible(row["text"]),
            bool(row["assignee"]),
            row["deadline"] and row["deadline"].get("date"),
        )
        for row in summarize(text, language="ru").to_dict()["recommendations"]
    ]


@settings(deadline=None, max_examples=50)
@given(st.lists(st.tuples(st.integers(0, len(TEXT) - 2), st.sampled_from(INVISIBLE)), max_size=8))
def test_invisible_characters_change_no_row(places):
    text = TEXT
    for place, sign in sorted(places, reverse=True):
        text = text[:place] + sign + text[place:]
    assert rows(text) == rows(TEXT)


@pytest.mark.parametrize("text", ["\u200bДа.\u200b Нет\u0301 \u200b", "\u200b \u200b", "а\u200b\n\u200b\nб"])
def test_every_character_stands_in_one_sentence(text):
    covered = [place for one in split_sentences(text) for place in range(one.start, one.end)]
    assert len(covered) == len(set(covered))
    assert {place for place, sign in enumerate(text) if not sign.isspace()} <= set(covered)


@pytest.mark.parametrize("between", ["", "\u00ad", "\u200b", "\u2060"])
def test_a_latin_letter_in_a_cyrillic_word_is_told_whatever_stands_unseen_around_it(between):
    source = f"Отбор стар{between}т{between}a{between}пов."
    assert normalize(source).text == "Отбор стартапов."
    assert normalize(f"Отбор{between} start{between}ups.").text == "Отбор startups."
