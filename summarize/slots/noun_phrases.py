"""Noun phrases: how far the name of a body, a post or a person reaches."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from summarize.lazy_pattern import compile_late
from summarize.slots.vocabulary import fields, pattern, words
from summarize.text.morphology import readings_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from summarize.document import Span
    from summarize.languages import Language
    from summarize.text.tokens import Token

_NOUNS = frozenset(("NOUN", "PROPN"))
_MODIFIERS = frozenset(("ADJ", "DET", "NUM"))
_INITIAL = compile_late(r"[А-ЯA-Z]\.?")
_ACRONYM = compile_late(r"[А-Я][А-Яа-я-]*[А-Я](?:[а-я]{1,2}|-[А-Яа-я]+)?")
_FOREIGN_NAME = compile_late(r"[A-Z][A-Za-z\d-]*")
_OPENING = {"«": "»", "(": ")", '"': '"', "“": "”", "„": "“"}
_DASHES = frozenset("-–—")
_LONGEST_BRACKET = 40
_NEAR = 6
SECOND_PERSON = frozenset(("вы", "ты"))


class Reader:
    """Reads noun phrases in one sentence; ``barred`` spans (deadlines) never belong to a phrase."""

    def __init__(self, sentence: Sequence[Token], language: Language, barred: Sequence[Span] = ()) -> None:
        self.words = sentence
        self.language = language
        self.barred = barred

    def is_barred(self, index: int) -> bool:
        """Whether the word stands in a deadline."""
        word = self.words[index]
        return any(start <= word.start < end for start, end in self.barred)

    def head(self, index: int, case: str) -> int | None:
        """The index of the noun that the phrase beginning at ``index`` is about, when it stands in ``case``."""
        first = index
        while index < len(self.words) and not self.is_barred(index):
            word = self.words[index]
            if word.pos in _NOUNS or word.pos == "PRON" or is_acronym(word):
                return index if _agrees(word, case) else None
            if self._is_compounded(index):
                index += len(("проектно", "-"))
                continue
            if word.lemma in words(self.language, "emphatic"):
                return None
            if not (self._is_modifier(word) and _agrees(word, case) and (word.case or word.pos == "NUM")):
                return self._nominal(index - 1, case) if index > first else None
            if word.lemma in words(self.language, "nominal_adjective") and not self._noun_follows(index + 1, case):
                return index
            index += 1
        return None

    def _is_compounded(self, index: int) -> bool:
        """«проектно - инновационной» of a tokenised text."""
        dash, whole = self.words[index + 1 : index + 2], self.words[index + 2 : index + 3]
        return (
            not self.words[index].case and [word.text for word in dash] == ["-"] and [w.pos for w in whole] == ["ADJ"]
        )

    def _nominal(self, index: int, case: str) -> int | None:
        word = self.words[index]
        named = words(self.language, "nominal_adjective")
        return index if word.lemma in named and word.case == case else None

    def _noun_follows(self, index: int, case: str) -> bool:
        if index >= len(self.words):
            return False
        word = self.words[index]
        return (word.pos in _NOUNS or self._is_modifier(word)) and word.case == case

    @staticmethod
    def _is_modifier(word: Token) -> bool:
        return word.pos in _MODIFIERS or word.verb_form == "Part"

    def end(self, head: int, case: str) -> int:
        """The index after the last word of the phrase whose noun is at ``head``."""
        index = head + 1
        while index < len(self.words) and not self.is_barred(index):
            reach = next((reach for rule in CONTINUATIONS if (reach := rule(self, index, case)) > index), index)
            if reach == index:
                break
            index = reach
        return index


def _agrees(word: Token, case: str) -> bool:
    # The accusative looks like the genitive of the living and the nominative of the rest.
    looks = "Gen" if word.animacy == "Anim" else "Nom"
    return word.case == case or not word.case or (case == "Acc" and word.case == looks)


def is_initial(word: Token) -> bool:
    """«И.»."""
    return _INITIAL.fullmatch(word.text) is not None


def is_acronym(word: Token) -> bool:
    """«МВД», «ГСП-Технологии», «ВЭБа»."""
    named = word.pos not in {"VERB", "AUX", "ADV", "ADP"}
    return named and len(word.text) > 1 and _ACRONYM.fullmatch(word.text) is not None


def _genitive(reader: Reader, index: int, case: str) -> int:
    """«отдела», «социальной защиты» after a noun, and the words of the phrase's own case («Отделу Петрову»)."""
    word = reader.words[index]
    named = word.pos in _NOUNS or reader._is_modifier(word)  # noqa: SLF001 (rules of the same reader)
    if (
        not named
        or word.lemma in words(reader.language, "emphatic")
        or word.variant == "Short"
        or word.lemma in words(reader.language, "subordinator")
    ):
        return index
    # «директору школы»: in its sentence «школы» is now and then read as the plural.
    follows_noun = reader.words[index - 1].pos in _NOUNS and "Gen" in word.cases
    return index + 1 if word.case and (word.case in ("Gen", case) or follows_noun) else index


