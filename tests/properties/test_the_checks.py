"""The checks of ``invariants`` do find what is wrong: each breach of the contract, made on purpose, is told."""

import copy
import io
import json
from zipfile import ZipFile

import pytest
from support import invariants, written
from support.written import CHECKS, check_files

from summarize import summarize
from summarize.formats.json import render_json
from summarize.formats.outline import read_outline
from summarize.formats.text import render_text

TEXT = """Дорога разбита. Автобус не ходит. Зима близко.
Необходимо:
1) найти деньги до мая;
2) нанять рабочих;

Конец близок. Снег уже выпал.
"""
FOUND = json.loads(render_json(summarize(TEXT), name=None))


def moved(found):
    found["summary"][0]["start"] += 1


def reworded(found):
    found["summary"][0]["text"] = found["summary"][0]["text"].replace("о", "а")


def score_above_one(found):
    found["summary"][0]["score"] = 1.5


def another_sentence(found):
    found["summary"][0]["sentence"] += 1


def keys_out_of_order(found):
    found["summary"][0] = dict(reversed(found["summary"][0].items()))


def wrong_line(found):
    found["recommendations"][0]["line"] += 1


def row_without_capital(found):
    found["recommendations"][0]["text"] = found["recommendations"][0]["text"].lower()


def row_outside_its_enumeration(found):
    found["recommendations"][0]["end"] = len(TEXT)


def foreign_label(found):
    found["recommendations"][0]["label"] = "7)"


def rows_out_of_number(found):
    found["recommendations"].reverse()


def kinds_out_of_order(found):
    found["recommendations"][0]["kind"] = "plan"


def unknown_kind(found):
    found["recommendations"][0]["kind"] = "wish"


def unknown_origin(found):
    found["recommendations"][0]["from"] = "heading"


def invented_author(found):
    found["recommendations"][0]["by"] = {"text": "министр", "start": 0, "end": 7}


def item_twice(found):
    found["enumerations"][0]["items"] *= 2


def unknown_form(found):
    found["enumerations"][0]["form"] = "stars"


def marker_outside(found):
    found["enumerations"][0]["items"][0]["marker"] = {"text": "Дорога", "start": 0, "end": 6}


def child_outside(found):
    first, second = found["enumerations"][0]["items"]
    first["children"] = [{"form": "number", "lead_in": None, "items": [second]}]


def invented_action(found):
    found["recommendations"][0]["actions"] = [{"text": "взять кредит", "start": 0, "end": 12}]


def invented_date(found):
    found["recommendations"][0]["deadline"] = {"text": "Дорога", "start": 0, "end": 6, "date": "май"}


def miscounted(found):
    found["source"]["words"] -= 1


def empty_span(found):
    found["recommendations"][0]["spans"] = [[5, 5]]


def test_the_example_itself_is_right():
    invariants.check_json(TEXT, FOUND)
    assert len(FOUND["recommendations"]) == 2
    assert len(FOUND["enumerations"][0]["items"]) == 2


@pytest.mark.parametrize(
    "breach",
    [
        moved,
        reworded,
        score_above_one,
        another_sentence,
        keys_out_of_order,
        wrong_line,
        row_without_capital,
        row_outside_its_enumeration,
        foreign_label,
        rows_out_of_number,
        kinds_out_of_order,
        unknown_kind,
        unknown_origin,
        invented_author,
        item_twice,
        unknown_form,
        marker_outside,
        child_outside,
        invented_action,
        invented_date,
        miscounted,
        empty_span,
    ],
)
def test_a_breach_is_found(breach):
    broken = copy.deepcopy(FOUND)
    breach(broken)
    with pytest.raises(AssertionError):
        invariants.check_json(TEXT, broken)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("найти", "быстро найти"),
        ("Найти", "Занять"),
        ("Кратко", "Очень кратко"),
        ("нанять рабочих", "нанять рабочих и врачей"),
        ("Дорога разбита", "разбита"),
        ("Нанять рабочих", ""),
        ("\n", "\x1b[2J\n"),
    ],
)
def test_a_word_too_many_or_too_few_is_found(old, new):
    summary = summarize(TEXT)
    found = json.loads(render_json(summary, name=None, explain=True))
    shown = render_text(read_outline(summary, explain=True))
    own = invariants.own_words(TEXT, found)
    invariants.check_shown(shown, found, own)
    altered = shown.replace(old, new).replace(old.capitalize(), new)
    assert altered != shown
    with pytest.raises(AssertionError):
        invariants.check_shown(altered, found, own)


DATED = TEXT.replace("до мая", "до 1 мая 2027 г.")


def altered(data, old, new):
    """A written file with one word for another, inside its members when it is an archive."""
    if not data.startswith(b"PK"):
        return data.replace(old.encode(), new.encode())
    written = io.BytesIO()
    with ZipFile(io.BytesIO(data)) as archive, ZipFile(written, "w") as target:
        for entry in archive.infolist():
            target.writestr(entry, archive.read(entry).replace(old.encode(), new.encode()))
    return written.getvalue()


@pytest.mark.parametrize("form", CHECKS)
@pytest.mark.parametrize(("old", "new"), [("Найти", "Занять"), ("Найти", "Вскоре найти"), ("найти деньги", "найти")])
def test_a_word_changed_in_a_written_file_is_found(monkeypatch, form, old, new):
    summary = summarize(DATED)
    check_files(summary, [form])
    render = written.render_collected
    swapped = []

    def render_altered(*arguments):
        data = render(*arguments)
        changed = altered(altered(data, old, new), old.capitalize(), new)
        swapped.append(changed != data)
        return changed

    monkeypatch.setattr(written, "render_collected", render_altered)
    with pytest.raises(AssertionError):
        check_files(summary, [form])
    assert swapped == [True]


def test_a_lost_character_is_found(monkeypatch):
    whole = invariants.split_sentences(TEXT)
    monkeypatch.setattr(invariants, "split_sentences", lambda _: whole[1:])
    with pytest.raises(AssertionError, match="lost"):
        invariants.check_sentences(TEXT)
