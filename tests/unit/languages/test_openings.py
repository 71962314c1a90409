"""How the matches of a pattern begin is read off the pattern, so that few patterns are ever compiled."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize import languages
from summarize.core.lazy_pattern import literal_openings

FILES = [languages.PACKS / code / "patterns.tsv" for code in languages.known_codes()]
PATTERNS = sorted({line.split("\t")[1] for path in FILES for line in path.read_text("utf-8").splitlines()})
# Figures of other scripts are not read.
WRITTEN = st.characters(exclude_categories=["Nd"], include_characters="0123456789")


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("(?:не )?(?:позднее|позже)", ("не", "позднее", "позже")),
        (r"(?:(?:этого|того)\s+)*года", ("этого", "того", "года")),
        ("дн(?:я|ей)", ("дн",)),
        ("зд?есь", ("з",)),
        ("[1-3]-й|конца", ("1", "2", "3", "конца")),
        (r"\bбыл[аио]?\b", ("был",)),
        (r"(?<!\w)срок", ("срок",)),
        ("да?", ("д",)),
        ("да+л", ("да",)),
        (r"\*{1,3}да", ("*",)),
        (r"\*{0,3}да", ("",)),
        (r"г\.да", ("г",)),
        ("а?да", ("",)),
        ("[^а]да", ("",)),
        (r"\w+ть", ("",)),
        (r"[\s\w]да", ("",)),
        (".да", ("",)),
        ("(?!не)да", ("",)),
        ("не|(?:а|.)да", ("",)),
    ],
)
def test_openings_are_what_a_match_begins_with(pattern, expected):
    assert literal_openings(pattern) == expected


@settings(max_examples=500, deadline=None)
@given(st.data())
def test_every_match_begins_with_one_of_the_openings(data):
    pattern = data.draw(st.sampled_from(PATTERNS))
    text = data.draw(st.from_regex(re.compile(pattern), fullmatch=True, alphabet=WRITTEN))
    assert text.startswith(literal_openings(pattern))
    assert text.lower().startswith(literal_openings(pattern.lower()))


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("notice", "Подписывайтесь на наш канал", True),
        ("notice", "ПОДПИСКА НА журнал", True),
        ("notice", "Подписка стоит дорого", False),
        ("notice", "Мост закрыт.", False),
        ("notice", "", False),
        ("no such class", "Мост", False),
    ],
)
def test_a_text_opens_with_a_pattern_in_either_case(name, text, expected):
    assert languages.load("ru").opens(name, text) is expected
