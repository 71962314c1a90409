"""Summaries and numbered recommendations from Russian documents, every word traceable to the source.

>>> from summarize import digest, read_document, split_sentences, summarize
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarize.document import Document, Sentence
    from summarize.errors import SummarizeError, UsageError
    from summarize.multidocument import digest
    from summarize.multidocument.records import Digest
    from summarize.pipeline import read_document, split_sentences, summarize
    from summarize.result import Summary

__version__ = "0.1.0"
__all__ = [
    "Digest",
    "Document",
    "Sentence",
    "SummarizeError",
    "Summary",
    "UsageError",
    "__version__",
    "digest",
    "read_document",
    "split_sentences",
    "summarize",
]

_MODULES = {
    "Digest": "multidocument.records",
    "Document": "document",
    "Sentence": "document",
    "SummarizeError": "errors",
    "Summary": "result",
    "UsageError": "errors",
    "digest": "multidocument",
    "read_document": "pipeline",
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
