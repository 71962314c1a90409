"""Which spans of a document may be actions?

List items, numbered blocks outside every list and sentences are collected here; table cells in ``tables``, lines of
operative parts and standing duties in the modules that detect them.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import compress
from typing import TYPE_CHECKING

from summarize.actions.clauses import is_action_noun
from summarize.actions.signs.lead_in import opens_infinitives, terms_lead_in
from summarize.actions.signs.minutes import before_vote, past_label, says_outcome
from summarize.actions.signs.orders_and_duties import is_order
from summarize.actions.signs.strongest import find_cues, may_propose
from summarize.actions.tasks import tasks_below
from summarize.document import BlockKind, Candidate, CandidateKind, Decision, Span
from summarize.layout.verse import is_stanza
from summarize.slots.labels_and_details import label_line, own_end
from summarize.text.clause import clause_in_context, clause_of
from summarize.text.quoting import (
    own_sentences,
    sentences_within,
    within_quotation,
    without_closing,
    without_opening_dash,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.document import Block, Document, Sentence
    from summarize.lists.enumeration import Enumeration, Item
    from summarize.text.clause import Clause


def item_candidates(document: Document, enumerations: Sequence[Enumeration]) -> Iterator[Candidate]:
    """The items of all lists that have words of their own, in document order, parents before sub-items."""
    for index, enumeration in enumerate(enumerations):
        above = (enumeration.lead_in,) if enumeration.lead_in else ()
        for item in enumeration.items:
            for candidate in _with_sub_items(document, item, (), above):
                yield candidate._replace(enumeration=index)


def _with_sub_items(
    document: Document, item: Item, labels: tuple[Span, ...], governors: tuple[Span, ...]
) -> Iterator[Candidate]:
    labels = (*labels, item.marker)
    words = item_words(document, item)
    inner = [part for child in item.children for part in child.items]
    parts = tuple(Span(part.start, part.end) for part in inner)
    if words.end > words.start:
        yield Candidate(
            CandidateKind.ITEM,
            item.start,
            parts[-1].end if parts else max(words.end, item.marker.end),
            before_vote(document, own_sentences(document, words)),
            labels,
            parts,
            governors,
            decision=_decided_by_list(document, item, *_introducing(document, words, governors, parts)),
        )
    for part in inner:
        yield from _with_sub_items(document, part, labels, (words, *governors))


def _introducing(
    document: Document, words: Span, governors: tuple[Span, ...], parts: tuple[Span, ...]
) -> tuple[Span, tuple[Span, ...] | None]:
    """The words of an item that may only introduce its sub-items or lines, and what governs it; None if it has none."""
    block = bisect_left(document.blocks, words.start, key=lambda block: block.end)
    if parts or not document.text[words.start : document.blocks[block].end].endswith(":"):
        return words, governors if parts else None
    below = tasks_below(document, block)
    return (Span(words.start, document.blocks[block].end), governors) if below else (words, None)


def _decided_by_list(document: Document, item: Item, words: Span, governors: tuple[Span, ...] | None) -> Decision:
    """A measure, unless it only introduces its sub-items («Правительству:»); without any ``governors`` is None."""
    is_heading = (
        governors is not None
        and only_introduces(clause_in_context(document.text, *words, document.language))
        and not any(
            opens_infinitives(clause_in_context(document.text, *span, document.language)) for span in governors[:1]
        )
    )
    return Decision(item.measure and not is_heading, item.cue, "heading" if is_heading else item.reason)


def item_words(document: Document, item: Item) -> Span:
    """The item's words without its marker, its sub-items and the labels on lines of their own."""
    end = min([item.content.end, *(part.start for child in item.children for part in child.items)])
    start = min(item.content.start, end)
    return Span(start, max(start, own_end(document.text, Span(start, end), document.language)))


_VERBS = ("Fin", "Inf")
PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.QUOTATION, BlockKind.DIALOGUE, BlockKind.ITEM})
"""The kinds of blocks with sentences that say something."""


def sentence_candidates(document: Document) -> Iterator[Candidate]:
    """The sentences of prose that may propose, in document order, but none that leads a list in; see ``trimmed``."""
    says = [block.kind in PROSE and not _is_verse(document, block) for block in document.blocks]
    for sentence in compress(document.sentences, may_propose(document)):
        block = document.blocks[sentence.block]
        if says[sentence.block] and not _leads(document, sentence):
            words, labels = _past_marker(document, Span(sentence.start, sentence.end), block)
            if says_outcome(document, words) or _is_label(document, words):
                continue
            yield Candidate(CandidateKind.SENTENCE, sentence.start, sentence.end, (words,), labels)


def _leads(document: Document, sentence: Sentence) -> bool:
    """«Необходимо:»; not «Прибыль распределить следующим образом:», of which the items only say how."""
    if not sentence.text.rstrip().endswith(":"):
        return False
    clause = clause_of(document.text, sentence.start, sentence.end, document.language)
    return terms_lead_in(clause) is None


