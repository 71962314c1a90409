"""Whom a letter greets: «Уважаемая Анна Павловна!», «Константин, добрый день!», to whom «Вам» refers."""

from __future__ import annotations

from itertools import dropwhile, groupby
from typing import TYPE_CHECKING

from summarize.document import Span
from summarize.slots.actor_words import is_addressee
from summarize.text.morphology import read_in_context, read_tokens

if TYPE_CHECKING:
    from summarize.document import Document
    from summarize.text.tokens import Token

# In blocks: fields of a mail may stand above its greeting.
_WITHIN = 10
_LONGEST = 100


def greeted(document: Document, who: Span) -> Span | None:
    """The one name in the greeting above ``who``, if that is «Вам» or «Вас»; None without one."""
    words = read_tokens(document.text, *who, document.language)
    if not words or not all(map(is_addressee, words)):
        return None
    for block in document.blocks[:_WITHIN]:
        is_short = block.end - block.start <= _LONGEST and block.end <= who.start
        if is_short and document.language.opens("salutation", document.text[block.start : block.end]):
            return _only_name(read_in_context(document.text, block.start, block.end, document.language))
    return None


def _only_name(tokens: tuple[Token, ...]) -> Span | None:
    capitalized = [[*run] for is_title, run in groupby(tokens, lambda token: token.text.istitle()) if is_title]
    # «Уважаемый Пётр Ильич Сомов»: a surname may look like another word.
    names = [[*dropwhile(lambda token: not _names_person(token), run)] for run in capitalized]
    names = [name for name in names if name]
    return Span(names[0][0].start, names[0][-1].end) if len(names) == 1 else None


def _names_person(token: Token) -> bool:
    return token.pos == "PROPN" and token.animacy == "Anim"
