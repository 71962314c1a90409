"""Where are the complements of a word in its clause, and who could be the agent?"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from summarize.text.tokens import FINITE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from summarize.languages import Language
    from summarize.text.clause import Clause

# In words and marks: an infinitive further from a predicate depends on another one.
_REACH = 14
_REACH_BACK = 8
_STOPS = frozenset(".;:?!…")
# Longer sentences come from broken extraction; windows keep rules that scan a sentence from quadratic time.
_LONGEST = 200
COLLECTIVES = ("body", "duty_bearer", "quantifier")
_CLAUSE_MARKS = frozenset(',.;:?!…()«»"–—')


def windows(clause: Clause) -> tuple[Clause, ...]:
    """``clause`` in consecutive windows of at most 200 tokens."""
    tokens, ends = clause.tokens, range(_LONGEST, len(clause.tokens) + _LONGEST, _LONGEST)
    return tuple(
        clause._replace(tokens=tokens[end - _LONGEST : end], pending=clause.pending and end >= len(tokens))
        for end in ends
    )


def last_window(clause: Clause) -> Clause:
    """The last 200 tokens of ``clause``."""
    return clause._replace(tokens=clause.tokens[-_LONGEST:])


def is_in_any(clause: Clause, index: int, tables: Iterable[str]) -> bool:
    """Is the word at ``index`` in one of the lexicon's ``tables``?"""
    return any(clause.is_in(index, table) for table in tables)


def clause_start(clause: Clause, index: int) -> int:
    """The index of the first word of the clause that contains the word at ``index``."""
    while index > 0 and clause.norm(index - 1) not in _CLAUSE_MARKS and not clause.is_in(index, "clause_opener"):
        index -= 1
    return index


def following(clause: Clause, index: int, reach: int = _REACH) -> Iterator[int]:
    """The indexes after ``index``, at most ``reach``, up to a full stop, semicolon, colon or the like."""
    for place in range(index + 1, min(len(clause.tokens), index + 1 + reach)):
        if clause.norm(place) in _STOPS:
            return
        yield place


def preceding(clause: Clause, index: int, reach: int = _REACH_BACK) -> Iterator[int]:
    """The indexes before ``index``, nearest first, at most ``reach``, down to the beginning of its clause."""
    for place in range(index - 1, max(-1, index - 1 - reach), -1):
        if clause.norm(place) in _CLAUSE_MARKS:
            return
        yield place


def infinitive_of(clause: Clause, index: int) -> int | None:
    """The index of the infinitive that depends on the word at ``index``: after it, else before it in its clause."""
    for place in following(clause, index):
        if clause.tag(place) == "Inf":
            # «требуется желание учиться», «нужен мастер, способный чинить»: it belongs to the word before it.
            return None if place - 1 > index and clause.is_in(place - 1, "infinitive_governor") else place
        if opens_subordinate_clause(clause, place):
            resumed = _infinitive_after_clause(clause, place)
            return _infinitive_before(clause, index) if resumed is None else resumed
        if clause.tag(place) in FINITE and not _is_auxiliary(clause, place) and not _is_parenthetic(clause, place):
            break
    return _infinitive_before(clause, index)


def _infinitive_before(clause: Clause, index: int) -> int | None:
    # «пить воду "Исток" не рекомендуется»: a name in quotes ends no clause.
    for place in range(index - 1, max(-1, index - 1 - _REACH_BACK), -1):
        if clause.norm(place) in _CLAUSE_MARKS - {"«", "»", '"'}:
            return None
        if clause.tag(place) == "Inf":
            return place
    return None


def _infinitive_after_clause(clause: Clause, opener: int) -> int | None:
    """«просят всех, кто болен, остаться»: the infinitive that follows the comma closing the clause."""
    for place in following(clause, opener):
        if clause.tag(place) == "Inf":
            return place if clause.norm(place - 1) == "," else None
    return None


def opens_subordinate_clause(clause: Clause, place: int) -> bool:
    """Does the word open a subordinate clause: «…, который», «…, чтобы», «…, если»?"""
    if clause.norm(place - 1) != ",":
        return False
    opener = place + 1 if clause.tag(place) == "ADP" else place
    return clause.is_in(opener, "purpose_conjunction") or clause.is_in(opener, "subordinator")


def _is_auxiliary(clause: Clause, place: int) -> bool:
    """«должен был», «следовало бы», «надо как можно скорее»: not a predicate by itself."""
    if clause.is_in(place, "copula") or clause.is_in(place, "conditional_particle"):
        return True
    return clause.is_in(place, "degree_word") and clause.is_in(place - 1, "supposition_opener")


def _is_parenthetic(clause: Clause, place: int) -> bool:
    """«надо, считает он, строить»: a verb between two commas does not end the search."""
    return any(clause.norm(before) == "," for before in range(max(0, place - 3), place))


def may_be_subject(clause: Clause, index: int) -> bool:
    """May the word be a subject, governed by none before it, as in «Десять насосов завод отгрузит»?"""
    word = clause.tokens[index]
    if word.tag == "PRON":
        return word.case == "Nom"
    if word.tag != "NOUN" or "Nom" not in word.cases:
        return False
    before = clause.tag(governor(clause, index))
    leads_verb = word.case == "Nom" and "Gen" not in word.cases and clause.tag(index + 1) in FINITE
    return word.opens_line or before not in {"NOUN", "ADP"} or (before == word.pos == "NOUN" and leads_verb)


