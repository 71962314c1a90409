"""Vetoes: what keeps a cue from being a proposal after all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.actions.clauses import clause_start, following, infinitive_of, nominative, preceding
from summarize.actions.signs.agents import can_act
from summarize.actions.signs.complements import fits
from summarize.text.grammar import FINITE, Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarize.actions.clauses import Reading


# «Причём, согласно правилам, …»: the first clause that says something may open after a word and a comma.
_OPENING = 3
_OPENERS = frozenset("«„“")
_CLOSERS = frozenset("»”")


def asked(reading: Reading, index: int) -> bool:
    """The sentence is a question."""
    del index
    return any(word.form == "?" for word in reading.words[-4:])


def named(reading: Reading, index: int) -> bool:
    """«книга «Берегите реку»», «слова «Карфаген должен …»»: a title or a saying, in quotes after its noun."""
    opening = _quotation(reading, index)
    if opening is None:
        return False
    capital = reading.words[opening + 1].capital and reading.kind(opening - 1) is Kind.NOUN
    return capital or reading.is_in(opening - 1, "quotation_noun")


def _quotation(reading: Reading, index: int) -> int | None:
    """Where the quotation opens that the word stands in; None where it stands in none."""
    for place in range(index - 1, 0, -1):
        form = reading.form(place)
        if form in _OPENERS or (form == '"' and sum(word.form == '"' for word in reading.words[:place]) % 2 == 0):
            return place
        if form in _CLOSERS or form == '"':
            return None
    return None


def denied(reading: Reading, index: int) -> bool:
    """«не думаю, что надо строить», «мы не говорили, что …»: the main clause takes it back."""
    opening = clause_start(reading, index)
    return any(
        reading.is_in(place - 1, "negation")
        and (reading.is_in(place, "hedge") or reading.is_in(place, "reporting_verb"))
        for place in range(max(1, opening - 6), opening)
    )


def negated(reading: Reading, index: int) -> bool:
    """«не планирует», «не надо»; but what must not be («не должен», «не стоит», «не стройте») is a demand."""
    if not reading.is_in(index - 1, "negation"):
        return False
    if reading.is_in(index, "obligation"):
        return False
    if reading.is_in(index, "dissuasion"):
        deed = infinitive_of(reading, index)
        return deed is not None and reading.is_in(deed, "conversation_verb")
    return Kind.IMPERATIVE not in reading.words[index].grammar.kinds


def supposed(reading: Reading, index: int) -> bool:
    """The clause asks or supposes: «если надо», «как следует», «кто должен»."""
    opening = clause_start(reading, index)
    told = reading.is_in(index, "directive")
    if any(
        reading.is_in(place, "complementizer") and reading.is_in(place + 1, "focus_particle")
        for place in range(opening, index)
    ):
        return True
    if any(
        reading.is_in(place, "supposition_opener") and not (told and reading.is_in(place, "relative_pronoun"))
        for place in range(opening, min(opening + 4, index))
        if place < opening + 2 or reading.is_in(place, "conditional_conjunction")
    ):
        return True
    # «должен как можно скорее», «следует как минимум» ask nothing.
    return reading.is_in(index + 1, "supposition_opener") and not reading.is_in(index + 2, "degree_word")


def expected(reading: Reading, index: int) -> bool:
    """«мера должна повысить цены»: the effect of a thing, nobody's task; but «цех должен быть построен»."""
    if not reading.is_in(index, "obligation") or reading.is_in(index - 1, "negation"):
        return False
    if reading.is_in(index - 1, "complementizer") and reading.form(index - 2) == ",":
        return True  # «цены растут, что должно насторожить всех»
    deed = infinitive_of(reading, index)
    if deed is None or deed < index or reading.is_in(deed, "copula") or not reading.words[deed].grammar.perfective:
        return False
    before = tuple(preceding(reading, index))
    if any(can_act(reading, place) or reading.words[place].grammar.person for place in before):
        return False
    nouns = [place for place in before if reading.kind(place) is Kind.NOUN]
    subjects = [place for place in nouns if nominative(reading, place)]
    return bool(subjects) and all(reading.is_in(place, "instrument") for place in subjects)


def done(reading: Reading, index: int) -> bool:
    """«уже объявил о наборе», «собирался строить», «хотел, чтобы мост починили»: it is told as over."""
    if reading.kind(index) is not Kind.PAST or not reading.is_in(index, "commissive"):
        return False
    if reading.is_in(index, "intention_verb") or any(
        reading.is_in(place, "completion_adverb") for place in (index - 1, index - 2)
    ):
        return True
    cue = reading.entry(index, "commissive")
    near = (index - 2, index - 1, index + 1)
    wish = cue is not None and cue.needs in {"purpose", "wish"}
    return wish and not any(reading.is_in(place, "conditional_particle") for place in near)


