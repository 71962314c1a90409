"""What was found in one document, its JSON form (``summarize/1``), and its name among several."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from summarize.document import Document, Enumeration, Keyword, Recommendation, SummarySentence


class Summary(NamedTuple):
    """What was found in one document: the chosen sentences, the enumerations, the numbered recommendations."""

    document: Document
    summary: tuple[SummarySentence, ...]
    enumerations: tuple[Enumeration, ...]
    recommendations: tuple[Recommendation, ...]
    keywords: tuple[Keyword, ...] | None = None

    def to_dict(self, *, name: str | None = None, explain: bool = False) -> dict[str, object]:
        """The JSON document ``summarize/1`` as plain dicts and lists; ``name`` goes into ``source.name``."""
        from summarize.formats.json import to_dict

        return to_dict(self, name=name, explain=explain)


class Result(NamedTuple):
    """What was found in one of several documents, and its name (None: standard input)."""

    name: str | None
    summary: Summary
