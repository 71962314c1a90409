"""Keyphrase extraction with TextRank (Mihalcea and Tarau 2004, section 3).

Content words that occur close to each other are linked, and adjacent ones are joined into noun phrases afterwards.
Words are compared by lemma: «ремонт моста» and «ремонтом моста» are one phrase.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from summarize.document import SHOWN, Keyword, Span
from summarize.lazy_pattern import compile_late
from summarize.text.morphology import has_analyser, read_in_context

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarize.document import Document
    from summarize.summary.ranking import Ranking
    from summarize.text.tokens import Token

# Reading a word in its context takes 34 µs: the best sentences represent a long document.
MOST_SENTENCES = 400
MOST_WORDS_OF_PHRASE = 4
# Mihalcea and Tarau 2004, section 2.
_DAMPING = 0.85
# A longer phrase must occur twice.
MOST_WORDS_OF_RARE_PHRASE = 2
STEPS = 30
# Phrases that may share a word: «ремонт моста» and «опоры моста», but no third one with the bridge.
SHARING = 2
# Characters between the halves of a word that the end of a line divides.
LINE_END = 4
_NOUNS = frozenset({"NOUN", "PROPN"})
_ANY = "X"
_HYPHENATED = compile_late(r"\w-\s*$")


class NounPhrase(NamedTuple):
    """An occurrence of a noun phrase; ``quality`` is 2 in the nominative, 1 if in capitals, 0 in another case."""

    lemmas: tuple[str, ...]
    span: Span
    quality: int


def find_keywords(document: Document, ranking: Ranking, most: int) -> tuple[Keyword, ...]:
    """Return the ``most`` highest-scoring phrases, best first; the scores of all phrases sum to 1.

    Left out are phrases whose words all occur in a better one, phrases with a word that occurs in ``SHARING`` better
    ones, and single vague nouns («число»).
    """
    sentences = [_content_words(document, index) for index in _best_sentences(document, ranking)]
    phrases = [phrase for words in sentences for phrase in _phrases(words, document)]
    scores = _scores(phrases, _weights(sentences))
    total = sum(scores.values()) or 1.0
    # Of each phrase the first occurrence of the highest quality.
    by_quality = sorted(phrases, key=lambda phrase: (phrase.quality, -phrase.span.start))
    shown = {phrase.lemmas: phrase.span for phrase in by_quality}
    vague = document.language.words("vague_noun")
    order = sorted(scores, key=lambda lemmas: (-scores[lemmas], shown[lemmas]))
    clear = (lemmas for lemmas in order if len(lemmas) > 1 or lemmas[0] not in vague)
    return tuple(Keyword(shown[lemmas], scores[lemmas] / total) for lemmas in _distinct(clear, most))


def _best_sentences(document: Document, ranking: Ranking) -> list[int]:
    prose = [i for i, sentence in enumerate(document.sentences) if document.blocks[sentence.block].kind in SHOWN]
    return sorted(sorted(prose, key=lambda index: -ranking.scores[index])[:MOST_SENTENCES])


def _content_words(document: Document, index: int) -> list[Token]:
    """The nouns and adjectives of a sentence, without empty ones («в ходе», «различные»)."""
    sentence = document.sentences[index]
    excluded = document.language.words("stop_word") | document.language.words("empty_word")
    words = read_in_context(document.text, sentence.start, sentence.end, document.language)
    if not has_analyser(document.language):
        # Here a noun is only what no pattern matches: every word is a phrase of its own.
        words = tuple(word._replace(pos=_ANY) for word in words)
    return [
        word
        for word in words
        if (word.pos in _NOUNS or word.pos in ("ADJ", _ANY))
        and len(word.lemma) > 1
        and word.lemma[0].isalpha()
        and not _is_half(document.text, word)
        and not excluded & {word.lemma, word.norm}
    ]


def _is_half(text: str, word: Token) -> bool:
    """«отопи-» / «тельный»: half of a word that the end of a line divides."""
    before = text[max(0, word.start - LINE_END) : word.start]
    return bool(_HYPHENATED.search(before)) or text.startswith("-", word.end)


def _weights(sentences: Sequence[Sequence[Token]]) -> dict[str, float]:
    """The TextRank weights of the lemmas, which sum to 1.

    Neighbours among the content words are linked: of windows of 2 to 10 words, the paper found 2 the best.
    """
    links: dict[str, Counter[str]] = {word.lemma: Counter() for words in sentences for word in words}
    for words in sentences:
        for word, following in pairwise(words):
            links[word.lemma][following.lemma] += 1
            links[following.lemma][word.lemma] += 1
    count = len(links)
    degrees = {lemma: linked.total() for lemma, linked in links.items()}
    weights = dict.fromkeys(links, 1 / count if count else 0.0)
    for _ in range(STEPS):
        lost = sum(weight for lemma, weight in weights.items() if not degrees[lemma])
        teleport = (1 - _DAMPING + _DAMPING * lost) / max(1, count)
        weights = {
            lemma: teleport + _DAMPING * sum(weights[other] * n / degrees[other] for other, n in linked.items())
            for lemma, linked in links.items()
        }
    return weights


def _phrases(words: Sequence[Token], document: Document) -> Iterator[NounPhrase]:
    """The noun phrases of a sentence: adjectives, a noun and its dependents in the genitive."""
    run: list[Token] = []
    for word in words:
        if run and not _continues(run, word, document.text):
            yield from _phrase(run)
            run = []
        run.append(word)
    yield from _phrase(run)


def _continues(run: Sequence[Token], word: Token, text: str) -> bool:
    last = run[-1]
    if text[last.end : word.start].strip() or len(run) == MOST_WORDS_OF_PHRASE or _ANY in (last.pos, word.pos):
        return False
    if any(before.pos in _NOUNS for before in run):
        return word.case == "Gen" or word.pos == last.pos == "PROPN"
    return word.case == last.case


def _phrase(run: Sequence[Token]) -> Iterator[NounPhrase]:
    words = list(run)
    while words and words[-1].pos == "ADJ":
        words.pop()
    if words:
        head = next((word for word in words if word.pos in _NOUNS), words[0])
        in_capitals = any(word.text.isupper() for word in words)
        quality = 2 - in_capitals if head.case in ("Nom", "") else 0
        yield NounPhrase(tuple(word.lemma for word in words), Span(words[0].start, words[-1].end), quality)


def _scores(phrases: Sequence[NounPhrase], weights: dict[str, float]) -> dict[tuple[str, ...], float]:
    """The frequency of each phrase times the weight of its words."""
    counts = Counter(phrase.lemmas for phrase in phrases)
    return {
        lemmas: count * sum(weights[lemma] for lemma in lemmas)
        for lemmas, count in counts.items()
        if count > 1 or len(lemmas) <= MOST_WORDS_OF_RARE_PHRASE
    }


def _distinct(order: Iterable[tuple[str, ...]], most: int) -> Iterator[tuple[str, ...]]:
    taken: list[frozenset[str]] = []
    for lemmas in order:
        if len(taken) == most:
            return
        similar = [phrase for phrase in taken if not phrase.isdisjoint(lemmas)]
        is_shared = any(sum(lemma in phrase for phrase in similar) >= SHARING for lemma in lemmas)
        if not is_shared and not any(phrase.issuperset(lemmas) for phrase in similar):
            taken.append(frozenset(lemmas))
            yield lemmas
