"""Which contexts keep a cue from being a proposal?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.actions.clauses import (
    can_act,
    clause_start,
    following,
    infinitive_of,
    is_in_any,
    may_be_subject,
    preceding,
)
from summarize.actions.signs.complements import fits
from summarize.text.tokens import FINITE

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarize.text.clause import Clause

# «Причём, согласно правилам, …»: the first full clause may begin after a word and a comma.
_OPENING = 3
_OPENERS = frozenset("«„“")
_CLOSERS = frozenset("»”")


def is_question(clause: Clause, _: int) -> bool:
    """The sentence is a question."""
    return any(word.norm == "?" for word in clause.tokens[-4:])


def is_quoted_title(clause: Clause, index: int) -> bool:
    """«книга «Берегите реку»», «слова «Карфаген должен …»»: a title or a saying in quotes after its noun."""
    opening = _quotation(clause, index)
    if opening is None:
        return False
    capital = clause.tokens[opening + 1].is_capitalized and clause.tag(opening - 1) == "NOUN"
    return capital or clause.is_in(opening - 1, "quotation_noun")


def _quotation(clause: Clause, index: int) -> int | None:
    """The index of the quote that opens the quotation around the word; None outside quotations."""
    for place in range(index - 1, 0, -1):
        form = clause.norm(place)
        if form in _OPENERS or (form == '"' and sum(word.norm == '"' for word in clause.tokens[:place]) % 2 == 0):
            return place
        if form in _CLOSERS or form == '"':
            return None
    return None


def is_denied(clause: Clause, index: int) -> bool:
    """«не думаю, что надо строить», «мы не говорили, что …»: the main clause denies it."""
    opening = clause_start(clause, index)
    return any(
        clause.is_in(place - 1, "negation") and (clause.is_in(place, "hedge") or clause.is_in(place, "reporting_verb"))
        for place in range(max(1, opening - 6), opening)
    )


def is_negated(clause: Clause, index: int) -> bool:
    """«не планирует», «не надо»; but a prohibition («не должен», «не стоит», «не стройте») is a demand."""
    if not clause.is_in(index - 1, "negation"):
        return False
    if clause.is_in(index, "obligation"):
        return False
    if clause.is_in(index, "dissuasion"):
        infinitive = infinitive_of(clause, index)
        return infinitive is not None and clause.is_in(infinitive, "conversation_verb")
    return "Imp" not in clause.tokens[index].may_be


def is_supposition(clause: Clause, index: int) -> bool:
    """The clause is a condition or an indirect question: «если надо», «как следует», «кто должен»."""
    opening = clause_start(clause, index)
    is_directive = clause.is_in(index, "directive")
    if any(
        clause.is_in(place, "complementizer") and clause.is_in(place + 1, "focus_particle")
        for place in range(opening, index)
    ):
        return True
    if any(
        clause.is_in(place, "supposition_opener") and not (is_directive and clause.is_in(place, "relative_pronoun"))
        for place in range(opening, min(opening + 4, index))
        if place < opening + 2 or clause.is_in(place, "conditional_conjunction")
    ):
        return True
    # «должен как можно скорее», «следует как минимум» are no questions.
    return clause.is_in(index + 1, "supposition_opener") and not clause.is_in(index + 2, "degree_word")


def is_expected_effect(clause: Clause, index: int) -> bool:
    """«мера должна повысить цены»: the effect of a thing, not a task; but «цех должен быть построен»."""
    if not clause.is_in(index, "obligation") or clause.is_in(index - 1, "negation"):
        return False
    if clause.is_in(index - 1, "complementizer") and clause.norm(index - 2) == ",":
        return True  # «цены растут, что должно насторожить всех»
    infinitive = infinitive_of(clause, index)
    if (
        infinitive is None
        or infinitive < index
        or clause.is_in(infinitive, "copula")
        or clause.tokens[infinitive].aspect != "Perf"
    ):
        return False
    before = tuple(preceding(clause, index))
    if any(can_act(clause, place) or clause.tokens[place].person for place in before):
        return False
    nouns = [place for place in before if clause.tag(place) == "NOUN"]
    subjects = [place for place in nouns if may_be_subject(clause, place)]
    return bool(subjects) and all(clause.is_in(place, "instrument") for place in subjects)


def is_past_intention(clause: Clause, index: int) -> bool:
    """«уже объявил о наборе», «собирался строить», «хотел, чтобы мост починили»: a past plan."""
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


def is_manner(clause: Clause, index: int) -> bool:
    """«поможет лучше понять»: an adverb of manner with another predicate, not advice."""
    if not clause.is_in(index, "manner_adverb"):
        return False
    return any(
        clause.tag(place) in FINITE | {"Inf"}
        and not (clause.is_in(place, "copula") or clause.is_in(place, "conditional_particle"))
        for place in preceding(clause, index)
    )


def in_relative_clause(clause: Clause, index: int) -> bool:
    """«фонд, который должен …» describes; but «силы, которые призывают …» reports a demand."""
    if clause.is_in(index, "directive"):
        return False
    opening = clause_start(clause, index)
    if any(clause.is_in(place, "relative_pronoun") for place in range(opening, min(opening + 3, index))):
        return True
    if not clause.is_in(opening, "complementizer"):
        return False
    infinitive = infinitive_of(clause, index)
    if infinitive is None or clause.tag(infinitive + 1) != "PUNCT":
        return False
    # «то, что надо починить», «понимаем, что надо делать»: «что» is the object.
    return clause.is_in(opening - 2, "antecedent") or clause.is_in(infinitive, "pro_verb")


def is_immediate_condition(clause: Clause, index: int) -> bool:
    """«стоит выйти из дома, как начинается дождь»: a condition."""
    if not clause.is_in(index, "conditional_modal"):
        return False
    return any(
        clause.norm(place - 1) == "," and clause.is_in(place, "comparative_conjunction")
        for place in following(clause, index)
    )


def is_rule_in_force(clause: Clause, index: int) -> bool:
    """«по закону завод должен …»: a rule already in force, named in the same clause or in the first one."""
    if not clause.is_in(index, "modal"):
        return False
    return any(
        clause.is_in(place, "rule_in_force")
        and any(clause.is_in(before, "source_preposition") for before in range(place - 4, place))
        and _applies_to(clause, clause_start(clause, place), index)
        for place in range(len(clause.tokens))
    )


def _applies_to(clause: Clause, opening: int, index: int) -> bool:
    """Does what the clause at ``opening`` says apply to the word at ``index``?"""
    if opening == clause_start(clause, index):
        return True
    return opening < _OPENING and not clause.is_in(opening, "relative_pronoun")


def is_reason(clause: Clause, index: int) -> bool:
    """«сослались на необходимость ремонта» gives a reason; «может обратиться с просьбой»: no request was made."""
    if clause.tag(index) != "NOUN" or not clause.is_in(index, "demand_noun"):
        return False
    return any(clause.is_in(place, "reasoning_verb") for place in range(max(0, index - 8), index))


def is_forecast(clause: Clause, index: int) -> bool:
    """«по прогнозам, завод должен …»: a forecast."""
    if not (clause.is_in(index, "modal") or clause.is_in(index, "official_action")):
        return False
    return bool(clause.places("forecast_verb")) or any(
        clause.is_in(place - 1, "source_preposition") for place in clause.places("forecast_noun")
    )


def is_uncertain(clause: Clause, index: int) -> bool:
    """«возможно, совет рассмотрит», «иначе мы закроем», «если …, введут»: uncertain or conditional."""
    if clause.is_in(index, "commissive"):
        return False
    if is_in_any(clause, index, ("official_action", "pledge_verb")):
        return any(_is_guess(clause, place) for place in range(len(clause.tokens)))
    pledged = clause.tag(index) == "Fut" and clause.tokens[index].person == "1"
    return pledged and any(_is_guess(clause, place) for place in preceding(clause, index))


def _is_guess(clause: Clause, place: int) -> bool:
    guess = clause.entry(place, "hedge")
    return clause.is_in(place, "conditional_conjunction") or (guess is not None and fits(clause, place, guess))


def is_counterfactual(clause: Clause, index: int) -> bool:
    """«потребовал бы», «пообещал бы»: it did not happen."""
    conditional = any(clause.is_in(place, "conditional_particle") for place in (index - 1, index + 1))
    return conditional and clause.tag(index) == "Past" and not _is_wish(clause, index)


def _is_wish(clause: Clause, index: int) -> bool:
    """«следовало бы», «мы хотели бы, чтобы», «я бы посоветовал»: a wish is a proposal."""
    if any(clause.tag(place) == "PRON" and clause.tokens[place].person == "1" for place in preceding(clause, index)):
        return True
    cue = clause.entry(index, "commissive")
    return clause.is_in(index, "modal") or (cue is not None and cue.needs == "purpose")


COUNTER_CUES: tuple[Callable[[Clause, int], bool], ...] = (
    is_question,
    is_quoted_title,
    is_negated,
    is_denied,
    is_supposition,
    in_relative_clause,
    is_immediate_condition,
    is_rule_in_force,
    is_reason,
    is_forecast,
    is_uncertain,
    is_counterfactual,
    is_expected_effect,
    is_past_intention,
    is_manner,
)
