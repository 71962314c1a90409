"""Imports run one way: a package imports only from those before it in the list."""

import ast
from pathlib import Path

import summarize

ROOT = Path(summarize.__file__).parent
ORDER = (
    "errors",
    "lazy_pattern",
    "languages",
    "document",
    "text",
    "files",
    "layout",
    "sentences",
    "lists",
    "slots",
    "actions",
    "summary",
    "result",
    "pipeline",
    "formats",
    "cli",
    "__main__",
)
MODULES = sorted(path for path in ROOT.rglob("*.py") if path != ROOT / "__init__.py")


def package(module):
    return module.split(".")[1] if "." in module else ""


def imported(path):
    """The packages and top-level modules of our own that the module at ``path`` imports, anywhere in it."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (package(alias.name) for alias in node.names if alias.name.startswith("summarize."))
        elif isinstance(node, ast.ImportFrom) and node.module == "summarize":
            yield from (alias.name for alias in node.names if alias.name in ORDER)
        elif isinstance(node, ast.ImportFrom) and str(node.module).startswith("summarize."):
            yield package(node.module)


def owner(path):
    return path.relative_to(ROOT).with_suffix("").parts[0]


def test_no_module_imports_from_a_later_package():
    backwards = [
        (str(path.relative_to(ROOT)), name)
        for path in MODULES
        for name in imported(path)
        if ORDER.index(name) > ORDER.index(owner(path))
    ]
    assert backwards == []


def test_every_package_has_a_place_in_the_order():
    assert {owner(path) for path in MODULES} == set(ORDER)