def manner(reading: Reading, index: int) -> bool:
    """«поможет лучше понять»: a manner beside another predicate, no advice."""
    if not reading.is_in(index, "manner_adverb"):
        return False
    return any(
        reading.kind(place) in FINITE | {Kind.INFINITIVE}
        and not (reading.is_in(place, "copula") or reading.is_in(place, "conditional_particle"))
        for place in preceding(reading, index)
    )


def relative(reading: Reading, index: int) -> bool:
    """«фонд, который должен …» describes; but «силы, которые призывают …» tells of a demand."""
    if reading.is_in(index, "directive"):
        return False
    opening = clause_start(reading, index)
    if any(reading.is_in(place, "relative_pronoun") for place in range(opening, min(opening + 3, index))):
        return True
    if not reading.is_in(opening, "complementizer"):
        return False
    deed = infinitive_of(reading, index)
    if deed is None or reading.kind(deed + 1) is not Kind.MARK:
        return False
    # «то, что надо починить», «понимаем, что надо делать»: «что» is what it is done to.
    return reading.is_in(opening - 2, "antecedent") or reading.is_in(deed, "pro_verb")


def no_sooner(reading: Reading, index: int) -> bool:
    """«стоит выйти из дома, как начинается дождь»: a condition."""
    if not reading.is_in(index, "conditional_modal"):
        return False
    return any(
        reading.form(place - 1) == "," and reading.is_in(place, "comparative_conjunction")
        for place in following(reading, index)
    )


def ruled(reading: Reading, index: int) -> bool:
    """«по закону завод должен …»: a rule in force already, named in its clause or in the first one."""
    if not reading.is_in(index, "modal"):
        return False
    return any(
        reading.is_in(place, "rule_in_force")
        and any(reading.is_in(before, "source_preposition") for before in range(place - 4, place))
        and _reaches(reading, clause_start(reading, place), index)
        for place in range(len(reading.words))
    )


def _reaches(reading: Reading, opening: int, index: int) -> bool:
    """Whether what the clause that opens there says holds for the word too."""
    if opening == clause_start(reading, index):
        return True
    return opening < _OPENING and not reading.is_in(opening, "relative_pronoun")


def reasoned(reading: Reading, index: int) -> bool:
    """«сослались на необходимость ремонта»: why it was done; «может обратиться с просьбой»: nobody has asked."""
    if reading.kind(index) is not Kind.NOUN or not reading.is_in(index, "demand_noun"):
        return False
    return any(reading.is_in(place, "reasoning_verb") for place in range(max(0, index - 8), index))


def forecast(reading: Reading, index: int) -> bool:
    """«по прогнозам, завод должен …»: nobody brings it about."""
    if not (reading.is_in(index, "modal") or reading.is_in(index, "official_action")):
        return False
    places = range(len(reading.words))
    return any(
        reading.is_in(place, "forecast_verb")
        or (reading.is_in(place, "forecast_noun") and reading.is_in(place - 1, "source_preposition"))
        for place in places
    )


def guessed(reading: Reading, index: int) -> bool:
    """«возможно, совет рассмотрит», «иначе мы закроем», «если …, введут»: nobody has announced it."""
    if reading.is_in(index, "commissive"):
        return False
    if any(reading.is_in(index, table) for table in ("official_action", "pledge_verb")):
        return any(_guess(reading, place) for place in range(len(reading.words)))
    pledged = reading.kind(index) is Kind.FUTURE and reading.words[index].grammar.person == "1"
    return pledged and any(_guess(reading, place) for place in preceding(reading, index))


def _guess(reading: Reading, place: int) -> bool:
    guess = reading.entry(place, "hedge")
    return reading.is_in(place, "conditional_conjunction") or (guess is not None and fits(reading, place, guess))


def unreal(reading: Reading, index: int) -> bool:
    """«потребовал бы», «пообещал бы»: it did not happen."""
    conditional = any(reading.is_in(place, "conditional_particle") for place in (index - 1, index + 1))
    return conditional and reading.kind(index) is Kind.PAST and not _wished(reading, index)


def _wished(reading: Reading, index: int) -> bool:
    """«следовало бы», «мы хотели бы, чтобы», «я бы посоветовал»: a wish is a proposal."""
    if any(
        reading.kind(place) is Kind.PRONOUN and reading.words[place].grammar.person == "1"
        for place in preceding(reading, index)
    ):
        return True
    cue = reading.entry(index, "commissive")
    return reading.is_in(index, "modal") or (cue is not None and cue.needs == "purpose")


VETOES: tuple[Callable[[Reading, int], bool], ...] = (
    asked,
    named,
    negated,
    denied,
    supposed,
    relative,
    no_sooner,
    ruled,
    reasoned,
    forecast,
    guessed,
    unreal,
    expected,
    done,
    manner,
)
