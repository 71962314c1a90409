"""What speaks for a noun phrase as a key phrase, and what against it: named values, weighed by ``weights.tsv``."""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING

from summarize.actions.clauses import is_action_lemma
from summarize.core.records import NamedTuple
from summarize.slots.actor_words import NOUNS
from summarize.text.terms import stems

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.languages import Language
    from summarize.summary.keyphrases.phrases import Phrase

_LONG = 4


class Occurrences(NamedTuple):
    """What phrases are measured by.

    The number of ``sentences``, how often the ``most`` frequent phrase occurs, the stems of the ``title``, and nouns
    that are ``vague``.
    """

    sentences: int
    most: int
    title: frozenset[str]
    vague: frozenset[str]
    language: Language


def phrase_signs(found: Sequence[Phrase], about: Occurrences) -> dict[str, float]:
    """The signs of a phrase by all its occurrences, in order."""
    first, count = found[0], len(found)
    return {
        **_frequency(found, about),
        **_title(first, about),
        **_form(first),
        "place": first.sentence / max(1, about.sentences),
        "vague": float(any(word.lemma in about.vague for word in first.words)),
        "names": sum(word.pos == "PROPN" for word in first.words) / len(first.words),
        "capitals": sum(_in_capitals(phrase) for phrase in found) / count,
        "action alone": float(len(first.words) == 1 and is_action_lemma(first.head.lemma, about.language)),
        "animate": float(first.head.animacy == "Anim"),
        "plural": sum(phrase.head.number == "Plur" for phrase in found) / count,
    }


def _frequency(found: Sequence[Phrase], about: Occurrences) -> dict[str, float]:
    return {
        "frequency": log(len(found) / about.most),
        "sentences": log(len({phrase.sentence for phrase in found})),
    }


def _title(phrase: Phrase, about: Occurrences) -> dict[str, float]:
    words = [word for word in phrase.words if word.pos != "ADP"]
    forms, lemmas = (
        stems([word.norm for word in words], about.language),
        stems([w.lemma for w in words], about.language),
    )
    held = sum(not about.title.isdisjoint(pair) for pair in zip(forms, lemmas, strict=True))
    return {"title": float(held == len(words)), "part in title": float(0 < held < len(words))}


def _form(phrase: Phrase) -> dict[str, float]:
    length, after = len(phrase.words), phrase.words[phrase.words.index(phrase.head) + 1 :]
    has_preposition = any(word.pos == "ADP" for word in after)
    return {
        f"words: {min(length, _LONG)}": 1.0,
        "preposition": float(has_preposition),
        "genitive": float(not phrase.is_name and not has_preposition and any(word.pos in NOUNS for word in after)),
    }


def _in_capitals(phrase: Phrase) -> bool:
    return not phrase.opens and all(word.is_capitalized for word in phrase.words)
