"""Saved web pages: trafilatura chooses what is the page, pandoc reads that element's tree.

trafilatura's own output loses the numbers and the nesting of lists, so it is only asked which words
are the page's; the smallest element that holds nearly all of them is what is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.errors import SummarizeError
from summarize.files.detect import Kind
from summarize.files.extras import FILES, missing
from summarize.files.pandoc.read import read_office
from summarize.files.pandoc.workarounds import decoded
from summarize.lazy_pattern import compile_late

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.html import HtmlElement

    from summarize.document import Source

# An element is the page when it holds this share of what trafilatura found, in words.
MOST = 0.9
# So many words in a row are found again in one place only.
_SHINGLE = 4
_UNSEEN = frozenset({"script", "style", "noscript", "template", "iframe", "svg", "button", "select", "input"})
_FURNITURE = frozenset({"nav", "aside", "footer", "form", "figure", "header", "menu"})
_LINKED = frozenset({"div", "section", "ul", "ol", "p", "table"})
_CONTAINERS = frozenset({"body", "div", "section", "article", "main", "center", "form", "table", "tbody", "tr", "td"})
_INSIDE_TABLE = frozenset({"tbody", "tr"})
_WORD = compile_late(r"\w+")
# What libxml2 reads of a page's depth; the longest saved pages have some ten thousand elements.
DEEPEST = 256
MOST_ELEMENTS = 100_000
MOST_ATTRIBUTES = 1000
_QUOTED = compile_late(r"\"[^\"]*\"|'[^']*'")
_TAG = compile_late(r"<[a-zA-Z](?:[^<>\"']++|\"[^\"]*\"|'[^']*')*+")


def read_page(data: bytes, encoding: str | None = None) -> Source:
    """The page's main text with its lists, its title and its date; the whole body when nothing else stands out.

    A page that libxml2 would not read to its end is read whole by pandoc, within its limits.

    Raises SummarizeError without the extra, and for a page without text. Importing trafilatura takes 0.3 s.
    """
    try:
        from lxml.html import tostring
        from trafilatura import bare_extraction, load_html
    except ImportError:
        raise missing(FILES) from None
    written = decoded(data, encoding)
    if _has_endless_tag(written):
        return _whole(written.encode("utf-8", "replace"))
    root = load_html(written)
    if root is None:
        message = "no HTML in it: read it with --from text"
        raise SummarizeError(message)
    if _is_beyond(root):
        return _whole(written.encode("utf-8", "replace"))
    found = bare_extraction(root, with_metadata=True, include_comments=False, favor_recall=True)
    if found is None or isinstance(found, dict):
        return _whole(tostring(root, encoding="utf-8"))
    page = main_element(root, found.text or "")
    chosen = b'<meta charset="utf-8">' + tostring(page, encoding="utf-8", with_tail=False)
    return read_office(chosen, Kind.HTML, title=found.title or "", date=found.date or "")


def _whole(page: bytes) -> Source:
    return read_office(page, Kind.HTML)


def _has_endless_tag(page: str) -> bool:
    """Whether a tag has more attributes than anybody writes: libxml2 compares each with all before it."""
    tags = (found[0] for found in _TAG.finditer(page) if found.end() - found.start() > MOST_ATTRIBUTES)
    return any(len(_QUOTED.sub("", tag).split()) > MOST_ATTRIBUTES for tag in tags)


def _is_beyond(root: HtmlElement) -> bool:
    """Whether the page is too deep for libxml2, which drops the rest of it, or too long to be weighed part by part."""
    from lxml.etree import iterwalk

    depth = 0
    for count, (event, _) in enumerate(iterwalk(root, events=("start", "end"))):
        depth += 1 if event == "start" else -1
        if depth >= DEEPEST or count > 2 * MOST_ELEMENTS:
            return True
    return False


def main_element(root: HtmlElement, words: str) -> HtmlElement:
    """The smallest part of the page with nearly all of ``words`` in it, cleared of what has none."""
    weights = _weights(root, _shingles(words))
    page = _smallest(root, weights)
    for element in list(page.iter()):
        if element is not page and _is_furniture(element, weights):
            element.drop_tree()
    return page


def _shingles(text: str) -> set[tuple[str, ...]]:
    words = _WORD.findall(text)
    return set(zip(*(words[start:] for start in range(_SHINGLE)), strict=False))


def _weights(root: HtmlElement, wanted: set[tuple[str, ...]]) -> Mapping[HtmlElement, int]:
    """How many of the ``wanted`` runs of words stand in each element."""
    elements = list(root.iter())
    weights = dict.fromkeys(elements, 0)
    for element in reversed(elements):
        own = _count(element.text, wanted) if isinstance(element.tag, str) else 0
        weights[element] += own
        parent = element.getparent()
        if parent is not None and parent in weights:
            weights[parent] += weights[element] + _count(element.tail, wanted)
    return weights


def _count(text: str | None, wanted: set[tuple[str, ...]]) -> int:
    words = _WORD.findall(text or "")
    return sum(run in wanted for run in zip(*(words[start:] for start in range(_SHINGLE)), strict=False))


def _smallest(root: HtmlElement, weights: Mapping[HtmlElement, int]) -> HtmlElement:
    body = root.find(".//body")
    page = root if body is None else body
    enough = MOST * weights[page]
    while enough:
        inner = next((child for child in page if child.tag in _CONTAINERS and weights[child] >= enough), None)
        if inner is None:
            break
        page = inner
    while page.tag in _INSIDE_TABLE:
        page = page.getparent()
    return page


def _is_furniture(element: HtmlElement, weights: Mapping[HtmlElement, int]) -> bool:
    if element.tag in _UNSEEN:
        return True
    if weights[element]:
        return False
    return element.tag in _FURNITURE or (element.tag in _LINKED and _is_mostly_links(element))


def _is_mostly_links(element: HtmlElement) -> bool:
    linked = sum(len(link.text_content()) for link in element.iter("a"))
    return 2 * linked > len(element.text_content()) > 0
