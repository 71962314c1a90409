"""The kind of a likely action leans towards that of the others in its document."""

from math import log

import pytest

from summarize.actions.model import Verdict, agreed_in_document
from summarize.document import ActionKind

PROPOSAL, ORDER, PLAN = ActionKind


def verdict(proposal, order, plan, probability=0.9):
    kinds = tuple(map(log, (proposal, order, plan)))
    return Verdict(probability, list(ActionKind)[kinds.index(max(kinds))], 0.0, (), kinds)


def kinds_of(*verdicts):
    return [each.kind for each in agreed_in_document(verdicts)]


def test_a_doubtful_kind_is_that_of_the_others():
    assert kinds_of(verdict(0.46, 0.44, 0.1), *[verdict(0.05, 0.9, 0.05)] * 3) == [ORDER] * 4


@pytest.mark.parametrize(
    "verdicts",
    [
        pytest.param([verdict(0.46, 0.44, 0.1)], id="alone"),
        pytest.param([verdict(0.9, 0.05, 0.05), verdict(0.1, 0.8, 0.1)], id="sure"),
        pytest.param([verdict(0.46, 0.44, 0.1), verdict(0.05, 0.9, 0.05, 0.3)], id="beside an unlikely one"),
        pytest.param([verdict(0.46, 0.44, 0.1, 0.3), *[verdict(0.05, 0.9, 0.05)] * 3], id="unlikely itself"),
        pytest.param([Verdict(0.01, PROPOSAL, 0.0), Verdict(0.01, PROPOSAL, 0.0)], id="hopeless"),
        pytest.param([], id="none"),
    ],
)
def test_other_kinds_stay(verdicts):
    assert kinds_of(*verdicts) == [each.kind for each in verdicts]
