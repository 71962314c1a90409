"""Subtitles (SRT, WebVTT): what is said, without cue numbers, times and markup."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.core.records import NamedTuple
from summarize.document import BlockKind, Source
from summarize.files.blocks import Node, lay_out
from summarize.files.detect import Kind
from summarize.files.encoding import decode
from summarize.text.letters import UPPER

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_TIME = r"(?:\d+:)?\d{1,2}:\d{2}[.,]\d{3}"
_TIMES = compile_late(rf"^[ \t]*(?P<start>{_TIME})[ \t]*-->[ \t]*(?P<end>{_TIME})[^\n]*$", re.MULTILINE)
_VOICE = compile_late(r"<v(?:\.[^\s>]*)?\s+(?P<name>[^>]+)>")
_MARKUP = compile_late(r"</?[a-zA-Z][^>]*>|<\d[^>]*>|\{\\[^}]*\}")
_TURN = compile_late(r"[-–—]\s?(?=\S)")
# «Мастер: Полку надо закрепить.», «- МАСТЕР: …»
_LABEL = compile_late(
    r"^[ \t]*(?:[-–—][ \t]?)?(?P<name>[^\W\d_][^\W\d_’'. -]{0,15}(?:[ .-]{1,2}[^\W\d_]{1,15}){0,2}\.?):[ \t]+(?=\S)",
    re.MULTILINE,
)
# «- Когда сдаём?\n- В мае.»: two speak in one cue; «мост\n- это дорога» goes on.
_NEXT_TURN = compile_late(rf"\n[ \t]*(?=[-–—][ \t]?[{UPPER}«\"])")
# «[аплодисменты]», «(музыка)»: what is heard, and nobody says.
_SOUND = compile_late(r"\[[^\[\]]{1,60}\]|\([^()]{1,60}\)")
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
    text, blocks = lay_out(tuple(_nodes(_with_speakers(tuple(_cues(decode(data, encoding)))))))
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
        speaker = voice["name"].strip() if voice else ""
        for said in _NEXT_TURN.split(unescape(_MARKUP.sub("", words)).strip()):
            if said and not _SOUND.fullmatch(said.strip()):
                yield _Cue(_seconds(match["start"]), _seconds(match["end"]), speaker, said)


def _with_speakers(cues: Sequence[_Cue]) -> Iterator[_Cue]:
    """``cues``, parted where «Name:» opens a line, if there are two names and one comes again or each cue has one."""
    labels = [_own_labels(cue) for cue in cues]
    names = [match["name"].lower() for found in labels for match in found]
    come_again = len(set(names)) < len(names) or len(names) == len(cues)
    are_speakers = come_again and len(set(names)) > 1
    speaker = ""
    for cue, found in zip(cues, labels, strict=True):
        if not are_speakers or cue.speaker:
            yield cue
            continue
        ends = [*(match.start() for match in found), len(cue.text)]
        if before := cue.text[: ends[0]].strip():
            yield cue._replace(speaker=speaker, text=before)
        for match, end in zip(found, ends[1:], strict=True):
            speaker = match["name"]
            yield cue._replace(speaker=speaker, text=cue.text[match.end() : end].strip())


def _own_labels(cue: _Cue) -> list[re.Match[str]]:
    """The names before a colon that open lines of ``cue`` in capitals."""
    return [match for match in _LABEL.finditer(cue.text) if match["name"][0].isupper()]


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
