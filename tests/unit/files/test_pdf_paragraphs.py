"""Printed lines become paragraphs again."""

import pytest
from support.printed_page import LETTER, page

from summarize.files.pdf.page import columns, split_footnotes, without_headers
from summarize.files.pdf.paragraphs import join_lines

FULL = "слово слово слово слово слово слово слово слово в"


def joined(*pages):
    return join_lines(pages)[0].split("\n\n")


def test_the_lines_of_a_paragraph_are_one_line():
    assert joined(page(FULL, FULL, "конец.")) == [f"{FULL} {FULL} конец."]


def test_a_gap_opens_a_paragraph():
    assert len(joined(page(FULL, FULL, "", FULL, FULL))) == 2


def test_an_indent_opens_a_paragraph():
    assert len(joined(page(" " + FULL[2:], FULL, " " + FULL[2:], FULL))) == 2


def test_a_line_that_was_left_short_closes_its_paragraph():
    assert len(joined(page(FULL, "мало слов", FULL))) == 2


def test_a_line_left_short_for_a_long_word_does_not():
    assert len(joined(page(FULL, FULL[:-8], "достопримечательностями города и окрестностей"))) == 1


def centred(*lines):
    """Body text, then ``lines`` each in the middle of its measure."""
    body = page(FULL, FULL, FULL, *lines)
    middle = LETTER * len(FULL) / 2
    half = [LETTER * len(line.text) / 2 for line in body]
    return [
        line if line.text == FULL else line._replace(left=middle - wide, right=middle + wide)
        for line, wide in zip(body, half, strict=True)
    ]


def test_a_centred_title_that_wraps_is_one():
    assert joined(centred("О мерах по подготовке посёлка к паводку этого", "года и о создании"))[-1] == (
        "О мерах по подготовке посёлка к паводку этого года и о создании"
    )


def test_centred_lines_that_their_author_ended_are_several():
    assert joined(centred("ПЛАН", "мероприятий по подготовке"))[-2:] == ["ПЛАН", "мероприятий по подготовке"]


def test_capitals_below_a_centred_name_open_a_paragraph():
    name = "Товарищество собственников «Роща за рекой»"
    assert joined(centred(name, "ПРОТОКОЛ № 5"))[-2:] == [name, "ПРОТОКОЛ № 5"]


def test_a_centred_heading_in_capitals_that_wraps_is_one():
    assert len(joined(centred("О МЕРАХ ПО ПОДГОТОВКЕ ПОСЁЛКА К ПАВОДКУ ЭТОГО", "ГОДА И О СОЗДАНИИ КОМИССИИ"))) == 2


def test_a_heading_in_the_middle_opens_a_paragraph_whatever_stands_above():
    for above in (FULL, "мало слов", " " * 10 + "«12» января 2026 г."):
        *rest, heading = centred("ПОСТАНОВЛЕНИЕ О ДОРОГАХ")
        (line,) = page(above)
        assert joined(
            [*rest, line._replace(bottom=rest[-1].bottom - 14), heading._replace(bottom=rest[-1].bottom - 28)]
        )[-1] == ("ПОСТАНОВЛЕНИЕ О ДОРОГАХ")


def test_text_under_a_stamp_at_the_right_begins_anew():
    stamp, text = page("«12» января 2026 г.", margin=250.0), page("ПОСТАНОВЛЕНИЕ")
    assert joined([*stamp, *(line._replace(bottom=line.bottom - 14) for line in text)])[-1] == "ПОСТАНОВЛЕНИЕ"


def test_a_marker_opens_a_paragraph_after_a_closed_line():
    assert len(joined(page(FULL[:-1] + ":", "1. " + FULL[3:], "5. слово"))) == 2


def test_a_label_opens_a_paragraph_after_a_closed_line():
    for label in ("РЕШИЛИ:", "Голосовали: «за» – 4.", "Срок: май."):
        assert len(joined(page(FULL[:-1] + ".", label))) == 2
    for line in ("решили: ждать.", "РЕШИЛИ ждать.", "В 12:30 пришли все.", "Он сказал: «Ждём»."):
        assert len(joined(page(FULL[:-1] + ".", line))) == 1
    assert len(joined(page(FULL, "Голосовали: все."))) == 1


