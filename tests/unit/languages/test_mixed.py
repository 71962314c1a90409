"""A document in two languages: each enumeration is read in the language it stands in."""

import pytest

from summarize import summarize

RUSSIAN = """Посёлку нужна новая дорога
Дорога на станцию разбита третий год, а автобус ходит только раз в день, и жители добираются пешком.
Поэтому необходимо сделать следующее. Во-первых, нужно найти деньги на ремонт. Во-вторых, нужно нанять рабочих.
"""
OTHERS = {
    "kk": """Станцияға баратын жол үшінші жыл бойы бұзылған, ал автобус күніне бір рет қана жүреді деп айтты тұрғындар.
Сондықтан мына шаралар қажет. Біріншіден, жөндеуге ақша табу керек. Екіншіден, жұмысшы жалдау қажет.
""",
    "en": """The road to the station has been broken for three years, and the bus goes there only once a day.
The council must do two things. First, it should find money for the repair. Second, it should hire workers.
""",
    "uk": """Дорога на станцію розбита третій рік, а автобус їздить лише раз на день, і мешканці добираються пішки.
Тому необхідно зробити таке. По-перше, треба знайти гроші на ремонт. По-друге, треба найняти робітників.
""",
}


def marked(text, **options):
    found = summarize(text, **options).to_dict()
    return found["language"], [
        (item["marker"]["text"], item["measure"]) for each in found["enumerations"] for item in each["items"]
    ]


@pytest.mark.parametrize("code", OTHERS)
def test_each_list_is_read_in_its_own_language(code):
    own = [("Во-первых", True), ("Во-вторых", True)]
    _, theirs = marked(OTHERS[code])
    assert len(theirs) == 2
    assert marked(RUSSIAN * 4 + OTHERS[code]) == ("ru", own * 4 + theirs)
    assert marked(OTHERS[code] * 3 + RUSSIAN) == (code, theirs * 3 + own)


def test_a_forced_language_is_the_only_one():
    assert marked(RUSSIAN + OTHERS["en"], language="ru") == ("ru", [("Во-первых", True), ("Во-вторых", True)])


def test_names_and_quotations_make_no_other_language():
    text = RUSSIAN.replace("жители", "жители, как пишет The Village Herald of Alaska,")
    assert marked(text) == ("ru", [("Во-первых", True), ("Во-вторых", True)])
