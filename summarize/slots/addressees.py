"""Who is told by name: «поручить Минздраву», «Отделу связи проверить», «Иван Петрович, прошу»."""

from __future__ import annotations

from summarize.slots.clause import NOMINATIVE, Phrase, Reading, needs
from summarize.slots.vocabulary import fields, words

_VERBS = frozenset(("VERB", "AUX"))
_REACH = 25
_ASIDE = 4


def called(reading: Reading) -> Phrase | None:
    """«Иван Петрович, прошу …»: the one who is spoken to."""
    phrase = reading.phrase_at(0, NOMINATIVE)
    if phrase is None or reading.pos(phrase.head) != "PROPN" or reading.norm(phrase.end) != ",":
        return None
    asking = words(reading.language, "address_verb")
    for index, word in enumerate(reading.words[phrase.end + 1 :][:_ASIDE], phrase.end + 1):
        if word.mood == "Imp" or word.lemma in asking:
            return phrase._replace(cue=index)
    return None


def addressed(reading: Reading) -> Phrase | None:
    """«Поручить Минздраву», «прошу Правительство», «возложить на заместителя главы»."""
    cases = fields(reading.language, "address_verb", "case")
    prepositions = fields(reading.language, "address_verb", "preposition")
    for index, word in enumerate(reading.words):
        if word.lemma in cases and _is_whole_address(reading, index):
            phrase = _governed(reading, index + 1, cases[word.lemma], prepositions.get(word.lemma, ""))
            if phrase:
                return phrase._replace(cue=index)
    return None


def _is_whole_address(reading: Reading, index: int) -> bool:
    """Whether the verb stands before it without which the word addresses nobody: «обращаю внимание совета»."""
    verbs = fields(reading.language, "address_verb", "after").get(reading.words[index].lemma)
    return not verbs or any(word.lemma in verbs.split("|") for word in reading.words[max(0, index - _ASIDE) : index])


def _governed(reading: Reading, start: int, case: str, preposition: str) -> Phrase | None:
    for index in range(start, len(reading.words)):
        word = reading.words[index]
        if word.norm in ":;" or (word.pos in _VERBS and word.verb_form in ("Inf", "Fin")):
            return None
        if (reading.norm(index - 1) if reading.pos(index - 1) == "ADP" else "") == preposition:
            phrase = reading.phrase_at(index, case)
            if phrase and reading.norm(index - 1) != "(":
                return phrase
    return None


def told(reading: Reading) -> Phrase | None:
    """«Финансовому отделу предусмотреть …», «необходимо регионам обеспечить», «Кабинету министров поручено»."""
    for phrase in reading.phrases("Dat"):
        if _opens(reading, phrase) and (cue := _told_by(reading, phrase)) is not None:
            return phrase._replace(cue=cue)
    return None


def _opens(reading: Reading, phrase: Phrase) -> bool:
    """Whether the name opens its clause, or a word of need stands before it; not «чтобы вам помочь»."""
    if reading.lemma_in(phrase.first - 1, "purpose_conjunction") or reading.lemma_in(
        phrase.first - 1, "supposition_conjunction"
    ):
        return False
    before = reading.past_light(phrase.first - 1, -1)
    if before < 0 or reading.lemma_in(before, "dative_modal") or reading.norm(before) in needs(reading):
        return True
    # «… до 1 мая 2027 г. Отделу связи …»: an abbreviation may have closed a sentence.
    closed = reading.words[before].text.endswith(".") and reading.words[phrase.first].is_capitalized
    return closed or reading.pos(before) in ("PUNCT", "SYM", "X", "NUM")


def _told_by(reading: Reading, phrase: Phrase) -> int | None:
    """The index of the word that tells the one named to act, -1 when nothing but the end follows; None for no word."""
    after = reading.past_light(phrase.end, 1)
    if reading.norm(after) in needs(reading) or _is_addressed_by(reading, phrase, after):
        return after
    within = reading.norm(phrase.first - 1) == "," or reading.pos(phrase.first - 1) == "SCONJ"
    if within and not reading.words[phrase.head].case:
        # «…, США – партнёр»: an acronym has no case that would say that it is told.
        return None
    if after >= len(reading.words) or reading.norm(after) in {":", "–", "—", "-"}:
        return -1
    return _infinitive_first(reading, after)


def _is_addressed_by(reading: Reading, phrase: Phrase, verb: int) -> bool:
    """«Росстату поручили», «МВД поручено»; not «МВД поручило», where nothing but the verb tells the case."""
    if not reading.lemma_in(verb, "address_verb"):
        return False
    word = reading.words[verb]
    return bool(reading.words[phrase.head].case) or word.verb_form != "Fin" or word.number != "Sing"


def _infinitive_first(reading: Reading, start: int) -> int | None:
    """The index of the infinitive near ``start`` that comes before any other predicate."""
    for index in range(start, min(len(reading.words), start + _REACH)):
        if reading.is_infinitive(index):
            return index
        if reading.words[index].verb_form == "Fin":
            return None
    return None
