"""Rules: what makes a word of a sentence the sign of a proposal. The first that answers wins."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarize.actions.clauses import (
    clause_start,
    following,
    infinitive_of,
    is_action,
    nominative,
    preceding,
)
from summarize.actions.signs.agents import agent, calls_for, said_by_a_thing
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
    will,
)
from summarize.text.grammar import FINITE, Kind, has_analyser

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from summarize.actions.clauses import Cue, Reading
    from summarize.document import Span
    from summarize.text.grammar import Grammar

    Rule = Callable[["Reading", int], "Verdict | None"]


class Verdict(NamedTuple):
    """A proposal by its cue; ``why`` is a key of the pack's table of reasons."""

    cue: Span
    strength: float
    why: str


def _may_be_told(grammar: Grammar) -> bool:
    return grammar.kind in {Kind.PAST, Kind.PRESENT}


def _may_be_ahead(grammar: Grammar) -> bool:
    """«будет создан», «создаст», «будет создавать»: no perfective infinitive depends on «будет»."""
    imperfective = grammar.kind is Kind.INFINITIVE and not grammar.perfective
    return imperfective or grammar.kind in {Kind.SHORT, Kind.FUTURE}


SIGNS: Mapping[str, Callable[[Grammar], bool]] = {
    "directive": lambda grammar: grammar.kind is not Kind.PARTICIPLE,
    "modal": lambda _: True,
    "commissive": lambda grammar: grammar.kind not in {Kind.PARTICIPLE, Kind.GERUND},
    "decision_verb": lambda grammar: grammar.kind is Kind.PAST,
    "demand_noun": lambda grammar: grammar.kind is Kind.NOUN,
    "aim_noun": lambda grammar: grammar.kind is Kind.NOUN,
    "hortative": lambda _: True,
    "official_action": _may_be_ahead,
    "pledge_verb": _may_be_told,
    "recurrence": lambda _: True,
    "desire_verb": lambda grammar: grammar.kind is Kind.PRESENT,
}
"""The tables that the rules look a word up in, each with the question whether a word so read is any sign."""
# In words and marks: a deed that opens a sentence may stand after «Второе:» or «Для новичков –».
OPENING = 4
_COURTESY = 4
_NO_PLAN = frozenset({Kind.NOUN, Kind.PARTICIPLE, Kind.INFINITIVE, Kind.GERUND})
_NO_REPORT = frozenset({Kind.NOUN, Kind.INFINITIVE, Kind.PARTICIPLE})


def performative(reading: Reading, index: int) -> Verdict | None:
    """«поручаю», «просим»: said in the first person, it is done by saying so."""
    cue = reading.entry(index, "directive")
    word = reading.words[index]
    if cue is None or word.grammar.person != "1" or word.kind is not Kind.PRESENT:
        return None
    if not complete(reading, index, cue, "action"):
        return None
    return Verdict(reading.span(index), cue.strength or 1.0, "performative")


def hedged(reading: Reading, index: int) -> Verdict | None:
    """«хотел бы предложить построить», «позвольте попросить вернуть»: a request by way of courtesy."""
    cue = reading.entry(index, "directive")
    if cue is None or reading.kind(index) is not Kind.INFINITIVE:
        return None
    before = range(max(0, index - _COURTESY), index)
    if not any(reading.is_in(place, "desire_verb") or _courteous(reading, place) for place in before):
        return None
    return Verdict(reading.span(index), 0.8, "performative") if complete(reading, index, cue, "action") else None


def _courteous(reading: Reading, place: int) -> bool:
    """«могу предложить», «можно попросить»; «суд может обязать» is a power."""
    return reading.is_in(place, "courtesy") and reading.words[place].grammar.person != "3"


def directive(reading: Reading, index: int) -> Verdict | None:
    """«потребовал вернуть», «поручено проверить»: the report of a demand, advice or order."""
    cue = reading.entry(index, "directive")
    if cue is None or (reading.kind(index) in _NO_REPORT and not _verbal(reading, index, cue)):
        return None
    if not complete(reading, index, cue, "action") or calls_for(reading, index):
        return None
    return Verdict(reading.span(index), cue.strength or 0.8, "directive")


def _verbal(reading: Reading, index: int, cue: Cue) -> bool:
    """«plans to go»: by its look a noun, and by what must come next a verb."""
    return reading.kind(index) is Kind.NOUN and bool(cue.followed_by)


def modal(reading: Reading, index: int) -> Verdict | None:
    """«надо строить», «должны вернуть»: what has to be."""
    cue = reading.entry(index, "modal")
    if cue is None or was(reading, index) or epistemic(reading, index):
        return None
    word = reading.words[index]
    if word.kind is Kind.ADJECTIVE and word.grammar.case and not held(reading, index):
        return None
    if word.kind in {Kind.PAST, Kind.INFINITIVE} and not cue.followed_by:
        return None
    if Kind.ADVERB in word.grammar.kinds and word.kind is Kind.NOUN:
        return None  # «порой»
    if not complete(reading, index, cue, "infinitive"):
        return None
    return Verdict(reading.span(index), cue.strength or 0.9, "modal")


