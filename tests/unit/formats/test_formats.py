"""What each format promises, on outlines small enough to read."""

import io
import json
import re
import unicodedata

import pytest
from support.processes import SAMPLES

from summarize import summarize
from summarize.cli.option_checks import wants_color
from summarize.formats import Terminal
from summarize.formats.json import render_json
from summarize.formats.markdown import escape_markdown, render_markdown
from summarize.formats.outline import read_outline
from summarize.formats.terminal import render_terminal
from summarize.formats.text import render_text

SPEECH = (SAMPLES / "speech.txt").read_text("utf-8")
ORDER = (SAMPLES / "order.txt").read_text("utf-8")
LONG_LIST = "Нужно сделать следующее:\n" + "\n".join(f"{n}) построить мост номер {n};" for n in range(1, 61))


def shown(text, width=80, height=40, color=False, **options):
    return render_terminal(read_outline(summarize(text, **options)), Terminal(True, width, height, color))


def columns(line):
    return sum(
        0 if unicodedata.combining(character) else 2 if unicodedata.east_asian_width(character) in "WF" else 1
        for character in line
    )


@pytest.mark.parametrize("width", [40, 60, 120])
@pytest.mark.parametrize("text", [SPEECH, ORDER, LONG_LIST, "слово" * 100 + ". Мост стоит."])
def test_the_terminal_view_fits_the_window(text, width):
    lines = shown(text, width).splitlines()
    assert max(map(columns, lines)) <= min(width, 100)


@pytest.mark.parametrize("hostile", ["[red]Мост[/red]", "[/п. 3]", ":smile:", "[link=x]y[/link]", "12,5"])
def test_nothing_in_a_text_is_markup_to_the_terminal(hostile):
    text = f"Построен мост {hostile} через реку Светлую у посёлка. Движение открыто вчера утром."
    assert hostile in re.sub(r"\s+", " ", shown(text, 120, sentences=2))


@pytest.mark.parametrize("control", ["\x1b[2J", "\x07", "\x9b31m", "\u202e", "\u2066", "\x08"])
@pytest.mark.parametrize("render", [shown, lambda text: render_text(read_outline(summarize(text)))])
def test_controls_never_reach_a_terminal(control, render):
    assert control[0] not in render(f"Мост {control}закрыт. Паром стоит. Река спокойна.")


def test_json_keeps_the_source_to_the_letter():
    found = json.loads(render_json(summarize("Мост \x1b[2Jзакрыт."), name=None))
    assert found["summary"][0]["text"] == "Мост \x1b[2Jзакрыт."


def test_a_long_list_stops_after_a_screenful_on_a_terminal_only():
    lines = shown(LONG_LIST, 80, 24).splitlines()
    assert len(lines) <= 30
    assert re.search(r"… ещё \d+: весь список", lines[-1])
    assert render_text(read_outline(summarize(LONG_LIST))).count("построить мост".capitalize()) == 60


def test_text_has_an_item_a_line_and_only_has_nothing_else():
    outline = read_outline(summarize(SPEECH), "recommendations")
    rows = len(summarize(SPEECH).recommendations)
    lines = render_text(outline).splitlines()
    assert len(lines) == rows > 3
    assert [line.partition(".")[0] for line in lines] == [str(number) for number in range(1, rows + 1)]


@pytest.mark.parametrize(
    ("raw", "escaped"),
    [
        ("мост", "мост"),
        ("5*5", r"5\*5"),
        ("имя_файла", r"имя\_файла"),
        ("<script>", r"\<script\>"),
        ("[п. 3](x)", r"\[п. 3\](x)"),
        ("1. Мост", r"1\. Мост"),
        ("1) Мост", r"1\) Мост"),
        ("- Мост", r"\- Мост"),
        ("+ Мост", r"\+ Мост"),
        ("# Мост", r"\# Мост"),
        ("a & b", r"a \& b"),
        ("Мост - 1. переправа", "Мост - 1. переправа"),
    ],
)
def test_markdown_shows_signs_as_they_stand(raw, escaped):
    assert escape_markdown(raw) == escaped


def test_markdown_numbers_run_on_over_groups():
    text = render_markdown(read_outline(summarize(SPEECH)))
    numbers = [int(number) for number in re.findall(r"^(\d+)\. \*\*", text, re.MULTILINE)]
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) > 3


@pytest.mark.parametrize(
    ("flag", "environment", "interactive", "expected"),
    [
        ("auto", {}, True, True),
        ("auto", {}, False, False),
        ("always", {"NO_COLOR": "1"}, False, True),
        ("never", {"FORCE_COLOR": "1"}, True, False),
        ("auto", {"NO_COLOR": "1"}, True, False),
        ("auto", {"NO_COLOR": ""}, True, True),
        ("auto", {"NO_COLOR": "1", "FORCE_COLOR": "1"}, True, False),
        ("auto", {"FORCE_COLOR": "1"}, False, True),
        ("auto", {"FORCE_COLOR": "0"}, False, False),
        ("auto", {"CLICOLOR_FORCE": "1"}, False, True),
        ("auto", {"CLICOLOR": "0"}, True, False),
        ("auto", {"CLICOLOR": "1"}, False, False),
        ("auto", {"TERM": "dumb"}, True, False),
    ],
)
def test_colour_is_decided_once(flag, environment, interactive, expected):
    assert wants_color(flag, environment, interactive=interactive) is expected


def test_without_colour_no_escape_is_sent_and_with_it_some_are():
    assert "\x1b" not in shown(SPEECH)
    assert "\x1b[" in shown(SPEECH, color=True)


def test_every_line_ends_in_one_newline():
    for rendered in (render_text(read_outline(summarize(SPEECH))), shown(SPEECH)):
        assert io.StringIO(rendered).readlines()[-1].endswith("\n")
        assert not rendered.endswith("\n\n\n")
