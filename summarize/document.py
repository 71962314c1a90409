"""The frozen records that pass from room to room, each with its place in the source.

Offsets are half-open and count Unicode code points of the text that was read. A record never
holds altered text: ``source[start:end]`` is the truth, folding it is the renderer's business.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from summarize.languages import Language


class Span(NamedTuple):
    """A half-open stretch of the source, in code points."""

    start: int
    end: int


class BlockKind(StrEnum):
    """What a block is to its reader."""

    TITLE = "title"
    BYLINE = "byline"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    DIALOGUE = "dialogue"
    QUOTATION = "quotation"
    BOILERPLATE = "boilerplate"
    TABLE = "table"


# The kinds whose sentences are prose: only they are counted as places and chosen for a summary.
SHOWN = frozenset({BlockKind.BYLINE, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.DIALOGUE, BlockKind.QUOTATION})


class Block(NamedTuple):
    """A run of whole lines that belong together.

    ``lines`` are the spans of its lines without their ends; ``marker`` is the number, letter or
    bullet that opens a list item or a numbered heading; ``level`` is the depth of a heading or of
    a list item (0 for the outermost, and for every other kind). A named tuple, as ``Sentence`` is.
    """

    kind: BlockKind
    start: int
    end: int
    lines: tuple[Span, ...]
    marker: Span | None = None
    level: int = 0


class Sentence(NamedTuple):
    """A sentence as it stands in the source: ``text == source[start:end]``, white space and all.

    ``block`` is the index of the block it stands in. A named tuple, because a long document has
    hundreds of thousands of them.
    """

    start: int
    end: int
    text: str
    block: int


class Title(NamedTuple):
    """The document's title; ``span`` is None when it was given from outside."""

    text: str
    span: Span | None


class Normalized(NamedTuple):
    """A text as rules read it, and the way back to its source (see ``text.normalize``).

    ``starts`` and ``origins`` are where each stretch without deletions begins, in ``text`` and in ``source``;
    both are empty when nothing was deleted, and every offset means the same place in both.
    """

    text: str
    source: str
    starts: tuple[int, ...] = ()
    origins: tuple[int, ...] = ()


class Document(NamedTuple):
    """A text as it was understood: its blocks, their sentences, its title and its language.

    ``source`` says what it was read from, where that was more than text; ``normalized`` leads from ``text``
    back to the source where the two differ.
    """

    text: str
    language: Language
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    title: Title | None
    source: Source | None = None
    normalized: Normalized | None = None


class Form(StrEnum):
    """How the items of an enumeration are marked."""

    ORDINAL_ADVERB = "ordinal_adverb"
    ORDINAL = "ordinal"
    NUMBER = "number"
    LETTER = "letter"
    ROMAN = "roman"
    BULLET = "bullet"
    DISCOURSE = "discourse"


class Item(NamedTuple):
    """One item of an enumeration.

    ``start`` is the marker's, or that of the item's own words where the marker follows them;
    ``content`` is the item without its marker; ``number`` is its 1-based place as the author
    counts. ``measure`` and ``cue`` are decided after the item is found (see ``measures``).
    """

    number: int
    marker: Span
    start: int
    end: int
    content: Span
    children: tuple[Enumeration, ...] = ()
    measure: bool = False
    cue: Span | None = None
    why: tuple[str, ...] = ()


class Enumeration(NamedTuple):
    """A series of items of one form and level, with the words that announce it."""

    form: Form
    lead_in: Span | None
    items: tuple[Item, ...]


class Proposal(NamedTuple):
    """A sentence (or clause) outside any list that proposes something."""

    start: int
    end: int
    cue: Span | None
    why: tuple[str, ...] = ()


class Deadline(NamedTuple):
    """By when: the document's own words, and the last day allowed where they fix it (ISO 8601)."""

    span: Span
    date: str | None = None


class Origin(StrEnum):
    """Where a recommendation was found."""

    ENUMERATION = "enumeration"
    TABLE = "table"
    SENTENCE = "sentence"


class Recommendation(NamedTuple):
    """One thing to be done: a row of the list that the reader is shown.

    ``text`` and ``details`` are spans of its first and further sentences without the marker;
    ``labels`` the markers from the outside in; ``enumeration`` the index of the top-level
    enumeration it stands in, or None.
    """

    start: int
    end: int
    text: Span
    details: tuple[Span, ...]
    origin: Origin
    enumeration: int | None = None
    labels: tuple[Span, ...] = ()
    actions: tuple[Span, ...] = ()
    assignee: Span | None = None
    deadline: Deadline | None = None
    why: tuple[str, ...] = ()


class SummarySentence(NamedTuple):
    """A sentence chosen for the summary: its index in the document, score, and the heading it stands under."""

    sentence: int
    score: float
    section: Span | None = None
    why: tuple[str, ...] = ()


class Keyword(NamedTuple):
    """A key phrase at its first place in the document, with its TextRank weight."""

    span: Span
    score: float


class Source(NamedTuple):
    """What was read from a file that is more than text.

    ``text`` is what every offset refers to; ``kind`` the file's («docx»), ``blocks`` what its own
    tree says of it (None: to be read off the text), ``date`` the one it bears, as written, and
    ``pages`` where each of its pages starts (empty when it has none).
    """

    text: str
    kind: str | None = None
    blocks: tuple[Block, ...] | None = None
    date: str | None = None
    pages: tuple[int, ...] = ()
