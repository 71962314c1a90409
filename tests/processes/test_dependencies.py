"""docs/dependencies.md names every dependency that pyproject.toml declares, each once, and no other."""

import re
import tomllib

from support.processes import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
PAGE = (ROOT / "docs" / "dependencies.md").read_text("utf-8")
ROWS = [[cell.strip() for cell in line.strip("|").split("|")] for line in PAGE.splitlines() if line.startswith("| `")]


def names(requirements):
    return {re.match(r"[\w.-]+", requirement)[0] for requirement in requirements} - {PROJECT["name"]}


def declared():
    extras = PROJECT["optional-dependencies"].values()
    return names(PROJECT["dependencies"]).union(*map(names, extras))


def test_every_dependency_is_explained_once_and_no_other():
    explained = [row[0].strip("`") for row in ROWS]
    assert sorted(explained) == sorted(declared())


def test_each_has_a_reason_a_licence_and_a_replacement():
    for row in ROWS:
        assert len(row) == 5, row
        assert all(row), row


def test_what_a_run_needs_has_a_lowest_version():
    needed = [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["files"]]
    assert [requirement for requirement in needed if not re.match(r"[\w.-]+>=\d", requirement)] == []
