"""Action-item extraction: what a document proposes, orders or plans.

``candidates`` are collected from lists, tables, operative parts and prose, ``decide`` says which of them are
actions, ``rows`` orders them and adds who is to act and by when (``slots``).
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from summarize import languages
from summarize.actions.candidates import block_candidates, item_candidates, overlaps_any, sentence_candidates, trimmed
from summarize.actions.decide import (
    agree_with_sentences,
    contradicts_its_item,
    decide,
    decide_measures,
    rejected_openings,
    with_measures,
)
from summarize.actions.model import judge, read_model
from summarize.actions.rows import rows_of
from summarize.actions.signs.lead_in import only_announces
from summarize.actions.signs.of_context import Surroundings, document_signs
from summarize.actions.signs.of_words import word_signs
from summarize.actions.signs.orders_and_duties import duty_candidates, line_candidates
from summarize.document import BlockKind, CandidateKind, Decision, Span
from summarize.languages.detect import profiles, recognise
from summarize.lists import find_enumerations
from summarize.slots.labels_and_details import without_repeats

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from summarize.document import ActionKind, Block, Candidate, Document, Enumeration, Recommendation


class Actions(NamedTuple):
    """The lists of a document, each item decided, and one row per action."""

    enumerations: tuple[Enumeration, ...]
    rows: tuple[Recommendation, ...]


class Lists(NamedTuple):
    """The lists of a document as the rules decide them, and its blocks in other languages, by language code."""

    enumerations: tuple[Enumeration, ...]
    foreign: Mapping[str, Sequence[Block]]


def find_actions(document: Document, *, lists_only: bool = False, mixed: bool = True) -> Actions:
    """The lists and actions of ``document``.

    ``lists_only`` leaves out single sentences of prose; ``mixed`` also finds lists in other languages.
    """
    lists = read_lists(document, mixed=mixed)
    judged = _of_one_kind([_judged(candidate, signs) for candidate, signs in candidates_with_signs(document, lists)])
    enumerations = with_measures(lists.enumerations, judged)
    accepted = _accepted(document, enumerations, judged, lists_only=lists_only)
    enumerations = agree_with_sentences(document, enumerations, accepted)
    return Actions(enumerations, rows_of(document, accepted))


def read_lists(document: Document, *, mixed: bool = True) -> Lists:
    """The lists of ``document``; if ``mixed``, each in the language of its text."""
    own = find_enumerations(document)
    foreign = _foreign_blocks(document) if mixed else {}
    if not foreign:
        return Lists(decide_measures(document, own), {})
    kept = [each for each in own if not any(_is_in(each.items[0].start, blocks) for blocks in foreign.values())]
    read = [*decide_measures(document, kept), *_read_foreign(document, foreign)]
    return Lists(tuple(sorted(read, key=lambda each: each.items[0].start)), foreign)


# Reasons of the rules that no other sign outweighs.
_RULED_OUT = frozenset({"heading", "not_done", "ticked"})


def _judged(candidate: Candidate, signs: Mapping[str, float]) -> Candidate:
    """``candidate`` with the decision of the model, unless the rules rule it out."""
    verdict = judge(signs)
    before = candidate.decision or Decision(is_action=False)
    # What is forbidden is never a row in which it would be asked for.
    is_ruled_out = before.reason in _RULED_OUT or "lead-in forbids" in signs
    is_action = verdict.probability >= read_model().threshold and not is_ruled_out
    return candidate._replace(
        decision=before._replace(is_action=is_action, kind=verdict.kind, probability=verdict.probability)
    )


def _of_one_kind(judged: Sequence[Candidate]) -> list[Candidate]:
    """``judged``, the items of one list all of the kind that most of them are of."""
    kinds: dict[int, Counter[ActionKind]] = {}
    for candidate in judged:
        if candidate.enumeration is not None and candidate.decision and candidate.decision.kind:
            kinds.setdefault(candidate.enumeration, Counter())[candidate.decision.kind] += 1
    usual = {enumeration: counts.most_common(1)[0][0] for enumeration, counts in kinds.items()}
    return [
        candidate._replace(decision=candidate.decision._replace(kind=usual[candidate.enumeration]))
        if candidate.decision and candidate.enumeration in usual
        else candidate
        for candidate in judged
    ]


def candidates_with_signs(document: Document, lists: Lists) -> Iterator[tuple[Candidate, Mapping[str, float]]]:
    """Whatever may be an action, sources in order of precedence, with what the rules decided and all of its signs."""
    sources: tuple[Iterable[Candidate], ...] = (
        item_candidates(document, lists.enumerations),
        _cell_candidates(document),
        line_candidates(document),
        duty_candidates(document),
        block_candidates(document, lists.enumerations),
        sentence_candidates(document),
    )
    candidates = [decided for source in sources for one in source if (decided := _decided(document, one))]
    if not candidates:
        return
    whole = document_signs(document)
    surroundings = Surroundings(document, lists.enumerations, candidates)
    variants = [(blocks, document._replace(language=languages.load(code))) for code, blocks in lists.foreign.items()]
    for candidate in candidates:
        own = next((variant for blocks, variant in variants if _is_in(candidate.start, blocks)), document)
        words = word_signs(own, candidate.sentences[0])
        yield candidate, {**words, **surroundings.signs(candidate), **whole}


def _decided(document: Document, candidate: Candidate) -> Candidate | None:
    """``candidate`` as the rules decide it; None for a sentence without any word that may be a cue."""
    if candidate.decision:
        return candidate
    decision = decide(document, candidate)
    return candidate._replace(decision=decision) if decision else None


def _accepted(
    document: Document, enumerations: Sequence[Enumeration], judged: Sequence[Candidate], *, lists_only: bool
) -> list[Candidate]:
    """The candidates that are actions; of two that overlap, the one from the earlier source."""
    found: list[Candidate] = []
    for kind, group in groupby(judged, key=lambda candidate: candidate.kind):
        if kind is not CandidateKind.SENTENCE:
            found += _actions(group, _spans(found))
    if lists_only:
        return found
    closed = sorted([*_spans(found), *_closed(document, enumerations)])
    rejected = rejected_openings(document, enumerations)
    sentences = (candidate for candidate in judged if candidate.kind is CandidateKind.SENTENCE)
    alone = [
        trimmed(document, action)
        for action in _actions(sentences, closed)
        if not contradicts_its_item(action, rejected)
    ]
    return [*found, *without_repeats(document, alone)]


def _cell_candidates(document: Document) -> Iterable[Candidate]:
    if not any(block.kind is BlockKind.TABLE for block in document.blocks):
        return ()
    from summarize.actions.tables import cell_candidates

    return cell_candidates(document)


def _actions(candidates: Iterable[Candidate], taken: Sequence[Span]) -> Iterator[Candidate]:
    """The actions among ``candidates`` that overlap neither ``taken`` (sorted) nor each other."""
    reached = 0
    for candidate in candidates:
        if candidate.start < reached or overlaps_any(taken, candidate.start, candidate.end):
            continue
        if candidate.decision and candidate.decision.is_action:
            reached = candidate.end
            yield candidate


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


def _read_foreign(document: Document, foreign: Mapping[str, Sequence[Block]]) -> Iterator[Enumeration]:
    for code, blocks in sorted(foreign.items()):
        variant = document._replace(language=languages.load(code))
        inside = [each for each in find_enumerations(variant) if _is_in(each.items[0].start, blocks)]
        yield from decide_measures(variant, inside)


def _is_in(start: int, blocks: Sequence[Block]) -> bool:
    return any(block.start <= start < block.end for block in blocks)


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
