"""What is the strongest cue of a proposal in a sentence? A prefilter skips sentences without a cue word."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from summarize.actions.clauses import windows
from summarize.actions.signs import cues, plans
from summarize.actions.signs.counter_cues import COUNTER_CUES
from summarize.core.records import NamedTuple
from summarize.document import Decision
from summarize.languages.finders import any_of
from summarize.text.clause import clause_of, may_ask_one
from summarize.text.letters import UPPER
from summarize.text.morphology import looks_like, read_word
from summarize.text.tokens import FINITE, WORD

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from summarize.actions.signs.cues import CueMatch
    from summarize.document import Document, Span
    from summarize.languages import Language
    from summarize.text.clause import Clause
    from summarize.text.tokens import Token

    Rule = Callable[[Clause, int], CueMatch | None]


CUE_TABLES: Mapping[str, Callable[[Token], bool]] = {
    "directive": lambda word: word.tag != "Part",
    "modal": lambda _: True,
    "commissive": lambda word: word.tag not in {"Part", "Conv"},
    "decision_verb": lambda word: word.tag == "Past",
    "demand_noun": lambda word: word.tag == "NOUN",
    "aim_noun": lambda word: word.tag == "NOUN",
    "hortative": lambda _: True,
    "official_action": plans.may_be_future,
    "pledge_verb": plans.may_report,
    "recurrence": lambda _: True,
    "desire_verb": lambda word: word.tag == "Pres",
    "coming_time": lambda _: True,
}
"""The lexicon classes of cues, each with a test for the forms of a word that can be cues."""

CUE_RULES: tuple[Rule, ...] = (
    cues.performative,
    cues.hedged,
    cues.directive,
    cues.modal,
    plans.plan,
    plans.collective_decision,
    cues.demand,
    cues.aim,
    cues.hortative,
    cues.imperative,
    plans.official_action,
    plans.desire,
    plans.reported_pledge,
    plans.pledge,
    cues.recurring_duty,
)
SENTENCE_RULES = (*CUE_RULES, cues.bare_infinitive)


def find_cues(document: Document, sentence: Span) -> list[CueInContext] | None:
    """The cues of a proposal in ``sentence``; None without any word that may be one."""
    if not prefilter(document.language).may_propose(document.text[slice(*sentence)]):
        return None
    return cues_of(clause_of(document.text, *sentence, document.language))


def may_propose(document: Document) -> Iterator[bool]:
    """For each sentence of ``document``: is any of its words one that ``find_cues`` asks for?"""
    filter_ = prefilter(document.language)
    wanted = {
        number
        for number, form in enumerate(document.words.forms)
        if filter_.is_cue_form[form] or filter_.is_infinitive[form]
    }
    return (
        not wanted.isdisjoint(row) or filter_.requests(sentence.text)
        for sentence, row in zip(document.sentences, document.words.rows, strict=True)
    )


def decide_by(cues: Iterable[CueInContext]) -> Decision:
    """The decision by the strongest of the ``cues`` of a sentence."""
    best = max(cues, key=lambda cue: (not cue.counters, cue.match.strength), default=None)
    if best is None:
        return Decision(is_action=False, reason="nothing")
    return Decision(not best.counters, best.match.cue, best.match.reason)


def strongest_cue(clause: Clause, rules: Sequence[Rule] = CUE_RULES) -> CueMatch | None:
    """The strongest cue of a proposal in ``clause``, the first of equals; None without a cue."""
    matches = [
        match for part in windows(clause) for index in _candidate_indexes(part) if (match := cue_at(part, index, rules))
    ]
    return max(matches, key=lambda match: match.strength, default=None)


def _candidate_indexes(clause: Clause) -> Iterator[int]:
    """The indexes of cue forms, and of infinitives at the beginning."""
    is_cue_form = prefilter(clause.language).is_cue_form
    for index, word in enumerate(clause.tokens):
        if is_cue_form[word.norm] or word.tag == "Imp" or (index <= cues.OPENING and word.tag == "Inf"):
            yield index


class CueInContext(NamedTuple):
    """A match of a cue rule, its clause and index, and the names of the counter-cues that apply."""

    clause: Clause
    place: int
    match: CueMatch
    counters: tuple[str, ...]


def cues_of(clause: Clause) -> list[CueInContext]:
    """The matches of all words of ``clause``, those with counter-cues too."""
    return [cue for part in windows(clause) for cue in _all_cues(part)]


def _all_cues(clause: Clause) -> Iterator[CueInContext]:
    for index in _candidate_indexes(clause):
        match = next((found for rule in SENTENCE_RULES if (found := rule(clause, index))), None)
        if match:
            counters = tuple(counter.__name__ for counter in COUNTER_CUES if counter(clause, index))
            yield CueInContext(clause, index, match, counters)


def cue_at(clause: Clause, index: int, rules: Sequence[Rule] = CUE_RULES) -> CueMatch | None:
    """The match of the first rule for the word at ``index``; None if a counter-cue applies."""
    for rule in rules:
        match = rule(clause, index)
        if match:
            return None if any(counter(clause, index) for counter in COUNTER_CUES) else match
    return None


# A desire verb is a cue only if it is in another table too.
_TABLES = tuple(table for table in CUE_TABLES if table != "desire_verb")
# All forms of a cue share its stem or are entries themselves; other words are not analysed.
_STEM = 3
_ENDING = 5
_REFLEXIVE = ("ся", "сь")
_MOST_RESULTS = 1 << 16


class Prefilter:
    """Which words of one language may be cues; each word is analysed once."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._stems: dict[str, tuple[str, ...]] = {}
        for stem in sorted(cue_stems(cue_entries(language))):
            self._stems[stem[:_STEM]] = (*self._stems.get(stem[:_STEM], ()), stem)
        patterns = tuple(entry for name in _TABLES for entry in language.patterns(name))
        singular = "|".join(language.patterns("singular_imperative"))
        fillers = rf"(?:(?:{any_of(language.words('request_filler'))}),?\s+){{0,5}}?"
        if language.setting("head_final") is not None:
            fillers = r"(?:[^\s.!?]+\s+){1,30}?"
        called = rf"(?:[{UPPER}][^\s,]*,\s*|@[\w.]+,?\s+){fillers}"
        self._request = re.compile(rf"{called}({singular})(?!\w)") if singular else None
        self._polite = tuple(f"{word} " for word in language.words("request_opening"))
        self._suffix = looks_like(("Imp", "Fut"), language, patterns)
        self._entry = looks_like((), language, patterns) if patterns else None
        self._infinitive = looks_like(("Inf",), language)
        self._tables = {
            cue: tuple(name for name in CUE_TABLES if cue in language.words(name)) for cue in cue_entries(language)
        }
        self.is_cue_form = Memo(self._is_cue_form)
        self.is_infinitive = Memo(self._is_infinitive)

    def may_propose(self, text: str) -> bool:
        """May ``text`` have a cue, or an infinitive among its first words or before any finite verb?"""
        if self.requests(text):
            return True
        words = WORD.findall(text.lower())
        if any(map(self.is_cue_form.__getitem__, words)):
            return True
        # «Кладовщику Зимину до 12 апреля 2027 года вывезти поддоны.»
        infinitive = next((index for index, word in enumerate(words) if self.is_infinitive[word]), None)
        if infinitive is None:
            return False
        return infinitive <= cues.OPENING or not any(map(self._is_finite, words[:infinitive]))

    def _is_finite(self, form: str) -> bool:
        return read_word(form, self._language).tag in FINITE

    def requests(self, text: str) -> bool:
        """«Олег, подготовь смету», «Please return …»: is an imperative asked of a name, or politely?"""
        if self._polite and text.lower().startswith(self._polite):
            return True
        found = self._request.finditer(text) if self._request else ()
        return any(may_ask_one(read_word(match[1], self._language), self._language) for match in found)

    def _is_cue_form(self, form: str) -> bool:
        if not (form.startswith(self._stems.get(form[:_STEM], ())) or self._suffix(form)):
            return False
        if self._entry and self._entry(form):
            return True
        word = read_word(form, self._language)
        if "Imp" in word.may_be or (word.tag == "Fut" and not plans.comes_about(word)):
            return True
        tables = self._tables.get(form, ()) + self._tables.get(word.lemma, ())
        return any(CUE_TABLES[table](word) for table in tables)

    def _is_infinitive(self, form: str) -> bool:
        return bool(self._infinitive(form)) and read_word(form, self._language).tag == "Inf"


class Memo(dict[str, bool]):
    """Results of a test of words, shared by all documents; at most 65,536, so that memory stays flat."""

    def __init__(self, test: Callable[[str], bool]) -> None:
        self._test = test

    def __missing__(self, word: str) -> bool:
        if len(self) >= _MOST_RESULTS:
            self.clear()
        result = self[word] = self._test(word)
        return result


@cache
def prefilter(language: Language) -> Prefilter:
    """The prefilter of ``language``, made once."""
    return Prefilter(language)


@cache
def cue_entries(language: Language) -> frozenset[str]:
    """The entries of all cue tables."""
    return frozenset(entry for name in _TABLES for entry in language.words(name))


def cue_stems(entries: frozenset[str]) -> frozenset[str]:
    """The stems of ``entries``. Forms with another stem («хочет») must be entries of their own."""
    return frozenset(map(_stem, entries))


def _stem(cue: str) -> str:
    """«предлож» of «предложить», «распор» of «распорядиться»; of a short cue its first letters."""
    plain_cue = cue[:-2] if cue.endswith(_REFLEXIVE) else cue
    return cue[: max(_STEM, len(plain_cue) - _ENDING)]
