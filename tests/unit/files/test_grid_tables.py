"""Grid tables of Markdown become tables of pipes; what only looks like one stays."""

import pytest

from summarize.files.pandoc.grid_tables import as_pipe_tables

HEADED = """\
+-------------+-----------+
| Что         | Кто       |
+=============+===========+
| Вымыть окна | Гусев     |
| и двери     |           |
+-------------+-----------+
| - Афиша     | Лапина    |
| - Билеты    |           |
+-------------+-----------+
"""
BARE = """\
+-----+-----+
| раз | два |
+-----+-----+
| три |     |
+-----+-----+
"""
MERGED = """\
+-----+-----+
| раз       |
+-----+-----+
| три | два |
+-----+-----+
"""
SPANNED = """\
+-----+-----+
| раз | два |
|     +-----+
|     | три |
+-----+-----+
"""
CUT = """\
+-----+-----+
| раз | два |
"""


@pytest.mark.parametrize(
    ("grid", "pipes"),
    [
        (HEADED, "| Что | Кто |\n| --- | --- |\n| Вымыть окна и двери | Гусев |\n| Афиша; Билеты | Лапина |\n"),
        (BARE, "|  |  |\n| --- | --- |\n| раз | два |\n| три |  |\n"),
    ],
)
def test_a_grid_becomes_rows(grid, pipes):
    assert as_pipe_tables(f"Слова.\n\n{grid}\nДальше.\n") == f"Слова.\n\n{pipes}\nДальше.\n"
    assert as_pipe_tables(grid) == pipes


@pytest.mark.parametrize(
    "text", [MERGED, SPANNED, CUT, "+1 за мост\n| да |\n", "+---\nслово\n", "| а |\n|---|\n| б |\n", ""]
)
def test_merged_cells_and_what_is_no_grid_stay(text):
    assert as_pipe_tables(text) == text
