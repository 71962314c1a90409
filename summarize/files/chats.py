"""Exports of chats (WhatsApp, Telegram): what each sender wrote, without stamps and notices of the program."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from summarize.core.lazy_pattern import compile_late
from summarize.core.records import NamedTuple
from summarize.document import BlockKind, Source
from summarize.errors import SummarizeError
from summarize.files.blocks import Node, lay_out
from summarize.files.chat_stamps import export_stamps
from summarize.files.detect import Kind
from summarize.files.encoding import decode
from summarize.files.pasted_stamps import name_of, pasted
from summarize.text.bullets_and_numbers import marker_end
from summarize.text.letters import LOWER

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_NOTICE = compile_late(r"<[^<>\n]{1,60}>|[\u200e\u200f].*")
# Where a line begins with a small letter, a sentence goes on that the sender broke.
_SENTENCES = compile_late(rf"\s*\n\s*+(?![{LOWER}])|(?<=[.!?…])\s*\n\s*+")


class _Message(NamedTuple):
    """What ``sender`` wrote, who may be unknown; or a notice of the program, or the name of the chat."""

    sender: str
    text: str
    is_name: bool = False
    is_notice: bool = False


def read_chat(data: bytes, encoding: str | None = None) -> Source:
    """The messages of a chat, each under its sender; raises SummarizeError if there are none."""
    text = decode(data, encoding).replace("\r\n", "\n")
    messages = list(_from_json(text) if text.lstrip().startswith("{") else _from_text(text))
    if all(message.is_name for message in messages):
        message = "no messages of a chat in it: read it with --from text"
        raise SummarizeError(message)
    names = sum(message.is_name for message in messages)
    laid_out, blocks = lay_out(tuple(_nodes(messages, BlockKind.TITLE if names == 1 else BlockKind.HEADING)))
    return Source(laid_out, Kind.CHAT.value, blocks)


def _from_text(text: str) -> Iterator[_Message]:
    exported = export_stamps(text)
    pattern = exported or pasted(text)
    found = list(pattern.finditer(text)) if pattern else []
    if found:
        yield _Message("", text[: found[0].start()].strip(), is_name=True)
    for match, end in zip(found, [*(after.start() for after in found[1:]), len(text)], strict=True):
        sender = name_of(match)
        yield _Message(sender, text[match.end() : end].strip(), is_notice=exported is not None and not sender)


def _from_json(text: str) -> Iterator[_Message]:
    """The messages of Telegram's ``result.json``."""
    try:
        export: object = json.loads(text)
    except (ValueError, RecursionError) as error:
        message = f"not JSON: {error}"
        raise SummarizeError(message) from None
    match export:
        case {"chats": {"list": [*chats]}}:
            yield from (message for chat in chats for message in _messages(chat))
        case _:
            yield from _messages(export)


def _messages(chat: object) -> Iterator[_Message]:
    """The name of the chat and its messages."""
    match chat:
        case {"messages": [*messages], **others}:
            yield _Message("", _words(others.get("name")), is_name=True)
            for message in messages:
                if isinstance(message, dict) and message.get("type") == "message":
                    sender = str(message.get("from") or "")
                    yield _Message(sender, _words(message.get("text")), is_notice=not sender)


def _words(text: object) -> str:
    match text:
        case str():
            return text.strip()
        case [*parts]:
            return "".join(str(part.get("text", "")) if isinstance(part, dict) else str(part) for part in parts).strip()
    return ""


def _nodes(messages: Iterable[_Message], kind_of_name: BlockKind) -> Iterator[Node]:
    sender = ""
    for message in messages:
        text = message.text
        if not text:
            continue
        if message.is_name:
            sender = ""
            yield Node(kind_of_name, text, level=1)
            continue
        if message.is_notice or _NOTICE.fullmatch(text):
            yield Node(BlockKind.BOILERPLATE, text)
            continue
        if message.sender != sender:
            sender = message.sender
            yield Node(BlockKind.BOILERPLATE, f"{sender}:")
        if _is_laid_out(text):
            yield Node(BlockKind.PARAGRAPH, text)
        else:
            yield from (Node(BlockKind.DIALOGUE, words) for words in _SENTENCES.split(text) if words.strip())


def _is_laid_out(text: str) -> bool:
    """Are there a list, or lines below a colon?"""
    lines = text.split("\n")
    return any(marker_end(line.strip()) for line in lines) or any(line.rstrip().endswith(":") for line in lines[:-1])
