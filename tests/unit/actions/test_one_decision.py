"""No result contradicts itself: what is a row as a sentence is a measure as an item."""

import pytest

from summarize import summarize

TEXTS = [
    "Собрание решило:\n1. Указать, что устав вступает в силу с 1 мая.\n2. Закрыть ворота.\n",
    "О деревьях\n\nВесной замечено:\n1. Деревья подросли.\n2. Садовнику следует подрезать яблони.\n3. Трава зелёная.\n",
    "О мосте\n\nТому есть три причины:\n1. Надо чинить опоры.\n2. Река разлилась.\n3. Денег не было.\n",
]


def items(enumerations):
    for enumeration in enumerations:
        for item in enumeration["items"]:
            yield item
            yield from items(item["children"])


@pytest.mark.parametrize("text", TEXTS)
def test_an_item_that_is_a_row_is_a_measure(text):
    found = summarize(text, language="ru").to_dict()
    starts = {row["spans"][0][0] for row in found["recommendations"]}
    for item in items(found["enumerations"]):
        inside = [start for start in starts if item["marker"]["end"] <= start <= item["marker"]["end"] + 2]
        assert item["measure"] or not inside


def test_an_order_in_an_operative_part_is_a_measure():
    found = summarize(TEXTS[0], language="ru").to_dict()
    assert [item["measure"] for item in found["enumerations"][0]["items"]] == [True, True]
    assert [row["from"] for row in found["recommendations"]] == ["enumeration", "enumeration"]


@pytest.mark.xfail(reason="a demand weighs more than the lead-in that announces reasons", strict=True)
def test_reasons_are_no_measures_even_if_one_demands():
    found = summarize(TEXTS[2], language="ru").to_dict()
    assert found["recommendations"] == []
    assert not any(item["measure"] for item in found["enumerations"][0]["items"])