def test_the_next_number_at_one_margin_opens_one_after_any_line():
    assert len(joined(page("1. " + FULL[3:], "2. " + FULL[3:], "3) слово"))) == 3
    assert len(joined(page("1. " + FULL[3:], "1. слово"))) == 1


def test_a_number_that_only_wrapped_does_not():
    assert len(joined(page(FULL, "1. " + FULL[3:]))) == 1


def test_a_paragraph_runs_over_to_the_next_page():
    assert joined(page(FULL, FULL), page("и дальше", FULL))[0].startswith(f"{FULL} {FULL} и дальше")


def test_a_closed_paragraph_ends_with_its_page():
    assert len(joined(page(FULL, FULL[:-1] + "."), page("Дальше", FULL))) >= 2


HYPHENS = [
    ("прави-", "тельство решило", "правительство решило"),
    ("прави\u00ad", "тельство решило", "правительство решило"),
    ("Санкт-", "Петербург решил", "Санкт-Петербург решил"),
    ("1990-", "2000 годы", "1990-2000 годы"),
    ("дороги -", "это жизнь", "дороги - это жизнь"),
]


def test_a_hyphen_that_only_broke_the_line_is_undone():
    for above, below, expected in HYPHENS:
        line = "слово " * 7 + above
        assert joined(page(line, below))[0].endswith(expected)


def test_a_compound_known_from_elsewhere_keeps_its_hyphen():
    lines = ["слово " * 5 + "социально-", "экономический план, социально-экономический"]
    assert "социально-экономический план" in joined(page(*lines))[0]


def test_pages_start_where_their_first_words_stand():
    text, starts = join_lines([page(FULL, FULL[:-1] + "."), page("Дальше", FULL)])
    assert starts[0] == 0
    assert text[starts[1] :].lstrip().startswith("Дальше")


def test_no_lines_are_no_text():
    assert join_lines([[], []]) == ("", (0, 0))


def test_the_dictionary_tells_a_hyphen_that_stays():
    assert joined(page("слово " * 5 + "социально-", "экономический план"))[0].endswith("социально-экономический план")


def test_a_short_last_line_of_a_page_before_a_capital_closes_its_paragraph():
    assert len(joined(page(FULL, "мало слов"), page("Дальше", FULL))) >= 2
    assert joined(page(FULL, "мало слов"), page("дальше"))[0].endswith("мало слов дальше")


# ---------------------------------------------------------------- columns

NARROW = "слово слово слово слово в"
RIGHT = 300.0
COLUMN = (NARROW.capitalize(), NARROW, NARROW, NARROW, NARROW[:-1] + "конец.")


def test_each_column_has_its_own_margin():
    left, right = page(*COLUMN), page(*COLUMN, margin=RIGHT)
    assert joined([*left, *right]) == [" ".join(COLUMN)] * 2


def test_a_paragraph_runs_over_to_the_next_column():
    left, right = page(*COLUMN[:4]), page("и дальше", *COLUMN, margin=RIGHT)
    assert joined([*left, *right])[0].startswith(" ".join(COLUMN[:4]) + " и дальше")


def test_lines_across_the_page_stand_between_columns():
    wide = (NARROW.capitalize() + " " + NARROW, NARROW + " конец.")
    lower = [line._replace(bottom=line.bottom - 200) for line in page(*wide)]
    upper = [line._replace(bottom=line.bottom + 100) for line in page(*wide)]
    lines = [*upper, *page(*COLUMN), *page(*COLUMN, margin=RIGHT), *lower]
    assert joined(lines) == [" ".join(wide), " ".join(COLUMN), " ".join(COLUMN), " ".join(wide)]


