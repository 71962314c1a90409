"""What a lead-in forbids is never listed; a lead-in that forbids one thing and asks for others forbids none of them."""

import pytest

from summarize import languages, summarize
from summarize.actions.signs.prohibitions import forbids_what_follows, needs_not
from summarize.text.clause import clause_of

ITEMS = "– закрыть проезд;\n– посадить липы.\n"
FORBIDDING = [
    "Запрещается:",
    "В парке нельзя:",
    "Гостям не разрешается:",
    "Арендатор не вправе:",
    "Арендатор не может:",
]
ASKING = [
    "Нельзя оставить парк как есть, поэтому предлагаем:",
    "Парк не может зарастать дальше, и потому необходимо:",
    "Шуметь в парке запрещено, но этого мало. Совету следует:",
    "Предлагаем следующие меры:",
]


def rows(lead_in, items=ITEMS):
    return [
        row["text"]
        for row in summarize(f"Парк посадили сто лет назад. {lead_in}\n{items}").to_dict()["recommendations"]
    ]


@pytest.mark.parametrize("lead_in", FORBIDDING)
def test_what_is_forbidden_is_not_asked_for(lead_in):
    assert not any("проезд" in row or "липы" in row for row in rows(lead_in))


@pytest.mark.parametrize("lead_in", ASKING)
def test_what_is_asked_for_after_a_ban_is_listed(lead_in):
    assert rows(lead_in) == ["Закрыть проезд", "Посадить липы"]


@pytest.mark.parametrize(("lead_ins", "forbid"), [(FORBIDDING, True), (ASKING, False)])
def test_the_last_word_that_forbids_or_asks_decides(lead_ins, forbid):
    language = languages.load("ru")
    assert [forbids_what_follows(clause_of(each, 0, len(each), language)) for each in lead_ins] == [forbid] * len(
        lead_ins
    )


@pytest.mark.parametrize("lead_in", ["Guests must not:", "Guests may not:", "It is prohibited to:"])
def test_english_forbids_with_not_after_the_verb(lead_in):
    assert rows(lead_in, "- feed the ducks;\n- light fires.\n") == []


@pytest.mark.parametrize(
    ("text", "needless"),
    [
        ("Не нужно закрывать ворота.", True),
        ("Справку приносить не требуется.", True),
        ("Мы не планируем закрывать школу.", True),
        ("Нужно закрывать ворота.", False),
        ("Не нужно ждать, надо чинить крышу.", False),
        ("Не нужно ждать осени: позвоните в управу.", False),
        ("Закрывать школу не планируется, на Речной откроют новую.", False),
        ("Надо, не дожидаясь осени, починить крышу.", False),
        ("Завхоз не должен уезжать до проверки.", False),
        ("Не стоит экономить на кровле.", False),
        ("Не закрывайте ворота.", False),
        ("Ворота не закрывали с мая.", False),
    ],
)
def test_what_need_not_be_done_is_told_from_what_must_be_left(text, needless):
    assert needs_not(clause_of(text, 0, len(text), languages.load("ru"))) is needless


IN_ORDERS = [
    "1. Сторожу запирать ворота.\n2. В парке запрещается:\nа) жечь костры и ветки;\nб) оставлять машины.\n",
    "1. Сторожу запирать ворота.\n2. В парке не допускается:\n– жечь костры;\n– мыть машины.\n3. Посадить липы.\n",
]


@pytest.mark.parametrize("text", IN_ORDERS)
def test_what_a_point_of_an_order_forbids_is_not_ordered(text):
    found = [row["text"] for row in summarize(f"О парке\n\nПРИКАЗЫВАЮ:\n{text}").to_dict()["recommendations"]]
    assert "Сторожу запирать ворота" in found
    assert not any("костры" in row or "машины" in row for row in found)
