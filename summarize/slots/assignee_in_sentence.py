"""Assignee: the words of a sentence that name who is to do what it says."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING

from summarize.document import Span
from summarize.slots.actor_words import Mention, is_initial, is_modifier, is_place, may_act
from summarize.slots.addressed import addressed
from summarize.slots.agents import agent, agent_of_deed
from summarize.slots.antecedents import told_of
from summarize.slots.bidden import bidden, called
from summarize.slots.named_above import (
    alone_in_dative,
    of_whom_alone,
    offered_to,
    person_alone,
    phrase_in_dative,
    planned_by,
)
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
from summarize.slots.named_last import named_alone, named_last
from summarize.slots.noun_phrases import NOMINATIVE, ActorPhrase, NounPhrases
from summarize.slots.persons import is_surname, may_be_hers, read_persons
from summarize.slots.requested import called_within, requested
from summarize.slots.set_apart import those_who
from summarize.slots.subject_rules import (
    charged,
    committed,
    doing,
    intending,
    obliged,
    pledged_above,
)
from summarize.slots.wished import let, second_person, wished
from summarize.text.clause import Clause
from summarize.text.morphology import has_analyser, read_in_context, read_tokens

if TYPE_CHECKING:
    from summarize.languages import Language

_DASHES = frozenset("-–—")
# «Намерены (сделать)», «всех, (кто)».
_NAMING_CLASSES = frozenset(("commissive", "correlative"))
# A surname and two initials.
_LONGEST_PERSON = 3
# In words: how far an order may be from its beginning.
_EARLY = 12
# Words: no author's sentence has so many, and rules that look along it must not take the square of its length.
_LONGEST = 500
# In characters: «Заместитель директора по безопасности Карташов Ю. М. (охрана)».
_LONGEST_NAME_ALONE = 80
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


@lru_cache(_REMEMBERED)
def find_name_alone(source: str, span: Span, language: Language) -> Mention | None:
    """The name or the post that ``span`` (a sentence after what is to be done) is."""
    if not has_analyser(language) or span.end - span.start > _LONGEST_NAME_ALONE:
        return None
    clause = Clause(language, read_persons(read_in_context(source, *span, language), language))
    phrase = named_alone(NounPhrases(clause))
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


_Rule = Callable[[NounPhrases], ActorPhrase | None]
_NAMED: tuple[_Rule, ...] = (
    called,
    requested,
    responsible,
    those_who,
    addressed,
    bidden,
    obliged,
    agent,
    named_last,
    _assigned,
)
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
    called_within,
    second_person,
    told_of,
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
    phrase_in_dative,
)
"""The same of words that announce a list of what is to be done."""
