"""Inputs and outputs: files and standard streams, messages on standard error, and signals while writing."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import stat
import sys
from contextvars import ContextVar
from glob import glob, has_magic
from pathlib import Path
from typing import IO, TYPE_CHECKING, Self

from summarize.core.lazy_pattern import compile_late
from summarize.errors import ExitStatus, SummarizeError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

STDIN = "-"
# What is passed over in a directory: hidden files, locks of Office programs, backups of editors.
_PASSED_OVER = compile_late(r"\.|~\$|.*~$|#.*#$")
_URL = compile_late(r"(?:https?|ftp)://", re.IGNORECASE)
# Bytes written at once: an interruption waits for one piece at most.
PIECE = 1 << 16
STOP_SIGNALS = (signal.SIGINT, signal.SIGTERM)


class Output:
    """Standard output for None or ``-``, else a file that is replaced only when it is complete.

    The file is created at the first write and takes its name at the end of the ``with`` block; after
    an exception nothing is left of it. Raises SummarizeError if it cannot be written.
    """

    def __init__(self, output: str | None) -> None:
        self._path = None if output is None or output == STDIN else Path(output)
        self._stream: IO[bytes] | None = None
        self._temporary: Path | None = None

    def __enter__(self) -> Self:
        return self

    def write(self, data: bytes) -> None:
        """Write ``data``; standard output is flushed."""
        if self._path is None:
            with _named_errors("standard output"):
                _write_stdout(data)
            return
        with _named_errors(str(self._path)):
            stream = self._stream or self._open(self._path.resolve())
            stream.write(data)

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        if self._stream is None or self._path is None:
            return
        try:
            with _named_errors(str(self._path)):
                self._stream.close()
                if kind is None and self._temporary is not None:
                    self._temporary.replace(self._path.resolve())
                    self._temporary = None
        finally:
            if self._temporary is not None:
                self._temporary.unlink(missing_ok=True)

    def _open(self, target: Path) -> IO[bytes]:
        if target.exists() and not target.is_file():
            # A device or a named pipe cannot be replaced.
            self._stream = target.open("wb")
            return self._stream
        import tempfile

        mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else 0o666 & ~_umask()
        # An interruption between the two lines would leave the file.
        with signals_blocked():
            handle, name = tempfile.mkstemp(prefix=f".{target.name[:40]}.", dir=target.parent)
            self._temporary, self._stream = Path(name), os.fdopen(handle, "wb")
        self._temporary.chmod(mode)
        return self._stream


@contextlib.contextmanager
def _named_errors(name: str) -> Iterator[None]:
    try:
        yield
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        message = f"{name}: cannot be written: {reason}: choose another place with -o"
        raise SummarizeError(message) from None


def make_directory(directory: str) -> None:
    """Create ``directory`` and its parents; SummarizeError if that fails."""
    with _named_errors(directory):
        Path(directory).mkdir(parents=True, exist_ok=True)


def encode(text: str) -> bytes:
    """Encode ``text`` as UTF-8, lone surrogates as U+FFFD."""
    try:
        return text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode()


def _write_stdout(data: bytes) -> None:
    if sys.stdout is None or sys.stdout.closed:
        message = "standard output: is closed: give a file with -o"
        raise SummarizeError(message)
    try:
        for lines in _whole_lines(data):
            with signals_blocked():
                sys.stdout.buffer.write(lines)
                sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise SystemExit(ExitStatus.READER_GONE) from None


@contextlib.contextmanager
def signals_blocked() -> Iterator[None]:
    """Delay SIGINT and SIGTERM until the end of the block; without effect on Windows."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, STOP_SIGNALS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _whole_lines(data: bytes) -> Iterator[bytes]:
    """Split ``data`` at line ends into pieces of about ``PIECE`` bytes."""
    start = 0
    while start < len(data):
        end = data.find(b"\n", start + PIECE)
        end = len(data) if end < 0 else end + 1
        yield data[start:end]
        start = end


