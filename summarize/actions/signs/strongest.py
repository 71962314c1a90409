"""Proposals that stand alone: sentences outside any list that say something is to be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.actions.clauses import stretches
from summarize.actions.prefilter import looks
from summarize.actions.signs.counter_cues import VETOES
from summarize.actions.signs.cues import OPENING, RULES, SENTENCE_RULES
from summarize.document import Decision
from summarize.text.clause import read

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.actions.signs.cues import Rule, Verdict
    from summarize.document import Document, Span
    from summarize.text.clause import Clause


def decide_sentence(document: Document, sentence: Span) -> Decision | None:
    """The decision that the strongest cue of a proposal in ``sentence`` makes; None when there is none."""
    text = document.text[slice(*sentence)]
    if not looks(document.language).may_propose(text.lower()):
        return None
    verdict = best_verdict(read(document.text, *sentence, document.language), SENTENCE_RULES)
    if verdict is None:
        return None
    return Decision(is_action=True, cue=verdict.cue, why=document.language.message("why", verdict.why) or "")


def best_verdict(clause: Clause, rules: Sequence[Rule] = RULES) -> Verdict | None:
    """The strongest sign of a proposal in ``clause``, the first of equals; None when there is none."""
    verdicts = [
        verdict for part in stretches(clause) for index in _places(part) if (verdict := verdict_at(part, index, rules))
    ]
    return max(verdicts, key=lambda verdict: verdict.strength, default=None)


def _places(clause: Clause) -> Iterator[int]:
    """Where a sign may be: at a cue, or at a deed that opens the sentence."""
    hot = looks(clause.language).hot
    for index, word in enumerate(clause.tokens):
        if hot[word.norm] or (index <= OPENING and word.tag == "Inf"):
            yield index


def verdict_at(clause: Clause, index: int, rules: Sequence[Rule] = RULES) -> Verdict | None:
    """What the rules make of the word at ``index``."""
    for rule in rules:
        verdict = rule(clause, index)
        if verdict:
            return None if any(veto(clause, index) for veto in VETOES) else verdict
    return None
