"""Grammar: what each word of a stretch of text is, as far as deciding who is to do what needs it.

Each word is read by itself (1.5 µs a word that was not met before), so that whole documents can be
asked; ``morphology`` reads words in context, at twenty times the price. A language without an
analyser gets the same records from the pattern tables of its ``patterns.tsv``:
the classes ``infinitive``, ``past`` and so on, one for each ``Kind`` that the language
can tell by the look of a word, and its nouns are what remains.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache, lru_cache
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from summarize.lazy_pattern import compile_late
from summarize.text.characters import LOWER, UPPER
from summarize.text.morphology import analyzer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from summarize.languages import Language
    from summarize.text.morphology import Analysis


class Kind(StrEnum):
    """What a word is, as far as deciding who is to do what needs it."""

    INFINITIVE = "infinitive"
    IMPERATIVE = "imperative"
    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    GERUND = "gerund"
    PARTICIPLE = "participle"
    SHORT = "short"
    PREDICATIVE = "predicative"
    NOUN = "noun"
    ADJECTIVE = "adjective"
    PRONOUN = "pronoun"
    PREPOSITION = "preposition"
    CONJUNCTION = "conjunction"
    NUMERAL = "numeral"
    ADVERB = "adverb"
    MARK = "mark"
    OTHER = "other"


FINITE = frozenset({Kind.PAST, Kind.PRESENT, Kind.FUTURE, Kind.IMPERATIVE, Kind.SHORT, Kind.PREDICATIVE})


class Grammar(NamedTuple):
    """A word's likeliest reading; ``kinds`` are those of all its readings.

    ``person`` is "1", "2", "3" or "", ``case`` one of Nom, Gen, Dat, Acc, Ins, Loc or "", ``cases``
    those of all its readings as a noun; ``name`` when it may be a name («Киев»).
    """

    lemma: str
    kind: Kind
    person: str = ""
    case: str = ""
    plural: bool = False
    animate: bool = False
    perfective: bool = False
    kinds: frozenset[Kind] = frozenset()
    cases: frozenset[str] = frozenset()
    name: bool = False


class Word(NamedTuple):
    """A word or a mark in its place; ``form`` is in lower case, with «е» for «ё» and letter-spacing undone.

    ``opens_line`` when nothing but white space stands before it on its line;
    ``capital`` when it begins with a capital letter.
    """

    start: int
    end: int
    form: str
    language: Language
    opens_line: bool = False
    capital: bool = False

    @property
    def grammar(self) -> Grammar:
        """How it is read; the analyser is asked here, for rules look at few words of a sentence."""
        return grammar_of(self.form, self.language)

    @property
    def kind(self) -> Kind:
        """What the word is."""
        return grammar_of(self.form, self.language).kind

    @property
    def lemma(self) -> str:
        """Its dictionary form, with «е» for «ё»."""
        return grammar_of(self.form, self.language).lemma


# Four or more single letters one space apart are one word: decrees space out «п о с т а н о в л я ю».
_TOKEN = compile_late(r"(?<!\S)[^\W\d_](?: [^\W\d_]){3,}(?!\w)|\w++(?:[-\u2010\u2011'\u2019\u02bc]\w++)*+|[^\w\s]")
# The stop of an abbreviation or an initial closes nothing: «до 1 июля 2026 г. завершить», «Зимину В. С. поручено».
_GOES_ON = compile_late(rf"\.(?:(?=\s*[{LOWER}\d,;])|(?<=(?<!\w)[{UPPER}]\.)(?=\s*\w))")
_PLAIN = (("ё", "е"), ("\u2010", "-"), ("\u2011", "-"), ("\u2019", "'"), ("\u02bc", "'"))
_MARK = Grammar("", Kind.MARK, kinds=frozenset({Kind.MARK}))
_NUMBER = Grammar("", Kind.NUMERAL, kinds=frozenset({Kind.NUMERAL}))
# Readings rarer than this are homonyms that mislead more often than they help.
_LIKELY = 0.05


def read_words(text: str, start: int, end: int, language: Language) -> tuple[Word, ...]:
    """The words and marks of ``text[start:end]`` in order, with their offsets in ``text``.

    Each word is read by itself, without its neighbours: 1.5 µs a word that was not met before.
    """
    return tuple(_words(text, start, end, language))


def _words(text: str, start: int, end: int, language: Language) -> Iterator[Word]:
    before, form = start, ""
    wrapped = "\n" in text[start:end]
    for match in _TOKEN.finditer(text, start, end):
        first, last = match.span()
        if text[first] == "." and (form in _abbreviations(language) or _GOES_ON.match(text, first, end)):
            continue
        opens_line = before == start or (wrapped and "\n" in text[before:first])
        form, capital = _form(match[0])
        yield Word(first, last, form, language, opens_line, capital)
        before = last


@cache
def _abbreviations(language: Language) -> frozenset[str]:
    return language.words("abbreviation")


@lru_cache(maxsize=1 << 15)
def _form(token: str) -> tuple[str, bool]:
    return plain(token).replace(" ", ""), token[0].isupper()


def plain(text: str) -> str:
    """``text`` in lower case, with «е» for «ё», plain hyphens and plain apostrophes."""
    text = text.lower()
    # A letter that is not there is looked for ten times faster than str.translate copies a Cyrillic text.
    for letter, replacement in _PLAIN:
        text = text.replace(letter, replacement)
    return text


@lru_cache(maxsize=1 << 15)
def grammar_of(form: str, language: Language) -> Grammar:
    """How ``form`` (as ``plain`` gives it) is read in ``language``."""
    if not form[0].isalnum():
        return _MARK
    if form[0].isdigit():
        return _NUMBER
    return _russian(form) if has_analyser(language) else _patterned(form, language)


@cache
def has_analyser(language: Language) -> bool:
    """Whether words of ``language`` are read with a dictionary."""
    return language.setting("analyser") is not None


@cache
def looks_of(kinds: tuple[Kind, ...], language: Language, others: tuple[str, ...] = ()) -> Callable[[str], object]:
    """The question whether a form looks like one of ``kinds``, or is what one of the patterns ``others`` says.

    Without a table for one of the kinds, any word does. Where there is an analyser, this saves asking it: the look
    of a word costs a tenth.
    """
    tables = [language.patterns(kind) for kind in kinds]
    return re.compile("|".join(f"(?:{entry})" for entry in chain(*tables, others)) if all(tables) else r".*").fullmatch


# Words that can be listed come before those that are told by their endings; a noun is what remains.
_BY_LOOK = (
    Kind.PRONOUN,
    Kind.PREPOSITION,
    Kind.CONJUNCTION,
    Kind.NUMERAL,
    Kind.ADVERB,
    Kind.FUTURE,
    Kind.PRESENT,
    Kind.PAST,
    Kind.SHORT,
    Kind.PREDICATIVE,
    Kind.INFINITIVE,
    Kind.IMPERATIVE,
    Kind.GERUND,
    Kind.PARTICIPLE,
    Kind.ADJECTIVE,
    Kind.NOUN,
)


def _patterned(form: str, language: Language) -> Grammar:
    looks = ((kind, _look(language, kind)) for kind in _BY_LOOK)
    kinds = [kind for kind, look in looks if look and look.fullmatch(form)]
    kind = kinds[0] if kinds else Kind.OTHER
    # By its look a noun may always be a subject, and an infinitive always a deed.
    case = "Nom" if kind in {Kind.NOUN, Kind.PRONOUN} else ""
    return Grammar(
        form,
        kind,
        case=case,
        perfective=kind is Kind.INFINITIVE,
        kinds=frozenset(kinds),
        cases=frozenset({case}) if kind is Kind.NOUN else frozenset(),
    )


@cache
def _look(language: Language, kind: Kind) -> re.Pattern[str] | None:
    table = language.patterns(kind)
    return re.compile("|".join(table)) if table else None


def _russian(form: str) -> Grammar:
    readings = [reading for reading in analyzer().analyze(form) if reading.prob >= _LIKELY]
    if not readings:
        return Grammar(form, Kind.OTHER)
    best = readings[0] if len(readings) == 1 else max(readings, key=_likelihood)
    features = best.feats
    return Grammar(
        best.lemma.replace("ё", "е"),
        _kind(best),
        features.get("Person", ""),
        features.get("Case", ""),
        features.get("Number") == "Plur",
        features.get("Animacy") == "Anim",
        features.get("Aspect") == "Perf",
        frozenset(map(_kind, readings)),
        frozenset(reading.feats.get("Case", "") for reading in readings if reading.pos in {"NOUN", "PROPN"}),
        any(reading.pos == "PROPN" for reading in readings),
    )


def _likelihood(reading: Analysis) -> tuple[float, bool]:
    """By probability; of equals («примет» from «примета» or «принять») the verb, which decides more."""
    return round(reading.prob, 2), reading.pos == "VERB" and reading.feats.get("Mood") != "Imp"


_BY_FORM = {"Inf": Kind.INFINITIVE, "Conv": Kind.GERUND}
_BY_TENSE = {"Past": Kind.PAST, "Pres": Kind.PRESENT, "Fut": Kind.FUTURE}
_BY_PART_OF_SPEECH = {
    "NOUN": Kind.NOUN,
    "PROPN": Kind.NOUN,
    "ADJ": Kind.ADJECTIVE,
    "PRON": Kind.PRONOUN,
    "DET": Kind.PRONOUN,
    "ADP": Kind.PREPOSITION,
    "CCONJ": Kind.CONJUNCTION,
    "SCONJ": Kind.CONJUNCTION,
    "NUM": Kind.NUMERAL,
    "ADV": Kind.ADVERB,
}


def _kind(reading: Analysis) -> Kind:
    # A verb that the dictionary does not know is mostly a name: «Хмеймим», «Ваньцюанем».
    if reading.pos not in {"VERB", "AUX"} or reading.source == "guess":
        return _BY_PART_OF_SPEECH.get(reading.pos, Kind.OTHER)
    features = reading.feats
    form = features.get("VerbForm", "")
    if form == "Part":
        return Kind.SHORT if features.get("Variant") == "Short" else Kind.PARTICIPLE
    if features.get("Mood") == "Imp":
        # The singular and «сделаем» are homonyms of too much else: «отошли», «пой», «создадим».
        return Kind.IMPERATIVE if features.get("Number") == "Plur" and features.get("Person") == "2" else Kind.OTHER
    return _BY_FORM.get(form) or _BY_TENSE.get(features.get("Tense", ""), Kind.PREDICATIVE)
