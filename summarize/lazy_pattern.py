"""Regular expressions that are compiled when they are first used.

Compiling takes up to a millisecond each, and a run needs few of the two hundred there are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from re import compile as compile_late
else:

    class compile_late:  # noqa: N801 (stands for ``re.compile``: what it makes is used as a ``re.Pattern``)
        """``re.compile``, put off until an attribute of the pattern is asked for."""

        def __init__(self, source: str, flags: int = 0) -> None:
            self._made_of = (source, flags)

        def __getattr__(self, name: str) -> object:
            import re

            # Kept here, so that the next call costs what it costs on the pattern itself.
            found = self.__dict__[name] = getattr(re.compile(*self._made_of), name)
            return found


__all__ = ["compile_late"]
