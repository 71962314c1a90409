import pytest

from summarize import summarize
from summarize.document import Source
from summarize.formats.outline import read_outline

REPORT = """Отчёт о работе парка

# Дорожки

Дорожки парка отремонтировали весной. Плитку уложили на семи аллеях.

## Освещение

Фонари стоят у пруда. Директору парка поручить до 1 мая 2027 года заменить лампы.

### Провода

Провода проложили под землёй.

# Фонтан

Фонтан не работает второй год.
"""


def outline(text):
    return summarize(text, outline=True).to_dict()["outline"]


def test_headings_of_two_levels_in_order_with_their_lines():
    found = [(part["heading"]["text"], part["level"], part["line"]) for part in outline(REPORT)]
    assert found == [("Дорожки", 0, 3), ("Освещение", 1, 7), ("Фонтан", 0, 15)]


def test_each_part_has_a_sentence_of_its_own():
    parts = outline(REPORT)
    ends = [*(part["heading"]["start"] for part in parts[1:]), len(REPORT)]
    assert all(part["heading"]["end"] < part["sentence"]["start"] < end for part, end in zip(parts, ends, strict=True))


def test_rows_are_counted_where_they_stand():
    assert [part["rows"] for part in outline(REPORT)] == [0, 1, 0]


def test_a_part_without_prose_has_no_sentence():
    assert outline("Отчёт\n\n# Первая\n\n# Вторая\n\nМост открыли весной.\n")[0]["sentence"] is None


@pytest.mark.parametrize("text", ["", "Мост открыли весной. Паром стоит.", "* * *"])
def test_without_headings_there_is_none(text):
    assert outline(text) == []


def test_it_is_left_out_unless_asked_for():
    assert "outline" not in summarize(REPORT).to_dict()


@pytest.mark.parametrize(
    ("pages", "places"), [((), ["3", "7", "15"]), ((0, REPORT.index("# Фонтан")), ["с. 1", "с. 1", "с. 2"])]
)
def test_a_part_has_its_page_or_else_its_line(pages, places):
    source = Source(REPORT, "pdf", None, None, pages)
    assert [part.place for part in read_outline(summarize(source, outline=True), "outline").parts] == places
