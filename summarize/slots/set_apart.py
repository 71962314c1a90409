"""What stands between a name and its verb, set apart by marks, and names that go on in a clause: «тем, кто живёт …»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.slots.noun_phrases import NOMINATIVE, ActorPhrase

if TYPE_CHECKING:
    from summarize.slots.noun_phrases import NounPhrases

# In words.
_LONGEST_ASIDE = 12
_LONGEST_ADDRESS = 5
_NEAR = 3
_LONGEST_CLAUSE = 20


def past_aside(phrases: NounPhrases, index: int) -> int:
    """The index after «(Осипова)», «, который любит рыбу,» or «, уважаемый министр,» at ``index``; else ``index``."""
    clause = phrases.clause
    if clause.norm(index) == "(":
        return _past(phrases, ")", index + 1, index + _LONGEST_ASIDE) or index
    if clause.norm(index) != ",":
        return index
    if any(clause.is_in(place, "relative_pronoun") for place in (index + 1, index + 2)):
        end = end_of_clause(phrases, index + 1)
        return end + 1 if clause.norm(end) == "," else index
    end = _past(phrases, ",", index + 1, index + _LONGEST_ADDRESS)
    told = any(clause.at(place).verb_form in ("Fin", "Inf") for place in range(index + 1, end))
    return index if told or not end else end


def _past(phrases: NounPhrases, mark: str, start: int, end: int) -> int:
    """The index after the first ``mark`` from ``start`` to ``end``; 0 without one."""
    ahead = range(start, min(end + 1, len(phrases.tokens)))
    return next((place + 1 for place in ahead if phrases.clause.norm(place) == mark), 0)


def end_of_clause(phrases: NounPhrases, start: int) -> int:
    """The index of the mark that closes the clause which begins at ``start``, after its verb."""
    told = False
    for place in range(start, min(start + _LONGEST_CLAUSE, len(phrases.tokens))):
        told = told or phrases.tokens[place].verb_form == "Fin"
        if phrases.tokens[place].pos == "PUNCT" and (told or phrases.clause.norm(place) != ","):
            return place
    return min(start + _LONGEST_CLAUSE, len(phrases.tokens))


def those_who(phrases: NounPhrases) -> ActorPhrase | None:
    """«Тем, кто живёт внизу, следует …», «призвал всех, кто видел аварию, позвонить», «те, кто …, должны»."""
    clause = phrases.clause
    for index in clause.places("correlative"):
        opens = clause.norm(index + 1) == "," and clause.is_in(index + 2, "correlated_pronoun")
        end = end_of_clause(phrases, index + 2) if opens else 0
        cue = _asking_after(phrases, index, end + 1) if end else -1
        cue = _asking_before(phrases, index, end + 1) if end and cue < 0 else cue
        if cue >= 0:
            return ActorPhrase(index, index, end, cue)
    return None


def _asking_after(phrases: NounPhrases, index: int, start: int) -> int:
    clause, place = phrases.clause, phrases.past_light(start, 1)
    if clause.at(index).case == NOMINATIVE:
        return place if clause.is_in(place, "subject_modal") else -1
    needs = clause.is_in(place, "dative_modal") or clause.is_in(place, "address_verb")
    return place if clause.at(index).case == "Dat" and needs else -1


def _asking_before(phrases: NounPhrases, index: int, start: int) -> int:
    clause = phrases.clause
    if clause.at(phrases.past_light(start, 1)).verb_form != "Inf":
        return -1
    for place in range(index - 1, max(-1, index - 1 - _NEAR), -1):
        cue = clause.entry(place, "address_verb")
        between = clause.norm(index - 1) if place < index - 1 else ""
        if cue and cue.preposition == between and clause.at(index).case in (cue.case, "Gen"):
            return place
    return -1
