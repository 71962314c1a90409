"""Questions that rules ask of a clause: where a word's complements are, and who could act."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from summarize.text.clause import Clause, cue_table
from summarize.text.tokens import FINITE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from summarize.languages import Language

# Further from its predicate than this an infinitive belongs to another one.
_REACH = 14
_REACH_BACK = 8
_STOPS = frozenset(".;:?!…")
# No author writes a sentence of so many words; what a machine runs together is read in stretches, so that no rule
# that looks along the sentence takes the square of its length.
_LONGEST = 200
_QUOTES = frozenset('«»"')
_CLAUSE_MARKS = frozenset(',.;:?!…()«»"–—')


def stretches(clause: Clause) -> tuple[Clause, ...]:
    """``clause`` itself, or in order the parts of one that is too long for a sentence."""
    tokens = clause.tokens
    if len(tokens) <= _LONGEST:
        return (clause,)
    starts = range(0, len(tokens), _LONGEST)
    return tuple(
        clause._replace(
            tokens=tokens[start : start + _LONGEST], pending=clause.pending and start + _LONGEST >= len(tokens)
        )
        for start in starts
    )


def ending(clause: Clause) -> Clause:
    """``clause`` itself, or the last words of one that is too long for a sentence."""
    return clause if len(clause.tokens) <= _LONGEST else clause._replace(tokens=clause.tokens[-_LONGEST:])


def clause_start(clause: Clause, index: int) -> int:
    """The index of the first word of the clause that the word at ``index`` stands in."""
    while index > 0 and clause.norm(index - 1) not in _CLAUSE_MARKS and not clause.is_in(index, "clause_opener"):
        index -= 1
    return index


def following(clause: Clause, index: int, reach: int = _REACH) -> Iterator[int]:
    """The indexes after ``index`` up to a full stop, semicolon, colon or the like."""
    for place in range(index + 1, min(len(clause.tokens), index + 1 + reach)):
        if clause.norm(place) in _STOPS:
            return
        yield place


def preceding(clause: Clause, index: int, reach: int = _REACH_BACK) -> Iterator[int]:
    """The indexes before ``index``, nearest first, down to the beginning of its clause."""
    for place in range(index - 1, max(-1, index - 1 - reach), -1):
        if clause.norm(place) in _CLAUSE_MARKS:
            return
        yield place


def infinitive_of(clause: Clause, index: int) -> int | None:
    """The infinitive that depends on the word at ``index``: after it, else before it in its clause."""
    for place in following(clause, index):
        if clause.tag(place) == "Inf":
            # «требуется желание учиться», «нужен мастер, способный чинить»: it belongs to the word before it.
            return None if place - 1 > index and clause.is_in(place - 1, "infinitive_governor") else place
        if subordinate(clause, place):
            resumed = _after_clause(clause, place)
            return _infinitive_before(clause, index) if resumed is None else resumed
        if clause.tag(place) in FINITE and not _auxiliary(clause, place) and not _parenthetic(clause, place):
            break
    return _infinitive_before(clause, index)


def _infinitive_before(clause: Clause, index: int) -> int | None:
    # «пить воду "Исток" не рекомендуется»: a name in quotes ends no clause.
    for place in range(index - 1, max(-1, index - 1 - _REACH_BACK), -1):
        if clause.norm(place) in _CLAUSE_MARKS - _QUOTES:
            return None
        if clause.tag(place) == "Inf":
            return place
    return None


def _after_clause(clause: Clause, opener: int) -> int | None:
    """«просят всех, кто болен, остаться»: the infinitive that follows the comma closing the clause."""
    for place in following(clause, opener):
        if clause.tag(place) == "Inf":
            return place if clause.norm(place - 1) == "," else None
    return None


def subordinate(clause: Clause, place: int) -> bool:
    """Whether the word opens a subordinate clause: «…, который», «…, чтобы», «…, если»."""
    if clause.norm(place - 1) != ",":
        return False
    opener = place + 1 if clause.tag(place) == "ADP" else place
    return clause.is_in(opener, "purpose_conjunction") or clause.is_in(opener, "subordinator")


def _auxiliary(clause: Clause, place: int) -> bool:
    """«должен был», «следовало бы», «надо как можно скорее»: no predicate of its own."""
    if clause.is_in(place, "copula") or clause.is_in(place, "conditional_particle"):
        return True
    return clause.is_in(place, "degree_word") and clause.is_in(place - 1, "supposition_opener")


def _parenthetic(clause: Clause, place: int) -> bool:
    """«надо, считает он, строить»: a verb between two commas does not end the search."""
    return any(clause.norm(before) == "," for before in range(max(0, place - 3), place))


def nominative(clause: Clause, index: int) -> bool:
    """Whether the noun or pronoun may be a subject: no noun or preposition before it governs it."""
    word = clause.tokens[index]
    if word.tag == "PRON":
        return word.case == "Nom"
    if word.tag != "NOUN" or "Nom" not in word.cases:
        return False
    return word.opens_line or clause.tag(governor(clause, index)) not in {"NOUN", "ADP"}


def governor(clause: Clause, index: int) -> int:
    """The place of the word before the noun at ``index``, its adjectives and what stands in brackets left out."""
    before = index - 1
    while before >= 0:
        if clause.norm(before) == ")":
            while before > 0 and clause.norm(before) != "(":
                before -= 1
        elif clause.tag(before) not in {"ADJ", "Part"}:
            break
        before -= 1
    return before


def purpose_of(clause: Clause, index: int) -> int | None:
    """The word that opens a clause of purpose («чтобы») after the word at ``index``."""
    return next((place for place in following(clause, index) if clause.is_in(place, "purpose_conjunction")), None)


def action_after(clause: Clause, index: int, reach: int = 5) -> int | None:
    """The noun of action that depends on the word at ``index``, before the clause ends."""
    for place in following(clause, index, reach):
        if clause.norm(place) in _CLAUSE_MARKS or clause.tag(place) in FINITE:
            return None
        if is_action(clause, place):
            return place
    return None


def is_action(clause: Clause, index: int) -> bool:
    """Whether the word at ``index`` is a noun of action («усиление», «ремонт»)."""
    word = clause.tokens[index]
    return word.tag in {"NOUN", "X"} and action_noun(word.lemma, clause.language)


@cache
def _action_pattern(language: Language) -> Callable[[str], object]:
    patterns = language.patterns("action_noun")
    return re.compile("|".join(patterns) if patterns else r"(?!)").fullmatch


def action_noun(lemma: str, language: Language) -> bool:
    """Whether ``lemma`` names an action."""
    if lemma in cue_table(language, "action_noun"):
        return True
    return lemma not in cue_table(language, "non_action_noun") and _action_pattern(language)(lemma) is not None


def purpose_next(clause: Clause, index: int) -> bool:
    """«надо, чтобы …»."""
    return clause.norm(index + 1) == "," and clause.is_in(index + 2, "purpose_conjunction")


# In words and marks: how far before its predicate a subject is looked for, and after it.
_BEFORE = 30
_AFTER = 4


def calls_for(clause: Clause, index: int) -> bool:
    """«ситуация требует внимания»: nobody demands it."""
    word = clause.tokens[index]
    if not cue_table(clause.language, "body"):
        return False  # who can demand is known by the analyser and this table alone
    if word.tag not in {"Pres", "Fut", "Past"} or word.person in {"1", "2"}:
        return False
    if infinitive_of(clause, index) is not None or purpose_next(clause, index):
        return False
    if clause.norm(index + 1) == ":" and word.tag != "Past" and word.number != "Plur":
        return not clause.pending  # «администрация района постановляет:» and its items
    own = [place for place in preceding(clause, index) if nominative(clause, place) or _named(clause, place)]
    if own or word.tag == "Past" or word.number == "Plur":
        return bool(own) and not any(_speaks(clause, place) for place in own)
    return not any(
        _speaks(clause, place) for place in range(max(0, index - _BEFORE), min(len(clause.tokens), index + _AFTER))
    )


def _named(clause: Clause, index: int) -> bool:
    word = clause.tokens[index]
    return word.is_capitalized and not word.opens_line and word.tag in {"NOUN", "X"}


def _speaks(clause: Clause, index: int) -> bool:
    word = clause.tokens[index]
    if word.tag == "PRON":
        return word.case == "Nom"
    return can_act(clause, index) or (_named(clause, index) and not word.case)


def agent(clause: Clause, index: int) -> bool:
    """Whether somebody who can bring it about is the subject, or nobody is named («выделят деньги»)."""
    if clause.tokens[index].person == "1":
        return True
    own = [place for place in preceding(clause, index) if nominative(clause, place)]
    if any(clause.tokens[place].person for place in own):
        return clause.tokens[index].number == "Plur"
    if own:
        return any(can_act(clause, place) for place in (*own, index - 1))
    near = range(max(0, index - 8), min(len(clause.tokens), index + _AFTER))
    return clause.tokens[index].number == "Plur" or any(
        can_act(clause, place) for place in near if place == index - 1 or nominative(clause, place)
    )


def said_by_a_thing(clause: Clause, index: int) -> bool:
    """«авария показывает необходимость ремонта»: the verb before a noun has a subject, and nobody says it."""
    if clause.tag(index) != "Pres":
        return False
    own = [place for place in preceding(clause, index) if nominative(clause, place)]
    return bool(own) and not any(_speaks(clause, place) for place in own)


def can_act(clause: Clause, index: int) -> bool:
    """Whether the word may be the subject and names a person, a body or an office."""
    word = clause.tokens[index]
    if "Nom" not in word.cases:
        return False
    named = word.is_capitalized and ("PROPN" in word.may_be or not word.opens_line)
    return (
        named
        or word.animacy == "Anim"
        or any(clause.is_in(index, table) for table in ("body", "duty_bearer", "quantifier"))
    )
