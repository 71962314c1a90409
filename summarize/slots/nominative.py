"""The name of an assignee in the nominative: «Управлению образования» as «Управление образования»."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.slots.actor_words import NOUNS, is_initial, is_modifier
from summarize.slots.noun_phrases import GENITIVE, NOMINATIVE
from summarize.slots.persons import read_persons
from summarize.text.dictionary import analyzer
from summarize.text.morphology import has_analyser, read_in_context
from summarize.text.quoting import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rumorph import Analysis

    from summarize.document import Document, Span
    from summarize.text.tokens import Token

_MAN_IN_DATIVE = compile_late(r"(.+(?:[оеё]в|[иы]н))у")
_WOMAN_IN_DATIVE = compile_late(r"(.+(?:[оеё]в|[иы]н))ой")
_LOOKS_GENITIVE = frozenset((GENITIVE, "Acc"))
_LONGEST = 300


def nominative(document: Document, name: Span) -> str | None:
    """The words of ``name`` in the nominative, as they stand where they are in it; None where that is not sure."""
    if not has_analyser(document.language) or name.end - name.start > _LONGEST:
        return None
    tokens = _tokens(document, name)
    heads = [token for token in tokens if _may_head(document, token)]
    head = next((token for token in heads if token.case), None)
    written = document.text[slice(*name)]
    if head is None:
        return fold(written) if heads else None
    is_titled = _is_titled(document, tokens)
    if (is_titled or head.case in _LOOKS_GENITIVE) and any(map(_is_declined_person, tokens)):
        # «Заместителя главы Белова», «зам. главного врача Беловой»: which of the two is Белов?
        return None
    if is_titled or head.case == NOMINATIVE:
        return fold(written)
    words, place = "", name.start
    for token, form in _changed(tokens, head):
        if form is None:
            return None
        words += document.text[place : token.start] + form
        place = token.end
    return fold(words + document.text[place : name.end])


def _tokens(document: Document, name: Span) -> list[Token]:
    """The words of ``name``, read in their sentence."""
    index = max(0, bisect_right(document.sentences, name.start, key=lambda sentence: sentence.start) - 1)
    sentence = document.sentences[index]
    inside = sentence.start <= name.start and name.end <= sentence.end and sentence.end - sentence.start <= _LONGEST
    start, end = (sentence.start, sentence.end) if inside else name
    if not any(map(str.isalpha, document.text[start : name.start])):
        start = name.start
    read = read_persons(read_in_context(document.text, start, end, document.language), document.language)
    return [token for token in read if name.start <= token.start and token.end <= name.end + 1]


def _may_head(document: Document, token: Token) -> bool:
    if is_initial(token) or token.text.lower() in document.language.words("post_adjective"):
        return False
    return token.pos in (*NOUNS, "PRON") or token.lemma in document.language.words("nominal_adjective")


def _is_titled(document: Document, tokens: Sequence[Token]) -> bool:
    """«И.о. директора», which looks the same in every case."""
    opening = "".join(token.text.lower() for token in tokens[:3])
    return any(opening.startswith(title) for title in document.language.words("acting_title"))


def _changed(tokens: Sequence[Token], head: Token) -> Iterator[tuple[Token, str | None]]:
    """The words that decline with ``head``, each with its nominative; None for one without."""
    passed = False
    for index, token in enumerate(tokens):
        declines = token.pos in (*NOUNS, "PRON") or is_modifier(token)
        own = not passed or head.case != GENITIVE
        if declines and own and token.case == head.case and not is_initial(token):
            yield token, _in_nominative(token, "" if token.pos in NOUNS else _gender(tokens[index:], token))
        passed = passed or token is head


def _gender(following: Sequence[Token], modifier: Token) -> str:
    """The gender of the noun that ``modifier`` precedes: «финансовому» is that of an «отдел» or of an «управление»."""
    noun = next((token for token in following if token.pos in NOUNS and token.case == modifier.case), None)
    readings = analyzer().analyze(noun.text) if noun else ()
    return next((reading.feats.get("Gender", "") for reading in readings if noun and _fits(reading, noun)), "")


def _in_nominative(token: Token, gender: str) -> str | None:
    if "-" in token.text and _is_person(token):
        parts = [_in_nominative(token._replace(text=part, norm=part.lower()), "") for part in token.text.split("-")]
        return "-".join(filter(None, parts)) if all(parts) else None
    asked = _is_person(token) and token.case == "Dat"
    man = _MAN_IN_DATIVE.fullmatch(token.norm) if asked else None
    fitting = (reading for reading in analyzer().analyze(token.text) if _fits(reading, token, gender))
    form = man[1] if man else next((_inflected(reading) for reading in fitting), None)
    if form is None and asked:
        woman = _WOMAN_IN_DATIVE.fullmatch(token.norm)
        form = f"{woman[1]}а" if woman else None
    if form is None:
        return None
    return form.upper() if token.text.isupper() else form.capitalize() if token.is_capitalized else form


def _is_person(token: Token) -> bool:
    return token.pos == "PROPN" and token.animacy == "Anim"


def _is_declined_person(token: Token) -> bool:
    return _is_person(token) and token.case != NOMINATIVE


def _fits(reading: Analysis, token: Token, gender: str = "") -> bool:
    feats = reading.feats
    if gender and feats.get("Gender", gender) != gender:
        return False
    return feats.get("Case") == token.case and reading.pos == token.pos and token.number in (feats.get("Number"), "")


def _inflected(reading: Analysis) -> str | None:
    from rumorph import FormNotFoundError

    try:
        return reading.inflect(Case=NOMINATIVE)
    except (FormNotFoundError, ValueError):
        return None
