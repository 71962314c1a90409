"""Markers that are words: «во-первых», «наконец», «первое», «первая мера», «прежде всего … кроме того …»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.document import Span
from summarize.languages.finders import pattern
from summarize.lists.enumeration import Form
from summarize.lists.view import Marker, Place, Role, any_word, occurrences

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from summarize.lists.view import View

# «во-первых. Во-вторых», «во-первых, а во-вторых»: nothing of the item comes after its marker.
_TRAILING = compile_late(r"\s*[.;)»]")
# «Исключив «во-первых» …»: the word is mentioned, not used.
_QUOTED = compile_late(r"[«\"„“][\w\s-]+[»\"”“]")
_HYPHEN = compile_late("[-–—]")
_PAUSE = compile_late(r"\s*(?:[,.:;…–—]|-\s)")
_DASH = compile_late(r"\s*(?:[:–—]|-\s)")
_ORDINAL_PAUSE = compile_late(r"\s*(?:[.:,–—]|-\s)")
# «третий, наименее вероятный: упор», «Первый наш принцип —»: a dash within the clause.
_DASH_IN_CLAUSE = compile_late(r"[^.!?;:–—\n]{0,80}?\s?(?:[:–—]|\s-\s)")
_STOP = compile_late(r"\s*[.;,]")
# «Первое и главное: …».
_DASH_SOON = compile_late(r"(?:\s+[\w-]+){1,3}\s?[:–—]")
_WORD_BEFORE = compile_late(r"(?<!\w)(?P<noun>[^\W\d_]+)\s+$")
_NEXT_WORDS = compile_late(r"(?:\s+[\w-]+){1,3}")
_COUNTED = compile_late(r"\s+(?P<noun>[^\W\d_]+)(?:\s*\([^()\n]{1,40}\))?(?=\s*[:–—]|\s+-\s)")
_NOUN_REACH = 24
_DASH_REACH = 40
_PREDICATE_REACH = 20
# Letters of a noun, whatever its case and number.
_STEM = 4
_NEUTER, _OBLIQUE = "neuter", "oblique"


def find_word_markers(view: View) -> Iterator[Marker]:
    """Candidates for markers among the words of the view's language."""
    for find in (_find_adverbs, _find_ordinals, _find_continuations, _find_discourse):
        yield from find(view)


# ----------------------------------------------------------------------------------- «во-первых», «наконец»


def _find_adverbs(view: View) -> Iterator[Marker]:
    """Words such as «во-первых»; written without the hyphen («в третьих странах») only before a pause."""
    for match, word, fields in occurrences(view, "ordinal_adverb", view.marked["ordinal_adverb"]):
        before = view.text[match.start() - 1 : match.start()]
        if before and before in '«"„“' and _QUOTED.match(view.text, match.start() - 1):
            continue
        doubtful = "comma" in fields or ("-" in word and not _HYPHEN.search(match[0]))
        if doubtful and not _PAUSE.match(view.text, match.end()):
            continue
        number = int(fields["number"])
        role = Role.ENDS if not number else Role.TRAILS if _trails(view, match.end()) else Role.COUNTS
        style = f"words{fields.get('series', '')}"
        yield Marker(Form.ORDINAL_ADVERB, Span(*match.span()), number, style, *view.locate(match.start()), role)


def _find_continuations(view: View) -> Iterator[Marker]:
    """Words such as «наконец» and «также» at the start of a sentence, which continue a series."""
    for match, _, fields in occurrences(view, "series_follower", view.marked["series_follower"]):
        place, opening = view.locate(match.start())
        if place is not Place.INSIDE_SENTENCE:
            role = Role.ENDS if "closing" in fields else Role.CONTINUES
            span, needs_lead_in = Span(*match.span()), "announced" in fields
            yield Marker(Form.ORDINAL_ADVERB, span, 0, "words", place, opening, role, needs_lead_in=needs_lead_in)


def _trails(view: View, end: int) -> bool:
    if _TRAILING.match(view.text, end):
        return True
    following = any_word(view.language, "ordinal_adverb").search(view.text, end, end + 40)
    return following is not None and view.opening(following.start()) <= end


