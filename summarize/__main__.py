"""The process: ``python -m summarize`` and the ``summarize`` command."""

from __future__ import annotations

import sys


def main() -> None:
    """Print the JSON of standard input."""
    from summarize.api import summarize
    from summarize.render.json import render_json

    text = sys.stdin.buffer.read().decode("utf-8-sig")
    sys.stdout.buffer.write(render_json(summarize(text), name=None).encode())


if __name__ == "__main__":
    main()
