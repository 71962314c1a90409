"""A text layer that spells no words: a bad font map, or letters that were recognised as those of another script."""

from __future__ import annotations

from unicodedata import category

from summarize.core.lazy_pattern import compile_late

_SAMPLE = 50_000
_WORD = compile_late(r"[^\W_]{3,}")
# «noCTpouTb», «pa3a», «ТПе уШаре»: a capital or a figure inside a word.
_ODD_WORD = compile_late(r"[^\W_]*[^\W\d_]\d+[^\W\d_][^\W_]*|[^\W_]*[a-zа-яё][A-ZА-ЯЁ][^\W_]*")
# Glyphs without a meaning: private use, unassigned, and letters with marks that no page has most of.
_NAMELESS = frozenset({"Co", "Cn", "Cs"})
_MARKED = compile_late("[\u1e00-\u1eff]")
_FEW_WORDS = 20
# Shares of the words or signs of a text; in prose each is far less.
_MOST_ODD, _MOST_NAMELESS, _MOST_MARKED = 0.15, 0.2, 0.5
_TIMES_EVIDENCE = 1.5
SPELLS_NO_WORDS = (
    "its text layer spells no words, though its pages may look right: "
    "recognise them anew (ocrmypdf --force-ocr -l rus in.pdf out.pdf)"
)


def spells_no_words(text: str) -> bool:
    """Are the letters of a PDF's ``text`` not those that a reader sees on its pages?"""
    from summarize.files.encoding import is_mojibake
    from summarize.languages.detect import best_evidence

    sample = "".join(text[:_SAMPLE].split())
    nameless = sum(category(sign) in _NAMELESS for sign in sample)
    if nameless > _MOST_NAMELESS * len(sample) or len(_MARKED.findall(sample)) > _MOST_MARKED * len(sample):
        return True
    words = _WORD.findall(text[:_SAMPLE])
    odd = sum(_ODD_WORD.fullmatch(word) is not None for word in words)
    # A page of names from programs, or of marks of parts, has the function words of its language too.
    least = max(_MOST_ODD, _TIMES_EVIDENCE * best_evidence(text))
    return (len(words) >= _FEW_WORDS and odd > least * len(words)) or is_mojibake(text)
