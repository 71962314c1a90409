"""What does a lead-in announce its items to be: measures, facts or duties?"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from summarize.actions.clauses import last_window, may_be_subject
from summarize.actions.signs.counter_cues import in_relative_clause
from summarize.actions.signs.head import HeadKind, head_of
from summarize.actions.signs.official import is_deed
from summarize.actions.signs.strongest import strongest_cue
from summarize.core.records import NamedTuple
from summarize.languages.finders import pattern
from summarize.text.clause import clause_of
from summarize.text.morphology import has_analyser
from summarize.text.tokens import FINITE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from summarize.document import Document, Span
    from summarize.text.clause import Clause


class LeadInType(StrEnum):
    """What the items after a lead-in are."""

    MEASURES = "measures"
    FACTS = "facts"
    DUTIES = "duties"
    NOTHING = "nothing"


class LeadIn(NamedTuple):
    """The type of a lead-in and its cue.

    ``open``: the items complete its sentence. ``final``: no item can override the type. ``wish``: verbs in the
    past tense express a wish («чтобы были …»).
    """

    type: LeadInType = LeadInType.NOTHING
    cue: Span | None = None
    open: bool = False
    final: bool = False
    wish: bool = False


COMPLETES = "lead-in: ends in an infinitive"
"""The sign of a list whose items complete an infinitive: «Надо заменить: 1. Лампы. …», «We need to: …»."""
DONE, REMEDIES = "lead-in: tells what was done", "lead-in: names remedies"
"""The signs of «За зиму отряд провёл:» and of «Мероприятия по предупреждению аварий:», «Предложения комиссии:»."""
_OF_NAMES = frozenset({"NOUN", "ADJ", "Part", "NUM", "ADP", "PUNCT", "X"})
# In words: how far before its noun a determiner may be («следующие основные задачи»).
_COUNT_REACH = 4


def classify_lead_in(clause: Clause) -> LeadIn:
    """The type of the lead-in ``clause``: the first rule that applies."""
    latest = last_window(clause)
    for rule in LEAD_IN_RULES:
        found = rule(latest)
        if found:
            return found
    return LeadIn(open=_is_unfinished(latest))


def question_lead_in(clause: Clause) -> LeadIn | None:
    """«Что делать?» announces actions, «Почему так дорого?» does not."""
    if not any(word.norm == "?" for word in clause.tokens[-2:]):
        return None
    infinitive = next((index for index, word in enumerate(clause.tokens) if word.tag == "Inf"), None)
    if infinitive is not None and any(clause.is_in(place, "action_question") for place in range(infinitive)):
        return LeadIn(LeadInType.MEASURES, clause.span(infinitive))
    return LeadIn(LeadInType.FACTS, clause.span(len(clause.tokens) - 1))


def demand_lead_in(clause: Clause) -> LeadIn | None:
    """«Для решения этих проблем необходимо:»: a demand with no noun for the items after it."""
    match = strongest_cue(clause)
    noun = counted_noun(clause)
    if match is None or (noun and noun.cue and match.cue.start < noun.cue.start):
        return None
    wish = any(clause.is_in(index, "purpose_conjunction") for index in range(len(clause.tokens)))
    return LeadIn(LeadInType.MEASURES, match.cue, _is_unfinished(clause), wish=wish)


def terms_lead_in(clause: Clause) -> LeadIn | None:
    """«Прибыль распределить следующим образом:», «Одобрить договор на следующих условиях:»: the items say how."""
    last = len(clause.tokens) - 1
    if clause.norm(last) != ":":
        return None
    near = range(max(0, last - _COUNT_REACH), last)
    noun = next((place for place in near if clause.is_in(place, "terms_noun")), None)
    if noun is None or not clause.is_in(noun - 1, "list_determiner") or not is_deed(clause):
        return None
    return LeadIn(LeadInType.FACTS, clause.span(noun))


def signs_of_measures(clause: Clause) -> Iterator[str]:
    """The signs of how the lead-in ``clause`` announces that its items are to be done."""
    if _names_remedies(clause):
        yield REMEDIES
    if ends_in_infinitive(clause) or opens_infinitives(clause):
        yield COMPLETES


def _names_remedies(clause: Clause) -> bool:
    """Is the head of ``clause``, which has no predicate, a noun for what is to be done?"""
    head = head_of(clause)
    return head.kind in (HeadKind.ACTION, HeadKind.THING) and clause.is_in(head.place, "remedy_noun")


def infinitive_lead_in(clause: Clause) -> LeadIn | None:
    """«Признать утратившими силу:», «Завхозу до 3 мая обеспечить:»: the items are objects of the infinitive."""
    last = len(clause.tokens) - 1
    if clause.norm(last) != ":":
        return None
    if clause.tag(0) == "Inf":
        return LeadIn(LeadInType.MEASURES, clause.span(0))
    told = ends_in_infinitive(clause) and _tells_somebody(clause, last - 1)
    return LeadIn(LeadInType.MEASURES, clause.span(last - 1)) if told else None


def _tells_somebody(clause: Clause, verb: int) -> bool:
    """Is before ``verb`` nothing but a name in the dative and a date: «завхозу до 3 мая», not «дітям цікаво»?"""
    if not all(word.tag in _OF_NAMES and word.variant != "Short" for word in clause.tokens[:verb]):
        return False
    first = next((word for word in clause.tokens if word.tag not in {"ADJ", "Part"}), clause.tokens[verb])
    if has_analyser(clause.language):
        return "Dat" in first.cases
    names = (pattern(clause.language, name) for name in ("dative_name", "actor_name"))
    ends = pattern(clause.language, "name_end").fullmatch(clause.norm(verb - 1))
    return not ends and any(name.fullmatch(first.text) for name in names)


def done_lead_in(clause: Clause) -> LeadIn | None:
    """«За зиму отряд провёл:»: the items are over."""
    last = len(clause.tokens) - 1
    if clause.norm(last) != ":" or clause.tag(last - 1) != "Past" or not clause.is_in(last - 1, "light_verb"):
        return None
    return LeadIn(LeadInType.FACTS, clause.span(last - 1), final=True)


def ends_in_infinitive(clause: Clause) -> bool:
    """«Монтёру необходимо заменить:»."""
    return clause.norm(len(clause.tokens) - 1) == ":" and clause.tag(len(clause.tokens) - 2) == "Inf"


def opens_infinitives(clause: Clause) -> bool:
    """«The staff need to:»: each item begins with an infinitive, known as a verb or not."""
    last = len(clause.tokens) - 1
    return clause.norm(last) == ":" and clause.is_in(last - 1, "infinitive_marker")


def counted_noun(clause: Clause) -> LeadIn | None:
    """«следующие задачи», «три причины»: a noun for the items with a numeral or determiner."""
    for index in range(len(clause.tokens) - 1, -1, -1):
        near = range(max(0, index - _COUNT_REACH), index)
        if any(clause.is_in(place, "list_determiner") for place in near) and (found := _lead_in_of_noun(clause, index)):
            return found
    return None


def naming_noun(clause: Clause) -> LeadIn | None:
    """«Задачи:», «Причины таковы.»: the last noun for the items."""
    for index in range(len(clause.tokens) - 1, -1, -1):
        if may_be_subject(clause, index) and (found := _lead_in_of_noun(clause, index)):
            return _coordinated(clause, index) or found
    return None


def _coordinated(clause: Clause, index: int) -> LeadIn | None:
    """«Права и обязанности»: the first noun decides, and not finally."""
    if not clause.is_in(index - 1, "coordinator") or index - 1 < 1:
        return None
    other = _lead_in_of_noun(clause, index - 2)
    return other._replace(final=False) if other else None


def effect_lead_in(clause: Clause) -> LeadIn | None:
    """«Это позволит: …» announces effects of an action."""
    for index in range(len(clause.tokens)):
        if clause.is_in(index, "effect_verb") and clause.tag(index) in FINITE and not in_relative_clause(clause, index):
            return LeadIn(LeadInType.FACTS, clause.span(index), _is_unfinished(clause), final=True)
    return None


def duty_lead_in(clause: Clause) -> LeadIn | None:
    """«Исполнители программы:»: the items are duties; after «Комиссия вправе:» rights."""
    if not clause.tokens or clause.tokens[-1].norm != ":":
        return None
    for index in range(len(clause.tokens)):
        if clause.is_in(index, "duty_bearer") and may_be_subject(clause, index):
            return LeadIn(LeadInType.DUTIES, clause.span(index), open=_has_predicate(clause))
    return None


def _has_predicate(clause: Clause) -> bool:
    """Is there more than a name: «Комиссия вправе», «Отделу разрешается»?"""
    return any(word.tag in FINITE | {"ADV", "Inf", "Conv"} for word in clause.tokens)


LEAD_IN_RULES: tuple[Callable[[Clause], LeadIn | None], ...] = (
    question_lead_in,
    terms_lead_in,
    demand_lead_in,
    infinitive_lead_in,
    done_lead_in,
    counted_noun,
    naming_noun,
    effect_lead_in,
    duty_lead_in,
)


def _in_quotes(clause: Clause, index: int) -> bool:
    """Is the word in a quoted title: «указ "О некоторых вопросах …"»?"""
    before = [word.norm for word in clause.tokens[:index]]
    after = [word.norm for word in clause.tokens[index:]]
    return (before.count("«") > before.count("»") and "»" in after) or (before.count('"') % 2 == 1 and '"' in after)


def _lead_in_of_noun(clause: Clause, index: int) -> LeadIn | None:
    if clause.tag(index) != "NOUN" or _in_quotes(clause, index):
        return None
    fact = clause.entry(index, "fact_noun")
    if fact:
        return LeadIn(LeadInType.FACTS, clause.span(index), _is_unfinished(clause), fact.strength is None)
    if clause.is_in(index, "measure_noun"):
        return LeadIn(LeadInType.MEASURES, clause.span(index), _is_unfinished(clause))
    return None


def _is_unfinished(clause: Clause) -> bool:
    """Do the items complete the sentence of the lead-in (a predicate and no closing mark)?"""
    is_closed = not clause.tokens or clause.tokens[-1].norm in {".", ":", "!", "?", "…", ";"}
    return not is_closed and any(word.tag in FINITE for word in clause.tokens)


_CATAPHORIC_TABLES = ("measure_noun", "fact_noun", "list_determiner", "cataphor", "pro_verb")
_CLOSED = frozenset({".", "!"})


def only_announces(document: Document, lead_in: Span) -> bool:
    """«Нужны такие меры:», «Предлагаю следующее.»; not «Мы требуем вернуть землю.», itself a demand."""
    clause = clause_of(document.text, *lead_in, document.language)
    if not document.language.words("cataphor") or not clause.tokens or clause.tokens[-1].norm not in _CLOSED:
        return True
    return any(clause.is_in(place, table) for place in range(len(clause.tokens)) for table in _CATAPHORIC_TABLES)
