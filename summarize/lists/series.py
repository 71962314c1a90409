"""Series: markers of one style that count from 1, a gap or a repeated number tolerated."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from summarize.document import BlockKind, Span
from summarize.languages.finders import pattern
from summarize.lists.bullet_lists import bullet_lists
from summarize.lists.enumeration import Form
from summarize.lists.false_lists import is_false_list
from summarize.lists.lead_in import announced_count, announces_noun, announces_several, is_announced
from summarize.lists.view import Marker, Place, Role, occurrences

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from summarize.lists.view import Series, View

# In characters. Transcripts have been seen with 1,500 between «во-первых» and «во-вторых».
_FARTHEST_WORD, _FARTHEST = 6_000, 3_000
_NOUN_REACH = 40
_CONTINUING = frozenset({Role.CONTINUES, Role.ENDS})
_WORD_FORMS = frozenset({Form.ORDINAL_ADVERB, Form.ORDINAL, Form.DISCOURSE})
_DEPTH = 4  # series of one style that may be open at a time


def find_series(view: View, markers: Iterable[Marker]) -> list[Series]:
    """The series that ``markers`` (in any order) make, false lists left out, in document order."""
    inside = sorted((marker for marker in markers if not view.is_outside_text(*marker.span)), key=_span)
    groups: defaultdict[str, list[Marker]] = defaultdict(list)
    for marker in _without_absorbed(inside):
        groups[Form.BULLET if marker.form is Form.BULLET else marker.style].append(marker)
    found = list(bullet_lists(view, groups.pop(Form.BULLET, [])))
    found += [series for group in groups.values() for series in _count_up(view, group)]
    kept = [series for series in found if not is_false_list(view, series)]
    return sorted(_without_rivals(kept), key=lambda series: series[0].span)


def _span(marker: Marker) -> Span:
    return marker.span


def _without_absorbed(markers: Sequence[Marker]) -> list[Marker]:
    """«И, наконец, пятое – …»: «наконец» belongs to the opening of «пятое» and is no marker of its own."""
    absorbed = {
        marker.span
        for marker, after in pairwise(markers)
        if marker.role in _CONTINUING and not marker.number and after.opening <= marker.span.start < after.span.start
    }
    return [marker for marker in markers if marker.span not in absorbed]


def _count_up(view: View, markers: Sequence[Marker]) -> Iterator[Series]:
    found: list[list[Marker]] = []
    open_series: list[list[Marker]] = []
    for marker, after in zip(markers, [*markers[1:], None], strict=True):
        depth = _continued(view, open_series, marker)
        if depth is not None and _counts_on_elsewhere(view, open_series[depth], marker, after):
            found.append([marker])
            open_series = [*open_series[:depth], found[-1]]
        elif depth is not None:
            series = open_series[depth]
            series.append(marker if marker.number else marker._replace(number=series[-1].number + 1))
            del open_series[depth + 1 :]
        elif (
            (marker.number == 1 or _is_announced_here(view, marker))
            and marker.role is not Role.CONTINUES
            and not _is_repeated(open_series, marker)
        ):
            found.append([marker])
            open_series = [*open_series, found[-1]][-_DEPTH:]
    return map(tuple, found)


def _is_announced_here(view: View, marker: Marker) -> bool:
    """«Завхозу следует:», then «14) …», «15) …»: a list of which the beginning is elsewhere."""
    at_start = marker.form is Form.NUMBER and marker.place is Place.BLOCK_START and marker.number > 1
    return at_start and marker.certain and not marker.kind and view.before(marker.opening).endswith(":")


def _counts_on_elsewhere(view: View, series: Sequence[Marker], marker: Marker, after: Marker | None) -> bool:
    """«1. О мосте. 2. О школе.», and below «РЕШИЛИ:» «3. …», «4. …»: another list, which a program numbered on."""
    if after is None or after.number != marker.number + 1 or not _is_announced_here(view, marker):
        return False
    between = view.blocks[view.block_at(series[-1].span.start) + 1 : view.block_at(marker.span.start)]
    return any(block.kind is not BlockKind.ITEM for block in between)


def _continued(view: View, open_series: Sequence[Sequence[Marker]], marker: Marker) -> int | None:
    """The depth of the series that ``marker`` continues."""
    aligned = _aligned(open_series, marker)
    for continues in _CONTINUATIONS:
        for depth in range(len(open_series) - 1, -1, -1) if aligned is None else (aligned,):
            series = open_series[depth]
            if continues(view, series, marker) and series[-1].role is not Role.ENDS and _is_near(series[-1], marker):
                return depth
    return None


def _aligned(open_series: Sequence[Sequence[Marker]], marker: Marker) -> int | None:
    """The depth of the outer series that counts on to ``marker`` at its margin, below a list that is indented more."""
    if not open_series or open_series[-1][-1].indentation <= marker.indentation + 1:
        return None
    before = Form.NUMBER, marker.number - 1, marker.indentation
    lasts = [(last.form, last.number, last.indentation) for *_, last in open_series]
    return lasts.index(before) if marker.form is Form.NUMBER and before in lasts else None


def _is_repeated(open_series: Sequence[Sequence[Marker]], marker: Marker) -> bool:
    return marker.role is Role.TRAILS and any(series[-1].number == marker.number for series in open_series)


def _is_near(last: Marker, marker: Marker) -> bool:
    if marker.place is Place.BLOCK_START and marker.form not in _WORD_FORMS:
        return True
    return marker.span.start - last.span.end < (_FARTHEST_WORD if marker.style.startswith("words") else _FARTHEST)


# ------------------------------------------------------------- how a marker continues a series, likeliest first


def _next_of_same_form(view: View, series: Sequence[Marker], marker: Marker) -> bool:
    del view
    last = series[-1]
    return (last.form, last.kind, last.number + 1) == (marker.form, marker.kind, marker.number)


def _next_of_other_form(view: View, series: Sequence[Marker], marker: Marker) -> bool:
    last = series[-1]
    certain = marker.certain and (last.certain or marker.form is Form.ORDINAL_ADVERB)
    if not certain or marker.number != last.number + 1:
        return False
    # «Во-первых, …» alone, and somewhere below «Второй вопрос – …»: the lead-in must have the noun.
    alone = len(series) == 1 and last.form is Form.ORDINAL_ADVERB
    weak = pattern(view.language, "list_noun", "weak").search(view.text, marker.span.end, marker.span.end + _NOUN_REACH)
    doubtful = marker.role is Role.CONTINUES or (alone and weak is not None)
    return not doubtful or not marker.noun or _counts_noun(view, series, marker.noun)


def _counts_noun(view: View, series: Sequence[Marker], noun: str) -> bool:
    """«В третьем пункте …» continues a series of points, or one that was announced as points."""
    return any(marker.noun == noun for marker in series) or announces_noun(view, series[0], noun)


def _over_a_gap(view: View, series: Sequence[Marker], marker: Marker) -> bool:
    del view
    last = series[-1]
    established = len(series) > 1 or marker.form is Form.ORDINAL_ADVERB
    return established and (last.form, last.kind, last.number + 2) == (marker.form, marker.kind, marker.number)


def _number_repeated(view: View, series: Sequence[Marker], marker: Marker) -> bool:
    del view
    starts_block = marker.place is Place.BLOCK_START and not marker.style.startswith("words")
    return len(series) > 1 and starts_block and 1 < marker.number == series[-1].number


def _without_number(view: View, series: Sequence[Marker], marker: Marker) -> bool:
    if marker.number or marker.role not in _CONTINUING:
        return False
    count = announced_count(view, series[0])
    if count == len(series) or (marker.needs_lead_in and not count and not is_announced(view, series[0])):
        return False
    apart = view.block_at(marker.span.start) - view.block_at(series[-1].span.start)
    if marker.form is Form.DISCOURSE:
        return apart <= 1
    established = len(series) > 1 or count > 1 or _has_no_second(view, series[0], marker)
    return established and (apart == 0 or (apart == 1 and series[-1].place is Place.BLOCK_START))


def _has_no_second(view: View, first: Marker, marker: Marker) -> bool:
    """«следующие меры. Во-первых, … Кроме того, …», with no «во-вторых» to come."""
    if first.form is not Form.ORDINAL_ADVERB or not announces_several(view, first):
        return False
    coming = occurrences(view, "ordinal_adverb", [Span(marker.span.end, marker.span.end + _FARTHEST)])
    return all(int(fields["number"]) != first.number + 1 for _, _, fields in coming)


_CONTINUATIONS: tuple[Callable[[View, Sequence[Marker], Marker], bool], ...] = (
    _next_of_same_form,
    _next_of_other_form,
    _over_a_gap,
    _number_repeated,
    _without_number,
)


def _without_rivals(found: Sequence[Series]) -> Iterator[Series]:
    """A letter may be of two alphabets, «i)» also a numeral: the longest series keeps the marker."""
    taken: set[int] = set()
    for series in sorted(found, key=len, reverse=True):
        starts = {marker.span.start for marker in series}
        if starts.isdisjoint(taken):
            taken |= starts
            yield series
