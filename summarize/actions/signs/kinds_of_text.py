"""What a whole text is, where that tells that its words ask nothing: an advert, rules in force."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from summarize.languages.finders import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarize.document import Document
    from summarize.languages import Language
    from summarize.text.clause import Clause

OFFERED = "advertised"
"""The sign of «Попробуйте наш торт!», «Оставьте заявку на сайте» in an advert."""
STANDING_DUTY = "duty of rules"
"""The sign of «Читатели обязаны беречь книги» in rules in force."""

# An advert is short: a column that asks for discounts is not.
_LONGEST_ADVERT = 600
_NAMES = frozenset(("NOUN", "PRON"))
_OBLIGING = ("deontic_modal", "subject_modal")
_MARKS = ("commercial", "firm_speaks", "invitation")


def kind_of_text_signs(document: Document, clause: Clause, *, is_dated: bool) -> Iterator[str]:
    """The signs above that hold of ``clause``; what is to be done by a day (``is_dated``) is no standing duty."""
    if _advertises(document, clause):
        yield OFFERED
    if not is_dated and _is_standing_duty(document, clause):
        yield STANDING_DUTY


def _advertises(document: Document, clause: Clause) -> bool:
    """Does ``clause`` ask for something, by nothing but an imperative, in an advert?"""
    if len(document.text) > _LONGEST_ADVERT or not any(word.tag == "Imp" for word in clause.tokens):
        return False
    needs = any(clause.places(name) for name in ("modal", "directive"))
    return not needs and _is_advert(document.text, document.language)


@lru_cache(maxsize=64)
def _is_advert(text: str, language: Language) -> bool:
    """Sentences in which a firm speaks of itself, names a discount or a gift, and invites."""
    return all(pattern(language, mark).search(text) is not None for mark in _MARKS)


def _is_standing_duty(document: Document, clause: Clause) -> bool:
    """Does ``clause`` say what somebody is obliged to do, in a text that calls itself rules?"""
    span = document.title.span if document.title else None
    if span is None or not document.language.opens("rules_title", document.text[slice(*span)]):
        return False
    first = min((place for name in _OBLIGING for place in clause.places(name)), default=0)
    # «Учителя» may be the genitive, but what obliges has a subject.
    return any(clause.tag(before) in _NAMES for before in range(first))