def _name(reader: Reader, index: int, case: str) -> int:
    """Initials, acronyms and names that do not decline."""
    del case
    word = reader.words[index]
    if _INITIAL.fullmatch(word.text) or is_acronym(word) or _FOREIGN_NAME.fullmatch(word.text):
        return index + 1
    # «Республики Татарстан»: a place's name stays as it is.
    return index + 1 if word.pos == "PROPN" and word.case in ("", "Nom") and word.text.istitle() else index


def _bracket(reader: Reader, index: int, case: str) -> int:
    """«( Иванова Т.И. )», «Росатом» in quotes."""
    del case
    opening = reader.words[index].text
    closing = _OPENING.get(opening)
    if closing is None or (opening != "(" and not _opens_name(reader.words[index + 1 : index + 2])):
        return index
    for reach in range(index + 1, min(len(reader.words), index + _LONGEST_BRACKET)):
        if reader.words[reach].norm == closing:
            return reach + 1
    return index


def _opens_name(following: Sequence[Token]) -> bool:
    """«Росатом», «21 век»; what somebody said opens with a small letter: «не ругать, а помочь»."""
    return any(word.text[0].isupper() or word.text[0].isdigit() for word in following)


def _preposition(reader: Reader, index: int, case: str) -> int:
    """«по социальным вопросам», «за исполнение»."""
    del case
    word = reader.words[index] if index < len(reader.words) else None
    if word is None or word.pos != "ADP" or word.norm not in words(reader.language, "name_preposition"):
        return index
    before = reader.words[index - 1]
    if before.pos == "PROPN" and before.animacy == "Anim":
        # «Белов на вопрос депутата»: a person's name is whole.
        return index
    reach = _any_phrase(reader, index + 1)
    of_actors = fields(reader.language, "name_preposition", "of")
    if reach and word.norm in of_actors and not is_actor(reader.words[reach - 1], reader.language):
        return index
    return reach or index


def _any_phrase(reader: Reader, index: int) -> int:
    """The index after the noun of a phrase in whatever case; 0 when it is none, or says how and when."""
    case = next((word.case for word in reader.words[index : index + 3] if word.case), "")
    head = reader.head(index, case) if case else None
    if head is None or reader.words[head].lemma in words(reader.language, "circumstance_noun"):
        return 0
    return head + 1


def _joined(reader: Reader, index: int, case: str) -> int:
    """«, отделу связи», «и почте», «– руководителю отдела»: another of the same case, or of a chain of genitives."""
    word = reader.words[index]
    sign = word.text if word.norm in {",", ";"} or word.norm in _DASHES else ""
    if not sign and word.lemma not in {"и", "или"} and word.text != "/":
        return index
    following = _past_conjunctions(reader, index + 1)
    if sign and following == index + len((sign, "и")):
        # «…, и школа должна»: a comma before a lone «и» parts two things more often than it joins them.
        return index
    if (not sign or _repeats_preposition(reader, following)) and (
        reach := _preposition(reader, following, "")
    ) > following:
        return reach
    for other in dict.fromkeys((case, *_chained(reader, index, sign))):
        head = reader.head(following, other)
        if head is not None and _is_joinable(reader, following, head):
            return head + 1
    return index


