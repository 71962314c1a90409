"""Language identification by letters and function words, of a document and of passages in other languages.

Libraries were measured first (``tools/benchmarks/detection.py``): py3langid is right on all documents
but costs an import of numpy and its model, two thirds of a second; pycld2 is fast but wrong on one
paragraph in forty, and 14 MB. Five alphabets and three hundred words do better.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from summarize import languages
from summarize.core.lazy_pattern import compile_late
from summarize.core.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from summarize.languages import Language

DEFAULT = "ru"
_WORD = compile_late(r"[^\W\d_]+")
# «О.» of a name is no preposition, nor is «1-й» a word; a mail's labels and addresses are in no language.
_INITIALS_ENDINGS_LABELS = r"\b[A-ZА-ЯІЇЄҐ]\.|\d-\w{1,3}\b|(?m:^(?:From|To|Cc|Bcc|Reply-To|Sent|Date|Subject):)"
_NO_WORDS = compile_late(_INITIALS_ENDINGS_LABELS)
# An address may begin with any letter: to look for one takes longer than for all else, and few texts have one.
_NO_WORDS_NOR_ADDRESSES = compile_late(rf"{_INITIALS_ENDINGS_LABELS}|[\w.+-]{{1,64}}@\S{{1,64}}")
# A document may begin with an abstract, end with an address, quote at length: samples are taken from five places.
_SLICES = 5
_SLICE = 2_000
# A paragraph of 200 characters has about 30 words, rarely fewer than two of them function words of its
# language; German or Polish has one English or Russian one in a hundred.
_LEAST_EVIDENCE = 0.04
# Of eighty different Russian words ten have «ы» or «э», in a decree full of names two; of Bulgarian none.
# Of six Kazakh or Ukrainian words hardly ever none has a distinctive letter: a pack may set its own ``least_words``.
_MANY_WORDS = 80
_USUAL_DISTINCTIVE = 0.02
_LEAST_DISTINCTIVE = 0.001
_STRICTNESS = 8
# Fewer words may have no function word among them.
_FEW_WORDS = 20
_SOME_WORDS = 4
# «Е.» of a name is a word of Bulgarian.
_MARGIN = 1.5
# Letters of another language in a document: foreign names have fewer, a paragraph with a list has more. Of Ukrainian
# letters one in twelve is not Russian, of English ones every one, and Russian news are full of Latin names.
_FEWEST_LETTERS = 8
_FEWEST_OF_ANOTHER_SCRIPT = 300


class Profile(NamedTuple):
    """The alphabet and function words of a language.

    Similar languages without a pack lack the ``distinctive`` letters, other packs the ``own`` among them too;
    ``least_words`` different words have a distinctive letter among them.
    """

    code: str
    letters: frozenset[str]
    distinctive: frozenset[str]
    own: frozenset[str]
    function_words: frozenset[str]
    scripts: frozenset[int]
    least_words: int = _MANY_WORDS


class Sample(NamedTuple):
    """How often each letter and word occurs in a text, and how many words there are."""

    letters: Mapping[str, int]
    words: Mapping[str, int]
    size: int


def detect(text: str) -> str | None:
    """The code of the language of ``text``, or None if there is no pack for it; half a millisecond.

    Without evidence for any language it is Russian if spelt in Russian letters, or has no letters at all; a few words
    in letters of only one pack are in its language, and more words if those that tell it are as many as usual.
    """
    sample = _sample(text)
    code, best = _best(sample)
    if best < _LEAST_EVIDENCE:
        return _without_evidence(sample)
    return code if _is_surest(code, best, sample) else None


def recognise(text: str) -> str | None:
    """As ``detect``, but None also for a text without evidence for any language."""
    sample = _sample(text)
    code, best = _best(sample)
    return code if best >= _LEAST_EVIDENCE and _is_surest(code, best, sample) else None


def best_evidence(text: str) -> float:
    """How much ``text`` looks like the language that it looks like most (see ``evidence``)."""
    return _best(_sample(text))[1]


def other_languages(text: str, own: Language) -> Iterator[Language]:
    """The languages other than ``own`` that a passage of ``text`` may be in (code-switching); 10 µs a kilobyte.

    A Kazakh order quotes a Russian one, a Russian article a Ukrainian speech.
    """
    alphabets = {profile.code: profile.letters for profile in profiles()}
    known = alphabets.get(str(own.code), frozenset())
    for code, letters in alphabets.items():
        if code != own.code and _occurs(text, letters, known):
            yield languages.load(code)


def _occurs(text: str, letters: frozenset[str], known: frozenset[str]) -> bool:
    foreign = letters - known
    if not foreign:  # Kazakh has all Russian letters and more: only words can show it.
        return bool(known)
    fewest = _FEWEST_LETTERS if letters & known else _FEWEST_OF_ANOTHER_SCRIPT
    return sum(map(text.count, foreign)) >= fewest


def _sample(text: str) -> Sample:
    slices = _slices(text)
    sample = (_NO_WORDS_NOR_ADDRESSES if "@" in slices else _NO_WORDS).sub(" ", slices).lower()
    letters = {letter: count for letter, count in Counter(sample).items() if letter.isalpha()}
    words = _WORD.findall(sample)
    return Sample(letters, Counter(words), len(words))


def _slices(text: str) -> str:
    if len(text) <= _SLICES * _SLICE:
        return text
    step = (len(text) - _SLICE) // (_SLICES - 1)
    return " ".join(text[index * step : index * step + _SLICE] for index in range(_SLICES))


def _best(sample: Sample) -> tuple[str, float]:
    known = profiles() if sample.words and sample.letters else ()
    found = {profile: evidence(profile, sample) for profile in known}
    # Of a few words «не» may be the only function word, and it is Kazakh too, as are all letters of the others.
    best = max(found, key=lambda each: (found[each], each.code == DEFAULT, -len(each.letters)), default=None)
    return (best.code, found[best]) if best else (DEFAULT, 0.0)


def _is_surest(code: str, best: float, sample: Sample) -> bool:
    """Does no similar language without a pack fit better? Not asked if there is a letter that they lack."""
    profile = next(profile for profile in profiles() if profile.code == code)
    if not profile.distinctive or _count(profile.distinctive, sample):
        return True
    return all(evidence(neighbour, sample) <= best * _MARGIN for neighbour in neighbours())


def evidence(profile: Profile, sample: Sample) -> float:
    """How much a text looks like ``profile``: 0 without evidence, 0.1 to 0.5 for ordinary prose.

    The share of its words that are function words of the language, plus the share of its letters that are only the
    language's, times a high power of the share of letters of its script that its alphabet has: 7 % of Ukrainian
    letters are not Russian.
    """
    spelt = _count(profile.letters, sample) / max(1, _in_script(profile, sample))
    if not spelt or not _has_distinctive_letters(profile, sample):
        return 0.0
    own = _count(profile.own, sample) / sum(sample.letters.values())
    function_words = sum(map(sample.words.__getitem__, profile.function_words & sample.words.keys())) / sample.size
    return (function_words + own) * spelt**_STRICTNESS


def _has_distinctive_letters(profile: Profile, sample: Sample) -> bool:
    if not profile.distinctive or len(sample.words) < profile.least_words:
        return True
    return _count(profile.distinctive, sample) >= _in_script(profile, sample) * _LEAST_DISTINCTIVE


def _count(letters: frozenset[str], sample: Sample) -> int:
    return sum(map(sample.letters.__getitem__, letters & sample.letters.keys()))


def _in_script(profile: Profile, sample: Sample) -> int:
    return sum(count for letter, count in sample.letters.items() if ord(letter) >> 8 in profile.scripts)


def _without_evidence(sample: Sample) -> str | None:
    """The default if its alphabet suffices, else, for a few words, the language whose alphabet alone does."""
    spelt = [profile for profile in profiles() if _is_spelt_in(profile, sample)]
    if DEFAULT in {profile.code for profile in spelt}:
        return DEFAULT
    if not spelt or (len(spelt) > 1 and sample.size < _SOME_WORDS):
        return None
    # Ukrainian words are spelt in Kazakh letters too, but four Kazakh ones hardly in Ukrainian letters.
    found = min(spelt, key=lambda profile: len(profile.letters))
    # A list of what is to be done has no function words.
    usual = _count(found.distinctive, sample) >= _in_script(found, sample) * _USUAL_DISTINCTIVE
    return found.code if usual or sample.size < _FEW_WORDS else None


def _is_spelt_in(profile: Profile, sample: Sample) -> bool:
    total = sum(sample.letters.values())
    if profile.code != DEFAULT and not _count(profile.distinctive, sample):
        return False
    spelt = _count(profile.letters, sample) == _in_script(profile, sample) >= total / 2
    return bool(profile.distinctive or not total) and spelt and _has_distinctive_letters(profile, sample)


@cache
def profiles() -> tuple[Profile, ...]:
    """The profiles of all packs, by code."""
    packs = [languages.load(code) for code in languages.known_codes()]
    alphabets = {pack.code: _letters(pack, "letters") for pack in packs}
    return tuple(
        _profile(pack, frozenset().union(*(alphabets[code] for code in alphabets if code != pack.code)))
        for pack in packs
    )


@cache
def neighbours() -> tuple[Profile, ...]:
    """The profiles of languages that are recognised but have no pack: folders with only a ``settings.tsv``."""
    alphabets = frozenset().union(*(profile.letters for profile in profiles()))
    folders = sorted(path.parent.name for path in languages.PACKS.glob("*/settings.tsv"))
    without_pack = [languages.Language(code) for code in folders if code not in languages.known_codes()]
    return tuple(_profile(language, alphabets) for language in without_pack)


def _profile(pack: Language, others: frozenset[str]) -> Profile:
    letters, distinctive = _letters(pack, "letters"), _letters(pack, "telling_letters")
    words = pack.setting("function_words") or ""
    scripts = frozenset(ord(letter) >> 8 for letter in letters)
    least = int(pack.setting("least_words") or _MANY_WORDS)
    return Profile(str(pack.code), letters, distinctive, distinctive - others, frozenset(words.split()), scripts, least)


def _letters(pack: Language, name: str) -> frozenset[str]:
    return frozenset(pack.setting(name) or "")
