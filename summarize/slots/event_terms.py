"""Terms that an event sets: «до ледостава», «перед подачей заявки», «к субботнику», «до утверждения акта»."""

from __future__ import annotations

from itertools import islice, takewhile
from typing import TYPE_CHECKING

from summarize.document import Span
from summarize.languages.finders import pattern, phrases
from summarize.slots.actor_words import NOUNS, is_modifier
from summarize.text.clause import may_have
from summarize.text.morphology import has_analyser

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarize.languages import Language
    from summarize.text.clause import Clause
    from summarize.text.tokens import Token

# Words of «до первых осенних заморозков» before its noun.
_MODIFIERS = 3
# Words of «навчального року».
_PHRASE = 4
_PHRASE_PARTS = frozenset(("NOUN", "ADJ", "PROPN", "DET", "NUM"))
_OBLIQUE = frozenset(("Gen", "Ins"))


def may_name_event(source: str, span: Span, language: Language) -> bool:
    """Has ``span`` a preposition of such terms, and may it have an event?"""
    prepositions = phrases(language, "event_preposition")
    return prepositions.search(source, *span) is not None and any(
        may_have(source, *span, language, name) for name in ("event_noun", "action_noun")
    )


def event_terms(clause: Clause) -> Iterator[Span]:
    """The terms of ``clause`` that events set, in order, each with the genitive that completes it."""
    for index in clause.places("event_preposition"):
        cue = clause.entry(index, "event_preposition")
        noun = _noun_after(clause, index, cue.case) if cue else -1
        if not cue or noun < 0 or not _is_event(clause, noun, cue.of) or _ends_range(clause, index):
            continue
        if cue.of != "act" or not _follows_noun(clause, index):
            yield Span(clause.at(index).start, phrase_end(clause, clause.at(noun).end))


def _follows_noun(clause: Clause, index: int) -> bool:
    """«(Лечить) осложнения после операции»: of what kind they are."""
    return clause.at(index - 1).pos in NOUNS


def _is_event(clause: Clause, noun: int, kind: str) -> bool:
    """«К заседанию» is by when, «к проверке» as often what for; «после» takes any act: «после ремонта»."""
    event = clause.entry(noun, "event_noun")
    if kind == "act":
        return event is not None or clause.is_in(noun, "action_noun")
    # «Отчитаться перед собранием жильцов»
    return event is not None and kind in ("", event.of) and not _meets(clause, noun)


def _meets(clause: Clause, noun: int) -> bool:
    """«(Выступить) перед собранием»: are those before whom something is done a body?"""
    return clause.at(noun).case == "Ins" and clause.is_in(noun, "body")


def _ends_range(clause: Clause, index: int) -> bool:
    """«От открытия до закрытия»."""
    return clause.at(index - 1).case == "Gen" and clause.at(index - 2).pos == "ADP"


def _noun_after(clause: Clause, index: int, case: str) -> int:
    """The index of the noun in ``case`` after the preposition and any modifiers; -1 without one."""
    for place in range(index + 1, min(index + _MODIFIERS + 2, len(clause.tokens))):
        token = clause.at(place)
        if token.pos == "NOUN":
            return place if case in (token.case, *token.cases) else -1
        if not is_modifier(token):
            return -1
    return -1


def phrase_end(clause: Clause, place: int) -> int:
    """Where the genitive or instrumental phrase ends that begins at ``place``."""
    following = (token for token in clause.tokens if token.start >= place)
    if not has_analyser(clause.language):
        near = [*islice(following, _PHRASE)]
        found = pattern(clause.language, "genitive_phrase").match(" ".join(token.norm for token in near))
        return near[found[0].count(" ")].end if found else place
    return max((token.end for token in takewhile(_completes, following)), default=place)


def _completes(token: Token) -> bool:
    return (token.pos in _PHRASE_PARTS or token.verb_form == "Part") and token.case in _OBLIQUE
