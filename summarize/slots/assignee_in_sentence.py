"""Assignee: the words of a sentence that name who is to do what it says."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING

from summarize.document import Span
from summarize.slots.actor_words import Mention, is_acronym, is_initial, is_modifier, is_place, may_act
from summarize.slots.addressed import addressed
from summarize.slots.agents import agent, agent_of_deed
from summarize.slots.bidden import bidden, called
from summarize.slots.named_above import alone_in_dative, of_whom_alone, offered_to, person_alone, planned_by
from summarize.slots.named_by_nouns import (
    appealed,
    expected_from,
    needed,
    on_whose_part,
    responsible,
    tasked,
    turned_to,
    within_body,
)
from summarize.slots.noun_phrases import NOMINATIVE, ActorPhrase, NounPhrases
from summarize.slots.persons import is_surname, may_be_hers, read_persons
from summarize.slots.set_apart import those_who
from summarize.slots.subject_rules import (
    charged,
    committed,
    doing,
    intending,
    let,
    obliged,
    pledged_above,
    second_person,
    wished,
)
from summarize.text.clause import Clause
from summarize.text.morphology import has_analyser, read_in_context, read_tokens

if TYPE_CHECKING:
    from summarize.languages import Language

_OPENINGS = frozenset(("(", "[", "-", "–", "—"))
_CLOSINGS = frozenset(".;,)]")
_DASHES = frozenset("-–—")
# «Намерены (сделать)», «всех, (кто)».
_NAMING_CLASSES = frozenset(("commissive", "correlative"))
_PARTING = frozenset((*_OPENINGS, ","))
# Words of «20 т. р.»
_LONGEST_AMOUNT = 5
# A surname and two initials.
_LONGEST_PERSON = 3
# In words: how far an order may be from its beginning.
_EARLY = 12
# Words: no author's sentence has so many, and rules that look along it must not take the square of its length.
_LONGEST = 500
_REMEMBERED = 64


# Rows ask for each of their sentences, and a lead-in is asked about for each of its items.
@lru_cache(_REMEMBERED)
def find_assignee(
    source: str, span: Span, language: Language, deadlines: tuple[Span, ...] = (), *, above: bool = False
) -> Mention | None:
    """The words in ``span`` (a sentence) that name who is to act; None when nobody is named.

    ``deadlines`` are those of the sentence, whose words are no part of a name; ``above`` when ``span`` is the heading
    or the lead-in of what is to be done.
    """
    if not has_analyser(language):
        from summarize.slots.names_by_pattern import find_by_pattern

        return find_by_pattern(source, span, language, deadlines, above=above)
    if not _may_name(source, span, language, above=above):
        return None  # a quarter of the sentences, which need not be read in context
    clause = Clause(language, read_persons(read_in_context(source, *span, language)[:_LONGEST], language))
    phrases = NounPhrases(clause, deadlines)
    phrase = next(
        (found for rule in (ASSIGNEE_RULES_ABOVE if above else ASSIGNEE_RULES) if (found := rule(phrases))), None
    )
    return _mention(source, clause, phrase) if phrase and not (above and _is_of_preamble(phrases, phrase)) else None


@lru_cache(_REMEMBERED)
def find_assignee_of_paper(source: str, span: Span, language: Language) -> Mention | None:
    """The words in ``span`` (a title or a heading) that name whose plan a paper is, or whom it tells what to do."""
    if not has_analyser(language):
        return None
    clause = Clause(language, read_persons(read_in_context(source, *span, language)[:_LONGEST], language))
    phrases = NounPhrases(clause)
    phrase = offered_to(phrases) or planned_by(phrases)
    return _mention(source, clause, phrase) if phrase else None


def _is_of_preamble(phrases: NounPhrases, phrase: ActorPhrase) -> bool:
    """«Поскольку сторож обязан закрывать ворота, приказываю:»: the subject of a reason for what is ordered."""
    orders = (
        index
        for index in range(phrase.end, len(phrases.tokens))
        if phrases.tokens[index].person == "1" and phrases.clause.is_in(index, "issuing_verb")
    )
    return phrases.tokens[phrase.head].case == NOMINATIVE and any(orders)


def _may_name(source: str, span: Span, language: Language, *, above: bool) -> bool:
    tokens = read_tokens(source, *span, language)
    if above and len(tokens) <= _LONGEST_PERSON + 1:
        return True
    if tokens and is_modifier(tokens[0]) and any(token.tag == "Inf" for token in tokens[:_EARLY]):
        return True  # «Спасательной станции установить щиты»
    if any(
        may_act(token.text, language)
        or (above and is_initial(token))
        or is_surname(token)
        or may_be_hers(token)
        or is_place(token)
        or not _NAMING_CLASSES.isdisjoint(token.classes)
        for token in tokens
    ):
        return True
    written = "".join(token.text for token in tokens).lower()
    return any(title in written for title in language.words("acting_title"))


def _mention(source: str, clause: Clause, phrase: ActorPhrase) -> Mention:
    start, end = clause.span(phrase.first, phrase.end - 1)
    span = Span(start, start + len(source[start:end].rstrip(" ,;:-–—")))
    return Mention(span, clause.span(phrase.cue) if phrase.cue >= 0 else span)


def _assigned(phrases: NounPhrases) -> ActorPhrase | None:
    """«Иванов И.И.: подготовить …», «Отдел связи – провести …»."""
    phrase = phrases.actor_at(0, NOMINATIVE)
    assigned = phrase is not None and phrases.clause.norm(phrase.end) in {":", *_DASHES}
    assigned = assigned and phrase is not None and not is_place(phrases.tokens[phrase.head])
    # «Наша миссия – делать насосы»
    assigned = assigned and phrase is not None and not phrases.clause.is_in(phrase.head, "aim_noun")
    return phrase if phrase and assigned and not _speaks(phrases, phrase.end + 1) else None


def _speaks(phrases: NounPhrases, start: int) -> bool:
    """Do the words from ``start`` speak to somebody? «Совет: не солите суп», «Белов: Нужно создать …»."""
    for index in range(start, len(phrases.tokens)):
        token = phrases.tokens[index]
        if token.mood == "Imp" or token.person == "2" or phrases.clause.is_in(index, "modal"):
            return True
        if token.verb_form in ("Inf", "Fin"):
            return token.person == "1"
    return False


def _named_last(phrases: NounPhrases) -> ActorPhrase | None:
    """«… (Иванов И.И., Петров П.П.)», «… – Иванов (12 мая)», «… – отдел связи, до 5 мая – 20 т. р.»: where it ends."""
    end = _end_of_names(phrases)
    for index in range(end - 1, -1, -1):
        norm = phrases.clause.norm(index)
        if norm in _OPENINGS or (norm == "," and _dated(phrases, index - 1)):
            phrase = phrases.actor_at(index + 1, NOMINATIVE)
            named = phrase and any(rule(phrases, phrase) for rule in (_is_person, _is_post, _is_given_term))
            return phrase if phrase and phrase.end >= end and named else None
    return None


def _end_of_names(phrases: NounPhrases) -> int:
    """The index after the last word that is of no deadline and no amount: «… – Иванов, до 5 мая – 20 т. р.»."""
    norm, end = phrases.clause.norm, len(phrases.tokens)
    while end:
        if _closes(phrases, end - 1):
            end -= 1
            continue
        field = next((index + 1 for index in range(end - 1, -1, -1) if norm(index) in _PARTING), 0)
        if not field or end - field > _LONGEST_AMOUNT or not norm(field)[:1].isdigit():
            break
        end = field
    return end


def _closes(phrases: NounPhrases, index: int) -> bool:
    """A mark, or a word of the deadline next to the name: «(Мария, до 10 марта)», «Мария (до 10 марта)»."""
    norm = phrases.clause.norm
    opens = norm(index) in _OPENINGS and (_dated(phrases, index + 1) or norm(index + 1)[:1].isdigit())
    return norm(index) in _CLOSINGS or phrases.in_deadline(index) or opens


def _dated(phrases: NounPhrases, index: int) -> bool:
    return 0 <= index < len(phrases.tokens) and phrases.in_deadline(index)


def _is_person(phrases: NounPhrases, phrase: ActorPhrase) -> bool:
    # «План действий (ПД)» only shortens the name before it.
    head = phrases.tokens[phrase.head]
    return head.pos == "PROPN" and not is_acronym(head) and not is_place(head)


def _is_post(phrases: NounPhrases, phrase: ActorPhrase) -> bool:
    """«Вымыть полы – дежурный», unless that says more of somebody: «найти мастера – сварщик»."""
    head, before = phrases.tokens[phrase.head], phrases.tokens[: phrase.first]
    named = head.case == NOMINATIVE and head.animacy == "Anim" and head.text.islower()
    return named and before[0].verb_form == "Inf" and not any(token.animacy == "Anim" for token in before)


def _is_given_term(phrases: NounPhrases, phrase: ActorPhrase) -> bool:
    """«Ремонт крыши – отдел связи, до 5 мая», «… – МИАЦ – 20 т. р.»: a term or an amount is set beside the name."""
    if phrases.clause.norm(phrase.first - 1) not in _DASHES:
        return False
    said = any(token.verb_form == "Fin" for token in phrases.tokens[: phrase.first])
    return not said and any(token.text[:1].isalnum() for token in phrases.tokens[phrase.end :])


_Rule = Callable[[NounPhrases], ActorPhrase | None]
_NAMED: tuple[_Rule, ...] = (called, responsible, those_who, addressed, bidden, obliged, agent, _named_last, _assigned)
ASSIGNEE_RULES: tuple[_Rule, ...] = (
    *_NAMED,
    appealed,
    turned_to,
    needed,
    agent_of_deed,
    on_whose_part,
    expected_from,
    wished,
    let,
    tasked,
    committed,
    intending,
    doing,
    within_body,
    second_person,
)
"""How a sentence names who is to act, the surest way first."""
ASSIGNEE_RULES_ABOVE: tuple[_Rule, ...] = (
    *_NAMED,
    appealed,
    turned_to,
    offered_to,
    planned_by,
    pledged_above,
    charged,
    person_alone,
    of_whom_alone,
    alone_in_dative,
)
"""The same of words that announce a list of what is to be done."""
