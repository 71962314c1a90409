"""Which candidates are actions by their grammar alone, whatever a model says?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.actions.covenants import COVENANT
from summarize.actions.signs.lead_in import COMPLETES, REMEDIES
from summarize.actions.signs.of_context import LABELLED
from summarize.actions.signs.of_grammar import ONE_DEED
from summarize.actions.signs.official import DEED
from summarize.actions.signs.requests import ASKED, INSISTS
from summarize.document import CandidateKind, Decision

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarize.document import Candidate

# For these reasons an item does not say itself what is to be done.
_OF_LEAD_IN = frozenset({"announced", "parts"})


def is_certain(candidate: Candidate, signs: Mapping[str, float]) -> bool:
    """Does grammar alone say that ``candidate`` is an action, however unlikely its other signs make it?

    It asks somebody by name, or insists, completes the words above it, is a step that opens with an imperative, names
    in a perfective infinitive one deed that the words above it ask for, or stands as a deed below what orders or among
    what a meeting decided.
    """
    decision = candidate.decision or Decision(is_action=False)
    completes = COMPLETES in signs or candidate.kind is CandidateKind.LINE
    return (
        ((ASKED in signs or INSISTS in signs) and decision.is_action)
        or (completes and decision.reason in _OF_LEAD_IN)
        or COVENANT in signs
        or (REMEDIES in signs and _NAMES_DEED & signs.keys() and _DESCRIBES.isdisjoint(signs))
        or (LABELLED in signs and decision.reason == "imperative")
        or (DEED in signs and not _ORDERS_ABOVE.isdisjoint(signs))
        or (decision.is_action and candidate.kind is CandidateKind.ITEM and _is_deed_asked_for(signs))
    )


_NAMES_DEED = frozenset({DEED, "head: action"})
_ORDERS_ABOVE = frozenset({"under what orders", "minutes: decided"})
_ASKS_ABOVE = frozenset({"under a cue: modal", "under a cue: directive"})
_IN_CONTRACT = frozenset({"lead-in binds a party", "called: contract"})
_IN_SHORT_CONTRACT = frozenset({"short document", "head: infinitive", *_IN_CONTRACT})
# What a study sets out to do, and what a law empowers to, is no task.
_DESCRIBES = frozenset({"called: study", "called: law"})


def _is_deed_asked_for(signs: Mapping[str, float]) -> bool:
    """«Необходимо: 1. Составить опись», «Договор … Мастер обязан: – снять мебель»; not «Член клуба обязан: …».

    In a contract of a page, what a party is to do always («Мыть полы ежедневно») is all that is to be done.
    """
    if ONE_DEED not in signs and not signs.keys() >= _IN_SHORT_CONTRACT:
        return False
    if not _DESCRIBES.isdisjoint(signs):
        return False
    is_pledged = "under a cue: plan" in signs and signs.keys() >= _IN_CONTRACT
    asks = is_pledged or not _ASKS_ABOVE.isdisjoint(signs)
    return asks and ("lead-in binds a party" not in signs or "called: contract" in signs)
