"""Who announces the list that a row is an item of: «съезд врачей предлагает: …»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.document import ActionKind, BlockKind, Span
from summarize.slots.speaker import first_doer
from summarize.slots.speaker_near import read_phrases, sentence_at, sentences_before

if TYPE_CHECKING:
    from summarize.document import Candidate, Document
    from summarize.text.tokens import Token

_OPENING = 300
_STEM = 5
# Sentences from what is announced to the last of those to whom it is said.
_ADDRESSEES = 30


def in_lead_in(document: Document, action: Candidate) -> Span | None:
    """«Съезд врачей предлагает: …»; not where the document is an act of that body, «администрация постановляет: …»."""
    for span in action.governors:
        last = sentence_at(document, span.end - 1)
        line = Span(max(span.start, last.start), span.end)
        said = _announced(document, line) or _announced_to(document, line)
        if said:
            verb, name = said
            # «СЪЕЗД РЕШИЛ:» is how a resolution goes on after its preamble.
            formula = verb.text.isupper() or verb.tense == "Pres"
            return name if name and not (formula and _is_own(document, action, name)) else None
    return None


def _announced(document: Document, line: Span) -> tuple[Token, Span | None] | None:
    """The verb that announces a list, and who is named as its subject: nobody, if it is in the first person."""
    phrases = read_phrases(document.text, line, document.language)
    for verb in range(len(phrases.tokens) - 1, -1, -1):
        # «Преподаватель обязан сдать ведомость» announces nothing.
        found = None if phrases.clause.is_in(verb, "subject_modal") else first_doer(phrases, (verb,))
        if phrases.tokens[verb].person == "1":
            return phrases.tokens[verb], None
        if found and not phrases.clause.is_in(found.first, "personal_pronoun"):
            return phrases.tokens[verb], Span(*phrases.clause.span(found.first, found.end - 1))
    return None


def _announced_to(document: Document, line: Span) -> tuple[Token, Span | None] | None:
    """«Участники рекомендуют:» above «Правительству: …; Думе: …», of which ``line`` is one."""
    if not _addresses(document, line):
        return None
    below = line
    for sentence in sentences_before(document, line.start, _ADDRESSEES):
        above = Span(sentence.start, sentence.end)
        if sentence.text.endswith(":") and not _addresses(document, above):
            return _announced(document, above) if _addresses(document, below) else None
        below = above
    return None


def _addresses(document: Document, line: Span) -> bool:
    """Is ``line`` a name and a colon?"""
    tokens = read_phrases(document.text, line, document.language).tokens
    return document.text[line.end - 1] == ":" and not any(token.verb_form in ("Fin", "Inf") for token in tokens)


def _is_own(document: Document, action: Candidate, name: Span) -> bool:
    """Is it the body whose document this is, which orders, or which the opening names?"""
    stem = document.text[name.start : name.start + _STEM].lower()
    ordered = action.decision is not None and action.decision.kind is ActionKind.ORDER
    headed = document.text[: min(_OPENING, _told_from(document))].lower()
    return ordered or document.text[slice(*name)].isupper() or stem in headed


def _told_from(document: Document) -> int:
    """Where the first sentence begins that is no heading."""
    paragraphs = (block for block in document.blocks if block.kind is BlockKind.PARAGRAPH)
    return next((block.start for block in paragraphs if document.text[block.end - 1] in ".,;:"), _OPENING)
