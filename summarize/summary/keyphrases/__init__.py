"""Key phrases: the noun phrases that tell best what a document is about.

Candidates are found by grammar (``phrases``), ranked by a log-linear model over a dozen signs (``signs``, whose weights
``tools/train_keyphrases.py`` fits to the key phrases of editors), and shown in the nominative (``dictionary_form``).
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from summarize.core.log_linear import likelihood, read_weights
from summarize.core.records import NamedTuple
from summarize.document import SHOWN, Span
from summarize.slots.actor_words import NOUNS
from summarize.summary.keyphrases.dictionary_form import Spelling, dictionary_form
from summarize.summary.keyphrases.phrases import Phrase, noun_phrases, read_full_names
from summarize.summary.keyphrases.signs import Occurrences, phrase_signs
from summarize.summary.records import Keyword
from summarize.text.morphology import has_analyser, read_in_context
from summarize.text.terms import stems, terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from summarize.document import Document
    from summarize.languages import Language
    from summarize.summary.ranking import Ranking

KEYPHRASE_WEIGHTS = Path(__file__).with_name("weights.tsv")
# Reading a word in its context takes 34 µs: the best sentences represent a long document.
MOST_SENTENCES = 400
# A longer phrase must occur twice.
MOST_WORDS_OF_RARE_PHRASE = 2
# Phrases that may share a word: «ремонт моста» and «опоры моста», but no third one with the bridge.
SHARING = 2
# A phrase with this share of its occurrences in a longer one, which is repeated, is only part of it.
MOSTLY = 0.5
LEAST_OF_LONGER = 2

Lemmas = tuple[str, ...]


class CandidatePhrase(NamedTuple):
    """A phrase by its lemmas, all its occurrences, and its signs."""

    lemmas: Lemmas
    found: tuple[Phrase, ...]
    signs: Mapping[str, float]


def find_keywords(document: Document, ranking: Ranking, most: int) -> tuple[Keyword, ...]:
    """Return the ``most`` likely key phrases, best first; the scores of all phrases sum to 1.

    Left out are phrases whose words all occur in a better one, and phrases with a word that occurs in ``SHARING``
    better ones.
    """
    candidates, spelling = read_candidates(document, ranking)
    scores = {each.lemmas: likelihood(keyphrase_weights(), each.signs) for each in candidates}
    _pass_to_longer(candidates, scores)
    total = sum(scores.values()) or 1.0
    order = sorted(
        (each for each in candidates if each.lemmas in scores),
        key=lambda each: (-scores[each.lemmas], each.found[0].span),
    )
    ranked = ((each, scores[each.lemmas] / total) for each in order)
    return tuple(_distinct(ranked, spelling, most, document.language))


@cache
def keyphrase_weights() -> dict[str, float]:
    """The weights of the signs of a phrase."""
    return read_weights(KEYPHRASE_WEIGHTS, ("key",))[0]["key"]


def read_candidates(document: Document, ranking: Ranking) -> tuple[list[CandidatePhrase], Spelling]:
    """The noun phrases of ``document`` that may be key phrases, and how its words are spelt."""
    excluded = document.language.words("stop_word") | document.language.words("empty_word")
    found: dict[Lemmas, list[Phrase]] = defaultdict(list)
    spelling = Spelling()
    for index in _best_sentences(document, ranking):
        sentence = document.sentences[index]
        words = read_in_context(document.text, sentence.start, sentence.end, document.language)
        if not has_analyser(document.language):
            # There a noun is only what no pattern matches: every word is a phrase of its own.
            words = tuple(word._replace(pos="NOUN", case="") for word in words)
        else:
            words = read_full_names(words)
        spelling.note(words)
        for phrase in noun_phrases(words, document.text, index):
            if not any(word.pos != "ADP" and excluded & {word.lemma, word.norm} for word in phrase.words):
                found[phrase.lemmas].append(phrase)
    _join_names(found)
    title = terms(document.title.text, document.language) if document.title else frozenset()
    vague = document.language.words("vague_noun")
    most = max(map(len, found.values()), default=1)
    about = Occurrences(len(document.sentences), most, title, vague, document.language)
    return [
        CandidatePhrase(lemmas, tuple(phrases), phrase_signs(phrases, about))
        for lemmas, phrases in found.items()
        if _may_be_key(phrases, vague)
    ], spelling


def _best_sentences(document: Document, ranking: Ranking) -> list[int]:
    prose = [i for i, sentence in enumerate(document.sentences) if document.blocks[sentence.block].kind in SHOWN]
    return sorted(sorted(prose, key=lambda index: -ranking.scores[index])[:MOST_SENTENCES])


def _may_be_key(phrases: Sequence[Phrase], vague: frozenset[str]) -> bool:
    """Not «часть», «прошлый год», «зам.», and no long phrase that occurs but once."""
    first = phrases[0]
    if any(word.pos != "ADP" and "abbreviation" in word.classes for word in first.words):
        return False
    tells = any(word.lemma not in vague for word in first.words if word.pos in NOUNS or word.pos == "X")
    is_rare = len(phrases) == 1 and len(first.words) > MOST_WORDS_OF_RARE_PHRASE
    return tells and (first.is_name or not is_rare)


def _join_names(found: dict[Lemmas, list[Phrase]]) -> None:
    """Count part of a name, «Бозумбаев», as the name that the document gives with it, «Канат Бозумбаев».

    A given name that several persons have counts for none, and is no name by itself.
    """
    names = [lemmas for lemmas, phrases in found.items() if phrases[0].is_name and phrases[0].head.animacy == "Anim"]
    whole: dict[str, list[Lemmas]] = defaultdict(list)
    for lemmas in sorted(names, key=lambda lemmas: (-len(lemmas), -len(found[lemmas]))):
        holders = [name for name in whole[lemmas[-1]] if set(lemmas) <= set(name)]
        if len(holders) == 1:
            found[holders[0]] += found.pop(lemmas)
        else:
            for lemma in lemmas:
                whole[lemma].append(lemmas)
    for lemma, holders in whole.items():
        alone = found.pop((lemma,), [])
        is_surname = all(name[-1] == lemma for name in holders)
        if holders and (is_surname or len(holders) == 1):
            found[max(holders, key=lambda name: len(found[name]))] += alone


def _pass_to_longer(candidates: Sequence[CandidatePhrase], scores: dict[Lemmas, float]) -> None:
    """Let a longer phrase stand for its part that the document hardly has without it: «Благодатный огонь», «огонь»."""
    counts = {each.lemmas: len(each.found) for each in candidates}
    holders: dict[Lemmas, Lemmas] = {}
    for lemmas, count in counts.items():
        for part in _parts(lemmas):
            if part in counts and count > counts.get(holders.get(part, ()), 0):
                holders[part] = lemmas
    for part in sorted(holders, key=len):
        whole = holders[part]
        if counts[whole] >= max(LEAST_OF_LONGER, MOSTLY * counts[part]):
            scores[whole] = max(scores[whole], scores.pop(part))


def _parts(lemmas: Lemmas) -> Iterator[Lemmas]:
    places = range(len(lemmas) + 1)
    yield from (lemmas[first:end] for first in places for end in places[first + 1 :] if end - first < len(lemmas))


def _distinct(
    ranked: Iterable[tuple[CandidatePhrase, float]], spelling: Spelling, most: int, language: Language
) -> Iterator[Keyword]:
    taken: list[frozenset[str]] = []
    for candidate, score in ranked:
        if len(taken) == most:
            return
        shown, normal = dictionary_form(candidate.found, spelling, language)
        words = frozenset(filter(None, stems(normal.lower().split(), language))) or frozenset(candidate.lemmas)
        similar = [phrase for phrase in taken if not phrase.isdisjoint(words)]
        is_shared = any(sum(word in phrase for phrase in similar) >= SHARING for word in words)
        if not is_shared and not any(phrase.issuperset(words) for phrase in similar):
            taken.append(words)
            yield Keyword(Span(*shown.span), score, normal)
