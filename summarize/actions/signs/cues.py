"""Rules: what makes a word of a sentence the sign of a proposal. The first that answers wins."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarize.actions.clauses import (
    calls_for,
    clause_start,
    following,
    is_action,
    nominative,
    preceding,
    said_by_a_thing,
)
from summarize.actions.signs.complements import (
    DASHES,
    complete,
    epistemic,
    equates,
    fits,
    held,
    judged,
    main_clause,
    of_something,
    subject,
    was,
)
from summarize.text.morphology import has_analyser
from summarize.text.tokens import FINITE

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarize.document import Span
    from summarize.text.clause import Clause, Cue

    Rule = Callable[["Clause", int], "Verdict | None"]


class Verdict(NamedTuple):
    """A proposal by its cue; ``why`` is a key of the pack's table of reasons."""

    cue: Span
    strength: float
    why: str


# In words and marks: a deed that opens a sentence may stand after «Второе:» or «Для новичков –».
OPENING = 4
_COURTESY = 4
_NO_REPORT = frozenset({"NOUN", "Inf", "Part"})


def performative(clause: Clause, index: int) -> Verdict | None:
    """«поручаю», «просим»: said in the first person, it is done by saying so."""
    cue = clause.entry(index, "directive")
    word = clause.tokens[index]
    if cue is None or word.person != "1" or word.tag != "Pres":
        return None
    if not complete(clause, index, cue, "action"):
        return None
    return Verdict(clause.span(index), cue.strength or 1.0, "performative")


def hedged(clause: Clause, index: int) -> Verdict | None:
    """«хотел бы предложить построить», «позвольте попросить вернуть»: a request by way of courtesy."""
    cue = clause.entry(index, "directive")
    if cue is None or clause.tag(index) != "Inf":
        return None
    before = range(max(0, index - _COURTESY), index)
    if not any(clause.is_in(place, "desire_verb") or _courteous(clause, place) for place in before):
        return None
    return Verdict(clause.span(index), 0.8, "performative") if complete(clause, index, cue, "action") else None


def _courteous(clause: Clause, place: int) -> bool:
    """«могу предложить», «можно попросить»; «суд может обязать» is a power."""
    return clause.is_in(place, "courtesy") and clause.tokens[place].person != "3"


def directive(clause: Clause, index: int) -> Verdict | None:
    """«потребовал вернуть», «поручено проверить»: the report of a demand, advice or order."""
    cue = clause.entry(index, "directive")
    if cue is None or (clause.tag(index) in _NO_REPORT and not is_verbal(clause, index, cue)):
        return None
    if not complete(clause, index, cue, "action") or calls_for(clause, index):
        return None
    return Verdict(clause.span(index), cue.strength or 0.8, "directive")


def is_verbal(clause: Clause, index: int, cue: Cue) -> bool:
    """«plans to go»: by its look a noun, and by what must come next a verb."""
    return clause.tag(index) == "NOUN" and bool(cue.followed_by)


def modal(clause: Clause, index: int) -> Verdict | None:
    """«надо строить», «должны вернуть»: what has to be."""
    cue = clause.entry(index, "modal")
    if cue is None or was(clause, index) or epistemic(clause, index):
        return None
    word = clause.tokens[index]
    if word.tag == "ADJ" and word.case and not held(clause, index):
        return None
    if word.tag in {"Past", "Inf"} and not cue.followed_by:
        return None
    if "ADV" in word.may_be and word.tag == "NOUN":
        return None  # «порой»
    if not complete(clause, index, cue, "infinitive"):
        return None
    return Verdict(clause.span(index), cue.strength or 0.9, "modal")


def demand(clause: Clause, index: int) -> Verdict | None:
    """«с требованием вернуть», «необходимость ремонта»: a noun with the deed right after it."""
    cue = clause.entry(index, "demand_noun")
    if cue is None or clause.tag(index) != "NOUN":
        return None
    after = _past_addressee(clause, index + 1)
    deed = clause.tag(after) == "Inf" or (cue.needs == "noun" and of_something(clause, index))
    if any(clause.is_in(place, "negation") for place in range(index - 3, index + 6)):
        return None
    if cue.needs == "noun" and said_by_a_thing(clause, index - 1):
        return None
    return Verdict(clause.span(index), cue.strength or 0.6, "demand") if deed else None


