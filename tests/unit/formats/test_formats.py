"""What each format promises, on outlines small enough to read."""

import io
import json
import re
import unicodedata

import pytest
from support.processes import SAMPLES

from summarize import summarize
from summarize.actions.rows import by_kind
from summarize.cli.terminal import wants_color
from summarize.document import ActionKind, Origin, Recommendation, Span
from summarize.formats import Terminal
from summarize.formats.in_context import render_in_context
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


# ---------------------------------------------------------------- the kinds of rows

MIXED = "Мост закрыт третий год. Паром стоит.\n\nНеобходимо:\n1) найти деньги;\n2) нанять рабочих;\n3) купить доски.\n"


def of_kinds(*kinds, ordered=True):
    """What was found in ``MIXED``, with its three rows of these kinds."""
    summary = summarize(MIXED)
    given = zip(sorted(summary.recommendations, key=lambda row: row.start), kinds, strict=True)
    rows = tuple(row._replace(kind=ActionKind(kind)) for row, kind in given)
    return summary._replace(recommendations=by_kind(rows) if ordered else rows)


def list_lines(summary, only=None):
    """The lines of the text format from the first heading of rows on."""
    lines = render_text(read_outline(summary, only)).splitlines()
    headings = ("Рекомендации", "Поручения и решения", "Планы и обещания", "По срокам")
    return lines if only else lines[min(lines.index(heading) for heading in headings if heading in lines) :]


def test_rows_of_several_kinds_are_under_a_heading_each_and_numbered_through():
    assert list_lines(of_kinds("plan", "order", "order")) == [
        "Поручения и решения",
        "Необходимо:",
        "1. Нанять рабочих",
        "2. Купить доски",
        "",
        "Планы и обещания",
        "Необходимо:",
        "3. Найти деньги",
    ]


@pytest.mark.parametrize(
    ("kind", "heading"),
    [("proposal", "Рекомендации"), ("order", "Поручения и решения"), ("plan", "Планы и обещания")],
)
def test_rows_of_one_kind_have_its_heading_alone(kind, heading):
    summary = of_kinds(kind, kind, kind)
    assert list_lines(summary)[:3] == [heading, "Необходимо:", "1. Найти деньги"]
    assert re.findall(r"^## (.+)", render_markdown(read_outline(summary)), re.MULTILINE) == ["Кратко", heading]
    shown = render_terminal(read_outline(summary), Terminal(True, 80, 40, False))
    assert shown.count(f"\n\n{heading}\n") == 1


def test_headings_of_kinds_in_markdown_and_on_a_terminal():
    outline = read_outline(of_kinds("proposal", "proposal", "plan"))
    headings = ["Рекомендации", "Планы и обещания"]
    assert re.findall(r"^## (.+)", render_markdown(outline), re.MULTILINE) == ["Кратко", *headings]
    blocks = render_terminal(outline, Terminal(True, 80, 40, False)).split("\n\n")
    assert [block.splitlines()[0] for block in blocks[-2:]] == headings


def test_a_heading_of_which_no_row_fits_the_screen_is_left_out():
    lines = render_terminal(read_outline(of_kinds("proposal", "proposal", "plan")), Terminal(True, 80, 2, False))
    assert "Планы и обещания" not in lines
    assert lines.endswith(" … ещё 1: весь список выводит -f text\n")


def test_only_recommendations_are_rows_of_all_kinds_without_headings():
    lines = list_lines(of_kinds("plan", "order", "order"), "recommendations")
    assert lines == ["1. Нанять рабочих", "2. Купить доски", "3. Найти деньги"]


def test_rows_sorted_across_kinds_have_one_heading_and_say_their_kind():
    assert list_lines(of_kinds("plan", "order", "plan", ordered=False)) == [
        "По срокам",
        "Необходимо:",
        "1. Найти деньги [план]",
        "2. Нанять рабочих [поручение]",
        "3. Купить доски [план]",
    ]


def test_who_proposes_is_said_where_it_is_neither_the_author_nor_the_assignee():
    summary = of_kinds("plan", "plan", "plan")
    ferry, bridge = (Span(MIXED.index(word), MIXED.index(word) + len(word)) for word in ("Паром", "Мост"))
    first, second, third = summary.recommendations
    rows = (first._replace(by=bridge, assignee=ferry), second._replace(by=ferry, assignee=ferry), third)
    outline = read_outline(summary._replace(recommendations=rows))
    assert "1. Найти деньги [Паром; автор: Мост]\n2. Нанять рабочих [Паром]\n3. Купить доски\n" in render_text(outline)
    assert "1. **Найти деньги** — *Паром · автор: Мост*\n2. **Нанять рабочих** — *Паром*\n" in render_markdown(outline)
    assert "    Паром · автор: Мост\n" in render_terminal(outline, Terminal(True, 80, 40, False))


