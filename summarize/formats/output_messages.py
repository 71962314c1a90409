"""The words of the program in the language of a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.languages import load

if TYPE_CHECKING:
    from collections.abc import Mapping


# Of a text in a language without a pack, or in none.
FALLBACK_LANGUAGE = "ru"


def output_messages(language: str | None) -> Mapping[str, str]:
    """The program's headings and notes by key, in ``language`` (a code; None: ``FALLBACK_LANGUAGE``)."""
    return load(language or FALLBACK_LANGUAGE).messages("output")
