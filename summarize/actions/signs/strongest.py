"""Proposals that stand alone: sentences outside any list that say something is to be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.actions.clauses import cue_table, read, stretches
from summarize.actions.prefilter import looks
from summarize.actions.signs.counter_cues import VETOES
from summarize.actions.signs.cues import OPENING, RULES, SENTENCE_RULES
from summarize.document import BlockKind, Proposal, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.actions.clauses import Clause
    from summarize.actions.prefilter import Looks
    from summarize.actions.signs.cues import Rule, Verdict
    from summarize.document import Document, Enumeration, Sentence

_ANNOUNCING = ("measure_noun", "fact_noun", "list_determiner", "cataphor", "pro_verb")
_CLOSED = frozenset({".", "!"})
_PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.QUOTATION, BlockKind.DIALOGUE, BlockKind.ITEM})


def find_proposals(document: Document, enumerations: Sequence[Enumeration]) -> tuple[Proposal, ...]:
    """The sentences that propose something, in document order.

    Outside the items that are measures and what announces them.
    """
    return tuple(_proposals(document, list(_taken(document, enumerations))))


def _proposals(document: Document, taken: Sequence[Span]) -> Iterator[Proposal]:
    spans = sorted(taken)
    known = looks(document.language)
    first = 0
    for sentence in document.sentences:
        while first < len(spans) and spans[first].end <= sentence.start:
            first += 1
        if first < len(spans) and spans[first].start < sentence.end:
            continue
        # «РЕКОМЕНДУЮТ:» announces what is below it.
        if document.blocks[sentence.block].kind not in _PROSE or sentence.text.rstrip().endswith(":"):
            continue
        verdict = _verdict(document, sentence, known)
        if verdict:
            reason = document.language.message("why", verdict.why)
            why = (str(reason),) if reason else ()
            yield Proposal(sentence.start, sentence.end, verdict.cue, why)


def _taken(document: Document, enumerations: Sequence[Enumeration]) -> Iterator[Span]:
    """The items that are measures, and what announces them."""
    for enumeration in enumerations:
        lead_in = enumeration.lead_in
        if lead_in and any(item.measure for item in enumeration.items) and _announces(document, lead_in):
            yield lead_in
        for item in enumeration.items:
            if item.measure:
                yield Span(item.start, item.end)
            else:
                yield from _taken(document, item.children)


def _announces(document: Document, lead_in: Span) -> bool:
    """«Нужны такие меры:», «Предлагаю следующее.»; not «Мы требуем вернуть землю.», a demand of its own."""
    clause = read(document.text, *lead_in, document.language)
    if not cue_table(document.language, "cataphor") or not clause.tokens or clause.tokens[-1].norm not in _CLOSED:
        return True
    return any(clause.is_in(place, table) for place in range(len(clause.tokens)) for table in _ANNOUNCING)


def _verdict(document: Document, sentence: Sentence, known: Looks) -> Verdict | None:
    if not known.may_propose(sentence.text.lower()):
        return None
    clause = read(document.text, sentence.start, sentence.end, document.language)
    return best_verdict(clause, SENTENCE_RULES)


def best_verdict(clause: Clause, rules: Sequence[Rule] = RULES) -> Verdict | None:
    """The strongest sign of a proposal in ``clause``, the first of equals; None when there is none."""
    verdicts = [
        verdict for part in stretches(clause) for index in _places(part) if (verdict := verdict_at(part, index, rules))
    ]
    return max(verdicts, key=lambda verdict: verdict.strength, default=None)


def _places(clause: Clause) -> Iterator[int]:
    """Where a sign may be: at a cue, or at a deed that opens the sentence."""
    hot = looks(clause.language).hot
    for index, word in enumerate(clause.tokens):
        if hot[word.norm] or (index <= OPENING and word.tag == "Inf"):
            yield index


def verdict_at(clause: Clause, index: int, rules: Sequence[Rule] = RULES) -> Verdict | None:
    """What the rules make of the word at ``index``."""
    for rule in rules:
        verdict = rule(clause, index)
        if verdict:
            return None if any(veto(clause, index) for veto in VETOES) else verdict
    return None
