"""Names in a sentence of a language without an analyser: by how they look and by the words next to them.

A pack has patterns for the head of a name (``actor_name``), for what may precede it (``name_modifier``), for numbers
within it (``name_number``), for what ends it (``name_end``) and for what has no actor (``nobody``). A name reaches a
bounded number of words, so that a sentence is read in linear time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.core.records import NamedTuple
from summarize.document import Span
from summarize.languages.finders import pattern
from summarize.text.tokens import WORD

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from summarize.languages import Language

# In place of a deadline's characters: a name ends before it, but what the actor is to do may follow.
DEADLINE = "\ufffc"
_GAP = compile_late(rf"[\s,{DEADLINE}]+")
_SPACE = compile_late(r"\s+")
COMMA = compile_late(r"\s*,\s*")
_OPENING = compile_late(r"\W*")
# A word, or initials with their stops.
_WORD = compile_late(rf'["«“(]?(?:(?:[^\W\d_]\.){{1,2}}|(?!\d){WORD.pattern})["»”)]?')
_ENDS = ("name_end", "obliging_phrase", "asking_phrase", "co_actor_phrase", "past_participle")
_TAIL = 12
_MODIFIERS = 5
_NAMES = 6
_LONGEST_WORD = 40


def blanked(source: str, span: Span, deadlines: Sequence[Span]) -> str:
    """The text of ``span`` with each character of a deadline replaced."""
    text = source[span.start : span.end]
    for start, end in deadlines:
        first, last = max(start, span.start) - span.start, min(end, span.end) - span.start
        text = text[:first] + DEADLINE * (last - first) + text[last:]
    return text


class NameScan(NamedTuple):
    """A sentence without its deadlines."""

    text: str
    language: Language

    @property
    def head_final(self) -> bool:
        """Do heads come last?"""
        return self.language.setting("head_final") is not None

    def match(self, table: str, place: int) -> re.Match[str] | None:
        """The match of a pattern of the class ``table`` at ``place``."""
        return pattern(self.language, table).match(self.text, place)

    def deed(self, place: int) -> re.Match[str] | None:
        """What whoever is named before ``place`` is to do: «перевірити», «to check»; not «бути», where he is nobody."""
        if self.match("copula", place):
            return None
        return self.match("infinitive", place) or self.match("task_phrase", place) or self._homonym(place)

    def _homonym(self, place: int) -> re.Match[str] | None:
        """«(сторожеві) дати (ключі)»: a noun that is an infinitive after a name in the dative."""
        word = _WORD.match(self.text, place)
        if word is None or word[0].lower() not in self.language.words("infinitive_homonym"):
            return None
        named = self.text[max(0, place - _LONGEST_WORD) : place].split()[-1:]
        return word if named and pattern(self.language, "dative_name").fullmatch(named[0].lower()) else None

    def word_after(self, place: int) -> int:
        """Where the word after ``place`` begins, past commas and deadlines; past the end of the text without one."""
        gap = _GAP.match(self.text, place)
        return gap.end() if gap else len(self.text) + 1

    def opening_name(self) -> Span | None:
        """The names that open the sentence."""
        return next(names_in(self, only_first=True), None)


def names_in(scan: NameScan, place: int = 0, *, only_first: bool = False) -> Iterator[Span]:
    """The names from ``place`` on, none within another, or the one that stands there."""
    place = name_opening(scan, place)
    while place < len(scan.text):
        end = names_end(scan, place)
        nobody = scan.match("nobody", place)
        if nobody:
            # «No agency shall …»
            end = max(nobody.end(), names_end(scan, name_opening(scan, nobody.end())))
        elif end > place:
            yield Span(place, end)
        if only_first:
            return
        word = _WORD.match(scan.text, place)
        place = name_opening(scan, max(end, word.end() if word else place + 1))


def name_opening(scan: NameScan, place: int) -> int:
    """Where the word at ``place`` or after it begins."""
    opening = _OPENING.match(scan.text, place)
    return opening.end() if opening else len(scan.text)


def names_end(scan: NameScan, place: int) -> int:
    """Where the names that begin at ``place`` end; ``place`` when none does."""
    end = end_of_name(scan, place)
    for _ in range(_NAMES if end > place else 0):
        start = _past_joint(scan, end)
        reach = end_of_name(scan, start) if start >= 0 else start
        if reach <= start:
            break
        end = reach
    return end


def _past_joint(scan: NameScan, place: int) -> int:
    """Where another name may begin after a comma or «and»; -1 without one at ``place``."""
    comma = COMMA.match(scan.text, place)
    space = comma or _SPACE.match(scan.text, place)
    if space is None:
        return -1
    joint = scan.match("co_actor_phrase", space.end())
    after = _SPACE.match(scan.text, joint.end()) if joint else None
    if after:
        return after.end()
    # «Бас бухгалтер Ахметов А.»: where heads come last, a name may follow a post.
    named = scan.head_final and scan.text[space.end() : space.end() + 1].isupper()
    return space.end() if comma or named else -1


def end_of_name(scan: NameScan, place: int, *, bare: bool = False) -> int:
    """Where the name that begins at ``place`` ends; ``place`` when none does."""
    start = place
    for _ in range(_MODIFIERS):
        head = scan.match("actor_name", start)
        if head:
            if scan.head_final:
                return _past_surname(scan, _past_possessed(scan, head.end()))
            if bare:
                return head.end()
            return place if _is_compounded(scan, head.end()) else _tail_end(scan, head.end())
        modifier = scan.match("name_modifier", start)
        space = _SPACE.match(scan.text, modifier.end()) if modifier else None
        if space is None:
            break
        start = space.end()
    return place


def _past_possessed(scan: NameScan, place: int) -> int:
    """Where the name ends whose first noun ends at ``place``: «әкім (орынбасары)», «ата-аналар (комитеті)»."""
    space = _SPACE.match(scan.text, place)
    head = scan.match("actor_name", space.end()) if space else None
    held = head and pattern(scan.language, "possessed_name").fullmatch(head[0].lower())
    return head.end() if head and held else place


def _past_surname(scan: NameScan, place: int) -> int:
    """Where the name ends whose post ends at ``place``: «мектеп кітапханашысы (Ахметова)»."""
    space = _SPACE.match(scan.text, place)
    surname = scan.match("surname", space.end()) if space else None
    initialled = surname and scan.match("actor_name", surname.start())
    return surname.end() if surname and not initialled else place


def _is_compounded(scan: NameScan, place: int) -> bool:
    """«(The school) bus», «(government) information»: does the noun that ends at ``place`` only tell of what sort?"""
    space = _SPACE.match(scan.text, place)
    word = _WORD.match(scan.text, space.end()) if space and scan.language.patterns("name_tail") else None
    tables = ("name_tail", "name_number", "actor_name", "name_modifier", *_ENDS)
    if word is None or scan.deed(word.start()):
        return False
    return not any(scan.match(table, word.start()) for table in tables)


def _tail_end(scan: NameScan, place: int) -> int:
    """Where the words end that continue a name whose head ends at ``place``."""
    for _ in range(_TAIL):
        space = _SPACE.match(scan.text, place)
        end = _end_of_tail_word(scan, space.end()) if space else -1
        if end < 0:
            break
        place = end
    return place


def _end_of_tail_word(scan: NameScan, place: int) -> int:
    """Where the word at ``place`` ends that continues a name, as «and Budget» or «№ 5»; -1 without one."""
    within = scan.match("name_number", place)
    joined = scan.match("name_conjunct", place)
    if joined and scan.match("actor_name", joined.start("last")) is None:
        within = joined
    if within or scan.deed(place) or any(scan.match(table, place) for table in _ENDS):
        return within.end() if within else -1
    word = _WORD.match(scan.text, place)
    return word.end() if word else -1
