"""A language is files and no code: a pack in a temporary folder is detected, read and spoken."""

import pytest

from summarize import languages, summarize
from summarize.languages import detect as detection

TEXT = """Droga do stacji jest zła trzeci rok, a autobus jedzie tam tylko raz na dzień.
Rada musi zrobić trzy rzeczy.
Po pierwsze, trzeba znaleźć pieniądze. To jest trudne.
Po drugie, nie wolno zamykać szkoły.
Po trzecie, most jest stary.
"""
FILES = {
    "language": '[language]\nname = "polski"\nstem_letters = 5\n',
    "detection": """
[alphabet]
letters = "aąbcćdeęfghijklłmnńoóprsśtuwyzźż"
telling_letters = "ąęłśżźń"

[function_words]
"Droga jest zła, a most to nie tylko droga do stacji i na pole." = "jest a to nie tylko do i na"
""",
    "enumerations": """
[ordinal_adverbs]
"po pierwsze" = { example = "Po pierwsze, most.", number = 1 }
"po drugie" = { example = "Po drugie, szkoła.", number = 2 }
"po trzecie" = { example = "Po trzecie, droga.", number = 3 }
""",
    "measures": """
[modals]
"trzeba" = { example = "Trzeba czekać.", needs = "nothing" }
"wolno" = { example = "Nie wolno czekać.", needs = "nothing" }

[present_patterns]
"jest" = "jest"

[negations]
"nie" = "Nie wolno czekać."

[obligations]
"wolno" = "Nie wolno czekać."
""",
    "ranking": '[stop_words]\n"a most i droga" = "a i"\n',
}


KEPT = (languages.known_codes, detection.profiles, detection.neighbours)


@pytest.fixture
def polish(tmp_path, monkeypatch):
    for pack in languages.PACKS.iterdir():
        if (pack / "detection.toml").is_file():
            (tmp_path / pack.name).symlink_to(pack, target_is_directory=True)
    (tmp_path / "pl").mkdir()
    for name, text in FILES.items():
        (tmp_path / "pl" / f"{name}.toml").write_text(text, "utf-8")
    monkeypatch.setattr(languages, "PACKS", tmp_path)
    for kept in KEPT:
        kept.cache_clear()
    yield
    for kept in KEPT:
        kept.cache_clear()


def test_without_its_files_the_language_is_unknown():
    assert summarize(TEXT).to_dict()["language"] is None


@pytest.mark.usefixtures("polish")
def test_with_its_files_it_is_read():
    found = summarize(TEXT).to_dict()
    assert found["language"] == "pl"
    items = found["enumerations"][0]["items"]
    assert [(item["marker"]["text"], item["measure"]) for item in items] == [
        ("Po pierwsze", True),
        ("Po drugie", True),
        ("Po trzecie", False),
    ]
    assert [row["text"] for row in found["recommendations"]] == [
        "Trzeba znaleźć pieniądze",
        "Nie wolno zamykać szkoły",
    ]


@pytest.mark.usefixtures("polish")
@pytest.mark.parametrize(
    ("text", "code"),
    [("Совет обсудил мост и отложил решение.", "ru"), ("The council spoke of the bridge and of its price.", "en")],
)
def test_the_other_languages_are_told_as_before(text, code):
    assert detection.detect(text) == code
