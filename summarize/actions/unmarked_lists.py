"""Lists inside a sentence, without markers: «РЕШИЛИ: казначею собрать взносы; мастеру починить фонарь»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.actions.candidates import PROSE
from summarize.actions.signs.lead_in import LeadInType, classify_lead_in
from summarize.actions.signs.official import is_plan
from summarize.actions.signs.orders_and_duties import is_operative
from summarize.actions.signs.prohibitions import only_permits, permits
from summarize.actions.signs.strongest import strongest_cue
from summarize.actions.tasks import actions_below, is_task, tasks_below
from summarize.core.lazy_pattern import compile_late
from summarize.document import BlockKind, Candidate, CandidateKind, Decision, Span
from summarize.slots.assignee_in_sentence import find_assignee
from summarize.text.clause import clause_of
from summarize.text.letters import LOWER, UPPER
from summarize.text.quoting import without_closing

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from summarize.document import Document
    from summarize.text.clause import Clause

# With a dash before each part: «Предлагается: – утеплить сарай; – купить пилу».
_COLON = compile_late(r":\s+(?P<dash>[–—-]\s+)?(?=[^\W\d])")
_SEMICOLON = compile_late(r";\s+")
_DASH = compile_late(r"[;,]\s+[–—-]\s+")
# «Маша – », «Олег позвонит»; «завхоз – » in small letters needs its dash.
_DASHED = r"[^\s,;:–—][^,;:–—]{1,50}\s[–—-]\s"
_SUBJECT = rf"[{UPPER}][{LOWER}]+\s[{LOWER}]{{4}}"
_NAMED = compile_late(rf"{_DASHED}|{_SUBJECT}")
_BEFORE_NAME = compile_late(rf",\s+(?={_DASHED}|{_SUBJECT})")
_FEWEST = 2
_ASKING = frozenset(("modal", "directive", "plan"))
_LEADING = frozenset((BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.HEADING))


def unmarked_candidates(document: Document) -> Iterator[Candidate]:
    """The orders after the colon of a sentence that announces them, each with the words before the colon above it.

    Parted by semicolons each is a candidate, if each opens with an infinitive or with its addressee and one. Those
    between commas are one; without an order before the colon they are told from the whole sentence.
    """
    yield from _below_colons(document)
    for sentence in document.sentences:
        if ": " in sentence.text and document.blocks[sentence.block].kind in PROSE:
            colon = _COLON.search(document.text, sentence.start, sentence.end)
            if colon:
                yield from _after_colon(document, Span(sentence.start, colon.start() + 1), colon, sentence.end)


def _below_colons(document: Document) -> Iterator[Candidate]:
    """«Завхозу Лаптеву:» or «Необходимо:» and, each on a line of its own, what is to be done."""
    for index, block in enumerate(document.blocks):
        if block.kind not in _LEADING or document.text[block.end - 1] != ":":
            continue
        lead_in = Span(block.marker.end if block.marker else block.start, block.end)
        clause = clause_of(document.text, *lead_in, document.language, pending=True)
        for reason, span in _lines_below(document, index, lead_in, clause):
            decision = Decision(is_action=reason != "only_permitted", reason=reason)
            yield Candidate(CandidateKind.LINE, *span, (span,), governors=(lead_in,), decision=decision)


def _lines_below(document: Document, index: int, lead_in: Span, clause: Clause) -> Iterator[tuple[str, Span]]:
    """The lines below the block ``index``, which is ``lead_in``, and the reason that it gives for them."""
    if only_permits(clause):
        # «Выдвигать старосту вправе:»
        yield from (("only_permitted", span) for span in tasks_below(document, index))
        return
    announces = _announces(document, lead_in)
    if permits(clause) or not (announces or is_operative(document, lead_in) or _addresses(document, lead_in)):
        return
    tasks = tasks_below(document, index)
    yield from (("announced", span) for span in tasks)
    if announces and not tasks:
        reason = "announced" if _asks(document, clause) else "action"
        yield from ((reason, span) for span in actions_below(document, index))


def _asks(document: Document, lead_in: Clause) -> bool:
    """«В мае необходимо:», in a plan also «Задачи:»; not «Задачи:» of a study, a law or rules."""
    if is_plan(document):
        return True
    cue = strongest_cue(lead_in)
    return cue is not None and cue.reason in _ASKING


def _addresses(document: Document, lead_in: Span) -> bool:
    return find_assignee(document.text, lead_in, document.language, above=True) is not None


def _after_colon(document: Document, lead_in: Span, colon: re.Match[str], end: int) -> Iterator[Candidate]:
    parts = list(_parts(document, colon.end(), end, dashed=colon["dash"] is not None))
    is_list = len(parts) >= _FEWEST and _announces(document, lead_in)
    if not (is_list or is_operative(document, lead_in)) or not all(is_task(document, lead_in, part) for part in parts):
        return
    reason = "announced" if len(parts) >= _FEWEST else "operative"
    for part in parts:
        decision = Decision(is_action=True, reason=reason)
        yield Candidate(CandidateKind.LINE, *part, (part,), governors=(lead_in,), decision=decision)


def _parts(document: Document, start: int, end: int, *, dashed: bool) -> Iterator[Span]:
    """What semicolons part, or commas before names: «Маша – сделать макет, Олег – найти бумагу»."""
    separator = _DASH if dashed else _SEMICOLON
    if not dashed and not _SEMICOLON.search(document.text, start, end) and _NAMED.match(document.text, start, end):
        separator = _BEFORE_NAME
    for match in separator.finditer(document.text, start, end):
        yield Span(start, match.start())
        start = match.end()
    yield without_closing(document, Span(start, end))


def _announces(document: Document, lead_in: Span) -> bool:
    clause = clause_of(document.text, *lead_in, document.language, pending=True)
    return classify_lead_in(clause).type is LeadInType.MEASURES
