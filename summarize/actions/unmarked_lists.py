"""Lists inside a sentence, without markers: «РЕШИЛИ: казначею собрать взносы; мастеру починить фонарь»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.actions.candidates import PROSE
from summarize.actions.signs.lead_in import LeadInType, classify_lead_in
from summarize.actions.signs.orders_and_duties import is_operative, is_order
from summarize.document import Candidate, CandidateKind, Decision, Span
from summarize.lazy_pattern import compile_late
from summarize.text.clause import clause_of
from summarize.text.quoting import without_closing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarize.document import Document

_COLON = compile_late(r":\s+(?=[^\W\d])")
_SEMICOLON = compile_late(r";\s+")
_FEWEST = 2


def unmarked_candidates(document: Document) -> Iterator[Candidate]:
    """The orders after the colon of a sentence that announces them, each with the words before the colon above it.

    Parted by semicolons each is a candidate, if each opens with an infinitive or with its addressee and one. Those
    between commas are one; without an order before the colon they are told from the whole sentence.
    """
    for sentence in document.sentences:
        if ": " in sentence.text and document.blocks[sentence.block].kind in PROSE:
            colon = _COLON.search(document.text, sentence.start, sentence.end)
            if colon:
                yield from _after_colon(document, Span(sentence.start, colon.start() + 1), colon.end(), sentence.end)


def _after_colon(document: Document, lead_in: Span, start: int, end: int) -> Iterator[Candidate]:
    parts = list(_parts(document, start, end))
    if not all(is_order(document, part) for part in parts):
        return
    reason = "operative" if is_operative(document, lead_in) else "announced"
    if reason == "announced" and (len(parts) < _FEWEST or not _announces(document, lead_in)):
        return
    for part in parts:
        decision = Decision(is_action=True, reason=reason)
        yield Candidate(CandidateKind.LINE, *part, (part,), governors=(lead_in,), decision=decision)


def _parts(document: Document, start: int, end: int) -> Iterator[Span]:
    for match in _SEMICOLON.finditer(document.text, start, end):
        yield Span(start, match.start())
        start = match.end()
    yield without_closing(document, Span(start, end))


def _announces(document: Document, lead_in: Span) -> bool:
    clause = clause_of(document.text, *lead_in, document.language, pending=True)
    return classify_lead_in(clause).type is LeadInType.MEASURES
