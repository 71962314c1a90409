"""Who speaks in a transcript, by its labels, and who answers in an interview."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.document import BlockKind, Span
from summarize.languages.finders import pattern
from summarize.slots.actor_words import is_actor
from summarize.text.letters import LOWER, UPPER
from summarize.text.morphology import has_analyser, read_in_context, read_word

if TYPE_CHECKING:
    from summarize.document import Document
    from summarize.languages import Language

_QUESTIONS = 3
_INTRODUCTION = 3_000
_INITIALS = rf"(?:[{UPPER}]\.[ \t]?)"
_NAME = rf"[{UPPER}][{LOWER}{UPPER}-]+"
# What a page adds to a name: «Д.Паслер Паслер Денис Владимирович губернатор Свердловской области : …»
_NOTE = r"[ \t][^\n.:!?]{5,160}[ \t]:"
_LABEL = compile_late(
    rf"(?<!\S)(?:(?P<initials>{_INITIALS}{{1,2}}{_NAME})(?:[ \t]?:|{_NOTE})(?=\s)"
    rf"|(?P<surname>{_NAME}[ \t]+{_INITIALS}{{1,2}}):(?=\s)"
    rf"|(?<=[.!?][ \t])(?P<full>{_NAME}(?:[ \t]{_NAME}){{1,4}}){_NOTE}(?=\s)"
    rf"|^(?P<line>{_NAME}[ \t]{_INITIALS}{{2}}|[{UPPER}]\.[ \t][{UPPER}]{{3,}})\.?(?=\s+[{UPPER}])"
    rf"|^(?P<word>{_NAME}(?:[ \t]+{_NAME}){{0,4}}(?=[ \t]?:)"
    rf"|[{UPPER}]{{4,}}(?:[ \t]+[{UPPER}-]{{3,}}){{0,3}}(?=[.:]\s)))",
    re.MULTILINE,
)
# «Олег:», «[00:01:35] Олег:», «Олег Титов, [05.02.2027 9:04]».
_SENDER = compile_late(
    r"(?:[\[(]?\d[\d.:, ]+(?:[\])]|[ ][-–—])?[ \t]+)?"
    rf"(?P<name>[{UPPER}][^\n:,\[]{{0,58}}[^\s:,\[])(?::|,[ ]\[[\d.:, ]+\]:?)"
)
_SAID = frozenset((BlockKind.PARAGRAPH, BlockKind.DIALOGUE, BlockKind.ITEM))
_QUESTION = compile_late(r"^[^\n]*\?[ \t]*$", re.MULTILINE)
_TURN = compile_late(r"^[ \t]*[-–—][ \t]", re.MULTILINE)
_FULL_NAME = compile_late(rf"[{UPPER}][{LOWER}]+(?:[ \t]+[{UPPER}][{LOWER}]+){{1,2}}")


def speaker_above(document: Document, place: int) -> Span | None:
    """Who wrote or said what stands at ``place``, by the line or label above it that is no part of the text."""
    blocks = document.blocks
    index = bisect_right(blocks, place, key=lambda block: block.start) - 1
    while index >= 0 and blocks[index].kind in _SAID:
        index -= 1
    if index < 0 or blocks[index].kind is not BlockKind.BOILERPLATE:
        return None
    match = _SENDER.fullmatch(document.text, blocks[index].start, blocks[index].end)
    return Span(*match.span("name")) if match else None


def label_before(text: str, place: int, language: Language) -> Span | None:
    """The last label of a speaker up to ``place``: «А. Воробьёв: …», «Жабин Е. К. …», «ПРЕДСЕДАТЕЛЬ. …»."""
    labels = _labels(text, language)
    index = bisect_right(labels, place, key=lambda span: span.start) - 1
    return labels[index] if index >= 0 else None


@lru_cache(1)
def _labels(text: str, language: Language) -> tuple[Span, ...]:
    found = list(_LABEL.finditer(text))
    times = Counter(map(_repeated, found))
    return tuple(
        Span(*match.span(match.lastgroup or 0))
        for match in found
        if _is_label(match, times[_repeated(match)], language)
    )


def _repeated(match: re.Match[str]) -> str:
    """What must occur twice: any line that opens with a name, or the very word."""
    return match["word"] or match.lastgroup or ""


def _is_label(match: re.Match[str], times: int, language: Language) -> bool:
    """Not «Чистову Л. М.:», who is charged; of single words only those of actors, twice or more."""
    if match["word"]:
        return times > 1 and _is_speaker(match["word"], language)
    if match["initials"] or match["surname"]:
        cases = next(read_word(word, language) for word in re.findall(r"\w{2,}", match[0])).cases
        return "Dat" not in cases or "Nom" in cases
    return bool(match["full"]) or times > 1


def _is_speaker(label: str, language: Language) -> bool:
    """«Председатель»; not «РЕШИЛИ», «Фото», nor «Ответственный», «Подразделение» before what fills a form."""
    if label.lower() in language.words("assignee_label"):
        return False
    words = [read_word(word.title(), language) for word in label.split()]
    if pattern(language, "operative_verb").search(label) or any(word.pos == "VERB" for word in words):
        return False
    return len(words) > 1 or label.isupper() or (words[0].animacy == "Anim" and is_actor(words[0], language))


@lru_cache(1)
def interviewee(text: str, language: Language) -> Span | None:
    """The person whose full name introduces an interview; None when the text is none."""
    questions = [match.start() for match in _QUESTION.finditer(text)]
    turns = sum(1 for _ in _TURN.finditer(text))
    if min(len(questions), turns) < _QUESTIONS or questions[0] > _INTRODUCTION:
        return None
    for match in _FULL_NAME.finditer(text, 0, questions[0]):
        if not has_analyser(language):
            return Span(*match.span())
        people = [token for token in read_in_context(text, *match.span(), language) if token.pos == "PROPN"]
        if len(people) > 1 and people[0].animacy == people[1].animacy == "Anim":
            return Span(people[0].start, people[-1].end)
    return None