# ------------------------------------------------------------------ «первое», «первая мера», «шаг первый»


def _find_ordinals(view: View) -> Iterator[Marker]:
    """Ordinals that open a clause, alone before a pause or before a noun that lists count."""
    for match, _, fields in occurrences(view, "ordinal", view.marked["ordinal"]):
        kind, number = fields.get("kind", ""), int(fields["number"])
        headed = _after_noun(view, match, kind, number)
        if headed:
            yield headed
            continue
        noun = _noun_after(view, match.end())
        located = view.locate(match.start())
        role = _role(view, match, kind, located, noun)
        if role is not None:
            certain = kind == _NEUTER or _is_certain(view, match.end(), noun)
            span = Span(match.start(), _past_counted(view, match.end()))
            yield Marker(Form.ORDINAL, span, number, "words", *located, role, kind, certain, noun=noun)


def _after_noun(view: View, match: re.Match[str], kind: str, number: int) -> Marker | None:
    """«Шаг первый. …», «Мера вторая: …»: the noun opens the sentence, and a pause follows."""
    before = _WORD_BEFORE.search(view.text, max(match.start() - _NOUN_REACH, 0), match.start())
    if before is None or kind == _OBLIQUE or not _ORDINAL_PAUSE.match(view.text, match.end()):
        return None
    noun = pattern(view.language, "list_noun").match(view.text, before.start())
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
    presented = any_word(view.language, "presentative").search(view.text, opening, match.start())
    if presented and _STOP.match(view.text, match.end()):
        # «Это первое.»: what it counts comes before it.
        return Role.TRAILS
    return Role.COUNTS if _opens_item(view, match.end(), place, kind, noun) else None


def _is_certain(view: View, end: int, noun: str) -> bool:
    """«Первая мера …», «Первый этап – …»; but «Первый этап прошёл …» may be about anything."""
    clause = view.text[end : end + _DASH_REACH].partition(".")[0]
    strong = noun and not pattern(view.language, "list_noun", "weak").search(clause)
    return bool(strong or (noun and _DASH_IN_CLAUSE.match(view.text, end)))


def _past_counted(view: View, end: int) -> int:
    """The end of the noun that is counted, if a pause follows it: «Первый шаг (май) – [купить станок]»."""
    named = _COUNTED.match(view.text, end)
    noun = pattern(view.language, "list_noun").fullmatch(named["noun"]) if named else None
    return named.end() if named and noun else end


def _noun_after(view: View, end: int) -> str:
    following = _NEXT_WORDS.match(view.text, end)
    noun = pattern(view.language, "list_noun").search(following[0]) if following else None
    return noun[0][:_STEM].lower() if noun else ""


def _opens_item(view: View, end: int, place: Place, kind: str, noun: str) -> bool:
    dash = _DASH.match(view.text, end) is not None
    if place is Place.INSIDE_SENTENCE:
        return dash or (noun != "" and _DASH_IN_CLAUSE.match(view.text, end) is not None)
    if noun:
        return True
    if kind == _NEUTER:
        following = view.text[end : end + 1 + _PREDICATE_REACH].lstrip()
        if _ORDINAL_PAUSE.match(view.text, end) or _DASH_SOON.match(view.text, end):
            return True
        return any_word(view.language, "ordinal_predicate").match(following) is not None
    return dash or (view.text[end : end + 1] == "," and _DASH_IN_CLAUSE.match(view.text, end) is not None)


# ---------------------------------------------------------------------- «прежде всего», «кроме того»


def _find_discourse(view: View) -> Iterator[Marker]:
    """Openers («прежде всего») and followers («кроме того», «наконец») at the start of a sentence."""
    for name in ("discourse_opener", "discourse_follower"):
        opens = name == "discourse_opener"
        for match, _, fields in occurrences(view, name, view.marked[name]):
            place, opening = view.locate(match.start())
            if place is not Place.INSIDE_SENTENCE:
                role = Role.COUNTS if opens else Role.ENDS if "closing" in fields else Role.CONTINUES
                span = Span(*match.span())
                yield Marker(Form.DISCOURSE, span, int(opens), "discourse", place, opening, role, certain=False)
