"""Vetoes: what keeps a cue from being a proposal after all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.actions.clauses import can_act, clause_start, following, infinitive_of, nominative, preceding
from summarize.actions.signs.complements import fits
from summarize.text.tokens import FINITE

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarize.text.clause import Clause


# «Причём, согласно правилам, …»: the first clause that says something may open after a word and a comma.
_OPENING = 3
_OPENERS = frozenset("«„“")
_CLOSERS = frozenset("»”")


def asked(clause: Clause, index: int) -> bool:
    """The sentence is a question."""
    del index
    return any(word.norm == "?" for word in clause.tokens[-4:])


def named(clause: Clause, index: int) -> bool:
    """«книга «Берегите реку»», «слова «Карфаген должен …»»: a title or a saying, in quotes after its noun."""
    opening = _quotation(clause, index)
    if opening is None:
        return False
    capital = clause.tokens[opening + 1].is_capitalized and clause.tag(opening - 1) == "NOUN"
    return capital or clause.is_in(opening - 1, "quotation_noun")


def _quotation(clause: Clause, index: int) -> int | None:
    """Where the quotation opens that the word stands in; None where it stands in none."""
    for place in range(index - 1, 0, -1):
        form = clause.norm(place)
        if form in _OPENERS or (form == '"' and sum(word.norm == '"' for word in clause.tokens[:place]) % 2 == 0):
            return place
        if form in _CLOSERS or form == '"':
            return None
    return None


def denied(clause: Clause, index: int) -> bool:
    """«не думаю, что надо строить», «мы не говорили, что …»: the main clause takes it back."""
    opening = clause_start(clause, index)
    return any(
        clause.is_in(place - 1, "negation") and (clause.is_in(place, "hedge") or clause.is_in(place, "reporting_verb"))
        for place in range(max(1, opening - 6), opening)
    )


def negated(clause: Clause, index: int) -> bool:
    """«не планирует», «не надо»; but what must not be («не должен», «не стоит», «не стройте») is a demand."""
    if not clause.is_in(index - 1, "negation"):
        return False
    if clause.is_in(index, "obligation"):
        return False
    if clause.is_in(index, "dissuasion"):
        deed = infinitive_of(clause, index)
        return deed is not None and clause.is_in(deed, "conversation_verb")
    return "Imp" not in clause.tokens[index].may_be


def supposed(clause: Clause, index: int) -> bool:
    """The clause asks or supposes: «если надо», «как следует», «кто должен»."""
    opening = clause_start(clause, index)
    told = clause.is_in(index, "directive")
    if any(
        clause.is_in(place, "complementizer") and clause.is_in(place + 1, "focus_particle")
        for place in range(opening, index)
    ):
        return True
    if any(
        clause.is_in(place, "supposition_opener") and not (told and clause.is_in(place, "relative_pronoun"))
        for place in range(opening, min(opening + 4, index))
        if place < opening + 2 or clause.is_in(place, "conditional_conjunction")
    ):
        return True
    # «должен как можно скорее», «следует как минимум» ask nothing.
    return clause.is_in(index + 1, "supposition_opener") and not clause.is_in(index + 2, "degree_word")


def expected(clause: Clause, index: int) -> bool:
    """«мера должна повысить цены»: the effect of a thing, nobody's task; but «цех должен быть построен»."""
    if not clause.is_in(index, "obligation") or clause.is_in(index - 1, "negation"):
        return False
    if clause.is_in(index - 1, "complementizer") and clause.norm(index - 2) == ",":
        return True  # «цены растут, что должно насторожить всех»
    deed = infinitive_of(clause, index)
    if deed is None or deed < index or clause.is_in(deed, "copula") or clause.tokens[deed].aspect != "Perf":
        return False
    before = tuple(preceding(clause, index))
    if any(can_act(clause, place) or clause.tokens[place].person for place in before):
        return False
    nouns = [place for place in before if clause.tag(place) == "NOUN"]
    subjects = [place for place in nouns if nominative(clause, place)]
    return bool(subjects) and all(clause.is_in(place, "instrument") for place in subjects)


def done(clause: Clause, index: int) -> bool:
    """«уже объявил о наборе», «собирался строить», «хотел, чтобы мост починили»: it is told as over."""
    if clause.tag(index) != "Past" or not clause.is_in(index, "commissive"):
        return False
    if clause.is_in(index, "intention_verb") or any(
        clause.is_in(place, "completion_adverb") for place in (index - 1, index - 2)
    ):
        return True
    cue = clause.entry(index, "commissive")
    near = (index - 2, index - 1, index + 1)
    wish = cue is not None and cue.needs in {"purpose", "wish"}
    return wish and not any(clause.is_in(place, "conditional_particle") for place in near)


