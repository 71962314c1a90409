"""Imports run one way: a package imports only from those before it in the list, and no modules import each other."""

import ast
from graphlib import TopologicalSorter
from pathlib import Path

import summarize

ROOT = Path(summarize.__file__).parent
ORDER = (
    "errors",
    "core",
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
    "multidocument",
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


def loaded(node, names):
    """Which of the modules ``names`` does ``node`` import, anywhere in it but for annotations?"""
    if isinstance(node, ast.If) and getattr(node.test, "id", "") == "TYPE_CHECKING":
        return
    if isinstance(node, ast.ImportFrom):
        submodules = {f"{node.module}.{alias.name}" for alias in node.names} & names
        yield from submodules or {node.module} & names
    for child in ast.iter_child_nodes(node):
        yield from loaded(child, names)


def test_no_modules_import_each_other():
    dotted = (".".join(path.relative_to(ROOT.parent).with_suffix("").parts) for path in MODULES)
    paths = dict(zip((name.removesuffix(".__init__") for name in dotted), MODULES, strict=True))
    graph = {name: set(loaded(ast.parse(path.read_text("utf-8")), set(paths))) for name, path in paths.items()}
    assert sum(map(len, graph.values())) > len(paths)
    assert set(TopologicalSorter(graph).static_order()) == set(paths)
