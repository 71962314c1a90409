"""The strongest sign that a sentence proposes something, and which words may be one (most sentences have none)."""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING

from summarize.actions.clauses import stretches
from summarize.actions.signs.counter_cues import VETOES
from summarize.actions.signs.cues import (
    OPENING,
    aim,
    bare_infinitive,
    demand,
    directive,
    hedged,
    hortative,
    imperative,
    modal,
    performative,
    standing,
)
from summarize.actions.signs.plans import (
    announced,
    decided,
    intent,
    may_be_ahead,
    may_be_told,
    plan,
    pledge,
    reported_pledge,
)
from summarize.document import Decision
from summarize.text.clause import clause_of, cue_table
from summarize.text.morphology import looks_like, read_word
from summarize.text.tokens import WORD

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from summarize.actions.signs.cues import Verdict
    from summarize.document import Document, Span
    from summarize.languages import Language
    from summarize.text.clause import Clause
    from summarize.text.tokens import Token

if TYPE_CHECKING:
    Rule = Callable[[Clause, int], Verdict | None]


SIGNS: Mapping[str, Callable[[Token], bool]] = {
    "directive": lambda word: word.tag != "Part",
    "modal": lambda _: True,
    "commissive": lambda word: word.tag not in {"Part", "Conv"},
    "decision_verb": lambda word: word.tag == "Past",
    "demand_noun": lambda word: word.tag == "NOUN",
    "aim_noun": lambda word: word.tag == "NOUN",
    "hortative": lambda _: True,
    "official_action": may_be_ahead,
    "pledge_verb": may_be_told,
    "recurrence": lambda _: True,
    "desire_verb": lambda word: word.tag == "Pres",
}
"""The tables that the rules look a word up in, each with the question whether a word so read is any sign."""

RULES: tuple[Rule, ...] = (
    performative,
    hedged,
    directive,
    modal,
    plan,
    decided,
    demand,
    aim,
    hortative,
    imperative,
    announced,
    intent,
    reported_pledge,
    pledge,
    standing,
)
SENTENCE_RULES = (*RULES, bare_infinitive)


def decide_sentence(document: Document, sentence: Span) -> Decision | None:
    """The decision that the strongest cue of a proposal in ``sentence`` makes; None when there is none."""
    text = document.text[slice(*sentence)]
    if not looks(document.language).may_propose(text.lower()):
        return None
    verdict = best_verdict(clause_of(document.text, *sentence, document.language), SENTENCE_RULES)
    if verdict is None:
        return None
    return Decision(is_action=True, cue=verdict.cue, why=document.language.message("why", verdict.why) or "")


def best_verdict(clause: Clause, rules: Sequence[Rule] = RULES) -> Verdict | None:
    """The strongest sign of a proposal in ``clause``, the first of equals; None when there is none."""
    verdicts = [
        verdict for part in stretches(clause) for index in _places(part) if (verdict := verdict_at(part, index, rules))
    ]
    return max(verdicts, key=lambda verdict: verdict.strength, default=None)


def _places(clause: Clause) -> Iterator[int]:
    """Where a sign may be: at a cue, or at a deed that opens the sentence."""
    hot = looks(clause.language).hot
    for index, word in enumerate(clause.tokens):
        if hot[word.norm] or (index <= OPENING and word.tag == "Inf"):
            yield index


def verdict_at(clause: Clause, index: int, rules: Sequence[Rule] = RULES) -> Verdict | None:
    """What the rules make of the word at ``index``."""
    for rule in rules:
        verdict = rule(clause, index)
        if verdict:
            return None if any(veto(clause, index) for veto in VETOES) else verdict
    return None


# «desire_verb» is a sign only of a word that is in another table too.
_TABLES = tuple(table for table in SIGNS if table != "desire_verb")
# All forms of a cue begin as it does, short of its ending, or are entries themselves: the analyser is asked about no
# other word.
_STEM = 3
_ENDING = 5
_REFLEXIVE = ("ся", "сь")
_REMEMBERED = 1 << 16


class Looks:
    """What the words of one language look like, each asked about once and then looked up."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._stems: dict[str, tuple[str, ...]] = {}
        for stem in sorted(stems_of(cues(language))):
            self._stems[stem[:_STEM]] = (*self._stems.get(stem[:_STEM], ()), stem)
        patterns = tuple(entry for name in _TABLES for entry in language.patterns(name))
        self._look = looks_like(("Imp", "Fut"), language, patterns)
        self._entry = looks_like((), language, patterns) if patterns else None
        self._deed = looks_like(("Inf",), language)
        self._tables = {
            cue: tuple(name for name in SIGNS if cue in cue_table(language, name)) for cue in cues(language)
        }
        self.hot = Answers(self._is_hot)
        self._cues = Answers(partial(_any_form, self._is_hot))
        self._deeds = Answers(partial(_any_form, self._is_deed))

    def may_propose(self, text: str) -> bool:
        """Whether a cue may be in ``text`` (in lower case), or a deed among its first words."""
        words = text.split()
        return any(map(self._cues.__getitem__, words)) or any(map(self._deeds.__getitem__, words[: OPENING + 1]))

    def _is_hot(self, form: str) -> bool:
        """Whether a rule may take ``form`` for a sign."""
        if not (form.startswith(self._stems.get(form[:_STEM], ())) or self._look(form)):
            return False
        if self._entry and self._entry(form):
            return True
        word = read_word(form, self._language)
        if "Imp" in word.may_be or (word.tag == "Fut" and word.person == "1"):
            return True
        tables = self._tables.get(form, ()) + self._tables.get(word.lemma, ())
        return any(SIGNS[table](word) for table in tables)

    def _is_deed(self, form: str) -> bool:
        return bool(self._deed(form)) and read_word(form, self._language).tag == "Inf"


def _any_form(ask: Callable[[str], bool], words: str) -> bool:
    """Whether ``ask`` says so of any of ``words`` that no white space parts: most are one, and nothing else."""
    return ask(words) if words.isalpha() else any(map(ask, WORD.findall(words)))


class Answers(dict[str, bool]):
    """Answers to one question, at most ``_REMEMBERED`` of them: documents share them, memory stays flat."""

    def __init__(self, ask: Callable[[str], bool]) -> None:
        self._ask = ask

    def __missing__(self, words: str) -> bool:
        if len(self) >= _REMEMBERED:
            self.clear()
        answer = self[words] = self._ask(words)
        return answer


@cache
def looks(language: Language) -> Looks:
    """The looks of ``language``."""
    return Looks(language)


@cache
def cues(language: Language) -> frozenset[str]:
    """The entries of all tables of cues."""
    return frozenset(entry for name in _TABLES for entry in cue_table(language, name))


def stems_of(entries: frozenset[str]) -> frozenset[str]:
    """How ``entries`` begin. A cue's forms that begin otherwise («хочет») must be entries of their own."""
    return frozenset(map(_stem, entries))


def _stem(cue: str) -> str:
    """«предлож» of «предложить», «распор» of «распорядиться»; of a short cue its first letters."""
    plain_cue = cue[:-2] if cue.endswith(_REFLEXIVE) else cue
    return cue[: max(_STEM, len(plain_cue) - _ENDING)]