def _is_label(document: Document, words: Span) -> bool:
    """«Срок – до 1 мая.», «Исполнитель – завхоз.»; not «Срок: до 1 мая подготовить отчёт.»."""
    if label_line(document.text, words, document.language) is None:
        return False
    return all(word.verb_form not in _VERBS for word in clause_of(document.text, *words, document.language).tokens)


def _is_verse(document: Document, block: Block) -> bool:
    return block.kind is BlockKind.PARAGRAPH and is_stanza(document.text[block.start : block.end])


def trimmed(document: Document, sentence: Candidate) -> Candidate:
    """``sentence`` without the marks around its words: looked for in the few that are actions only."""
    words = within_quotation(document.text, without_opening_dash(document.text, sentence.sentences[0]))
    words = without_closing(document, words)
    return sentence._replace(sentences=(words,))


def _past_marker(document: Document, sentence: Span, block: Block) -> tuple[Span, tuple[Span, ...]]:
    """The words of a sentence after its marker and a label of decisions, and the marker: «1) Мост надо чинить.»."""
    marker = block.marker
    if marker is None or block.kind is not BlockKind.ITEM or marker.start != sentence.start:
        return past_label(document, sentence), ()
    start = _past_space(document.text, marker.end, sentence.end)
    return (past_label(document, Span(start, sentence.end)), (marker,)) if start < sentence.end else (sentence, ())


def _past_space(source: str, start: int, end: int) -> int:
    while start < end and source[start].isspace():
        start += 1
    return start


_CONTENT = frozenset(("NOUN", "PROPN", "ADJ", "VERB", "PRON", "DET"))


def only_introduces(clause: Clause) -> bool:
    """Do the words before sub-items only say who, when or under what name?

    «Правительству:», «Глава района осуществляет следующие действия:», «План на июнь:», «Поручить
    совету:»; not «Внести следующие изменения:», whose sub-items are parts of one thing.
    """
    return not any(_is_whole_action(clause, index) for index in range(len(clause.tokens)))


def _is_whole_action(clause: Clause, index: int) -> bool:
    word = clause.tokens[index]
    if clause.language.setting("head_final"):
        return index == len(clause.tokens) - 1 and is_action_noun(clause, index)
    if (word.verb_form != "Inf" and word.mood != "Imp") or clause.is_in(index, "address_verb"):
        return False
    return not clause.is_in(index, "light_verb") or any(
        clause.tokens[place].pos in _CONTENT and not clause.is_in(place, "general_noun")
        for place in range(index + 1, len(clause.tokens))
    )


def block_candidates(document: Document, enumerations: Sequence[Enumeration]) -> Iterator[Candidate]:
    """The numbered blocks outside all lists, in runs of neighbours of which most hold an order or a proposal."""
    for group in _groups(document, enumerations):
        orders = [_orders(document, block) for block in group] if len(group) > 1 else []
        if sum(orders) * 2 > len(group):
            yield from filter(None, (_block_candidate(document, block) for block in group))


def _groups(document: Document, enumerations: Sequence[Enumeration]) -> Iterator[list[Block]]:
    taken = sorted(Span(item.start, item.end) for enumeration in enumerations for item in enumeration.items)
    group: list[Block] = []
    for block in document.blocks:
        if _is_numbered(document, block) and not overlaps_any(taken, block.start, block.end):
            group.append(block)
        elif group:
            yield group
            group = []
    if group:
        yield group


def _is_numbered(document: Document, block: Block) -> bool:
    """Is the block an item with a letter or digit in its marker? A dash may open a line of dialogue."""
    marker = block.marker if block.kind is BlockKind.ITEM else None
    return marker is not None and any(map(str.isalnum, document.text[slice(*marker)]))


def overlaps_any(spans: Sequence[Span], start: int, end: int) -> bool:
    """Does ``start`` to ``end`` overlap one of ``spans`` (sorted)?"""
    index = bisect_left(spans, end, key=lambda span: span.start) - 1
    return index >= 0 and spans[index].end > start


def _orders(document: Document, block: Block) -> bool:
    return any(
        find_cues(document, sentence) is not None
        for sentence in sentences_within(document, Span(block.start, block.end))
    ) or any(is_order(document, sentence) for sentence in sentences_within(document, _words(document, block)))


def _words(document: Document, block: Block) -> Span:
    start = _past_space(document.text, block.marker.end if block.marker else block.start, block.end)
    return Span(start, own_end(document.text, Span(start, block.end), document.language))


def _block_candidate(document: Document, block: Block) -> Candidate | None:
    words = _words(document, block)
    if words.end <= words.start:
        return None
    labels = (block.marker,) if block.marker else ()
    sentences = own_sentences(document, words)
    decision = Decision(is_action=True, reason="loose")
    return Candidate(CandidateKind.BLOCK, block.start, words.end, sentences, labels, decision=decision)
