"""Signs in the classes of words, the grammar and the punctuation of a sentence."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from summarize.actions.signs.head import HeadKind, head_of
from summarize.languages.finders import WordPatterns
from summarize.text.clause import clause_of
from summarize.text.morphology import readings_of
from summarize.text.tokens import FINITE, entries_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.languages import Language
    from summarize.text.clause import Clause
    from summarize.text.tokens import Token

CLASSES = (
    "action_noun",
    "address_verb",
    "advert_verb",
    "advising_verb",
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
    "demanding_verb",
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
    "ordering_verb",
    "outcome_verb",
    "past_time",
    "personal_pronoun",
    "permission",
    "pledge_verb",
    "pro_verb",
    "prohibition",
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
    "well_wishing_verb",
)
"""The classes of the lexicon whose words are signs."""
_CLASSES = frozenset(CLASSES)

_LENGTHS = (3, 6, 10, 16, 25, 40)
_HEAD = "head: {}"
HEADS = frozenset(map(_HEAD.format, HeadKind))
"""The signs of the form of a head, one of which every candidate has."""
ONE_DEED = "head: infinitive that may be Perf"
"""The sign of an infinitive that may name one deed: «сдать», also «демонтировать», which is of both aspects."""
OPENING_QUOTES = frozenset('«"„“')
CLOSING_QUOTES = frozenset('»"”')
_VERB_FORMS = frozenset(("Inf", "Imp", "Past", "Pres", "Fut", "Pred", "Short", "Part", "Conv"))
# Beyond this many words a sentence is broken extraction; its opening says what there is to say.
_MOST_WORDS = 60


def class_signs(clause: Clause) -> Iterator[str]:
    """Which of ``CLASSES`` its words are of."""
    words, sign = clause.tokens[:_MOST_WORDS], _signs_of_word
    return chain.from_iterable([sign(clause.language, word.norm, word.lemma) for word in words])


@lru_cache(maxsize=1 << 15)
def _signs_of_word(language: Language, norm: str, lemma: str) -> tuple[str, ...]:
    """The signs of those of ``CLASSES`` that a word is of."""
    found = _CLASSES.intersection(entries_of(language, norm, lemma))
    return tuple(f"word: {name}" for name in sorted(found.union(_patterns_of_classes(language).matching(norm))))


@cache
def _patterns_of_classes(language: Language) -> WordPatterns[str]:
    return WordPatterns((entry, name) for name in CLASSES for entry in language.patterns(name))


@lru_cache(maxsize=256)
def clause_signs(text: str, start: int, end: int, language: Language) -> tuple[str, ...]:
    """Its classes and its grammar, which rows and the summary ask for; none if there are no words."""
    clause = clause_of(text, start, end, language)
    return (*class_signs(clause), *grammar_signs(clause)) if clause.tokens else ()


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
    yield _HEAD.format(head.kind)
    words = [word for word in clause.tokens if word.tag != "PUNCT"]
    if head.kind is HeadKind.INFINITIVE:
        yield f"head: infinitive {clause.tokens[head.place].aspect}"
        if any(one.aspect == "Perf" for one in readings_of(clause.tokens[head.place].text, clause.language)):
            yield ONE_DEED
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
        ("opens with a quote", text[:1] in OPENING_QUOTES),
        ("closes with a quote", text.rstrip(".,!?…")[-1:] in CLOSING_QUOTES),
        ("quote", not OPENING_QUOTES.isdisjoint(text)),
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
