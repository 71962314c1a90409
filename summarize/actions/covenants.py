"""What the parties of a treaty bind themselves to: «Стороны создают комиссию», «Каждая Сторона известит другую»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.actions.signs.head import main_words
from summarize.actions.signs.orders_and_duties import duty_of_sentence
from summarize.document import BlockKind, Span
from summarize.languages.finders import pattern
from summarize.text.clause import clause_of
from summarize.text.tokens import FINITE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarize.document import Candidate, Document
    from summarize.text.clause import Clause

COVENANT = "the parties of a treaty bind themselves"
"""The sign of «Стороны создадут комиссию» after «… согласились о нижеследующем:»."""
_KINDS = frozenset((BlockKind.PARAGRAPH, BlockKind.ITEM))


def treaty_start(document: Document) -> int | None:
    """Where the words of a treaty begin, after «… согласились о нижеследующем:»; None in other papers."""
    found = pattern(document.language, "treaty_opening").search(document.text)
    return found.end() if found else None


def covenant_candidates(document: Document, start: int | None) -> Iterator[Candidate]:
    """The sentences in which the parties of a treaty bind themselves; ``start`` is its ``treaty_start``."""
    if start is None:
        return
    for index, sentence in enumerate(document.sentences):
        own = sentence.start >= start and document.blocks[sentence.block].kind in _KINDS
        if own and binds_parties(document, Span(sentence.start, sentence.end)):
            yield duty_of_sentence(document, index)


def binds_parties(document: Document, sentence: Span) -> bool:
    """Does a party in ``sentence`` do something, in the present or the future?

    Not «Стороны исходят из доверия», «Сторона может отказаться», «Стороны не разглашают», «Стороны подписали».
    """
    clause = clause_of(document.text, *sentence, document.language)
    party = False
    for place in main_words(clause):
        word = clause.tokens[place]
        if word.tag in FINITE:
            return party and _binds(clause, place)
        party = party or (word.is_capitalized and clause.is_in(place, "treaty_party"))
    return False


def _binds(clause: Clause, verb: int) -> bool:
    if clause.tag(verb) not in {"Pres", "Fut"} or clause.is_in(verb - 1, "negation"):
        return False
    return not (clause.is_in(verb, "standing_verb") or clause.is_in(verb, "validity_verb"))
