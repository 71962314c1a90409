"""Is a row of a table done, by its cell of the column «Статус» or «Отметка об исполнении»?"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from summarize.core.lazy_pattern import compile_late
from summarize.document import Span
from summarize.languages.finders import pattern
from summarize.slots.time_tokens import time_tokens

if TYPE_CHECKING:
    import re

    from summarize.document import Document

# Letters of ``TimeKind``, between marks.
_DATE = compile_late(r"[-,.(]*(?:N|(?:d|I)?M[Yy]?|Y)?[,.)]*")
# The rest of «Исполнено 9 декабря, приурочено к …», «Исполнено. Обучены 17 человек», «Исполнено 28.03.2027».
_CLAUSE = compile_late(r"(?:[^,.;(]|[.](?=\d))*")
_AFTER_COMMA = compile_late(r",\s*([^\W\d_]+)")
_LIMITING = frozenset(("coordinator", "sentence_opener"))


def is_done(document: Document, status: Span | None) -> bool:
    """«Выполнено», «Выполнено 12 мая», «Выполнено. Обучены 17 человек»; not «Выполнено частично», «… на 30 %»."""
    done = pattern(document.language, "done_status").match(document.text, *status) if status else None
    if done is None:
        return False
    clause = cast("re.Match[str]", _CLAUSE.match(document.text, done.end(), done.endpos))
    after = time_tokens(document.text, Span(*clause.span()), document.language)
    return (
        not _is_limited(document, clause.end()) and _DATE.fullmatch("".join(token.kind for token in after)) is not None
    )


def _is_limited(document: Document, place: int) -> bool:
    """«Выполнено, кроме покраски», «Выполнено, но не всё»."""
    following = _AFTER_COMMA.match(document.text, place)
    classes = document.language.lexicon.get(following[1].lower(), "").split() if following else ()
    return not _LIMITING.isdisjoint(classes)
