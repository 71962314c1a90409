"""Who is named where a sentence ends: after its last dash, in its last brackets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.slots.actor_words import is_acronym, is_place
from summarize.slots.noun_phrases import NOMINATIVE
from summarize.text.clause import entry_by_pattern

if TYPE_CHECKING:
    from summarize.slots.noun_phrases import ActorPhrase, NounPhrases

_DASHES = frozenset("-–—")
_OPENINGS = _DASHES | {"(", "["}
_CLOSINGS = frozenset(".;,)]")
_PARTING = _OPENINGS | {","}
_DEEDS = ("action_noun", "planned_event", "event_noun")
# Words of «20 т. р.»
_LONGEST_AMOUNT = 5


def named_last(phrases: NounPhrases) -> ActorPhrase | None:
    """«… (Иванов И.И., Петров П.П.)», «… – Иванов (12 мая)», «… – отдел связи, до 5 мая – 20 т. р.»: where it ends."""
    end = _end_of_names(phrases)
    for index in range(end - 1, -1, -1):
        norm = phrases.clause.norm(index)
        if norm in _OPENINGS or (norm == "," and _dated(phrases, index - 1)):
            phrase = phrases.actor_at(index + 1, NOMINATIVE)
            named = phrase and any(rule(phrases, phrase) for rule in (_is_person, _is_post, _is_given_term))
            return phrase if phrase and phrase.end >= end and named else None
    return None


def named_alone(phrases: NounPhrases) -> ActorPhrase | None:
    """«Рябов В. М. (сторож).», «Казначей Белоус», «Председатель»: nothing but a name or a post."""
    phrase = phrases.actor_at(0, NOMINATIVE)
    if phrase is None or phrases.tokens[phrase.head].animacy != "Anim" or phrases.tokens[phrase.head].pos == "PRON":
        return None
    rest = phrases.tokens[phrase.end :]
    noted = rest[:1] and rest[0].norm == "("
    return phrase if noted or all(token.pos == "PUNCT" for token in rest) else None


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
    """«Вымыть полы – дежурный», «Уборка – завхоз», unless it says more of somebody: «найти мастера – сварщик»."""
    head, before = phrases.tokens[phrase.head], phrases.tokens[: phrase.first]
    is_crew = head.lemma in phrases.clause.language.words("crew")
    named = head.case == NOMINATIVE and (head.animacy == "Anim" or is_crew) and head.text.islower()
    done = before[0].verb_form == "Inf" or _is_deed(phrases)
    return named and done and not any(token.animacy == "Anim" for token in before)


def _is_deed(phrases: NounPhrases) -> bool:
    """«Уборка двора», «Весенний ремонт», without a verb: does the phrase that opens it name what is done?"""
    head, language = phrases.head(0, NOMINATIVE), phrases.clause.language
    if head is None or any(token.verb_form == "Fin" for token in phrases.tokens):
        return False
    lemma = phrases.tokens[head].lemma
    listed = any(lemma in language.words(name) for name in _DEEDS)
    known = listed or entry_by_pattern(language, "action_noun", lemma) is not None
    return known and lemma not in language.words("non_action_noun")


def _is_given_term(phrases: NounPhrases, phrase: ActorPhrase) -> bool:
    """«Ремонт крыши – отдел связи, до 5 мая», «… – МИАЦ – 20 т. р.»: a term or an amount is set beside the name."""
    if phrases.clause.norm(phrase.first - 1) not in _DASHES:
        return False
    said = any(token.verb_form == "Fin" for token in phrases.tokens[: phrase.first])
    return not said and any(token.text[:1].isalnum() for token in phrases.tokens[phrase.end :])