def plan(reading: Reading, index: int) -> Verdict | None:
    """«намерены построить», «планируется ремонт»: what somebody means to do."""
    cue = reading.entry(index, "commissive")
    if cue is None or (reading.kind(index) in _NO_PLAN and not _verbal(reading, index, cue)):
        return None
    if reading.kind(index) is Kind.SHORT and was(reading, index):
        return None  # «было запланировано»
    if not complete(reading, index, cue, "action"):
        return None
    return Verdict(reading.span(index), cue.strength or 0.7, "plan")


def decided(reading: Reading, index: int) -> Verdict | None:
    """«Решили нанять сторожа», «совет решил построить мост»; «он решил уйти» is his own affair."""
    word = reading.words[index]
    if not reading.is_in(index, "decision_verb") or word.kind is not Kind.PAST:
        return None
    deed = infinitive_of(reading, index)
    if deed is None or deed < index:
        return None
    own = [place for place in preceding(reading, index) if nominative(reading, place)]
    bodies = any(reading.is_in(place, table) for place in own for table in ("body", "duty_bearer"))
    meeting = not own and word.grammar.plural and index < OPENING
    return Verdict(reading.span(index), 0.6, "plan") if bodies or meeting else None


def demand(reading: Reading, index: int) -> Verdict | None:
    """«с требованием вернуть», «необходимость ремонта»: a noun with the deed right after it."""
    cue = reading.entry(index, "demand_noun")
    if cue is None or reading.kind(index) is not Kind.NOUN:
        return None
    after = _past_addressee(reading, index + 1)
    deed = reading.kind(after) is Kind.INFINITIVE or (cue.needs == "noun" and of_something(reading, index))
    if any(reading.is_in(place, "negation") for place in range(index - 3, index + 6)):
        return None
    if cue.needs == "noun" and said_by_a_thing(reading, index - 1):
        return None
    return Verdict(reading.span(index), cue.strength or 0.6, "demand") if deed else None


def _past_addressee(reading: Reading, place: int) -> int:
    """Past «своему флоту» in «приказ своему флоту вернуться», an adverb or a quote."""
    for _ in range(_COURTESY):
        told = "Dat" in reading.words[place].grammar.cases if place < len(reading.words) else False
        beside = {Kind.ADVERB, Kind.PRONOUN, Kind.ADJECTIVE, Kind.PARTICIPLE}
        if not (told or reading.kind(place) in beside or reading.form(place) == "«"):
            break
        place += 1
    return place


def aim(reading: Reading, index: int) -> Verdict | None:
    """«Наша задача – удвоить выпуск», «Главной задачей является удвоение выпуска»."""
    if reading.entry(index, "aim_noun") is None or reading.kind(index) is not Kind.NOUN:
        return None
    if reading.words[index + 1 : index + 2] and reading.is_in(index + 1, "relative_pronoun"):
        return None
    link = next((place for place in range(index + 1, index + 10) if _links(reading, place)), None)
    if link is None or any(reading.kind(place) in FINITE for place in range(index + 1, link)):
        return None
    named = nominative(reading, index) and reading.words[index].grammar.case in {"Nom", "Acc", ""}
    if not (named or reading.is_in(link, "link_verb")):
        return None
    noun = next((place for place in following(reading, link, 5) if reading.kind(place) is Kind.NOUN), None)
    if reading.kind(link + 1) is Kind.INFINITIVE or (noun is not None and is_action(reading, noun)):
        return Verdict(reading.span(index), 0.6, "demand")
    return None


def _links(reading: Reading, place: int) -> bool:
    return reading.form(place) in DASHES | {":"} or reading.is_in(place, "link_verb")


def hortative(reading: Reading, index: int) -> Verdict | None:
    """«давайте построим», «пусть вернут»."""
    cue = reading.entry(index, "hortative")
    if cue is None or any(reading.is_in(place, "coordinator") for place in (index + 1, index + 2)):
        return None  # «пусть и старый», «пусть он и выглядит» concede
    if not fits(reading, index, cue) or any(subject(reading, place) for place in preceding(reading, index)):
        return None  # «let me say»; «they let it rot»
    after = range(index + 1, min(index + 8, len(reading.words)))
    verbs = {Kind.FUTURE, Kind.PRESENT, Kind.INFINITIVE, Kind.IMPERATIVE}
    if has_analyser(reading.language) and not any(reading.kind(place) in verbs for place in after):
        return None
    return Verdict(reading.span(index), cue.strength or 0.6, "hortative")


def imperative(reading: Reading, index: int) -> Verdict | None:
    """«проверьте насосы»: an order to the reader or hearer."""
    word = reading.words[index]
    if Kind.IMPERATIVE not in word.grammar.kinds or reading.is_in(index, "conversation_verb"):
        return None
    before = range(clause_start(reading, index), index)
    if any(reading.kind(place) in FINITE or subject(reading, place) for place in before):
        return None
    return Verdict(reading.span(index), 0.5, "imperative")


