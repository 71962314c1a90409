"""The way of the data, from text to result: one straight line of pure functions."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarize import languages
from summarize.document import BlockKind, Document, Sentence, Source, Title
from summarize.languages.detect import detect
from summarize.layout import read_blocks
from summarize.layout.outline import heading_words
from summarize.result import Summary
from summarize.sentences import split_blocks
from summarize.summary.ranking import rank
from summarize.summary.select import read_size, select
from summarize.text.fold import fold
from summarize.text.normalize import blocks_in_text, normalize, restored, restored_document

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.document import Block, Enumeration, Keyword, Normalized
    from summarize.languages import Language
    from summarize.summary.ranking import Ranking
    from summarize.summary.select import Size


def summarize(  # noqa: PLR0913 (the public call: every option has a name of its own)
    text: str | Source,
    *,
    sentences: int | str | None = None,
    words: int | None = None,
    title: str | None = None,
    language: str = "auto",
    method: str = "textrank",
    keywords: int | None = None,
    lists_only: bool = False,
) -> Summary:
    r"""What ``text`` says and what it recommends, every word with its place in it.

    ``text`` may also be a ``Source``, what ``summarize.files.read_source`` makes of a file.
    ``sentences`` is the most sentences the summary may have, or a share such as ``"20%"``;
    ``words`` the most words (``\w+``) in whole sentences, but at least one sentence (up to 100 words
    of a talk or an op-ed end where nothing further stands out); neither: 5 sentences, fewer for a
    short text. ``title`` is used instead of the document's own and need not stand in it.
    ``language`` is ``"auto"`` or a pack's code; ``method`` one of
    ``summarize.summary.ranking.METHODS``; ``lists_only`` leaves out proposals that stand alone; ``keywords``
    is the most key phrases to add.
    Offsets are half-open, in code points of ``text``.

    Raises UsageError (a ValueError) for ``sentences`` and ``words`` together, for an unknown
    language or method, and for a size or a number of keywords below 1. Costs about 1 ms a kilobyte.

    >>> summarize("Дороги разбиты. Необходимо: 1) найти деньги; 2) нанять рабочих.").to_dict()["language"]
    'ru'
    """
    wanted = Wanted(read_size(sentences, words), method, keywords, lists_only, mixed=language == "auto")
    return understand(read_document(text, title=title, language=language), wanted)


class Wanted(NamedTuple):
    """What is wanted of a document, as ``summarize`` takes it; ``mixed``: other languages than its own are read too."""

    size: Size
    method: str = "textrank"
    keywords: int | None = None
    lists_only: bool = False
    mixed: bool = True


def understand(document: Document, wanted: Wanted) -> Summary:
    """What ``document`` says and recommends, in the offsets and the spelling of its source."""
    from summarize.actions import recommend
    from summarize.actions.signs.strongest import find_proposals

    enumerations = _enumerations(document, mixed=wanted.mixed)
    proposals = () if wanted.lists_only else find_proposals(document, enumerations)
    recommendations = recommend(document, enumerations, proposals)
    ranking = rank(document, wanted.method)
    chosen = select(document, ranking, enumerations, recommendations, wanted.size)
    keywords = _keywords(document, ranking, wanted.keywords)
    found = (chosen, enumerations, recommendations, keywords)
    return Summary(restored_document(document), *restored(found, document.normalized))


def _enumerations(document: Document, *, mixed: bool) -> tuple[Enumeration, ...]:
    if not mixed:
        from summarize.actions.items import decide_measures
        from summarize.lists import find_enumerations

        return decide_measures(document, find_enumerations(document))
    from summarize.actions.languages import read_enumerations

    return read_enumerations(document)


def _keywords(document: Document, ranking: Ranking, most: int | None) -> tuple[Keyword, ...] | None:
    if most is None:
        return None
    from summarize.summary.keyphrases import find_keywords

    return find_keywords(document, ranking, most)


def split_sentences(text: str, language: str = "auto") -> list[Sentence]:
    """The sentences of ``text`` in order; every non-space character stands in exactly one.

    Each has ``start``, ``end`` (code points) and ``text``, which is ``text[start:end]`` as it
    stands. Raises UsageError for an unknown language.
    """
    return list(restored_document(read_document(text, language=language)).sentences)


def read_document(text: str | Source, *, title: str | None = None, language: str = "auto") -> Document:
    """``text`` understood: language, blocks, sentences and title.

    Its offsets are those of the normalised text that every rule reads (see ``text.normalize``).
    """
    source = text if isinstance(text, Source) else Source(text)
    pack = languages.load(detect(source.text) if language == "auto" else language)
    normalized = normalize(source.text)
    text = normalized.text
    blocks = _blocks(source, normalized, pack)
    sentences = split_blocks(text, blocks, pack)
    own = Title(title, None) if title else _own_title(text, blocks)
    changed = None if normalized.text == source.text else normalized
    return Document(text, pack, blocks, sentences, own, source if source.kind else None, changed)


def _blocks(source: Source, normalized: Normalized, pack: Language) -> tuple[Block, ...]:
    detected = read_blocks(normalized.text, pack)
    if source.blocks is None:
        return detected
    from summarize.files.merge_blocks import merge_blocks

    return tuple(merge_blocks(blocks_in_text(normalized, source.blocks), detected))


def _own_title(text: str, blocks: Sequence[Block]) -> Title | None:
    for block in blocks:
        if block.kind is BlockKind.TITLE:
            words = heading_words(text, block)
            return Title(fold(text[words.start : words.end]), words)
    return None
