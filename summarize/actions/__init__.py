"""Action-item extraction: what a document proposes, orders or plans.

``candidates`` are collected from lists, tables, operative parts and prose, ``decide`` says which of them are
actions, ``rows`` orders them and adds who is to act and by when (``slots``).
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from summarize import languages
from summarize.actions.candidates import (
    block_candidates,
    item_candidates,
    overlaps_any,
    sentence_candidates,
    trimmed,
)
from summarize.actions.covenants import COVENANT, binds_parties, covenant_candidates, treaty_start
from summarize.actions.decide import (
    agree_with_sentences,
    contradicts_its_item,
    decide_measures,
    rejected_openings,
    with_measures,
)
from summarize.actions.foreign_lists import foreign_blocks, is_in, read_foreign
from summarize.actions.genre import genre_shares, looseness
from summarize.actions.judging import NOTHING_TO_DO, SignedCandidate, judged_by_model
from summarize.actions.plan_lines import plan_line_candidates
from summarize.actions.rows import rows_of
from summarize.actions.signs.lead_in import only_announces
from summarize.actions.signs.minutes import minutes_signs, read_labels
from summarize.actions.signs.of_context import context_signs, document_signs, list_signs, place_of
from summarize.actions.signs.of_vocabulary import vocabulary_signs
from summarize.actions.signs.of_words import word_signs
from summarize.actions.signs.orders_and_duties import duty_candidates, is_operative, line_candidates
from summarize.actions.signs.strongest import decide_by, find_cues
from summarize.actions.unmarked_lists import unmarked_candidates
from summarize.core.records import NamedTuple
from summarize.document import BlockKind, CandidateKind, Span
from summarize.lists import find_enumerations
from summarize.slots.labels_and_details import without_repeats
from summarize.text.clause import clause_of
from summarize.text.quoting import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from summarize.actions.signs.strongest import CueInContext
    from summarize.document import Block, Candidate, Document, Recommendation
    from summarize.lists.enumeration import Enumeration


class Actions(NamedTuple):
    """The lists of a document, each item decided, and one row per action."""

    enumerations: tuple[Enumeration, ...]
    rows: tuple[Recommendation, ...]


class Lists(NamedTuple):
    """The lists of a document as the rules decide them, and its blocks in other languages, by language code."""

    enumerations: tuple[Enumeration, ...]
    foreign: Mapping[str, Sequence[Block]]


def find_actions(
    document: Document, *, lists_only: bool = False, mixed: bool = True, possible: bool = False
) -> Actions:
    """The lists and actions of ``document``.

    ``lists_only`` leaves out single sentences of prose; ``mixed`` also finds lists in other languages; ``possible``
    adds what is less likely, marked.
    """
    lists = read_lists(document, mixed=mixed)
    shares = genre_shares(document)
    judged = judged_by_model(document, list(candidates_with_signs(document, lists, shares)), shares)
    enumerations = with_measures(lists.enumerations, judged)
    accepted = _accepted(document, enumerations, judged, lists_only=lists_only)
    enumerations = agree_with_sentences(document, enumerations, accepted)
    if possible:
        merely = [one for one in judged if not lists_only or one.kind is not CandidateKind.SENTENCE]
        accepted = [*accepted, *without_repeats(document, list(_possible(merely, _spans(accepted))))]
    return Actions(enumerations, rows_of(document, accepted, looseness(shares)))


def read_lists(document: Document, *, mixed: bool = True) -> Lists:
    """The lists of ``document``; if ``mixed``, each in the language of its text."""
    own = find_enumerations(document)
    foreign = foreign_blocks(document) if mixed else {}
    if not foreign:
        return Lists(decide_measures(document, own), {})
    kept = [each for each in own if not any(is_in(each.items[0].start, blocks) for blocks in foreign.values())]
    read = [*decide_measures(document, kept), *read_foreign(document, foreign)]
    return Lists(tuple(sorted(read, key=lambda each: each.items[0].start)), foreign)


def candidates_with_signs(document: Document, lists: Lists, shares: Sequence[float]) -> Iterator[SignedCandidate]:
    """Whatever may be an action, sources in order of precedence; ``shares`` are those of its genres."""
    treaty = treaty_start(document)
    sources: tuple[Iterable[Candidate], ...] = (
        # The rows of a table with a header may be numbered as items are.
        _cell_candidates(document),
        item_candidates(document, lists.enumerations),
        line_candidates(document),
        unmarked_candidates(document),
        plan_line_candidates(document),
        covenant_candidates(document, treaty),
        duty_candidates(document),
        block_candidates(document, lists.enumerations),
        sentence_candidates(document),
    )
    candidates = [decided for source in sources for one in source if (decided := _decided(document, one))]
    if not candidates:
        return
    whole, loose = document_signs(document), looseness(shares)
    of_lists = [list_signs(document, enumeration) for enumeration in lists.enumerations]
    labels = read_labels(document)
    variants = [(blocks, document._replace(language=languages.load(code))) for code, blocks in lists.foreign.items()]
    for candidate, cues in candidates:
        own = next((variant for blocks, variant in variants if is_in(candidate.start, blocks)), document)
        place = place_of(document, candidate)
        words = word_signs(own, candidate.sentences[0], cues if own is document else None)
        clause = clause_of(document.text, *candidate.sentences[0], own.language)
        vocabulary = vocabulary_signs(document, clause, candidate, loose)
        context = context_signs(document, candidate, place.sentence)
        in_list = of_lists[candidate.enumeration] if candidate.enumeration is not None else {}
        meeting = dict.fromkeys(minutes_signs(document, labels, candidate), 1.0)
        if treaty is not None and candidate.start >= treaty and binds_parties(document, candidate.sentences[0]):
            meeting[COVENANT] = 1.0
        yield SignedCandidate(candidate, place, {**words, **vocabulary, **context, **in_list, **meeting, **whole})


def _decided(document: Document, candidate: Candidate) -> tuple[Candidate, Sequence[CueInContext] | None] | None:
    """``candidate`` as the rules decide it, and its cues if they were looked for.

    None without evidence for an action: for a sentence without any word that may be a cue, «Рада вирішила:» or
    «Приложение № 2 к приказу …».
    """
    if candidate.decision:
        return candidate, None
    if is_operative(document, Span(candidate.start, candidate.end)) or _is_stamp(document, candidate):
        return None
    cues = find_cues(document, candidate.sentences[0])
    return None if cues is None else (candidate._replace(decision=decide_by(cues)), cues)


def _is_stamp(document: Document, candidate: Candidate) -> bool:
    """«Приложение № 2 к приказу директора», «Утверждено приказом …»: what belongs to the head of a paper."""
    first = candidate.sentences[0]
    is_sentence = candidate.kind is CandidateKind.SENTENCE
    return is_sentence and document.language.opens("approval_stamp", fold(document.text[slice(*first)]))


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
    headings = {one.start for one in judged if one.decision and one.decision.reason == "heading"}
    never = (one for one in judged if one.decision and one.decision.reason in NOTHING_TO_DO)
    closed = sorted([*_spans(found), *_spans(never), *_closed(document, enumerations, headings)])
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


def _possible(candidates: Iterable[Candidate], taken: Sequence[Span]) -> Iterator[Candidate]:
    """The candidates that are possible actions and overlap neither ``taken`` nor each other."""
    reached = 0
    for one in sorted(candidates, key=lambda candidate: candidate.start):
        is_free = one.start >= reached and not overlaps_any(taken, one.start, one.end)
        if is_free and one.decision and one.decision.is_possible:
            reached = one.end
            yield one


def _spans(candidates: Iterable[Candidate]) -> list[Span]:
    return sorted(Span(each.start, each.end) for each in candidates)


def _closed(document: Document, enumerations: Iterable[Enumeration], headings: Collection[int]) -> Iterator[Span]:
    """Spans in which no sentence is a candidate: lead-ins that only announce measures, and items that are measures.

    Below an item that is one of ``headings`` («Отделу культуры в срок до мая:») sentences may say what is to be done.
    """
    for enumeration in enumerations:
        lead_in = enumeration.lead_in
        if lead_in and any(item.measure for item in enumeration.items) and only_announces(document, lead_in):
            yield lead_in
        for item in enumeration.items:
            if item.measure and item.start not in headings:
                yield Span(item.start, item.end)
            else:
                yield from _closed(document, item.children, headings)
