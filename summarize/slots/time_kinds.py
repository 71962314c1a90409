"""What a token is in an expression of time."""

from __future__ import annotations

from enum import StrEnum

from summarize.core.records import NamedTuple


class TimeKind(StrEnum):
    """What a token is in an expression of time; other marks are their own kind."""

    DAY = "N"
    MONTH = "M"
    YEAR = "Y"
    BARE_YEAR = "y"
    RELATIVE_YEAR = "R"
    QUARTER = "Q"
    SEASON = "e"
    ORDINAL = "O"
    DIGITS = "d"
    DAY_OF_MONTH = "K"
    PERIOD = "P"
    END_OF = "E"
    PART_OF = "B"
    COUNT = "n"
    UNIT = "u"
    FREQUENCY = "F"
    TERM = "T"
    VAGUE = "V"
    CLOCK = "H"
    UNTIL = "U"
    NOT_LATER = "X"
    WITHIN = "L"
    AFTER = "G"
    BEFORE = "Z"
    FOR = "A"
    IN = "I"
    FROM = "S"
    THROUGH = "W"
    AND = "&"
    FOLLOWS = "f"
    SINCE = "s"
    WORD = "w"


TIMES = frozenset("NMKYyRQOdPEBuFTVHe")
"""The kinds of which every deadline has one: a preposition alone names no time."""


class TimeToken(NamedTuple):
    """A word or a mark at its place in the source; ``kind`` is a ``TimeKind`` or a mark."""

    kind: str
    start: int
    end: int
