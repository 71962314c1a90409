"""«Во-первых … во-вторых … наконец …», also after the words that they count («это, во-первых.»)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.document import Form, Span
from summarize.lazy_pattern import compile_late
from summarize.lists.marker import Marker, Place, Role
from summarize.lists.vocabulary import occurrences, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarize.lists.view import View

# «во-первых. Во-вторых», «во-первых, а во-вторых»: nothing of the item comes after its marker.
_TRAILING = compile_late(r"\s*[.;)»]")
# «Исключив «во-первых» …»: the word is mentioned, not used.
_QUOTED = compile_late(r"[«\"„“][\w\s-]+[»\"”“]")
_HYPHEN = compile_late("[-–—]")
_PAUSE = compile_late(r"\s*(?:[,.:;…–—]|-\s)")


def find_adverbs(view: View) -> Iterator[Marker]:
    """Words such as «во-первых»; written without the hyphen («в третьих странах») only before a pause."""
    for match, word, fields in occurrences(view, "ordinal_adverb"):
        if match.start() and _QUOTED.match(view.text, match.start() - 1):
            continue
        doubtful = "comma" in fields or ("-" in word and not _HYPHEN.search(match[0]))
        if doubtful and not _PAUSE.match(view.text, match.end()):
            continue
        number = int(fields["number"])
        role = Role.ENDS if not number else Role.TRAILS if _trails(view, match.end()) else Role.COUNTS
        style = f"words{fields.get('series', '')}"
        yield Marker(Form.ORDINAL_ADVERB, Span(*match.span()), number, style, *view.locate(match.start()), role)


def find_continuations(view: View) -> Iterator[Marker]:
    """Words such as «наконец» and «также» at the start of a sentence, which continue a series."""
    for match, _, fields in occurrences(view, "series_follower"):
        place, opening = view.locate(match.start())
        if place is not Place.INSIDE_SENTENCE:
            role = Role.ENDS if "closing" in fields else Role.CONTINUES
            span, needs_lead_in = Span(*match.span()), "announced" in fields
            yield Marker(Form.ORDINAL_ADVERB, span, 0, "words", place, opening, role, needs_lead_in=needs_lead_in)


def _trails(view: View, end: int) -> bool:
    if _TRAILING.match(view.text, end):
        return True
    following = words(view.language, "ordinal_adverb").search(view.text, end, end + 40)
    return following is not None and view.opening(following.start()) <= end
