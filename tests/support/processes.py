"""Running the program: as a process of its own, or in this one, which takes a hundredth of the time."""

import contextlib
import io
import os
import subprocess
import sys
from pathlib import Path
from unittest import mock

import summarize
from summarize.__main__ import run_command

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "samples"
# Far more than anything takes on a busy machine: a process that hangs ends its test.
PATIENCE = 200


def environment(**changes):
    """The environment for a process: the package under test on the path, nothing about colour or width."""
    kept = {name: value for name, value in os.environ.items() if "COLOR" not in name and name != "COLUMNS"}
    kept.pop("PYTHONUNBUFFERED", None)  # it hides what a failed flush at exit does
    kept = {name: value for name, value in kept.items() if not name.startswith("LC_") and name != "LANG"}
    return kept | {"LANG": "C.UTF-8", "PYTHONPATH": str(Path(summarize.__file__).parent.parent)} | changes


def run_program(*arguments, stdin=b"", cwd, **changes):
    """``python -m summarize`` with these arguments; ``stdin`` is bytes, ``changes`` go to the environment."""
    command = [sys.executable, "-m", "summarize", *map(str, arguments)]
    return subprocess.run(
        command, input=stdin, cwd=cwd, env=environment(**changes), capture_output=True, timeout=PATIENCE, check=False
    )


def call_program(*arguments, stdin=b"", cwd, **changes):
    """What ``run_program`` returns, without a process."""
    command = ["summarize", *map(str, arguments)]
    out, err = io.BytesIO(), io.BytesIO()
    with (
        contextlib.chdir(cwd),
        mock.patch.dict(os.environ, environment(**changes), clear=True),
        mock.patch.multiple(
            sys,
            argv=command,
            stdin=io.TextIOWrapper(io.BytesIO(stdin), "utf-8"),
            stdout=io.TextIOWrapper(out, "utf-8", write_through=True),
            stderr=io.TextIOWrapper(err, "utf-8", write_through=True),
        ),
    ):
        status = run_command()
        return subprocess.CompletedProcess(command, status, out.getvalue(), err.getvalue())
