"""From a span of the source to words fit to show: white space folded, typesetting undone, nothing else."""

from __future__ import annotations

import re

# A word cut at the end of a line: «прави-\nтельство». Upper case after the break is a compound
# name («Санкт-\nПетербург»), whose hyphen stays.
_LINE_END_HYPHEN = re.compile(r"(?<=[^\W\d_])[-\u2010\u00ad][ \t]*(?:\r\n|\r|\n)[ \t]*(?=[^\W\d_])")
_COMPOUND_BREAK = re.compile(r"(?<=[^\W\d_])([-\u2010])[ \t]*(?:\r\n|\r|\n)[ \t]*(?=[A-ZА-ЯЁ])")
# Four or more single letters, one space apart: «п о с т а н о в л я ю». Two spaces are a word's end.
_LETTER_SPACED = re.compile(r"(?<!\S)[^\W\d_](?: [^\W\d_]){3,}(?=[\s:;,.!?]|$)")
_INVISIBLE = re.compile(r"[\u00ad\u200b\u2060\ufeff]")


def fold(raw: str) -> str:
    """``raw`` with white space folded to single spaces and line-end hyphens, soft hyphens and letter-spacing undone."""
    raw = _COMPOUND_BREAK.sub(r"\1", raw)
    raw = _LINE_END_HYPHEN.sub("", raw)
    raw = _INVISIBLE.sub("", raw)
    raw = _LETTER_SPACED.sub(lambda match: match[0].replace(" ", ""), raw)
    return " ".join(raw.split())