NO_COLUMNS = [
    page(FULL, FULL, FULL, FULL, FULL, FULL),
    [*page("1", "", "", "2"), *page("Осмотреть", "мост", "у реки", margin=40), *page("Глава", "посёлка", margin=200)],
    [*page(*COLUMN), *page("на полях", "и мелко", "стоят", "слова", "заметки", margin=RIGHT)],
    [*page(*COLUMN), *page(*COLUMN[:2], margin=RIGHT)],
]


def test_cells_and_notes_in_the_margin_are_no_columns():
    for lines in NO_COLUMNS:
        assert columns(lines) == [list(lines)]
    assert columns([]) == []


def test_no_line_is_lost_or_moved():
    for lines in (*NO_COLUMNS, [*page(*COLUMN), *page(*COLUMN, margin=RIGHT), *page(*COLUMN, margin=2 * RIGHT)]):
        assert [line for run in columns(lines) for line in run] == list(lines)


INDENTED = [" " + FULL[2:], FULL]


def test_a_page_that_begins_without_the_indent_of_its_paragraphs_begins_inside_one():
    above, sentence = page(*INDENTED, FULL[:-1] + "."), "Слово " + FULL[6:]
    assert len(joined(above, page(sentence, FULL, *INDENTED, *INDENTED))) == 3
    # Where the page has no such indents, or the line above was left short, a paragraph may begin.
    assert len(joined(above, page(sentence, FULL, FULL, FULL))) == 2
    assert len(joined(page(*INDENTED, "мало слов."), page(sentence, FULL, *INDENTED, *INDENTED))) == 4


# ---------------------------------------------------------------- running lines and footnotes


def texts(pages):
    return [[line.text for line in lines] for lines in pages]


def test_what_runs_through_the_pages_is_left_out():
    pages = [
        page("Вестник посёлка", f"Абзац {name}.", "Мост закрыт.", f"Страница {n} из 4")
        for n, name in enumerate("абвг", 1)
    ]
    assert texts(without_headers(pages)) == [[f"Абзац {name}.", "Мост закрыт."] for name in "абвг"]


def test_numbers_that_do_not_turn_with_the_pages_stay():
    pages = [page(f"Приложение {n}", *(f"Слова {n}{row}." for row in "абвгд")) for n in (1, 2, 4, 8, 16)]
    assert [lines[0] for lines in texts(without_headers(pages))] == [f"Приложение {n}" for n in (1, 2, 4, 8, 16)]


def test_what_both_of_two_pages_say_at_one_height_is_left_out():
    said = [["Мост закрыт.", "Паром стоит.", "Ждём весны."], ["Лёд сошёл.", "Паром пошёл.", "Мост ждёт."]]
    pages = [page("Вестник посёлка", *lines, f"Страница {n} из 2") for n, lines in enumerate(said, 1)]
    assert texts(without_headers(pages)) == said


@pytest.mark.parametrize(
    "pages",
    [
        (["ПРИКАЗ", "О мосте", "Мост закрыть."], ["ПРИКАЗ", "О пароме", "Паром чинить."]),
        (["Заявление", "Прошу выдать", "лопату."], ["Прошу выдать", "мне", "Заявление"]),
        (["Сад", "Лес", "Река", "Мост закрыт."], ["Сад", "Лес", "Река", "Паром стоит."]),
        (["Сад", "Лес"], ["Сад", "Лес"]),
    ],
    ids=["in capitals", "at another height", "many lines", "all lines"],
)
def test_what_two_forms_both_say_stays(pages):
    assert texts(without_headers([page(*lines) for lines in pages])) == [list(lines) for lines in pages]


