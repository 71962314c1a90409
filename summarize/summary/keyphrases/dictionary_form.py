"""The dictionary form of a phrase: «борьбой с терроризмом» as «борьба с терроризмом»."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from summarize.slots.actor_words import NOUNS
from summarize.summary.keyphrases.phrases import lemma_of, readings_in_case
from summarize.text.morphology import has_analyser
from summarize.text.quoting import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rumorph import Analysis

    from summarize.languages import Language
    from summarize.summary.keyphrases.phrases import Phrase
    from summarize.text.tokens import Token

_UNCHANGED = ("Nom", "")
_OF_MANY = ("ов", "ев")


class Spelling:
    """How a document writes the words that do not open its sentences: in small letters or with a capital."""

    def __init__(self) -> None:
        self._small: Counter[str] = Counter()
        self._capital: Counter[str] = Counter()

    def note(self, words: Sequence[Token]) -> None:
        """Count the words of a sentence, unless it stands in capitals."""
        if any(word.text[:1].islower() for word in words):
            for word in words[1:]:
                (self._capital if word.is_capitalized else self._small)[word.lemma] += 1

    def is_small(self, word: Token) -> bool:
        """Is it written in small letters where it stands within a sentence?"""
        small, capital = self._small[word.lemma], self._capital[word.lemma]
        return small >= capital if small or capital else word.pos != "PROPN"


def dictionary_form(found: Sequence[Phrase], spelling: Spelling, language: Language) -> tuple[Phrase, str]:
    """The occurrence of a phrase to be shown, and its words in the nominative, in the number that it mostly has.

    A phrase of a language without an analyser stands as it is written.
    """
    number = Counter(phrase.head.number for phrase in found).most_common(1)[0][0]
    longest = max(len(phrase.words) for phrase in found)
    whole = [phrase for phrase in found if len(phrase.words) == longest]
    shown = min(whole, key=lambda phrase: (phrase.head.number != number, *_flaws(phrase)))
    if not has_analyser(language):
        return shown, fold(" ".join(word.text for word in shown.words))
    if len(shown.words) == 1 and _is_surname(shown.head, spelling):
        return shown, shown.head.text
    return shown, " ".join(_spelt(form, word, spelling) for form, word in zip(_forms(shown), shown.words, strict=True))


def _is_surname(word: Token, spelling: Spelling) -> bool:
    """Is the word a surname that the analyser took for the genitive of many: «Токаев», «Волков»?"""
    is_of_many = word.case == "Gen" and word.number == "Plur"
    return is_of_many and word.norm.endswith(_OF_MANY) and word.text.istitle() and not spelling.is_small(word)


def _flaws(phrase: Phrase) -> tuple[bool, bool]:
    in_capitals = any(word.text.isupper() for word in phrase.words)
    return phrase.head.case not in _UNCHANGED, in_capitals


def _forms(phrase: Phrase) -> Iterable[str]:
    head = phrase.words.index(phrase.head)
    if phrase.head.case in _UNCHANGED:
        return (word.text for word in phrase.words)
    gender = _gender(phrase.head)
    agreeing = [index <= head or phrase.is_name for index in range(len(phrase.words))]
    return (
        _nominative(word, gender) if agrees else word.text for word, agrees in zip(phrase.words, agreeing, strict=True)
    )


def _nominative(word: Token, gender: str) -> str:
    if word.case in _UNCHANGED:
        return word.text
    number = {"Number": word.number} if word.number else {}
    features = {"Case": "Nom"} if word.pos in NOUNS else {"Case": "Nom", **number}
    if word.pos not in NOUNS and word.number == "Sing":
        features["Gender"] = gender
    form = next(filter(None, (_inflected(reading, features) for reading in _readings(word))), word.lemma)
    return form if "ё" in word.text else form.replace("ё", "е")


def _readings(word: Token) -> Iterable[Analysis]:
    """What the analyser has of the word as it was read in its sentence."""
    return (each for each in readings_in_case(word) if lemma_of(each) == word.lemma)


def _gender(noun: Token) -> str:
    return next((reading.feats.get("Gender", "") for reading in _readings(noun)), "Masc") or "Masc"


def _inflected(reading: Analysis, features: dict[str, str]) -> str | None:
    from rumorph import FormNotFoundError

    try:
        return reading.inflect(**features)
    except (FormNotFoundError, ValueError):
        return None


def _spelt(form: str, word: Token, spelling: Spelling) -> str:
    # «ЕЦБ», «МИДа».
    if word.text[:2].isupper() and len(word.text) > 1 and not spelling.is_small(word):
        return form if form == word.text else form.upper()
    if spelling.is_small(word):
        return form.lower()
    return (
        "-".join(
            part[:1].upper() + part[1:] if own[:1].isupper() else part
            for part, own in zip(form.split("-"), word.text.split("-"), strict=True)
        )
        if form.count("-") == word.text.count("-")
        else form[:1].upper() + form[1:]
    )
