"""The bar for people who wait longer than a second at a terminal."""

import os
import subprocess
import sys
import threading
import time

import pytest
from support.processes import PATIENCE, environment

pytestmark = pytest.mark.skipif(os.name != "posix", reason="pseudo-terminals and named pipes only")
TEXT = "Мост закрыт. Паром стоит. Река спокойна.".encode()
LATE = 1.3


def shown_on_a_terminal(folder, wait):
    """What three documents bring to standard error, the second of which comes after ``wait`` seconds."""
    import pty

    os.mkfifo(folder / "b.txt")
    for name in ("a.txt", "c.txt"):
        (folder / name).write_bytes(TEXT)
    parent, child = pty.openpty()
    command = [sys.executable, "-m", "summarize", "--json", "a.txt", "b.txt", "c.txt", "-o", "all.json"]
    process = subprocess.Popen(command, cwd=folder, stderr=child, env=environment(TERM="xterm"))
    os.close(child)
    shown = []
    reader = threading.Thread(target=lambda: shown.extend(_pieces(parent)))
    reader.start()
    with (folder / "b.txt").open("wb") as late:
        time.sleep(wait)
        late.write(TEXT)
    assert process.wait(PATIENCE) == 0
    reader.join(PATIENCE)
    os.close(parent)
    assert (folder / "all.json").read_bytes().count(b"\n") == 3
    return b"".join(shown)


def _pieces(descriptor):
    while True:
        try:
            piece = os.read(descriptor, 4096)
        except OSError:  # what Linux says when the last one has closed a terminal
            return
        if not piece:
            return
        yield piece


def test_who_waits_longer_than_a_second_sees_a_bar_that_goes_away(tmp_path):
    shown = shown_on_a_terminal(tmp_path, LATE)
    assert b"%" in shown
    assert shown.rstrip(b"\r\n").endswith((b"\x1b[2K", b"\x1b[?25h", b"\x1b[1A\x1b[2K"))