def governor(clause: Clause, index: int) -> int:
    """The index of the word before the noun at ``index`` and its adjectives, skipping brackets; -1 if none."""
    before = index - 1
    while before >= 0:
        if clause.norm(before) == ")":
            while before > 0 and clause.norm(before) != "(":
                before -= 1
        elif clause.tag(before) not in {"ADJ", "Part"}:
            break
        before -= 1
    return before


def purpose_clause(clause: Clause, index: int) -> int | None:
    """The index of the word that opens a clause of purpose («чтобы») after the word at ``index``."""
    return next((place for place in following(clause, index) if clause.is_in(place, "purpose_conjunction")), None)


def action_after(clause: Clause, index: int, reach: int = 5) -> int | None:
    """The index of the action noun that depends on the word at ``index``, in the same clause."""
    for place in following(clause, index, reach):
        if clause.norm(place) in _CLAUSE_MARKS or clause.tag(place) in FINITE:
            return None
        if is_action_noun(clause, place):
            return place
    return None


def is_action_noun(clause: Clause, index: int) -> bool:
    """Is the word at ``index`` an action noun («усиление», «ремонт»)?"""
    word = clause.tokens[index]
    return word.tag in {"NOUN", "X"} and is_action_lemma(word.lemma, clause.language)


@cache
def _action_pattern(language: Language) -> Callable[[str], object]:
    patterns = language.patterns("action_noun")
    return re.compile("|".join(patterns) if patterns else r"(?!)").fullmatch


def is_action_lemma(lemma: str, language: Language) -> bool:
    """Is ``lemma`` an action noun, by the lexicon or by its suffix?"""
    if lemma in language.words("action_noun"):
        return True
    return lemma not in language.words("non_action_noun") and _action_pattern(language)(lemma) is not None


def purpose_follows(clause: Clause, index: int) -> bool:
    """«надо, чтобы …»: does a clause of purpose follow at once?"""
    return clause.norm(index + 1) == "," and clause.is_in(index + 2, "purpose_conjunction")


# In words and marks: how far before and after its predicate a subject is searched.
_BEFORE = 30
_AFTER = 4


def is_impersonal_demand(clause: Clause, index: int) -> bool:
    """«ситуация требует внимания»: the demand has no agent."""
    word = clause.tokens[index]
    if not clause.language.words("body"):
        return False  # agents are known from this table only
    if word.tag not in {"Pres", "Fut", "Past"} or word.person in {"1", "2"}:
        return False
    if infinitive_of(clause, index) is not None or purpose_follows(clause, index):
        return False
    if clause.norm(index + 1) == ":" and word.tag != "Past" and word.number != "Plur":
        return not clause.pending  # «администрация района постановляет:» and its items
    own = [place for place in preceding(clause, index) if may_be_subject(clause, place) or _is_name(clause, place)]
    if own or word.tag == "Past" or word.number == "Plur":
        return bool(own) and not any(_can_speak(clause, place) for place in own)
    return not any(
        _can_speak(clause, place) for place in range(max(0, index - _BEFORE), min(len(clause.tokens), index + _AFTER))
    )


def _is_name(clause: Clause, index: int) -> bool:
    word = clause.tokens[index]
    return word.is_capitalized and not word.opens_line and word.tag in {"NOUN", "X"}


def _can_speak(clause: Clause, index: int) -> bool:
    word = clause.tokens[index]
    if word.tag == "PRON":
        return word.case == "Nom"
    return can_act(clause, index) or (_is_name(clause, index) and not word.case)


def has_agent(clause: Clause, index: int) -> bool:
    """Is the subject able to act, or is no subject named («выделят деньги»)?"""
    if clause.tokens[index].person == "1":
        return True
    own = [place for place in preceding(clause, index) if may_be_subject(clause, place)]
    if any(clause.tokens[place].person for place in own):
        return clause.tokens[index].number == "Plur"
    if own:
        return any(can_act(clause, place) for place in (*own, index - 1))
    near = range(max(0, index - 8), min(len(clause.tokens), index + _AFTER))
    return clause.tokens[index].number == "Plur" or any(
        can_act(clause, place) for place in near if place == index - 1 or may_be_subject(clause, place)
    )


def has_inanimate_subject(clause: Clause, index: int) -> bool:
    """«авария показывает необходимость ремонта»: the verb at ``index`` has a subject that cannot speak."""
    if clause.tag(index) != "Pres":
        return False
    own = [place for place in preceding(clause, index) if may_be_subject(clause, place)]
    return bool(own) and not any(_can_speak(clause, place) for place in own)


def can_act(clause: Clause, index: int) -> bool:
    """May the word be the subject and name a person, a body or an office?"""
    word = clause.tokens[index]
    if "Nom" not in word.cases:
        return False
    named = word.is_capitalized and ("PROPN" in word.may_be or not word.opens_line)
    return named or word.animacy == "Anim" or is_in_any(clause, index, COLLECTIVES)
