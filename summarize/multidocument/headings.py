"""The heading of a subject: key phrases that at least two of its documents share."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

from summarize.languages import load
from summarize.multidocument.terms import hashed_terms, plain_terms
from summarize.pipeline import read_document
from summarize.summary.keyphrases import find_keywords
from summarize.summary.ranking import rank

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summarize.multidocument.extract import Extract

MOST_PHRASES = 3
# Looked at to find those that are shared.
_CANDIDATES = 30
# Documents whose headlines and sentences are read for phrases, which takes 34 µs a word, and sentences of each.
_MOST_DOCUMENTS = 6
_MOST_SENTENCES = 2


def main_language(extracts: Sequence[Extract]) -> str | None:
    """The language of most of ``extracts``; None if none is known."""
    counts = Counter(one.language for one in extracts if one.language)
    return min(counts, key=lambda code: (-counts[code], code), default=None)


def subject_heading(extracts: Sequence[Extract], typical: frozenset[int]) -> tuple[str, ...]:
    """Phrases of the headlines and sentences of ``extracts`` whose words occur in at least two of them.

    Those with a word of a headline, if any: what every paper adds («со ссылкой на …») is in none. Of these, those with
    one of the terms that are ``typical`` of the subject.
    """
    read = extracts[:_MOST_DOCUMENTS]
    code = main_language(read)
    document = read_document("\n\n".join(map(_opening, read)), language=code or "auto")
    held = [plain_terms(each.terms) for each in read]
    phrases = {}
    for keyword in find_keywords(document, rank(document), _CANDIDATES):
        phrase = keyword.normal.rstrip(".")
        words = plain_terms(hashed_terms(phrase, load(code)))
        if words and sum(words <= terms for terms in held) > 1:
            phrases[phrase] = words
    headlines = frozenset(chain.from_iterable(each.title_terms for each in read))
    return tuple(_preferred(_preferred(phrases, headlines), typical))[:MOST_PHRASES]


def _opening(extract: Extract) -> str:
    """The headline of a document and its first chosen sentences as one paragraph: phrases of headlines count too."""
    headline = [f"{extract.title.rstrip('.')}."] if extract.title else []
    return " ".join([*headline, *(chosen.text for chosen in extract.quotable().chosen[:_MOST_SENTENCES])])


def _preferred(phrases: Mapping[str, frozenset[int]], terms: frozenset[int]) -> Mapping[str, frozenset[int]]:
    """Those of ``phrases`` with one of ``terms``, if any has one."""
    return {phrase: words for phrase, words in phrases.items() if words & terms} or phrases
