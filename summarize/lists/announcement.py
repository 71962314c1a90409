"""Announcements: the words with which a text says that a list is coming, and how many items it will have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.lists.lead_in import find_lead_in

if TYPE_CHECKING:
    from summarize.lists.marker import Marker
    from summarize.lists.view import Page


def is_announced(page: Page, first: Marker) -> bool:
    """Whether the words before ``first`` end in a colon, count things that lists count, or say «следующие»."""
    words = _words_before(page, first)
    return words.endswith(":") or _many(page, words)


def announces_many(page: Page, first: Marker) -> bool:
    """Whether the words before ``first`` count things that lists count or say «следующие»; a colon is not enough."""
    return _many(page, _words_before(page, first))


def _many(page: Page, words: str) -> bool:
    counted = page.words.count.search(words) is not None and page.words.list_noun.search(words) is not None
    return counted or page.words.announcing.search(words) is not None


def announced_count(page: Page, first: Marker) -> int:
    """How many items the words before ``first`` announce («по двум причинам»: 2); 0 when they do not say."""
    words = _words_before(page, first)
    return next((number for pattern, number in page.words.counts if pattern.search(words)), 0)


def announces(page: Page, first: Marker, noun: str) -> bool:
    """Whether the words before ``first`` have ``noun``, by its first letters."""
    return any(match[0].lower().startswith(noun) for match in page.words.list_noun.finditer(_words_before(page, first)))


def _words_before(page: Page, first: Marker) -> str:
    lead_in = find_lead_in(page, first, first.span.start, 0)
    return page.plain[lead_in.start : lead_in.end] if lead_in else ""
