"""Regular expressions that are compiled at their first use, and only when a text has what their matches begin with.

Compiling takes up to a millisecond each, and a run needs few of the two hundred there are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, AnyStr, Generic, cast

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

# ``re.IGNORECASE``, without importing ``re``.
_IGNORECASE = 2
NO_END = 1 << 62
"""The end of no text: all of it is searched."""


class LazyPattern(Generic[AnyStr]):
    """The attributes of ``re.compile(source, flags)``, which is called when one is first used."""

    def __init__(self, source: AnyStr, flags: int) -> None:
        self._source: AnyStr = source
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        import re

        # Stored on the instance, so that later uses find it without this method.
        value = self.__dict__[name] = getattr(re.compile(self._source, self._flags), name)
        return value


def compile_late(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return what has the methods of ``re.compile(source, flags)``, but cannot be passed to functions of ``re``."""
    return cast("re.Pattern[AnyStr]", LazyPattern(source, flags))


# ---------------------------------------------------------------- how the matches of a pattern begin

_STRUCTURE = compile_late(r"\\.|\[(?:\\.|[^]\\])*\]|[(|)]", 16)  # re.DOTALL
_BOUNDARY = compile_late(r"\(\?<!\\w\)|\\b")
_GROUP = compile_late(r"(\[(?!\^)(?:[^\]\\]|\\\W)+\]|\(\?:(?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*\))(\?|\*|\{0[^}]*\})?")
_LITERAL = compile_late(r"\\[^\w\s](?![?*]|\{0)|(?:\w(?![?*+{]))*(?:\w(?=\+|\{[1-9]))?")
_RANGE = compile_late(r"\w-\w")


def alternatives(entry: str) -> list[str]:
    """The alternatives of the regular expression ``entry``, those inside brackets left whole."""
    # A third of the time that the loop takes.
    if "(" not in entry and "[" not in entry and r"\|" not in entry:
        return entry.split("|")
    parts, depth, start = [], 0, 0
    for token in _STRUCTURE.finditer(entry):
        mark = token[0]
        depth += (mark == "(") - (mark == ")")
        if mark == "|" and not depth:
            parts.append(entry[start : token.start()])
            start = token.end()
    return [*parts, entry[start:]]


def literal_openings(pattern: str) -> tuple[str, ...]:
    r"""The letters, figures or one mark with which the matches of ``pattern`` begin; ("",) where they are not known.

    >>> literal_openings("январ[ьяюе]"), literal_openings(r"(?:не )?(?:позднее|позже)"), literal_openings(r"\w+")
    (('январ',), ('не', 'позднее', 'позже'), ('',))
    """
    if pattern.isalpha():
        return (pattern,)
    found: list[str] = []
    for part in alternatives(pattern.replace(r"\d", "[0-9]")):
        if part.isalpha():
            found.append(part)
            continue
        here = part[bounded.end() :] if (bounded := _BOUNDARY.match(part)) else part
        group = _GROUP.match(here) if here.startswith(("(", "[")) else None
        inside, optional = group.groups() if group else ("", "")
        if inside.startswith("["):
            found += _RANGE.sub(_spelt_out, inside[1:-1].replace("\\", ""))
        elif inside:
            found += literal_openings(inside[3:-1])
        else:
            literal = cast("re.Match[str]", _LITERAL.match(here))
            found.append(literal[0].replace("\\", ""))
        found += literal_openings(here[group.end() :]) if group and optional else ()
    return ("",) if "" in found else tuple(found)


def _spelt_out(match: re.Match[str]) -> str:
    return "".join(map(chr, range(ord(match[0][0]), ord(match[0][2]) + 1)))


# ---------------------------------------------------------------- patterns of which few begin in a text


class PatternFinder:
    """Has the methods of a pattern for any of ``entries``, but compiles and tries only those that a text may have.

    Each is an entry of a pack, and the pattern made of it, whose matches begin as the entry's do. Where two match, the
    first counts. Without ``flags`` a text must be in lower case.
    """

    def __init__(self, entries: Iterable[tuple[str, str]], flags: int = _IGNORECASE) -> None:
        self._entries = [(literal_openings(entry.lower()), compile_late(pattern, flags)) for entry, pattern in entries]
        self._openings = tuple(opening for openings, _ in self._entries for opening in openings)
        self._longest = max(map(len, self._openings), default=0)
        self._in_lower_case = not flags

    def finditer(self, text: str, start: int = 0, end: int = NO_END) -> Iterator[re.Match[str]]:
        """The matches, none inside another."""
        patterns = self._within(text, start, end)
        if len(patterns) == 1:
            yield from patterns[0].finditer(text, start, end)
            return
        # The next match of each pattern: one far ahead, or none, is not searched for again.
        ahead = [match for pattern in patterns if (match := pattern.search(text, start, end))]
        while ahead:
            first = min(ahead, key=lambda match: match.start())
            yield first
            start = max(first.end(), first.start() + 1)
            later = (one if one.start() >= start else one.re.search(text, start, end) for one in ahead)
            ahead = [match for match in later if match]

    def search(self, text: str, start: int = 0, end: int = NO_END) -> re.Match[str] | None:
        """The first match."""
        return next(self.finditer(text, start, end), None)

    def match(self, text: str, start: int = 0, end: int = NO_END) -> re.Match[str] | None:
        """The match that begins at ``start``."""
        return next(filter(None, (pattern.match(text, start, end) for pattern in self._at(text, start))), None)

    def fullmatch(self, text: str, start: int = 0, end: int = NO_END) -> re.Match[str] | None:
        """The match that is all of ``text`` from ``start`` to ``end``."""
        return next(filter(None, (pattern.fullmatch(text, start, end) for pattern in self._at(text, start))), None)

    def _within(self, text: str, start: int, end: int) -> list[re.Pattern[str]]:
        small = text[start:end] if self._in_lower_case else text[start:end].lower()
        if not any(map(small.__contains__, self._openings)):
            return []
        return [pattern for openings, pattern in self._entries if any(map(small.__contains__, openings))]

    def _at(self, text: str, start: int) -> Iterator[re.Pattern[str]]:
        small = text[start : start + self._longest].lower()
        if small.startswith(self._openings):
            yield from (pattern for openings, pattern in self._entries if small.startswith(openings))
