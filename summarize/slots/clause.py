"""A sentence as the rules of the assignee read it: the names in it, and what stands around them."""

from __future__ import annotations

from functools import cache, cached_property
from typing import TYPE_CHECKING, NamedTuple

from summarize.slots.noun_phrases import SECOND_PERSON, is_actor
from summarize.slots.vocabulary import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.languages import Language
    from summarize.slots.noun_phrases import Reader
    from summarize.text.tokens import Token

_LIGHT = frozenset(("ADV", "PART", "SCONJ", "CCONJ"))
NOMINATIVE = "Nom"
GENITIVE = "Gen"
# Words and stops of «вр.и.о.».
_LONGEST_SHORTENED = 6


class Phrase(NamedTuple):
    """The indices of the first word of a name, of its noun, and after its last word.

    ``cue`` is that of the word that says that the one named is to act, -1 when only the name's place does.
    """

    first: int
    head: int
    end: int
    cue: int = -1


class Reading:
    """A sentence as the rules read it."""

    def __init__(self, found: Sequence[Token], reader: Reader, language: Language) -> None:
        self.words, self.reader, self.language = found, reader, language

    def phrases(self, case: str) -> Iterator[Phrase]:
        """The names of actors in ``case``, in order, none inside another."""
        index = 0
        while index < len(self.words):
            phrase = self.phrase_at(index, case)
            if phrase:
                yield phrase
            index = phrase.end if phrase else index + 1

    def phrase_at(self, index: int, case: str) -> Phrase | None:
        """The name of an actor that begins at ``index``."""
        acting = self._acting_at(index)
        if acting:
            return acting
        head = self.reader.head(index, case)
        if head is None or not self._acts(head, case) or self._continues_name(index):
            return None
        if self._is_no_actor(index, head, case):
            return None
        if self.words[head].pos == "PRON":
            return Phrase(index, head, head + 1)
        return Phrase(index, head, self.reader.end(head, case))

    def _acting_at(self, index: int) -> Phrase | None:
        """«И.о. директора школы», which looks the same in every case."""
        written = ""
        for place in range(index, min(len(self.words), index + _LONGEST_SHORTENED)):
            written += self.words[place].text.lower()
            if written in words(self.language, "acting_title"):
                return self._post_after(index, place + 1)
            if written not in _begun(self.language, "acting_title"):
                return None
        return None

    def _post_after(self, index: int, place: int) -> Phrase | None:
        head = self.reader.head(place, GENITIVE)
        # After a stop «директора» is now and then read as the plural.
        if head is None and place < len(self.words) and GENITIVE in self.words[place].cases:
            head = place
        return None if head is None else Phrase(index, head, self.reader.end(head, GENITIVE))

    def _is_no_actor(self, index: int, head: int, case: str) -> bool:
        """«В США», «с почтой и МЧС»: what has no case of its own takes that of its list; «глава 3» is a chapter."""
        if self.norm(head + 1).isdigit():
            return True
        return case == NOMINATIVE and (
            self.pos(index - 1) == "ADP" or (not self.words[head].case and self.pos(index - 1) == "CCONJ")
        )

    def _continues_name(self, index: int) -> bool:
        """«Минюсте РФ»: an acronym without a case belongs to the noun before it."""
        return index > 0 and not self.words[index].case and self.pos(index - 1) in {"NOUN", "PROPN"}

    def _acts(self, head: int, case: str) -> bool:
        word = self.words[head]
        if word.pos == "PRON":
            return word.lemma in SECOND_PERSON and word.case == case
        return is_actor(word, self.language) and (word.case == case or not word.case or case == "Acc")

    @cached_property
    def subjects(self) -> tuple[Phrase, ...]:
        """The names in the nominative."""
        return tuple(self.phrases(NOMINATIVE))

    def lemma_in(self, index: int, table: str) -> bool:
        """Whether the word at ``index`` is one of ``table``."""
        return 0 <= index < len(self.words) and self.words[index].lemma in words(self.language, table)

    def past_light(self, index: int, step: int) -> int:
        """The next index from ``index`` that is no adverb, particle, conjunction or deadline."""
        while 0 <= index < len(self.words) and (self.words[index].pos in _LIGHT or self.reader.is_barred(index)):
            index += step
        return index

    def pos(self, index: int) -> str:
        """The part of speech at ``index``; empty outside the sentence."""
        return self.words[index].pos if 0 <= index < len(self.words) else ""

    def norm(self, index: int) -> str:
        """The norm of the token at ``index``; empty outside the sentence."""
        return self.words[index].norm if 0 <= index < len(self.words) else ""

    def is_infinitive(self, index: int) -> bool:
        """Whether the word at ``index`` is an infinitive."""
        return 0 <= index < len(self.words) and self.words[index].verb_form == "Inf"


@cache
def _begun(language: Language, table: str) -> frozenset[str]:
    """How the words of ``table`` begin: each stretch of letters from their first."""
    return frozenset(word[:length] for word in words(language, table) for length in range(1, len(word)))


def needs(reading: Reading) -> frozenset[str]:
    """The words of need of the reading's language."""
    return words(reading.language, "dative_modal")
