"""Series: markers of one form that count on from 1."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarize.enumerations.extent import item_end
from summarize.enumerations.lead_in import find_lead_in
from summarize.records import Enumeration, Form, Item, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.enumerations.forms import Marker
    from summarize.records import Document

_AFTER_MARKER = re.compile(r"[\s,:–—-]*")


def tie(document: Document, markers: Sequence[Marker]) -> Iterator[Enumeration]:
    """The enumerations that ``markers`` make, in document order."""
    for series in _series(markers):
        if len(series) > 1:
            yield _enumeration(document, series)


def _series(markers: Sequence[Marker]) -> list[list[Marker]]:
    series: list[list[Marker]] = []
    latest: dict[Form, list[Marker]] = {}
    for marker in markers:
        current = latest.get(marker.form)
        if current and (marker.number == current[-1].number + 1 or marker.form is Form.BULLET):
            current.append(marker)
        elif marker.number <= 1:
            latest[marker.form] = [marker]
            series.append(latest[marker.form])
    return series


def _enumeration(document: Document, series: Sequence[Marker]) -> Enumeration:
    following = [marker.span.start for marker in series[1:]]
    ends = [item_end(document, marker, stop) for marker, stop in zip(series, [*following, None], strict=True)]
    items = tuple(
        _item(document, number, marker, end) for number, (marker, end) in enumerate(zip(series, ends, strict=True), 1)
    )
    return Enumeration(series[0].form, find_lead_in(document, series[0].span.start), items)


def _item(document: Document, number: int, marker: Marker, end: int) -> Item:
    gap = _AFTER_MARKER.match(document.text, marker.span.end, end)
    content = gap.end() if gap else marker.span.end
    return Item(number, marker.span, marker.span.start, end, Span(min(content, end), end))
