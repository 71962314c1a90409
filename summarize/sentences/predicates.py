"""Whether there is a predicate on each side of a candidate sentence boundary."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late

if TYPE_CHECKING:
    from summarize.languages import Language
    from summarize.sentences.boundaries import SentenceBoundary

# Bounds the work when boundary after boundary is rejected.
VERB_REACH = 300
SENTENCE_END = compile_late(r"[.!?…]")
CLAUSE_END = compile_late(r"[.!?…,;:()]")
_LAST_CLAUSE = compile_late(r"[^,;:()]*$")


def has_predicate(boundary: SentenceBoundary) -> bool:
    """Is there a predicate before the boundary?"""
    return _predicate(boundary.language).search(*boundary.before(VERB_REACH)) is not None


def goes_on(boundary: SentenceBoundary, end: re.Pattern[str] = SENTENCE_END) -> bool:
    """Is there a predicate after the boundary, before the next ``end``?"""
    reach = _end_of(boundary, end)
    return _predicate(boundary.language).search(boundary.text, boundary.next, reach) is not None


def _end_of(boundary: SentenceBoundary, end: re.Pattern[str]) -> int:
    """Where the words after the boundary reach: to the next ``end``, a number of characters at most."""
    stop = end.search(boundary.text, boundary.next, boundary.block.end)
    return min(boundary.next + VERB_REACH, stop.start() if stop else boundary.block.end)


def demands_of_number(boundary: SentenceBoundary) -> bool:
    """«Нужен акт до 6 июня 2027 г. 12 досок следует списать»: a predicate, and then a demand, in one clause each.

    Not «в 2027 г. 12 досок следует списать», nor «сообщили, что в 2027 г. 12 досок следует списать».
    """
    text, start, mark = boundary.before(VERB_REACH)
    last = _LAST_CLAUSE.search(text, start, mark)
    said = last is not None and _predicate(boundary.language).search(text, last.start(), mark)
    return (
        bool(said) and _demand(boundary.language).search(text, boundary.next, _end_of(boundary, CLAUSE_END)) is not None
    )


@cache
def _predicate(language: Language) -> re.Pattern[str]:
    """A finite verb, a modal («нужно»), or the infinitive of an order."""
    modals = [re.escape(word) for word in language.words("modal")]
    forms = [*language.patterns("finite_verb"), *language.patterns("infinitive"), *modals]
    # Names end as participles do: «Казахстан». The lookahead skips figures and most words that are no verbs.
    forms += [f"(?-i:{entry})" for entry in language.patterns("passive_verb")]
    return re.compile(rf"\b(?=\w{{3}})(?:{'|'.join(forms) or '(?!)'})\b", re.IGNORECASE)


@cache
def _demand(language: Language) -> re.Pattern[str]:
    """A modal («следует»), of those whose dative is to act if the pack tells them apart."""
    modals = "|".join(map(re.escape, language.words("dative_modal") or language.words("modal"))) or "(?!)"
    return re.compile(rf"\b(?:{modals})\b", re.IGNORECASE)
