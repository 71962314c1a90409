"""Nothing lost and nothing invented in any format, over the real documents of an evaluation folder.

    python tools/promises.py EVALUATION_FOLDER

Holds each text below the folder (``*.txt``, and the field ``text`` of ``*.jsonl``) to
``tests/support/invariants.py``, and what is written of it as CSV, XLSX, DOCX, HTML and calendar to
``tests/support/written.py``; typed anew (``tests/support/retyped.py``), it must give the same result. Prints each
broken promise and how many documents were read; status 1 when a promise was broken or there was no document.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).parent.parent

if TYPE_CHECKING:
    from collections.abc import Iterator


def main() -> int:
    """Check every document, say what broke; 0 when nothing did."""
    sys.path[:0] = [str(ROOT), str(ROOT / "tests")]
    from support import invariants, retyped, written

    from summarize import summarize

    read = broken = 0
    for name, text in documents(Path(sys.argv[1])):
        read += 1
        try:
            invariants.check(text)
            written.check_files(summarize(text))
            retyped.check_retyped(text, retyped.retyped_at_once(text))
        except AssertionError as error:
            broken += 1
            sys.stdout.write(f"BROKEN {name}: {' '.join(str(error).split())[:300]}\n")
    sys.stdout.write(f"{read} documents, {broken} with a broken promise\n")
    return int(bool(broken) or not read)


def documents(folder: Path) -> Iterator[tuple[str, str]]:
    """The names and texts of all documents below ``folder``."""
    from summarize.files.encoding import decode

    for path in sorted(folder.rglob("*.txt")):
        yield str(path.relative_to(folder)), decode(path.read_bytes())
    for path in sorted(folder.rglob("*.jsonl")):
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            text = json.loads(line).get("text")
            if isinstance(text, str):
                yield f"{path.relative_to(folder)}:{number}", text


if __name__ == "__main__":
    sys.exit(main())
