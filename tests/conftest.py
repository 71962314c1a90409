"""Fixtures for every room, and ``--update`` to write golden files and README's outputs anew."""

from functools import partial

import pytest
from tests_support import run_program


def pytest_addoption(parser):
    parser.addoption("--update", action="store_true", help="write golden files and README's outputs anew")


@pytest.fixture
def updating(request):
    return request.config.getoption("--update")


@pytest.fixture
def run(tmp_path):
    """Run the program in an empty folder of its own."""
    return partial(run_program, cwd=tmp_path)
