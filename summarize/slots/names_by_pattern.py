"""Who is to act, in a language without an analyser: by how a name looks and by the words next to it.

A pack has patterns for the head of a name (``actor_name``), for what may precede it (``name_modifier``) and
what ends it (``name_end``); for the words that ask somebody (``asking_phrase``), that oblige somebody
(``obliging_phrase``) and that follow the name of whoever is to act (``task_phrase``). A name reaches a
bounded number of words, so that a sentence is read in linear time.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from summarize.document import Span
from summarize.languages.finders import pattern
from summarize.lazy_pattern import compile_late
from summarize.records import NamedTuple
from summarize.slots.actor_words import Mention
from summarize.text.clause import called_by_name, clause_of
from summarize.text.tokens import WORD

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from summarize.languages import Language

# In place of a deadline's characters: a name ends before it, but what the actor is to do may follow.
_DEADLINE = "\ufffc"
_GAP = compile_late(rf"[\s,{_DEADLINE}]+")
_SPACE = compile_late(r"\s+")
_COMMA = compile_late(r"\s*,\s*")
_OPENING = compile_late(r"\W*")
# What is addressed to somebody ends in a colon or in nothing; «The council met.» reports.
_CLOSING = compile_late(r"[^\w.!?]*$")
_ASSIGNS = compile_late(r"\s*:\s|\s[–—-]\s")
_LAST = compile_late(rf"(?:\s[–—-]\s+|[(\[])(?=[^\W\d_][^()\[\]–—]*[)\].;,\s{_DEADLINE}]*$)")
_LAST_ENDS = compile_late(rf"[,\s(]*[)\].;,\s{_DEADLINE}]*$")
# A word, or initials with their stops.
_WORD = compile_late(rf'["«“(]?(?:(?:[^\W\d_]\.){{1,2}}|(?!\d){WORD.pattern})["»”)]?')
_STOP = compile_late(r"[.:;]")
_ENDS = ("name_end", "obliging_phrase", "task_phrase", "asking_phrase", "co_actor_phrase", "past_participle")
_TAIL = 7
_MODIFIERS = 5
_NAMES = 6
_LONGEST = 4_000


class _Scan(NamedTuple):
    """A sentence without its deadlines."""

    text: str
    language: Language

    @property
    def head_final(self) -> bool:
        return self.language.setting("head_final") is not None

    def match(self, table: str, place: int) -> re.Match[str] | None:
        return pattern(self.language, table).match(self.text, place)

    def word_after(self, place: int) -> int:
        """Where the word after ``place`` begins, past commas and deadlines; past the end of the text without one."""
        gap = _GAP.match(self.text, place)
        return gap.end() if gap else len(self.text) + 1

    def opening_name(self) -> Span | None:
        """The names that open the sentence."""
        return next(_names(self, only_first=True), None)


def find_by_pattern(
    source: str, span: Span, language: Language, deadlines: Sequence[Span], *, above: bool
) -> Mention | None:
    """The words in ``span`` that name who is to act; None when nobody is named.

    ``deadlines`` are no part of a name; ``above`` when ``span`` announces what is to be done.
    """
    if not language.patterns("actor_name"):
        return None
    scan = _Scan(_without(source, span, deadlines)[:_LONGEST], language)
    found = next((found for rule in ((*NAME_RULES, _alone) if above else NAME_RULES) if (found := rule(scan))), None)
    if found is None or _is_word_of_order(scan, found[0]):
        return None
    return Mention(*(Span(span.start + start, span.start + end) for start, end in found))


def _is_word_of_order(scan: _Scan, name: Span) -> bool:
    """«НАКАЗУЮ:», «БҰЙЫРАМЫН:»: the word that orders names nobody."""
    order = pattern(scan.language, "operative_verb").match(scan.text, name.start)
    return order is not None and order.end() >= name.end


def _without(source: str, span: Span, deadlines: Sequence[Span]) -> str:
    """The text of ``span`` with each character of a deadline replaced."""
    text = source[span.start : span.end]
    for start, end in deadlines:
        first, last = max(start, span.start) - span.start, min(end, span.end) - span.start
        text = text[:first] + _DEADLINE * (last - first) + text[last:]
    return text


# ---------------------------------------------------------------- names


def _names(scan: _Scan, *, only_first: bool = False) -> Iterator[Span]:
    """The names in the sentence, none within another, or the one that opens it."""
    place = _opening(scan, 0)
    while place < len(scan.text):
        end = _names_end(scan, place)
        if end > place:
            yield Span(place, end)
        if only_first:
            return
        word = _WORD.match(scan.text, place)
        place = _opening(scan, max(end, word.end() if word else place + 1))


def _opening(scan: _Scan, place: int) -> int:
    opening = _OPENING.match(scan.text, place)
    return opening.end() if opening else len(scan.text)


def _names_end(scan: _Scan, place: int) -> int:
    """Where the names that begin at ``place`` end; ``place`` when none does."""
    end = _name_end(scan, place)
    for _ in range(_NAMES if end > place else 0):
        start = _past_joint(scan, end)
        reach = _name_end(scan, start) if start >= 0 else start
        if reach <= start:
            break
        end = reach
    return end


def _past_joint(scan: _Scan, place: int) -> int:
    """Where another name may begin after a comma or «and»; -1 without one at ``place``."""
    comma = _COMMA.match(scan.text, place)
    space = comma or _SPACE.match(scan.text, place)
    if space is None:
        return -1
    joint = scan.match("co_actor_phrase", space.end())
    after = _SPACE.match(scan.text, joint.end()) if joint else None
    if after:
        return after.end()
    # «Бас бухгалтер Ахметов А.»: where heads come last, a name may follow a post.
    return space.end() if comma or scan.head_final else -1


def _name_end(scan: _Scan, place: int) -> int:
    """Where the name that begins at ``place`` ends; ``place`` when none does."""
    start = place
    for _ in range(_MODIFIERS):
        head = scan.match("actor_name", start)
        if head:
            return head.end() if scan.head_final else _tail_end(scan, head.end())
        modifier = scan.match("name_modifier", start)
        space = _SPACE.match(scan.text, modifier.end()) if modifier else None
        if space is None:
            break
        start = space.end()
    return place


def _tail_end(scan: _Scan, place: int) -> int:
    """Where the words end that continue a name whose head ends at ``place``."""
    for _ in range(_TAIL):
        space = _SPACE.match(scan.text, place)
        word = _WORD.match(scan.text, space.end()) if space else None
        if space is None or word is None or any(scan.match(table, space.end()) for table in _ENDS):
            break
        place = word.end()
    return place


# ---------------------------------------------------------------- rules


def _asked(scan: _Scan) -> tuple[Span, Span] | None:
    """«Доручити Міністерству …», «calls on the council to …», «… министрлікке тапсырылсын»."""
    if scan.head_final:
        return _before(scan, "asking_phrase")
    for asking in pattern(scan.language, "asking_phrase").finditer(scan.text):
        start = scan.word_after(asking.end())
        end = _names_end(scan, start)
        if end > start:
            return Span(start, end), Span(*asking.span())
    return None


def _before(scan: _Scan, table: str) -> tuple[Span, Span] | None:
    """A name right before a word of ``table``."""
    if not pattern(scan.language, table).search(scan.text):
        return None
    found = ((name, scan.match(table, scan.word_after(name.end))) for name in _names(scan))
    return next(((name, Span(*cue.span())) for name, cue in found if cue), None)


def _tasked(scan: _Scan) -> tuple[Span, Span] | None:
    """«Відділу зв'язку перевірити …», «Council to approve …»: a name that opens the words, then what it is to do."""
    name = scan.opening_name()
    cue = scan.match("task_phrase", scan.word_after(name.end)) if name else None
    return (name, Span(*cue.span())) if name and cue else None


