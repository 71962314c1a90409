"""Files that are written: an interruption at any moment leaves no part of one."""

import signal
import tempfile

import pytest

from summarize.cli.streams import STOP_SIGNALS, Output


@pytest.mark.skipif(not hasattr(signal, "pthread_sigmask"), reason="signals cannot be blocked")
@pytest.mark.parametrize("number", STOP_SIGNALS)
def test_an_interruption_while_the_file_is_created_leaves_nothing(monkeypatch, tmp_path, number):
    create = tempfile.mkstemp

    def interrupted(**options):
        created = create(**options)
        signal.raise_signal(number)
        return created

    def leave(number, _frame):
        raise SystemExit(128 + number)

    monkeypatch.setattr(tempfile, "mkstemp", interrupted)
    before = signal.signal(number, leave)
    try:
        with pytest.raises(SystemExit), Output(str(tmp_path / "out.json")) as output:
            output.write(b"{}")
    finally:
        signal.signal(number, before)
    assert list(tmp_path.iterdir()) == []
