"""Tell the turns of a dialogue from list items, since both begin with a dash."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from summarize.layout.markers import is_dash
from summarize.lazy_pattern import compile_late

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.layout.grouping import Group

_SPEECH = compile_late(r"[,.!?…»]\s[-–—]\s(?=[а-яa-z])")
_ENDS_SENTENCE = frozenset(".!?…")


def find_turns(groups: Sequence[Group]) -> frozenset[int]:
    """Return the indices of the groups that are turns; neighbours with a dash are all turns or all items."""
    dashes = [index for index, group in enumerate(groups) if is_dash(group.lines[0], group.marker)]
    known = frozenset(dashes)
    candidates = [index for index, group in enumerate(groups) if index in known or not group.kind]
    runs = (list(run) for has_dash, run in groupby(candidates, known.__contains__) if has_dash)
    found = {index for run in runs if _is_dialogue(groups, run) for index in run}
    # In a text that is mostly dialogue, other dashes before capitals are turns too.
    if found and len(found) * 2 >= len(dashes):
        found.update(
            [
                index
                for index in dashes
                if _starts_with_capital(groups[index].lines[0].text)
                and (index - 1 in found or not _is_introduced(groups, index))
            ]
        )
    return frozenset(found)


def _is_introduced(groups: Sequence[Group], index: int) -> bool:
    return index > 0 and groups[index - 1].lines[-1].last in {":", ";"}


def _starts_with_capital(text: str) -> bool:
    return text.lstrip('-–—− «„“"(….')[:1].isupper()


def _is_dialogue(groups: Sequence[Group], run: Sequence[int]) -> bool:
    """Turns are whole sentences, with questions and «— сказал он» among them; items follow a colon."""
    texts = [groups[index].text for index in run]
    whole = sum(_is_sentence(text) for text in texts)
    if whole and any(text.rstrip('»”"')[-1:] in {"?", "…"} or _SPEECH.search(text) for text in texts):
        return whole * 2 > len(texts)
    return whole == len(texts) and not _is_introduced(groups, run[0]) and (len(run) == 1 or texts[0][0] == "—")


def _is_sentence(text: str) -> bool:
    return _starts_with_capital(text) and text.rstrip('»”")')[-1:] in _ENDS_SENTENCE
