"""Texts that once ended a run with an exception or broke a promise, as short as they could be made."""

import pytest
from support import invariants

CRASHES = {
    "a digit that is no letter, to the language": "¹ ",
    "a sub-list that reached over the next item of its list": (
        "Первое. 1. Посёлок стоит на левом берегу реки.\n2. Первое. Открыть школу. Второе – нанять двух учителей. "
    ),
    "lists begun anew in one sentence, each in the last item of the one before": (
        "во-первых, мост, во-вторых, дорога, " * 400
    ),
    "an item of a list of measures that ends with its marker": (
        "1. Необходимо до осени починить дорогу.\n2. Нужно: 1) осветить улицы; 2) вывезти мусор.\n     3)\n"
    ),
    "a counted remark that ends with its marker": "1. Прошу открыть школу.\n1. Прошу открыть школу.\n2.  ",
}


@pytest.mark.parametrize("name", CRASHES)
def test_it_no_longer_does(name):
    invariants.check(CRASHES[name])
