"""Signs in the words of a candidate: its cues, its classes of words, its grammar and punctuation."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from summarize.actions.signs.head import HeadKind, head_of
from summarize.actions.signs.strongest import cues_of
from summarize.slots.deadline import find_deadlines
from summarize.slots.time_expressions import DeadlineType
from summarize.text.clause import clause_of, cue_patterns
from summarize.text.tokens import FINITE, entries_of

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from summarize.actions.signs.strongest import CueInContext
    from summarize.document import Document, Span
    from summarize.languages import Language
    from summarize.text.clause import Clause
    from summarize.text.tokens import Token

CLASSES = (
    "action_noun",
    "address_verb",
    "advert_verb",
    "aim_noun",
    "anaphor",
    "belief_verb",
    "body",
    "cataphor",
    "commissive",
    "coming_time",
    "comparative_conjunction",
    "complementizer",
    "completion_adverb",
    "conditional_conjunction",
    "conditional_modal",
    "conditional_particle",
    "conversation_verb",
    "coordinator",
    "copula",
    "courtesy",
    "decision_verb",
    "demand_noun",
    "demonstrative",
    "deontic_modal",
    "desire_verb",
    "directive",
    "dissuasion",
    "duty_bearer",
    "duty_noun",
    "duty_verb",
    "effect_verb",
    "evaluation",
    "fact_noun",
    "focus_particle",
    "forecast_noun",
    "forecast_verb",
    "general_actor",
    "general_noun",
    "hedge",
    "honour_verb",
    "hortative",
    "instrument",
    "intention_verb",
    "issuing_verb",
    "light_verb",
    "list_determiner",
    "manner_adverb",
    "measure_noun",
    "mental_verb",
    "modal",
    "negation",
    "obligation",
    "official_action",
    "operative_verb",
    "outcome_verb",
    "past_time",
    "personal_pronoun",
    "pledge_verb",
    "pro_verb",
    "prospect_verb",
    "purpose_conjunction",
    "quantifier",
    "quotation_noun",
    "reasoning_verb",
    "recipient",
    "recurrence",
    "relative_pronoun",
    "remark_verb",
    "reporting_verb",
    "rule_in_force",
    "scholarly_term",
    "speaker_pronoun",
    "subject_modal",
    "subordinator",
    "vague_noun",
    "validity_verb",
    "volitional_motion",
)
"""The classes of the lexicon whose words are signs."""
_CLASSES = frozenset(CLASSES)

_LENGTHS = (3, 6, 10, 16, 25, 40)
_OPENING_QUOTES = frozenset('«"„“')
_CLOSING_QUOTES = frozenset('»"”')
_VERB_FORMS = frozenset(("Inf", "Imp", "Past", "Pres", "Fut", "Pred", "Short", "Part", "Conv"))
# Beyond this many words a sentence is broken extraction; its opening says what there is to say.
_MOST_WORDS = 60
_EARLY = 4
_ASKING = ("modal", "directive", "commissive")
_WISHES = frozenset(("Imp", "Fut"))


def word_signs(document: Document, span: Span, cues: Sequence[CueInContext] | None = None) -> dict[str, float]:
    """The signs in the words of ``span``, each from 0 to 1; one that is absent is 0.

    ``cues``: those of the span, if they are known.
    """
    clause = clause_of(document.text, *span, document.language)
    if not clause.tokens:
        return {}
    found = dict.fromkeys(_named(document, span, clause), 1.0)
    found.update(_cue_signs(cues_of(clause) if cues is None else cues))
    found["commas"] = min(6, sum(word.norm == "," for word in clause.tokens)) / 6
    return found


def _named(document: Document, span: Span, clause: Clause) -> Iterator[str]:
    yield from class_signs(clause)
    yield from grammar_signs(clause)
    yield from mark_signs(document.text[slice(*span)].strip())
    if forbids(clause):
        yield "forbids"
    yield from _verb_signs(clause)
    # A day alone is as often that of what happened.
    deadlines = find_deadlines(document.text, span, document.language)
    if any(deadline.type is not DeadlineType.ON_DAY for deadline in deadlines):
        yield "deadline"


def _cue_signs(cues: Sequence[CueInContext]) -> dict[str, float]:
    """Which rules match at which words, and what speaks against them."""
    found: dict[str, float] = {}
    for cue in cues:
        found |= dict.fromkeys((f"against: {counter}" for counter in cue.counters), 1.0)
        found[f"weakened: {cue.match.reason}" if cue.counters else f"cue: {cue.match.reason}"] = 1.0
    valid = [cue for cue in cues if not cue.counters]
    if not valid:
        return {**found, "no cue": 1.0}
    best = max(valid, key=lambda cue: cue.match.strength)
    return {**found, "strength": best.match.strength, **dict.fromkeys(_best_cue_signs(best), 1.0)}


def _best_cue_signs(cue: CueInContext) -> Iterator[str]:
    clause, place, reason = cue.clause, cue.place, cue.match.reason
    word, before = clause.tokens[place], clause.tokens[:place]
    yield f"best cue: {reason}"
    yield f"best cue: {reason} {word.tag}"
    yield f"best cue is {word.tag}"
    features = (f"in person {word.person}", word.number, f"{reason} {word.tag} {word.aspect}")
    given = (word.person, word.number, word.aspect)
    yield from (f"best cue {feature}" for feature, value in zip(features, given, strict=True) if value)
    if place < _EARLY:
        yield "best cue early"
    if all(token.norm != "," for token in before):
        yield "best cue in the first clause"
        if not any(token.tag == "Past" for token in clause.tokens):
            yield f"plain: {reason}"
    if _is_quoted(before):
        yield "best cue quoted"
    if clause.is_in(place - 1, "negation"):
        yield "best cue negated"


def _is_quoted(before: Sequence[Token]) -> bool:
    opened = sum(word.norm in _OPENING_QUOTES for word in before)
    return opened > sum(word.norm in _CLOSING_QUOTES for word in before)


def forbids(clause: Clause) -> bool:
    """«Запрещается курить», «нельзя», «не допускается», «не вправе»: does the clause forbid what it names?"""
    return any(_forbids_at(clause, place) for name in ("prohibition", "permission") for place in clause.places(name))


def forbids_what_follows(clause: Clause) -> bool:
    """Does the lead-in ``clause`` forbid its items?

    The last word that forbids, asks or proposes decides: «Ждать нельзя, поэтому предлагаем:» forbids nothing.
    """
    for place in reversed(range(len(clause.tokens))):
        if _forbids_at(clause, place):
            return True
        if any(clause.is_in(place, name) for name in _ASKING):
            return False
    return False


def _forbids_at(clause: Clause, place: int) -> bool:
    return _is_word_of(clause, place, "prohibition") or (
        _is_word_of(clause, place, "permission") and clause.is_in(place - 1, "negation")
    )


def _verb_signs(clause: Clause) -> Iterator[str]:
    """Signs of a word's class and form together."""
    if any(clause.tag(place) == "Imp" for place in clause.places("advert_verb")):
        yield "asked in adverts"
    if any(clause.tag(place) == "Past" for place in clause.places("belief_verb")):
        yield "once believed"
    wishes = map(clause.tag, clause.places("well_wishing_verb"))
    yield from (f"wished: {tag}" for tag in wishes if tag in _WISHES)
    allowed = (place for place in clause.places("permission") if _is_word_of(clause, place, "permission"))
    if any(not _forbids_at(clause, place) for place in allowed):
        yield "permits"


