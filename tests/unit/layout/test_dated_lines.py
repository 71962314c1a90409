"""Lines that each open with a day are paragraphs of their own, and no headings."""

import pytest

from summarize import languages
from summarize.layout.dated_lines import opens_with_day
from summarize.pipeline import read_document

DATED = [
    ("ru", "План сада\n\n15.04.2027 — вывезти сено\n22.04.2027 — побелить липы\n29.04.2027 — полить сад\n"),
    ("ru", "План сада\n\nдо 3 мая 2027 г. – побелить липы\nдо 9 мая – полить сад\n"),
    ("ru", "План сада\n\nНадо:\nк 03.05: побелить липы\nк 09.05: полить сад\n"),
    ("uk", "План саду\n\n3 травня — побілити липи\n9 травня — полити сад\n"),
]
NO_DAY = [
    "3 липы – побелить",
    "3.5 м — длина грядки",
    "3 мая вывезли сено",
    "Запись 3 мая 1917 г. – в архиве",
    "3 мая – 9 мая",
    "10:00 – уборка",
]
ALONE = [
    "Сад закрыли\n3 мая 2027 – Заречный\n\nСад закрыли до осени, сообщает сторож.\n",
    "Сад\n\n3 мая — уборка\n\nВ этот день убирают сад.\n\n9 мая — полив\n\nВ этот день поливают сад.\n",
]


def paragraphs(text, code):
    blocks = read_document(text, language=code).blocks
    return [text[block.start : block.end] for block in blocks if block.kind.value == "paragraph"]


@pytest.mark.parametrize(("code", "text"), DATED)
def test_each_is_a_paragraph(code, text):
    dated = [line for line in text.splitlines() if opens_with_day(line, languages.load(code))]
    assert len(dated) > 1
    assert [words for words in paragraphs(text, code) if words in dated] == dated


@pytest.mark.parametrize("line", NO_DAY)
def test_other_lines_do_not_open_with_a_day(line):
    assert not opens_with_day(line, languages.load("ru"))


@pytest.mark.parametrize("text", ALONE)
def test_one_alone_is_none(text):
    assert not any(opens_with_day(words, languages.load("ru")) for words in paragraphs(text, "ru"))
