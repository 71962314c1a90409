"""The library: what it takes, what it says of anything else, and its records in words."""

import gc
from pathlib import Path

import pytest
from support.processes import SAMPLES

from summarize import SummarizeError, digest, read_document, split_sentences, summarize

ORDER = SAMPLES / "order.txt"
TEXT = ORDER.read_text("utf-8")


@pytest.mark.parametrize("given", [TEXT, TEXT.encode(), TEXT.encode("cp1251"), ORDER])
def test_a_text_its_bytes_and_its_path_are_the_same(given):
    assert summarize(given).to_dict() == summarize(TEXT).to_dict()
    assert split_sentences(given) == split_sentences(TEXT)
    assert read_document(given) == read_document(TEXT)


@pytest.mark.parametrize("given", [None, 5, ["Мост закрыт."], {"text": "Мост закрыт."}, open])
@pytest.mark.parametrize("call", [summarize, read_document, split_sentences, lambda given: digest([given])])
def test_anything_else_is_a_type_error_that_says_what_to_give(call, given):
    with pytest.raises(TypeError, match="give a text, the bytes of a file, or a Path to one, not "):
        call(given)


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (Path("missing.txt"), "missing.txt: cannot be read"),
        (SAMPLES, "cannot be read"),
        (b"\x89PNG\0\1\2" * 99, "not text"),
    ],
)
def test_what_cannot_be_read_is_an_error_of_ours(given, message):
    with pytest.raises(SummarizeError, match=message):
        summarize(given)


def test_a_document_has_the_offsets_of_its_text():
    text = "Мо\u00adст за\u200bкрыт. Паром стоит."
    document = read_document(text)
    assert document.text == text
    assert [text[each.start : each.end] for each in document.sentences] == [each.text for each in document.sentences]


def test_sentences_and_rows_are_words():
    summary = summarize(TEXT)
    found = summary.to_dict()
    assert [each.text for each in summary.sentences] == [each["text"] for each in found["summary"]]
    assert [(row.number, row.text, row.line) for row in summary.rows] == [
        (row["number"], row["text"], row["line"]) for row in found["recommendations"]
    ]
    assert [str(each) for each in summary.sentences] == [each.text for each in summary.sentences]
    assert str(summary).splitlines() == [
        found["title"]["text"], *map(str, summary.sentences), *map(str, summary.rows)
    ]  # fmt: skip


def test_a_row_says_who_and_by_when():
    rows = summarize("Решили:\n1. Завхозу купить лампы до 1 мая 2026 г.\n2. Вымыть окна.").rows
    assert str(rows[0]).startswith("1. Завхозу купить лампы")
    assert "до 1 мая 2026 г." in str(rows[0]).partition("[")[2]
    assert str(rows[1]) == "2. Вымыть окна"


def test_a_digest_has_a_short_text():
    lines = str(digest([TEXT, TEXT + "\nКонец."])).splitlines()
    assert len(lines) == len(set(lines))
    assert any(line.startswith("1. ") for line in lines)


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.txt")), ids=lambda path: path.stem)
def test_nothing_holds_a_document_when_its_result_is_gone(path):
    # The command line looks for cycles rarely: a cache that holds its owner would keep all documents of a run.
    text = read_document(path).text
    for _ in range(2):
        gc.collect()
        gc.disable()
        try:
            str(digest([text, summarize(text, keywords=3).document.text]).to_dict())
            found = gc.collect()
        finally:
            gc.enable()
    assert found == 0
