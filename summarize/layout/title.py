"""The title and standfirst of a document, and the header and signature of a mail."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from summarize.document import BlockKind
from summarize.layout.headings import starts_like_heading
from summarize.layout.line_markers import LineMarker
from summarize.lazy_pattern import compile_late

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.languages import Language
    from summarize.layout.grouping import LineGroup
    from summarize.layout.lines import TextLine

_LONGEST_TITLE = 800
_LONGEST_STANDFIRST = 300
# A headline asks, exclaims or ends in an ellipsis, but not in a full stop.
_TITLE_ENDINGS = frozenset({"", *"?!…"})
_OPENERS = '«„“"(*_# '
_HEAD = frozenset({BlockKind.HEADING, BlockKind.BYLINE, BlockKind.BOILERPLATE})
_FIELD = compile_late(r"([^\W\d_][\w-]{0,30}(?: [^\W\d_]\w{0,12})?):(?=\s|$)")
_SUBJECT = "subject"
# RFC 5322, section 3.6; the names that mail programs use in other languages are in the packs.
_FIELDS = frozenset({"from", "to", "cc", _SUBJECT, "date", "sender", "reply-to", "sent", "message-id", "return-path"})
_FEWEST_FIELDS = 2
_LONGEST_HEADER = 64
# «Re: Fwd: Смета».
_REPLY = compile_late(r"\s*(?:(?:re|fwd?|aw|отв)(?:\[\d+\])?:\s*)*", re.IGNORECASE)
_SIGNATURE = "--"


def mark_title(groups: Sequence[LineGroup], kinds: list[BlockKind], language: Language) -> None:
    """Set TITLE and BYLINE in ``kinds`` where the document opens with a title and a standfirst."""
    title = _find_title(groups, kinds, language)
    if title is None:
        return
    standfirst = title + 1
    if standfirst < len(groups) - 1 and _is_standfirst(groups[standfirst], kinds[standfirst], kinds[standfirst + 1]):
        kinds[standfirst] = BlockKind.BYLINE
    kinds[title] = BlockKind.TITLE


def _find_title(groups: Sequence[LineGroup], kinds: Sequence[BlockKind], language: Language) -> int | None:
    """The first heading before all text, or the one that names an act («О …»)."""
    text = next((index for index, kind in enumerate(kinds) if kind not in _HEAD), len(kinds))
    headings = [index for index in range(text) if kinds[index] is BlockKind.HEADING]
    acts = [index for index in headings if language.pattern("act_title", re.IGNORECASE).match(groups[index].text)]
    first = (acts or headings)[:1]
    return first[0] if first and _may_be_title(groups[first[0]], language) else None


def _may_be_title(group: LineGroup, language: Language) -> bool:
    words = group.text.lstrip(_OPENERS)
    return (
        len(group.text) <= _LONGEST_TITLE
        and not language.pattern("section_heading", re.IGNORECASE).match(words)
        and not language.pattern("salutation", re.IGNORECASE).match(group.text)
        and starts_like_heading(words)
        and group.punctuation in _TITLE_ENDINGS
    )


def _is_standfirst(group: LineGroup, kind: BlockKind, following: BlockKind) -> bool:
    """A line without closing punctuation between the title and the text."""
    if group.text[0] == "#" or group.marker or following not in {BlockKind.PARAGRAPH, BlockKind.BOILERPLATE}:
        return False
    is_open = group.lines[-1].last.isalnum() and len(group.text) <= _LONGEST_STANDFIRST
    return is_open and kind in {BlockKind.HEADING, BlockKind.PARAGRAPH}


def mark_mail(
    lines: Sequence[TextLine], markers: list[LineMarker | None], kinds: list[BlockKind | None], language: Language
) -> None:
    """If ``lines`` are a mail, make its header and signature boilerplate and its subject the title.

    The name of the subject and «Re:» are the marker of the title.
    """
    header = _header_length(lines, language)
    for index in range(header):
        kinds[index], markers[index] = BlockKind.BOILERPLATE, None
        length = _subject_start(lines[index].text, language)
        if 0 < length < len(lines[index].text):
            kinds[index], markers[index] = BlockKind.TITLE, LineMarker(length, _SUBJECT)
    signature = next((index for index, line in enumerate(lines) if header and line.text == _SIGNATURE), len(lines))
    for index in range(signature, len(lines)):
        kinds[index] = kinds[index] or BlockKind.BOILERPLATE


def _header_length(lines: Sequence[TextLine], language: Language) -> int:
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