def manner(clause: Clause, index: int) -> bool:
    """«поможет лучше понять»: a manner beside another predicate, no advice."""
    if not clause.is_in(index, "manner_adverb"):
        return False
    return any(
        clause.tag(place) in FINITE | {"Inf"}
        and not (clause.is_in(place, "copula") or clause.is_in(place, "conditional_particle"))
        for place in preceding(clause, index)
    )


def relative(clause: Clause, index: int) -> bool:
    """«фонд, который должен …» describes; but «силы, которые призывают …» tells of a demand."""
    if clause.is_in(index, "directive"):
        return False
    opening = clause_start(clause, index)
    if any(clause.is_in(place, "relative_pronoun") for place in range(opening, min(opening + 3, index))):
        return True
    if not clause.is_in(opening, "complementizer"):
        return False
    deed = infinitive_of(clause, index)
    if deed is None or clause.tag(deed + 1) != "PUNCT":
        return False
    # «то, что надо починить», «понимаем, что надо делать»: «что» is what it is done to.
    return clause.is_in(opening - 2, "antecedent") or clause.is_in(deed, "pro_verb")


def no_sooner(clause: Clause, index: int) -> bool:
    """«стоит выйти из дома, как начинается дождь»: a condition."""
    if not clause.is_in(index, "conditional_modal"):
        return False
    return any(
        clause.norm(place - 1) == "," and clause.is_in(place, "comparative_conjunction")
        for place in following(clause, index)
    )


def ruled(clause: Clause, index: int) -> bool:
    """«по закону завод должен …»: a rule in force already, named in its clause or in the first one."""
    if not clause.is_in(index, "modal"):
        return False
    return any(
        clause.is_in(place, "rule_in_force")
        and any(clause.is_in(before, "source_preposition") for before in range(place - 4, place))
        and _reaches(clause, clause_start(clause, place), index)
        for place in range(len(clause.tokens))
    )


def _reaches(clause: Clause, opening: int, index: int) -> bool:
    """Whether what the clause that opens there says holds for the word too."""
    if opening == clause_start(clause, index):
        return True
    return opening < _OPENING and not clause.is_in(opening, "relative_pronoun")


def reasoned(clause: Clause, index: int) -> bool:
    """«сослались на необходимость ремонта»: why it was done; «может обратиться с просьбой»: nobody has asked."""
    if clause.tag(index) != "NOUN" or not clause.is_in(index, "demand_noun"):
        return False
    return any(clause.is_in(place, "reasoning_verb") for place in range(max(0, index - 8), index))


def forecast(clause: Clause, index: int) -> bool:
    """«по прогнозам, завод должен …»: nobody brings it about."""
    if not (clause.is_in(index, "modal") or clause.is_in(index, "official_action")):
        return False
    places = range(len(clause.tokens))
    return any(
        clause.is_in(place, "forecast_verb")
        or (clause.is_in(place, "forecast_noun") and clause.is_in(place - 1, "source_preposition"))
        for place in places
    )


def guessed(clause: Clause, index: int) -> bool:
    """«возможно, совет рассмотрит», «иначе мы закроем», «если …, введут»: nobody has announced it."""
    if clause.is_in(index, "commissive"):
        return False
    if any(clause.is_in(index, table) for table in ("official_action", "pledge_verb")):
        return any(_guess(clause, place) for place in range(len(clause.tokens)))
    pledged = clause.tag(index) == "Fut" and clause.tokens[index].person == "1"
    return pledged and any(_guess(clause, place) for place in preceding(clause, index))


def _guess(clause: Clause, place: int) -> bool:
    guess = clause.entry(place, "hedge")
    return clause.is_in(place, "conditional_conjunction") or (guess is not None and fits(clause, place, guess))


def unreal(clause: Clause, index: int) -> bool:
    """«потребовал бы», «пообещал бы»: it did not happen."""
    conditional = any(clause.is_in(place, "conditional_particle") for place in (index - 1, index + 1))
    return conditional and clause.tag(index) == "Past" and not _wished(clause, index)


def _wished(clause: Clause, index: int) -> bool:
    """«следовало бы», «мы хотели бы, чтобы», «я бы посоветовал»: a wish is a proposal."""
    if any(clause.tag(place) == "PRON" and clause.tokens[place].person == "1" for place in preceding(clause, index)):
        return True
    cue = clause.entry(index, "commissive")
    return clause.is_in(index, "modal") or (cue is not None and cue.needs == "purpose")


VETOES: tuple[Callable[[Clause, int], bool], ...] = (
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
