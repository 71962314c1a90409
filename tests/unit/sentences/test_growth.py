"""Odd texts cost no more than their length: 4 × the text at most 5 × the time (with some noise), 20 × prose at most."""

import gc
import time

import pytest

from summarize import languages
from summarize.layout import read_blocks
from summarize.sentences import split_blocks

PROSE = "Совет города решил закрыть мост через реку до осени. Жители ездят в объезд, и дорога занимает час. "
LENGTH = 200_000
NOISE = 1.3
TRIES = 5
# So much in less than this is quicker than prose, and its ratio to anything is noise.
QUICK = 0.1

ODD = [
    PROSE,
    ".",
    "а. ",
    "«",
    '" ',
    "1. а) – ",
    "1.1.",
    ". ",
    "? ! ",
    "\n",
    "\r\n",
    "а\n",
    "1.\n",
    "- \n",
    "а",
    "А. ",
    "А.",
    "слово.Слово",
    "и т. п. ",
    "в 1999 г. А",
    "XX в. Россия ",
    "((",
    "а\t",
    "|а|б|\n",
    "а" + " " * 50,
    "а(а",
    "А.Бв: ",
    ":) ",
    "слово.» ",
    "_",
    "a@",
    "{;",
    "#\n",
    "Также по теме\n",
    "слово\nФото: А\n",
    "слово    слово\n",
    "II. ",
    "слово\u00ad",
    ".\u200b",
]


def seconds(text):
    language = languages.load("ru")
    gc.collect()
    # The searches for garbage grow with what other tests have left.
    gc.disable()
    try:
        start = time.process_time()
        split_blocks(text, read_blocks(text, language), language)
        return time.process_time() - start
    finally:
        gc.enable()


def repeated(piece, length):
    return (piece * (length // len(piece) + 1))[:length]


def holds_once(most, whole, part):
    """Whether ``whole`` took at most ``most`` times as long as ``part`` in one of some tries.

    What other programs do can only make a try slower; a step that is quadratic fails them all.
    """
    return any(took < max(QUICK, most * NOISE * seconds(part)) for took in (seconds(whole) for _ in range(TRIES)))


@pytest.mark.slow
@pytest.mark.parametrize("piece", ODD, ids=lambda piece: ascii(piece)[:24])
def test_four_times_the_text_is_at_most_five_times_the_time(piece):
    assert holds_once(5, repeated(piece, LENGTH), repeated(piece, LENGTH // 4))


@pytest.mark.slow
@pytest.mark.parametrize("piece", ODD, ids=lambda piece: ascii(piece)[:24])
def test_no_text_takes_twenty_times_as_long_as_prose(piece):
    assert holds_once(20, repeated(piece, LENGTH), repeated(PROSE, LENGTH))


def test_the_work_does_not_grow_with_what_is_joined(monkeypatch):
    """Counted, not timed: razdel is asked once a gap, never about more than its window."""
    from summarize.sentences import rules

    seen = []
    joining, split = rules.load_razdel()

    def counted(left, delimiter, right, buffer):
        seen.append(max(len(left), len(right), len(buffer)))
        return split(left, delimiter, right, buffer)

    monkeypatch.setattr(rules, "load_razdel", lambda: (joining, counted))
    text = "трад. Ли " * 2000
    language = languages.load("ru")
    split_blocks(text, read_blocks(text, language), language)
    assert 0 < len(seen) <= 2000
    assert max(seen) <= 21
