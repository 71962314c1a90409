"""Key phrases: noun phrases in the document's own words, by the TextRank weight of their words.

As Mihalcea and Tarau 2004, section 3, have it: words are the nodes, two that stand close to each
other are neighbours, and neighbours that stand side by side are joined into phrases afterwards.
Words are compared by lemma, so «ремонт моста» and «ремонтом моста» are one phrase.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from summarize.document import SHOWN, Keyword, Span
from summarize.lazy_pattern import compile_late
from summarize.summary.textrank import DAMPING
from summarize.text.morphology import has_analyser, read_in_context
from summarize.text.terms import stop_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarize.document import Document
    from summarize.languages import Language
    from summarize.summary.ranking import Ranking
    from summarize.text.tokens import Token

# Reading a word in its context costs 34 µs: the best sentences of a long document speak for it.
MOST_SENTENCES = 400
# Content words as far apart as this are neighbours (the paper tried 2 to 10, and found 2 the best).
WINDOW = 2
MOST_WORDS = 4
STEPS = 30
# Phrases that may share a word: «ремонт моста» and «опоры моста», and no third with the bridge.
SHARING = 2
# Characters at the end and the beginning of two lines.
LINE_END = 4
_NOUNS = frozenset({"NOUN", "PROPN"})
_ANY = "X"
_HYPHENATED = compile_late(r"\w-\s*$")


class Phrase(NamedTuple):
    """A noun phrase at one place: its lemmas, and how far it stands there in its dictionary form, 0 to 2."""

    lemmas: tuple[str, ...]
    span: Span
    named: int


def find_keywords(document: Document, ranking: Ranking, most: int) -> tuple[Keyword, ...]:
    """The ``most`` weightiest phrases, best first; of all phrases the scores sum to 1.

    A phrase is shown where it first stands in the nominative (not in capitals, if it can be helped), or else where
    it first stands. One whose words all stand in a better phrase is left out, or one of whose words
    stands in ``SHARING`` better ones; so is a lone word that says little («число»).
    """
    sentences = [_content(document, index) for index in _best(document, ranking)]
    weights = _weights(sentences)
    phrases = [phrase for words in sentences for phrase in _phrases(words, document)]
    scores = _scores(phrases, weights)
    total = sum(scores.values()) or 1.0
    shown = _shown(phrases)
    order = sorted(scores, key=lambda lemmas: (-scores[lemmas], shown[lemmas]))
    telling = (lemmas for lemmas in order if len(lemmas) > 1 or not _vague(lemmas[0], document.language))
    return tuple(Keyword(shown[lemmas], scores[lemmas] / total) for lemmas in _apart(telling, most))


def _vague(lemma: str, language: Language) -> bool:
    return lemma in language.words("vague_noun")


def _best(document: Document, ranking: Ranking) -> list[int]:
    prose = [i for i, sentence in enumerate(document.sentences) if document.blocks[sentence.block].kind in SHOWN]
    return sorted(sorted(prose, key=lambda index: -ranking.scores[index])[:MOST_SENTENCES])


def _content(document: Document, index: int) -> list[Token]:
    """The nouns and adjectives of a sentence that are not function words, nor hollow («в ходе», «различные»)."""
    sentence = document.sentences[index]
    without = stop_words(document.language) | document.language.words("empty_word")
    words = read_in_context(document.text, sentence.start, sentence.end, document.language)
    if not has_analyser(document.language):
        # A noun is then only what no pattern matches: every word is a phrase of its own.
        words = tuple(word._replace(pos=_ANY) for word in words)
    return [
        word
        for word in words
        if (word.pos in _NOUNS or word.pos in ("ADJ", _ANY))
        and len(word.lemma) > 1
        and word.lemma[0].isalpha()
        and not _is_half(document.text, word)
        and not without & {word.lemma, word.norm}
    ]


def _is_half(text: str, word: Token) -> bool:
    """Is it half of a word that the end of a line cuts («отопи-» / «тельный»)?"""
    before = text[max(0, word.start - LINE_END) : word.start]
    return bool(_HYPHENATED.search(before)) or text.startswith("-", word.end)


def _weights(sentences: Iterable[Sequence[Token]]) -> dict[str, float]:
    """The TextRank weight of each lemma; they sum to 1."""
    neighbours: dict[str, Counter[str]] = defaultdict(Counter)
    for words in sentences:
        for place, word in enumerate(words):
            for other in words[place + 1 : place + WINDOW]:
                neighbours[word.lemma][other.lemma] += 1
                neighbours[other.lemma][word.lemma] += 1
            _ = neighbours[word.lemma]
    count = len(neighbours)
    degrees = {lemma: beside.total() for lemma, beside in neighbours.items()}
    weights = dict.fromkeys(neighbours, 1 / count if count else 0.0)
    for _ in range(STEPS):
        lost = sum(weight for lemma, weight in weights.items() if not degrees[lemma])
        landed = (1 - DAMPING + DAMPING * lost) / max(1, count)
        weights = {
            lemma: landed + DAMPING * sum(weights[other] * times / degrees[other] for other, times in beside.items())
            for lemma, beside in neighbours.items()
        }
    return weights


def _phrases(words: Sequence[Token], document: Document) -> Iterator[Phrase]:
    """The noun phrases of a sentence: adjectives, a noun, and what depends on it in the genitive."""
    run: list[Token] = []
    for word in words:
        if run and not _joins(run, word, document.text):
            yield from _phrase(run)
            run = []
        run.append(word)
    yield from _phrase(run)


def _joins(run: Sequence[Token], word: Token, text: str) -> bool:
    last = run[-1]
    if text[last.end : word.start].strip(" \xa0\r\n") or len(run) == MOST_WORDS or _ANY in (last.pos, word.pos):
        return False
    if any(before.pos in _NOUNS for before in run):
        return word.case == "Gen" or word.pos == last.pos == "PROPN"
    return word.case == last.case


def _phrase(run: Sequence[Token]) -> Iterator[Phrase]:
    words = list(run)
    while words and words[-1].pos == "ADJ":
        words.pop()
    if words:
        head = next((word for word in words if word.pos in _NOUNS), words[0])
        span = Span(words[0].start, words[-1].end)
        named = 1 + (not any(word.text.isupper() for word in words)) if head.case in ("Nom", "") else 0
        yield Phrase(tuple(word.lemma for word in words), span, named)


def _scores(phrases: Sequence[Phrase], weights: dict[str, float]) -> dict[tuple[str, ...], float]:
    """How often a phrase stands in the text, times the weight of its words; long ones must stand in it twice."""
    counts = Counter(phrase.lemmas for phrase in phrases)
    return {
        lemmas: count * sum(weights[lemma] for lemma in lemmas)
        for lemmas, count in counts.items()
        if count > 1 or len(lemmas) <= WINDOW
    }


def _shown(phrases: Iterable[Phrase]) -> dict[tuple[str, ...], Span]:
    found: dict[tuple[str, ...], Phrase] = {}
    for phrase in phrases:
        if phrase.lemmas not in found or phrase.named > found[phrase.lemmas].named:
            found[phrase.lemmas] = phrase
    return {lemmas: phrase.span for lemmas, phrase in found.items()}


def _apart(order: Iterable[tuple[str, ...]], most: int) -> Iterator[tuple[str, ...]]:
    taken: list[frozenset[str]] = []
    for lemmas in order:
        if len(taken) == most:
            return
        known = [phrase for phrase in taken if not phrase.isdisjoint(lemmas)]
        shares = any(sum(lemma in phrase for phrase in known) >= SHARING for lemma in lemmas)
        if not shares and not any(phrase.issuperset(lemmas) for phrase in known):
            taken.append(frozenset(lemmas))
            yield lemmas
