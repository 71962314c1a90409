"""What was found in one of several documents."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from summarize.result import Summary


class Result(NamedTuple):
    """What was found in one document, and its name (None: standard input)."""

    name: str | None
    summary: Summary
