"""Texts that once ended a run with an exception, as short as the fuzzer could make them."""

import invariants
import pytest

CRASHES = {
    "a digit that is no letter, to the language": "¹ ",
}


@pytest.mark.parametrize("name", CRASHES)
def test_it_no_longer_does(name):
    invariants.check(CRASHES[name])
