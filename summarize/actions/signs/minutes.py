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

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.document import Document
    from summarize.languages import Language

REJECTED = "voted down"
"""The sign of what the meeting did not decide: proposed and voted down."""
_LABELS = ("agenda", "heard", "proposed", "decided", "vote", "carried", "lost")
# A label opens a line or a sentence, after its number.
_OPENING = r"(?:^|(?<=[.!?;]\s)|(?<=\n))[ \t>*_#]*(?:\d+(?:\.\d+)*[.)]?\s+)?"
_COURSE = frozenset({"agenda", "heard", "proposed", "vote"})
# In characters: a proposal, the vote on it and what it came to stand together.
_REACH = 500
# What a vote came to may be said anywhere in a sentence.
_PLACES = {"carried": r"(?<!\w)", "lost": r"(?<!\w)"}


class MinutesLabel(NamedTuple):
    """A label of minutes: what follows it, and its span."""

    of: str
    span: Span


def read_labels(document: Document) -> list[MinutesLabel]:
    """The labels of ``document`` if it is the minutes of a meeting: a decision, or two of what goes before one.

    «Выступила певица.» opens a sentence of news, and is alone there.
    """
    pattern = _pattern(document.language)
    if pattern is None:
        return []
    found = [
        MinutesLabel(of, Span(*match.span(of)))
        for match in pattern.finditer(document.text)
        for of in (str(match.lastgroup),)
    ]
    kinds = {label.of for label in found}
    return found if "decided" in kinds or len(kinds & _COURSE) > 1 else []


@cache
def _pattern(language: Language) -> re.Pattern[str] | None:
    entries = language.patterns_by_field("minutes_label")
    parts = [rf"{_PLACES.get(of, _OPENING)}(?P<{of}>{entries[of]})(?!\w)" for of in _LABELS if of in entries]
    return re.compile("|".join(parts), re.IGNORECASE | re.MULTILINE) if parts else None


def minutes_signs(labels: Sequence[MinutesLabel], start: int) -> Iterator[str]:
    """The signs of what begins at ``start`` in minutes with ``labels``."""
    index = bisect_right(labels, start, key=lambda label: label.span.start) - 1
    if index < 0:
        return
    of = labels[index].of
    yield f"minutes: {of}"
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
    pattern = _pattern(document.language)
    match = pattern.match(document.text, *span) if pattern else None
    if match is None or match.lastgroup != "decided":
        return span
    rest = document.text[match.end() : span.end]
    return Span(span.end - len(rest.lstrip(" \t:–—-")), span.end)
