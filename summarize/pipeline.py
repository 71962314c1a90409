"""From text to result: the steps of the library, in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize import languages
from summarize.document import BlockKind, Document, Sentence, Source, Title
from summarize.languages.detect import detect
from summarize.layout import read_blocks
from summarize.layout.headings import heading_words
from summarize.result import Summary
from summarize.sentences import split_blocks
from summarize.summary import read_size, require_positive, select
from summarize.summary.ranking import rank
from summarize.text.normalize import blocks_in_text, normalize, restored, restored_document
from summarize.text.quoting import fold
from summarize.text.terms import number_words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from os import PathLike

    from summarize.document import Block, Normalized, Recommendation
    from summarize.languages import Language
    from summarize.lists.enumeration import Enumeration
    from summarize.summary.ranking import Ranking
    from summarize.summary.records import DocumentPart, Keyword


def summarize(  # noqa: PLR0913 (the public call: every option has a name of its own)
    text: str | bytes | PathLike[str] | Source,
    *,
    sentences: int | str | None = None,
    words: int | None = None,
    title: str | None = None,
    language: str = "auto",
    method: str = "textrank",
    keywords: int | None = None,
    lists_only: bool = False,
    possible: bool = False,
    outline: bool = False,
) -> Summary:
    r"""Summarize ``text`` and list what it recommends, every word quoted with its offsets.

    Offsets are half-open, in code points of ``text``, or of the text that was read from a file.

    Args:
        text: The document: its text, the bytes of a file, a path to a file (``pathlib.Path``), or a ``Source``
            returned by ``summarize.files.read_source``.
        sentences: The maximum number of sentences in the summary, or a share such as ``"20%"``.
            Default: 5, and at most a third of those in the text.
        words: The maximum number of words (``\w+``) in the summary, which has whole sentences, at least
            one; up to 100 words may stop early, where little is left to tell.
        title: Used instead of the document's own title.
        language: ``"auto"`` or the code of a language pack.
        method: One of ``summarize.summary.ranking.METHODS``.
        keywords: The maximum number of key phrases to add.
        lists_only: Leave out recommendations from outside lists.
        possible: Add recommendations that are less likely to be any, each marked ``is_possible``.
        outline: Add the headings of the first two levels, each with a sentence and the number of rows below it.

    Raises:
        UsageError: (a ValueError) ``sentences`` and ``words`` together, an unknown language or method, or a
            number below 1.
        SummarizeError: The file cannot be read.
        TypeError: ``text`` is something else.

    Takes about 1 ms a kilobyte.

    >>> summarize("Дороги разбиты. Необходимо: 1) найти деньги; 2) нанять рабочих.").to_dict()["language"]
    'ru'
    """
    from summarize.actions import find_actions

    size = read_size(sentences, words)
    if keywords is not None:
        require_positive(keywords, "keywords")
    document = normalized_document(text, title=title, language=language)
    mixed = language == "auto"
    enumerations, rows = find_actions(document, lists_only=lists_only, mixed=mixed, possible=possible)
    ranking = rank(document, method)
    likely = [row for row in rows if not row.is_possible]
    chosen = select(document, ranking, enumerations, likely, size)
    parts = _parts(document, ranking, enumerations, rows) if outline else None
    found = (chosen, enumerations, rows, _keywords(document, ranking, keywords), parts)
    return Summary(restored_document(document), *restored(found, document.normalized))


def _keywords(document: Document, ranking: Ranking, most: int | None) -> tuple[Keyword, ...] | None:
    if most is None:
        return None
    from summarize.summary.keyphrases import find_keywords

    return find_keywords(document, ranking, most)


def _parts(
    document: Document,
    ranking: Ranking,
    enumerations: Sequence[Enumeration],
    rows: Sequence[Recommendation],
) -> tuple[DocumentPart, ...]:
    from summarize.summary.parts import find_parts

    return find_parts(document, ranking, enumerations, rows)


def split_sentences(text: str | bytes | PathLike[str] | Source, language: str = "auto") -> list[Sentence]:
    """Return the sentences of ``text``, unchanged and in order; every non-space character is in exactly one.

    Raises UsageError for an unknown language.
    """
    return list(read_document(text, language=language).sentences)


def read_document(
    text: str | bytes | PathLike[str] | Source, *, title: str | None = None, language: str = "auto"
) -> Document:
    """Return the language, blocks, sentences and title of ``text``, which is what ``summarize`` takes.

    The errors are the same.
    """
    return restored_document(normalized_document(text, title=title, language=language))


def normalized_document(text: object, *, title: str | None = None, language: str = "auto") -> Document:
    """The document with the offsets and the spelling of the normalised text, which all rules read."""
    source = _source(text)
    normalized = normalize(source.text)
    plain = normalized.text
    pack = languages.load(detect(plain) if language == "auto" else language)
    blocks = _blocks(source, normalized, pack)
    sentences = split_blocks(plain, blocks, pack)
    own = Title(title, None) if title else _own_title(plain, blocks)
    changed = None if plain == source.text else normalized
    words = number_words([sentence.text for sentence in sentences])
    return Document(plain, pack, blocks, sentences, own, words, source if source.kind else None, changed)


def _source(given: object) -> Source:
    if isinstance(given, str):
        return Source(given)
    from summarize.files import read_bytes_or_file

    read = read_bytes_or_file(given)
    return Source(read) if isinstance(read, str) else read


def _blocks(source: Source, normalized: Normalized, pack: Language) -> tuple[Block, ...]:
    detected = read_blocks(normalized.text, pack)
    if source.blocks is None:
        return detected
    from summarize.files.blocks import merge_blocks

    return tuple(merge_blocks(blocks_in_text(normalized, source.blocks), detected))


def _own_title(text: str, blocks: Sequence[Block]) -> Title | None:
    for block in blocks:
        if block.kind is BlockKind.TITLE:
            words = heading_words(text, block)
            return Title(fold(text[words.start : words.end]), words)
    return None
