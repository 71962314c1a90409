"""Extent: where an item's own elaboration ends.

An item that another follows reaches as far as that one, page furniture and headings aside. The
last one of a list of lines ends with its lines. The last one of a list in prose is followed
sentence by sentence until one of the ``STOPS`` says that the text has moved on.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from summarize.document import BlockKind, Form
from summarize.lazy_pattern import compile_late
from summarize.lists.marker import Marker, Place

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarize.document import Block
    from summarize.lists.view import Page

    Series = tuple[Marker, ...]

_WORD = compile_late(r"\w")
_FURNITURE = frozenset({BlockKind.BOILERPLATE, BlockKind.HEADING, BlockKind.TITLE, BlockKind.BYLINE})
_NOTE = compile_late(r"\([^()]*(?:\([^()]*\)[^()]*)*\)\.?$")
_SPEAKER = compile_late(r"(?:[^\W\d_]\.\s?){1,2}[^\W\d_][\w-]+\s?:")
_LINE_FORMS = frozenset({Form.NUMBER, Form.LETTER, Form.ROMAN, Form.BULLET})
_QUOTE = compile_late(r"(?P<open>[«„]|(?<![^\s(\[«„])[\"“](?=\S))|[»”\"“]")
_NEXT_WORDS = compile_late(r"\W*(?:\w+[^\w.!?:;]+){0,2}\w+")
_LONGER_WORD = compile_late(r"[^\W\d_]{5,}")
_LONG = 8
_CONTEXT = 400
_MORE = 2
_FAR_BACK = 3_000
_LONGEST = 40
_MOST_LINES = 200


class Tail(NamedTuple):
    """What the last item is judged by: its series, its first and latest sentence, its longest sibling in sentences."""

    series: Series
    first: int
    latest: int
    longest: int


def item_ends(page: Page, series: Series, limit: int) -> list[int]:
    """The end of each item of ``series``, closing punctuation included; lists within not yet counted.

    ``limit`` is where the last one has ended at the latest.
    """
    ends = [_followed_end(page, marker, after) for marker, after in pairwise(series)]
    return [*ends, _last_end(page, series, limit)]


# ------------------------------------------------------------------------------- an item that another follows


def _followed_end(page: Page, marker: Marker, after: Marker) -> int:
    start = marker.span.end
    first, last = page.block_at(_body(page, marker)), page.block_at(after.opening)
    end = after.opening
    for index in range(first + 1, last + 1):
        if _is_furniture(page, index) and _nothing_but_furniture(page, index, last, after):
            end = page.blocks[index].start
            break
    return _without_comma(page, start, page.trimmed(start, end))


def _nothing_but_furniture(page: Page, first: int, last: int, after: Marker) -> bool:
    return all(_is_furniture(page, index) for index in range(first, last + (page.block_starts[last] < after.opening)))


def _is_furniture(page: Page, index: int) -> bool:
    block = page.blocks[index]
    return block.kind in _FURNITURE or _NOTE.fullmatch(page.plain, block.start, block.end) is not None


def _without_comma(page: Page, start: int, end: int) -> int:
    while end > start and page.plain[end - 1] in ",–—- ":
        end -= 1
    return end


def _body(page: Page, marker: Marker) -> int:
    """Where the words of the item begin, on a line of their own or not."""
    match = _WORD.search(page.plain, marker.span.end)
    return match.start() if match else marker.span.end


# ------------------------------------------------------------------------------------------- the last item


def _last_end(page: Page, series: Series, limit: int) -> int:
    marker = series[-1]
    if marker.form in _LINE_FORMS and marker.place is Place.BLOCK:
        end = _end_of_lines(page, series)
    elif marker.form is Form.BULLET:
        end = page.blocks[page.block_at(marker.span.start)].end
    else:
        end = _end_of_prose(page, series, limit)
    return page.trimmed(marker.span.end, max(marker.span.end, min(end, limit)))


def _end_of_lines(page: Page, series: Series) -> int:
    marker = series[-1]
    index = page.block_at(_body(page, marker))
    if marker.form is not Form.BULLET and _in_one_sentence(page, series):
        return page.sentences[page.sentence_at(_body(page, marker))].end
    end = _before_signature(page, page.blocks[index])
    if not page.before(end).endswith(":"):
        return end
    for block in page.blocks[index + 1 : index + 1 + _MOST_LINES]:
        if block.kind is BlockKind.ITEM or page.plain[block.start].isupper():
            break
        end = block.end
        if not page.before(end).endswith((";", ",", ":")):
            break
    return end


def _before_signature(page: Page, block: Block) -> int:
    """The end of the block without a last line that no stop ends, after one that a full stop ends."""
    if len(block.lines) > 1:
        last, line = block.lines[-1], block.lines[-2]
        signed = page.plain[last.start].isupper() and not page.before(last.end).endswith((".", ";", ":", "!", "?"))
        if signed and page.before(line.end).endswith("."):
            return line.end
    return block.end


def _in_one_sentence(page: Page, series: Series) -> bool:
    """Items that end in semicolons and have no sentences inside: the last ends with its first sentence."""
    ends = [page.before(after.opening) for after in series[1:]]
    starts = [page.sentence_at(_body(page, marker)) for marker in series]
    return all(end.endswith((";", ",")) for end in ends) and all(
        after - before <= 1 for before, after in pairwise(starts)
    )


def _end_of_prose(page: Page, series: Series, limit: int) -> int:
    marker = series[-1]
    first = page.sentence_at(_body(page, marker))
    tail = Tail(series, first, first, _longest(page, series))
    closing = _closing_quote(page, marker.span.end, min(page.sentences[first].end, limit))
    alone = marker.place is Place.INSIDE or _in_one_sentence(page, series)
    while closing is None and tail.latest + 1 < len(page.sentences) and not alone:
        if any(stop(page, tail) for stop in STOPS):
            break
        tail = tail._replace(latest=tail.latest + 1)
        closing = _closing_quote(page, marker.span.end, min(page.sentences[tail.latest].end, limit))
    return page.sentences[tail.latest].end if closing is None else closing


def _closing_quote(page: Page, start: int, end: int) -> int | None:
    """Where a quotation that was opened before ``start`` is closed, if it is before ``end``."""
    depth = 0
    for match in _QUOTE.finditer(page.plain, start, end):
        depth += 1 if match["open"] else -1
        if depth < 0:
            return match.start()
    return None


def _longest(page: Page, series: Series) -> int:
    starts = [page.sentence_at(_body(page, marker)) for marker in series]
    return max(after - before for before, after in pairwise(starts))


# ---------------------------------------------------------------- when the text has left the last item


def paragraph_ends(page: Page, tail: Tail) -> bool:
    """The next sentence stands in another block."""
    return page.sentences[tail.latest].block != page.sentences[tail.latest + 1].block


def speaker_changes(page: Page, tail: Tail) -> bool:
    """«И.Иванов: …» begins."""
    return _SPEAKER.match(page.plain, page.sentences[tail.latest + 1].start) is not None


def sums_up(page: Page, tail: Tail) -> bool:
    """«Таким образом, …», «Об этом сообщает …», «Кстати, …»."""
    return page.words.summing_up.match(page.plain, _first_word(page, tail.latest + 1)) is not None


def looks_back_on_all(page: Page, tail: Tail) -> bool:
    """«Эти два фактора …», «Инструментом таких мер …»: the items together."""
    sentence = page.sentences[tail.latest + 1]
    for match in page.words.pointing_at_all.finditer(page.plain, sentence.start, sentence.end):
        words = _NEXT_WORDS.match(page.plain, match.end(), sentence.end)
        if words and page.words.list_noun.search(words[0]):
            return True
    return False


def no_longer_explains(page: Page, tail: Tail) -> bool:
    """Longer than the items before it, an item goes on only with what says that it explains, or speaks of the same."""
    length = tail.latest + 1 - tail.first
    if length < max(tail.longest, 2 if _items_are_paragraphs(tail.series) else 1):
        return False
    return not any(explains(page, tail) for explains in EXPLAINS)


def grows_too_long(page: Page, tail: Tail) -> bool:
    """Longer by far than the items before it."""
    del page
    return tail.latest + 1 - tail.first >= min(max(_LONG, 2 * tail.longest), _LONGEST)


STOPS: tuple[Callable[[Page, Tail], bool], ...] = (
    paragraph_ends,
    speaker_changes,
    sums_up,
    looks_back_on_all,
    no_longer_explains,
    grows_too_long,
)


# ------------------------------------------------------------ why a sentence still belongs to the last item


def in_brackets(page: Page, tail: Tail) -> bool:
    """«(То же касается …)»."""
    return page.plain[page.sentences[tail.latest + 1].start] == "("


def says_so(page: Page, tail: Tail) -> bool:
    """«То есть …», «Например, …», «Этот вопрос …»."""
    return page.words.elaborating.match(page.plain, _first_word(page, tail.latest + 1)) is not None


def refers_back(page: Page, tail: Tail) -> bool:
    """«Вся их риторика …»: a pronoun among the first words."""
    words = _NEXT_WORDS.match(page.plain, page.sentences[tail.latest + 1].start)
    return words is not None and page.words.anaphora.search(words[0]) is not None


def speaks_of_the_same(page: Page, tail: Tail) -> bool:
    """A word of the item that neither the lead-in nor the items before it have is taken up again."""
    if tail.latest + 1 - tail.first >= tail.longest + _MORE:
        return False
    start = tail.series[-1].span.start
    known = _terms(page, max(tail.series[0].span.start - _CONTEXT, start - _FAR_BACK, 0), start)
    item = _terms(page, tail.series[-1].span.end, page.sentences[tail.first].end)
    following = page.sentences[tail.latest + 1]
    return not (item - known).isdisjoint(_terms(page, following.start, following.end))


EXPLAINS: tuple[Callable[[Page, Tail], bool], ...] = (
    in_brackets,
    says_so,
    refers_back,
    speaks_of_the_same,
)


def _terms(page: Page, start: int, end: int) -> frozenset[str]:
    """The longer words of a stretch, cut to their stems by the rule of thumb of five letters."""
    return frozenset(word[:5].lower() for word in _LONGER_WORD.findall(page.plain, start, end))


def _first_word(page: Page, index: int) -> int:
    sentence = page.sentences[index]
    match = _WORD.search(page.plain, sentence.start, sentence.end)
    return match.start() if match else sentence.start


def _items_are_paragraphs(series: Series) -> bool:
    return all(marker.place is Place.BLOCK for marker in series[1:])
