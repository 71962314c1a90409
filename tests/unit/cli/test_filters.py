"""Finding one's own rows: by deadline, by name, by day."""

from datetime import date

import pytest

from summarize import summarize
from summarize.actions.row_words import row_text
from summarize.cli.filters import assigned_to, by_deadline, due_before, of_kinds, read_day
from summarize.document import ActionKind

TEXT = """Совет решил:
1. Отделу связи до 1 июля 2027 г. протянуть кабель.
2. Минздраву открыть больницу до 1 мая 2027 г.
3. Отделу дорог ежеквартально чистить канавы.
4. Покрасить забор.
"""


@pytest.fixture(scope="module")
def summary():
    return summarize(TEXT)


def shown(summary, rows):
    return [row_text(summary.document.text, row).split()[-1] for row in rows]


def test_the_most_urgent_row_comes_first(summary):
    assert shown(summary, by_deadline(summary.recommendations)) == ["г.", "кабель", "канавы", "забор"]


@pytest.mark.parametrize(
    ("name", "count"),
    [("связи", 1), ("Отдел связи", 1), ("минздрав", 1), ("отдел", 2), ("почта", 0), ("", 0), ("забор", 0)],
)
def test_rows_of_a_name_in_any_form(summary, name, count):
    assert len(assigned_to(summary.document, summary.recommendations, name)) == count


@pytest.mark.parametrize(
    ("kinds", "count"),
    [(["order"], 2), (["plan"], 1), (["proposal"], 1), (["plan", "order"], 3), (["order", "order"], 2)],
)
def test_rows_of_some_kinds(summary, kinds, count):
    given = zip(summary.recommendations, ("order", "plan", "order", "proposal"), strict=True)
    assert len(of_kinds([row._replace(kind=ActionKind(kind)) for row, kind in given], kinds)) == count


@pytest.mark.parametrize(
    ("day", "count"), [(date(2027, 5, 1), 0), (date(2027, 5, 2), 1), (date(2027, 12, 31), 2), (date(2000, 1, 1), 0)]
)
def test_rows_due_before_a_day(summary, day, count):
    assert len(due_before(summary.recommendations, day)) == count


TODAY = date(2026, 12, 25)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2026-12-31", date(2026, 12, 31)),
        ("31.12.2026", date(2026, 12, 31)),
        ("31.12.27", date(2027, 12, 31)),
        ("1.5.07", date(2007, 5, 1)),
        ("+14", date(2027, 1, 8)),
        ("сегодня", TODAY),
        ("Завтра", date(2026, 12, 26)),
        ("today", TODAY),
    ],
)
def test_days_are_read_as_they_are_written(written, day):
    assert read_day(written, TODAY) == day


@pytest.mark.parametrize("written", ["soon", "31.13.2026", "31.12", "31.12.", "+", "14", "", "12/31/2026"])
def test_what_is_no_day_is_refused(written):
    with pytest.raises(ValueError, match=r".*"):
        read_day(written, TODAY)


def test_a_name_of_stop_words_fits_nobody(summary):
    assert assigned_to(summary.document, summary.recommendations, "он и они") == ()
