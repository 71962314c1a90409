"""What an item is to its sub-items: the name they stand under, or one thing of which they are the parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.slots.vocabulary import words
from summarize.text.morphology import read_in_context

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.document import Span
    from summarize.languages import Language
    from summarize.text.tokens import Token


def is_carrier(source: str, span: Span, language: Language) -> bool:
    """Whether the words of ``span``, which stand before sub-items, only say who, when or under what name.

    «Правительству:», «Глава района осуществляет следующие действия:», «План на июнь:», «Поручить
    совету:»; not «Внести следующие изменения:», whose sub-items are parts of one thing.
    """
    sentence = [word for word in read_in_context(source, *span, language) if word.pos not in ("PUNCT", "SYM")]
    return not any(_acts(sentence, index, language) for index in range(len(sentence)))


def _acts(sentence: Sequence[Token], index: int, language: Language) -> bool:
    """Whether the word at ``index`` says what is to be done, and says it whole."""
    word = sentence[index]
    if word.verb_form != "Inf" and word.mood != "Imp":
        return False
    if word.lemma in words(language, "address_verb"):
        return False
    rest = [other for other in sentence[index + 1 :] if other.pos in ("NOUN", "PROPN", "ADJ", "VERB", "PRON", "DET")]
    if word.lemma in words(language, "light_verb"):
        return any(other.lemma not in words(language, "general_noun") for other in rest)
    return True
