"""What decides at a full stop that may be an abbreviation's, an initial's or a unit's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarize.lazy_pattern import compile_late
from summarize.sentences.boundaries import Verdict
from summarize.sentences.vocabulary import WINDOW, abbreviation_before, is_abbreviation, is_opener, word_after
from summarize.text.characters import LOWER, UPPER

if TYPE_CHECKING:
    from summarize.sentences.boundaries import Gap
    from summarize.sentences.vocabulary import Vocabulary

# How far a rule looks back: a sentence of which every gap was joined must not be read again and again.
_REACH = 300
_YEAR = compile_late(rf"(?:\d{{2,4}}|[IVXLC]+)\s?(?P<unit>[{LOWER}]{{1,2}})\s?$")
_INITIAL = compile_late(rf"(?<![{UPPER}{LOWER}\d])[{UPPER}]\s?$")
_COORDINATE_ENDS = frozenset("шдШД \u00a0")
_LONGEST_INITIAL = 2
_COORDINATE = compile_late(r"[°\d′″'\"]\s?[сюзв]\.\s?[шд]\s?$", re.IGNORECASE)
_QUOTED_SENTENCE = compile_late(rf"[«„“\"][{UPPER}]")
_DOTTED = compile_late(rf"(?:[{UPPER}{LOWER}]{{1,3}}\.\s?){{2,4}}")


def abbreviation_first(gap: Gap, known: Vocabulary) -> Verdict | None:
    """«Б. з. б. 6 ғасырда»: an abbreviation is not a sentence of its own."""
    del known
    if gap.mark - gap.start >= WINDOW or not gap.text[gap.next].isdigit():
        return None
    return Verdict.JOIN if _DOTTED.fullmatch(gap.text, gap.start, gap.end) else None


def bracketed_abbreviation(gap: Gap, known: Vocabulary) -> Verdict | None:
    """«(в 2010 г.) Совет …»: the dot is the abbreviation's."""
    if gap.text[gap.mark] != "." or gap.text[gap.mark + 1 : gap.end].strip() != ")":
        return None
    return Verdict.JOIN if is_abbreviation(gap, known) else None


def coordinates(gap: Gap, known: Vocabulary) -> Verdict | None:
    """«50° с. ш. Эпицентр …»."""
    del known
    if gap.text[gap.mark - 1] not in _COORDINATE_ENDS or not gap.text[gap.next].isupper():
        return None
    return Verdict.SPLIT if _COORDINATE.search(gap.text, max(gap.start, gap.mark - WINDOW), gap.mark) else None


def initials(gap: Gap, known: Vocabulary) -> Verdict | None:
    """«Ю. А. Зимин» goes on; «витамин С. Он …» and «Зимин Ю. А. Это …» end before a word that no name begins with."""
    if gap.text[gap.mark] != "." or gap.end > gap.mark + 1:
        return None
    match = _INITIAL.search(gap.text, max(gap.start, gap.mark - _LONGEST_INITIAL), gap.mark)
    if not match:
        return None
    return Verdict.SPLIT if match.start() > gap.start and is_opener(gap, known) else Verdict.JOIN


def year_or_century(gap: Gap, known: Vocabulary) -> Verdict | None:
    """«… построен в 1963 г. Мост …» ends; «В 1963 г. Иван …» goes on."""
    if gap.text[gap.mark] != ".":
        return None
    match = _YEAR.search(gap.text, max(gap.start, gap.mark - WINDOW), gap.mark)
    return _after_time(gap, known) if match and match["unit"] in known.year_units else None


def _after_time(gap: Gap, known: Vocabulary) -> Verdict:
    """A sentence ends before a word that opens sentences, and before a name when it has had its verb."""
    if is_opener(gap, known):
        return Verdict.SPLIT
    if not word_after(gap)[1:2].islower():
        return Verdict.JOIN
    has_verb = known.finite_verb.search(gap.text, max(gap.start, gap.mark - _REACH), gap.mark)
    return Verdict.SPLIT if has_verb or gap.end > gap.mark + 1 else Verdict.JOIN


def abbreviation(gap: Gap, known: Vocabulary) -> Verdict | None:
    """«наб. Обводного канала»: an abbreviation that no sentence ends with; «… до н. э.» may well end one."""
    if gap.text[gap.mark] != ".":
        return None
    found = abbreviation_before(gap)
    if found in known.eras:
        return _after_time(gap, known)
    return Verdict.JOIN if found in known.abbreviations and gap.end == gap.mark + 1 else None


def abbreviation_before_quotation(gap: Gap, known: Vocabulary) -> Verdict | None:
    """«… штрафы и т. п. «Это …»: a closing abbreviation before a quotation that is a sentence."""
    if gap.text[gap.next].isalpha() or not _QUOTED_SENTENCE.match(gap.text, gap.next):
        return None
    return Verdict.SPLIT if abbreviation_before(gap) in known.closing_abbreviations else None
