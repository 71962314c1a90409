"""Fixtures for every room, and ``--update`` to write golden files and README's outputs anew."""

from functools import partial

import pytest
from support.processes import call_program, run_program
from support.programs import split_by_need


def pytest_addoption(parser):
    parser.addoption("--update", action="store_true", help="write golden files and README's outputs anew")


def pytest_collection_modifyitems(config, items):
    items[:], left_out, config.lacking = split_by_need(items)
    config.left_out = [item.nodeid for item in left_out]
    if left_out:
        config.hook.pytest_deselected(items=left_out)


def pytest_terminal_summary(terminalreporter, config):
    if getattr(config, "left_out", None):
        terminalreporter.section("tests left out")
        for what in config.lacking:
            terminalreporter.line(f"absent: {what}")
        for test in config.left_out:
            terminalreporter.line(test)


@pytest.fixture
def updating(request):
    return request.config.getoption("--update")


@pytest.fixture
def run(tmp_path):
    """Run the program as a process, in an empty folder."""
    return partial(run_program, cwd=tmp_path)


@pytest.fixture
def call(tmp_path):
    """Run the program in this process, in an empty folder."""
    return partial(call_program, cwd=tmp_path)
