"""Language packs: what the program knows of a language, as data.

A pack is a folder of TOML files beside this one, a file for each room that reads it
(``sentences.toml``, ``measures.toml``, …). In every table the key is the entry (a word, a phrase,
or a regular expression in a table whose name ends in ``_patterns``) and the value is an attested
example in which it occurs, or a table with that ``example`` and more fields; a test holds every
entry against its example. A file is read, and a table parsed, when first asked for: parsing costs
about 10 µs an entry, and a run needs only some of them.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from summarize.errors import UsageError
from summarize.lazy_pattern import compile_late

if TYPE_CHECKING:
    from collections.abc import Mapping

PACKS = Path(__file__).parent
# Entries of a line without escapes, which nearly all tables are made of: read ten times faster than by tomllib.
_KEY = r"""(?:"[^"\\\n]*"|'[^'\n]*'|[\w-]+)"""
_STRING = r"""(?:"(?!"")[^"\\\n]*")"""
_SCALAR = rf"(?:{_STRING}|true|false|\d+(?:\.\d+)?|\[{_STRING}(?:, {_STRING})*\])"
_FIELDS = rf"\{{ (?:\w+ = {_SCALAR}(?:, (?=\w))?)+ \}}"
_ENTRIES = compile_late(rf"^({_KEY}) = (?:({_SCALAR})|({_FIELDS}))$", re.MULTILINE)
_FIELD = compile_late(rf"(\w+) = ({_SCALAR})")


class Language(NamedTuple):
    """A language by its ISO 639-1 code; None is an unknown one, whose tables are all empty."""

    code: str | None

    def table(self, file: str, name: str) -> Mapping[str, object]:
        """The entries of one table of ``file.toml``, in the order written; empty when absent."""
        if self.code is None:
            return {}
        return _parse(self.code, file, name)

    def words(self, file: str, name: str) -> frozenset[str]:
        """The entries of one table as a set."""
        return frozenset(self.table(file, name))


@cache
def known_codes() -> tuple[str, ...]:
    """The codes of all packs, sorted."""
    return tuple(sorted(folder.name for folder in PACKS.iterdir() if (folder / "language.toml").is_file()))


def load(code: str | None) -> Language:
    """The pack for ``code``; UsageError names the packs there are when it is none of them."""
    if code is not None and code not in known_codes():
        message = f"unknown language: {code}: choose from auto, {', '.join(known_codes())}"
        raise UsageError(message)
    return Language(code)


@cache
def _parse(code: str, file: str, name: str) -> dict[str, object]:
    written = _read(code, file).get(name)
    if written is None:
        return {}
    entries = _ENTRIES.findall(written)
    if len(entries) == sum(line[:1] not in {"", "#"} for line in written.split("\n")):
        return {
            key[1:-1] if key[0] in "\"'" else key: _scalar(scalar) if scalar else _fields(fields)
            for key, scalar, fields in entries
        }
    import tomllib

    return tomllib.loads(written)


def _fields(written: str) -> dict[str, object]:
    return {name: _scalar(value) for name, value in _FIELD.findall(written)}


def _scalar(written: str) -> object:
    if written.startswith('"'):
        return written[1:-1]
    if written.startswith("["):
        return written[2:-2].split('", "')
    if written in {"true", "false"}:
        return written == "true"
    return float(written) if "." in written else int(written)


@cache
def _read(code: str, file: str) -> dict[str, str]:
    """What stands under each heading of the file, as it is written."""
    path = PACKS / code / f"{file}.toml"
    if not path.is_file():
        return {}
    _, *tables = f"\n{path.read_text('utf-8')}".split("\n[")
    return {name: entries for name, _, entries in (table.partition("]\n") for table in tables)}
