"""Text made to break programs: nothing raises, breaks a promise, or takes more than its length's share of work."""

import pytest
from support import invariants
from support.odd_inputs import ODD
from support.work import growth

import summarize
from summarize.formats.json import render_json
from summarize.formats.outline import read_outline
from summarize.formats.text import render_text
from summarize.text import terms as words


def whole_way(text):
    summary = summarize.summarize(text, sentences="100%")
    return render_json(summary, name=None) + render_text(read_outline(summary))


@pytest.mark.parametrize("name", ODD)
def test_odd_text_keeps_every_promise(name):
    invariants.check(ODD[name](900))


@pytest.mark.parametrize("name", ODD)
def test_four_times_the_text_takes_at_most_six_times_the_calls(name):
    assert growth(whole_way, ODD[name](1000), ODD[name](4000)) <= 6


def test_an_apostrophe_that_is_a_letter_too_is_read_in_one_way_only():
    """U+02BC is one: in two places of a pattern it doubles the ways to read a word each time it occurs."""
    assert words.word_forms("обʼ" * 5000) == ["обʼ" * 5000]
