"""What stands below or behind a colon as a task: «Проверить опоры», «Маша – сделать макет», «дворников – убрать …»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.actions.signs.official import names_action
from summarize.actions.signs.orders_and_duties import is_order
from summarize.document import BlockKind, Span
from summarize.slots.assignee_in_sentence import find_assignee
from summarize.slots.deadline_in_sentence import find_deadlines
from summarize.slots.obliged_above import obliged_above
from summarize.text.clause import clause_in_context, clause_of
from summarize.text.quoting import without_closing

if TYPE_CHECKING:
    from summarize.document import Document


def is_task(document: Document, lead_in: Span, part: Span) -> bool:
    """Does ``part`` open with an infinitive, perhaps after a term, or with who is to do it and one or a future?"""
    part = _past_term(document, part)
    if is_order(document, part) or obliged_above(document, lead_in, part):
        return True
    who = find_assignee(document.text, part, document.language)
    if who is None or who.span.start != part.start:
        return False
    after = clause_in_context(document.text, who.span.end, part.end, document.language)
    verb = after.at(after.first_word())
    return verb.verb_form == "Inf" or verb.tense == "Fut"


def _past_term(document: Document, part: Span) -> Span:
    """``part`` from its verb on: «до 1 августа 2027 г. провести проверку»."""
    terms = find_deadlines(document.text, part, document.language)
    end = next((term.span.end for term in terms if term.span.start == part.start), part.start)
    rest = document.text[end : part.end]
    return Span(part.end - len(rest.lstrip(" ,")), part.end) if rest.strip() else part


_FEWEST_ACTIONS = 2


def actions_below(document: Document, index: int) -> list[Span]:
    """The paragraphs right below the block at ``index`` that name an action each: «ремонт кровли;»; two or more."""
    found: list[Span] = []
    for block in document.blocks[index + 1 :]:
        span = without_closing(document, Span(block.start, block.end))
        if block.kind is not BlockKind.PARAGRAPH or not names_action(
            clause_of(document.text, *span, document.language)
        ):
            break
        found.append(span)
    return found if len(found) >= _FEWEST_ACTIONS else []


def tasks_below(document: Document, index: int) -> list[Span]:
    """The paragraphs right below the block at ``index``, which ends in a colon, that are tasks."""
    above = document.blocks[index]
    lead_in = Span(above.marker.end if above.marker else above.start, above.end)
    found: list[Span] = []
    for block in document.blocks[index + 1 :]:
        span = without_closing(document, Span(block.start, block.end))
        if block.kind is not BlockKind.PARAGRAPH or not is_task(document, lead_in, span):
            break
        found.append(span)
    return found
