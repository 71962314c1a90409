"""Header fields and signatures of mail (RFC 5322, RFC 3676)."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from summarize.document import BlockKind
from summarize.layout.markers import Marker
from summarize.lazy_pattern import compile_late

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.languages import Language
    from summarize.layout.lines import Line

_FIELD = compile_late(r"([^\W\d_][\w-]{0,30}(?: [^\W\d_]\w{0,12})?):(?=\s|$)")
_SUBJECT = "subject"
# RFC 5322, section 3.6; the names that mail programs use in other languages are in the packs.
_FIELDS = frozenset({"from", "to", "cc", _SUBJECT, "date", "sender", "reply-to", "sent", "message-id", "return-path"})
_FEWEST_FIELDS = 2
_LONGEST_HEADER = 64
# «Re: Fwd: Смета».
_REPLY = compile_late(r"\s*(?:(?:re|fwd?|aw|отв)(?:\[\d+\])?:\s*)*", re.IGNORECASE)
_SIGNATURE = "--"


def mark_mail(
    lines: Sequence[Line], markers: list[Marker | None], kinds: list[BlockKind | None], language: Language
) -> None:
    """If ``lines`` are a mail, make its header and signature boilerplate and its subject the title.

    The name of the subject and «Re:» are the marker of the title.
    """
    header = _header_length(lines, language)
    for index in range(header):
        kinds[index], markers[index] = BlockKind.BOILERPLATE, None
        length = _subject_start(lines[index].text, language)
        if 0 < length < len(lines[index].text):
            kinds[index], markers[index] = BlockKind.TITLE, Marker(length, _SUBJECT)
    signature = next((index for index, line in enumerate(lines) if header and line.text == _SIGNATURE), len(lines))
    for index in range(signature, len(lines)):
        kinds[index] = kinds[index] or BlockKind.BOILERPLATE


def _header_length(lines: Sequence[Line], language: Language) -> int:
    """Count the lines of fields, at least two of them known ones, above the first empty line."""
    top = list(takewhile(lambda line: line is lines[0] or not line.blank_above, lines[:_LONGEST_HEADER]))
    names = [_field_name(line.text) for line in top]
    known = _FIELDS | language.words("mail_field") | language.words("mail_subject")
    are_fields = all(name or line.indent for line, name in zip(top, names, strict=True))
    is_mail = are_fields and names[:1] and names[0] in known and sum(name in known for name in names) >= _FEWEST_FIELDS
    return len(top) if is_mail else 0


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
