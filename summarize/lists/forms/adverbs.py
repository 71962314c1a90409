"""«Во-первых … во-вторых …», in whatever spelling, also after its own content («это, во-первых.»)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.document import Form, Span
from summarize.lazy_pattern import compile_late
from summarize.lists.marker import Marker, Role, place_of
from summarize.lists.vocabulary import key_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarize.lists.view import Page

# «во-первых. Во-вторых», «во-первых, а во-вторых»: nothing of the item comes after its marker.
_TRAILING = compile_late(r"\s*[.;)»]")
# «Исключив «во-первых» …»: the word is spoken of.
_QUOTED = compile_late(r"[«\"„“][\w\s-]+[»\"”“]")
_PAUSE = compile_late(r"\s*(?:[,.:;…–—]|-\s)")


def find_adverbs(page: Page) -> Iterator[Marker]:
    """Markers such as «во-первых»; written without a hyphen («в третьих странах») only before a pause."""
    for match in page.matches(page.words.adverb):
        if match.start() and _QUOTED.match(page.plain, match.start() - 1):
            continue
        word = page.words.adverbs[key_of(match[0])]
        doubtful = word.comma or (word.hyphenated and "-" not in match[0])
        if doubtful and not _PAUSE.match(page.plain, match.end()):
            continue
        place, opening = place_of(page, match.start())
        role = Role.CLOSES if not word.number else Role.TRAILS if _trails(page, match.end()) else Role.COUNTS
        style = f"words{word.kind}"
        yield Marker(Form.ORDINAL_ADVERB, Span(*match.span()), word.number, style, place, opening, role)


def _trails(page: Page, end: int) -> bool:
    if _TRAILING.match(page.plain, end):
        return True
    following = page.words.adverb.search(page.plain, end, end + 40)
    return following is not None and page.opening(following.start()) <= end
