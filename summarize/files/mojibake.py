"""Undo mojibake: letters that were decoded from bytes with a wrong table before the text came here."""

from __future__ import annotations

from summarize.errors import needs_extra
from summarize.files.encoding import SINGLE_BYTE, is_mojibake, likeness

_READ_AS = ("latin-1", "cp1252", "koi8-r", *SINGLE_BYTE)


def fix_mojibake(text: str) -> str:
    """``text`` as it was before it was decoded wrongly, or as it is. SummarizeError where ftfy is not installed."""
    with needs_extra("mojibake"):
        from ftfy import fix_encoding  # UTF-8 read as something else, also in parts of a text

    fixed = fix_encoding(text)
    return max(_from_other_tables(fixed), key=likeness) if is_mojibake(fixed) else fixed


def _from_other_tables(text: str) -> list[str]:
    """The text, and what its bytes are in each table if another one was taken for it."""
    found = [text]
    for read_as in _READ_AS:
        try:
            data = text.encode(read_as)
        except UnicodeEncodeError:
            continue
        found += [data.decode(table, "replace") for table in (*SINGLE_BYTE, "utf-8")]
    return found
