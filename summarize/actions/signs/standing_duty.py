"""Which sentences of regulations and programmes impose a duty? «Комиссия ежегодно, до 1 марта, представляет доклад»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.document import BlockKind, Candidate, CandidateKind, Decision, Span
from summarize.languages import quick_search
from summarize.slots.assignee import find_assignee
from summarize.slots.deadline import find_deadlines
from summarize.slots.time_expressions import DeadlineType
from summarize.text.clause import clause_in_context, clause_of
from summarize.text.morphology import read_tokens
from summarize.text.quoting import without_closing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarize.document import Document, Sentence
    from summarize.text.clause import Clause

_KINDS = frozenset((BlockKind.PARAGRAPH, BlockKind.ITEM))
# News is mostly in the past tense, regulations hardly ever.
_MOST_PAST = 0.25
_SAMPLE = 200
_BINDING = frozenset((DeadlineType.DAY, DeadlineType.TERM, DeadlineType.FREQUENCY))


def duty_candidates(document: Document) -> Iterator[Candidate]:
    """The sentences that impose a duty, in document order; none unless the document is a set of rules.

    That is one with a dated duty and at most a quarter of its sentences in the past tense. In it, duties without a
    date count too.
    """
    cues = quick_search(document.language, "duty_cue")
    possible = [
        (index, sentence)
        for index, sentence in enumerate(document.sentences)
        if document.blocks[sentence.block].kind in _KINDS
        and cues.search(sentence.text)
        and _may_be_rule(document, sentence)
    ]
    dated = [index for index, sentence in possible if _is_dated_duty(document, sentence)]
    if not dated or _is_narrative(document):
        return
    for index, sentence in possible:
        if index in dated or _is_assigned_duty(document, sentence):
            yield _candidate(document, index)


def _may_be_rule(document: Document, sentence: Sentence) -> bool:
    """Does the sentence have a duty verb in the present? Cheap: without context."""
    clause = clause_of(document.text, sentence.start, sentence.end, document.language)
    return any(word.tag == "Pres" and clause.is_in(index, "duty_verb") for index, word in enumerate(clause.tokens))


def _is_dated_duty(document: Document, sentence: Sentence) -> bool:
    source, span, language = document.text, Span(sentence.start, sentence.end), document.language
    return _is_rule(clause_in_context(source, *span, language)) and any(
        phrase.type in _BINDING for phrase in find_deadlines(source, span, language)
    )


def _is_rule(clause: Clause) -> bool:
    """Is the sentence a rule: a duty verb, everything in the present and the third person?"""
    finite = {index: word for index, word in enumerate(clause.tokens) if word.verb_form == "Fin"}
    if any(word.tense == "Past" or word.person in ("1", "2") or word.mood == "Imp" for word in finite.values()):
        return False
    return any(clause.is_in(index, "duty_verb") for index in finite)


def _is_assigned_duty(document: Document, sentence: Sentence) -> bool:
    """«Контроль возлагается на …», «Комиссия обеспечивает …»: a duty noun first, and an assignee."""
    source, span, language = document.text, Span(sentence.start, sentence.end), document.language
    clause = clause_in_context(source, *span, language)
    is_duty = _is_rule(clause) and clause.is_in(clause.first_word(), "duty_noun")
    return is_duty and find_assignee(source, span, language) is not None


def _is_narrative(document: Document) -> bool:
    step = len(document.sentences) // _SAMPLE + 1
    sample = document.sentences[::step]
    past = sum(
        any(word.tag == "Past" for word in read_tokens(document.text, one.start, one.end, document.language))
        for one in sample
    )
    return past > _MOST_PAST * len(sample)


def _candidate(document: Document, index: int) -> Candidate:
    sentence = document.sentences[index]
    block = document.blocks[sentence.block]
    # «3. Комиссия …»: with the marker of its item.
    before = document.text[block.start : sentence.start]
    opens_item = block.kind is BlockKind.ITEM and not any(map(str.isalpha, before))
    start = block.start if opens_item else sentence.start
    listed = _listed(document, index)
    text = without_closing(document, Span(sentence.start, sentence.end))
    end = listed[-1].end if listed else sentence.end
    decision = Decision(is_action=True, reason="duty")
    return Candidate(CandidateKind.SENTENCE, start, end, (text, *listed), decision=decision)


def _listed(document: Document, index: int) -> list[Span]:
    """The sentences of the list that follows the sentence's colon, such as the contents of a report."""
    if not document.sentences[index].text.rstrip().endswith(":"):
        return []
    after = index + 1
    while after < len(document.sentences) and document.sentences[after].text.rstrip().endswith(";"):
        after += 1
    return [Span(one.start, one.end) for one in document.sentences[index + 1 : after + 1]]
