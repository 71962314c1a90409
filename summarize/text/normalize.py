"""The text that every rule reads: a source without invisible characters, its hyphens, apostrophes and spaces unified.

``normalize`` deletes invisible characters (soft hyphens, zero-width spaces and joiners, variation selectors,
directional marks, stress marks) and writes hyphens as «-», apostrophes as «'», spaces of all widths as a space, line
ends as line feeds, «ё» as «е», Latin letters in a Cyrillic word as Cyrillic ones and «l.» of a scan, where the lines
count so, as «1.».
``Normalized`` maps offsets in both directions, so that results point into the source.
"""

from __future__ import annotations

import unicodedata
from array import array
from bisect import bisect_left
from typing import TYPE_CHECKING, TypeVar, cast

from summarize.core.lazy_pattern import compile_late
from summarize.document import Document, Normalized, Sentence, Source, Span, Title
from summarize.languages import Language
from summarize.text.quoting import fold

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from summarize.document import Block

Record = TypeVar("Record")
_WITHOUT_OFFSETS = (Language, Source)
_REPLACED = (
    ("ёЁ", "еЕ"),
    ("\u2010\u2011\u2012", "---"),
    ("\u02bc", "'"),
    ("\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000", " " * 14),
)
# What is deleted before rules read a text: soft hyphen (U+FFFE where a PDF reader leaves that), zero-width spaces and
# joiners, directional marks, invisible operators, variation selectors, byte-order mark, stress marks, and the sign that
# stands for a bad byte.
INVISIBLE = (
    "\u00ad\ufffe\ufffd\ufeff\u0300\u0301\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069"
    "\ufe00\ufe01\ufe02\ufe03\ufe04\ufe05\ufe06\ufe07\ufe08\ufe09\ufe0a\ufe0b\ufe0c\ufe0d\ufe0e\ufe0f"
)
_APOSTROPHE = compile_late("(?<=[^\\W\\d_])\u2019(?=[^\\W\\d_])")
# A hyphen that a typesetter put in; PDF readers leave U+FFFE in its place. At the end of a line it stays, as «-».
_SOFT_HYPHEN_AT_LINE_END = compile_late("[\u00ad\ufffe](?=[ \t]*[\r\n])")
_DELETED = compile_late(rf"[{INVISIBLE}]+|[^\W\d_][\u0302-\u036f]+|\r\n?")
# A Latin letter next to a Cyrillic one.
_HALF_LATIN = compile_late("[a-zA-Z](?:(?<=[а-яА-Я].)|(?=[а-яА-Я]))")
# «l.», «1З)», «2,»
_MISREAD_NUMBER = compile_late(r"(?m)^[ \t]*(?:\d{0,2}[lI|ЗзбОO]\d{0,2}[.)]|\d{1,2},)(?=[ \t]+[^\W\d_])")
# Searched for first: a single class of characters is found in a twentieth of the time.
_MAY_BE_DELETED = compile_late(rf"[{INVISIBLE}\u0302-\u036f\r]")


def normalize(source: str) -> Normalized:
    r"""``source`` as rules read it; a text that is wholly invisible is left as it is.

    >>> normalize("Ещё\u0301 не\u00adбо").text
    'Еще небо'
    """
    text = source
    for letters, replacements in _REPLACED:
        for letter, replacement in zip(letters, replacements, strict=True):
            text = text.replace(letter, replacement)
    if "\u2019" in text:
        text = _APOSTROPHE.sub("'", text)
    if not _MAY_BE_DELETED.search(text) or not _DELETED.search(text):
        return Normalized(_without_lookalikes(text), source)
    # «стар\u00adтa\u00adпов»: letters are compared with their neighbours once nothing stands between them.
    seen = _without_invisible(_SOFT_HYPHEN_AT_LINE_END.sub("-", text), source)
    return seen._replace(text=_without_lookalikes(seen.text))


def _without_lookalikes(text: str) -> str:
    """``text`` with the letters and numbers that were meant; of the same length."""
    if text.isascii():
        return text
    if _HALF_LATIN.search(text):
        from summarize.text.lookalikes import as_cyrillic

        text = as_cyrillic(text)
    if _MISREAD_NUMBER.search(text):
        from summarize.text.lookalikes import as_numbers

        text = as_numbers(text)
    return text


def _without_invisible(text: str, source: str) -> Normalized:
    pieces: list[str] = []
    origins = array("I")
    place = 0
    for match in _DELETED.finditer(text):
        piece = _composed(match)
        pieces += text[place : match.start()], piece
        origins.extend(range(place, match.start() + len(piece)))
        place = match.end()
    pieces.append(text[place:])
    origins.extend(range(place, len(text) + 1))
    kept = "".join(pieces)
    return Normalized(kept, source, origins) if kept.strip() else Normalized(source, source)


