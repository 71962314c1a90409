"""A sentence as the rules see it: its words, and the questions that rules put to them."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from summarize.document import Span
from summarize.text.grammar import FINITE, Kind, grammar_of, read_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from summarize.languages import Language
    from summarize.text.grammar import Word


# Further from its predicate than this an infinitive belongs to another one.
_REACH = 14
_REACH_BACK = 8
_STOPS = frozenset(".;:?!…")
# No author writes a sentence of so many words; what a machine runs together is read in stretches, so that no rule
# that looks along the sentence takes the square of its length.
_LONGEST = 200
_QUOTES = frozenset('«»"')
_CLAUSE_MARKS = frozenset(',.;:?!…()«»"–—')


class Reading(NamedTuple):
    """A stretch of the source with its words; ``language`` answers what a word means.

    ``pending`` when what a cue needs may follow the stretch, as items follow a lead-in.
    """

    language: Language
    words: tuple[Word, ...]
    pending: bool = False

    def entry(self, index: int, table: str) -> Cue | None:
        """What ``table`` says of the word at ``index``, None when it does not stand there."""
        return _entry(self.language, table, self.words[index].form)

    def is_in(self, index: int, table: str) -> bool:
        """Whether there is a word at ``index`` that stands in ``table``."""
        words = self.words
        return 0 <= index < len(words) and _entry(self.language, table, words[index].form) is not None

    def span(self, index: int, last: int | None = None) -> Span:
        """The place of the word at ``index``, or of the words from there to ``last``."""
        return Span(self.words[index].start, self.words[index if last is None else last].end)

    def form(self, index: int) -> str:
        """The word or mark at ``index``; empty outside the stretch."""
        return self.words[index].form if 0 <= index < len(self.words) else ""

    def kind(self, index: int) -> Kind:
        """The kind of the word at ``index``; a mark outside the stretch."""
        return self.words[index].kind if 0 <= index < len(self.words) else Kind.MARK


class Cue(NamedTuple):
    """What the lexicon says of a cue: docs/languages.md tells what each field means."""

    needs: str | None = None
    followed_by: tuple[str, ...] = ()
    accepts: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()
    strength: float | None = None


@lru_cache(maxsize=1 << 16)
def _entry(language: Language, table: str, form: str) -> Cue | None:
    cues = cue_table(language, table)
    return cues.get(form) or cues.get(grammar_of(form, language).lemma) or _matched_cue(language, table, form)


def _matched_cue(language: Language, table: str, form: str) -> Cue | None:
    return next((cue for pattern, cue in _cue_patterns(language, table) if pattern.fullmatch(form)), None)


@cache
def _cue_patterns(language: Language, table: str) -> tuple[tuple[re.Pattern[str], Cue], ...]:
    return tuple((re.compile(entry), _cue(fields)) for entry, fields in language.patterns(table).items())


@cache
def cue_table(language: Language, name: str) -> dict[str, Cue]:
    """The words of the class ``name`` with their fields."""
    return {entry: _cue(fields) for entry, fields in language.entries(name).items()}


def _cue(fields: Mapping[str, str]) -> Cue:
    followed_by, accepts, excludes = (
        tuple(fields[name].split("|")) if name in fields else () for name in ("followed_by", "accepts", "excludes")
    )
    strength = float(fields["strength"]) if "strength" in fields else None
    return Cue(fields.get("needs"), followed_by, accepts, excludes, strength)


def read(text: str, start: int, end: int, language: Language, *, pending: bool = False) -> Reading:
    """The reading of ``text[start:end]``."""
    return Reading(language, read_words(text, start, end, language), pending)


def stretches(reading: Reading) -> tuple[Reading, ...]:
    """``reading`` itself, or in order the parts of one that is too long for a sentence."""
    words = reading.words
    if len(words) <= _LONGEST:
        return (reading,)
    starts = range(0, len(words), _LONGEST)
    return tuple(
        reading._replace(
            words=words[start : start + _LONGEST], pending=reading.pending and start + _LONGEST >= len(words)
        )
        for start in starts
    )


def ending(reading: Reading) -> Reading:
    """``reading`` itself, or the last words of one that is too long for a sentence."""
    return reading if len(reading.words) <= _LONGEST else reading._replace(words=reading.words[-_LONGEST:])


def clause_start(reading: Reading, index: int) -> int:
    """The index of the first word of the clause that the word at ``index`` stands in."""
    while index > 0 and reading.form(index - 1) not in _CLAUSE_MARKS and not reading.is_in(index, "clause_opener"):
        index -= 1
    return index


def following(reading: Reading, index: int, reach: int = _REACH) -> Iterator[int]:
    """The indexes after ``index`` up to a full stop, semicolon, colon or the like."""
    for place in range(index + 1, min(len(reading.words), index + 1 + reach)):
        if reading.form(place) in _STOPS:
            return
        yield place


def preceding(reading: Reading, index: int, reach: int = _REACH_BACK) -> Iterator[int]:
    """The indexes before ``index``, nearest first, down to the beginning of its clause."""
    for place in range(index - 1, max(-1, index - 1 - reach), -1):
        if reading.form(place) in _CLAUSE_MARKS:
            return
        yield place


def infinitive_of(reading: Reading, index: int) -> int | None:
    """The infinitive that depends on the word at ``index``: after it, else before it in its clause."""
    for place in following(reading, index):
        if reading.kind(place) is Kind.INFINITIVE:
            # «требуется желание учиться», «нужен мастер, способный чинить»: it belongs to the word before it.
            return None if place - 1 > index and reading.is_in(place - 1, "infinitive_governor") else place
        if subordinate(reading, place):
            break
        if reading.kind(place) in FINITE and not _auxiliary(reading, place) and not _parenthetic(reading, place):
            break
    # «пить воду "Исток" не рекомендуется»: a name in quotes ends no clause.
    for place in range(index - 1, max(-1, index - 1 - _REACH_BACK), -1):
        if reading.form(place) in _CLAUSE_MARKS - _QUOTES:
            return None
        if reading.kind(place) is Kind.INFINITIVE:
            return place
    return None


def subordinate(reading: Reading, place: int) -> bool:
    """Whether the word opens a subordinate clause: «…, который», «…, чтобы», «…, если»."""
    if reading.form(place - 1) != ",":
        return False
    opener = place + 1 if reading.kind(place) is Kind.PREPOSITION else place
    return reading.is_in(opener, "purpose_conjunction") or reading.is_in(opener, "subordinator")


def _auxiliary(reading: Reading, place: int) -> bool:
    """«должен был», «следовало бы», «надо как можно скорее»: no predicate of its own."""
    if reading.is_in(place, "copula") or reading.is_in(place, "conditional_particle"):
        return True
    return reading.is_in(place, "degree_word") and reading.is_in(place - 1, "supposition_opener")


def _parenthetic(reading: Reading, place: int) -> bool:
    """«надо, считает он, строить»: a verb between two commas does not end the search."""
    return any(reading.form(before) == "," for before in range(max(0, place - 3), place))


def nominative(reading: Reading, index: int) -> bool:
    """Whether the noun or pronoun may be a subject: no noun or preposition before it governs it."""
    word = reading.words[index]
    if word.kind is Kind.PRONOUN:
        return word.grammar.case == "Nom"
    if word.kind is not Kind.NOUN or "Nom" not in word.grammar.cases:
        return False
    return word.opens_line or reading.kind(governor(reading, index)) not in {Kind.NOUN, Kind.PREPOSITION}


def governor(reading: Reading, index: int) -> int:
    """The place of the word before the noun at ``index``, its adjectives and what stands in brackets left out."""
    before = index - 1
    while before >= 0:
        if reading.form(before) == ")":
            while before > 0 and reading.form(before) != "(":
                before -= 1
        elif reading.kind(before) not in {Kind.ADJECTIVE, Kind.PARTICIPLE}:
            break
        before -= 1
    return before


def purpose_of(reading: Reading, index: int) -> int | None:
    """The word that opens a clause of purpose («чтобы») after the word at ``index``."""
    return next((place for place in following(reading, index) if reading.is_in(place, "purpose_conjunction")), None)


def action_after(reading: Reading, index: int, reach: int = 5) -> int | None:
    """The noun of action that depends on the word at ``index``, before the clause ends."""
    for place in following(reading, index, reach):
        if reading.form(place) in _CLAUSE_MARKS or reading.kind(place) in FINITE:
            return None
        if is_action(reading, place):
            return place
    return None


def is_action(reading: Reading, index: int) -> bool:
    """Whether the word at ``index`` is a noun of action («усиление», «ремонт»)."""
    word = reading.words[index]
    return word.kind in {Kind.NOUN, Kind.OTHER} and action_noun(word.lemma, reading.language)


@cache
def _action_pattern(language: Language) -> Callable[[str], object]:
    patterns = language.patterns("action_noun")
    return re.compile("|".join(patterns) if patterns else r"(?!)").fullmatch


def action_noun(lemma: str, language: Language) -> bool:
    """Whether ``lemma`` names an action."""
    if lemma in cue_table(language, "action_noun"):
        return True
    return lemma not in cue_table(language, "non_action_noun") and _action_pattern(language)(lemma) is not None
