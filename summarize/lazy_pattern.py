"""Regular expressions that are compiled at their first use.

Compiling takes up to a millisecond each, and a run needs few of the two hundred there are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, AnyStr, Generic, cast

if TYPE_CHECKING:
    import re


class LazyPattern(Generic[AnyStr]):
    """The attributes of ``re.compile(source, flags)``, which is called when one is first used."""

    def __init__(self, source: AnyStr, flags: int) -> None:
        self._source: AnyStr = source
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        import re

        # Stored on the instance, so that later uses find it without this method.
        value = self.__dict__[name] = getattr(re.compile(self._source, self._flags), name)
        return value


def compile_late(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return what has the methods of ``re.compile(source, flags)``, but cannot be passed to functions of ``re``."""
    return cast("re.Pattern[AnyStr]", LazyPattern(source, flags))
