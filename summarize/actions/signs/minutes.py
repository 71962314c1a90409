"""Signs of the course of a meeting: heard, proposed, decided, put to the vote.

What was decided counts, not what was proposed before; the labels of minutes («СЛУШАЛИ:», «Предложено:», «РЕШИЛИ:»)
say which is which, up to the next label.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import PatternFinder, compile_late
from summarize.core.records import NamedTuple
from summarize.document import CandidateKind, Span
from summarize.languages.finders import phrases
from summarize.text.quoting import fold

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from summarize.document import Candidate, Document
    from summarize.languages import Language

REJECTED = "voted down"
"""The sign of what the meeting did not decide: proposed and voted down."""
HEARD = "heard before a decision"
"""The sign of what was said of a question that the meeting then decided."""
QUESTION = "names a question of a meeting"
"""The sign of «3. Ремонт забора», below which stands what was heard and decided."""
# A label opens a line or a sentence, after its number; what a vote came to may be said anywhere.
_OPENING_LABELS = ("agenda", "heard", "proposed", "decided", "vote")
_OPENING = compile_late(r"[ \t>*_#]*(?:\d+(?:\.\d+)*[.)]?\s+)?")
_OUTCOMES = ("carried", "lost")
_COURSE = frozenset({"agenda", "heard", "proposed", "vote"})
_LEAST_COURSE = 2
# In characters: a proposal, the vote on it and what it came to stand together.
_REACH = 500
# In spaces between words: «Предложение было отклонено единогласно».
_LONGEST_OUTCOME = 3
_TALLY = compile_late(r"[–—:-]\s*\d")
_AROUND = compile_late(r"^[\W\d]+|[\W\d]+$")


def names_agenda(document: Document, heading: Span) -> bool:
    """«Повестка дня:», «2. СЛУШАЛИ:», «**Участники**»: is below ``heading`` nothing that was decided?"""
    words = _AROUND.sub("", fold(document.text[slice(*heading)]))
    return phrases(document.language, "agenda_heading").fullmatch(words) is not None


class MinutesLabel(NamedTuple):
    """A label of minutes: what follows it, and its span."""

    of: str
    span: Span


def read_labels(document: Document) -> list[MinutesLabel]:
    """The labels of ``document`` if it is the minutes of a meeting: a decision, or two of what goes before one.

    «Выступила певица.» opens a sentence of news, and is alone there.
    """
    starts = {sentence.start for sentence in document.sentences}
    starts |= {line.start for block in document.blocks for line in block.lines}
    matches = [match for start in sorted(starts) if (match := _label_at(document, start))]
    kinds = {match.lastgroup for match in matches}
    if "decided" not in kinds and len(kinds & _COURSE) < _LEAST_COURSE:
        return []
    matches += _labels(document.language, _OUTCOMES, r"(?<!\w)").finditer(document.text)
    found = {Span(*match.span(str(match.lastgroup))): str(match.lastgroup) for match in matches}
    return [MinutesLabel(of, span) for span, of in sorted(found.items())]


def _label_at(document: Document, start: int, end: int | None = None) -> re.Match[str] | None:
    opening = _OPENING.match(document.text, start)
    end = len(document.text) if end is None else end
    return _labels(document.language, _OPENING_LABELS).match(document.text, opening.end(), end) if opening else None


@cache
def _labels(language: Language, kinds: Sequence[str], before: str = "") -> PatternFinder:
    """Labels of ``kinds``, each in the group of its kind."""
    entries = {of: entry for of, entry in language.patterns_by_field("minutes_label").items() if of in kinds}
    return PatternFinder((entries[of], rf"{before}(?P<{of}>{entries[of]})(?!\w)") for of in kinds if of in entries)


def minutes_signs(document: Document, labels: Sequence[MinutesLabel], candidate: Candidate) -> set[str]:
    """The signs of ``candidate`` in minutes with ``labels``."""
    found = set(signs_by_labels(labels, candidate.sentences[0].start))
    if _is_question(document, labels, candidate):
        found.add(QUESTION)
    return found | {REJECTED} if is_voted_down(document, Span(candidate.start, candidate.end)) else found


def _is_question(document: Document, labels: Sequence[MinutesLabel], candidate: Candidate) -> bool:
    """«3. Ремонт забора. Слушали: … Решили: …»: an item that names what was heard and decided in it or right below."""
    if candidate.kind is not CandidateKind.ITEM:
        return False
    start = candidate.sentences[0].end
    for label in labels[bisect_right(labels, start, key=lambda label: label.span.start) :]:
        if label.of in {"heard", "decided"}:
            near = not any(map(str.isalnum, document.text[start : label.span.start]))
            return near or label.span.start < candidate.end
    return False


def signs_by_labels(labels: Sequence[MinutesLabel], start: int) -> Iterator[str]:
    """The signs of what begins at ``start``, by the ``labels`` before and after it."""
    index = bisect_right(labels, start, key=lambda label: label.span.start) - 1
    if index < 0:
        return
    of = labels[index].of
    yield f"minutes: {of}"
    if _then(labels, index) == "decided":
        yield HEARD
    after = labels[index + 1] if of == "proposed" and index + 1 < len(labels) else None
    if after and after.of == "vote" and index + 2 < len(labels):
        after = labels[index + 2]
    if after and after.span.start - start <= _REACH:
        if after.of == "lost":
            yield REJECTED
        elif after.of in {"carried", "decided"}:
            yield f"minutes: {after.of} after it"


# What may stand between what was said of a question and what the meeting decided.
_BEFORE_DECISION = {"heard": frozenset(("proposed", "vote")), "proposed": frozenset(("vote",))}


def _then(labels: Sequence[MinutesLabel], index: int) -> str | None:
    """What follows what was heard or proposed at ``index``: the next label, the proposal and the vote passed over."""
    passed = _BEFORE_DECISION.get(labels[index].of)
    if passed is None:
        return None
    return next((label.of for label in labels[index + 1 :] if label.of not in passed), None)


def is_voted_down(document: Document, span: Span) -> bool:
    """Does ``span`` end in how a vote was lost: «… За – 2. Решение не принято.», «… – НЕ ПРИНЯТО»?

    The vote is in it, or on its line, unless the outcome is in capitals.
    """
    lost = _labels(document.language, ("lost",), r"(?<!\w)").search(document.text, *span)
    if lost is None:
        return False
    if lost[0].isupper() and not document.text[span.start : lost.start()].isupper():
        return True
    reach = max(0, span.start - _REACH)
    line = max(reach, document.text.rfind("\n", reach, span.start) + 1)
    return _labels(document.language, ("vote",), r"(?<!\w)").search(document.text, line, lost.start()) is not None


def says_outcome(document: Document, sentence: Span) -> bool:
    """«Решение принято.», «Предложение не принято.»: does the sentence say no more than what a vote came to?"""
    text = document.text
    if text.count(" ", *sentence) > _LONGEST_OUTCOME:
        return False
    found = _labels(document.language, _OUTCOMES, r"(?<!\w)").search(text, *sentence)
    return found is not None and not any(map(str.isalnum, text[found.end() : sentence.end]))


def before_vote(document: Document, sentences: tuple[Span, ...]) -> tuple[Span, ...]:
    """``sentences`` up to the one that says how the vote on them went: «За – 54, против – 3.»."""
    for index, sentence in enumerate(sentences[1:], 1):
        match = _label_at(document, *sentence)
        if match and match.lastgroup == "vote" and _TALLY.search(document.text, *sentence):
            return sentences[:index]
    return sentences


def past_label(document: Document, span: Span) -> Span:
    """``span`` after the label of a decision that opens it: «Решение: утвердить смету»."""
    match = _label_at(document, *span)
    if match is None or match.lastgroup != "decided":
        return span
    rest = document.text[match.end() : span.end]
    return Span(span.end - len(rest.lstrip(" \t:–—-")), span.end)
