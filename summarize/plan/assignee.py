"""Assignee: the words of a sentence that name who is to do what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarize.morphology import analyse
from summarize.plan.noun_phrase import Reader
from summarize.plan.reading import NOMINATIVE, Phrase, Reading
from summarize.plan.vocabulary import fields, words
from summarize.records import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from summarize.languages import Language
    from summarize.morphology import Word

_VERBS = frozenset(("VERB", "AUX"))
_REACH = 25
_ASIDE = 4


# Words: no author's sentence has so many, and rules that look along it must not take the square of its length.
_LONGEST = 500


class Named(NamedTuple):
    """The words that name who is to act, and the word that says that he is to: ``span`` when only its place does."""

    span: Span
    cue: Span


def find_assignee(source: str, span: Span, language: Language, barred: Sequence[Span] = ()) -> Named | None:
    """The words in ``span`` (a sentence) that name who is to act, as they stand; None when nobody is named.

    ``barred`` are the sentence's deadlines, whose words are no part of a name.
    """
    found = analyse(source, span, language)[:_LONGEST]
    reading = Reading(found, Reader(found, language, barred), language)
    for rule in RULES:
        phrase = rule(reading)
        if phrase:
            return _named(source, reading, phrase)
    return None


def _named(source: str, reading: Reading, phrase: Phrase) -> Named:
    span = _span(source, reading, phrase)
    if phrase.cue < 0:
        return Named(span, span)
    cue = reading.words[phrase.cue]
    return Named(span, Span(cue.start, cue.end))


def _span(source: str, reading: Reading, phrase: Phrase) -> Span:
    start, end = reading.words[phrase.first].start, reading.words[phrase.end - 1].end
    return Span(start, start + len(source[start:end].rstrip(" ,;:-–—")))


def _addressed(reading: Reading) -> Phrase | None:
    """«Поручить Минздраву», «прошу Правительство», «возложить на заместителя главы»."""
    cases = fields(reading.language, "address_verbs", "case")
    prepositions = fields(reading.language, "address_verbs", "preposition")
    for index, word in enumerate(reading.words):
        if word.lemma in cases:
            phrase = _governed(reading, index + 1, cases[word.lemma], prepositions.get(word.lemma, ""))
            if phrase:
                return phrase._replace(cue=index)
    return None


def _governed(reading: Reading, start: int, case: str, preposition: str) -> Phrase | None:
    for index in range(start, len(reading.words)):
        word = reading.words[index]
        if word.text in ":;" or (word.pos in _VERBS and word.verb_form in ("Inf", "Fin")):
            return None
        if (reading.text(index - 1).lower() if reading.pos(index - 1) == "ADP" else "") == preposition:
            phrase = reading.phrase_at(index, case)
            if phrase:
                return phrase
    return None


def _told(reading: Reading) -> Phrase | None:
    """«Финансовому отделу предусмотреть …», «необходимо регионам обеспечить», «Кабинету министров поручено»."""
    for phrase in reading.phrases("Dat"):
        if _opens(reading, phrase) and (cue := _told_by(reading, phrase)) is not None:
            return phrase._replace(cue=cue)
    return None


def _opens(reading: Reading, phrase: Phrase) -> bool:
    before = reading.past_light(phrase.first - 1, -1)
    if before < 0 or reading.lemma_in(before, "need_words") or reading.text(before).lower() in _needs(reading):
        return True
    return reading.pos(before) in ("PUNCT", "SYM", "X", "NUM")


def _needs(reading: Reading) -> frozenset[str]:
    return words(reading.language, "need_words")


def _told_by(reading: Reading, phrase: Phrase) -> int | None:
    """The index of the word that tells the one named to act, -1 when nothing but the end follows; None for no word."""
    after = reading.past_light(phrase.end, 1)
    if after >= len(reading.words) or reading.text(after) in {":", "–", "—", "-"}:
        return -1
    if reading.text(after).lower() in _needs(reading) or reading.lemma_in(after, "address_verbs"):
        return after
    return _infinitive_first(reading, after)


def _infinitive_first(reading: Reading, start: int) -> int | None:
    """The index of the infinitive near ``start`` that comes before any other predicate."""
    for index in range(start, min(len(reading.words), start + _REACH)):
        if reading.is_infinitive(index):
            return index
        if reading.words[index].verb_form == "Fin":
            return None
    return None


def _called(reading: Reading) -> Phrase | None:
    """«Иван Петрович, прошу …»: the one who is spoken to."""
    phrase = reading.phrase_at(0, NOMINATIVE)
    if phrase is None or reading.pos(phrase.head) != "PROPN" or reading.text(phrase.end) != ",":
        return None
    asking = words(reading.language, "address_verbs")
    for index, word in enumerate(reading.words[phrase.end + 1 :][:_ASIDE], phrase.end + 1):
        if word.mood == "Imp" or word.lemma in asking:
            return phrase._replace(cue=index)
    return None


def _obliged(reading: Reading) -> Phrase | None:
    """«Министерство должно», «собственники обязаны», «вы не должны»; not «списки должны быть составлены»."""
    for index, word in enumerate(reading.words):
        if word.lemma in words(reading.language, "obligation_words") and word.pos not in ("DET", "NOUN"):
            phrase = _subject_of(reading, index)
            if phrase and not _is_passive(reading, index):
                return phrase._replace(cue=index)
    return None


def _is_passive(reading: Reading, index: int) -> bool:
    for following in range(index + 1, min(len(reading.words), index + 6)):
        word = reading.words[following]
        if word.voice == "Pass" and word.verb_form != "Inf":
            return True
        if word.verb_form == "Inf" and word.lemma != "быть":
            return word.voice == "Pass"
    return False


def _subject_of(reading: Reading, index: int) -> Phrase | None:
    before = [phrase for phrase in reading.subjects if phrase.end <= index]
    if before and not _crosses(reading, before[-1].end, index):
        return before[-1]
    after = reading.past_light(index + 1, 1)
    return next((phrase for phrase in reading.subjects if phrase.first == after), None)


def _crosses(reading: Reading, start: int, end: int) -> bool:
    """Whether another predicate or the border of a clause stands between a subject and its verb."""
    between = [word for i, word in enumerate(reading.words[start:end], start) if not reading.reader.is_barred(i)]
    subordinators = words(reading.language, "subordinators")
    opened = any(word.lemma in subordinators or word.verb_form == "Part" for word in between)
    finite = any(word.verb_form in ("Fin", "Inf") for word in between)
    return (finite and not opened) or any(word.text in ":;." for word in between)


def _second_person(reading: Reading) -> Phrase | None:
    """«Вы сами на это посмотрите»."""
    for phrase in reading.subjects:
        finite = (index for index in range(phrase.end, len(reading.words)) if reading.words[index].verb_form == "Fin")
        verb = next(finite, -1)
        # «Вы знаете, …» only speaks to somebody.
        speaks = verb >= 0 and reading.lemma_in(verb, "issuing_verbs")
        if reading.pos(phrase.head) == "PRON" and not speaks:
            return phrase._replace(cue=verb)
    return None


def _doing(reading: Reading) -> Phrase | None:
    """«Комиссия обеспечивает», «муниципальный заказчик представит»; not those who say, order or get."""
    issuing = words(reading.language, "issuing_verbs")
    subordinators = words(reading.language, "subordinators")
    for index, word in enumerate(reading.words):
        if word.lemma in subordinators:
            return None
        if (
            word.verb_form != "Fin"
            or word.tense not in ("Pres", "Fut")
            or word.voice == "Pass"
            or word.lemma in issuing
        ):
            continue
        phrase = _subject_of(reading, index) if word.person == "3" else None
        if phrase:
            return phrase._replace(cue=index)
    return None


def _agent(reading: Reading) -> Phrase | None:
    """«Контроль осуществляется администрацией района»."""
    verb = next((index for index, word in enumerate(reading.words) if _suffers(word, reading.language)), None)
    if verb is None:
        return None
    for phrase in reading.phrases("Ins"):
        # An acronym has no case: «(28-ФЗ)» is more often a law than an agent.
        named = reading.words[phrase.head].case and reading.pos(phrase.first - 1) != "ADP"
        if named and not _is_aside(reading, phrase.first):
            return phrase._replace(cue=verb)
    return None


def _suffers(word: Word, language: Language) -> bool:
    passive = word.voice in ("Pass", "Mid") and (word.verb_form == "Fin" or word.variant == "Short")
    return passive and word.lemma not in words(language, "issuing_verbs")


def _is_aside(reading: Reading, index: int) -> bool:
    """Whether the word stands in a clause that speaks of somebody else."""
    subordinators = words(reading.language, "subordinators")
    for word in reversed(reading.words[:index]):
        if word.lemma in subordinators:
            return True
        if word.text in ".;:":
            return False
    return False


def _assigned(reading: Reading) -> Phrase | None:
    """«Иванов И.И.: подготовить …», «Отдел связи – провести …»."""
    phrase = reading.phrase_at(0, NOMINATIVE)
    if phrase is None or reading.text(phrase.end) not in {":", "–", "—", "-"}:
        return None
    return phrase


def _named_last(reading: Reading) -> Phrase | None:
    """«… (Иванов И.И., Петров П.П.)», «… – Иванов»: persons where the sentence ends."""
    end = len(reading.words)
    while end and reading.text(end - 1) in {".", ";", ",", ")"} and not _is_initial(reading, end - 1):
        end -= 1
    for index in range(end - 1, -1, -1):
        if reading.text(index) in {"(", "–", "—"}:
            phrase = reading.phrase_at(index + 1, NOMINATIVE)
            return phrase if phrase and phrase.end >= end and reading.pos(phrase.head) == "PROPN" else None
    return None


def _is_initial(reading: Reading, index: int) -> bool:
    return reading.text(index).endswith(".") and len(reading.text(index)) > 1


RULES: tuple[Callable[[Reading], Phrase | None], ...] = (
    _called,
    _addressed,
    _told,
    _obliged,
    _agent,
    _named_last,
    _assigned,
    _doing,
    _second_person,
)
"""How a sentence names who is to act, the surest way first."""
