"""Rules: what makes a word of a sentence the sign of a proposal. The first that answers wins."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarize.grammar import Kind
from summarize.proposals.reading import action_after, clause_start, infinitive_of, purpose_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarize.proposals.reading import Cue, Reading
    from summarize.records import Span


class Verdict(NamedTuple):
    """A proposal by its cue; ``why`` is a key of the pack's table of reasons."""

    cue: Span
    strength: float
    why: str


_BE = "быть"


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
    if cue is None or reading.kind(index) is Kind.NOUN:
        return None
    if not _complete(reading, index, cue, "action"):
        return None
    return Verdict(reading.span(index), cue.strength or 0.8, "directive")


def modal(reading: Reading, index: int) -> Verdict | None:
    """«надо строить», «должны вернуть»: what has to be."""
    cue = reading.entry(index, "modals")
    if cue is None or _was(reading, index) or _epistemic(reading, index):
        return None
    word = reading.words[index]
    if word.kind is Kind.ADJECTIVE and word.grammar.case:
        return None
    if word.kind in {Kind.PAST, Kind.NOUN} and word.form != "пора":
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
    """«с требованием вернуть», «решение построить»: a noun with the deed in the infinitive right after it."""
    cue = reading.entry(index, "demands")
    if cue is None or reading.kind(index) is not Kind.NOUN or reading.kind(index + 1) is not Kind.INFINITIVE:
        return None
    return Verdict(reading.span(index), cue.strength or 0.6, "demand")


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
    if Kind.IMPERATIVE not in word.grammar.kinds or not word.grammar.plural or word.grammar.person == "1":
        return None
    if reading.is_in(index, "talk"):
        return None
    opening = clause_start(reading, index)
    if any(reading.kind(place) not in {Kind.ADVERB, Kind.OTHER, Kind.CONJUNCTION} for place in range(opening, index)):
        return None
    return Verdict(reading.span(index), 0.5, "imperative")


def announced(reading: Reading, index: int) -> Verdict | None:
    """«будет создан фонд», «парламент рассмотрит проект»: what will be done, by those who can."""
    cue = reading.entry(index, "announced")
    if cue is None:
        return None
    kind = reading.kind(index)
    if kind is Kind.FUTURE or (kind in {Kind.SHORT, Kind.INFINITIVE} and _will(reading, index)):
        return Verdict(reading.span(index), cue.strength or 0.4, "future")
    return None


RULES: tuple[Callable[[Reading, int], Verdict | None], ...] = (
    performative,
    directive,
    modal,
    plan,
    demand,
    hortative,
    imperative,
    announced,
)


def _complete(reading: Reading, index: int, cue: Cue, usual: str) -> bool:
    """Whether what the cue needs stands in its clause, and is not mere talk («надо сказать»)."""
    if cue.followed_by and cue.followed_by not in {reading.form(index + 1), reading.form(index + 2)}:
        return False
    needs = cue.needs or usual
    if needs == "nothing":
        return True
    infinitive = infinitive_of(reading, index)
    if infinitive is not None:
        return not _rhetorical(reading, index, infinitive)
    if reading.pending:
        return True
    if needs == "action":
        return purpose_of(reading, index) is not None or action_after(reading, index) is not None
    return False


def _rhetorical(reading: Reading, index: int, infinitive: int) -> bool:
    """«надо понимать», «следует отметить»; but «саммит должен подчеркнуть» is somebody's task."""
    if reading.is_in(infinitive, "rhetorical"):
        return True
    return reading.words[index].lemma != "должен" and reading.is_in(infinitive, "speech")


def _was(reading: Reading, index: int) -> bool:
    """«надо было», «должны были»: the need is over."""
    near = (index - 2, index - 1, index + 1, index + 2)
    return any(
        0 <= place < len(reading.words) and reading.kind(place) is Kind.PAST and reading.words[place].lemma == _BE
        for place in near
    )


def _epistemic(reading: Reading, index: int) -> bool:
    """«должно быть, ушёл»: a guess, between commas."""
    return reading.form(index + 1) == _BE and reading.form(index + 2) in {",", ""}


def _will(reading: Reading, index: int) -> bool:
    near = range(max(0, index - 6), min(len(reading.words), index + 3))
    return any(reading.kind(place) is Kind.FUTURE and reading.words[place].lemma == _BE for place in near)
