"""Words with their grammar: the one seam to the morphological analyser.

rumorph reads a word in its context (34 µs a word), so ask for the sentences that matter, not for
the document. Parts of speech and features are those of Universal Dependencies.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple, Protocol

from summarize.lazy_pattern import compile_late

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from summarize.document import Span
    from summarize.languages import Language

# An initial keeps its stop («Т.»): the analyser reads a bare capital as a preposition or a conjunction.
_TOKEN = compile_late(r"(?<![^\W\d_])[А-ЯЁA-Z]\.|[^\W\d_]+(?:[-\u2010\u2011][^\W\d_]+)*|\d+(?:[.,]\d+)*|[^\w\s]")
_ANALYSED = "ru"
_REMEMBERED = 4096


class Word(NamedTuple):
    """A word, number or sign at its place in the source, as the analyser reads it in its sentence.

    ``pos`` is the UD part of speech (``"X"`` in a language without an analyser); a feature that the
    word does not have is the empty string; ``cases`` are those of all its readings.
    """

    start: int
    end: int
    text: str
    lemma: str
    pos: str
    case: str = ""
    number: str = ""
    animacy: str = ""
    verb_form: str = ""
    mood: str = ""
    tense: str = ""
    voice: str = ""
    person: str = ""
    variant: str = ""
    cases: frozenset[str] = frozenset()


class Analysis(Protocol):
    """What is asked of the analyser's reading of a word."""

    @property
    def lemma(self) -> str:
        """The dictionary form."""

    @property
    def pos(self) -> str:
        """The UD part of speech."""

    @property
    def feats(self) -> Mapping[str, str]:
        """The UD features."""

    @property
    def source(self) -> str:
        """Where the reading comes from: ``"dictionary"``, ``"rule"`` or ``"guess"``."""

    @property
    def prob(self) -> float:
        """How likely the reading is, among the readings of its word."""


class Analyzer(Protocol):
    """What is asked of the analyser."""

    def analyze(self, word: str) -> Sequence[Analysis]:
        """The readings of a word by itself, the likeliest first."""

    def is_known(self, word: str) -> bool:
        """Whether the dictionary has the word in some form."""

    def analyze_sentence(self, words: Iterable[str]) -> Sequence[Sequence[Analysis]]:
        """The readings of each word, the likeliest in its context first."""


def analyse(source: str, span: Span, language: Language) -> tuple[Word, ...]:
    """The words, numbers and signs of ``source`` in ``span`` (a sentence or less), in order."""
    return tuple(moved(word, span.start) for word in _analysed(source[span.start : span.end], language.code))


def moved(word: Word, by: int) -> Word:
    """``word`` so many characters further on."""
    return Word(word.start + by, word.end + by, *word[2:])


@lru_cache(_REMEMBERED)
def _analysed(text: str, code: str | None) -> tuple[Word, ...]:
    found = list(_TOKEN.finditer(text))
    if code != _ANALYSED:
        return tuple(Word(*match.span(), match[0], match[0].lower(), "X") for match in found)
    readings = analyzer().analyze_sentence([match[0] for match in found])
    return tuple(_word(*match.span(), match[0], reading) for match, reading in zip(found, readings, strict=True))


def tokens(text: str) -> list[str]:
    """The words, numbers and signs of ``text`` as ``analyse`` parts them."""
    return _TOKEN.findall(text)


def readings_of(token: str, language: Language) -> tuple[Word, ...]:
    """Every reading that ``analyse`` may choose from for ``token`` in a sentence, at a twentieth of its price."""
    if language.code != _ANALYSED:
        return (Word(0, len(token), token, token.lower(), "X"),)
    readings = analyzer().analyze(token)
    return tuple(_word(0, len(token), token, [reading]) for reading in readings) or (_word(0, len(token), token, []),)


def _word(start: int, end: int, token: str, readings: Sequence[Analysis]) -> Word:
    if not readings:
        return Word(start, end, token, token.lower(), "X")
    best = readings[0]
    feats = best.feats
    return Word(
        start,
        end,
        token,
        best.lemma.lower().replace("ё", "е"),
        best.pos,
        case=feats.get("Case", ""),
        number=feats.get("Number", ""),
        animacy=feats.get("Animacy", ""),
        verb_form=feats.get("VerbForm", ""),
        mood=feats.get("Mood", ""),
        tense=feats.get("Tense", ""),
        voice=feats.get("Voice", ""),
        person=feats.get("Person", ""),
        variant=feats.get("Variant", ""),
        cases=frozenset(reading.feats.get("Case", "") for reading in readings),
    )


def is_known(word: str) -> bool:
    """Whether the Russian dictionary has ``word`` in some form."""
    return analyzer().is_known(word)


@cache
def analyzer() -> Analyzer:
    """The analyser of Russian, loaded when first asked for (15 ms)."""
    from rumorph import Analyzer as Dictionary

    return Dictionary()
