"""Which language a text is in, by its letters and function words."""

from __future__ import annotations

import re

_CYRILLIC = re.compile(r"[а-яё]", re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_]")
SAMPLE = 20_000


def detect(text: str) -> str | None:
    """The code of the language of ``text`` (its first 20,000 characters), or None when it is none we know."""
    sample = text[:SAMPLE]
    letters = len(_LETTER.findall(sample))
    return "ru" if not letters or len(_CYRILLIC.findall(sample)) > letters / 2 else None
