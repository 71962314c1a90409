"""Each example of docs/library.md runs as it is printed."""

import io
import json
import re
from contextlib import chdir

import pytest
from support.processes import ROOT

BLOCKS = re.findall(r"```python\n(.*?)```", (ROOT / "docs" / "library.md").read_text("utf-8"), re.DOTALL)


def run(code):
    names = {"__name__": "example"}
    with chdir(ROOT):
        exec(compile(code, "docs/library.md", "exec"), names)  # noqa: S102 (our own page)
    return names


@pytest.mark.parametrize("code", BLOCKS, ids=("first", "pandas", "web", "notebook"))
def test_an_example_runs(code, capsys):
    names = run(code)
    assert capsys.readouterr().out or "application" in names


@pytest.mark.parametrize(("body", "status"), [("Мост закрыт.".encode(), "200"), (b"%PDF-1.4 broken", "422")])
def test_the_web_handler_answers(body, status):
    statuses = []
    environ = {"wsgi.input": io.BytesIO(body), "CONTENT_LENGTH": str(len(body))}
    answer = run(BLOCKS[2])["application"](environ, lambda said, _: statuses.append(said))
    assert statuses[0].startswith(status)
    assert json.loads(b"".join(answer))
