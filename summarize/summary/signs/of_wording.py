"""Signs in the words of a sentence: its doubts, its opening, its punctuation, who speaks, and the row that it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.actions.signs.of_grammar import mark_signs
from summarize.summary.context_dependence import depends_on_context, opens_with
from summarize.summary.flaws import DOUBTS, is_attributed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarize.document import BlockKind
    from summarize.summary.flaws import CandidateSentence

OPENINGS = (
    "anaphoric_opening",
    "attribution_opening",
    "conclusion_opening",
    "connective",
    "elaboration_opening",
    "independent_opening",
    "sentence_opener",
    "supposition_opener",
)
"""The classes of the lexicon whose words are signs where a sentence opens with them."""


def wording_signs(sentence: CandidateSentence, kind: BlockKind) -> dict[str, float]:
    """The signs in the words of ``sentence``, as a summary shows it, from a block of this ``kind``."""
    return dict.fromkeys(_named(sentence, kind), 1.0)


def _named(sentence: CandidateSentence, kind: BlockKind) -> Iterator[str]:
    text = sentence.text
    yield f"block: {kind}"
    yield from (f"doubt: {doubt.__name__}" for doubt in DOUBTS if doubt(sentence))
    if depends_on_context(text, sentence.language):
        yield "depends on its context"
    if is_attributed(text):
        yield "says who speaks"
    yield from (f"opens with: {name}" for name in OPENINGS if opens_with(text, sentence.language, name))
    yield from mark_signs(text)
