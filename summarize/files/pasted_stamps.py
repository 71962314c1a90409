"""The stamps of messages as people paste them from a chat: «Вчера, 18:40 Оля Б.», «Оля 18:40», «[9:12] Паша: …»."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from summarize import languages
from summarize.core.lazy_pattern import compile_late
from summarize.languages.finders import any_of
from summarize.text.letters import UPPER

if TYPE_CHECKING:
    from collections.abc import Sequence

_CLOCK = r"\d{1,2}:\d{2}(?!:?\d)(?:[ \u202f][AaPp]\.?[Mm]\.?)?"
_DATE = r"\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?|\d{1,2}\.?[ ][^\W\d_]{3,8}\.?(?:[ ]\d{4}(?:[ ]г\.)?)?"
_NAME = rf"[@~+]?[{UPPER}][^\s:,;!?\[\]]*(?:[ ][^\s:,;!?\[\]]+){{0,3}}"
_FEWEST = 2
# In characters: no more than ``detect`` has of any file.
_DECIDING = 1000
# In characters: what is written in a chat, not in the news of the hour.
_LONGEST_MESSAGE = 200
# Times to five minutes are those of a programme, unless few names come again and again.
_EXACT = compile_late(r"\d:\d[1-46-9]")


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """How a message may be headed; the last is a stamp without any name."""
    days = any_of(word for code in languages.known_codes() for word in languages.load(code).words("message_day"))
    days = days.replace("е", "[её]")
    stamp = rf"[\[(]?(?:(?:(?i:{days})|{_DATE})(?:,?[ ][^\W\d_]{{1,2}}[ ]|,[ ]|[ ]){_CLOCK}|{_CLOCK})[\])]?"
    who = rf"(?!(?i:{days})\b){_NAME}"
    name = rf"(?P<name>{who})"
    headings = (
        rf"^(?:{stamp},?[ \t]+{name}|(?P<before>{who})(?:[,:]|[ \t]+[-–—·•|])?[ \t]+{stamp}):?[ \t]*$",
        rf"^{name}[ \t]*\n{stamp}[ \t]*$",
        rf"^{stamp},?[ \t]+(?:[-–—][ \t]+)?{name}:[ \t]+(?=\S)",
        rf"^{name},?[ \t]+{stamp}:[ \t]+(?=\S)",
        rf"^{stamp}[ \t]*$",
    )
    return tuple(re.compile(heading, re.MULTILINE) for heading in headings)


def pasted(text: str) -> re.Pattern[str] | None:
    """The pattern of what heads each message of ``text``; None if it is no chat. Its beginning decides."""
    head = text.lstrip()[:_DECIDING]
    return next((pattern for pattern in _patterns() if _is_chat(list(pattern.finditer(head)), head)), None)


def name_of(match: re.Match[str]) -> str:
    """Who wrote the message that ``match`` heads; empty if nobody is named."""
    groups = match.groupdict()
    return (groups.get("name") or groups.get("before") or "").strip()


def _is_chat(found: Sequence[re.Match[str]], text: str) -> bool:
    if len(found) < _FEWEST:
        return False
    ends = [*(match.start() for match in found[1:]), len(text)]
    messages = [text[match.end() : end].strip() for match, end in zip(found, ends, strict=True)]
    # «10:12 Тула», «10:47 Орёл»: stops of a train have nothing below them.
    if sum(map(bool, messages)) * 3 < len(found) * 2:
        return False
    is_exact = any(_EXACT.search(match[0]) for match in found)
    names = list(filter(None, map(name_of, found)))
    if not names:
        return is_exact and max(map(len, messages)) <= _LONGEST_MESSAGE
    return is_exact or len(set(names)) * 2 <= len(names)