def pledge(reading: Reading, index: int) -> Verdict | None:
    """«мы вернём землю», «будем строить»: the speakers' own promise."""
    word = reading.words[index]
    if word.kind is not Kind.FUTURE or word.grammar.person != "1" or not word.grammar.plural:
        return None
    if not reading.is_in(index, "copula") and not any(
        reading.is_in(place, "speaker_pronoun") for place in preceding(reading, index)
    ):
        return None
    deed = infinitive_of(reading, index) if reading.is_in(index, "copula") else index
    if deed is None or any(
        reading.is_in(deed, table) for table in ("conversation_verb", "mental_verb", "remark_verb", "outcome_verb")
    ):
        return None
    return Verdict(reading.span(index), 0.4, "pledge")


def standing(reading: Reading, index: int) -> Verdict | None:
    """«Отдел ежеквартально представляет отчёт»: an office's duty, by its term."""
    if not reading.is_in(index, "recurrence"):
        return None
    words = tuple(main_clause(reading))
    acts = any(reading.kind(place) is Kind.PRESENT and reading.is_in(place, "duty_verb") for place in words)
    if not acts or not any(reading.is_in(place, "duty_bearer") for place in words):
        return None
    return Verdict(reading.span(index), 0.5, "duty")


def bare_infinitive(reading: Reading, index: int) -> Verdict | None:
    """«Заменить трубы.»: a sentence that is a deed and nothing else, as minutes and advice have it."""
    if reading.kind(index) is not Kind.INFINITIVE or not reading.words[index].grammar.perfective:
        return None
    if clause_start(reading, index) != index or index > OPENING or reading.is_in(index, "mental_verb"):
        return None
    if any(reading.kind(place) in FINITE or equates(reading, place) for place in main_clause(reading)):
        return None
    if judged(reading):
        return None
    return Verdict(reading.span(index), 0.5, "infinitive")


def announced(reading: Reading, index: int) -> Verdict | None:
    """«будет создан фонд», «парламент рассмотрит проект»: what will be done, by those who can."""
    cue = reading.entry(index, "official_action")
    if cue is None or not fits(reading, index, cue):
        return None
    if reading.is_in(index, "conversation_verb") and reading.words[index].grammar.person == "1":
        return None
    # «Будет непросто восстановить» says how hard it is.
    if not _may_be_ahead(reading.words[index].grammar):
        return None
    if agent(reading, index) if reading.kind(index) is Kind.FUTURE else will(reading, index):
        return Verdict(reading.span(index), cue.strength or 0.4, "future")
    return None


def intent(reading: Reading, index: int) -> Verdict | None:
    """«город хочет построить мост»: a deed that somebody means to do; «хочу отметить» is talk."""
    word = reading.words[index]
    if not reading.is_in(index, "desire_verb") or word.kind is not Kind.PRESENT:
        return None
    if word.grammar.person == "2" or (word.grammar.person == "1" and not word.grammar.plural):
        return None
    deed = infinitive_of(reading, index)
    if deed is None or deed < index or not reading.words[deed].grammar.perfective:
        return None
    if any(reading.is_in(deed, table) for table in ("conversation_verb", "mental_verb", "remark_verb", "outcome_verb")):
        return None
    return Verdict(reading.span(index), 0.4, "plan") if agent(reading, index) else None


def reported_pledge(reading: Reading, index: int) -> Verdict | None:
    """«завод заявил, что закроет цех»: the speaker's own deed; «заявил, что цех закроется» is not."""
    if not reading.is_in(index, "pledge_verb") or not _may_be_told(reading.words[index].grammar):
        return None
    comma = next((place for place in following(reading, index, 4) if reading.form(place) == ","), index)
    if not reading.is_in(comma + 1, "complementizer"):
        return None  # «заверил жителей, что починит мост»
    deed = _own_deed(reading, comma + 1)
    if deed is None or any(reading.is_in(deed, table) for table in ("conversation_verb", "outcome_verb")):
        return None
    return Verdict(reading.span(index), 0.5, "plan")


def _own_deed(reading: Reading, opening: int) -> int | None:
    """The future of the clause that opens there, when the clause has no subject or only «он»."""
    for place in following(reading, opening, 10):
        other = nominative(reading, place) and not reading.words[place].grammar.person
        if other or reading.form(place) == "," or reading.is_in(place, "negation"):
            return None
        if reading.is_in(place, "copula"):
            continue
        if reading.kind(place) is Kind.INFINITIVE and will(reading, place):
            return place
        if reading.kind(place) in FINITE:
            return place if reading.kind(place) is Kind.FUTURE else None
    return None


RULES: tuple[Rule, ...] = (
    performative,
    hedged,
    directive,
    modal,
    plan,
    decided,
    demand,
    aim,
    hortative,
    imperative,
    announced,
    intent,
    reported_pledge,
    pledge,
    standing,
)
SENTENCE_RULES = (*RULES, bare_infinitive)
