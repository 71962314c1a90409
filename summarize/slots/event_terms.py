"""Terms that an event sets: «до ледостава», «перед подачей заявки», «к субботнику», «до утверждения акта»."""

from __future__ import annotations

from itertools import islice, takewhile
from typing import TYPE_CHECKING

from summarize.document import Span
from summarize.languages.finders import pattern
from summarize.slots.actor_words import NOUNS, is_modifier
from summarize.text.morphology import has_analyser, read_tokens
from summarize.text.possible_readings import may_be_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarize.languages import Language
    from summarize.text.clause import Clause
    from summarize.text.tokens import Token

# Words of «до первых осенних заморозков» before its noun.
_MODIFIERS = 3
_REACH = _MODIFIERS + 2
# Words of «навчального року».
_PHRASE = 4
_PHRASE_PARTS = frozenset(("NOUN", "ADJ", "PROPN", "DET", "NUM"))
_ACTS = ("event_noun", "action_noun")
_SETTING = (("event_preposition", ("event_noun",)), ("sequel_preposition", _ACTS))
_OBLIQUE = frozenset(("Gen", "Ins"))


def may_name_event(source: str, span: Span, language: Language) -> bool:
    """Has ``span`` a preposition of such terms, and soon after one a word that may be an event?"""
    tokens = read_tokens(source, *span, language)
    norms = {token.norm for token in tokens}
    return any(
        not norms.isdisjoint(language.words(preposition))
        and any(
            may_be_in(token, preposition, language) and _may_be_any(tokens[index + 1 : index + _REACH], nouns, language)
            for index, token in enumerate(tokens)
        )
        for preposition, nouns in _SETTING
    )


def _may_be_any(tokens: Sequence[Token], tables: Iterable[str], language: Language) -> bool:
    return any(may_be_in(token, name, language) for token in tokens for name in tables)


def event_terms(clause: Clause) -> Iterator[Span]:
    """The terms of ``clause`` that events set, in order, each with the genitive that completes it."""
    for index in range(len(clause.tokens)):
        if noun := max(_noun_of_term(clause, index), _noun_of_sequel(clause, index)):
            yield Span(clause.at(index).start, phrase_end(clause, clause.at(noun).end))


def _noun_of_term(clause: Clause, index: int) -> int:
    """The index of the event of «до ледостава» at ``index``, 0 without one."""
    cue = clause.entry(index, "event_preposition")
    noun = _noun_after(clause, index, cue.case) if cue else 0
    event = clause.entry(noun, "event_noun") if noun else None
    # «К заседанию» is by when, «к проверке» as often what for; «отчитаться перед собранием жильцов»
    sets = cue and event and (not cue.of or cue.of == event.of) and not _meets(clause, noun)
    return noun if sets and not _ends_range(clause, index) else 0


def _noun_of_sequel(clause: Clause, index: int) -> int:
    """The index of what was done in «после ремонта»; 0 without it, and in «(лечить) осложнения после операции»."""
    cue = clause.entry(index, "sequel_preposition")
    noun = _noun_after(clause, index, cue.case) if cue and clause.at(index - 1).pos not in NOUNS else 0
    return noun if noun and any(clause.is_in(noun, name) for name in _ACTS) else 0


def _meets(clause: Clause, noun: int) -> bool:
    """«(Выступить) перед собранием»: are those before whom something is done a body?"""
    return clause.at(noun).case == "Ins" and clause.is_in(noun, "body")


def _ends_range(clause: Clause, index: int) -> bool:
    """«От открытия до закрытия»."""
    return clause.at(index - 1).case == "Gen" and clause.at(index - 2).pos == "ADP"


def _noun_after(clause: Clause, index: int, case: str) -> int:
    """The index of the noun in ``case`` after the preposition and any modifiers; 0 without one."""
    for place in range(index + 1, min(index + _REACH, len(clause.tokens))):
        token = clause.at(place)
        if token.pos == "NOUN":
            return place if case in (token.case, *token.cases) else 0
        if not is_modifier(token):
            return 0
    return 0


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
