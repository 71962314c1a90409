"""How likely does a reader want a candidate in the list, and as a proposal, an order or a plan?

Log-linear models over named signs (``signs/of_*.py``), in two passes: the first judges each candidate alone, the
second also knows how likely its neighbours are (``signs.of_context.neighbour_signs``). In a document of one genre a
sign may weigh more than in another. ``weights.tsv`` has one line a sign, or a product of two, with the weights of all
models; ``tools/train.py`` fits it.
"""

from __future__ import annotations

from functools import cache
from math import exp, log
from pathlib import Path
from typing import TYPE_CHECKING

from summarize.actions.genre import GENRES
from summarize.actions.signs.of_context import ALONE, neighbour_signs
from summarize.actions.signs.of_grammar import HEADS
from summarize.core.log_linear import likelihood, log_odds, logistic, read_weights, weighted_sum
from summarize.core.records import NamedTuple
from summarize.document import ActionKind

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence

    from summarize.actions.signs.of_context import CandidatePlace

_KINDS = tuple(ActionKind)
_OF_GENRES = ("alone", "action")
MODELS = (*_OF_GENRES, *_KINDS, "measure", *(f"{model} in {genre}" for model in _OF_GENRES for genre in GENRES))
"""The models of ``weights.tsv``, a column each, and what each genre adds to the weights of two of them."""
PRODUCT = " × "
"""Between the names of two signs, in the name of their product."""
WEIGHTS = Path(__file__).parent / "weights.tsv"


class Model(NamedTuple):
    """The weights of each sign by model, the least probability of an action, and the languages it was fitted to.

    ``products``: the names of those signs that are products, and of the two signs of each.
    """

    weights: Mapping[str, Mapping[str, float]]
    threshold: float
    languages: frozenset[str | None]
    products: Sequence[tuple[str, str, str]] = ()


class Verdict(NamedTuple):
    """The probabilities that a candidate is an action and that an item is a measure, and the likeliest kind.

    ``signs`` are those that weighed for or against an action, with what each adds to the log odds; ``kinds`` are the
    logarithms of the probabilities of the kinds, if it may be an action.
    """

    probability: float
    kind: ActionKind
    measure: float
    signs: tuple[tuple[str, float], ...] = ()
    kinds: tuple[float, ...] = ()


@cache
def read_model() -> Model:
    """The model of ``weights.tsv``."""
    weights, settings = read_weights(WEIGHTS, MODELS, ("threshold", "languages"))
    languages = frozenset(settings["languages"].split())
    return Model(weights, float(settings["threshold"]), languages, products_of(weights["alone"]))


def products_of(names: Iterable[str]) -> list[tuple[str, str, str]]:
    """Those of ``names`` that are products, with the names of their two signs."""
    parts = ((name, name.partition(PRODUCT)) for name in names)
    return [(name, one, two) for name, (one, _, two) in parts if two]


def with_products(signs: Mapping[str, float], products: Sequence[tuple[str, str, str]]) -> dict[str, float]:
    """``signs`` and their ``products``: an infinitive in a plan is likelier than elsewhere."""
    return {**signs, **{name: signs[one] * signs[two] for name, one, two in products if one in signs and two in signs}}


def in_genres(weights: Mapping[str, Mapping[str, float]], shares: Sequence[float]) -> dict[str, Mapping[str, float]]:
    """``weights``, those of each model with what each genre adds to them, times its share of the document."""
    found = dict(weights)
    for model in _OF_GENRES:
        sums = dict(weights[model])
        for genre, share in zip(GENRES, shares, strict=False):
            for sign, weight in weights[f"{model} in {genre}"].items():
                sums[sign] = sums.get(sign, 0.0) + share * weight
        found[model] = sums
    return found


# Less likely alone, a candidate is likely in no surroundings.
_HOPELESS = 0.05
POSSIBLE = 0.25
"""A candidate less likely than the threshold, but not less than this, is a possible action."""


def judge(
    signs: Sequence[Mapping[str, float]], places: Sequence[CandidatePlace], sentences: int, shares: Sequence[float]
) -> list[Verdict]:
    """The verdicts on the candidates of a document of so many sentences, by the signs and the place of each.

    ``shares``: how likely the document is of each of ``GENRES``, if that is known.
    """
    model = read_model()
    weights, products = in_genres(model.weights, shares), model.products
    signs = [with_products(each, products) for each in signs]
    alone = [likelihood(weights["alone"], each) for each in signs]
    context = neighbour_signs(places, alone, sentences)
    verdicts = [
        _verdict(weights, probability, own, around, in_list=place.enumeration is not None)
        for probability, own, around, place in zip(alone, signs, context, places, strict=True)
    ]
    return agreed_in_document(agreed_in_series(verdicts, list(map(_series_of, places, signs))))


