"""Fixtures for every room, and ``--update`` to write golden files and README's outputs anew."""

from functools import partial

import pytest
from support.processes import call_program, run_program
from support.programs import split_by_need

LEFT_OUT = pytest.StashKey()


def pytest_addoption(parser):
    parser.addoption("--update", action="store_true", help="write golden files and README's outputs anew")


def pytest_collection_modifyitems(config, items):
    kept, left_out = split_by_need(items, config.option.markexpr)
    deselected = [item for item in items if item not in set(kept)]
    items[:] = kept
    config.stash[LEFT_OUT] = left_out
    if deselected:
        config.hook.pytest_deselected(items=deselected)


def pytest_sessionfinish(session):
    # Where tests run in several processes, each knows what it left out, and the first prints it.
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["left_out"] = session.config.stash.get(LEFT_OUT, {})


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node):
    node.config.stash[LEFT_OUT] = getattr(node, "workeroutput", {}).get("left_out", {})


def pytest_terminal_summary(terminalreporter, config):
    left_out = config.stash.get(LEFT_OUT, {})
    if left_out:
        terminalreporter.section("tests left out")
    for what, tests in left_out.items():
        terminalreporter.line(f"they need {what}")
        for test in tests:
            terminalreporter.line(f"  {test}")


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
