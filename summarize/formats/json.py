"""The JSON document ``summarize/1``, one line a document."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarize.result import Summary


def render_json(
    summary: Summary,
    *,
    name: str | None,
    explain: bool = False,
    only: str | None = None,
    extra: Mapping[str, object] | None = None,
) -> str:
    """Return the JSON object and a newline; with ``only`` the other lists are empty, ``extra`` comes last."""
    found = summary.to_dict(name=name, explain=explain)
    if only is not None:
        found |= {part: [] for part in ("summary", "enumerations", "recommendations") if part != only}
    found |= extra or {}
    return json.dumps(found, ensure_ascii=False) + "\n"
