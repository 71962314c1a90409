"""Proposals that stand alone: sentences outside any list that say something is to be done."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from summarize.grammar import Kind, grammar_of
from summarize.proposals.reading import cue_table, read
from summarize.proposals.rules import RULES, SENTENCE_RULES
from summarize.proposals.vetoes import VETOES
from summarize.records import BlockKind, Proposal, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.languages import Language
    from summarize.proposals.reading import Reading
    from summarize.proposals.rules import Rule, Verdict
    from summarize.records import Document, Enumeration, Sentence

_TABLES = ("directives", "modals", "plans", "demands", "aims", "hortatives", "announced")
_PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.QUOTATION, BlockKind.DIALOGUE, BlockKind.ITEM})


def find_proposals(document: Document, enumerations: Sequence[Enumeration]) -> tuple[Proposal, ...]:
    """The sentences that propose something, in document order.

    Outside the items that are measures and what announces them.
    """
    return tuple(_proposals(document, list(_taken(enumerations))))


def _proposals(document: Document, taken: Sequence[Span]) -> Iterator[Proposal]:
    spans = sorted(taken)
    first = 0
    for sentence in document.sentences:
        while first < len(spans) and spans[first].end <= sentence.start:
            first += 1
        if first < len(spans) and spans[first].start < sentence.end:
            continue
        if document.blocks[sentence.block].kind not in _PROSE:
            continue
        verdict = _verdict(document, sentence)
        if verdict:
            reason = document.language.table("language", "why").get(verdict.why)
            why = (str(reason),) if reason else ()
            yield Proposal(sentence.start, sentence.end, verdict.cue, verdict.strength, why)


def _taken(enumerations: Sequence[Enumeration]) -> Iterator[Span]:
    """The items that are measures, and what announces them."""
    for enumeration in enumerations:
        if enumeration.lead_in and any(item.measure for item in enumeration.items):
            yield enumeration.lead_in
        for item in enumeration.items:
            if item.measure:
                yield Span(item.start, item.end)
            else:
                yield from _taken(item.children)


def _verdict(document: Document, sentence: Sentence) -> Verdict | None:
    reading = read(document.text, sentence.start, sentence.end, document.language)
    return best_verdict(reading, SENTENCE_RULES)


def best_verdict(reading: Reading, rules: Sequence[Rule] = RULES) -> Verdict | None:
    """The strongest sign of a proposal in ``reading``, the first of equals; None when there is none."""
    verdicts = [verdict for index in range(len(reading.words)) if (verdict := verdict_at(reading, index, rules))]
    return max(verdicts, key=lambda verdict: verdict.strength, default=None)


def verdict_at(reading: Reading, index: int, rules: Sequence[Rule] = RULES) -> Verdict | None:
    """What the rules make of the word at ``index``."""
    if not _hot(reading.form(index), reading.language):
        return None
    for rule in rules:
        verdict = rule(reading, index)
        if verdict:
            return None if any(veto(reading, index) for veto in VETOES) else verdict
    return None


@lru_cache(maxsize=1 << 15)
def _hot(form: str, language: Language) -> bool:
    """Whether a word may be a cue at all: most are not, and need not be asked about twice."""
    grammar = grammar_of(form, language)
    if Kind.IMPERATIVE in grammar.kinds or (grammar.kind is Kind.INFINITIVE and grammar.perfective):
        return True
    if grammar.kind is Kind.FUTURE and grammar.person == "1":
        return True
    return any(form in table or grammar.lemma in table for table in (cue_table(language, name) for name in _TABLES))
