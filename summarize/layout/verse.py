"""Stanzas: short lines that begin with capitals, run on into one another and rhyme."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from summarize.layout.lines import split_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.document import BlockKind
    from summarize.layout.line_markers import LineMarker
    from summarize.layout.lines import TextLine

_LONGEST = 48
_SHORTEST = 10
_FEWEST_WORDS = 2
# Lines of the shortest stanza by which verse is recognised.
_QUATRAIN = 4
_ENDS_SENTENCE = frozenset(".!?…")
_MARKS = ".,!?…—– "
# Letters that sound alike at the end of a line: «юг» and «друг», «сад» and «стоят».
_SOUNDS = str.maketrans("юяёеибвгджз", "уаоэыпфктшс")
_SOUNDS_OF_RHYME = 2


def lines_of_verse(
    lines: Sequence[TextLine], markers: Sequence[LineMarker | None], kinds: Sequence[BlockKind | None]
) -> frozenset[int]:
    """The indices of the lines that go on with the stanza of the line above; none where no four lines are verse."""
    stanzas = [
        stanza
        for stanza in _runs(lines)
        if not any(markers[index] or kinds[index] for index in stanza) and _may_be_stanza(lines, stanza)
    ]
    if not any(_is_verse([lines[index] for index in stanza]) for stanza in stanzas):
        return frozenset()
    return frozenset(index for stanza in stanzas for index in stanza[1:])


def is_stanza(text: str) -> bool:
    """Do the lines of ``text``, a paragraph, make a stanza of four or more?"""
    lines = split_lines(text) if text.count("\n") >= _QUATRAIN - 1 else ()
    return bool(lines) and _may_be_stanza(lines, range(len(lines))) and _is_verse(lines)


def _runs(lines: Sequence[TextLine]) -> Iterator[range]:
    """Two or more lines without an empty one between them."""
    starts = [index for index, line in enumerate(lines) if not index or line.blank_above]
    return (range(first, end) for first, end in pairwise([*starts, len(lines)]) if end - first > 1)


def _may_be_stanza(lines: Sequence[TextLine], stanza: range) -> bool:
    follows_colon = stanza.start > 0 and lines[stanza.start - 1].last == ":"
    ends = lines[stanza[-1]].last in _ENDS_SENTENCE
    return ends and not follows_colon and all(_may_be_verse(lines[index]) for index in stanza)


def _may_be_verse(line: TextLine) -> bool:
    text = line.text
    sized = _SHORTEST <= len(text) <= _LONGEST and len(text.split()) >= _FEWEST_WORDS
    return sized and line.first.isupper() and line.last not in ":;" and not any(map(str.isdigit, text))


def _is_verse(stanza: Sequence[TextLine]) -> bool:
    """Do four lines or more hold fewer sentences than lines, and do two of them rhyme?

    The items of a list end alike: all with commas, all without a mark, however many of them end in «-ов»; only where
    each of four lines has another one to rhyme with are they verse.
    """
    endings = {"" if line.last.isalnum() else line.last for line in stanza[:-1]}
    if len(stanza) < _QUATRAIN or endings <= _ENDS_SENTENCE:
        return False
    texts = [line.text for line in stanza]
    return _rhymes(texts) if len(endings) > 1 else _rhymes_throughout(texts)


def _rhymes_throughout(lines: Sequence[str]) -> bool:
    """Of the first four lines, does each pair of a stanza's rhyme, and not with the other pair?"""
    words = _last_words(lines[:_QUATRAIN])
    one, two, three, four = map(_sound, words)
    paired = (one == two, three == four), (one == three, two == four), (one == four, two == three)
    return any(map(all, paired)) and len({one, two, three, four}) > 1 and len(set(words)) == _QUATRAIN


def _last_words(lines: Sequence[str]) -> list[str]:
    return [line.lower().rstrip(_MARKS).rsplit(maxsplit=1)[-1] for line in lines]


def _rhymes(lines: Sequence[str]) -> bool:
    words = _last_words(lines)
    pairs = [*pairwise(words), *zip(words, words[2:], strict=False)]
    return any(one != other and _sound(one) == _sound(other) for one, other in pairs)


def _sound(word: str) -> str:
    return word.replace("ь", "").translate(_SOUNDS)[-_SOUNDS_OF_RHYME:]
