"""A public name is defined in one module: who reads it anywhere knows what it is."""

import ast
from collections import defaultdict
from pathlib import Path

import summarize

ROOT = Path(summarize.__file__).parent


def defined(tree):
    """The public classes, functions and constants of a module, and the types named for annotations alone."""
    for node in tree.body:
        if isinstance(node, ast.If):
            yield from defined(node)
        if isinstance(node, ast.ClassDef | ast.FunctionDef):
            targets = [node]
        else:
            targets = getattr(node, "targets", [getattr(node, "target", None)])
        for target in targets:
            name = getattr(target, "name", getattr(target, "id", "_"))
            if not name.startswith("_"):
                yield name


def test_no_two_modules_define_the_same_public_name():
    modules = defaultdict(set)
    for path in ROOT.rglob("*.py"):
        for name in defined(ast.parse(path.read_text("utf-8"))):
            modules[name].add(str(path.relative_to(ROOT)))
    assert len(modules) > 500
    assert {name: found for name, found in modules.items() if len(found) > 1} == {}
