"""The formats that hold all documents in one file."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summarize.result import Result

# Imported when asked for: each brings a library of its own.
WRITERS: Mapping[str, tuple[str, str]] = {
    "csv": ("csv", "render_csv"),
    "xlsx": ("xlsx", "render_xlsx"),
    "docx": ("docx", "render_docx"),
    "html": ("html", "render_html"),
    "ics": ("ics", "render_ics"),
}


def render_collected(form: str, results: Sequence[Result], *, explain: bool = False) -> bytes:
    """``results`` in the format ``form``, one of ``WRITERS``; SummarizeError when its extra is not installed.

    ``explain`` adds why each sentence and row is there.
    """
    module, function = WRITERS[form]
    written = getattr(import_module(f"summarize.formats.{module}"), function)(results, explain=explain)
    return bytes(written)
