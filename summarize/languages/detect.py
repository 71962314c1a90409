"""Which language a text is in, by its letters and function words.

Libraries were measured first (``tools/benchmarks/detection.py``): py3langid is right on all documents
but costs an import of numpy and its model, two thirds of a second; pycld2 is quick, but
wrong on one paragraph in forty and 14 MB. Five alphabets and three hundred words do better.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from summarize import languages
from summarize.languages import lexicon
from summarize.lazy_pattern import compile_late

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarize.languages import Language

DEFAULT = "ru"
_WORD = compile_late(r"[^\W\d_]+")
# A document may open with an abstract, close with an address, quote at length: five places tell.
_SLICES = 5
_SLICE = 2_000
# A paragraph of 200 characters has about 30 words, of a language's function words rarely fewer
# than two; German or Polish has one English or Russian one in a hundred.
_LEAST_EVIDENCE = 0.04
# Of eighty different Russian words ten have «ы» or «э», in a decree full of names two; of Bulgarian none.
# Of six Kazakh or Ukrainian words hardly ever none has a letter that tells: a pack may name its own ``least_words``.
_MANY_WORDS = 80
_LEAST_TELLING = 0.001
_STRICTNESS = 8
# Fewer words may have no function word among them.
_FEW_WORDS = 20
_SOME_WORDS = 4
# «Е.» of a name is a word of Bulgarian.
_MARGIN = 1.5


class Profile(NamedTuple):
    """What a language looks like.

    ``letters`` is its alphabet; ``telling_letters`` those that its neighbours without a pack lack,
    ``own_letters`` those of them that no other pack's alphabet holds either.
    """

    code: str
    letters: frozenset[str]
    telling_letters: frozenset[str]
    own_letters: frozenset[str]
    function_words: frozenset[str]
    scripts: frozenset[int]
    least_words: int = _MANY_WORDS


class Sample(NamedTuple):
    """What speaks for a language: how often each letter, block of 256 letters and word occurs, of so many words."""

    letters: Mapping[str, int]
    scripts: Mapping[int, int]
    words: Mapping[str, int]
    size: int


def detect(text: str) -> str | None:
    """The code of the language of ``text``, or None when it is none we have a pack for.

    Reads at most 10,000 characters, from five places; about half a millisecond. A text without
    letters is Russian, the language of an empty document, and so are words without any evidence
    when they are spelt in Russian letters; a few words in letters of one pack alone are in its language.
    """
    sample = _sampled(text)
    best, worth = _best(sample)
    if worth < _LEAST_EVIDENCE:
        return _without_evidence(sample)
    return best if _is_surest(best, worth, sample) else None


def recognise(text: str) -> str | None:
    """As ``detect``, but None as well for a text in which nothing speaks for any language."""
    sample = _sampled(text)
    best, worth = _best(sample)
    return best if worth >= _LEAST_EVIDENCE and _is_surest(best, worth, sample) else None


def _sampled(text: str) -> Sample:
    sample = _slices(text).lower()
    letters = {sign: sample.count(sign) for sign in set(sample) if sign.isalpha()}
    scripts: Counter[int] = Counter()
    for letter, count in letters.items():
        scripts[ord(letter) >> 8] += count
    words = _WORD.findall(sample)
    return Sample(letters, scripts, Counter(words), len(words))


def _best(sample: Sample) -> tuple[str, float]:
    known = profiles() if sample.words and sample.letters else ()
    found = {profile.code: evidence(profile, sample) for profile in known}
    # Of a few words «не» may be all that tells, and it is Kazakh too.
    best = max(found, key=lambda code: (found[code], code == DEFAULT), default=DEFAULT)
    return best, found.get(best, 0.0)


def _is_surest(code: str, worth: float, sample: Sample) -> bool:
    """Whether no neighbour without a pack fits better; a letter that neighbours lack spares the question."""
    profile = next(profile for profile in profiles() if profile.code == code)
    if not profile.telling_letters or _count(profile.telling_letters, sample):
        return True
    return all(evidence(neighbour, sample) <= worth * _MARGIN for neighbour in neighbours())


def evidence(profile: Profile, sample: Sample) -> float:
    """How much a text looks like ``profile``, from 0: no evidence; ordinary prose has 0.1 to 0.5.

    The share of its words that are function words of the language, plus the share of its letters
    that are the language's own, times a high power of the share of letters of its script that its
    alphabet has: of Ukrainian text 7 % of the letters are not Russian, and in a sentence or a list
    of names no other evidence says so.
    """
    spelt = _count(profile.letters, sample) / max(1, _in_script(profile, sample))
    if not spelt or not _has_telling_letters(profile, sample):
        return 0.0
    own = _count(profile.own_letters, sample) / sum(sample.letters.values())
    function_words = sum(map(sample.words.__getitem__, profile.function_words & sample.words.keys())) / sample.size
    return (function_words + own) * spelt**_STRICTNESS


def _has_telling_letters(profile: Profile, sample: Sample) -> bool:
    if not profile.telling_letters or len(sample.words) < profile.least_words:
        return True
    return _count(profile.telling_letters, sample) >= _in_script(profile, sample) * _LEAST_TELLING


def _count(letters: frozenset[str], sample: Sample) -> int:
    return sum(map(sample.letters.__getitem__, letters & sample.letters.keys()))


def _in_script(profile: Profile, sample: Sample) -> int:
    return sum(sample.scripts.get(script, 0) for script in profile.scripts)


def _without_evidence(sample: Sample) -> str | None:
    """The default where its alphabet will do, else, for a few words, the one whose alphabet alone will."""
    spelt = [profile for profile in profiles() if _may_be(profile, sample)]
    if DEFAULT in {profile.code for profile in spelt}:
        return DEFAULT
    if not spelt or sample.size >= _FEW_WORDS or (len(spelt) > 1 and sample.size < _SOME_WORDS):
        return None
    # Ukrainian words are spelt in Kazakh letters too, but four Kazakh ones hardly in Ukrainian letters.
    return min(spelt, key=lambda profile: len(profile.letters)).code


def _may_be(profile: Profile, sample: Sample) -> bool:
    total = sum(sample.letters.values())
    spelt = _count(profile.letters, sample) == _in_script(profile, sample) >= total / 2
    told = profile.telling_letters or not total
    if profile.code != DEFAULT and not _count(profile.telling_letters, sample):
        return False
    return bool(told) and spelt and _has_telling_letters(profile, sample)


@cache
def profiles() -> tuple[Profile, ...]:
    """The profiles of all packs, by code."""
    packs = [languages.load(code) for code in languages.known_codes()]
    alphabets = {pack.code: _signs(pack, "letters") for pack in packs}
    return tuple(_profile(pack, _united(alphabets, but=pack.code)) for pack in packs)


@cache
def neighbours() -> tuple[Profile, ...]:
    """The profiles of languages that are told apart and not read: folders that hold ``settings.tsv`` alone."""
    alphabets = frozenset().union(*(profile.letters for profile in profiles()))
    folders = sorted(path.parent.name for path in lexicon.PACKS.glob("*/settings.tsv"))
    unread = [languages.Language(code) for code in folders if code not in languages.known_codes()]
    return tuple(_profile(language, alphabets) for language in unread)


def _profile(pack: Language, others: frozenset[str]) -> Profile:
    letters, telling = _signs(pack, "letters"), _signs(pack, "telling_letters")
    words = pack.setting("function_words") or ""
    scripts = frozenset(ord(letter) >> 8 for letter in letters)
    least = int(pack.setting("least_words") or _MANY_WORDS)
    return Profile(str(pack.code), letters, telling, telling - others, frozenset(words.split()), scripts, least)


def _signs(pack: Language, name: str) -> frozenset[str]:
    return frozenset(pack.setting(name) or "")


def _united(alphabets: Mapping[str | None, frozenset[str]], *, but: str | None) -> frozenset[str]:
    return frozenset().union(*(letters for code, letters in alphabets.items() if code != but))


def _slices(text: str) -> str:
    if len(text) <= _SLICES * _SLICE:
        return text
    step = (len(text) - _SLICE) // (_SLICES - 1)
    return " ".join(text[index * step : index * step + _SLICE] for index in range(_SLICES))
