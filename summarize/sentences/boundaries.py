"""Gaps: the places in a block where a sentence may end, found by one pass of one pattern."""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from summarize.lazy_pattern import compile_late
from summarize.text.characters import INVISIBLE, LOWER, UPPER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarize.document import Block

_MARKS = ".?!…"
_SPACED_CLOSERS = r"»”’)\]}"
_CLOSERS = _SPACED_CLOSERS + "\"'“"
_OPENERS = '«„“"(\\['
# A run of marks is taken whole and once (possessive, and not from its middle): a megabyte of full
# stops is one step. A small letter or a closing sign after the space ends no sentence. A pattern that
# begins with a class of characters is searched for by that class alone.
_GAP = compile_late(
    rf"""
    [{_MARKS}=:;]
    (?P<end>
        (?<=[{_MARKS}])(?<![{_MARKS}].)[{_MARKS}]*+
        (?:[{INVISIBLE}]|\s?[{_SPACED_CLOSERS}]|["'“](?![{UPPER}{LOWER}\d]))*+
        | (?<=[=:;])-?[)(]{{1,3}}(?=\s)
    )
    (?:
        (?P<space>\s+)
        (?![{INVISIBLE}]*(?:[{LOWER}]{{9}}|[{LOWER}]{{1,8}}\b|[{_MARKS};,{_SPACED_CLOSERS}]))
        | (?=[{_OPENERS}]?[{UPPER}])
    )
    (?=\S)
    """,
    re.VERBOSE,
)


class Verdict(Enum):
    """What a rule says of a gap."""

    SPLIT = "split"
    JOIN = "join"


class Gap(NamedTuple):
    """A place where a sentence may end.

    ``start`` opens the sentence so far; ``mark`` is the first of its closing marks, ``end`` stands
    after the last mark and any closing quotes and brackets; ``next`` is the next word's, which
    stands at ``end`` itself where the space was lost (``glued``).
    """

    text: str
    start: int
    mark: int
    end: int
    next: int
    block: Block

    @property
    def glued(self) -> bool:
        """Whether no space parts the two sides."""
        return self.next == self.end


def find_gaps(text: str, block: Block) -> Iterator[re.Match[str]]:
    """The gaps of ``block``, in order.

    A match starts at the first mark and ends at the next word; its group ``end`` stops before the space.
    """
    return _GAP.finditer(text, block.start, block.end)
