"""What is printed on every page and belongs to none: running headers and footers, page numbers."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from summarize.lazy_pattern import compile_late

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.files.pdf.paragraphs import Line

# A running line stands among so many of its page's edge, of a short page among fewer …
EDGE = 2
QUARTER = 4
# … and on so many pages, at least a third of them (left and right pages differ, chapters change).
REPEATED = 3
SHARE = 3
_NUMBER = compile_late(r"\d{1,9}")
_PAGE_NUMBER = compile_late(r"\W*\d{1,4}\W*")


def without_running(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The pages without the lines at their edges that run through the document, and without page numbers."""
    if len(pages) == 1:
        return [list(pages[0])]
    counts = Counter(key for number, page in enumerate(pages) for key in _edge_keys(page, number))
    enough = max(REPEATED, len(pages) // SHARE)
    running = {key for key, count in counts.items() if count >= enough}
    return [_body(page, number, running) for number, page in enumerate(pages)]


def _edge_keys(page: Sequence[Line], number: int) -> set[str]:
    return {key for line in _edges(page) for key in _keys(line, number)}


def _edges(page: Sequence[Line]) -> list[Line]:
    few = min(EDGE, max(1, len(page) // QUARTER))
    return list(page) if len(page) <= 2 * few else [*page[:few], *page[-few:]]


def _keys(line: Line, page: int) -> Iterator[str]:
    """What stays the same of a running line: its words, and its numbers counted from those of the pages.

    «Глава 2 · 17» runs when its last number turns with the pages and its first does not; the lines
    «Приложение 3» and «Приложение 4» five pages later do not run.
    """
    words = line.text.casefold()
    yield words
    numbers = list(_NUMBER.finditer(words))
    if numbers:
        yield _NUMBER.sub(lambda match: f"+{int(match[0]) - page}", words)
        for match in (numbers[0], numbers[-1]):
            yield f"{words[: match.start()]}+{int(match[0]) - page}{words[match.end() :]}"


def _body(page: Sequence[Line], number: int, running: set[str]) -> list[Line]:
    edges = {id(line) for line in _edges(page)}
    body = [line for line in page if id(line) not in edges or running.isdisjoint(_keys(line, number))]
    for outermost in (-1, 0):
        if body and _PAGE_NUMBER.fullmatch(body[outermost].text):
            del body[outermost]
    return body
