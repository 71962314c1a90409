"""Noun phrases by grammar: a noun with its adjectives and what depends on it, and names."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.core.records import NamedTuple
from summarize.document import Span
from summarize.slots.actor_words import NOUNS
from summarize.text.dictionary import analyzer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rumorph import Analysis

    from summarize.text.tokens import Token

# Words of a phrase, and adjectives before one of its nouns.
MOST_WORDS = 5
MOST_ADJECTIVES = 3
# Characters between the halves of a word that the end of a line divides.
_LINE_END = 4
_HYPHENATED = compile_late(r"\w-\s*$")
_AGREEMENT = ("Case", "Number", "Gender")
_LATIN = compile_late(r"[A-Za-z]")


class Phrase(NamedTuple):
    """An occurrence of a noun phrase: its words, its noun, whether it is a name, and the index of its sentence.

    ``opens`` when it is the first of its sentence, where a capital says nothing.
    """

    words: tuple[Token, ...]
    head: Token
    is_name: bool
    opens: bool
    sentence: int

    @property
    def lemmas(self) -> tuple[str, ...]:
        """The lemmas of its words."""
        return tuple(word.lemma for word in self.words)

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.words[0].start, self.words[-1].end)


class _Sentence(NamedTuple):
    words: Sequence[Token]
    text: str

    def joined(self, index: int) -> bool:
        """Does nothing but space stand between the words at ``index`` and ``index + 1``, neither half of a word?"""
        if not 0 <= index < len(self.words) - 1:
            return False
        return not self.text[self.words[index].end : self.words[index + 1].start].strip()

    def is_whole(self, index: int) -> bool:
        """Not «отопи-» / «тельный», halves of a word that the end of a line divides."""
        word = self.words[index]
        before = self.text[max(0, word.start - _LINE_END) : word.start]
        return not _HYPHENATED.search(before) and not self.text.startswith("-", word.end)

    def is_noun(self, index: int) -> bool:
        word = self.words[index]
        return word.pos in NOUNS and len(word.lemma) > 1 and word.lemma[0].isalpha() and self.is_whole(index)

    def is_adjective(self, index: int, case: str) -> bool:
        word = self.words[index]
        return (word.pos == "ADJ" or word.tag == "Part") and word.case == case and self.is_whole(index)


def read_full_names(words: Sequence[Token]) -> tuple[Token, ...]:
    """``words`` with a given name and the surname after it read as such in one case: «Каната Бозумбаева»."""
    read = list(words)
    for index, (given, surname) in enumerate(pairwise(words[1:]), 1):
        if given.text.istitle() and surname.text.istitle() and not given.animacy == surname.animacy == "Anim":
            read[index : index + 2] = _full_name(given, surname)
    return tuple(read)


def _full_name(given: Token, surname: Token) -> tuple[Token, Token]:
    names = [reading for reading in analyzer().analyze(given.text) if _may_be_given(reading)]
    for name in sorted(names, key=lambda name: name.feats.get("Case") not in {given.case, surname.case}):
        for reading in analyzer().analyze(surname.text):
            agrees = all(name.feats.get(each) == reading.feats.get(each) for each in _AGREEMENT)
            if agrees and reading.feats.get("NameType") == "Sur":
                return _named(given, name), _named(surname, reading)
    return given, surname


def _may_be_given(reading: Analysis) -> bool:
    """A given name, or a thing that is written with a capital: «Канат», «Роза»."""
    is_thing = reading.pos == "NOUN" and reading.feats.get("Animacy") == "Inan"
    return reading.source == "dictionary" and (is_thing or reading.feats.get("NameType") == "Giv")


def _named(word: Token, reading: Analysis) -> Token:
    case, number = reading.feats.get("Case", ""), reading.feats.get("Number", "")
    return word._replace(lemma=lemma_of(reading), pos="PROPN", tag="NOUN", case=case, number=number, animacy="Anim")


def noun_phrases(words: Sequence[Token], text: str, sentence: int) -> Iterator[Phrase]:
    """The noun phrases of a sentence, longer ones and those within them: «новый мост», «мост», «опора нового моста»."""
    read = _Sentence(words, text)
    for first, end, head, is_name in (*_by_grammar(read), *_names(read)):
        if end - first <= MOST_WORDS:
            inside = tuple(words[first:end])
            yield Phrase(_of_one_person(inside) if is_name else inside, words[head], is_name, not first, sentence)


def _of_one_person(name: tuple[Token, ...]) -> tuple[Token, ...]:
    """The words of a name, those after the first with the lemma of its gender and number: «Фёдора Чистякова»."""
    first = name[0]
    gender = next((each.feats.get("Gender") for each in readings_in_case(first) if lemma_of(each) == first.lemma), None)
    if first.animacy != "Anim" or first.number != "Sing" or gender is None:
        return name
    return (first, *(_of_gender(word, gender) for word in name[1:]))


def _of_gender(word: Token, gender: str) -> Token:
    wanted = {"Gender": gender, "Number": "Sing", "Case": word.case}.items()
    fitting = (reading for reading in analyzer().analyze(word.text) if wanted <= reading.feats.items())
    reading = next(fitting, None)
    return word._replace(lemma=lemma_of(reading), number="Sing") if reading else word


def lemma_of(reading: Analysis) -> str:
    """The lemma as ``Token.lemma`` has it."""
    return reading.lemma.lower().replace("ё", "е")


def readings_in_case(word: Token) -> Iterator[Analysis]:
    """The analyser's readings of ``word`` in the case and number in which it was read in its sentence."""
    for reading in analyzer().analyze(word.text):
        if reading.feats.get("Case", "") == word.case and reading.feats.get("Number", "") == word.number:
            yield reading


