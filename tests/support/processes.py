"""What tests of several kinds share: where the samples are, and real processes of the program."""

import os
import subprocess
import sys
from pathlib import Path

import summarize

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "samples"


def environment(**changes):
    """The environment for a process: the package under test on the path, nothing about colour or width."""
    kept = {name: value for name, value in os.environ.items() if "COLOR" not in name and name != "COLUMNS"}
    kept.pop("PYTHONUNBUFFERED", None)  # it hides what a failed flush at exit does
    return kept | {"PYTHONPATH": str(Path(summarize.__file__).parent.parent)} | changes


def run_program(*arguments, stdin=b"", cwd, timeout=60, **changes):
    """``python -m summarize`` with these arguments; ``stdin`` is bytes, ``changes`` go to the environment."""
    command = [sys.executable, "-m", "summarize", *map(str, arguments)]
    return subprocess.run(
        command, input=stdin, cwd=cwd, env=environment(**changes), capture_output=True, timeout=timeout, check=False
    )
