"""What the styles of a page hide or strike out: classes and names of elements, as far as one rule alone says so."""

from __future__ import annotations

import re

from summarize.core.lazy_pattern import compile_late

UNSEEN = compile_late(
    r"(?:display\s*:\s*none|visibility\s*:\s*hidden|text-decoration[\w-]*\s*:[^;]*line-through)", re.IGNORECASE
)
"""The declarations of what a reader does not see, or sees struck out."""
_SHOWN = compile_late(r"(?:display\s*:\s*(?!none)\w|visibility\s*:\s*visible)", re.IGNORECASE)
# What holds on a screen of some width, or on paper, is none of all readers'.
_CONDITIONAL = compile_late(r"@[^{};@]*+\{(?:[^{}]*+\{[^{}]*+\})*+[^{}]*+\}")
# Each is looked for once, at what closes the one before it, and is no longer than people write.
_RULE = compile_late(r"(?<![^{};])([^{};]*+)\{([^{}]{0,2000})\}")
_NAME = compile_late(r"[.#][\w-]+")
_WORDS = ("none", "hidden", "line-through")
_LONGEST = 1 << 20


def unseen_names(styles: str) -> frozenset[str]:
    """«.off», «#note»: the names that ``styles`` hide, and under no condition show.

    A name that is shown together with another one («.tab.open») belongs to what a script hides and shows.
    """
    if len(styles) > _LONGEST or not any(word in styles.lower() for word in _WORDS):
        return frozenset()
    hidden: set[str] = set()
    shown: set[str] = set()
    plain = _without_comments(styles)
    for selectors, declarations in _RULE.findall(plain):
        if _SHOWN.search(declarations):
            shown.update(_NAME.findall(selectors))
    for selectors, declarations in _RULE.findall(_CONDITIONAL.sub("", plain)):
        if UNSEEN.search(declarations):
            hidden.update(name for each in selectors.split(",") if _NAME.fullmatch(name := each.strip()))
    return frozenset(hidden - shown)


def _without_comments(styles: str) -> str:
    first, *others = styles.split("/*")
    return first + "".join(each.partition("*/")[2] for each in others)
