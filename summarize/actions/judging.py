"""Candidates with the decisions of the model, unless the rules rule them out."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from summarize.actions.certain import is_certain
from summarize.actions.covenants import COVENANT
from summarize.actions.model import POSSIBLE, judge, read_model
from summarize.actions.signs.lead_in import DONE
from summarize.actions.signs.minutes import HEARD, QUESTION, REJECTED
from summarize.actions.signs.of_context import GREETS
from summarize.actions.signs.of_lead_in import ADVISED, ORDERED, STATE
from summarize.actions.signs.of_words import NO_TASKS
from summarize.actions.signs.official import FORESEEN, PLAN_PAPER
from summarize.actions.signs.prohibitions import FORBIDDEN
from summarize.actions.signs.requests import ADVISES, NEED, NO_TASK_VERB, SEQUEL, WILL_BE
from summarize.core.records import NamedTuple
from summarize.document import ActionKind, CandidateKind, Decision

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summarize.actions.model import Verdict
    from summarize.actions.signs.of_context import CandidatePlace
    from summarize.document import Candidate, Document


class SignedCandidate(NamedTuple):
    """A candidate as the rules decide it, its place, and its signs, each from 0 to 1."""

    candidate: Candidate
    place: CandidatePlace
    signs: Mapping[str, float]


# Reasons of the rules that no other sign outweighs.
NOTHING_TO_DO = frozenset({"not_done", "ticked", "only_permitted"})
_RULED_OUT = NOTHING_TO_DO | {"heading"}
_NEVER = frozenset({FORBIDDEN, HEARD, QUESTION, REJECTED}) | NO_TASKS
_TELLS = frozenset(
    {"short document", "no cue", NO_TASK_VERB, "first predicate Past", "last predicate Past", "mostly past"}
)
# «Дороги построены в 1978 году», not «Ремонт запланирован»: of 428 such sentences 14 are marked, and none was likely.
_OVER = frozenset({"no cue", NO_TASK_VERB, "head: past", "first predicate Short", "last predicate Short"})
_FORETELLS = frozenset({"short document", "no cue", NO_TASK_VERB, WILL_BE})
# Of 129 such sentences 12 are marked, and two of them would be missed.
_NO_VERB = frozenset({"no cue", NO_TASK_VERB, "no predicate", "head: thing"})
# «Заводу предстоит построить цех».
_FORTHCOMING = "word: prospect_verb"
# «Прошу вернуть ключи», «предлагаем встретиться»: of 152 such sentences 141 are proposals.
_PERFORMED = "best cue: performative"
# «Результаты: 1) снизить число аварий к 2030 году».
_DEEDS = frozenset({"head: infinitive", "head: future", "deadline"})
# «Проблемы:», «Прибыль распределить следующим образом:».
_LISTS_NO_DEEDS = frozenset({STATE, "rejected item: facts"})
_LIKELY = 0.45
# Where nothing is this likely, and there are more sentences than a note has, nothing is to be done: of the articles
# without anything to be done, 75 % instead of 53 % have no row then, and F1 is no lower (cross-validated).
_LEAST_BEST = 0.55
_SHORT = 10
# What a letter says that must be is asked of its reader.
_LIKELY_IN_LETTER = 0.15

# What a plan says will be is planned, unless it is an effect.
_LIKELY_IN_PLAN = 0.2
_PLANNED = frozenset({PLAN_PAPER, FORESEEN})


# The first sign that is there decides. Held out, 148 of 154 items below words that advise are proposals, whoever
# announces them, 208 of 221 below words that order are orders, and 22 of 24 sentences about a need are proposals.
_KINDS = (
    (ADVISED, ActionKind.PROPOSAL),
    (ADVISES, ActionKind.PROPOSAL),
    (_PERFORMED, ActionKind.PROPOSAL),
    (ORDERED, ActionKind.ORDER),
    (COVENANT, ActionKind.ORDER),
    (NEED, ActionKind.PROPOSAL),
    (_FORTHCOMING, ActionKind.PLAN),
)


def judged_by_model(document: Document, found: Sequence[SignedCandidate], shares: Sequence[float]) -> list[Candidate]:
    """The candidates with the decisions of the model, unless the rules rule them out.

    ``shares`` are those of the genres of the document. The rules alone decide in a language of which the model has seen
    no document.
    """
    signs, places = [each.signs for each in found], [each.place for each in found]
    verdicts = judge(signs, places, len(document.sentences), shares)
    if document.language.code not in read_model().languages:
        judged = [_decided_by_rules(verdict, each.candidate) for verdict, each in zip(verdicts, found, strict=True)]
    else:
        best = max((verdict.probability for verdict in verdicts), default=0.0)
        is_quiet = best < _LEAST_BEST and len(document.sentences) > _SHORT
        least = _LEAST_BEST if is_quiet else read_model().threshold
        judged = [
            _decided_by(verdict, each.candidate, each.signs, least)
            for verdict, each in zip(verdicts, found, strict=True)
        ]
    return _of_one_kind(judged, [_kind_by(each.signs) is not None for each in found])


def _decided_by_rules(verdict: Verdict, candidate: Candidate) -> Candidate:
    before = candidate.decision or Decision(is_action=False)
    return candidate._replace(decision=before._replace(is_measure=before.is_action, kind=verdict.kind))


def _decided_by(verdict: Verdict, candidate: Candidate, signs: Mapping[str, float], least: float) -> Candidate:
    before = candidate.decision or Decision(is_action=False)
    # What is forbidden is never a row in which it would be asked for.
    is_ruled_out = before.reason in _RULED_OUT or not _NEVER.isdisjoint(signs) or _tells(candidate, signs)
    likely = _least_likely(candidate, signs, least)
    is_action = (is_certain(candidate, signs) or verdict.probability >= likely) and not is_ruled_out
    is_measure = is_action or (verdict.measure >= _LIKELY and not is_ruled_out)
    return candidate._replace(
        decision=before._replace(
            is_action=is_action,
            is_measure=is_measure,
            kind=before.kind or _kind_by(signs) or verdict.kind,
            probability=verdict.probability,
            is_possible=not (is_action or is_ruled_out) and verdict.probability >= POSSIBLE,
            signs=verdict.signs,
        )
    )


def _least_likely(candidate: Candidate, signs: Mapping[str, float], least: float) -> float:
    """How likely ``candidate`` must be at least, by what the paper is."""
    if GREETS in signs and candidate.decision and candidate.decision.is_action:
        return _LIKELY_IN_LETTER
    return _LIKELY_IN_PLAN if signs.keys() >= _PLANNED else least


def _kind_by(signs: Mapping[str, float]) -> ActionKind | None:
    """The kind that grammar alone tells."""
    return next((kind for sign, kind in _KINDS if sign in signs), None)


def _tells(candidate: Candidate, signs: Mapping[str, float]) -> bool:
    """Does it tell what is, was or will be, by itself or, without a cue, by the words above it?"""
    below = DONE in signs or (not _LISTS_NO_DEEDS.isdisjoint(signs) and _DEEDS.isdisjoint(signs))
    return ("no cue" in signs and below) or _only_tells(candidate, signs)


def _only_tells(candidate: Candidate, signs: Mapping[str, float]) -> bool:
    """«По вопросу отпусков выступила Лапина», «Воду отключат»: what was or will be, in a note and without a cue."""
    foretold = signs.keys() >= _FORETELLS and "deadline" not in signs and not signs.keys() >= _PLANNED
    over = signs.keys() >= _OVER and "word: commissive" not in signs
    told = signs.keys() >= _TELLS or over or foretold
    # Of ten such sentences of readers one is marked, and it would not be missed.
    follows = SEQUEL in signs and "deadline" not in signs
    # «18 апреля, Тверь. Совещание с директорами»; in a plan it is.
    named = signs.keys() >= _NO_VERB and PLAN_PAPER not in signs
    return candidate.kind is CandidateKind.SENTENCE and (told or follows or named)


def _of_one_kind(judged: Sequence[Candidate], is_sure: Sequence[bool]) -> list[Candidate]:
    """``judged``, the items below the same words and the cells of tables all of the kind that most of them are of.

    What grammar made sure of stays: «Рекомендовать школам открыть залы» among orders.
    """
    kinds: dict[object, Counter[ActionKind]] = {}
    for candidate, sure in zip(judged, is_sure, strict=True):
        if _in_series(candidate) and not sure and candidate.decision and candidate.decision.kind:
            kinds.setdefault(_series_of(candidate), Counter())[candidate.decision.kind] += 1
    usual = {series: counts.most_common(1)[0][0] for series, counts in kinds.items()}
    return [
        candidate._replace(decision=candidate.decision._replace(kind=usual[_series_of(candidate)]))
        if candidate.decision and _in_series(candidate) and not sure and _series_of(candidate) in usual
        else candidate
        for candidate, sure in zip(judged, is_sure, strict=True)
    ]


def _in_series(candidate: Candidate) -> bool:
    return candidate.enumeration is not None or candidate.kind is CandidateKind.CELL


def _series_of(candidate: Candidate) -> object:
    return candidate.enumeration, candidate.governors
