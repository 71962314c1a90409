"""Candidate sentence boundaries, the words on both sides of them, and what razdel decides."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.core.records import NamedTuple
from summarize.text.bullets_and_numbers import NOTE_MARK
from summarize.text.letters import LOWER, UPPER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from summarize.document import Block
    from summarize.languages import Language

# razdel sees ten characters on each side of a mark.
RAZDEL_WINDOW = 10
# And twenty of the sentence so far.
RAZDEL_BUFFER = 21
TOKEN_REACH = 60
_MARKS = ".?!…"
_SPACED_CLOSERS = r"»”’)\]}"
_OPENERS = '«„“"(\\['
# A run of marks is matched once, possessively, so that a megabyte of full stops takes linear time. No sentence begins
# with a small letter or a closing mark. The leading character class keeps the search fast.
_CANDIDATE = compile_late(
    rf"""
    [{_MARKS}=:;]
    (?P<end>
        (?<=[{_MARKS}])(?<![{_MARKS}].)[{_MARKS}]*+
        (?:\s?[{_SPACED_CLOSERS}]|["'“](?![{UPPER}{LOWER}\d]))*+
        | (?<=[=:;])-?[)(]{{1,3}}(?=\s)
    )
    (?P<note>(?:{NOTE_MARK})++(?=\s))?
    (?:
        (?P<space>\s+)
        (?![{LOWER}]{{9}}|[{LOWER}]{{1,8}}\b|[{_MARKS};,{_SPACED_CLOSERS}])
        | (?=[{_OPENERS}]?[{UPPER}])
    )
    (?=\S)
    """,
    re.VERBOSE,
)
_LAST_WORD = compile_late(rf"[{UPPER}{LOWER}]+(?:-[{UPPER}{LOWER}]+)?\s?$")
_NEXT_WORD = compile_late(rf"[«„“\"(\[]?(?P<word>[{UPPER}{LOWER}]+)")
_LONGEST_ABBREVIATION = 12
_LAST_ABBREVIATION = compile_late(
    rf"(?<![^\W\d_])(?:[{LOWER}{UPPER}]{{1,5}}\.\s?){{0,3}}[{LOWER}{UPPER}]{{1,{_LONGEST_ABBREVIATION}}}\s?$"
)


class SentenceBoundary(NamedTuple):
    """A candidate boundary, as offsets in ``text``.

    ``start`` is the start of the sentence so far, ``mark`` its first closing mark, ``end`` the place after its last
    mark, quote or bracket, ``next`` the start of the next word.
    """

    text: str
    start: int
    mark: int
    end: int
    next: int
    block: Block
    language: Language

    @property
    def lacks_space(self) -> bool:
        """«… в городе.Мост …»."""
        return self.next == self.end

    @property
    def is_single_stop(self) -> bool:
        """A full stop with no other mark, quote or bracket after it."""
        return self.text[self.mark : self.end] == "."

    def before(self, reach: int) -> tuple[str, int, int]:
        """Return the arguments that make a pattern search the last ``reach`` characters before the mark."""
        return self.text, max(self.start, self.mark - reach), self.mark

    @property
    def word_before(self) -> str:
        """The word that ends at the mark, "" if there is none."""
        match = _LAST_WORD.search(*self.before(TOKEN_REACH))
        return match[0].rstrip() if match else ""

    @property
    def word_after(self) -> str:
        """The next word without an opening quote or bracket, "" if there is none."""
        match = _NEXT_WORD.match(self.text, self.next)
        return match["word"] if match else ""

    @property
    def abbreviation(self) -> str:
        """The abbreviation before the mark as the tables have it: lower case, no spaces, no last stop, «т.п»."""
        match = _LAST_ABBREVIATION.search(*self.before(2 * RAZDEL_WINDOW))
        return "".join(match[0].lower().split()) if match else ""

    @property
    def follows_abbreviation(self) -> bool:
        """The mark follows an abbreviation or the last part of one."""
        found = self.abbreviation
        parts = {found, found.rpartition(".")[2]}
        return not all(parts.isdisjoint(self.language.words(name)) for name in ("abbreviation", "closing_abbreviation"))

    @property
    def precedes_opener(self) -> bool:
        """The next word is one that opens sentences and no names («Он», «Нужно»), and not an initial."""
        if self.text[self.next + 1 : self.next + 2] == ".":
            return False
        word = self.word_after
        known = self.language.words("sentence_opener"), self.language.words("modal")
        return word[:1].isupper() and any(word.lower() in words for words in known)


def find_candidates(text: str, block: Block) -> Iterator[re.Match[str]]:
    """Find the candidate boundaries of ``block``, in order.

    A match runs from the first closing mark to the next word; its group ``end`` stops before the space, and before the
    mark of a footnote, which is ``note``.
    """
    return _CANDIDATE.finditer(text, block.start, block.end)


def razdel_rules(boundary: SentenceBoundary) -> bool:
    """What razdel decides, given one mark and its window: on whole blocks it takes quadratic time."""
    text, start, _, end, following, *_ = boundary
    joining, split = load_razdel()
    place = end - 1
    left, right = text[max(start, place - RAZDEL_WINDOW) : place], " " + text[following : following + RAZDEL_WINDOW - 1]
    candidate = split(left, text[place], right, text[start : min(place, start + RAZDEL_BUFFER)])
    return not any(rule(candidate) for rule in joining)


@cache
def load_razdel() -> tuple[tuple[Callable[[object], object], ...], Callable[..., object]]:
    """Return the rules of razdel, each of which joins or abstains, and the record they read; imported on first use."""
    from razdel.segmenters.sentenize import SentSplit, sentenize

    return tuple(rule.function for rule in sentenize.rules), SentSplit
