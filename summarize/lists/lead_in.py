"""Lead-in: the sentence or clause that announces a list."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarize.document import BlockKind, Span
from summarize.lazy_pattern import compile_late
from summarize.lists.marker import Marker, Place

if TYPE_CHECKING:
    from summarize.lists.view import Page

_WORD = compile_late(r"\w+")
_OPENING = compile_late(r"[\s«\"„“(\[–—#*-]*")
# «В договоре сказано: «Журналист обязуется …:»: what announces the list is said within the quotation.
_SPEECH = compile_late(r".*:\s*[«\"„“](?=(?:[^«»\"„“]*\w){3})", re.DOTALL)
_SENTENCE_END = (".", "!", "?", "…", ":", "»")
_FULL_STOP = (".", "!", "?", "…")
_CLAUSE_WORDS = 3
_FEWEST_WORDS = 2
_BACK = 6
_SILENT = frozenset({BlockKind.BOILERPLATE, BlockKind.BYLINE})
_APART = frozenset({BlockKind.TITLE, BlockKind.BYLINE})


def find_lead_in(page: Page, first: Marker, start: int, low: int) -> Span | None:
    """The words that announce the list whose first item begins at ``start``, not before ``low``; None: nothing does."""
    index = page.sentence_at(start)
    before = _sentence_before(page, index - 1, low)
    if first.place is not Place.INSIDE or start < first.opening:
        return before
    clause = _trimmed(page, max(page.sentences[index].start, low), first.opening)
    if clause is None:
        return before
    words = _WORD.findall(page.plain, *clause)
    addressed = all(word[0].isupper() for word in words)
    colon = page.plain[clause.end - 1] == ":"
    if (
        colon
        or len(words) >= _CLAUSE_WORDS
        or (len(words) == _FEWEST_WORDS and not addressed and not _announces(page, before))
    ):
        return clause
    return before if not words or _announces(page, before) else None


def _announces(page: Page, span: Span | None) -> bool:
    if span is None:
        return False
    patterns = (page.words.list_noun, page.words.announcing)
    return any(pattern.search(page.plain, *span) for pattern in patterns)


def _sentence_before(page: Page, index: int, low: int) -> Span | None:
    index = _past_furniture(page, index)
    if index < 0 or page.sentences[index].end <= low or _is_title(page, index):
        return None
    end = page.sentences[index].end
    while index and page.sentences[index - 1].start >= low and _goes_on(page, index, end):
        index -= 1
    return _trimmed(page, max(page.sentences[index].start, low), end)


def _goes_on(page: Page, index: int, end: int) -> bool:
    """The sentence is too short to announce («Это:», «где:»), or was cut where no sentence ends («…, ст. 5; 2001, …»).

    «Решили:» after a full stop announces by itself.
    """
    previous, start = page.sentences[index - 1], page.sentences[index].start
    if len(_WORD.findall(page.plain, start, end)) < _CLAUSE_WORDS:
        points_back = page.words.presenting.search(page.plain, start, end) is not None
        closed = previous.text.rstrip().endswith(_FULL_STOP) and not points_back
        apart = page.blocks[previous.block].kind in _APART
        return page.plain[end - 1] == ":" and not closed and not apart
    same_block = previous.block == page.sentences[index].block
    return same_block and not previous.text.rstrip().endswith(_SENTENCE_END)


def _past_furniture(page: Page, index: int) -> int:
    """The index of the sentence at or before ``index`` that is neither page furniture nor a note in brackets."""
    for place in range(index, max(index - _BACK, -1), -1):
        sentence = page.sentences[place]
        note = page.plain[sentence.start] == "(" and page.plain[sentence.end - 1] == ")"
        if page.blocks[sentence.block].kind not in _SILENT and not note:
            return place
    return index


def _is_title(page: Page, index: int) -> bool:
    return page.blocks[page.sentences[index].block].kind is BlockKind.TITLE


def _trimmed(page: Page, start: int, end: int) -> Span | None:
    said = _SPEECH.match(page.plain, start, end)
    match = _OPENING.match(page.plain, said.end() if said else start, end)
    start = match.end() if match else start
    while end > start and page.plain[end - 1] in " \t\r\n,–—-":
        end -= 1
    return Span(start, end) if end > start else None
