"""A clause answers for its words, and for places outside it."""

import pytest

from summarize import languages
from summarize.document import Span
from summarize.text.clause import clause_in_context, clause_of

RUSSIAN = languages.load("ru")
TEXT = "Просим совет починить мост."
CLAUSE = clause_of(TEXT, 0, len(TEXT), RUSSIAN)


@pytest.mark.parametrize(
    ("index", "table", "expected"),
    [(0, "directive", True), (1, "body", True), (1, "directive", False), (9, "directive", False), (-1, "body", False)],
)
def test_a_word_is_of_a_class_by_its_lemma(index, table, expected):
    assert CLAUSE.is_in(index, table) is expected


def test_an_entry_has_its_fields():
    assert CLAUSE.entry(0, "address_verb").case == "Acc"
    assert CLAUSE.entry(3, "address_verb") is None


def test_spans_are_those_of_the_text():
    assert CLAUSE.span(1) == Span(7, 12)
    assert CLAUSE.span(1, 3) == Span(7, 26)


@pytest.mark.parametrize("index", [-1, 5])
def test_outside_there_is_an_empty_mark(index):
    assert (CLAUSE.norm(index), CLAUSE.tag(index), CLAUSE.at(index).pos) == ("", "PUNCT", "")


def test_context_decides_the_case():
    text = "Совету посёлка открыть школу"
    assert [token.case for token in clause_in_context(text, 0, len(text), RUSSIAN).tokens[:2]] == ["Dat", "Gen"]
