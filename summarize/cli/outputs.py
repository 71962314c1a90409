"""Outputs: a file or standard output, and messages on standard error."""

from __future__ import annotations

import contextlib
import os
import stat
import sys
from pathlib import Path
from typing import IO, TYPE_CHECKING, Self

from summarize.cli.inputs import STDIN
from summarize.cli.signals import signals_blocked
from summarize.errors import ExitStatus, SummarizeError

if TYPE_CHECKING:
    from collections.abc import Iterator

# Bytes written at once: an interruption waits for one piece at most.
PIECE = 1 << 16


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
        handle, name = tempfile.mkstemp(prefix=f".{target.name[:40]}.", dir=target.parent)
        self._temporary = Path(name)
        self._stream = os.fdopen(handle, "wb")
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


def _whole_lines(data: bytes) -> Iterator[bytes]:
    """Split ``data`` at line ends into pieces of about ``PIECE`` bytes."""
    start = 0
    while start < len(data):
        end = data.find(b"\n", start + PIECE)
        end = len(data) if end < 0 else end + 1
        yield data[start:end]
        start = end


def print_error(message: str) -> None:
    """Write ``message`` to standard error on one line, if that is possible."""
    from summarize.text.characters import sanitize

    if sys.stderr is not None:
        with contextlib.suppress(OSError, ValueError):
            sys.stderr.write(f"summarize: {' '.join(sanitize(message).split())}\n")


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
