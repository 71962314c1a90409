"""Tokens: the words, numbers and marks of a text. One tokeniser and one record for every rule.

The text is normalised: with plain hyphens and apostrophes and «е» for «ё».
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from summarize.lazy_pattern import compile_late
from summarize.text.characters import LOWER, UPPER

if TYPE_CHECKING:
    from collections.abc import Iterator

Tag = Literal[
    "NOUN", "PRON", "ADJ", "NUM", "ADV", "ADP", "CONJ", "PUNCT", "X",
    "Inf", "Imp", "Past", "Pres", "Fut", "Pred", "Short", "Part", "Conv",
]  # fmt: skip

# One of these is the predicate of its clause: «построил», «строят», «построит», «стройте», «надо», «построен».
FINITE: frozenset[Tag] = frozenset({"Past", "Pres", "Fut", "Imp", "Pred", "Short"})


class Token(NamedTuple):
    """A word, a number or a mark at its place in the text.

    ``text`` is as written, with the stop of an abbreviation or an initial; ``norm`` is without it, in
    lower case, letter-spacing undone.

    ``lemma`` (spelt as ``norm`` is) and the features from ``pos`` to ``variant`` are those of
    Universal Dependencies, "" for a feature that the word does not have. ``tag`` is the part of speech
    in short, which for a verb is its form: "Inf", "Imp" (of the second person plural only: the others
    are homonyms of too much), "Past", "Pres", "Fut", "Pred" (no tense: «надо»), "Short" and "Part"
    (participles), "Conv" (gerund); proper nouns are "NOUN", determiners "PRON".

    ``may_be`` holds the tags and parts of speech of all likely readings of the word by itself, and
    ``cases`` those of its readings as a noun. ``opens_line`` when only white space precedes it on its line.
    """

    start: int
    end: int
    opens_line: bool
    text: str
    norm: str
    lemma: str
    pos: str
    tag: Tag
    case: str = ""
    number: str = ""
    animacy: str = ""
    person: str = ""
    verb_form: str = ""
    mood: str = ""
    tense: str = ""
    voice: str = ""
    aspect: str = ""
    variant: str = ""
    may_be: frozenset[str] = frozenset()
    cases: frozenset[str] = frozenset()

    @property
    def is_capitalized(self) -> bool:
        """Does it begin with a capital letter?"""
        return self.text[:1].isupper()


NO_TOKEN = Token(0, 0, opens_line=False, text="", norm="", lemma="", pos="", tag="PUNCT")


WORD = compile_late(r"[^\W_]++(?:[-'][^\W_]++)*+")
"""A word or a whole number, wherever only words matter."""
# In order: four or more single letters one space apart («п о с т а н о в л я ю»), an initial, a decimal number or a
# date in figures, a word, a mark.
_TOKEN = compile_late(
    rf"(?<!\S)[^\W\d_](?: [^\W\d_]){{3,}}(?!\w)|(?<!\w)[{UPPER}]\.|\d++(?:[.,]\d++)++|{WORD.pattern}|_++|[^\w\s]"
)
# «до 1 июля 2026 г. завершить»: what goes on after a stop was no sentence's end.
_GOES_ON = compile_late(rf"\.\s*[{LOWER}\d,;]")
_REMEMBERED = 1 << 15


def token_spans(text: str, start: int, end: int, abbreviations: frozenset[str]) -> Iterator[tuple[int, int]]:
    """The start and end of each token of ``text[start:end]``, in order; ``abbreviations`` are without their stops."""
    taken = start
    for match in _TOKEN.finditer(text, start, end):
        first, last = match.span()
        if first < taken:
            continue
        taken = last
        if last < end and text[last] == "." and text[first].isalnum() and text[last - 1] != ".":
            taken += normalized(match[0]) in abbreviations or _GOES_ON.match(text, last, end) is not None
        yield first, taken


@lru_cache(_REMEMBERED)
def normalized(token: str) -> str:
    """``Token.norm`` of a token as it is written.

    >>> normalized("Г."), normalized("п о с т а н о в и л"), normalized(".")
    ('г', 'постановил', '.')
    """
    return token.lower().replace(" ", "").rstrip(".") or token
