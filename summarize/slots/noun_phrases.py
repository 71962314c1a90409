"""Noun phrases: where the name of a body, a post or a person begins, what it is about and how far it reaches."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from summarize.core.records import NamedTuple
from summarize.slots.actor_words import (
    NOUNS,
    agrees,
    is_acronym,
    is_actor,
    is_addressee,
    is_foreign_name,
    is_initial,
    is_modifier,
    is_place,
)
from summarize.slots.continuations import extended
from summarize.slots.numbered import of_numbered
from summarize.text.morphology import readings_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.document import Span
    from summarize.text.clause import Clause

NOMINATIVE = "Nom"
GENITIVE = "Gen"
# «Россия должна», «Киеву следует», «призвать Москву».
_OF_PLACES = frozenset((NOMINATIVE, "Dat", "Acc"))
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
        adjectives, starts = clause.language.words("post_adjective"), [token.start for token in self.tokens]
        self._dated = {index for span in deadlines for index, start in enumerate(starts) if start in range(*span)}
        # «гл. инженеру»
        self._shortened = {index for index, token in enumerate(self.tokens) if token.text.lower() in adjectives}
        self._actors: dict[tuple[int, str], ActorPhrase | None] = {}

    def in_deadline(self, index: int) -> bool:
        """Is the word at ``index`` part of a deadline?"""
        return index in self._dated

    def past_light(self, index: int, step: int) -> int:
        """The first index from ``index`` on that is not of an adverb, particle, conjunction or deadline."""
        while 0 <= index < len(self.tokens) and (self.tokens[index].pos in _LIGHT or self._is_of_time(index)):
            index += step
        return index

    def _is_of_time(self, index: int) -> bool:
        """A word of a deadline, or of the «в срок» before it."""
        return self.in_deadline(index) or self._is_term(index) or self._is_term(index + 1)

    def _is_term(self, index: int) -> bool:
        """«(в) срок (до 1 мая)»."""
        before = 0 < index < len(self.tokens) - 1 and self.in_deadline(index + 1)
        return before and self.clause.is_in(index, "deadline_label") and self.clause.at(index - 1).pos == "ADP"

    def head(self, index: int, case: str) -> int | None:
        """The index of the noun in ``case`` whose phrase begins at ``index``; None without one."""
        first = index
        while index < len(self.tokens) and not self.in_deadline(index):
            token = self.tokens[index]
            if index in self._shortened or (index > first and self._joins_modifiers(index, case)):
                index += 1
                continue
            if token.pos in NOUNS or token.pos == "PRON" or is_acronym(token) or is_foreign_name(token):
                return index if agrees(token, case) or (index > first and self._is_counted(index, case)) else None
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

    def _joins_modifiers(self, index: int, case: str) -> bool:
        """«Местным и центральным (органам)»."""
        beside = (self.clause.at(index - 1), self.clause.at(index + 1))
        return self.tokens[index].pos == "CCONJ" and all(is_modifier(token) and token.case == case for token in beside)

    def _is_counted(self, index: int, case: str) -> bool:
        """«Обе стороны», «пять школ»: after a numeral in the nominative a noun is in the genitive."""
        before = self.tokens[index - 1]
        counted = before.pos == "NUM" and before.case == case == NOMINATIVE
        return counted and self.tokens[index].case == GENITIVE

    def _is_compounded(self, index: int) -> bool:
        """«проектно - инновационной» of a tokenised text."""
        at = self.clause.at
        return at(index + 1).norm == "-" and not at(index).case and at(index + 2).pos == "ADJ"

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

    @cached_property
    def asked_subjects(self) -> tuple[ActorPhrase, ...]:
        """Those of ``subjects`` and of whoever else may be asked to do something: «родители», «жители»."""
        asked: list[ActorPhrase] = []
        for index in range(len(self.tokens)):
            phrase = self.asked_at(index, NOMINATIVE) if not asked or index >= asked[-1].end else None
            asked += [phrase] if phrase else []
        return tuple(asked)

    def asked_at(self, index: int, case: str) -> ActorPhrase | None:
        """``actor_at``, and whoever else may be asked to do something, though mostly given something."""
        phrase, head = self.actor_at(index, case), self.head(index, case)
        if phrase or head is None or not self.clause.is_in(head, "recipient") or self._is_no_actor(index, head, case):
            return phrase
        return ActorPhrase(index, head, self.end(head, case)) if self.tokens[head].case == case else None

    def actor_at(self, index: int, case: str) -> ActorPhrase | None:
        """The name of an actor in ``case`` that begins at ``index``."""
        key = index, case
        if key not in self._actors:
            self._actors[key] = self.acting_at(index) or self._surname_at(index, case) or self._actor_at(index, case)
        return self._actors[key]

    def _actor_at(self, index: int, case: str) -> ActorPhrase | None:
        head = self.head(index, case)
        if head is None or not self._acts(head, case) or self._is_no_actor(index, head, case):
            return None
        return ActorPhrase(index, head, head + 1 if self.tokens[head].pos == "PRON" else self.end(head, case))

    def _surname_at(self, index: int, case: str) -> ActorPhrase | None:
        """«Петровой Н. И. (составить смету)»: a surname that is read as an adjective, before two initials."""
        token = self.clause.at(index)
        if case != "Dat" or token.pos != "ADJ" or not token.text.istitle():
            return None
        named = is_initial(self.clause.at(index + 1)) and is_initial(self.clause.at(index + 2))
        readings = readings_of(token.text, self.clause.language) if named else ()
        sure = any((reading.pos, reading.case) == ("PROPN", case) for reading in readings)
        return ActorPhrase(index, index, self.end(index, case)) if sure else None

    def _acts(self, head: int, case: str) -> bool:
        token = self.tokens[head]
        if token.pos == "PRON":
            return is_addressee(token) and token.case == case
        placed = case in _OF_PLACES and is_place(token) and not self._is_named_after(head)
        foreign = case == NOMINATIVE and is_foreign_name(token) and self.clause.at(head - 1).pos not in {*NOUNS, "X"}
        titled = case == "Dat" and self._is_titled(head)
        acts = is_actor(token, self.clause.language) or placed or foreign or titled
        return acts and (token.case in (case, "") or case == "Acc" or self._is_counted(head, case))

    def _is_titled(self, head: int) -> bool:
        """«(Потом) Белому дому (нужно)»."""
        before = self.clause.at(head - 1)
        return head > 1 and is_modifier(before) and before.is_capitalized

    def _is_named_after(self, head: int) -> bool:
        """«Республика Таджикистан», «порт Варна»: there the noun before would act; not «в ответ Тула примет»."""
        before = self.clause.at(head - 1)
        # «Порты Варна и Бургас», in the accusative too; not «в ответ Тула».
        same = before.case in ("", self.tokens[head].case) or self.clause.is_in(head - 1, "body")
        looks_same = before.case == "Acc" and NOMINATIVE in before.cases and self.clause.at(head - 2).pos != "ADP"
        return before.pos in NOUNS and (same or looks_same)

    def _is_no_actor(self, index: int, head: int, case: str) -> bool:
        """«Глава 3», «№ 7 завхоз», «Минюсте РФ», «с почтой и МЧС», «новой РЖД»: an acronym has the case before it.

        «Совет как орган»: what is after «как» only tells of what sort it is.
        """
        # «По информации «НГ»»
        before = self.clause.at(index - 1 - (self.clause.norm(index - 1) == "«")).pos
        counts_one = self.clause.norm(index)[:1].isdigit() and self.tokens[head].number != "Plur"
        follows = before in NOUNS and not self.tokens[index].case and not self._ends_time(index - 1)
        if counts_one or follows or (self.clause.norm(head + 1).isdigit() and of_numbered(self, head + 1) == head + 1):
            return True
        return case == NOMINATIVE and (
            before == "ADP"
            or self.clause.is_in(index - 1, "comparative_conjunction")
            or (before in {"CCONJ", "ADJ", "DET"} and not self.tokens[head].case)
        )

    def _ends_time(self, index: int) -> bool:
        """«В сентябре (МВД объявит)», «до конца года»."""
        return self.in_deadline(index) or any(self.clause.is_in(index, name) for name in ("month", "year_noun"))

    def acting_at(self, index: int) -> ActorPhrase | None:
        """«И.о. директора школы», which looks the same in every case."""
        place = self._titles.get(index)
        if place is None:
            return None
        head = self.head(place, GENITIVE) or self.head(place, "Ins")
        # After a stop «директора» is now and then read as the plural, «заведующего» as the accusative.
        token = self.clause.at(place)
        if head is None and (GENITIVE in token.cases or (token.verb_form == "Part" and token.animacy == "Anim")):
            head = place
        return None if head is None else ActorPhrase(index, head, self.end(head, GENITIVE))

    @cached_property
    def _titles(self) -> dict[int, int]:
        """Where «и.о.» or «врио» begins, and the index after it."""
        titles = self.clause.language.words("acting_title")
        written = [token.text.lower() for token in self.tokens]
        if not any(map("".join(written).__contains__, titles)):
            return {}
        ends = ((index, index + length) for index in range(len(written)) for length in range(1, _LONGEST_TITLE + 1))
        return {start: end for start, end in ends if "".join(written[start:end]) in titles}
