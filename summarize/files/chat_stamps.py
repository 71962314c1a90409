"""The stamps of messages in exports of chats."""

from __future__ import annotations

import re

from summarize.lazy_pattern import compile_late

# «[05.11.2026, 18:23:15] Нина: …», «10/3/26, 9:05 AM - Rita: …»
_DAY, _CLOCK = r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}", r"\d{1,2}:\d{2}(?::\d{2})?(?:[ \u202f][AaPp]\.?[Mm]\.?)?"
STAMPED = compile_late(
    rf"^[\u200e\u200f]?\[?{_DAY},?[ \u202f]{_CLOCK}\]?(?:[ \t]-)?[ \t](?:(?P<name>[^:\n]{{1,60}}): ?)?",
    re.MULTILINE,
)
# «Нина, [05.11.2026 18:23]» above each message
HEADED = compile_late(r"^(?P<name>[^\n\[\]]{1,60}), \[[^\]\n]{0,30}\d{1,2}:\d{2}[^\]\n]{0,9}\]:?[ \t]*$", re.MULTILINE)
_FEWEST = 2


def is_chat(text: str) -> bool:
    """Does the text begin with the stamp of a message, and go on with more of them?"""
    return any(is_export(pattern, text) for pattern in (STAMPED, HEADED))


def is_export(pattern: re.Pattern[str], text: str) -> bool:
    """Are most messages that ``pattern`` finds, from the beginning on, under a name?"""
    found = list(pattern.finditer(text))
    named = sum(match["name"] is not None for match in found)
    return len(found) >= _FEWEST and not text[: found[0].start()].strip() and named * 2 > len(found)