def test_a_large_line_on_both_of_two_pages_stays():
    pages = [page("Памятка", "Мост закрыт.", f"Абзац {name}.") for name in "аб"]
    large = [[lines[0]._replace(height=18.0), *lines[1:]] for lines in pages]
    assert texts(without_headers(large)) == texts(large)


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("11/30/26, 12:14 PM О мосте", "https://example.org/most 1/1"),
        ("30.11.2026, 12:14 О мосте", "file:///home/user/most.html 1/12"),
        ("30/11/2026, 09:05", "https://example.org/?a=1&b=2"),
    ],
)
def test_what_a_browser_prints_around_a_page_is_left_out(above, below):
    said = ["Мост закрыт.", "Паром стоит.", "Ждём весны."]
    assert texts(without_headers([page(above, *said, below)])) == [said]
    assert texts(without_headers([page(*said, above, below)])) == [said]
    assert texts(without_headers([page(above, *said, below)] * 2)) == [said] * 2


@pytest.mark.parametrize(
    "lines",
    [
        ["30.11.2026, 12:14 Мост закрыт.", "Паром стоит.", "Ждём."],
        ["Мост закрыт.", "Паром стоит.", "https://example.org/most"],
        ["30.11.2026 Мост закрыт.", "Паром стоит.", "https://example.org/most 1/1"],
        ["30.11.2026, 12:14 Мост.", "Паром.", "Схема: https://example.org/most", "1/1"],
        ["Мост.", "Паром.", "30.11.2026, 12:14 Сход", "https://example.org/most", "Лес.", "Река.", "Сад."],
    ],
)
def test_addresses_and_times_of_the_text_stay(lines):
    assert texts(without_headers([page(*lines)])) == [lines]


def test_a_lone_number_is_the_page_s_at_its_edge_only():
    (lines, *_) = texts(without_headers([page("Мост закрыт.", "7", "Слова.", "3"), page("Паром стоит.")]))
    assert lines == ["Мост закрыт.", "7", "Слова."]


def small(*lines, height=9.0):
    return [line._replace(height=height, bottom=line.bottom - 300) for line in page(*lines)]


def test_small_print_under_a_number_at_the_foot_is_a_note():
    body = page(FULL, FULL)
    assert split_footnotes([*body, *small("1 Из отчёта", "комиссии.", "2 Там же.")], 12.0) == (
        body,
        ["1 Из отчёта комиссии.", "2 Там же."],
    )


def test_a_raised_number_makes_a_note_of_any_size():
    body = page(FULL, FULL)
    raised = page("1 Из отчёта комиссии.")[0]._replace(raised=True, bottom=100.0)
    assert split_footnotes([*body, raised], 12.0) == (body, ["1 Из отчёта комиссии."])


WORKPLACE = page("1 Институт дорог и мостов")[0]._replace(raised=True)
NO_NOTES = [
    [*page("И. И. Петров"), WORKPLACE, *page(FULL, FULL, FULL, FULL)],
    small("1 Осмотреть мост", "2 Найти деньги"),
    [*page(FULL), *small("Подпись под рисунком")],
    [*page(FULL), *small("1 Осмотреть мост"), *page(FULL)],
    page(FULL, "1 Осмотреть мост", "2 Найти деньги"),
]


def test_small_print_elsewhere_is_no_note():
    for lines in NO_NOTES:
        assert split_footnotes(lines, 12.0) == (list(lines), [])


def test_a_line_that_ends_in_a_hyphen_ends_no_paragraph():
    assert joined(page(FULL, "мало под-", "рядчиков.")) == [f"{FULL} мало подрядчиков."]
    assert joined(page("1. Обрезать и прове-", "рить подпорки.", "2. Вскопать.")) == [
        "1. Обрезать и проверить подпорки.",
        "2. Вскопать.",
    ]


def test_a_dash_or_a_capital_after_a_hyphen_is_no_broken_word():
    assert len(joined(page(FULL, "мало -", "Новый абзац слово слово слово слово слово слово в"))) == 2
    assert len(joined(page(FULL, "Санкт-", "Петербург"))) == 2


def test_the_name_of_a_town_cut_after_its_second_hyphen_goes_on_with_a_capital():
    assert joined(page(FULL, "из Ростова-на-", "Дону.")) == [f"{FULL} из Ростова-на-Дону."]
    assert joined(page(FULL, "во Франкфурте-на\u00ad", "Майне.")) == [f"{FULL} во Франкфурте-на-Майне."]
