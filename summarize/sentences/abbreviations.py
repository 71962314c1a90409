"""Rules for a full stop that may belong to an abbreviation, an initial or a unit."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from summarize.lazy_pattern import compile_late
from summarize.sentences.boundaries import RAZDEL_WINDOW
from summarize.text.characters import LOWER, UPPER

if TYPE_CHECKING:
    from summarize.languages import Language
    from summarize.sentences.boundaries import SentenceBoundary

# Bounds the work when boundary after boundary is rejected.
_VERB_REACH = 300
_YEAR = compile_late(rf"(?:\d{{2,4}}|[IVXLC]+)\s?(?P<unit>[{LOWER}]{{1,2}})\s?$")
_INITIAL = compile_late(rf"(?<![{UPPER}{LOWER}\d])[{UPPER}]\s?$")
_INITIAL_REACH = 2
_COORDINATE = compile_late(r"[°\d′″'\"]\s?[сюзв]\.\s?[шд]\s?$", re.IGNORECASE)
_QUOTED_SENTENCE = compile_late(rf"[«„“\"][{UPPER}]")
_DOTTED = compile_late(rf"(?:[{UPPER}{LOWER}]{{1,3}}\.\s?){{2,4}}")


def abbreviation_first(boundary: SentenceBoundary) -> bool | None:
    """«Б. з. б. 6 ғасырда»: an abbreviation is not a sentence of its own."""
    text, start, mark, end, following, *_ = boundary
    if mark - start >= RAZDEL_WINDOW or not text[following].isdigit():
        return None
    return False if _DOTTED.fullmatch(text, start, end) else None


def bracketed_abbreviation(boundary: SentenceBoundary) -> bool | None:
    """«(в 2010 г.) Совет …»: the stop belongs to the abbreviation."""
    marks = boundary.text[boundary.mark : boundary.end]
    bracketed = marks[0] == "." and marks[1:].strip() == ")"
    return False if bracketed and boundary.follows_abbreviation else None


def coordinates(boundary: SentenceBoundary) -> bool | None:
    """«50° с. ш. Эпицентр …»."""
    before_sentence = boundary.text[boundary.next].isupper()
    return True if before_sentence and _COORDINATE.search(*boundary.before(RAZDEL_WINDOW)) else None


def initials(boundary: SentenceBoundary) -> bool | None:
    """«Ю. А. Зимин» continues; «витамин С. Он …» and «Зимин Ю. А. Это …» end before a word that no name begins with."""
    if not boundary.is_single_stop:
        return None
    match = _INITIAL.search(*boundary.before(_INITIAL_REACH))
    return match and match.start() > boundary.start and boundary.precedes_opener


def year_or_century(boundary: SentenceBoundary) -> bool | None:
    """«… построен в 1963 г. Мост …» ends; «В 1963 г. Иван …» continues."""
    match = _YEAR.search(*boundary.before(RAZDEL_WINDOW)) if boundary.text[boundary.mark] == "." else None
    return _after_time(boundary) if match and match["unit"] in boundary.language.words("year_unit") else None


def _after_time(boundary: SentenceBoundary) -> bool:
    """A sentence ends before a word that opens sentences, and before a name if it already has a verb."""
    if boundary.precedes_opener:
        return True
    if not boundary.word_after[1:2].islower():
        return False
    verb = _finite_verb(boundary.language).search(*boundary.before(_VERB_REACH))
    return verb is not None or boundary.end > boundary.mark + 1


@cache
def _finite_verb(language: Language) -> re.Pattern[str]:
    forms = "|".join(language.patterns("finite_verb")) or "(?!)"
    # The lookahead skips figures and most words that are no verbs.
    return re.compile(rf"\b(?=\w{{3}})(?:{forms})\b")


def abbreviation(boundary: SentenceBoundary) -> bool | None:
    """«наб. Обводного канала»: no sentence ends with such an abbreviation; one may end with «до н. э.»."""
    if boundary.text[boundary.mark] != ".":
        return None
    found = boundary.abbreviation
    if found in boundary.language.words("era"):
        return _after_time(boundary)
    return False if found in boundary.language.words("abbreviation") and boundary.is_single_stop else None


def abbreviation_before_quotation(boundary: SentenceBoundary) -> bool | None:
    """«… штрафы и т. п. «Это …»: a closing abbreviation before a quoted sentence."""
    if not _QUOTED_SENTENCE.match(boundary.text, boundary.next):
        return None
    return True if boundary.abbreviation in boundary.language.words("closing_abbreviation") else None
