"""What is hidden or struck out in a Word file, in the text itself or by its style."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

WORDML = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# Hidden, and struck out twice: pandoc reads both as text. It knows what is struck out once, but not by its style.
_MARKS = ("vanish", "dstrike")
_MARKS_OF_STYLE = (*_MARKS, "strike")
_OFF = frozenset({"0", "false", "off"})


def parse_part(part: bytes) -> _Element | None:
    """The tree of a part of the file; None if it is damaged, which pandoc will report."""
    from lxml.etree import XMLParser, XMLSyntaxError, fromstring

    try:
        return fromstring(part, XMLParser(resolve_entities=False, no_network=True))
    except XMLSyntaxError:
        return None


def unseen_styles(part: bytes) -> frozenset[str]:
    """The names of the styles, in the part with the styles, that hide text or strike it out."""
    root = parse_part(part) if any(f":{mark}".encode() in part for mark in _MARKS_OF_STYLE) else None
    if root is None:
        return frozenset()
    own: dict[str, bool | None] = {}
    based: dict[str, str] = {}
    for style in root.iter(f"{WORDML}style"):
        name = style.get(f"{WORDML}styleId", "")
        own[name] = _is_marked(style, _MARKS_OF_STYLE)
        based[name] = _value(style, "basedOn")
    return frozenset(name for name in own if name and _inherits(name, own, based))


def _inherits(name: str, own: dict[str, bool | None], based: dict[str, str]) -> bool:
    for _ in own:
        if name not in own or own[name] is not None:
            break
        name = based[name]
    return bool(own.get(name))


def is_unseen(run: _Element, styles: frozenset[str]) -> bool:
    """Is ``run`` hidden or struck out twice, by itself or by one of the ``styles`` that it or its paragraph has?"""
    own = _is_marked(run, _MARKS)
    if own is not None or not styles:
        return bool(own)
    paragraph = next(run.iterancestors(f"{WORDML}p"), None)
    names = {_value(run.find(f"{WORDML}rPr"), "rStyle")}
    if paragraph is not None:
        names.add(_value(paragraph.find(f"{WORDML}pPr"), "pStyle"))
    return not styles.isdisjoint(names) and _is_marked(run, _MARKS_OF_STYLE) is not False


def _is_marked(element: _Element, marks: tuple[str, ...]) -> bool | None:
    """Does ``element`` have one of ``marks``? False if it turns them off, None if it has none."""
    properties = element.find(f"{WORDML}rPr")
    found = [properties.find(f"{WORDML}{mark}") for mark in marks] if properties is not None else []
    values = [mark.get(f"{WORDML}val") not in _OFF for mark in found if mark is not None]
    return any(values) if values else None


def _value(parent: _Element | None, name: str) -> str:
    element = None if parent is None else parent.find(f"{WORDML}{name}")
    return "" if element is None else element.get(f"{WORDML}val", "")
