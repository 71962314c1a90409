"""Who does what a verb says: the name or pronoun that is the subject of a predicate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.languages.finders import pattern
from summarize.slots.actor_words import is_acronym, is_actor, is_initial
from summarize.slots.noun_phrases import NOMINATIVE, ActorPhrase
from summarize.text.morphology import has_analyser

if TYPE_CHECKING:
    from summarize.slots.noun_phrases import NounPhrases

SAID = frozenset('«»"“”„,!?…')
"""What closes a quotation before the dash and its verb: «…», – сказал министр."""
_DASHES = frozenset("-–—")
_BORDERS = frozenset(":;.")
_REACH = 30
_NEAR = 4


def is_said(phrases: NounPhrases, index: int) -> bool:
    """Is the token the dash between a quotation and its verb?"""
    return phrases.clause.norm(index) in _DASHES and phrases.clause.norm(index - 1) in SAID


def doer_of(phrases: NounPhrases, verb: int) -> ActorPhrase | None:
    """Who does what the third person at ``verb`` says: the nominative before it, else the one right after it."""
    if not is_predicate(phrases, verb):
        return None
    best, index = None, clause_opening(phrases, verb)
    while index < verb:
        found = doer_at(phrases, index, NOMINATIVE, verb)
        # An acronym has no case, and is a subject only where nothing else is.
        if found and (best is None or phrases.tokens[found.first].case or not phrases.tokens[best.first].case):
            best = found
        index = found.end if found else index + 1
    if best is None:
        return doer_after(phrases, verb) or _shared(phrases, verb)
    best = best._replace(end=min(best.end, verb))
    return _past_comma(phrases, best, verb) or best


def _past_comma(phrases: NounPhrases, phrase: ActorPhrase, verb: int) -> ActorPhrase | None:
    """«(Как сообщает газета,) министр призвал»; not «оператор, компания «Луч», собирается»."""
    clause = phrases.clause
    commas = [index for index in range(phrase.head, phrase.end) if clause.norm(index) == ","]
    if not commas or not clause.is_in(phrase.first - 1, "issuing_verb"):
        return None
    found = doer_at(phrases, commas[-1] + 1, NOMINATIVE, verb)
    return found if found and is_actor(phrases.tokens[found.head], clause.language) else None


def _shared(phrases: NounPhrases, verb: int) -> ActorPhrase | None:
    """«Фонд выступил против стройки и предложил разбить сквер»: who does what the verb before says."""
    clause = phrases.clause
    before = next((index for index in range(verb - 1, -1, -1) if clause.at(index).verb_form == "Fin"), -1)
    between = range(before + 1, verb)
    joined = before >= 0 and any(clause.is_in(index, "coordinator") for index in between)
    if not joined or clause.at(before).number != clause.at(verb).number or not has_analyser(clause.language):
        return None
    apart = any(
        clause.is_in(index, "subordinator") or clause.norm(index) in _BORDERS or clause.at(index).case == NOMINATIVE
        for index in between
    )
    return None if apart else doer_of(phrases, before)


def is_predicate(phrases: NounPhrases, index: int) -> bool:
    """«Заявил», «намерен»; not «заявляю», «заявите», «заявлено»."""
    token = phrases.clause.at(index)
    if token.variant == "Short":
        return any(phrases.clause.is_in(index, table) for table in ("subject_modal", "reporting_verb"))
    if pattern(phrases.clause.language, "impersonal_verb").fullmatch(token.norm):
        return False
    return token.verb_form == "Fin" and token.person not in ("1", "2") and token.mood != "Imp" and token.voice != "Pass"


def clause_opening(phrases: NounPhrases, verb: int) -> int:
    """Where the clause of ``verb`` begins, within reach."""
    for index in range(verb - 1, max(-1, verb - _REACH), -1):
        token = phrases.tokens[index]
        border = token.norm in _BORDERS or token.verb_form == "Fin" or phrases.clause.is_in(index, "subordinator")
        if border or is_said(phrases, index):
            return index + 1
    return max(0, verb - _REACH)


def doer_after(phrases: NounPhrases, verb: int) -> ActorPhrase | None:
    """Who is named right after the predicate at ``verb``: «…», полагает Белов."""
    clause = phrases.clause
    # By its ending any noun may be an object.
    if not has_analyser(clause.language) and clause.norm(verb - 1) not in SAID | _DASHES:
        return None
    for index in range(verb + 1, verb + _NEAR):
        if clause.at(index).pos in ("PUNCT", "ADP", ""):
            return None
        if found := doer_at(phrases, index, NOMINATIVE, verb):
            return found
    return None


def doer_at(phrases: NounPhrases, index: int, case: str, verb: int = -1) -> ActorPhrase | None:
    """The name or pronoun in ``case`` that begins at ``index``, of as many as the predicate at ``verb`` says."""
    clause, token = phrases.clause, phrases.clause.at(index)
    if token.pos == "PRON" and case == NOMINATIVE:
        return ActorPhrase(index, index, index + 1) if clause.is_in(index, "personal_pronoun") else None
    if index >= len(phrases.tokens) or (case == NOMINATIVE and clause.at(index - 1).pos == "ADP"):
        return None
    head = phrases.head(index, case)
    if head is None or clause.at(head).case not in (case, "") or not _may_do(phrases, index, head, verb):
        return None
    if clause.at(verb).number == "Sing" and clause.at(head).number == "Plur":
        return None
    found = ActorPhrase(index, head, phrases.end(head, case))
    # «(Там) намерены запустить пилот» names no pilot.
    alone = verb >= 0 and clause.at(verb).variant == "Short" and is_alone(phrases, found)
    return None if alone and clause.at(verb).number == "Plur" else found


def genitive_at(phrases: NounPhrases, index: int) -> ActorPhrase | None:
    """The actor in the genitive at ``index``; after a noun that somebody has, an acronym is one: «предписание ФАС»."""
    token = phrases.clause.at(index)
    if is_acronym(token) and is_actor(token, phrases.clause.language):
        return ActorPhrase(index, index, phrases.end(index, "Gen"))
    return phrases.asked_at(index, "Gen")


def is_alone(phrases: NounPhrases, phrase: ActorPhrase) -> bool:
    """Is it one person or body, not «мэр и совет»?"""
    inside = phrases.tokens[phrase.first : phrase.end]
    return phrases.tokens[phrase.head].number == "Sing" and not any(
        token.pos == "CCONJ" or token.norm == "," for token in inside
    )


def _may_do(phrases: NounPhrases, first: int, head: int, verb: int) -> bool:
    """«Министр», «Токио», «большинство», «но Белый дом», «– сообщил источник»; not «лицо», «ЦЕЛИ»."""
    clause, token = phrases.clause, phrases.tokens[head]
    if token.pos == "PRON" or clause.is_in(head, "general_actor") or is_initial(token):
        return False
    if not has_analyser(clause.language):
        acts = pattern(clause.language, "actor_name").fullmatch(token.norm)
        addressed = pattern(clause.language, "dative_name").fullmatch(token.norm)
        proposes = any(clause.is_in(verb, table) for table in ("directive", "commissive"))
        does = pattern(clause.language, "doer_name").fullmatch(token.norm) if proposes else None
        return (head > 0 and token.is_capitalized) or ((acts or does) is not None and addressed is None)
    if token.text.isupper() and token.pos == "NOUN" and token.case:
        return clause.is_in(head, "body")
    if (
        token.pos == "PROPN"
        or is_acronym(token)
        or is_actor(token, clause.language)
        or clause.is_in(head, "quantifier")
    ):
        return True
    asks = any(clause.is_in(verb, table) for table in ("directive", "commissive", "decision_verb", "reporting_verb"))
    if asks and clause.is_in(head, "recipient") and token.number == "Plur":
        return True  # «жители требуют»
    named = first > 0 and clause.at(first).is_capitalized and clause.norm(first - 1) not in _BORDERS | SAID - {","}
    # Laws and plans «require», but only people and bodies «asked».
    said = clause.at(verb).tense == "Past" and clause.at(verb).voice != "Mid" and clause.at(verb).variant != "Short"
    asked = said and any(clause.is_in(verb, table) for table in ("directive", "commissive"))
    return token.pos == "NOUN" and (named or asked or (head > verb >= 0 and is_said(phrases, verb - 1)))
