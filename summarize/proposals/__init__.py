"""Proposals that stand alone: sentences outside any list that say something is to be done."""

from __future__ import annotations

import re
from functools import cache, partial
from typing import TYPE_CHECKING, NamedTuple

from summarize.grammar import Kind, grammar_of, looks_of, plain
from summarize.patterns import compile_late
from summarize.proposals.reading import cue_table, read, stretches
from summarize.proposals.rules import OPENING, RULES, SENTENCE_RULES, SIGNS
from summarize.proposals.vetoes import VETOES
from summarize.records import BlockKind, Proposal, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from summarize.languages import Language
    from summarize.proposals.reading import Reading
    from summarize.proposals.rules import Rule, Verdict
    from summarize.records import Document, Enumeration, Sentence

_TABLES = ("directives", "modals", "plans", "demands", "aims", "hortatives", "announced", "pledging", "terms")
# All forms of a cue begin as it does, short of its ending, or are entries themselves: the analyser is asked about no
# other word.
_STEM = 3
_ENDING = 5
_REFLEXIVE = ("ся", "сь")
_REMEMBERED = 1 << 16
_FORM = compile_late(r"\w+(?:[-']\w+)*")
_ANNOUNCING = ("announces_measures", "announces_facts", "counting", "pointing_on", "needs_object")
_CLOSED = frozenset({".", "!"})
_PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.QUOTATION, BlockKind.DIALOGUE, BlockKind.ITEM})


def find_proposals(document: Document, enumerations: Sequence[Enumeration]) -> tuple[Proposal, ...]:
    """The sentences that propose something, in document order.

    Outside the items that are measures and what announces them.
    """
    return tuple(_proposals(document, list(_taken(document, enumerations))))


def _proposals(document: Document, taken: Sequence[Span]) -> Iterator[Proposal]:
    spans = sorted(taken)
    looks = _looks(document.language)
    first = 0
    for sentence in document.sentences:
        while first < len(spans) and spans[first].end <= sentence.start:
            first += 1
        if first < len(spans) and spans[first].start < sentence.end:
            continue
        if document.blocks[sentence.block].kind not in _PROSE:
            continue
        verdict = _verdict(document, sentence, looks)
        if verdict:
            reason = document.language.table("language", "why").get(verdict.why)
            why = (str(reason),) if reason else ()
            yield Proposal(sentence.start, sentence.end, verdict.cue, verdict.strength, why)


def _taken(document: Document, enumerations: Sequence[Enumeration]) -> Iterator[Span]:
    """The items that are measures, and what announces them."""
    for enumeration in enumerations:
        lead_in = enumeration.lead_in
        if lead_in and any(item.measure for item in enumeration.items) and _announces(document, lead_in):
            yield lead_in
        for item in enumeration.items:
            if item.measure:
                yield Span(item.start, item.end)
            else:
                yield from _taken(document, item.children)


def _announces(document: Document, lead_in: Span) -> bool:
    """«Нужны такие меры:», «Предлагаю следующее.»; not «Мы требуем вернуть землю.», a demand of its own."""
    reading = read(document.text, *lead_in, document.language)
    if not cue_table(document.language, "pointing_on") or not reading.words or reading.words[-1].form not in _CLOSED:
        return True
    return any(reading.is_in(place, table) for place in range(len(reading.words)) for table in _ANNOUNCING)


class _Looks:
    """What words look like, each asked about once and then looked up."""

    def __init__(self, language: Language) -> None:
        infinitive = looks_of((Kind.INFINITIVE,), language)
        self.hot = _Answers(partial(_hot, look=_look_of_cues(language), language=language))
        self._cues = _Answers(partial(_any_form, self.hot.__getitem__))
        self._deeds = _Answers(partial(_any_form, partial(_is_deed, look=infinitive, language=language)))

    def may_propose(self, text: str) -> bool:
        """Whether a cue may be in ``text`` (as ``plain`` gives it), or a deed among its first words."""
        words = text.split()
        return any(map(self._cues.__getitem__, words)) or any(map(self._deeds.__getitem__, words[: OPENING + 1]))


def _any_form(ask: Callable[[str], object], words: str) -> bool:
    """Whether ``ask`` says so of any of ``words`` that no white space parts: most are one, and nothing else."""
    return bool(ask(words)) if words.isalpha() else any(map(ask, _FORM.findall(words)))


