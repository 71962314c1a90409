"""Running headers and footers, and page numbers."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from summarize.lazy_pattern import compile_late

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.files.pdf.line import Line

# A header or footer is among so many lines at an edge of the page; of a short page, among a quarter of its lines …
EDGE = 2
QUARTER = 4
# … and on so many pages, at least a third of them (left and right pages differ, chapters change).
LEAST_PAGES = 3
THIRD = 3
_NUMBER = compile_late(r"\d{1,9}")
_PAGE_NUMBER = compile_late(r"\W*\d{1,4}\W*")


def without_headers(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The lines of each page without running headers and footers and page numbers."""
    if len(pages) == 1:
        return [list(pages[0])]
    edges = [_edge_keys(page, number) for number, page in enumerate(pages)]
    counts = Counter(key for found in edges for key in set().union(*found.values()))
    running = {key for key, count in counts.items() if count >= max(LEAST_PAGES, len(pages) // THIRD)}
    return [_body(page, keys, running) for page, keys in zip(pages, edges, strict=True)]


def _edge_keys(page: Sequence[Line], number: int) -> dict[int, set[str]]:
    """The keys of each line at an edge of the page, by its index."""
    few = min(EDGE, max(1, len(page) // QUARTER))
    places = range(len(page))
    return {place: set(_keys(page[place], number)) for place in (*places[:few], *places[-few:])}


def _keys(line: Line, page: int) -> Iterator[str]:
    """What does not change in a running line: its words, with its numbers relative to the page's.

    «Глава 2 · 17» is a header if its last number grows with the pages and its first does not;
    «Приложение 3» and, five pages later, «Приложение 4» are none.
    """
    words = line.text.casefold()
    yield words
    numbers = list(_NUMBER.finditer(words))
    if numbers:
        yield _NUMBER.sub(lambda match: f"+{int(match[0]) - page}", words)
        for match in (numbers[0], numbers[-1]):
            yield f"{words[: match.start()]}+{int(match[0]) - page}{words[match.end() :]}"


def _body(page: Sequence[Line], keys: dict[int, set[str]], running: set[str]) -> list[Line]:
    body = [line for place, line in enumerate(page) if running.isdisjoint(keys.get(place, ()))]
    for outermost in (-1, 0):
        if body and _PAGE_NUMBER.fullmatch(body[outermost].text):
            del body[outermost]
    return body
