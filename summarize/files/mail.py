"""Messages as mail programs store them (RFC 5322, MIME): the fields that a reader sees, and the text in plain words."""

from __future__ import annotations

import re
from email import message_from_bytes, policy
from email.errors import HeaderParseError
from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.document import Source
from summarize.files.detect import Kind
from summarize.files.encoding import decode

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import EmailMessage, MIMEPart

    from lxml.html import HtmlElement

_SHOWN = ("From", "To", "Cc", "Subject", "Date")
_TEXTS = ("text/plain", "text/html")
# «1 мая 2027 г., 10:00, Анна Орлова <orlova@example.org>:»
_ATTRIBUTION = compile_late(r"(?:\d:\d\d|@).*:$", re.DOTALL)
_LONGEST_ATTRIBUTION = 200


def read_mail(data: bytes) -> Source:
    """The fields and the body of a message, as a reader sees them; of a body in HTML the words.

    Attachments are not read.
    """
    message = message_from_bytes(data.lstrip(), policy=policy.default)
    fields = [(name, _field(message, name)) for name in _SHOWN]
    shown = [f"{name}: {content}" for name, content in fields if content]
    return Source("\n".join([*shown, "", _body(message)]).strip() + "\n", Kind.MAIL.value)


def _field(message: EmailMessage, name: str) -> str:
    """The field as it is shown; as it is written if it cannot be parsed."""
    try:
        content = str(message[name] or "")
    except (ValueError, IndexError, AttributeError, TypeError, HeaderParseError):
        content = next(value for key, value in message.raw_items() if key.lower() == name.lower())
    return " ".join(content.encode("utf-8", "replace").decode().split())


def _body(message: EmailMessage) -> str:
    body = message.get_body(preferencelist=("plain", "html"))
    return "\n\n".join(map(_words, [body, *_after(message, body)] if body else ()))


def _after(message: EmailMessage, body: MIMEPart) -> Iterator[MIMEPart]:
    """The texts after ``body`` that a reader sees below it: mail programs part a text where a picture stands in it."""
    for part in message.iter_parts() if message.get_content_type() == "multipart/mixed" else ():
        is_body = body in part.walk()
        is_shown = part.get_content_type() in _TEXTS and not (part.is_attachment() or part.get_filename())
        if is_shown and not is_body:
            yield part


def _words(part: MIMEPart) -> str:
    payload = part.get_payload(decode=True)
    text = _decoded(payload if isinstance(payload, bytes) else b"", part.get_content_charset())
    if part.get_content_subtype() == "html" and text.strip():
        from summarize.files.html import read_html

        return read_html(_without_earlier(text), "utf-8").text
    return text


def _without_earlier(page: str) -> bytes:
    """``page`` without the earlier mail that it quotes, if anything else is in it."""
    from lxml.html import tostring

    from summarize.files.html import parse_page

    root = parse_page(page)
    if root is None:
        return page.encode()
    whole: bytes = tostring(root, encoding="utf-8")
    for element in [each for each in root.iter("blockquote", "div", "p") if _is_earlier(each)]:
        if element.getparent() is not None:
            element.drop_tree()
    kept: bytes = tostring(root, encoding="utf-8")
    return kept if root.text_content().strip() else whole


def _is_earlier(element: HtmlElement) -> bool:
    """A quotation of mail, by its attributes or by the line above it, or that line: «1 мая, 10:00, Анна <…>:»."""
    if element.tag == "blockquote":
        above = element.getprevious()
        names = f"{element.get('class', '')} {element.get('id', '')}"
        is_cited = element.get("type") == "cite" or "quote" in names or "cite" in names
        return is_cited or (above is not None and _is_attribution(above))
    below = element.getnext()
    is_above = below is not None and below.tag == "blockquote" and not (element.tail or "").strip()
    return is_above and _is_attribution(element)


def _is_attribution(element: HtmlElement) -> bool:
    words = "" if not isinstance(element.tag, str) else element.text_content().strip()
    return len(words) <= _LONGEST_ATTRIBUTION and _ATTRIBUTION.search(words) is not None


def _decoded(content: bytes, charset: str | None) -> str:
    """The text in the charset that is stated if it is one and fits, otherwise in one that is detected."""
    try:
        return content.decode(charset or "utf-8").replace("\r\n", "\n")
    except (LookupError, ValueError):
        return decode(content).replace("\r\n", "\n")
