"""Read files and standard input, write files, standard output and messages: bytes only."""

from __future__ import annotations

import contextlib
import os
import re
import stat
import sys
from pathlib import Path
from typing import IO, TYPE_CHECKING, Self

from summarize.cli.signals import signals_blocked
from summarize.errors import ExitStatus, SummarizeError, UsageError
from summarize.lazy_pattern import compile_late

if TYPE_CHECKING:
    from collections.abc import Iterator

STDIN = "-"
# Bytes written at once: an interruption waits for one piece at most.
PIECE = 1 << 16
_URL = compile_late(r"(?:https?|ftp)://", re.IGNORECASE)


def display_name(argument: str) -> str:
    """What messages call an input."""
    return "standard input" if argument == STDIN else argument


def read_bytes(argument: str) -> bytes:
    """Return the content of a file, or of standard input for ``-``; raises as ``read_lines`` does."""
    with _opened(argument) as stream:
        return stream.read()


def read_lines(argument: str) -> Iterator[bytes]:
    """Yield the lines of a file, or of standard input for ``-``.

    Raises SummarizeError, naming the input, if it cannot be read, and UsageError if standard input is
    closed or a terminal.
    """
    with _opened(argument) as stream:
        yield from stream


@contextlib.contextmanager
def _opened(argument: str) -> Iterator[IO[bytes]]:
    stdin = sys.stdin
    if argument == STDIN and (stdin is None or stdin.closed or stdin.isatty()):
        message = "no input: name a file or pipe text in (see summarize --help)"
        raise UsageError(message)
    try:
        with contextlib.nullcontext(stdin.buffer) if argument == STDIN else Path(argument).open("rb") as stream:
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
        return "is a directory: name the files in it, or read it with -r"
    if isinstance(error, PermissionError):
        return "no permission to read it: ask its owner"
    return f"cannot be read: {_reason(error)}"


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
            _write_stdout(data)
            return
        with self._named_errors():
            stream = self._stream or self._open(self._path.resolve())
            stream.write(data)

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        if self._stream is None or self._path is None:
            return
        try:
            with self._named_errors():
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
    def _named_errors(self) -> Iterator[None]:
        try:
            yield
        except (OSError, ValueError) as error:
            message = f"{self._path}: cannot be written: {_reason(error)}: choose another place with -o"
            raise SummarizeError(message) from None


def make_directory(directory: str) -> None:
    """Create ``directory`` and its parents; SummarizeError if that fails."""
    try:
        Path(directory).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        message = f"{directory}: cannot be created: {_reason(error)}: choose another place with -o"
        raise SummarizeError(message) from None


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
        redirect_to_devnull(sys.stdout)
        raise SystemExit(ExitStatus.READER_GONE) from None
    except OSError as error:
        redirect_to_devnull(sys.stdout)
        message = f"standard output: cannot be written: {_reason(error)}: give a file with -o"
        raise SummarizeError(message) from None


def _whole_lines(data: bytes) -> Iterator[bytes]:
    """Split ``data`` at line ends into pieces of about ``PIECE`` bytes."""
    start = 0
    while start < len(data):
        end = data.find(b"\n", start + PIECE)
        end = len(data) if end < 0 else end + 1
        yield data[start:end]
        start = end


def redirect_to_devnull(stream: IO[str]) -> None:
    """Drop what is still buffered: flushing it at exit would fail again, with a traceback and status 120."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def print_error(message: str) -> None:
    """Write ``message`` to standard error on one line, if that is possible."""
    from summarize.text.sanitize import sanitize

    if sys.stderr is not None:
        with contextlib.suppress(OSError, ValueError):
            sys.stderr.write(f"summarize: {' '.join(sanitize(message).split())}\n")


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _reason(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
