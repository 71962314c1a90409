"""Formats that hold all documents of a run in one file."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from summarize.result import Result

# Module and function: imported when needed, since each brings a library of its own.
COLLECTED: Mapping[str, tuple[str, str]] = {
    "csv": ("csv", "render_csv"),
    "xlsx": ("xlsx", "render_xlsx"),
    "docx": ("docx", "render_docx"),
    "html": ("html", "render_html"),
    "ics": ("ics", "render_ics"),
}


def render_collected(form: str, results: Sequence[Result], *, explain: bool = False) -> bytes:
    """Return ``results`` as a file of the format ``form``, one of ``COLLECTED``.

    ``explain`` adds why each sentence and row was selected. Raises SummarizeError if the extra is missing.
    """
    module, function = COLLECTED[form]
    render: Callable[..., bytes] = getattr(import_module(f"summarize.formats.{module}"), function)
    return render(results, explain=explain)
