"""Series: markers of one style that count on from 1, a gap or a repeat forgiven when the rest holds."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from summarize.document import Form
from summarize.lists.announcement import announced_count, announces, announces_many, is_announced
from summarize.lists.bullet_lists import bullet_runs
from summarize.lists.false_lists import REJECTIONS
from summarize.lists.marker import Marker, Place, Role
from summarize.lists.vocabulary import key_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from summarize.lists.view import Page

    Series = tuple[Marker, ...]

# Transcripts have been seen with 1,500 characters between «во-первых» and «во-вторых».
_FAR = 6_000
_FAR_INSIDE = 3_000
_NOUN_REACH = 40
_LOOSE = frozenset({Role.FOLLOWS, Role.CLOSES})
# How many series of one style may be open in one another.
_DEPTH = 4


def tie(page: Page, markers: Sequence[Marker]) -> list[Series]:
    """The series that ``markers`` make and no rejection refuses, in document order."""
    markers = _without_swallowed(markers)
    groups: defaultdict[str, list[Marker]] = defaultdict(list)
    for marker in markers:
        groups[Form.BULLET if marker.form is Form.BULLET else marker.style].append(marker)
    bullets = groups.pop(Form.BULLET, [])
    found = [*bullet_runs(page, bullets), *(chain for group in groups.values() for chain in _chains(page, group))]
    kept = [chain for chain in found if not any(reject(page, chain) for reject in REJECTIONS)]
    return sorted(_without_rivals(kept), key=lambda chain: chain[0].span)


def _without_swallowed(markers: Sequence[Marker]) -> list[Marker]:
    """«И, наконец, пятое – …»: «наконец» belongs to the opening of «пятое» and is no marker of its own."""
    swallowed = {
        marker.span
        for marker, after in pairwise(markers)
        if marker.role in _LOOSE and not marker.number and after.opening <= marker.span.start < after.span.start
    }
    return [marker for marker in markers if marker.span not in swallowed]


def _chains(page: Page, markers: Sequence[Marker]) -> Iterator[Series]:
    chains: list[list[Marker]] = []
    open_chains: list[list[Marker]] = []
    for marker in markers:
        depth = _joined(page, open_chains, marker)
        if depth is not None:
            open_chains[depth].append(_numbered(marker, open_chains[depth][-1]))
            del open_chains[depth + 1 :]
        elif marker.number == 1 and marker.role is not Role.FOLLOWS and not _said_again(open_chains, marker):
            chains.append([marker])
            open_chains = [*open_chains, chains[-1]][-_DEPTH:]
    return map(tuple, chains)


def _joined(page: Page, open_chains: Sequence[Sequence[Marker]], marker: Marker) -> int | None:
    for counts_on in COUNTING:
        for depth in range(len(open_chains) - 1, -1, -1):
            chain = open_chains[depth]
            if counts_on(page, chain, marker) and chain[-1].role is not Role.CLOSES and _near(chain[-1], marker):
                return depth
    return None


def _numbered(marker: Marker, last: Marker) -> Marker:
    return marker if marker.number else marker._replace(number=last.number + 1)


def _said_again(open_chains: Sequence[Sequence[Marker]], marker: Marker) -> bool:
    return marker.role is Role.TRAILS and any(chain[-1].number == marker.number for chain in open_chains)


def _near(last: Marker, marker: Marker) -> bool:
    distance = marker.span.start - last.span.end
    if marker.place is Place.BLOCK and marker.form not in {Form.ORDINAL_ADVERB, Form.ORDINAL, Form.DISCOURSE}:
        return True
    return distance < (_FAR if marker.style.startswith("words") else _FAR_INSIDE)


# ------------------------------------------------------------------ how a marker counts on, likeliest first


def _next_of_same_form(page: Page, chain: Sequence[Marker], marker: Marker) -> bool:
    del page
    last = chain[-1]
    return (last.form, last.kind, last.number + 1) == (marker.form, marker.kind, marker.number)


def _next_of_other_form(page: Page, chain: Sequence[Marker], marker: Marker) -> bool:
    last = chain[-1]
    sure = marker.certain and (last.certain or marker.form is Form.ORDINAL_ADVERB)
    if not sure or marker.number != last.number + 1:
        return False
    # «Во-первых, …» alone, and somewhere below «Второй вопрос – …»: the noun must have been announced.
    alone = len(chain) == 1 and last.form is Form.ORDINAL_ADVERB
    weak = page.words.weak_list_noun.search(page.plain, marker.span.end, marker.span.end + _NOUN_REACH)
    doubtful = marker.role is Role.FOLLOWS or (alone and weak is not None)
    return not doubtful or not marker.noun or _counts_the_same(page, chain, marker.noun)


def _counts_the_same(page: Page, chain: Sequence[Marker], noun: str) -> bool:
    """«В третьем пункте …» goes on with a series of points, or one that was announced as points."""
    return any(marker.noun == noun for marker in chain) or announces(page, chain[0], noun)


def _over_a_gap(page: Page, chain: Sequence[Marker], marker: Marker) -> bool:
    del page
    last = chain[-1]
    alike = (last.form, last.kind) == (marker.form, marker.kind)
    held = len(chain) > 1 or marker.form is Form.ORDINAL_ADVERB
    return alike and held and marker.number == last.number + 2


def _number_repeated(page: Page, chain: Sequence[Marker], marker: Marker) -> bool:
    del page
    at_line_start = marker.place is Place.BLOCK and not marker.style.startswith("words")
    return len(chain) > 1 and at_line_start and 1 < marker.number == chain[-1].number


def _follower(page: Page, chain: Sequence[Marker], marker: Marker) -> bool:
    if marker.number or marker.role not in _LOOSE:
        return False
    count = announced_count(page, chain[0])
    if count == len(chain) or (marker.announced and not count and not is_announced(page, chain[0])):
        return False
    if marker.form is Form.DISCOURSE:
        return page.block_at(marker.span.start) - page.block_at(chain[-1].span.start) <= 1
    held = len(chain) > 1 or count > 1 or _announced_alone(page, chain[0], marker)
    return held and _stands_like_the_last(page, chain[-1], marker)


def _announced_alone(page: Page, first: Marker, marker: Marker) -> bool:
    """«следующие меры. Во-первых, … Кроме того, …»: no «во-вторых» is to come."""
    if first.form is not Form.ORDINAL_ADVERB or not announces_many(page, first):
        return False
    coming = page.words.adverb.finditer(page.plain, marker.span.end, marker.span.end + _FAR_INSIDE)
    return not any(page.words.adverbs[key_of(match[0])].number == first.number + 1 for match in coming)


def _stands_like_the_last(page: Page, last: Marker, marker: Marker) -> bool:
    apart = page.block_at(marker.span.start) - page.block_at(last.span.start)
    return apart == 0 or (apart == 1 and last.place is Place.BLOCK)


COUNTING: tuple[Callable[[Page, Sequence[Marker], Marker], bool], ...] = (
    _next_of_same_form,
    _next_of_other_form,
    _over_a_gap,
    _number_repeated,
    _follower,
)


def _without_rivals(chains: Sequence[Series]) -> Iterator[Series]:
    """One letter may be read in two alphabets, «i)» also as a numeral: the longest series keeps the marker."""
    taken: set[int] = set()
    for chain in sorted(chains, key=len, reverse=True):
        places = {marker.span.start for marker in chain}
        if places.isdisjoint(taken):
            taken |= places
            yield chain
