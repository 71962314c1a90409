"""Text boxes of Word files, which pandoc reads instead of the paragraph that they are anchored in."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_BOX = f"{_WORD}txbxContent"


def move_out_boxes(document: bytes) -> bytes | None:
    """The main part of a Word file with the paragraphs of each text box before its anchor.

    None if there are no text boxes, or the part is no well-formed XML.
    """
    if b"txbxContent" not in document:
        return None
    from lxml.etree import XMLParser, XMLSyntaxError, fromstring, tostring

    try:
        root = fromstring(document, XMLParser(resolve_entities=False, no_network=True))
    except XMLSyntaxError:
        return None
    for anchor in [each for each in root.iter(f"{_WORD}p") if not _is_boxed(each)]:
        _move_out(anchor)
    return bytes(tostring(root, encoding="UTF-8", xml_declaration=True))


def _move_out(anchor: _Element) -> None:
    # A fallback repeats the box for programs of before 2010.
    for repeated in list(anchor.iter(f"{_COMPATIBILITY}Fallback")):
        repeated.getparent().remove(repeated)
    for box in [each for each in anchor.iter(_BOX) if not _is_boxed(each)]:
        for paragraph in list(box):
            anchor.addprevious(paragraph)
        drawing = box
        while drawing.getparent() is not anchor and drawing.getparent().tag != f"{_WORD}r":
            drawing = drawing.getparent()
        drawing.getparent().remove(drawing)


def _is_boxed(element: _Element) -> bool:
    return next(element.iterancestors(_BOX), None) is not None
