"""«Первое. … Второе. …», «Первый – …», «Первая мера …, вторая …», «Шаг первый»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.document import Form, Span
from summarize.lazy_pattern import compile_late
from summarize.lists.marker import Marker, Place, Role
from summarize.lists.vocabulary import occurrences, openings, patterns, words

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from summarize.lists.view import View

_DASH = compile_late(r"\s*(?:[:–—]|-\s)")
_PAUSE = compile_late(r"\s*(?:[.:,–—]|-\s)")
# «третий, наименее вероятный: упор», «Первый наш принцип —»: a dash within the clause.
_DASH_IN_CLAUSE = compile_late(r"[^.!?;:–—\n]{0,80}?\s?(?:[:–—]|\s-\s)")
_STOP = compile_late(r"\s*[.;,]")
# «Первое и главное: …».
_DASH_SOON = compile_late(r"(?:\s+[\w-]+){1,3}\s?[:–—]")
_WORD_BEFORE = compile_late(r"(?<!\w)(?P<noun>[^\W\d_]+)\s+$")
_NEXT_WORDS = compile_late(r"(?:\s+[\w-]+){1,3}")
_NOUN_REACH = 24
_DASH_REACH = 40
_PREDICATE_REACH = 20
# Letters of a noun, whatever its case and number.
_STEM = 4
_NEUTER, _OBLIQUE = "neuter", "oblique"


def find_ordinals(view: View) -> Iterator[Marker]:
    """Ordinals that open a clause, alone before a pause or before a noun that lists count."""
    for match, _, fields in occurrences(view, "ordinal"):
        kind, number = fields.get("kind", ""), int(fields["number"])
        headed = _after_noun(view, match, kind, number)
        if headed:
            yield headed
            continue
        noun = _noun_after(view, match.end())
        located = view.locate(match.start())
        role = _role(view, match, kind, located, noun)
        if role is not None:
            span, certain = Span(*match.span()), kind == _NEUTER or _is_certain(view, match.end(), noun)
            yield Marker(Form.ORDINAL, span, number, "words", *located, role, kind, certain, noun=noun)


def _after_noun(view: View, match: re.Match[str], kind: str, number: int) -> Marker | None:
    """«Шаг первый. …», «Мера вторая: …»: the noun opens the sentence, and a pause follows."""
    before = _WORD_BEFORE.search(view.text, max(match.start() - _NOUN_REACH, 0), match.start())
    if before is None or kind == _OBLIQUE or not _PAUSE.match(view.text, match.end()):
        return None
    noun = patterns(view.language, "list_noun").match(view.text, before.start())
    if noun is None or noun.end() != before.end("noun"):
        return None
    place, opening = view.locate(before.start())
    if place is Place.INSIDE_SENTENCE:
        return None
    span = Span(before.start(), match.end())
    return Marker(Form.ORDINAL, span, number, "words", place, opening, kind=kind, noun=noun[0][:_STEM].lower())


def _role(view: View, match: re.Match[str], kind: str, located: tuple[Place, int], noun: str) -> Role | None:
    place, opening = located
    if kind == _OBLIQUE:
        return Role.CONTINUES if noun and place is not Place.INSIDE_SENTENCE else None
    presented = words(view.language, "presentative").search(view.text, opening, match.start())
    if presented and _STOP.match(view.text, match.end()):
        # «Это первое.»: what it counts comes before it.
        return Role.TRAILS
    return Role.COUNTS if _opens_item(view, match.end(), place, kind, noun) else None


def _is_certain(view: View, end: int, noun: str) -> bool:
    """«Первая мера …», «Первый этап – …»; but «Первый этап прошёл …» may be about anything."""
    clause = view.text[end : end + _DASH_REACH].partition(".")[0]
    strong = noun and not patterns(view.language, "list_noun", "weak").search(clause)
    return bool(strong or (noun and _DASH_IN_CLAUSE.match(view.text, end)))


def _noun_after(view: View, end: int) -> str:
    following = _NEXT_WORDS.match(view.text, end)
    noun = patterns(view.language, "list_noun").search(following[0]) if following else None
    return noun[0][:_STEM].lower() if noun else ""


def _opens_item(view: View, end: int, place: Place, kind: str, noun: str) -> bool:
    dash = _DASH.match(view.text, end) is not None
    if place is Place.INSIDE_SENTENCE:
        return dash or (noun != "" and _DASH_IN_CLAUSE.match(view.text, end) is not None)
    if noun:
        return True
    if kind == _NEUTER:
        following = view.text[end : end + 1 + _PREDICATE_REACH].lstrip()
        if _PAUSE.match(view.text, end) or _DASH_SOON.match(view.text, end):
            return True
        return openings(view.language, "ordinal_predicate").match(following) is not None
    return dash or (view.text[end : end + 1] == "," and _DASH_IN_CLAUSE.match(view.text, end) is not None)
