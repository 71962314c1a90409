"""Detect sentences that depend on the one before: those with an anaphor near their beginning.

A sentence depends on its context if it opens with a connective or a pronoun («Однако…», «Он…») or soon has a
demonstrative («О ремонте этого моста…»). What precedes its own words is skipped: in speech the label of the speaker and
an address («А. Орлова: Уважаемые жители, …»), in a report whose opinion it is («По мнению жителей, …»).
"""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.text.tokens import WORD

if TYPE_CHECKING:
    from summarize.languages import Language

# A later demonstrative may refer to the sentence itself: «Мост, который строят, и дорога к этому мосту».
SOON = 4
# So may a pronoun, and sooner: «Глава города Орлова и ее заместитель».
SOON_FOR_PRONOUNS = 3
# Characters of an address or an introduction up to its comma.
REACH = 80
_REMEMBERED = 256
# Words of a phrase of the lexicon with which a sentence opens.
_LONGEST = 8

_CAPITAL = "A-ZА-ЯІЇЄҐЎӘҒҚҢӨҰҮҺ"
# «А. Орлова:», «А.Орлова Орлова Анна Петровна глава города:».
_SPEAKER = compile_late(rf"(?:[{_CAPITAL}]\.\s?){{1,2}}[{_CAPITAL}][\w-]+(?:\s[^:.!?,«»]{{1,{REACH}}})?\s?:\s*")
_ADDRESS_END = compile_late(rf"[^,.!?:]{{1,{REACH}}}[,!]\s*")
_INTRODUCTION_END = compile_late(rf"[^,.!?:]{{1,{REACH}}},\s*")
# «А. Орлова» opens with a name, not with «а».
_INITIAL = compile_late(r"\W*\w\.")


def speaker_end(text: str) -> int:
    """Return the offset at which the label of the speaker ends, 0 without one."""
    match = _SPEAKER.match(text)
    return match.end() if match else 0


@lru_cache(_REMEMBERED)
def without_address(text: str, language: Language) -> str:
    """Return ``text`` without the label of the speaker and the address."""
    rest = text[speaker_end(text) :]
    is_address = opens_with(rest, language, "form_of_address") or language.pattern("patronymic_address").match(rest)
    address = _ADDRESS_END.match(rest) if is_address else None
    return rest[address.end() :] if address else rest


def depends_on_context(text: str, language: Language) -> bool:
    """Return True for «Это…», «Он…», «При этом…», «По мнению жителей, этот…»."""
    own = without_address(text, language)
    if opens_with(own, language, "independent_opening"):
        return False
    opens_with_anaphor = opens_with(own, language, "anaphoric_opening")
    return (
        (opens_with_anaphor and not opens_with(own, language, "conclusion_opening"))
        or _has_early_demonstrative(_after_introduction(own, language), language)
        or _has_early_pronoun(own, language)
    )


def opens_with(text: str, language: Language, name: str) -> bool:
    """Return True if ``text`` begins with a phrase of the class ``name``."""
    words = _opening(text)
    return begins_with(words, language, name) and not _INITIAL.match(text)


def begins_with(words: tuple[str, ...], language: Language, name: str) -> bool:
    """Return True if ``words`` (in lower case) begin with a phrase of the class ``name``."""
    phrases = _phrases(language, name).get(words[0], ()) if words else ()
    return any(words[: len(phrase)] == phrase for phrase in phrases)


@lru_cache(_REMEMBERED)
def _opening(text: str) -> tuple[str, ...]:
    """The first words of ``text``, as many as the longest phrase has: a dozen classes are asked for them."""
    return first_words(text, _LONGEST)


def first_words(text: str, most: int) -> tuple[str, ...]:
    """Return at most ``most`` words from the beginning of ``text``, in lower case."""
    return tuple(match[0].lower() for match in islice(WORD.finditer(text), most))


@cache
def _phrases(language: Language, name: str) -> dict[str, list[tuple[str, ...]]]:
    """The phrases of the class, none longer than ``_LONGEST``, by their first words."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in language.words(name):
        words = tuple(WORD.findall(phrase))
        found.setdefault(words[0], []).append(words)
    return found


def _after_introduction(text: str, language: Language) -> str:
    end = _INTRODUCTION_END.match(text) if opens_with(text, language, "attribution_opening") else None
    return text[end.end() :] if end else text


def _has_early_demonstrative(text: str, language: Language) -> bool:
    demonstratives = language.words("demonstrative")
    words = first_words(text, SOON + 2) if demonstratives else ()
    return any(
        word in demonstratives and not _in_independent_phrase(words, index, language)
        for index, word in enumerate(words[:SOON])
    )


def _in_independent_phrase(words: tuple[str, ...], index: int, language: Language) -> bool:
    """«Мост в этом году закрыли»."""
    phrases = _phrases(language, "independent_opening")
    return any(
        words[start : start + len(phrase)] == phrase and start + len(phrase) > index
        for start in range(index + 1)
        for phrase in phrases.get(words[start], ())
    )


def _has_early_pronoun(text: str, language: Language) -> bool:
    """«Предполагается, что ее закроют», but not «Орлова и ее заместитель», «Орлова сказала, она приедет»."""
    pronouns, coordinators = language.words("personal_pronoun"), language.words("pronoun_coordinator")
    return any(
        word[0].lower() in pronouns
        and before[0].lower() not in coordinators
        and text[before.end() : word.start()].isspace()
        for before, word in pairwise(islice(WORD.finditer(text), SOON_FOR_PRONOUNS))
    )
