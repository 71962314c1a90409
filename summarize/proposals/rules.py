"""Rules: what makes a word of a sentence the sign of a proposal. The first that answers wins."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from summarize.grammar import FINITE, Kind
from summarize.proposals.reading import (
    action_after,
    clause_start,
    cue_table,
    following,
    infinitive_of,
    nominative,
    preceding,
    purpose_of,
    subordinate,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from summarize.proposals.reading import Cue, Reading
    from summarize.records import Span

    Rule = Callable[["Reading", int], "Verdict | None"]


class Verdict(NamedTuple):
    """A proposal by its cue; ``why`` is a key of the pack's table of reasons."""

    cue: Span
    strength: float
    why: str


# In words and marks: a deed that opens a sentence may stand after «Второе:» or «Для новичков –».
OPENING = 4
_CLAUSE = 30
_NO_REPORT = frozenset({Kind.NOUN, Kind.INFINITIVE, Kind.PARTICIPLE})
_DASHES = frozenset({"–", "—", "-"})


def performative(reading: Reading, index: int) -> Verdict | None:
    """«поручаю», «просим»: said in the first person, it is done by saying so."""
    cue = reading.entry(index, "directives")
    word = reading.words[index]
    if cue is None or word.grammar.person != "1" or word.kind is not Kind.PRESENT:
        return None
    if not _complete(reading, index, cue, "action"):
        return None
    return Verdict(reading.span(index), cue.strength or 1.0, "performative")


def directive(reading: Reading, index: int) -> Verdict | None:
    """«потребовал вернуть», «поручено проверить»: the report of a demand, advice or order."""
    cue = reading.entry(index, "directives")
    if cue is None or reading.kind(index) in _NO_REPORT:
        return None
    if not _complete(reading, index, cue, "action") or _calls_for(reading, index):
        return None
    return Verdict(reading.span(index), cue.strength or 0.8, "directive")


def modal(reading: Reading, index: int) -> Verdict | None:
    """«надо строить», «должны вернуть»: what has to be."""
    cue = reading.entry(index, "modals")
    if cue is None or _was(reading, index) or _epistemic(reading, index):
        return None
    word = reading.words[index]
    if word.kind is Kind.ADJECTIVE and word.grammar.case and not _held(reading, index):
        return None
    if word.kind in {Kind.PAST, Kind.INFINITIVE} and not cue.followed_by:
        return None
    if not _complete(reading, index, cue, "infinitive"):
        return None
    return Verdict(reading.span(index), cue.strength or 0.9, "modal")


def plan(reading: Reading, index: int) -> Verdict | None:
    """«намерены построить», «планируется ремонт»: what somebody means to do."""
    cue = reading.entry(index, "plans")
    if cue is None or reading.kind(index) in {Kind.NOUN, Kind.PARTICIPLE, Kind.INFINITIVE}:
        return None
    if not _complete(reading, index, cue, "action"):
        return None
    return Verdict(reading.span(index), cue.strength or 0.7, "plan")


def demand(reading: Reading, index: int) -> Verdict | None:
    """«с требованием вернуть», «необходимость ремонта»: a noun with the deed right after it."""
    cue = reading.entry(index, "demands")
    if cue is None or reading.kind(index) is not Kind.NOUN:
        return None
    between = reading.kind(index + 1) is Kind.ADVERB or reading.form(index + 1) == "«"
    after = index + 2 if between else index + 1
    deed = reading.kind(after) is Kind.INFINITIVE or (cue.needs == "noun" and _of_something(reading, index))
    if any(reading.is_in(place, "negations") for place in range(index - 3, index + 6)):
        return None
    return Verdict(reading.span(index), cue.strength or 0.6, "demand") if deed else None


def aim(reading: Reading, index: int) -> Verdict | None:
    """«Наша задача – удвоить выпуск»."""
    if reading.entry(index, "aims") is None or reading.words[index].grammar.case not in {"Nom", ""}:
        return None
    if reading.words[index + 1 : index + 2] and reading.is_in(index + 1, "relatives"):
        return None
    dash = next((place for place in following(reading, index, 8) if reading.form(place) in _DASHES), None)
    if dash is None or any(reading.kind(place) in FINITE for place in range(index + 1, dash)):
        return None
    if reading.kind(dash + 1) is Kind.INFINITIVE or action_after(reading, dash, 4) is not None:
        return Verdict(reading.span(index), 0.6, "demand")
    return None


