"""Who is to act, in a language without an analyser: by what a name looks like and the words beside it.

A pack says how a name's head looks (``actor_name``), what may stand before it
(``name_modifier``) and where it ends (``name_end``); the words that ask somebody
(``asking_phrase``), that oblige him (``obliging_phrase``) and that say what he is told to do
(``task_phrase``). A name reaches a bounded number of words, so a sentence is read in linear time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarize.document import Span
from summarize.lazy_pattern import compile_late
from summarize.slots.vocabulary import pattern
from summarize.text.tokens import WORD

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator, Sequence

    from summarize.languages import Language

# Stands for a letter of a deadline: a name does not go on behind it, what the one named is to do may.
_BARRED = "\ufffc"
_GAP = compile_late(rf"[\s,{_BARRED}]+")
_SPACE = compile_late(r"\s+")
_COMMA = compile_late(r"\s*,\s*")
_OPENING = compile_late(r"\W*")
# What is addressed to somebody ends in a colon or in nothing; «The council met.» tells of it.
_CLOSING = compile_late(r"[^\w.!?]*$")
_ASSIGNS = compile_late(r"\s*:\s|\s[–—-]\s")
# A word, or initials with their stops.
_WORD = compile_late(rf'["«“(]?(?:(?:[^\W\d_]\.){{1,2}}|(?!\d){WORD.pattern})["»”)]?')
_STOP = compile_late(r"[.:;]")
_ENDS = (
    "name_end",
    "obliging_phrase",
    "task_phrase",
    "asking_phrase",
    "co_actor_phrase",
    "past_participle",
)
_TAIL = 7
_MODIFIERS = 5
_NAMES = 6
_LONGEST = 4_000

Found = tuple[Span, Span]


class Scanned(NamedTuple):
    """The words of a sentence, in which signs stand for its deadlines, and the language that they are in."""

    text: str
    language: Language

    @property
    def head_final(self) -> bool:
        """Whether what rules a word stands after it."""
        return self.language.setting("head_final") is not None

    def match(self, table: str, place: int) -> re.Match[str] | None:
        """An entry of ``table`` at ``place``."""
        return pattern(self.language, table).match(self.text, place)

    def past_gap(self, place: int) -> int:
        """Where the words after ``place`` begin; -1 when none follow."""
        gap = _GAP.match(self.text, place)
        return gap.end() if gap else -1

    def opening(self) -> int:
        """Where the first word begins."""
        opening = _OPENING.match(self.text)
        return opening.end() if opening else 0


def find_by_pattern(
    source: str, span: Span, language: Language, barred: Sequence[Span], *, above: bool
) -> Found | None:
    """The name of who is to act in ``span`` and the words that say so; None when nobody is named.

    ``barred`` (deadlines) are no part of a name; ``above`` when ``span`` announces what is to be done.
    """
    if not language.patterns("actor_name"):
        return None
    scanned = Scanned(_without(source, span, barred)[:_LONGEST], language)
    for rule in (*RULES, _alone) if above else RULES:
        found = rule(scanned)
        if found:
            name, cue = found
            return Span(span.start + name.start, span.start + name.end), Span(
                span.start + cue.start, span.start + cue.end
            )
    return None


def _without(source: str, span: Span, barred: Sequence[Span]) -> str:
    """The words of ``span`` with signs for those of ``barred``, so that places stay what they are."""
    text = source[span.start : span.end]
    for start, end in barred:
        first, last = max(start, span.start) - span.start, min(end, span.end) - span.start
        text = text[:first] + _BARRED * (last - first) + text[last:]
    return text


# ---------------------------------------------------------------- names


def _name_end(scanned: Scanned, place: int) -> int:
    """Where the names that begin at ``place`` end; ``place`` when none does."""
    end = _one_end(scanned, place)
    if end == place:
        return place
    for _ in range(_NAMES):
        start = _past_joint(scanned, end)
        reach = _one_end(scanned, start) if start >= 0 else start
        if reach <= start:
            break
        end = reach
    return end


def _past_joint(scanned: Scanned, place: int) -> int:
    """Where another name may begin after a comma or «and»; -1 when neither stands at ``place``."""
    comma = _COMMA.match(scanned.text, place)
    space = comma or _SPACE.match(scanned.text, place)
    if space is None:
        return -1
    joint = scanned.match("co_actor_phrase", space.end())
    after = _SPACE.match(scanned.text, joint.end()) if joint else None
    if after:
        return after.end()
    # «Бас бухгалтер Ахметов А.»: where heads come last, a name may follow a post.
    return space.end() if comma or scanned.head_final else -1


def _one_end(scanned: Scanned, place: int) -> int:
    start = place
    for _ in range(_MODIFIERS):
        head = scanned.match("actor_name", start)
        if head:
            return head.end() if scanned.head_final else _tail_end(scanned, head.end())
        modifier = scanned.match("name_modifier", start)
        space = _SPACE.match(scanned.text, modifier.end()) if modifier else None
        if space is None:
            return place
        start = space.end()
    return place


def _tail_end(scanned: Scanned, place: int) -> int:
    """Where the words end that go on with a name whose head ends at ``place``."""
    for _ in range(_TAIL):
        space = _SPACE.match(scanned.text, place)
        word = _WORD.match(scanned.text, space.end()) if space else None
        if space is None or word is None or any(scanned.match(table, space.end()) for table in _ENDS):
            break
        place = word.end()
    return place


def _names(scanned: Scanned) -> Iterator[Span]:
    """The names in the sentence, none within another."""
    place = scanned.opening()
    while place < len(scanned.text):
        end = _name_end(scanned, place)
        if end > place:
            yield Span(place, end)
        word = _WORD.match(scanned.text, place)
        opening = _OPENING.match(scanned.text, max(end, word.end() if word else place + 1))
        place = opening.end() if opening else len(scanned.text)


# ---------------------------------------------------------------- rules


def _asked(scanned: Scanned) -> Found | None:
    """«Доручити Міністерству …», «calls on the council to …», «… министрлікке тапсырылсын»."""
    if scanned.head_final:
        return _before(scanned, "asking_phrase")
    for asking in pattern(scanned.language, "asking_phrase").finditer(scanned.text):
        start = scanned.past_gap(asking.end())
        end = _name_end(scanned, start) if start >= 0 else start
        if end > start:
            return Span(start, end), Span(*asking.span())
    return None


def _before(scanned: Scanned, table: str) -> Found | None:
    """A name right before a word of ``table``."""
    if not pattern(scanned.language, table).search(scanned.text):
        return None
    for name in _names(scanned):
        after = scanned.past_gap(name.end)
        cue = scanned.match(table, after) if after >= 0 else None
        if cue:
            return name, Span(*cue.span())
    return None


def _told(scanned: Scanned) -> Found | None:
    """«Відділу зв'язку перевірити …», «Council to approve …»: a name that opens the words, then what it is to do."""
    name = _opening_name(scanned)
    after = scanned.past_gap(name.end) if name else -1
    cue = scanned.match("task_phrase", after) if after >= 0 else None
    return (name, Span(*cue.span())) if name and cue else None


