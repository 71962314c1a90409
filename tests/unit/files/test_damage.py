"""Characters that were lost or decoded wrongly before are told in one line; odd but sound texts are not."""

import pytest

from summarize.files.encoding import describe_damage

PROSE = "Утром над рекой стоял туман. Паром не пойдёт, сказал дежурный и закрыл окно. Ждали до полудня."
UKRAINIAN = "Уранці над річкою стояв туман, і пором не ходив. Люди чекали до полудня, її ніхто не бачив."
KAZAKH = "Таңертең өзен үстінде тұман тұрды, паром жүрмеді. Адамдар түске дейін күтті."
DAMAGED = [
    PROSE + "\ufffd",
    *(PROSE.encode().decode(name, "replace").replace("\ufffd", "") for name in ("cp1251", "koi8-r", "cp1252", "cp866")),
    *(PROSE.encode(made).decode(read, "replace") for made, read in (("cp1251", "koi8-r"), ("koi8-r", "cp1251"))),
    PROSE.encode("cp1251").decode("latin-1"),
    PROSE.encode("ascii", "replace").decode(),
    "Мост закрыт".encode("ascii", "replace").decode(),
    "Мост закрыт до мая".encode("koi8-r").decode("cp1251"),
    UKRAINIAN.encode().decode("cp1251", "replace").replace("\ufffd", ""),
]
SOUND = [
    "",
    "?",
    "Что?! Кто?? Где??? Когда? Почему? Зачем?",
    PROSE,
    PROSE.upper(),
    UKRAINIAN,
    KAZAKH,
    "РСФСР, СССР, РФ и СНГ: список.",
    "С. С. Сомов и Р. Р. Рябов сидят рядом.",
    "Le pont est fermé; l'été, à midi, on n'y passe pas. Où êtes-vous ?",
    "Größe, Straße, Übung: schöne Wörter.",
    "┌────┐\n│ Мост закрыт, жители ждут парома. │\n└────┘",
    "ВкусВилл и ЯндексПочта, СберБанк.",
    "мРНК-вакцина хранится в холоде",
    "вакцины: мРНК, кДНК, дцРНК",
    "НОВАЯ мРНК-ВАКЦИНА ХРАНИТСЯ В ХОЛОДЕ",
    "Где???",
    "Где??? Кто???",
    "Где ??? Кто?!",
    "как??? где??? кто?????",
    "12 345,67 ± 0,5 °C — 100 %",
]


@pytest.mark.parametrize("text", DAMAGED)
def test_damage_is_told_in_one_line(text):
    said = describe_damage(text)
    assert said is not None
    assert "\n" not in said


@pytest.mark.parametrize("text", SOUND)
def test_a_sound_text_is_not_called_damaged(text):
    assert describe_damage(text) is None