class _Answers(dict[str, bool]):
    """Answers to one question, at most ``_REMEMBERED`` of them: documents share them, memory stays flat."""

    def __init__(self, ask: Callable[[str], bool]) -> None:
        self._ask = ask

    def __missing__(self, words: str) -> bool:
        if len(self) >= _REMEMBERED:
            self.clear()
        answer = self[words] = self._ask(words)
        return answer


@cache
def _looks(language: Language) -> _Looks:
    return _Looks(language)


def _verdict(document: Document, sentence: Sentence, looks: _Looks) -> Verdict | None:
    if not looks.may_propose(plain(sentence.text)):
        return None
    reading = read(document.text, sentence.start, sentence.end, document.language)
    return best_verdict(reading, SENTENCE_RULES)


def best_verdict(reading: Reading, rules: Sequence[Rule] = RULES) -> Verdict | None:
    """The strongest sign of a proposal in ``reading``, the first of equals; None when there is none."""
    verdicts = [
        verdict for part in stretches(reading) for index in _places(part) if (verdict := verdict_at(part, index, rules))
    ]
    return max(verdicts, key=lambda verdict: verdict.strength, default=None)


def _places(reading: Reading) -> Iterator[int]:
    """Where a sign may be: at a cue, or at a deed that opens the sentence."""
    hot = _looks(reading.language).hot
    for index, word in enumerate(reading.words):
        if hot[word.form] or (index <= OPENING and word.kind is Kind.INFINITIVE):
            yield index


def verdict_at(reading: Reading, index: int, rules: Sequence[Rule] = RULES) -> Verdict | None:
    """What the rules make of the word at ``index``."""
    for rule in rules:
        verdict = rule(reading, index)
        if verdict:
            return None if any(veto(reading, index) for veto in VETOES) else verdict
    return None


class _LookOfCues(NamedTuple):
    """How a cue looks: surely one, one of the verb forms that may be, or by how it begins."""

    certain: Callable[[str], object]
    verbal: Callable[[str], object]
    stems: Mapping[str, tuple[str, ...]]
    tables: Mapping[str, tuple[str, ...]]


def _hot(form: str, look: _LookOfCues, language: Language) -> bool:
    """Whether a word may be a cue at all: most are not, and need not be asked about twice."""
    if not (form.startswith(look.stems.get(form[:_STEM], ())) or look.verbal(form)):
        return bool(look.certain(form))
    grammar = grammar_of(form, language)
    if Kind.IMPERATIVE in grammar.kinds or (grammar.kind is Kind.FUTURE and grammar.person == "1"):
        return True
    tables = look.tables.get(form, ()) + look.tables.get(grammar.lemma, ())
    return any(SIGNS[table](grammar) for table in tables) or bool(look.certain(form))


def _is_deed(form: str, look: Callable[[str], object], language: Language) -> bool:
    return bool(look(form)) and grammar_of(form, language).kind is Kind.INFINITIVE


@cache
def _cues(language: Language) -> frozenset[str]:
    return frozenset(entry for name in _TABLES for entry in cue_table(language, name))


@cache
def _look_of_cues(language: Language) -> _LookOfCues:
    certain = [entry for name in _TABLES for entry in cue_table(language, f"{name}_patterns")]
    stems: dict[str, tuple[str, ...]] = {}
    for stem in sorted(_stems(language)):
        stems[stem[:_STEM]] = (*stems.get(stem[:_STEM], ()), stem)
    verbal = looks_of((Kind.IMPERATIVE, Kind.FUTURE), language)
    cues = _cues(language)
    tables = {cue: tuple(name for name in SIGNS if cue in cue_table(language, name)) for cue in cues}
    return _LookOfCues(_fullmatch(certain), verbal, stems, tables)


def _fullmatch(entries: Sequence[str]) -> Callable[[str], object]:
    return re.compile("|".join(f"(?:{entry})" for entry in entries) or "(?!)").fullmatch


@cache
def _stems(language: Language) -> frozenset[str]:
    """How cues begin. A cue's forms that begin otherwise («хочет») must be entries of their own."""
    return frozenset(map(_stem, _cues(language)))


def _stem(cue: str) -> str:
    """«предлож» of «предложить», «распор» of «распорядиться»; of a short cue its first letters."""
    plain_cue = cue[:-2] if cue.endswith(_REFLEXIVE) else cue
    return cue[: max(_STEM, len(plain_cue) - _ENDING)]
