"""What is the syntactic head of an item: an infinitive, an action noun, another noun or a finite verb?"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from summarize.actions.clauses import is_action_noun, may_be_subject
from summarize.core.records import NamedTuple
from summarize.text.tokens import FINITE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarize.text.clause import Clause


class HeadKind(StrEnum):
    """The grammatical kind of an item's head."""

    INFINITIVE = "infinitive"
    ACTION = "action"
    THING = "thing"
    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    NONE = "none"


ACTION_HEADS = frozenset({HeadKind.INFINITIVE, HeadKind.ACTION})


class Head(NamedTuple):
    """The index and the kind of an item's head; ``subject`` if a subject precedes the verb."""

    place: int
    kind: HeadKind
    subject: bool = False


_STATEMENTS = {
    "Past": HeadKind.PAST,
    "Short": HeadKind.PAST,
    "Pres": HeadKind.PRESENT,
    "Pred": HeadKind.PRESENT,
    "Fut": HeadKind.FUTURE,
}
_ENDS = frozenset(".;:!?…")
_NEAR = 3


def head_of(clause: Clause) -> Head:
    """The head of the item whose first sentence is ``clause``."""
    if clause.language.setting("head_final"):
        return _last_head(clause)
    noun = None
    for place in main_words(clause):
        kind = clause.tag(place)
        if kind == "Inf" and noun is None:
            return Head(place, HeadKind.PRESENT if _is_of_adjective(clause, place) else HeadKind.INFINITIVE)
        if kind in _STATEMENTS:
            return Head(place, _STATEMENTS[kind], noun is not None)
        if noun is None and may_be_subject(clause, place):
            noun = place
    if noun is None:
        return Head(0, HeadKind.NONE)
    return Head(noun, HeadKind.ACTION if is_action_noun(clause, noun) else HeadKind.THING)


def _is_of_adjective(clause: Clause, place: int) -> bool:
    """«рад видеть», «готов вам помочь»: a state, not an action; «необходимо помочь» is a demand."""
    near = range(max(0, place - _NEAR), place)
    short = [index for index in near if clause.tag(index) == "ADJ" and not clause.tokens[index].case]
    return any(not clause.is_in(index, "modal") for index in short)


def _last_head(clause: Clause) -> Head:
    """The last noun or verb of the first clause, for head-final languages: «жолды жөндеу» (the mending of the road)."""
    for place in reversed(range(_first_end(clause))):
        kind = clause.tag(place)
        if kind in _STATEMENTS:
            return Head(place, _STATEMENTS[kind], subject=place > 0)
        if kind == "NOUN":
            return Head(place, HeadKind.ACTION if is_action_noun(clause, place) else HeadKind.THING)
    return Head(0, HeadKind.NONE)


def _first_end(clause: Clause) -> int:
    return next((place for place in range(len(clause.tokens)) if clause.norm(place) in _ENDS), len(clause.tokens))


def main_words(clause: Clause) -> Iterator[int]:
    """The indexes in the first clause, without prepositional phrases, subordinate clauses and «заявил он»."""
    place = 0
    while place < len(clause.tokens) and not _ended(clause, place):
        if _is_attribution(clause, place):
            place = _clause_end(clause, place) + 1
        elif clause.tag(place) == "ADP":
            place = _phrase_end(clause, place)
        elif _is_subordinate(clause, place):
            place = _clause_end(clause, place)
        else:
            yield place
            place += 1


def _ended(clause: Clause, place: int) -> bool:
    """Does the first clause end here? «Отделу культуры: открыть школу» goes on after its colon."""
    if clause.norm(place) == ":":
        return any(clause.tag(before) in FINITE or may_be_subject(clause, before) for before in range(place))
    return clause.norm(place) in _ENDS


def _is_subordinate(clause: Clause, place: int) -> bool:
    return (
        clause.is_in(place, "purpose_conjunction")
        or clause.is_in(place, "supposition_opener")
        or (
            clause.norm(place - 1) == ","
            and (clause.tag(place) == "CONJ" or clause.is_in(place, "relative_pronoun"))
            and not clause.is_in(place, "coordinator")
        )
    )


def _is_attribution(clause: Clause, index: int) -> bool:
    """«Второе, заявил он, …»: an attribution before the quotation."""
    return (
        clause.tag(index) in {"Past", "Pres"}
        and clause.is_in(index, "reporting_verb")
        and any(clause.norm(place) == "," for place in range(index + 1, index + 6))
        and clause.norm(index + 1) != ","
    )


def _phrase_end(clause: Clause, index: int) -> int:
    """The index after the noun that the preposition at ``index`` governs."""
    for place in range(index + 1, min(index + 7, len(clause.tokens))):
        if clause.tag(place) in {"NOUN", "PUNCT"}:
            return place + 1
        if clause.tag(place) in FINITE or clause.tag(place) == "Inf":
            return place
    return index + 1


def _clause_end(clause: Clause, index: int) -> int:
    for place in range(index + 1, len(clause.tokens)):
        if clause.norm(place) == "," or clause.norm(place) in _ENDS:
            return place
    return len(clause.tokens)
