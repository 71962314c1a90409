"""Where something is found: names of documents and places in them, as they are shown."""

from __future__ import annotations

from collections import Counter
from pathlib import PurePath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from summarize.multidocument.extract import Location
    from summarize.multidocument.records import Digest
    from summarize.multidocument.rows import MergedRow


def shortener(digest: Digest, *, whole: bool) -> Callable[[str], str]:
    """A function from the name of a file to what is shown: the ``whole`` name, or its last part if no other has it."""
    names = [*(each.name for each in digest.documents), *(each.name for each in digest.unread)]
    shared = Counter(PurePath(name).name for name in names if name)

    def short(name: str) -> str:
        last = PurePath(name).name
        return name if whole or shared[last] > 1 else last

    return short


def shown_places(row: MergedRow, messages: Mapping[str, str], name: Callable[[int], str]) -> str:
    """Where a row is found: «план.txt, строка 5», or «×2: план.txt, строка 5; план.pdf, с. 1»."""
    places = [f"{name(source.document)}, {shown_place(source.location, messages)}" for source in row.sources]
    return places[0] if len(places) == 1 else f"×{len(places)}: {'; '.join(places)}"


def shown_place(place: Location, messages: Mapping[str, str]) -> str:
    """The page, else the line."""
    if place.page is not None:
        return messages["page"].format(number=place.page)
    return messages["line"].format(number=place.line)
