"""The stamps of messages in exports of chats."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late

if TYPE_CHECKING:
    from collections.abc import Sequence

# «[05.11.2026, 18:23:15] Нина: …», «[18:23, 05.11.2026] Нина: …»,
# «10/3/26, 9:05 AM - Rita: …»; «10.05.2027 10:00 Доклад: мост» is a programme.
_DAY, _CLOCK = r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}", r"\d{1,2}:\d{2}(?::\d{2})?(?:[ \u202f][AaPp]\.?[Mm]\.?)?"
_STAMPED = compile_late(
    rf"^[\u200e\u200f]?(?:\[{_DAY},?[ \u202f]{_CLOCK}\]|\[{_CLOCK}, {_DAY}\]|{_DAY},?[ \u202f]{_CLOCK}[ \t][-–—])[ \t]"
    r"(?:(?P<name>[^:\n]{1,60}): ?)?",
    re.MULTILINE,
)
# «Нина, [05.11.2026 18:23]» above each message
_HEADED = compile_late(r"^(?P<name>[^\n\[\]]{1,60}), \[[^\]\n]{0,30}\d{1,2}:\d{2}[^\]\n]{0,9}\]:?[ \t]*$", re.MULTILINE)
_FEWEST = 2
# What a chat is called, on a line above it.
_LONGEST_NAME = 60
_EXACT = compile_late(r"\d:\d[1-46-9]|\d:\d\d:|\[")
# What programs call the lines of their logs.
_LEVEL = compile_late(r"\[?(?:trace|debug|info|notice|warn(?:ing)?|error|critical|fatal)\b", re.IGNORECASE)


def export_stamps(text: str) -> re.Pattern[str] | None:
    """The stamps with which the text begins and goes on; None if it is no chat that a program wrote."""
    return next((pattern for pattern in (_STAMPED, _HEADED) if _is_export(pattern, text)), None)


def is_chat(text: str) -> bool:
    """Does the text begin with the stamp of a message, and go on with more of them?"""
    if export_stamps(text):
        return True
    from summarize.files.pasted_stamps import pasted

    pattern = pasted(text)
    first = pattern.search(text) if pattern else None
    return first is not None and may_name_chat(text[: first.start()].strip())


def _is_export(pattern: re.Pattern[str], text: str) -> bool:
    """Are most messages that ``pattern`` finds, from the beginning on, under the name of somebody?"""
    found = list(pattern.finditer(text))
    if len(found) < _FEWEST or not may_name_chat(text[: found[0].start()].strip()):
        return False
    names = [match["name"] for match in found if match["name"]]
    return len(names) * 2 > len(found) and not any(map(_LEVEL.match, names)) and not _is_programme(found, names)


def may_name_chat(above: str) -> bool:
    """Does nothing stand above the messages, or one short line without a closing mark?"""
    return len(above) <= _LONGEST_NAME and "\n" not in above and not above.endswith((".", ":", ";", "!", "?", ","))


def _is_programme(found: Sequence[re.Match[str]], names: Sequence[str]) -> bool:
    """Times to five minutes, without brackets, and each name once: «10.05.2027, 10:00 – Доклад: мост»."""
    return len(set(names)) == len(names) and not any(_EXACT.search(match[0]) for match in found)
