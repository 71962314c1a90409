"""Sections of minutes under which nobody is told to do anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.lazy_pattern import compile_late
from summarize.slots.vocabulary import phrases
from summarize.text.fold import fold

if TYPE_CHECKING:
    from summarize.document import Candidate, Document, Span

_DRESS = compile_late(r"^[\W\d]+|[\W\d]+$")


def is_agenda(document: Document, candidate: Candidate) -> bool:
    """Is the candidate under a heading such as «Повестка дня», «План встречи», «Участники»."""
    return any(_names_agenda(document, span) for span in (*candidate.governors, *candidate.headings[:1]))


def _names_agenda(document: Document, span: Span) -> bool:
    words = _DRESS.sub("", fold(document.text[slice(*span)]))
    return phrases(document.language, "agenda_heading").fullmatch(words) is not None
