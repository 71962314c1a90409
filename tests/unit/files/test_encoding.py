"""Bytes to text: what is detected, what is forced, what is refused."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.errors import SummarizeError, UsageError
from summarize.files.encoding import SINGLE_BYTE, decode

PROSE = "Утром над рекой стоял туман. «Паром не пойдёт», — сказал дежурный и закрыл окно. Ждали до полудня."
UKRAINIAN = "Уранці над річкою стояв туман, і пором не ходив. Люди чекали до полудня, її ніхто не бачив."


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1251", "koi8-r", "cp866", "utf-32"]
)
@pytest.mark.parametrize("text", [PROSE, PROSE + "\r\n" + PROSE, "ЗАКРЫТО НА РЕМОНТ ДО ВЕСНЫ", PROSE * 2000])
def test_every_usual_encoding_is_detected(encoding, text):
    known = text if encoding not in {"koi8-r", "cp866"} else text.replace("—", "-").replace("«", '"').replace("»", '"')
    assert decode(known.encode(encoding)) == known


@pytest.mark.parametrize("encoding", ["utf-8", "cp1251", "koi8-r", "cp866"])
@pytest.mark.parametrize("length", [20, 30_000, 60_000])
def test_a_long_beginning_in_ascii_says_nothing(encoding, length):
    text = "7 " * length + "Дорога ведёт к реке. " * 20
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("text", ["Дорога разбита.", "Мост закрыт", "Совет решил: строить.", UKRAINIAN])
def test_a_single_sentence_is_enough_for_windows_1251(text):
    assert decode(text.encode("cp1251")) == text


@pytest.mark.parametrize("encoding", ["koi8-u", "cp1125", "mac-cyrillic", "cp1251"])
def test_ukrainian_is_read_in_the_tables_that_have_its_letters(encoding):
    assert decode(UKRAINIAN.encode(encoding)) == UKRAINIAN


@pytest.mark.parametrize("text", ["Don’t close the café.", "Le pont est fermé à midi, dit l’été."])
def test_latin_text_is_windows_1252(text):
    assert decode(text.encode("cp1252")) == text


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (PROSE.encode() + "д".encode()[:1], PROSE + "�"),
        ("Вымыть".encode() + b"\xff" + " окна".encode(), "Вымыть� окна"),
        ("Сухую ".encode() + b"\xd0" + "иву".encode(), "Сухую �иву"),
        ("О те\0плице".encode(), "О те�плице"),
        (b"A bad\0 zero", "A bad� zero"),
    ],
)
def test_a_bad_byte_leaves_the_rest_utf_8(data, text):
    assert decode(data) == text


def test_a_bad_byte_stops_no_rule():
    from summarize import summarize

    broken = decode("Мост стар.".encode() + b"\0 " + "Сторожу надо вымыть".encode() + b"\xff" + " опоры.".encode())
    assert [row["text"] for row in summarize(broken).to_dict()["recommendations"]] == ["Сторожу надо вымыть� опоры"]


@pytest.mark.parametrize("name", SINGLE_BYTE)
def test_one_bad_byte_in_a_long_text_loses_one_character(name):
    data = ("Дорога ведёт к реке. " * 50).encode(name)
    assert "Дорога ведёт к реке. Дорога" in decode(data)


def test_line_ends_and_inner_marks_are_untouched():
    text = "Первая\r\nвторая\rтретья\n\ufeffчетвёртая"
    assert decode(codecs.BOM_UTF8 + text.encode()) == text


@pytest.mark.parametrize("data", [b"", codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE])
def test_an_empty_text_is_a_text(data):
    assert decode(data) == ""


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4,
        b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(range(255, -1, -1)) * 4,
        b"\x7fELF" + b"\0" * 400 + b"\x80",
        b"\0" * 1000,
        bytes(range(128, 256)) * 8,
    ],
)
def test_what_is_not_text_is_refused(data):
    with pytest.raises(SummarizeError, match="not text"):
        decode(data)


def test_a_forced_encoding_is_obeyed_and_its_mark_removed():
    assert decode(PROSE.encode("utf-16"), "utf-16") == PROSE
    assert decode(b"\xcc\xee\xf1\xf2", "cp1251") == "Мост"
    assert decode(b"\xcc\xee\xf1\xf2", "koi8-r") != "Мост"


def test_a_forced_encoding_that_does_not_fit_says_where():
    with pytest.raises(SummarizeError, match=r"not utf-8 text \(byte 1\)"):
        decode("Мост".encode("cp1251"), "utf-8")


@pytest.mark.parametrize("name", ["no-such", "", "rot13", "base64", "\0"])
def test_an_encoding_that_is_none_is_wrong_usage(name):
    with pytest.raises(UsageError):
        decode(b"text", name)


@given(st.binary(max_size=400))
def test_any_bytes_are_text_or_a_clear_error(data):
    try:
        text = decode(data)
    except SummarizeError as error:
        assert "\n" not in str(error)
    else:
        assert isinstance(text, str)


@given(st.text(alphabet="абвгдеёжзийклмнопрстуфхцчшщъыьэюя АБВГД.,-", max_size=200))
def test_utf_8_is_never_mistaken(text):
    assert decode(text.encode()) == text