def _called(scan: _Scan) -> tuple[Span, Span] | None:
    """«Kate, please book …», «Mark, you need to …»: the one who is spoken to."""
    name = Span(start := _opening(scan, 0), _name_end(scan, start))
    comma = _COMMA.match(scan.text, name.end) if name.end > start else None
    cue = scan.match("address_phrase", comma.end()) if comma else None
    return (name, Span(*cue.span())) if cue else None


def _asked_by_name(scan: _Scan) -> tuple[Span, Span] | None:
    """«Олено, перевір кошторис», «Please, John, send …»."""
    return called_by_name(clause_of(scan.text, 0, len(scan.text), scan.language)) if "," in scan.text else None


def _named_last(scan: _Scan) -> tuple[Span, Span] | None:
    """«… – Kate, 4 June», «… (Кос А. А., до 5 травня)»: a person where the sentence ends."""
    for opening in _LAST.finditer(scan.text):
        name = Span(opening.end(), _names_end(scan, opening.end()))
        if name.end > name.start and scan.text[name.start].isupper() and _LAST_ENDS.match(scan.text, name.end):
            return name, name
    return None


def _obliged(scan: _Scan) -> tuple[Span, Span] | None:
    """«Рада повинна …», «the council shall …», «Кеңес … тексерсін»."""
    if not scan.head_final:
        return _before(scan, "obliging_phrase")
    name = scan.opening_name()
    cue = pattern(scan.language, "obliging_phrase").search(scan.text, name.end) if name else None
    if name is None or cue is None or _STOP.search(scan.text, name.end, cue.start()):
        return None
    return name, Span(*cue.span())


def _assigned(scan: _Scan) -> tuple[Span, Span] | None:
    """«Відділ зв'язку: провести …»."""
    name = scan.opening_name()
    return (name, name) if name and _ASSIGNS.match(scan.text, name.end) else None


def _alone(scan: _Scan) -> tuple[Span, Span] | None:
    """«Відділу зв'язку:» above a list."""
    name = scan.opening_name()
    return (name, name) if name and _CLOSING.match(scan.text.replace(_DEADLINE, " "), name.end) else None


_Rule = Callable[[_Scan], tuple[Span, Span] | None]
NAME_RULES: tuple[_Rule, ...] = (_called, _asked_by_name, _named_last, _asked, _tasked, _obliged, _assigned)
"""How a sentence names who is to act, the surest way first: the name and the word that says so."""
