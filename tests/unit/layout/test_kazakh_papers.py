"""The subject of a Kazakh paper comes before «туралы» and is its title; the name of the paper says less."""

import pytest

from summarize import read_document

BODY = "БҰЙЫРАМЫН:\n\n1. Бухгалтерия ақысын төлесін.\n\n2. Завхоз терезелерді жөндесін.\n"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("БҰЙРЫҚ\n\nМектепті қысқа дайындау туралы", "Мектепті қысқа дайындау туралы"),
        ("БҰЙРЫҚ\n\n2027 жылғы 5 қыркүйек № 33\n\nЖылу жүйесін жөндеу туралы", "Жылу жүйесін жөндеу туралы"),
        ("ҚАЗАҚСТАН РЕСПУБЛИКАСЫ\n\nБҰЙРЫҚ\n\n№ 33\n\nАула тазалау туралы", "Аула тазалау туралы"),
        ("ӨКІМ\n\nКөпірді жабу туралы", "Көпірді жабу туралы"),
        ("БҰЙРЫҚ", "БҰЙРЫҚ"),
        ("ХАТТАМА № 3\n\nКүн тәртібі туралы", "ХАТТАМА № 3"),
    ],
)
def test_the_subject_is_the_title(head, title):
    found = read_document(f"{head}\n\n{BODY}").title
    assert found
    assert found.text == title


@pytest.mark.parametrize(
    "text",
    [
        "Бұйрық бойынша жұмыс басталды. Мектеп туралы айтылды.\n\nЕкінші абзац осы.\n",
        "Кеше мектепте бұйрық шықты, бірақ ешкім көрген жоқ.\n\nЖөндеу туралы\n\nЖұмыс басталды.\n",
    ],
)
def test_a_sentence_about_an_order_is_no_title(text):
    found = read_document(text).title
    assert found is None or "ұйрық" not in found.text
