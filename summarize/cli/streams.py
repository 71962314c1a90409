"""The two ends: bytes in from files and standard input, bytes out to standard output or a file."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import stat
import sys
from pathlib import Path
from typing import IO, TYPE_CHECKING, NamedTuple, Self

from summarize.errors import ExitStatus, SummarizeError, UsageError
from summarize.lazy_pattern import compile_late

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

STDIN = "-"
# Standard output is written in pieces of this many bytes; an interruption waits for one of them at most.
PIECE = 1 << 16
STOPS = frozenset({signal.SIGINT, signal.SIGTERM})
_ADDRESS = compile_late(r"(?:https?|ftp)://", re.IGNORECASE)
_NOT_FETCHED = "nothing is fetched from the network: pipe it in (curl -L … | summarize)"
_NO_INPUT = "no input: name a file, or pipe text in (summarize --help tells more)"


def read_bytes(argument: str) -> bytes:
    """The content of a file, or of standard input for ``-``; SummarizeError says what stood in the way (not where)."""
    if argument == STDIN:
        return _read_stdin()
    try:
        return Path(argument).read_bytes()
    except (OSError, ValueError) as error:
        raise SummarizeError(_why_unreadable(argument, error)) from None


def read_lines(argument: str) -> Iterator[bytes]:
    """The lines of a file, or of standard input for ``-``, one after another; SummarizeError says what failed where."""
    if argument == STDIN:
        _require_stdin()
        yield from sys.stdin.buffer
        return
    try:
        with Path(argument).open("rb") as stream:
            yield from stream
    except (OSError, ValueError) as error:
        message = f"{argument}: {_why_unreadable(argument, error)}"
        raise SummarizeError(message) from None


def _why_unreadable(argument: str, error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        return _NOT_FETCHED if _ADDRESS.match(argument) else "no such file: check the name"
    # Windows says of a directory that it may not be read.
    if isinstance(error, IsADirectoryError) or (isinstance(error, PermissionError) and Path(argument).is_dir()):
        return "is a directory: name the files in it, or read it with -r"
    if isinstance(error, PermissionError):
        return "no permission to read it: ask its owner"
    return f"cannot be read: {_reason(error)}"


def _require_stdin() -> None:
    stdin = sys.stdin
    if stdin is None or stdin.closed or stdin.isatty():
        raise UsageError(_NO_INPUT)


def _read_stdin() -> bytes:
    _require_stdin()
    try:
        return sys.stdin.buffer.read()
    except OSError as error:
        message = f"cannot be read: {_reason(error)}"
        raise SummarizeError(message) from None


class Output:
    """Where data goes, piece by piece: standard output for None or ``-``, else a file that is whole or not there.

    A file is opened with the first piece and takes its name at the end of the ``with`` block; when
    that ends in an error, nothing is left of it. SummarizeError when it cannot be written.
    """

    def __init__(self, output: str | None) -> None:
        self._path = None if output is None or output == STDIN else Path(output)
        self._stream: IO[bytes] | None = None
        self._beside: Path | None = None

    def __enter__(self) -> Self:
        return self

    def write(self, data: bytes) -> None:
        """Take one more piece; standard output is flushed after it."""
        if self._path is None:
            _write_stdout(data)
            return
        with self._named_errors():
            if self._stream is None:
                self._open(self._path.resolve())
            if self._stream is not None:
                self._stream.write(data)

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        if self._stream is None or self._path is None:
            return
        try:
            with self._named_errors():
                self._stream.close()
                if kind is None and self._beside is not None:
                    self._beside.replace(self._path.resolve())
                    self._beside = None
        finally:
            if self._beside is not None:
                self._beside.unlink(missing_ok=True)

    def _open(self, target: Path) -> None:
        if target.exists() and not target.is_file():
            # A device or a named pipe cannot be renamed onto.
            self._stream = target.open("wb")
            return
        import tempfile

        mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else 0o666 & ~_umask()
        handle, beside = tempfile.mkstemp(prefix=f".{target.name[:40]}.", dir=target.parent)
        self._beside = Path(beside)
        self._stream = os.fdopen(handle, "wb")
        self._beside.chmod(mode)

    @contextlib.contextmanager
    def _named_errors(self) -> Iterator[None]:
        try:
            yield
        except (OSError, ValueError) as error:
            message = f"{self._path}: cannot be written: {_reason(error)}: choose another place with -o"
            raise SummarizeError(message) from None


def make_directory(folder: str) -> None:
    """The directory ``folder`` and those above it; SummarizeError when it cannot be made."""
    try:
        Path(folder).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        message = f"{folder}: cannot be made: {_reason(error)}: choose another place with -o"
        raise SummarizeError(message) from None


def write_bytes(data: bytes, output: str | None) -> None:
    """Write ``data`` to a file (whole or not at all), or to standard output when ``output`` is None or ``-``."""
    with Output(output) as target:
        target.write(data)


def _write_stdout(data: bytes) -> None:
    if sys.stdout is None or sys.stdout.closed:
        message = "standard output: is closed: give a file with -o"
        raise SummarizeError(message)
    try:
        for lines in _whole_lines(data):
            with undisturbed():
                sys.stdout.buffer.write(lines)
                sys.stdout.buffer.flush()
    except BrokenPipeError:
        abandon(sys.stdout)
        # The reader has had enough: the run ends as silently as one that was interrupted.
        raise SystemExit(ExitStatus.READER_GONE) from None
    except OSError as error:
        abandon(sys.stdout)
        message = f"standard output: cannot be written: {_reason(error)}: give a file with -o"
        raise SummarizeError(message) from None


def _whole_lines(data: bytes) -> Iterator[bytes]:
    """``data`` in pieces of whole lines, each of about ``PIECE`` bytes or a single longer line."""
    start = 0
    while start < len(data):
        end = data.find(b"\n", start + PIECE)
        end = len(data) if end < 0 else end + 1
        yield data[start:end]
        start = end


@contextlib.contextmanager
def undisturbed() -> Iterator[None]:
    """Interruptions wait meanwhile: what has been printed are whole lines, what has been started is whole."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, STOPS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def abandon(stream: IO[str]) -> None:
    """Point ``stream`` nowhere: what is still buffered would fail again at exit, noisily and with status 120."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _reason(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)


class Terminal(NamedTuple):
    """What standard output is: a terminal or not, how large, and whether it wants colour."""

    interactive: bool
    width: int
    height: int
    color: bool


def look_at_terminal(color: str, environment: Mapping[str, str]) -> Terminal:
    """Standard output as it is now; ``color`` is the flag: auto, always or never."""
    import shutil

    interactive = sys.stdout is not None and not sys.stdout.closed and sys.stdout.isatty()
    size = shutil.get_terminal_size()
    return Terminal(interactive, size.columns, size.lines, wants_color(color, environment, interactive=interactive))


def wants_color(flag: str, environment: Mapping[str, str], *, interactive: bool) -> bool:
    """Whether to colour: the flag, then NO_COLOR, FORCE_COLOR, CLICOLOR_FORCE, CLICOLOR=0, TERM=dumb, the terminal."""
    if flag != "auto":
        return flag == "always"
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR", "0") not in ("", "0") or environment.get("CLICOLOR_FORCE", "0") not in ("", "0"):
        return True
    if environment.get("CLICOLOR") == "0" or environment.get("TERM") == "dumb":
        return False
    return interactive


def complain(message: str) -> None:
    """One line on standard error."""
    from summarize.text.sanitize import sanitize

    if sys.stderr is not None:
        with contextlib.suppress(OSError, ValueError):
            sys.stderr.write(f"summarize: {' '.join(sanitize(message).split())}\n")
