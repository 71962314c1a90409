from collections import Counter
from itertools import chain

import pytest

from summarize import languages, read_document
from summarize.document import Document, Sentence, Words
from summarize.summary.greedy import ENOUGH, FILLED, GreedySelection, Limits, without_number
from summarize.text.terms import Terms

TEXT = "Мост закрыт весной на ремонт. " * 8
LENGTH = len("Мост закрыт весной на ремонт. ")
WORDS = 5
DOCUMENT = Document(
    TEXT,
    languages.load("ru"),
    (),
    tuple(
        Sentence(start, start + LENGTH - 1, TEXT[start : start + LENGTH - 1], index // 2)
        for index, start in enumerate(range(0, len(TEXT), LENGTH))
    ),
    None,
    Words([], []),
)
SECTIONS = ["first", "first", "second", "second"]


def chosen(worth, *, rows=None, needs=(), **given):
    limits = Limits(given.get("sentences", 5), given.get("words"), given.get("share", 9))
    rows = rows or [(index,) for index in range(8)]
    terms = Terms(rows, [WORDS] * len(rows), {}, Counter(chain.from_iterable(rows)))
    selection = GreedySelection(DOCUMENT, terms, dict(enumerate(worth)), limits, lambda index: index in needs)
    selection.fill(SECTIONS)
    return selection.chosen


def test_the_best_come_first():
    assert chosen([0.5, 0.9, 0.7], sentences=2) == [1, 2]


def test_what_another_sentence_says_is_left_out():
    assert chosen([0.9, 0.8, 0.4], rows=[(1, 2, 3), (1, 2, 3), (4, 5, 6)]) == [0, 2]


def test_what_is_partly_said_gives_way_to_what_is_new():
    assert chosen([0.9, 0.6, 0.57], rows=[(1, 2, 3, 4), (3, 4, 5, 6), (7, 8)], sentences=2) == [0, 2]


def test_a_summary_ends_where_little_is_left_to_tell():
    assert chosen([0.9, 0.9 * ENOUGH - 0.01, 0.01]) == [0]
    assert chosen([0.9, 0.9 * ENOUGH - 0.01, 0.01], sentences=6) == [0, 1, 2]
    assert chosen([0.9, 0.9 * ENOUGH + 0.01, 0.01]) == [0, 1]


def test_a_sentence_that_needs_the_one_before_follows_it():
    assert chosen([0.5, 0.9], needs={1}) == [0, 1]
    assert chosen([0.5, 0.9, 0.8], sentences=1, needs={1, 2}) == [0]


def test_a_sentence_that_needs_one_that_is_not_chosen_is_left_out():
    assert chosen([0.0, 0.9, 0.8], needs={1}) == [2]


def test_every_section_gets_its_share_before_another_gets_more():
    worth = [0.9, 0.8, 0.7, 0.6, 0.5, 0.4]
    assert sorted(chosen(worth, sentences=3, share=2)) == [0, 1, 4]
    assert sorted(chosen(worth, sentences=2, share=1)) == [0, 4]
    assert sorted(chosen(worth, sentences=3, share=1)) == [0, 1, 4]


@pytest.mark.parametrize("words", [1, 5, 9, 10, 12, 24, 40])
def test_no_more_words_than_there_may_be(words):
    assert len(chosen([0.5] * 8, sentences=8, words=words)) <= words // WORDS


def test_a_budget_that_is_nearly_used_ends_the_summary():
    budget = int(2 * WORDS / FILLED)
    assert chosen([0.9, 0.8, 0.7], words=budget) == [0, 1]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("I. В первом зале стоит станок.", "В первом зале стоит станок."),
        ("XII. Мост закроют в мае.", "Мост закроют в мае."),
        ("IV) Мост закроют в мае.", "Мост закроют в мае."),
        ("б) Мост закроют в мае.", "Мост закроют в мае."),
        ("3. Мост закроют в мае.", "Мост закроют в мае."),
    ],
)
def test_a_number_before_a_sentence_is_not_shown(text, shown):
    span = without_number(read_document(text, language="ru").sentences[0])
    assert span is not None
    assert text[slice(*span)] == shown


@pytest.mark.parametrize(
    "text",
    [
        "I. Newton saw the apple.",
        "V. Woolf wrote novels.",
        "И. Белов закрыл мост.",
        "XX век начался в 1901 году.",
        "II съезд открылся в мае.",
        "II. съезд открылся в мае.",
        "(б) Мост закроют.",
        "7-й мост закроют.",
        "2026. Мост закрыт.",
    ],
)
def test_what_is_no_number_of_a_sentence_is_shown(text):
    assert without_number(read_document(text).sentences[0]) is None
