"""Rows that are merely possible, and the signs that are named for any row."""

import json

import pytest

from summarize import summarize
from summarize.actions.model import POSSIBLE, read_model

TEXT = """Ремонт школы в Заречье

Комиссия осмотрела здание школы в понедельник. Крыша течёт над двумя классами.

Комиссия рекомендует:
1) заменить кровлю до 1 сентября 2027 года;
2) проверить проводку.

Хорошо бы когда-нибудь заняться и спортзалом. Родители могли бы помочь с покраской.
По словам завхоза, забор ещё постоит.
"""


def rows_of(text, **options):
    return summarize(text, **options).to_dict(explain=True)["recommendations"]


def test_possible_rows_are_added_to_the_same_likely_ones():
    likely, every = rows_of(TEXT), rows_of(TEXT, possible=True)
    assert [row["text"] for row in every if "possible" not in row] == [row["text"] for row in likely]
    added = [row["text"] for row in every if "possible" in row]
    assert added
    assert all("спортзалом" in text or "покраской" in text for text in added)
    assert [row["number"] for row in every] == list(range(1, len(every) + 1))


def test_possible_rows_do_not_change_the_summary_sentences():
    assert summarize(TEXT, possible=True).summary == summarize(TEXT).summary


@pytest.mark.parametrize(
    "text",
    [
        "Запрещается:\n– курить в помещениях;\n– входить без пропуска.",
        "Как раньше считали, детей следовало закалять в проруби.",
        "СЛУШАЛИ: Петрова о том, что надо сменить замок.\nПОСТАНОВИЛИ: замок не менять, оставить старый.",
        "В субботу состоится матч. Счёт прошлой игры – 2:1.",
    ],
)
def test_what_is_ruled_out_is_not_possible(text):
    forbidden = ("курить", "закалять", "сменить замок")
    assert not [row for row in rows_of(text, possible=True) if any(word in row["text"] for word in forbidden)]


def test_a_row_says_how_likely_it_is_and_what_spoke_for_it():
    row = rows_of(TEXT)[0]
    said = next(why for why in row["why"] if why.startswith("вероятность"))
    assert int(said.split()[1]) > 100 * read_model().threshold
    assert "слова «заменить»" in row["why"]
    assert read_model().threshold > POSSIBLE


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Необходимо построить школу до 1 мая 2027 года.", "Необходимо"),
        ("The council must repair the bridge by 1 May 2027.", "must"),
        ("Необхідно відремонтувати міст до 1 травня 2027 року.", "Необхідно"),
    ],
)
def test_the_words_that_spoke_for_a_row_are_named(text, word):
    assert word in "; ".join(rows_of(text)[0]["why"])


def test_json_is_unchanged_without_the_option():
    assert "possible" not in json.dumps(summarize(TEXT).to_dict())


REPORT = "\n\n".join(
    f"В {month} мастера осмотрели {number} домов. Жильцы показывали им подвалы. Замечаний почти не было."
    for number, month in enumerate(("январе", "феврале", "марте", "апреле", "мае"), 20)
)
VAGUE = "В конце прошлого года многие говорили, что неплохо было бы проверить и гаражи."


def probabilities(text):
    found = [row["why"] for row in rows_of(text, possible=True)]
    return [int(why.split()[1]) for reasons in found for why in reasons if why.startswith("вероятность")]


def test_a_long_text_in_which_nothing_is_likelier_than_not_has_no_row():
    text = f"{REPORT}\n\n{VAGUE}"
    assert not rows_of(text)
    assert all(percent < 50 for percent in probabilities(text))


def test_a_likely_row_of_a_long_text_stays():
    text = f"{REPORT}\n\n{VAGUE} Необходимо до 1 мая 2027 года проверить все подвалы."
    assert [row["deadline"]["date"] for row in rows_of(text)] == ["2027-05-01"]
