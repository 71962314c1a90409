"""Mail: the header fields above a message, the subject among them, and the signature below it (RFC 5322, RFC 3676)."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from summarize.document import BlockKind
from summarize.layout.vocabulary import vocabulary
from summarize.lazy_pattern import compile_late
from summarize.text.list_markers import Marker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.languages import Language
    from summarize.layout.lines import Line

_FIELD = compile_late(r"[^\W\d_][\w-]{0,30}(?: [^\W\d_]\w{0,12})?:(?=\s|$)")
# RFC 5322, section 3.6: in a mail of any language; a program's own words for them are the pack's.
_NAMES = frozenset({"from", "to", "cc", "subject", "date", "sender", "reply-to", "sent", "message-id", "return-path"})
# «Re: Fwd: Смета»: what a program put before it.
_REPLY = compile_late(r"\s*(?:(?:re|fwd?|aw|отв)(?:\[\d+\])?:\s*)*", re.IGNORECASE)
_SIGNATURE = "--"
_FEWEST = 2
SUBJECT = "subject"


def mark_mail(
    lines: Sequence[Line], markers: list[Marker | None], furniture: list[BlockKind | None], language: Language
) -> None:
    """Where ``lines`` are a mail, its header and signature are page furniture and its subject is the title.

    The subject's name, and what answering put before it, is the title's marker.
    """
    head = _head(lines, language)
    for index in head:
        furniture[index], markers[index] = BlockKind.BOILERPLATE, None
        length = _subject_length(lines[index].text, language)
        if 0 < length < len(lines[index].text):
            furniture[index], markers[index] = BlockKind.TITLE, Marker(length, SUBJECT)
    signature = next((index for index, line in enumerate(lines) if line.text == _SIGNATURE), len(lines))
    if head:
        for index in range(signature, len(lines)):
            furniture[index] = furniture[index] or BlockKind.BOILERPLATE


def _head(lines: Sequence[Line], language: Language) -> range:
    """The lines of the header: fields one under the other, two known ones among them, down to an empty line."""
    above = list(takewhile(lambda line: line is lines[0] or not line.gap, lines[:64]))
    names = [_name(line.text) for line in above]
    known = _NAMES | vocabulary(language).mail_fields | vocabulary(language).mail_subjects
    continued = all(name or line.indent for line, name in zip(above, names, strict=True))
    is_mail = bool(names) and names[0] in known and continued and sum(name in known for name in names) >= _FEWEST
    return range(len(above) if is_mail else 0)


def _name(text: str) -> str:
    match = _FIELD.match(text)
    return match[0][:-1].lower() if match else ""


def _subject_length(text: str, language: Language) -> int:
    """How many characters stand before the words of the subject; 0 of another field."""
    name = _name(text)
    if name != SUBJECT and name not in vocabulary(language).mail_subjects:
        return 0
    reply = _REPLY.match(text, len(name) + 1)
    return reply.end() if reply else 0
