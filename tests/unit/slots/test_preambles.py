"""A day in the preamble of an order is that of its reason or purpose, not when the rows are due."""

import pytest

from summarize import languages, summarize
from summarize.document import Span
from summarize.slots.preambles import is_of_preamble

PREAMBLES = [
    ("ru", "Для завершения ремонта <до 1 мая 2027 года> приказываю:"),
    ("ru", "В целях подготовки школы <к 1 сентября>, приказываю:"),
    ("ru", "В связи с ремонтом здания <до 1 мая> п р и к а з ы в а ю:"),
    ("ru", "На основании письма и в целях уборки <до 1 мая> обязываю:"),
    ("ru", "Во исполнение поручения от мая и с целью ремонта <до июля> директор школы постановляет:"),
    ("uk", "З метою завершення ремонту <до 1 травня> наказую:"),
    ("uk", "У зв’язку з ремонтом будівлі <до 1 травня> постановляю:"),
    ("be", "З мэтай завяршэння рамонту <да 1 мая> загадваю:"),
    ("kk", "<2027 жылғы 1 қыркүйекке дейін> мектепті дайындау мақсатында бұйырамын:"),
    ("kk", "<1 мамырға дейін> жөндеу жұмыстарына байланысты бұйырамын:"),
    ("en", "In order to finish the repairs <by 1 May>, we have resolved:"),
]
ANNOUNCED = [
    ("ru", "В целях уборки приказываю <до 1 мая>:"),
    ("ru", "В связи с холодами, <до 1 мая> приказываю:"),
    ("ru", "<До 1 мая> приказываю:"),
    ("ru", "Директору <до 1 мая> приказываю:"),
    ("ru", "Для детей <до 1 июня> планируется:"),
    ("ru", "Для ремонта <до 1 июня> нужно:"),
    ("ru", "В целях экономии <до 1 июня> следует:"),
    ("ru", "Приказываю директору, согласно плану, <до 1 мая>:"),
    ("ru", "Наказываю разделить <до 1 мая>:"),
    ("uk", "З метою економії наказую <до 1 травня>:"),
    ("uk", "<До 1 травня> наказую:"),
    ("kk", "Дайындау мақсатында <1 мамырға дейін> бұйырамын:"),
    ("kk", "<1 мамырға дейін> бұйырамын:"),
    ("kk", "<1 мамырға дейін> мектепті дайындау үшін қажет:"),
    ("en", "In order to save heat, we have resolved <by 1 May>:"),
    ("en", "<By 1 May> we have resolved:"),
    ("en", "For the children we plan <by 1 May>:"),
]


def found(code, marked):
    start, end = marked.index("<"), marked.index(">") - 1
    text = marked.replace("<", "").replace(">", "")
    return is_of_preamble(text, Span(start, end), Span(0, len(text)), languages.load(code))


@pytest.mark.parametrize(("code", "marked"), PREAMBLES)
def test_a_day_in_a_preamble_is_told(code, marked):
    assert found(code, marked)


@pytest.mark.parametrize(("code", "marked"), ANNOUNCED)
def test_a_day_of_what_is_announced_is_none_of_a_preamble(code, marked):
    assert not found(code, marked)


@pytest.mark.parametrize(
    ("lead_in", "when"),
    [
        ("Для завершения ремонта до 1 мая 2027 года приказываю:", None),
        ("В связи с началом занятий с 1 сентября приказываю:", None),
        ("В связи с ремонтом приказываю до 1 мая 2027 года:", "до 1 мая 2027 года"),
        ("До 1 мая 2027 года приказываю:", "До 1 мая 2027 года"),
    ],
)
def test_rows_have_the_day_for_which_they_are_ordered(lead_in, when):
    text = f"ПРИКАЗ\n\n{lead_in}\n1. Завхозу утеплить окна.\n2. Медсестре проверить аптечки.\n"
    rows = summarize(text).recommendations
    assert [row.deadline and text[slice(*row.deadline.span)] for row in rows] == [when, when]
