"""Whom the words above a list oblige, named by each item: «ОБЯЗЫВАЮ: управляющего – проверить подвалы; дворников …»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.document import Span
from summarize.slots.actor_words import NOUNS, is_initial, is_modifier, may_act
from summarize.slots.deadline_in_sentence import find_deadlines
from summarize.text.clause import clause_in_context, clause_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.document import Document
    from summarize.text.tokens import Token

_DASHES = frozenset("-–—:")
_ACCUSATIVE = "Acc"
_LOOKS_ACCUSATIVE = frozenset((_ACCUSATIVE, "Gen"))
# In words: «заведующую хозяйственной частью школы № 5 Рыбину А. П.»
_LONGEST = 12
_END = 60


def obliged_above(document: Document, lead_in: Span, words: Span) -> Span | None:
    """The name in the accusative that opens ``words``, an infinitive after it, if ``lead_in`` ends in «обязываю:»."""
    if not _obliges(document, lead_in):
        return None
    tokens = clause_in_context(document.text, *words, document.language).tokens
    verb = next((index for index, token in enumerate(tokens[: _LONGEST + 1]) if token.verb_form == "Inf"), 0)
    terms = find_deadlines(document.text, words, document.language)
    dated = (index for index in range(verb) if any(tokens[index].start in range(*term.span) for term in terms))
    name = tokens[: next(dated, verb)]
    set_apart = verb > 0 and tokens[verb - 1].norm in _DASHES
    while name and name[-1].norm in _DASHES | {","}:
        name = name[:-1]
    if not name or not _is_in_accusative(name) or not (set_apart or may_act(_head(name).text, document.language)):
        return None
    return Span(name[0].start, name[-1].end)


def _obliges(document: Document, lead_in: Span) -> bool:
    if document.text[lead_in.start : lead_in.end].rstrip()[-1:] != ":":
        return False
    clause = clause_of(document.text, max(lead_in.start, lead_in.end - _END), lead_in.end, document.language)
    verb = next((index for index in range(len(clause.tokens) - 1, -1, -1) if clause.tokens[index].text.isalpha()), -1)
    cue = clause.entry(verb, "address_verb") if verb >= 0 else None
    return cue is not None and cue.case == _ACCUSATIVE and not cue.preposition


def _is_in_accusative(name: Sequence[Token]) -> bool:
    if any(token.pos == "ADP" or token.verb_form in ("Fin", "Inf", "Conv") for token in name[:1]):
        return False
    head = _head(name)
    if head.case in _LOOKS_ACCUSATIVE or not _LOOKS_ACCUSATIVE.isdisjoint(head.cases):
        return not any(token.verb_form == "Fin" for token in name)
    return False


def _head(name: Sequence[Token]) -> Token:
    """The noun, or what stands for one: «управляющего»."""
    nouns = (token for token in name if token.pos in NOUNS and not is_initial(token))
    used_as_noun = next((token for token in name if token.verb_form == "Part"), None)
    return used_as_noun or next(nouns, next(filter(is_modifier, name), name[0]))