def _is_word_of(clause: Clause, place: int, name: str) -> bool:
    """Is the word at ``place`` of the class ``name``, with what has to follow it there («имеет» право)?"""
    entry = clause.entry(place, name)
    return entry is not None and (not entry.followed_by or clause.norm(place + 1) in entry.followed_by)


def class_signs(clause: Clause) -> Iterator[str]:
    """Which of ``CLASSES`` its words are of."""
    words = clause.tokens[:_MOST_WORDS]
    return chain.from_iterable(_signs_of_word(clause.language, word.norm, word.lemma) for word in words)


@lru_cache(maxsize=1 << 15)
def _signs_of_word(language: Language, norm: str, lemma: str) -> tuple[str, ...]:
    """The signs of those of ``CLASSES`` that a word is of."""
    found = _CLASSES.intersection(entries_of(language, norm, lemma))
    matched = {name for name, pattern in _patterns_of_classes(language) if pattern.fullmatch(norm)}
    return tuple(f"word: {name}" for name in sorted(found | matched))


@cache
def _patterns_of_classes(language: Language) -> Sequence[tuple[str, re.Pattern[str]]]:
    return [(name, pattern) for name in CLASSES for pattern, _ in cue_patterns(language, name)]


def grammar_signs(clause: Clause) -> Iterator[str]:
    """Its predicates, its head, its opening and its size."""
    verbs = [word for word in clause.tokens if word.tag in _VERB_FORMS]
    finite = [word.tag for word in verbs if word.tag in FINITE]
    yield from (f"has {word.tag}" for word in verbs)
    yield from (
        f"has person {word.person} {word.number}" for word in clause.tokens if word.tag == "PRON" and word.person
    )
    yield from (
        f"{word.tag} {word.person} {word.number}"
        for word in verbs
        if word.person and word.tag in {"Pres", "Fut", "Imp"}
    )
    if finite:
        yield f"first predicate {finite[0]}"
        yield f"last predicate {finite[-1]}"
        if finite.count("Past") * 2 > len(finite):
            yield "mostly past"
    else:
        yield "no predicate"
    head = head_of(clause)
    yield f"head: {head.kind}"
    words = [word for word in clause.tokens if word.tag != "PUNCT"]
    if head.kind is HeadKind.INFINITIVE:
        yield f"head: infinitive {clause.tokens[head.place].aspect}"
    if words:
        yield f"opens with {words[0].case or words[0].tag} before {head.kind}"
    if head.subject:
        yield "head after its subject"
    yield from _opening_signs(words)


def _opening_signs(words: Sequence[Token]) -> Iterator[str]:
    if not words:
        return
    first = words[0]
    yield f"opens with {first.tag} {first.case or first.aspect}".rstrip()
    yield from (f"more than {length} words" for length in _LENGTHS if len(words) > length)
    names = sum(word.is_capitalized for word in words[1:])
    yield from (f"{count} names or more" for count in (1, 3) if names >= count)


def mark_signs(text: str) -> Iterator[str]:
    """The punctuation of ``text``."""
    closing = text.rstrip('»")')
    holds = (
        ("question", closing.endswith("?")),
        ("exclamation", "!" in text[-3:]),
        ("ellipsis", "…" in text or "..." in text),
        ("opens with a quote", text[:1] in _OPENING_QUOTES),
        ("closes with a quote", text.rstrip(".,!?…")[-1:] in _CLOSING_QUOTES),
        ("quote", not _OPENING_QUOTES.isdisjoint(text)),
        ("quote not closed", text.count("«") != text.count("»")),
        ("opens with a dash", text[:1] in {"–", "—", "-"}),
        ("colon", ":" in text),
        ("semicolon", ";" in text),
        ("bracket", "(" in text),
        ("square bracket", "[" in text),
        ("small letter first", text[:1].islower()),
        ("digits", any(map(str.isdigit, text))),
    )
    yield from (name for name, holds_here in holds if holds_here)
