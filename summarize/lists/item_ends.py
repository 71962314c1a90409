"""Item boundaries: where each item of a series ends.

An item that another one follows extends to it, or to a table with rows of its own, but for boilerplate and headings;
the last one of a list of lines ends with its lines; the last one in prose is extended until one of ``_STOPS`` says that
the text has moved on.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.core.records import NamedTuple
from summarize.document import BlockKind
from summarize.languages.finders import pattern
from summarize.lists.enumeration import Form
from summarize.lists.view import Marker, Place, any_word

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarize.document import Block
    from summarize.lists.view import Series, View

_WORD = compile_late(r"\w")
_BETWEEN_ITEMS = frozenset({BlockKind.BOILERPLATE, BlockKind.HEADING, BlockKind.TITLE, BlockKind.BYLINE})
_NOTE = compile_late(r"\([^()]*(?:\([^()]*\)[^()]*)*\)\.?$")
_SYMBOLS = frozenset({Form.NUMBER, Form.LETTER, Form.ROMAN, Form.BULLET})
_QUOTE = compile_late(r"(?P<open>[«„]|(?<![^\s(\[«„])[\"“](?=\S))|[»”\"“]")
_FIRST_WORDS = compile_late(r"\W*(?:\w+[^\w.!?:;]+){0,2}\w+")
_LONG_WORD = compile_late(r"[^\W\d_]{5,}")
_STEM = 5
# The most sentences of the last item if the others are short, and in any case.
_LONG, _LONGEST = 8, 40
# Sentences by which it may exceed the others if a word of it is repeated.
_MORE = 2
# Characters of context before the list.
_CONTEXT = 400
_FARTHEST_BACK = 3_000
_MOST_LINES = 200


class LastItem(NamedTuple):
    """The last item of a series: the indices of its first and latest sentence, and the most sentences of another."""

    series: Series
    first: int
    latest: int
    longest: int


def item_ends(view: View, series: Series, limit: int) -> list[int]:
    """The end of each item, closing punctuation included, sub-lists not yet counted; the last not beyond ``limit``."""
    ends = [_end_before(view, marker, after) for marker, after in pairwise(series)]
    return [*ends, _last_end(view, series, limit)]


def _end_before(view: View, marker: Marker, after: Marker) -> int:
    start = marker.span.end
    first, last = view.block_at(_body(view, marker)), view.block_at(after.opening)
    # The block of the next marker counts unless it begins with it.
    last += view.block_starts[last] < after.opening
    skipped = next((index for index in range(first + 1, last) if view.blocks[index].kind is BlockKind.TABLE), last)
    while skipped > first + 1 and _is_between_items(view, skipped - 1):
        skipped -= 1
    end = view.blocks[skipped].start if skipped < last else after.opening
    end = view.trimmed(start, end)
    while end > start and view.text[end - 1] in ",–—- ":
        end -= 1
    return end


def _is_between_items(view: View, index: int) -> bool:
    block = view.blocks[index]
    return block.kind in _BETWEEN_ITEMS or _NOTE.fullmatch(view.text, block.start, block.end) is not None


def _body(view: View, marker: Marker) -> int:
    """The start of the item's first word, on the marker's line or not."""
    match = _WORD.search(view.text, marker.span.end)
    return match.start() if match else marker.span.end


def _last_end(view: View, series: Series, limit: int) -> int:
    marker = series[-1]
    if marker.form in _SYMBOLS and marker.place is Place.BLOCK_START:
        end = _end_of_lines(view, series)
    elif marker.form is Form.BULLET:
        end = view.blocks[view.block_at(marker.span.start)].end
    else:
        end = _end_of_prose(view, series, limit)
    return view.trimmed(marker.span.end, max(marker.span.end, min(end, limit)))


def _end_of_lines(view: View, series: Series) -> int:
    body = _body(view, series[-1])
    index = view.block_at(body)
    if series[-1].form is not Form.BULLET and _is_one_sentence(view, series):
        return view.sentences[view.sentence_at(body)].end
    end = _before_signature(view, view.blocks[index])
    if not view.before(end).endswith(":"):
        return end
    for block in view.blocks[index + 1 : index + 1 + _MOST_LINES]:
        if block.kind is BlockKind.ITEM or view.text[block.start].isupper():
            break
        end = block.end
        if not view.before(end).endswith((";", ",", ":")):
            break
    return end


def _before_signature(view: View, block: Block) -> int:
    """The end of the block, or of its last line but one if that ends in a full stop and the last in nothing."""
    if len(block.lines) > 1:
        last, line = block.lines[-1], block.lines[-2]
        signed = view.text[last.start].isupper() and not view.before(last.end).endswith((".", ";", ":", "!", "?"))
        if signed and view.before(line.end).endswith("."):
            return line.end
    return block.end


def _is_one_sentence(view: View, series: Series) -> bool:
    """Items that end in semicolons and have no sentences inside: the last ends with its first sentence."""
    return _longest(view, series) <= 1 and all(view.before(after.opening).endswith((";", ",")) for after in series[1:])


def _longest(view: View, series: Series) -> int:
    starts = [view.sentence_at(_body(view, marker)) for marker in series]
    return max(after - before for before, after in pairwise(starts))


def _end_of_prose(view: View, series: Series, limit: int) -> int:
    marker = series[-1]
    first = view.sentence_at(_body(view, marker))
    last = LastItem(series, first, first, _longest(view, series))
    closing = _closing_quote(view, marker.span.end, min(view.sentences[first].end, limit))
    alone = marker.place is Place.INSIDE_SENTENCE or _is_one_sentence(view, series)
    while closing is None and last.latest + 1 < len(view.sentences) and not alone:
        if any(stop(view, last) for stop in _STOPS):
            break
        last = last._replace(latest=last.latest + 1)
        closing = _closing_quote(view, marker.span.end, min(view.sentences[last.latest].end, limit))
    return view.sentences[last.latest].end if closing is None else closing


def _closing_quote(view: View, start: int, end: int) -> int | None:
    """Where a quotation that was opened before ``start`` is closed, if it is before ``end``."""
    depth = 0
    for match in _QUOTE.finditer(view.text, start, end):
        depth += 1 if match["open"] else -1
        if depth < 0:
            return match.start()
    return None


# --------------------------------------------------------------------------- the next sentence is not part of it


def _is_in_another_block(view: View, last: LastItem) -> bool:
    return view.sentences[last.latest].block != view.sentences[last.latest + 1].block


def _concludes(view: View, last: LastItem) -> bool:
    """«Таким образом, …», «Об этом сообщает …», «Кстати, …»."""
    return _opens_with(view, last.latest + 1, "conclusion_opening")


def _refers_to_all(view: View, last: LastItem) -> bool:
    """«Эти два фактора …», «Инструментом таких мер …»."""
    sentence = view.sentences[last.latest + 1]
    for match in any_word(view.language, "collective_determiner").finditer(view.text, sentence.start, sentence.end):
        following = _FIRST_WORDS.match(view.text, match.end(), sentence.end)
        if following and pattern(view.language, "list_noun").search(following[0]):
            return True
    return False


def _no_longer_explains(view: View, last: LastItem) -> bool:
    """Longer than the items before it, an item continues only with what explains it or repeats a word of it."""
    in_paragraphs = all(marker.place is Place.BLOCK_START for marker in last.series[1:])
    if last.latest + 1 - last.first < max(last.longest, 2 if in_paragraphs else 1):
        return False
    return not any(explains(view, last) for explains in _EXPLANATIONS)


def _is_too_long(view: View, last: LastItem) -> bool:
    del view
    return last.latest + 1 - last.first >= min(max(_LONG, 2 * last.longest), _LONGEST)


_STOPS: tuple[Callable[[View, LastItem], bool], ...] = (
    _is_in_another_block,
    _concludes,
    _refers_to_all,
    _no_longer_explains,
    _is_too_long,
)


# ------------------------------------------------------------------------------ the next sentence explains it


def _elaborates(view: View, last: LastItem) -> bool:
    """«То есть …», «Например, …», «Этот вопрос …»."""
    return _opens_with(view, last.latest + 1, "elaboration_opening")


def _refers_back(view: View, last: LastItem) -> bool:
    """«Вся их риторика …»: a pronoun among the first words."""
    first = _FIRST_WORDS.match(view.text, view.sentences[last.latest + 1].start)
    return first is not None and any_word(view.language, "anaphor").search(first[0]) is not None


def _repeats_a_word(view: View, last: LastItem) -> bool:
    """A word of the item that is neither in the lead-in nor in the items before it."""
    if last.latest + 1 - last.first >= last.longest + _MORE:
        return False
    start = last.series[-1].span.start
    known = _stems(view, max(last.series[0].span.start - _CONTEXT, start - _FARTHEST_BACK, 0), start)
    item = _stems(view, last.series[-1].span.end, view.sentences[last.first].end)
    following = view.sentences[last.latest + 1]
    return not (item - known).isdisjoint(_stems(view, following.start, following.end))


_EXPLANATIONS: tuple[Callable[[View, LastItem], bool], ...] = (
    _elaborates,
    _refers_back,
    _repeats_a_word,
)


def _stems(view: View, start: int, end: int) -> frozenset[str]:
    return frozenset(word[:_STEM].lower() for word in _LONG_WORD.findall(view.text, start, end))


def _opens_with(view: View, index: int, name: str) -> bool:
    sentence = view.sentences[index]
    word = _WORD.search(view.text, sentence.start, sentence.end)
    return word is not None and any_word(view.language, name).match(view.text, word.start()) is not None
