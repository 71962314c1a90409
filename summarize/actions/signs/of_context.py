"""Signs of where a candidate is: its document, its block, its list and its neighbours, and what the rules say of it."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

from summarize.actions.signs.lead_in import DONE, LeadInType, classify_lead_in, done_lead_in, signs_of_measures
from summarize.actions.signs.list_context import is_labelled
from summarize.actions.signs.of_lead_in import lead_in_signs
from summarize.actions.signs.official import PLAN_PAPER, is_plan, papers_of
from summarize.actions.signs.orders_and_duties import is_operative
from summarize.actions.signs.strongest import strongest_cue
from summarize.core.lazy_pattern import compile_late
from summarize.core.log_linear import log_odds
from summarize.core.records import NamedTuple
from summarize.document import BlockKind, CandidateKind
from summarize.languages.finders import finders_by_field
from summarize.text.bullets_and_numbers import DASHES, PICTURES, SHAPES
from summarize.text.clause import clause_of

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping, Sequence

    from summarize.core.lazy_pattern import PatternFinder
    from summarize.document import Candidate, Document
    from summarize.languages import Language
    from summarize.lists.enumeration import Enumeration

# Sentences before and after that count as neighbours.
_NEAR = 4
_EDGE = 3
# So many of the likeliest candidates of a document say whether it has any.
_TOP = 3
# The log odds of a likelihood alone, scaled to the size of other signs.
_SCALE = 3
_MANY_ITEMS = 10
# In characters: a note, a message, an excerpt.
_SHORT = 1000


GREETS = "document: letter"
"""The sign of a short document that greets its reader: «Коллеги, добрый день!»."""
LABELLED = "list: labelled"
"""The sign of a list whose markers have a word: «Шаг 1.»."""


class CandidatePlace(NamedTuple):
    """Where a candidate is: the index of its sentence and of its list."""

    sentence: int
    enumeration: int | None


def place_of(document: Document, candidate: Candidate) -> CandidatePlace:
    """The place of ``candidate``."""
    index = bisect_right(document.sentences, candidate.sentences[0].start, key=lambda sentence: sentence.start) - 1
    return CandidatePlace(index, candidate.enumeration)


def context_signs(document: Document, candidate: Candidate, index: int) -> dict[str, float]:
    """The signs of the place of ``candidate``, of which ``index`` is the sentence; each from 0 to 1."""
    return {
        **dict.fromkeys(_named(document, candidate, index), 1.0),
        "how far down": index / max(1, len(document.sentences)),
    }


ALONE = "likely alone"
"""The sign that says how likely a candidate is by its own signs."""


def neighbour_signs(
    places: Sequence[CandidatePlace], likelihoods: Sequence[float], sentences: int
) -> list[dict[str, float]]:
    """How likely the neighbours of each candidate are actions, by the likelihood of each alone.

    ``sentences`` is the number of sentences in the document.
    """
    best: dict[int, float] = defaultdict(float)
    lists: dict[int, list[float]] = {}
    for place, likelihood in zip(places, likelihoods, strict=True):
        best[place.sentence] = max(best[place.sentence], likelihood)
        if place.enumeration is not None:
            lists.setdefault(place.enumeration, []).append(likelihood)
    top = sorted(best.values(), reverse=True)[:_TOP]
    whole = {
        "likely in the document": sum(best.values()) / max(1, sentences),
        "likeliest in the document": max(top, default=0.0),
        "likeliest three in the document": sum(top) / _TOP,
    }
    return [
        {**whole, **_near_by(best, place.sentence), **_alone(likelihood), **_in_its_list(lists, place, likelihood)}
        for place, likelihood in zip(places, likelihoods, strict=True)
    ]


def _near_by(best: Mapping[int, float], index: int) -> dict[str, float]:
    near = [best[other] for other in range(index - _NEAR, index + _NEAR + 1) if other != index]
    return {
        "likely before": best[index - 1],
        "likely after": best[index + 1],
        "likely near by": sum(near) / len(near),
        "likeliest near by": max(near),
    }


def _alone(likelihood: float) -> dict[str, float]:
    return {ALONE: log_odds(likelihood) / _SCALE}


def _in_its_list(lists: Mapping[int, Sequence[float]], place: CandidatePlace, likelihood: float) -> dict[str, float]:
    """The mean likelihood of the other items of its list."""
    items = lists[place.enumeration] if place.enumeration is not None else ()
    return {"likely in its list": (sum(items) - likelihood) / (len(items) - 1)} if len(items) > 1 else {}


def _named(document: Document, candidate: Candidate, index: int) -> Iterator[str]:
    yield f"kind: {candidate.kind}"
    yield from _verdict_signs(candidate)
    if candidate.kind is CandidateKind.SENTENCE and index >= 0:
        yield f"block: {document.blocks[document.sentences[index].block].kind}"
    holds = (
        ("near the beginning", index < _EDGE),
        ("near the end", index >= len(document.sentences) - _EDGE),
        ("nested item", len(candidate.labels) > 1),
        ("has sub-items", bool(candidate.parts)),
        ("short document", len(document.text) < _SHORT),
        ("in a quotation", _after_open_quote(document, candidate.sentences[0].start)),
    )
    yield from (name for name, holds_here in holds if holds_here)
    for span in candidate.governors:
        yield from lead_in_signs(document.text, span, document.language)
    if any(is_operative(document, span) for span in candidate.governors):
        yield "under what orders"
    if candidate.governors:
        cue = _cue_above(document.text[slice(*candidate.governors[0])], document.language)
        yield f"under a cue: {cue}" if cue else "under no cue"


# A list of thousands of items has one lead-in.
@lru_cache(maxsize=64)
def _cue_above(words: str, language: Language) -> str | None:
    """The reason of the cue in the words above an item: «Мастер обязан:»."""
    cue = strongest_cue(clause_of(words, 0, len(words), language, pending=True))
    return cue.reason if cue else None


def _verdict_signs(candidate: Candidate) -> Iterator[str]:
    kind, decision = candidate.kind, candidate.decision
    if decision is None:
        return
    verdict = "accepted" if decision.is_action else "rejected"
    if decision.is_action:
        yield verdict
    yield f"{verdict} {kind}"
    yield f"{verdict} {kind}: {decision.reason}"


def list_signs(document: Document, enumeration: Enumeration) -> dict[str, float]:
    """The signs of a list, which all of its items share; each from 0 to 1."""
    items = enumeration.items
    return {
        **dict.fromkeys(_named_of_list(document, enumeration), 1.0),
        "items": min(1.0, len(items) / _MANY_ITEMS),
        "share of measures": sum(item.measure for item in items) / len(items),
    }


def _named_of_list(document: Document, enumeration: Enumeration) -> Iterator[str]:
    yield f"list: {enumeration.form}"
    if is_labelled(document, enumeration):
        yield LABELLED
    if enumeration.lead_in is None:
        yield "no lead-in"
        return
    clause = clause_of(document.text, *enumeration.lead_in, document.language, pending=True)
    lead_in = classify_lead_in(clause)
    yield f"lead-in: {lead_in.type}"
    if lead_in.open:
        yield "open lead-in"
    if done_lead_in(clause):
        yield DONE
    if lead_in.type is LeadInType.MEASURES:
        yield from signs_of_measures(clause)


def _after_open_quote(document: Document, start: int) -> bool:
    line = document.text[document.text.rfind("\n", 0, start) + 1 : start]
    return line.count("«") > line.count("»")


# In blocks: fields of a mail may stand above its greeting.
_HEADER, _LONGEST_GREETING = 10, 100
# So many a thousand characters and more are all the same.
_MANY = 2
_LONG = 20_000
_LONG_SENTENCE = 250
_PLAIN = {
    "numbered paragraphs": compile_late(r"(?m)^\s*\d+\.\d+\."),
    "dashes at line starts": compile_late(rf"(?m)^\s*[*\{DASHES}{SHAPES}{PICTURES}]\s"),
    "quotes": compile_late(r"[«\"]"),
    "references": compile_late(r"\[\d+\]"),
    "past years": compile_late(r"\b(?:1[5-9]\d\d|200\d)\b"),
    "coming years": compile_late(r"\b20(?:2[5-9]|3\d)\b"),
    "percentages": compile_late(r"\d ?%"),
    "questions": compile_late(r"\?"),
    "exclamations": compile_late(r"!"),
}


def document_signs(document: Document) -> dict[str, float]:
    """The signs of ``document``, each from 0 to 1."""
    # The beginning of a long document says what it is like as well as the whole.
    text = document.text[:_LONG].lower()
    found = {f"document: {name}": _rate(pattern, text) for name, pattern in _PLAIN.items()}
    for name, pattern in finders_by_field(document.language, "style").items():
        found[f"style: {name}"] = _rate(pattern, text)
    found |= {f"called: {name}": 1.0 for name in papers_of(document)}
    kinds = Counter(block.kind for block in document.blocks)
    found |= {f"blocks: {kind}": kinds[kind] / len(document.blocks) for kind in BlockKind if kinds[kind]}
    count = max(1, len(document.sentences))
    return {
        **{name: value for name, value in found.items() if value},
        **({PLAN_PAPER: 1.0} if is_plan(document) else {}),
        **({GREETS: 1.0} if _greets(document) else {}),
        "long document": min(1.0, len(document.text) / _LONG),
        "long sentences": min(1.0, len(document.text) / count / _LONG_SENTENCE),
        f"language: {document.language.code}": 1.0,
    }


def _greets(document: Document) -> bool:
    if len(document.text) > _SHORT:
        return False
    lines = (document.text[block.start : block.end] for block in document.blocks[:_HEADER])
    return any(len(line) <= _LONGEST_GREETING and document.language.opens("salutation", line) for line in lines)


def _rate(pattern: re.Pattern[str] | PatternFinder, text: str) -> float:
    count = sum(1 for _ in pattern.finditer(text))
    return min(1.0, count / max(1.0, len(text) / 1000) / _MANY)