def hortative(reading: Reading, index: int) -> Verdict | None:
    """«давайте построим», «пусть вернут»."""
    cue = reading.entry(index, "hortatives")
    if cue is None:
        return None
    if not any(
        reading.kind(place) in {Kind.FUTURE, Kind.PRESENT, Kind.INFINITIVE, Kind.IMPERATIVE}
        for place in range(index + 1, min(index + 8, len(reading.words)))
    ):
        return None
    return Verdict(reading.span(index), cue.strength or 0.6, "hortative")


def imperative(reading: Reading, index: int) -> Verdict | None:
    """«проверьте насосы»: an order to the reader or hearer."""
    word = reading.words[index]
    if Kind.IMPERATIVE not in word.grammar.kinds or reading.is_in(index, "talk"):
        return None
    before = range(clause_start(reading, index), index)
    if any(reading.kind(place) in FINITE or _subject(reading, place) for place in before):
        return None
    return Verdict(reading.span(index), 0.5, "imperative")


def pledge(reading: Reading, index: int) -> Verdict | None:
    """«мы вернём землю», «будем строить»: the speakers' own promise."""
    word = reading.words[index]
    if word.kind is not Kind.FUTURE or word.grammar.person != "1" or not word.grammar.plural:
        return None
    if not reading.is_in(index, "copulas") and not any(
        reading.is_in(place, "speakers") for place in preceding(reading, index)
    ):
        return None
    deed = infinitive_of(reading, index) if reading.is_in(index, "copulas") else index
    if deed is None or any(reading.is_in(deed, table) for table in ("talk", "rhetorical", "speech", "outcomes")):
        return None
    return Verdict(reading.span(index), 0.4, "pledge")


def standing(reading: Reading, index: int) -> Verdict | None:
    """«Отдел ежеквартально представляет отчёт»: an office's duty, by its term."""
    if not reading.is_in(index, "terms"):
        return None
    words = range(len(reading.words))
    acts = any(reading.kind(place) is Kind.PRESENT and reading.is_in(place, "duty_verbs") for place in words)
    if not acts or not any(reading.is_in(place, "duty_bearers") for place in words):
        return None
    return Verdict(reading.span(index), 0.5, "duty")


def bare_infinitive(reading: Reading, index: int) -> Verdict | None:
    """«Заменить трубы.»: a sentence that is a deed and nothing else, as minutes and advice have it."""
    if reading.kind(index) is not Kind.INFINITIVE or not reading.words[index].grammar.perfective:
        return None
    if clause_start(reading, index) != index or index > OPENING or reading.is_in(index, "rhetorical"):
        return None
    if any(reading.kind(place) in FINITE or _equates(reading, place) for place in _main_clause(reading)):
        return None
    return Verdict(reading.span(index), 0.5, "infinitive")


def announced(reading: Reading, index: int) -> Verdict | None:
    """«будет создан фонд», «парламент рассмотрит проект»: what will be done, by those who can."""
    cue = reading.entry(index, "announced")
    if cue is None or (reading.is_in(index, "talk") and reading.words[index].grammar.person == "1"):
        return None
    if cue.excludes and cue.excludes in {reading.form(index + 1), reading.form(index + 2)}:
        return None
    kind = reading.kind(index)
    passive = kind in {Kind.SHORT, Kind.INFINITIVE} and _will(reading, index)
    if passive or (kind is Kind.FUTURE and _agent(reading, index)):
        return Verdict(reading.span(index), cue.strength or 0.4, "future")
    return None


RULES: tuple[Rule, ...] = (
    performative,
    directive,
    modal,
    plan,
    demand,
    aim,
    hortative,
    imperative,
    announced,
    pledge,
    standing,
)
SENTENCE_RULES = (*RULES, bare_infinitive)


def _complete(reading: Reading, index: int, cue: Cue, usual: str) -> bool:
    """Whether what the cue needs stands in its clause, and is not mere talk («надо сказать»)."""
    if not _fits(reading, index, cue):
        return False
    needs = cue.needs or usual
    if needs == "nothing" or (cue.accepts and cue.accepts in _next(reading, index)):
        return True
    infinitive = infinitive_of(reading, index) if needs != "purpose" else None
    if infinitive is not None:
        return not _rhetorical(reading, index, infinitive)
    return reading.pending or (needs in {"action", "purpose"} and _has_purpose(reading, index, needs))


def _has_purpose(reading: Reading, index: int, needs: str) -> bool:
    """«просят, чтобы …»; and where a noun will do, «требуют отставки»."""
    return purpose_of(reading, index) is not None or (needs == "action" and action_after(reading, index) is not None)


def _fits(reading: Reading, index: int, cue: Cue) -> bool:
    """Whether the words right after the cue are those it asks for, and none that spoils it."""
    after = _next(reading, index)
    return (not cue.followed_by or cue.followed_by in after) and cue.excludes not in after


