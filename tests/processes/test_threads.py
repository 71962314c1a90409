"""The library in several threads at once, with nothing loaded before: each gets what it would get alone."""

import json
import subprocess
import sys

from support.processes import PATIENCE, SAMPLES, environment

IN_THREADS = """
import json, sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

from summarize import summarize

texts = [Path(name).read_text("utf-8") for name in sys.argv[1:]]
together = Barrier(len(texts))

def found(text):
    together.wait()
    return summarize(text, keywords=3).to_dict()

with ThreadPoolExecutor(len(texts)) as pool:
    print(json.dumps([list(pool.map(found, texts)), [summarize(text, keywords=3).to_dict() for text in texts]]))
"""
# The words of other languages are in other packs.
TEXTS = {
    "uk.txt": "Рада вирішила: по-перше, закрити міст; по-друге, купити пором. Мешканці чекають на пором з весни.",
    "en.txt": "The council has to close the bridge. First, repair it; second, pay for it. People wait for the ferry.",
}


def test_threads_do_not_disturb_each_other(tmp_path):
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, "utf-8")
    names = [str(SAMPLES / name) for name in ("op-ed.txt", "order.txt", "speech.txt", "minutes.txt")]
    command = [sys.executable, "-c", IN_THREADS, *names, *TEXTS, names[0]]
    ended = subprocess.run(command, cwd=tmp_path, env=environment(), capture_output=True, timeout=PATIENCE, check=True)
    at_once, alone = json.loads(ended.stdout)
    assert at_once == alone
    assert [found["language"] for found in alone] == ["ru"] * 4 + ["uk", "en", "ru"]