# How much the kinds of the other actions of a document weigh in that of one, where they are many: an order orders more
# than once. Half as much where they are four; and no surer than this (a logarithm). Cross-validated, 2.4 % more kinds
# are right in the documents of ``reader``, 1.2 % in our own, as many in articles.
_OF_DOCUMENT = 0.9
_HALF_AS_MUCH = 4
_SUREST = -2.0


def agreed_in_document(verdicts: Sequence[Verdict]) -> list[Verdict]:
    """``verdicts``, the kind of each likely action nearer to those of the others."""
    threshold = read_model().threshold
    likely = [each.kinds for each in verdicts if each.kinds and each.probability >= threshold]
    others = len(likely) - 1
    if others < 1:
        return list(verdicts)
    sums = [sum(max(one, _SUREST) for one in column) for column in zip(*likely, strict=True)]
    share = _OF_DOCUMENT / (others + _HALF_AS_MUCH)
    return [
        each._replace(kind=_kind_among(each.kinds, sums, share))
        if each.kinds and each.probability >= threshold
        else each
        for each in verdicts
    ]


def _kind_among(own: Sequence[float], sums: Sequence[float], share: float) -> ActionKind:
    scores = [one + share * (both - max(one, _SUREST)) for one, both in zip(own, sums, strict=True)]
    return _KINDS[scores.index(max(scores))]


# The share of its series in the log odds of an item: one item of a list is rarely to be done alone.
_OF_SERIES = 0.5


def _series_of(place: CandidatePlace, signs: Mapping[str, float]) -> tuple[int, str] | None:
    """The list of an item and the form of its head, for a list may hold both «Утвердить баланс» and «Права сторон»."""
    if place.enumeration is None:
        return None
    return place.enumeration, next(iter(HEADS & signs.keys()), "")


def agreed_in_series(verdicts: Sequence[Verdict], series: Sequence[Hashable]) -> list[Verdict]:
    """``verdicts``, each nearer to the mean of its ``series``, where it is in one."""
    together: dict[Hashable, list[Verdict]] = {}
    for each, verdict in zip(series, verdicts, strict=True):
        together.setdefault(each, []).append(verdict)
    means = {
        each: (_mean_odds([one.probability for one in items]), _mean_odds([one.measure for one in items]))
        for each, items in together.items()
        if each is not None
    }
    return [
        _nearer(verdict, *means[each]) if each in means else verdict
        for each, verdict in zip(series, verdicts, strict=True)
    ]


def _nearer(verdict: Verdict, probability: float, measure: float) -> Verdict:
    return verdict._replace(
        probability=logistic((1 - _OF_SERIES) * log_odds(verdict.probability) + _OF_SERIES * probability),
        measure=logistic((1 - _OF_SERIES) * log_odds(verdict.measure) + _OF_SERIES * measure),
    )


def _mean_odds(probabilities: Sequence[float]) -> float:
    return sum(map(log_odds, probabilities)) / len(probabilities)


def _verdict(
    weights: Mapping[str, Mapping[str, float]],
    alone: float,
    own: Mapping[str, float],
    around: Mapping[str, float],
    *,
    in_list: bool,
) -> Verdict:
    """The kind is asked only of what may be an action, and only an item can be a measure."""
    if alone < _HOPELESS and not in_list:
        return Verdict(alone, _KINDS[0], 0.0)
    probability = likelihood(weights["action"], own, around)
    scores = [weights[kind]["intercept"] + weighted_sum(weights[kind], own) for kind in _KINDS]
    total = log(sum(map(exp, scores)))
    return Verdict(
        probability,
        _KINDS[scores.index(max(scores))],
        likelihood(weights["measure"], own) if in_list else 0.0,
        (*_shares(weights["alone"], own), *_shares(weights["action"], around)) if probability >= POSSIBLE else (),
        tuple(score - total for score in scores),
    )


def _shares(weights: Mapping[str, float], signs: Mapping[str, float]) -> Iterator[tuple[str, float]]:
    """What each of ``signs`` adds to the log odds; how likely it is alone, the signs of its own words say."""
    return ((name, weights[name] * value) for name, value in signs.items() if name in weights and name != ALONE)
