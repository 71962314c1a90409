"""Python's search for garbage, put off while a document is understood."""

from __future__ import annotations

import contextlib
import gc
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextlib.contextmanager
def collection_put_off() -> Iterator[None]:
    """No search for cyclic garbage meanwhile: nothing made of a document is any, and all of it is kept to the end.

    The searches take a third of the time of texts with a block a line, more the more there are already.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
