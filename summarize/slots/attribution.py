"""Who proposes, orders or plans what a row says: by its sentence, else by the text around it."""

from __future__ import annotations

import re
from functools import lru_cache, partial
from itertools import takewhile
from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.document import ActionKind, CandidateKind, Span
from summarize.languages.finders import finders_by_field
from summarize.slots.announced import in_lead_in
from summarize.slots.doers import SAID
from summarize.slots.speaker import (
    ATTRIBUTIONS,
    PROPOSERS,
    by_indirect_speech,
    by_own_verb,
    by_source,
    is_own_verb,
    is_passive,
    may_name_source,
)
from summarize.slots.speaker_near import named_before, named_in, read_phrases, sentence_at, sentences_before
from summarize.text.letters import LOWER
from summarize.text.possible_readings import may_have
from summarize.text.quoting import fold, opens_quotation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from summarize.document import Candidate, Document, Sentence
    from summarize.languages import Language
    from summarize.slots.noun_phrases import NounPhrases

_ACTS = frozenset(("order", "decree"))
_ORDERS = 4
_QUOTED = 1_000
_OPENING = 300
_STEM = 5
_QUOTE = compile_late('[«»“”"]')
_OPENING_QUOTE = compile_late(r'(?<!\S)["«“]')
# What no talk is without: a label's colon, a question at the end of a line, a line that opens with a name.
_TALK = compile_late(
    rf"[^\W\d_]\.?[ \t]?:\s++(?![{LOWER}])|\?[ \t]*\n"
    r"|^[ \t]*[^\W\d_]{3,}(?:[ \t][^\W\d_]\.){2}|^[^\W\d_]{4,}\.\s",
    re.MULTILINE,
)


def find_speaker(document: Document, action: Candidate) -> Span | None:
    """The words that name who proposes, orders or plans ``action``; None for the author, and where nobody is named."""
    if _is_act(document.text[:_OPENING], document.language, in_list=bool(action.governors)):
        return None
    return next((found for rule in SPEAKER_RULES if (found := rule(document, action))), None)


@lru_cache(2)
def _is_act(opening: str, language: Language, *, in_list: bool) -> bool:
    """Is it the opening of an order, or of minutes that list what was decided? These are their body's own.

    An order says so where a line begins or in capitals: «мэр может отдать приказ» is news.
    """
    papers = finders_by_field(language, "paper")
    if in_list and "minutes" in papers and papers["minutes"].search(fold(opening).lower()):
        return True
    acts = [pattern for of, pattern in papers.items() if of in _ACTS]
    lines = [fold(line).strip() for line in opening.splitlines()]
    found = ((line, match) for line in lines for act in acts for match in act.finditer(line.lower()))
    return any(match.start() == 0 or line[slice(*match.span())].isupper() for line, match in found)


def in_sentence(document: Document, action: Candidate) -> Span | None:
    """«Минздрав рекомендует сделать прививку»; the row may leave out the words that say who says so."""
    first = action.sentences[0]
    return named_in(document, Span(first.start, max(first.end, sentence_at(document, first.start).end)), PROPOSERS)


def of_interrupted(document: Document, action: Candidate) -> Span | None:
    """«Мост старый, – сказал министр. – Его надо починить»: who is named between the two."""
    sentence = sentence_at(document, action.sentences[0].start)
    previous = sentence_at(document, max(0, sentence.start - 1))
    if sentence.text[0] not in "-–—" or previous.block != sentence.block:
        return None
    return named_in(document, Span(previous.start, previous.end), ATTRIBUTIONS)


def of_quotation(document: Document, action: Candidate) -> Span | None:
    """Who says the quotation that the sentence is part of, by the words before it or after it."""
    start, text = action.sentences[0].start, document.text
    closing = _closing(text, start)
    if closing < 0:
        return None
    last = sentence_at(document, closing)
    after = named_in(document, Span(last.start, last.end), ATTRIBUTIONS) if last.start > start else None
    met = _met_before(text, start, after) if after else None
    opened = [match.start() for match in _OPENING_QUOTE.finditer(text, max(0, start - 2 * _QUOTED), start + 1)]
    before = None if met else named_before(document, sentence_at(document, opened[-1]).start if opened else start)
    return met or (before if before and (after is None or _is_fuller(text, before, after)) else after)


