"""Who speaks in a sentence of a document, or in those before it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING

from summarize.document import Span
from summarize.slots.noun_phrases import NOMINATIVE, NounPhrases
from summarize.slots.speaker import PROPOSERS
from summarize.text.clause import Clause
from summarize.text.morphology import read_in_context

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.document import Document, Sentence
    from summarize.languages import Language
    from summarize.slots.speaker import SentenceRule

# In words: no author's sentence has so many.
_LONGEST = 200
NEAR_SENTENCES = 3
"""How many sentences before a sentence may say who speaks."""


def sentence_at(document: Document, place: int) -> Sentence:
    """The last sentence that begins at ``place`` or before it."""
    return document.sentences[max(0, bisect_right(document.sentences, place, key=lambda one: one.start) - 1)]


def sentences_before(document: Document, start: int, count: int = NEAR_SENTENCES) -> Sequence[Sentence]:
    """The ``count`` sentences that begin before ``start``, the nearest first."""
    index = bisect_left(document.sentences, start, key=lambda one: one.start)
    return document.sentences[max(0, index - count) : index][::-1]


def named_in(document: Document, span: Span, rules: Sequence[SentenceRule], depth: int = 0) -> Span | None:
    """The name that one of ``rules`` finds in ``span``; for a pronoun, the name before it."""
    phrases = read_phrases(document.text, span, document.language)
    found = next((found for rule in rules if (found := rule(phrases))), None)
    if found and phrases.clause.is_in(found.first, "personal_pronoun"):
        several = phrases.tokens[found.first].number == "Plur"
        return (
            _several_before(document, span.start)
            if several
            else named_before(document, span.start, depth + 1, person=True)
        )
    return Span(*phrases.clause.span(found.first, found.end - 1)) if found else None


@lru_cache(64)
def read_phrases(text: str, span: Span, language: Language) -> NounPhrases:
    """The noun phrases of the sentence at ``span``; none in a language whose verbs come last."""
    tokens = () if language.setting("head_final") else read_in_context(text, *span, language)[:_LONGEST]
    return NounPhrases(Clause(language, tokens))


def named_before(document: Document, start: int, depth: int = 0, *, person: bool = False) -> Span | None:
    """Who spoke in the nearest of the sentences before ``start`` that names somebody; with ``person`` who was named."""
    for sentence in sentences_before(document, start) if depth <= NEAR_SENTENCES else ():
        span = Span(sentence.start, sentence.end)
        named, last = named_in(document, span, PROPOSERS, depth), _last_person(document, span)
        if named or last:
            return (last or named) if person else (named or last)
    return None


def _several_before(document: Document, start: int) -> Span | None:
    """Whom «они» stands for: the nearest subject before ``start`` that are several."""
    for sentence in sentences_before(document, start):
        phrases = read_phrases(document.text, Span(sentence.start, sentence.end), document.language)
        for found in phrases.asked_subjects:
            if phrases.tokens[found.head].number == "Plur" and phrases.tokens[found.head].pos != "PRON":
                return Span(*phrases.clause.span(found.first, found.end - 1))
    return None


def _last_person(document: Document, span: Span) -> Span | None:
    """The last personal name in the nominative."""
    tokens = read_phrases(document.text, span, document.language).tokens
    named = [(token.pos, token.animacy, token.case) == ("PROPN", "Anim", NOMINATIVE) for token in tokens]
    if True not in named:
        return None
    last = len(named) - 1 - named[::-1].index(True)
    first = next((index + 1 for index in range(last, -1, -1) if not named[index]), 0)
    return Span(tokens[first].start, tokens[last].end)
