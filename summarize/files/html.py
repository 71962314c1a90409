"""Saved web pages: trafilatura finds the main text, pandoc reads the element that contains it.

trafilatura's own output loses the numbers and the nesting of lists, so it only says which words are
the main text; the smallest element with nearly all of them is read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.errors import SummarizeError, needs_extra
from summarize.files.detect import Kind
from summarize.files.page_styles import UNSEEN, unseen_names
from summarize.files.pandoc.read import read_office
from summarize.files.pandoc.workarounds import decode_markup
from summarize.text.tokens import WORD

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.html import HtmlElement

    from summarize.document import Source

# The main element holds this share of the n-grams of the main text.
MOST = 0.9
_NGRAM = 4
_INVISIBLE = frozenset({"script", "style", "noscript", "template", "iframe", "svg", "button", "select", "input"})
_DELETED = frozenset({"s", "strike", "del"})
# What trafilatura takes for a page; a fragment is read whole.
_WHOLE_PAGE = compile_late(r"<(?:html|head|body)[\s>]", re.IGNORECASE)
_META = b'<meta charset="utf-8">'
_BOILERPLATE = frozenset({"nav", "aside", "footer", "form", "figure", "header", "menu"})
_LINK_LISTS = frozenset({"div", "section", "ul", "ol", "p", "table"})
_CONTAINERS = frozenset({"body", "div", "section", "article", "main", "center", "form", "table", "tbody", "tr", "td"})
_TABLE_PARTS = frozenset({"tbody", "tr"})
# libxml2 drops what is nested deeper; the longest saved pages have some ten thousand elements.
DEEPEST_ELEMENT = 256
MOST_ELEMENTS = 100_000
MOST_ATTRIBUTES = 1000
# A date in the text is often not the page's, and looking for it may take seconds.
_DECLARED_DATE = {"original_date": True, "extensive_search": False, "max_date": None}
_QUOTED = compile_late(r"\"[^\"]*\"|'[^']*'")
_TAG = compile_late(r"<[a-zA-Z](?:[^<>\"']++|\"[^\"]*\"|'[^']*')*+")


def read_html(data: bytes, encoding: str | None = None) -> Source:
    """The main text of a page with its lists, title and date.

    All of the page is read if trafilatura finds no main text. Raises SummarizeError if there is no HTML in it.
    Importing trafilatura takes 0.3 s.
    """
    with needs_extra("files"):
        from lxml.html import tostring
        from trafilatura import bare_extraction
    page = decode_markup(data, encoding)
    root = parse_page(page)
    if root is None:
        return read_office(page.encode("utf-8", "replace"), Kind.HTML)
    _drop_unseen(root)
    found = None
    if _WHOLE_PAGE.search(page):
        found = bare_extraction(
            root, with_metadata=True, include_comments=False, favor_recall=True, date_extraction_params=_DECLARED_DATE
        )
    if found is None:
        return read_office(_META + tostring(root, encoding="utf-8"), Kind.HTML)
    main = tostring(_main_element(root, found.text or ""), encoding="utf-8", with_tail=False)
    return read_office(_META + main, Kind.HTML, title=found.title or "", date=found.date or "")


def parse_page(page: str) -> HtmlElement | None:
    """The tree of a page; None for one that libxml2 would truncate or take long to parse."""
    from lxml.etree import ParserError
    from lxml.html import document_fromstring
    from trafilatura import load_html

    if _has_huge_tag(page):
        return None
    try:
        # trafilatura repairs pages, and gives up on short ones.
        root = load_html(page) if _WHOLE_PAGE.search(page) else None
        if root is None and _TAG.search(page):
            root = document_fromstring(page)
    except (ParserError, ValueError):
        root = None
    if root is None:
        message = "no HTML in it: read it with --from text"
        raise SummarizeError(message)
    return None if _is_too_large(root) else root


def _drop_unseen(root: HtmlElement) -> None:
    """Remove what a reader of the page does not see or sees struck out, unless it is most of the page."""
    most = len(root.text_content()) / 2
    hidden = unseen_names("\n".join(style.text or "" for style in root.iter("style")))
    for element in [each for each in root.iter() if _is_unseen(each, hidden)]:
        if element.getparent() is not None and len(element.text_content()) < most:
            element.drop_tree()


def _is_unseen(element: HtmlElement, hidden: frozenset[str]) -> bool:
    if not isinstance(element.tag, str):
        return False
    if element.tag in _DELETED or "hidden" in element.attrib or UNSEEN.search(element.get("style", "")) is not None:
        return True
    names = {f".{name}" for name in element.get("class", "").split()} | {f"#{element.get('id', '')}"}
    return not hidden.isdisjoint(names)


def _has_huge_tag(page: str) -> bool:
    """Is there a tag with more than MOST_ATTRIBUTES? libxml2 takes quadratic time over them."""
    tags = (found[0] for found in _TAG.finditer(page) if found.end() - found.start() > MOST_ATTRIBUTES)
    return any(len(_QUOTED.sub("", tag).split()) > MOST_ATTRIBUTES for tag in tags)


def _is_too_large(root: HtmlElement) -> bool:
    from lxml.etree import iterwalk

    depth = 0
    for count, (event, _) in enumerate(iterwalk(root, events=("start", "end"))):
        depth += 1 if event == "start" else -1
        if depth >= DEEPEST_ELEMENT or count > 2 * MOST_ELEMENTS:
            return True
    return False


def _main_element(root: HtmlElement, text: str) -> HtmlElement:
    """The smallest element with nearly all of ``text``, without the boilerplate in it."""
    weights = _weights(root, set(_ngrams(text)))
    main = _smallest(root, weights)
    for element in list(main.iter()):
        if element is not main and _is_boilerplate(element, weights):
            element.drop_tree()
    return main


def _ngrams(text: str | None) -> Iterator[tuple[str, ...]]:
    words = WORD.findall(text or "")
    return zip(*(words[start:] for start in range(_NGRAM)), strict=False)


def _weights(root: HtmlElement, wanted: set[tuple[str, ...]]) -> Mapping[HtmlElement, int]:
    """How many of the ``wanted`` n-grams each element contains."""
    elements = list(root.iter())
    weights = dict.fromkeys(elements, 0)
    for element in reversed(elements):
        if isinstance(element.tag, str):
            weights[element] += _count(element.text, wanted)
        parent = element.getparent()
        if parent in weights:
            weights[parent] += weights[element] + _count(element.tail, wanted)
    return weights


def _count(text: str | None, wanted: set[tuple[str, ...]]) -> int:
    return sum(ngram in wanted for ngram in _ngrams(text))


def _smallest(root: HtmlElement, weights: Mapping[HtmlElement, int]) -> HtmlElement:
    body = root.find(".//body")
    main = root if body is None else body
    enough = MOST * weights[main]
    inner = main if enough else None
    while inner is not None:
        main = inner
        inner = next((child for child in main if child.tag in _CONTAINERS and weights[child] >= enough), None)
    while main.tag in _TABLE_PARTS:
        main = main.getparent()
    return main


def _is_boilerplate(element: HtmlElement, weights: Mapping[HtmlElement, int]) -> bool:
    if element.tag in _INVISIBLE:
        return True
    if weights[element]:
        return False
    return element.tag in _BOILERPLATE or (element.tag in _LINK_LISTS and _is_mostly_links(element))


def _is_mostly_links(element: HtmlElement) -> bool:
    linked = sum(len(link.text_content()) for link in element.iter("a"))
    return 2 * linked > len(element.text_content()) > 0
