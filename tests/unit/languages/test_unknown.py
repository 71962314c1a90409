"""A language that no pack knows: structure and numbering alone, and a word about it on standard error."""

import json

import pytest

from summarize import UsageError, split_sentences, summarize

POLISH = """Plan naprawy tamy

Rada wsi omówiła naprawę tamy i odłożyła decyzję do jesieni. Mieszkańcy proszą, aby nie zwlekać:

1. Zamknąć most.
2. Wzmocnić wały.
"""


def test_numbering_is_read_without_a_pack():
    found = summarize(POLISH).to_dict()
    assert found["language"] is None
    assert [item["text"] for item in found["enumerations"][0]["items"]] == ["Zamknąć most.", "Wzmocnić wały."]
    assert found["title"]["text"] == "Plan naprawy tamy"
    assert len(split_sentences(POLISH)) > 4


def test_the_reader_is_told(call):
    done = call("--json", stdin=POLISH.encode())
    assert json.loads(done.stdout)["language"] is None
    (note,) = done.stderr.decode().splitlines()
    assert note.startswith("summarize: standard input: language not recognised; ")
    assert note.endswith("(set it with -l: be, en, kk, ru, uk)")


RUSSIAN = "О плотине\n\nНеобходимо укрепить плотину до мая. Сторожу следует закрыть ворота на ночь.\n"


@pytest.mark.parametrize(("read_as", "really"), [("latin-1", "utf-8"), ("cp1251", "utf-8"), ("latin-1", "cp1251")])
def test_of_letters_decoded_wrongly_only_that_is_said(call, read_as, really):
    garbled = RUSSIAN.encode(really).decode(read_as, "replace")
    (note,) = call("--json", stdin=garbled.encode()).stderr.decode().splitlines()
    assert "decoded wrongly" in note


@pytest.mark.parametrize("options", [(), ("-l", "ru")])
def test_nothing_is_said_of_a_known_or_forced_one(call, options):
    text = POLISH if options else "Необходимо: 1) починить мост; 2) открыть школу."
    done = call("--json", *options, stdin=text.encode())
    assert json.loads(done.stdout)["language"] == "ru"
    assert done.stderr == b""


def test_a_language_without_a_pack_cannot_be_forced():
    with pytest.raises(UsageError, match="be, en, kk, ru, uk"):
        summarize(POLISH, language="pl")


def test_a_batch_is_told_once_how_many(call, tmp_path):
    texts = [POLISH, "Необходимо: 1) починить мост; 2) открыть школу.", POLISH]
    lines = "".join(json.dumps({"text": text}) + "\n" for text in texts)
    (tmp_path / "all.jsonl").write_text(lines, "utf-8")
    together = call("--jsonl", "text", "all.jsonl")
    sharded = call("--jsonl", "text", "all.jsonl", "-o", "parts/")
    assert [json.loads(line)["language"] for line in together.stdout.splitlines()] == [None, "ru", None]
    for done in (together, sharded):
        (note,) = done.stderr.decode().splitlines()
        assert note.startswith("summarize: 2 of the documents: language not recognised; ")