def _past_conjunctions(reader: Reader, index: int) -> int:
    while index < len(reader.words) and reader.words[index].lemma in {"и", "а", "также"}:
        index += 1
    return index


def _repeats_preposition(reader: Reader, index: int) -> bool:
    """«По труду, по делам молодёжи»; not «комиссия, за это решение …»."""
    near = [word.norm for word in reader.words[max(0, index - _NEAR) : index]]
    return index < len(reader.words) and reader.words[index].norm in near


def _chained(reader: Reader, index: int, sign: str) -> Iterator[str]:
    """The cases in which a chain may go on: «отделу школ и дорог», «служба по труду и занятости»."""
    before = reader.words[index - 1].case
    ruled = any(word.pos == "ADP" for word in reader.words[max(0, index - _NEAR) : index])
    if before == "Gen" or (ruled and not sign and before):
        yield before


def _is_joinable(reader: Reader, first: int, head: int) -> bool:
    subordinators = words(reader.language, "subordinator")
    inside = reader.words[first : head + 1]
    if reader.words[head].pos == "PRON":
        return False
    return all(word.lemma not in subordinators for word in inside) and all(
        word.case or is_acronym(word) for word in inside[-1:]
    )


def _together(reader: Reader, index: int, case: str) -> int:
    """«совместно с почтой и отделом связи», «, вместе с регионами»."""
    del case
    start = index + 1 if reader.words[index].norm == "," else index
    cases = fields(reader.language, "co_actor_phrase", "case")
    for length in (3, 2):
        joined = " ".join(word.norm for word in reader.words[start : start + length])
        if joined in cases and (reach := _any_phrase(reader, start + length)):
            return _to_end_of_list(reader, reach, cases[joined])
    return index


def _to_end_of_list(reader: Reader, index: int, case: str) -> int:
    while index < len(reader.words) and not reader.is_barred(index):
        reach = next(
            (reach for rule in (_genitive, _name, _joined) if (reach := rule(reader, index, case)) > index), index
        )
        if reach == index:
            break
        index = reach
    return index


def _participle(reader: Reader, index: int, case: str) -> int:
    """«, замещающим должности главы,» tells which persons are meant: up to the comma that closes it."""
    opening = reader.words[index + 1 : index + 2]
    general = reader.words[index - 1].lemma in words(reader.language, "general_actor")
    if not (general and reader.words[index].norm == "," and opening and opening[0].verb_form == "Part"):
        return index
    if opening[0].case != case:
        return index
    for reach in range(index + 1, min(len(reader.words), index + _LONGEST_BRACKET)):
        word = reader.words[reach]
        if word.norm in {",", ":"} or word.verb_form in ("Inf", "Fin") or reader.is_barred(reach):
            return reach
    return index


CONTINUATIONS: tuple[Callable[[Reader, int, str], int], ...] = (
    _together,
    _genitive,
    _name,
    _bracket,
    _preposition,
    _joined,
    _participle,
)
"""What goes on with a name: each gives the index after its words, or the same index."""


@lru_cache(maxsize=1 << 14)
def may_act(token: str, language: Language) -> bool:
    """Whether any reading of ``token`` by itself names somebody who can act, or is spoken to."""
    return any(
        is_actor(word, language) or (word.pos == "PRON" and word.lemma in SECOND_PERSON)
        for word in readings_of(token, language)
    )


def is_actor(word: Token, language: Language) -> bool:
    """Whether ``word`` names somebody who can act: a person, a post, a body."""
    if word.lemma in words(language, "recipient"):
        return False
    named = word.pos in _NOUNS and (word.animacy == "Anim" or word.lemma in words(language, "body"))
    return (
        named
        or word.lemma in words(language, "nominal_adjective")
        or (is_acronym(word) and word.text.isupper())
        or pattern(language, "body").fullmatch(word.lemma) is not None
    )
