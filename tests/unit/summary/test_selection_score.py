from collections import Counter
from itertools import chain
from math import log

import pytest

from summarize.summary.ranking import selection_scores, topicalities
from summarize.text.tokens import Terms

EVEN = [0.25] * 4


def terms(rows, lengths):
    return Terms(rows, lengths, {str(term): term for term in range(9)}, Counter(chain.from_iterable(rows)))


def test_a_theme_is_the_mean_of_the_logarithms_of_how_many_share_the_terms():
    assert topicalities(terms([(0, 1), (0,), (0, 2)], [2, 1, 2])) == pytest.approx([log(3) / 2, log(3), log(3) / 2])


@pytest.mark.parametrize(("rows", "expected"), [([], []), ([()], [0]), ([(0,)], [0]), ([(), (1, 2)], [0, 0])])
def test_what_no_other_sentence_has_is_no_theme(rows, expected):
    assert topicalities(terms(rows, [9] * len(rows))) == expected


def test_of_sentences_that_are_leant_on_alike_the_shorter_tells_as_much():
    short, long = selection_scores([0.5, 0.5], terms([(0,), (0,)], [12, 24]), 0.0)
    assert short > long


def test_a_paper_does_not_mind_length():
    short, long = selection_scores([0.5, 0.5], terms([(0,), (0,)], [12, 24]), 1.0)
    assert short == long


def test_what_is_all_matter_tells_more_than_what_has_it_in_passing():
    matter, passing, *_ = selection_scores(EVEN, terms([(0, 1), (0, 2, 3), (0, 1), (1, 0)], [6] * 4), 0.0)
    assert matter > passing


def test_the_order_of_the_scores_stays_where_all_else_is_alike():
    found = selection_scores([0.1, 0.2, 0.7], terms([(0,), (0,), (0,)], [5] * 3), 0.5)
    assert found == sorted(found)


def test_few_words_tell_little():
    two, five, ten = selection_scores([0.3] * 3, terms([(0,)] * 3, [2, 5, 10]), 0.0)
    assert two * 4 < five < ten


def test_a_sentence_without_words_is_worth_nothing():
    assert selection_scores([1.0], terms([()], [0]), 0.0) == [0.0]