def _composed(match: re.Match[str]) -> str:
    """A letter typed as a letter and a mark: «и» and U+0306 are «й»; what composes to no one letter loses its marks.

    The line feed of a line end is in the place of its carriage return, so that no line ends with that.
    """
    if match[0][0] == "\r":
        return "\n"
    if not match[0][0].isalpha():
        return ""
    whole = unicodedata.normalize("NFC", match[0]).translate({ord("ё"): "е", ord("Ё"): "Е"})
    return whole if len(whole) == 1 else match[0][0]


def in_source(normalized: Normalized, span: Span) -> Span:
    """``span`` of the normalised text as one of the source, with the invisible characters that belong to its ends."""
    source, origins = normalized.source, normalized.origins
    if not origins:
        return span
    start = origins[span.start]
    if span.end <= span.start:
        return Span(start, start)
    before = origins[span.start - 1] + 1 if span.start else 0
    before += before > 0 and source.startswith("\r\n", before - 1)
    # What was deleted belongs to the word before it, after white space to the word after it.
    start = before if before == 0 or source[before - 1].isspace() else start
    return Span(start, origins[span.end])


def in_text(normalized: Normalized, span: Span) -> Span:
    """The place in the normalised text of ``span`` in the source."""
    return Span(_place(normalized, span.start), _place(normalized, span.end))


def _place(normalized: Normalized, offset: int) -> int:
    """The place in the text of the character at ``offset`` in the source, or of the next one that was kept."""
    return bisect_left(normalized.origins, offset) if normalized.origins else offset


def restored(record: Record, normalized: Normalized | None) -> Record:
    """``record`` (a row, a span, a tuple of them) with the offsets of the source in place of the text's."""
    return cast("Record", _restored(record, normalized)) if normalized and normalized.origins else record


def blocks_in_text(normalized: Normalized, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """``blocks`` that a file declares, with the offsets of the normalised text in place of the source's."""
    if not normalized.origins:
        return tuple(blocks)
    return tuple(
        block._replace(
            start=_place(normalized, block.start),
            end=_place(normalized, block.end),
            lines=tuple(in_text(normalized, line) for line in block.lines),
            marker=block.marker and in_text(normalized, block.marker),
        )
        for block in blocks
    )


def quoted(document: Document, span: Span) -> str:
    """The words of ``span``, which refers to the normalised text, as the source spells them."""
    normalized = document.normalized
    text, place = (normalized.source, in_source(normalized, span)) if normalized else (document.text, span)
    return fold(text[slice(*place)])


def _restored(value: object, normalized: Normalized) -> object:
    if isinstance(value, Span):
        return in_source(normalized, value)
    if not isinstance(value, tuple) or isinstance(value, _WITHOUT_OFFSETS):
        return value
    if not hasattr(value, "_fields"):
        return tuple(_restored(each, normalized) for each in value)
    fields = dict(zip(value._fields, (_restored(field, normalized) for field in value), strict=True))
    if "start" in fields:
        fields |= in_source(normalized, Span(fields["start"], fields["end"]))._asdict()
    return type(value)(**fields)


def restored_document(document: Document) -> Document:
    """``document`` with the offsets and the spelling of its source, as it is shown."""
    normalized = document.normalized
    if normalized is None:
        return document
    source = normalized.source
    places = _covering(source, [in_source(normalized, Span(each.start, each.end)) for each in document.sentences])
    sentences = tuple(
        Sentence(*place, source[slice(*place)], each.block)
        for place, each in zip(places, document.sentences, strict=True)
    )
    return document._replace(
        text=source,
        blocks=restored(document.blocks, normalized),
        sentences=sentences,
        title=_restored_title(document.title, normalized),
        normalized=None,
    )


def _covering(source: str, places: Sequence[Span]) -> list[Span]:
    """``places``, in order, each reaching over what was deleted between white space after it."""
    if not places:
        return []
    first = len(source) - len(source.lstrip())
    starts = [min(first, places[0].start), *(place.start for place in places[1:])]
    ends = [*starts[1:], len(source)]
    reached = [start + len(source[start:end].rstrip()) for start, end in zip(starts, ends, strict=True)]
    return [Span(start, max(place.end, end)) for place, start, end in zip(places, starts, reached, strict=True)]


def _restored_title(title: Title | None, normalized: Normalized) -> Title | None:
    if title is None or title.span is None:
        return title
    span = in_source(normalized, title.span)
    return Title(fold(normalized.source[slice(*span)]), span)
