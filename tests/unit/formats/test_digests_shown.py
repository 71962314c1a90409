"""A row of a digest has what it has where its document is alone: the sentence before it, its colon, its heading."""

import pytest

from summarize import digest
from summarize.formats import Terminal
from summarize.formats.digest import render_digest, render_digest_file

CONTEXT = """Совет обсудил паром.

Старый паром останется на реке до весны. Затем его передадут музею до 1 мая 2027 года.
"""
SUB_ITEMS = "План работ\n\nНужно сделать следующее:\n- Покрасить: а) забор; б) скамейки.\n- Сдать ключи\n"
MIXED = """Совет решил:
1. Отделу дорог починить мост до 1 мая 2027 г.
2. Отделу связи проложить кабель до 1 июля 2027 г.
"""
PROPOSAL = "Необходимо до 1 июня 2027 г. закупить для города три новых автобуса.\n"
FORMS = ("text", "markdown", "terminal", "html")


def shown(form, *texts, sort=None):
    found = digest(texts, sort=sort)
    if form == "html":
        return render_digest_file(found, form, []).decode()
    return render_digest(found, form, Terminal(interactive=False, width=100, height=40, color=False))


@pytest.mark.parametrize("form", FORMS)
def test_the_sentence_on_which_a_row_hangs_stands_before_it(form):
    said = shown(form, CONTEXT)
    rows = said[said.index("Планы и обещания") :]
    assert rows.index("Старый паром останется") < rows.index("Затем его передадут")


@pytest.mark.parametrize("form", FORMS)
def test_a_sentence_that_is_the_row_above_is_not_said_again(form):
    plans = "Старый паром передадут музею до 1 мая 2027 г. Затем его откроют для школьников до 1 июня 2027 г."
    text = f"Совет обсудил паром.\n\n{plans}\n"
    row = digest([text]).rows[1]
    assert row.named("context").startswith("Старый паром передадут")
    said = shown(form, text)
    said = said[said.index("Планы и обещания") :]
    assert said.count("паром передадут") == 1


@pytest.mark.parametrize("form", FORMS)
def test_a_row_has_the_colon_of_its_sub_items(form):
    said = shown(form, SUB_ITEMS)
    assert "Покрасить:" in said
    assert "ключи:" not in said


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(("sort", "heading"), [("deadline", "По срокам"), ("kind", "Рекомендации")])
def test_mixed_kinds_by_deadline_are_headed_by_it(form, sort, heading):
    said = shown(form, MIXED, PROPOSAL, sort=sort)
    assert heading in said
    assert ("По срокам" in said) == (sort == "deadline")


def test_one_kind_has_its_own_heading():
    assert "По срокам" not in shown("text", MIXED, sort="deadline")
