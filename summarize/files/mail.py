"""Messages as mail programs store them (RFC 5322, MIME): the fields that a reader sees, and the text in plain words."""

from __future__ import annotations

from email import message_from_bytes, policy
from email.errors import HeaderParseError
from typing import TYPE_CHECKING

from summarize.document import Source
from summarize.files.detect import Kind
from summarize.files.encoding import decode

if TYPE_CHECKING:
    from email.message import EmailMessage

_SHOWN = ("From", "To", "Cc", "Subject", "Date")


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
    if body is None:
        return ""
    payload = body.get_payload(decode=True)
    text = _decoded(payload if isinstance(payload, bytes) else b"", body.get_content_charset())
    if body.get_content_subtype() == "html" and text.strip():
        from summarize.files.html import read_html

        return read_html(text.encode(), "utf-8").text
    return text


def _decoded(content: bytes, charset: str | None) -> str:
    """The text in the charset that is stated if it is one and fits, otherwise in one that is detected."""
    try:
        return content.decode(charset or "utf-8").replace("\r\n", "\n")
    except (LookupError, ValueError):
        return decode(content).replace("\r\n", "\n")