def _closing(text: str, start: int) -> int:
    """Where the quotation is closed that was open at ``start``; -1 when none was."""
    depth = 0
    for match in _QUOTE.finditer(text, start + 1, start + _QUOTED):
        opens = opens_quotation(text, match.start())
        if match[0] == '"' and text[match.start() - 1].isdigit() and depth == 0:
            continue  # «экраны 5,5"»
        if not opens and depth == 0:
            return match.start()
        depth += 1 if opens else -1
    return -1


def _met_before(text: str, start: int, name: Span) -> Span | None:
    """The name, or the surname that closes it, where the reader met it before the quotation."""
    words = text[slice(*name)]
    last = words.split()[-1]
    words = last if last[0].isupper() else words
    opening = max(0, start - _QUOTED)
    place = text[opening:start].lower().rfind(words.lower())
    return Span(opening + place, opening + place + len(words)) if place >= 0 else None


def _is_fuller(text: str, one: Span, other: Span) -> bool:
    """Does ``one`` have a name of ``other``, or the only name?"""
    first, second = (
        {word[:_STEM] for word in text[slice(*span)].split() if word[0].isupper()} for span in (one, other)
    )
    return bool(first & second) or (bool(first) and not second)


def of_passive(document: Document, action: Candidate) -> Span | None:
    """«Акимам поручено …» after «вице-премьер поручил …»: the same verb before says who."""
    start = action.sentences[0].start
    sentence = sentence_at(document, start)
    if not may_have(document.text, sentence.start, sentence.end, document.language, "directive"):
        return None
    stems = set(_stems(_phrases_at(document, start), is_passive))
    for sentence in sentences_before(document, start, _ORDERS) if stems else ():
        if not stems.isdisjoint(_stems(_phrases_at(document, sentence.start), is_own_verb)):
            found = named_in(document, Span(sentence.start, sentence.end), (by_own_verb,))
            if found:
                return found
    return None


def _phrases_at(document: Document, place: int) -> NounPhrases:
    sentence = sentence_at(document, place)
    return read_phrases(document.text, Span(sentence.start, sentence.end), document.language)


def _stems(phrases: NounPhrases, is_wanted: Callable[[NounPhrases, int], bool]) -> Iterator[str]:
    """The first letters of the directives of which ``is_wanted`` is true."""
    for index, token in enumerate(phrases.tokens):
        if phrases.clause.is_in(index, "directive") and is_wanted(phrases, index):
            yield token.norm[:_STEM]


def of_indirect_speech(document: Document, action: Candidate) -> Span | None:
    """«Министр сообщил, что мост закроют. Его починят к маю»: the paragraph goes on with what he said."""
    sentence = sentence_at(document, action.sentences[0].start)
    before = [*takewhile(partial(_goes_on, sentence), sentences_before(document, sentence.start))]
    if not any(may_name_source(document, one) for one in before) or _is_direct(_phrases_at(document, sentence.start)):
        return None
    for previous in before:
        if _is_direct(_phrases_at(document, previous.start)):
            return None
        if found := named_in(document, Span(previous.start, previous.end), (by_source, by_indirect_speech)):
            return found
    return None


def _goes_on(sentence: Sentence, previous: Sentence) -> bool:
    """Is ``previous`` of the same paragraph as ``sentence``, and not the end of a quotation?"""
    return previous.block == sentence.block and previous.text[-2:].strip(".")[-1:] not in SAID


def _is_direct(phrases: NounPhrases) -> bool:
    """Does it speak to somebody, or of the one who speaks?"""
    return any(token.person in ("1", "2") or token.mood == "Imp" for token in phrases.tokens)


def in_talk(document: Document, action: Candidate) -> Span | None:
    """Who has the floor in a transcript, or answers in an interview."""
    ordered = action.decision is not None and action.decision.kind is ActionKind.ORDER
    if (action.kind is CandidateKind.ITEM and ordered) or not _may_be_talk(document.text):
        return None
    # Few documents are talks.
    from summarize.slots.talks import interviewee, label_before, speaker_above

    start = action.sentences[0].start
    labels = label_before(document.text, start, document.language), speaker_above(document, start)
    label = max(filter(None, labels), default=None)
    found = label or interviewee(document.text, document.language)
    return found if found and found.start <= action.sentences[0].start else None


@lru_cache(1)
def _may_be_talk(text: str) -> bool:
    return _TALK.search(text) is not None


SPEAKER_RULES: tuple[Callable[[Document, Candidate], Span | None], ...] = (
    in_sentence,
    of_interrupted,
    of_quotation,
    of_passive,
    in_talk,
    in_lead_in,
    of_indirect_speech,
)
"""Where the speaker is looked for, the nearest place first."""
