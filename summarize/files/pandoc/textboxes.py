"""Text boxes of a Word file, which pandoc shows instead of the paragraph that they are anchored in."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_BOX = b"txbxContent"
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"


def set_out(document: bytes) -> bytes | None:
    """The main part of a Word file with the paragraphs of each box before the one it is anchored in.

    None where it has no box, or is not as Word writes it.
    """
    if _BOX not in document:
        return None
    from lxml.etree import XMLParser, XMLSyntaxError, fromstring, tostring

    try:
        root = fromstring(document, XMLParser(resolve_entities=False, no_network=True))
    except XMLSyntaxError:
        return None
    for anchor in [each for each in root.iter(f"{_WORD}p") if not _is_boxed(each)]:
        _set_out(anchor)
    return bytes(tostring(root, encoding="UTF-8", xml_declaration=True))


def _set_out(anchor: _Element) -> None:
    # The second reading, for programs of before 2010, says the same again.
    for repeated in list(anchor.iter(f"{_COMPATIBLE}Fallback")):
        repeated.getparent().remove(repeated)
    for box in [each for each in anchor.iter(f"{_WORD}txbxContent") if not _is_boxed(each)]:
        for paragraph in list(box):
            anchor.addprevious(paragraph)
        drawing = box
        while drawing.getparent() is not anchor and drawing.getparent().tag != f"{_WORD}r":
            drawing = drawing.getparent()
        drawing.getparent().remove(drawing)


def _is_boxed(element: _Element) -> bool:
    return next(element.iterancestors(f"{_WORD}txbxContent"), None) is not None
