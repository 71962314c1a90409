"""Mail: its header and signature, its subject, and the earlier mail that it quotes."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.document import BlockKind
from summarize.layout.line_markers import LineMarker

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.languages import Language
    from summarize.layout.lines import TextLine

_FIELD = compile_late(r"([^\W\d_][\w-]{0,30}(?: [^\W\d_]\w{0,12})?):(?=\s|$)")
_SUBJECT, _SENT = "subject", "sent"
# RFC 5322, section 3.6; the names that mail programs use in other languages are in the packs.
_FIELDS = frozenset({"from", "to", "cc", _SUBJECT, "date", "sender", "reply-to", _SENT, "message-id", "return-path"})
_FEWEST_FIELDS = 2
_LONGEST_HEADER = 64
# «Re: Fwd: Смета».
_REPLY = compile_late(r"\s*(?:(?:re|fwd?|aw|отв)(?:\[\d+\])?:\s*)*", re.IGNORECASE)
# Outlook writes «Исходное сообщение» above what is passed on too.
_FORWARD = compile_late(r"\s*fwd?:", re.IGNORECASE)
_SIGNATURE = "--"
_ADDRESSED = compile_late(r"<[^\s@<>]{1,64}@[^\s@<>]{1,255}>:$")
_CLOCK = compile_late(r"\d:\d\d")
_QUOTED = ">"
_RULED = compile_late(r"_{5,}")
_LONGEST_MARK = 80
_FEWEST_FIELDS_INSIDE = 3


def mark_mail(
    lines: Sequence[TextLine], markers: list[LineMarker | None], kinds: list[BlockKind | None], language: Language
) -> None:
    """If ``lines`` are a mail, make its header, signature and earlier mail boilerplate and its subject the title.

    The name of the subject and «Re:» are the marker of the title.
    """
    header = _header_length(lines, language)
    for index in range(header):
        kinds[index], markers[index] = BlockKind.BOILERPLATE, None
        length = _subject_start(lines[index].text, language)
        if 0 < length < len(lines[index].text):
            kinds[index], markers[index] = BlockKind.TITLE, LineMarker(length, _SUBJECT)
    for index in [*_signature(lines, header, language), *_earlier(lines, header, language)]:
        kinds[index], markers[index] = kinds[index] or BlockKind.BOILERPLATE, None


def _signature(lines: Sequence[TextLine], header: int, language: Language) -> range:
    """The lines from «--» on: in a message with a header, or above the earlier one that it answers."""
    end = len(lines)
    if not header:
        end = next((index for index in range(end) if _is_attribution(lines, index, language)), 0)
    start = next((index for index in range(end) if lines[index].text == _SIGNATURE), end)
    return range(start, len(lines) if header else end)


def _earlier(lines: Sequence[TextLine], header: int, language: Language) -> Iterator[int]:
    """The lines of earlier mail: those quoted under their author's name, and all below a mark or another header."""
    attributions = [index for index in range(header, len(lines)) if _is_attribution(lines, index, language)]
    yield from attributions
    # Mail programs break a long one.
    yield from (index - 1 for index in attributions if _goes_on(lines, index))
    quoted = [index for index in range(header, len(lines)) if lines[index].text[0] == _QUOTED]
    yield from quoted if header or attributions else ()
    below = next((index for index in range(header + 1, len(lines)) if _opens_earlier(lines, index, language)), None)
    if below is None:
        return
    is_passed_on = _is_forward(lines[:header], language) or (
        language.pattern("forwarded_mail", re.IGNORECASE).search(lines[below].text) is not None
    )
    fields = _header_length(lines[below + 1 : below + 1 + _LONGEST_HEADER], language)
    yield from range(below, below + 1 + fields if is_passed_on else len(lines))


def _is_forward(header: Sequence[TextLine], language: Language) -> bool:
    """«Тема: FW: Распоряжение»; not «Тема: RE: FW: Распоряжение», which answers."""
    subjects = _SUBJECT, *language.words("mail_subject")
    fields = ((_field_name(line.text), line.text) for line in header)
    return any(name in subjects and _FORWARD.match(text, len(name) + 1) for name, text in fields)


def _is_attribution(lines: Sequence[TextLine], index: int, language: Language) -> bool:
    """«3 мая 2027 г., 10:00, Анна Орлова пишет:», «…, Анна Орлова <orlova@example.org>:» above quoted lines."""
    below = lines[index + 1].text if index + 1 < len(lines) else ""
    text = lines[index].text
    if below[:1] != _QUOTED or text[-1] != ":":
        return False
    return bool(_ADDRESSED.search(text) or language.pattern("mail_verb", re.IGNORECASE).search(text))


def _goes_on(lines: Sequence[TextLine], index: int) -> bool:
    """Does the line above, with the time of the earlier mail, belong to the same paragraph?"""
    return index > 0 and not lines[index].blank_above and _CLOCK.search(lines[index - 1].text) is not None


def _opens_earlier(lines: Sequence[TextLine], index: int, language: Language) -> bool:
    """«-----Исходное сообщение-----», or the fields of a header in the middle of a mail.

    A memorandum has such fields too, below its title, but not the one that only mail programs write («Отправлено:»).
    """
    text = lines[index].text
    if text.startswith("--") and len(text) <= _LONGEST_MARK:
        return any(language.pattern(name, re.IGNORECASE).search(text) for name in ("earlier_mail", "forwarded_mail"))
    begins = lines[index - 1].blank_above or lines[index].blank_above or _RULED.fullmatch(lines[index - 1].text)
    if not begins:
        return False
    names = [_field_name(line.text) for line in lines[index : index + _FEWEST_FIELDS_INSIDE]]
    is_sent = _SENT in names or not language.words("mail_sent").isdisjoint(names)
    return is_sent and len(names) == _FEWEST_FIELDS_INSIDE and _known_fields(language).issuperset(names)


def _header_length(lines: Sequence[TextLine], language: Language) -> int:
    """Count the lines of fields, at least two of them known ones, above the first empty line."""
    if not lines:
        return 0
    top = list(takewhile(lambda line: line is lines[0] or not line.blank_above, lines[:_LONGEST_HEADER]))
    names = [_field_name(line.text) for line in top]
    known = _known_fields(language)
    are_fields = all(name or line.indent for line, name in zip(top, names, strict=True))
    is_mail = are_fields and names[:1] and names[0] in known and sum(name in known for name in names) >= _FEWEST_FIELDS
    return len(top) if is_mail else 0


def _known_fields(language: Language) -> frozenset[str]:
    return _FIELDS | language.words("mail_field") | language.words("mail_subject")


def _field_name(text: str) -> str:
    match = _FIELD.match(text)
    return match[1].lower() if match else ""


def _subject_start(text: str, language: Language) -> int:
    """The offset of the words of a subject; 0 for another field."""
    name = _field_name(text)
    if name != _SUBJECT and name not in language.words("mail_subject"):
        return 0
    reply = _REPLY.match(text, len(name) + 1)
    return reply.end() if reply else 0
