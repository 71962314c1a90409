"""The language in which the program speaks to whoever runs it, apart from those of the documents.

Messages are written in English where they are raised. A pack may have a catalogue of them, ``interface.tsv``: a line
has a message, with {} for what varies, and its translation with as many.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from summarize.languages import read_pairs

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

OPTION = "--interface"
INTERFACES = ("en", "ru")
_LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")


def interface_language(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """The code after ``--interface`` among ``arguments``, else that of the locale; English if there is no catalogue."""
    written = " ".join(arguments).partition(OPTION)[2].lstrip(" =")
    locale = next(filter(None, (environment.get(name) for name in _LOCALE)), "")
    code = (written or locale)[:2].lower()
    return code if code in INTERFACES else INTERFACES[0]


def translate(message: str, code: str | None) -> str:
    """``message`` in the language ``code``; what the catalogue lacks stays as it is.

    >>> translate("plan.txt: no such file: check the name", "ru")
    'plan.txt: нет такого файла: проверьте имя'
    """
    catalogue = read_pairs(code, "interface") if code else {}
    if not catalogue:
        return message
    if message in catalogue:
        return catalogue[message]
    for pattern, translation in _templates(code or ""):
        match = pattern.fullmatch(message)
        if match:
            return translation.format(*(translate(part, code) for part in match.groups()))
    head, colon, rest = message.partition(": ")
    return f"{catalogue.get(head, head)}{colon}{translate(rest, code)}" if colon else message


@cache
def _templates(code: str) -> list[tuple[re.Pattern[str], str]]:
    """The messages in which something varies, those of the most words first."""
    varying = [pair for pair in read_pairs(code, "interface").items() if "{}" in pair[0]]
    varying.sort(key=lambda pair: -len(pair[0].replace("{}", "")))
    return [(re.compile("(.+?)".join(map(re.escape, key.split("{}"))), re.DOTALL), value) for key, value in varying]
