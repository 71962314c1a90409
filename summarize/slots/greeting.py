"""Whom a letter greets, to whom «Вам» refers, and to whom it is addressed.

«Уважаемая Анна Павловна!», «Константин, добрый день!»; «Директору школы № 5» above an application.
"""

from __future__ import annotations

from itertools import dropwhile, groupby, islice, pairwise
from typing import TYPE_CHECKING

from summarize.document import Span
from summarize.languages.finders import pattern
from summarize.slots.actor_words import is_addressee
from summarize.slots.labels_and_details import lines_of
from summarize.slots.noun_phrases import NounPhrases
from summarize.slots.persons import read_persons
from summarize.text.clause import Clause
from summarize.text.morphology import has_analyser, read_in_context, read_tokens

if TYPE_CHECKING:
    from summarize.document import Document
    from summarize.slots.noun_phrases import ActorPhrase
    from summarize.text.tokens import Token

# In blocks: fields of a mail may stand above its greeting.
_WITHIN = 10
_LONGEST = 100


def greeted(document: Document, who: Span) -> Span | None:
    """The one name in the greeting above ``who``, if that is «Вам» or «Вас», or to whom a letter without one is for."""
    words = read_tokens(document.text, *who, document.language)
    if not words or not all(map(is_addressee, words)):
        return None
    for block in document.blocks[:_WITHIN]:
        is_short = block.end - block.start <= _LONGEST and block.end <= who.start
        if is_short and document.language.opens("salutation", document.text[block.start : block.end]):
            return _only_name(read_in_context(document.text, block.start, block.end, document.language))
    name = addressee(document)
    return name if name and name.end <= who.start else None


def addressee(document: Document) -> Span | None:
    """Whom a letter is addressed to, by his post at its top in the dative and a name below it; None without one."""
    if not has_analyser(document.language):
        return None
    lines = [*islice(lines_of(document.text, 0, len(document.text)), _WITHIN)]
    for first, second in pairwise(lines):
        if labelled := _after_label(document, first):
            return labelled
        if first.end - first.start > _LONGEST:
            return None
        if _names_to(document, first, ("Dat",)):
            # «Ковалю Р. П.» has no case that is sure.
            return Span(first.start, second.end) if _names_to(document, second, ("Dat", "")) else first
    return None


def _after_label(document: Document, line: Span) -> Span | None:
    """The name after «Кому:», «Выдано:», without what is said of it: «обществу «Заря» (ИНН в акте).»."""
    label = pattern(document.language, "addressee_label").match(document.text, *line)
    if label is None:
        return None
    clause, phrase = _first_name(document, Span(label.end(), line.end))
    return Span(*clause.span(phrase.first, phrase.end - 1)) if phrase else None


def _first_name(document: Document, line: Span) -> tuple[Clause, ActorPhrase | None]:
    """``line`` as a clause, and the name with which it opens, at least in the dative by a reading."""
    language = document.language
    clause = Clause(language, read_persons(read_in_context(document.text, *line, language), language))
    return clause, NounPhrases(clause).actor_at(0, "Dat")


def _names_to(document: Document, line: Span, cases: tuple[str, ...]) -> bool:
    """Is all of ``line`` somebody in one of ``cases``?"""
    clause, phrase = _first_name(document, line)
    return phrase is not None and phrase.end == len(clause.tokens) and clause.at(phrase.head).case in cases


def _only_name(tokens: tuple[Token, ...]) -> Span | None:
    capitalized = [[*run] for is_title, run in groupby(tokens, lambda token: token.text.istitle()) if is_title]
    # «Уважаемый Пётр Ильич Сомов»: a surname may look like another word.
    names = [[*dropwhile(lambda token: not _names_person(token), run)] for run in capitalized]
    names = [name for name in names if name]
    return Span(names[0][0].start, names[0][-1].end) if len(names) == 1 else None


def _names_person(token: Token) -> bool:
    return token.pos == "PROPN" and token.animacy == "Anim"
