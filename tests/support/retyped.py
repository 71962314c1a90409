"""The same document as another hand typed it: soft hyphens, no-break spaces, other bullets, the line ends of Windows.

Nothing of it changes a decision: rows, their kinds, who and by when, and the sentences of the summary.
"""

import re

from summarize import summarize

_UNSEEN = re.compile("[\u00ad\u200b\u200d\u2060\ufeff\u0301]")
_BETWEEN_LETTERS = re.compile(r"(?<=[^\W\d_])(?=[^\W\d_])")
_DASHES, _SHAPES = "-–—", "*•▪●■◦➢✅\uf0b7"
_BULLET = re.compile(rf"^([ \t]*)([{_DASHES}{_SHAPES}])(?=[ \t])", re.MULTILINE)
_TIGHT = re.compile(rf"^[ \t]*[{_DASHES}{_SHAPES}](?=\S)", re.MULTILINE)
_OTHER_DASH = str.maketrans("-–", "–-")

WAYS = {
    "dashes": lambda text: _BULLET.sub(lambda match: match[1] + match[2].translate(_OTHER_DASH), text),
    "soft hyphens": lambda text: _BETWEEN_LETTERS.sub("\u00ad", text),
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "CRLF": lambda text: re.sub("\r?\n", "\r\n", text),
}
"""How to type any document anew, by name."""


def retyped_at_once(text):
    """``text`` typed anew in every one of the WAYS."""
    for way in WAYS.values():
        text = way(text)
    return text


def with_bullets(text, bullet):
    """``text`` with another bullet; as it is if it has two kinds of them, or a line that only looks like an item.

    Two kinds of bullets may be two levels, a dash may open what somebody says, and an asterisk a note.
    """
    found = list(_BULLET.finditer(text))
    kinds = {"-" if match[2] in _DASHES else match[2] for match in found}
    if len(kinds) != 1 or bullet in text or _TIGHT.search(text):
        return text
    listed = {item.start for item in _items(summarize(text).enumerations)}
    if not all(any(match.start() <= start <= match.end() for start in listed) for match in found):
        return text
    return _BULLET.sub(rf"\g<1>{bullet}", text)


def _items(enumerations):
    for enumeration in enumerations:
        for item in enumeration.items:
            yield item
            yield from _items(item.children)


def check_retyped(text, retyped):
    """``retyped`` changes no decision on ``text``."""
    for expected, found in zip(decisions(text), decisions(retyped), strict=True):
        assert found == expected


def decisions(text):
    """The title of ``text``, its rows with their kinds, who and by when, and the sentences of its summary."""
    found = summarize(text).to_dict()
    rows = [
        (
            _without_bullet(row["text"]),
            row["kind"],
            *(seen(row[name]["text"]) if row[name] else None for name in ("assignee", "deadline", "by")),
            (row["deadline"] or {}).get("date"),
        )
        for row in found["recommendations"]
    ]
    title = found["title"] and seen(found["title"]["text"])
    return title, rows, [_without_bullet(sentence["text"]) for sentence in found["summary"]]


def seen(text):
    """``text`` as a reader sees it."""
    return " ".join(_UNSEEN.sub("", text).replace("ё", "е").split())


def _without_bullet(words):
    return re.sub(rf"^[{_DASHES}{_SHAPES}]\s", "", seen(words))
