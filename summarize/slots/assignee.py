"""Assignee: the words of a sentence that name who is to do what it says."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from summarize.document import Span
from summarize.lazy_pattern import compile_late
from summarize.slots.addressees import addressed, called, told
from summarize.slots.clause import NOMINATIVE, Phrase, Reading
from summarize.slots.names_by_pattern import find_named
from summarize.slots.noun_phrases import Reader, is_acronym, is_initial, may_act
from summarize.slots.subjects import charged, doing, obliged, second_person
from summarize.slots.vocabulary import words
from summarize.text.morphology import has_analyser, read_in_context, read_tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.languages import Language

_INITIAL = compile_late(r"[^\W\d_]\.")
_NEAR = 4
# A surname and two initials.
_LONGEST_PERSON = 3
# Words: no author's sentence has so many, and rules that look along it must not take the square of its length.
_LONGEST = 500


class Named(NamedTuple):
    """The words that name who is to act, and the word that says that he is to: ``span`` when only its place does."""

    span: Span
    cue: Span


def find_assignee(
    source: str, span: Span, language: Language, barred: Sequence[Span] = (), *, above: bool = False
) -> Named | None:
    """The words in ``span`` (a sentence) that name who is to act, as they stand; None when nobody is named.

    ``barred`` are the sentence's deadlines, whose words are no part of a name; ``above`` when ``span``
    is the heading or the lead-in of what is to be done.
    """
    if not has_analyser(language):
        looked = find_named(source, span, language, barred, above=above)
        return Named(*looked) if looked else None
    if not _may_name([token.text for token in read_tokens(source, *span, language)], language, above=above):
        return None  # a quarter of the sentences, which the analyser need not read in context
    found = read_in_context(source, *span, language)[:_LONGEST]
    reading = Reading(found, Reader(found, language, barred), language)
    for rule in RULES_ABOVE if above else RULES:
        phrase = rule(reading)
        if phrase:
            return _named(source, reading, phrase)
    return None


def _may_name(found: Sequence[str], language: Language, *, above: bool) -> bool:
    if any(may_act(token, language) for token in found) or (above and any(map(_INITIAL.fullmatch, found))):
        return True
    written = "".join(found).lower()
    return any(acting in written for acting in words(language, "acting_title"))


def _named(source: str, reading: Reading, phrase: Phrase) -> Named:
    span = _span(source, reading, phrase)
    if phrase.cue < 0:
        return Named(span, span)
    cue = reading.words[phrase.cue]
    return Named(span, Span(cue.start, cue.end))


def _span(source: str, reading: Reading, phrase: Phrase) -> Span:
    start, end = reading.words[phrase.first].start, reading.words[phrase.end - 1].end
    return Span(start, start + len(source[start:end].rstrip(" ,;:-–—")))


def _agent(reading: Reading) -> Phrase | None:
    """«Контроль осуществляется администрацией района»."""
    verb = next((index for index in range(len(reading.words)) if _suffers(reading, index)), None)
    if verb is None:
        return None
    for phrase in reading.phrases("Ins"):
        # An acronym has no case: «(28-ФЗ)» is more often a law than an agent.
        named = reading.words[phrase.head].case and not _is_anothers(reading, phrase.first - 1)
        if named and not _is_aside(reading, phrase.first):
            return phrase._replace(cue=verb)
    return None


def _is_anothers(reading: Reading, index: int) -> bool:
    """Whether the word before a name rules it, or a list: «с «Волной»», «стать врачом», «с почтой, отделом»."""
    while reading.norm(index) in {"«", '"', "“", "„"}:
        index -= 1
    if reading.pos(index) == "ADP" or reading.norm(index) == ",":
        return True
    return reading.pos(index) == "VERB" and not _suffers(reading, index)


def _suffers(reading: Reading, index: int) -> bool:
    """«Осуществляется», «будет рассмотрен»; not «высказались», «было завалено», which tell of the past."""
    word = reading.words[index]
    if word.voice not in ("Pass", "Mid") or reading.lemma_in(index, "issuing_verb"):
        return False
    if word.variant == "Short":
        return not any(one.pos == "AUX" and one.tense == "Past" for one in reading.words[max(0, index - _NEAR) : index])
    return word.verb_form == "Fin" and word.tense != "Past"


def _is_aside(reading: Reading, index: int) -> bool:
    """Whether the word stands in a clause that speaks of somebody else."""
    subordinators = words(reading.language, "subordinator")
    for word in reversed(reading.words[:index]):
        if word.lemma in subordinators:
            return True
        if word.norm in ".;:":
            return False
    return False


def _assigned(reading: Reading) -> Phrase | None:
    """«Иванов И.И.: подготовить …», «Отдел связи – провести …»."""
    phrase = reading.phrase_at(0, NOMINATIVE)
    if phrase is None or reading.norm(phrase.end) not in {":", "–", "—", "-"}:
        return None
    return phrase


def _named_last(reading: Reading) -> Phrase | None:
    """«… (Иванов И.И., Петров П.П.)», «… – Иванов»: persons where the sentence ends."""
    end = len(reading.words)
    while end and _closes(reading, end - 1):
        end -= 1
    for index in range(end - 1, -1, -1):
        if reading.norm(index) in {"(", "–", "—"}:
            phrase = reading.phrase_at(index + 1, NOMINATIVE)
            return phrase if phrase and phrase.end >= end and _is_person(reading, phrase) else None
    return None


def _closes(reading: Reading, index: int) -> bool:
    """A mark, or a word of the deadline beside the name: «(Мария, до 10 марта)»."""
    return reading.norm(index) in {".", ";", ",", ")"} or reading.reader.is_barred(index)


def _is_person(reading: Reading, phrase: Phrase) -> bool:
    # «План действий (ПД)» only shortens the name before it.
    return reading.pos(phrase.head) == "PROPN" and not is_acronym(reading.words[phrase.head])


def _person_alone(reading: Reading) -> Phrase | None:
    """«Луговой Н. К.:» above what he is to do, whatever case the surname may be in."""
    end = len(reading.words)
    while end and reading.norm(end - 1) in {":", ",", ";", "–", "—", "-"}:
        end -= 1
    surnames = [index for index in range(end) if not is_initial(reading.words[index])]
    alone = len(surnames) == 1 and 1 < end <= _LONGEST_PERSON and reading.words[surnames[0]].text.istitle()
    return Phrase(0, surnames[0], end) if alone else None


Rule = Callable[[Reading], Phrase | None]
_NAMED: tuple[Rule, ...] = (called, addressed, told, obliged, _agent, _named_last, _assigned)
RULES: tuple[Rule, ...] = (*_NAMED, doing, second_person)
"""How a sentence names who is to act, the surest way first."""
RULES_ABOVE: tuple[Rule, ...] = (*_NAMED, charged, _person_alone)
"""The same of words that announce a list of what is to be done."""
