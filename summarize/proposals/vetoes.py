"""Vetoes: what keeps a cue from being a proposal after all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.grammar import FINITE, Kind
from summarize.proposals.government import can_act, fits
from summarize.proposals.reading import clause_start, infinitive_of, nominative, preceding

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarize.proposals.reading import Reading


def asked(reading: Reading, index: int) -> bool:
    """The sentence is a question."""
    del index
    return any(word.form == "?" for word in reading.words[-4:])


def negated(reading: Reading, index: int) -> bool:
    """«не планирует», «не надо»; but what must not be («не должен», «не стоит», «не стройте») is a demand."""
    if not reading.is_in(index - 1, "negations"):
        return False
    if reading.is_in(index, "obligations"):
        return False
    if reading.is_in(index, "dissuasions"):
        deed = infinitive_of(reading, index)
        return deed is not None and reading.is_in(deed, "talk")
    return Kind.IMPERATIVE not in reading.words[index].grammar.kinds


def supposed(reading: Reading, index: int) -> bool:
    """The clause asks or supposes: «если надо», «как следует», «кто должен»."""
    opening = clause_start(reading, index)
    told = reading.is_in(index, "directives")
    if any(
        reading.is_in(place, "suppositions") and not (told and reading.is_in(place, "relatives"))
        for place in range(opening, min(opening + 4, index))
        if place < opening + 2 or reading.is_in(place, "conditions")
    ):
        return True
    # «должен как можно скорее», «следует как минимум» ask nothing.
    return reading.is_in(index + 1, "suppositions") and not reading.is_in(index + 2, "degrees")


def expected(reading: Reading, index: int) -> bool:
    """«мера должна повысить цены»: the effect of a thing, nobody's task; but «цех должен быть построен»."""
    if not reading.is_in(index, "obligations") or reading.is_in(index - 1, "negations"):
        return False
    deed = infinitive_of(reading, index)
    if deed is None or deed < index or reading.is_in(deed, "copulas") or not reading.words[deed].grammar.perfective:
        return False
    before = tuple(preceding(reading, index))
    if any(can_act(reading, place) or reading.words[place].grammar.person for place in before):
        return False
    nouns = [place for place in before if reading.kind(place) is Kind.NOUN]
    subjects = [place for place in nouns if nominative(reading, place)]
    return bool(subjects) and all(reading.is_in(place, "means") for place in subjects)


def done(reading: Reading, index: int) -> bool:
    """«уже объявил о наборе», «собирался строить», «хотел, чтобы мост починили»: it is told as over."""
    if reading.kind(index) is not Kind.PAST or not reading.is_in(index, "plans"):
        return False
    if reading.is_in(index, "intentions") or any(reading.is_in(place, "already") for place in (index - 1, index - 2)):
        return True
    cue = reading.entry(index, "plans")
    near = (index - 2, index - 1, index + 1)
    wish = cue is not None and cue.needs in {"purpose", "wish"}
    return wish and not any(reading.is_in(place, "conditional") for place in near)


def manner(reading: Reading, index: int) -> bool:
    """«поможет лучше понять»: a manner beside another predicate, no advice."""
    if not reading.is_in(index, "manners"):
        return False
    return any(
        reading.kind(place) in FINITE | {Kind.INFINITIVE}
        and not (reading.is_in(place, "copulas") or reading.is_in(place, "conditional"))
        for place in preceding(reading, index)
    )


def relative(reading: Reading, index: int) -> bool:
    """«фонд, который должен …» describes; but «силы, которые призывают …» tells of a demand."""
    if reading.is_in(index, "directives"):
        return False
    opening = clause_start(reading, index)
    return any(reading.is_in(place, "relatives") for place in range(opening, min(opening + 3, index)))


def ruled(reading: Reading, index: int) -> bool:
    """«по закону завод должен …»: a rule in force already, named in its clause or in the first one."""
    if not reading.is_in(index, "modals"):
        return False
    return any(
        reading.is_in(place, "rules_in_force")
        and any(reading.is_in(before, "according") for before in range(place - 4, place))
        and clause_start(reading, place) in {0, clause_start(reading, index)}
        for place in range(len(reading.words))
    )


def forecast(reading: Reading, index: int) -> bool:
    """«по прогнозам, завод должен …»: nobody brings it about."""
    if not (reading.is_in(index, "modals") or reading.is_in(index, "announced")):
        return False
    places = range(len(reading.words))
    return any(
        reading.is_in(place, "forecasts")
        or (reading.is_in(place, "estimates") and reading.is_in(place - 1, "according"))
        for place in places
    )


def guessed(reading: Reading, index: int) -> bool:
    """«возможно, совет рассмотрит», «думаю, суд отменит», «если …, введут»: nobody has announced it."""
    if reading.is_in(index, "plans") or not any(reading.is_in(index, table) for table in ("announced", "pledging")):
        return False
    return any(_guess(reading, place) for place in range(len(reading.words)))


def _guess(reading: Reading, place: int) -> bool:
    guess = reading.entry(place, "guesses")
    return reading.is_in(place, "conditions") or (guess is not None and fits(reading, place, guess))


def unreal(reading: Reading, index: int) -> bool:
    """«потребовал бы», «пообещал бы»: it did not happen."""
    conditional = any(reading.is_in(place, "conditional") for place in (index - 1, index + 1))
    return conditional and reading.kind(index) is Kind.PAST and not _wished(reading, index)


def _wished(reading: Reading, index: int) -> bool:
    """«следовало бы», «мы хотели бы, чтобы», «я бы посоветовал»: a wish is a proposal."""
    if any(
        reading.kind(place) is Kind.PRONOUN and reading.words[place].grammar.person == "1"
        for place in preceding(reading, index)
    ):
        return True
    cue = reading.entry(index, "plans")
    return reading.is_in(index, "modals") or (cue is not None and cue.needs == "purpose")


VETOES: tuple[Callable[[Reading, int], bool], ...] = (
    asked,
    negated,
    supposed,
    relative,
    ruled,
    forecast,
    guessed,
    unreal,
    expected,
    done,
    manner,
)
