"""What official papers are called: «Протокол», «ПРИКАЗ № 5 от 3 мая», «У К А З»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.text.letters import LOWER, UPPER
from summarize.text.morphology import readings_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarize.languages import Language

# Quotation marks, removed.
MARKS = str.maketrans("", "", "«»“”\"'")
OPENERS = "«„“\"'(*_# "
"""Marks before the first word of a line."""
# «Ковалю Р. П.»
_PERSON = compile_late(rf"[{UPPER}][{LOWER}-]+\s+[{UPPER}]\.\s?(?:[{UPPER}]\.)?")
# Words of «Первому заместителю министра» that show the case.
_POST = 3
_NUMBER = compile_late(r"\s*(?:№|N)\s*[\w/.-]*\s*")


def is_bare_name(text: str, language: Language) -> bool:
    """Is ``text`` no more than the name of a paper with its number and date?"""
    end = name_end(text, language)
    return end > 0 and is_bare(text[end:], language)


def is_bare(rest: str, language: Language) -> bool:
    """Is there nothing after the name of a paper but its number and date («№ 5 от 3 мая 2027 г.»)?"""
    rest = _NUMBER.sub("", rest.translate(MARKS), count=1).strip()
    return not rest or language.opens("imprint", rest)


def name_end(text: str, language: Language) -> int:
    """The length of what names a kind of paper at the start of ``text`` («Протокол», «План работы»); 0 if nothing."""
    names = language.words("paper_name")
    words = list(_words(text))[:3]
    for first in range(2 if text.isupper() else 1):
        for last in (first + 1, first):
            if last < len(words) and " ".join([word for word, _ in words[first : last + 1]]) in names:
                return words[last][1]
    return 0


def _words(text: str) -> Iterator[tuple[str, int]]:
    """The words of a line in lower case, each with its end; «У К А З» is one."""
    if (letters := closed_up(text)) != text:
        yield letters.lower(), len(text)
        return
    end = 0
    for part in text.split():
        end = text.index(part, end) + len(part)
        yield part.lower().strip(OPENERS), end


def names_addressee(text: str, language: Language) -> bool:
    """«Директору школы № 9», «Копия: в мэрию», «от Чернова П. П.» at the top of a letter."""
    if text.split(maxsplit=1)[0].lower().rstrip(":") in language.words("mail_field") or _PERSON.fullmatch(text):
        return True
    # «Главному врачу», «Главе округа»
    words = [readings_of(word, language) for word in text.split()[:_POST]]
    first = any(reading.case == "Dat" for reading in words[0])
    return first and any(one.case == "Dat" and one.animacy == "Anim" for readings in words for one in readings)


def closed_up(text: str) -> str:
    """«У К А З» without spaces; another line as it is."""
    parts = text.split()
    return "".join(parts) if len(parts) > 1 and all(len(part) == 1 for part in parts) else text
