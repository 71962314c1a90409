"""The spans that a row shows: sentences clipped to a span, without closing punctuation."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from summarize.document import Span
from summarize.lazy_pattern import compile_late
from summarize.text.characters import LOWER, UPPER

if TYPE_CHECKING:
    from summarize.document import Document, Sentence
    from summarize.languages import Language

# «?» and «!» belong to the words, brackets and quotes to their partners.
_CLOSING = " \t\r\n.,;:…"
# «Котову М. А», «Н. К»: an initial after a surname or another one.
_INITIAL = compile_late(rf"(?:[{UPPER}][{LOWER}-]+\s|[{UPPER}]\.\s?)[{UPPER}]$")
# «г», «т. д», «н. э»; a longer word is none, and a run of them is not read.
_LAST_WORD = compile_late(r"(?<!\w)(?:[^\W\d_]\.\s?){0,2}[^\W\d_]{1,6}$|(?<=\d)[^\W\d_]{1,4}$")


def without_closing(document: Document, span: Span) -> Span:
    """``span`` without the punctuation and white space that close it; never empty.

    The stop of an abbreviation belongs to it: «до 1 июня 2026 г.», «мосты и т. д.».
    """
    words = document.text[span.start : span.end].rstrip(_CLOSING)
    if not words:
        return span
    end = span.start + len(words)
    stopped = end < span.end and document.text[end] == "." and _is_shortened(words, document.language)
    return Span(span.start, end + stopped)


def _is_shortened(words: str, language: Language) -> bool:
    if _INITIAL.search(words):
        return True
    last = _LAST_WORD.search(words)
    known = language.words("closing_abbreviation")
    return last is not None and "".join(last[0].split()).lower() in known


def sentences_within(document: Document, span: Span) -> list[Span]:
    """The document's sentences, clipped to ``span``; ``span`` itself when none reaches into it."""
    first = max(0, bisect_left(document.sentences, span.start, key=_start) - 1)
    end = bisect_left(document.sentences, span.end, first, key=_start)
    found = [
        Span(max(sentence.start, span.start), min(sentence.end, span.end))
        for sentence in document.sentences[first:end]
        if sentence.end > span.start
    ]
    return found or [span]


def _start(sentence: Sentence) -> int:
    return sentence.start


def own_sentences(document: Document, words: Span) -> tuple[Span, ...]:
    """The sentences of ``words``, the first without its closing punctuation."""
    first, *others = sentences_within(document, words)
    return (without_closing(document, first), *others)
