"""Every file of every pack: what is written in it is what the code reads, and each entry stands in its example."""

import re
import tomllib
import unicodedata

import pytest

from summarize import languages
from summarize.text.grammar import Kind

PACKAGE = languages.PACKS.parent
FILES = sorted(languages.PACKS.glob("*/*.toml"))
# Tables that hold settings or words of the program instead of entries with examples.
SETTINGS = {
    ("language", "language"),
    ("language", "output"),
    ("language", "why"),
    ("language", "explain"),
    ("detection", "alphabet"),
}
# Tables whose entries are names as they are printed.
NAMES = {"speakers"}
# Tables whose keys are the examples and whose values the words in them: read at every start, they must be small.
REVERSED = {("detection", "function_words"), ("ranking", "stop_words")}
TABLES = [
    pytest.param(path, name, table, id=f"{path.parent.name}/{path.stem}/{name}")
    for path in FILES
    for name, table in tomllib.loads(path.read_text("utf-8")).items()
]
ENTRIES = [
    pytest.param(*case.values[1:], id=case.id)
    for case in TABLES
    if (case.values[0].stem, case.values[1]) not in SETTINGS | REVERSED
]
MIXED = re.compile(r"(?i)[a-z][а-яёіїєґўәғқңөұүһ]|[а-яёіїєґўәғқңөұүһ][a-z]")
CODE = "\n".join(path.read_text("utf-8") for path in PACKAGE.rglob("*.py"))
# Read by a name that is put together: a table for each kind of word.
KINDS = {f"{kind}_patterns" for kind in Kind}


def example_of(value):
    return value if isinstance(value, str) else value["example"]


def spelling(text):
    """Apart from case, «ё», the kind of hyphen and runs of spaces."""
    text = text.casefold().replace("ё", "е")
    return " ".join(re.sub("[‐‑–]", "-", text).split())


def occurs(word, text):
    return re.search(rf"(?<!\w){re.escape(spelling(word))}(?!\w)", spelling(text)) is not None


def is_pattern(name):
    return name.endswith("patterns")


@pytest.mark.parametrize(("path", "name", "table"), TABLES)
def test_a_table_read_alone_is_what_it_is_in_its_file(path, name, table):
    assert languages.Language(path.parent.name).table(path.stem, name) == table


@pytest.mark.parametrize(("path", "name", "table"), TABLES)
def test_a_table_is_read_somewhere(path, name, table):
    assert isinstance(table, dict), f"{name} stands outside any table"
    plain = name.removesuffix("_patterns") if path.stem == "measures" else name
    assert name in KINDS or f'"{plain}"' in CODE or f'"{name}"' in CODE, f"no module reads [{name}]"
    assert f'"{path.stem}"' in CODE, f"no module reads {path.name}"


@pytest.mark.parametrize(("name", "table"), ENTRIES)
def test_an_entry_stands_in_its_example(name, table):
    for entry, value in table.items():
        example = example_of(value)
        if is_pattern(name):
            assert re.search(entry, example, re.IGNORECASE), f"{entry!r} does not match {example!r}"
        else:
            assert occurs(entry, example), f"{entry!r} is not in {example!r}"


@pytest.mark.parametrize(("name", "table"), ENTRIES)
def test_words_are_lower_case_and_no_word_is_there_twice(name, table):
    if is_pattern(name):
        return
    assert [entry for entry in table if entry != entry.lower() and name not in NAMES] == []
    spellings = [entry.casefold() for entry in table]
    assert [entry for entry in spellings if spellings.count(entry) > 1] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_file_is_clean(path):
    text = path.read_text("utf-8")
    assert text == unicodedata.normalize("NFC", text)
    assert text.endswith("\n")
    assert not re.search(r"[ \t]$", text, re.MULTILINE)
    words = re.sub(r"\[[^\]\n]*\]|\\[a-zA-Z]|\(\?P?<\w+>|\(\?[a-z]+[:)]", " ", text)
    assert MIXED.findall(words) == []


@pytest.mark.parametrize(("name", "table"), ENTRIES)
def test_no_stray_space_around_an_entry(name, table):
    assert [entry for entry in table if not is_pattern(name) and entry != entry.strip()] == []


@pytest.mark.parametrize("path", sorted(languages.PACKS.glob("*/detection.toml")), ids=lambda path: path.parent.name)
def test_function_words_stand_in_their_example_and_are_spelt_in_the_alphabet(path):
    data = tomllib.loads(path.read_text("utf-8"))
    letters = set(data["alphabet"]["letters"])
    assert set(data["alphabet"]["telling_letters"]) <= letters
    for example, words in data["function_words"].items():
        assert [word for word in words.split() if not occurs(word, example)] == [], example
        assert set(words) - {" "} <= letters


@pytest.mark.parametrize("path", sorted(languages.PACKS.glob("*/ranking.toml")), ids=lambda path: path.parent.name)
def test_stop_words_stand_in_their_example_once(path):
    groups = tomllib.loads(path.read_text("utf-8"))["stop_words"]
    for example, words in groups.items():
        assert [word for word in words.split() if not occurs(word, example)] == [], example
    words = " ".join(groups.values()).split()
    assert words == [word.casefold() for word in words]
    assert len(words) == len(set(words))


@pytest.mark.parametrize("table", ["output", "explain", "why"])
@pytest.mark.parametrize("code", languages.known_codes())
def test_the_program_speaks_every_language_in_full(code, table):
    own = languages.load(code).table("language", table)
    russian = languages.load("ru").table("language", table)
    # A reason without words is left out; a heading cannot be.
    assert own.keys() <= russian.keys() if table == "why" else own.keys() == russian.keys()
    for key, words in own.items():
        assert set(re.findall(r"\{\w+\}", str(words))) == set(re.findall(r"\{\w+\}", str(russian[key])))


def test_the_lint_sees_what_it_is_for():
    assert MIXED.search("cлово")
    assert not occurs("мост", "помост")
    assert occurs("во-первых", "Во‑первых, мост.")
