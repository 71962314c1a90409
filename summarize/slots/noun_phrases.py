"""Noun phrases: where the name of a body, a post or a person begins, what it is about and how far it reaches."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from summarize.languages import pattern
from summarize.slots.continuations import (
    NOUNS,
    agrees,
    extended,
    is_acronym,
    is_actor,
    is_addressee,
    is_initial,
    is_modifier,
)
from summarize.text.morphology import has_analyser

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.document import Span
    from summarize.text.clause import Clause

NOMINATIVE = "Nom"
GENITIVE = "Gen"
_LIGHT = frozenset(("ADV", "PART", "SCONJ", "CCONJ"))
# Words of «вр.и.о.».
_LONGEST_TITLE = 3


class ActorPhrase(NamedTuple):
    """The indices of the first word of an actor's name, of its noun, and after its last word.

    ``cue`` is that of the word that says that the actor is to act, -1 when only the place of the name does.
    """

    first: int
    head: int
    end: int
    cue: int = -1


class NounPhrases:
    """The noun phrases of ``clause``, each found once; ``deadlines`` never belong to one."""

    def __init__(self, clause: Clause, deadlines: Sequence[Span] = ()) -> None:
        self.clause = clause
        self.tokens = clause.tokens
        self._deadlines = deadlines
        self._actors: dict[tuple[int, str], ActorPhrase | None] = {}

    def in_deadline(self, index: int) -> bool:
        """Is the word at ``index`` part of a deadline?"""
        start = self.tokens[index].start
        return any(span.start <= start < span.end for span in self._deadlines)

    def past_light(self, index: int, step: int) -> int:
        """The first index from ``index`` on that is not of an adverb, particle, conjunction or deadline."""
        while 0 <= index < len(self.tokens) and (self.tokens[index].pos in _LIGHT or self.in_deadline(index)):
            index += step
        return index

    # ------------------------------------------------------------ grammar

    def head(self, index: int, case: str) -> int | None:
        """The index of the noun in ``case`` whose phrase begins at ``index``; None without one."""
        first = index
        while index < len(self.tokens) and not self.in_deadline(index):
            token = self.tokens[index]
            if self._is_shortened(index):
                index += 1
                continue
            if token.pos in NOUNS or token.pos == "PRON" or is_acronym(token):
                return index if agrees(token, case) else None
            if self._is_compounded(index):
                index += len(("проектно", "-"))
                continue
            if self.clause.is_in(index, "emphatic"):
                return None
            if not (is_modifier(token) and agrees(token, case) and (token.case or token.pos == "NUM")):
                return self._nominal(index - 1, case) if index > first else None
            if self.clause.is_in(index, "nominal_adjective") and not self._noun_follows(index + 1, case):
                return index
            index += 1
        return None

    def _is_shortened(self, index: int) -> bool:
        """«гл. инженеру»."""
        return self.tokens[index].text.lower() in self.clause.language.words("post_adjective")

    def _is_compounded(self, index: int) -> bool:
        """«проектно - инновационной» of a tokenised text."""
        at = self.clause.at
        return not at(index).case and at(index + 1).norm == "-" and at(index + 2).pos == "ADJ"

    def _nominal(self, index: int, case: str) -> int | None:
        """The adjective at ``index`` when it is used as a noun: «ответственному»."""
        named = self.clause.is_in(index, "nominal_adjective") and self.tokens[index].case == case
        return index if named else None

    def _noun_follows(self, index: int, case: str) -> bool:
        token = self.clause.at(index)
        return (token.pos in NOUNS or is_modifier(token)) and token.case == case

    def end(self, head: int, case: str) -> int:
        """The index after the last word of the phrase whose noun is at ``head``."""
        return extended(self, head + 1, case)

    # ------------------------------------------------------------ actors

    def actors(self, case: str) -> Iterator[ActorPhrase]:
        """The names of actors in ``case``, in order, none inside another."""
        index = 0
        while index < len(self.tokens):
            phrase = self.actor_at(index, case)
            if phrase:
                yield phrase
            index = phrase.end if phrase else index + 1

    @cached_property
    def subjects(self) -> tuple[ActorPhrase, ...]:
        """The names of actors in the nominative."""
        return tuple(self.actors(NOMINATIVE))

    def actor_at(self, index: int, case: str) -> ActorPhrase | None:
        """The name of an actor in ``case`` that begins at ``index``."""
        key = index, case
        if key not in self._actors:
            self._actors[key] = self._acting_at(index) or self._actor_at(index, case)
        return self._actors[key]

    def _actor_at(self, index: int, case: str) -> ActorPhrase | None:
        head = self.head(index, case)
        if head is None or not self._acts(head, case) or self._is_no_actor(index, head, case):
            return None
        return ActorPhrase(index, head, head + 1 if self.tokens[head].pos == "PRON" else self.end(head, case))

    def _acts(self, head: int, case: str) -> bool:
        token = self.tokens[head]
        if token.pos == "PRON":
            return is_addressee(token) and token.case == case
        return is_actor(token, self.clause.language) and (token.case in (case, "") or case == "Acc")

    def _is_no_actor(self, index: int, head: int, case: str) -> bool:
        """«Глава 3», «№ 7 завхоз», «Минюсте РФ», «с почтой и МЧС»: an acronym has the case of what precedes it."""
        before = self.clause.at(index - 1).pos
        counts_one = self.clause.norm(index)[:1].isdigit() and self.tokens[head].number != "Plur"
        if counts_one or self.clause.norm(head + 1).isdigit() or (before in NOUNS and not self.tokens[index].case):
            return True
        return case == NOMINATIVE and (before == "ADP" or (before == "CCONJ" and not self.tokens[head].case))

    def _acting_at(self, index: int) -> ActorPhrase | None:
        """«И.о. директора школы», which looks the same in every case."""
        place = self._titles.get(index)
        if place is None:
            return None
        head = self.head(place, GENITIVE) or self.head(place, "Ins")
        # After a stop «директора» is now and then read as the plural.
        if head is None and GENITIVE in self.clause.at(place).cases:
            head = place
        return None if head is None else ActorPhrase(index, head, self.end(head, GENITIVE))

    @cached_property
    def _titles(self) -> dict[int, int]:
        """Where «и.о.» or «врио» begins, and the index after it."""
        titles = self.clause.language.words("acting_title")
        written = [token.text.lower() for token in self.tokens]
        ends = [(index, index + length) for index in range(len(written)) for length in range(1, _LONGEST_TITLE + 1)]
        return {start: end for start, end in ends if "".join(written[start:end]) in titles}


# ---------------------------------------------------------------- who does what a verb says

SAID = frozenset('«»"“”„,!?…')
"""What closes a quotation before the dash and its verb: «…», – сказал министр."""
_DASHES = frozenset("-–—")
_BORDERS = frozenset(":;.")
_REACH = 30
_NEAR = 4


def is_said(phrases: NounPhrases, index: int) -> bool:
    """Is the token the dash between a quotation and its verb?"""
    return phrases.clause.norm(index) in _DASHES and phrases.clause.norm(index - 1) in SAID


def doer_of(phrases: NounPhrases, verb: int) -> ActorPhrase | None:
    """Who does what the third person at ``verb`` says: the nominative before it, else the one right after it."""
    if not is_predicate(phrases, verb):
        return None
    best, index = None, clause_opening(phrases, verb)
    while index < verb:
        found = doer_at(phrases, index, NOMINATIVE, verb)
        # An acronym has no case, and is a subject only where nothing else is.
        if found and (best is None or phrases.tokens[found.first].case or not phrases.tokens[best.first].case):
            best = found
        index = found.end if found else index + 1
    return best._replace(end=min(best.end, verb)) if best else _doer_after(phrases, verb)


def is_predicate(phrases: NounPhrases, index: int) -> bool:
    """«Заявил», «намерен»; not «заявляю», «заявите», «заявлено»."""
    token = phrases.clause.at(index)
    if token.variant == "Short":
        return phrases.clause.is_in(index, "subject_modal")
    return token.verb_form == "Fin" and token.person not in ("1", "2") and token.mood != "Imp" and token.voice != "Pass"


def clause_opening(phrases: NounPhrases, verb: int) -> int:
    """Where the clause of ``verb`` begins, within reach."""
    for index in range(verb - 1, max(-1, verb - _REACH), -1):
        token = phrases.tokens[index]
        border = token.norm in _BORDERS or token.verb_form == "Fin" or phrases.clause.is_in(index, "subordinator")
        if border or is_said(phrases, index):
            return index + 1
    return max(0, verb - _REACH)


def _doer_after(phrases: NounPhrases, verb: int) -> ActorPhrase | None:
    clause = phrases.clause
    # By its ending any noun may be an object.
    if not has_analyser(clause.language) and clause.norm(verb - 1) not in SAID | _DASHES:
        return None
    for index in range(verb + 1, verb + _NEAR):
        if clause.at(index).pos in ("PUNCT", "ADP", ""):
            return None
        if found := doer_at(phrases, index, NOMINATIVE, verb):
            return found
    return None


def doer_at(phrases: NounPhrases, index: int, case: str, verb: int = -1) -> ActorPhrase | None:
    """The name or pronoun in ``case`` that begins at ``index``, of as many as the predicate at ``verb`` says."""
    clause, token = phrases.clause, phrases.clause.at(index)
    if token.pos == "PRON" and case == NOMINATIVE:
        return ActorPhrase(index, index, index + 1) if clause.is_in(index, "personal_pronoun") else None
    if index >= len(phrases.tokens) or (case == NOMINATIVE and clause.at(index - 1).pos == "ADP"):
        return None
    head = phrases.head(index, case)
    if head is None or clause.at(head).case not in (case, "") or not _may_do(phrases, index, head, verb):
        return None
    if clause.at(verb).number == "Sing" and clause.at(head).number == "Plur":
        return None
    return ActorPhrase(index, head, phrases.end(head, case))


def _may_do(phrases: NounPhrases, first: int, head: int, verb: int) -> bool:
    """«Министр», «Токио», «большинство», «но Белый дом», «– сообщил источник»; not «лицо», «ЦЕЛИ»."""
    clause, token = phrases.clause, phrases.tokens[head]
    if token.pos == "PRON" or clause.is_in(head, "general_actor") or is_initial(token):
        return False
    if not has_analyser(clause.language):
        return (head > 0 and token.is_capitalized) or bool(pattern(clause.language, "actor_name").fullmatch(token.norm))
    if token.text.isupper() and token.pos == "NOUN" and token.case:
        return clause.is_in(head, "body")
    if (
        token.pos == "PROPN"
        or is_acronym(token)
        or is_actor(token, clause.language)
        or clause.is_in(head, "quantifier")
    ):
        return True
    named = first > 0 and clause.at(first).is_capitalized and clause.norm(first - 1) not in _BORDERS | SAID - {","}
    # Laws and plans «require», but only people and bodies «asked».
    said = clause.at(verb).tense == "Past" and clause.at(verb).voice != "Mid"
    asked = said and any(clause.is_in(verb, table) for table in ("directive", "commissive"))
    return token.pos == "NOUN" and (named or asked or (head > verb >= 0 and is_said(phrases, verb - 1)))
