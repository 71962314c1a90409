"""Which lines and sentences of an act order something: its operative part, its standing duties?"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from summarize.actions.signs.minutes import names_agenda
from summarize.core.lazy_pattern import compile_late
from summarize.document import BlockKind, Candidate, CandidateKind, Decision, Span
from summarize.languages import alternation
from summarize.languages.finders import quick_search
from summarize.slots.assignee_in_sentence import find_assignee
from summarize.slots.deadline_in_sentence import find_deadlines
from summarize.slots.labels_and_details import label_line, own_end
from summarize.slots.noun_phrases import NounPhrases
from summarize.slots.time_expressions import DeadlineType
from summarize.text.clause import clause_in_context, clause_of
from summarize.text.morphology import has_analyser, read_in_context, read_tokens
from summarize.text.quoting import fold, own_sentences, sentences_within, without_closing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarize.document import Block, Document, Sentence
    from summarize.languages import Language
    from summarize.text.clause import Clause

_LEAD_TAIL = 60
_CLOSED = compile_late(r"[.!?:;…]\W*$")
_OPEN_PARTS = frozenset(("ADP", "CCONJ", "SCONJ", "DET", "ADJ"))
_NO_VERBS = frozenset(("DET", "PRON", "ADP", "NUM", "ADJ"))
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
    if first.norm in language.words("infinitive_marker"):
        return len(words) > 1 and words[1].pos not in _NO_VERBS
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
        if word.tag in _FINITE_TAGS and "NOUN" not in word.may_be:
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
    if is_operative(document, last) or _is_order_title(document, block):
        return True
    return inside and not names_agenda(document, last)


def _is_order_title(document: Document, block: Block) -> bool:
    """«ПРИКАЗ»: what follows is ordered, after «ПРИКАЗЫВАЮ:» or without it."""
    named = document.language.pattern("order_title", re.IGNORECASE)
    is_heading = block.kind in (BlockKind.TITLE, BlockKind.HEADING)
    return is_heading and named.fullmatch(document.text, *block.lines[0]) is not None


def _orders(document: Document, block: Block) -> Iterator[Candidate]:
    source, language = document.text, document.language
    opening = (line for index, line in enumerate(block.lines) if _opens(document, block, index))
    opened = [line.start for line in opening if is_order(document, line)]
    starts = sorted({*opened, *_addressed(document, Span(opened[0], block.end))}) if opened else []
    for start, after in zip(starts, [*starts[1:], block.lines[-1].end], strict=False):
        end = start + len(source[start:after].rstrip())
        words = Span(start, own_end(source, Span(start, end), language))
        sentences = own_sentences(document, words)
        yield Candidate(CandidateKind.LINE, *words, sentences, decision=Decision(is_action=True, reason="operative"))


def _addressed(document: Document, span: Span) -> Iterator[int]:
    """Where sentences open with whom they order to do something: «Завхозу убрать снег. Сторожу открыть ворота.»."""
    for sentence in sentences_within(document, span):
        who = find_assignee(document.text, sentence, document.language) if is_order(document, sentence) else None
        if who and who.span.start == sentence.start:
            yield sentence.start


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
            yield duty_of_sentence(document, index)


def _may_be_rule(document: Document, sentence: Sentence) -> bool:
    """Does the sentence have a duty verb in the present? Cheap: without context."""
    clause = clause_of(document.text, sentence.start, sentence.end, document.language)
    return any(word.tag == "Pres" and clause.is_in(index, "duty_verb") for index, word in enumerate(clause.tokens))


def _is_dated_duty(document: Document, sentence: Sentence) -> bool:
    source, span, language = document.text, Span(sentence.start, sentence.end), document.language
    is_dated = any(phrase.type in _BINDING for phrase in find_deadlines(source, span, language))
    return is_dated and _is_rule(clause_in_context(source, *span, language))


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


def duty_of_sentence(document: Document, index: int) -> Candidate:
    """The sentence of ``index`` as a duty, with the list that its colon opens."""
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
    return Candidate(CandidateKind.DUTY, start, end, (text, *listed), decision=decision)


def _listed(document: Document, index: int) -> list[Span]:
    """The sentences of the list that follows the sentence's colon, such as the contents of a report."""
    if not document.sentences[index].text.rstrip().endswith(":"):
        return []
    after = index + 1
    while after < len(document.sentences) and document.sentences[after].text.rstrip().endswith(";"):
        after += 1
    return [Span(one.start, one.end) for one in document.sentences[index + 1 : after + 1]]