def _past_addressee(clause: Clause, place: int) -> int:
    """Past «своему флоту» in «приказ своему флоту вернуться», an adverb or a quote."""
    for _ in range(_COURTESY):
        told = "Dat" in clause.tokens[place].cases if place < len(clause.tokens) else False
        beside = {"ADV", "PRON", "ADJ", "Part"}
        if not (told or clause.tag(place) in beside or clause.norm(place) == "«"):
            break
        place += 1
    return place


def aim(clause: Clause, index: int) -> Verdict | None:
    """«Наша задача – удвоить выпуск», «Главной задачей является удвоение выпуска»."""
    if clause.entry(index, "aim_noun") is None or clause.tag(index) != "NOUN":
        return None
    if clause.tokens[index + 1 : index + 2] and clause.is_in(index + 1, "relative_pronoun"):
        return None
    link = next((place for place in range(index + 1, index + 10) if _links(clause, place)), None)
    if link is None or any(clause.tag(place) in FINITE for place in range(index + 1, link)):
        return None
    named = nominative(clause, index) and clause.tokens[index].case in {"Nom", "Acc", ""}
    if not (named or clause.is_in(link, "link_verb")):
        return None
    noun = next((place for place in following(clause, link, 5) if clause.tag(place) == "NOUN"), None)
    if clause.tag(link + 1) == "Inf" or (noun is not None and is_action(clause, noun)):
        return Verdict(clause.span(index), 0.6, "demand")
    return None


def _links(clause: Clause, place: int) -> bool:
    return clause.norm(place) in DASHES | {":"} or clause.is_in(place, "link_verb")


def hortative(clause: Clause, index: int) -> Verdict | None:
    """«давайте построим», «пусть вернут»."""
    cue = clause.entry(index, "hortative")
    if cue is None or any(clause.is_in(place, "coordinator") for place in (index + 1, index + 2)):
        return None  # «пусть и старый», «пусть он и выглядит» concede
    if not fits(clause, index, cue) or any(subject(clause, place) for place in preceding(clause, index)):
        return None  # «let me say»; «they let it rot»
    after = range(index + 1, min(index + 8, len(clause.tokens)))
    verbs = {"Fut", "Pres", "Inf", "Imp"}
    if has_analyser(clause.language) and not any(clause.tag(place) in verbs for place in after):
        return None
    return Verdict(clause.span(index), cue.strength or 0.6, "hortative")


def imperative(clause: Clause, index: int) -> Verdict | None:
    """«проверьте насосы»: an order to the reader or hearer."""
    word = clause.tokens[index]
    if "Imp" not in word.may_be or clause.is_in(index, "conversation_verb"):
        return None
    before = range(clause_start(clause, index), index)
    if any(clause.tag(place) in FINITE or subject(clause, place) for place in before):
        return None
    return Verdict(clause.span(index), 0.5, "imperative")


def standing(clause: Clause, index: int) -> Verdict | None:
    """«Отдел ежеквартально представляет отчёт»: an office's duty, by its term."""
    if not clause.is_in(index, "recurrence"):
        return None
    words = tuple(main_clause(clause))
    acts = any(clause.tag(place) == "Pres" and clause.is_in(place, "duty_verb") for place in words)
    if not acts or not any(clause.is_in(place, "duty_bearer") for place in words):
        return None
    return Verdict(clause.span(index), 0.5, "duty")


def bare_infinitive(clause: Clause, index: int) -> Verdict | None:
    """«Заменить трубы.»: a sentence that is a deed and nothing else, as minutes and advice have it."""
    if clause.tag(index) != "Inf" or clause.tokens[index].aspect != "Perf":
        return None
    if clause_start(clause, index) != index or index > OPENING or clause.is_in(index, "mental_verb"):
        return None
    if any(clause.tag(place) in FINITE or equates(clause, place) for place in main_clause(clause)):
        return None
    if judged(clause):
        return None
    return Verdict(clause.span(index), 0.5, "infinitive")
