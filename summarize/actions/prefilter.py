"""Looks: which words may be signs of a proposal, told before a sentence is read, for most sentences have none."""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING

from summarize.actions.signs.cues import OPENING, SIGNS
from summarize.text.clause import cue_table
from summarize.text.morphology import looks_like, read_word
from summarize.text.tokens import WORD

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarize.languages import Language

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
