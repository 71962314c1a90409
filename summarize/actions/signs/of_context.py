"""Signs of where a candidate is: its document, its block, its list and its neighbours, and what the rules say of it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from summarize.actions.signs.lead_in import classify_lead_in
from summarize.actions.signs.of_words import forbids
from summarize.document import BlockKind, CandidateKind
from summarize.lazy_pattern import compile_late
from summarize.text.clause import clause_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from summarize.document import Candidate, Document, Enumeration
    from summarize.languages import Language

# Sentences before and after that count as neighbours.
_NEAR = 4
_EDGE = 3
_MANY_ITEMS = 10
# In characters: a note, a message, an excerpt.
_SHORT = 1000


class Surroundings:
    """The candidates of one document, by place: what the rules say of a candidate's neighbours."""

    def __init__(
        self, document: Document, enumerations: Sequence[Enumeration], candidates: Sequence[Candidate]
    ) -> None:
        self._document = document
        self._enumerations = enumerations
        self._starts = [sentence.start for sentence in document.sentences]
        accepted = {
            self._sentence(candidate) for candidate in candidates if candidate.decision and candidate.decision.is_action
        }
        self._accepted = [index in accepted for index in range(len(self._starts))]
        self._share = sum(self._accepted) / max(1, len(self._accepted))
        self._leads = [list(_list_signs(document, enumeration)) for enumeration in enumerations]

    def _sentence(self, candidate: Candidate) -> int:
        return bisect_right(self._starts, candidate.sentences[0].start) - 1

    def signs(self, candidate: Candidate) -> dict[str, float]:
        """The signs of the place of ``candidate``, each from 0 to 1."""
        index = self._sentence(candidate)
        near = self._accepted[max(0, index - _NEAR) : index] + self._accepted[index + 1 : index + 1 + _NEAR]
        count = len(self._starts)
        return {
            **dict.fromkeys(self._named(candidate, index), 1.0),
            "actions in the document": self._share,
            "actions near by": sum(near) / max(1, len(near)),
            "how far down": index / max(1, count),
            **self._of_list(candidate),
        }

    def _named(self, candidate: Candidate, index: int) -> Iterator[str]:
        yield f"kind: {candidate.kind}"
        yield from _verdict_signs(candidate)
        if candidate.kind is CandidateKind.SENTENCE and index >= 0:
            yield f"block: {self._document.blocks[self._document.sentences[index].block].kind}"
        holds = (
            ("near the beginning", index < _EDGE),
            ("near the end", index >= len(self._starts) - _EDGE),
            ("nested item", len(candidate.labels) > 1),
            ("has sub-items", bool(candidate.parts)),
            ("short document", len(self._document.text) < _SHORT),
            ("in a quotation", _after_open_quote(self._document, candidate.sentences[0].start)),
        )
        yield from (name for name, holds_here in holds if holds_here)
        yield from self._governor_signs(candidate)

    def _governor_signs(self, candidate: Candidate) -> Iterator[str]:
        for span in candidate.governors:
            if forbids(clause_of(self._document.text, *span, self._document.language)):
                yield "lead-in forbids"
                return

    def _of_list(self, candidate: Candidate) -> dict[str, float]:
        if candidate.enumeration is None:
            return {}
        items = self._enumerations[candidate.enumeration].items
        return {
            **dict.fromkeys(self._leads[candidate.enumeration], 1.0),
            "items": min(1.0, len(items) / _MANY_ITEMS),
            "share of measures": sum(item.measure for item in items) / len(items),
        }


def _verdict_signs(candidate: Candidate) -> Iterator[str]:
    kind, decision = candidate.kind, candidate.decision
    if decision is None:
        return
    verdict = "accepted" if decision.is_action else "rejected"
    if decision.is_action:
        yield verdict
    yield f"{verdict} {kind}"
    yield f"{verdict} {kind}: {decision.reason}"


def _list_signs(document: Document, enumeration: Enumeration) -> Iterator[str]:
    yield f"list: {enumeration.form}"
    if enumeration.lead_in is None:
        yield "no lead-in"
        return
    lead_in = classify_lead_in(clause_of(document.text, *enumeration.lead_in, document.language, pending=True))
    yield f"lead-in: {lead_in.type}"
    if lead_in.open:
        yield "open lead-in"


def _after_open_quote(document: Document, start: int) -> bool:
    line = document.text[document.text.rfind("\n", 0, start) + 1 : start]
    return line.count("«") > line.count("»")


# In characters: how far down a document may say what it is.
_HEAD = 300
# So many a thousand characters and more are all the same.
_MANY = 2
_LONG = 20_000
_LONG_SENTENCE = 250
_PLAIN = {
    "numbered paragraphs": compile_late(r"(?m)^\s*\d+\.\d+\."),
    "dashes at line starts": compile_late(r"(?m)^\s*[–—-] "),
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
    text = document.text.lower()
    found = {f"document: {name}": _rate(pattern, text) for name, pattern in _PLAIN.items()}
    for name, pattern in _patterns(document.language, "style").items():
        found[f"style: {name}"] = _rate(pattern, text)
    for name, pattern in _patterns(document.language, "paper").items():
        found[f"called: {name}"] = float(pattern.search(text, 0, _HEAD) is not None)
    kinds = Counter(block.kind for block in document.blocks)
    found |= {f"blocks: {kind}": kinds[kind] / len(document.blocks) for kind in BlockKind if kinds[kind]}
    count = max(1, len(document.sentences))
    return {
        **{name: value for name, value in found.items() if value},
        "long document": min(1.0, len(text) / _LONG),
        "long sentences": min(1.0, len(text) / count / _LONG_SENTENCE),
        f"language: {document.language.code}": 1.0,
    }


def _rate(pattern: re.Pattern[str], text: str) -> float:
    count = sum(1 for _ in pattern.finditer(text))
    return min(1.0, count / max(1.0, len(text) / 1000) / _MANY)


@cache
def _patterns(language: Language, table: str) -> Mapping[str, re.Pattern[str]]:
    """The patterns of the class ``table`` by their field ``of``."""
    grouped: dict[str, list[str]] = {}
    for entry, fields in language.patterns(table).items():
        grouped.setdefault(fields["of"], []).append(entry)
    return {name: re.compile("|".join(entries)) for name, entries in grouped.items()}
