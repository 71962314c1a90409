"""Tokens, the words, numbers and marks of a text, and terms, the stems by which sentences are compared.

One tokeniser, one record for every rule, one seam to stemmers. The text of tokens is normalised: with plain hyphens
and apostrophes and «е» for «ё».
"""

from __future__ import annotations

from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from summarize.core.lazy_pattern import compile_late
from summarize.core.records import NamedTuple
from summarize.languages import fields
from summarize.text.letters import LOWER, UPPER
from summarize.text.quoting import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from summarize.languages import Language

Tag = Literal[
    "NOUN", "PRON", "ADJ", "NUM", "ADV", "ADP", "CONJ", "PUNCT", "X",
    "Inf", "Imp", "Past", "Pres", "Fut", "Pred", "Short", "Part", "Conv",
]  # fmt: skip

# One of these is the predicate of its clause: «построил», «строят», «построит», «стройте», «надо», «построен».
FINITE: frozenset[Tag] = frozenset({"Past", "Pres", "Fut", "Imp", "Pred", "Short"})


class Cue(NamedTuple):
    """An entry of the lexicon: docs/languages.md says what each field means."""

    needs: str | None = None
    followed_by: tuple[str, ...] = ()
    accepts: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()
    strength: float | None = None
    case: str = ""
    preposition: str = ""
    after: tuple[str, ...] = ()
    of: str = ""


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
    ``classes`` are the entries of the lexicon for ``norm`` or else ``lemma``, by class.
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
    classes: Mapping[str, Cue] = MappingProxyType({})

    @property
    def is_capitalized(self) -> bool:
        """Does it begin with a capital letter?"""
        return self.text[:1].isupper()


NO_TOKEN = Token(0, 0, opens_line=False, text="", norm="", lemma="", pos="", tag="PUNCT")


WORD = compile_late(r"[^\W_]++(?:[-'][^\W_]++)*+")
"""A word or a whole number, wherever only words matter."""
# A word, also one that the end of a line cuts: «обхо-», «дить» below it.
_WHOLE_WORD = rf"[^\W_]++(?:[-'][^\W_]++|-[ \t]*\r?\n[ \t]*(?=[{LOWER}])[^\W_]++)*+"
# In order: four or more single letters one space apart («п о с т а н о в л я ю»), an initial, a decimal number or a
# date in figures, a word, a mark.
_TOKEN = compile_late(
    rf"(?<!\S)[^\W\d_](?: [^\W\d_]){{3,}}(?!\w)|(?<!\w)[{UPPER}]\.|\d++(?:[.,]\d++)++|{_WHOLE_WORD}|_++|[^\w\s]"
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


def normalized(token: str) -> str:
    """``Token.norm`` of a token as it is written.

    >>> normalized("Г."), normalized("п о с т а н о в и л"), normalized(".")
    ('г', 'постановил', '.')
    """
    if "\n" in token:
        token = fold(token)
    return token.lower().replace(" ", "").rstrip(".") or token


def entries_of(language: Language, norm: str, lemma: str) -> Mapping[str, Cue]:
    """``Token.classes`` of a word; most words have no entry."""
    words = language.lexicon
    own, other = words.get(norm, ""), words.get(lemma, "") if lemma != norm else ""
    return _entries(other + " " + own) if own or other else NO_TOKEN.classes


@lru_cache(_REMEMBERED)
def _entries(classes: str) -> Mapping[str, Cue]:
    """The entries of the ``classes`` of a word, as they are written; of two of one class the last."""
    return {name: cue_of(fields(given)) for name, _, given in (each.partition("(") for each in classes.split())}


def cue_of(given: Mapping[str, str]) -> Cue:
    """The entry with these fields."""
    followed_by, accepts, excludes, after = (
        tuple(given[name].split("|")) if name in given else ()
        for name in ("followed_by", "accepts", "excludes", "after")
    )
    strength = float(given["strength"]) if "strength" in given else None
    case, preposition, of = (given.get(name, "") for name in ("case", "preposition", "of"))
    return Cue(given.get("needs"), followed_by, accepts, excludes, strength, case, preposition, after, of)
