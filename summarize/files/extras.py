"""What is said when an optional part is not installed."""

from __future__ import annotations

from summarize.errors import SummarizeError

FILES = "files"
CLUSTER = "cluster"


def missing(extra: str) -> SummarizeError:
    """The error when an extra is not installed; it names the command that installs it."""
    return SummarizeError(f"needs the optional part [{extra}]: run pip install '.[{extra}]' in the project's folder")
