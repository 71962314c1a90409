"""Signs of the course of a meeting: heard, proposed, decided, put to the vote.

What was decided counts, not what was proposed before; the labels of minutes («СЛУШАЛИ:», «Предложено:», «РЕШИЛИ:»)
say which is which, up to the next label.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from summarize.document import Span
from summarize.languages import phrases
from summarize.lazy_pattern import compile_late
from summarize.text.quoting import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.document import Document
    from summarize.languages import Language

REJECTED = "voted down"
"""The sign of what the meeting did not decide: proposed and voted down."""
HEARD = "heard before a decision"
"""The sign of what was said of a question that the meeting then decided."""
# A label opens a line or a sentence, after its number; what a vote came to may be said anywhere.
_OPENING_LABELS = ("agenda", "heard", "proposed", "decided", "vote")
_OPENING = r"[ \t>*_#]*(?:\d+(?:\.\d+)*[.)]?\s+)?"
_OUTCOMES = ("carried", "lost")
_COURSE = frozenset({"agenda", "heard", "proposed", "vote"})
_LEAST_COURSE = 2
# In characters: a proposal, the vote on it and what it came to stand together.
_REACH = 500
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
    openings, outcomes = _openings(document.language), _outcomes(document.language)
    if openings is None:
        return []
    starts = {sentence.start for sentence in document.sentences}
    starts |= {line.start for block in document.blocks for line in block.lines}
    matches = [match for start in sorted(starts) if (match := openings.match(document.text, start))]
    kinds = {match.lastgroup for match in matches}
    if "decided" not in kinds and len(kinds & _COURSE) < _LEAST_COURSE:
        return []
    if outcomes:
        matches += outcomes.finditer(document.text)
    found = {Span(*match.span(str(match.lastgroup))): str(match.lastgroup) for match in matches}
    return [MinutesLabel(of, span) for span, of in sorted(found.items())]


@cache
def _openings(language: Language) -> re.Pattern[str] | None:
    return _pattern(language, _OPENING, _OPENING_LABELS)


@cache
def _outcomes(language: Language) -> re.Pattern[str] | None:
    return _pattern(language, r"(?<!\w)", _OUTCOMES)


def _pattern(language: Language, place: str, labels: Sequence[str]) -> re.Pattern[str] | None:
    entries = language.patterns_by_field("minutes_label")
    parts = [rf"(?P<{of}>{entries[of]})(?!\w)" for of in labels if of in entries]
    return re.compile(rf"{place}(?:{'|'.join(parts)})", re.IGNORECASE) if parts else None


def minutes_signs(labels: Sequence[MinutesLabel], start: int) -> Iterator[str]:
    """The signs of what begins at ``start`` in minutes with ``labels``."""
    index = bisect_right(labels, start, key=lambda label: label.span.start) - 1
    if index < 0:
        return
    of = labels[index].of
    yield f"minutes: {of}"
    if of in {"heard", "proposed"} and index + 1 < len(labels) and labels[index + 1].of == "decided":
        yield HEARD
    after = labels[index + 1] if of == "proposed" and index + 1 < len(labels) else None
    if after and after.of == "vote" and index + 2 < len(labels):
        after = labels[index + 2]
    if after and after.span.start - start <= _REACH:
        if after.of == "lost":
            yield REJECTED
        elif after.of in {"carried", "decided"}:
            yield f"minutes: {after.of} after it"


def past_label(document: Document, span: Span) -> Span:
    """``span`` after the label of a decision that opens it: «Решение: утвердить смету»."""
    pattern = _openings(document.language)
    match = pattern.match(document.text, *span) if pattern else None
    if match is None or match.lastgroup != "decided":
        return span
    rest = document.text[match.end() : span.end]
    return Span(span.end - len(rest.lstrip(" \t:–—-")), span.end)
