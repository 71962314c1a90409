"""Letters that were decoded wrongly come back; sound texts stay."""

import pytest

from summarize.files.encoding import describe_damage
from summarize.files.mojibake import fix_mojibake

TEXT = "Приказ\n\nЗавхозу необходимо до 1 мая 2027 года заменить лампы. Следует составить опись всех вещей.\n"
TABLES = [
    ("utf-8", "latin-1"),
    ("utf-8", "koi8-r"),
    ("utf-8", "cp866"),
    ("cp1251", "latin-1"),
    ("cp1251", "koi8-r"),
    ("koi8-r", "cp1251"),
    ("cp866", "cp1251"),
]
SOUND = [
    TEXT,
    "Уранці над річкою стояв туман, і пором не ходив. Її ніхто не бачив.",
    "Таңертең өзен үстінде тұман тұрды, паром жүрмеді.",
    "мРНК-вакцина © 2027 «Завод», 5 °C, §4 и ®марка",
    "Where? Où êtes-vous?",
    "",
]


@pytest.mark.parametrize(("made", "read"), TABLES)
def test_letters_come_back(made, read):
    assert fix_mojibake(TEXT.encode(made).decode(read)) == TEXT


@pytest.mark.parametrize("text", SOUND)
def test_a_sound_text_stays(text):
    assert fix_mojibake(text) == text
    assert describe_damage(text) is None
