"""Rules: what makes a word of a sentence the sign of a proposal. The first that answers wins."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarize.actions.clauses import clause_start, following, infinitive_of, is_action, nominative, preceding
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
from summarize.text.morphology import has_analyser
from summarize.text.tokens import FINITE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from summarize.document import Span
    from summarize.text.clause import Clause, Cue
    from summarize.text.tokens import Token

    Rule = Callable[["Clause", int], "Verdict | None"]


class Verdict(NamedTuple):
    """A proposal by its cue; ``why`` is a key of the pack's table of reasons."""

    cue: Span
    strength: float
    why: str


def _may_be_told(word: Token) -> bool:
    return word.tag in {"Past", "Pres"}


def _may_be_ahead(word: Token) -> bool:
    """«будет создан», «создаст», «будет создавать»: no perfective infinitive depends on «будет»."""
    imperfective = word.tag == "Inf" and word.aspect != "Perf"
    return imperfective or word.tag in {"Short", "Fut"}


SIGNS: Mapping[str, Callable[[Token], bool]] = {
    "directive": lambda word: word.tag != "Part",
    "modal": lambda _: True,
    "commissive": lambda word: word.tag not in {"Part", "Conv"},
    "decision_verb": lambda word: word.tag == "Past",
    "demand_noun": lambda word: word.tag == "NOUN",
    "aim_noun": lambda word: word.tag == "NOUN",
    "hortative": lambda _: True,
    "official_action": _may_be_ahead,
    "pledge_verb": _may_be_told,
    "recurrence": lambda _: True,
    "desire_verb": lambda word: word.tag == "Pres",
}
"""The tables that the rules look a word up in, each with the question whether a word so read is any sign."""
# In words and marks: a deed that opens a sentence may stand after «Второе:» or «Для новичков –».
OPENING = 4
_COURTESY = 4
_NO_PLAN = frozenset({"NOUN", "Part", "Inf", "Conv"})
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
    if cue is None or (clause.tag(index) in _NO_REPORT and not _verbal(clause, index, cue)):
        return None
    if not complete(clause, index, cue, "action") or calls_for(clause, index):
        return None
    return Verdict(clause.span(index), cue.strength or 0.8, "directive")


def _verbal(clause: Clause, index: int, cue: Cue) -> bool:
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


def plan(clause: Clause, index: int) -> Verdict | None:
    """«намерены построить», «планируется ремонт»: what somebody means to do."""
    cue = clause.entry(index, "commissive")
    if cue is None or (clause.tag(index) in _NO_PLAN and not _verbal(clause, index, cue)):
        return None
    if clause.tag(index) == "Short" and was(clause, index):
        return None  # «было запланировано»
    if not complete(clause, index, cue, "action"):
        return None
    return Verdict(clause.span(index), cue.strength or 0.7, "plan")


def decided(clause: Clause, index: int) -> Verdict | None:
    """«Решили нанять сторожа», «совет решил построить мост»; «он решил уйти» is his own affair."""
    word = clause.tokens[index]
    if not clause.is_in(index, "decision_verb") or word.tag != "Past":
        return None
    deed = infinitive_of(clause, index)
    if deed is None or deed < index:
        return None
    own = [place for place in preceding(clause, index) if nominative(clause, place)]
    bodies = any(clause.is_in(place, table) for place in own for table in ("body", "duty_bearer", "quantifier"))
    meeting = not own and word.number == "Plur" and index < OPENING
    return Verdict(clause.span(index), 0.6, "plan") if bodies or meeting else None


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


def pledge(clause: Clause, index: int) -> Verdict | None:
    """«мы вернём землю», «будем строить»: the speakers' own promise."""
    word = clause.tokens[index]
    if word.tag != "Fut" or word.person != "1" or word.number != "Plur":
        return None
    if not clause.is_in(index, "copula") and not any(
        clause.is_in(place, "speaker_pronoun") for place in preceding(clause, index)
    ):
        return None
    deed = infinitive_of(clause, index) if clause.is_in(index, "copula") else index
    if deed is None or any(
        clause.is_in(deed, table) for table in ("conversation_verb", "mental_verb", "remark_verb", "outcome_verb")
    ):
        return None
    return Verdict(clause.span(index), 0.4, "pledge")


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


def announced(clause: Clause, index: int) -> Verdict | None:
    """«будет создан фонд», «парламент рассмотрит проект»: what will be done, by those who can."""
    cue = clause.entry(index, "official_action")
    if cue is None or not fits(clause, index, cue):
        return None
    if clause.is_in(index, "conversation_verb") and clause.tokens[index].person == "1":
        return None
    # «Будет непросто восстановить» says how hard it is.
    if not _may_be_ahead(clause.tokens[index]):
        return None
    if agent(clause, index) if clause.tag(index) == "Fut" else will(clause, index):
        return Verdict(clause.span(index), cue.strength or 0.4, "future")
    return None


def intent(clause: Clause, index: int) -> Verdict | None:
    """«город хочет построить мост»: a deed that somebody means to do; «хочу отметить» is talk."""
    word = clause.tokens[index]
    if not clause.is_in(index, "desire_verb") or word.tag != "Pres":
        return None
    if word.person == "2" or (word.person == "1" and word.number != "Plur"):
        return None
    deed = infinitive_of(clause, index)
    if deed is None or deed < index or clause.tokens[deed].aspect != "Perf":
        return None
    if any(clause.is_in(deed, table) for table in ("conversation_verb", "mental_verb", "remark_verb", "outcome_verb")):
        return None
    return Verdict(clause.span(index), 0.4, "plan") if agent(clause, index) else None


def reported_pledge(clause: Clause, index: int) -> Verdict | None:
    """«завод заявил, что закроет цех»: the speaker's own deed; «заявил, что цех закроется» is not."""
    if not clause.is_in(index, "pledge_verb") or not _may_be_told(clause.tokens[index]):
        return None
    comma = next((place for place in following(clause, index, 4) if clause.norm(place) == ","), index)
    if not clause.is_in(comma + 1, "complementizer"):
        return None  # «заверил жителей, что починит мост»
    deed = _own_deed(clause, comma + 1)
    if deed is None or any(clause.is_in(deed, table) for table in ("conversation_verb", "outcome_verb")):
        return None
    return Verdict(clause.span(index), 0.5, "plan")


def _own_deed(clause: Clause, opening: int) -> int | None:
    """The future of the clause that opens there, when the clause has no subject or only «он»."""
    for place in following(clause, opening, 10):
        other = nominative(clause, place) and not clause.tokens[place].person
        if other or clause.norm(place) == "," or clause.is_in(place, "negation"):
            return None
        if clause.is_in(place, "copula"):
            continue
        if clause.tag(place) == "Inf" and will(clause, place):
            return place
        if clause.tag(place) in FINITE:
            return place if clause.tag(place) == "Fut" else None
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
