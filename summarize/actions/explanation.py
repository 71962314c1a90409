"""What weighed most for an action, in words: its decisive signs by what they look at, strongest first."""

from __future__ import annotations

from collections import defaultdict
from functools import cache, partial
from itertools import repeat
from typing import TYPE_CHECKING

from summarize.actions.signs.of_vocabulary import VOCABULARY, values_of_words, vocabulary_signs
from summarize.document import Span
from summarize.text.clause import clause_of
from summarize.text.normalize import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarize.document import Candidate, Decision, Document

# What signs look at, a message ``why.by_…`` each, and how their names begin.
_LOOKS_AT = (
    (
        "words",
        ("cue: ", "best cue", "plain: ", "word: ", VOCABULARY, "strength", "wished: ", "phrase: ", "asks somebody"),
    ),
    ("deadline", ("deadline",)),
    ("minutes", ("minutes: ",)),
    ("list", ("lead-in", "under ", "list: ", "item", "kind: ", "accepted item", "accepted line", "accepted cell")),
    ("neighbours", ("likely ", "likeliest ")),
    ("document", ("called: ", "document: ", "style: ", "blocks: ", "language: ", "long ", "short ")),
    ("form", ("head", "has ", "first predicate", "last predicate", "no predicate", "opens with", "accepted")),
)
_MOST_NAMED = 2
_MOST_WORDS = 4
# What adds less to the log odds is not named.
_LEAST = 0.2
_OF_CLASS = "word: "
# «До» tells by what follows.
_LINKS = frozenset(("ADP", "CCONJ"))


def reasons_by_signs(document: Document, action: Candidate, loose: float) -> Iterator[str]:
    """How likely ``action`` is one, and what speaks for it, the strongest first; nothing if no model was asked.

    ``loose``: how far the document chooses its words freely (``genre.looseness``).
    """
    decision, phrase = action.decision, partial(document.language.message, "why")
    likely = phrase("likely")
    if not (likely and decision and decision.signs and decision.probability is not None):
        return
    yield likely.format(percent=round(100 * decision.probability))
    shares: dict[str, float] = defaultdict(float)
    for name, share in decision.signs:
        shares[_looks_at(name)] += share
    words = " … ".join(_telling_words(document, action, decision, loose))
    strongest = sorted((of for of in shares if of not in {"", "words"}), key=lambda of: -shares[of])
    named = [of for of in strongest[:_MOST_NAMED] if shares[of] >= _LEAST]
    for of in sorted((*named, "words") if words else named, key=lambda of: -shares[of]):
        yield (phrase(f"by_{of}") or "").format(words=words)


@cache
def _looks_at(name: str) -> str:
    """What the sign ``name`` looks at; "" for what is not named to readers, as the length of the sentence."""
    return next((of for of, openings in _LOOKS_AT if name.startswith(openings)), "")


def _telling_words(document: Document, action: Candidate, decision: Decision, loose: float) -> list[str]:
    """The words that speak most for ``action``, by their class or by themselves, and the cue of its rule, in order."""
    of_class = {name.removeprefix(_OF_CLASS): share for name, share in decision.signs if name.startswith(_OF_CLASS)}
    clause = clause_of(document.text, *action.sentences[0], document.language)
    value = vocabulary_signs(document, clause, action, loose).get(VOCABULARY, 0.0)
    weight = dict(decision.signs).get(VOCABULARY, 0.0) / (value or 1.0)
    shares = [
        sum(map(of_class.get, word.classes, repeat(0.0))) + weight * value
        for word, value in zip(clause.tokens, values_of_words(document, clause, action, loose), strict=True)
    ]
    named = (place for place, word in enumerate(clause.tokens) if word.pos not in _LINKS)
    strongest = sorted(named, key=lambda place: -shares[place])[:_MOST_WORDS]
    cue = decision.cue
    return [
        quoted(document, Span(word.start, word.end))
        for place, word in enumerate(clause.tokens)
        if (place in strongest and shares[place] >= _LEAST) or (cue and cue.start <= word.start < cue.end)
    ]