@pytest.mark.parametrize(("start", "expected"), [("нанять", 1), ("Мост", 3)])
def test_a_sentence_between_items_is_under_their_lead_in(start, expected):
    summary = of_kinds("plan", "plan", "plan")
    first, second, third = summary.recommendations
    alone = second._replace(start=MIXED.index(start), enumeration=None, origin=Origin.SENTENCE)
    (chapter,) = read_outline(summary._replace(recommendations=(first, alone, third))).chapters
    assert len(chapter.groups) == expected


@pytest.mark.parametrize(
    ("before", "is_shown"),
    [
        ("Необходимо:", True),
        ("Предстоит решить две задачи.", True),
        ("Необходимо сделать следующее.", True),
        ("Пробный рейс завершён: ошибок мало.", False),
        ("Паром ходит третий год.", False),
        ("Причал стар, и доски гниют.", False),
    ],
)
def test_only_words_that_announce_rows_are_shown_above_them(before, is_shown):
    text = f"План работ на 2027 год\n\n{before}\n1. Нанять рабочих до 5 мая.\n2. Купить доски до 6 мая.\n"
    summary = summarize(text, language="ru")
    assert summary.recommendations
    assert (before in render_text(read_outline(summary)).partition("1. Нанять")[0].splitlines()) is is_shown


@pytest.mark.parametrize(
    ("kinds", "margin"),
    [(("plan", "plan", "plan"), ["1–3"]), (("plan", "order", "order"), ["3 1", "2"])],
)
def test_the_margin_joins_numbers_by_a_dash_only_if_none_is_between(kinds, margin):
    text = "Надо найти деньги. Надо нанять рабочих. Надо купить доски."
    summary = summarize(text, language="ru")
    places = [(sentence.start, sentence.end) for sentence in summary.document.sentences]
    rows = [
        Recommendation(*place, Span(*place), (), Origin.SENTENCE, ActionKind(kind))
        for place, kind in zip(places, kinds, strict=True)
    ]
    found = summary._replace(recommendations=by_kind(rows))
    lines = render_in_context(found, Terminal(True, 50, 40, False)).splitlines()
    assert [line[:5].strip() for line in lines if line[:5].strip()] == margin


@pytest.mark.parametrize(
    ("words", "parts", "shown"),
    [
        ("Подготовить к выставке:", "\n    * макеты\n    * подписи", "Подготовить к выставке:"),
        ("Подготовить к выставке", "\n    * макеты\n    * подписи", "Подготовить к выставке"),
        ("Покрасить:", " а) забор; б) скамейки.", "Покрасить:"),
    ],
)
@pytest.mark.parametrize("render", [render_text, render_markdown])
def test_the_colon_before_sub_items_is_shown_where_the_document_has_one(render, words, parts, shown):
    text = f"План работ\n\nНужно сделать следующее:\n- {words}{parts}\n- Сдать ключи\n- Вывезти ветки\n"
    written = render(read_outline(summarize(text), only="recommendations"))
    assert re.search(rf"1\. (?:\*\*)?{shown}(?!:)", written)
    assert "ветки:" not in written


@pytest.mark.parametrize(
    "render",
    [
        shown,
        lambda text: render_text(read_outline(summarize(text))),
        lambda text: render_markdown(read_outline(summarize(text))),
    ],
)
def test_the_sentence_on_which_a_row_hangs_is_shown_once(render):
    above = "Старый паром передадут музею до 1 мая 2027 г."
    row = "Затем его откроют для школьников до 1 июня 2027 г."
    assert "паром передадут" in render(f"Совет обсудил паром.\n\n{above} {row}\n")
    hangs = render(f"Совет обсудил паром.\n\n{above} {row}\n").partition("Планы и обещания")[2]
    assert hangs.count("паром передадут") == 1
    alone = render(f"Совет обсудил паром.\n\nСтарый паром стоял у берега два года. {row}\n").partition(
        "Планы и обещания"
    )[2]
    assert alone.count("паром стоял") == 1


NESTED = """ПРИКАЗ

ПРИКАЗЫВАЮ:
1. Директору до 1 марта 2027 года обеспечить:
а) вывоз мусора;
б) уборку снега.
2. Провести:
– проверку дамб;
– учения.
3. Завхозу закрыть ворота.
"""


def test_a_list_within_a_list_stands_below_its_own_words():
    groups = [group for chapter in read_outline(summarize(NESTED)).chapters for group in chapter.groups]
    assert [(group.lead_in, [row.number for row in group.rows]) for group in groups] == [
        ("ПРИКАЗЫВАЮ: Директору до 1 марта 2027 года обеспечить:", [1, 2]),
        ("Провести:", [3, 4]),
        ("", [5]),
    ]


def test_what_announces_a_whole_list_is_said_once():
    text = NESTED.replace("1. Директору", "1. Сторожу открыть ворота.\n2. Директору").replace(
        "2. Провести", "3. Провести"
    )
    assert render_text(read_outline(summarize(text))).count("ПРИКАЗЫВАЮ:") == 1
