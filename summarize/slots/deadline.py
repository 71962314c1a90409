"""Deadline: which time expressions of a sentence say by when, and why others do not."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from summarize.document import Span
from summarize.languages import alternation, pattern
from summarize.lazy_pattern import compile_late
from summarize.slots.continuations import NOUNS
from summarize.slots.time_expressions import DeadlineType, match_deadlines
from summarize.slots.time_tokens import TimeKind, time_tokens
from summarize.text.clause import Clause
from summarize.text.morphology import has_analyser, read_in_context

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from summarize.languages import Language
    from summarize.slots.time_expressions import DeadlineMatch
    from summarize.slots.time_tokens import TimeToken
    from summarize.text.tokens import Token

_NEAR = 4
# Words: no author's sentence has so many, and what looks along it must not take the square of its length.
_LONGEST = 500
_REMEMBERED = 64
_PLACES = frozenset((TimeKind.WITHIN, TimeKind.IN))
_OPEN_ENDED = frozenset((TimeKind.SINCE, TimeKind.END_OF, TimeKind.PART_OF))
_COUNTED_BACK = frozenset((TimeKind.BEFORE, TimeKind.NOT_LATER))
_PHRASE_PARTS = frozenset(("NOUN", "ADJ", "PROPN", "DET", "NUM"))
_OBLIQUE = frozenset(("Gen", "Ins"))
_QUOTES = frozenset('«»"“”„')
# «(28 мая 2027 г.)», «№ 5, 28 мая 2027 г.»
_NAMING = frozenset(("(", "№", "#"))
_QUOTED = compile_late(r"«[^«»]*»|\"[^\"]*\"|“[^“”]*”|„[^„“”]*[“”]")


class DeadlinePhrase(NamedTuple):
    """Words that say by when."""

    type: DeadlineType
    span: Span


class _Sentence(NamedTuple):
    source: str
    span: Span
    clause: Clause

    def before(self, place: int) -> list[int]:
        """The indices of the tokens that end before ``place``, nearest first."""
        return [index for index, token in enumerate(self.clause.tokens) if token.end <= place][::-1]

    def after(self, place: int) -> list[int]:
        """The indices of the tokens that start after ``place``."""
        return [index for index, token in enumerate(self.clause.tokens) if token.start >= place]


def find_deadline(source: str, span: Span, language: Language) -> Span | None:
    """The words in ``span`` (a sentence) that say by when; None when nothing does."""
    found = find_deadlines(source, span, language)
    return _joined(source, min(found).span, [phrase.span for phrase in found], language) if found else None


# Rows ask for each of their sentences twice, and a lead-in is asked about for each of its items.
@lru_cache(_REMEMBERED)
def find_deadlines(source: str, span: Span, language: Language) -> tuple[DeadlinePhrase, ...]:
    """Every deadline in ``span``, in order; not what says how long or since when."""
    times = time_tokens(source, span, language)[:_LONGEST]
    matches = list(match_deadlines(times, language))
    if not matches:
        return ()
    clause = Clause(language, read_in_context(source, *span, language)[: 2 * _LONGEST])
    sentence = _Sentence(source, span, clause)
    found = [DeadlinePhrase(match.type, words) for match in matches if (words := _words(clause, times, match))]
    return tuple(phrase for phrase in found if not any(rejection(sentence, phrase) for rejection in REJECTIONS))


def _words(clause: Clause, times: Sequence[TimeToken], match: DeadlineMatch) -> Span | None:
    """The span of ``match`` with the nouns that complete it: «со дня подписания акта», «к концу учебного года»."""
    start, last = times[match.first].start, times[match.end - 1]
    ahead = times[match.end : match.end + 2]
    following = ahead[1:] if ahead and ahead[0].kind == "," else ahead
    if following and following[0].kind == TimeKind.FOLLOWS:
        return Span(start, _phrase_end(clause, following[0].end))
    if last.kind == TimeKind.UNTIL and times[match.first].kind in _COUNTED_BACK:
        # «За пять дней до начала смены», «за неделю до 1 мая 2027 года».
        end = _phrase_end(clause, last.end)
        return Span(start, end) if end > last.end else None
    if last.kind not in _OPEN_ENDED:
        return Span(start, last.end)
    end = _phrase_end(clause, last.end)
    if last.kind == TimeKind.SINCE:
        return Span(start, end if end > last.end else times[match.end - 2].end)
    # «В начале пути», «в середине списка» say where; «к началу работ» says by when.
    return None if end == last.end or times[match.first].kind in _PLACES else Span(start, end)


def _phrase_end(clause: Clause, place: int) -> int:
    """Where the genitive or instrumental phrase ends that begins at ``place``."""
    following = (token for token in clause.tokens if token.start >= place)
    return max((token.end for token in takewhile(_completes, following)), default=place)


def _completes(token: Token) -> bool:
    return (token.pos in _PHRASE_PARTS or token.verb_form == "Part") and token.case in _OBLIQUE


@cache
def _joint(language: Language) -> re.Pattern[str]:
    return re.compile(rf"[\s,]*{alternation(language, 'deadline_joint')}?\s*", re.IGNORECASE)


def _joined(source: str, best: Span, found: Sequence[Span], language: Language) -> Span:
    """``best`` with the deadlines next to it: «ежеквартально, в срок до 10 числа»."""
    start, end = best
    joint = _joint(language)
    for other in reversed(found):
        if other.end <= start and joint.fullmatch(source, other.end, start):
            start = other.start
    for other in found:
        if other.start >= end and joint.fullmatch(source, end, other.start):
            end = other.end
    return Span(start, start + len(source[start:end].rstrip()))


def opens_until(source: str, found: Span, language: Language) -> bool:
    """Does the deadline ``found`` open with «до», «к» or «не позднее», or close with «дейін»?"""
    patterns = [pattern(language, name) for name in ("deadline_preposition", "deadline_phrase")]
    if language.setting("head_final") is not None:
        return any(match.end() == found.end for each in patterns for match in each.finditer(source, *found))
    return any(each.match(source, *found) for each in patterns)


def obliges(clause: Clause) -> bool:
    """Does ``clause`` say that something must be?"""
    return any(clause.is_in(index, "deontic_modal") for index in range(len(clause.tokens)))


def reports(clause: Clause) -> bool:
    """Does ``clause`` say what was done? A verb is in the past, and none obliges or looks ahead."""
    tokens = clause.tokens
    if obliges(clause) or any(one.verb_form == "Inf" or one.tense == "Fut" or one.mood == "Imp" for one in tokens):
        return False
    return any(one.tense == "Past" and (one.verb_form == "Fin" or one.variant == "Short") for one in tokens)


# ---------------------------------------------------------------- rejections


def _in_title(sentence: _Sentence, phrase: DeadlinePhrase) -> bool:
    """«Утвердить программу «Дороги на 2017-2019 годы»»."""
    if _QUOTED.fullmatch(sentence.source, *sentence.span):
        return False
    quoted = _QUOTED.finditer(sentence.source, *sentence.span)
    return any(match.start() < phrase.span.start and phrase.span.end < match.end() for match in quoted)


@cache
def _duration(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){alternation(language, 'duration_phrase')}\s*$", re.IGNORECASE)


def _lasts(sentence: _Sentence, phrase: DeadlinePhrase) -> bool:
    """«Действовать до 2030 года», «на период до 2024 года» say how long."""
    clause, found = sentence.clause, phrase.span
    if _duration(clause.language).search(sentence.source, sentence.span.start, found.start):
        return True
    until = opens_until(sentence.source, found, clause.language)
    interval = pattern(clause.language, "interval_start").match(sentence.source, *found)
    lasting = False
    for index in sentence.before(found.start):
        validity = clause.entry(index, "validity_noun")
        lasting = lasting or (validity is not None and validity.of == "until")
        if until and (clause.is_in(index, "durative") or (lasting and clause.is_in(index, "setting_verb"))):
            return True
        if interval and (validity or clause.is_in(index, "prohibition")):
            # «Установить тариф с 1 июля по 31 декабря»
            return True
        if clause.at(index).pos in ("VERB", "AUX", "PUNCT"):
            return False
    return False


def _is_over(sentence: _Sentence, phrase: DeadlinePhrase) -> bool:
    """«Принятый в 2014 году», «было сделано до мая»: the nearest verb of its clause is in the past."""
    clause, found = sentence.clause, phrase.span
    if clause.language.setting("head_final") is not None:
        within = takewhile(lambda index: clause.at(index).pos != "PUNCT", sentence.after(found.end))
        return _is_past(clause, _nearest_verb(clause, [*within][::-1]))
    before = _nearest_verb(clause, sentence.before(found.start))
    after = _nearest_verb(clause, sentence.after(found.end))
    if _is_past(clause, before):
        ordered = not has_analyser(clause.language) or clause.at(after).verb_form == "Inf"
        return not (ordered and _asks(clause, before))
    if before >= 0 or not _is_past(clause, after):
        return False
    # «До мая поручено сдать» says by when, «в мае попросили сдать» when they asked.
    return not (_asks(clause, after) and opens_until(sentence.source, found, clause.language))


def _asks(clause: Clause, index: int) -> bool:
    asking = pattern(clause.language, "asking_phrase")
    return clause.is_in(index, "address_verb") or asking.fullmatch(clause.norm(index)) is not None


def _nearest_verb(clause: Clause, indices: Iterable[int]) -> int:
    """The first index of ``indices`` with a verb, in their clause; -1 without one."""
    passed: set[str] = set()
    for index in indices:
        token = clause.at(index)
        if token.pos == "NOUN":
            passed.add(token.case)
        attributive = token.verb_form == "Part" and token.variant != "Short" and clause.norm(index - 1) != ","
        if attributive and token.case in passed:
            # «На оставшихся улицах ежегодно»: it says which streets; «программу, начатую в мае»: when it began.
            continue
        if token.pos in ("VERB", "AUX") or token.verb_form or clause.is_in(index, "deontic_modal"):
            return index
        if token.pos == "PUNCT" and token.norm not in _QUOTES:
            break
    return -1


def _is_past(clause: Clause, index: int) -> bool:
    token, near = clause.at(index), range(max(0, index - _NEAR), index)
    if any(clause.is_in(place, "deontic_modal") for place in near):
        # «Мост должен быть построен»: what must be is not yet.
        return False
    if token.verb_form == "Part" and token.variant == "Short":
        return not any(clause.at(place).pos == "AUX" and clause.at(place).tense != "Past" for place in near)
    return token.tense == "Past" and token.verb_form in ("Fin", "Part")


def _of_another(sentence: _Sentence, phrase: DeadlinePhrase) -> bool:
    """«На встрече, которая пройдёт в июле»: the date of an event in a relative clause."""
    clause, found = sentence.clause, phrase.span
    # «Протокол, который не позднее трёх дней подлежит направлению» is a duty all the same.
    if opens_until(sentence.source, found, clause.language):
        return False
    within = takewhile(lambda index: clause.at(index).pos != "PUNCT", sentence.before(found.start))
    return any(clause.is_in(index, name) for index in within for name in ("relative_pronoun", "clause_opener"))


def _names_another(sentence: _Sentence, phrase: DeadlinePhrase) -> bool:
    """A day without «до»: «письмо от 5 мая 2027 года», «заявление 5 мая», «с 5 мая»; not «сдать отчёт 5 мая»."""
    if phrase.type is not DeadlineType.ON_DAY:
        return False
    clause, written = sentence.clause, sentence.source[slice(*phrase.span)]
    if written.replace(" ", "").count(".") == 1 and not any(map(str.isalpha, written)):
        # «1.12» is as often a number.
        return True
    index = next(iter(sentence.before(phrase.span.start)), -1)
    token = clause.at(index)
    if token.pos not in NOUNS:
        return token.pos in ("ADP", "NUM") or token.norm in _NAMING
    governed = any(clause.at(place).pos == "ADP" for place in range(index - _NEAR, index))
    return governed or token.case not in ("Acc", "Nom", "")


REJECTIONS: tuple[Callable[[_Sentence, DeadlinePhrase], bool], ...] = (
    _in_title,
    _lasts,
    _is_over,
    _of_another,
    _names_another,
)
"""Why words that match a pattern of deadlines are none."""
