"""What standard output is: a terminal or not, its size, and whether it is to have colors."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING

from summarize.formats import Terminal

if TYPE_CHECKING:
    from collections.abc import Mapping


def detect_terminal(color: str, environment: Mapping[str, str]) -> Terminal:
    """Describe standard output; ``color`` is the value of ``--color``: auto, always or never."""
    interactive = sys.stdout is not None and not sys.stdout.closed and sys.stdout.isatty()
    size = shutil.get_terminal_size()
    return Terminal(interactive, size.columns, size.lines, wants_color(color, environment, interactive=interactive))


def wants_color(flag: str, environment: Mapping[str, str], *, interactive: bool) -> bool:
    """Decide by the flag, then NO_COLOR, FORCE_COLOR, CLICOLOR_FORCE, CLICOLOR=0, TERM=dumb, then the terminal."""
    if flag != "auto":
        return flag == "always"
    if environment.get("NO_COLOR"):
        return False
    if any(environment.get(name, "0") not in {"", "0"} for name in ("FORCE_COLOR", "CLICOLOR_FORCE")):
        return True
    if environment.get("CLICOLOR") == "0" or environment.get("TERM") == "dumb":
        return False
    return interactive