# Where messages go instead of standard error; a thread has its own.
_HELD_BACK: ContextVar[list[str] | None] = ContextVar("held back", default=None)


@contextlib.contextmanager
def hold_back_errors() -> Iterator[list[str]]:
    """The messages that ``print_error`` is given meanwhile: those of several processes are printed in order later."""
    messages: list[str] = []
    before = _HELD_BACK.set(messages)
    try:
        yield messages
    finally:
        _HELD_BACK.reset(before)


def print_error(message: str) -> None:
    """Write ``message`` to standard error on one line, if that is possible, unless it is held back."""
    held_back = _HELD_BACK.get()
    if held_back is not None:
        held_back.append(message)
        return
    from summarize.languages.interface import interface_language, translate
    from summarize.text.quoting import sanitize

    said = translate(" ".join(sanitize(message).split()), interface_language(sys.argv, os.environ))
    if sys.stderr is not None:
        with contextlib.suppress(OSError, ValueError):
            sys.stderr.write(f"summarize: {said}\n")


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


# ---------------------------------------------------------------- inputs


def expand(arguments: Iterable[str], *, recursive: bool) -> Iterator[str]:
    """Yield the documents in the order given; those of a pattern or a directory sorted by name.

    Directories are opened only if ``recursive``; what cannot be opened is passed on for the error to name it.
    """
    for argument in arguments:
        if argument == STDIN or Path(argument).is_file():
            yield argument
        elif recursive and Path(argument).is_dir():
            # An empty one is passed on too: its name may be wrong.
            yield from list(_documents(argument)) or [argument]
        elif has_magic(argument) and not Path(argument).exists():
            yield from sorted(glob(argument, recursive=True)) or [argument]  # noqa: PTH207 (Path.glob takes no absolute pattern)
        else:
            yield argument


def _documents(directory: str) -> Iterator[str]:
    unreadable: list[str] = []
    for folder, folders, names in os.walk(directory, onerror=lambda error: unreadable.append(str(error.filename))):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not _PASSED_OVER.match(name):
                yield str(Path(folder, name))
    yield from unreadable


def display_name(argument: str) -> str:
    """The name of an input in messages."""
    return "standard input" if argument == STDIN else argument


def require_stdin() -> None:
    """Raise UsageError if standard input is closed or a terminal."""
    if sys.stdin is None or sys.stdin.closed or sys.stdin.isatty():
        message = "no input: name a file or pipe text in (see summarize --help)"
        raise UsageError(message)


def read_bytes(argument: str) -> bytes:
    """Return the content of a file, or of standard input for ``-``; SummarizeError if it cannot be read."""
    with _opened(argument) as stream:
        return stream.read()


def read_lines(argument: str) -> Iterator[bytes]:
    """Yield the lines of a file, or of standard input for ``-``; SummarizeError if it cannot be read."""
    with _opened(argument) as stream:
        yield from stream


@contextlib.contextmanager
def _opened(argument: str) -> Iterator[IO[bytes]]:
    try:
        with contextlib.nullcontext(sys.stdin.buffer) if argument == STDIN else Path(argument).open("rb") as stream:
            yield stream
    except (OSError, ValueError) as error:
        message = f"{display_name(argument)}: {_why_unreadable(argument, error)}"
        raise SummarizeError(message) from None


def _why_unreadable(argument: str, error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        is_url = _URL.match(argument)
        return "URLs are not fetched: use curl -L … | summarize" if is_url else "no such file: check the name"
    # Windows reports PermissionError for a directory.
    if isinstance(error, IsADirectoryError) or (isinstance(error, PermissionError) and Path(argument).is_dir()):
        if next(_documents(argument), None) is None:
            return "is a directory without documents: check the name"
        return "is a directory: name the files in it, or read it with -r"
    if isinstance(error, PermissionError):
        return "no permission to read it: ask its owner"
    return f"cannot be read: {getattr(error, 'strerror', None) or error}"
