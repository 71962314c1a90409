"""Untrusted text for a terminal, without control sequences."""

from __future__ import annotations

from summarize.lazy_pattern import compile_late

# C0 but tab and line feed, DEL and C1, and the bidirectional controls that reorder what is read.
_CONTROLS = compile_late("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def sanitize(text: str) -> str:
    """``text`` without control and bidirectional formatting characters; tabs and line feeds stay."""
    return _CONTROLS.sub("", text)
