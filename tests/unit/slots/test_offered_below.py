"""Whom «следующее:» is proposed to, that is whom the list below is addressed to."""

import pytest

from summarize import summarize


@pytest.mark.parametrize(
    ("lead_in", "who"),
    [
        ("Комиссия предложила предприятию следующее:", "предприятию"),
        ("Комиссия предложила школе следующее:", "школе"),
        ("Комиссия предложила заводу:", "заводу"),
        ("Комиссия предложила заводу новую технику:", None),
        ("Комиссия предложила заводу следующее место:", None),
    ],
)
def test_who_is_offered_a_list_is_to_act(lead_in, who):
    text = f"Изгородь и светофор\n\n{lead_in}\n1) отремонтировать изгородь;\n2) устроить переезд.\n"
    rows = summarize(text).recommendations
    named = {row.assignee and text[slice(*row.assignee)] for row in rows}
    assert named == ({who} if rows else set())
