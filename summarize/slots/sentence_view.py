"""A sentence's words with their grammar: by the analyser, or by the look of the words where there is none."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from summarize.slots.vocabulary import pattern
from summarize.text.grammar import Kind, has_analyser, read_words
from summarize.text.morphology import Word, analyse, moved

if TYPE_CHECKING:
    from summarize.document import Span
    from summarize.languages import Language
    from summarize.text.grammar import Word as Look

_REMEMBERED = 1024
_PARTS = {
    Kind.NOUN: "NOUN",
    Kind.ADJECTIVE: "ADJ",
    Kind.PRONOUN: "PRON",
    Kind.PREPOSITION: "ADP",
    Kind.CONJUNCTION: "CCONJ",
    Kind.NUMERAL: "NUM",
    Kind.ADVERB: "ADV",
    Kind.MARK: "PUNCT",
    Kind.OTHER: "X",
}
_TENSES = {Kind.PAST: "Past", Kind.SHORT: "Past", Kind.PRESENT: "Pres", Kind.FUTURE: "Fut"}
_MAY_BE_DONE = (Kind.NOUN, Kind.PARTICIPLE)
_FORMS = {Kind.INFINITIVE: "Inf", Kind.GERUND: "Conv", Kind.PARTICIPLE: "Part", Kind.SHORT: "Part"}


def read_sentence(source: str, span: Span, language: Language) -> tuple[Word, ...]:
    """The words, numbers and signs of ``source`` in ``span`` (a sentence or less), in order.

    Without an analyser a word has a part of speech, a tense and the form of a verb, and neither case nor lemma.
    """
    if has_analyser(language):
        return analyse(source, span, language)
    looked = _looked(source[span.start : span.end], language)
    return tuple(moved(word, span.start) for word in looked)


@lru_cache(_REMEMBERED)
def _looked(text: str, language: Language) -> tuple[Word, ...]:
    return tuple(_word(text, look, language) for look in read_words(text, 0, len(text), language))


def _word(text: str, look: Look, language: Language) -> Word:
    done = look.kind in _MAY_BE_DONE and pattern(language, "done_verb").fullmatch(look.form)
    kind = Kind.SHORT if done else look.kind
    return Word(
        look.start,
        look.end,
        text[look.start : look.end],
        look.form,
        _PARTS.get(kind, "VERB"),
        verb_form=_FORMS.get(kind, "" if kind in _PARTS else "Fin"),
        mood="Imp" if kind is Kind.IMPERATIVE else "",
        tense=_TENSES.get(kind, ""),
        variant="Short" if kind is Kind.SHORT else "",
    )
