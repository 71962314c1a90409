"""The bar for people who wait: on a terminal, after some time, and never among the data."""

import io
import math
import sys

import pytest

from summarize.cli import progress


class Terminal(io.StringIO):
    def isatty(self):
        return True


def shown(monkeypatch, stream, *, delay, visible=True):
    """What three outcomes bring to standard error when the bar comes after ``delay`` seconds."""
    monkeypatch.setattr(progress, "DELAY", delay)
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setenv("TERM", "xterm")
    assert list(progress.with_progress("abc", 3, visible=visible)) == ["a", "b", "c"]
    return stream.getvalue()


def test_a_long_run_shows_a_bar(monkeypatch):
    assert "%" in shown(monkeypatch, Terminal(), delay=-1)


def test_where_nobody_knows_how_many_there_are_those_that_were_are_counted(monkeypatch):
    stream = Terminal()
    monkeypatch.setattr(progress, "DELAY", -1)
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setenv("TERM", "xterm")
    parts = ["ab", "cde"]
    assert list(progress.with_progress(parts, None, visible=True, what="merging", size=len)) == parts
    assert "merging" in stream.getvalue()
    assert "5/?" in stream.getvalue()


@pytest.mark.parametrize(
    ("stream", "options"),
    [
        (Terminal(), {"delay": math.inf}),
        (Terminal(), {"delay": -1, "visible": False}),
        (io.StringIO(), {"delay": -1}),
    ],
    ids=["quick", "output on the same terminal", "no terminal"],
)
def test_other_runs_show_nothing(monkeypatch, stream, options):
    assert shown(monkeypatch, stream, **options) == ""