def _by_grammar(read: _Sentence) -> Iterator[tuple[int, int, int, bool]]:
    for head in range(len(read.words)):
        if read.is_noun(head):
            starts = _starts(read, head)
            for end in (head + 1, *_dependents(read, head)):
                yield from ((start, end, head, False) for start in starts)
        elif _is_part_of_name(read, head):
            yield head, head + 1, head, False


def _starts(read: _Sentence, head: int) -> list[int]:
    """Where a phrase with the noun at ``head`` may begin: there, or at one of its adjectives."""
    starts = [head]
    while len(starts) <= MOST_ADJECTIVES and read.joined(starts[-1] - 1):
        if not read.is_adjective(starts[-1] - 1, read.words[head].case):
            break
        starts.append(starts[-1] - 1)
    return starts


def _dependents(read: _Sentence, head: int) -> Iterator[int]:
    """Where it may end: after one or two nouns in the genitive, or after a preposition and its noun."""
    last = head
    for _ in range(2):
        last = _noun_after(read, last, "Gen")
        if last < 0 or _is_person(read, last - 1, last):
            break
        yield last + 1
    if read.joined(head) and read.words[head + 1].pos == "ADP" and head + 2 < len(read.words):
        last = _noun_after(read, head + 1, "")
        if last > 0:
            yield last + 1


def _is_person(read: _Sentence, index: int, following: int) -> bool:
    """«Фёдора Чистякова», two words of a name."""
    pair = read.words[index], read.words[following]
    return all(word.pos == "PROPN" and word.animacy == "Anim" and word.is_capitalized for word in pair)


def _noun_after(read: _Sentence, index: int, case: str) -> int:
    """The index of the noun in ``case`` ("": any) that follows with its adjectives; -1 without one."""
    while read.joined(index):
        index += 1
        wanted = case or read.words[index].case
        if read.is_noun(index):
            return index if read.words[index].case == wanted else -1
        if not read.is_adjective(index, wanted):
            break
    return -1


def _names(read: _Sentence) -> Iterator[tuple[int, int, int, bool]]:
    """Two or more names in a row: «Канат Бозумбаев», «Нур ад-Дин», «Wall Street»."""
    first = 0
    while first < len(read.words):
        end = first
        while end < len(read.words) and _is_part_of_name(read, end) and (end == first or read.joined(end - 1)):
            if end > first and not _goes_on(read.words[first:end], read.words[end]):
                break
            end += 1
        if end - first > 1:
            yield first, end, first, True
        first = max(end, first + 1)


def _goes_on(name: Sequence[Token], word: Token) -> bool:
    return word.case == name[0].case and all(word.lemma != other.lemma for other in name)


def _is_part_of_name(read: _Sentence, index: int) -> bool:
    word = read.words[index]
    is_foreign = word.pos == "X" and _LATIN.match(word.text) is not None
    return word.is_capitalized and len(word.lemma) > 1 and (word.pos == "PROPN" or is_foreign) and read.is_whole(index)
