"""Dialogue: which groups that open with a dash are a speaker's turns, and not items."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.lazy_pattern import compile_late
from summarize.text.list_markers import is_dash

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.layout.grouping import Group

_SPEECH = compile_late(r"[,.!?…»]\s[-–—]\s(?=[а-яёa-z])")
_ENDS_SENTENCE = frozenset(".!?…")


def find_dialogue(groups: Sequence[Group]) -> frozenset[int]:
    """The groups that open with a speaker's dash: decided for each run of neighbours, which agree."""
    found: set[int] = set()
    run: list[int] = []
    for index, group in enumerate(groups):
        if group.marker and is_dash(group.lines[0], group.marker):
            run.append(index)
        elif run and not group.furniture:
            found.update(run if _is_talk(groups, run) else ())
            run = []
    found.update(run if _is_talk(groups, run) else ())
    return frozenset(found | _more_talk(groups, found))


def _more_talk(groups: Sequence[Group], found: set[int]) -> set[int]:
    """In a text that is mostly talk, the other dashes before capitals open turns too, unless a colon announces them."""
    if not found:
        return set()
    dashes = [index for index, group in enumerate(groups) if is_dash(group.lines[0], group.marker)]
    if len(found) * 2 < len(dashes):
        return set()
    return {
        index
        for index in dashes
        if _opens_with_capital(groups[index].lines[0].text)
        and not (index and groups[index - 1].lines[-1].ending in {":", ";"} and index - 1 not in found)
    }


def _opens_with_capital(text: str) -> bool:
    return text.lstrip('-–—‒− «„“"(….')[:1].isupper()


def _is_talk(groups: Sequence[Group], run: Sequence[int]) -> bool:
    """Turns are whole sentences, with questions and «— сказал он» among them; items follow a colon."""
    if not run:
        return False
    texts = [" ".join([line.text for line in groups[index].lines]) for index in run]
    whole = sum(_is_sentence(text) for text in texts)
    if not whole:
        return False
    if any(text.rstrip('»”"')[-1:] in {"?", "…"} or _SPEECH.search(text) for text in texts):
        return whole * 2 > len(texts)
    announced = run[0] > 0 and groups[run[0] - 1].lines[-1].ending in {":", ";"}
    return whole == len(texts) and not announced and (len(run) == 1 or texts[0][0] == "—")


def _is_sentence(text: str) -> bool:
    return _opens_with_capital(text) and text.rstrip('»”")')[-1:] in _ENDS_SENTENCE
