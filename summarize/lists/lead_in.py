"""The lead-in of a list: the sentence or clause that introduces it, and what it says of the items to come."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.document import BlockKind, Span
from summarize.languages import numbered
from summarize.languages.finders import pattern
from summarize.lists.view import Marker, Place, any_word

if TYPE_CHECKING:
    from summarize.lists.view import View

_WORD = compile_late(r"\w+")
_OPENING = compile_late(r"[\s«\"„“(\[–—#*-]*")
# «В договоре сказано: «Журналист обязуется …:»: the lead-in begins within the quotation.
_QUOTATION = compile_late(r".*:\s*[«\"„“](?=(?:[^«»\"„“]*\w){3})", re.DOTALL)
_SENTENCE_END = (".", "!", "?", "…", ":", "»")
_FULL_STOP = (".", "!", "?", "…")
_CLAUSE_WORDS = 3
_FEWEST_WORDS = 2
# Sentences of boilerplate and notes between the lead-in and the list.
_MOST_SKIPPED = 6
_SKIPPED = frozenset({BlockKind.BOILERPLATE, BlockKind.BYLINE})
_SEPARATE = frozenset({BlockKind.TITLE, BlockKind.BYLINE})


def find_lead_in(view: View, first: Marker, start: int, low: int) -> Span | None:
    """The words that introduce the list whose first item begins at ``start``, not before ``low``; None without any."""
    index = view.sentence_at(start)
    before = _sentence_before(view, index - 1, low)
    if first.place is not Place.INSIDE_SENTENCE or start < first.opening:
        return before
    clause = _trimmed(view, max(view.sentences[index].start, low), first.opening)
    if clause is None:
        return before
    said = _WORD.findall(view.text, *clause)
    is_address = all(word[0].isupper() for word in said)
    announced_before = before is not None and _announces_items(view, *before)
    if (
        view.text[clause.end - 1] == ":"
        or len(said) >= _CLAUSE_WORDS
        or (len(said) == _FEWEST_WORDS and not is_address and not announced_before)
    ):
        return clause
    return before if not said or announced_before else None


def is_announced(view: View, first: Marker) -> bool:
    """Does the lead-in end in a colon, say «следующие» or count things that lists count?"""
    return _lead_in(view, first).endswith(":") or announces_several(view, first)


def announces_several(view: View, first: Marker) -> bool:
    """Does the lead-in say «следующие» or count things that lists count?"""
    lead_in = _lead_in(view, first)
    counted = all(pattern(view.language, name).search(lead_in) for name in ("item_count", "list_noun"))
    return counted or pattern(view.language, "list_announcement").search(lead_in) is not None


def announced_count(view: View, first: Marker) -> int:
    """The number of items that the lead-in announces («по двум причинам»: 2), or 0."""
    lead_in = _lead_in(view, first)
    return next((number for pattern, number in numbered(view.language, "item_count") if pattern.search(lead_in)), 0)


def announces_noun(view: View, first: Marker, stem: str) -> bool:
    """Does the lead-in have a list noun that begins with ``stem``?"""
    nouns = pattern(view.language, "list_noun").finditer(_lead_in(view, first))
    return any(noun[0].lower().startswith(stem) for noun in nouns)


def _lead_in(view: View, first: Marker) -> str:
    span = find_lead_in(view, first, first.span.start, 0)
    return view.text[span.start : span.end] if span else ""


def _announces_items(view: View, start: int, end: int) -> bool:
    names = ("list_noun", "list_announcement")
    return any(pattern(view.language, name).search(view.text, start, end) for name in names)


def _sentence_before(view: View, index: int, low: int) -> Span | None:
    index = _last_sentence(view, index)
    if index < 0 or view.sentences[index].end <= low or _block_kind(view, index) is BlockKind.TITLE:
        return None
    end = view.sentences[index].end
    while index and view.sentences[index - 1].start >= low and _continues(view, index, end):
        index -= 1
    return _trimmed(view, max(view.sentences[index].start, low), end)


def _continues(view: View, index: int, end: int) -> bool:
    """Does the sentence at ``index`` continue a lead-in that began before it?

    True if it is too short for one («Это:», «где:») or was split off wrongly («…, ст. 5; 2001, …»);
    «Решили:» after a full stop is a whole lead-in.
    """
    previous, start = view.sentences[index - 1], view.sentences[index].start
    text = previous.text.rstrip()
    if len(_WORD.findall(view.text, start, end)) < _CLAUSE_WORDS:
        points_back = any_word(view.language, "presentative").search(view.text, start, end) is not None
        closed = text.endswith(_FULL_STOP) and not points_back
        return view.text[end - 1] == ":" and not closed and _block_kind(view, index - 1) not in _SEPARATE
    return previous.block == view.sentences[index].block and not text.endswith(_SENTENCE_END)


def _last_sentence(view: View, index: int) -> int:
    """The index of the last sentence up to ``index`` that is neither boilerplate nor a note in brackets."""
    for place in range(index, max(index - _MOST_SKIPPED, -1), -1):
        sentence = view.sentences[place]
        note = view.text[sentence.start] == "(" and view.text[sentence.end - 1] == ")"
        if _block_kind(view, place) not in _SKIPPED and not note:
            return place
    return index


def _block_kind(view: View, index: int) -> BlockKind:
    return view.blocks[view.sentences[index].block].kind


def _trimmed(view: View, start: int, end: int) -> Span | None:
    quotation = _QUOTATION.match(view.text, start, end)
    match = _OPENING.match(view.text, quotation.end() if quotation else start, end)
    start = match.end() if match else start
    while end > start and view.text[end - 1] in " \t\r\n,–—-":
        end -= 1
    return Span(start, end) if end > start else None
