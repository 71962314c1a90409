"""Signs of what is asked of somebody, and of sentences without any word that may ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.actions.clauses import can_act, may_be_subject
from summarize.actions.signs.head import HeadKind, head_of
from summarize.actions.signs.prohibitions import insists
from summarize.text.clause import asks_by_name
from summarize.text.morphology import has_analyser
from summarize.text.tokens import FINITE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarize.text.clause import Clause

NO_TASK_VERB = "no infinitive but of a purpose or a denial"
"""The sign of «Пришёл, чтобы найти лодку», «Не хотел уйти» and of what has no infinitive at all."""
INSISTS = "insists on what it asks"
"""The sign of «Обязательно возьмите воду»."""
ASKED = "asks somebody by name"
"""The sign of «Олег, подготовь смету»."""
READ_BY_PATTERN = "read by pattern"
"""The sign of a language without an analyser."""
WILL_BE = "says what will happen"
"""The sign of «В доме отключат воду», «Ярмарка пройдёт в мае»: whoever will do it is not named."""
SEQUEL = "says what will happen then"
"""The sign of «Затем паром передадут музею»."""
ADVISES = "opens with advice"
"""The sign of «Рекомендовать школам открыть залы»."""
NEED = "names a need"
"""The sign of «Врачи говорят о необходимости ремонта»."""
_NOMINAL = frozenset(("NOUN", "PROPN", "ADJ", "DET"))
_MODALS = ("modal", "dative_modal", "obligation")


def request_signs(clause: Clause) -> Iterator[str]:
    """The signs of whether ``clause`` asks somebody, insists, or has no word that may ask."""
    if asks_by_name(clause):
        yield ASKED
    if not has_analyser(clause.language):
        yield READ_BY_PATTERN
    if not _may_ask(clause):
        yield NO_TASK_VERB
    if insists(clause):
        yield INSISTS
    yield from _foretelling_signs(clause)
    head = head_of(clause)
    if head.kind is HeadKind.INFINITIVE and clause.is_in(head.place, "advising_verb"):
        yield ADVISES
    if any(_says_of_what(clause, place) for place in clause.places("need_noun")):
        yield NEED


def _says_of_what(clause: Clause, need: int) -> bool:
    """«О необходимости ремонта», «необходимость закрыть мост»; not «в случае необходимости»."""
    following = clause.at(need + 1)
    is_read = has_analyser(clause.language)
    governed = following.verb_form == "Inf" or (following.pos in _NOMINAL and (following.case == "Gen" or not is_read))
    return governed and not clause.is_in(need - 1, "circumstance_noun")


def _may_ask(clause: Clause) -> bool:
    """Is there a word of need, or an infinitive but those of «щоб знайти», «не хотів піти»?"""
    if any(clause.places(name) for name in _MODALS):
        return True
    infinitives = (place for place, word in enumerate(clause.tokens) if word.tag == "Inf")
    return any(
        not (clause.is_in(place - 1, "purpose_conjunction") or clause.is_in(place - 2, "negation"))
        for place in infinitives
    )


def _foretelling_signs(clause: Clause) -> Iterator[str]:
    if _says_what_will_be(clause):
        yield WILL_BE
        if clause.is_in(clause.first_word(), "sequel"):
            yield SEQUEL


def _says_what_will_be(clause: Clause) -> bool:
    """Is the first verb a future of the third person, without a subject that can act?"""
    verb = next((place for place, word in enumerate(clause.tokens) if word.tag in FINITE), None)
    if verb is None or clause.tag(verb) != "Fut" or clause.tokens[verb].person != "3":
        return False
    around = (place for place in range(len(clause.tokens)) if may_be_subject(clause, place))
    return not any(can_act(clause, place) or clause.tokens[place].person in ("1", "2") for place in around)
