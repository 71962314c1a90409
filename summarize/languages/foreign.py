"""Tongues: the other languages that a document speaks, told by letters that its own language lacks.

Each enumeration is read in the language of its own markers: a Kazakh order quotes a Russian one, a
Russian article a Ukrainian speech. Only the packs of languages whose letters are there are loaded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize import languages
from summarize.languages.detect import profiles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarize.languages import Language

# Foreign names have fewer, a paragraph with a list has more: of Ukrainian letters one in twelve is not
# Russian, of English ones every one, and Russian news are full of Latin names and addresses.
_FEWEST_LETTERS = 8
_FEWEST_OF_ANOTHER_SCRIPT = 300


def other_languages(text: str, own: Language) -> Iterator[Language]:
    """The languages beside ``own`` in which ``text`` may have a paragraph; about 10 µs a kilobyte."""
    alphabets = {profile.code: profile.letters for profile in profiles()}
    known = alphabets.get(str(own.code), frozenset())
    for code, letters in alphabets.items():
        if code != own.code and _occurs(text, letters, known):
            yield languages.load(code)


def _occurs(text: str, letters: frozenset[str], known: frozenset[str]) -> bool:
    foreign = letters - known
    if not foreign:  # Kazakh has all Russian letters and more: nothing but the words can tell.
        return bool(known)
    fewest = _FEWEST_LETTERS if letters & known else _FEWEST_OF_ANOTHER_SCRIPT
    return sum(map(text.count, foreign)) >= fewest
