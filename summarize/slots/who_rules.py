"""Where the assignee of a candidate is looked for: its cell, labels, own words, then what it stands under."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.document import BlockKind, CandidateKind, Span
from summarize.languages.finders import pattern
from summarize.slots.assignee_in_sentence import find_assignee_of_paper, find_name_alone
from summarize.slots.deadline_in_sentence import find_deadlines
from summarize.slots.greeting import addressee, greeted
from summarize.slots.labels_and_details import WHO, labels_after, lines_of
from summarize.slots.obliged_above import obliged_above
from summarize.slots.slot_context import SlotContext, SlotValue, in_cell, short, value_of_label
from summarize.text.letters import LOWER, UPPER
from summarize.text.possible_readings import may_read

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.document import Document
    from summarize.text.tokens import Token

# «@pavel», «@Костя Л.», «@Юлия Сом».
_HANDLE = compile_late(rf"(?<![\w.])@([^\W\d_][\w.-]*\w(?: [{UPPER}][{LOWER}]*\.?)?)")
_SET_APART = compile_late(r"(?:[-–—:;,]\s*|@[^@,;:]*\+\s*)$")
_SIGNATURE_WITHIN = 100
_LINES_ABOVE = 20


def _who_own(context: SlotContext) -> SlotValue | None:
    return _who_in(context, context.candidate.sentences[:1])


def _who_detail(context: SlotContext) -> SlotValue | None:
    return _who_in(context, context.candidate.sentences[1:])


def _who_signed(context: SlotContext) -> SlotValue | None:
    """«Подготовить смету. Казначей Белоус», «Обойти участки. Рябов В. М. (сторож)» in an item of a list."""
    document, first = context.document, context.candidate.sentences[0]
    block = document.blocks[bisect_right(document.blocks, first.start, key=lambda block: block.start) - 1]
    if block.kind is not BlockKind.ITEM:
        return None
    index = bisect_left(document.sentences, first.end, key=lambda sentence: sentence.start)
    after = (Span(one.start, one.end) for one in document.sentences[index : index + 2] if one.end <= block.end)
    named = (find_name_alone(document.text, span, document.language) for span in after)
    who = next(filter(None, named), None)
    return SlotValue(who.span, "who_after", (who.span,)) if who else None


def _who_in(context: SlotContext, sentences: Sequence[Span]) -> SlotValue | None:
    who = next(filter(None, map(context.assignee, sentences)), None)
    if who and (name := greeted(context.document, who.span)):
        return SlotValue(name, "who_above", (name,))
    return SlotValue(who.span, "who_own", tuple(sorted(set(who)))) if who else None


def _who_obliged(context: SlotContext) -> SlotValue | None:
    """«ОБЯЗЫВАЮ:» above «дворников – убрать листву»."""
    lead_in = next(iter(context.candidate.governors), None) or _line_above(context)
    who = obliged_above(context.document, lead_in, context.candidate.sentences[0]) if lead_in else None
    return SlotValue(who, "who_own", (who,)) if who else None


def _who_promises(context: SlotContext) -> SlotValue | None:
    """«Игорь: Я закажу автобус»: whoever has the floor, of what he will do himself."""
    document, sentence = context.document, context.candidate.sentences[0]
    if not may_read(document.text, *sentence, document.language, _promises):
        return None  # nine sentences of ten, which need not be read in context
    tokens = context.clause(sentence).tokens
    verb = next((token for token in tokens if token.verb_form in ("Fin", "Inf")), None)
    if verb is None or (verb.tense, verb.person, verb.number) != ("Fut", "1", "Sing"):
        return None
    from summarize.slots.talks import speaker_above

    who = speaker_above(document, context.candidate.start)
    return SlotValue(who, "who_above", (who,)) if who else None


def _promises(word: Token) -> bool:
    return word.tense == "Fut" and word.person == "1"


def _line_above(context: SlotContext) -> Span | None:
    """The last paragraph before a line of an operative part that ends in a colon."""
    if context.candidate.kind is not CandidateKind.LINE:
        return None
    blocks = context.document.blocks
    index = bisect_left(blocks, context.candidate.start, key=lambda block: block.start)
    above = (block for block in reversed(blocks[max(0, index - _LINES_ABOVE) : index]))
    return next((Span(block.start, block.end) for block in above if context.document.text[block.end - 1] == ":"), None)


def _who_handle(context: SlotContext) -> SlotValue | None:
    """«Проверить звук @pavel», «@pavel проверить звук до мая», «Проверить звук — @pavel, если успеет».

    In the middle it may be a part of what is done.
    """
    text, first = context.document.text, context.candidate.sentences[0]
    handles = [*_HANDLE.finditer(text, *first)]
    beside = [Span(*handle.span()) for handle in handles]
    beside += [phrase.span for phrase in find_deadlines(text, first, context.document.language)]
    for handle in handles:
        before, after = Span(first.start, handle.start()), Span(handle.end(), first.end)
        apart = _SET_APART.search(text, *before) is not None
        if apart or _is_covered(text, before, beside) or _is_covered(text, after, beside):
            return SlotValue(Span(*handle.span(1)), "who_own", (Span(*handle.span()),))
    return None


def _is_covered(text: str, words: Span, spans: Sequence[Span]) -> bool:
    """Does each letter and digit of ``words`` stand in one of ``spans``?"""
    return all(any(place in range(*span) for span in spans) for place in range(*words) if text[place].isalnum())


def _who_above(context: SlotContext) -> SlotValue | None:
    who = next(_named_above(context), None)
    # «Будем вынуждены обратиться в суд» below the name of the addressee
    words = context.clause(context.candidate.sentences[0]).tokens if who else ()
    return None if any(word.person == "1" for word in words if word.tense) else who


def _named_above(context: SlotContext) -> Iterator[SlotValue]:
    document = context.document
    headings = set(context.candidate.headings)
    # A heading between two items is nearer than what announces the list.
    for span in sorted((*context.lenders, *headings), key=lambda span: -span.start):
        if span in headings:
            who = None if _signs(document, span) else context.assignee(span, above=True)
            if who and _is_whole(document, who.span, span):
                yield SlotValue(who.span, "who_above", (span,))
            continue
        labels = labels_after(document.text, *span, document.language)
        yield from (SlotValue(label.value, "who_above", (label.words,)) for label in labels if label.table == WHO)
        # «Рекомендации», and on a line of its own: «Учреждению:»
        who = context.assignee(span, above=True) or context.assignee(_last_line(document, span), above=True)
        if who:
            yield SlotValue(who.span, "who_above", (short(span) or who.span,))


def _last_line(document: Document, span: Span) -> Span:
    return [span, *lines_of(document.text, *span)][-1]


def _signs(document: Document, heading: Span) -> bool:
    """Does «С уважением» stand right above, or the title of the paper below it, or is the name in brackets?"""
    start = max(0, heading.start - _SIGNATURE_WITHIN)
    closed = pattern(document.language, "closing_words").search(document.text, start, heading.start) is not None
    title = document.title.span if document.title else None
    return closed or document.text.startswith("(", heading.start) or bool(title and heading.end <= title.start)


def _is_whole(document: Document, who: Span, heading: Span) -> bool:
    """Is ``heading`` that name and nothing else but its number?"""
    text = document.text
    return not any(map(str.isalpha, text[heading.start : who.start] + text[who.end : heading.end]))


def _who_addressed(context: SlotContext) -> SlotValue | None:
    """«Прошу выделить зал», «Прошу:» above it, in a letter to the head of a school."""
    if not any(_requests(context, span) for span in (context.candidate.sentences[0], *context.lenders)):
        return None
    who = addressee(context.document)
    return SlotValue(who, "who_above", (who,)) if who and who.end <= context.candidate.start else None


def _who_of_paper(context: SlotContext) -> SlotValue | None:
    """«План работы совета на год», «Рекомендации правительству»: the title or a heading above the row.

    Not for an empty cell of the column that says who is to do each.
    """
    document = context.document
    if context.candidate.who:
        return None
    title = document.title.span if document.title else None
    for span in (*context.candidate.headings, *([title] if title and title.end <= context.candidate.start else ())):
        who = find_assignee_of_paper(document.text, Span(*span), document.language)
        if who:
            return SlotValue(who.span, "who_above", (short(span) or who.span,))
    return None


def _requests(context: SlotContext, sentence: Span) -> bool:
    """«Прошу», «предписываю»: does the author ask or order in his own name?"""
    document = context.document
    if not may_read(document.text, *sentence, document.language, _is_own_act):
        return False
    clause = context.clause(sentence)
    names = ("issuing_verb", "ordering_verb")
    asks = (index for index in clause.places("address_verb") if any(clause.is_in(index, name) for name in names))
    return any(map(_is_own_act, map(clause.at, asks)))


def _is_own_act(word: Token) -> bool:
    return word.tense == "Pres" and word.person == "1"


_Rule = Callable[[SlotContext], SlotValue | None]
WHO_RULES: tuple[_Rule, ...] = (
    lambda context: in_cell(context.candidate.who, "who_cell"),
    lambda context: value_of_label(context, WHO, "who_label"),
    _who_obliged,
    _who_own,
    _who_handle,
    _who_promises,
    _who_signed,
    _who_above,
    _who_detail,
    _who_addressed,
    _who_of_paper,
)
"""Where the assignee is looked for, the nearest place first."""
