"""Words are tried only with the time patterns that may begin with them, and tokens only with a time among them."""

import itertools

import pytest

from summarize import languages
from summarize.document import Span
from summarize.slots.time_expressions import deadline_patterns, match_deadlines
from summarize.slots.time_kinds import TimeKind, TimeToken
from summarize.slots.time_tokens import has_time, time_tokens

RUSSIAN = languages.load("ru")
WITHOUT_TIME = "UXLGZISW&fswn-,()."


def kinds(text, language=RUSSIAN):
    return "".join(token.kind for token in time_tokens(text, Span(0, len(text)), language))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("до 1 июля", "UdM"),
        ("До 1 ИЮЛЯ", "UdM"),
        ("июльский день", "wu"),
        ("доска", "w"),
        ("до-диез", "U-w"),
        ("в1 до_2", "."),
        ("не позднее 2027 г.", "XY"),
        ("позднее обсудим", "ww"),
        ("«5» мая", "dM"),
        ("слово«5» мая", "w(d)M"),
        ("семнадцати рабочих дней", "nu"),
        ("рабочих рук", "ww"),
    ],
)
def test_a_token_is_what_its_words_are(text, expected):
    assert kinds(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("до 1 июля", True),
        ("К концу года.", True),
        ("«5» мая", True),
        ("ежеквартально", True),
        ("в ближайшее время", True),
        ("в городе и до реки", False),
        ("позднее, чем все", False),
        ("по заявлению за подписью", False),
        ("", False),
    ],
)
def test_what_may_have_a_deadline_has_a_word_of_time(text, expected):
    assert has_time(text, Span(0, len(text)), RUSSIAN) is expected


@pytest.mark.parametrize("code", languages.known_codes())
def test_every_deadline_has_a_time(code):
    patterns = [pattern for _, pattern in deadline_patterns(languages.load(code))]
    without = map("".join, itertools.product(WITHOUT_TIME, repeat=3))
    assert not [kinds for kinds in without if any(pattern.search(kinds) for pattern in patterns)]
    assert not list(match_deadlines([TimeToken("U", 0, 2)], languages.load(code)))


def test_kinds_are_single_letters():
    assert all(len(kind) == 1 for kind in TimeKind)
