"""The words on both sides of a gap, and what the language pack knows of them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from summarize.lazy_pattern import compile_late
from summarize.text.characters import INVISIBLE, LOWER, UPPER

if TYPE_CHECKING:
    import re

    from summarize.languages import Language
    from summarize.sentences.boundaries import Gap

# razdel sees ten characters on each side of a mark, and twenty of the sentence so far.
WINDOW = 10
TOKEN_REACH = 60
_LONGEST = 12
_LAST_WORD = compile_late(rf"[{UPPER}{LOWER}{INVISIBLE}]+(?:-[{UPPER}{LOWER}]+)?\s?$")
_LAST_ABBREVIATION = compile_late(
    rf"(?<![{UPPER}{LOWER}])(?:[{LOWER}{UPPER}]{{1,5}}\.\s?){{0,3}}[{LOWER}{UPPER}]{{1,{_LONGEST}}}\s?$"
)
_NEXT_WORD = compile_late(rf"[«„“\"(\[]?(?P<word>[{UPPER}{LOWER}{INVISIBLE}]+)")
_NEVER = compile_late(r"(?!)")
_NO_INVISIBLE = dict.fromkeys(map(ord, INVISIBLE))


class Vocabulary(NamedTuple):
    """The tables of ``sentences.toml`` as sets; ``shortened`` are the abbreviations of both kinds."""

    abbreviations: frozenset[str]
    closing_abbreviations: frozenset[str]
    shortened: frozenset[str]
    year_units: frozenset[str]
    eras: frozenset[str]
    openers: frozenset[str]
    numbered_labels: frozenset[str]
    dotted_endings: frozenset[str]
    dotted_names: frozenset[str]
    finite_verb: re.Pattern[str]


@cache
def vocabulary(language: Language) -> Vocabulary:
    """The vocabulary of ``language``; empty, and matching nothing, for an unknown one."""
    abbreviations = language.words("sentences", "abbreviations")
    closing_abbreviations = language.words("sentences", "closing_abbreviations")
    return Vocabulary(
        abbreviations,
        closing_abbreviations,
        abbreviations | closing_abbreviations,
        language.words("sentences", "year_units"),
        language.words("sentences", "eras"),
        language.words("sentences", "openers"),
        language.words("sentences", "numbered_labels"),
        language.words("sentences", "dotted_endings"),
        language.words("sentences", "dotted_names"),
        _finite_verb(language),
    )


def _finite_verb(language: Language) -> re.Pattern[str]:
    entries = language.table("sentences", "finite_verb_patterns")
    # Asking for three letters first passes over figures and most words that are no verbs.
    return compile_late(rf"\b(?=\w{{3}})(?:{'|'.join(entries)})\b") if entries else _NEVER


def word_before(gap: Gap) -> str:
    """The word that ends at the mark, without what is invisible in it; empty after anything else."""
    match = _LAST_WORD.search(gap.text, max(gap.start, gap.mark - TOKEN_REACH), gap.mark)
    return match[0].rstrip().translate(_NO_INVISIBLE) if match else ""


def word_after(gap: Gap) -> str:
    """The next word, under an opening quote or bracket; empty where there is none."""
    match = _NEXT_WORD.match(gap.text, gap.next)
    return match["word"].translate(_NO_INVISIBLE) if match else ""


def abbreviation_before(gap: Gap) -> str:
    """The abbreviation in front of the mark as the tables have it: small letters, no spaces, «т.п»."""
    window = gap.text[max(gap.start, gap.mark - 2 * WINDOW) : gap.mark]
    if "." not in window:
        word = window.rpartition(" ")[2]
        # With more letters than this it is none, and with other signs among them the pattern must see.
        if word.isalpha():
            return word.lower() if len(word) <= _LONGEST else ""
    match = _LAST_ABBREVIATION.search(gap.text, max(gap.start, gap.mark - 2 * WINDOW), gap.mark)
    return "".join(match[0].lower().split()) if match else ""


def is_abbreviation(gap: Gap, known: Vocabulary) -> bool:
    """Whether the mark follows an abbreviation, or the last part of one."""
    found = abbreviation_before(gap)
    return found in known.shortened or found.rpartition(".")[2] in known.shortened


def is_opener(gap: Gap, known: Vocabulary) -> bool:
    """Whether the next word opens sentences and no names, and is no initial."""
    if gap.text[gap.next + 1 : gap.next + 2] == ".":
        return False
    word = word_after(gap)
    return word[:1].isupper() and word.lower() in known.openers
