"""Action-item extraction: what a document proposes, orders or plans.

``candidates`` are collected from lists, tables, operative parts and prose, ``decide`` says which of them are
actions, ``rows`` orders them and adds who is to act and by when (``slots``).
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from summarize import languages
from summarize.actions.candidates import block_candidates, item_candidates, overlaps_any, sentence_candidates, trimmed
from summarize.actions.decide import (
    agree_with_sentences,
    contradicts_its_item,
    decide,
    decide_measures,
    rejected_openings,
)
from summarize.actions.rows import rows_of
from summarize.actions.signs.lead_in import only_announces
from summarize.actions.signs.operative_part import line_candidates
from summarize.actions.signs.standing_duty import duty_candidates
from summarize.document import BlockKind, Span
from summarize.languages.detect import profiles, recognise
from summarize.lists import find_enumerations
from summarize.slots.labels_and_details import without_repeats

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from summarize.document import Block, Candidate, Document, Enumeration, Recommendation


class Actions(NamedTuple):
    """The lists of a document, each item decided, and one row per action."""

    enumerations: tuple[Enumeration, ...]
    rows: tuple[Recommendation, ...]


def find_actions(document: Document, *, lists_only: bool = False, mixed: bool = True) -> Actions:
    """The lists and actions of ``document``: rows from lists first, then from tables, then from sentences.

    ``lists_only`` leaves out single sentences of prose; ``mixed`` also finds lists in other languages than the
    document's own.
    """
    enumerations = _read_mixed(document) if mixed else decide_measures(document, find_enumerations(document))
    accepted = _accepted(document, enumerations, lists_only=lists_only)
    enumerations = agree_with_sentences(document, enumerations, accepted)
    return Actions(enumerations, rows_of(document, accepted))


def _accepted(document: Document, enumerations: Sequence[Enumeration], *, lists_only: bool) -> list[Candidate]:
    """The candidates that are actions; of two that overlap, the one from the earlier source."""
    found: list[Candidate] = []
    sources: tuple[Iterable[Candidate], ...] = (
        item_candidates(document, enumerations),
        _cell_candidates(document),
        line_candidates(document),
        duty_candidates(document),
        block_candidates(document, enumerations),
    )
    for source in sources:
        found += _actions(document, source, _spans(found))
    if lists_only:
        return found
    closed = sorted([*_spans(found), *_closed(document, enumerations)])
    rejected = rejected_openings(document, enumerations)
    alone = [
        trimmed(document, action)
        for action in _actions(document, sentence_candidates(document), closed)
        if not contradicts_its_item(action, rejected)
    ]
    return [*found, *without_repeats(document, alone)]


def _cell_candidates(document: Document) -> Iterable[Candidate]:
    if not any(block.kind is BlockKind.TABLE for block in document.blocks):
        return ()
    from summarize.actions.tables import cell_candidates

    return cell_candidates(document)


def _actions(document: Document, candidates: Iterable[Candidate], taken: Sequence[Span]) -> Iterator[Candidate]:
    """The actions among ``candidates`` that overlap neither ``taken`` (sorted) nor each other."""
    reached = 0
    for candidate in candidates:
        if candidate.start < reached or overlaps_any(taken, candidate.start, candidate.end):
            continue
        decision = decide(document, candidate)
        if decision and decision.is_action:
            reached = candidate.end
            yield candidate._replace(decision=decision)


def _spans(candidates: Iterable[Candidate]) -> list[Span]:
    return sorted(Span(each.start, each.end) for each in candidates)


def _closed(document: Document, enumerations: Iterable[Enumeration]) -> Iterator[Span]:
    """Spans in which no sentence is a candidate: lead-ins that only announce measures, and items that are measures."""
    for enumeration in enumerations:
        lead_in = enumeration.lead_in
        if lead_in and any(item.measure for item in enumeration.items) and only_announces(document, lead_in):
            yield lead_in
        for item in enumeration.items:
            if item.measure:
                yield Span(item.start, item.end)
            else:
                yield from _closed(document, item.children)


# ---------------------------------------------------------------- lists in other languages

# Shorter blocks, such as headings and items, inherit the language of the one before.
_LEAST_CHARACTERS = 60
_FOREIGN_SHARE = 0.01


def _read_mixed(document: Document) -> tuple[Enumeration, ...]:
    """The lists of ``document`` with their measures decided, each in the language of its text."""
    own = find_enumerations(document)
    foreign = _foreign_blocks(document)
    if not foreign:
        return decide_measures(document, own)
    kept = [each for each in own if not any(_begins_in(each, blocks) for blocks in foreign.values())]
    read = [*decide_measures(document, kept), *_read_foreign(document, foreign)]
    return tuple(sorted(read, key=lambda each: each.items[0].start))


def _read_foreign(document: Document, foreign: Mapping[str, Sequence[Block]]) -> Iterator[Enumeration]:
    for code, blocks in sorted(foreign.items()):
        variant = document._replace(language=languages.load(code))
        inside = [each for each in find_enumerations(variant) if _begins_in(each, blocks)]
        yield from decide_measures(variant, inside)


def _begins_in(enumeration: Enumeration, blocks: Sequence[Block]) -> bool:
    return any(block.start <= enumeration.items[0].start < block.end for block in blocks)


def _foreign_blocks(document: Document) -> dict[str, list[Block]]:
    """The blocks in other languages than the document's, by language code."""
    current = code = document.language.code
    foreign: dict[str, list[Block]] = {}
    for block in document.blocks:
        if block.end - block.start >= _LEAST_CHARACTERS:
            current = _code_of(document.text[block.start : block.end], code)
        if current is not None and current != code:
            foreign.setdefault(current, []).append(block)
    return foreign


def _code_of(text: str, usual: str | None) -> str | None:
    return usual if usual is not None and _has_letters_of(text, usual) else recognise(text) or usual


def _has_letters_of(text: str, code: str) -> bool:
    """May ``text``, by its letters, be in ``code``? Spares most blocks the full language detection."""
    foreign, distinctive = _letter_patterns(code)
    if len(foreign.findall(text)) > len(text) * _FOREIGN_SHARE:
        return False
    return distinctive is None or distinctive.search(text) is not None


@cache
def _letter_patterns(code: str) -> tuple[re.Pattern[str], re.Pattern[str] | None]:
    profile = next(profile for profile in profiles() if profile.code == code)
    letters = "".join(sorted(profile.letters))
    foreign = re.compile(rf"[^\W\d_{letters}{letters.upper()}]")
    own = "".join(sorted(profile.distinctive))
    # Kazakh has all letters of Russian: only its own letters show that a text is not Russian.
    is_superset = any(other.letters < profile.letters for other in profiles())
    return foreign, re.compile(f"[{own}{own.upper()}]") if own and is_superset else None