def _next(reading: Reading, index: int) -> tuple[str, str]:
    return reading.form(index + 1), reading.form(index + 2)


def _rhetorical(reading: Reading, index: int, infinitive: int) -> bool:
    """«надо понимать», «следует отметить»; but «саммит должен подчеркнуть» is somebody's task."""
    if reading.is_in(infinitive, "rhetorical"):
        return True
    if reading.is_in(infinitive, "copulas"):
        return not _made(reading, infinitive)
    personal = reading.is_in(index, "obligations") and not _speaker(reading, index)
    return reading.is_in(infinitive, "outcomes" if personal else "speech")


def _of_something(reading: Reading, index: int) -> bool:
    """«необходимость скорейшего ремонта»: a noun in the genitive next, adjectives and a quote aside."""
    for place in following(reading, index, 4):
        if reading.kind(place) is Kind.NOUN:
            return reading.words[place].grammar.case == "Gen"
        if reading.kind(place) not in {Kind.ADJECTIVE, Kind.PARTICIPLE} and reading.form(place) != "«":
            return False
    return False


def _speaker(reading: Reading, index: int) -> bool:
    """«Должен сказать», «мы должны отметить»: the subject is who speaks."""
    if index == clause_start(reading, index):
        return True
    return any(
        reading.kind(place) is Kind.PRONOUN and reading.words[place].grammar.person == "1"
        for place in preceding(reading, index)
    )


def _made(reading: Reading, index: int) -> bool:
    """«быть построен», «быть готовым»: done or prepared; «быть дорого», «быть не меньше трёх» is a state."""
    near = (reading.words[place] for place in range(index + 1, min(index + 5, len(reading.words))))
    done = {Kind.SHORT, Kind.PARTICIPLE}
    prepared = cue_table(reading.language, "prepared")
    return any(word.kind in done or word.grammar.case == "Ins" or word.lemma in prepared for word in near)


def _calls_for(reading: Reading, index: int) -> bool:
    """«ситуация требует внимания»: nobody demands it."""
    word = reading.words[index]
    if word.kind not in {Kind.PRESENT, Kind.FUTURE} or word.grammar.plural or word.grammar.person != "3":
        return False
    return infinitive_of(reading, index) is None and purpose_of(reading, index) is None


def _main_clause(reading: Reading) -> Iterator[int]:
    """The words of the sentence down to its first subordinate clause."""
    return takewhile(lambda place: not subordinate(reading, place), range(min(_CLAUSE, len(reading.words))))


def _held(reading: Reading, index: int) -> bool:
    """«считаем необходимым начать»."""
    return reading.words[index].grammar.case == "Ins" and reading.kind(index + 1) is Kind.INFINITIVE


def _equates(reading: Reading, place: int) -> bool:
    """«построить мост – это подвиг»: the deed is what the sentence talks of."""
    return reading.form(place) in _DASHES or reading.is_in(place, "equating")


def _subject(reading: Reading, index: int) -> bool:
    word = reading.words[index]
    return word.kind in {Kind.NOUN, Kind.PRONOUN} and word.grammar.case == "Nom"


def _was(reading: Reading, index: int) -> bool:
    """«надо было», «должны были»: the need is over; but «надо было бы» advises."""
    near = (index - 2, index - 1, index + 1, index + 2)
    return any(
        reading.kind(place) is Kind.PAST
        and reading.is_in(place, "copulas")
        and not reading.is_in(place + 1, "conditional")
        for place in near
    )


def _epistemic(reading: Reading, index: int) -> bool:
    """«должно быть, ушёл»: a guess, between commas."""
    return reading.is_in(index + 1, "copulas") and reading.form(index + 2) in {",", ""}


def _agent(reading: Reading, index: int) -> bool:
    """Whether somebody who can bring it about is the subject, or nobody is named («выделят деньги»)."""
    if reading.words[index].grammar.plural or reading.words[index].grammar.person == "1":
        return True
    near = range(max(0, index - 8), min(len(reading.words), index + 4))
    return any(_can_act(reading, place) for place in near if place == index - 1 or nominative(reading, place))


def _can_act(reading: Reading, index: int) -> bool:
    word = reading.words[index]
    if "Nom" not in word.grammar.cases:
        return False
    named = word.capital and not word.opens_line
    return named or word.grammar.animate or reading.is_in(index, "bodies") or reading.is_in(index, "duty_bearers")


def _will(reading: Reading, index: int) -> bool:
    near = range(max(0, index - 6), min(len(reading.words), index + 3))
    return any(reading.kind(place) is Kind.FUTURE and reading.is_in(place, "copulas") for place in near)
