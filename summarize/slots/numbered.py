"""The numbers in the name of an actor: «школа № 5», «учащиеся 9 классов»."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarize.slots.noun_phrases import NounPhrases

_NUMBER_SIGNS = frozenset("№#")
_BETWEEN_NUMBERS = frozenset("-–,")
_OF_TIME = ("month", "year_noun", "time_unit")


def past_number(phrases: NounPhrases, index: int, case: str) -> int:
    """«школа № 5», «мкр. 7»."""
    del case
    word, abbreviations = phrases.tokens[index].norm, phrases.clause.language.words("abbreviation_before_number")
    signed_word = word in _NUMBER_SIGNS or word in abbreviations
    if signed_word and phrases.clause.norm(index + 1)[:1].isdigit():
        return index + len(("№", "5"))
    # «школам № 5 и № 7»; «школам № 5, 6 мая» goes on with a date
    joins = word == "," or phrases.clause.is_in(index, "coordinator")
    another = joins and phrases.clause.norm(index - 1)[:1].isdigit()
    signed = another and phrases.clause.norm(index + 1) in _NUMBER_SIGNS
    return index + len((",", "№", "7")) if signed and phrases.clause.norm(index + 2).isdigit() else index


def of_numbered(phrases: NounPhrases, index: int, case: str = "") -> int:
    """«(учащимся) 9 классов», «(жильцам) 3 подъезда»; not «(школам) 2 и 5», «(главе) 3», «(жителям) 5 мая»."""
    del case
    people = phrases.clause.at(index - 1)
    end = index
    while phrases.clause.norm(end).isdigit() or (end > index and _joins_numbers(phrases, end)):
        end += 1
    noun = phrases.clause.at(end)
    of_time = any(phrases.clause.is_in(end, name) for name in _OF_TIME)
    counted = end > index and people.number == "Plur" and noun.pos == "NOUN" and "Gen" in (noun.case, *noun.cases)
    return end + 1 if counted and not of_time else index


def _joins_numbers(phrases: NounPhrases, index: int) -> bool:
    """«9–11», «9, 10», «9 и 10»."""
    return phrases.clause.norm(index) in _BETWEEN_NUMBERS or phrases.clause.is_in(index, "coordinator")
