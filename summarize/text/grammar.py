"""What a reading of the analyser says of a word's grammar: its part of speech and its features."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from summarize.core.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rumorph import Analysis

    from summarize.text.tokens import Tag

# Of Russian there are some six hundred.
_REMEMBERED = 1 << 11


class Grammar(NamedTuple):
    """The fields of a ``Token`` that its grammar gives, in their order."""

    pos: str
    tag: Tag
    case: str
    number: str
    animacy: str
    person: str
    verb_form: str
    mood: str
    tense: str
    voice: str
    aspect: str
    variant: str


_FEATURES = ("Case", "Number", "Animacy", "Person", "VerbForm", "Mood", "Tense", "Voice", "Aspect", "Variant")


def grammar_of(reading: Analysis) -> Grammar:
    """The grammar of ``reading``, made once for all words that have the same."""
    return _grammar(reading.pos, tuple(reading.feats.items()), reading.source)


@lru_cache(_REMEMBERED)
def _grammar(pos: str, given: tuple[tuple[str, str], ...], source: str) -> Grammar:
    features = dict(given)
    return Grammar(pos, _tag(pos, features, source), *(features.get(name, "") for name in _FEATURES))


_TAGS: Mapping[str, Tag] = {
    "NOUN": "NOUN",
    "PROPN": "NOUN",
    "PRON": "PRON",
    "DET": "PRON",
    "ADJ": "ADJ",
    "NUM": "NUM",
    "ADV": "ADV",
    "ADP": "ADP",
    "CCONJ": "CONJ",
    "SCONJ": "CONJ",
    "PUNCT": "PUNCT",
    "SYM": "PUNCT",
}
_TAGS_OF_TENSE: Mapping[str, Tag] = {"Past": "Past", "Pres": "Pres", "Fut": "Fut"}


def _tag(pos: str, features: Mapping[str, str], source: str) -> Tag:
    # A verb that the dictionary does not know is mostly a name: «Хмеймим», «Ваньцюанем».
    if pos not in {"VERB", "AUX"} or source == "guess":
        return _TAGS.get(pos, "X")
    form = features.get("VerbForm", "")
    if form == "Part":
        return "Short" if features.get("Variant") == "Short" else "Part"
    if features.get("Mood") == "Imp":
        # The singular and «сделаем» are homonyms of too much else: «отошли», «пой», «создадим».
        return "Imp" if features.get("Number") == "Plur" and features.get("Person") == "2" else "X"
    if form in {"Inf", "Conv"}:
        return "Inf" if form == "Inf" else "Conv"
    return _TAGS_OF_TENSE.get(features.get("Tense", ""), "Pred")
