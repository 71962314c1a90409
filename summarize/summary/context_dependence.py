"""How a sentence opens: what stands before its own words, and whether they point back.

In speech a label and an address come first («А. Орлова: Уважаемые жители, …»), in a report whose
opinion it is («По мнению жителей, …»). A sentence points back when it opens with what only the one
before it explains («Однако…», «Он…»), or soon says so («О ремонте этого моста…»).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from summarize.lazy_pattern import compile_late
from summarize.text.tokens import WORD

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarize.languages import Language

# A demonstrative further on may point inside the sentence: «Мост, который строят, и дорога к этому мосту».
SOON = 4
# So may a pronoun sooner: «Глава города Орлова и её заместитель».
SOON_FOR_PRONOUNS = 3
# Characters that an address or an introduction takes, up to its comma.
REACH = 80
_REMEMBERED = 256

_CAPITAL = "A-ZА-ЯЁІЇЄҐЎӘҒҚҢӨҰҮҺ"
# «А. Орлова:», «А.Орлова Орлова Анна Петровна глава города:».
_SPEAKER = compile_late(rf"(?:[{_CAPITAL}]\.\s?){{1,2}}[{_CAPITAL}][\w-]+(?:\s[^:.!?,«»]{{1,{REACH}}})?\s?:\s*")
_ADDRESS_END = compile_late(rf"[^,.!?:]{{1,{REACH}}}[,!]\s*")
_INTRODUCTION_END = compile_late(rf"[^,.!?:]{{1,{REACH}}},\s*")
# «А. Орлова» opens with a name, not with «а».
_INITIAL = compile_late(r"\W*\w\.")


def speaker_end(text: str) -> int:
    """Where the speaker's label ends; 0 without one."""
    match = _SPEAKER.match(text)
    return match.end() if match else 0


@lru_cache(_REMEMBERED)
def own_words(text: str, language: Language) -> str:
    """``text`` from where the speaker's label and the address end; several flaws ask it of a sentence."""
    rest = text[speaker_end(text) :]
    if opens_with(rest, language, "form_of_address") or _address_pattern(language).match(rest):
        address = _ADDRESS_END.match(rest)
        return rest[address.end() :] if address else rest
    return rest


def depends_on_context(text: str, language: Language) -> bool:
    """Whether it opens with words that point back: «Это…», «Он…», «При этом…», «По мнению жителей, этот…»."""
    own = own_words(text, language)
    if opens_with(own, language, "independent_opening"):
        return False
    return (
        opens_with(own, language, "anaphoric_opening")
        or _soon_demonstrative(_after_introduction(own, language), language)
        or _soon_pronoun(own, language)
    )


def opens_with(text: str, language: Language, table: str) -> bool:
    """Whether the first words of ``text`` are a phrase of the pack's ``table``."""
    first = WORD.search(text)
    begun = _phrases(language, table).get(first[0].lower(), ()) if first else ()
    if not begun or _INITIAL.match(text):
        return False
    return _begins(first_words(text, max(map(len, begun))), begun)


def begins_with(words: tuple[str, ...], language: Language, table: str) -> bool:
    """Whether ``words`` (in lower case) begin with a phrase of the pack's ``table``."""
    return _begins(words, _phrases(language, table).get(words[0], ()) if words else ())


def _begins(words: tuple[str, ...], phrases: Iterable[tuple[str, ...]]) -> bool:
    return any(words[: len(phrase)] == phrase for phrase in phrases)


def first_words(text: str, most: int) -> tuple[str, ...]:
    """The first words of ``text`` in lower case, at most so many."""
    return tuple(match[0].lower() for match in islice(WORD.finditer(text), most))


def _after_introduction(text: str, language: Language) -> str:
    """«По мнению жителей, …»: what follows."""
    if not opens_with(text, language, "attribution_opening"):
        return text
    end = _INTRODUCTION_END.match(text)
    return text[end.end() :] if end else text


def _soon_demonstrative(text: str, language: Language) -> bool:
    demonstratives = _words(language, "demonstrative")
    if not demonstratives:
        return False
    words = first_words(text, SOON + 2)
    return any(
        word in demonstratives and not _stands(words, place, language) for place, word in enumerate(words[:SOON])
    )


def _stands(words: tuple[str, ...], place: int, language: Language) -> bool:
    """Whether the word is of a phrase that stands alone: «Мост в этом году закрыли»."""
    phrases = _phrases(language, "independent_opening")
    return any(
        words[start : start + len(phrase)] == phrase and start + len(phrase) > place
        for start in range(place + 1)
        for phrase in phrases.get(words[start], ())
    )


def _soon_pronoun(text: str, language: Language) -> bool:
    """«Предполагается, что её закроют», but not «Орлова и её заместитель», «Орлова сказала, она приедет»."""
    pronouns = _words(language, "personal_pronoun")
    if not pronouns:
        return False
    joining = _words(language, "pronoun_coordinator")
    found = list(islice(WORD.finditer(text), SOON_FOR_PRONOUNS))
    return any(
        match[0].lower() in pronouns
        and before[0].lower() not in joining
        and text[before.end() : match.start()].isspace()
        for before, match in pairwise(found)
    )


@cache
def _words(language: Language, table: str) -> frozenset[str]:
    return language.words(table)


@cache
def _phrases(language: Language, table: str) -> dict[str, list[tuple[str, ...]]]:
    """The phrases of the table by their first words."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in language.words(table):
        words = tuple(WORD.findall(phrase))
        found.setdefault(words[0], []).append(words)
    return found


@cache
def _address_pattern(language: Language) -> re.Pattern[str]:
    return re.compile("|".join(language.patterns("patronymic_address")) or r"(?!)")
