"""Subtitles (SRT, WebVTT): what is said, without cue numbers, times and markup."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, NamedTuple

from summarize.document import BlockKind, Source
from summarize.files.blocks import Node, lay_out
from summarize.files.detect import Kind
from summarize.files.encoding import decode
from summarize.lazy_pattern import compile_late

if TYPE_CHECKING:
    from collections.abc import Iterator

_TIME = r"(?:\d+:)?\d{1,2}:\d{2}[.,]\d{3}"
_TIMES = compile_late(rf"^[ \t]*(?P<start>{_TIME})[ \t]*-->[ \t]*(?P<end>{_TIME})[^\n]*$", re.MULTILINE)
_VOICE = compile_late(r"<v(?:\.[^\s>]*)?\s+(?P<name>[^>]+)>")
_MARKUP = compile_late(r"</?[a-zA-Z][^>]*>|<\d[^>]*>|\{\\[^}]*\}")
_TURN = compile_late(r"[-–—]\s?(?=\S)")
_CLOSED = (".", "!", "?", "…", "»", '"')
# Seconds of silence after which a new paragraph begins.
_PAUSE = 2.0


class _Cue(NamedTuple):
    start: float
    end: float
    speaker: str
    text: str


def read_captions(data: bytes, encoding: str | None = None) -> Source:
    """The text of subtitles in paragraphs; a new one begins with a speaker and after a pause."""
    text, blocks = lay_out(tuple(_nodes(_cues(decode(data, encoding)))))
    return Source(text, Kind.CAPTIONS.value, blocks)


def _cues(text: str) -> Iterator[_Cue]:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    found = list(_TIMES.finditer(text))
    for match, end in zip(found, [*(after.start() for after in found[1:]), len(text)], strict=True):
        lines = text[match.end() : end].split("\n")[1:]
        words = "\n".join(lines if end == len(text) else _without_name(lines[:-1]))
        # Notes and styles follow an empty line.
        words = words.strip("\n").partition("\n\n")[0]
        voice = _VOICE.search(words)
        said = unescape(_MARKUP.sub("", words)).strip()
        if said:
            yield _Cue(_seconds(match["start"]), _seconds(match["end"]), voice["name"].strip() if voice else "", said)


def _without_name(lines: list[str]) -> list[str]:
    """``lines`` without the number or, below an empty line, the name that stands directly above the next times."""
    *above, last = lines or [""]
    return above if last.strip().isdecimal() or (above and not above[-1].strip()) else lines


def _seconds(time: str) -> float:
    seconds = 0.0
    for part in time.replace(",", ".").split(":"):
        seconds = seconds * 60 + float(part)
    return seconds


def _nodes(cues: Iterator[_Cue]) -> Iterator[Node]:
    words: list[str] = []
    last = _Cue(0, 0, "", "")
    for cue in cues:
        said = " ".join(cue.text.split())
        is_new = cue.speaker != last.speaker or _TURN.match(said) or cue.start - last.end >= _PAUSE
        if words and is_new and (words[-1].endswith(_CLOSED) or cue.speaker != last.speaker):
            yield Node(BlockKind.DIALOGUE, " ".join(words))
            words = []
        if cue.speaker and cue.speaker != last.speaker:
            yield Node(BlockKind.BOILERPLATE, f"{cue.speaker}:")
        # A cue often goes on showing the words of the one before it.
        if is_new or said != " ".join(last.text.split()):
            words.append(_TURN.sub("", said, count=1) if _TURN.match(said) else said)
        last = cue
    if words:
        yield Node(BlockKind.DIALOGUE, " ".join(words))