def _opening_name(scanned: Scanned) -> Span | None:
    start = scanned.opening()
    end = _name_end(scanned, start)
    return Span(start, end) if end > start else None


def _obliged(scanned: Scanned) -> Found | None:
    """«Рада повинна …», «the council shall …», «Кеңес … тексерсін»."""
    if not scanned.head_final:
        return _before(scanned, "obliging_phrase")
    name = _opening_name(scanned)
    cue = pattern(scanned.language, "obliging_phrase").search(scanned.text, name.end) if name else None
    if name is None or cue is None or _STOP.search(scanned.text, name.end, cue.start()):
        return None
    return name, Span(*cue.span())


def _assigned(scanned: Scanned) -> Found | None:
    """«Відділ зв'язку: провести …»."""
    name = _opening_name(scanned)
    cue = _ASSIGNS.match(scanned.text, name.end) if name else None
    return (name, name) if name and cue else None


def _alone(scanned: Scanned) -> Found | None:
    """«Відділу зв'язку:» above a list."""
    name = _opening_name(scanned)
    return (name, name) if name and _CLOSING.match(scanned.text.replace(_BARRED, " "), name.end) else None


RULES: tuple[Callable[[Scanned], Found | None], ...] = (_asked, _told, _obliged, _assigned)
"""How a sentence names who is to act, the surest way first."""
