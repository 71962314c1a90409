"""Messages as mail programs store them (RFC 5322, MIME): the fields that a reader sees, and the text in plain words."""

from __future__ import annotations

from email import message_from_bytes, policy
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
    fields = [f"{name}: {' '.join(str(message[name]).split())}" for name in _SHOWN if message[name]]
    return Source("\n".join([*fields, "", _body(message)]).strip() + "\n", Kind.MAIL.value)


def _body(message: EmailMessage) -> str:
    body = message.get_body(preferencelist=("plain", "html"))
    if body is None:
        return ""
    payload = body.get_payload(decode=True)
    content = payload if isinstance(payload, bytes) else b""
    charset = body.get_content_charset()
    if body.get_content_subtype() == "html":
        from summarize.files.html import read_html

        return read_html(content, charset).text
    try:
        return content.decode(charset or "utf-8").replace("\r\n", "\n")
    except (LookupError, UnicodeDecodeError):
        return decode(content).replace("\r\n", "\n")
