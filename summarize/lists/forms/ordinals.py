"""«Первое. … Второе. …», «Первый – …», «Первая мера …, вторая …», «Шаг первый»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.document import Form, Span
from summarize.lazy_pattern import compile_late
from summarize.lists.marker import Marker, Place, Role, place_of
from summarize.lists.vocabulary import key_of

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from summarize.lists.view import Page
    from summarize.lists.vocabulary import CountingWord

_DASH = compile_late(r"\s*(?:[:–—]|-\s)")
_PAUSE = compile_late(r"\s*(?:[.:,–—]|-\s)")
# «третий, наименее вероятный: упор», «Первый наш принцип —»: a dash within the clause.
_DASH_IN_CLAUSE = compile_late(r"[^.!?;:–—\n]{0,80}?\s?(?:[:–—]|\s-\s)")
_STOP = compile_late(r"\s*[.;,]")
# «Первое и главное: …».
_DASH_SOON = compile_late(r"(?:\s+[\w-]+){1,3}\s?[:–—]")
_WORD_BEFORE = compile_late(r"(?<!\w)(?P<noun>[^\W\d_]+)\s+$")
_NOUN_REACH = 24
_STEM = 4
_DASH_REACH = 40
_NEXT_WORDS = compile_late(r"(?:\s+[\w-]+){1,3}")
_NEUTER, _OBLIQUE = "neuter", "oblique"


def find_ordinals(page: Page) -> Iterator[Marker]:
    """Ordinals that open a clause and stand alone before a pause, or before a noun that lists count."""
    for match in page.matches(page.words.ordinal):
        word = page.words.ordinals[key_of(match[0])]
        headed = _after_noun(page, match, word)
        if headed:
            yield headed
            continue
        noun = _noun_after(page, match.end())
        place, opening = standing = place_of(page, match.start())
        role = _role(page, match, word.kind, standing, noun)
        if role is not None:
            span, certain = Span(*match.span()), word.kind == _NEUTER or _is_certain(page, match.end(), noun)
            yield Marker(Form.ORDINAL, span, word.number, "words", place, opening, role, word.kind, certain, noun=noun)


def _after_noun(page: Page, match: re.Match[str], word: CountingWord) -> Marker | None:
    """«Шаг первый. …», «Мера вторая: …»: the noun opens the sentence, and a pause follows."""
    before = _WORD_BEFORE.search(page.plain, max(match.start() - _NOUN_REACH, 0), match.start())
    if before is None or word.kind == _OBLIQUE or not _PAUSE.match(page.plain, match.end()):
        return None
    noun = page.words.list_noun.match(page.plain, before.start())
    if noun is None or noun.end() != before.end("noun"):
        return None
    place, opening = place_of(page, before.start())
    if place is Place.INSIDE:
        return None
    span = Span(before.start(), match.end())
    stem = noun[0][:_STEM].lower()
    return Marker(Form.ORDINAL, span, word.number, "words", place, opening, Role.COUNTS, word.kind, noun=stem)


def _role(page: Page, match: re.Match[str], kind: str, standing: tuple[Place, int], noun: str) -> Role | None:
    """What the ordinal can do for a series; None: nothing."""
    place, opening = standing
    if kind == _OBLIQUE:
        return Role.FOLLOWS if noun and place is not Place.INSIDE else None
    if _presented(page, match.start(), match.end(), opening):
        return Role.TRAILS
    return Role.COUNTS if _opens_item(page, match.end(), place, kind, noun=noun != "") else None


def _is_certain(page: Page, end: int, noun: str) -> bool:
    """«Первая мера …», «Первый этап – …»; but «Первый этап прошёл …» may be told of anything."""
    following = page.plain[end : end + _DASH_REACH]
    strong = noun and not page.words.weak_list_noun.search(following.partition(".")[0])
    return bool(strong or (noun and _DASH_IN_CLAUSE.match(page.plain, end)))


def _presented(page: Page, start: int, end: int, opening: int) -> bool:
    """«Это первое.»: what it counts has been said."""
    return (
        _STOP.match(page.plain, end) is not None
        and page.words.presenting.search(page.plain, opening, start) is not None
    )


def _noun_after(page: Page, end: int) -> str:
    following = _NEXT_WORDS.match(page.plain, end)
    noun = page.words.list_noun.search(following[0]) if following else None
    return noun[0][:_STEM].lower() if noun else ""


def _opens_item(page: Page, end: int, place: Place, kind: str, *, noun: bool) -> bool:
    if place is Place.INSIDE:
        return _DASH.match(page.plain, end) is not None or (noun and _DASH_IN_CLAUSE.match(page.plain, end) is not None)
    if noun:
        return True
    if kind == _NEUTER:
        following = page.plain[end : end + 1 + 20].lstrip()
        if _PAUSE.match(page.plain, end) or _DASH_SOON.match(page.plain, end):
            return True
        return page.words.predicate.match(following) is not None
    return _DASH.match(page.plain, end) is not None or (
        page.plain[end : end + 1] == "," and _DASH_IN_CLAUSE.match(page.plain, end) is not None
    )
