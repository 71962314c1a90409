"""The work of splitting grows with the length of the text, counted in calls."""

import pytest
from support.odd_inputs import LINES, PROSE, repeated
from support.work import calls, growth

from summarize import languages
from summarize.layout import read_blocks
from summarize.sentences import split_blocks

LENGTH = 8000


def split(text):
    language = languages.load("ru")
    return split_blocks(text, read_blocks(text, language), language)


@pytest.fixture(scope="module")
def prose():
    split(PROSE)
    return calls(lambda: split(repeated(PROSE, LENGTH)))


@pytest.mark.parametrize("line", LINES, ids=lambda line: ascii(line)[:24])
def test_the_calls_grow_with_the_length_and_are_never_twenty_times_those_of_prose(line, prose):
    whole = repeated(line, LENGTH)
    assert growth(split, whole[: LENGTH // 4], whole) <= 5
    assert calls(lambda: split(whole)) <= 20 * prose


def test_the_work_does_not_grow_with_what_is_joined(monkeypatch):
    """Counted, not timed: razdel is asked once a gap, never about more than its window."""
    from summarize.sentences import boundaries

    seen = []
    joining, split = boundaries.load_razdel()

    def counted(left, delimiter, right, buffer):
        seen.append(max(len(left), len(right), len(buffer)))
        return split(left, delimiter, right, buffer)

    monkeypatch.setattr(boundaries, "load_razdel", lambda: (joining, counted))
    text = "трад. Ли " * 2000
    language = languages.load("ru")
    split_blocks(text, read_blocks(text, language), language)
    assert 0 < len(seen) <= 2000
    assert max(seen) <= 21
