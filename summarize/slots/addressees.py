"""Who is addressed by name: «поручить Минздраву», «Отделу связи проверить», «Иван Петрович, прошу»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.slots.noun_phrases import NOMINATIVE

if TYPE_CHECKING:
    from summarize.slots.noun_phrases import ActorPhrase, NounPhrases
    from summarize.text.clause import Cue

_VERBS = frozenset(("VERB", "AUX"))
_REACH = 25
_ASIDE = 4


def called(phrases: NounPhrases) -> ActorPhrase | None:
    """«Иван Петрович, прошу …»: the one who is spoken to."""
    clause, phrase = phrases.clause, phrases.actor_at(0, NOMINATIVE)
    if phrase is None or clause.at(phrase.head).pos != "PROPN" or clause.norm(phrase.end) != ",":
        return None
    for index in range(phrase.end + 1, phrase.end + 1 + _ASIDE):
        if clause.at(index).mood == "Imp" or clause.is_in(index, "address_verb"):
            return phrase._replace(cue=index)
    return None


def addressed(phrases: NounPhrases) -> ActorPhrase | None:
    """«Поручить Минздраву», «прошу Правительство», «возложить на заместителя главы»."""
    for index in range(len(phrases.tokens)):
        cue = phrases.clause.entry(index, "address_verb")
        if cue and cue.case and _is_whole(phrases, index, cue):
            phrase = _governed(phrases, index + 1, cue)
            if phrase:
                return phrase._replace(cue=index)
    return None


def _is_whole(phrases: NounPhrases, index: int, cue: Cue) -> bool:
    """Is the verb there that the word needs to address anybody? «обращаю внимание совета»."""
    before = phrases.tokens[max(0, index - _ASIDE) : index]
    return not cue.after or any(token.lemma in cue.after for token in before)


def _governed(phrases: NounPhrases, start: int, cue: Cue) -> ActorPhrase | None:
    """The actor that the address verb before ``start`` governs."""
    for index in range(start, len(phrases.tokens)):
        token, before = phrases.tokens[index], phrases.tokens[index - 1]
        if token.norm in ":;" or (token.pos in _VERBS and token.verb_form in ("Inf", "Fin")):
            return None
        if (before.norm if before.pos == "ADP" else "") == cue.preposition and before.norm != "(":
            phrase = phrases.actor_at(index, cue.case)
            if phrase:
                return phrase
    return None


def bidden(phrases: NounPhrases) -> ActorPhrase | None:
    """«Финансовому отделу предусмотреть …», «необходимо регионам обеспечить», «Кабинету министров поручено»."""
    for phrase in phrases.actors("Dat"):
        if _opens(phrases, phrase) and (cue := _bidding(phrases, phrase)) is not None:
            return phrase._replace(cue=cue)
    return None


def _opens(phrases: NounPhrases, phrase: ActorPhrase) -> bool:
    """Does the name open its clause, or follow a word of need? Not in «чтобы вам помочь»."""
    clause, first = phrases.clause, phrase.first
    if clause.is_in(first - 1, "purpose_conjunction") or clause.is_in(first - 1, "supposition_conjunction"):
        return False
    before = phrases.past_light(first - 1, -1)
    if before < 0 or clause.is_in(before, "dative_modal"):
        return True
    # «… до 1 мая 2027 г. Отделу связи …»: an abbreviation may have closed a sentence.
    closed = clause.at(before).text.endswith(".") and clause.at(first).is_capitalized
    return closed or clause.at(before).pos in ("PUNCT", "SYM", "X", "NUM")


def _bidding(phrases: NounPhrases, phrase: ActorPhrase) -> int | None:
    """The index of the word that bids the actor to act, -1 when nothing but the end follows; None for no word."""
    clause, after = phrases.clause, phrases.past_light(phrase.end, 1)
    if clause.is_in(after, "dative_modal") or _is_addressed_by(phrases, phrase, after):
        return after
    within = clause.norm(phrase.first - 1) == "," or clause.at(phrase.first - 1).pos == "SCONJ"
    if within and not clause.at(phrase.head).case:
        # «…, США – партнёр»: an acronym has no case that would show the addressee.
        return None
    if after >= len(phrases.tokens) or clause.norm(after) in {":", "–", "—", "-"}:
        return -1
    return _infinitive_first(phrases, after)


def _is_addressed_by(phrases: NounPhrases, phrase: ActorPhrase, verb: int) -> bool:
    """«Росстату поручили», «МВД поручено»; not «МВД поручило», where nothing but the verb tells the case."""
    token = phrases.clause.at(verb)
    sure = phrases.tokens[phrase.head].case or token.verb_form != "Fin" or token.number != "Sing"
    return bool(sure) and phrases.clause.is_in(verb, "address_verb")


def _infinitive_first(phrases: NounPhrases, start: int) -> int | None:
    """The index of the infinitive near ``start`` that comes before any other predicate."""
    for index, token in enumerate(phrases.tokens[start : start + _REACH], start):
        if token.verb_form in ("Inf", "Fin"):
            return index if token.verb_form == "Inf" else None
    return None
