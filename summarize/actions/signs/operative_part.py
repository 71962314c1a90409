"""Which lines are orders of an operative part, after «постановляет:» or «РЕШИЛИ:», numbered or not?"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from summarize.document import BlockKind, Candidate, CandidateKind, Decision, Span
from summarize.languages import alternation, phrases
from summarize.lazy_pattern import compile_late
from summarize.slots.labels_and_details import label_line, own_end
from summarize.slots.noun_phrases import NounPhrases
from summarize.text.clause import clause_in_context
from summarize.text.morphology import has_analyser, read_in_context, read_tokens
from summarize.text.quoting import fold, own_sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarize.document import Block, Document
    from summarize.languages import Language
    from summarize.text.clause import Clause

_LEAD_TAIL = 60
_CLOSED = compile_late(r"[.!?:;…]\W*$")
_OPEN_PARTS = frozenset(("ADP", "CCONJ", "SCONJ", "DET", "ADJ"))
_FINITE_TAGS = frozenset(("Past", "Pres", "Fut"))
_REGIONS = frozenset((BlockKind.PARAGRAPH, BlockKind.BYLINE, BlockKind.HEADING, BlockKind.QUOTATION))


@cache
def _lead(language: Language) -> re.Pattern[str]:
    opening = alternation(language, "operative_verb")
    return re.compile(rf"(?<!\w){opening}\W*$", re.IGNORECASE)


def is_operative(document: Document, lead_in: Span) -> bool:
    """Does ``lead_in`` open an operative part: «Администрация района постановляет:»?"""
    tail = document.text[max(lead_in.start, lead_in.end - _LEAD_TAIL) : lead_in.end]
    return tail.rstrip().endswith(":") and _lead(document.language).search(fold(tail)) is not None


def is_order(document: Document, span: Span) -> bool:
    """Does ``span`` open with an infinitive, or with its addressee and an infinitive?

    «Утвердить программу», «Отделу связи доложить», «Контроль возложить на главу»; not «Наградить», a performative.
    """
    if not has_analyser(document.language):
        return _is_order_by_pattern(document, span)
    if not _may_open_with_infinitive(document, span):
        return False
    clause = clause_in_context(document.text, *span, document.language)
    verb = next((index for index, word in enumerate(clause.tokens) if word.verb_form in ("Inf", "Fin")), None)
    if verb is None or clause.tokens[verb].verb_form != "Inf" or clause.is_in(verb, "honour_verb"):
        return False
    return verb == clause.first_word() or _has_addressee(clause, verb)


def _is_order_by_pattern(document: Document, span: Span) -> bool:
    """``is_order`` without an analyser: «Approve the plan», «Раді відкрити школу», «Кеңес есеп берсін»."""
    language = document.language
    words = [word for word in read_in_context(document.text, *span, language) if word.pos != "PUNCT"]
    if not words:
        return False
    first, last = words[0], words[-1]
    if language.setting("head_final") is not None:
        return last.mood == "Imp"
    if first.mood == "Imp" or first.verb_form == "Inf":
        return first.lemma not in language.words("honour_verb")
    from summarize.slots.names_by_pattern import find_by_pattern

    named = find_by_pattern(document.text, span, language, (), above=False)
    return named is not None and named.span.start == first.start


def _may_open_with_infinitive(document: Document, span: Span) -> bool:
    """Does an infinitive precede any finite verb? Cheap: without context."""
    for word in read_tokens(document.text, *span, document.language):
        if "Inf" in word.may_be:
            return True
        if word.tag in _FINITE_TAGS:
            return False
    return False


def _has_addressee(clause: Clause, verb: int) -> bool:
    if clause.is_in(verb, "address_verb"):
        return True
    phrase = NounPhrases(clause).actor_at(clause.first_word(), "Dat")
    return phrase is not None and phrase.end <= verb


def line_candidates(document: Document) -> Iterator[Candidate]:
    """The orders in the lines of operative parts, each with its continuation lines."""
    inside = False
    for block in document.blocks:
        if block.kind is BlockKind.TABLE:
            continue
        if block.kind in _REGIONS and inside:
            yield from _orders(document, block)
        inside = _still_inside(document, block, inside=inside)


def _still_inside(document: Document, block: Block, *, inside: bool) -> bool:
    last = block.lines[-1]
    if is_operative(document, last):
        return True
    if not inside:
        return False
    header = fold(document.text[slice(*last)]).strip("#* :")
    return phrases(document.language, "agenda_heading").fullmatch(header) is None


def _orders(document: Document, block: Block) -> Iterator[Candidate]:
    source, language = document.text, document.language
    starts = [
        index for index, line in enumerate(block.lines) if _opens(document, block, index) and is_order(document, line)
    ]
    for place, index in enumerate(starts):
        after = starts[place + 1] if place + 1 < len(starts) else len(block.lines)
        start, end = block.lines[index].start, block.lines[after - 1].end
        words = Span(start, own_end(source, Span(start, end), language))
        decision = Decision(is_action=True, reason="operative")
        yield Candidate(CandidateKind.LINE, *words, own_sentences(document, words), decision=decision)


def _opens(document: Document, block: Block, index: int) -> bool:
    source, language = document.text, document.language
    line = block.lines[index]
    if not source[line.start].isupper() or label_line(source, line, language):
        return False
    if index == 0 or _CLOSED.search(source[slice(*block.lines[index - 1])]):
        return True
    before = clause_in_context(source, *block.lines[index - 1], language)
    last = len(before.tokens) - 1
    word = before.at(last)
    return not (word.pos in _OPEN_PARTS or word.text == "," or before.is_in(last, "address_verb"))
