"""The two ends: bytes in from files and standard input, bytes out to standard output or a file."""

from __future__ import annotations

import contextlib
import os
import re
import stat
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from summarize.errors import SummarizeError, UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping

STDIN = "-"
_ADDRESS = re.compile(r"(?:https?|ftp)://", re.IGNORECASE)
_NOT_FETCHED = "nothing is fetched from the network: pipe it in (curl -L … | summarize)"
_NO_INPUT = "no input: name a file, or pipe text in (summarize --help tells more)"


def read_bytes(argument: str) -> bytes:
    """The content of a file, or of standard input for ``-``; SummarizeError says what stood in the way (not where)."""
    if argument == STDIN:
        return _read_stdin()
    try:
        return Path(argument).read_bytes()
    except IsADirectoryError:
        message = "is a directory: name the files in it"
    except FileNotFoundError:
        message = _NOT_FETCHED if _ADDRESS.match(argument) else "no such file: check the name"
    except PermissionError:
        # Windows says so of a directory too.
        directory = Path(argument).is_dir()
        message = "is a directory: name the files in it" if directory else "no permission to read it: ask its owner"
    except (OSError, ValueError) as error:
        message = f"cannot be read: {_reason(error)}"
    raise SummarizeError(message)


def _read_stdin() -> bytes:
    stdin = sys.stdin
    if stdin is None or stdin.closed or stdin.isatty():
        raise UsageError(_NO_INPUT)
    try:
        return stdin.buffer.read()
    except OSError as error:
        message = f"cannot be read: {_reason(error)}"
        raise SummarizeError(message) from None


def write_bytes(data: bytes, output: str | None) -> None:
    """Write ``data`` to a file (whole or not at all), or to standard output when ``output`` is None or ``-``."""
    if output is None or output == STDIN:
        _write_stdout(data)
        return
    try:
        _write_file(data, Path(output))
    except (OSError, ValueError) as error:
        message = f"{output}: cannot be written: {_reason(error)}: choose another place with -o"
        raise SummarizeError(message) from None


def _write_stdout(data: bytes) -> None:
    if sys.stdout is None or sys.stdout.closed:
        message = "standard output: is closed: give a file with -o"
        raise SummarizeError(message)
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        _abandon_stdout()
        raise
    except OSError as error:
        _abandon_stdout()
        message = f"standard output: cannot be written: {_reason(error)}: give a file with -o"
        raise SummarizeError(message) from None


def _abandon_stdout() -> None:
    """Point standard output nowhere: what is still buffered would fail again at exit, noisily and with status 120."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _write_file(data: bytes, path: Path) -> None:
    target = path.resolve()
    if target.exists() and not target.is_file():
        # A device or a named pipe cannot be renamed onto.
        with target.open("wb") as stream:
            stream.write(data)
        return
    mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else 0o666 & ~_umask()
    handle, beside = tempfile.mkstemp(prefix=f".{target.name[:40]}.", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        Path(beside).chmod(mode)
        Path(beside).replace(target)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _reason(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)


@dataclass(frozen=True, slots=True)
class Terminal:
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
