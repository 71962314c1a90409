"""The records of the pipeline, which hold spans, not altered text. Offsets count Unicode code points."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from summarize.core.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.languages import Language


class Span(NamedTuple):
    """Half-open offsets."""

    start: int
    end: int


class BlockKind(StrEnum):
    """The kind of a block."""

    TITLE = "title"
    BYLINE = "byline"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    DIALOGUE = "dialogue"
    QUOTATION = "quotation"
    BOILERPLATE = "boilerplate"
    TABLE = "table"


# Only sentences of these kinds are selected for a summary.
SHOWN = frozenset({BlockKind.BYLINE, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.DIALOGUE, BlockKind.QUOTATION})


class Block(NamedTuple):
    """Whole lines that belong together.

    ``lines`` are the spans of its lines without line ends, ``marker`` the number, letter or bullet of a
    list item or numbered heading, ``level`` the depth of a heading or list item (0: outermost).
    """

    kind: BlockKind
    start: int
    end: int
    lines: tuple[Span, ...]
    marker: Span | None = None
    level: int = 0


class Sentence(NamedTuple):
    """A sentence with its text, unchanged, and the index of its block."""

    start: int
    end: int
    text: str
    block: int


class Title(NamedTuple):
    """The title of a document; ``span`` is None if the title was given by the caller."""

    text: str
    span: Span | None


class Words(NamedTuple):
    """The words of texts: all ``forms``, in lower case, and of each text the index in ``forms`` of its words."""

    forms: list[str]
    rows: list[list[int]]


class Normalized(NamedTuple):
    """A normalised text and its source (see ``text.normalize``).

    ``origins`` are the offsets in ``source`` of the characters and the end of ``text``, empty if nothing was deleted.
    """

    text: str
    source: str
    origins: Sequence[int] = ()


class Document(NamedTuple):
    """A text with what was found in it: ``words`` are those of its sentences, ``source`` its file if not plain text."""

    text: str
    language: Language
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    title: Title | None
    words: Words
    source: Source | None = None
    normalized: Normalized | None = None


class CandidateKind(StrEnum):
    """Where a candidate occurs.

    A line is one of an operative part, a duty a standing one, a block is numbered and outside every list.
    """

    ITEM = "item"
    CELL = "cell"
    LINE = "line"
    DUTY = "duty"
    BLOCK = "block"
    SENTENCE = "sentence"


class ActionKind(StrEnum):
    """What a document does with an action; in the order of the output's groups of equal size."""

    PROPOSAL = "proposal"
    ORDER = "order"
    PLAN = "plan"


class Decision(NamedTuple):
    """Is a candidate an action, the words that decided it, and why: a key of the messages ``why``.

    ``kind`` and ``probability`` are those of the model (``actions.model``), but a kind that grammar told before stays;
    None before.
    ``is_measure``: would it be an action if it were current? Of items only. ``is_possible``: it is none, but the model
    does not think it unlikely. ``signs`` are those that weighed, with what each adds to the log odds.
    """

    is_action: bool
    cue: Span | None = None
    reason: str = ""
    kind: ActionKind | None = None
    probability: float | None = None
    is_measure: bool = False
    is_possible: bool = False
    signs: tuple[tuple[str, float], ...] = ()


COVERED = "\u205f"
"""What readers of files write into a cell that a merged cell above covers: a space that texts do not have."""


class Column(NamedTuple):
    """A cell that names who or by when, and the header above it (None: it has none).

    ``cell`` is None where the cell of the column is empty and names nobody; ``year`` is that of the table's title, for
    a month that heads a group of rows.
    """

    cell: Span | None
    header: Span | None = None
    year: str = ""


class Candidate(NamedTuple):
    """Words that may be one thing to be done, with their context.

    ``start`` and ``end`` enclose its marker and its sub-items; ``sentences`` are its own words, without marker,
    sub-items and labels on lines of their own. ``labels`` are its markers from the outside in, ``parts`` its
    sub-items; ``governors`` the items and the lead-in that it stands under, ``headings`` its headings, both nearest
    first; ``stop`` is where the next action or heading begins, as far as its labels may reach. ``decision`` is known
    beforehand where a list or a table is decided as a whole.
    """

    kind: CandidateKind
    start: int
    end: int
    sentences: tuple[Span, ...]
    labels: tuple[Span, ...] = ()
    parts: tuple[Span, ...] = ()
    governors: tuple[Span, ...] = ()
    headings: tuple[Span, ...] = ()
    stop: int = 0
    enumeration: int | None = None
    who: Column | None = None
    when: Column | None = None
    decision: Decision | None = None


class Deadline(NamedTuple):
    """A deadline, and the last day it allows (ISO 8601) if its words fix the year."""

    span: Span
    date: str | None = None


class Origin(StrEnum):
    """Where a row was found."""

    ENUMERATION = "enumeration"
    TABLE = "table"
    SENTENCE = "sentence"


class Recommendation(NamedTuple):
    """One thing to be done: a row of the numbered list.

    ``text`` and ``details`` are its first and further sentences without the marker, ``labels`` its markers
    from the outside in, ``enumeration`` the index of its top-level list, ``by`` who proposes, orders or plans it
    (None: the author, or nobody is named). ``context`` is the sentence before that its words hang on. ``is_possible``:
    it is less likely than the rows that are shown unasked.
    """

    start: int
    end: int
    text: Span
    details: tuple[Span, ...]
    origin: Origin
    kind: ActionKind
    by: Span | None = None
    enumeration: int | None = None
    labels: tuple[Span, ...] = ()
    actions: tuple[Span, ...] = ()
    assignee: Span | None = None
    deadline: Deadline | None = None
    why: tuple[str, ...] = ()
    context: Span | None = None
    is_possible: bool = False


class Source(NamedTuple):
    """The text of a file, its format, declared structure (None: to be detected), date and the offset of each page."""

    text: str
    kind: str | None = None
    blocks: tuple[Block, ...] | None = None
    date: str | None = None
    pages: tuple[int, ...] = ()
