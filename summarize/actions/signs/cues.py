"""Rules for the cues of proposals: each returns the match at a word, or None. The first match counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.actions.clauses import (
    clause_start,
    following,
    has_inanimate_subject,
    is_action_noun,
    is_impersonal_demand,
    may_be_subject,
    preceding,
)
from summarize.actions.signs.complements import (
    LINKING_DASHES,
    fits,
    governs_genitive,
    is_complete,
    is_considered,
    is_epistemic,
    is_equative,
    is_evaluation,
    is_nominative,
    is_past_need,
    main_clause,
)
from summarize.actions.signs.prohibitions import insists
from summarize.core.records import NamedTuple
from summarize.text.clause import asks_by_name
from summarize.text.morphology import has_analyser
from summarize.text.tokens import FINITE

if TYPE_CHECKING:
    from summarize.document import Span
    from summarize.text.clause import Clause
    from summarize.text.tokens import Cue


class CueMatch(NamedTuple):
    """A cue of a proposal; ``strength`` orders the cues of a sentence, ``reason`` is a key of the messages ``why``."""

    cue: Span
    strength: float
    reason: str


# In words and marks: «Второе:» or «Для новичков –» may precede the infinitive that opens a sentence.
OPENING = 4
_COURTESY = 4
_NO_REPORT = frozenset({"NOUN", "Inf", "Part"})


def performative(clause: Clause, index: int) -> CueMatch | None:
    """«поручаю», «просим»: a performative verb in the first person of the present (Austin 1962)."""
    cue = clause.entry(index, "directive")
    word = clause.tokens[index]
    if cue is None or word.person != "1" or word.tag != "Pres":
        return None
    if not is_complete(clause, index, cue, "action"):
        return None
    return CueMatch(clause.span(index), cue.strength or 1.0, "performative")


def hedged(clause: Clause, index: int) -> CueMatch | None:
    """«хотел бы предложить построить», «позвольте попросить вернуть»: a polite request."""
    cue = clause.entry(index, "directive")
    if cue is None or clause.tag(index) != "Inf":
        return None
    before = range(max(0, index - _COURTESY), index)
    if not any(clause.is_in(place, "desire_verb") or _courteous(clause, place) for place in before):
        return None
    return CueMatch(clause.span(index), 0.8, "performative") if is_complete(clause, index, cue, "action") else None


def _courteous(clause: Clause, place: int) -> bool:
    """«могу предложить», «можно попросить»; «суд может обязать» is a power."""
    return clause.is_in(place, "courtesy") and clause.tokens[place].person != "3"


def directive(clause: Clause, index: int) -> CueMatch | None:
    """«потребовал вернуть», «поручено проверить»: a reported demand, advice or order."""
    cue = clause.entry(index, "directive")
    if cue is None or (clause.tag(index) in _NO_REPORT and not is_verbal(clause, index, cue)):
        return None
    if not is_complete(clause, index, cue, "action") or is_impersonal_demand(clause, index):
        return None
    return CueMatch(clause.span(index), cue.strength or 0.8, "directive")


def is_verbal(clause: Clause, index: int, cue: Cue) -> bool:
    """«plans to go»: a noun by its form, a verb by the word that must follow."""
    return clause.tag(index) == "NOUN" and bool(cue.followed_by)


def modal(clause: Clause, index: int) -> CueMatch | None:
    """«надо строить», «должны вернуть»: an obligation."""
    cue = clause.entry(index, "modal")
    if cue is None or is_past_need(clause, index) or is_epistemic(clause, index):
        return None
    word = clause.tokens[index]
    if word.tag == "ADJ" and word.case and not is_considered(clause, index):
        return None
    if word.tag in {"Past", "Inf"} and not (cue.followed_by or cue.needs == "action"):
        return None
    if "ADV" in word.may_be and word.tag == "NOUN":
        return None  # «порой»
    if not is_complete(clause, index, cue, "infinitive"):
        return None
    return CueMatch(clause.span(index), cue.strength or 0.9, "modal")


def demand(clause: Clause, index: int) -> CueMatch | None:
    """«с требованием вернуть», «необходимость ремонта»: a noun followed by the action."""
    cue = clause.entry(index, "demand_noun")
    if cue is None or clause.tag(index) != "NOUN":
        return None
    after = _past_addressee(clause, index + 1)
    has_action = clause.tag(after) == "Inf" or (cue.needs == "noun" and governs_genitive(clause, index))
    if any(clause.is_in(place, "negation") for place in range(index - 3, index + 6)):
        return None
    if cue.needs == "noun" and has_inanimate_subject(clause, index - 1):
        return None
    return CueMatch(clause.span(index), cue.strength or 0.6, "demand") if has_action else None


def _past_addressee(clause: Clause, place: int) -> int:
    """The index after an addressee («приказ своему флоту вернуться»), adverbs and quotes."""
    for _ in range(_COURTESY):
        is_addressee = place < len(clause.tokens) and "Dat" in clause.tokens[place].cases
        is_modifier = clause.tag(place) in {"ADV", "PRON", "ADJ", "Part"} or clause.norm(place) == "«"
        if not (is_addressee or is_modifier):
            break
        place += 1
    return place


def aim(clause: Clause, index: int) -> CueMatch | None:
    """«Наша задача – удвоить выпуск», «Главной задачей является удвоение выпуска»."""
    if clause.entry(index, "aim_noun") is None or clause.tag(index) != "NOUN":
        return None
    if clause.tokens[index + 1 : index + 2] and clause.is_in(index + 1, "relative_pronoun"):
        return None
    link = next((place for place in range(index + 1, index + 10) if _links(clause, place)), None)
    if link is None or any(clause.tag(place) in FINITE for place in range(index + 1, link)):
        return None
    named = may_be_subject(clause, index) and clause.tokens[index].case in {"Nom", "Acc", ""}
    if not (named or clause.is_in(link, "link_verb")):
        return None
    noun = next((place for place in following(clause, link, 5) if clause.tag(place) == "NOUN"), None)
    if clause.tag(link + 1) == "Inf" or (noun is not None and is_action_noun(clause, noun)):
        return CueMatch(clause.span(index), 0.6, "demand")
    return None


def _links(clause: Clause, place: int) -> bool:
    return clause.norm(place) in LINKING_DASHES | {":"} or clause.is_in(place, "link_verb")


def hortative(clause: Clause, index: int) -> CueMatch | None:
    """«давайте построим», «пусть вернут»."""
    cue = clause.entry(index, "hortative")
    if cue is None or any(clause.is_in(place, "coordinator") for place in (index + 1, index + 2)):
        return None  # «пусть и старый», «пусть он и выглядит» concede
    if not fits(clause, index, cue) or any(is_nominative(clause, place) for place in preceding(clause, index)):
        return None  # «let me say»; «they let it rot»
    after = range(index + 1, min(index + 8, len(clause.tokens)))
    verbs = {"Fut", "Pres", "Inf", "Imp"}
    if has_analyser(clause.language) and (
        not any(clause.tag(place) in verbs for place in after) or _wishes(clause, after)
    ):
        return None
    return CueMatch(clause.span(index), cue.strength or 0.6, "hortative")


def _wishes(clause: Clause, after: range) -> bool:
    """«Пусть звучит смех», «пусть дремлет лодка»: does something without life only go on doing what it does?"""
    verb = next((place for place in after if clause.at(place).verb_form == "Fin"), None)
    nouns = [place for place in after if clause.at(place).case == "Nom" and clause.at(place).pos == "NOUN"]
    acts = any(clause.at(place).animacy == "Anim" or clause.is_in(place, "body") for place in nouns)
    lifeless = bool(nouns) and not acts
    return verb is not None and clause.tag(verb) == "Pres" and clause.at(verb).number == "Sing" and lifeless


def imperative(clause: Clause, index: int) -> CueMatch | None:
    """«проверьте насосы»: an order to the reader or hearer."""
    word = clause.tokens[index]
    if "Imp" not in word.may_be or _only_talks(clause, index) or clause.is_in(index - 1, "determiner"):
        return None
    before = range(clause_start(clause, index), index)
    told = any(clause.tag(place) in FINITE or is_nominative(clause, place) for place in before)
    # «Ира, а ты отправь смету»
    return None if told and not asks_by_name(clause) else CueMatch(clause.span(index), 0.5, "imperative")


def _only_talks(clause: Clause, index: int) -> bool:
    """«Смотрите, что вышло»; not «Ира, возьми ключи», «Обязательно возьмите воду»."""
    return clause.is_in(index, "conversation_verb") and not (asks_by_name(clause) or insists(clause))


def recurring_duty(clause: Clause, index: int) -> CueMatch | None:
    """«Отдел ежеквартально представляет отчёт»: a recurring duty of an office."""
    if not clause.is_in(index, "recurrence"):
        return None
    words = tuple(main_clause(clause))
    acts = any(clause.tag(place) == "Pres" and clause.is_in(place, "duty_verb") for place in words)
    if not acts or not any(clause.is_in(place, "duty_bearer") for place in words):
        return None
    return CueMatch(clause.span(index), 0.5, "duty")


def bare_infinitive(clause: Clause, index: int) -> CueMatch | None:
    """«Заменить трубы.»: a sentence headed by an infinitive, as in minutes and advice."""
    if clause.tag(index) != "Inf" or clause.tokens[index].aspect != "Perf":
        return None
    if clause_start(clause, index) != index or index > OPENING or clause.is_in(index, "mental_verb"):
        return None
    if any(clause.tag(place) in FINITE or is_equative(clause, place) for place in main_clause(clause)):
        return None
    if is_evaluation(clause):
        return None
    return CueMatch(clause.span(index), 0.5, "infinitive")
