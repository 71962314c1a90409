"""Printed lines become paragraphs again."""

from summarize.reading.paragraphs import Line, join_lines

LETTER = 8.0
FULL = "слово слово слово слово слово слово слово слово в"


def page(*lines, pitch=14.0):
    """Lines one under another; a leading space indents a line, an empty string leaves one out."""
    found = []
    for row, text in enumerate(lines):
        words = text.lstrip()
        left = LETTER * 2 * (len(text) - len(words))
        if words:
            found.append(Line(words, left, left + LETTER * len(words), 700 - pitch * row, 12.0))
    return found


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


def test_a_marker_opens_a_paragraph_after_a_closed_line():
    assert len(joined(page(FULL[:-1] + ":", "1. " + FULL[3:], "2. слово"))) == 2


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
