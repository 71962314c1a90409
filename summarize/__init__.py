"""Summaries and numbered recommendations from Russian documents, every word traceable to the source.

>>> from summarize import summarize, split_sentences
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarize.document import Sentence
    from summarize.errors import SummarizeError, UsageError
    from summarize.pipeline import split_sentences, summarize
    from summarize.result import Summary

__version__ = "0.1.0"
__all__ = ["Sentence", "SummarizeError", "Summary", "UsageError", "__version__", "split_sentences", "summarize"]

_MODULES = {
    "Sentence": "document",
    "SummarizeError": "errors",
    "Summary": "result",
    "UsageError": "errors",
    "split_sentences": "pipeline",
    "summarize": "pipeline",
}


def __getattr__(name: str) -> object:
    """Import public names at their first use, so that ``import summarize`` is cheap (PEP 562)."""
    if name not in _MODULES:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
