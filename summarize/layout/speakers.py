"""Transcripts whose lines open with who speaks: «Прораб: Завтра привезут кирпич.»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.core.records import NamedTuple
from summarize.document import Block, BlockKind, Span
from summarize.text.clause import clause_of
from summarize.text.letters import LOWER, UPPER
from summarize.text.morphology import has_analyser, readings_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarize.languages import Language

_WORD = rf"[{UPPER}][{LOWER}]+(?:-[{UPPER}]?[{LOWER}]+)?"
# «[00:01:35] », «[05.02.2027, 9:24:11] », «05.02.2027, 9:24 - »: programs that record talks, and chats, add the time.
_STAMP = r"(?:[\[(]?(?:\d{1,2}\.\d{1,2}\.\d{2,4},?[ ])?\d{1,2}:\d\d(?::\d\d)?(?:[\])]|[ ][-–—])?[ \t]+)?"
_LABEL = compile_late(rf"{_STAMP}(?P<name>{_WORD}(?:[ ](?:{_WORD}|[{LOWER}]+)){{0,2}}):[ \t]+(?=[«\"]?[{UPPER}])")
_PARTED = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.TITLE})
_FEWEST_TURNS = 2
_STOPS = (".", "!", "?", "…")


class _Turn(NamedTuple):
    """The index of a block, who speaks in it, where the label of the speaker ends, and what is said."""

    block: int
    name: str
    label_end: int
    words: Span


def part_speakers(text: str, blocks: Iterable[Block], language: Language) -> Iterator[Block]:
    """``blocks``, those of a transcript parted into the label of who speaks, which is boilerplate, and what is said."""
    found = list(blocks)
    turns = {turn.block: turn for turn in _turns(text, found, language)}
    for index, block in enumerate(found):
        turn = turns.get(index)
        if turn is None:
            yield block
            continue
        label = Span(block.start, turn.label_end)
        lines = (Span(turn.words.start, block.lines[0].end), *block.lines[1:])
        yield Block(BlockKind.BOILERPLATE, *label, (label,))
        yield Block(BlockKind.PARAGRAPH, *turn.words, lines)


def _turns(text: str, blocks: Sequence[Block], language: Language) -> Sequence[_Turn]:
    """The turns of a transcript; none unless two speak, and one of them to somebody or of himself."""
    if not has_analyser(language):
        return ()
    labelled = [
        _Turn(index, match["name"], match.end("name") + 1, Span(match.end(), block.end))
        for index, block in enumerate(blocks)
        if block.kind in _PARTED and (match := _LABEL.match(text, block.start, block.lines[0].end))
    ]
    named = {turn.name for turn in labelled if _names_somebody(turn.name, language)}
    turns = [turn for turn in labelled if turn.name in named]
    if len(named) < _FEWEST_TURNS:
        return ()
    clauses = [clause_of(text, *turn.words, language) for turn in turns]
    # «Маша: Сделать макет. Олег: Найти бумагу.»
    tasks = sum(clause.tag(clause.first_word()) == "Inf" for clause in clauses)
    talks = any(
        token.person in ("1", "2") or token.tag == "Imp" or token.norm == "?"
        for clause in clauses
        for token in clause.tokens
    )
    said = sum(text[turn.words.start : turn.words.end].rstrip('»"').endswith(_STOPS) for turn in turns)
    return turns if talks and tasks * 2 < len(turns) and said * 2 > len(turns) else ()


def _names_somebody(name: str, language: Language) -> bool:
    """«Прораб», «Ирина Павловна»; not «Адрес», «Ответственный», «Решили»."""
    first, *_ = name.split()
    if name.lower() in language.words("speaker_label"):
        return True
    labels = ("assignee_label", "deadline_label", "other_label")
    if any(first.lower() in language.words(label) or name.lower() in language.words(label) for label in labels):
        return False
    return any(reading.animacy == "Anim" and reading.case == "Nom" for reading in readings_of(first, language))
