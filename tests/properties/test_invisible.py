"""What nobody sees changes no row: soft hyphens, joiners, stress marks, kinds of spaces, bullets and line ends."""

import random
import re

import pytest
from support.processes import SAMPLES

from summarize import summarize
from summarize.files.encoding import decode

TEXTS = {path.name: decode(path.read_bytes()) for path in sorted(SAMPLES.glob("*.txt"))}
WORD = re.compile(r"[а-яё]{4,}")
VOWEL = re.compile("[аеиоуыэюя]")
UNSEEN = {
    "soft hyphens": "\u00ad",
    "spaces of no width": "\u200b",
    "joiners": "\u2060",
    "byte order marks": "\ufeff",
    "zero-width joiners": "\u200d",
}


def within(word, mark, chance):
    place = chance.randint(2, len(word) - 2)
    return word[:place] + mark + word[place:]


def marked(text, mark):
    """``text`` with the mark in every word of four letters and more."""
    chance = random.Random(1)
    return WORD.sub(lambda match: within(match[0], mark, chance), text)


def rows(text):
    """What is to be done, by whom and by when, without what is not seen."""
    found = summarize(text).to_dict()["recommendations"]
    return [
        (seen(row["text"]), *(seen(row[name]["text"]) if row[name] else None for name in ("assignee", "deadline")))
        for row in found
    ]


def seen(text):
    return re.sub("[\u00ad\u200b\u200d\u2060\ufeff\u0301]", "", text).replace("ё", "е")


@pytest.mark.parametrize("mark", UNSEEN.values(), ids=UNSEEN)
@pytest.mark.parametrize("name", TEXTS)
def test_marks_within_words_change_no_row(name, mark):
    assert rows(marked(TEXTS[name], mark)) == rows(TEXTS[name])


@pytest.mark.parametrize("name", TEXTS)
def test_stress_marks_and_yo_change_no_row(name):
    stressed = WORD.sub(lambda match: VOWEL.sub("\\g<0>\u0301", match[0], count=1), TEXTS[name])
    assert rows(stressed.replace("ё", "е")) == rows(TEXTS[name])


@pytest.mark.parametrize("name", TEXTS)
def test_a_soft_hyphen_between_all_letters_changes_no_row(name):
    hyphenated = re.sub(r"(?<=[а-яёА-ЯЁ])(?=[а-яёА-ЯЁ])", "\u00ad", TEXTS[name])
    assert rows(hyphenated) == rows(TEXTS[name])


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\u2009"], ids=["no-break", "narrow", "thin"])
@pytest.mark.parametrize("name", TEXTS)
def test_the_kind_of_spaces_changes_no_row(name, space):
    assert rows(re.sub(r"(?<=\S) (?=\S)", space, TEXTS[name])) == rows(TEXTS[name])


@pytest.mark.parametrize("end", ["\r\n", "\r"], ids=["CRLF", "CR"])
@pytest.mark.parametrize("name", TEXTS)
def test_the_kind_of_line_ends_changes_no_row(name, end):
    text = TEXTS[name].replace("\r\n", "\n")
    assert rows(text.replace("\n", end)) == rows(text)


BULLET = re.compile("^([ \t]*)[-–—•*·▪](?=\\s)", re.MULTILINE)
BULLETED = (
    "План работ\n\nДо отъезда нужно:\n- вымыть окна;\n- полить цветы до 1 мая 2027 года;\n- Зимину – запереть дверь.\n"
)


@pytest.mark.parametrize("bullet", ["•", "·", "▪", "➢", "✅", "👉", "\uf0b7", "*", "–", "—"])
@pytest.mark.parametrize("text", [*TEXTS.values(), BULLETED], ids=[*TEXTS, "bulleted"])
def test_the_kind_of_bullets_changes_no_row(text, bullet):
    assert rows(BULLET.sub(rf"\g<1>{bullet}", text)) == rows(text)
